"""How long the campaign is, and what it measures."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from als_tui.store.places import Places
from tests.faults.clocks import Clocks, built
from tests.faults.rows import ROWS, Figure, Measured, whole, write_down

SIZES = [(40, 15), (60, 16), (80, 24), (120, 36), (200, 50)]
SHORT = [(40, 15), (80, 24)]
FOUND = pytest.StashKey[dict[int, list[Figure]]]()
COLLECTED = pytest.StashKey[dict[int, set[str]]]()
"""By row, the ids of its tests."""


def pytest_configure(config: pytest.Config) -> None:
    config.stash[FOUND], config.stash[COLLECTED] = {}, {}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Count them before some are left out by name."""
    for item in items:
        for row in rows_of(item):
            config.stash[COLLECTED].setdefault(row, set()).add(item.nodeid)


def rows_of(test: pytest.Item) -> tuple[int, ...]:
    """The rows that a test is of, as its own mark or that of its module tells."""
    mark = test.get_closest_marker("faults")
    return mark.args if mark else ()


@pytest.fixture(scope="session")
def is_whole(pytestconfig: pytest.Config) -> bool:
    """Whether the campaign was asked for by its name."""
    return bool(pytestconfig.getoption("-m") == "faults")


@pytest.fixture(scope="session")
def times(is_whole: bool) -> Callable[[int, int], int]:
    """Of two numbers, the one for a short run and the one for the whole campaign."""
    return lambda short, whole: whole if is_whole else short


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest, is_whole: bool) -> tuple[int, int]:
    """A terminal's; in short the smallest, and the usual one."""
    found: tuple[int, int] = request.param
    if not is_whole and found not in SHORT:
        pytest.skip("takes long: runs with -m faults")
    return found


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A folder of its own, and no guard: keys come as fast as the test sends them."""
    for wait in ("SLOW", "REPEAT", "FAST", "EVEN", "AFTER_FIELD"):
        monkeypatch.setattr(f"als_tui.app.guard.{wait}", 0.0)
    return Places.throw_away(tmp_path)


@pytest.fixture
def long(is_whole: bool) -> None:
    """For what has no short form."""
    if not is_whole:
        pytest.skip("takes long: runs with -m faults")


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where there is such a place: for what a slow disk would only make longer."""
    place = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=place if place.is_dir() else tmp_path) as made:
        yield Path(made)


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[int, str, str], None]:
    """Tell what was measured: the row, what was tried, what came of it."""

    def tell(row: int, tried: str, found: str) -> None:
        assert row in rows_of(request.node)
        request.config.stash[FOUND].setdefault(row, []).append(Figure(tried, found))

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    found = config.stash[FOUND]
    if config.getoption("-m") != "faults" or not found:
        return
    terminalreporter.section("measured")
    for row, figures in sorted(found.items()):
        for told in figures:
            terminalreporter.write_line(f"{row:2}  {ROWS[row]}: {told.tried}: {told.found}")
    if is_of_whole_files(config):
        rows, day = whole(config.stash[COLLECTED], passed(terminalreporter)), datetime.now(UTC).date().isoformat()
        write_down({row: Measured(day, figures) for row, figures in found.items() if row in rows})


def is_of_whole_files(config: pytest.Config) -> bool:
    """Whether every test of each file was collected, whatever was left out afterwards."""
    return not config.getoption("lf", False) and not any("::" in argument for argument in config.args)


def passed(reporter: pytest.TerminalReporter) -> set[str]:
    """The ids of the tests that did, to the end of what they had to clear away."""
    return {told.nodeid for told in reporter.stats.get("passed", ())} - {
        told.nodeid for told in reporter.stats.get("error", ())
    }


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What moves the clocks of a program, compiled."""
    return built(tmp_path_factory.mktemp("shim"))


@pytest.fixture
def clocks(shim: Path, tmp_path: Path) -> Clocks:
    """The clocks of the program that this test starts."""
    return Clocks(shim, tmp_path)

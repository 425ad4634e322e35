"""How long the campaign is, and what it measures."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.clocks import Clocks, built
from tests.faults.rows import ROWS, Figure, write_down

FOUND = pytest.StashKey[dict[int, list[Figure]]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[FOUND] = {}


@pytest.fixture(scope="session")
def is_whole(pytestconfig: pytest.Config) -> bool:
    """Whether the campaign was asked for by its name."""
    return bool(pytestconfig.getoption("-m") == "faults")


@pytest.fixture(scope="session")
def times(is_whole: bool) -> Callable[[int, int], int]:
    """Of two numbers, the one for a short run and the one for the whole campaign."""
    return lambda short, whole: whole if is_whole else short


@pytest.fixture
def long(is_whole: bool) -> None:
    """For what has no short form."""
    if not is_whole:
        pytest.skip("takes long: runs with -m faults")


@pytest.fixture(scope="session")
def figure(pytestconfig: pytest.Config) -> Callable[[int, str, str], None]:
    """Tell what was measured: the row, what was tried, what came of it."""

    def tell(row: int, tried: str, found: str) -> None:
        assert row in ROWS
        pytestconfig.stash[FOUND].setdefault(row, []).append(Figure(tried, found))

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    found = config.stash[FOUND]
    if config.getoption("-m") != "faults" or not found:
        return
    terminalreporter.section("measured")
    for row, figures in sorted(found.items()):
        for told in figures:
            terminalreporter.write_line(f"{row:2}  {ROWS[row]}: {told.tried}: {told.found}")
    if not terminalreporter.stats.get("failed") and not terminalreporter.stats.get("error"):
        write_down(found)


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What moves the clocks of a program, compiled."""
    return built(tmp_path_factory.mktemp("shim"))


@pytest.fixture
def clocks(shim: Path, tmp_path: Path) -> Clocks:
    """The clocks of the program that this test starts."""
    return Clocks(shim, tmp_path)

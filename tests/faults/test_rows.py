"""A row is written down only when all of its tests passed, with its day; every other row stays as it was."""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.faults import rows
from tests.readme import figures

MODULE = """
import pytest
pytestmark = pytest.mark.faults({row})
def test_one(figure):
    figure({row}, "one", "0")
def test_two(figure):
    figure({row}, "two", "0")
    {last}
"""
ONCE = {"day": "2026-01-01", "figures": [{"tried": "once", "found": "0"}]}


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign of its own: rows 4 and 5 each in a file, row 16 in two, each of two tests."""
    here = Path(__file__).parent
    faults = tmp_path / "tests" / "faults"
    faults.mkdir(parents=True)
    for name in ("__init__.py", "conftest.py", "rows.py"):
        shutil.copy(here / name, faults / name)
    (faults / "clocks.py").write_text("Clocks = built = None")
    (tmp_path / "tests" / "__init__.py").touch()
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = .\nmarkers = faults\n")
    for name, row in {"kills": 4, "power": 5, "signals": 16, "resizes": 16}.items():
        (faults / f"test_{name}.py").write_text(MODULE.format(row=row, last="pass"))
    (faults / "figures.json").write_text(json.dumps(dict.fromkeys(("4", "5", "16"), ONCE)))
    return faults


def run(campaign: Path, *arguments: str) -> dict[str, dict[str, Any]]:
    """What is written down after a run of it."""
    subprocess.run(
        [sys.executable, "-m", "pytest", "-m", "faults", *arguments],
        cwd=campaign.parents[1], check=False, capture_output=True, timeout=100,
    )  # fmt: skip
    told: dict[str, dict[str, Any]] = json.loads((campaign / "figures.json").read_text())
    return told


def test_a_whole_run_writes_every_row_and_its_day(campaign: Path) -> None:
    told = run(campaign)
    assert {row: [figure["tried"] for figure in one["figures"]] for row, one in told.items()} == {
        "4": ["one", "two"],
        "5": ["one", "two"],
        "16": ["one", "two"] * 2,
    }
    assert all(date.fromisoformat(one["day"]) > date(2026, 1, 1) for one in told.values())


@pytest.mark.parametrize("some", [("-k", "test_one"), ("tests/faults/test_kills.py::test_one",)])
def test_a_run_of_some_tests_writes_no_row(campaign: Path, some: tuple[str, ...]) -> None:
    assert run(campaign, *some) == dict.fromkeys(("4", "5", "16"), ONCE)


def test_a_run_of_one_file_writes_the_rows_that_are_all_in_it(campaign: Path) -> None:
    told = run(campaign, "tests/faults/test_signals.py", "tests/faults/test_power.py")
    assert (told["4"], told["16"]) == (ONCE, ONCE)
    assert len(told["5"]["figures"]) == 2


@pytest.mark.parametrize("last", ["assert False", "pytest.skip('only root')"])
def test_a_row_with_a_test_that_did_not_pass_stays_and_the_others_are_written(campaign: Path, last: str) -> None:
    (campaign / "test_kills.py").write_text(MODULE.format(row=4, last=last))
    told = run(campaign)
    assert told["4"] == ONCE
    assert [len(told[row]["figures"]) for row in ("5", "16")] == [2, 4]


def test_every_row_has_its_tests() -> None:
    assert rows.modules().keys() == rows.ROWS.keys()


def test_the_table_tells_the_days(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(rows, "FIGURES", tmp_path / "figures.json")
    rows.write_down({4: rows.Measured("2026-11-25", [rows.Figure("1,000 kills", "0 lost")])})
    rows.write_down({5: rows.Measured("2026-11-24", [rows.Figure("400 cuts", "0 lost")])})
    assert figures.table(rows.ROWS).splitlines()[2:] == [
        "| The program killed at any moment | 1,000 kills | 0 lost |",
        "| The power cut | 400 cuts | 0 lost |",
        "",
        "Last whole run: 2026-11-24, 2026-11-25.",
    ]

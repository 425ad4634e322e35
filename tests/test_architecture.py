"""The house keeps its shape: who may import whom, how long a file may be, what is loaded when."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "als_tui"
FILES = sorted([*SOURCE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")])
LONGEST = 300
"""Lines of a file that can still be read in one sitting."""


def test_the_imports_keep_to_their_contracts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0


def test_no_file_is_too_long_to_be_read() -> None:
    long = {str(path.relative_to(ROOT)): lines for path in FILES if (lines := _lines(path)) > LONGEST}
    assert long == {}


def test_every_init_holds_a_docstring_and_nothing_else() -> None:
    told = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("__init__.py")}
    assert len(told) >= 6
    assert [path for path, module in told.items() if len(module.body) != 1 or not ast.get_docstring(module)] == []


@pytest.mark.parametrize("package", ["meeting", "app/widgets"])
def test_what_shows_or_is_a_meeting_does_not_know_whether_it_is_live_or_replayed(package: str) -> None:
    telling = re.compile(r"(?<![^\W_])(live|replay)(?![^\W_])", re.IGNORECASE)
    files = list((SOURCE / package).glob("*.py"))
    assert files
    assert [path.name for path in files if telling.search(path.read_text(encoding="utf-8"))] == []


def test_a_session_loads_no_textual() -> None:
    assert loaded("import als_tui.session.live", "textual", "rich") == []


def test_the_meeting_loads_neither_disk_nor_screen() -> None:
    assert loaded("import als_tui.meeting.moves, als_tui.meeting.fold", "textual", "rich", "platformdirs") == []


def loaded(code: str, *packages: str) -> list[str]:
    """Which of these packages a fresh Python has loaded after running the code."""
    asked = f"{code}\nimport sys\nprint(*(name for name in {packages!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split()


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())

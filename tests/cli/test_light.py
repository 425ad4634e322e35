"""What only asks for a line of text does not wait for what draws screens."""

import subprocess
import sys

import pytest

HEAVY = ("textual", "rich", "pydantic", "pydantic_core")

ASK = """
import contextlib, sys
from als_tui.cli.main import main
sys.argv = ["als-tui", {argument!r}]
with contextlib.suppress(SystemExit):
    main()
print("heavy:", *(name for name in {heavy!r} if name in sys.modules))
"""


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_a_line_of_text_loads_neither_textual_nor_pydantic(argument: str) -> None:
    code = ASK.format(argument=argument, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "heavy:"
    assert "als-tui" in done.stdout

"""The page of the manual: whole, without a warning, and with nothing in it taken for an order to the printer."""

import re
import shutil
import subprocess
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.cli import roff
from als_tui.cli.main import als_tui
from als_tui.words import keys
from als_tui.words.manual import ENVIRONMENT, EXIT_CODES, FILES
from tests.cli.commands import COMMANDS, als
from tests.cli.test_help import OPTIONS

ORDERS = {".TH", ".SH", ".SS", ".PP", ".TP", ".RS", ".RE", ".nf", ".fi"}
_ESCAPE = re.compile(r"\\(?:e|-|&|f[BR]|\[u([0-9A-F]+)\])")


def read(line: str) -> str:
    """What a reader sees of a line."""
    spelt = {"\\e": "\\", "\\-": "-"}
    return _ESCAPE.sub(lambda one: chr(int(one[1], 16)) if one[1] else spelt.get(one[0], ""), line)


@pytest.fixture
def page(tmp_path: Path) -> str:
    done = als(tmp_path, "man")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_page_has_every_section_command_option_key_and_code(page: str) -> None:
    told = [read(line) for line in page.splitlines()]
    assert re.findall(r'^\.SH "(.*)"$', page, re.MULTILINE) == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "KEYS", "ENVIRONMENT", "FILES", "EXIT STATUS",
        "EXAMPLES",
    ]  # fmt: skip
    parts = [line for line in told if line.startswith(".SS")]
    assert [part.split()[2] for part in parts] == [f"{name}" for name in COMMANDS]
    assert all(any(option in line for line in told) for _, option in OPTIONS)
    assert {key.help for key in (*keys.LIVE, *keys.WRITING)} <= set(told)
    assert {meaning for _, meaning in (*ENVIRONMENT, *FILES, *EXIT_CODES)} <= set(told)
    assert f"als-tui - {_lead(als_tui)}" in told


def _lead(command: click.Command) -> str:
    first = (command.help or "").partition("\n")[0].rstrip(".")
    return first[0].lower() + first[1:]


def test_the_page_is_of_plain_letters_and_of_orders_that_every_printer_knows(page: str) -> None:
    assert page.isascii()
    for line in page.splitlines():
        assert not line.startswith("'")
        assert "\\" not in _ESCAPE.sub("", line)
        if line.startswith("."):
            assert line.split()[0] in ORDERS
        assert line, "an empty line is an order of its own"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_whatever_is_said_is_read_as_it_was_said(said: str) -> None:
    line = roff.text(said)
    assert read(line) == said
    assert line.isascii()
    assert not line.startswith((".", "'"))


@pytest.mark.skipif(not shutil.which("man"), reason="there is no man here")
def test_man_shows_the_page_without_a_warning(tmp_path: Path, page: str) -> None:
    (tmp_path / "als-tui.1").write_text(page, encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", "als-tui.1"], capture_output=True, text=True, cwd=tmp_path, timeout=60, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert "als-tui check" in done.stdout


@pytest.mark.skipif(not shutil.which("groff"), reason="there is no groff here")
def test_groff_has_nothing_to_say_of_the_page(page: str) -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-z"], input=page, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stderr == ""

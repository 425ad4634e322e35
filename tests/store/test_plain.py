"""Read line by line or by the parser: the same comes of it, whatever stands there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.facts import Noted, Opened
from als_tui.store import plain
from tests.store.kept import EVERY_FACT, file_of, numbered

SAMPLES = sorted((Path(__file__).parents[2] / "sessions").glob("*.toml"))
TEXT = file_of(numbered(EVERY_FACT)).decode()
FEW = file_of(numbered([*EVERY_FACT[:1], Opened(), Opened()])).decode()
MARKS = [*'"\\\n\r [#=0-Z\x00\té٣\x85', '"""', "'''", "inf", ""]
LINES = ["", "[[event]]", "[event]", "[event.more]", "[x]", "n = 1", '"n" = 1', "n.m = 1", 'kind = "x"', "event = 1"]
LINES += ["x = [1,\n2]", 'x = """', '"""', "x = {a = 1}", "x = {a = 1,\n b = 2}", "x = 07:00 # c", "\n[[event]]"]
WRITTEN = st.sampled_from(MARKS) | st.sampled_from(LINES).map(lambda line: f"{line}\n")
EDITS = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 3), WRITTEN), max_size=4)


def answer(read: Callable[[str], dict[str, Any]], text: str) -> str:
    """What comes of reading a text, with the order and the types of all that is in it."""
    try:
        return repr(read(text))
    except tomli.TOMLDecodeError as error:
        return f"{error.lineno}: {error}"
    except (ValueError, RecursionError) as error:
        return repr(error)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("23:32:05", "24:00:00"),
        ("2026-11-23", "2026-02-30"),
        (".114000", ".114"),
        ("n = 2\n", "n = 02\n"),
        ("n = 2\n", "n = 2٢\n"),
        ("t = 123.0\n", "t = 0123.0\n"),
        ("t = 123.0\n", "t = 123.\n"),
        ("n = 2\n", "n = 2\nn = 2\n"),
        ('kind = "opened"\n', 'kind = "opened"\nkind = "opened"\n'),
        ('kind = "opened"\n', 'kind = "opened"\nn = "2"\n'),
        ('kind = "opened"\n', "kind = [\n]\n"),
        ('kind = "opened"\n', 'kind = """\nkind = """\n'),
        ('kind = "opened"\n', "kind = 'opened' # so\n"),
        ('"opened"', '"open\x07ed"'),
        ('"opened"', '"open\x7fed"'),
        ('"opened"', '"open\ted"'),
        ('"opened"', '"open\red"'),
        ('"opened"', '"open\x85ed\u2028"'),
        ('kind = "opened"\n', "of = 05\n"),
        ('kind = "opened"\n', "of = 1_0\n"),
        ('kind = "opened"\n', "of = -0\n"),
        ('kind = "opened"\n', "of = 0.50\n"),
        ('kind = "opened"\n', "of = .5\n"),
        ('kind = "opened"\n', f"of = {'9' * 5_000}\n"),
        ('kind = "opened"\n', f"of = {'9' * 500}.0\n"),
        ('kind = "opened"\n', f"of = {'[' * 500}{']' * 500}\n"),
        ('kind = "opened"\n', "of = true\nto = 07:32:00\n"),
        ("app = ", "event = []\napp = "),
        ("app = ", "[event]\napp = "),
        ("app = ", 'app = """\n[[event]]\n"""\napps = '),
        ("app = ", f"app = {'[' * 5_000}\napps = "),
    ],
)
def test_a_text_that_is_almost_plain_gives_what_the_parser_gives(written: str, instead: str) -> None:
    assert written in FEW
    text = FEW.replace(written, instead, 1)
    assert answer(plain.parsed, text) == answer(tomli.loads, text)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([FEW, TEXT]), EDITS)
def test_a_text_gives_what_the_parser_gives(text: str, edits: list[tuple[int, int, str]]) -> None:
    for where, cut, mark in edits:
        place = where % (len(text) + 1)
        text = text[:place] + mark + text[place + cut :]
    assert answer(plain.parsed, text) == answer(tomli.loads, text)


@pytest.mark.parametrize("text", [TEXT, *(path.read_text(encoding="utf-8") for path in SAMPLES)])
def test_all_that_this_program_writes_is_plain(text: str) -> None:
    assert plain._by_lines(text) == tomli.loads(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=5))
def test_whatever_people_write_is_plain(words: list[str]) -> None:
    text = file_of(numbered([*EVERY_FACT[:2], *(Noted(text=one) for one in words)])).decode()
    assert plain._by_lines(text) == tomli.loads(text)

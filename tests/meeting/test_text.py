"""Text is one line, composed, and cannot drive a terminal; what people write otherwise stays theirs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from als_tui.meeting.clean import clean
from als_tui.meeting.facts import Asked, Noted
from als_tui.meeting.text import LONGEST
from tests.builders import HOSTILE

WELSH_FLAG = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
MARK = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_has_broken_programs_is_kept_as_it_is(name: str) -> None:
    assert clean(name) == name


@pytest.mark.parametrize("gap", ["\n", "\r\n", "\r", "\n\n", " \n\t", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_break_within_a_text_becomes_a_stroke(gap: str) -> None:
    assert clean(f"one{gap}two") == "one / two"


def test_a_break_at_either_end_is_left_out() -> None:
    assert clean("\r\none\n") == "one"


def test_a_tab_becomes_a_blank() -> None:
    assert clean("one\ttwo") == "one two"


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u200f", "\ufeff", "\ud800"])
def test_what_could_drive_a_terminal_is_replaced_and_seen(control: str) -> None:
    assert clean(f"a{control}b") == f"a{MARK}b"


def test_the_flag_of_wales_stays_whole() -> None:
    assert clean(f"Cymru {WELSH_FLAG}!") == f"Cymru {WELSH_FLAG}!"


def test_tags_that_are_no_flag_are_replaced() -> None:
    assert clean("a\U000e0067b") == f"a{MARK}b"


def test_letters_are_composed() -> None:
    assert clean("Llŷr") == "Llŷr"


@given(st.text(st.characters(codec=None, categories=None)) | st.text(st.sampled_from("\n\r\t \x0b\x1b\ud800ŵw\u0302/")))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(st.text())
def test_a_clean_text_is_one_line_in_normal_form(text: str) -> None:
    once = clean(text)
    assert len(once.splitlines()) <= 1
    assert unicodedata.is_normalized("NFC", once)
    assert not [c for c in once if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]


def test_a_fact_holds_its_text_cleaned() -> None:
    assert Noted(text="one\ntwo").text == "one / two"


def test_a_text_that_grows_too_long_when_cleaned_is_refused_at_once() -> None:
    assert Noted(text="a" * LONGEST).text == "a" * LONGEST
    with pytest.raises(ValidationError):
        Noted(text="a\n" * (LONGEST // 2))


def test_a_name_of_nothing_but_a_break_is_no_name() -> None:
    with pytest.raises(ValidationError):
        Asked(member="\n")

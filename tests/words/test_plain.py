"""The words of the meeting that is run line by line: all of the one table, and none that means two things."""

import pytest

from als_tui.words import plain
from als_tui.words.keys import LIVE

OF_THE_SCREEN = {"curtain", "palette", "big"}


def test_the_table_is_that_of_the_screen_without_what_only_a_screen_shows() -> None:
    told = [key.id for key in plain.TABLE]
    assert [key.id for key in LIVE if key.id not in OF_THE_SCREEN] == told[:-3]
    assert told[-3:] == ["time", "who", "wait"]


def test_every_letter_of_the_screen_means_the_same_here() -> None:
    letters = {name: key.id for key in LIVE for name in key.keys if len(name) == 1 and name.isalpha()}
    assert {name: plain.MEANT.get(name) for name, action in letters.items() if action not in OF_THE_SCREEN} == {
        name: action for name, action in letters.items() if action not in OF_THE_SCREEN
    }


def test_every_row_can_be_told_by_its_label() -> None:
    rows = [key for key in plain.TABLE if key.id != "person"]
    assert {key.id: plain.MEANT[key.label.casefold()] for key in rows} == {key.id: key.id for key in rows}


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("", "on"), ("p", "pause"), ("pause", "pause"), ("leave stage", "leave_stage"), ("left", "left"),
        ("\x1b[b", "down"), ("+", "more"), ("=", "more"), ("take back", "undo"), ("t", "time"),
    ],
)  # fmt: skip
def test_what_a_word_means(line: str, action: str) -> None:
    assert plain.MEANT[line] == action


def test_the_help_tells_every_row_and_nothing_of_keys_that_nobody_can_type() -> None:
    told = plain.help_lines()
    assert len(told) == len(plain.TABLE) + 2
    assert not [line for line in told if "PgDn" in line or "Backspace" in line or "any key" in line]


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("90", 90.0),
        ("1:30", 90.0),
        (" 5:00 ", 300.0),
        ("0", 0.0),
        ("", None),
        ("-5", None),
        ("1:2:3", None),
        ("٣", None),
    ],
)
def test_a_time_to_wait(told: str, seconds: float | None) -> None:
    assert plain.seconds(told) == seconds


@pytest.mark.parametrize(
    ("title", "told"),
    [("WRITING a private note", "Writing a private note."), ("WRITING an action · Efa", "Writing an action, Efa.")],
)
def test_a_field_is_told_in_a_sentence(title: str, told: str) -> None:
    assert plain.writing(title) == told

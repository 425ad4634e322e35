"""Numbers and shapes that cannot be so: told with their line, left as they were written, and no meeting is lost."""

import time
from pathlib import Path

import pytest

from als_tui.meeting.trouble import Trouble
from als_tui.store.set_file import read_set, write_set
from tests.store.by_hand import BY_HAND, told

ODD = [
    ("room = 4", "of = -3", 13, "of: -3, not 1 to 99"),
    ("room = 4", "of = 0", 13, "of: 0, not 1 to 99"),
    ("room = 4", f"of = 0x{'f' * 5000}", 13, "of: a number without end, not 1 to 99"),
    ("bell = true", "shortest_airtime = 0", 17, "settings.shortest_airtime: 0, not 1 to 120"),
    ("bell = true", "shortest_airtime = 5000", 17, "settings.shortest_airtime: 5000, not 1 to 120"),
    ("room = 4", 'preset = "hurrel-2h"', 13, "hurrel-2h (hurrell-2h?)"),
    ("room = 4", 'preset = "xyz"', 13, "xyz"),
]


@pytest.mark.parametrize(("wrong", "right", "line", "detail"), ODD)
def test_what_cannot_be_so_and_has_something_else_that_counts_is_told_and_stops_no_meeting(
    tmp_path: Path, wrong: str, right: str, line: int, detail: str
) -> None:
    assert told(tmp_path, BY_HAND.replace(wrong, right, 1)) == []
    reading = read_set(tmp_path / "by-hand.toml")
    assert reading.is_sound
    assert reading.learning_set is not None
    assert (reading.learning_set.of, reading.learning_set.settings.shortest_airtime) == (None, 20)
    assert [(one.line, one.detail) for one in reading.remarks] == [(line, detail)]


@pytest.mark.parametrize(("wrong", "right"), [one[:2] for one in ODD if "fff" not in one[1]])
def test_what_cannot_be_so_stays_in_the_file_until_somebody_changes_it(tmp_path: Path, wrong: str, right: str) -> None:
    told(tmp_path, BY_HAND.replace(wrong, right, 1))
    learning_set = read_set(tmp_path / "by-hand.toml").learning_set
    assert learning_set is not None
    path = write_set(tmp_path, learning_set.model_copy(update={"next": "Monday"}))
    assert right in path.read_text(encoding="utf-8")
    settings = learning_set.settings.model_copy(update={"shortest_airtime": 25})
    path = write_set(tmp_path, learning_set.model_copy(update={"of": 7, "settings": settings, "preset": "hurrell-2h"}))
    assert read_set(path).remarks == ()


def test_a_date_of_five_thousand_letters_is_told(tmp_path: Path) -> None:
    ((line, trouble, _),) = told(tmp_path, BY_HAND.replace("room = 4", f'next = "{"x" * 5_000}"'))
    assert (line, trouble) == (13, Trouble.BAD_HEADER)


def test_of_many_things_that_are_wrong_a_few_are_told_and_quickly(tmp_path: Path) -> None:
    many = ", ".join(['"Ada"'] * 20_000)
    began = time.process_time()
    assert len(told(tmp_path, BY_HAND.replace('"Ada"', many))) == 9
    assert len(told(tmp_path, BY_HAND.replace('"Ada"', many.replace('"Ada"', "1")))) == 5
    assert time.process_time() - began < 1.5

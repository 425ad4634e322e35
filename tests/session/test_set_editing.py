"""A set edited between its meetings: every change on the disk at once, each taken back, nothing else touched."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting import set_changes as changes
from als_tui.meeting import shapes
from als_tui.meeting.header import LearningSet
from als_tui.meeting.set_changes import Changed
from als_tui.session.set_editing import SetEditing
from als_tui.session.set_writing import NotKept
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from tests.builders import HOSTILE
from tests.session.meetings import SET, a_clock, a_session


def begun(folder: Path, one: LearningSet = SET) -> tuple[SetEditing, Path]:
    places = Places.throw_away(folder)
    return SetEditing(places, one), write_set(places.sets, one)


def on_disk(path: Path) -> LearningSet:
    found = read_set(path)
    assert found.is_sound
    assert found.learning_set is not None
    return found.learning_set


def test_each_change_is_on_the_disk_and_taken_back(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    editing.take(changes.counted(editing.learning_set, 6))
    editing.take(changes.turned(editing.learning_set, "strictness", 1))
    assert (on_disk(path).of, on_disk(path).settings.strictness) == (6, "firm")
    assert editing.undo()
    assert on_disk(path).settings.strictness == "gentle"
    assert editing.redo()
    assert not editing.redo()
    assert on_disk(path) == editing.learning_set


def test_what_somebody_else_changes_in_the_file_meanwhile_stays(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    write_set(path.parent, SET.model_copy(update={"proposal": ("We ask.",), "next": "Tuesday"}))
    path.write_text(path.read_text() + '\n[caterer]\nname = "Dilwyn"\n')
    editing.take(changes.counted(editing.learning_set, 1))
    assert editing.undo()
    assert (on_disk(path).proposal, on_disk(path).next, on_disk(path).of) == (("We ask.",), "Tuesday", None)
    assert "Dilwyn" in path.read_text()


def test_the_names_in_earlier_sessions_are_known(tmp_path: Path) -> None:
    a_session(tmp_path, a_clock()).end()
    assert begun(tmp_path)[0].met == {*SET.members}


@pytest.mark.parametrize("text", ["", "[set", "format = 9\n[set]\n"])
def test_a_file_that_must_be_put_right_is_not_written_and_the_next_change_brings_all(text: str, tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    whole = path.read_text()
    path.write_text(text)
    with pytest.raises(NotKept):
        editing.take(changes.counted(editing.learning_set, 6))
    assert path.read_text() == text
    path.write_text(whole)
    editing.take(changes.shortest(editing.learning_set, 1))
    assert on_disk(path) == editing.learning_set
    assert on_disk(path).of == 6


NAMES = st.sampled_from(["", "Asha", "asha ", "Siân", "Sia\u0302n", "\x1b[2J[/b]", "x" * 2_000, "a,b", *HOSTILE])
KINDS: tuple[Callable[[LearningSet, int, str], Changed], ...] = (
    lambda one, number, name: changes.named(one, name),
    lambda one, number, name: changes.facilitated(one, name),
    lambda one, number, name: changes.joined(one, number, name),
    lambda one, number, name: changes.called(one, min(number, len(one.members)), name, one.members),
    lambda one, number, name: changes.left(one, min(number, len(one.members))),
    lambda one, number, name: changes.moved(one, min(number, len(one.members)), -1),
    lambda one, number, name: changes.moved(one, min(number, len(one.members)), 1),
    lambda one, number, name: changes.dated(one, name),
    lambda one, number, name: shapes.chosen(one, number),
    lambda one, number, name: changes.counted(one, number - 3),
    lambda one, number, name: changes.shortest(one, number - 3),
    lambda one, number, name: changes.turned(one, "private_marks", number),
    lambda one, number, name: changes.turned(one, "clock_for", -number),
    lambda one, number, name: changes.archived(one),
)
EDITS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(1, 6), NAMES), max_size=15)


@settings(max_examples=40, deadline=None)
@given(EDITS)
def test_every_row_of_changes_leaves_a_sound_set_and_is_taken_back_whole(
    tmp_path_factory: pytest.TempPathFactory,
    edits: list[tuple[Callable[[LearningSet, int, str], Changed], int, str]],
) -> None:
    editing, path = begun(tmp_path_factory.mktemp("set"))
    for change, number, name in edits:
        changed = change(editing.learning_set, number, name)
        if isinstance(changed, LearningSet):
            editing.take(changed)
        assert on_disk(path) == editing.learning_set
    reached, steps = editing.learning_set, 0
    while editing.undo():
        steps += 1
    assert editing.learning_set == on_disk(path) == SET
    assert sum(editing.redo() for _ in range(steps + 1)) == steps
    assert editing.learning_set == on_disk(path) == reached

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
from als_tui.session.set_writing import NotKept, Overtaken
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


def test_of_what_both_have_changed_the_file_keeps_the_other_and_the_page_shows_it(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    write_set(path.parent, SET.model_copy(update={"of": 8, "next": "Tuesday"}))
    with pytest.raises(Overtaken):
        editing.take(changes.counted(editing.learning_set, 1))
    assert not editing.undo()
    assert editing.learning_set == on_disk(path)
    assert (on_disk(path).of, on_disk(path).next) == (8, "Tuesday")
    editing.take(changes.counted(editing.learning_set, 1))
    assert on_disk(path).of == 9


def test_taking_back_does_not_take_back_what_somebody_else_has_done_since(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    editing.take(fit(changes.called(editing.learning_set, 2, "Benedict", SET.members)))
    editing.take(changes.turned(editing.learning_set, "strictness", 1))
    other = SetEditing(Places.throw_away(tmp_path), on_disk(path))
    other.take(fit(changes.called(other.learning_set, 2, "Ben Rees", {*SET.members, "Benedict"})))
    other.take(changes.turned(other.learning_set, "clock_for", 1))
    assert editing.undo()
    assert (on_disk(path).settings.strictness, on_disk(path).settings.clock_for) == ("gentle", "room")
    with pytest.raises(Overtaken):
        editing.undo()
    assert (
        on_disk(path)
        == editing.learning_set
        == other.learning_set.model_copy(update={"settings": on_disk(path).settings})
    )
    assert on_disk(path).name_now(SET.members[1]) == "Ben Rees"


def test_what_the_disk_refused_comes_along_with_what_somebody_else_did_meanwhile(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    whole = path.read_text()
    path.write_text("[set")
    with pytest.raises(NotKept):
        editing.take(changes.counted(editing.learning_set, 6))
    path.write_text(whole)
    write_set(path.parent, SET.model_copy(update={"next": "Tuesday"}))
    editing.keep()
    assert (on_disk(path).of, on_disk(path).next) == (6, "Tuesday")
    assert on_disk(path) == editing.learning_set
    path.write_text("[set")
    editing.keep()


def fit(changed: Changed) -> LearningSet:
    assert isinstance(changed, LearningSet)
    return changed


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


WHO = st.sampled_from(["own", "own", "other", "undo", "redo"])


def what_stands(before: LearningSet, page: LearningSet, after: LearningSet) -> None:
    """Nothing in the file is another now that was another there than the page had it."""
    for name in ("name", "facilitator", "of", "next", "preset", "is_archived"):
        there, now = getattr(before, name), getattr(after, name)
        assert there == now or there == getattr(page, name)
    for name, there in dict(before.settings).items():
        assert there == getattr(after.settings, name) or there == getattr(page.settings, name)
    for name, there in before.renamed.items():
        assert there == after.renamed.get(name) or there == page.renamed.get(name)
    assert {*before.members} - {*page.members} <= {*after.members}
    assert not ({*page.members} - {*before.members}) & {*after.members}
    assert (before.rules, before.proposal, before.versions) == (after.rules, after.proposal, after.versions)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(WHO, st.sampled_from(KINDS), st.integers(1, 6), st.sampled_from("ABCDEFG")), max_size=12))
def test_no_row_of_own_changes_loses_one_of_somebody_else(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, Callable[[LearningSet, int, str], Changed], int, str]],
) -> None:
    editing, path = begun(tmp_path_factory.mktemp("two"))
    for who, change, number, name in steps:
        before, page = on_disk(path), editing.learning_set
        changed = change(before if who == "other" else page, number, name)
        if who == "other":
            write_set(path.parent, changed if isinstance(changed, LearningSet) else before)
            continue
        try:
            if who == "undo":
                editing.undo()
            elif who == "redo":
                editing.redo()
            elif isinstance(changed, LearningSet):
                editing.take(changed)
        except Overtaken:
            assert on_disk(path) == before == editing.learning_set
        what_stands(before, page, on_disk(path))

"""Ground rules edited between meetings: every change on the disk at once, each taken back, nothing else touched."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.rules import Change
from als_tui.session.rules_editing import RulesEditing
from als_tui.session.set_writing import NotKept
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from tests.builders import MEMBERS
from tests.session.meetings import SET

TEXTS = ("One.", "Two.", "Three.")
ONE = SET.model_copy(update={"rules": GroundRules(version=2, agreed="2026-01-08", texts=TEXTS, by=MEMBERS[:5])})


def begun(folder: Path, one: LearningSet = ONE) -> tuple[RulesEditing, Path]:
    places = Places.throw_away(folder)
    return RulesEditing(places, one), write_set(places.sets, one)


def on_disk(path: Path) -> tuple[str, ...] | None:
    found = read_set(path).learning_set
    assert found is not None
    assert found.rules == ONE.rules
    return found.proposal


def test_each_change_is_a_proposal_on_the_disk(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    editing.edit(2, " Two, then. ")
    assert on_disk(path) == ("One.", "Two, then.", "Three.")
    editing.add(0, "Nought.")
    editing.delete(4)
    assert editing.move(1, 1) == 2
    assert on_disk(path) == ("One.", "Nought.", "Two, then.")
    assert [line.change for line in editing.lines] == [Change.KEPT, Change.NEW, Change.CHANGED, Change.GONE]


def test_what_ends_as_it_began_is_no_proposal(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    editing.add(3, "Four.")
    editing.delete(4)
    assert on_disk(path) is None


def test_a_proposal_of_before_is_gone_on_with(tmp_path: Path) -> None:
    editing, path = begun(tmp_path, ONE.model_copy(update={"proposal": ("Only.",)}))
    editing.toggle("From the bank.")
    assert on_disk(path) == ("Only.", "From the bank.")
    editing.toggle("From the bank.")
    assert on_disk(path) == ("Only.",)


def test_what_is_typed_is_on_the_disk_before_it_is_kept(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    editing.keep_as_typed(2, 0, "Tw")
    assert on_disk(path) == ("One.", "Tw", "Three.")
    editing.keep_as_typed(0, 3, "Fo")
    assert on_disk(path) == (*TEXTS, "Fo")
    editing.keep()
    assert on_disk(path) is None


def test_what_was_only_typed_leaves_the_disk_with_the_words_that_stay(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    editing.keep_as_typed(2, 2, "Two!")
    editing.edit(2, "Two.")
    assert on_disk(path) is None


def test_who_was_not_there_has_still_to_agree(tmp_path: Path) -> None:
    assert begun(tmp_path)[0].still_to_agree == (MEMBERS[5],)
    unknown = ONE.model_copy(update={"rules": GroundRules(texts=TEXTS)})
    assert begun(tmp_path, unknown)[0].still_to_agree == ()


def test_what_somebody_else_changes_in_the_file_meanwhile_stays(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    path.write_text(path.read_text() + '\n[caterer]\nname = "Dilwyn"\n')
    editing.add(3, "Four.")
    assert "Dilwyn" in path.read_text()


def test_rules_that_somebody_else_proposes_meanwhile_stay_and_are_shown(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    editing.keep_as_typed(0, 3, "Fo")
    write_set(path.parent, ONE.model_copy(update={"proposal": ("One.", "Two!", "Three.", "Fo")}))
    editing.keep_as_typed(0, 3, "Fou")
    editing.add(3, "Four.")
    assert on_disk(path) == ("One.", "Two!", "Three.", "Four.")
    assert editing.undo()
    assert on_disk(path) == ("One.", "Two!", "Three.")
    assert on_disk(path) == editing.texts
    assert not editing.undo()


def test_of_one_rule_in_the_words_of_two_both_stand(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    write_set(path.parent, ONE.model_copy(update={"proposal": ("One.", "Two!", "Three.")}))
    editing.edit(2, "Two?")
    assert on_disk(path) == editing.texts == ("One.", "Two!", "Two?", "Three.")


def test_rules_that_the_room_agrees_meanwhile_are_those_in_force(tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    editing.add(3, "Four.")
    agreed = GroundRules(version=3, agreed="2026-02-08", texts=("One.", "Three.", "Four."), by=MEMBERS)
    write_set(path.parent, ONE.model_copy(update={"rules": agreed, "proposal": None}))
    editing.add(4, "Five.")
    found = read_set(path).learning_set
    assert found is not None
    assert (found.rules, found.proposal) == (agreed, ("One.", "Three.", "Four.", "Five."))
    assert (editing.rules, editing.texts, editing.still_to_agree) == (agreed, found.proposal, ())


@pytest.mark.parametrize("text", ["", "[set", "format = 9\n[set]\n"])
def test_a_file_that_must_be_put_right_is_not_written_and_nothing_typed_is_lost(text: str, tmp_path: Path) -> None:
    editing, path = begun(tmp_path)
    path.write_text(text)
    with pytest.raises(NotKept):
        editing.add(3, "Four.")
    assert editing.texts == (*TEXTS, "Four.")
    assert path.read_text() == text


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["edit", "add", "delete", "up", "down", "toggle"]), st.integers(0, 5), st.sampled_from("abc")
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(CHANGES)
def test_all_that_was_changed_is_taken_back_and_brought_again(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, int, str]]
) -> None:
    editing, path = begun(tmp_path_factory.mktemp("rules"))
    for what, number, text in changes:
        if what == "edit" and 1 <= number <= len(editing.texts):
            editing.edit(number, text)
        elif what == "add":
            editing.add(number, text)
        elif what == "toggle":
            editing.toggle(text)
        elif what in ("up", "down"):
            editing.move(number, -1 if what == "up" else 1)
        else:
            editing.delete(number)
    reached = editing.texts
    steps = 0
    while editing.undo():
        steps += 1
    assert editing.texts == TEXTS
    assert on_disk(path) is None
    assert sum(editing.redo() for _ in range(steps + 1)) == steps
    assert editing.texts == reached
    assert on_disk(path) == (None if reached == TEXTS else reached)

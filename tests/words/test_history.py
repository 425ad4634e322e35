"""What a fact is called when it is taken back: an edit goes by itself, and what was edited stays."""

import pytest

from als_tui.meeting.facts import ActionAgreed, ActionChanged, AnyFact, Learned
from als_tui.meeting.stages import About
from als_tui.words import history

ACTION = {"action": "3-1", "member": "Ben", "words": "Ask"}
LEARNED = Learned(member="Ben", about=About.SELF, text="To wait")
EDITS: tuple[tuple[AnyFact, str], ...] = (
    (ActionChanged.model_validate(ACTION), "the change of Ben's action"),
    (LEARNED.model_copy(update={"instead_of": 7}), "the change of Ben's learning"),
    (LEARNED.model_copy(update={"instead_of": 7, "member": None}), "the change of the learning"),
)


@pytest.mark.parametrize(("edit", "named"), EDITS, ids=[named for _, named in EDITS])
def test_taking_back_an_edit_does_not_say_that_the_thing_itself_was_taken_back(edit: AnyFact, named: str) -> None:
    assert history.taken_back(edit) == f"Taken back: {named}.  r brings it again."
    assert history.brought_again(edit) == f"Again: {named}."
    assert history.undoing(edit, None) == "Undo the change"


def test_what_was_never_edited_goes_by_its_own_name() -> None:
    agreed = ActionAgreed.model_validate(ACTION)
    assert (history.noun(agreed), history.undoing(agreed, None)) == ("Ben's action", "Forget the action")
    assert (history.noun(LEARNED), history.undoing(LEARNED, None)) == ("Ben's learning", "Forget learning")

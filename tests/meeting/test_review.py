"""The review sheet of a member, what is shared of it, and the history of an action."""

from als_tui.meeting.events import Event
from als_tui.meeting.facts import ActionAgreed, ActionChanged, Brought, Learned
from als_tui.meeting.refusal import Refusal
from als_tui.meeting.review import ASKED, Blank, Told, about_of, history, place_of, sharing, sheet, with_history
from als_tui.meeting.stages import About, Outcome
from als_tui.meeting.state import Meeting
from tests.builders import MEMBERS, a_meeting

ASHA, BEN, *_ = MEMBERS
ASK = ActionAgreed(action="1-1", member=ASHA, words="Ask her")
TIRED = Learned(member=ASHA, about=About.SELF, text="I look for blame when I am tired")
LOOSE = Learned(member=ASHA, text="It takes two")
ISSUE = Learned(member=ASHA, about=About.ISSUE, text="It is smaller than it looked")


def texts(meeting: Meeting, member: str = ASHA) -> list[object]:
    return [
        line.fact.text if isinstance(line, Event) and isinstance(line.fact, Learned) else line
        for line in sheet(meeting, member)
    ]


def test_a_sheet_asks_for_learning_and_for_an_action_and_nothing_is_required() -> None:
    assert sheet(a_meeting(), ASHA) == (*map(Blank, ASKED), Blank())


def test_what_is_written_stands_first_and_what_is_not_is_still_asked() -> None:
    assert texts(a_meeting(LOOSE, TIRED, ASK, ISSUE)) == [
        ISSUE.text, TIRED.text, LOOSE.text, ASK, Blank(About.PROCESS), Blank(About.OTHERS),
    ]  # fmt: skip


def test_nothing_of_another_member_is_on_it() -> None:
    assert sheet(a_meeting(TIRED, ASK), BEN) == (*map(Blank, ASKED), Blank())


def test_a_new_learning_is_about_what_the_chosen_line_is_about() -> None:
    lines = sheet(a_meeting(TIRED, ASK), ASHA)
    assert [about_of(line) for line in lines] == [About.SELF, None, About.ISSUE, About.PROCESS, About.OTHERS]


def test_an_action_is_shared_with_the_set_and_kept_again() -> None:
    (line, *_) = sheet(a_meeting(ASK), ASHA)
    shared = sharing(line)
    assert isinstance(shared, ActionChanged)
    assert shared.model_dump() == ASK.model_dump() | {"shared": True}
    (line, *_) = sheet(a_meeting(ASK, shared), ASHA)
    again = sharing(line)
    assert isinstance(again, ActionChanged)
    assert again.shared is None


def test_a_learning_is_shared_in_the_place_of_itself() -> None:
    shared = sharing(sheet(a_meeting(TIRED), ASHA)[0])
    assert shared == TIRED.model_copy(update={"shared": True, "instead_of": 1})
    assert isinstance(shared, Learned)
    (line, *_) = sheet(a_meeting(TIRED, shared), ASHA)
    assert isinstance(line, Event)
    assert line.fact == shared


def test_what_is_not_written_cannot_be_shared() -> None:
    assert sharing(Blank(About.SELF)) is Refusal.NOTHING_TO_SHARE


def test_the_line_that_was_written_last_is_found_again() -> None:
    meeting = a_meeting(TIRED, ASK, ISSUE)
    assert place_of(sheet(meeting, ASHA), meeting.last) == 0
    changed = a_meeting(TIRED, ASK, ISSUE, ActionChanged(action="1-1", member=ASHA, words="Ask them"))
    assert place_of(sheet(changed, ASHA), changed.last) == 2
    assert place_of(sheet(meeting, BEN), meeting.last) is None
    assert place_of(sheet(a_meeting(), BEN), None) is None


def test_an_action_carries_what_was_told_of_it() -> None:
    brought = Brought(action="1-1", member=ASHA, words="Ask")
    assert history(brought) == ()
    first, second = Told(2, Outcome.NOT_YET, ""), Told(3, Outcome.PARTLY, "Two of three", "2026-03-01")
    assert history(with_history(with_history(brought, first), second)) == (first, second)


def test_of_a_history_that_somebody_cut_short_what_goes_in_step_is_told() -> None:
    brought = Brought(action="1-1", member=ASHA, words="Ask", sessions=(2, 3), outcomes=(Outcome.DONE,), reports=("x",))
    assert history(brought) == (Told(2, Outcome.DONE, "x"),)

"""A whole meeting in one row, and the meeting without what is private."""

from hypothesis import given

from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Asked,
    Closed,
    Interrupted,
    KindTurned,
    Learned,
    Noted,
    Paused,
    Redone,
    Undone,
    WentOn,
)
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header
from als_tui.meeting.stages import Ending, Part, QuestionKind, Stage
from als_tui.meeting.timeline import Sign, private_of, signs, spans, without_private
from tests.builders import MEMBERS, a_header, a_plan, airtime, event, part, stage
from tests.meeting.stories import HEADERS, odd_stories

FIRST, SECOND, *_ = MEMBERS


def told(*facts: AnyFact) -> list[Event]:
    """A minute between each and the next."""
    return [event(n, 60.0 * (n - 1), fact) for n, fact in enumerate(facts, start=1)]


def test_the_parts_of_an_airtime_are_one_span_and_two_airtimes_are_two() -> None:
    events = told(
        a_plan(), stage(Stage.CHECK_IN), airtime(), part(Part.OUTLINE), part(Part.QUESTIONS), airtime(SECOND),
        stage(Stage.CLOSE), Closed(how=Ending.CLOSED, airtimes=2, actions=0, seconds=420),
    )  # fmt: skip
    found = [
        (span.place.stage, span.place.presenter, span.began, span.ended) for span in spans(fold(a_header(), events))
    ]
    assert found == [
        (Stage.CHECK_IN, None, 60, 120),
        (Stage.AIRTIME, FIRST, 120, 300),
        (Stage.AIRTIME, SECOND, 300, 360),
        (Stage.CLOSE, None, 360, 420),
    ]


def test_a_stage_that_is_on_reaches_to_the_last_that_is_known() -> None:
    (span,) = spans(fold(a_header(), told(a_plan(), stage(Stage.CHECK_IN), Paused(), WentOn())))
    assert (span.began, span.ended) == (60, 180)
    assert spans(fold(a_header(), told(a_plan()))) == ()


def test_every_kind_has_its_sign_and_what_was_taken_back_has_none() -> None:
    events = told(
        airtime(), Interrupted(member=SECOND), Asked(member=SECOND), Noted(text="x"), Paused(), WentOn(),
        Learned(text="y"), ActionAgreed(action="1-1", member=FIRST, words="z"), Asked(member=SECOND), Undone(of=9),
    )  # fmt: skip
    assert [(one.n, sign) for one, sign in signs(events)] == [
        (2, Sign.INTERRUPTION),
        (3, Sign.QUESTION),
        (4, Sign.NOTE),
        (5, Sign.PAUSE),
        (7, Sign.LEARNING),
        (8, Sign.ACTION),
    ]


def test_taking_back_what_is_private_is_private_too() -> None:
    events = told(Noted(text="x"), Undone(of=1), Redone(of=2), KindTurned(to=QuestionKind.REFLECTIVE), Undone(of=4))
    assert private_of(events) == {1, 2, 3}


def test_in_a_file_out_of_order_too_no_taking_back_tells_of_what_is_private() -> None:
    assert private_of(told(Undone(of=2), Interrupted(member=SECOND), Undone(of=4), WentOn())) == {1, 2}


@given(HEADERS, odd_stories())
def test_without_what_is_private_nothing_of_it_is_left_and_all_else_is_as_it_was(
    header: Header, events: list[Event]
) -> None:
    meeting = fold(header, events)
    public = without_private(meeting)
    pauses = [*public.floor.pauses, *([public.floor.pause] if public.floor.pause else [])]
    assert not any(pause.notes for pause in pauses)
    assert (len(public.room.asked), len(public.room.interrupted), len(public.yields.notes)) == (0, 0, 0)
    assert (public.floor.current, public.yields.actions, public.last) == (
        meeting.floor.current,
        meeting.yields.actions,
        meeting.last,
    )
    assert without_private(public) == public

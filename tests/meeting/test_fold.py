"""From events to the meeting: nothing raises, nothing is lost, and the oddities are told."""

import pytest

from als_tui.meeting import fold as folding
from als_tui.meeting.events import Event
from als_tui.meeting.facts import (
    FACTS,
    ActionAgreed,
    AnyFact,
    Asked,
    Attended,
    Brought,
    Clock,
    MinutesGiven,
    Noted,
    Opened,
    Paused,
    Redone,
    Reopened,
    Reported,
    TurnGiven,
    Undone,
    Unknown,
    WentOn,
)
from als_tui.meeting.fold import after, fold, misfits
from als_tui.meeting.moves import back
from als_tui.meeting.stages import Ending, Here, Outcome, Stage
from als_tui.meeting.state import Meeting, Odd, Standing
from tests.builders import (
    HOSTILE,
    MEMBERS,
    START,
    a_header,
    a_meeting,
    a_plan,
    a_whole_meeting,
    at,
    closed,
    event,
    happened,
)
from tests.builders import stage as entered

WELCOME = entered(Stage.WELCOME)


def oddities(meeting: Meeting) -> list[tuple[int, Odd]]:
    return [(oddity.event.n, oddity.odd) for oddity in meeting.oddities]


def test_of_no_events_comes_a_meeting_that_has_not_begun() -> None:
    meeting = a_meeting()
    assert meeting == Meeting(a_header())
    assert meeting.is_open
    assert not meeting.has_begun


def test_a_whole_meeting_has_nothing_odd_in_it() -> None:
    meeting = fold(a_header(), a_whole_meeting())
    assert oddities(meeting) == []
    assert (meeting.standing, meeting.place, list(meeting.floor.presenters)) == (
        Standing.CLOSED,
        None,
        [MEMBERS[0], MEMBERS[1]],
    )


def test_the_builders_tell_of_every_kind_but_taking_up_again() -> None:
    assert {*FACTS} - {event.fact.kind for event in a_whole_meeting()} == {"reopened"}


def test_every_kind_changes_something_or_is_known_to_change_nothing() -> None:
    assert folding._CHANGES.keys() == {*FACTS.values(), Unknown}


def test_names_that_have_broken_programs_hold_a_meeting_as_any_other() -> None:
    hostile = fold(a_header(HOSTILE), a_whole_meeting(HOSTILE))
    assert oddities(hostile) == []
    assert list(hostile.floor.presenters) == list(HOSTILE[:2])


def test_the_opening_is_told_with_its_wall_clock() -> None:
    assert a_meeting(a_plan(), at(2, Opened())).opened_at == event(1, 120.0, Opened()).at > START


def test_what_was_prepared_before_the_opening_cannot_be_taken_back() -> None:
    meeting = a_meeting(a_plan(), Attended(member=MEMBERS[0], how=Here.PRESENT), Opened())
    assert (meeting.newest, len(meeting.steps)) == (None, 0)


def test_the_newest_press_can_be_taken_back() -> None:
    meeting = a_meeting(Opened(), WELCOME, Noted(text="a"))
    assert meeting.newest is not None
    assert meeting.newest.n == 3


@pytest.mark.parametrize(
    "lasting", [Clock(jump=5.0), Unknown(name="new"), Brought(action="1", member="Ben", words="w")]
)
def test_what_no_press_has_made_is_no_press_to_take_back(lasting: AnyFact) -> None:
    meeting = a_meeting(Opened(), WELCOME, lasting)
    assert meeting.newest is not None
    assert meeting.newest.n == 2


def test_nothing_from_before_a_stop_is_the_newest_thing_and_the_last_step_is_still_a_step() -> None:
    meeting = a_meeting(Opened(), WELCOME, Reopened())
    assert (meeting.newest, len(meeting.steps), meeting.stage) == (None, 1, Stage.WELCOME)
    assert isinstance(back(meeting), Undone)


def test_what_a_step_back_leaves_without_its_place_is_no_misfit() -> None:
    told = happened(WELCOME, MinutesGiven(seconds=60.0), Undone(of=1))
    assert [oddity.odd for oddity in fold(a_header(), told).oddities] == [Odd.NOTHING_RUNS]
    assert misfits(a_header(), told) == ()


def test_what_never_fitted_and_what_takes_back_nothing_are_misfits() -> None:
    told = happened(MinutesGiven(seconds=60.0), WELCOME, Undone(of=9))
    assert [oddity.event.n for oddity in misfits(a_header(), told)] == [1, 3]


def test_a_clock_that_is_set_between_keeps_nothing_from_being_brought_again() -> None:
    told = happened(Opened(), WELCOME, Noted(text="x"), Undone(of=3), Clock(jump=7200.0))
    assert fold(a_header(), told).redoable == told[2]
    assert after(fold(a_header(), told[:4]), told[4]).redoable == told[2]


def test_a_plan_is_in_force_until_the_next() -> None:
    first, second = a_plan(), a_plan(MEMBERS[2:4])
    meeting = a_meeting(first, second)
    assert meeting.plan == second
    assert meeting.room.order == MEMBERS[2:4]


@pytest.mark.parametrize(
    ("how", "standing"), [(Ending.CLOSED, Standing.CLOSED), (Ending.BROKEN_OFF, Standing.BROKEN_OFF)]
)
def test_a_closed_meeting_stands_still(how: Ending, standing: Standing) -> None:
    meeting = a_meeting(WELCOME, Paused(), closed(how))
    assert (meeting.standing, meeting.place, meeting.is_paused) == (standing, None, False)
    assert [stretch.ended for stretch in meeting.floor.finished] == [120.0]


def test_what_comes_after_the_end_has_no_effect_and_is_told() -> None:
    meeting = a_meeting(WELCOME, closed(), WELCOME, Reopened(), Unknown(name="new"))
    assert oddities(meeting) == [(3, Odd.AFTER_THE_END), (4, Odd.AFTER_THE_END)]
    assert meeting.place is None


def test_a_clock_that_ran_backwards_stands_still_instead() -> None:
    meeting = a_meeting(at(10, WELCOME), at(4, entered(Stage.CHECK_IN)), at(7, entered(Stage.BIDS)))
    assert oddities(meeting) == [(2, Odd.BACKWARDS), (3, Odd.BACKWARDS)]
    assert meeting.floor.current is not None
    assert meeting.floor.current.began == 600.0


def test_the_last_event_is_told_at_the_latest_time() -> None:
    events = happened(at(10, WELCOME), at(4, Asked(member="Ben")))
    whole = fold(a_header(), events)
    assert whole.last is not None
    assert (whole.last.n, whole.last.t) == (2, 600.0)
    assert whole == after(fold(a_header(), events[:1]), events[1])


@pytest.mark.parametrize(
    ("fact", "odd"),
    [
        (TurnGiven(member="Stranger"), Odd.NO_SUCH_MEMBER),
        (Asked(member="Stranger"), Odd.NO_SUCH_MEMBER),
        (ActionAgreed(action="1", member="Stranger", words="w"), Odd.NO_SUCH_MEMBER),
        (MinutesGiven(seconds=60.0), Odd.NOTHING_RUNS),
        (WentOn(), Odd.NOT_PAUSED),
        (Reported(action="9-9", outcome=Outcome.DONE), Odd.NO_SUCH_ACTION),
    ],
)
def test_a_fact_that_does_not_fit_changes_nothing_and_is_told(fact: AnyFact, odd: Odd) -> None:
    meeting = a_meeting(fact)
    assert oddities(meeting) == [(1, odd)]
    assert (meeting.floor, meeting.room, meeting.yields) == (a_meeting().floor, a_meeting().room, a_meeting().yields)


def test_to_pause_twice_is_odd() -> None:
    assert oddities(a_meeting(WELCOME, Paused(), Paused())) == [(3, Odd.ALREADY_PAUSED)]


def test_a_taking_back_needs_the_whole_fold() -> None:
    assert oddities(after(a_meeting(WELCOME), event(2, 60.0, Undone(of=1)))) == [(2, Odd.NO_SUCH_EVENT)]


def test_a_taking_back_in_vain_is_told() -> None:
    meeting = a_meeting(WELCOME, Undone(of=99), Redone(of=4), closed(), Undone(of=1))
    assert oddities(meeting) == [(2, Odd.NO_SUCH_EVENT), (3, Odd.NO_SUCH_EVENT), (5, Odd.AFTER_THE_END)]


def test_a_kind_from_a_later_version_is_kept_without_effect() -> None:
    meeting = a_meeting(WELCOME, Unknown(name="thanked", fields={"member": "Ben"}))
    assert oddities(meeting) == []
    assert (meeting.count, meeting.stage) == (2, Stage.WELCOME)


def test_taking_back_is_counted_among_the_events() -> None:
    meeting = a_meeting(Opened(), WELCOME, Undone(of=2))
    assert (meeting.count, meeting.place) == (3, None)
    assert meeting.last is not None
    assert meeting.redoable is not None
    assert (meeting.last.n, meeting.redoable.n) == (3, 2)


def test_bringing_again_is_possible_only_right_after() -> None:
    taken = happened(Opened(), WELCOME, Noted(text="a"), Undone(of=3))
    later = after(fold(a_header(), taken), event(5, 300.0, Noted(text="b")))
    assert later.redoable is None


def test_the_brought_again_comes_with_all_it_did() -> None:
    facts = (Opened(), WELCOME, entered(Stage.CHECK_IN), Undone(of=3), Redone(of=3))
    assert a_meeting(*facts).stage is Stage.CHECK_IN


def test_folding_calls_for_every_event_once(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[int] = []
    once = folding.after

    def counted(meeting: Meeting, event: Event) -> Meeting:
        steps.append(event.n)
        return once(meeting, event)

    monkeypatch.setattr(folding, "after", counted)
    fold(a_header(), happened(Opened(), *[Noted(text="a")] * 500, Undone(of=500), Redone(of=500)))
    assert steps == list(range(1, 502))

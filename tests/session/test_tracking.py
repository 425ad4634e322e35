"""Actions followed over the sessions of a set."""

from pathlib import Path

from als_tui.meeting.facts import ActionAgreed, AnyFact, Brought, Reported
from als_tui.meeting.review import Told, history
from als_tui.meeting.stages import Outcome
from als_tui.session.prepare import before
from als_tui.session.tracking import tracked
from als_tui.store.places import Places
from als_tui.store.set_file import write_set
from tests.builders import MEMBERS
from tests.session.meetings import SET, a_clock, a_session

ASK = ActionAgreed(action="1-1", member=MEMBERS[0], words="Ask the county", by="next meeting")
LOG = ActionAgreed(action="1-2", member=MEMBERS[1], words="Keep a log")


def held(folder: Path, number: int, *facts: AnyFact) -> None:
    """A session of the set, a day after the one before, with what the earlier ones left open."""
    clock = a_clock()
    clock.move(86_400.0 * number)
    brought: tuple[Brought, ...] = before(Places.throw_away(folder), SET).brought
    session = a_session(folder, clock, number, brought)
    for fact in facts:
        session.record(fact)
    session.end()


def test_an_action_is_followed_until_it_is_done_and_stays_in_the_list_of_all(tmp_path: Path) -> None:
    held(tmp_path, 1, ASK, LOG)
    held(tmp_path, 2, Reported(action="1-1", outcome=Outcome.NOT_YET))
    held(tmp_path, 3, Reported(action="1-1", outcome=Outcome.DONE, words="They said yes"))
    held(tmp_path, 4)
    ask, log = tracked(Places.throw_away(tmp_path))
    assert history(ask.brought) == (Told(2, Outcome.NOT_YET, ""), Told(3, Outcome.DONE, "They said yes"))
    assert (ask.is_open, ask.outcome) == (False, Outcome.DONE)
    assert (log.is_open, log.outcome, history(log.brought)) == (True, None, ())
    assert log.brought.since == "2026-03-06"


def test_who_was_away_keeps_what_is_open(tmp_path: Path) -> None:
    held(tmp_path, 1, ASK)
    for number in (2, 3, 4):
        held(tmp_path, number)
    (one,) = before(Places.throw_away(tmp_path), SET).brought
    assert (one.words, one.since, history(one)) == ("Ask the county", "2026-03-06", ())


def test_members_are_told_by_the_names_they_have_now(tmp_path: Path) -> None:
    held(tmp_path, 1, ASK)
    places = Places.throw_away(tmp_path)
    renamed = SET.model_copy(update={"members": ("Asha R", *MEMBERS[1:]), "renamed": {MEMBERS[0]: "Asha R"}})
    write_set(places.sets, renamed)
    (one,) = tracked(places)
    assert one.brought.member == "Asha R"


def test_one_set_can_be_asked_for(tmp_path: Path) -> None:
    held(tmp_path, 1, ASK)
    assert list(tracked(Places.throw_away(tmp_path), "another-set")) == []
    assert len(list(tracked(Places.throw_away(tmp_path), SET.slug))) == 1

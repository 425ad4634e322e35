from pathlib import Path

from als_tui.meeting.facts import ActionAgreed, Brought, Deferred, Reported, StageEntered
from als_tui.meeting.review import Told, history
from als_tui.meeting.stages import Outcome, Stage
from als_tui.session.live import LiveSession
from als_tui.session.prepare import before, header_for
from als_tui.store.places import Places
from tests.builders import MEMBERS, closed
from tests.session.meetings import SET, a_clock, a_session

BROUGHT = Brought(action="a-1", member=MEMBERS[0], words="ask the county")
OTHER = Brought(action="a-2", member=MEMBERS[1], words="keep a log")


def test_a_new_set_has_nothing_before_it(tmp_path: Path) -> None:
    assert before(Places.throw_away(tmp_path), SET).number == 0


def test_who_has_agreed_the_rules_is_told_by_the_name_they_have_now(tmp_path: Path) -> None:
    rules = SET.rules.model_copy(update={"by": MEMBERS[:2]})
    one = SET.model_copy(update={"members": ("Asha R", *MEMBERS[1:]), "renamed": {"Asha": "Asha R"}, "rules": rules})
    header = header_for(one, 2, a_clock().now())
    assert header.rules.by == ("Asha R", MEMBERS[1])
    assert header.rules.still_to_agree(header.members) == MEMBERS[2:]


def test_what_is_agreed_in_one_session_is_brought_to_the_next(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock())
    session.record(ActionAgreed(action="a-1", member=MEMBERS[0], words="ask the county", by="30 Nov"))
    session.end()
    (brought,) = before(Places.throw_away(tmp_path), SET).brought
    assert (brought.member, brought.words, brought.by) == (MEMBERS[0], "ask the county", "30 Nov")


def test_a_settled_action_is_not_brought_again_and_an_unsettled_one_is(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock(), brought=(BROUGHT, OTHER))
    session.record(Reported(action="a-1", outcome=Outcome.DONE, words="it went well"))
    session.record(Reported(action="a-2", outcome=Outcome.PARTLY, words="for two days"))
    session.end()
    (brought,) = before(Places.throw_away(tmp_path), SET).brought
    assert (brought.action, brought.words) == (OTHER.action, OTHER.words)


def test_an_action_is_brought_with_all_that_was_told_of_it(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock(), brought=(BROUGHT, OTHER))
    session.record(Reported(action="a-1", outcome=Outcome.PARTLY, words="for two days", by="2026-04-01"))
    session.end()
    found = before(Places.throw_away(tmp_path), SET).brought
    assert [(one.by, history(one)) for one in found] == [
        ("2026-04-01", (Told(1, Outcome.PARTLY, "for two days"),)),
        (None, ()),
    ]
    clock = a_clock()
    clock.move(86_400)
    later = a_session(tmp_path, clock, number=2, brought=found)
    later.record(Reported(action="a-1", outcome=Outcome.CHANGED, words="write to the county"))
    later.record(Reported(action="a-2", outcome=Outcome.CHANGED))
    later.end()
    one, other = before(Places.throw_away(tmp_path), SET).brought
    assert (one.words, one.by) == ("write to the county", "2026-04-01")
    assert history(one)[1] == Told(2, Outcome.CHANGED, "ask the county")
    assert (other.words, history(other)) == (OTHER.words, (Told(2, Outcome.CHANGED, ""),))


def test_first_step_who_asks_and_whether_it_is_shared_go_with_an_action(tmp_path: Path) -> None:
    agreed = ActionAgreed(
        action="a-1", member=MEMBERS[0], words="x", first_step="y", who_asks="Ben", sure=7, shared=True
    )
    session = a_session(tmp_path, a_clock())
    session.record(agreed)
    session.end()
    (brought,) = before(Places.throw_away(tmp_path), SET).brought
    assert (brought.first_step, brought.who_asks, brought.shared) == ("y", "Ben", True)


def test_only_a_changed_action_gets_other_words(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock(), brought=(OTHER,))
    session.record(Reported(action="a-2", outcome=Outcome.CHANGED, words="keep a log of Tuesdays"))
    session.end()
    (brought,) = before(Places.throw_away(tmp_path), SET).brought
    assert brought.words == "keep a log of Tuesdays"


def test_the_last_airtime_of_each_member_is_known_by_the_number_of_its_session(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock(), number=3)
    session.record(StageEntered(stage=Stage.AIRTIME, presenter=MEMBERS[2]))
    session.end()
    found = before(Places.throw_away(tmp_path), SET)
    assert (found.number, found.had_airtime) == (3, {MEMBERS[2]: 3})


def test_who_left_airtime_to_another_day_has_first_call_in_the_next_session_alone(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    session = a_session(tmp_path, a_clock())
    session.record(Deferred(member=MEMBERS[4]))
    session.end()
    assert before(places, SET).first_call == (MEMBERS[4],)
    later = a_clock()
    later.move(7 * 86_400)
    a_session(tmp_path, later, number=2).end()
    assert before(places, SET).first_call == ()


def test_what_a_member_left_open_who_has_gone_since_is_brought_all_the_same(tmp_path: Path) -> None:
    a_session(tmp_path, a_clock(), brought=(BROUGHT, OTHER)).end()
    fewer = SET.model_copy(update={"members": MEMBERS[1:]})
    assert before(Places.throw_away(tmp_path), fewer).brought == (BROUGHT, OTHER)


def test_who_has_another_name_now_keeps_what_they_brought_held_and_left_to_another_day(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock(), brought=(BROUGHT,))
    session.record(StageEntered(stage=Stage.AIRTIME, presenter=MEMBERS[0]))
    session.record(Deferred(member=MEMBERS[0]))
    session.end()
    now = SET.model_copy(update={"members": ("Asha R", *MEMBERS[1:]), "renamed": {MEMBERS[0]: "Asha R"}})
    found = before(Places.throw_away(tmp_path), now)
    assert [one.member for one in found.brought] == ["Asha R"]
    assert (found.had_airtime, found.first_call) == ({"Asha R": 1}, ("Asha R",))


def test_a_meeting_that_was_moved_and_closed_is_not_unfinished(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock(), 4)
    assert session.settle()
    beginning = session.path.read_bytes()
    session.record(closed())
    assert session.end()
    session.path.rename(session.path.with_name(f"{session.path.stem}-continued-1.toml"))
    session.path.write_bytes(beginning)
    assert before(Places.throw_away(tmp_path), SET).unfinished == 0


def test_an_unfinished_session_is_known_by_its_number(tmp_path: Path) -> None:
    session = a_session(tmp_path, a_clock(), number=4)
    session.end()
    assert before(Places.throw_away(tmp_path), SET).unfinished == 4
    again = LiveSession.resume(session.path, a_clock(), Places.throw_away(tmp_path))
    again.record(closed())
    again.end()
    assert before(Places.throw_away(tmp_path), SET).unfinished == 0

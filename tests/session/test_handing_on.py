"""What a meeting hands on to its set's file when it ends."""

import dataclasses
from pathlib import Path

import pytest

from als_tui.meeting.facts import AnyFact, Attended, NextAgreed, RuleProposed, RulesAgreed, StageEntered
from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.stages import Ending, Here, Stage
from als_tui.session.handing_on import hand_on
from als_tui.session.live import LiveSession
from als_tui.session.planning import first_draft
from als_tui.session.prepare import before, header_for, preparation
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from tests.builders import MEMBERS, closed, stage
from tests.session.meetings import SET, a_clock
from tests.store.odd_links import ODD_LINKS

OTHER = RuleProposed(number=1, text="Silence is work.")
NEW = RuleProposed(text="One question at a time.")
TALK: tuple[AnyFact, ...] = (stage(Stage.GROUND_RULES), OTHER, NEW)


def held(folder: Path, *facts: AnyFact, one: LearningSet = SET, how: Ending = Ending.CLOSED) -> LearningSet | None:
    """The set after a meeting in which this was told."""
    places, clock = Places.throw_away(folder), a_clock()
    path = write_set(places.sets, one)
    header = header_for(one, 1, clock.now())
    plan = first_draft(one, before(places, one), clock.now()).plan()
    session = LiveSession.begin(header, preparation(header, plan, {}, (), one.proposal), clock, places)
    for fact in (*facts, closed(how)):
        clock.move(60)
        session.record(fact)
    assert session.end()
    after = read_set(path).learning_set
    assert hand_on(session.meeting, places)
    assert read_set(path).learning_set == after
    return after


def test_rules_that_were_agreed_are_the_next_version_of_the_set(tmp_path: Path) -> None:
    after = held(tmp_path, *TALK, RulesAgreed(version=2, then=Stage.CHECK_IN))
    assert after is not None
    assert after.rules == GroundRules(
        version=2, agreed="2026-03-05", texts=("Silence is work.", "One question at a time."), by=MEMBERS
    )
    assert after.versions == (SET.rules,)


def test_rules_that_are_agreed_twice_in_a_meeting_are_two_versions(tmp_path: Path) -> None:
    opening = (stage(Stage.GROUND_RULES), OTHER, RulesAgreed(version=2, then=Stage.CHECK_IN))
    after = held(tmp_path, *opening, stage(Stage.SESSION_REVIEW), NEW, RulesAgreed(version=3))
    first = GroundRules(version=2, agreed="2026-03-05", texts=("Silence is work.",), by=MEMBERS)
    assert after is not None
    assert after.versions == (SET.rules, first)
    assert after.rules == first.model_copy(update={"version": 3, "texts": (*first.texts, NEW.text)})


def test_who_agrees_the_rules_in_force_before_others_are_agreed_stays_with_them(tmp_path: Path) -> None:
    one = SET.model_copy(update={"rules": SET.rules.model_copy(update={"by": MEMBERS[:2]})})
    opening = (stage(Stage.GROUND_RULES), RulesAgreed(version=1, then=Stage.CHECK_IN))
    after = held(tmp_path, *opening, stage(Stage.SESSION_REVIEW), NEW, RulesAgreed(version=2), one=one)
    assert after is not None
    assert [version.by for version in (*after.versions, after.rules)] == [MEMBERS, MEMBERS]


def test_the_first_rules_of_a_set_are_its_first_version(tmp_path: Path) -> None:
    bare = SET.model_copy(update={"rules": GroundRules()})
    after = held(tmp_path, *TALK[::2], RulesAgreed(version=1), one=bare)
    assert after is not None
    assert (after.rules.version, after.rules.texts) == (1, ("One question at a time.",))


def test_what_was_only_proposed_changes_nothing(tmp_path: Path) -> None:
    after = held(tmp_path, *TALK)
    assert after is not None
    assert after.rules == SET.rules
    assert after.proposal == ("Silence is work.", "One question at a time.")


def test_a_proposal_that_was_agreed_waits_no_more_and_one_that_was_passed_over_still_does(tmp_path: Path) -> None:
    one = SET.model_copy(update={"proposal": ("We ask.",)})
    agreed = held(tmp_path / "a", stage(Stage.GROUND_RULES), RulesAgreed(version=2), one=one)
    passed = held(tmp_path / "b", stage(Stage.GROUND_RULES), stage(Stage.CHECK_IN), one=one)
    assert agreed is not None
    assert passed is not None
    assert (agreed.rules.texts, agreed.rules.version, agreed.proposal) == (("We ask.",), 2, None)
    assert (passed.rules, passed.proposal) == (SET.rules, ("We ask.",))


def test_who_is_here_when_the_rules_are_read_again_has_agreed_them_too(tmp_path: Path) -> None:
    one = SET.model_copy(update={"rules": SET.rules.model_copy(update={"by": MEMBERS[:2]})})
    left = Attended(member=MEMBERS[5], how=Here.APOLOGIES)
    after = held(tmp_path, left, stage(Stage.GROUND_RULES), RulesAgreed(version=1), one=one)
    assert after is not None
    assert after.rules.by == MEMBERS[:5]
    assert after.versions == ()


def test_the_next_date_is_the_set_s_and_one_that_has_gone_by_is_left_out(tmp_path: Path) -> None:
    one = SET.model_copy(update={"next": "Thursday"})
    again = held(tmp_path / "a", NextAgreed(when="Friday"), one=one)
    gone = held(tmp_path / "b", one=one)
    broken = held(tmp_path / "c", one=one, how=Ending.BROKEN_OFF)
    assert [after.next if after else "?" for after in (again, gone, broken)] == ["Friday", None, "Thursday"]


def test_what_is_proposed_in_the_file_during_a_meeting_is_not_lost_with_what_the_meeting_agrees(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    one = SET.model_copy(update={"proposal": ("We ask.",)})
    path = write_set(places.sets, one)
    clock = a_clock()
    header = header_for(one, 1, clock.now())
    plan = first_draft(one, before(places, one), clock.now()).plan()
    session = LiveSession.begin(header, preparation(header, plan, {}, (), one.proposal), clock, places)
    write_set(places.sets, one.model_copy(update={"proposal": ("We ask.", "We wait.")}))
    for fact in (stage(Stage.GROUND_RULES), RulesAgreed(version=2), closed()):
        session.record(fact)
    assert session.end()
    after = read_set(path).learning_set
    assert after is not None
    assert (after.rules.texts, after.proposal) == (("We ask.",), ("We ask.", "We wait."))


@pytest.mark.parametrize("text", [None, "not toml [", 'format = 9\n[set]\nname = "x"\n'])
def test_a_set_file_that_is_gone_or_not_sound_is_left_alone(text: str | None, tmp_path: Path) -> None:
    places, clock = Places.throw_away(tmp_path), a_clock()
    path = write_set(places.sets, SET)
    header = header_for(SET, 1, clock.now())
    plan = first_draft(SET, before(places, SET), clock.now()).plan()
    session = LiveSession.begin(header, preparation(header, plan, {}, ()), clock, places)
    path.unlink()
    if text is not None:
        path.write_text(text)
    session.record(NextAgreed(when="Friday"))
    session.record(closed())
    assert session.end()
    assert (path.read_text() if path.exists() else None) == text
    assert len(list(places.sets.iterdir())) == (text is not None)


def again(places: Places, number: int, *facts: AnyFact) -> LiveSession:
    """One more meeting of the set, to go on with."""
    clock = a_clock()
    clock.move(number * 86_400)
    header = header_for(SET, number, clock.now())
    plan = first_draft(SET, before(places, SET), clock.now()).plan()
    session = LiveSession.begin(header, preparation(header, plan, {}, ()), clock, places)
    for fact in facts:
        session.record(fact)
    return session


def test_an_older_meeting_that_is_closed_late_does_not_touch_the_next_date(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    path = write_set(places.sets, SET)
    old = again(places, 1)
    assert again(places, 2, NextAgreed(when="10 December"), closed()).end()
    old.record(closed())
    assert old.end()
    found = read_set(path).learning_set
    assert found is not None
    assert found.next == "10 December"


def test_a_set_whose_file_must_be_put_right_learns_nothing_and_that_is_told(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    path = write_set(places.sets, SET)
    session = again(places, 1)
    spoilt = path.read_text().replace('name = "', "name = ", 1)
    path.write_text(spoilt)
    session.record(NextAgreed(when="10 December"))
    session.record(closed())
    assert session.end()
    assert not session.is_handed_on
    assert path.read_text() == spoilt


@pytest.mark.parametrize("odd", ODD_LINKS)
def test_a_set_whose_file_is_a_link_that_leads_nowhere_learns_nothing_and_that_is_told(
    tmp_path: Path, odd: str
) -> None:
    places = Places.throw_away(tmp_path)
    path = write_set(places.sets, SET)
    session = again(places, 1)
    path.unlink()
    path.symlink_to(path.name if odd == "odd.toml" else odd)
    session.record(closed())
    assert session.end()
    assert not session.is_handed_on
    assert path.is_symlink()


def test_the_slug_in_a_session_is_never_a_path(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    outside = write_set(tmp_path, SET.model_copy(update={"slug": "outside"}))
    there = outside.read_bytes()
    session = again(places, 1)
    meeting = session.meeting
    session.end()
    places.sets.mkdir()
    strange = meeting.header.model_copy(update={"slug": "../../outside"})
    assert hand_on(dataclasses.replace(meeting, header=strange), places)
    assert outside.read_bytes() == there
    assert list(places.sets.iterdir()) == []


def test_airtime_that_was_booked_and_had_is_booked_no_more(tmp_path: Path) -> None:
    booked = SET.model_copy(update={"booked": (MEMBERS[0], MEMBERS[3])})
    after = held(tmp_path, StageEntered(stage=Stage.AIRTIME, presenter=MEMBERS[0]), one=booked)
    assert after is not None
    assert after.booked == (MEMBERS[3],)

"""Ground rules: what is in force, what is proposed instead, and what differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.meeting.facts import AnyFact, Attended, RuleProposed, RulesAgreed, RulesProposed
from als_tui.meeting.header import GroundRules
from als_tui.meeting.moves import leave, on
from als_tui.meeting.rules import Change, differences, in_force, lines, next_version, proposal
from als_tui.meeting.stages import Here, Stage
from tests.builders import MEMBERS, RULES, a_header, a_meeting, a_plan, stage

TALK = stage(Stage.GROUND_RULES)
EDITED = (RULES[1], "Silence is work.", RULES[0])
BARE = a_header(rules=GroundRules())
TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=8, unique=True)


def told(*facts: AnyFact) -> tuple[int, tuple[str, ...]]:
    return in_force(a_meeting(TALK, *facts))


def test_without_an_agreement_the_rules_are_the_header_s_whatever_is_proposed() -> None:
    assert told(RuleProposed(number=2, text="We ask.")) == (1, RULES)


def test_an_agreement_takes_in_what_was_proposed_before_it_and_nothing_later() -> None:
    agreed = RuleProposed(number=2, text="We ask."), RuleProposed(text="New."), RulesAgreed(version=2)
    assert told(*agreed, RuleProposed(number=1, text="Later.")) == (2, (RULES[0], "We ask.", RULES[2], "New."))


def test_a_second_agreement_takes_in_what_came_after_the_first() -> None:
    first = RuleProposed(number=1, text="One."), RulesAgreed(version=2)
    assert told(*first, RuleProposed(number=2, text="Two."), RulesAgreed(version=3)) == (3, ("One.", "Two.", RULES[2]))


def test_a_list_that_was_edited_before_the_meeting_is_proposed_as_a_whole() -> None:
    meeting = a_meeting(RulesProposed(texts=EDITED), TALK, RuleProposed(number=2, text="Silence works."))
    assert proposal(meeting) == (RULES[1], "Silence works.", RULES[0])
    assert next_version(meeting) == 2


def test_the_first_rules_of_a_set_are_its_first_version() -> None:
    facts = TALK, RuleProposed(text="We ask.")
    assert in_force(a_meeting(*facts, header=BARE)) == (1, ())
    assert in_force(a_meeting(*facts, RulesAgreed(version=1), header=BARE)) == (1, ("We ask.",))
    assert next_version(a_meeting(*facts, header=BARE)) == 1


def test_who_is_here_agrees() -> None:
    meeting = a_meeting(Attended(member=MEMBERS[0], how=Here.LATE), TALK, RulesAgreed(version=1))
    assert meeting.room.rules_by == MEMBERS[1:]


def test_in_the_review_a_proposal_can_be_agreed_or_left_for_next_time() -> None:
    story = a_plan(), stage(Stage.SESSION_REVIEW), RuleProposed(text="We begin on time.")
    meeting = a_meeting(*story)
    assert on(meeting, 600.0) == RulesAgreed(version=2, then=Stage.CLOSE)
    assert leave(meeting, 600.0) == stage(Stage.CLOSE)
    agreed = a_meeting(*story, RulesAgreed(version=2, then=Stage.CLOSE))
    assert agreed.stage is Stage.CLOSE
    assert in_force(agreed) == (2, (*RULES, "We begin on time."))


def test_in_the_review_without_a_proposal_nothing_is_agreed() -> None:
    assert on(a_meeting(a_plan(), stage(Stage.SESSION_REVIEW)), 600.0) == stage(Stage.CLOSE)


@pytest.mark.parametrize(
    ("proposed", "changes"),
    [
        (RULES, ["kept", "kept", "kept"]),
        ((RULES[0], "Other.", RULES[2]), ["kept", "changed", "kept"]),
        ((*RULES, "More."), ["kept", "kept", "kept", "new"]),
        (RULES[1:], ["gone", "kept", "kept"]),
        (RULES[::-1], ["kept", "kept", "kept"]),
        ((), ["gone", "gone", "gone"]),
        (("More.", "What is said here stays with us.", *RULES[1:]), ["new", "changed", "kept", "kept"]),
        (("More.", "And more.", *RULES[1:]), ["new", "new", "gone", "kept", "kept"]),
    ],
)
def test_what_differs_is_named(proposed: tuple[str, ...], changes: list[str]) -> None:
    assert [line.change.value for line in differences(RULES, proposed)] == changes


def test_the_lines_of_a_meeting_are_those_of_its_proposal() -> None:
    meeting = a_meeting(TALK, RuleProposed(number=3, text="One voice."))
    assert [(line.change, line.text, line.number) for line in lines(meeting)] == [
        (Change.KEPT, RULES[0], 1),
        (Change.KEPT, RULES[1], 2),
        (Change.CHANGED, "One voice.", 3),
    ]


@given(TEXTS, TEXTS)
def test_no_rule_is_lost_or_told_twice(force: list[str], proposed: list[str]) -> None:
    found = differences(force, proposed)
    assert [line.text for line in found if line.number] == proposed
    assert [line.number for line in found if line.number] == list(range(1, len(proposed) + 1))
    before = [line.before or line.text for line in found if line.change is not Change.NEW]
    assert sorted(before) == sorted(force)

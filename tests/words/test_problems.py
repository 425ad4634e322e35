"""Everything that can be wrong has its sentence."""

import pytest

from als_tui.meeting.facts import WentOn
from als_tui.meeting.state import Odd, Oddity
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.words import oddities
from als_tui.words.problems import few, in_use, not_resumed, sentence, what
from tests.builders import event


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_said_in_whole_sentences(trouble: Trouble) -> None:
    told = what(Problem(0, trouble, "members"))
    assert told[0].islower()
    assert told.endswith(".")
    assert "{" not in told
    assert "  " not in told


def test_a_problem_is_told_where_it_is() -> None:
    assert sentence(Problem(7, Trouble.EMPTY), "a.toml").startswith("a.toml:7: the file is empty.")
    assert sentence(Problem(0, Trouble.EMPTY), "a.toml").startswith("a.toml: the file is empty.")


def test_neither_path_nor_detail_can_drive_a_terminal() -> None:
    told = sentence(Problem(7, Trouble.BAD_EVENT, "x\x1b[31m"), "a\x1b]0;b\x07\n.toml")
    assert not {"\x1b", "\x07", "\n"} & set(told)


def test_of_many_sentences_as_many_are_told_as_anybody_reads() -> None:
    told = [f"a.toml:{line}: wrong." for line in range(1, 100)]
    assert list(few(told[:20], "a.toml")) == told[:20]
    assert list(few(told, "a.toml")) == [*told[:20], "a.toml: 79 more are not told here. Put these right first."]


@pytest.mark.parametrize("odd", Odd)
def test_every_oddity_names_its_event(odd: Odd) -> None:
    told = oddities.what(Oddity(event(5, 60.0, WentOn()), odd))
    assert told.startswith("event 5 (went_on) ")
    assert told.endswith(".")


def test_a_meeting_that_cannot_be_gone_on_with_is_answered_with_what_to_do() -> None:
    assert "als-tui run" in not_resumed(Problem(0, Trouble.CLOSED), "a.toml")
    assert "als-tui check" in not_resumed(Problem(9, Trouble.UNREADABLE_EVENT), "a.toml")
    assert "another window" in in_use("a.toml")

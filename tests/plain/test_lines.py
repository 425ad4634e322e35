"""What each line does, and what is said of it: a meeting that has just been opened, moved by hand."""

from pathlib import Path

import pytest

from als_tui.meeting.facts import (
    AnyFact,
    Asked,
    Attended,
    Brought,
    KindTurned,
    Noted,
    Paused,
    PauseNamed,
    TurnGiven,
    WentOn,
)
from als_tui.meeting.stages import Here, Part, QuestionKind, Stage, Why
from als_tui.plain.meeting import PlainMeeting
from als_tui.session.live import LiveSession
from als_tui.store.session_file import load
from als_tui.words import notices
from als_tui.words import plain as words
from tests.builders import MEMBERS
from tests.plain.told import QUESTIONS, said, said_by
from tests.session.meetings import a_clock, a_session

ASHA, BEN, CARYS, *_ = MEMBERS


def recorded(folder: Path, *entries: str | float) -> list[AnyFact]:
    """What these lines leave in the file after the questions have begun, or the opening if there are none."""
    said(folder, *entries)
    (path,) = (folder / "data" / "sessions").glob("*.toml") if (folder / "data").is_dir() else folder.rglob("*.toml")
    return [event.fact for event in load(path).events]


def test_enter_goes_on_and_what_it_does_is_named_where_somebody_can_be_asked(tmp_path: Path) -> None:
    told = said(tmp_path, "", "", asks=True)
    assert told[0] == "The clock waits until you press Enter."
    assert told[1].startswith("Enter: Begin > ")
    assert any(line.startswith("Enter: Next: ground rules > ") for line in told)


def test_a_pipe_is_asked_nothing(tmp_path: Path) -> None:
    assert not [line for line in said(tmp_path, "", "") if " > " in line]


def test_a_new_stage_is_told_with_its_time_and_the_line_to_say(tmp_path: Path) -> None:
    told = said(tmp_path, "")
    assert "Welcome. 3 minutes, until 13:33." in "\n".join(told).replace("14:33", "13:33")
    assert any(line.startswith("Say: “Welcome, everyone.") for line in told)


@pytest.mark.parametrize("line", ["p", "pause", "Pause", " P ", "space"])
def test_a_pause_has_a_letter_and_names(tmp_path: Path, line: str) -> None:
    facts = recorded(tmp_path, *QUESTIONS, line, line)
    assert facts[-2:] == [Paused(), WentOn()]


@pytest.mark.parametrize("line", ["2", "Ben", "ben", " BEN "])
def test_a_member_is_told_by_digit_or_by_name(tmp_path: Path, line: str) -> None:
    assert recorded(tmp_path, *QUESTIONS, line)[-1] == Asked(member=BEN)


def test_in_a_pause_a_digit_or_its_word_is_the_reason(tmp_path: Path) -> None:
    facts = recorded(tmp_path, *QUESTIONS, "p", "2", "time")
    assert facts[-2:] == [PauseNamed(why=Why.PACE), PauseNamed(why=Why.TIME)]


@pytest.mark.parametrize("line", ["reflective", "right", "\x1b[C"])
def test_a_kind_of_question_is_turned_to_by_its_name_or_the_arrow(tmp_path: Path, line: str) -> None:
    assert recorded(tmp_path, *QUESTIONS, line)[-1] == KindTurned(to=QuestionKind.REFLECTIVE)


def test_a_note_is_kept_at_once_or_on_the_next_line_and_not_said_again(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, *QUESTIONS, "n it is the money", "n", "or the time")
    assert [event.fact for event in session.events[-2:]] == [Noted(text="it is the money"), Noted(text="or the time")]
    assert "money" not in "\n".join(told)


def test_an_action_is_written_box_by_box(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, *QUESTIONS, "a", "Ring the head", "", "Find the number", "Ben", "11", "", asks=True)
    fact = session.events[-1].fact.model_dump()
    assert (fact["words"], fact["by"], fact["first_step"], fact["who_asks"], fact["sure"]) == (
        "Ring the head", None, "Find the number", "Ben", None,
    )  # fmt: skip
    assert any("From 1 to 10, or nothing." in line for line in told)


def test_a_full_stop_leaves_a_draft_which_the_same_key_brings_back(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, *QUESTIONS, "a Ring the head", ".", "a", "", "", "", "", "")
    assert "Left as a draft: the same key brings it back." in told
    assert "There is: Ring the head" in told
    assert session.events[-1].fact.kind == "action_agreed"
    assert session.drafts == {}


def test_a_text_half_written_at_the_end_of_all_lines_is_a_draft(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    said_by(session, clock, *QUESTIONS, "a", "Ring the head", "soon, or so")
    again = LiveSession.resume(session.path, clock, session._places)
    assert list(again.drafts.values()) == [("Ring the head", "soon, or so", "", "", "")]
    again.end()


@pytest.mark.parametrize(
    ("line", "near"),
    [("pasue", "pause"), ("leav stage", "leave stage"), ("Carsy", "carys"), ("reflectiv", "reflective")],
)
def test_an_unknown_word_gets_the_nearest_and_changes_nothing(tmp_path: Path, line: str, near: str) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, *QUESTIONS, line)
    assert words.unknown(line, near) in told
    assert session.events[-1].fact.kind == "part_entered"


@pytest.mark.parametrize("line", ["u are kind", "s at once", "go home", "0", "10", "\x1b[1~", "[/b]", "~"])
def test_a_line_that_only_begins_like_a_key_is_none(tmp_path: Path, line: str) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, *QUESTIONS, line)
    assert any("is no word here" in one for one in told)
    assert session.meeting.part is Part.QUESTIONS


def test_who_tells_the_private_marks_to_whom_asks_for_them(tmp_path: Path) -> None:
    told = said(tmp_path, *QUESTIONS, "2", "2", "3", "who")
    assert "Asked: Ben 2, Carys 1." in told
    assert "Not yet: Dilwyn, Efa, Farid." in told


def test_who_tells_a_round(tmp_path: Path) -> None:
    told = said(tmp_path, "", "s", "s", "3", "who")
    assert "Carys's turn, 1 of 6." in told
    assert told[-3:-1] == ["Heard: Carys.", "To come: Asha, Ben, Dilwyn, Efa, Farid."]


def test_taking_back_is_told_and_can_be_brought_again(tmp_path: Path) -> None:
    told = said(tmp_path, *QUESTIONS, "2", "u", "r")
    assert told[-3:-1] == ["Taken back: Ben's question.  r brings it again.", "Again: Ben's question."]


def test_what_a_minute_costs_is_told(tmp_path: Path) -> None:
    assert any(line.startswith("+1 min: now ") for line in said(tmp_path, *QUESTIONS, "+"))


def test_the_sheet_is_numbered_and_can_be_answered_in_one_line(tmp_path: Path) -> None:
    told = said(tmp_path, "", "m", "nonsense", "4", "", "m 4 2 2")
    assert "4: People: who comes, who leaves, and when" in told
    assert words.NO_SUCH_CHOICE in told
    assert words.BACK_TO_MEETING in told
    assert recorded(tmp_path / "again", "", "m 4 2 2")[-1] == Attended(member=BEN, how=Here.LATE)


def test_the_close_is_asked_for_and_enter_stays(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, "", *["s"] * 20, "", "", "y", "never taken", asks=True)
    assert any("Close the meeting? y closes, Enter stays > " in line for line in told)
    assert not session.meeting.is_open
    assert told[-1].startswith("Everything is in ")


def test_leaving_says_how_to_go_on(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    told = said_by(session, clock, "", "q", "l", "never taken")
    assert told[-1].endswith(f"als-tui resume --plain {session.path}")
    assert session.meeting.stage is Stage.WELCOME


def test_help_has_a_row_for_every_key_and_word(tmp_path: Path) -> None:
    told = said(tmp_path, "?")
    assert [line for line in words.help_lines() if line not in told] == []
    assert not [line for line in told if "Curtain" in line or "Palette" in line]


def test_rules_and_words_to_borrow_are_read(tmp_path: Path) -> None:
    told = said(tmp_path, *QUESTIONS, "g", "w", "w", "p", "w")
    assert "1  Silence is welcome" in told
    assert "2 or pace: pace: no room for silence" in told
    assert len([line for line in told if line.endswith("?")]) >= 6


def test_a_turn_in_the_round_is_given_by_enter(tmp_path: Path) -> None:
    assert recorded(tmp_path, "", "s", "s", "")[-1] == TurnGiven(member=ASHA)


def test_what_is_of_the_screen_alone_is_no_word(tmp_path: Path) -> None:
    assert [line for line in said(tmp_path, "b", "f", ":") if "is no word here" in line]


def test_before_the_clock_starts_it_is_said_that_it_waits(tmp_path: Path) -> None:
    told = said(tmp_path, "n too early", 301.0)
    assert "The clock has not started yet: Enter begins." in told
    assert told.count(notices.CLOCK_STILL_WAITS) == 1


def test_unsent_text_is_offered_at_the_close_and_kept_by_a_line_of_nothing(tmp_path: Path) -> None:
    clock = a_clock()
    session = a_session(tmp_path, clock)
    lines = (*QUESTIONS, "a it was", ".", *["s"] * 20)
    told = said_by(session, clock, *lines, "", "", "d", *[""] * 5, "", "y", asks=True)
    assert any("d goes back to the text" in line for line in told)
    assert [event.fact.kind for event in session.events[-2:]] == ["action_agreed", "closed"]


def test_an_outcome_without_a_turn_is_asked_whose_it_is(tmp_path: Path) -> None:
    clock = a_clock()
    brought = (Brought(action="1-1", member=BEN, words="Ask the team"),)
    session = a_session(tmp_path, clock, brought=brought)
    told = said_by(session, clock, "", "s", "s", "s", "done", "Ben", "done", "done well", "right")
    assert "Whose action is it? Press their digit first." in told
    assert "Done. Ask the team" in told
    assert "Partly. Ask the team" in told


def test_every_action_of_the_table_is_there() -> None:
    missing = {action for action in words.MEANT.values() if not hasattr(PlainMeeting, f"action_{action}")}
    assert missing == {"note", "learning", "action", "edit", "sheet", "wait"}


def test_bids_are_chosen_changed_and_read(tmp_path: Path) -> None:
    told = said(tmp_path, "", "s", "s", "s", "3", "+", "pattern", "k", "d", "2")
    assert "3 of 3: Carys, 31 min" in told
    assert "3 of 3: Carys, 32 min, pattern" in told
    assert "2 of 3: Carys, 32 min, pattern" in told
    assert "Carys leaves airtime to another day, and has first call then." in told
    assert "Order: Asha." in told


def test_the_review_sheet_is_read_line_by_line(tmp_path: Path) -> None:
    told = said(tmp_path, "", "s", "s", "s", "s", "s", "s", "1", "l I wait", "down", "right")
    assert any(line.startswith("Asha's turn, 1 of 6. 5 lines, down reads on.") for line in told)
    assert any(line.startswith("2 of 5: Learned about myself") for line in told)

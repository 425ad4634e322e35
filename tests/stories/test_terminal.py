"""A whole meeting in a real terminal, by keys alone, killed in the middle; then the file is asked what happened."""

import json
import sys
import time
from datetime import UTC, datetime, timedelta
from datetime import time as hour_of
from pathlib import Path
from typing import Any

import pytest

from als_tui.store.drafts import Drafts
from als_tui.store.set_file import write_set
from als_tui.words.days import When, full
from tests.cli.commands import als
from tests.stories.menai import MEMBERS, MENAI
from tests.stories.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems")

NOTE = "Speaks of the board as of weather; ŵ and ŷ arrive whole, she says it twice."
PAUSE_NOTE = "They raced. After the pause: three slow questions."
NEXT = When((datetime.now(UTC) + timedelta(days=30)).date(), hour_of(13))
"""When the set meets next: a date that is never past."""
LATE = 0.15
"""Seconds that a busy computer may add to what is promised."""


def write(terminal: Terminal, key: str, title: str, *texts: str) -> None:
    """Open a field, write in its boxes, keep it."""
    terminal.press(key)
    terminal.wait_for("WRITING " + title)
    for number, text in enumerate(texts):
        if number:
            terminal.press("tab")
        terminal.type(text)
        terminal.wait_for(text)
    terminal.press("enter")
    terminal.wait_for(gone="WRITING")


def pressed(terminal: Terminal, *steps: tuple[str, str]) -> None:
    """Press each key, and go on when what it brings is seen."""
    for key, seen in steps:
        terminal.press(key)
        terminal.wait_for(seen)


def up_to_the_outline(terminal: Terminal) -> None:
    """From Home to the first airtime."""
    terminal.wait_for("NEXT MEETING", "Enter Plan")
    pressed(
        terminal,
        ("enter", "Enter Begin"),
        ("enter", "The clock waits until you press Enter."),
        ("enter", "Enter Next: ground rules"),
        ("enter", "Enter Agreed, on to check-in"),
        ("enter", "Who would like to start?"),
        ("enter", "S I Â N"), ("2", "2 of 6"), ("3", "3 of 6"), ("5", "4 of 6"), ("4", "5 of 6"), ("6", "6 of 6"),
        ("enter", "Enter Next: Siân's airtime"),
        ("right", "project"), ("+", "32 min"), ("3", "3.  Angharad"), ("d", "deferred"),
        ("enter", "Where would you like to be when we stop?"),
        ("enter", "uninterrupted"),
    )  # fmt: skip
    terminal.press("4")


def from_the_outline(terminal: Terminal) -> None:
    """The rest of the first airtime, with a pause in it."""
    pressed(
        terminal,
        ("enter", "Enter Next: feedback"),
        ("2", "2 Llŷr █ 1"), ("5", "5 Mared █ 1"), ("right", "[ REFLECTIVE ]"), ("2", "2 Llŷr ██ 2"), ("3", "█ 1"),
        ("space", "pause so far"), ("2", "Let us count to ten"),
    )  # fmt: skip
    write(terminal, "n", "the note of this pause", PAUSE_NOTE)
    terminal.wait_for(f"Note  {PAUSE_NOTE}")
    pressed(
        terminal,
        ("space", "[ REFLECTIVE ]"), ("right", "[ ANALYTICAL ]"), ("6", "6 Tomos █ 1"),
        ("right", "[ FUTURE ACTION ]"), ("4", "4 Gethin █ 1"), ("u", "Taken back: Gethin's question"),
        ("r", "Again: Gethin's question"),
        ("enter", "SIÂN'S FEEDBACK"),
    )  # fmt: skip
    write(terminal, "l", "learning about how we worked · Siân", "A question can wait with me.")
    pressed(terminal, ("enter", "FEEDBACK OF THE GROUP"), ("3", "3 Angharad *"), ("right", "about content"))
    write(terminal, "l", "learning about what we spoke of · Angharad", "Boards listen in spring.")


def second_airtime_to_farewell(terminal: Terminal) -> None:
    """The second airtime, the reviews, the close."""
    pressed(
        terminal,
        ("enter", "L L Ŷ R"), ("enter", "uninterrupted"), ("enter", "Enter Next: feedback"),
        ("1", "1 Siân █ 1"), ("enter", "LLŶR'S FEEDBACK"), ("enter", "FEEDBACK OF THE GROUP"),
        ("enter", "Who would like to start?"), ("enter", "1 of 6"),
    )  # fmt: skip
    write(terminal, "a", "an action · Siân", "Ask the head for one hour.", "before Easter", "Ring her.", "Gethin")
    pressed(terminal, ("2", "2 of 6"))
    write(terminal, "a", "an action · Llŷr", "Walk the field with Efa.")
    pressed(terminal, ("3", "3 of 6"), ("4", "4 of 6"), ("5", "5 of 6"), ("6", "6 of 6"))
    pressed(terminal, ("enter", "pace: no room for silence: " + PAUSE_NOTE[:20]))
    write(terminal, "l", "learning about how we worked", "We asked fewer, better questions.")
    pressed(terminal, ("enter", "Enter Close the meeting"))
    write(terminal, "a", "when the set meets next", f"{NEXT.day.day}/{NEXT.day.month}/{NEXT.day.year} 13:00")
    write(terminal, "l", "the success shared", "Nobody gave advice for an hour.")
    pressed(terminal, ("enter", "Close the meeting?"), ("w", f"The set meets next: {full(NEXT)}"))
    pressed(terminal, ("enter", "Recent"), ("q", ""))


def type_until_killed(terminal: Terminal) -> str:
    """Write in the note as a hand does, and kill the program; what must be in the draft."""
    terminal.press("n")
    terminal.wait_for("WRITING a private note")
    typed: list[tuple[float, str]] = []
    for letter in NOTE[:48]:
        terminal.type(letter)
        typed.append((time.monotonic(), letter))
        terminal.watch(0.04)
    killed = time.monotonic()
    terminal.kill()
    return "".join(letter for at, letter in typed if killed - at > 0.25 + LATE)


def drafted(home: Path) -> str:
    """The text that waits in the one draft, to its last blank: on the screen nobody sees where it ends."""
    (path,) = home.glob("**/drafts/*.toml")
    ((text,),) = Drafts(path.parent, path.stem).read().values()
    return text


def test_a_whole_meeting_by_keys_killed_while_writing_tells_what_was_pressed(tmp_path: Path) -> None:
    data = tmp_path / "als"
    write_set(data / "sets", MENAI)
    command = ("-m", "als_tui", "--dir", data)
    with Terminal(tmp_path, *command) as before:
        up_to_the_outline(before)
        safe = type_until_killed(before)
    there = drafted(tmp_path)
    with Terminal(tmp_path, "-m", "als_tui", "resume", "--dir", data) as after:
        after.wait_for("uninterrupted", "There is a draft: n brings it back.")
        after.press("n")
        after.wait_for("WRITING a private note", safe, "Enter Keep", gone="airtime ends")
        assert NOTE.startswith(there)
        after.type(NOTE[len(there) :])
        after.wait_for(NOTE)
        after.press("enter")
        after.wait_for(gone="WRITING")
        from_the_outline(after)
        second_airtime_to_farewell(after)
        assert after.end() == 0
    keys, letters = before.presses + after.presses, before.letters + after.letters
    sys.stdout.write(f"\na meeting of two airtimes: {keys} key presses, and {letters} letters written\n")
    (file,) = (data / "sessions").glob("*.toml")
    shown = als(tmp_path, "show", file, "--json", "--with", "notes", "--with", "marks")
    assert (shown.returncode, shown.stderr) == (0, "")
    compare(json.loads(shown.stdout))
    bare = json.loads(als(tmp_path, "show", file, "--json").stdout)
    assert (bare["notes"], bare["questions"], bare["interruptions"]) == ([], [], [])
    assert bare["pauses"][0]["notes"] == [PAUSE_NOTE]


def compare(told: dict[str, Any]) -> None:
    """What ``show`` tells against what was pressed."""
    sian, llyr, angharad, gethin, mared, tomos = MEMBERS
    parts = ["settling", "outline", "questions", "presenter_feedback", "group_feedback"]
    assert [(s["stage"], s["part"], s["presenter"]) for s in told["stages"]] == [
        *((stage, None, None) for stage in ("welcome", "ground_rules", "check_in", "bids")),
        *(("airtime", part, sian) for part in parts),
        *(("airtime", part, llyr) for part in parts),
        *((stage, None, None) for stage in ("action_review", "session_review", "close")),
    ]
    assert (told["state"], told["problems"], told["order"], told["deferrals"]) == (
        "closed",
        [],
        [sian, llyr],
        [angharad],
    )
    bid = next(bid for bid in told["bids"] if bid["member"] == sian)
    assert (bid["minutes"], bid["issue"]) == (32, "project")
    assert [(q["presenter"], q["kind"], q["member"]) for q in told["questions"]] == [
        (sian, "clarifying", llyr), (sian, "clarifying", mared),
        (sian, "reflective", llyr), (sian, "reflective", angharad),
        (sian, "analytical", tomos), (sian, "future_action", gethin),
        (llyr, "clarifying", sian),
    ]  # fmt: skip
    assert [mark["member"] for mark in told["interruptions"]] == [gethin]
    assert [(p["why"], p["notes"], p["part"], p["presenter"]) for p in told["pauses"]] == [
        ("pace", [PAUSE_NOTE], "questions", sian)
    ]
    assert [(note["text"], note["in_pause"], note["part"]) for note in told["notes"]] == [
        (NOTE, False, "outline"), (PAUSE_NOTE, True, "questions"),
    ]  # fmt: skip
    assert [(one["member"], one["about"], one["text"]) for one in told["learnings"]] == [
        (sian, "process", "A question can wait with me."),
        (angharad, "content", "Boards listen in spring."),
        (None, "process", "We asked fewer, better questions."),
    ]
    assert [(one["member"], one["words"], one["by"], one["who_asks"]) for one in told["actions"]] == [
        (sian, "Ask the head for one hour.", "before Easter", gethin), (llyr, "Walk the field with Efa.", None, None),
    ]  # fmt: skip
    assert (told["successes"], told["next"]) == (["Nobody gave advice for an hour."], NEXT.kept)

"""What happened in a meeting: for people to read, and for other programs to rely on."""

import json
from pathlib import Path
from typing import Any

import pytest

from als_tui.store.toml_text import event_text, header_text
from tests.builders import HOSTILE, a_header, a_whole_meeting
from tests.cli.commands import FIRST, SECOND, THIRD, a_folder, als
from tests.cli.schemas import fits


def shown(home: Path, *arguments: str | Path) -> dict[str, Any]:
    done = als(home, "show", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    data: dict[str, Any] = json.loads(done.stdout)
    return data


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "whole.toml"
    events = a_whole_meeting()
    path.write_text(header_text(a_header(), "test") + "".join(map(event_text, events)), encoding="utf-8")
    return path


def test_the_data_of_every_meeting_has_the_one_form(tmp_path: Path, whole: Path) -> None:
    for path in (FIRST, SECOND, THIRD, whole):
        fits(shown(tmp_path, path), "show")
        fits(shown(tmp_path, path, "--with", "notes", "--with", "marks"), "show")


def test_the_data_tells_what_happened(tmp_path: Path) -> None:
    data = shown(tmp_path, SECOND)
    assert (data["format"], data["number"], data["state"], data["events"]) == (1, 2, "closed", 100)
    assert (data["started"], data["ended"]) == ("2026-10-15T15:30:00+01:00", "2026-10-15T17:14:42+01:00")
    assert data["seconds"] == 6282.0
    assert [pause["why"] for pause in data["pauses"]] == ["long", "emotion", "rescue"]
    assert data["pauses"][0] | {"started": ""} == {
        "stage": "airtime", "part": "questions", "airtime": 1, "presenter": "Mared", "started": "", "seconds": 48.0,
        "why": "long", "notes": [],
    }  # fmt: skip
    assert data["deferrals"] == ["Tomos"]
    assert data["order"] == ["Mared", "Llŷr"]
    assert [report["outcome"] for report in data["reports"]] == ["done", "partly", "done"]
    assert data["next"].startswith("2026-11-12 15:30")
    assert len(data["ground_rules"]["rules"]) == 9


def test_questions_are_one_part_with_its_stretches_by_kind(tmp_path: Path) -> None:
    asking = [stage for stage in shown(tmp_path, SECOND)["stages"] if stage["part"] == "questions"]
    assert [(stage["presenter"], stage["seconds"], stage["paused_seconds"]) for stage in asking] == [
        ("Mared", 1266.0, 48.0),
        ("Llŷr", 1320.0, 210.0),
    ]
    for stage in asking:
        assert [one["kind"] for one in stage["kinds"]] == ["clarifying", "reflective", "analytical", "future_action"]
        assert sum(one["seconds"] for one in stage["kinds"]) == pytest.approx(stage["seconds"])
    assert all(not stage["kinds"] for stage in shown(tmp_path, SECOND)["stages"] if stage["part"] != "questions")


def test_what_is_private_is_told_only_when_it_is_asked_for(tmp_path: Path) -> None:
    quiet = als(tmp_path, "show", SECOND, "--json").stdout + als(tmp_path, "show", SECOND).stdout
    assert "leans in" not in quiet
    assert "Two of us finished his sentence" in quiet, "a pause's note is about the process"
    assert " asked: " not in quiet
    noted = shown(tmp_path, SECOND, "--with", "notes")
    assert [note["in_pause"] for note in noted["notes"]] == [False, True, True]
    assert noted["pauses"][2]["notes"] == ["Two of us finished his sentence"]
    assert noted["questions"] == []
    marked = shown(tmp_path, SECOND, "--with", "marks")
    assert (len(marked["questions"]), marked["notes"], marked["with"]) == (15, [], ["marks"])
    told = als(tmp_path, "show", SECOND, "--with", "notes", "--with", "marks").stdout
    assert "leans in" in told
    assert "Gethin asked: 3 times (15:58, 16:15, 16:49)" in told


def test_what_was_taken_back_is_not_told(tmp_path: Path) -> None:
    assert "A wrong note" in THIRD.read_text(encoding="utf-8")
    assert "A wrong note" not in als(tmp_path, "show", THIRD, "--with", "notes").stdout


def test_an_account_has_who_when_stages_pauses_and_what_came_of_it(tmp_path: Path) -> None:
    told = als(tmp_path, "show", THIRD)
    assert (told.returncode, told.stderr) == (0, "")
    for line in (
        "Menai Set · meeting 3 of 8",
        "Thursday 12 November 2026, 15:30 to 17:11 (101 min)",
        "Left early: Siân",
        "Apologies: Mared",
        "  Tomos's airtime",
        "    questions               21:36 of 20:00, paused 1:12",
        "  16:34   1:00  moved away from the issue (Angharad, questions)",
        "    changed: Walk round the field with her once a week",
        "    not reported on, still open",
        "  The set (process): Leaving details out made the issue clearer",
        "  Next: Thu 10 Dec 2026, 15:30, at Siân's school",
    ):
        assert line in told.stdout.splitlines()


def test_an_unfinished_meeting_has_no_end(tmp_path: Path) -> None:
    data = THIRD.read_bytes()
    (tmp_path / "a.toml").write_bytes(data[: data.rindex(b"\n[[event]]")])
    told = shown(tmp_path, "a.toml")
    assert (told["state"], told["ended"]) == ("open", None)
    assert "from 15:30, unfinished" in als(tmp_path, "show", "a.toml").stdout


def test_a_damaged_meeting_is_shown_with_its_problems_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(SECOND.read_bytes()[:9000])
    done = als(tmp_path, "show", "a.toml", "--json")
    assert json.loads(done.stdout)["problems"][0]["line"] == 549
    assert done.stderr.startswith("a.toml:549: the last 58 bytes")


def test_a_meeting_is_found_by_its_name_in_the_folder(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    by_name = als(tmp_path, "show", SECOND.stem, "--dir", folder)
    assert by_name.stdout == als(tmp_path, "show", SECOND.name, ALS_TUI_DIR=str(folder)).stdout
    assert by_name.stdout == als(tmp_path, "--dir", folder, "show", SECOND.name).stdout
    assert by_name.stdout.startswith("Menai Set · meeting 2")


def test_what_is_no_meeting_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"")
    empty, missing = als(tmp_path, "show", "a.toml"), als(tmp_path, "show", "b.toml")
    assert empty.stderr.startswith("a.toml: the file is empty.")
    assert missing.stderr == "b.toml: the file cannot be opened: No such file or directory.\n"


def test_names_that_would_drive_a_terminal_are_shown_tamed(tmp_path: Path) -> None:
    raw = header_text(a_header(HOSTILE), "test") + "".join(map(event_text, a_whole_meeting(HOSTILE)))
    path = tmp_path / "hostile.toml"
    path.write_text(raw.replace("Wide", "W\\u001b[31m\\u202e\\u0007d"), encoding="utf-8")
    for done in (als(tmp_path, "show", path), als(tmp_path, "show", path, "--json"), als(tmp_path, "check", path)):
        assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout + done.stderr)
    assert "[/b]" in als(tmp_path, "show", path).stdout


def test_the_state_at_a_moment_is_told_as_if_the_file_ended_there(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    told = json.loads(als(tmp_path, "show", THIRD.name, "--at", "0:50:00", "--json", "--dir", folder).stdout)
    fits(told, "show")
    whole = json.loads(als(tmp_path, "show", THIRD.name, "--json", "--dir", folder).stdout)
    assert (told["state"], told["ended"], whole["state"]) == ("open", None, "closed")
    assert told["events"] < whole["events"]
    last = told["stages"][-1]
    assert (last["stage"], last["part"], last["presenter"]) == ("airtime", "questions", "Tomos")
    questions = next(one for one in whole["stages"] if one["started"] == last["started"])
    assert 0 < questions["seconds"] - last["seconds"] == pytest.approx(198, abs=1)
    assert [len(one["stages"]) for one in (told, whole)] == [whole["stages"].index(questions) + 1, len(whole["stages"])]


@pytest.mark.parametrize(
    ("at", "line"),
    [
        ("0:00:00", "As it stood before it began"),
        ("0:50:00", "Thursday 12 November 2026, from 15:30, as it stood at 16:14 (44 min)"),
        ("9:00:00", "Thursday 12 November 2026, 15:30 to 17:11 (101 min)"),
    ],
)
def test_the_account_of_a_moment_says_that_so_it_stood_then(tmp_path: Path, at: str, line: str) -> None:
    told = als(tmp_path, "show", THIRD, "--at", at).stdout
    assert told.splitlines()[1] == line
    assert "unfinished" not in told


def test_only_the_last_moment_of_an_unfinished_meeting_is_unfinished(tmp_path: Path) -> None:
    data = THIRD.read_bytes()
    (tmp_path / "a.toml").write_bytes(data[: data.rindex(b"\n[[event]]")])
    assert "as it stood at 16:14" in als(tmp_path, "show", "a.toml", "--at", "0:50:00").stdout
    assert "from 15:30, unfinished" in als(tmp_path, "show", "a.toml", "--at", "9:00:00").stdout


@pytest.mark.parametrize("at", ["noon", "1:2", "-1:00", "0:61:99"])
def test_a_moment_that_is_none_is_told(tmp_path: Path, at: str) -> None:
    done = als(tmp_path, "show", THIRD.name, f"--at={at}", "--dir", a_folder(tmp_path))
    assert done.returncode == 2
    assert "is no time since the beginning" in done.stderr

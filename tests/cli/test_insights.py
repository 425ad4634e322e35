"""How a set has worked: for people to read, and for other programs to rely on."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tests.cli.commands import THIRD, a_folder, als, environment
from tests.cli.schemas import fits

SPENT = ("planned_seconds", "seconds", "paused_seconds")
SENTENCE = "4 of 6 airtimes kept to time; 4 of 6 earlier actions done or changed; every voice heard."


def data(home: Path, *arguments: str) -> dict[str, Any]:
    done = als(home, "insights", *arguments, "--json", "--dir", a_folder(home))
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert isinstance(told, dict)
    fits(told, "insights")
    return told


def test_one_sentence_and_bars_tell_the_life_of_a_set(tmp_path: Path) -> None:
    done = als(tmp_path, "insights", "--dir", a_folder(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Menai Set · meetings 1 to 3"
    assert " ".join(lines[1:3]) == SENTENCE
    told = done.stdout
    assert "   Tomos    ████████████████████████████▒▒  29 of 27 min, over +2" in told
    assert "   clarifying    ████████████████████████        12 in 26 min" in told
    assert "   done     ███████████████···············  3" in told
    assert "   9 pauses, 11 min in all." in told
    assert max(map(cell_len, lines)) <= 80
    assert "Questions asked, by member" not in told


def test_one_meeting_is_told_by_its_number_its_file_and_its_name(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    ways = ("3", THIRD.name, THIRD.stem, str(folder / "sessions" / THIRD.name))
    told = {als(tmp_path, "insights", "--session", way, "--dir", folder).stdout for way in ways}
    assert len(told) == 1
    assert next(iter(told)).startswith("Menai Set · meeting 3\n1 of 2 airtimes kept to time; 2 of 4 earlier actions")


def test_marks_are_told_only_if_they_are_asked_for(tmp_path: Path) -> None:
    told = als(tmp_path, "insights", "menai-set", "--with", "marks", "--dir", a_folder(tmp_path)).stdout
    assert "7, 1 interruption" in told.partition("Questions asked, by member")[2]
    assert "Counts are a mirror, not a score." in told
    assert data(tmp_path)["voices"] == []
    asked = data(tmp_path, "--with", "marks")
    assert (asked["with"], len(asked["voices"]), sum(one["interruptions"] for one in asked["voices"])) == (
        ["marks"],
        6,
        1,
    )
    assert [len(one["voices"]) for one in asked["sessions"]] == [6, 6, 5]


def test_the_sums_are_those_of_the_sessions(tmp_path: Path) -> None:
    told = data(tmp_path)
    assert (told["set"], told["slug"], told["sentence"], told["not_heard"]) == ("Menai Set", "menai-set", SENTENCE, 0)
    assert [(one["number"], one["state"]) for one in told["sessions"]] == [(1, "closed"), (2, "closed"), (3, "closed")]
    assert told["seconds"] == sum(one["seconds"] for one in told["sessions"])
    assert len(told["airtimes"]) == sum(len(one["airtimes"]) for one in told["sessions"]) == 6
    assert told["actions"]["agreed"] == sum(one["actions"]["agreed"] for one in told["sessions"]) == 8
    assert told["actions"]["brought"] == sum(
        n for key, n in told["actions"].items() if key not in ("brought", "agreed")
    )


def test_the_stages_of_a_session_are_those_that_show_tells(tmp_path: Path) -> None:
    (session,) = data(tmp_path, "--session", "3")["sessions"]
    shown = json.loads(als(tmp_path, "show", THIRD, "--json").stdout)
    for stage in session["stages"]:
        same = [one for one in shown["stages"] if one["stage"] == stage["stage"]]
        for key in SPENT:
            assert stage[key] == pytest.approx(sum(one[key] for one in same))


def test_a_set_that_has_not_met_gets_one_sentence(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    for file in (folder / "sessions").iterdir():
        file.unlink()
    done = als(tmp_path, "insights", "--dir", folder)
    assert (done.returncode, done.stdout) == (0, "This set has not met yet: there is nothing to look back on.\n")
    told = json.loads(als(tmp_path, "insights", "--json", "--dir", folder).stdout)
    fits(told, "insights")
    assert (told["sentence"], told["sessions"]) == (None, [])


def test_a_meeting_that_has_not_ended_counts_so_far_and_that_is_said(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    file = folder / "sessions" / THIRD.name
    data = file.read_bytes()
    file.write_bytes(data[: data.index(b"\n[[event]]", data.index(b'kind = "paused"'))])
    done = als(tmp_path, "insights", "--dir", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\nMeeting 3 has not ended: these are its numbers so far.\n" in done.stdout
    told = json.loads(als(tmp_path, "insights", "--json", "--dir", folder).stdout)
    assert told["sessions"][-1]["state"] == "open"


def test_a_damaged_file_is_told_and_left_out(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    damaged = folder / "sessions" / THIRD.name
    damaged.write_bytes(b"\xff\xfe")
    done = als(tmp_path, "insights", "--dir", folder)
    assert done.returncode == 1
    assert done.stdout.startswith("Menai Set · meetings 1 to 2\n")
    assert f"{damaged}: this is not UTF-8 text." in done.stderr
    alone = als(tmp_path, "insights", "--session", str(damaged), "--dir", folder)
    assert (alone.returncode, alone.stdout) == (2, "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("meni-set",), "no set is called meni-set. Did you mean menai-set?"),
        (("--session", "9"), "no meeting 9 was held. There are 1, 2, 3."),
        (("--session", "nowhere.toml"), "nowhere.toml: the file cannot be opened"),
        (("--session", ""), "cannot be opened"),
        (("--with", "notes"), "'notes' is not 'marks'"),
    ],
)
def test_what_cannot_be_told_is_answered_in_a_sentence(tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    done = als(tmp_path, "insights", *arguments, "--dir", a_folder(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert told in " ".join(done.stderr.split())


def test_without_unicode_the_bars_are_of_plain_signs(tmp_path: Path) -> None:
    done = als(tmp_path, "insights", "--dir", a_folder(tmp_path), PYTHONIOENCODING="ascii")
    assert done.stdout.isascii()
    assert "   Mared    ############################+   28 of 27 min, over +1" in done.stdout


def test_names_that_would_drive_a_terminal_are_told_tamed_and_within_the_width(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    for file in (*(folder / "sessions").iterdir(), *(folder / "sets").iterdir()):
        file.write_text(file.read_text(encoding="utf-8").replace("Tomos", "[/b]" + "Wide" * 15), encoding="utf-8")
    done = als(tmp_path, "insights", "--with", "marks", "--dir", folder)
    assert "[/b]Wide" in done.stdout
    assert "\x1b" not in done.stdout
    assert max(map(cell_len, done.stdout.splitlines())) <= 80


def test_bars_load_no_screen(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom als_tui.cli.main import als_tui\n"
        f"als_tui.main(['insights', '--dir', {str(a_folder(tmp_path))!r}], standalone_mode=False)\n"
        "print('textual' in sys.modules, 'asyncio' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, timeout=60,
        env=environment(tmp_path, PYTHONIOENCODING="utf-8"),
    )  # fmt: skip
    assert done.stderr.split() == ["False", "False"]

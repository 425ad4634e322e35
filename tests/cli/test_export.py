"""``als-tui export``: one sheet to a file or a pipe, or all sessions line by line."""

import csv
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pexpect
import pytest

from tests.cli.commands import SECOND, THIRD, a_folder, als, environment

FULL = Path("/dev/full")


def test_the_sets_sheet_has_what_is_shared_and_says_how_much_is_not(tmp_path: Path) -> None:
    done = als(tmp_path, "export", THIRD)
    assert (done.returncode, done.stderr) == (0, "")
    assert "- Angharad: Ask ten pupils what they would notice first" in done.stdout
    assert "Ask my colleague for a walk" not in done.stdout
    assert "1 action is on members' own sheets" in done.stdout


def test_a_members_own_sheet_has_theirs_and_nobody_elses(tmp_path: Path) -> None:
    done = als(tmp_path, "export", THIRD, "--for", "tom")
    assert "Tomos's own sheet" in done.stdout
    assert "Ask my colleague for a walk" in done.stdout
    assert "Ask ten pupils" not in done.stdout


def test_private_notes_are_in_it_only_when_they_are_asked_for(tmp_path: Path) -> None:
    note = "Ten seconds of quiet"
    assert note not in als(tmp_path, "export", THIRD).stdout
    assert note in als(tmp_path, "export", THIRD, "--with", "notes").stdout
    assert "questions asked" in als(tmp_path, "export", THIRD, "--with", "marks").stdout


def test_it_goes_into_a_folder_under_a_name_of_its_own_and_replaces_nothing_unasked(tmp_path: Path) -> None:
    done = als(tmp_path, "export", THIRD, "--for", "Siân", "--as", "html", "-o", tmp_path)
    path = tmp_path / "2026-11-12-menai-set-1-sian.html"
    assert (done.returncode, done.stdout) == (0, "")
    assert f"written to {path}" in done.stderr
    path.write_text("mine")
    again = als(tmp_path, "export", THIRD, "--for", "Siân", "--as", "html", "-o", path)
    assert again.returncode == 1
    assert "--force replaces it" in again.stderr
    assert path.read_text() == "mine"
    als(tmp_path, "export", THIRD, "--for", "Siân", "--as", "html", "-o", path, "--force")
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_ending_of_the_file_names_the_form_and_a_table_is_one_that_spreadsheets_read(tmp_path: Path) -> None:
    als(tmp_path, "export", THIRD, "-o", "actions.CSV")
    data = (tmp_path / "actions.CSV").read_bytes()
    assert b'"first step"' in data
    als(tmp_path, "export", THIRD, "-o", "actions.csv")
    assert (tmp_path / "actions.csv").read_bytes().startswith(b'\xef\xbb\xbf"set"')
    assert als(tmp_path, "export", THIRD, "--as", "csv").stdout.startswith('"set"')


def test_a_sheet_leaves_in_utf_8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "als_tui", "export", str(THIRD), "--for", "Siân", "--as", "html"]
    speaking = environment(tmp_path, PYTHONIOENCODING="latin-1")
    done = subprocess.run(command, capture_output=True, env=speaking, cwd=tmp_path, check=False, timeout=60)
    assert "Siân&#x27;s own sheet" in done.stdout.decode()


def test_what_is_no_file_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reading:
        told = reading.submit(pipe.read_text, "utf-8")
        als(tmp_path, "export", THIRD, "-o", pipe, "--force")
        assert told.result(timeout=20).startswith("# Menai Set")
    assert pipe.is_fifo()


def test_accents_need_not_be_typed(tmp_path: Path) -> None:
    assert "Llŷr's own sheet" in als(tmp_path, "export", THIRD, "--for", "lly").stdout
    assert "Siân's own sheet" in als(tmp_path, "export", THIRD, "--for", "SIAN").stdout


def test_a_member_is_found_by_the_name_they_have_now(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (file,) = (folder / "sets").glob("*.toml")
    text = file.read_text("utf-8").replace('"Gethin"', '"Bob"')
    file.write_text(f'{text}\n[set.renamed]\nGethin = "Bob"\n', "utf-8")
    for name in ("Bob", "Gethin"):
        done = als(tmp_path, "export", THIRD.name, "--for", name, "--dir", folder)
        assert "Gethin's own sheet" in done.stdout, done.stderr


def test_at_a_terminal_it_asks_before_it_replaces(tmp_path: Path) -> None:
    out = tmp_path / "sheet.md"
    for answer, kept in (("n", "mine"), ("y", "# Menai Set")):
        out.write_text("mine")
        child = pexpect.spawn(
            sys.executable, ["-m", "als_tui", "export", str(THIRD), "-o", str(out)], env=environment(tmp_path),
            cwd=str(tmp_path), encoding="utf-8", timeout=20,
        )  # fmt: skip
        child.expect("Replace it")
        child.sendline(answer)
        child.expect(pexpect.EOF)
        child.close()
        assert out.read_text(encoding="utf-8").startswith(kept)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "which meeting?"),
        (("--all", "--as", "csv"), "--all goes with --as jsonl"),
        ((THIRD, "--as", "jsonl"), "jsonl with --all"),
        ((THIRD, "--for", "Tomas"), "Did you mean Tomos?"),
        ((THIRD, "--for", ""), "no one member is meant by"),
        ((THIRD, "--all"), "it goes with no FILE"),
        (("--all", "--for", "Siân"), "it goes with no FILE"),
        (("--all", "-o", "all.jsonl"), "it goes with no FILE"),
        ((THIRD, "--with", "private"), "--with private goes with --all"),
        ((THIRD, "-o", ""), "the name of the file is empty"),
        (("",), "which meeting?"),
        ((THIRD, "--as", "csv", "--of", "sheet"), "csv cannot tell sheet: --of actions or timings or attendance"),
        (("--all", "--as", "jsonl", "--of", "sheet"), "jsonl cannot tell sheet"),
        ((THIRD, "-o", "nowhere/sheet.md"), "there is no folder nowhere"),
    ],
)
def test_what_cannot_be_is_said_with_what_can(tmp_path: Path, arguments: tuple[str | Path, ...], told: str) -> None:
    done = als(tmp_path, "export", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_calendar_without_a_date_says_so(tmp_path: Path) -> None:
    data = SECOND.read_bytes()
    (tmp_path / "a.toml").write_bytes(data[: data.index(b'kind = "attended"')])
    done = als(tmp_path, "export", "a.toml", "--as", "ics")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no date was agreed" in done.stderr


def test_an_unfinished_meeting_tells_what_there_is_and_that_it_is_unfinished(tmp_path: Path) -> None:
    data = SECOND.read_bytes()
    (tmp_path / "a.toml").write_bytes(data[: data.rindex(b"\n[[event]]")])
    done = als(tmp_path, "export", "a.toml")
    assert done.returncode == 0
    assert "a.toml is unfinished" in done.stderr
    assert "The meeting had not ended when this was written." in done.stdout


def test_the_table_of_timings_is_read_by_the_standard_library(tmp_path: Path) -> None:
    done = als(tmp_path, "export", THIRD, "--as", "csv", "--of", "timings")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert [row["presenter"] for row in rows if row["part"] == "outline"] == ["Tomos", "Angharad"]
    assert sum(int(row["seconds"]) for row in rows) > 90 * 60


def test_all_sessions_leave_line_by_line_without_what_is_private(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    done = als(tmp_path, "export", "--all", "--as", "jsonl", "--dir", folder)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert {line["session"] for line in lines} == {1, 2, 3}
    kinds = {line["kind"] for line in lines}
    assert {"opened", "part_entered", "action_agreed", "closed"} <= kinds
    assert not kinds & {"noted", "asked", "interrupted", "undone"}
    assert "Ask my colleague for a walk" not in done.stdout
    assert not any(line.get("line") for line in lines)
    whole = als(
        tmp_path, "export", "--all", "--as", "jsonl", "--with", "notes", "--with", "marks", "--with", "private",
        "--dir", folder,
    )  # fmt: skip
    assert "Ask my colleague for a walk" in whole.stdout
    assert {"noted", "asked"} <= {json.loads(line)["kind"] for line in whole.stdout.splitlines()}


def test_all_actions_leave_as_one_line_each(tmp_path: Path) -> None:
    done = als(tmp_path, "export", "--all", "--as", "jsonl", "--of", "actions", "--dir", a_folder(tmp_path))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == 5
    assert all(line["shared"] for line in lines)


def test_of_a_damaged_session_what_can_be_read_leaves_and_the_rest_is_told(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "sessions" / THIRD.name).write_bytes(THIRD.read_bytes().replace(b'kind = "closed"', b'kind = "c', 1))
    done = als(tmp_path, "export", "--all", "--as", "jsonl", "--dir", folder)
    assert done.returncode == 0
    assert THIRD.name in done.stderr
    assert {json.loads(line)["session"] for line in done.stdout.splitlines()} == {1, 2, 3}


def test_a_meeting_that_lies_there_twice_leaves_once(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    whole = als(tmp_path, "export", "--all", "--as", "jsonl", "--dir", folder).stdout
    newer = THIRD.read_bytes().replace(b"format = 1", b"format = 2", 1)
    (folder / "sessions" / "copy.toml").write_bytes(newer)
    (folder / "sessions" / f"{THIRD.stem} (1).toml").write_bytes(THIRD.read_bytes())
    assert als(tmp_path, "export", "--all", "--as", "jsonl", "--dir", folder).stdout == whole


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    command = [sys.executable, "-m", "als_tui", "export", "--all", "--as", "jsonl", "--dir", str(folder)]
    done = subprocess.run(
        f"{' '.join(command)} | head -1", shell=True, capture_output=True, encoding="utf-8", env=environment(tmp_path),
        check=False, timeout=60,
    )  # fmt: skip
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "als_tui", "export", str(THIRD)], stdout=full, stderr=subprocess.PIPE,
            encoding="utf-8", env=environment(tmp_path), check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode != 0
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr

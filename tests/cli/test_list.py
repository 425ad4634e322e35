"""The list of meetings and of folders: light, and fit to be read by other programs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import SECOND, a_folder, als, environment


def test_meetings_are_listed_newest_first(tmp_path: Path) -> None:
    done = als(tmp_path, "list", "--dir", a_folder(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert [line[:10] for line in done.stdout.splitlines()] == ["2026-11-12", "2026-10-15", "2026-09-17"]
    assert "Menai Set 2               2 airtimes, 3 actions, 105 min" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 110


def test_the_list_is_also_data(tmp_path: Path) -> None:
    data = json.loads(als(tmp_path, "list", "--json", "--dir", a_folder(tmp_path)).stdout)
    assert [one["number"] for one in data] == [3, 2, 1]
    assert data[1]["file"].endswith(SECOND.name)
    assert data[1]["members"] == ["Siân", "Llŷr", "Angharad", "Gethin", "Mared", "Tomos"]


def test_no_meetings_are_no_data_and_a_word_beside_it(tmp_path: Path) -> None:
    done = als(tmp_path, "list")
    assert (done.returncode, done.stdout) == (0, "")
    assert "no meetings in" in done.stderr
    assert json.loads(als(tmp_path, "list", "--json").stdout) == []


def test_a_link_to_itself_is_told_beside_the_meetings(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (Path(folder) / "sessions" / "odd.toml").symlink_to("odd.toml")
    done = als(tmp_path, "list", "--dir", folder)
    assert len(done.stdout.splitlines()) == 4
    assert ["damaged", "odd.toml"] in [line.split() for line in done.stdout.splitlines()]


def test_copies_of_one_meeting_are_listed_once_and_the_longest_is_named(tmp_path: Path) -> None:
    sessions = a_folder(tmp_path) / "sessions"
    copy = sessions / f"{SECOND.stem} (Non).toml"
    copy.write_bytes(SECOND.read_bytes()[:9_000])
    lines = als(tmp_path, "list", "--dir", sessions.parent).stdout.splitlines()
    assert len(lines) == 3
    assert "105 min, longest of 2 copies  2026-10-15-menai-set-b2e6.toml" in lines[1]
    data = json.loads(als(tmp_path, "list", "--json", "--dir", sessions.parent).stdout)
    assert [one["copies"] for one in data] == [[], [str(copy)], []]


def test_names_and_files_that_would_drive_a_terminal_are_listed_tamed(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    text = SECOND.read_text(encoding="utf-8").replace("Menai Set", "Me\\u001b[31m\\u202eai", 1)
    (folder / "sessions" / "2026-10-16-\x1b[31m.toml").write_text(text, encoding="utf-8")
    for done in (als(tmp_path, "list", "--dir", folder), als(tmp_path, "list", "--json", "--dir", folder)):
        assert done.returncode == 0
        assert not {"\x1b", "\u202e"} & set(done.stdout + done.stderr)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [(("menai",), [3, 2, 1]), (("OCT",), [2]), (("mared", "2026-09"), [1]), (("mared", "unfinished"), []),
     (("--having", "Ten seconds of quiet", "--private"), [3]), (("menai", "1"), [1]), (("november",), [3]),
     (("--having", "fifth second"), [3]), (("--having", "Ten seconds of quiet"), []), (("sep", "--having", "xyz"), [])],
)  # fmt: skip
def test_the_list_is_narrowed_by_words_and_by_what_was_told(
    tmp_path: Path, words: tuple[str, ...], numbers: list[int]
) -> None:
    folder = a_folder(tmp_path)
    data = json.loads(als(tmp_path, "list", *words, "--json", "--dir", folder).stdout)
    assert [one["number"] for one in data] == numbers
    done = als(tmp_path, "list", *words, "--dir", folder)
    assert (len(done.stdout.splitlines()), done.returncode) == (len(numbers), 0)
    assert bool(numbers) is ("is like that" not in done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a thing of Linux")
def test_an_output_that_takes_nothing_is_one_line_and_no_traceback(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "als_tui", "where"], stdout=full, stderr=subprocess.PIPE, text=True,
            env=environment(tmp_path), timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "als-tui: No space left on device.\n")


def told(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    return {line.split(maxsplit=1)[0]: line.split(maxsplit=1)[1] for line in done.stdout.splitlines()}


def test_where_tells_the_folders_and_makes_none(tmp_path: Path) -> None:
    usual = told(als(tmp_path, "where"))
    assert list(usual) == ["data", "sets", "sessions", "exports", "state", "drafts", "crashes", "settings", "rescue"]
    assert all(path.startswith(str(tmp_path)) for name, path in usual.items() if name != "rescue")
    assert als(tmp_path, "where").stdout.count("\nrescue ") == 3
    assert list(tmp_path.iterdir()) == []


def test_a_chosen_folder_counts_and_the_nearest_choice_counts_most(tmp_path: Path) -> None:
    a, b, c = (str(tmp_path / name) for name in "abc")
    assert told(als(tmp_path, "where", ALS_TUI_DIR=a))["data"] == a
    assert told(als(tmp_path, "--dir", b, "where", ALS_TUI_DIR=a))["data"] == b
    assert told(als(tmp_path, "--dir", b, "where", "--dir", c, ALS_TUI_DIR=a))["data"] == c


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG is of other systems")
def test_xdg_counts_and_a_relative_one_does_not(tmp_path: Path) -> None:
    named = told(als(tmp_path, "where", XDG_DATA_HOME=str(tmp_path / "x"), XDG_STATE_HOME=str(tmp_path / "y")))
    assert (named["data"], named["state"]) == (str(tmp_path / "x/als-tui"), str(tmp_path / "y/als-tui"))
    assert told(als(tmp_path, "where", XDG_DATA_HOME="x", XDG_STATE_HOME="y")) == told(als(tmp_path, "where"))

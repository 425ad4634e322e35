"""``als-tui strike``, ``forget`` and ``purge``: they show, they ask, they tell."""

from pathlib import Path

import pytest

from als_tui.store.session_file import SessionFile
from tests.cli.commands import THIRD, a_folder, als
from tests.stories.terminal import Terminal


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("command", "lines"),
    [
        (("forget", "tomos"), 5),
        (("purge", THIRD.name), 1),
        (("purge", "--older-than", "0d"), 3),
        (("strike", THIRD.name, "90"), 1),
    ],
)
def test_without_a_yes_nothing_is_done_and_all_of_it_is_shown(
    tmp_path: Path, command: tuple[str, ...], lines: int
) -> None:
    folder = a_folder(tmp_path)
    before = listing(folder)
    done = als(tmp_path, *command, "--dir", folder)
    assert (done.returncode, done.stdout.count("\n")) == (1, lines)
    assert "Not reached: backups" in done.stderr
    assert done.stderr.endswith("Nothing was erased. The same command with --yes does it.\n")
    assert listing(folder) == before


def test_a_person_is_forgotten(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    done = als(tmp_path, "forget", "TOMOS", "Menai Set", "--yes", "--dir", folder)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "als-tui: 4 files changed.")
    assert b"Tomos" not in b"".join(listing(folder).values())
    assert als(tmp_path, "check", *(folder / "sessions").glob("*.toml"), *(folder / "sets").iterdir()).returncode == 0
    assert "Someone's airtime" in als(tmp_path, "show", THIRD.name, "--dir", folder).stdout


def test_a_set_that_cannot_be_read_is_not_told_to_be_purged(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (menai,) = (folder / "sets").iterdir()
    menai.write_bytes(menai.read_bytes() + b"no toml")
    done = als(tmp_path, "forget", "Tomos", "--yes", "--dir", folder)
    assert done.returncode == 1
    assert "sets/menai-set.toml: left as it is, for this is not TOML" in done.stdout
    assert "purge" not in done.stdout + done.stderr


def test_a_session_is_purged_by_name(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    assert als(tmp_path, "purge", "--older-than", "90y", "--set", "Menai Set", "--dir", folder).returncode == 0
    done = als(tmp_path, "purge", THIRD.stem, "--yes", "--dir", folder)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "als-tui: 1 file erased.")
    assert not (folder / "sessions" / THIRD.name).exists()


def test_words_are_listed_and_struck(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    listed = als(tmp_path, "strike", THIRD.name, "--dir", folder)
    line = next(line for line in listed.stdout.splitlines() if "five seconds" in line)
    number = line.split()[0]
    done = als(tmp_path, "strike", THIRD.name, number, "--yes", "--dir", folder)
    assert (done.returncode, done.stdout) == (0, f"{line}\n")
    assert "five seconds" not in (folder / "sessions" / THIRD.name).read_text("utf-8")
    again = als(tmp_path, "strike", THIRD.name, number, "--yes", "--dir", folder)
    assert again.returncode == 2
    assert f"entry {number} of {THIRD.name} holds nobody's words" in again.stderr


def test_what_is_running_stays_and_that_is_told(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    held = SessionFile(folder / "sessions" / THIRD.name)
    for command in (("forget", "Tomos"), ("purge", THIRD.name), ("strike", THIRD.name, "90")):
        done = als(tmp_path, *command, "--yes", "--dir", folder)
        assert done.returncode == 1
        assert "it is running in another window, and was left as it is" in done.stderr
    held.close()
    assert (folder / "sessions" / THIRD.name).read_bytes() == THIRD.read_bytes()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("forget", "Tomas"), "Did you mean Tomos?"),
        (("forget", "Tomos", "other"), "nobody in other is called Tomos"),
        (("purge",), "such as 90d, 12w, 18m or 2y"),
        (("purge", "--older-than", "soon"), "soon is no age"),
        (("purge", "x.toml", "--older-than", "9d"), "what is to go?"),
        (("purge", "x.toml"), "x.toml is no session of als-tui"),
        (("purge", "x.toml", "--set", "x"), "--set goes with --older-than"),
        (("purge", "--older-than", "1d", "--set", "menai"), "Did you mean menai-set?"),
        (("purge", "kept/sets/menai-set.toml"), "is no session of als-tui"),
        (("purge", "letter.txt"), "is no session of als-tui"),
        (("strike", "x.toml"), "x.toml: left as it is, for the file cannot be opened"),
    ],
)
def test_what_cannot_be_meant_is_answered(tmp_path: Path, command: tuple[str, ...], said: str) -> None:
    (tmp_path / "letter.txt").write_text("Dear all")
    done = als(tmp_path, *command, "--dir", a_folder(tmp_path))
    assert done.returncode in (1, 2)
    assert said in done.stderr


def test_a_name_that_two_sets_have_needs_its_set(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (menai,) = (folder / "sets").iterdir()
    menai.with_name("other.toml").write_bytes(menai.read_bytes().replace(b"Menai Set", b"Other"))
    done = als(tmp_path, "forget", "Tomos", "--dir", folder)
    assert "Tomos is in menai-set, other. Say in which: als-tui forget Tomos SET." in done.stderr


def test_where_nothing_is_old_that_is_said(tmp_path: Path) -> None:
    done = als(tmp_path, "purge", "--older-than", "9999y", "--dir", a_folder(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "als-tui: nothing is that old.\n")


@pytest.mark.parametrize(("answer", "is_gone"), [("y", True), ("n", False), ("", False)])
def test_in_a_terminal_it_asks(tmp_path: Path, answer: str, is_gone: bool) -> None:
    folder = a_folder(tmp_path)
    with Terminal(tmp_path, "-m", "als_tui", "purge", THIRD.name, "--dir", folder) as terminal:
        terminal.wait_for("Erase all this? [y/N]")
        terminal.type(f"{answer}\r")
        assert terminal.end() == (0 if is_gone else 1)
    assert (folder / "sessions" / THIRD.name).exists() != is_gone

"""A set's file comes back as it was written, keeps what is not ours, and says on which line it is wrong."""

import os
import stat
from pathlib import Path

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.clean import clean
from als_tui.meeting.header import GroundRules, LearningSet, Settings
from als_tui.meeting.trouble import Trouble
from als_tui.store.set_file import read_set, sets, write_set
from tests.store.by_hand import BY_HAND, told
from tests.store.odd_links import ODD_LINKS

SET = LearningSet(
    name="Lleisiau Gwent",
    slug="lleisiau-gwent",
    facilitator="Non",
    members=("Ada", "Bo", "Cêt"),
    of=7,
    next="7 December, 14:00",
    settings=Settings(strictness="firm"),
    rules=GroundRules(version=3, agreed="2026-09-01", texts=('We "ask".', "C:\\ is a path", "[set]")),
)
VERSIONS = """
[[versions]]
texts = []
chair = "Ada"

[[versions]]
version = 1
texts = ["We wait."]
chair = { name = "Bo" }
"""


def test_a_set_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = write_set(tmp_path / "sets", SET)
    reading = read_set(path)
    assert path == tmp_path / "sets" / "lleisiau-gwent.toml"
    assert (reading.learning_set, reading.problems, reading.is_sound) == (SET, (), True)


@settings(deadline=None)  # the disk may be busy
@given(st.lists(st.text(min_size=1, max_size=9).filter(clean), max_size=9), st.lists(st.text(max_size=60)))
def test_any_names_and_rules_come_back(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], rules: list[str]
) -> None:
    kept = SET.model_dump(mode="json") | {"members": [*names, "Ada"], "rules": {"texts": rules}}
    learning_set = LearningSet.model_validate(kept)
    path = write_set(tmp_path_factory.getbasetemp(), learning_set)
    assert read_set(path).learning_set == learning_set


def test_the_file_is_made_to_be_read_and_is_for_the_user_alone(tmp_path: Path) -> None:
    path = write_set(tmp_path / "sets", SET)
    text = path.read_text(encoding="utf-8")
    assert text.startswith('format = 1\napp = "als-tui ')
    assert [line for line in text.splitlines() if line.startswith("[")] == ["[set]", "[set.settings]", "[rules]"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_this_version_does_not_know_stays(tmp_path: Path) -> None:
    path = tmp_path / "by-hand.toml"
    path.write_text(BY_HAND, encoding="utf-8")
    learning_set = read_set(path).learning_set
    assert learning_set is not None
    write_set(tmp_path, learning_set.model_copy(update={"members": ("Ada", "Bo", "Efa"), "next": "Monday"}))
    before, after = tomli.loads(BY_HAND), tomli.loads(path.read_text(encoding="utf-8"))
    assert after["set"]["members"] == ["Ada", "Bo", "Efa"]
    assert after["set"]["next"] == "Monday"
    assert (after["colour"], after["caterer"]) == (before["colour"], before["caterer"])
    assert (after["set"]["room"], after["set"]["settings"]["bell"]) == (4, True)


def test_what_this_version_does_not_know_of_earlier_rules_stays_with_their_version(tmp_path: Path) -> None:
    path = tmp_path / "by-hand.toml"
    path.write_text(BY_HAND + VERSIONS, encoding="utf-8")
    learning_set = read_set(path).learning_set
    assert learning_set is not None
    versions = (*learning_set.versions, learning_set.rules)
    newer = learning_set.rules.model_copy(update={"version": 3})
    write_set(tmp_path, learning_set.model_copy(update={"rules": newer, "versions": versions}))
    told = tomli.loads(path.read_text(encoding="utf-8"))
    assert [version.get("chair") for version in told["versions"]] == ["Ada", {"name": "Bo"}, None]
    assert told["rules"]["chair"] == "Cêt"


def test_what_is_none_leaves_the_file(tmp_path: Path) -> None:
    write_set(tmp_path, SET)
    path = write_set(tmp_path, SET.model_copy(update={"next": None, "of": None}))
    assert not {"next", "of"} & set(tomli.loads(path.read_text(encoding="utf-8"))["set"])


def test_a_file_made_by_hand_needs_only_a_few_lines(tmp_path: Path) -> None:
    path = tmp_path / "few.toml"
    path.write_bytes(
        b'\xef\xbb\xbfformat = 1\r\n[set]\r\nname = "Few"\r\nfacilitator = "N"\r\nmembers = ["a","b","c"]\r\n'
    )
    reading = read_set(path)
    assert reading.is_sound
    assert reading.learning_set == LearningSet(name="Few", slug="few", facilitator="N", members=("a", "b", "c"))


def test_the_file_name_is_the_slug_whatever_stands_inside(tmp_path: Path) -> None:
    assert told(tmp_path, BY_HAND.replace("[set]\n", '[set]\nslug = "../other"\n')) == []
    learning_set = read_set(tmp_path / "by-hand.toml").learning_set
    assert learning_set is not None
    assert learning_set.slug == "by-hand"
    assert told(tmp_path, BY_HAND, "By Hand") == [(0, Trouble.BAD_HEADER, "file name: by-hand.toml")]


@pytest.mark.parametrize(
    ("wrong", "right", "line", "detail"),
    [
        ('name = "By hand"', "name = 3", 6, "name: "),
        ('name = "By hand"', "", 5, "name: "),
        ('"Bo"', '""', 10, "members.1: "),
        ('"Bo"', "7", 10, "members.1: "),
        ('"Bo"', '"ada "', 10, "members.1: ada  twice, and a letter more would tell them apart"),
        ('"Bo"', '"Ada"', 10, "members.1: Ada twice, and a letter more would tell them apart"),
        ('"Bo"', '"  "', 10, "members.1: no name"),
        ('    "Bo",\n', "", 8, "members: 2, not 3 to 9"),
        ('    "Bo",\n', "".join(f'"m{n}",' for n in range(8)), 8, "members: 10, not 3 to 9"),
        ('strictness = "firm"', 'strictness = "harsh"', 16, "settings.strictness: "),
        ("version = 2", 'version = "2"', 20, "rules.version: "),
        ('["We ask."]', "['We ask.', 1]", 21, "rules.texts.1: "),
        ("[rules]\n", "[rules]\nagreed = 2026-09-01\n", 20, "rules.agreed: "),
    ],
)
def test_a_problem_has_its_line(tmp_path: Path, wrong: str, right: str, line: int, detail: str) -> None:
    ((at, trouble, said),) = told(tmp_path, BY_HAND.replace(wrong, right, 1))
    assert (at, trouble) == (line, Trouble.BAD_HEADER)
    assert said.startswith(detail)


def test_a_set_with_too_few_members_can_be_shown_and_put_right(tmp_path: Path) -> None:
    told(tmp_path, BY_HAND.replace('    "Bo",\n', ""))
    reading = read_set(tmp_path / "by-hand.toml")
    assert reading.learning_set is not None
    assert not reading.is_sound


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    text = BY_HAND.replace('name = "By hand"', "name = 3").replace("version = 2", 'version = "2"')
    assert [line for line, _, _ in told(tmp_path, text)] == [6, 20]


@pytest.mark.parametrize(
    ("text", "line", "trouble"),
    [
        ('format = 1\n[set]\nname = "x\n', 3, Trouble.NOT_TOML),
        ("", 0, Trouble.EMPTY),
        (" \n", 0, Trouble.EMPTY),
        ("[project]\nname = 1\n", 0, Trouble.FOREIGN),
        ("format = 1\nset = 1\n", 0, Trouble.FOREIGN),
        ("# ours\nformat = 2\n[set]\n", 2, Trouble.NEWER_FORMAT),
        (f"format = 0x{'f' * 5000}\n[set]\n", 1, Trouble.NEWER_FORMAT),
        (f"x = {'1' * 5000}\n", 0, Trouble.NOT_TOML),
        ("x = " + "[" * 100_000, None, Trouble.NOT_TOML),
        ("#" * (2 << 20), 0, Trouble.NOT_TOML),
    ],
)
def test_a_file_that_is_no_set_is_told_and_never_raises(
    tmp_path: Path, text: str, line: int | None, trouble: Trouble
) -> None:
    ((at, said, _),) = told(tmp_path, text)
    assert said is trouble
    assert line in (at, None)


def test_bytes_and_folders_are_told_too(tmp_path: Path) -> None:
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "folder.toml").mkdir()
    assert [problem.trouble for problem in read_set(tmp_path / "bytes.toml").problems] == [Trouble.NOT_TEXT]
    assert [problem.trouble for problem in read_set(tmp_path / "folder.toml").problems] == [Trouble.CANNOT_OPEN]
    assert [problem.trouble for problem in read_set(tmp_path / "none.toml").problems] == [Trouble.CANNOT_OPEN]


@settings(deadline=None)  # the disk may be busy
@given(st.binary(max_size=80), st.integers(0, len(BY_HAND)), st.integers(0, 80))
def test_no_bytes_make_reading_fail(tmp_path_factory: pytest.TempPathFactory, junk: bytes, at: int, gap: int) -> None:
    path = tmp_path_factory.getbasetemp() / "junk.toml"
    data = BY_HAND.encode()
    path.write_bytes(data[:at] + junk + data[at + gap :])
    reading = read_set(path)
    assert reading.learning_set or reading.problems


def test_names_from_a_file_cannot_drive_the_terminal(tmp_path: Path) -> None:
    hostile = BY_HAND.replace('"Bo"', '"\\u001b[2J"').replace('"Cêt"', '"\\u001b[2J"')
    ((line, trouble, detail),) = told(tmp_path, hostile)
    assert (line, trouble) == (11, Trouble.BAD_HEADER)
    assert detail.startswith("members.2: \N{REPLACEMENT CHARACTER}[2J twice")


def test_a_damaged_file_is_set_aside_and_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "lleisiau-gwent.toml").write_text("[set")
    write_set(tmp_path, SET)
    assert (tmp_path / "lleisiau-gwent.toml.damaged").read_text() == "[set"
    assert [reading.learning_set for reading in sets(tmp_path)] == [SET]


def test_a_file_of_a_newer_form_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "lleisiau-gwent.toml").write_text("format = 2\n")
    with pytest.raises(FileExistsError):
        write_set(tmp_path, SET)
    assert (tmp_path / "lleisiau-gwent.toml").read_text() == "format = 2\n"


def test_a_set_without_a_name_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="name"):
        write_set(tmp_path, SET.model_copy(update={"name": ""}))
    assert list(tmp_path.iterdir()) == []


def test_a_hostile_slug_stays_inside_the_folder(tmp_path: Path) -> None:
    path = write_set(tmp_path / "sets", SET.model_copy(update={"slug": "../outside"}))
    assert path.parent == tmp_path / "sets"
    assert [found.name for found in tmp_path.iterdir()] == ["sets"]


def test_sets_come_by_name_and_unreadable_ones_by_their_files(tmp_path: Path) -> None:
    for name in ("zebra", "Ärzte", "apple"):
        write_set(tmp_path, SET.model_copy(update={"name": name, "slug": f"x-{name[-3:].lower()}"}))
    (tmp_path / "broken.toml").write_text("[set")
    (tmp_path / ".~x.toml").touch()
    (tmp_path / "x.toml.damaged").touch()
    found = [reading.learning_set.name if reading.learning_set else reading.path.stem for reading in sets(tmp_path)]
    assert found == ["apple", "broken", "zebra", "Ärzte"]
    assert sets(tmp_path / "none") == []


@pytest.mark.parametrize("odd", ODD_LINKS)
def test_a_link_that_leads_nowhere_to_be_told_is_told_alone(tmp_path: Path, odd: str) -> None:
    write_set(tmp_path, SET)
    (tmp_path / "odd.toml").symlink_to(odd)
    told = {reading.path.stem: [problem.trouble for problem in reading.problems] for reading in sets(tmp_path)}
    assert told == {SET.slug: [], "odd": [Trouble.CANNOT_OPEN]}


def test_a_damaged_file_is_not_set_aside_over_a_link(tmp_path: Path) -> None:
    path = write_set(tmp_path, SET)
    path.write_text("[set")
    link = tmp_path / f"{path.name}.damaged"
    link.symlink_to("nowhere")
    write_set(tmp_path, SET)
    assert link.is_symlink()
    assert (tmp_path / f"{path.name}.damaged-2").read_text() == "[set"


def test_a_pipe_is_no_set_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert [problem.trouble for problem in read_set(tmp_path / "pipe.toml").problems] == [Trouble.CANNOT_OPEN]

"""Every file that is not sound is told of with its line; and none is changed."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.meeting.facts import FACTS, Asked, Paused, WentOn
from als_tui.store.toml_text import event_text, header_text
from tests.builders import a_header, at, happened
from tests.cli.commands import SECOND, als
from tests.stories.samples import SESSIONS

WHOLE = SECOND.read_bytes()


def test_sound_files_are_passed_in_silence(tmp_path: Path) -> None:
    done = als(tmp_path, "check", *SESSIONS.glob("*.toml"), *SESSIONS.glob("sets/*.toml"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("change", [lambda data: b"\xef\xbb\xbf" + data, lambda data: data.replace(b"\n", b"\r\n")])
def test_what_an_editor_does_to_a_file_is_no_problem(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    (tmp_path / "a.toml").write_bytes(change(WHOLE))
    assert als(tmp_path, "check", "a.toml").returncode == 0


SPOILT: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "a.toml: the file is empty"),
    "foreign": (b'[tool]\nname = "x"\n', "a.toml: this is a TOML file of some other program"),
    "binary": (b"\x00\xff\xfe" * 99, "a.toml: this is not UTF-8 text"),
    "newer": (WHOLE.replace(b"format = 1", b"format = 9", 1), "a.toml:1: the file has form 9"),
    "cut": (WHOLE[:9000], "a.toml:549: the last 58 bytes were never saved whole"),
    "damaged": (WHOLE.replace(b"\nkind = ", b"\nkind ", 1), "a.toml:53: an event cannot be read"),
    "changed": (WHOLE.replace(b"ten quiet minutes, and", b"ten loud minutes, and"), ": an event was changed outside"),
    "no meeting": (WHOLE[: WHOLE.index(b"[[event]]")], "a.toml:1: no event follows"),
    "bad header": (WHOLE.replace(b"number = 2", b'number = "2"', 1), "wrong at number"),
    "bad set": (
        b'format = 1\n[set]\nname = 3\nfacilitator = "N"\nmembers = ["A", "B", "C"]\n',
        "a.toml:3: this cannot",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_file_is_told_of_with_its_line(tmp_path: Path, name: str) -> None:
    data, told = SPOILT[name]
    (tmp_path / "a.toml").write_bytes(data)
    done = als(tmp_path, "check", "a.toml")
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert told in done.stderr
    assert all(re.match(r"a\.toml(:\d+)?: \S", line) for line in done.stderr.splitlines())
    assert (tmp_path / "a.toml").read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


def test_a_file_that_cannot_be_read_ends_with_2_and_the_others_are_told_of_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"")
    done = als(tmp_path, "check", "a.toml", "nowhere.toml", tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 3
    assert "nowhere.toml: the file cannot be opened" in done.stderr


def test_an_event_that_does_not_fit_is_told_of_with_its_line(tmp_path: Path) -> None:
    events = happened(at(0, Paused()), at(1, WentOn()), at(2, WentOn()), at(3, Asked(member="Nobody")))
    text = header_text(a_header(), "test") + "".join(map(event_text, events))
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    done = als(tmp_path, "check", "a.toml")
    first, second = done.stderr.splitlines()
    starts = [number for number, line in enumerate(text.split("\n"), 1) if line == "[[event]]"]
    assert done.returncode == 1
    assert first.startswith(f"a.toml:{starts[2]}: event 3 (went_on) came while the set was not paused")
    assert second.startswith(f"a.toml:{starts[3]}: event 4 (asked) names nobody of this set")


def test_the_schema_holds_every_kind_of_event(tmp_path: Path) -> None:
    done = als(tmp_path, "check", "--schema")
    schema = json.loads(done.stdout)
    kinds = [one["properties"]["kind"] for one in schema["properties"]["event"]["items"]["anyOf"]]
    assert [kind["const"] for kind in kinds[:-1]] == list(FACTS)
    assert kinds[-1]["not"]["enum"] == list(FACTS)
    assert {ref.rpartition("/")[2] for ref in re.findall('"#/[^"]*', done.stdout)} <= set(schema["$defs"])
    assert schema["$defs"]["Header"]["properties"]["members"]["items"]["type"] == "string"


DAMAGED = WHOLE.replace(b"\nkind = ", b"\nkind ", 1)


def test_a_repaired_copy_has_all_that_can_be_read_and_the_file_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(DAMAGED)
    done = als(tmp_path, "check", "a.toml", "--repair", "b.toml")
    assert (done.returncode, done.stdout) == (0, "")
    assert "a.toml:53: an event cannot be read" in done.stderr
    assert "als-tui: b.toml has " in done.stderr
    assert "; 1 could not be read. The file itself was left as it is." in done.stderr
    assert (tmp_path / "a.toml").read_bytes() == DAMAGED
    assert (tmp_path / "b.toml").stat().st_mode & 0o777 == 0o600
    again = als(tmp_path, "check", "b.toml")
    assert "does not follow the one before it" in again.stderr
    assert len(again.stderr.splitlines()) == 1
    assert als(tmp_path, "show", "b.toml").returncode == 0


def test_a_repaired_copy_replaces_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(DAMAGED)
    (tmp_path / "b.toml").write_bytes(b"mine")
    (tmp_path / "c.toml").symlink_to(tmp_path / "nowhere")
    for name in ("a.toml", "b.toml", "c.toml"):
        done = als(tmp_path, "check", "a.toml", "--repair", name)
        assert done.returncode == 1
        assert f"{name} is there already, and was left as it is." in done.stderr
    assert (tmp_path / "a.toml").read_bytes() == DAMAGED
    assert (tmp_path / "b.toml").read_bytes() == b"mine"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("data", "told"),
    [(WHOLE, "no entry that cannot be read"), (DAMAGED.replace(b"number = 2", b'number = "2"', 1), "no copy of")],
)
def test_where_a_copy_would_be_no_better_none_is_written(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "a.toml").write_bytes(data)
    done = als(tmp_path, "check", "a.toml", "--repair", "b.toml")
    assert done.returncode == 1
    assert told in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.toml"]


def test_one_file_is_repaired_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(DAMAGED)
    assert als(tmp_path, "check", "a.toml", "a.toml", "--repair", "b.toml").returncode == 2

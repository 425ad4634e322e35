"""``als-tui actions``: what is open, over all sessions, and what became of it."""

import json
from pathlib import Path

from tests.cli.commands import a_folder, als


def test_what_is_open_is_told_member_by_member_with_its_story(tmp_path: Path) -> None:
    done = als(tmp_path, "actions", "--dir", a_folder(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Menai Set"
    members = [line for line in lines[1:] if not line.startswith("   ")]
    assert members == [f"  {name}" for name in ("Angharad", "Gethin", "Llŷr", "Mared", "Tomos")]
    (told,) = (line for line in lines if "Walk round the field" in line)
    assert "meeting 3 changed, until then: Speak with my line manager" in told


def test_all_of_them_are_told_also_those_that_are_done(tmp_path: Path) -> None:
    done = als(tmp_path, "actions", "menai set", "--all", "--dir", a_folder(tmp_path))
    assert "  Siân" in done.stdout
    assert "meeting 2 done: They wanted ten quiet minutes" in done.stdout


def test_programs_get_every_field(tmp_path: Path) -> None:
    done = als(tmp_path, "actions", "--all", "--json", "--dir", a_folder(tmp_path))
    data = json.loads(done.stdout)
    assert len(data) == len({one["action"] for one in data}) == 8
    (llyr,) = (one for one in data if one["member"] == "Llŷr")
    assert llyr["open"]
    assert llyr["outcome"] == "changed"
    assert llyr["history"] == [
        {"session": 3, "outcome": "changed", "words": "Speak with my line manager before I write anything"}
    ]
    assert sum(one["open"] for one in data) == 5


def test_where_nothing_is_open_that_is_said(tmp_path: Path) -> None:
    done = als(tmp_path, "actions", "--dir", tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "no action is open in the meetings of" in done.stderr


def test_a_set_that_is_none_is_answered_with_the_nearest(tmp_path: Path) -> None:
    done = als(tmp_path, "actions", "menay-set", "--dir", a_folder(tmp_path))
    assert done.returncode == 2
    assert "Did you mean menai-set?" in done.stderr

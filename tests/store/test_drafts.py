"""Drafts come back as they were typed, are seen by nobody else, and are never lost to damage."""

import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.clean import clean
from als_tui.store.drafts import Drafts

ID = "0f3c9a4e5d6b"
BOXES = st.lists(st.text(), max_size=6)


@settings(deadline=None)  # the disk may be busy
@given(st.dictionaries(st.sampled_from(["note", "learning", "action", "a.b", "[x]", ""]), BOXES))
def test_what_was_typed_comes_back(typed: dict[str, list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        drafts = Drafts(Path(folder), ID)
        drafts.write(typed)
        cleaned = {field: tuple(map(clean, boxes)) for field, boxes in typed.items()}
        assert drafts.read() == {field: boxes for field, boxes in cleaned.items() if any(box.strip() for box in boxes)}


def test_without_a_draft_there_is_nothing(tmp_path: Path) -> None:
    assert Drafts(tmp_path, ID).read() == {}


def test_empty_boxes_beside_a_full_one_keep_their_places(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, ID)
    drafts.write({"action": ["", "by Friday", ""], "note": ["", " "]})
    assert drafts.read() == {"action": ("", "by Friday", "")}


def test_the_file_goes_with_the_last_text(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, ID)
    drafts.write({"note": ["half a thou"]})
    drafts.write({"note": [""]})
    drafts.write({})
    assert list(tmp_path.iterdir()) == []


def test_drafts_are_for_the_user_alone(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "state" / "drafts", ID)
    drafts.write({"note": ["half a thou"]})
    assert stat.S_IMODE(drafts.path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
    assert [path.name for path in drafts.path.parent.iterdir()] == [f"{ID}.toml"]


def test_two_sessions_do_not_share_a_draft(tmp_path: Path) -> None:
    Drafts(tmp_path, "one").write({"note": ["mine"]})
    assert Drafts(tmp_path, "two").read() == {}


@pytest.mark.parametrize(
    "damage",
    [
        b'[drafts]\nnote = ["half',
        b"\xff\xfe",
        b"\0" * 512,
        b"",
        b"drafts = 1",
        b"[drafts]\nnote = 1",
        b"[drafts]\nnote = [1]",
        b"x = " + b"[" * 100_000,
        b"#" * (2 << 20),
    ],
)
def test_a_damaged_draft_is_set_aside_and_not_written_over(tmp_path: Path, damage: bytes) -> None:
    drafts = Drafts(tmp_path, ID)
    drafts.path.write_bytes(damage)
    assert drafts.read() == {}
    drafts.write({"note": ["new"]})
    assert drafts.read() == {"note": ("new",)}
    assert (tmp_path / f"{ID}.toml.damaged").read_bytes() == damage


def test_a_draft_made_by_others_cannot_drive_the_terminal(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, ID)
    drafts.path.write_text('[drafts]\nnote = ["\\u001b]52;c;x\\u0007"]\n')
    assert drafts.read() == {"note": ("\N{REPLACEMENT CHARACTER}]52;c;x\N{REPLACEMENT CHARACTER}",)}


@pytest.mark.parametrize("hostile", ["../outside", "/etc/passwd", "", "a/b", "nul", "x" * 4000, "\ud800"])
def test_a_hostile_id_stays_inside_the_folder(tmp_path: Path, hostile: str) -> None:
    drafts = Drafts(tmp_path / "drafts", hostile)
    drafts.write({"note": ["text"]})
    assert drafts.path.parent == tmp_path / "drafts"
    assert [path.name for path in tmp_path.iterdir()] == ["drafts"]
    assert drafts.read() == {"note": ("text",)}


def test_a_link_in_the_place_of_a_draft_is_replaced_and_not_followed(tmp_path: Path) -> None:
    drafts, other = Drafts(tmp_path, ID), tmp_path / "other"
    other.write_text("mine")
    drafts.path.symlink_to(other)
    drafts.write({"note": ["text"]})
    assert (other.read_text(), drafts.path.is_symlink()) == ("mine", False)


def test_a_disk_that_refuses_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        Drafts(tmp_path / "file", ID).write({"note": ["text"]})

"""Bytes that are to be gone are gone, and nobody else's with them."""

import os
from pathlib import Path

import pytest

from als_tui.store.erasing import erase, finish, overwrite, unfinished
from tests.store.faults import failing, mode, names

SECRET = b"said in confidence" * 5_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "s.toml"
    path.write_bytes(SECRET)
    return path


def test_an_erased_file_is_gone_and_zeros_are_where_its_bytes_were(path: Path) -> None:
    with path.open("rb") as held:
        erase(path)
        assert held.read() == bytes(len(SECRET))
    assert names(path.parent) == []


def test_what_is_gone_already_can_be_erased_again(path: Path) -> None:
    erase(path)
    erase(path)


def test_of_a_link_the_name_alone_goes(path: Path) -> None:
    link = path.with_name("link")
    link.symlink_to(path)
    erase(link)
    assert names(path.parent) == ["s.toml"]
    assert path.read_bytes() == SECRET


def test_of_a_file_that_has_another_name_too_the_name_alone_goes(path: Path) -> None:
    other = path.with_name("kept-by-a-backup")
    other.hardlink_to(path)
    erase(path)
    assert other.read_bytes() == SECRET


def test_an_overwritten_file_has_its_new_bytes_and_zeros_are_where_the_old_ones_were(path: Path) -> None:
    path.chmod(0o640)
    with path.open("rb") as held:
        overwrite(path, b"new")
        assert held.read() == bytes(len(SECRET))
    assert (path.read_bytes(), mode(path), names(path.parent)) == (b"new", 0o640, ["s.toml"])


def test_a_file_that_is_reached_by_a_link_is_overwritten_and_the_link_stays(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link"
    link.parent.mkdir()
    link.symlink_to(path)
    overwrite(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_backup_by_another_name_keeps_what_it_had(path: Path) -> None:
    other = path.with_name("kept-by-a-backup")
    other.hardlink_to(path)
    overwrite(path, b"new")
    assert (path.read_bytes(), other.read_bytes()) == (b"new", SECRET)
    assert sorted(names(path.parent)) == ["kept-by-a-backup", "s.toml"]


def test_a_disk_without_links_is_overwritten_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", failing(1))
    with path.open("rb") as held:
        overwrite(path, b"new")
        assert held.read() == bytes(len(SECRET))


def test_when_the_new_bytes_cannot_be_written_the_old_file_is_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", failing(5))
        with pytest.raises(OSError, match="Input/output"):
            overwrite(path, b"new")
    assert (path.read_bytes(), names(path.parent)) == (SECRET, ["s.toml"])


def test_what_was_cut_off_is_found_and_brought_to_its_end(path: Path) -> None:
    old = path.with_name(".~s.toml.als-tui-old")
    old.write_bytes(SECRET)
    assert list(unfinished(path.parent)) == [old]
    with old.open("rb") as held:
        finish(old)
        assert held.read() == bytes(len(SECRET))
    assert list(unfinished(path.parent)) == []


def test_what_was_cut_off_before_anything_was_replaced_costs_nothing(path: Path) -> None:
    old = path.with_name(".~s.toml.als-tui-old")
    old.hardlink_to(path)
    finish(old)
    assert (path.read_bytes(), names(path.parent)) == (SECRET, ["s.toml"])


def test_a_folder_that_is_not_there_has_nothing_unfinished(tmp_path: Path) -> None:
    assert list(unfinished(tmp_path / "none")) == []

"""One odd name in a folder keeps none of the others from being told."""

import os
from collections import Counter
from pathlib import Path

import pytest
import tomli

from als_tui.meeting.trouble import Trouble
from als_tui.store import glance
from als_tui.store.library import State, entries, newest_unfinished
from als_tui.store.listing import file_names, size_of
from tests.store.kept import CLOSED, OPEN_FACTS, file_of, numbered
from tests.store.odd_links import ODD_LINKS


@pytest.mark.parametrize("odd", ODD_LINKS)
def test_a_link_that_leads_nowhere_to_be_told_is_told_alone(tmp_path: Path, odd: str) -> None:
    path = tmp_path / "2026-11-24-lleisiau-gwent-0f3c.toml"
    path.write_bytes(file_of(numbered(OPEN_FACTS)))
    (tmp_path / "odd.toml").symlink_to(odd)
    assert [(one.file, one.state, one.detail) for one in entries(tmp_path)] == [
        (path.name, State.OPEN, ""),
        ("odd.toml", State.DAMAGED, Trouble.CANNOT_OPEN),
    ]
    newest = newest_unfinished(tmp_path)
    assert newest
    assert newest.path == path
    assert size_of(tmp_path / "odd.toml") == 0


@pytest.mark.parametrize("count", [10, 100])
def test_of_each_file_in_a_list_one_piece_is_read_and_two_tables_are_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    data = file_of(numbered((*OPEN_FACTS[:3], CLOSED)))
    for number in range(count):
        (tmp_path / f"2026-01-01-a-{number:04x}.toml").write_bytes(data)
    done = Counter[str]()

    def counting(name: str, module: object, told: str) -> None:
        real = getattr(module, told)
        monkeypatch.setattr(module, told, lambda *args: (done.update([name]), real(*args))[1])

    counting("opened", glance, "open_for_reading")
    counting("read", os, "read")
    counting("parsed", tomli, "loads")
    assert sum(one.state is State.CLOSED for one in entries(tmp_path)) == count
    assert done == {"opened": count, "read": count, "parsed": 2 * count}


def test_what_is_no_file_of_ours_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "nowhere.toml").symlink_to("gone")
    for name in (".hidden.toml", "a.toml.damaged", "a.toml"):
        (tmp_path / name).touch()
    (tmp_path / "link.toml").symlink_to("a.toml")
    assert sorted(file_names(tmp_path)) == ["a.toml", "link.toml"]
    assert file_names(tmp_path / "none") == []


def test_a_folder_that_is_not_there_has_no_sessions(tmp_path: Path) -> None:
    assert list(entries(tmp_path / "none")) == []
    assert newest_unfinished(tmp_path / "none") is None

"""One odd name in a folder keeps none of the others from being told."""

from pathlib import Path

import pytest

from als_tui.meeting.events import Trouble
from als_tui.store.library import State, entries, newest_unfinished
from als_tui.store.listing import file_names, size_of
from tests.store.kept import OPEN_FACTS, file_of, numbered
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


def test_what_is_no_file_of_ours_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "nowhere.toml").symlink_to("gone")
    for name in (".hidden.toml", "a.toml.damaged", "a.toml"):
        (tmp_path / name).touch()
    (tmp_path / "link.toml").symlink_to("a.toml")
    assert sorted(file_names(tmp_path)) == ["a.toml", "link.toml"]
    assert file_names(tmp_path / "none") == []

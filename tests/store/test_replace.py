"""A file is the old one or the new one, never a part, whatever fails in between."""

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from als_tui.store.replace import replace_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "set.toml"
    path.write_text("old")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["set.toml"]


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    replace_file(tmp_path / "set.toml", b"new")
    assert stat.S_IMODE((tmp_path / "set.toml").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_a_mode_that_was_chosen_stays(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "set.toml"
    path.write_text("old")
    path.chmod(mode)
    replace_file(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    real = tmp_path / "real" / "set.toml"
    real.parent.mkdir()
    real.write_text("old")
    link = tmp_path / "set.toml"
    link.symlink_to(real)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert names(real.parent) == ["set.toml"]


def test_two_threads_may_replace_one_file(tmp_path: Path) -> None:
    path = tmp_path / "set.toml"
    data = [bytes([letter]) * 50_000 for letter in b"abcd"]

    def replace_often(text: bytes) -> None:
        for _ in range(10):
            replace_file(path, text)

    threads = [threading.Thread(target=replace_often, args=(text,)) for text in data]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() in data
    assert names(tmp_path) == ["set.toml"]


def test_bytes_are_on_the_disk_before_they_have_their_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def noting(name: str, real: Callable[..., None]) -> Callable[..., None]:
        def call(*args: object) -> None:
            calls.append(name)
            real(*args)

        return call

    for name in ("fsync", "replace"):
        monkeypatch.setattr(os, name, noting(name, getattr(os, name)))
    replace_file(tmp_path / "set.toml", b"new")
    assert calls == ["fsync", "replace", "fsync"]

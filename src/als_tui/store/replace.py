"""A file put in the place of another in one step: a reader sees the old one or the new one, never a part."""

import contextlib
import os
import stat
import sys
import threading
from pathlib import Path

from als_tui.store.disk import new_file, sync, sync_folder, write_all

_WAITS = (0.01, 0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between tries on Windows, where a scanner or a sync client may hold the file for a moment."""

_HELD = {5, 32, 33}


def replace_file(path: Path, data: bytes) -> None:
    """Make ``data`` the whole content of ``path``, durably; a link stays a link, a mode stays a mode."""
    target = path.resolve()
    _put(target, data, _mode_of(target))


def put_over(path: Path, data: bytes) -> None:
    """Make ``data`` a whole file of that name for its owner alone, durably; a link there is replaced, not followed."""
    _put(path, data, 0o600)


def _put(target: Path, data: bytes, mode: int) -> None:
    temp = target.with_name(f".~{target.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        _write_temp(temp, data, mode)
        _rename(temp, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temp.unlink()
        raise
    sync_folder(target.parent)


def _mode_of(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode) & 0o666
    except OSError:
        return 0o600


def _write_temp(temp: Path, data: bytes, mode: int) -> None:
    fd = new_file(temp)
    try:
        if mode != 0o600 and sys.platform != "win32":
            os.fchmod(fd, mode)
        write_all(fd, data)
        sync(fd)
    finally:
        os.close(fd)


def _rename(temp: Path, target: Path) -> None:
    for wait in _WAITS:
        try:
            return os.replace(temp, target)  # noqa: PTH105 - the call whose failure the fault tests bring about
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
        threading.Event().wait(wait)
    return os.replace(temp, target)  # noqa: PTH105

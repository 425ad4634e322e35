"""Calls that fail, and what people and programs do to a file while it is open."""

import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

LONG = 10.0
"""Seconds within which anything here comes true, on the slowest machine."""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def deleted(path: Path) -> None:
    path.unlink()


def renamed(path: Path) -> None:
    path.rename(path.with_name("other.toml"))


def replaced(path: Path) -> None:
    new = path.with_name("new")
    new.write_bytes(path.read_bytes())
    new.replace(path)


def lengthened(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"# a word\n")


def shortened(path: Path) -> None:
    os.truncate(path, 100)


def failing(code: int) -> Callable[..., int]:
    """A call that fails with this error."""

    def call(*_: object, **__: object) -> int:
        raise OSError(code, os.strerror(code))

    return call


def on(asked: Callable[..., bool], then: Callable[..., int], otherwise: Callable[..., int]) -> Callable[..., int]:
    """One call or the other."""
    return lambda *args: then(*args) if asked(*args) else otherwise(*args)


def short_then_full() -> Callable[[int, bytes], int]:
    """A write that takes the first half of what it is given, and then nothing."""
    write, calls = os.write, [0]

    def call(fd: int, data: bytes) -> int:
        calls[0] += 1
        if calls[0] % 2:
            return write(fd, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return call


class Disk:
    """The real disk, until a call on paths that hold this word is told to fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.failing: dict[tuple[str, str], int] = {}
        self.calls: list[tuple[str, str]] = []
        self.is_short = False
        for name in ("write", "fsync", "ftruncate"):
            monkeypatch.setattr(os, name, self.watched(name, getattr(os, name)))

    def watched(self, name: str, real: Callable[..., int]) -> Callable[..., int]:
        def call(fd: int, *rest: bytes) -> int:
            path = str(Path(f"/proc/self/fd/{fd}").readlink())
            self.calls.append((name, path))
            for (told, part), code in self.failing.items():
                if told == name and part in path:
                    if self.is_short and name == "write" and len(rest[0]) > 8:
                        return real(fd, rest[0][: len(rest[0]) // 2])
                    raise OSError(code, os.strerror(code))
            return real(fd, *rest)

        return call


def is_file(path: Path, data: bytes) -> bool:
    return path.read_bytes() == data


def until(is_true: Callable[[], object]) -> None:
    """Wait for it."""
    deadline = time.monotonic() + LONG
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.002)

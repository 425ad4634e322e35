"""A disk of which the k-th call fails, for k = 1, 2, 3 and so on: once, until it is mended, or half way."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import count
from typing import Any

import pytest

CODES = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES)
CALLS = ("open", "write", "read", "fsync", "ftruncate", "lseek", "stat", "fstat", "link", "replace", "rename", "mkdir")
"""By which a byte comes to be on the disk. A failing ``unlink`` only leaves something behind."""
_FAR = 200
"""More calls than anything here makes."""


class Mode(StrEnum):
    """How it fails."""

    ONCE = "once"
    LASTING = "until it is mended"
    HALF = "after half a write"
    KILLED = "killed"
    """No call at all comes after the one before: no cleaning up either."""


class Killed(BaseException):
    """The program is no more."""


FAILS = (Mode.ONCE, Mode.LASTING, Mode.HALF)


class Failing:
    """The real disk, of which the k-th call fails: in one thread alone if that is named."""

    def __init__(self, k: int, code: int, mode: Mode, thread: str = "MainThread") -> None:
        self.calls = 0
        self.is_mended = False
        self._k, self._code, self._mode, self._thread = k, code, mode, thread

    @property
    def has_failed(self) -> bool:
        """Whether there was a k-th call."""
        return self.calls >= self._k

    def install(self, patch: pytest.MonkeyPatch) -> None:
        for name in {Mode.HALF: ("write",), Mode.KILLED: (*CALLS, "unlink")}.get(self._mode, CALLS):
            patch.setattr(os, name, self._watched(getattr(os, name)))

    def _watched(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - of whatever kind the real one is
            if self.is_mended or threading.current_thread().name != self._thread:
                return real(*args, **named)
            self.calls += 1
            if self._mode is Mode.HALF and self.calls == self._k:
                return real(args[0], args[1][: max(1, len(args[1]) // 2)])
            if self._fails():
                if self._mode is Mode.KILLED:
                    raise Killed
                raise OSError(self._code, os.strerror(self._code))
            return real(*args, **named)

        return call

    def _fails(self) -> bool:
        if self._mode is Mode.ONCE:
            return self.calls == self._k
        return self.calls >= self._k


def until_clean(code: int, mode: Mode, thread: str = "MainThread") -> Iterator[Failing]:
    """One disk after the other, each failing a call later, until one was used that had no reason to fail."""
    for k in count(1):
        assert k < _FAR, "no run was clean"
        failing = Failing(k, code, mode, thread)
        yield failing
        if not failing.has_failed:
            return

"""The one thread that writes: a meeting never waits for the disk, and a failing disk never ends a meeting.

Blocks go to the disk in their order, each of them once, whatever happens to the file meanwhile.
"""

import atexit
import contextlib
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from als_tui.store.keeping import Keeping
from als_tui.store.saving import Saving
from als_tui.store.session_file import SessionFile

RETRY = 5.0
"""Seconds after which a disk that took nothing is tried again."""

PICTURE_FIRST = 0.008
"""Seconds that a press leaves to its own picture before it goes to the disk, which needs the same interpreter."""

_LAST_CHANCE = 5.0
"""Seconds that the end of the program waits for a writer that nobody has closed."""

Task = Callable[[], object]
Job = bytes | Task


class Writer:
    """Takes a session file over: from here on only this writer appends to it, and closes it.

    Its thread is a daemon, for a disk that hangs must not keep the program from ending. That nothing is lost at an
    ordinary end is the promise of ``close``, which also runs by itself when the interpreter shuts down.
    """

    def __init__(
        self,
        file: SessionFile,
        on_change: Callable[[Saving], None],
        rescue_folders: Sequence[Path],
        retry: float = RETRY,
    ) -> None:
        """``on_change`` is called in the writer's thread, with every change of ``saving`` that the disk brings."""
        self._keeping, self._on_change, self._retry = Keeping(file, rescue_folders), on_change, retry
        self._jobs: deque[Job] = deque()
        self._changed = threading.Condition()
        self._has_news = self._is_closing = self._is_waited_for = False
        self._saving = self._keeping.saving(0)
        self._thread = threading.Thread(target=self._run, name="als-tui writer", daemon=True)
        atexit.register(self.close, _LAST_CHANCE)
        self._thread.start()

    @property
    def saving(self) -> Saving:
        """How far the disk is behind, at this moment."""
        with self._changed:
            return self._saving

    def put(self, block: bytes) -> None:
        """Have the block appended after all that was put before it; returns at once."""
        with self._changed:
            if self._is_closing:
                raise RuntimeError("nothing can be saved any more: the writer is closed")
            self._jobs.append(block)
            self._saving = replace(self._saving, pending=self._saving.pending + 1)
            self._wake()

    def put_task(self, task: Task) -> None:
        """Have some other small piece of work on the disk done, when all that was put before it is safe somewhere.

        What it raises is its own affair and never reaches the meeting. After ``close`` it is not done.
        """
        with self._changed:
            if not self._is_closing:
                self._jobs.append(task)
                self._wake()

    def flush(self, timeout: float) -> bool:
        """Wait until everything is in the meeting's file and every task is done; false if that takes longer."""
        with self._changed:
            self._is_waited_for = True
            self._wake()
            return self._changed.wait_for(lambda: not self._jobs, timeout)

    def close(self, timeout: float) -> bool:
        """Bring everything to the disk, trying one last time, and let go of the file; whether all of it arrived."""
        with self._changed:
            self._is_closing = self._is_waited_for = True
            self._wake()
        self._thread.join(timeout)
        atexit.unregister(self.close)
        with self._changed:
            return not self._jobs

    def _wake(self) -> None:
        self._has_news = True
        self._changed.notify_all()

    def _run(self) -> None:
        is_last = False
        while not is_last:
            is_last = self._wait()
            with contextlib.suppress(Exception):  # whatever it was: the jobs are still there, and are tried again
                self._work()
        self._keeping.close()

    def _wait(self) -> bool:
        """Sleep until there is something to do; true if it is for the last time."""
        with self._changed:
            if self._jobs and not self._has_news:
                self._changed.wait(self._retry)
            while not self._jobs and not self._has_news:
                self._changed.wait()
            self._changed.wait_for(lambda: self._is_waited_for, PICTURE_FIRST)
            self._has_news = self._is_waited_for = False
            return self._is_closing

    def _work(self) -> None:
        """Do the jobs in their order, as far as the disk lets us."""
        while (job := self._first()) is not None:
            if not isinstance(job, bytes):
                _do(job)
            elif not self._keeping.append(job):
                if not self._elsewhere():
                    return
                continue
            self._done(1, stays=())

    def _first(self) -> Job | None:
        with self._changed:
            return self._jobs[0] if self._jobs else None

    def _elsewhere(self) -> bool:
        """Bring all that is pending to another file; true if the meeting goes on there, false if that is a mere copy.

        Behind a block that waits, tasks wait too: a draft may only go when its event is safe. A copy is safe enough.
        """
        with self._changed:
            jobs = tuple(self._jobs)
        blocks = [job for job in jobs if isinstance(job, bytes)]
        tasks = [job for job in jobs if not isinstance(job, bytes)]
        if self._keeping.move(blocks):
            self._done(len(jobs), stays=tasks)
            return True
        if self._keeping.rescue(blocks):
            for task in tasks:
                _do(task)
            self._done(len(jobs), stays=blocks)
        else:
            self._done(0, stays=())
        return False

    def _done(self, seen: int, stays: Sequence[Job]) -> None:
        """Of the first jobs leave only those that stay, and say how it stands now."""
        with self._changed:
            before = sum(isinstance(job, bytes) for job in islice(self._jobs, seen))
            gone = before - sum(isinstance(job, bytes) for job in stays)
            is_settled = self._saving.pending == gone
        if is_settled:
            self._keeping.settled()
        with self._changed:
            for _ in range(seen):
                self._jobs.popleft()
            self._jobs.extendleft(reversed(stays))
            was, self._saving = self._saving, self._keeping.saving(self._saving.pending - gone)
            is_new, told = was != self._saving, self._saving
            self._changed.notify_all()
        if is_new:
            with contextlib.suppress(Exception):  # a screen that is gone must not stop the writing
                self._on_change(told)


def _do(task: Task) -> None:
    with contextlib.suppress(Exception):
        task()

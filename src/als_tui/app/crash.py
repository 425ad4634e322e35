"""The last words of a crash: what happened and where the report is, with nothing that anybody wrote."""

import contextlib
import os
import platform
import traceback
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from rich.text import Text
from textual.geometry import Size
from textual.worker import WorkerFailed

from als_tui.store.places import private_folder
from als_tui.words import commands

_LAST = 20
"""Events that may have led to the fault."""


def last_words(error: Exception, folder: Path, size: Size, happened: Sequence[str]) -> Text:
    """A few lines for the terminal; the report is written to the folder, for its owner alone.

    ``happened`` are the kinds of what was recorded in the meeting.
    """
    report = _report(error, size, happened)
    path = folder / "crash.txt"
    try:
        private_folder(folder)
        with contextlib.suppress(FileNotFoundError):
            path.unlink()
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(fd, "w", encoding="utf-8") as file:
            file.write(report)
        where = commands.crash_report_at(str(path))
    except OSError:
        where = commands.crash_without_report(type(error).__name__)
    return Text(commands.had_to_stop(where))


def _report(error: Exception, size: Size, happened: Sequence[str]) -> str:
    """Versions and places in the code: no values, not even the error's own words, which may quote a text."""
    fault = error.error if isinstance(error, WorkerFailed) else error
    frames = traceback.extract_tb(fault.__traceback__)
    where = "\n".join(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames)
    return (
        f"als-tui {version('als-tui')}, textual {version('textual')}, Python {platform.python_version()}\n"
        f"{platform.system()} {platform.release()}, terminal {size.width}x{size.height}, "
        f"TERM {os.environ.get('TERM', 'unset')}\n"
        f"{type(fault).__name__}\n{where}\n"
        f"{len(happened)} events, the last of them: {', '.join(happened[-_LAST:]) or 'none'}\n"
    )

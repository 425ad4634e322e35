"""From a session's file to its replay: read, never written."""

from collections.abc import Callable
from pathlib import Path

from als_tui.meeting.clean import clean
from als_tui.session.clock import real_seconds
from als_tui.session.replay import ReplaySession
from als_tui.store.session_file import load
from als_tui.words.problems import few, sentence


def opened(path: Path, seconds: Callable[[], float] = real_seconds) -> tuple[ReplaySession | None, tuple[str, ...]]:
    """The replay of what can be read, and a sentence for everything that could not be taken as it stands."""
    reading = load(path)
    name = clean(path.name)
    problems = tuple(few([sentence(problem, name) for problem in reading.problems], name))
    if reading.header is None:
        return None, problems
    session = ReplaySession(reading.header, reading.events, seconds)
    session.path = path
    return session, problems

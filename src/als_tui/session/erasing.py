"""What it takes to erase: found first, so that it can be shown, then done step by step; each step may be done again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from als_tui.meeting.trouble import Problem
from als_tui.store.erasing import erase, finish
from als_tui.store.lock import InUse
from als_tui.store.session_file import Refused, SessionFile
from als_tui.store.toml_text import Unwritable
from als_tui.store.traces import Trace, What


@dataclass(frozen=True, slots=True)
class Step:
    """One file, and what is to become of it."""

    path: Path
    what: What
    carry_out: Callable[[], None]
    also: tuple[Path, ...] = ()
    """Files that go with it, before it: until it is done itself, they can be found by it."""
    places: int | None = None
    """In how many places another name is put; none where the whole file goes."""
    texts: tuple[str, ...] = ()
    """The texts, and not names alone, in which that is done."""
    struck: int = 0
    """How many entries lose their words."""
    trouble: Problem | None = None
    """Why it cannot be done, if that is known before."""
    is_last: bool = False
    """Whether it is done only when all before it is: it tells how to find what is left."""


class Waits(Exception):  # noqa: N818 - nothing failed here
    """The last step is not done while others are not."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A step that could not be done: the file is as it was, or the step can be done once more."""

    step: Step
    reason: Problem | OSError | InUse | Unwritable | Waits


def carried_out(steps: Iterable[Step]) -> Iterator[Failure | None]:
    """Each step in turn, done; one that fails keeps none of the others but the last."""
    is_whole = True
    for step in steps:
        failure = Failure(step, Waits()) if step.is_last and not is_whole else _tried(step)
        is_whole = is_whole and failure is None
        yield failure


def _tried(step: Step) -> Failure | None:
    if step.trouble is not None:
        return Failure(step, step.trouble)
    try:
        step.carry_out()
    except Refused as refused:
        return Failure(step, refused.problem)
    except (OSError, InUse, Unwritable) as reason:
        return Failure(step, reason)
    return None


def whole(found: Iterable[Trace]) -> list[Step]:
    """Files that go as a whole, and are no session's."""
    return [Step(path, what, _erasing(path, finish if what is What.LEFT else erase)) for what, path in found]


def session_whole(path: Path, what: What = What.SESSION, also: tuple[Path, ...] = ()) -> Step:
    """A session that goes as a whole, unless it is running; one that is reached by a link, with its link."""
    return Step(path, what, lambda: _erase_session(path, also), also)


def _erasing(path: Path, how: Callable[[Path], None]) -> Callable[[], None]:
    return lambda: how(path)


def _erase_session(path: Path, also: tuple[Path, ...]) -> None:
    target = path.resolve()
    if target.is_file():
        SessionFile(target).close()  # ``InUse`` if it is running
    for other in (*also, target, path):
        erase(other)

"""What the commands that erase share: first they show, then they ask, then they tell how it went."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from als_tui.cli.talk import PROBLEMS, SOUND, Stop, say, tell
from als_tui.words import erasing as words

if TYPE_CHECKING:
    from pathlib import Path

    from als_tui.session.erasing import Failure, Step
    from als_tui.store.places import Places

yes = click.option("--yes", "is_sure", is_flag=True, help="Do it, without asking.")


def ask(*, is_sure: bool) -> None:
    """Go on if that is wanted; stop with a sentence if not, or if there is nobody to ask."""
    if is_sure:
        return
    if sys.stdin is None or not sys.stdin.isatty() or not sys.stderr.isatty():
        raise Stop(words.NOT_YET)
    if not click.confirm(words.GO_AHEAD, err=True):
        raise Stop(words.LEFT)


def go_through(steps: "Sequence[Step]", where: "Places", *, is_sure: bool, call: str = "") -> int:
    """Show what would be done, ask, and do it; the exit code tells whether all of it was done."""
    from als_tui.session.erasing import carried_out

    for step in steps:
        for line in _lines(step, where, call):
            tell(line)
    say(words.NOT_REACHED)
    ask(is_sure=is_sure)
    failures = [failure for failure in carried_out(steps) if failure]
    for failure in failures:
        say(words.cannot(shown(failure.step.path, where), _reason(failure)))
    failed = [failure.step for failure in failures]
    well = [step for step in steps if step not in failed]
    say(words.done(sum(step.places is not None for step in well), sum(_gone(step) for step in well)))
    return PROBLEMS if failures else SOUND


def shown(path: "Path", where: "Places") -> str:
    """As short as it can be told: a file of the folder by its place in it."""
    return str(path.relative_to(where.data)) if path.is_relative_to(where.data) else str(path)


def _gone(step: "Step") -> int:
    return len(step.also) + (step.places is None)


def _lines(step: "Step", where: "Places", call: str) -> list[str]:
    from als_tui.store.erasing import has_second_name

    file = shown(step.path, where)
    if step.trouble is not None:
        return [words.cannot(file, _left(step))]
    told = [words.goes(shown(path, where)) for path in step.also]
    if step.places is None:
        told.append(words.goes(file))
    else:
        told.append(words.changes(file, step.places, step.struck, call))
        told += [words.text_changed(text) for text in step.texts]
    return [*told, *([words.cannot(file, words.SECOND_NAME)] if has_second_name(step.path) else [])]


def _left(step: "Step") -> str:
    from als_tui.store.traces import What

    assert step.trouble is not None
    return words.set_left(step.trouble) if step.what is What.SET else words.left(step.trouble)


def _reason(failure: "Failure") -> str:
    from als_tui.meeting.trouble import Problem
    from als_tui.session.erasing import Waits
    from als_tui.store.lock import InUse

    match failure.reason:
        case Problem() as problem:
            return words.left(problem) if failure.step.trouble is None else _left(failure.step)
        case InUse():
            return words.IN_USE
        case Waits():
            return words.WAITS
        case OSError() as error:
            return f"{error.strerror or type(error).__name__}."
        case _:
            return words.WOULD_NOT_BE_WHOLE

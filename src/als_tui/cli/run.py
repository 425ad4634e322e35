"""``als-tui run``: plan a set's next meeting, and run it."""

from typing import TYPE_CHECKING

import click

from als_tui.cli.options import HELP, in_folder, places
from als_tui.cli.talk import UNREADABLE, Stop, say
from als_tui.words import commands

if TYPE_CHECKING:
    from als_tui.app.screens.plan import PlanScreen
    from als_tui.meeting.header import LearningSet
    from als_tui.store.places import Places
    from als_tui.store.set_reading import SetReading


@click.command(context_settings=HELP)
@click.argument("learning_set", metavar="[SET]", required=False)
@in_folder()
def run(learning_set: str | None, folder: str | None) -> int:
    """Plan and run the next meeting of a set.

    SET is its name, or the name of its file; with one set alone it can be left out.

    \b
    Examples:
      als-tui run
      als-tui run menai-set
    """
    from als_tui.cli.terminal import need_terminal, open_screens

    need_terminal()
    from als_tui.session.clock import SystemClock

    where = places(folder)
    chosen = set_of(where, learning_set)

    def plan() -> "PlanScreen":
        from als_tui.app.screens.plan import PlanScreen

        return PlanScreen(chosen)

    return open_screens(where, SystemClock(), on_top=plan)


def set_of(where: "Places", asked: str | None) -> "LearningSet":
    """The set that is meant; stops with a sentence if that is none, or cannot be run."""
    from als_tui.store.set_file import sets
    from als_tui.words.problems import sentence

    found = sets(where.sets)
    if not found:
        raise Stop(commands.no_sets(str(where.sets)))
    named = [one for one in found if (asked.casefold() in _names(one) if asked is not None else one.is_offered)]
    if len(named) != 1:
        raise _which(asked, [one.path.stem for one in found])
    for problem in named[0].problems:
        say(sentence(problem, str(named[0].path)))
    if named[0].learning_set is None or not named[0].is_sound:
        raise Stop(commands.SET_NOT_SOUND)
    return named[0].learning_set


def _names(reading: "SetReading") -> set[str]:
    """What a set may be called by."""
    name = {reading.learning_set.name.casefold()} if reading.learning_set else set()
    return {reading.path.stem.casefold(), reading.path.name.casefold(), *name}


def _which(asked: str | None, there: list[str]) -> Stop:
    """Why it is not clear which set is meant."""
    from difflib import get_close_matches

    if asked is None:
        return Stop(commands.which_set(there), UNREADABLE)
    near = get_close_matches(asked.casefold(), there, n=1)
    return Stop(commands.no_such_set(asked, near[0] if near else None, there), UNREADABLE)

"""``als-tui run``: plan a set's next meeting, and run it."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import sets
from als_tui.cli.options import HELP, in_folder, in_grey, line_by_line, places
from als_tui.cli.talk import UNREADABLE, Stop, say
from als_tui.words import commands

if TYPE_CHECKING:
    from als_tui.app.screens.plan import PlanScreen
    from als_tui.meeting.header import LearningSet
    from als_tui.plain.source import Reader
    from als_tui.plain.voice import Voice
    from als_tui.session.clock import Clock
    from als_tui.session.planning import Asked
    from als_tui.store.places import Places
    from als_tui.store.set_reading import SetReading


MOST_AIRTIMES = 9
"""As many as a set may have members."""


def _hour(context: click.Context, option: click.Parameter, told: str | None) -> tuple[int, int] | None:
    """A time of the day, such as 16:00."""
    found = re.fullmatch(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", told, re.ASCII) if told is not None else None
    if told is not None and found is None:
        raise click.BadParameter(commands.no_hour(told), context, option)
    return (int(found[1]), int(found[2])) if found else None


@click.command(context_settings=HELP)
@click.argument("learning_set", metavar="[SET]", required=False, shell_complete=sets)
@click.option("--end", metavar="HH:MM", callback=_hour, help="When the meeting must end, today.")
@click.option(
    "--airtimes", type=click.IntRange(1, MOST_AIRTIMES), metavar="N",
    help="How many present; each has the minutes that fit.",
)  # fmt: skip
@line_by_line()
@in_folder()
@in_grey()
def run(
    learning_set: str | None, end: tuple[int, int] | None, airtimes: int | None, folder: str | None, *, plain: bool
) -> int:
    """Plan and run the next meeting of a set.

    SET is its name, or the name of its file; with one set alone it can be left out.
    The plan opens first, and everything in it can still be changed.

    \b
    Examples:
      als-tui run
      als-tui run menai-set
      als-tui run menai-set --end 16:00 --airtimes 2
      als-tui run --plain
    """
    from als_tui.cli.terminal import need_terminal, open_screens
    from als_tui.session.clock import SystemClock

    clock = SystemClock()
    asked = _asked(end, airtimes, clock)
    if plain:
        return run_plain(set_of(where := places(folder), learning_set), asked, where, clock)
    need_terminal()
    where = places(folder)
    chosen = set_of(where, learning_set)

    def plan() -> "PlanScreen":
        from als_tui.app.screens.plan import PlanScreen

        return PlanScreen(chosen, asked)

    return open_screens(where, clock, on_top=plan)


def run_plain(chosen: "LearningSet", asked: "Asked", where: "Places", clock: "Clock", *, is_trial: bool = False) -> int:
    """Plan it and run it line by line."""
    from als_tui.cli.terminal import open_lines
    from als_tui.plain.plan import plan_and_run

    def plan(reader: "Reader", voice: "Voice") -> int:
        return plan_and_run(chosen, asked, where, clock, reader, voice, is_trial=is_trial)

    return open_lines(plan, clock.speed)


def _asked(end: tuple[int, int] | None, airtimes: int | None, clock: "Clock") -> "Asked":
    """What the plan begins with; stops with a sentence if the end is past."""
    from als_tui.meeting.presets import LONGEST_MEETING
    from als_tui.session.clock import next_at, today_at
    from als_tui.session.planning import Asked
    from als_tui.words.times import hour

    if end is None:
        return Asked(None, airtimes)
    now = clock.now()
    ends_by = next_at(now, *end)
    if ends_by > max(today_at(now, *end), now + timedelta(minutes=LONGEST_MEETING)):
        raise Stop(commands.end_is_past(hour(ends_by), hour(now.astimezone())), UNREADABLE)
    return Asked(ends_by, airtimes)


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
    for problem in (*named[0].problems, *named[0].remarks):
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

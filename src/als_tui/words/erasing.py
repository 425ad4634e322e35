"""What is said before, while and after something is erased."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from als_tui.words.times import count

_MOST = 10
"""Files that are told one by one."""

if TYPE_CHECKING:
    from als_tui.meeting.trouble import Problem


SOMEONE = "Someone"
"""Written where the name of somebody who is forgotten stood."""
NOT_REACHED = (
    "Not reached: backups, synced copies and their history, sheets that were given away, the spare blocks of a drive, "
    "and what a window of als-tui that is open now may write again. Close those first, and see to the rest yourself."
)
ONE_LETTER = "als-tui: a name of one letter is left where it stands in a text: nobody can tell it from a word."
NOT_YET = "Nothing was erased. The same command with --yes does it."
GO_AHEAD = "Erase all this?"
LEFT = "Nothing was erased."
FILES_OR_AGE = "what is to go? Give FILEs, or an age with --older-than, such as 90d, 12w, 18m or 2y."
SET_GOES_WITH_AGE = "--set goes with --older-than."
NOTHING_OLD = "als-tui: nothing is that old."
IN_USE = "it is running in another window, and was left as it is. End that meeting first."
SECOND_NAME = "its bytes stay, for it has another name on this disk"
WAITS = "left until the rest is done: it tells whom the rest is about."
WOULD_NOT_BE_WHOLE = "it would not come back as it was, and was left as it is."


def forget_head(names: Sequence[str], learning_set: str) -> str:
    """What follows is what it takes."""
    name, *before = names
    return f"als-tui: to forget {name}{_too(before)} in {learning_set}:"


def _too(names: Sequence[str]) -> str:
    return f" ({', '.join(names)})" if names else ""


def purge_head() -> str:
    """What follows would be gone."""
    return "als-tui: to erase:"


def changes(file: str, places: int, struck: int, stand_in: str) -> str:
    """A file that stays, and what changes in it."""
    told = [f"{stand_in} for the name in {count(places, 'place', 'places')}"] if places else []
    told += [f"the words of {count(struck, 'entry', 'entries')} struck"] if struck else []
    return f"{file}: {', '.join(told)}"


def text_changed(text: str) -> str:
    """A text that loses a name."""
    return f"    “{text}”"


def goes(file: str) -> str:
    """A file that goes."""
    return f"{file}: goes"


def cannot(file: str, why: str) -> str:
    """A file that stays as it is though it should not."""
    return f"{file}: {why}"


def left(problem: "Problem") -> str:
    """Why a session is left as it is, and what can be done."""
    from als_tui.meeting.trouble import Trouble
    from als_tui.words.problems import what

    why = f"left as it is, for {what(problem)}"
    return why if problem.trouble is Trouble.CANNOT_OPEN else f"{why} als-tui purge FILE erases it whole."


def set_left(problem: "Problem") -> str:
    """Why a set's file is left as it is."""
    from als_tui.words.problems import what

    return f"left as it is, for {what(problem)} Then do this once more."


def nobody(asked: str, near: str | None, there: Sequence[str]) -> str:
    """No such person is known."""
    if near:
        return f"nobody here is called {asked}. Did you mean {near}?"
    return (
        f"nobody here is called {asked}. There are {', '.join(there)}." if there else f"nobody here is called {asked}."
    )


def in_which_set(name: str, there: Sequence[str]) -> str:
    """The same name is in several sets, and may be another person's."""
    return f"{name} is in {', '.join(there)}. Say in which: als-tui forget {name} SET."


def not_in_set(name: str, learning_set: str) -> str:
    """The set never had anybody of that name."""
    return f"nobody in {learning_set} is called {name}."


def no_age(told: str) -> str:
    """What was given as an age is none."""
    return f"{told} is no age. Give it as 90d, 12w, 18m or 2y: days, weeks, months, years."


def done(changed: int, gone: int) -> str:
    """How it went."""
    told = [f"{count(changed, 'file', 'files')} changed"] if changed else []
    told += [f"{count(gone, 'file', 'files')} erased"] if gone else []
    return f"als-tui: {', '.join(told) or 'nothing was to be done'}."


def strike_head(file: str) -> str:
    """What follows loses its words."""
    return f"als-tui: to strike in {file}:"


def strike_hint(file: str) -> str:
    """How to go on from the list."""
    return f"als-tui: als-tui strike {file} N strikes the words of entry N."


def nothing_to_strike(file: str) -> str:
    """Nobody's words are in it."""
    return f"als-tui: nothing in {file} is in anybody's own words, or all of it is struck."


def no_words(number: int, file: str) -> str:
    """That entry cannot be struck."""
    return f"entry {number} of {file} holds nobody's words. als-tui strike {file} lists those that do."


def still_in(numbers: Sequence[int], files: Sequence[str]) -> str:
    """The words are elsewhere too."""
    told = (
        [f"{'entries' if len(numbers) > 1 else 'entry'} {', '.join(map(str, numbers))} of this file"] if numbers else []
    )
    return f"als-tui: the same words still stand in {', '.join([*told, *_few(files)])}."


def still_told(files: Sequence[str]) -> str:
    """The name stands in files that were none of what was to be changed."""
    return f"als-tui: the name still stands in {', '.join(_few(files))}. Look whether it is theirs."


def _few(files: Sequence[str]) -> list[str]:
    return [*files[:_MOST], *([count(len(files) - _MOST, "other", "others")] if len(files) > _MOST else [])]


def no_session(file: str) -> str:
    """That file cannot be meant."""
    return f"{file} is no session of als-tui, and was left alone."

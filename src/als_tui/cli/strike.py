"""``als-tui strike``: words taken out of one session."""

from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import sessions
from als_tui.cli.erasing import ask, shown, yes
from als_tui.cli.options import HELP, file_of, in_folder, places
from als_tui.cli.talk import PROBLEMS, SOUND, UNREADABLE, Stop, say, tell
from als_tui.words import erasing as words

if TYPE_CHECKING:
    from pathlib import Path

    from als_tui.store.places import Places


@click.command(context_settings=HELP)
@click.argument("file", shell_complete=sessions)
@click.argument("numbers", metavar="[N]...", nargs=-1, type=int)
@yes
@in_folder()
def strike(file: str, numbers: tuple[int, ...], is_sure: bool, folder: str | None) -> int:
    """Strike somebody's words out of a session.

    The entry stays, with its time; a bar stands where the words were, and their
    bytes are gone from the file. Without N it lists the entries that hold words,
    private notes and what was taken back included.

    \b
    Examples:
      als-tui strike meeting.toml
      als-tui strike meeting.toml 57
    """
    from als_tui.store.erasing import has_second_name

    path, where = file_of(file, folder), places(folder)
    told = _told(path)
    if not numbers:
        return _list(path, told)
    for number in numbers:
        if number not in told:
            raise Stop(words.no_words(number, path.name), UNREADABLE)
    say(words.strike_head(path.name))
    for number in dict.fromkeys(numbers):
        for line in told[number]:
            tell(line)
    if has_second_name(path):
        say(words.cannot(path.name, words.SECOND_NAME))
    say(words.NOT_REACHED)
    ask(is_sure=is_sure)
    return _strike(path, numbers, where)


def _told(path: "Path") -> dict[int, list[str]]:
    """Every entry that holds somebody's words, as lines by its number; stops with a sentence at a damaged file."""
    from als_tui.meeting.fold import fold
    from als_tui.meeting.timing import zone
    from als_tui.session.striking import strikable
    from als_tui.store.session_file import load
    from als_tui.words.story import lines
    from als_tui.words.times import hour

    reading = load(path)
    if reading.header is None or reading.worst is not None:
        raise Stop(words.cannot(str(path), words.left(reading.problems[0])), PROBLEMS if reading.header else UNREADABLE)
    holding, meeting = strikable(path, reading.good_end), fold(reading.header, reading.events)
    told: dict[int, list[str]] = {}
    for event, (who, said) in zip(reading.events, lines(meeting, reading.events), strict=True):
        if event.n in holding:
            at = hour(event.at.astimezone(zone(meeting)))
            told.setdefault(event.n, []).append(f"{event.n:5}  {at}  {who}  {said}")
    return told


def _list(path: "Path", told: dict[int, list[str]]) -> int:
    for lines in told.values():
        for line in lines:
            tell(line)
    say(words.strike_hint(path.name) if told else words.nothing_to_strike(path.name))
    return SOUND


def _strike(path: "Path", numbers: tuple[int, ...], where: "Places") -> int:
    from als_tui.session.striking import strike
    from als_tui.store.lock import InUse
    from als_tui.store.session_file import Refused
    from als_tui.store.toml_text import Unwritable

    try:
        left = strike(path, numbers, where)
    except InUse:
        raise Stop(words.cannot(str(path), words.IN_USE)) from None
    except Refused as refused:
        raise Stop(words.cannot(str(path), words.left(refused.problem))) from None
    except Unwritable:
        raise Stop(words.cannot(str(path), words.WOULD_NOT_BE_WHOLE)) from None
    say(words.done(1, 0))
    if left.numbers or left.files:
        say(words.still_in(left.numbers, [shown(other, where) for other in left.files]))
    return SOUND

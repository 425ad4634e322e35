"""``als-tui export``: what may leave the laptop, and nothing else."""

import sys
from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import members, sessions
from als_tui.cli.handing_over import hand_over
from als_tui.cli.options import HELP, file_of, in_folder, places
from als_tui.cli.talk import SOUND, UNREADABLE, Stop, say, say_of
from als_tui.words import commands

if TYPE_CHECKING:
    from pathlib import Path

    from als_tui.meeting.state import Meeting
    from als_tui.session.exporting import Request

_FORMS = ("markdown", "html", "csv", "ics", "json", "jsonl")
_OF = ("sheet", "actions", "timings", "attendance", "events")
_WITH = ("notes", "marks", "private")


@click.command(context_settings=HELP)
@click.argument("file", required=False, shell_complete=sessions)
@click.option("--as", "form", type=click.Choice(_FORMS), help="In which form; untold, as OUT ends, else markdown.")
@click.option(
    "--of", type=click.Choice(_OF), help="What of it: csv has actions, timings, attendance; jsonl events, actions."
)
@click.option(
    "--for", "member", metavar="MEMBER", shell_complete=members,
    help="That member's own sheet; without it, the set's shared one.",
)  # fmt: skip
@click.option(
    "--with",
    "extras",
    type=click.Choice(_WITH),
    multiple=True,
    help="Also what is private: notes, marks; with --all, all of it.",
)
@click.option("-o", "--output", metavar="OUT", help="Into a file, or under a name of its own into a folder.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.option("--all", "whole", is_flag=True, help="Every session in the folder, a line each event; with --as jsonl.")
@in_folder()
def export(
    file: str | None,
    form: str | None,
    of: str | None,
    member: str | None,
    extras: tuple[str, ...],
    output: str | None,
    force: bool,
    whole: bool,
    folder: str | None,
) -> int:
    """Write what may leave the laptop.

    FILE is a path, or the name of a meeting in the folder. Without --for it is the set's sheet: what is shared.
    Private notes and marks, and what was taken back, are in nothing unless they are asked for.

    \b
    Examples:
      als-tui export meeting.toml --for Owain -o .
      als-tui export meeting.toml --as csv
      als-tui export meeting.toml -o next.ics
      als-tui export --all --as jsonl --of actions
    """
    if whole and form in (None, "jsonl") and not (file or member or output):
        return hand_over(of or "events", frozenset(extras), folder)
    _refuse(file, form, extras, output, whole=whole)
    from pathlib import Path

    from als_tui.session.exporting import NothingToTell, exported

    path = file_of(file or "", folder)
    meeting = _meeting(path)
    if meeting is None:
        return UNREADABLE
    whose = _member(member, _called(meeting, folder)) if member is not None else None
    request = _request(form or _form_of(output), of, whose, extras)
    try:
        text = exported(meeting, request)
    except NothingToTell:
        raise Stop(commands.NO_DATE) from None
    if meeting.is_open:
        say(commands.unfinished(path.name))
    if output is None or output == "-":
        click.echo(text.encode("utf-8", "replace"), nl=False)
        return SOUND
    return _write(meeting, request, text, Path(output), force=force)


def _refuse(file: str | None, form: str | None, extras: tuple[str, ...], output: str | None, *, whole: bool) -> None:
    """Stop where what was asked for does not go together."""
    told = (
        (output == "", commands.EMPTY_OUT),
        (whole and form not in (None, "jsonl"), commands.ALL_IS_JSONL),
        (whole, commands.ALL_ALONE),
        (form == "jsonl", commands.ALL_IS_JSONL),
        (not file, commands.NO_FILE),
        ("private" in extras, commands.PRIVATE_IS_ALL),
    )
    for is_so, why in told:
        if is_so:
            raise Stop(why, UNREADABLE)


def _form_of(output: str | None) -> str:
    """The form that the ending of the file names; Markdown where it names none."""
    from pathlib import Path

    from als_tui.session.exporting import ENDINGS

    ending = Path(output or "").suffix.removeprefix(".").casefold()
    return next((form.value for form, usual in ENDINGS.items() if usual == ending), "markdown")


def _meeting(path: "Path") -> "Meeting | None":
    """The meeting, with its file's problems told; none where nothing can be read."""
    from als_tui.meeting.fold import fold
    from als_tui.store.session_file import load

    reading = load(path)
    say_of(path, reading.problems)
    return fold(reading.header, reading.events) if reading.header else None


def _request(form: str, of: str | None, member: str | None, extras: tuple[str, ...]) -> "Request":
    from als_tui.session.exporting import OF_FORM, Form, Of, Request

    there = OF_FORM[Form(form)]
    if of is not None and of not in there:
        raise Stop(commands.cannot_tell(form, of, there), UNREADABLE)
    return Request(
        Form(form),
        member,
        Of(of) if of is not None else there[0],
        with_notes="notes" in extras,
        with_marks="marks" in extras,
    )


def _called(meeting: "Meeting", folder: str | None) -> dict[str, str]:
    """Every name by which a member may be meant, also the one they have now, with that of the meeting."""
    from als_tui.store.set_file import read_set

    header = meeting.header
    learning_set = read_set(places(folder).set_file(header.slug)).learning_set
    now = {learning_set.name_now(member): member for member in header.members} if learning_set else {}
    return now | {member: member for member in header.members}


def _member(asked: str, called: dict[str, str]) -> str:
    """The one member whose name is, or begins, like that; accents need not be typed."""
    from difflib import get_close_matches

    for spelt in (str.casefold, _bare):
        wanted = spelt(asked)
        same = {called[name] for name in called if spelt(name) == wanted}
        found = same or {called[name] for name in called if wanted and spelt(name).startswith(wanted)}
        if len(found) == 1:
            return found.pop()
    near = get_close_matches(_bare(asked), map(_bare, called), n=1)
    known = next((name for name in called if _bare(name) in near), None)
    raise Stop(commands.no_such_member(asked, known, list(called)), UNREADABLE)


def _bare(name: str) -> str:
    """Small letters without accents."""
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFKD", name).casefold() if not combining(letter))


def _write(meeting: "Meeting", request: "Request", text: str, out: "Path", *, force: bool) -> int:
    from als_tui.session.exporting import AlreadyThere, file_name, write

    target = out / file_name(meeting, request) if out.is_dir() else out
    if not target.parent.is_dir():
        raise Stop(commands.no_folder(str(target.parent)), UNREADABLE)
    if target.exists() and not target.is_file():  # a pipe, a device: somebody reads on at its other end
        target.write_bytes(text.encode("utf-8", "replace"))
        return SOUND
    try:
        path = write(target.parent, target.name, text, replaces=force)
    except AlreadyThere as other:
        if not _may_ask() or not click.confirm(commands.replace_it(str(other.path)), err=True):
            raise Stop(commands.is_there(str(other.path))) from None
        path = write(target.parent, target.name, text, replaces=True)
    say(commands.written(str(path)))
    return SOUND


def _may_ask() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()

"""``als-tui show``: what happened in one meeting."""

import click

from als_tui.cli.completing import sessions
from als_tui.cli.options import HELP, file_of, in_folder, moment
from als_tui.cli.talk import SOUND, UNREADABLE, say_of, tell, tell_json


@click.command(context_settings=HELP)
@click.argument("file", shell_complete=sessions)
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@click.option(
    "--with", "private", type=click.Choice(["notes", "marks"]), multiple=True,
    help="Also what is private: the facilitator's notes; who asked and who interrupted.",
)  # fmt: skip
@click.option("--at", metavar="H:MM:SS", callback=moment, help="As it stood so long after its beginning.")
@in_folder()
def show(file: str, as_json: bool, private: tuple[str, ...], at: float | None, folder: str | None) -> int:
    """Tell what happened in one meeting.

    FILE is a path, or the name of a meeting in the folder.

    \b
    Examples:
      als-tui show 2026-11-12-menai-set-c3f7.toml
      als-tui show meeting.toml --with notes
      als-tui show meeting.toml --at 0:41:20 --json
    """
    from als_tui.session.replay import ReplaySession
    from als_tui.store.session_file import load

    path = file_of(file, folder)
    reading = load(path)
    say_of(path, reading.problems)
    if reading.header is None:
        return UNREADABLE
    session = ReplaySession(reading.header, reading.events, float)
    session.shows_private = True
    session.seek(session.end if at is None else at)
    meeting = session.still
    notes, marks = "notes" in private, "marks" in private
    if as_json:
        from als_tui.words.summary import as_data

        tell_json(as_data(meeting, reading.problems, form=reading.format or 0, with_notes=notes, with_marks=marks))
        return SOUND
    from als_tui.words.reports import report

    went_on = session.now() < session.end
    for line in report(meeting, with_notes=notes, with_marks=marks, as_it_stood=went_on):
        tell(line)
    return SOUND

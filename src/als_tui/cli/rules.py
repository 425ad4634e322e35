"""``als-tui rules``: edit a set's ground rules."""

from typing import TYPE_CHECKING

import click

from als_tui.cli.completing import sets
from als_tui.cli.options import HELP, in_folder, in_grey, places
from als_tui.cli.run import set_of

if TYPE_CHECKING:
    from als_tui.app.screens.editor import EditorScreen


@click.command(context_settings=HELP)
@click.argument("learning_set", metavar="[SET]", required=False, shell_complete=sets)
@in_folder()
@in_grey()
def rules(learning_set: str | None, folder: str | None) -> int:
    """Edit the ground rules of a set before a meeting.

    SET is its name, or the name of its file; with one set alone it can be left out.
    What is edited is a proposal: the set agrees it in the room.

    \b
    Examples:
      als-tui rules
      als-tui rules menai-set
    """
    from als_tui.cli.terminal import need_terminal, open_screens

    need_terminal()
    from als_tui.session.clock import SystemClock

    where = places(folder)
    chosen = set_of(where, learning_set)

    def edit() -> "EditorScreen":
        from als_tui.app.screens.editor import EditorScreen

        return EditorScreen(chosen)

    return open_screens(where, SystemClock(), on_top=edit)

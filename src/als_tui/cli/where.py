"""``als-tui where``: the folders, so that people can find, copy and delete what is theirs."""

import click

from als_tui.cli.options import HELP, in_folder, places, wishes
from als_tui.cli.talk import tell


@click.command(context_settings=HELP)
@in_folder()
def where(folder: str | None) -> int:
    """Tell where everything lies.

    Data may be copied and synced; state belongs to this computer alone.

    \b
    Examples:
      als-tui where
      als-tui where --dir ~/sets
    """
    found = places(folder)
    lines = {
        "data": found.data,
        "sets": found.sets,
        "sessions": found.sessions,
        "exports": found.exports,
        "state": found.state,
        "drafts": found.drafts,
        "crashes": found.crashes,
        "settings": wishes().path,
    }
    for name, path in (*lines.items(), *(("rescue", place) for place in found.rescue)):
        tell(f"{name:9} {path}")
    return 0

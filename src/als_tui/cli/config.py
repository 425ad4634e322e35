"""``als-tui config``: the settings in force, and who says so."""

import click

from als_tui.cli.options import HELP, in_folder, wishes
from als_tui.cli.talk import PROBLEMS, SOUND, tell


@click.command(context_settings=HELP)
@click.option("--example", is_flag=True, help="A file with every setting as it is when nothing is said.")
@in_folder()
def config(example: bool, folder: str | None) -> int:
    """Tell what is set, and where it is said.

    The file is config.toml in your folder for settings; the environment counts more than it, an option more than both.

    \b
    Examples:
      als-tui config
      als-tui config --example
    """
    from als_tui.words import settings as words
    from als_tui.words.every_key import SCREENS
    from als_tui.words.keymap import label_of

    if example:
        for line in words.example(SCREENS).splitlines():
            tell(line)
        return SOUND
    found = wishes()
    tell(words.in_force("file", str(found.path), "" if found.path.exists() else words.NOT_THERE))
    for name, said in found.said.items():
        asked = folder if name == words.DIR else None
        tell(words.in_force(name, asked or said.value, "--dir" if asked else said.source))
    for (action, _), key in found.keys.items():
        tell(words.in_force(f"keys.{action}", label_of(key), words.FILE))
    return PROBLEMS if found.doubts else SOUND

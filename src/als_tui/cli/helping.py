"""``als-tui help``: the same words as ``-h``, for those who ask in a sentence."""

import click

from als_tui.cli.options import HELP


@click.command("help", context_settings=HELP)
@click.argument("command", required=False)
@click.pass_context
def help_(context: click.Context, command: str | None) -> None:
    """Tell what the program can do, or what one command does.

    \b
    Examples:
      als-tui help
      als-tui help show
    """
    above = context.find_root()
    if command is None:
        return click.echo(above.get_help())
    name, found, _ = _group(above).resolve_command(above, [command])
    if found is not None:
        click.echo(found.get_help(click.Context(found, info_name=name, parent=above, **found.context_settings)))
    return None


def _group(context: click.Context) -> click.Group:
    if not isinstance(context.command, click.Group):
        raise TypeError(context.command)
    return context.command

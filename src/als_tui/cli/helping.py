"""``als-tui help``: the same words as ``-h``, for those who ask in a sentence, and a few tables besides."""

import click

from als_tui.cli.options import HELP

_KEYS = "keys"


def _known(context: click.Context, argument: click.Parameter, begun: str) -> list[str]:
    from als_tui.words.manual import TOPICS

    above = context.find_root()
    return [name for name in (*_group(above).list_commands(above), _KEYS, *TOPICS) if name.startswith(begun)]


@click.command("help", context_settings=HELP)
@click.argument("command", metavar="[COMMAND|TOPIC]", required=False, shell_complete=_known)
@click.pass_context
def help_(context: click.Context, command: str | None) -> None:
    """Tell what the program can do, or what one command does.

    TOPIC is keys, exit-codes, environment or files.

    \b
    Examples:
      als-tui help
      als-tui help show
      als-tui help keys
    """
    from als_tui.words.manual import TOPICS

    above = context.find_root()
    if command is None:
        return click.echo(above.get_help())
    if command in TOPICS:
        return click.echo(_table(above, *TOPICS[command]), nl=False)
    if command == _KEYS:
        return click.echo("\n".join(_table(above, *one) for one in _keys()), nl=False)
    name, found, _ = _group(above).resolve_command(above, [command])
    if found is not None:
        click.echo(found.get_help(click.Context(found, info_name=name, parent=above, **found.context_settings)))
    return None


def _keys() -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """The keys of every screen."""
    from als_tui.words.every_key import SCREENS

    return [(screen, tuple((key.label, key.help) for key in table)) for screen, table in SCREENS]


def _table(context: click.Context, title: str, rows: tuple[tuple[str, str], ...]) -> str:
    formatter = context.make_formatter()
    with formatter.section(title):
        formatter.write_dl(rows)
    return formatter.getvalue()


def _group(context: click.Context) -> click.Group:
    if not isinstance(context.command, click.Group):
        raise TypeError(context.command)
    return context.command

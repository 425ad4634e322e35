"""``als-tui man``: the page of the manual, made from the help of every command and the one table of keys."""

from collections.abc import Iterator
from inspect import cleandoc

import click

from als_tui.cli import roff
from als_tui.cli.options import HELP
from als_tui.version import VERSION

_EXAMPLES = "Examples:"


@click.command(context_settings=HELP)
@click.pass_context
def man(context: click.Context) -> None:
    """Print the page of the manual, for man to show.

    Once it is kept as ~/.local/share/man/man1/als-tui.1, man als-tui finds it.

    \b
    Examples:
      als-tui man > als-tui.1; man -l als-tui.1
    """
    click.echo("\n".join(_page(context.find_root())))


def _page(root: click.Context) -> Iterator[str]:
    from als_tui.words import manual

    first, *rest = _paragraphs(root.command)
    yield roff.title("ALS-TUI", f"als-tui {VERSION}")
    yield roff.section("NAME")
    yield roff.text(f"als-tui - {first[:1].lower()}{first[1:].rstrip('.')}")
    yield roff.section("SYNOPSIS")
    yield roff.text(_usage(root))
    yield roff.section("DESCRIPTION")
    yield from map(roff.paragraph, manual.DESCRIPTION)
    yield roff.section("OPTIONS")
    yield roff.terms(_options(root))
    yield roff.section("COMMANDS")
    for command in _commands(root):
        yield roff.part(_usage(command))
        yield from _told(_paragraphs(command.command))
        yield from _own_options(command)
    yield from _tables()
    yield roff.section("EXAMPLES")
    yield from _told(rest)


def _tables() -> Iterator[str]:
    """The keys of a meeting, and what the help tells beside the commands."""
    from als_tui.words import keys, manual

    yield roff.section("KEYS")
    yield roff.paragraph(manual.KEYS_LEAD)
    yield roff.terms((key.label, key.help) for key in keys.LIVE)
    yield roff.paragraph(manual.WRITING_LEAD)
    yield roff.terms((key.label, key.help) for key in keys.WRITING)
    yield roff.section("ENVIRONMENT")
    yield roff.terms(manual.ENVIRONMENT)
    yield roff.section("FILES")
    yield roff.paragraph(manual.FOLDERS_LEAD)
    yield roff.terms(manual.FILES)
    yield roff.section("EXIT STATUS")
    yield roff.terms((str(code), told) for code, told in manual.EXIT_CODES)


def _commands(root: click.Context) -> Iterator[click.Context]:
    """Each command in a context of its own, in their order."""
    group = root.command
    if not isinstance(group, click.Group):
        raise TypeError(group)
    for name in group.list_commands(root):
        if command := group.get_command(root, name):
            yield click.Context(command, info_name=name, parent=root, **command.context_settings)


def _paragraphs(command: click.Command) -> list[str]:
    """A help as it was written: one that begins with the sign for it keeps its lines."""
    return cleandoc(command.help or "").split("\n\n")


def _told(paragraphs: list[str]) -> Iterator[str]:
    for one in paragraphs:
        if one.startswith("\b\n"):
            kept = [line.removeprefix("  ") for line in one.splitlines()[1:] if line != _EXAMPLES]
            yield roff.lines(kept)
        else:
            yield roff.paragraph(" ".join(one.split()))


def _usage(context: click.Context) -> str:
    return " ".join([context.command_path, *context.command.collect_usage_pieces(context)])


def _options(context: click.Context) -> list[tuple[str, str]]:
    """Rows of the options, as the help has them."""
    options = [one for one in context.command.get_params(context) if isinstance(one, click.Option)]
    return [row for option in options if (row := option.get_help_record(context))]


def _own_options(context: click.Context) -> Iterator[str]:
    """Without the one that asks for help: it is the last, and of all commands the same."""
    if rows := _options(context)[:-1]:
        yield roff.terms(rows)

"""``als-tui completion``: what makes a shell complete the commands, the sessions, the sets and the members."""

import click

from als_tui.cli.options import HELP


@click.command(context_settings=HELP)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what lets the Tab key complete als-tui in a shell.

    In bash and zsh, write it to a file once, and let ~/.bashrc, or ~/.zshrc
    after compinit, source that file. In fish, the file is
    ~/.config/fish/completions/als-tui.fish.

    \b
    Examples:
      als-tui completion bash > ~/.als-tui.bash
      als-tui completion zsh > ~/.als-tui.zsh
      als-tui completion fish | source
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise LookupError(shell)
    script = found(context.find_root().command, {}, "als-tui", "_ALS_TUI_COMPLETE").source()
    click.echo(script.encode(), nl=False)  # as bytes: no shell takes the line ends of Windows

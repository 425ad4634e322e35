"""What can be wished for once and for all: the table of settings, the file that documents them, and what is wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from als_tui.words.key import Key
from als_tui.words.keymap import Clash, can_move, label_of


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the file, and what else says the same."""

    name: str
    """As the file has it; a dot leads into a table."""
    usual: str | bool
    help: str
    variable: str = ""
    """Of the environment: it counts more than the file."""
    option: str = ""
    """Of the command line: it counts more than all else."""
    choices: tuple[str, ...] = ()


DIR, THEME, COLOR, PLAIN, LETTERS = "dir", "theme", "color", "plain", "keys.letters"
SETTINGS = (
    Setting(DIR, "", "Where the sets and sessions are; usually the system's own folder for data.", "ALS_TUI_DIR", "--dir"),
    Setting(THEME, "dark", "Light letters on a dark ground, or dark ones on a light ground.", "ALS_TUI_THEME", "", ("dark", "light")),
    Setting(COLOR, True, "Whether there are colours; without them words and fill tell everything.", "NO_COLOR", "--no-color"),
    Setting(PLAIN, False, "Whether meetings run line by line, for screen readers and simple terminals.", "ALS_TUI_PLAIN", "--plain"),
    Setting(LETTERS, True, "Whether letters, digits and signs act while no field is open. Without them arrows, Enter, Space, PgDn, F-keys and the palette (F2) do."),
)  # fmt: skip
"""In the order of the file."""
_HEAD = "Settings of als-tui. All of them may be left out; take away the # before one to say it."
_OTHER_KEYS = "Another key for an action, on every screen that has it; the usual key then does nothing there."
USUAL, FILE = "usual", "config.toml"
NOT_THERE = "not there; als-tui config --example shows what it may hold"


def movable(tables: Iterable[tuple[str, Iterable[Key]]]) -> dict[str, Key]:
    """Every action that can have another key, by its name in the file."""
    found: dict[str, Key] = {}
    for _, table in tables:
        for key in table:
            if can_move(key):
                found.setdefault(key.id, key)
    return found


def example(tables: Iterable[tuple[str, Iterable[Key]]]) -> str:
    """A file in which every setting stands as it is when nothing is said, each line behind a comment sign."""
    lines = [*_comment(_HEAD), ""]
    for setting in SETTINGS:
        if setting.name == LETTERS:
            lines += ["[keys]"]
        lines += [*_comment(f"{setting.help}{_beside(setting)}"), f"# {_line(setting.name, setting.usual)}", ""]
    lines += [*_comment(_OTHER_KEYS), ""]
    lines += [f'# {name} = "{label_of(key.keys[0])}"  # {key.hint}' for name, key in sorted(movable(tables).items())]
    return "\n".join(lines) + "\n"


def _comment(text: str) -> list[str]:
    return wrap(text, 80, initial_indent="# ", subsequent_indent="# ")


def _beside(setting: Setting) -> str:
    """What else says it."""
    also = " or ".join(filter(None, (setting.variable, setting.option)))
    return f" {also} says it too, and counts more." if also else ""


def _line(name: str, value: str | bool) -> str:
    shown = str(value).lower() if isinstance(value, bool) else f'"{value}"'
    return f"{name.rpartition('.')[2]} = {shown}"


def in_force(name: str, value: str | bool, source: str) -> str:
    """A setting, its value, and who says so."""
    shown = str(value).lower() if isinstance(value, bool) else value
    return f"{name:16} {shown or '-':32} {source}".rstrip()


def where(path: str, line: int, said: str) -> str:
    """A sentence with the place that it is about; line 0 is the file as a whole."""
    return f"{path}:{line}: {said}" if line else f"{path}: {said}"


def unknown(name: str, near: str | None) -> str:
    """A name that means nothing, and the one that is meant most likely."""
    asked = f" Did you mean {near}?" if near else " als-tui config --example tells all settings."
    return f"{name} is no setting, and has no effect.{asked}"


def not_one_of(name: str, value: str, choices: Sequence[str]) -> str:
    """A value that cannot be."""
    return f"{name} cannot be {value}; it stays as usual. It can be {' or '.join(choices)}."


def no_key(action: str, told: str) -> str:
    """What is no key on any keyboard."""
    return f"{told} is no key, and {action} stays on its usual one. Keys are such as p, F5, PgDn or Ctrl+S."


def clash(found: Clash) -> str:
    """A key that something else has."""
    return (
        f"{label_of(found.key)} is {found.other.hint} ({found.screen.lower()}) already, and {found.wished[0]} stays on "
        f"its usual key. Choose one that is free."
    )


def not_read(why: str) -> str:
    """The file as a whole is of no use."""
    return f"the settings cannot be read ({why}), and all is as usual. Put this right in a text editor."

"""Help is where people look for it, and a slip of the fingers is answered with the nearest right word."""

import re
from pathlib import Path

import click
import pytest

from als_tui.cli.main import als_tui
from als_tui.words.every_key import SCREENS
from als_tui.words.manual import EXIT_CODES, TOPICS
from tests.cli.commands import COMMANDS, als

OPTIONS = [
    (name, option)
    for name in COMMANDS
    for parameter in als_tui.get_command(click.Context(als_tui), name).params  # type: ignore[union-attr]
    for option in parameter.opts
    if option.startswith("--")
]
"""Every command with every long option it has."""

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


@pytest.mark.parametrize("command", COMMANDS)
def test_h_helps_after_other_arguments_and_as_help_does(tmp_path: Path, command: str) -> None:
    late = als(tmp_path, command, "x", "y", "-h")
    asked = als(tmp_path, "help", command)
    assert (late.returncode, asked.returncode) == (0, 0)
    assert late.stdout.startswith(f"Usage: als-tui {command}")
    assert late.stdout == asked.stdout == als(tmp_path, command, "--help").stdout
    assert max(map(len, late.stdout.splitlines())) <= 80
    assert 0 < late.stdout.find("Examples:") < late.stdout.find("Options:")
    assert "--dir DIR" in late.stdout or command in ("completion", "man", "help")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_help_fits_a_narrow_window(tmp_path: Path, command: str) -> None:
    assert max(map(len, als(tmp_path, command, "-h", COLUMNS="50").stdout.splitlines())) <= 50


def test_the_program_tells_its_commands_and_leads_with_examples(tmp_path: Path) -> None:
    told = als(tmp_path, "--help")
    assert told.stdout == als(tmp_path, "-h").stdout == als(tmp_path, "help").stdout
    assert max(map(len, told.stdout.splitlines())) <= 80
    assert told.stdout.find("Examples:") < told.stdout.find("Options:") < told.stdout.find("Commands:")
    assert tuple(re.findall(r"^  ([a-z]+) ", told.stdout.partition("Commands:")[2], re.MULTILINE)) == COMMANDS
    assert "..." not in told.stdout.partition("Commands:")[2]
    assert max(map(len, als(tmp_path, "-h", COLUMNS="50").stdout.splitlines())) <= 50


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_told_as_a_table_and_named_in_the_help(tmp_path: Path, topic: str) -> None:
    told = als(tmp_path, "help", topic, COLUMNS="50")
    assert (told.returncode, told.stderr) == (0, "")
    assert max(map(len, told.stdout.splitlines())) <= 50
    assert all(term in told.stdout for term, _ in TOPICS[topic][1])
    assert topic in als(tmp_path, "-h").stdout
    assert topic in als(tmp_path, "help", "help").stdout


def test_the_codes_are_told_in_sentences(tmp_path: Path) -> None:
    told = " ".join(als(tmp_path, "help", "exit-codes").stdout.split())
    assert all(f"{code} {sentence}" in told for code, sentence in EXIT_CODES)


def test_the_version_is_told_with_the_name_and_nothing_else(tmp_path: Path) -> None:
    assert re.fullmatch(r"als-tui \d+\.\d+\.\d+\n", als(tmp_path, "--version").stdout)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("lst",), "'list'"),
        (("help", "chekc"), "'check'"),
        (("list", "--jsn"), "'--json'"),
        (("--verison",), "'--version'"),
    ],
)
def test_a_wrong_word_is_answered_with_the_nearest_right_one(
    tmp_path: Path, typed: tuple[str, ...], meant: str
) -> None:
    done = als(tmp_path, *typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Did you mean {meant}?" in done.stderr


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_every_option_is_meant_where_its_last_letter_is_missing(command: str, option: str) -> None:
    with pytest.raises(click.NoSuchOption) as wrong:
        als_tui.main([command, option[:-1]], standalone_mode=False)
    assert f"'{option}'" in wrong.value.format_message()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_meant_where_two_of_its_letters_are_swapped(command: str) -> None:
    with pytest.raises(click.UsageError) as wrong:
        als_tui.main([f"{command[:-2]}{command[-1]}{command[-2]}"], standalone_mode=False)
    assert f"'{command}'" in wrong.value.format_message()


@pytest.mark.parametrize(
    "typed",
    [("\x1b]0;x\x07",), ("run", "--\x1b[31m"), ("show", "/\x1b[31m\u202e\n\udcff"), ("list", "--dir", "/\x1b[31m")],
)
def test_what_was_typed_is_printed_without_its_controls(tmp_path: Path, typed: tuple[str, ...]) -> None:
    done = als(tmp_path, *typed)
    assert done.stderr
    assert not CONTROLS.search(done.stdout + done.stderr)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "typed", [("show",), ("check",), ("demo", "--speed", "61"), ("demo", "--speed", "fast"), ("list", "--dir", "")]
)
def test_a_command_that_cannot_be_understood_ends_with_2(tmp_path: Path, typed: tuple[str, ...]) -> None:
    done = als(tmp_path, *typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: als-tui")


def test_the_keys_of_every_screen_are_told(tmp_path: Path) -> None:
    told = als(tmp_path, "help", "keys").stdout
    words = set(told.split())
    for screen, table in SCREENS:
        assert f"{screen}:" in told
        assert all(key.label.split()[0] in words for key in table)
    assert "als-tui help keys" in als(tmp_path, "-h").stdout


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS if name != "help")])
def test_whatever_opens_a_screen_and_nothing_else_can_be_told_to_do_without_colour(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    opens = command in ((), ("demo",), ("run",), ("resume",), ("rules",), ("replay",))
    assert ("--no-color" in als(tmp_path, *command, "-h").stdout) is opens

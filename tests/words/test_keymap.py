"""Other keys than the usual ones."""

import string

import pytest
from textual.keys import _character_to_key

from als_tui.words.every_key import SCREENS
from als_tui.words.key import Key, on_keys
from als_tui.words.keymap import Keymap, action_of, can_move, clashes, is_sign, label_of, name_of
from als_tui.words.keys import EDITOR, HOME, LIVE, REPLAY, SET_PAGE


def wishes(**wished: str) -> dict[tuple[str, str], str]:
    """Other keys for actions, each as it is called on the first screen that has it."""
    rows = [key for _, table in SCREENS for key in table]
    return {action_of(next(key for key in rows if key.id == action)): name for action, name in wished.items()}


def row(table: tuple[Key, ...], action: str) -> Key:
    return next(key for key in table if key.id == action)


@pytest.mark.parametrize("sign", [*string.printable.strip(), " ", "ŵ", "é"])
def test_a_sign_is_called_as_the_toolkit_calls_it(sign: str) -> None:
    assert name_of(sign) == _character_to_key(sign)
    assert label_of(name_of(sign) or "") == (sign if sign != " " else "Space")


@pytest.mark.parametrize(
    ("told", "name", "label"),
    [
        ("Space", "space", "Space"),
        ("PgDn", "pagedown", "PgDn"),
        ("page down", "pagedown", "PgDn"),
        ("F5", "f5", "F5"),
        ("Ctrl+S", "ctrl+s", "Ctrl+S"),
        ("shift + ctrl + right", "ctrl+shift+right", "Ctrl+Shift+Right"),
        ("Esc", "escape", "Esc"),
        ("Backspace", "backspace", "Backspace"),
    ],
)
def test_a_key_may_be_called_as_people_call_it(told: str, name: str, label: str) -> None:
    assert name_of(told) == name
    assert label_of(name) == label


@pytest.mark.parametrize("told", ["", "pp", "f25", "f0", "hyper+x", "ctrl+", "ctrl+pp", "\x1b", "\n", "F5 "[:0]])
def test_what_no_keyboard_has_is_no_key(told: str) -> None:
    assert name_of(told) is None


def test_as_usual_every_key_acts_as_in_the_table() -> None:
    usual = Keymap()
    assert usual.is_usual
    for _, table in SCREENS:
        assert usual.told(table) == table
        assert all(usual.heard(name, table) == name for key in table for name in on_keys(key))


def test_another_key_takes_the_place_of_the_usual_ones() -> None:
    keymap = Keymap(wishes(pause="p"))
    assert keymap.heard("p", LIVE) == keymap.heard("P", LIVE) == "space"
    assert keymap.heard("space", LIVE) is None
    assert keymap.heard("n", LIVE) == "n"
    assert keymap.heard("space", REPLAY) == "space", "there the space bar plays"
    assert row(keymap.told(LIVE), "pause").label == "p"


def test_what_has_the_same_name_and_another_key_elsewhere_is_another_action() -> None:
    keymap = Keymap(wishes(back="f7"))
    assert keymap.heard("f7", LIVE) == "pageup"
    assert keymap.heard("q", REPLAY) == "q", "there it is the way back to where one was"


def test_two_actions_may_change_places() -> None:
    keymap = Keymap(wishes(note="l", learning="n"))
    assert not clashes(keymap.wished, SCREENS)
    assert (keymap.heard("n", LIVE), keymap.heard("l", LIVE)) == ("l", "n")


def test_what_is_bound_to_enter_escape_and_digits_stays() -> None:
    keymap = Keymap(wishes(edit="f4", person="f5", on="f6"))
    assert keymap.heard("f4", LIVE) == "e"
    assert keymap.heard("enter", SET_PAGE) == "enter", "a set's page edits with Enter, and goes on doing so"
    assert keymap.heard("f5", LIVE) == "f5"
    assert keymap.heard("1", LIVE) == "1"
    assert keymap.heard("enter", LIVE) == "enter"


def test_without_letters_neither_letters_nor_digits_nor_signs_act() -> None:
    keymap = Keymap(letters=False)
    for _, table in SCREENS:
        for name in {name for key in table for name in on_keys(key)}:
            assert keymap.heard(name, table) == (None if is_sign(name) else name)
    assert keymap.heard("z", LIVE) is None


def test_without_letters_a_key_that_was_wished_for_acts_be_it_a_letter() -> None:
    keymap = Keymap(wishes(undo="z", note="f4"), letters=False)
    assert keymap.heard("z", LIVE) == "u"
    assert keymap.heard("f4", LIVE) == "n"
    assert keymap.heard("u", LIVE) is None


def test_without_letters_that_key_is_shown_which_acts() -> None:
    told = Keymap(letters=False).told(LIVE)
    assert row(told, "help").label == "F1"
    assert row(told, "palette").label == "F2"
    assert row(told, "undo").label == "Backspace"
    assert row(told, "quit").label == "Ctrl+Q"
    assert row(told, "on").label == "Enter"
    assert row(told, "note").label == "-", "by the palette alone"


def test_a_key_that_another_action_has_is_told_by_that_actions_name() -> None:
    (clash,) = clashes(wishes(pause="n"), SCREENS)
    assert (clash.wished, clash.key, clash.other.hint, clash.screen) == (
        ("pause", "space"),
        "n",
        "Note",
        "In a meeting",
    )


def test_a_clash_is_found_on_whatever_screen_it_is() -> None:
    (clash,) = clashes(wishes(rules="t"), SCREENS)
    assert clash.other in HOME or clash.other.id == "break"
    assert not clashes(wishes(show="f3"), [("Ground rules", EDITOR)])


def test_every_action_but_those_of_enter_escape_tab_and_digits_can_have_another_key() -> None:
    fixed = {key.id for _, table in SCREENS for key in table if not can_move(key)}
    assert {"on", "choose", "close", "person", "keep"} <= fixed
    assert can_move(row(LIVE, "pause"))
    assert can_move(row(LIVE, "undo"))

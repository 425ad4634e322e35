"""The guards of the keyboard, with a clock that is moved by hand."""

from dataclasses import dataclass, field

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from als_tui.app.guard import AFTER_FIELD, EVEN, FAST, REPEAT, SLOW, Guard

PRINTABLE = "abnluwm123456789+-"


@dataclass
class Keyboard:
    now: float = 100.0
    guard: Guard = field(init=False)

    def __post_init__(self) -> None:
        self.guard = Guard(lambda: self.now)

    def press(self, key: str, after: float) -> bool:
        """Whether the key acts when it comes so many seconds after the one before."""
        self.now += after
        return self.guard.lets(key, is_printable=len(key) == 1 or key == "space")


@pytest.mark.parametrize("key", ["enter", "pagedown", "space", "pageup", "s", "b"])
def test_a_double_press_acts_once_and_a_later_press_again(key: str) -> None:
    keyboard = Keyboard()
    assert keyboard.press(key, 5)
    assert not keyboard.press(key, SLOW - 0.01)
    assert keyboard.press(key, SLOW + 0.01)


@pytest.mark.parametrize("key", ["enter", "space", "3", "u", "n", "left"])
def test_a_key_that_is_held_acts_once_however_long(key: str) -> None:
    keyboard = Keyboard()
    assert keyboard.press(key, 5)
    assert not any(keyboard.press(key, 0.03) for _ in range(200))


@pytest.mark.parametrize("key", ["s", "b", "g", "n", "m", "q", "w", "d", "a"])
@pytest.mark.parametrize("before_it_repeats", [0.2, 0.5, 0.66])
def test_a_held_letter_acts_once_however_long_the_keyboard_waits_before_it_repeats(
    key: str, before_it_repeats: float
) -> None:
    keyboard = Keyboard()
    assert keyboard.press(key, 5)
    assert not keyboard.press(key, before_it_repeats)
    assert not any(keyboard.press(key, 0.03) for _ in range(60))


@pytest.mark.parametrize("key", ["u", "3", "left"])
def test_some_keys_may_be_pressed_again_and_again_by_hand(key: str) -> None:
    keyboard = Keyboard()
    assert all(keyboard.press(key, after) for after in (5, 0.12, 0.14, 0.13, 0.17, 0.15, 0.12, 0.15, 0.14, 0.12, 0.16))


@given(st.lists(st.floats(REPEAT + 0.001, SLOW), min_size=4, max_size=4))
def test_five_quick_presses_of_a_hand_all_act(intervals: list[float]) -> None:
    assume(max(intervals) - min(intervals) > 3 * EVEN)
    keyboard = Keyboard()
    assert all(keyboard.press("plus", after) for after in (5, *intervals))


@pytest.mark.parametrize("key", ["u", "3", "plus", "left", "backspace"])
@pytest.mark.parametrize(("waits", "repeats"), [(0.25, 0.092), (0.5, 0.067), (0.66, 0.04), (0.375, 0.083)])
def test_of_a_held_one_of_these_only_what_might_be_a_second_press_acts(key: str, waits: float, repeats: float) -> None:
    keyboard = Keyboard()
    assert [keyboard.press(key, after) for after in (5, waits)] == [True, True]
    assert not any(keyboard.press(key, repeats) for _ in range(100))


@pytest.mark.parametrize("repeats", [0.12, 0.18, 0.45])
def test_of_a_key_that_is_held_at_a_slow_pace_a_few_act_and_then_no_more(repeats: float) -> None:
    keyboard = Keyboard()
    acted = [keyboard.press("u", 5), keyboard.press("u", 0.5)]
    acted += [keyboard.press("u", repeats + wavers) for wavers in (0.0, 0.002, -0.001, 0.001) * 25]
    assert acted.index(False) <= 7
    assert not any(acted[acted.index(False) :])


@pytest.mark.parametrize(
    ("key", "repeats"),
    [("u", 0.03), ("3", 0.03), ("u", 0.09), ("3", 0.09), ("s", 0.03), ("s", 0.09), ("b", 0.09), ("enter", 0.09)],
)
def test_of_a_held_key_nothing_that_the_keyboard_repeats_acts(key: str, repeats: float) -> None:
    keyboard = Keyboard()
    assert keyboard.press(key, 5)
    keyboard.press(key, 0.5)
    assert not any(keyboard.press(key, repeats) for _ in range(60))


def test_a_letter_that_is_tapped_slowly_is_heard_again_though_one_tap_came_too_soon() -> None:
    keyboard = Keyboard()
    assert [keyboard.press("b", 0.4) for _ in range(5)] == [True, False, True, False, True]


def test_different_digits_may_follow_one_another_quickly() -> None:
    keyboard = Keyboard()
    assert [keyboard.press(key, 0.1) for key in "12345"] == [True] * 5


def test_page_down_and_enter_are_one_key() -> None:
    keyboard = Keyboard()
    assert keyboard.press("pagedown", 5)
    assert not keyboard.press("enter", 0.3)


@pytest.mark.parametrize("step", ["enter", "space", "pageup"])
def test_a_step_waits_even_when_another_key_came_between(step: str) -> None:
    keyboard = Keyboard()
    assert keyboard.press(step, 5)
    assert keyboard.press("1", 0.2)
    assert not keyboard.press(step, 0.2)
    assert keyboard.press(step, SLOW + 0.01)


def test_enter_is_swallowed_for_a_while_after_a_field_closed_and_other_keys_are_not() -> None:
    keyboard = Keyboard()
    keyboard.guard.field_closed()
    assert not keyboard.press("enter", AFTER_FIELD - 0.1)
    assert keyboard.press("space", 0.01)
    keyboard = Keyboard()
    keyboard.guard.field_closed()
    assert keyboard.press("enter", AFTER_FIELD + 0.1)


@given(st.text(PRINTABLE + "\n", min_size=3, max_size=60))
def test_of_a_paste_at_most_two_keys_act_even_with_line_breaks(text: str) -> None:
    keyboard = Keyboard()
    acted = [keyboard.press("enter" if letter == "\n" else letter, 0.001) for letter in text]
    assert sum(acted) <= 2
    assert not any(acted[2:])


def test_arrows_between_letters_do_not_let_a_paste_through() -> None:
    keyboard = Keyboard()
    acted = [keyboard.press(key, 0.001) for key in ("a", "left", "b", "right", "n", "left", "l")]
    assert acted[4] is False
    assert acted[6] is False


@given(st.lists(st.sampled_from([*PRINTABLE, "enter", "space", "left"]), max_size=40))
def test_keys_at_a_human_pace_all_act(keys: list[str]) -> None:
    keyboard = Keyboard()
    assert all(keyboard.press(key, SLOW + 0.01) for key in keys)


def test_after_a_paste_the_hand_is_heard_again() -> None:
    keyboard = Keyboard()
    for letter in "abcdef":
        keyboard.press(letter, 0.01)
    assert keyboard.guard.sees_a_paste
    assert keyboard.press("n", FAST + 0.01)
    assert not keyboard.guard.is_hurried

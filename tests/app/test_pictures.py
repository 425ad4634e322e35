"""What holds for every picture of a meeting, whatever the size and whatever people are called."""

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from rich.cells import cell_len

from als_tui.app.pictures.canvas import Canvas, Role, as_text, spaced
from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene, View
from als_tui.app.pictures.wrapping import hanging
from als_tui.meeting.clean import clean
from als_tui.meeting.text import Name
from als_tui.words import live
from als_tui.words.english import pauses
from tests.app.scenes import AIRTIME, ALL, SIZES, Members, drawn
from tests.builders import HOSTILE, MEMBERS

_CLEANED = TypeAdapter(Name)
RAW = (
    "Asha [/b]",
    "W" * 60,
    "👩\u200d🔬👍🏽🇬🇧",
    "Ŵyn Ŷ ŵŷ",
    "\x1b[31mred\x1b[0m\x07\x00",
    "\u202eevil\u202c",
    "\u0301\ufe0f\u200d",
    "[link=http://x]y",
    "e\u0301",
)
"""Nine names that people, or a damaged file, may bring to the model's door."""
NAMES: Members = tuple(_CLEANED.validate_python(name) for name in RAW)
SETS = (MEMBERS, HOSTILE, NAMES)
NUMBERED = frozenset({"#", *pauses.NAMES.values()})
"""These stand in columns, and their digits are their order."""


def is_whole(scene: Scene, width: int, height: int) -> bool:
    rows = picture(scene, width, height)
    return len(rows) == height and all(sum(cell_len(span.text) for span in row) == width for row in rows)


@pytest.mark.parametrize("members", SETS, ids=["plain", "hostile", "raw"])
@pytest.mark.parametrize("name", ALL)
def test_every_row_is_exactly_as_wide_as_the_board_in_any_size(name: str, members: Members) -> None:
    scene = ALL[name](members)
    for width, height in product((1, 2, 5, 20, 40, 60, 79, 80, 120, 200), (1, 2, 3, 4, 9, 15, 23, 35, 60)):
        assert is_whole(scene, width, height), (width, height)


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(list(ALL)),
    members=st.lists(st.text(max_size=70).map(clean).filter(bool), min_size=4, max_size=9, unique=True),
    width=st.integers(1, 200),
    height=st.integers(1, 60),
    view=st.sampled_from(View),
    prompts=st.booleans(),
    chosen=st.integers(0, 12),
)
def test_no_name_breaks_a_picture(
    name: str, members: list[str], width: int, height: int, view: View, prompts: bool, chosen: int
) -> None:
    told = ALL[name](tuple(members))
    assert is_whole(Scene(told.meeting, told.now, view, chosen, prompts, "saved", banner=""), width, height)


@pytest.mark.parametrize("name", ALL)
def test_no_control_reaches_the_terminal(name: str) -> None:
    shown = as_text(picture(ALL[name](NAMES), 120, 35))
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in shown.replace("\n", ""))
    assert "\u202e" not in shown


@pytest.mark.parametrize("members", [MEMBERS, HOSTILE, NAMES], ids=["plain", "hostile", "raw"])
@pytest.mark.parametrize("name", ALL)
def test_a_curtain_shows_no_name_no_note_and_no_issue(name: str, members: Members) -> None:
    scene = ALL[name](members)
    for width, height in SIZES:
        told = Scene(scene.meeting, scene.now, View.CURTAIN, scene.chosen, scene.prompts, "saved", banner=scene.banner)
        rows = picture(told, width, height)
        said = [span.text.strip() for row in rows for span in row if span.role is not Role.DIGITS]
        shown = " ".join(said)
        words = shown + shown.replace(" ", "")
        for secret in (*members, "Thursday", "notes", "Three answers", "hour a week", "advice", "Gwenllian"):
            assert len(secret) < 2 or secret.upper() not in words.upper(), secret


@pytest.mark.parametrize("name", ALL)
def test_what_is_said_last_stands_above_the_closing_rule(name: str) -> None:
    for width, height in SIZES:
        if "curtain" not in name and "big" not in name:
            assert drawn(name, width, height).splitlines()[-1] == "─" * width


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("name", [name for name in AIRTIME if "pause" not in name and "curtain" not in name])
def test_stage_and_presenter_can_be_read_however_long_the_name_is(name: str, width: int, height: int) -> None:
    shown = drawn(name, width, height, ("Wide" * 15, *MEMBERS[1:]))
    assert "WIDE" in shown.upper() or "group" in name or "clock" in name
    part = next(
        part for part in ("outline", "questions", "settling", "first", "group") if part in name or part == "group"
    )
    assert part in shown.lower() or " ".join(part.upper()) in shown or "feedback" in name or "clock" in name


@pytest.mark.parametrize("width", [80, 120])
def test_the_four_states_can_be_told_apart_without_colour(width: int) -> None:
    height = {80: 23, 120: 35}[width]
    shown = [drawn(name, width, height) for name in ("outline in time", "outline nearly over", "outline over", "pause")]
    for text, others in zip(shown, (("▓", "OVER", "PAUSED"), ("OVER",), ("▓", "LEFT"), ("OVER",)), strict=True):
        assert not any(other in text for other in others)
    assert ["▓" in text for text in shown] == [False, True, False, False]
    assert ["OVER +" in text for text in shown] == [False, False, True, False]
    assert "it waits at" in shown[3]


@pytest.mark.parametrize("name", ALL)
def test_a_fact_stands_in_the_same_rows_at_80_and_at_120_columns(name: str) -> None:
    narrow, wide = (drawn(name, *size).splitlines() for size in SIZES[:2])
    if "clock" in name or name == "curtain":
        return
    assert narrow[0].split()[-2:] == wide[0].split()[-2:]
    first = next(y for y, row in enumerate(narrow[3:]) if row)
    assert (
        wide[3:][first].strip("━┏┓ ") == narrow[3:][first].strip("━┏┓ ")
        or "█" in narrow[3:][first]
        or name == "settling"
    )


def phrases(name: str, width: int, height: int) -> list[str]:
    """What can be read, from top to bottom, without numbers: what stands apart is told apart."""
    plain = re.sub(r"[█▓░▀▄─━┃│┏┓┗┛┌┐└┘>]", "  ", re.sub(r"\d+", "#", drawn(name, width, height)))
    return [phrase for row in plain.splitlines() for phrase in re.split(r"\s{2,}", row.strip()) if phrase]


@pytest.mark.parametrize("name", ALL)
def test_a_larger_terminal_adds_and_neither_leaves_out_nor_puts_in_another_order(name: str) -> None:
    wide = " ".join(phrases(name, *SIZES[1]))
    place = 0
    for phrase in phrases(name, *SIZES[0]):
        assert phrase in wide
        if phrase not in NUMBERED:
            place = wide.find(phrase, place)
            assert place >= 0, phrase


def test_words_to_borrow_never_cover_the_clock() -> None:
    for width, height in SIZES:
        without, borrowed = (
            drawn(name, width, height).splitlines() for name in ("questions in time", "questions with words to borrow")
        )
        digits = [y for y, row in enumerate(without) if "██" in row and "not yet" not in row and "Ben" not in row]
        assert digits
        assert [borrowed[y] for y in digits] == [without[y] for y in digits]


def test_letters_are_set_apart_without_breaking_signs() -> None:
    assert spaced("Ŵyn") == "Ŵ Y N"
    assert spaced("👩\u200d🔬 x") == "👩\u200d🔬   X"
    assert spaced("🇬🇧🇫🇷") == "🇬🇧 🇫🇷"
    assert spaced("نور") == "نور"


def test_what_would_cover_something_is_left_out_but_for_a_label_on_a_line() -> None:
    canvas = Canvas(10, 1)
    canvas.put(0, 0, "━" * 10)
    canvas.put(3, 0, " X ")
    canvas.put(2, 0, " Y ")
    canvas.put(8, 0, "Z")
    assert as_text(canvas.picture()) == "━━━ X ━━━━"
    wide = Canvas(6, 1)
    wide.put(2, 0, "日")
    wide.put(3, 0, "xx")
    wide.put(0, 0, "a b")
    wide.put(4, 0, "ok")
    assert as_text(wide.picture()) == "  日ok"


def test_a_frame_is_whole_or_not_there() -> None:
    canvas = Canvas(8, 4)
    canvas.floor = 3
    canvas.box(0, 1, 8, 3)
    assert as_text(canvas.picture()).split() == []
    canvas.box(0, 0, 8, 3)
    assert as_text(canvas.picture()).splitlines() == ["┌──────┐", "│      │", "└──────┘"]


def test_the_picture_of_an_ended_meeting_behind_the_curtain_says_so() -> None:
    scene = ALL["farewell after the close"](MEMBERS)
    shown = as_text(picture(Scene(scene.meeting, scene.now, View.CURTAIN), 80, 23))
    assert live.ENDED["closed"].upper() in shown or spaced(live.ENDED["closed"]) in shown


@given(text=st.text(max_size=80), width=st.integers(-2, 40), indent=st.integers(0, 60))
def test_a_line_on_several_rows_loses_no_letter_whatever_the_width(text: str, width: int, indent: int) -> None:
    rows = hanging(clean(text), width, indent)
    assert "".join("".join(rows).split()) == "".join(clean(text).split())

"""A set's own shapes of meeting in its file: written, read, and told with their line where they cannot be."""

from pathlib import Path

import pytest

from als_tui.meeting import shapes
from als_tui.meeting.presets import DEFAULT
from als_tui.store.set_file import read_set, write_set
from als_tui.store.toml_lines import line_of
from tests.session.meetings import SET


def with_two_shapes(folder: Path) -> Path:
    one, name = shapes.changed(SET.model_copy(update={"booked": SET.members[1:3]}), DEFAULT, "outline", 2)
    two, _ = shapes.changed(one, "triad", "breaks", 5)
    path = write_set(folder, two)
    reading = read_set(path)
    assert (reading.learning_set, reading.problems, reading.remarks) == (two, (), ())
    assert two.preset == name
    return path


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("outline = 9", "outline = 0", "shapes.0.outline: "),
        ("outline = 4", "outline = 1000", "shapes.1.outline: "),
        ("breaks = 5", 'breaks = "five"', "shapes.1.breaks: "),
        ("minutes = 75", "minutes = -1", "shapes.1.minutes: "),
    ],
)
def test_minutes_that_cannot_be_are_told_with_their_own_line(tmp_path: Path, wrong: str, right: str, said: str) -> None:
    path = with_two_shapes(tmp_path)
    text = path.read_text(encoding="utf-8").replace(wrong, right)
    path.write_text(text, encoding="utf-8")
    (problem,) = read_set(path).problems
    assert problem.detail.startswith(said)
    assert text.splitlines()[problem.line - 1] == right


def test_what_is_missing_from_a_shape_is_told_at_its_head(tmp_path: Path) -> None:
    path = with_two_shapes(tmp_path)
    text = path.read_text(encoding="utf-8").replace("breaks = 5\n", "")
    path.write_text(text, encoding="utf-8")
    (problem,) = read_set(path).problems
    assert text.splitlines()[problem.line - 1 : problem.line + 1] == ["[[set.shapes]]", 'name = "our triad"']


def test_of_tables_in_a_list_each_is_found_by_its_number() -> None:
    text = "a = 1\n[[t]]\nx = 1\n[[u.v]]\nx = 2\n[[t]]\ny = 3\nx = 4\n[t.w]\nx = 5"
    assert [line_of(text, path) for path in (("t", 0, "x"), ("t", 1, "x"), ("t", 1), ("u", "v", 0, "x"))] == [
        3,
        8,
        6,
        5,
    ]
    assert line_of(text, ("t", 2, "x")) == 0


def test_a_preset_that_is_the_sets_own_is_known(tmp_path: Path) -> None:
    path = with_two_shapes(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace(f'preset = "our {DEFAULT}"', 'preset = "our triat"'))
    (remark,) = read_set(path).remarks
    assert remark.detail == "our triat (our triad?)"

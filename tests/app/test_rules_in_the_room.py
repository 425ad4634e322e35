"""The ground rules in the live meeting: who has not agreed them yet is said, and a very long one overflows nothing."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene
from als_tui.app.screens.rules import RulesScreen
from als_tui.meeting.facts import RulesAgreed
from als_tui.meeting.header import GroundRules
from als_tui.meeting.stages import Stage
from tests.app.scenes import SIZES, Told, prepared
from tests.builders import MEMBERS, a_header, a_meeting, at, stage

RULES = GroundRules(version=2, agreed="2026-01-08", texts=("We ask.", "We wait."), by=MEMBERS[:5])


def a_scene(rules: GroundRules, *more: Told) -> Scene:
    told = [*prepared(MEMBERS), at(4, stage(Stage.GROUND_RULES)), *(one for each in more for one in each)]
    return Scene(a_meeting(*told, header=a_header(MEMBERS, rules=rules)), 300.0)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_who_has_joined_since_is_named_until_the_room_has_agreed(size: tuple[int, int]) -> None:
    told = f"not agreed this version yet: {MEMBERS[5]}."
    assert told in as_text(picture(a_scene(RULES), *size))
    assert told not in as_text(picture(a_scene(RULES, [at(5, RulesAgreed(version=2))]), *size))
    assert "not agreed" not in as_text(picture(a_scene(replace_by(())), *size))
    assert "not agreed" not in as_text(picture(a_scene(replace_by(MEMBERS)), *size))


def replace_by(by: tuple[str, ...]) -> GroundRules:
    return RULES.model_copy(update={"by": by})


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_rule_of_two_thousand_letters_is_begun_and_there_whole_to_be_read(size: tuple[int, int]) -> None:
    text = "We listen until the end. " * 79 + "And then we ask."
    scene = replace(a_scene(RULES.model_copy(update={"texts": (text,)})), chosen=0)
    rows = as_text(picture(scene, *size)).split("\n")
    assert all(cell_len(row) <= size[0] for row in rows)
    assert f"not agreed this version yet: {MEMBERS[5]}." in "\n".join(rows)
    assert len(rows) == size[1]
    read = " ".join(row.strip() for row in RulesScreen(scene.meeting).rows(*size))
    assert text in read

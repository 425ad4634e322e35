"""The page of a set whose file is changed, damaged or refused meanwhile: nothing is lost, and all of it is told."""

from pathlib import Path

from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.screens.sets import SetsScreen
from als_tui.store.set_file import write_set
from als_tui.words import sets as words
from tests.app.test_editor import at_desk as at_editor
from tests.app.test_set_page import ONE, at_desk
from tests.builders import MEMBERS


async def test_what_somebody_else_changes_meanwhile_is_shown_and_kept(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter")
        write_set(desk.places.sets, ONE.model_copy(update={"members": (*MEMBERS, "Zed"), "next": "Monday"}))
        await desk.press("2", "enter", *" R", "enter")
        assert desk.on_disk.members == (MEMBERS[0], "Ben R", *MEMBERS[2:], "Zed")
        assert "7  Zed" in desk.shown()
        assert words.TAKEN_OVER in desk.shown()
        write_set(desk.places.sets, desk.on_disk.model_copy(update={"next": "Tuesday"}))
        await desk.press("9", *["down"] * 9, "1", *["down"] * 8)
        assert "> Next date     Monday" in desk.shown()
        await desk.press("enter", *"!", "enter")
        assert "NOT DONE" in desk.shown()
        assert "> Next date     Tuesday" in desk.shown()
        assert desk.on_disk.next == "Tuesday"


async def test_what_is_being_written_when_the_program_is_ended_becomes_the_line(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "n", *"Gwilym")
        await desk.pilot.pause()
        page = desk.front
        page.before_end()
        assert desk.on_disk.members == (*MEMBERS, "Gwilym")
        await desk.press("escape", "n", *"asha")
        await desk.pilot.pause()
        page.before_end()
        await desk.press("escape", "enter")
        page.before_end()
        assert desk.on_disk.members == (*MEMBERS, "Gwilym")


async def test_a_page_on_which_nothing_was_ever_written_ends_like_any_other(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        before = desk.on_disk
        await desk.press("enter")
        desk.front.before_end()
        await desk.pilot.app.action_quit()
        assert desk.on_disk == before


async def test_quitting_from_the_field_keeps_what_is_being_written(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", "enter", *" 2")
        await desk.pilot.pause()
        await desk.pilot.app.action_quit()
        assert desk.on_disk.name == "Menai Set 2"


async def test_what_the_disk_refused_is_tried_again_when_the_program_is_ended(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        path = desk.places.sets / f"{ONE.slug}.toml"
        whole = path.read_text()
        await desk.press("enter")
        path.write_text("[set")
        await desk.press("enter", *" 2", "enter", "g", "n", *"Ours", "enter")
        path.write_text(whole)
        for screen in desk.pilot.app.screen_stack:
            if isinstance(screen, KeyedScreen):
                screen.before_end()
        assert desk.on_disk.name == "Menai Set 2"
        assert "Ours" in (desk.on_disk.proposal or ())


async def test_what_the_disk_refused_is_tried_again_on_leaving_and_lost_only_after_that_was_said(
    tmp_path: Path,
) -> None:
    async with at_desk(tmp_path) as desk:
        path = desk.places.sets / f"{ONE.slug}.toml"
        whole = path.read_text()
        await desk.press("enter")
        path.write_text("[set")
        await desk.press("enter", *" 2", "enter", "escape")
        assert "NOT SAVED (the set's file needs putting right), after one more try." in desk.shown()
        path.write_text(whole)
        await desk.press("escape")
        assert isinstance(desk.front, SetsScreen)
        assert desk.on_disk.name == "Menai Set 2"
        await desk.press("enter")
        path.write_text("[set")
        await desk.press("enter", *" 3", "enter", "escape", "escape")
        assert isinstance(desk.front, SetsScreen)


async def test_what_is_odd_in_a_file_is_told_on_the_page_and_stops_nothing(tmp_path: Path) -> None:
    async with at_desk(tmp_path, size=(60, 16)) as desk:
        path = desk.places.sets / f"{ONE.slug}.toml"
        path.write_text(path.read_text().replace('preset = "hurrell-2h"', 'preset = "hurrel-2h"'))
        await desk.press("enter", "escape", "enter")
        told = desk.told()
        assert told.count(".toml:") == 1
        assert "the shape hurrel-2h (hurrell-2h?) is not known here" in told
        assert "Put it right here, or on the set's page." in told
        await desk.press("1", "down")
        assert desk.front.is_active


async def test_a_file_that_is_damaged_meanwhile_is_told_and_the_change_stands(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter")
        path = desk.places.sets / f"{ONE.slug}.toml"
        path.write_text("[set")
        await desk.press("enter", *" 2", "enter")
        assert "NOT SAVED" in desk.shown()
        assert "Name          Menai Set 2" in desk.shown()
        assert path.read_text() == "[set"


async def test_rules_that_somebody_else_changes_meanwhile_are_shown_beside_what_is_written(tmp_path: Path) -> None:
    async with at_editor(tmp_path) as desk:
        await desk.press("2", "enter", *"!")
        write_set(desk.places.sets, desk.one.model_copy(update={"proposal": (*desk.one.rules.texts, "We wait.")}))
        await desk.press("enter")
        assert desk.proposal is not None
        assert (desk.proposal[1], desk.proposal[-1]) == (f"{desk.one.rules.texts[1]}!", "We wait.")
        assert words.TAKEN_OVER in desk.shown()
        assert "NEW  We wait." in desk.shown()
        await desk.press("u")
        assert desk.proposal == (*desk.one.rules.texts, "We wait.")
        assert words.TAKEN_OVER not in desk.shown()


async def test_a_rule_stays_the_chosen_one_when_those_of_somebody_else_come_above_it(tmp_path: Path) -> None:
    async with at_editor(tmp_path) as desk:
        texts = desk.one.rules.texts
        await desk.press("2", "n", *"Ours", "enter")
        write_set(desk.places.sets, desk.one.model_copy(update={"proposal": ("First.", *(desk.proposal or ()))}))
        await desk.press("n", *"Too", "enter")
        assert desk.proposal == ("First.", *texts[:2], "Ours", "Too", *texts[2:])
        assert ">  5  NEW  Too" in desk.shown()
        write_set(desk.places.sets, desk.one.model_copy(update={"proposal": ("Nought.", *(desk.proposal or ()))}))
        await desk.press("j", "d")
        assert desk.proposal == ("Nought.", "First.", *texts[:2], "Ours", *texts[2:])


async def test_a_line_stays_the_chosen_one_when_somebody_else_puts_a_member_above_it(tmp_path: Path) -> None:
    async with at_desk(tmp_path) as desk:
        await desk.press("enter", *["down"] * 15)
        assert "> Strictness" in desk.shown()
        write_set(desk.places.sets, ONE.model_copy(update={"members": ("Zed", *MEMBERS)}))
        await desk.press("right")
        assert "> Strictness    firm" in desk.shown()
        await desk.press("2")
        write_set(desk.places.sets, desk.on_disk.model_copy(update={"members": ("Yan", "Zed", *MEMBERS)}))
        await desk.press("a", "d")
        assert desk.on_disk.members == ("Yan", "Zed", *MEMBERS[1:])

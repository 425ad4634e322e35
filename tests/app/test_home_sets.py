"""What Home makes of sets that meet no more, and of members who have gone."""

import pytest

from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.library import LibraryScreen
from als_tui.app.screens.plan import PlanScreen
from als_tui.app.screens.sets import SetsScreen
from als_tui.meeting.facts import ActionAgreed
from als_tui.store.places import Places
from als_tui.store.set_file import write_set
from als_tui.words import home as words
from tests.app.test_home import a_set, an_app, an_unfinished_meeting, settled, text
from tests.builders import MEMBERS, closed
from tests.session.test_shelf import folder_with_copies


def an_action(places: Places) -> None:
    """A meeting of the set Thursday, closed, in which an action was agreed."""
    session = an_unfinished_meeting(places)
    session.record(ActionAgreed(action="3-1", member=MEMBERS[0], words="Ask the county"))
    session.record(closed())
    session.end()


@pytest.mark.parametrize(("size", "told"), [((120, 36), "(former member) Ask the"), ((80, 24), "1 open: Asha (former")])
async def test_what_somebody_left_open_who_has_gone_is_a_former_members(
    places: Places, size: tuple[int, int], told: str
) -> None:
    an_action(places)
    one = a_set(places)
    assert MEMBERS[0] not in one.members
    async with an_app(places).run_test(size=size) as pilot:
        await settled(pilot)
        assert told in text(pilot.app)
        write_set(places.sets, one.model_copy(update={"renamed": {MEMBERS[0]: one.members[0]}}))
        await pilot.press("enter", "escape")
        await settled(pilot)
        assert "former" not in text(pilot.app)
        assert one.members[0] in text(pilot.app)


async def test_an_archived_set_is_not_offered_and_its_actions_are_not_counted(places: Places) -> None:
    an_action(places)
    write_set(places.sets, a_set(places).model_copy(update={"is_archived": True}))
    a_set(places, "Menai set")
    async with an_app(places).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert "Ask the county" not in text(pilot.app)
        assert "Menai set · meeting 1" in text(pilot.app)
        assert "Thursday set 3" in text(pilot.app)
        await pilot.press("down", "n")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert words.IS_ARCHIVED in text(pilot.app)
        await pilot.press("up", "n")
        assert isinstance(pilot.app.screen, PlanScreen)


async def test_where_all_are_archived_that_is_said(places: Places) -> None:
    write_set(places.sets, a_set(places).model_copy(update={"is_archived": True}))
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert words.ALL_ARCHIVED in text(pilot.app)


async def test_the_sets_are_opened_with_e_and_not_behind_the_curtain(places: Places) -> None:
    a_set(places)
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("b", "e")
        assert isinstance(pilot.app.screen, HomeScreen)
        await pilot.press("b", "e")
        assert isinstance(pilot.app.screen, SetsScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_sessions_without_a_set_can_be_looked_through_and_a_held_arrow_runs_through_them(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.sessions.mkdir(parents=True)
    folder_with_copies(places.sessions)
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, HomeScreen)
        assert "r Replay" in as_text(screen.hint_bar.picture)
        monkeypatch.setattr("als_tui.app.guard.REPEAT", 9.0)
        await pilot.press(*["down"] * 4)  # over what Home offers where there is no set
        assert "> 15 Oct" in text(pilot.app)
        await pilot.press("r")
        assert isinstance(pilot.app.screen, LibraryScreen)

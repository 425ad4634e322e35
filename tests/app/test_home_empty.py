"""A Home without a set: three things to choose, with keys or the mouse."""

from als_tui.app.screens.new_set import NewSetScreen
from als_tui.app.screens.open_file import OpenFileScreen
from als_tui.app.screens.replay import ReplayScreen
from als_tui.meeting.facts import Closed
from als_tui.meeting.stages import Ending
from als_tui.store.places import Places
from als_tui.store.set_file import write_set
from als_tui.words import home as words
from tests.app.test_home import OFFERS, a_set, an_app, an_unfinished_meeting, settled, text


async def test_a_folder_with_nothing_in_it_offers_three_ways_to_begin(places: Places) -> None:
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert all(offer in text(pilot.app) for offer in OFFERS)
        assert f"> {words.OFFER_DEMO}" in text(pilot.app)
        await pilot.press("n")
        assert words.MAKE_A_SET_FIRST in text(pilot.app)
        await pilot.press("down", "enter")
        assert isinstance(pilot.app.screen, NewSetScreen)


async def test_what_an_empty_home_offers_is_chosen_with_the_mouse_too(places: Places) -> None:
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        rows = text(pilot.app).splitlines()
        y = next(y for y, row in enumerate(rows) if words.OFFER_FILE in row)
        for _ in range(2):
            await pilot.click("#board", offset=(rows[y].index(words.OFFER_FILE), y))
        await settled(pilot)
        assert isinstance(pilot.app.screen, OpenFileScreen)


async def test_the_demo_is_asked_for_with_enter_alone_and_ends_this_home(places: Places) -> None:
    app = an_app(places)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
    assert (app.wants_demo, app.return_code) == (True, 0)


async def test_who_has_put_every_set_away_is_offered_no_demo(places: Places) -> None:
    write_set(places.sets, a_set(places).model_copy(update={"is_archived": True}))
    an_unfinished = an_unfinished_meeting(places)
    an_unfinished.record(Closed(how=Ending.CLOSED, airtimes=0, actions=0, seconds=0.0))
    an_unfinished.end()
    async with an_app(places).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert words.OFFER_DEMO not in text(pilot.app)
        await pilot.press("down", "enter")
        assert isinstance(pilot.app.screen, OpenFileScreen)
        await pilot.press("escape", "down", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReplayScreen)  # the lines below count on from what is offered

"""The plan: what its keys do, and what comes of it."""

from datetime import timedelta

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.live import LiveScreen
from als_tui.meeting.facts import Attended, Bid, Opened
from als_tui.meeting.fold import fold
from als_tui.meeting.stages import Here, Issue
from als_tui.session import planning
from als_tui.session.clock import HandClock
from als_tui.session.planning import Asked
from als_tui.store.library import State, entries
from als_tui.store.places import Places
from als_tui.store.session_file import load
from als_tui.store.set_file import write_set
from als_tui.words import plan as words
from als_tui.words.key import on_keys
from als_tui.words.keys import PLAN
from tests.app.planned import SET, planned
from tests.builders import MEMBERS, START


async def test_the_keys_change_the_draft(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        first = screen.draft
        assert first is not None
        await pilot.press("1", "down", "down", "right", "plus")
        assert screen.draft == planning.ending(planning.ending(planning.toggled(first, MEMBERS[0]), 1), 1)
        await pilot.press("down", "down", "right", "minus", "down", "J", "x", "a")
        assert screen.draft is not None
        assert screen.draft.airtime == screen.draft.most(3, START).minutes == 23
        assert screen.draft.presenters == (MEMBERS[1], MEMBERS[2], MEMBERS[0])
        assert "late" in as_text(screen.board.picture)
        await pilot.press("d", *["up"] * 6, "left", "9")
        assert set(screen.draft.presenters) == set(MEMBERS[:3])


async def test_another_number_of_airtimes_takes_the_minutes_that_fit(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        assert "Room for     1 x 79, 2 x 34 min" in as_text(screen.board.picture)
        await pilot.press(*["down"] * 4, "left")
        assert "1 of 79 min" in as_text(screen.board.picture)
        await pilot.press("right", "right")
        assert "3 of 20 min" in as_text(screen.board.picture)
        assert "TOO LONG" in as_text(screen.board.picture)


async def test_who_leaves_early_is_told_on_the_row_of_those_who_are_here_and_kept_in_the_file(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        await pilot.press("right", "minus", "minus", "plus", "left", "left", "minus")
        assert screen.draft is not None
        quarter = timedelta(minutes=15)
        assert screen.draft.until == dict.fromkeys((MEMBERS[1], MEMBERS[5]), screen.draft.ends_by - quarter)
        assert "airtime would end at" not in as_text(screen.board.picture)
        order = screen.draft.order
        await pilot.press("1", "1", "1", *["minus"] * 6)
        assert f"{MEMBERS[0]} must go at " in as_text(screen.board.picture)
        assert screen.draft.order == order
        await pilot.press(*["plus"] * 6, "enter")
    (entry,) = entries(places.sessions)
    told = [event.fact for event in load(entry.path).events if isinstance(event.fact, Attended)]
    assert [fact.until is not None for fact in told] == [False, True, False, False, False, True]
    assert entry.path.read_text(encoding="utf-8").count("until = ") == 2


async def test_a_bid_has_its_own_minutes_issue_and_line_and_is_kept_before_the_opening(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        await pilot.press(*["down"] * 5, "minus", "minus", "left", "p", "e")
        assert "WRITING" not in as_text(screen.board.picture)
        await pilot.press(*"qx1", "d", "enter")
        assert screen.draft is not None
        one = Bid(member=MEMBERS[0], minutes=29, issue=Issue.PATTERN, pressing=True, line="qx1d")
        assert screen.draft.bids == {MEMBERS[0]: one}
        told = as_text(screen.board.picture)
        assert "2 of 29, 31 min   as they were asked for" in told
        assert "Airtime 1  Asha  pattern, pressing, line" in told
        assert "qx1d" not in told
        await pilot.press("e", "2", "escape", "enter")
    (entry,) = entries(places.sessions)
    facts = [event.fact for event in load(entry.path).events]
    assert facts[1] == one
    assert [type(fact) for fact in facts].count(Bid) == 1
    assert facts.index(one) < facts.index(Opened())


async def test_whoever_is_chosen_stays_so_when_the_order_changes(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        await pilot.press("a", *["down"] * 7, "p", "o", "minus")
        assert screen.draft is not None
        assert screen.draft.presenters == (MEMBERS[2], *MEMBERS[:2])
        assert set(screen.draft.bids) == {MEMBERS[2]}
        await pilot.press("u", "u", "minus", *["d", "minus"] * 9)
        assert set(screen.draft.bids) == {MEMBERS[2]}


async def test_an_order_that_comes_out_as_it_was_is_said_to_be_new_all_the_same(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        await pilot.press("o")
        assert words.BY_NEED in as_text(screen.board.picture)
        await pilot.press("x", "x", "d")
        assert words.DRAWN in as_text(screen.board.picture)
        await pilot.press("down")
        assert words.DRAWN not in as_text(screen.board.picture)


async def test_while_a_line_is_written_no_key_of_the_plan_acts(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        await pilot.press(*["down"] * 5)
        draft = screen.draft
        await pilot.press("e")
        for key in (name for row in PLAN for name in on_keys(row) if name not in ("enter", "escape", "f1")):
            await pilot.press(key)
        assert pilot.app.screen is screen
        await pilot.press("escape")
        assert screen.draft == draft


async def test_minutes_of_its_own_stay_and_the_other_airtimes_share_the_rest(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        await pilot.press(*["down"] * 5, *["minus"] * 6, "right", "up", "left", "right")
        assert screen.draft is not None
        assert screen.draft.bids == {MEMBERS[0]: Bid(member=MEMBERS[0], minutes=25, issue=Issue.PROJECT)}
        assert "2 of 25, 44 min" in as_text(screen.board.picture)
        await pilot.press("up", "up", "left")
        assert "2 of 25, 39 min" in as_text(screen.board.picture)
        await pilot.press("u")
        assert "2 of 25, 44 min" in as_text(screen.board.picture)


async def test_what_was_asked_for_is_in_the_plan_from_the_beginning(places: Places) -> None:
    asked = Asked(START + timedelta(hours=3), 3)
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot, asked)
        assert screen.draft is not None
        assert (len(screen.draft.presenters), screen.draft.airtime) == (3, 39)
        assert "FITS" in as_text(screen.board.picture)
        assert screen.draft.ends_by == planning.reshaped(screen.draft, 1, START).ends_by == asked.ends_by


async def test_more_airtimes_than_members_are_one_for_each_and_it_is_said(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot, Asked(None, 9))
        assert screen.draft is not None
        assert screen.draft.presenters == MEMBERS
        assert "9 airtimes were asked for, and the set has 6 members" in as_text(screen.board.picture)


async def test_with_nobody_coming_nothing_is_begun(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        await pilot.press(*"112233445566")
        assert "Room for     nobody is coming" in as_text(screen.board.picture)
        await pilot.press("enter")
        assert pilot.app.screen is screen
        assert "Nobody is coming, so nothing was begun." in as_text(screen.board.picture)
    assert list(entries(places.sessions)) == []


async def test_a_set_that_lost_a_member_meanwhile_is_planned_anew_before_anything_is_begun(places: Places) -> None:
    write_set(places.sets, SET)
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        write_set(places.sets, SET.model_copy(update={"members": MEMBERS[:-1]}))
        await pilot.press("enter")
        assert pilot.app.screen is screen
        assert words.MEMBERS_HAVE_CHANGED in as_text(screen.board.picture)
        await pilot.press("escape")
        again = await planned(pilot, one=SET.model_copy(update={"members": MEMBERS[:-1]}))
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is not again
    (entry,) = entries(places.sessions)
    assert entry.members == MEMBERS[:-1]


async def test_the_end_moves_with_the_wall_clock(places: Places) -> None:
    clock = HandClock(START)
    async with AlsApp(HomeScreen, places, clock).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        before = as_text(screen.board.picture)
        clock.move(20 * 60)
        screen._tick()
        assert as_text(screen.board.picture) != before
        assert "TOO LONG" in as_text(screen.board.picture)


async def test_enter_makes_the_file_and_opens_the_meeting_over_home(places: Places) -> None:
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        await pilot.press("6", "6")
        draft = screen.draft
        assert draft is not None
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LiveScreen)
        assert isinstance(pilot.app.screen_stack[-2], HomeScreen)
    (entry,) = entries(places.sessions)
    assert (entry.state, entry.number) == (State.OPEN, 1)
    reading = load(entry.path)
    assert reading.header is not None
    meeting = fold(reading.header, reading.events)
    assert meeting.plan == draft.plan()
    assert meeting.room.here[MEMBERS[5]] is Here.APOLOGIES


async def test_a_disk_that_refuses_is_told_and_the_plan_stays(places: Places) -> None:
    places.data.parent.mkdir(exist_ok=True)
    places.data.write_text("a file where the folder should be")
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        screen = await planned(pilot)
        draft = screen.draft
        await pilot.press("enter")
        assert pilot.app.screen is screen
        assert screen.draft == draft
        assert "The plan stands, nothing is lost." in as_text(screen.board.picture)

"""The ledger of airtime: a page over the plan, with its pictures in three sizes."""

from datetime import timedelta
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.app import AlsApp
from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.home import HomeScreen
from als_tui.app.screens.ledger import LedgerScreen
from als_tui.app.screens.plan import PlanScreen
from als_tui.meeting.ledger import Account
from als_tui.session.clock import HandClock
from als_tui.session.prepare import before
from als_tui.store.places import Places
from als_tui.store.samples import put_samples
from als_tui.store.set_file import sets
from tests.builders import HOSTILE, START

ACCOUNTS = tuple(
    Account(member, number, number * 1700.0, START - timedelta(days=30 * number) if number else None, 1, 5 - number)
    for number, member in enumerate(HOSTILE)
)
FIRST_CALL = Account("Ben", 12, 12 * 1900.0, START, 0, 0, has_first_call=True)


@pytest.mark.parametrize(("width", "height"), [(80, 23), (120, 35), (60, 15)])
def test_a_ledger_looks_like_this(width: int, height: int, snapshot: SnapshotAssertion) -> None:
    screen = LedgerScreen("Thursday set · meeting 6 of 8", (*ACCOUNTS, FIRST_CALL), 5)
    assert as_text(screen.drawn(width, height)) == snapshot


def test_a_set_that_has_not_met_is_told_so() -> None:
    told = as_text(LedgerScreen("Thursday set", (Account("Ben"),), 0).drawn(60, 15))
    assert "This set has not met yet." in told
    assert "Waited:" not in told


async def test_the_ledger_opens_from_the_plan_and_leads_back_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wait in ("SLOW", "FAST", "AFTER_FIELD"):
        monkeypatch.setattr(f"als_tui.app.guard.{wait}", 0.0)
    places = Places.throw_away(tmp_path)
    put_samples(places)
    (one,) = [reading.learning_set for reading in sets(places.sets)]
    assert one is not None
    async with AlsApp(HomeScreen, places, HandClock(START)).run_test(size=(80, 24)) as pilot:
        plan = PlanScreen(one)
        await pilot.app.push_screen(plan)
        while plan.draft is None:
            await pilot.pause()
        draft = plan.draft
        await pilot.press("l")
        await pilot.pause()
        page = pilot.app.screen
        assert isinstance(page, LedgerScreen)
        told = as_text(page.board.picture)
        assert "From the last 3 meetings." in told
        assert [line.split()[-3:] for line in told.splitlines() if "Tomos" in line] == [["2026", "1", "-"]]
        await pilot.press("escape")
        assert pilot.app.screen is plan
        assert plan.draft == draft


def test_the_ledger_is_read_with_everything_else_that_goes_before(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    put_samples(places)
    (one,) = [reading.learning_set for reading in sets(places.sets)]
    assert one is not None
    found = before(places, one)
    assert found.meetings == 3
    assert [account.member for account in found.ledger] == list(one.members)
    assert sum(account.airtimes for account in found.ledger) == 6

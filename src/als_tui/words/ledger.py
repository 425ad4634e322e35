"""What the ledger of airtime says."""

from collections.abc import Sequence

from als_tui.meeting.ledger import Account
from als_tui.words.times import short_day

TITLE = "AIRTIME"
COLUMNS = ("Airtimes", "Minutes", "Last", "Deferred", "Waited")
NO_MEETING = "This set has not met yet."
WHAT_WAITED_IS = "Waited: meetings since the last airtime; since the first meeting where there was none."
DECIDES_NOTHING = "It decides nothing: the set does."
_NONE = "-"


def cells(account: Account) -> tuple[str, ...]:
    """A member's account, one text a column."""
    last = f"{short_day(account.last)} {account.last.year}" if account.last else _NONE
    deferred, waited = (f"{number}" if number else _NONE for number in (account.deferrals, account.waited))
    return f"{account.airtimes}", f"{round(account.seconds / 60)}", last, deferred, waited


def first_call(names: Sequence[str]) -> str:
    """Who left airtime to another day in the last meeting."""
    return f"First call today: {', '.join(names)}."


def meetings(count: int) -> str:
    """How far back the ledger goes."""
    return "From the last meeting." if count == 1 else f"From the last {count} meetings."

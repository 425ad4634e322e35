"""What a delay would cost is said whole, on whose consent, and in no more than there is room for."""

import pytest

from als_tui.app.pictures.wrapping import hanging
from als_tui.meeting.replanning import Change, Remedy, Way
from als_tui.meeting.stages import Stage
from als_tui.words import replanning as words
from als_tui.words import times
from tests.builders import HOSTILE, a_meeting, a_plan, at

LONG = [Change(Stage.AIRTIME, name, 180, 120) for name in ("W" * 60, *HOSTILE)]


def remedy(way: Way, *changes: Change, still_late: int = 0) -> Remedy:
    return Remedy(way, a_plan(), changes, still_late)


def test_what_is_taken_from_a_later_presenter_needs_their_consent() -> None:
    one = remedy(Way.LAST_AIRTIME, Change(Stage.AIRTIME, "Ben", 31, 24))
    assert (
        words.offer(one, 7) == "7 min late. y takes it from the last airtime, if Ben agrees: 31 -> 24 min. x leaves it."
    )
    two = remedy(Way.LATER_AIRTIMES, *(Change(Stage.AIRTIME, name, 31, 30) for name in ("Ben", "Efa", "Farid")))
    assert "from later airtimes, if they agree: Ben 31 -> 30, Efa 31 -> 30 min and 1 more." in words.offer(two, 3)
    told = "From later airtimes, if they agree: Ben 31 -> 30, Efa 31 -> 30, Farid 31 -> 30 min"
    assert words.option(two, a_meeting(at(0, a_plan()))) == told
    assert "agree" not in words.offer(remedy(Way.REVIEW, Change(Stage.SESSION_REVIEW, "", 8, 2)), 6)


def test_an_airtime_below_the_shortest_of_the_set_is_said_to_be_so() -> None:
    one = Remedy(Way.OWN_QUESTIONS, a_plan(), (Change(Stage.AIRTIME, "Ben", 31, 12),), 4, is_too_short=True)
    told = "From the questions to come: Ben 31 -> 12 min, below the set's shortest of 20, still 4 min late"
    assert words.option(one, a_meeting(at(0, a_plan()))) == told


@pytest.mark.parametrize("way", [Way.LAST_AIRTIME, Way.LATER_AIRTIMES, Way.REVIEW])
def test_a_proposal_fits_two_rows_of_eighty_columns_with_both_its_keys(way: Way) -> None:
    changes = LONG if way is Way.LATER_AIRTIMES else LONG[:1]
    rows = hanging(words.offer(remedy(way, *changes, still_late=300), 360), 78, 0)
    assert len(rows) <= 2
    assert rows[-1].endswith("x leaves it.")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (19, 18, "19 -> 18 min spare"), (1, 0, "1 -> 0 min spare"), (18, 18, "fits, 18 min spare"),
        (0, -1, "1 min too long"), (1, -1, "1 min too long"), (-1, -2, "1 -> 2 min too long"), (-1, 0, "just fits"),
        (-1, 2, "fits, 2 min spare"), (0, 1, "fits, 1 min spare"),
    ],
)  # fmt: skip
def test_what_was_spare_and_what_is_so_now(before: int, after: int, said: str) -> None:
    assert times.spare_moved(before * 60.0, after * 60.0) == said

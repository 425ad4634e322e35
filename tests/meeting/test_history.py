"""Taking back and bringing again: what counts, and what may still be brought."""

from als_tui.meeting.facts import AnyFact, Closed, Noted, Opened, Redone, Undone
from als_tui.meeting.history import effective, redoable
from tests.builders import closed, happened

A, B = Noted(text="a"), Noted(text="b")


def counting(*facts: AnyFact) -> list[int]:
    return [event.n for event in effective(happened(*facts))]


def brought_next(*facts: AnyFact) -> int | None:
    event = redoable(happened(*facts))
    return event.n if event else None


def test_where_nothing_is_taken_back_all_counts() -> None:
    assert counting(A, B) == [1, 2]


def test_what_is_taken_back_counts_no_more() -> None:
    assert counting(A, B, Undone(of=2)) == [1]


def test_any_event_can_be_taken_back_whatever_came_after_it() -> None:
    assert counting(A, B, Undone(of=1)) == [2]


def test_what_is_brought_again_counts_in_its_old_place() -> None:
    assert counting(A, B, Undone(of=1), Redone(of=1)) == [1, 2]


def test_to_take_back_twice_is_to_take_back_once() -> None:
    assert counting(A, Undone(of=1), Undone(of=1), Redone(of=1)) == [1]


def test_to_take_back_a_taking_back_brings_again() -> None:
    assert counting(A, Undone(of=1), Undone(of=2)) == [1]
    assert counting(A, Undone(of=1), Undone(of=2), Undone(of=3)) == []


def test_to_take_back_a_bringing_again_takes_back() -> None:
    assert counting(A, Undone(of=1), Redone(of=1), Undone(of=3)) == []


def test_to_bring_again_a_taking_back_takes_back_anew() -> None:
    assert counting(A, Undone(of=1), Redone(of=1), Redone(of=2)) == []


def test_what_comes_later_or_never_cannot_be_taken_back() -> None:
    assert counting(Undone(of=2), A, Undone(of=99), Undone(of=4)) == [2]


def test_the_frame_of_the_story_cannot_be_taken_back() -> None:
    assert counting(Opened(), A, Undone(of=1)) == [1, 2]
    assert counting(Opened(), Undone(of=1), Undone(of=2), Redone(of=3)) == [1]


def test_nothing_is_taken_back_after_the_close() -> None:
    told = happened(A, closed(), Undone(of=1))
    assert [type(event.fact) for event in effective(told)] == [Noted, Closed]


def test_a_long_chain_of_takings_back_is_walked_once() -> None:
    chain = happened(A, *(Undone(of=n) for n in range(1, 20_001)))
    assert [event.n for event in effective(chain)] == [1]


def test_right_after_taking_back_that_can_be_brought_again() -> None:
    assert brought_next(A, Undone(of=1)) == 1


def test_what_was_taken_back_last_is_brought_first() -> None:
    assert brought_next(A, B, Undone(of=2), Undone(of=1)) == 1
    assert brought_next(A, B, Undone(of=2), Undone(of=1), Redone(of=1)) == 2


def test_when_all_is_brought_again_nothing_is_left_to_bring() -> None:
    assert brought_next(A, Undone(of=1), Redone(of=1)) is None


def test_once_something_else_was_done_nothing_can_be_brought_again() -> None:
    assert brought_next(A, Undone(of=1), B) is None


def test_where_nothing_was_taken_back_nothing_can_be_brought_again() -> None:
    assert brought_next() is None
    assert brought_next(A) is None


def test_an_event_that_never_was_cannot_be_brought_again() -> None:
    assert brought_next(A, Undone(of=7)) is None

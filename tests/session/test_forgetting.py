"""A member forgotten: nothing of the name is left in any file of ours, and everything of the others is."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from als_tui.meeting.facts import ActionAgreed, Noted
from als_tui.meeting.header import LearningSet
from als_tui.meeting.striking import BAR
from als_tui.session.erasing import Failure, Step, carried_out
from als_tui.session.forgetting import forgetting, people, sets_with
from als_tui.store.drafts import Drafts
from als_tui.store.lock import InUse
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile, load
from als_tui.store.set_file import read_set, write_set
from als_tui.store.traces import What
from tests.stories.samples import made

SLUG, FIRST, THIRD = "menai-set", "2026-09-17-menai-set-a1d5.toml", "2026-11-12-menai-set-c3f7.toml"
LEFT = {
    "sessions/2026-11-12-menai-set-c3f7.toml.torn-1": 'text = "Tomos sa',
    "sets/menai-set.toml.damaged": "Tomos = [",
    "exports/2026-11-12-menai-set-6-tomos.md": "# Menai Set",
    "exports/2026-11-12-menai-set.csv": "Gethin",
}
OTHERS = {
    "sessions/2026-11-12-menai-set-c3f7.toml.torn-2": 'text = "Gethin sa',
    "exports/2026-11-12-menai-sets-6-tomos.md": "of another set",
    "exports/2027-01-01-menai-set.md": "of another day",
}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The three sessions of one set, and what lies about of them."""
    places = Places.throw_away(tmp_path)
    for name, data in made(tmp_path / "scratch").items():
        put(places.data / (name if "/" in name else f"sessions/{name}"), data)
    for name, text in (LEFT | OTHERS).items():
        put(places.data / name, text.encode())
    Drafts(places.drafts, "c3f7a2b49e56").write({"note": ("Tomos waits",)})
    Drafts(places.plans, SLUG).write({"plan": ('{"order": ["Tomos"]}',)})
    return places


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def forget(places: Places, name: str = "Tomos") -> list[Failure]:
    return [failure for failure in carried_out(forgetting(places, name, SLUG, "Someone")) if failure]


def telling(places: Places, name: str) -> set[str]:
    """The files in which a name stands."""
    return {
        path.name
        for root in (places.data, places.state)
        for path in root.rglob("*")
        if path.is_file() and name in path.read_text("utf-8", "replace")
    }


def of(steps: Iterable[Step], name: str) -> Step:
    return next(step for step in steps if step.path.name == name)


def test_it_is_shown_before_anything_is_done(places: Places) -> None:
    before = {path: path.read_bytes() for path in places.data.rglob("*") if path.is_file()}
    steps = forgetting(places, "Tomos", SLUG, "Someone")
    assert {path: path.read_bytes() for path in places.data.rglob("*") if path.is_file()} == before
    third = of(steps, THIRD)
    assert (third.places, third.struck) == (14, 4)
    assert {path.name for path in third.also} == {
        f"{THIRD}.torn-1", "c3f7a2b49e56.toml", "2026-11-12-menai-set-6-tomos.md", "2026-11-12-menai-set.csv",
    }  # fmt: skip
    assert {step.path.name for step in steps if step.places is None} == {"menai-set.toml", "menai-set.toml.damaged"}
    assert steps[-1].what is What.SET


def test_nothing_of_the_name_is_left_and_nothing_of_the_others_is_gone(places: Places) -> None:
    gethin = telling(places, "Gethin")
    assert forget(places) == []
    left = telling(places, "Tomos")
    assert left == set()
    assert telling(places, "Gethin") == gethin - {"2026-11-12-menai-set.csv"}
    assert all((places.data / name).exists() for name in OTHERS)
    for path in places.sessions.glob("*.toml"):
        assert load(path).problems == ()


def test_their_words_and_what_was_noted_in_their_airtime_are_struck(places: Places) -> None:
    before = load(places.sessions / THIRD)
    forget(places)
    after = load(places.sessions / THIRD)
    assert [event.n for event in after.events] == [event.n for event in before.events]
    struck = {event.n for event in after.events if event.fact.struck}
    facts = {event.n: event.fact for event in before.events}
    assert {type(facts[n]).__name__ for n in struck} == {"Noted", "Learned", "ActionAgreed"}
    theirs = [event.fact for event in after.events if isinstance(event.fact, ActionAgreed)]
    assert [(fact.member, fact.words == BAR) for fact in theirs] == [("Angharad", False), ("Someone", True)]
    notes = [event.fact.text for event in after.events if isinstance(event.fact, Noted)]
    assert notes.count(BAR) == 1
    assert len(notes) > 1


def test_the_set_goes_on_without_them(places: Places) -> None:
    known = read_set(places.sets / "menai-set.toml").learning_set
    assert known is not None
    write_set(places.sets, known.model_copy(update={"booked": ("Tomos", "Mared"), "renamed": {"Tom": "Tomos"}}))
    forget(places)
    left = read_set(places.sets / "menai-set.toml").learning_set
    assert left is not None
    assert (left.members, left.booked, left.renamed) == (known.members[:-1], ("Mared",), {})


def test_doing_it_again_finds_nothing_more(places: Places) -> None:
    forget(places)
    assert forgetting(places, "Tomos", SLUG, "Someone") == []


def test_a_second_one_has_a_name_of_their_own(places: Places) -> None:
    forget(places)
    forget(places, "Mared")
    header = load(places.sessions / THIRD).header
    assert header is not None
    assert header.members[-2:] == ("Someone 2", "Someone")


def test_a_session_that_is_running_is_left_with_all_that_is_about_it_and_told(places: Places) -> None:
    held = SessionFile(places.sessions / THIRD)
    (failure,) = forget(places)
    assert isinstance(failure.reason, InUse)
    assert telling(places, "Tomos") == {THIRD, f"{THIRD}.torn-1", "c3f7a2b49e56.toml"}
    assert (places.exports / "2026-11-12-menai-set-6-tomos.md").exists()
    held.close()
    assert forget(places) == []
    assert telling(places, "Tomos") == set()


def test_a_damaged_session_is_left_and_told(places: Places) -> None:
    path = places.sessions / FIRST
    damaged = path.read_bytes().replace(b"kind = ", b"kind ", 1)
    path.write_bytes(damaged)
    (failure,) = forget(places)
    assert failure.step.path == path
    assert path.read_bytes() == damaged


def test_of_another_set_nothing_is_touched(places: Places) -> None:
    other = LearningSet(name="Other", slug="other", facilitator="Non", members=("Tomos", "B", "C", "D", "E"))
    write_set(places.sets, other)
    assert sets_with(places, "Tomos") == ["menai-set", "other"]
    forget(places)
    assert sets_with(places, "Tomos") == ["other"]
    assert {"Someone", "Tomos", "Non"} < set(people(places))

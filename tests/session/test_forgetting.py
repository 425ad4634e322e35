"""A member forgotten: nothing of the name is left in any file of ours, and everything of the others is."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from als_tui.meeting.facts import ActionAgreed, Noted
from als_tui.meeting.header import LearningSet
from als_tui.meeting.striking import BAR
from als_tui.session.erasing import Failure, Step, Waits, carried_out
from als_tui.session.forgetting import forgetting, people, sets_with, still_told
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
    "exports/2026-11-12-menai-set.csv": "Tomos",
    "exports/2026-11-12-menai-set-3-angharad.html": "Llŷr asks, and Tomos",
}
OTHERS = {
    "exports/2026-11-12-menai-set-4-gethin.md": "Gethin alone",
    "exports/2026-11-12-menai-set-2-6-tomos.md": "Tomos of a set called Menai Set 2",
    "exports/2026-11-12-menai-set-juniors-6-tomos.md": "Tomos of another",
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
    put(places.sets / "menai-set-2.toml", b"format = 1")
    Drafts(places.plans, SLUG).write({"plan": ('{"order": ["Tomos"]}',)})
    return places


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def forget(places: Places, name: str = "Tomos") -> list[Failure]:
    return [failure for failure in carried_out(forgetting(places, name, SLUG, "Someone").steps) if failure]


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
    steps = forgetting(places, "Tomos", SLUG, "Someone").steps
    assert {path: path.read_bytes() for path in places.data.rglob("*") if path.is_file()} == before
    third = of(steps, THIRD)
    assert (third.places, third.struck) == (14, 4)
    assert {path.name for path in third.also} == {
        f"{THIRD}.torn-1", "c3f7a2b49e56.toml", "2026-11-12-menai-set-6-tomos.md", "2026-11-12-menai-set.csv",
        "2026-11-12-menai-set-3-angharad.html",
    }  # fmt: skip
    assert {step.path.name for step in steps if step.places is None} == {"menai-set.toml", "menai-set.toml.damaged"}
    assert steps[-1].what is What.SET


def test_nothing_of_the_name_is_left_and_nothing_of_the_others_is_gone(places: Places) -> None:
    gethin = telling(places, "Gethin")
    assert forget(places) == []
    of_others = {Path(name).name for name, text in OTHERS.items() if "Tomos" in text}
    assert telling(places, "Tomos") == of_others
    assert telling(places, "Gethin") == gethin
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
    assert forgetting(places, "Tomos", SLUG, "Someone").steps == ()


def test_a_second_one_has_a_name_of_their_own(places: Places) -> None:
    forget(places)
    forget(places, "Mared")
    header = load(places.sessions / THIRD).header
    assert header is not None
    assert header.members[-2:] == ("Someone 2", "Someone")


def test_a_session_that_is_running_is_left_with_all_that_is_about_it_and_told(places: Places) -> None:
    held = SessionFile(places.sessions / THIRD)
    failure, of_set = forget(places)
    assert isinstance(failure.reason, InUse)
    assert isinstance(of_set.reason, Waits)
    assert {THIRD, f"{THIRD}.torn-1", "c3f7a2b49e56.toml", "menai-set.toml"} < telling(places, "Tomos")
    assert (places.exports / "2026-11-12-menai-set-6-tomos.md").exists()
    held.close()
    assert forget(places) == []
    assert not {THIRD, "menai-set.toml"} & telling(places, "Tomos")


def test_a_damaged_session_is_left_and_told(places: Places) -> None:
    path = places.sessions / FIRST
    damaged = path.read_bytes().replace(b"kind = ", b"kind ", 1)
    path.write_bytes(damaged)
    failure, of_set = forget(places)
    assert failure.step.path == path
    assert path.read_bytes() == damaged
    assert isinstance(of_set.reason, Waits)
    assert "Tomos" in people(places)


def test_of_another_set_nothing_is_touched(places: Places) -> None:
    other = LearningSet(name="Other", slug="other", facilitator="Non", members=("Tomos", "B", "C", "D", "E"))
    write_set(places.sets, other)
    assert sets_with(places, "Tomos") == ["menai-set", "other"]
    forget(places)
    assert sets_with(places, "Tomos") == ["other"]
    assert {"Someone", "Tomos", "Non"} < set(people(places))


def an_unfinished_one(places: Places, until: int, torn: bytes = b"") -> Path:
    """The third session as it stood after so many events, and what was cut off its end."""
    path = places.sessions / THIRD
    text = path.read_bytes()
    blocks = text.split(b"\n[[event]]\n")
    path.write_bytes(b"\n[[event]]\n".join(blocks[: until + 1]) + torn)
    return path


AIRTIME, AFTER = 40, 60
"""An event in Tomos's airtime, and one in Angharad's."""
TORN = '\n[[event]]\nn = {}\nat = 2026-11-12 16:05:00+00:00\nt = 2400.0\nkind = "noted"\ntext = "{}'


@pytest.mark.parametrize(
    ("until", "text", "is_theirs"),
    [(AIRTIME, "of a divorce", True), (AFTER, "of a divorce", False), (AFTER, "Tomos told", True)],
)
def test_the_cut_off_end_and_the_draft_of_an_unfinished_one_go_where_they_are_theirs(
    places: Places, until: int, text: str, is_theirs: bool
) -> None:
    path = an_unfinished_one(places, until, TORN.format(until + 1, text).encode())
    for name in (f"{THIRD}.torn-1", f"{THIRD}.torn-2"):
        (places.sessions / name).unlink()
    Drafts(places.drafts, "c3f7a2b49e56").write({"note": (text,)})
    assert forget(places) == []
    assert load(path).torn_bytes == 0
    assert (text in "".join(other.read_text("utf-8") for other in places.sessions.glob("*.torn-*"))) != is_theirs
    assert (Drafts(places.drafts, "c3f7a2b49e56").read() == {}) == is_theirs


def test_somebody_whose_name_was_changed_is_forgotten_under_each_of_them(places: Places) -> None:
    known = read_set(places.sets / "menai-set.toml").learning_set
    assert known is not None
    write_set(places.sets, known.model_copy(update={"renamed": {"Twm": "Tomos"}}))
    first = places.sessions / FIRST
    first.write_bytes(first.read_bytes().replace(b"Tomos", b"Twm"))
    assert forgetting(places, "Twm", SLUG, "Someone").person.names == ("Twm", "Tomos")
    assert forget(places) == []
    assert telling(places, "Twm") == set()
    assert not {FIRST, THIRD} & telling(places, "Tomos")


def test_a_copy_in_a_rescue_place_is_rewritten_too(places: Places) -> None:
    put(places.rescue[0] / f"{THIRD[:-5]}-rescue-1.toml", (places.sessions / THIRD).read_bytes())
    assert forget(places) == []
    (copy,) = places.rescue[0].iterdir()
    assert b"Tomos" not in copy.read_bytes()
    assert load(copy).problems == ()


def test_a_member_of_one_letter_leaves_the_set_and_every_session(places: Places) -> None:
    for path in (*places.sessions.glob("*.toml"), *places.sets.glob("menai-set.toml")):
        path.write_bytes(path.read_bytes().replace(b'"Tomos"', b'"T"'))
    assert not forgetting(places, "T", SLUG, "Someone").person.is_found_in_texts
    assert forget(places, "T") == []
    assert not any(b'"T"' in path.read_bytes() for path in (*places.sessions.iterdir(), *places.sets.iterdir()))


def test_the_texts_that_lose_the_name_are_shown_before(places: Places) -> None:
    path = places.sessions / FIRST
    path.write_bytes(path.read_bytes().replace(b"Silence is welcome", b"Tomos May wait, Silence is welcome"))
    step = of(forgetting(places, "Tomos", SLUG, "Someone").steps, FIRST)
    assert step.texts == ("Tomos May wait, Silence is welcome, and needs no filling.",)


def test_where_the_name_stands_all_the_same_is_told(places: Places) -> None:
    backup = places.sessions / f"{THIRD}~"
    put(backup, b"Tomos")
    found = forgetting(places, "Tomos", SLUG, "Someone")
    list(carried_out(found.steps))
    assert backup in still_told(places, found.person)


def test_what_a_killed_program_was_about_to_save_goes_and_what_a_running_one_is_stays(places: Places) -> None:
    dead, own = places.sessions / ".~x.toml.99999999", places.drafts / f".~y.toml.{os.getpid()}"
    put(dead, b"Tomos")
    put(own, b"Tomos")
    forget(places)
    assert (dead.exists(), own.exists()) == (False, True)


def test_a_pipe_among_the_files_is_not_waited_for(places: Places) -> None:
    os.mkfifo(places.sessions / f"{THIRD}.torn-9")
    assert forget(places) == []

"""The sessions that come with the program are what their stories tell."""

from pathlib import Path

from als_tui.meeting.fold import fold
from als_tui.meeting.stages import QuestionKind
from als_tui.meeting.taster import TASTER
from als_tui.store.places import Places
from als_tui.store.samples import demo_places, put_samples
from als_tui.store.session_file import load
from als_tui.store.set_file import read_set, sets
from tests.stories.samples import SESSIONS, made


def there() -> dict[str, bytes]:
    return {path.relative_to(SESSIONS).as_posix(): path.read_bytes() for path in SESSIONS.rglob("*.toml")}


def test_the_samples_are_exactly_what_the_stories_make(tmp_path: Path) -> None:
    assert made(tmp_path) == there()


def test_the_samples_are_sound() -> None:
    for path in SESSIONS.glob("*.toml"):
        reading = load(path)
        assert reading.header is not None
        meeting = fold(reading.header, reading.events)
        assert (reading.problems, list(meeting.oddities), meeting.is_open) == ((), [], False)
        assert {mark.kind for mark in meeting.floor.kinds} == set(QuestionKind) - {QuestionKind.CLARIFYING}
        assert all(pause.why for pause in meeting.floor.pauses)
    assert all(read_set(path).is_sound for path in (SESSIONS / "sets").glob("*.toml"))


def test_each_meeting_is_handed_what_the_one_before_left_open() -> None:
    meetings = []
    for path in sorted(SESSIONS.glob("*.toml")):
        reading = load(path)
        assert reading.header is not None
        meetings.append(fold(reading.header, reading.events))
    brought = [[getattr(event.fact, "action", "") for event in meeting.yields.brought] for meeting in meetings]
    assert brought == [[], ["1-1", "1-2", "1-3"], ["1-2", "2-1", "2-2", "2-3"]]


def test_the_samples_are_copied_for_their_owner_alone(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    put_samples(places)
    copied = [*places.sessions.iterdir(), *places.sets.iterdir()]
    assert sorted(path.name for path in copied) == sorted(Path(name).name for name in there())
    assert {path.stat().st_mode & 0o777 for path in copied} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in (places.sessions, places.sets, places.data)} == {0o700}


def test_in_the_demo_the_set_is_about_to_meet_for_a_short_time_unless_its_clock_is_fast(tmp_path: Path) -> None:
    for is_short in (True, False):
        with demo_places(str(tmp_path), is_short=is_short) as places:
            (found,) = sets(places.sets)
            assert found.is_sound
            assert found.learning_set is not None
            assert (found.learning_set.preset == TASTER.name, found.learning_set.next is None) == (is_short, is_short)
        assert list(tmp_path.iterdir()) == []

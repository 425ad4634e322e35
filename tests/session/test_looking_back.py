"""How a set has worked, read from its real files."""

from pathlib import Path

import pytest

from als_tui.session.looking_back import look_back, look_back_at
from als_tui.store.places import Places
from als_tui.store.samples import put_samples
from als_tui.store.set_file import sets, write_set
from tests.session.meetings import SET, a_clock, a_session


@pytest.fixture
def sampled(tmp_path: Path) -> Places:
    places = Places.throw_away(tmp_path)
    put_samples(places)
    return places


def test_the_meetings_of_one_set_come_oldest_first_and_those_of_others_are_left_alone(sampled: Places) -> None:
    session = a_session(sampled.data, a_clock())
    session.end()
    found = look_back(sampled, "menai-set")
    assert [held.number for held in found.whole.meetings] == [1, 2, 3]
    assert [one.meetings for one in found.each] == [(held,) for held in found.whole.meetings]
    assert [path.name[:10] for path in found.paths] == ["2026-09-17", "2026-10-15", "2026-11-12"]
    assert (found.slug, found.set_name, found.left_out) == ("menai-set", "Menai Set", ())


def test_a_set_without_a_meeting_is_known_all_the_same(tmp_path: Path) -> None:
    found = look_back(Places.throw_away(tmp_path), SET.slug, SET)
    assert (found.whole.meetings, found.each, found.slug, found.set_name) == ((), (), SET.slug, SET.name)


def test_a_file_that_cannot_be_read_is_told_and_left_out(sampled: Places) -> None:
    damaged = sampled.sessions / "2026-12-01-menai-set-0000.toml"
    damaged.write_text("no session\n", encoding="utf-8")
    (sampled.sessions / "2026-12-01-menai-set-two-0000.toml").write_bytes(b"")
    (sampled.sessions / "2026-12-01-conwy-set-0000.toml").write_bytes(b"")
    found = look_back(sampled, "menai-set")
    assert len(found.each) == 3
    assert damaged in found.left_out
    assert not [path for path in found.left_out if "conwy" in path.name]
    assert any(damaged.name in problem for problem in found.problems)


def test_copies_of_a_meeting_count_once(sampled: Places) -> None:
    third = sampled.sessions / "2026-11-12-menai-set-c3f7.toml"
    third.with_name(f"{third.stem} (copy).toml").write_bytes(third.read_bytes()[:9_000])
    assert [held.number for held in look_back(sampled, "menai-set").whole.meetings] == [1, 2, 3]


def test_one_meeting_is_told_with_the_names_that_people_have_now(sampled: Places) -> None:
    (one,) = [reading.learning_set for reading in sets(sampled.sets)]
    assert one is not None
    members = tuple("Tom" if member == "Tomos" else member for member in one.members)
    write_set(sampled.sets, one.model_copy(update={"name": "Y Fenai", "members": members, "renamed": {"Tomos": "Tom"}}))
    found = look_back_at(sampled, sampled.sessions / "2026-11-12-menai-set-c3f7.toml")
    assert found.set_name == "Y Fenai"
    assert "Tom" in [airtime.presenter for airtime in found.whole.airtimes]
    for reading in sampled.sets.iterdir():
        reading.unlink()
    alone = look_back_at(sampled, sampled.sessions / "2026-11-12-menai-set-c3f7.toml")
    assert alone.set_name == "Menai Set"
    assert "Tomos" in [airtime.presenter for airtime in alone.whole.airtimes]


def test_a_file_that_is_not_there_is_a_problem_and_no_meeting(tmp_path: Path) -> None:
    found = look_back_at(Places.throw_away(tmp_path), tmp_path / "nowhere.toml")
    assert (found.whole.meetings, found.left_out) == ((), (tmp_path / "nowhere.toml",))
    assert "cannot be opened" in found.problems[0]

"""Sessions erased as a whole: those that are old, or those that are named."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from als_tui.session.erasing import carried_out
from als_tui.session.purging import purging, purging_these
from als_tui.store.drafts import Drafts
from als_tui.store.heartbeat import Heartbeat
from als_tui.store.lock import InUse
from als_tui.store.places import Places
from als_tui.store.session_file import SessionFile, load
from als_tui.store.toml_text import checked, header_text
from tests.session.test_forgetting import put
from tests.stories.samples import made

THIRD = "2026-11-12-menai-set-c3f7.toml"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Three sessions of one set, of September, October and November."""
    places = Places.throw_away(tmp_path)
    for name, data in made(tmp_path / "scratch").items():
        put(places.data / (name if "/" in name else f"sessions/{name}"), data)
    Drafts(places.drafts, "c3f7a2b49e56").write({"note": ("waits",)})
    return places


def files(places: Places) -> set[str]:
    return {
        str(path.relative_to(root))
        for root in (places.data, places.state)
        for path in root.rglob("*")
        if path.is_file()
    }


def aged(path: Path, moment: datetime = LONG_AGO) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (moment.timestamp(), moment.timestamp()))
    return path


def test_what_began_before_a_day_goes_and_the_rest_stays(places: Places) -> None:
    steps = purging(places, datetime(2026, 11, 1, tzinfo=UTC))
    assert {step.path.name[:7] for step in steps} == {"2026-09", "2026-10"}
    assert list(carried_out(steps)) == [None, None]
    assert files(places) == {f"sessions/{THIRD}", "sets/menai-set.toml", "drafts/c3f7a2b49e56.toml"}


def test_all_that_lies_about_of_a_session_goes_with_it(places: Places) -> None:
    path = places.sessions / THIRD
    Heartbeat(places.heartbeats, "c3f7a2b49e56").touch(datetime.now(UTC))
    put(path.with_name(f"{THIRD}.torn-12"), b"torn")
    put(places.exports / "2026-11-12-menai-set.md", b"sheet")
    put(places.rescue[0] / f"{path.stem}-rescue-1.toml", path.read_bytes())
    before = files(places)
    list(carried_out(purging_these(places, [path])))
    assert before - files(places) == {
        f"sessions/{THIRD}", f"sessions/{THIRD}.torn-12", "exports/2026-11-12-menai-set.md",
        f"rescue/{path.stem}-rescue-1.toml", "drafts/c3f7a2b49e56.toml", "heartbeats/c3f7a2b49e56",
    }  # fmt: skip


def test_what_is_old_and_belongs_to_no_session_goes_too_unless_one_set_is_meant(places: Places) -> None:
    old = [
        aged(places.drafts / "0000.toml"),
        aged(places.exports / "2019-01-01-gone-set.md"),
        aged(places.crashes / "crash.txt"),
        aged(places.sessions / "2019-01-01-gone.toml.torn-1"),
    ]
    before = datetime(2021, 1, 1, tzinfo=UTC)
    assert purging(places, before, "menai-set") == []
    assert {step.path for step in purging(places, before)} == set(old)
    list(carried_out(purging(places, before)))
    assert not any(path.exists() for path in old)


def test_a_file_of_another_program_and_a_set_stay_whatever_their_age(places: Places) -> None:
    foreign = places.sessions / "other.toml"
    put(foreign, b'[tool]\nname = "x"\n')
    aged(foreign)
    aged(places.sets / "menai-set.toml")
    list(carried_out(purging(places, datetime.now(UTC) + timedelta(days=99_999))))
    assert files(places) == {"sessions/other.toml", "sets/menai-set.toml"}


def test_a_damaged_session_goes_by_its_age(places: Places) -> None:
    put(places.sessions / "2019-01-01-x-0000.toml", b"no toml")
    aged(places.sessions / "2019-01-01-x-0000.toml")
    (step,) = purging(places, datetime(2021, 1, 1, tzinfo=UTC))
    assert step.path.name == "2019-01-01-x-0000.toml"


def test_one_that_is_running_stays_with_all_that_is_about_it(places: Places) -> None:
    path = places.sessions / THIRD
    put(path.with_name(f"{THIRD}.torn-12"), b"torn")
    held = SessionFile(path)
    (failure,) = carried_out(purging_these(places, [path]))
    assert failure is not None
    assert isinstance(failure.reason, InUse)
    assert path.with_name(f"{THIRD}.torn-12").exists()
    held.close()
    assert list(carried_out(purging_these(places, [path]))) == [None]


def test_every_copy_of_one_goes_with_it_and_no_other_set_s_sheet(places: Places) -> None:
    path = places.sessions / THIRD
    for name in (f"{path.stem}-continued-1.toml", f"{path.stem} (conflicted copy).toml"):
        put(places.sessions / name, path.read_bytes())
    other = places.exports / "2026-11-12-menai-set-juniors-1-ada.html"
    put(other, b"of another set")
    assert [failure for failure in carried_out(purging_these(places, [path])) if failure] == []
    assert [one.name for one in places.sessions.glob("2026-11-12*")] == []
    assert other.exists()


def test_a_sheet_of_the_day_on_which_it_ended_goes_too(places: Places) -> None:
    path = places.sessions / THIRD
    events = load(path)
    assert events.header is not None
    late = replace(events.events[-1], at=events.events[-1].at + timedelta(hours=12))
    path.write_bytes(header_text(events.header, "x").encode() + b"".join(map(checked, (*events.events[:-1], late))))
    sheet = places.exports / "2026-11-13-menai-set-6-tomos.md"
    put(sheet, b"sheet")
    list(carried_out(purging_these(places, [path])))
    assert not sheet.exists()


def test_of_one_that_is_reached_by_a_link_the_file_goes_too(places: Places, tmp_path: Path) -> None:
    path = places.sessions / THIRD
    target = tmp_path / "elsewhere.toml"
    path.rename(target)
    path.symlink_to(target)
    list(carried_out(purging_these(places, [path])))
    assert not target.exists()
    assert not path.is_symlink()

"""The heartbeat tells when a meeting was last known to run, and never gets in its way."""

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

from als_tui.store.heartbeat import Heartbeat

NOW = datetime(2026, 3, 5, 13, 30, tzinfo=UTC)


def test_without_a_touch_there_is_no_beat(tmp_path: Path) -> None:
    assert Heartbeat(tmp_path, "0f3c9a4e5d6b").last() is None
    assert list(tmp_path.iterdir()) == []


def test_a_touch_dates_the_beat_in_utc(tmp_path: Path) -> None:
    beat = Heartbeat(tmp_path / "heartbeats", "0f3c9a4e5d6b")
    beat.touch(NOW)
    last = beat.last()
    assert last is not None
    assert last.tzinfo is UTC
    assert last == NOW


def test_a_second_touch_moves_the_beat_on(tmp_path: Path) -> None:
    beat = Heartbeat(tmp_path, "0f3c9a4e5d6b")
    beat.touch(NOW)
    beat.touch(NOW + timedelta(seconds=5))
    assert beat.last() == NOW + timedelta(seconds=5)


def test_a_beat_is_for_the_user_alone(tmp_path: Path) -> None:
    beat = Heartbeat(tmp_path / "heartbeats", "0f3c9a4e5d6b")
    beat.touch(NOW)
    assert stat.S_IMODE(beat.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(beat.path.parent.stat().st_mode) == 0o700


def test_a_cleared_beat_is_gone_and_may_be_cleared_again(tmp_path: Path) -> None:
    beat = Heartbeat(tmp_path, "0f3c9a4e5d6b")
    beat.touch(NOW)
    beat.clear()
    beat.clear()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fails_does_not_stop_a_meeting(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    beat = Heartbeat(tmp_path / "file", "0f3c9a4e5d6b")
    beat.touch(NOW)
    beat.clear()
    assert beat.last() is None


def test_a_hostile_id_stays_inside_the_folder(tmp_path: Path) -> None:
    beat = Heartbeat(tmp_path / "heartbeats", "../../outside")
    beat.touch(NOW)
    assert beat.path.parent == tmp_path / "heartbeats"
    assert [path.name for path in tmp_path.iterdir()] == ["heartbeats"]


def test_a_link_in_the_place_of_a_beat_is_replaced_and_not_followed(tmp_path: Path) -> None:
    beat = Heartbeat(tmp_path, "s")
    beat.path.symlink_to(tmp_path / "nowhere")
    beat.touch(datetime(2026, 11, 23, tzinfo=UTC))
    assert [path.name for path in tmp_path.iterdir()] == ["s"]
    assert not beat.path.is_symlink()

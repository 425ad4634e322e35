"""While only seconds go by or marks are made, these alone are drawn again, and no picture is another for it."""

from pathlib import Path

import pytest

from als_tui.app.pictures.dial import LEAST, Dial
from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene, View
from als_tui.meeting.facts import Asked, Interrupted, Redone, Undone
from als_tui.meeting.fold import after, fold
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.store.decoding import read_bytes
from tests.cli.commands import FIRST, SECOND, THIRD

STEP = 7
"""Seconds between two looks; it divides no minute, so that all its seconds are looked at in turn."""
SIZES = [
    (80, 22),
    (120, 34),
    (60, 18),
    (40, 13),
    (80, 4),
    (200, 6),
    (60, 8),
    (60, 7),
    (40, 7),
    (20, 2),
    (10, 2),
    (1, 1),
]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("path", [FIRST, SECOND, THIRD], ids=["first", "second", "third"])
@pytest.mark.parametrize("view", [View.WHOLE, View.BIG], ids=["whole", "big"])
def test_at_every_second_the_picture_is_as_if_drawn_anew(path: Path, size: tuple[int, int], view: View) -> None:
    session, _ = opened(path)
    assert isinstance(session, ReplaySession)
    dial, turned = Dial(), 0
    for second in range(int(session.begin), int(session.end), STEP):
        session.seek(second + 0.2)
        scene = Scene(session.meeting, session.now(), view=view)
        shown = dial.turned(scene, *size)
        turned += shown is not None
        assert (shown or dial.picture(scene, *size)) == picture(scene, *size), second
    assert (turned > 0) == (size[1] >= LEAST)
    assert not turned or turned > 0.5 * (session.end - session.begin) / STEP


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("prompts", [0, 1])
@pytest.mark.parametrize("path", [FIRST, SECOND, THIRD], ids=["first", "second", "third"])
def test_after_every_event_the_picture_is_as_if_drawn_anew(path: Path, size: tuple[int, int], prompts: int) -> None:
    reading = read_bytes(path.read_bytes())
    assert reading.header is not None
    dial, meeting, moved = Dial(), fold(reading.header, ()), 0
    for number, event in enumerate(reading.events, start=1):
        takes_back = isinstance(event.fact, Undone | Redone)
        meeting = fold(reading.header, reading.events[:number]) if takes_back else after(meeting, event)
        for now, saved in ((event.t, "1 not saved"), (event.t + 0.4, "saved")):
            scene = Scene(meeting, now, prompts=prompts, saved=saved)
            turned = dial.turned(scene, *size)
            moved += turned is not None and now == event.t and isinstance(event.fact, Asked | Interrupted)
            assert (turned or dial.picture(scene, *size)) == picture(scene, *size), event
    assert (moved > 0) == (size[1] >= LEAST)

"""Behind the curtain Home shows no name, wherever one may stand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.home import home
from als_tui.app.screens.home_view import Shown, choices, view
from als_tui.session.finding import Found, Stop
from als_tui.store.library import Entry, State
from als_tui.store.places import Places
from als_tui.store.set_file import sets, write_set
from als_tui.words import home as words
from tests.app.test_home import a_set
from tests.builders import START

NAMES = ("Thursday", "thursday", "Siân", "Asha")
OVER = Stop("Stopped at 14:32 in QUESTIONS, Siân presenting", bars="2026-01-01-thursday-set-1.toml:7: not TOML")


def found_by(places: Places) -> Found:
    """A set whose next meeting is at a member's place, another that cannot be read, and a damaged session."""
    write_set(places.sets, a_set(places).model_copy(update={"next": "Tuesday, 2pm, at Siân's school"}))
    (places.sets / "thursday-too.toml").write_text("name =")
    damaged = Entry(places.sessions / "2026-01-01-thursday-set-1.toml", State.DAMAGED)
    return Found(None, (damaged,), tuple(sets(places.sets)), actions=())


def is_unfinished(found: Found, places: Places) -> Found:
    path = places.sessions / "2026-01-02-thursday-set-2.toml"
    return replace(found, unfinished=Entry(path, State.OPEN, "a", "Thursday set", "thursday-set", 2), stop=OVER)


@pytest.mark.parametrize("size", [(80, 23), (120, 35), (60, 15)])
def test_no_name_is_seen_while_the_curtain_is_down(places: Places, size: tuple[int, int]) -> None:
    found = found_by(places)
    only_unreadable = replace(found, sets=tuple(one for one in found.sets or () if not one.is_sound))
    for one in (found, is_unfinished(found, places), only_unreadable):
        shown = Shown(START + timedelta(days=1), places.data.relative_to(places.data.anchor), is_curtained=True)
        told = as_text(home(view(one, choices(one), shown), *size))
        assert not [name for name in NAMES if name in told], told
        assert words.HIDDEN_FILE in told

"""Which set a command means."""

from pathlib import Path

import pytest

from als_tui.cli.run import set_of
from als_tui.cli.talk import Stop
from als_tui.store.places import Places
from als_tui.store.set_file import write_set
from tests.session.meetings import SET

AWAY = SET.model_copy(update={"name": "Ar ben", "slug": "ar-ben", "is_archived": True})


def test_an_archived_set_is_meant_only_where_it_is_named(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    write_set(places.sets, AWAY)
    with pytest.raises(Stop):
        set_of(places, None)
    write_set(places.sets, SET)
    assert set_of(places, None) == SET
    assert set_of(places, "ar ben") == AWAY

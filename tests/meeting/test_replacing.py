"""A state with some of its fields changed is the one that ``dataclasses`` makes, only sooner."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.fold import fold
from als_tui.meeting.replacing import replace
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Floor, Meeting, Pause, Place, Room, Stretch, Yield
from tests.builders import a_header, a_whole_meeting

WHOLE = fold(a_header(), a_whole_meeting())
STATES = (Meeting(a_header()), WHOLE, WHOLE.floor, WHOLE.room, WHOLE.yields, Floor(), Room(), Yield())
PLACE = Place(Stage.WELCOME)


@settings(deadline=None)
@given(st.sampled_from([*STATES, Stretch(PLACE, 1.0), Pause(PLACE, 1.0)]), st.data())
def test_it_is_what_dataclasses_make(state: Meeting, data: st.DataObject) -> None:
    names = [field.name for field in dataclasses.fields(state)]
    changes = data.draw(st.dictionaries(st.sampled_from(names), st.integers()))
    before = {name: getattr(state, name) for name in names}
    changed = replace(state, **changes)  # type: ignore[arg-type] # any value will do
    assert type(changed) is type(state)
    assert vars(changed) == vars(dataclasses.replace(state, **changes))  # type: ignore[arg-type] # as above
    assert vars(state) == before


def test_what_was_made_so_cannot_be_changed_either() -> None:
    changed = replace(WHOLE, count=3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        changed.count = 4  # type: ignore[misc] # it is frozen
    assert changed == dataclasses.replace(WHOLE, count=3)
    assert hash(changed.floor) == hash(WHOLE.floor)

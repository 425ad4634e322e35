"""What holds of every meeting, however odd its file."""

from collections.abc import Sequence
from typing import get_args

import hypothesis.strategies as st
import pytest
from builders import HOSTILE, MEMBERS, START, a_header, a_plan, event, happened
from hypothesis import HealthCheck, given, settings

from als_tui.meeting import facts
from als_tui.meeting.agenda import agenda, ahead
from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact, Closed, Opened, PlanSet, Redone, Undone, Unknown
from als_tui.meeting.fold import after, fold
from als_tui.meeting.header import Header, Settings
from als_tui.meeting.history import effective
from als_tui.meeting.moves import back, minutes, on, redo, undo
from als_tui.meeting.presets import PRESETS
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import clock, counted, finish, left, paused, running, stretches, used

SECONDS = st.floats(-10_000, 10_000)
WHO = st.sampled_from([*MEMBERS, "Stranger"])
LINE = st.sampled_from(["1-1", "1-2", "said", *HOSTILE])

FIELDS: dict[str, st.SearchStrategy[object]] = {
    "member": WHO,
    "presenter": st.none() | WHO,
    "seconds": SECONDS,
    "jump": SECONDS,
    "ago": st.none() | SECONDS,
    "of": st.integers(1, 50),
    "instead_of": st.none() | st.integers(1, 50),
    "fields": st.just({}),
    "ends_by": st.none() | st.just(START),
    "presenters": st.lists(WHO, max_size=7).map(tuple),
    "name": LINE,
}
"""What a field is filled with; every other by its type."""


def _facts_of(kind: type[facts.Fact]) -> st.SearchStrategy[AnyFact]:
    fields = {name: FIELDS.get(name, _of_type(info.annotation)) for name, info in kind.model_fields.items()}
    built: st.SearchStrategy[AnyFact] = st.builds(kind, **fields)  # type: ignore[arg-type] # one of the union
    return built


def _of_type(hint: object) -> st.SearchStrategy[object]:
    plain: dict[object, st.SearchStrategy[object]] = {str: LINE, int: st.integers(0, 90), float: SECONDS}
    if hint in plain:
        return plain[hint]
    return st.one_of(*(_of_type(arg) for arg in get_args(hint))) if get_args(hint) else st.from_type(hint)  # type: ignore[arg-type]

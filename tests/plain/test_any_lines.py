"""Whatever is typed or piped, nothing fails, no escape is said, and the file stays sound."""

import io
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.plain.run import run
from als_tui.plain.voice import Voice
from als_tui.store.session_file import load
from als_tui.words.plain import MEANT
from tests.builders import MEMBERS
from tests.plain.told import Asleep, Told
from tests.session.meetings import a_clock, a_session

WORDS = sorted(word for word in MEANT if word not in ("q", "quit", "leave"))
ENTRIES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(("", "s", "y", "w", "1", "2", "9", *MEMBERS, "reflective", "done", "m 2 3", "m 5 1", ".")),
    st.text(max_size=40),
    st.tuples(st.sampled_from(("n", "l", "a", "e", "wait", "m")), st.text(max_size=12)).map(" ".join),
    st.floats(0.1, 900.0),
    st.floats(11.0, 900.0).map(Asleep),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(ENTRIES, max_size=40))
def test_any_lines_raise_nothing_and_leave_a_sound_file(entries: list[str | float]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock, out = a_clock(), io.StringIO()
        session = a_session(Path(folder), clock)
        assert run(session, Told(clock, *entries), Voice(out, asks=True), is_new=True) == 0
        assert not [sign for sign in out.getvalue() if sign < " " and sign != "\n"]
        reading = load(session.path)
        assert not reading.problems
        assert [event.fact for event in reading.events] == [event.fact for event in session.events]

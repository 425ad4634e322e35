"""What leaves of the invented sample meetings, to the byte: ``uv run python -m tests.exports.golden`` makes it anew."""

from collections.abc import Iterator
from pathlib import Path

from als_tui.meeting.fold import fold
from als_tui.meeting.state import Meeting
from als_tui.session.exporting import OF_FORM, Form, Request, exported, file_name
from als_tui.store.session_file import load

HERE = Path(__file__).parent
_SAMPLES = sorted((Path(__file__).parents[3] / "sessions").glob("*.toml"))
_MEMBER = "Tomos"
"""Who has airtime, learning of his own and an action that is not shared in the third meeting."""


def sample(number: int) -> Meeting:
    """The meeting of that number."""
    read = load(_SAMPLES[number - 1])
    assert read.header is not None
    return fold(read.header, read.events)


def golden() -> Iterator[tuple[str, bytes]]:
    """Names and contents: of the third meeting all there is, of those before it what the set shares."""
    for number in (1, 2):
        yield _file(sample(number), Request(Form.MARKDOWN))
    third = sample(3)
    for member in (None, _MEMBER):
        yield from (_file(third, Request(form, member, of)) for form, told in OF_FORM.items() for of in told)


def _file(meeting: Meeting, request: Request) -> tuple[str, bytes]:
    return file_name(meeting, request), exported(meeting, request).encode()

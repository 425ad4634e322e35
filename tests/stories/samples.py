"""The samples in ``sessions/``: made by the program's own writer from the stories.

They are made anew, after a story or the form of the file has changed, by ``uv run python -m tests.stories.samples``.
"""

import tempfile
from pathlib import Path

from als_tui.meeting.header import LearningSet
from als_tui.store.places import Places
from als_tui.store.set_file import read_set, write_set
from tests.stories import first, second, third
from tests.stories.menai import MENAI

SESSIONS = Path(__file__).parents[2] / "sessions"


def made(folder: Path) -> dict[str, bytes]:
    """Every sample by its place below ``sessions``; ``folder`` is for scratch."""
    places = Places.throw_away(folder)
    at = write_set(places.sets, MENAI)
    with first.tell(places, MENAI) as told:
        handed_on = told.open
    with second.tell(places, _as_left(at), handed_on) as told:
        handed_on = told.open
    with third.tell(places, _as_left(at), handed_on):
        pass
    found = {path.name: path.read_bytes() for path in places.sessions.glob("*.toml")}
    return found | {f"sets/{path.name}": path.read_bytes() for path in places.sets.glob("*.toml")}


def _as_left(at: Path) -> LearningSet:
    """The set as the meeting before handed it on."""
    found = read_set(at).learning_set
    assert found is not None
    return found


def write(target: Path = SESSIONS) -> None:
    """Put the samples in the place of those that are there."""
    with tempfile.TemporaryDirectory() as scratch:
        samples = made(Path(scratch))
    for old in (*target.glob("*.toml"), *target.glob("sets/*.toml")):
        old.unlink()
    (target / "sets").mkdir(exist_ok=True)
    for name, data in samples.items():
        (target / name).write_bytes(data)


if __name__ == "__main__":
    write()

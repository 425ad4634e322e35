"""The invented set and its meetings: in the wheel beside the program, in a checkout in the repository's folder."""

import contextlib
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from als_tui.meeting.taster import tasting
from als_tui.store.fresh import write_new
from als_tui.store.places import Places
from als_tui.store.set_file import sets, write_set


def samples() -> Traversable:
    """The folder of the invented sessions, with their sets in ``sets``."""
    shipped = files("als_tui") / "sessions"
    return shipped if shipped.is_dir() else Path(__file__).parents[3] / "sessions"


def put_samples(places: Places) -> None:
    """Copy the sets and sessions to where the program looks for them."""
    _copy(samples(), places.sessions)
    _copy(samples() / "sets", places.sets)


@contextlib.contextmanager
def demo_places(folder: str | None = None, *, is_short: bool = True) -> Iterator[Places]:
    """A throw-away folder with the invented set and its meetings, gone at the end; a short one is next."""
    with tempfile.TemporaryDirectory(prefix="als-tui-demo-", dir=folder, ignore_cleanup_errors=True) as made:
        places = Places.throw_away(Path(made))
        put_samples(places)
        for found in sets(places.sets) if is_short else ():
            if found.learning_set is not None:
                write_set(places.sets, tasting(found.learning_set))
        yield places


def _copy(source: Traversable, target: Path) -> None:
    for file in sorted(source.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml") and file.is_file():
            write_new(target / file.name, file.read_bytes())

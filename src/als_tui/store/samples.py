"""The invented set and its meetings: in the wheel beside the program, in a checkout in the repository's folder."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from als_tui.store.fresh import write_new
from als_tui.store.places import Places


def samples() -> Traversable:
    """The folder of the invented sessions, with their sets in ``sets``."""
    shipped = files("als_tui") / "sessions"
    return shipped if shipped.is_dir() else Path(__file__).parents[3] / "sessions"


def put_samples(places: Places) -> None:
    """Copy the sets and sessions to where the program looks for them."""
    _copy(samples(), places.sessions)
    _copy(samples() / "sets", places.sets)


def _copy(source: Traversable, target: Path) -> None:
    for file in sorted(source.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml") and file.is_file():
            write_new(target / file.name, file.read_bytes())

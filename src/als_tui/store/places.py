"""Where files live: what a person keeps in one folder, what only this computer needs in another."""

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from als_tui.store.disk import is_ours, sync_folder
from als_tui.store.names import safe_stem


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one user; none of them is made before something is put there."""

    data: Path
    """Sets and sessions: may be chosen, copied, synced."""
    state: Path
    """Drafts, heartbeats, traces of crashes: of this computer alone, never in a synced folder."""
    mark: str = ""
    """By which a rescue is known as this folder's own in the home folder and the temporary one; without it none
    leaves the two folders."""

    @property
    def sets(self) -> Path:
        """One file for each set."""
        return self.data / "sets"

    def set_file(self, slug: str) -> Path:
        """The file of one set; whatever its slug is, in that folder."""
        return self.sets / f"{safe_stem(slug)}.toml"

    @property
    def sessions(self) -> Path:
        """One file for each session."""
        return self.data / "sessions"

    @property
    def exports(self) -> Path:
        """What was written to leave the laptop."""
        return self.data / "exports"

    @property
    def drafts(self) -> Path:
        """Text that is typed and not yet kept."""
        return self.state / "drafts"

    @property
    def plans(self) -> Path:
        """Meetings that are being planned: they may hold private lines."""
        return self.state / "plans"

    @property
    def heartbeats(self) -> Path:
        """When a running meeting was last known to run."""
        return self.state / "heartbeats"

    @property
    def soundness(self) -> Path:
        """Which sessions were read whole, and which of them are damaged; nothing of what they tell."""
        return self.state / "soundness.json"

    @property
    def crashes(self) -> Path:
        """What is known about a crash, without anything that anybody wrote."""
        return self.state / "crashes"

    @property
    def rescue(self) -> tuple[Path, ...]:
        """Where a meeting goes when its own folder fails, in this order."""
        further = [folder / f"als-tui-rescue-{self.mark}" for folder in _further()] if self.mark else []
        return (self.state / "rescue", *(place for place in further if is_ours(place) or not os.path.lexists(place)))

    @classmethod
    def standard(cls, chosen: str | None, environ: Mapping[str, str]) -> "Places":
        """The folder given with ``--dir``, else the one in ``ALS_TUI_DIR``, else the system's own for data.

        State stays in the user's state folder, in a part of its own for every chosen folder: so a draft never lies
        where files are synced, and two folders never mix, by whatever path they are reached.
        """
        import hashlib

        from platformdirs import user_data_dir, user_state_dir

        usual, state = Path(user_data_dir("als-tui", appauthor=False)), Path(user_state_dir("als-tui", appauthor=False))
        wanted = chosen or environ.get("ALS_TUI_DIR")
        data = _absolute(wanted) if wanted else usual
        mark = hashlib.sha256(os.fsencode(_real(data))).hexdigest()[:12]
        if _real(data) != _real(usual):
            state /= f"for-{mark}"
        return cls(data, state, mark)

    @classmethod
    def throw_away(cls, folder: Path) -> "Places":
        """Everything inside one folder that can be deleted as a whole; nothing is ever rescued out of it."""
        return cls(folder / "data", folder / "state")


def private_folder(path: Path) -> Path:
    """Make the folder, and those above it that are missing, for this user alone.

    One that is there keeps its mode: it may be the home folder, or shared on purpose, and the files in it are 0600.
    """
    if not path.is_dir():
        if path.parent != path:
            private_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
        with contextlib.suppress(OSError):  # not to be read, it can still be written in
            sync_folder(path.parent)
    return path


def _absolute(wanted: str) -> Path:
    path = Path(wanted)
    try:
        return path.expanduser().absolute()
    except RuntimeError:  # a ~user whom the system does not know: then it is a folder of that name
        return path.absolute()


def _real(path: Path) -> str:
    """One spelling for one folder."""
    return os.path.normcase(os.path.realpath(path))


def _further() -> tuple[Path, ...]:
    """Folders that nearly every system has; asked for in trouble, so one that it lacks is left out in silence."""
    import tempfile

    found = []
    for find in (Path.home, lambda: Path(tempfile.gettempdir())):
        try:
            found.append(find())
        except (OSError, RuntimeError):
            continue
    return tuple(found)

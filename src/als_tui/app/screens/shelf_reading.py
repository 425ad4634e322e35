"""What the library reads, in threads: the folder by heads and tails, then each file whole, for damage in its middle."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from textual.message import Message
from textual.worker import get_current_worker

from als_tui.app.screens.field_screen import FieldScreen
from als_tui.app.screens.window import window
from als_tui.meeting.clean import clean
from als_tui.session.shelf import Shelved, make_findable, marked, shelved
from als_tui.store.library import Entry, entries, unlisted
from als_tui.store.soundness import Soundness
from als_tui.words import library as words

_FIRST = 50
"""Sessions that are read before the first picture; before each further one, as many as there are already."""
_EXAMINED = 20
"""Files that are read whole between two pictures."""


class ShelfReading(FieldScreen):
    """A list that is there at once, filled while the folder is read, and corrected while its files are."""

    @dataclass
    class Read(Message):
        """More of the folder has been read."""

        found: tuple[Shelved, ...]
        is_all: bool
        refused: str = ""
        """Why there is none, where the folder cannot be listed."""

        def can_replace(self, message: Message) -> bool:
            """What was read before more was is not worth a picture any more."""
            return isinstance(message, ShelfReading.Read)

    @dataclass
    class Examined(Message):
        """More of the files have been read whole, and these are damaged."""

        damaged: dict[Path, Entry]

    def __init__(self) -> None:
        super().__init__()
        self.all: tuple[Shelved, ...] = ()
        self.is_reading = True
        self.refused = ""
        self._soundness: Soundness | None = None

    def list_read(self, *, is_new: bool) -> None:
        """Show what is there now; ``is_new`` when all of it is known, and is not what was known before."""
        raise NotImplementedError

    def on_screen_resume(self) -> None:
        """Show the frame, and read; after another screen was in front, what has changed meanwhile."""
        super().on_screen_resume()
        self.run_worker(self._read, thread=True, group="reading", exclusive=True)

    def on_screen_suspend(self) -> None:
        """What is in front needs the time more."""
        self.workers.cancel_group(self, "examining")

    def _read(self) -> None:
        """In a thread: the newest first, and those at once."""
        places = window(self).places
        soundness = self._soundness = self._soundness or Soundness(places.soundness)
        left: Iterator[Entry] = map(soundness.told, entries(places.sessions))
        found: list[Entry] = []
        all_: tuple[Shelved, ...] = ()
        while more := list(islice(left, len(found) or _FIRST)):
            found += more
            all_ = shelved(found)
            if get_current_worker().is_cancelled:
                return
            self.post_message(self.Read(all_, is_all=False))
        refused = "" if found else _refused(places.sessions, was_there=soundness.knows_any)
        self.post_message(self.Read(all_, is_all=True, refused=refused))
        make_findable(all_)

    def on_shelf_reading_read(self, message: Read) -> None:
        """Show them, those that were found first still first; then read whole what never was."""
        if not message.is_all and len(message.found) < len(self.all):
            return  # all of these are shown, and more
        was_reading, known = self.is_reading, self.all
        self.all, self.refused = message.found, message.refused
        self.is_reading = self.is_reading and not message.is_all
        self.list_read(is_new=not self.is_reading and (was_reading or known != self.all))
        soundness, listed = self._soundness, self.all
        if message.is_all and listed and self.is_current and soundness:
            # no partial: Textual would write all that it holds into the worker's description
            self.run_worker(lambda: self._examine(soundness, listed), thread=True, group="examining", exclusive=True)

    def _examine(self, soundness: Soundness, all_: tuple[Shelved, ...]) -> None:
        """In a thread: the newest first; what was found out is kept, however far it came."""
        listed = [one.entry for one in all_]
        damaged: dict[Path, Entry] = {}
        for read, entry in enumerate(filter(soundness.is_to_be_examined, listed), start=1):
            if get_current_worker().is_cancelled:
                break
            examined = soundness.examined(entry)
            damaged |= {entry.path: examined} if examined.damage is not None else {}
            if damaged and read % _EXAMINED == 0:
                self.post_message(self.Examined(damaged))
                damaged = {}
        if damaged:
            self.post_message(self.Examined(damaged))
        soundness.keep(listed)

    def on_shelf_reading_examined(self, message: Examined) -> None:
        """Mark those that are damaged."""
        self.all = marked(self.all, message.damaged)
        self.list_read(is_new=False)


def _refused(folder: Path, *, was_there: bool) -> str:
    """Why a folder shows no session, if it is not that there is none."""
    error = unlisted(folder)
    if isinstance(error, FileNotFoundError):
        return words.gone(clean(str(folder))) if was_there or folder.is_symlink() else ""
    return words.unlisted(error.strerror or type(error).__name__, clean(str(folder))) if error else ""

"""Every kind of file that the program makes, made by the functions with which the program makes it."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from textual.geometry import Size

from als_tui.app.crash import last_words
from als_tui.session.exporting import AlreadyThere, write
from als_tui.session.kept_plan import KeptPlan
from als_tui.session.planning import first_draft, lengthened
from als_tui.session.prepare import Before
from als_tui.store.drafts import Drafts
from als_tui.store.heartbeat import Heartbeat
from als_tui.store.library import entry
from als_tui.store.places import Places, private_folder
from als_tui.store.rescue import Rescue, moved
from als_tui.store.session_file import SessionFile
from als_tui.store.set_file import write_set
from als_tui.store.soundness import Soundness
from tests.builders import START
from tests.session.meetings import SET
from tests.store.kept import APP, AT, HEADER, events_of, file_of

EVENTS = events_of(3)
WHOLE = file_of(EVENTS)
STEM = "2026-11-24-lleisiau-gwent-0f3c"
CUT = "2026-11-23-cut-0000.toml"


@dataclass(frozen=True)
class Made:
    """One kind of file."""

    name: str
    """Where it comes to be, below the folder."""
    make: Callable[[Places], object]


def _torn(places: Places) -> None:
    path = private_folder(places.sessions) / CUT
    os.close(os.open(path, os.O_CREAT, 0o600))
    path.write_bytes(WHOLE + b"\n[[event]]\nn = 4\n")
    os.utime(path, ns=(0, 0))
    SessionFile.resume(path)[0].close()


def _index(places: Places) -> None:
    _torn(places)
    soundness = Soundness(places.soundness)
    soundness.keep([soundness.examined(entry(places.sessions / CUT))])


def _rescue(places: Places) -> None:
    rescue = Rescue(places.rescue)
    rescue.refresh(STEM, file_of([]))
    rescue.refresh(STEM, WHOLE)


def _continued(places: Places) -> None:
    file = moved(places.rescue, STEM, WHOLE)
    assert file is not None
    file.close()


def _export(places: Places) -> None:
    try:
        write(places.exports, "a.md", "what is shared")
    except AlreadyThere:
        write(places.exports, "a.md", "what is shared", replaces=True)


KINDS = {
    "session": Made(
        f"data/sessions/{STEM}.toml", lambda p: SessionFile.create(p.sessions, HEADER, EVENTS, APP).close()
    ),
    "set": Made("data/sets/menai-set.toml", lambda p: write_set(p.sets, SET)),
    "draft": Made("state/drafts/0f3c.toml", lambda p: Drafts(p.drafts, "0f3c").write({"note": ["half a thou"]})),
    "plan": Made(
        "state/plans/menai-set.toml",
        lambda p: KeptPlan(p, SET.slug, 1).keep(lengthened(first_draft(SET, Before(), START), 3)),
    ),
    "heartbeat": Made("state/heartbeats/0f3c", lambda p: Heartbeat(p.heartbeats, "0f3c").touch(AT)),
    "index": Made("state/soundness.json", _index),
    "crash report": Made("state/crashes/crash.txt", lambda p: last_words(ValueError(), p.crashes, Size(80, 24), ())),
    "torn bytes": Made(f"data/sessions/{CUT}.torn-0", _torn),
    "rescue": Made(f"state/rescue/{STEM}-rescue-1.toml", _rescue),
    "continued": Made(f"state/rescue/{STEM}-continued-1.toml", _continued),
    "export": Made("data/exports/a.md", _export),
}

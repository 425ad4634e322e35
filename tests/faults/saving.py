"""A program to be cut off: saves a meeting by the real writer, and tells on its output what is saved.

Lines of the output: ``e 5`` five events are saved; ``d 7`` the seventh draft is, and so ``p`` for a kept plan and ``s``
for a set. With a third argument ``fsync`` does nothing: then what it tells is not so, and a power cut must show that.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from als_tui.session.kept_plan import KeptPlan
from als_tui.session.planning import first_draft
from als_tui.session.prepare import Before
from als_tui.store.drafts import Drafts
from als_tui.store.places import Places
from als_tui.store.saving import Saving
from als_tui.store.session_file import SessionFile
from als_tui.store.set_file import write_set
from als_tui.store.toml_text import checked
from als_tui.store.writer import Writer
from tests.builders import START
from tests.session.meetings import SET
from tests.store.kept import APP, HEADER, events_of

EVENTS = events_of(1000)
FIRST = 3
"""Events with which the file is made; the last of all is left for who goes on with it."""
PLAN = first_draft(SET, Before(), START)


def text(number: int) -> tuple[str, ...]:
    """The words of that draft: longer than a sector, so that half of it would be seen."""
    return (f"draft {number}", "thought " * 200)


def keep(places: Places, number: int) -> dict[str, Callable[[], object]]:
    """What is written over what was there: a draft, a plan, a set."""
    return {
        "d": lambda: Drafts(places.drafts, HEADER.id).write({"note": text(number)}),
        "p": lambda: KeptPlan(places, SET.slug, 1).keep(replace(PLAN, minutes=number)),
        "s": lambda: write_set(places.sets, SET.model_copy(update={"next": f"meeting {number}"})),
    }


def main(folder: Path) -> None:
    """Save until the end of the world."""
    places = Places.throw_away(folder)
    file = SessionFile.create(places.sessions, HEADER, EVENTS[:FIRST], APP)
    saved = FIRST
    tell("e", saved)

    def heard(saving: Saving) -> None:
        nonlocal saved
        if saving.trouble is None:
            saved += 1
            tell("e", saved)

    writer = Writer(file, heard, [folder / "rescue"])
    for number, event in enumerate(EVENTS[FIRST:-1], 1):
        writer.put(checked(event))
        if number % 4 == 0:
            for name, task in keep(places, number).items():
                writer.put_task(partial(done, task, name, number))
        writer.flush(1.0)
    tell("end", 0)
    sys.stdin.read()


def done(task: Callable[[], object], name: str, number: int) -> None:
    """Write it, and say so only then."""
    task()
    tell(name, number)


def tell(what: str, number: int) -> None:
    """Say that something is on the disk."""
    os.write(1, f"{what} {number}\n".encode())


if __name__ == "__main__":
    if len(sys.argv) > 2:
        os.fsync = lambda fd: None
    main(Path(sys.argv[1]))

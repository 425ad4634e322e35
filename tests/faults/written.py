"""A folder with a file of every kind, in which everything that people can write is what a test wants it to be."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import tomli
import tomli_w

from als_tui.meeting.clean import clean
from als_tui.meeting.header import LearningSet
from als_tui.session.kept_plan import KeptPlan
from als_tui.session.planning import first_draft
from als_tui.session.prepare import Before
from als_tui.store.event_codec import sum_of
from als_tui.store.places import Places
from tests.cli.commands import FIRST, SECOND, THIRD
from tests.stories.menai import MENAI
from tests.stories.samples import SESSIONS

Said = Callable[[str], str]
"""What is written in the place of a text of the samples."""
MORE = ("Wyn", "Iolo", "Heledd")
"""With those of the samples as many members as a set can have."""
_WRITTEN = {
    "set", "name", "facilitator", "members", "member", "presenter", "presenters", "booked", "by", "texts", "text",
    "words", "first_step", "who_asks", "line", "when", "next", "proposal",
}  # fmt: skip
_DATED = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?(?: at )?")
LATE = 95 * 60
"""Seconds into the meeting that was left, at which nobody is there to go on with it."""


@dataclass(frozen=True)
class Folder:
    """The folders, and some of what is in them."""

    places: Places
    unfinished: Path
    closed: Path


def folder(places: Places, said: Said, now: datetime, file: str = "no-session") -> Folder:
    """Put it all there; ``file`` is in the names of those files whose names are not the program's own."""
    sessions, sets = places.sessions, places.sets
    for place in (sessions, sets, places.drafts, places.rescue[0], places.plans):
        place.mkdir(parents=True)
    for path in (FIRST, SECOND):
        _put(sessions / path.name, _told(path, said))
    third = _told(THIRD, said)
    _put(sessions / THIRD.name, third)
    _put(places.rescue[0] / f"{FIRST.stem[:-4]}d0d0-rescue.toml", _with(_told(FIRST, said), id="d0d0b49e5611"))
    unfinished = _left(third, sessions, now)
    (places.drafts / "e4e4b49e5612.toml").write_text(
        tomli_w.dumps({"format": 1, "drafts": {"note": [said("a draft")]}}), "utf-8"
    )
    _put(sessions / f"2026-01-01-{file}.toml", _damaged(_with(_told(SECOND, said), id="f5f5b49e5613")))
    (sessions / f"2026-01-02-{file}.toml").write_text(f'format = 1\n"{file!r}" = \n', "utf-8")
    (sets / f"{file}.toml").write_text("[set]\nname =", "utf-8")
    (sets / MENAI_FILE.name).write_text(tomli_w.dumps(_set(said)), "utf-8")
    _plan(places, said, now)
    return Folder(places, unfinished, sessions / THIRD.name)


MENAI_FILE = next(SESSIONS.glob("sets/*.toml"))


def _set(said: Said) -> dict[str, Any]:
    """The set, with all that its file can have."""
    told = cast("dict[str, Any]", _replaced(tomli.loads(MENAI_FILE.read_text("utf-8")), said))
    told["set"] |= {"booked": [said("Siân")], "of": 8}
    told["rules"] |= {"proposal": [said("We count to five."), said("We breathe.")]}
    told["renamed"] = {said("Owain"): said("Siân")}
    return told


def _left(third: dict[str, Any], sessions: Path, now: datetime) -> Path:
    """A meeting that was left in a pause an hour ago, and whose last event was cut off while it was saved."""
    opened = now - timedelta(seconds=LATE)
    events = third["event"]
    end = next(i for i, event in enumerate(events) if event["kind"] == "learned")
    shift = opened - events[0]["at"]
    told = _with({**third, "event": [_moved(event, shift) for event in events[: end + 1]]}, id="e4e4b49e5612", number=4)
    path = sessions / f"{opened:%Y-%m-%d}-menai-set-e4e4.toml"
    _put(path, told)
    with path.open("a", encoding="utf-8") as file:
        file.write(f'\n[[event]]\nn = {end + 2}\nkind = "noted"\ntext = "torn')
    return path


def _moved(event: dict[str, Any], by: timedelta) -> dict[str, Any]:
    moved = {key: value + by if isinstance(value, datetime) else value for key, value in event.items()}
    return _summed(moved)


def _damaged(told: dict[str, Any]) -> dict[str, Any]:
    """Somebody has changed an event, and there is one that nobody knows."""
    events = told["event"]
    first = {**events[5], "n": "x"}
    return {**told, "event": [*events[:5], first, *events[6:], _summed({**events[-1], "n": 9999, "kind": "dreamt"})]}


def _plan(places: Places, said: Said, now: datetime) -> None:
    """The next meeting, half planned, with a private line for whoever presents."""
    one = MENAI.model_copy(update={"members": tuple(clean(said(name)) for name in (*MENAI.members, *MORE))})
    draft = first_draft(LearningSet.model_validate(one.model_dump()), Before(), now)
    KeptPlan(places, one.slug, 5).keep(draft)
    (path,) = places.plans.iterdir()
    told = tomli.loads(path.read_text("utf-8"))
    plan = json.loads(told["drafts"]["plan"][0])
    plan["bids"] = {name: {"kind": "bid", "member": name, "line": said("a private line")} for name in plan["order"]}
    told["drafts"]["plan"] = [json.dumps(plan)]
    path.write_text(tomli_w.dumps(told), "utf-8")


def _told(path: Path, said: Said) -> dict[str, Any]:
    """A sample in those words, as sound as it was."""
    told = cast("dict[str, Any]", _replaced(tomli.loads(path.read_text("utf-8")), said))
    told["event"] = [_summed(event) for event in told["event"]]
    return told


def _with(told: dict[str, Any], **header: object) -> dict[str, Any]:
    return {**told, "session": {**told["session"], **header}}


def _summed(event: dict[str, Any]) -> dict[str, Any]:
    content = {key: value for key, value in event.items() if key != "sum"}
    return {**content, "sum": sum_of(content)}


def _replaced(value: object, said: Said, key: str = "") -> object:
    """The same table, with what people wrote in it said anew."""
    if isinstance(value, dict):
        return {name: _replaced(inner, said, name) for name, inner in value.items()}
    if isinstance(value, list):
        names = [*value, *MORE] if key == "members" else value
        return [_replaced(inner, said, key) for inner in names]
    if key in _WRITTEN and isinstance(value, str):
        date = _DATED.match(value)
        begins = date[0] if date else ""
        rest = value.removeprefix(begins)
        return begins + (said(rest) if rest else "")
    return value


def _put(path: Path, told: dict[str, Any]) -> None:
    """A session's file, each event after the other as the program writes them."""
    head = tomli_w.dumps({key: value for key, value in told.items() if key != "event"})
    events = "".join("\n[[event]]\n" + tomli_w.dumps(event) for event in told["event"])
    path.write_text(head + events, "utf-8")


def utc_now() -> datetime:
    """Now, to the second."""
    return datetime.now(UTC).replace(microsecond=0)

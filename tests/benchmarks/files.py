"""Sessions to be measured with, as the store writes them."""

import random
from pathlib import Path

from als_tui.meeting.facts import AnyFact, Asked, KindTurned, Noted, Opened, PartEntered, StageEntered, Undone
from als_tui.meeting.stages import Part, QuestionKind, Stage
from als_tui.store.toml_text import event_text, header_text
from tests.builders import MEMBERS, a_header, a_plan, event
from tests.cli.commands import THIRD


def facts(count: int) -> list[AnyFact]:
    """One long block of questions with notes, and now and then something taken back."""
    chance = random.Random(count)
    told: list[AnyFact] = [a_plan(MEMBERS[:2]), Opened(), StageEntered(stage=Stage.AIRTIME, presenter=MEMBERS[0])]
    told += [PartEntered(part=Part.OUTLINE), PartEntered(part=Part.QUESTIONS)]
    while len(told) < count:
        kind = chance.random()
        if kind < 0.03:
            told.append(Undone(of=len(told)))
        elif kind < 0.1:
            told.append(KindTurned(to=chance.choice(list(QuestionKind))))
        elif kind < 0.15:
            told.append(Noted(text="They raced; after the pause three slow questions."))
        else:
            told.append(Asked(member=chance.choice(MEMBERS)))
    return told


def a_session(folder: Path, count: int) -> Path:
    """A session of so many events, a second apart."""
    path = folder / f"2026-03-05-long-{count}.toml"
    told = [event_text(event(n, float(n), fact)) for n, fact in enumerate(facts(count), start=1)]
    path.write_text("".join([header_text(a_header(), "als-tui 0"), *told]), encoding="utf-8")
    return path


def a_library(folder: Path, count: int) -> Path:
    """A folder with so many sessions of one set over the years."""
    text = THIRD.read_text(encoding="utf-8")
    sessions = folder / "sessions"
    sessions.mkdir(parents=True)
    for number in range(count):
        day = f"{2000 + number // 250}-{1 + number // 21 % 12:02}-{1 + number % 28:02}"
        (sessions / f"{day}-menai-set-{number:04x}.toml").write_text(
            text.replace("c3f7", f"{number:04x}"), encoding="utf-8"
        )
    return folder

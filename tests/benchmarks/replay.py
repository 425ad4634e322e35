"""A past meeting opened and sought in, and the library filled: ``uv run python -m tests.benchmarks.replay``."""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

import tomli

from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene
from als_tui.meeting.facts import AnyFact, Asked, KindTurned, Noted, Opened, PartEntered, StageEntered, Undone
from als_tui.meeting.stages import Part, QuestionKind, Stage
from als_tui.session.replay import ReplaySession
from als_tui.session.replaying import opened
from als_tui.store.library import entries
from als_tui.store.toml_text import event_text, header_text
from tests.builders import MEMBERS, a_header, a_plan, event

RUNS, SEEKS = 5, 300
PAST = Path(__file__).parents[2] / "sessions" / "2026-11-12-menai-set-c3f7.toml"


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


def a_file(folder: Path, count: int) -> Path:
    """A session of so many events, a second apart."""
    path = folder / f"2026-03-05-long-{count}.toml"
    told = [event_text(event(n, float(n), fact)) for n, fact in enumerate(facts(count), start=1)]
    path.write_text("".join([header_text(a_header(), "als-tui 0"), *told]), encoding="utf-8")
    return path


def milliseconds(do: Callable[[], object]) -> float:
    """How long it takes, at the middle of several runs."""
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        do()
        taken.append(1000 * (time.perf_counter() - began))
    return median(taken)


def told(text: str) -> None:
    """One line."""
    sys.stdout.write(f"{text}\n")


def opening(path: Path, count: int) -> None:
    """Read, checked and folded to its end, against the parser alone."""

    def whole() -> object:
        session, _ = opened(path)
        assert session is not None
        return session.whole

    floor = milliseconds(lambda: tomli.loads(path.read_text(encoding="utf-8")))
    taken = milliseconds(whole)
    told(f"open, {count:6} events   {taken:7.0f} ms   {taken / floor:4.1f} of the parser alone ({floor:.0f} ms)")


def seeking(path: Path, count: int) -> None:
    """From one moment to any other: the state, and the picture that is drawn of it."""
    session, _ = opened(path)
    assert isinstance(session, ReplaySession)
    chance, seeks, draws = random.Random(1), [], []
    for _ in range(SEEKS):
        began = time.perf_counter()
        session.seek(chance.uniform(session.begin, session.end))
        scene = Scene(session.meeting, session.now())
        sought = time.perf_counter()
        picture(scene, 80, 19)
        seeks.append(1000 * (sought - began))
        draws.append(1000 * (time.perf_counter() - sought))
    for name, taken in (("seek", seeks), ("draw", draws)):
        told(f"{name}, {count:6} events   p50 {median(taken):5.1f} ms   p95 {quantiles(taken, n=20)[-1]:5.1f} ms")


def library(folder: Path, count: int) -> None:
    """The first rows, and all of them, against reading the names alone."""
    text = PAST.read_text(encoding="utf-8")
    inside = folder / f"{count}"
    inside.mkdir()
    for number in range(count):
        day = f"{2000 + number // 250}-{1 + number // 21 % 12:02}-{1 + number % 28:02}"
        (inside / f"{day}-menai-set-{number:04x}.toml").write_text(text.replace("c3f7", f"{number:04x}"))
    floor = milliseconds(lambda: sorted(inside.iterdir()))
    first = milliseconds(lambda: list(islice(entries(inside), 50)))
    rest = milliseconds(lambda: list(entries(inside)))
    told(f"library, {count:5} files   first rows {first:5.0f} ms, all {rest:6.0f} ms   (names alone {floor:.1f} ms)")


def main() -> None:
    """All of it."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for count in (200, 2_000, 20_000):
            path = a_file(folder, count)
            opening(path, count)
            seeking(path, count)
        for count in (100, 1_000, 5_000):
            library(folder, count)


if __name__ == "__main__":
    main()

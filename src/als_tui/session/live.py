"""The live session: what is recorded counts at once, is appended in order, and is saved when the disk has it."""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from pathlib import Path

from als_tui.meeting.events import Event
from als_tui.meeting.facts import AnyFact, Clock, Closed, Gap, Redone, Reopened, Undone
from als_tui.meeting.fold import after, fold
from als_tui.meeting.gaps import ran_until, waiting_gap
from als_tui.meeting.header import Header
from als_tui.meeting.state import Meeting
from als_tui.meeting.trouble import Problem, Trouble
from als_tui.session import clock as clocks
from als_tui.session.handing_on import hand_on
from als_tui.store.drafts import Drafts
from als_tui.store.heartbeat import Heartbeat
from als_tui.store.places import Places
from als_tui.store.saving import Saving
from als_tui.store.session_file import Refused, SessionFile
from als_tui.store.toml_text import Unwritable, checked
from als_tui.store.writer import Writer
from als_tui.version import VERSION

SHORT_STOP = 120.0
"""Seconds of a stop or a sleep that count without a question."""
LATE = 10.0
"""Seconds by which a busy computer may be late with the next look at the clock; beyond them it slept."""
_WRITTEN = ("text", "words", "when", "by", "first_step", "who_asks")
"""The fields of a fact in which people write."""
_LONGEST_WAIT, _LAST_TRY = 2.0, 0.5
"""Seconds that the end of a session waits for the disk: together less than a signal leaves."""
_DRIFT = 2.0
"""Seconds by which the wall clock may wander before it is said that it was moved."""


class LiveSession:
    """One meeting as it happens, with its file, its drafts and its clock."""

    def __init__(
        self, file: SessionFile, header: Header, events: Sequence[Event], clock: clocks.Clock, places: Places
    ) -> None:
        self.is_locked = file.is_locked
        """Whether no other window can take the meeting."""
        self.aside = file.aside
        """Where the bytes of the last thing are, if it was cut off while being saved."""
        self.stopped = 0.0
        """Seconds for which nothing ran before the session was taken up again."""
        self.is_handed_on = True
        """Whether the set's file knows what was agreed; it learns that when the meeting ends."""
        self.asleep = 0.0
        """Seconds of sleep that wait for an answer and are in no event."""
        self.drafts: dict[str, tuple[str, ...]] = {}
        """Unsent text by field."""
        self._clock = clock
        self._looked = clock.elapsed(), clock.awake()
        self.has_ended = False
        """Whether the file was let go."""
        self._header, self._events, self._places = header, list(events), places
        self.meeting: Meeting = fold(header, events)
        self._on_saving: Callable[[Saving], None] = lambda saving: None
        self._drafts = Drafts(places.drafts, header.id)
        self._heartbeat = Heartbeat(places.heartbeats, header.id)
        self._writer = Writer(file, lambda saving: self._on_saving(saving), places.rescue)
        self._anchor(self._latest)

    @classmethod
    def begin(
        cls, header: Header, preparation: Iterable[AnyFact], clock: clocks.Clock, places: Places
    ) -> "LiveSession":
        """Make the file with what was prepared in it; the meeting's own clock waits."""
        at = clock.now()
        events = [Event(n, at, 0.0, fact) for n, fact in enumerate(preparation, start=1)]
        file = SessionFile.create(places.sessions, header, events, app_name())
        return cls(file, header, events, clock, places)

    @classmethod
    def resume(cls, path: Path, clock: clocks.Clock, places: Places) -> "LiveSession":
        """Go on with an unfinished meeting; raises what ``SessionFile.resume`` raises."""
        file, reading = SessionFile.resume(path)
        if reading.header is None:
            raise ValueError(path)
        session = cls(file, reading.header, reading.events, clock, places)
        try:
            session._take_up()
        except Unwritable as error:  # its numbers or its times are beyond all bounds: nothing can follow them
            session._writer.close(timeout=1.0)
            raise Refused(Problem(0, Trouble.BAD_EVENT, "n, at or t"), reading) from error
        return session

    @property
    def path(self) -> Path:
        """The file in which the meeting goes on now."""
        return self._writer.saving.where

    @property
    def saving(self) -> Saving:
        """How far the disk is behind."""
        return self._writer.saving

    @property
    def events(self) -> Sequence[Event]:
        """Everything recorded so far, in order."""
        return self._events

    def listen(self, heard: Callable[[Saving], None]) -> None:
        """Call back, from the writer's thread, whenever what is saved changes."""
        self._on_saving = heard

    @property
    def speed(self) -> float:
        """Seconds of the meeting in a second of the room; 1 but in a trial."""
        return self._clock.speed

    def now(self) -> float:
        """Seconds of the meeting, to the millisecond."""
        return round(self._t + self._clock.elapsed() - self._since, 3)

    def record(self, fact: AnyFact) -> Event:
        """Let a fact count now, and be saved after all that was recorded before it."""
        self._notice_a_moved_wall()
        event = Event(self.next_number, self._clock.now(), self.now(), fact)
        block = checked(event)
        self._events.append(event)
        if isinstance(fact, Undone | Redone):
            self.meeting = fold(self._header, self._events)
        else:
            self.meeting = after(self.meeting, event)
        self._writer.put(block)
        if isinstance(fact, Gap):
            self.asleep = 0.0
        if isinstance(fact, Closed):
            self._writer.put_task(self._hand_on)
        return event

    @property
    def next_number(self) -> int:
        """The number of the next event, which follows the last one's also where a file has lost some."""
        return self._events[-1].n + 1 if self._events else 1

    def _hand_on(self) -> None:
        self.is_handed_on = hand_on(self.meeting, self._places)

    def event(self, n: int) -> Event | None:
        """The event with that number."""
        return next((event for event in reversed(self._events) if event.n == n), None)

    def keep_drafts(self) -> None:
        """Bring the unsent text to the disk, after whatever was recorded before."""
        kept = dict(self.drafts)
        self._writer.put_task(lambda: self._drafts.write(kept))

    def keep_drafts_now(self) -> None:
        """Bring the unsent text to the disk before anything else happens: the program is being ended.

        A disk that refuses must not keep it from ending.
        """
        with contextlib.suppress(OSError):
            self._drafts.write(self.drafts)

    def beat(self) -> None:
        """Say that the meeting runs, and notice a wall clock that was moved.

        The beat stays behind by a sleep without its answer: should the program be killed, that is asked about too.
        """
        ran = self._clock.now() - timedelta(seconds=self.asleep)
        self._writer.put_task(lambda: self._heartbeat.touch(ran))
        self._notice_a_moved_wall()

    def _notice_a_moved_wall(self) -> None:
        """Tell of it before anything is told at an hour of the clock as it is now."""
        jump = (self._clock.now() - self._wall).total_seconds() - (self._clock.elapsed() - self._since)
        if abs(jump) > _DRIFT and self.meeting.is_open:
            self._anchor(self.now())
            self.record(Clock(jump=round(jump, 3)))

    def unseen(self) -> float:
        """Seconds since the last look that went by unseen; 0 where the look only came a little late.

        Of a sleep the system says how long it was; a program that stood still counts from the last look.
        """
        before, self._looked = self._looked, (self._clock.elapsed(), self._clock.awake())
        passed, awake = (now - then for now, then in zip(self._looked, before, strict=True))
        long = (seconds for seconds in (passed - awake, passed) if seconds > LATE * self.speed)
        return round(next(long, 0.0), 3)

    def slept(self, seconds: float) -> None:
        """Know of a sleep that waits for its answer."""
        self.asleep += seconds
        self.beat()

    def settle(self, timeout: float = 5.0) -> bool:
        """Wait until the disk has everything; whether it came to that in so many seconds."""
        return self._writer.flush(timeout)

    def end(self) -> bool:
        """Bring everything to the disk and let go of the file; whether all of it arrived. A second time is the same.

        A disk that is known to refuse is tried once more and not waited for.
        """
        if self.has_ended:
            return not self.saving.pending
        self.has_ended = True
        if not self.meeting.is_open:
            self.drafts.clear()
            self._writer.put_task(self._heartbeat.clear)
        self.keep_drafts()
        is_refused = self.saving.pending and self.saving.trouble is not None
        saved = self.settle(0.0 if is_refused else _LONGEST_WAIT)
        return self._writer.close(timeout=_LAST_TRY) or saved

    @property
    def _latest(self) -> float:
        """The latest second that any event told: a file put in another order must not run backwards."""
        return self.meeting.last.t if self.meeting.last else 0.0

    def _anchor(self, t: float) -> None:
        """From here on the meeting's seconds are ``t`` and what goes by."""
        self._t, self._since, self._wall = t, self._clock.elapsed(), self._clock.now()

    def _take_up(self) -> None:
        """Run on from the wall clock, and know for how long nothing ran."""
        last = self._events[-1] if self._events else None
        if last is not None:
            away = max(0.0, (self._clock.now() - last.at).total_seconds())
            ran = ran_until(self._events, self._heartbeat.last())
            waiting = waiting_gap(self._events)
            self.stopped = max(0.0, (self._clock.now() - ran).total_seconds()) + (waiting.seconds if waiting else 0.0)
            self._anchor(round(self._latest + away, 3))
        self.drafts = {field: boxes for field, boxes in self._drafts.read().items() if not self._is_told(boxes)}
        self.record(Reopened(stopped=self.stopped if self.is_stop_long else None))

    @property
    def is_stop_long(self) -> bool:
        """Whether to ask what the time of the stop was: a pause goes on, and where no clock ran none is lost."""
        return self.stopped > SHORT_STOP and self.meeting.place is not None and not self.meeting.is_paused

    def _is_told(self, boxes: tuple[str, ...]) -> bool:
        """Whether a draft had already become an event when the program stopped: it was the last, and in these words."""
        last = self._events[-1].fact if self._events else None
        written = [getattr(last, name, None) for name in _WRITTEN]
        return all(box.strip() in written for box in boxes if box.strip())


def app_name() -> str:
    """The program's name and version, as files tell it."""
    return f"als-tui {VERSION}"

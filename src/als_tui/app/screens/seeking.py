"""The keys of the player: where in a past meeting it stands, and how it moves on."""

import re
from bisect import bisect_right
from datetime import datetime, timedelta
from functools import cached_property

from als_tui.app.pictures.scene import View
from als_tui.app.pictures.story import Told
from als_tui.app.screens.any_pace import AtAnyPace
from als_tui.app.screens.meeting import MeetingScreen
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.history import taken_back
from als_tui.meeting.timeline import private_of
from als_tui.session.replay import ReplaySession
from als_tui.session.shelf import has_all, words_of
from als_tui.words import replay as words
from als_tui.words.story import lines

_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d\d)", re.ASCII)
_PERCENT = re.compile(r"(\d{1,3}) ?%", re.ASCII)
_STEP, _SHORT_STEP = 10.0, 1.0
"""Seconds that an arrow goes, and with Shift."""
_JUST_BEGUN = 2.0
"""Real seconds within which the stage before is meant, and not the beginning of this one."""


class SeekingKeys(AtAnyPace, MeetingScreen):
    """A playhead, and the keys that move it."""

    def __init__(self, session: ReplaySession) -> None:
        super().__init__(session)
        self.session: ReplaySession = session
        self._sought, self._field = "", ""

    @property
    def is_writing(self) -> bool:
        """Whether a text to find or a time to go to is being written."""
        return bool(self._field)

    def seeking_hints(self) -> list[Hint]:
        """The keys of the field."""
        return self.field_hints(words.TO_FIND if self._field == "find" else words.TO_GO, words.TO_STAY)

    def look_for(self, text: str) -> None:
        """Begin at the first event that has a text."""
        self._sought = text
        self.session.seek(self.session.begin)
        having = self._having(text)
        if having:
            self.session.go_to(self.lines[having[0]].n)
            self.notice = words.found(1, len(having), text)

    # playing

    def action_play(self) -> None:
        """Play, or stop."""
        if self.session.is_playing:
            self.session.stop()
        else:
            self.session.play()
        self.say("")

    def action_faster(self) -> None:
        """The next speed."""
        self.session.change_speed(1)
        self.say("")

    def action_slower(self) -> None:
        """The speed before."""
        self.session.change_speed(-1)
        self.say("")

    def action_as_it_was(self) -> None:
        """As fast as it was."""
        self.session.change_speed(-99)
        self.say("")

    def action_quiet(self) -> None:
        """Quiet time cut short, or played as it was."""
        self.session.skip_quiet(skips=not self.session.skips_quiet)
        self.say(words.QUIET_SKIPPED if self.session.skips_quiet else words.QUIET_PLAYED)

    # seeking

    def action_left(self) -> None:
        """Ten seconds back."""
        self._go(self.session.now() - _STEP)

    def action_right(self) -> None:
        """Ten seconds on."""
        self._go(self.session.now() + _STEP)

    def action_left_a_little(self) -> None:
        """A second back."""
        self._go(self.session.now() - _SHORT_STEP)

    def action_right_a_little(self) -> None:
        """A second on."""
        self._go(self.session.now() + _SHORT_STEP)

    def action_up(self) -> None:
        """The event before."""
        self._tell(self.chosen_line - 1)

    def action_down(self) -> None:
        """The next event."""
        self._tell(self.chosen_line + 1)

    def action_stage_back(self) -> None:
        """The beginning of this stage, or of the one before."""
        session = self.session
        just_begun = _JUST_BEGUN * (session.speed if session.is_playing else 1)
        begun = [t for t in session.stages if t < session.now() - just_begun]
        self._go(begun[-1] if begun else self.session.begin)

    def action_stage_on(self) -> None:
        """The beginning of the next stage."""
        ahead = (t for t in self.session.stages if t > self.session.now())
        self._go(next(ahead, self.session.end))

    def action_seat(self, tenth: int) -> None:
        """So many tenths of the whole."""
        self._go(self._share(tenth / 10))

    def action_begin(self) -> None:
        """The first second."""
        self._go(self.session.begin)

    def action_end(self) -> None:
        """Where it ended."""
        self._go(self.session.end)

    # finding

    def action_find(self) -> None:
        """Write what is to be found."""
        self._open("find", words.FINDING, "" if self.view is View.CURTAIN else self._sought)

    def action_go_to(self) -> None:
        """Write a time to go to."""
        self._open("go_to", words.GOING_TO, "")

    def action_find_next(self) -> None:
        """The next event that has what is sought."""
        self._find(1)

    def action_find_before(self) -> None:
        """The one before."""
        self._find(-1)

    def on_writing_changed(self) -> None:
        """Say how many there are while it is written."""
        if self._field == "find":
            text = self.writing.texts[0].strip()
            self.writing.tell(words.found(0, len(self._having(text)), text) if text else "")

    async def action_keep(self) -> None:
        """Find it, or go there."""
        await self.writing.settle()
        text, field = self.writing.texts[0].strip(), self._field
        self._shut()
        if field == "find":
            self._sought = text or self._sought
            self._find(1)
        elif text:
            t = self._time(text)
            if t is None:
                self.say(words.no_time(text))
            else:
                self._go(t)

    async def action_draft(self) -> None:
        """Neither."""
        await self.writing.settle()
        self._shut()
        self.paint()

    def _open(self, field: str, title: str, text: str) -> None:
        self._field = field
        self.open_field(field, title, text)

    def _shut(self) -> None:
        self._field = ""
        self.shut_field()

    def _having(self, text: str) -> list[int]:
        """Which lines of the story have every word of a text, whatever its case."""
        sought = words_of(text)
        return [number for number, told in enumerate(self.lines) if has_all(sought, f"{told.who} {told.what}")]

    def _find(self, by: int) -> None:
        if not self._sought:
            self.say(words.NOTHING_SOUGHT)
            return
        having = self._having(self._sought)
        if having:
            here = self.chosen_line
            there = [n for n in having if n > here] if by > 0 else [n for n in reversed(having) if n < here]
            found = next(iter(there), having[0] if by > 0 else having[-1])
            self._tell(found)
            self.say(words.found(having.index(found) + 1, len(having), self._sought))
        else:
            self.say(words.NOT_HERE if self.view is View.CURTAIN else words.found(0, 0, self._sought))

    # the story

    @cached_property
    def _story(self) -> tuple[Told, ...]:
        """All events as lines."""
        events, gone = self.session.in_time, taken_back(self.session.events)
        return tuple(
            Told(number, words.at(event.t), *told, is_gone=event.n in gone)
            for number, (event, told) in enumerate(zip(events, lines(self.session.whole, events), strict=True), start=1)
        )

    @cached_property
    def _public(self) -> tuple[Told, ...]:
        """Those lines that are not the facilitator's alone."""
        private = private_of(self.session.events)
        pairs = zip(self._story, self.session.events, strict=True)
        return tuple(told for told, event in pairs if event.n not in private)

    @property
    def lines(self) -> tuple[Told, ...]:
        """The story as it is shown."""
        return self._story if self.session.shows_private else self._public

    @property
    def chosen_line(self) -> int:
        """The last line that was told."""
        return max(0, bisect_right(self.lines, self.session.told, key=lambda told: told.n) - 1)

    def _tell(self, number: int) -> None:
        """Go to the event of a line, and stand still there."""
        if self.lines:
            self.session.stop()
            self.session.go_to(self.lines[max(0, min(len(self.lines) - 1, number))].n)
        self.say("")

    # moments

    def _go(self, t: float) -> None:
        self.session.seek(t)
        self.say("")

    def _share(self, share: float) -> float:
        return self.session.start + share * (self.session.end - self.session.start)

    def _time(self, text: str) -> float | None:
        """The second that is meant: a share, a time of the day on which it was, or one since the beginning."""
        if found := _PERCENT.fullmatch(text):
            return self._share(min(100, int(found[1])) / 100)
        if not (found := _TIME.fullmatch(text)):
            return None
        hours, minutes, rest = int(found[1] or 0), int(found[2]), int(found[3])
        if found[1] is None and (moment := self._on_the_day(minutes, rest)):
            return self.session.at_clock(moment)
        return hours * 3600.0 + minutes * 60 + rest

    def _on_the_day(self, hour: int, minute: int) -> datetime | None:
        """That time of the day, if the meeting was on then."""
        first, last = self.session.days
        if first is None or last is None or hour > 23 or minute > 59:
            return None
        moment = first.replace(hour=hour, minute=minute, second=0, microsecond=0)
        moment += timedelta(days=moment < first.replace(second=0, microsecond=0))
        return moment if moment <= last else None

    def say(self, text: str) -> None:
        """Say what has happened."""
        self.notice = text
        self.paint()

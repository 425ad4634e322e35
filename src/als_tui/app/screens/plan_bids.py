"""The keys of one presenter's bid in the plan, the field for its line, and the plan kept as it is made."""

import re
from datetime import datetime, timedelta

from als_tui.app.screens.field_screen import with_field
from als_tui.app.screens.plan_keys import BEGIN, END, DraftKeys
from als_tui.session import planning, wishes
from als_tui.session.clock import next_at
from als_tui.session.draft import Draft
from als_tui.session.kept_plan import KeptPlan
from als_tui.words import plan as words
from als_tui.words import times
from als_tui.words.dates import read
from als_tui.words.days import When, full
from als_tui.words.keys import PLAN
from als_tui.words.writing import without_last_break

_HOURS = {BEGIN: words.BEGINS, END: words.MUST}
BEHIND = 0.15
"""Seconds from a key to the writing of what it typed: with that done the disk is a quarter of one behind at most."""


class BidKeys(DraftKeys):
    """That it is pressing, and one private line about it."""

    BINDINGS = with_field(PLAN)

    def __init__(self) -> None:
        super().__init__()
        self._writer: str | None = None
        """The presenter whose line is being written; none while none is."""
        self._hour: int | None = None
        """The row whose time of the day is being written; none while none is."""
        self._kept: KeptPlan | None = None
        """Where the plan is kept; none before it is known which meeting it plans."""
        self._proposed: Draft | None = None
        """What nobody has decided anything about yet; it is not kept."""
        self._waits = False

    @property
    def is_writing(self) -> bool:
        """Whether a line or a time is being written."""
        return self._writer is not None or self._hour is not None

    def action_pressing(self) -> None:
        """The chosen presenter's issue is pressing, or is so no more."""
        if self._draft and (presenter := self._presenter()):
            self._take(wishes.pressed(self._draft, presenter))

    def action_edit(self) -> None:
        """Write a line about the chosen presenter's issue, or when it begins or must end."""
        if self._draft and self._chosen in _HOURS:
            label, moment = _HOURS[self._chosen], self._draft.ends_by
            moment = self._draft.start(self.als.clock.now()) if self._chosen == BEGIN else moment
            self._hour, self.notice = self._chosen, ""
            self.open_field("hour", words.writing_hour(label), self._as_written(moment.astimezone()))
        elif self._draft and (presenter := self._presenter()):
            self._writer = presenter
            self.notice = ""
            self.open_field("bid", words.writing(presenter), wishes.bid_of(self._draft, presenter).line or "")

    def _as_written(self, moment: datetime) -> str:
        """An hour, and its day where that is not today."""
        is_today = moment.date() == self.als.clock.now().astimezone().date()
        return times.hour(moment) if is_today else full(When(moment.date(), moment.time()))

    async def action_keep(self) -> None:
        """Keep the line as it is written, or the time if it is one."""
        await self.writing.settle()
        draft = self._as_typed() if self._hour is None else self._at_hour(self.writing.texts[0].strip())
        if draft is None:
            return
        self._shut()
        self._take(draft)

    async def action_draft(self) -> None:
        """Leave the line as it was."""
        await self.writing.settle()
        self._shut()
        self._keep_now()
        self.paint()

    def _shut(self) -> None:
        self._writer = self._hour = None
        self.shut_field()

    def _at_hour(self, text: str) -> Draft | None:
        """The plan that begins, or must end, at that time of the day; where it is none, that is said."""
        found, now = re.fullmatch(r"([01]?\d|2[0-3])[:.]?([0-5]\d)", text, re.ASCII), self.als.clock.now()
        if self._draft is not None and (moment := _of_a_day(text, now)):
            is_end = self._hour == END
            return planning.ended_by(self._draft, moment) if is_end else planning.begun_at(self._draft, moment, now)
        if found is None or self._draft is None:
            self.writing.tell(words.no_hour(text))
            return None
        hour, minute = int(found[1]), int(found[2])
        if self._hour == END:
            return planning.ended_by(self._draft, next_at(self._draft.start(now), hour, minute))
        return planning.begun_at(self._draft, next_at(now - timedelta(minutes=1), hour, minute), now)

    # kept as it is made

    def on_writing_changed(self) -> None:
        """Bring to the disk what is typed, never much later than the keys."""
        self._keep_soon()

    def before_end(self) -> None:
        """The program is being ended: what is typed is kept as well."""
        self._keep_now()

    def _become(self, draft: Draft) -> None:
        super()._become(draft)
        self._keep_soon()

    def _keep_soon(self) -> None:
        if not self._waits:
            self._waits = True
            self.set_timer(BEHIND, self._keep_now)

    def _keep_now(self) -> None:
        """Bring the plan to the disk; it stands on the screen all the same where that refuses."""
        self._waits = False
        draft = self._as_typed()
        if self._kept is None or draft is None:
            return
        try:
            if draft == self._proposed:
                self._kept.forget()
            else:
                self._kept.keep(draft)
        except OSError as error:
            self._say(words.not_kept(error.strerror or type(error).__name__))

    def _as_typed(self) -> Draft | None:
        """The plan with the line that is being written."""
        if self._draft is None or self._writer is None:
            return self._draft
        return wishes.lined(self._draft, self._writer, without_last_break(self.writing.texts[0]))


def _of_a_day(text: str, now: datetime) -> datetime | None:
    """An hour of a day that is told with it, if it is still to come."""
    when = read(text, now.astimezone().date())
    if not isinstance(when, When) or when.hour is None:
        return None
    moment = datetime.combine(when.day, when.hour).astimezone()
    return moment if moment > now else None

"""The shapes that a meeting may take: how many minutes each stage and each part of an airtime is given."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from als_tui.meeting.text import Name

_CLOSING_SHARES = (5, 8, 2)
LONGEST_STAGE, LONGEST_MEETING = 240, 600
"""Minutes."""

Minutes = Annotated[int, Field(ge=0, le=LONGEST_STAGE)]


class Preset(BaseModel):
    """One shape of meeting, in whole minutes; its parts leave a spare that belongs to nobody yet."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    name: Name
    members: Annotated[tuple[int, int], Field(strict=False)]
    """The fewest and the most for whom the minutes were reckoned."""
    minutes: Annotated[int, Field(ge=1, le=LONGEST_MEETING)]
    """The whole meeting, from welcome to close."""
    welcome_and_rules: Minutes
    check_in: Minutes
    """For the whole round, not for each member."""
    report_back: Minutes
    bids: Minutes
    airtimes: Annotated[int, Field(ge=1, le=9)]
    """How many members present."""
    outline: Annotated[int, Field(ge=1, le=LONGEST_STAGE)]
    clarifying: Minutes
    reflecting: Annotated[int, Field(ge=1, le=LONGEST_STAGE)]
    """Reflective and analytical questions together."""
    acting: Minutes
    presenter_feedback: Minutes
    group_feedback: Minutes
    settling: Minutes
    """Before each airtime, the first as well: seats, breath and what the presenter would like."""
    breaks: Minutes
    """In the middle of the airtimes."""
    closing: Minutes
    """Action review, session review and close together."""

    @property
    def questions(self) -> int:
        """The one block of questions that the airtime's clock shows."""
        return self.clarifying + self.reflecting + self.acting

    @property
    def airtime(self) -> int:
        """What a presenter is promised: outline and questions, without settling and feedback."""
        return self.outline + self.questions

    @property
    def total(self) -> int:
        """What all stages take together."""
        around = self.welcome_and_rules + self.check_in + self.report_back + self.bids + self.breaks + self.closing
        each = self.settling + self.airtime + self.presenter_feedback + self.group_feedback
        return around + self.airtimes * each

    @property
    def spare(self) -> int:
        """What the stages leave of the meeting."""
        return self.minutes - self.total


# fmt: off
_ROWS = (
    # settling and both feedbacks are outside the airtime, and count for each of the airtimes
    #                          few  of all open check back bids air outl clar refl act  pres group settl break close
    ("hurrell-2h",        (6, 6),  120, 5, 6,  6, 5, 2,   7,  4, 14,  6,  3, 5, 2,   0, 15),
    ("hurrell-half-day",  (6, 6),  180, 5, 6,  6, 5, 3,   8,  5, 15,  6,  3, 5, 2,  10, 15),
    ("single-90",         (6, 8),   90, 4, 6,  6, 8, 1,   8,  6, 20,  8,  4, 6, 0,   0, 12),
    ("pci-tight",         (5, 5),   90, 4, 5,  4, 4, 2,   2,  6, 12,  6,  2, 2, 1,   0, 10),
    ("express-30",        (3, 4),   30, 0, 0,  0, 5, 1,   3,  2, 10,  5,  0, 5, 0,   0,  0),
    ("triad",             (3, 3),   75, 2, 3,  3, 0, 3,   4,  3,  8,  4,  1, 0, 1,   0,  4),
    ("self-facilitated",  (4, 5),  120, 5, 5,  6, 5, 2,   6,  5, 14,  6,  3, 5, 2,   0, 15),
    ("virtual-2h",        (5, 5),  120, 5, 5,  6, 5, 2,   5,  4, 13,  5,  3, 4, 2,  10, 13),
    ("virtual-3h",        (6, 6),  180, 6, 6,  8, 6, 2,  12,  7, 22,  8,  4, 6, 2,  15, 15),
    ("equal-share",       (5, 5),  210, 5, 5,  0, 0, 5,   5,  4, 12,  5,  2, 4, 1,  20, 15),
    ("whole-day",         (6, 6),  360, 8, 6, 12, 6, 6,   6,  5, 14,  6,  3, 4, 2,  70, 18),
    ("outline-long",      (5, 5),  180, 4, 5,  4, 4, 2,  30,  4, 20,  6,  3, 4, 0,  15, 12),
    ("wial-single",       (4, 8),  120, 3, 0,  5, 0, 1,   2, 40, 40, 12,  0, 8, 0,   0, 10),
    ("balint-90",         (6, 10),  90, 0, 0,  0, 0, 2,   5,  5, 35,  0,  0, 0, 0,   0,  0),
    ("consultancy-50",    (4, 8),   50, 0, 0,  0, 0, 1,   8,  5, 25,  7,  0, 5, 0,   0,  0),
)
# fmt: on

PRESETS: dict[str, Preset] = {
    row[0]: Preset.model_validate(dict(zip(Preset.model_fields, row, strict=True))) for row in _ROWS
}
"""Every shape by its name, in the order in which they are offered."""

DEFAULT = "hurrell-2h"
"""The shape of a set that has chosen none."""


def opening_minutes(both: int) -> tuple[int, int]:
    """The minutes of welcome and of ground rules; welcome has the odd one."""
    rules = both // 2
    return both - rules, rules


def closing_minutes(closing: int) -> tuple[int, int, int]:
    """The minutes of action review, session review and close: 5 to 8 to 2, and never one lost.

    The whole minutes that are left over go to the largest remainders, in a tie to the earlier stage.
    """
    whole = sum(_CLOSING_SHARES)
    floors = [closing * share // whole for share in _CLOSING_SHARES]
    remainders = [closing * share % whole for share in _CLOSING_SHARES]
    most_wronged = sorted(range(len(floors)), key=lambda stage: -remainders[stage])
    for stage in most_wronged[: closing - sum(floors)]:
        floors[stage] += 1
    action_review, session_review, close = floors
    return action_review, session_review, close

"""How moments, durations and counts are said."""

from datetime import date, datetime

from als_tui.meeting.whole import to_spare

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def face(seconds: int) -> str:
    """A clock face: ``06:12`` while time is left, ``+0:40`` once it is over."""
    minutes, rest = divmod(abs(seconds), 60)
    return f"+{minutes}:{rest:02}" if seconds < 0 else f"{minutes:02}:{rest:02}"


def length(seconds: float) -> str:
    """A duration to the second: ``0:40``, ``12:04`` or ``1:02:10``."""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def minutes(seconds: float) -> str:
    """A duration to the minute: ``8 min``."""
    return f"{round(seconds / 60)} min"


def hour(moment: datetime) -> str:
    """The time of day: ``14:36``."""
    return f"{moment:%H:%M}"


def day(moment: datetime) -> str:
    """A whole date: ``Monday 23 November 2026``."""
    return f"{_DAYS[moment.weekday()]} {moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def dated(there: date) -> str:
    """A date on which something is due: ``Tue 8 Dec 2026``."""
    return f"{_DAYS[there.weekday()][:3]} {short_day(there)} {there.year}"


def short_day(moment: date) -> str:
    """A date in a list: ``26 Oct``."""
    return f"{moment.day} {_MONTHS[moment.month - 1][:3]}"


def iso_day(told: str) -> str:
    """A date as files tell it, as people say it; what is no date stays as it is."""
    try:
        return short_day(datetime.fromisoformat(told))
    except ValueError:
        return told


def count(number: int, one: str, many: str) -> str:
    """A number with its noun: ``1 airtime``, ``2 airtimes``."""
    return f"{number} {one if number == 1 else many}"


def spare(seconds: float) -> str:
    """How a projected finish stands to the time by which the meeting must end."""
    whole = to_spare(seconds)
    if whole == 0:
        return "just fits"
    return f"fits, {whole} min spare" if whole > 0 else f"{-whole} min too long"


def spare_moved(before: float, after: float) -> str:
    """The same after a change: what there was to spare, or was missing, and what is so now."""
    was, whole = to_spare(before), to_spare(after)
    if was > 0 and whole >= 0 and was != whole:
        return f"{was} -> {whole} min spare"
    return f"{-was} -> {-whole} min too long" if was < 0 and whole < 0 and was != whole else spare(after)

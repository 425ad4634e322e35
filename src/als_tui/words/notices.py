"""What the live screen tells of its own accord: prices, gaps, and how saving stands."""

from collections.abc import Sequence

from als_tui.meeting.gaps import Waiting
from als_tui.meeting.stages import About, Cause, Here
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import clock
from als_tui.words import live, sheets, times

LOOKED_LIKE_PASTE = "That looked like a paste. Press n, then paste."
CLOCK_STILL_WAITS = "No clock runs yet. Enter begins; m, 3 dates it back."
NO_COPY = "No other place takes a copy: do not end the program."
NO_LOCKS = "This disk knows no locks: do not open this meeting in a second window."
BELL_ON, BELL_OFF = "The bell is on: once when time is nearly up, once when it is.", "The bell is off."


def interrupted(member: str) -> str:
    """A private mark that the picture does not show."""
    return f"Noticed, privately: {member} spoke into the outline.  u takes it back."


def price(meeting: Meeting, now: float, minutes: int, before: float | None) -> str:
    """What given minutes cost: what goes on is longer, the meeting ends then, and less is to spare than before."""
    here = clock(meeting, now)
    whole = f"now {times.minutes(here.planned)} in all, " if here else ""
    return f"{minutes:+d} min: {whole}{live.ends(meeting, now, before)}.  u takes it back."


def attended(meeting: Meeting, now: float, member: str, how: Here, before: float | None) -> str:
    """A member came, left or will not come, and what that makes of the end and of what was to spare."""
    return f"{member} {sheets.IS[how]}: {live.ends(meeting, now, before)}.  u takes it back."


def must_end(meeting: Meeting, now: float, before: float | None) -> str:
    """The end was moved, and with it what was to spare."""
    return f"{live.must_end(meeting).capitalize()}: {live.ends(meeting, now, before)}.  u takes it back."


def moved(meeting: Meeting, now: float, before: float | None) -> str:
    """The meeting was led elsewhere, or what goes on began earlier: what that makes of the end."""
    return f"The meeting {live.ends(meeting, now, before)}.  u takes it back."


def is_next(member: str) -> str:
    """The order was changed."""
    return f"{member} is next.  u takes it back."


def gap(waiting: Waiting) -> str:
    """Time of which it is to be said what it was."""
    return (slept if waiting.cause is Cause.SLEEP else stopped)(waiting.seconds)


def slept(seconds: float) -> str:
    """The computer slept for long."""
    return f"It slept {times.length(seconds)}.  Enter takes it as a pause, c counts it."


def short_sleep(seconds: float) -> str:
    """A sleep too short to ask about."""
    return f"It slept {times.length(seconds)}; that time counts."


def stopped(seconds: float) -> str:
    """The program was not running for long."""
    return f"It stopped for {times.length(seconds)}.  Enter takes it as a pause, c counts it."


def short_stop(seconds: float) -> str:
    """A stop too short to ask about."""
    return f"It stopped for {times.length(seconds)}; that time counts. Every word is here."


def waiting_draft(key: str | None) -> str:
    """Unsent text is there; where no key brings it back, it belongs elsewhere in the meeting."""
    if key is None:
        return "There is a draft: it waits where it was written, and the close offers it."
    return f"There is a draft: {key} brings it back."


def saved(pending: int) -> str:
    """How far the disk is, beside the clock."""
    return f"saving {pending}" if pending else "saved"


def not_saved(pending: int) -> str:
    """The same while the disk refuses."""
    return f"NOT SAVED {pending}"


def room_is_needed(pending: int) -> str:
    """No room on the disk."""
    return f"Disk full: {times.count(pending, 'thing', 'things')} not saved yet. Free some space; I keep trying."


def disk_is_needed(pending: int) -> str:
    """The disk takes nothing."""
    return f"The disk takes nothing: {times.count(pending, 'thing', 'things')} not saved yet. I keep trying."


def disk_full(pending: int, copy: str) -> str:
    """The same, with the place of the copy; without one it must be known that all of it is in memory alone."""
    return f"{room_is_needed(pending)} Copy: {copy}" if copy else f"{room_is_needed(pending)} {NO_COPY}"


def disk_failing(pending: int, copy: str) -> str:
    """The disk takes nothing, and where the copy is."""
    return f"{disk_is_needed(pending)} Copy: {copy}" if copy else f"{disk_is_needed(pending)} {NO_COPY}"


def moved_on(where: str) -> str:
    """The meeting goes on in another file, since the disk failed."""
    return f"This disk failed. Nothing is lost: the meeting goes on in {where}"


def changed_outside(where: str) -> str:
    """The meeting goes on in another file, since somebody changed the first."""
    return f"The session file was changed outside. Nothing is lost: the meeting goes on in {where}"


def cut_off(aside: str) -> str:
    """The meeting was stopped in the midst of saving."""
    return f"The last thing was cut off while being saved; all before it is here. Its bytes are in {aside}"


def went_on_in(where: str, left: Sequence[str]) -> str:
    """The meeting had to leave its file, which holds only its beginning."""
    return f"The meeting went on in {where}. Only its beginning is in {', '.join(left)}."


def came_home(folder: str) -> str:
    """The meeting had to leave its file for a while."""
    return f"The meeting had to leave its file for a while. All of it is in {folder} again."


def never_saved(pending: int, where: str, copy: str) -> str:
    """The session was let go while the disk still refused."""
    told = times.count(pending, "thing is", "things are")
    if copy:
        return f"{told} not in {where}. All of it is in {copy}, and comes home when there is room."
    return f"The disk refused, and no other place was found: {told} lost from {where}."


def unsaved(pending: int) -> str:
    """On a sheet that leads away from the meeting."""
    return f"Not in the session's file yet: {times.count(pending, 'thing', 'things')}." if pending else ""


def stop_aside(seconds: float) -> str:
    """A stop that touches no clock: the set was paused, or no clock ran."""
    return f"It stopped for {times.length(seconds)}. Every word is here."


def learning_about(about: About) -> str:
    """What the next learning will be about."""
    return f"The next learning is about {about.value}: l writes it."

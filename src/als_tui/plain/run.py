"""Running a meeting line by line: a line is taken, what it does is said, and the time is told meanwhile."""

from shlex import quote

from als_tui.plain.looking import Looking
from als_tui.plain.meeting import PlainMeeting
from als_tui.plain.source import LEFT, Over, Source
from als_tui.plain.voice import Voice
from als_tui.session import disk
from als_tui.session.live import LiveSession
from als_tui.words import notices, spoken
from als_tui.words import plain as words
from als_tui.words.live import CLOCK_WAITS


def run(session: LiveSession, source: Source, voice: Voice, *, is_new: bool = False, is_trial: bool = False) -> int:
    """Run a meeting until it is left, or has ended; the exit code. Of a new one it was said just now what it is."""
    meeting = PlainMeeting(session, voice)
    looking = Looking(meeting)
    code = LEFT
    try:
        if is_new:
            voice.say(CLOCK_WAITS)
        else:
            _greet(meeting)
        session.listen(lambda saving: looking.hear(saving, source))
        while not meeting.is_over:
            looking.look()
            _take(meeting, source, looking.seconds())
    except Over as over:
        code = over.code
        session.keep_drafts_now()
    finally:
        looking.let_go()
        session.end()
        voice.end()
    if is_trial:
        voice.say(words.LEFT_A_TRIAL)
    else:
        _part(session, voice)
    return code


def _greet(meeting: PlainMeeting) -> None:
    """Where the meeting stands; after a stop, what is to be known of that."""
    session, voice = meeting.session, meeting.voice
    voice.say(spoken.title(session.meeting))
    if session.aside is not None:
        voice.say(notices.cut_off(str(session.aside)))
    elif not session.is_locked:
        voice.say(notices.NO_LOCKS)
    meeting.take_up()
    voice.say(*spoken.where(session.meeting, session.now()))
    meeting.say_draft()


def _take(meeting: PlainMeeting, source: Source, seconds: float) -> None:
    """Take one line, if it comes in time; while it is waited none, but from somebody who sits there."""
    rest = meeting.left_to_wait()
    meeting.voice.ask(meeting.question())
    line = source.next(min(seconds, rest or seconds), resting=bool(rest) and not meeting.voice.asks)
    if line is not None:
        meeting.voice.heard()
        meeting.waits_until = None
        meeting.take(line)


def _part(session: LiveSession, voice: Voice) -> None:
    """Where everything is, and how an open meeting is gone on with."""
    if session.meeting.is_open:
        voice.say(words.left(quote(str(session.path))))
    elif not session.saving.pending:
        voice.say(words.is_in(str(session.path)))
    voice.say(*disk.parting(session.saving))

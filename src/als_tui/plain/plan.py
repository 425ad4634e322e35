"""The plan before a meeting line by line: it is said, and begun or left."""

from als_tui.meeting.header import LearningSet
from als_tui.plain.run import run
from als_tui.plain.source import LEFT, Over, Source
from als_tui.plain.voice import Voice
from als_tui.session import planning
from als_tui.session.beginning import begun, provisional
from als_tui.session.clock import Clock
from als_tui.session.draft import Draft
from als_tui.session.kept_plan import KeptPlan
from als_tui.session.planning import Asked
from als_tui.session.prepare import Before, before, header_for
from als_tui.store.faults import NotSaved
from als_tui.store.lock import InUse
from als_tui.store.places import Places
from als_tui.words import plain as words
from als_tui.words import plan as plan_words
from als_tui.words import spoken, times

FAILED = 1
_LONGEST = 3600.0


def plan_and_run(
    one: LearningSet,
    asked: Asked,
    places: Places,
    clock: Clock,
    source: Source,
    voice: Voice,
    *,
    is_trial: bool = False,
) -> int:
    """Say the plan of a set's next meeting, and run it once it is begun; the exit code."""
    handed = before(places, one)
    kept = KeptPlan(places, one.slug, handed.number + 1)
    draft = _draft(one, handed, kept, asked, clock, voice)
    _say(one, handed, draft, asked, clock, voice)
    try:
        if not _is_begun(source, voice):
            voice.say(words.NOTHING_BEGUN)
            return LEFT
    except Over as over:
        voice.end()
        voice.say(words.NOTHING_BEGUN)
        return over.code
    try:
        session = begun(one, handed, planning.kept_up(draft, clock.now()), clock, places)
    except (OSError, ValueError, InUse, NotSaved) as error:
        voice.say(
            plan_words.not_begun((error.strerror if isinstance(error, OSError) else None) or type(error).__name__)
        )
        return FAILED
    kept.put_away()
    return run(session, source, voice, is_new=True, is_trial=is_trial)


def _draft(one: LearningSet, handed: Before, kept: KeptPlan, asked: Asked, clock: Clock, voice: Voice) -> Draft:
    """The plan as it was left on the screen, else the set's own; with what was asked for."""
    now = clock.now()
    first = planning.first_draft(one, handed, now)
    left = kept.taken_up(first, now, one.name_now)
    if left not in (None, first):
        voice.say(words.AS_IT_WAS_LEFT)
    return planning.asked_for(left or first, asked, now)


def _say(one: LearningSet, handed: Before, draft: Draft, asked: Asked, clock: Clock, voice: Voice) -> None:
    now = clock.now()
    meeting = provisional(header_for(one, handed.number + 1, now), draft, handed.brought, now)
    voice.say(spoken.title(meeting), *spoken.plan(meeting))
    if draft.begins and draft.begins > now:
        voice.say(words.planned_for(times.day(draft.begins.astimezone()), times.hour(draft.begins.astimezone())))
    if (asked.airtimes or 0) > len(one.members):
        voice.say(plan_words.too_many(asked.airtimes or 0, len(one.members)))
    if handed.unfinished:
        voice.say(words.unfinished(handed.unfinished))


def _is_begun(source: Source, voice: Voice) -> bool:
    """Whether Enter was pressed, and not q."""
    while True:
        voice.ask(words.BEGIN)
        line = source.next(_LONGEST)
        if line is None:
            continue
        voice.heard()
        match words.MEANT.get(line.strip().casefold()):
            case "on":
                return True
            case "quit":
                return False
            case _:
                voice.say(words.PLAN_TAKES)

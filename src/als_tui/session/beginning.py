"""From a plan to the meeting that it makes: as it would be, and as it begins."""

from datetime import datetime

from als_tui.meeting.events import Event
from als_tui.meeting.facts import Brought
from als_tui.meeting.fold import fold
from als_tui.meeting.header import Header, LearningSet
from als_tui.meeting.state import Meeting
from als_tui.session import planning
from als_tui.session.clock import Clock
from als_tui.session.draft import Draft
from als_tui.session.live import LiveSession
from als_tui.session.prepare import Before, header_for, preparation
from als_tui.store.places import Places


def provisional(header: Header, draft: Draft, brought: tuple[Brought, ...], now: datetime) -> Meeting:
    """The meeting as it would be if it were begun as planned."""
    facts = preparation(header, draft.plan(), draft.here, brought, bids=draft.presenting)
    at = draft.start(now)
    return fold(header, [Event(n, at, 0.0, fact) for n, fact in enumerate(facts, start=1)])


def begun(one: LearningSet, before: Before, draft: Draft, clock: Clock, places: Places) -> LiveSession:
    """The meeting of a plan, its file made and its own clock waiting; raises what ``LiveSession.begin`` raises."""
    now = clock.now()
    header, draft = header_for(one, before.number + 1, now), planning.brought_forward(draft, now)
    facts = preparation(
        header,
        draft.plan(),
        draft.here,
        (*before.brought, *before.trials),
        one.proposal,
        until=draft.leaving,
        bids=draft.presenting,
    )
    return LiveSession.begin(header, facts, clock, places)

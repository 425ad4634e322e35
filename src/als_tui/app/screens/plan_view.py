"""What the plan shows of a draft: the meeting that it would make, begun this minute."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import groupby

from als_tui.app.pictures.plan import PlanRow, PlanView, Seat
from als_tui.meeting import timing
from als_tui.meeting.agenda import Stop, agenda
from als_tui.meeting.fitting import around, parts
from als_tui.meeting.stages import Stage
from als_tui.meeting.state import Meeting
from als_tui.session.draft import Draft
from als_tui.words import places, times
from als_tui.words import plan as words

FIXED = 5
"""Rows above the presenters: who is here, the beginning, the end, the shape, the airtimes."""
_ALONE = (Stage.AIRTIME, Stage.BREAK)
_LONG = 150
"""Minutes of a meeting that nobody sits through without a break."""


@dataclass(frozen=True, slots=True)
class _Leg:
    """One stage of the agenda with the time at which it begins."""

    starts: datetime
    stage: Stage
    ends: datetime
    minutes: int
    airtime: int = 0
    presenter: str = ""


def view(draft: Draft, meeting: Meeting, now: datetime, chosen: int, notice: str, seat: int = 0) -> PlanView:
    """The plan as it stands."""
    header, zone = meeting.header, timing.zone(meeting)
    end, spare = timing.finish(meeting, 0.0), timing.spare(meeting, 0.0) or 0.0
    must = draft.ends_by.astimezone(zone)
    legs = tuple(_legs(meeting))
    return PlanView(
        title=places.meeting_of(header.set, header.number, header.of),
        hour=times.hour(now.astimezone(zone)),
        word=words.TITLE,
        ends=times.hour(end) if end else "",
        ends_word=words.ENDS,
        verdict=words.verdict(spare),
        verdict_line=words.verdict_line(spare, times.hour(must)),
        must=(words.MUST_END, times.hour(must)),
        is_late=spare < 0,
        seats=tuple(_seats(draft, zone, seat if chosen == 0 else None)),
        seats_word=words.HERE,
        room=(words.FIT, _room(draft, now)),
        rows=(*_settings(draft, must, now), *_rows(draft, legs)),
        chosen=chosen,
        agenda_word=words.AGENDA,
        agenda=tuple(_lines(legs)),
        rest=_rest(draft, header.number),
        warning=_leaving(draft, legs, zone) or _short(draft) or (_without_break(legs) if spare >= 0 else ""),
        notice=notice,
    )


def _seats(draft: Draft, zone: timezone, chosen: int | None) -> Iterator[Seat]:
    for index, member in enumerate(draft.members):
        word, until = words.WORDS[draft.how(member)], draft.leaving.get(member)
        if until:
            word = words.seat_until(word, times.hour(until.astimezone(zone)))
        yield Seat(index + 1, member, word, is_chosen=index == chosen)


def _leaving(draft: Draft, legs: tuple[_Leg, ...], zone: timezone) -> str:
    """Who must go before their airtime would end; of several the first, and how many more."""
    gone = draft.leaving
    found = [(leg, gone[leg.presenter]) for leg in legs if leg.ends > gone.get(leg.presenter, leg.ends)]
    if not found:
        return ""
    leg, until = found[0]
    return words.must_go(leg.presenter, times.hour(until.astimezone(zone)), times.hour(leg.ends), len(found) - 1)


def _short(draft: Draft) -> str:
    """Whether an airtime is shorter than the set has agreed."""
    minutes, shortest = min(draft.airtimes, default=draft.airtime), draft.settings.shortest_airtime
    return words.too_short(minutes, shortest) if draft.presenters and minutes < shortest else ""


def _without_break(legs: tuple[_Leg, ...]) -> str:
    """Whether the meeting is long, and has no break."""
    minutes = sum(leg.minutes for leg in legs)
    return "" if minutes < _LONG or any(leg.stage is Stage.BREAK for leg in legs) else words.no_break(minutes)


def _settings(draft: Draft, must: datetime, now: datetime) -> Iterator[PlanRow]:
    start = draft.start(now).astimezone(must.tzinfo)
    away, length = _minutes(now, start), _minutes(start, must)
    shape, count = draft.shape, len(draft.presenters)
    each = parts(shape, draft.airtime, draft.settings)
    held = words.airtimes(count, draft.airtime, each, around(shape, draft.settings)) if count else words.no_airtimes()
    if any(minutes != draft.airtime for minutes in draft.airtimes):
        held = words.own_airtimes(draft.airtimes)
    is_now = draft.begins is None or draft.begins <= now
    yield PlanRow(words.BEGINS, words.begins(start, now, None if is_now else away), can_change=True)
    yield PlanRow(words.MUST, words.must(times.hour(must), length, is_from_now=is_now), can_change=True)
    told = words.shape(shape.name, shape.minutes, shape.members, draft.coming)
    yield PlanRow(words.SHAPE, told, can_change=True)
    yield PlanRow(words.AIRTIMES, held, can_change=True)


def _minutes(start: datetime, end: datetime) -> int:
    return int((end - start).total_seconds() // 60)


def _room(draft: Draft, now: datetime) -> str:
    """How many airtimes of how many minutes there is room for."""
    if not draft.coming:
        return words.NO_ONE_COMES
    fits, shortest = draft.fits(now), draft.settings.shortest_airtime
    return words.fits(fits) if fits else words.nothing_fits(draft.most(1, now).minutes, shortest)


def _legs(meeting: Meeting) -> Iterator[_Leg]:
    """The stages with their times; the parts of an airtime taken together."""
    start = timing.wall(meeting, 0.0)
    if start is None:
        return
    for _, stops in groupby(agenda(meeting), key=lambda stop: (stop.place.stage, stop.place.airtime)):
        held = list(stops)
        place, seconds = held[0].place, _seconds(held)
        end = start + timedelta(seconds=seconds)
        yield _Leg(start, place.stage, end, round(seconds / 60), place.airtime, place.presenter or "")
        start = end


def _seconds(stops: list[Stop]) -> float:
    return sum(stop.seconds for stop in stops)


def _rows(draft: Draft, legs: tuple[_Leg, ...]) -> Iterator[PlanRow]:
    """The presenters, each a row to choose, and in one row each what lies between them."""
    for stage, group in groupby(legs, key=lambda leg: leg.stage if leg.stage in _ALONE else None):
        held = list(group)
        if stage is Stage.AIRTIME:
            for leg in held:
                more = words.brings(draft.bids.get(leg.presenter), is_booked=leg.presenter in draft.booked)
                text = words.presenter(leg.airtime, leg.presenter)
                yield PlanRow(times.hour(leg.starts), text, leg.minutes, can_change=True, more=more)
        else:
            text = words.stage_list([leg.stage for leg in held])
            yield PlanRow(times.hour(held[0].starts), text, sum(leg.minutes for leg in held))


def _lines(legs: tuple[_Leg, ...]) -> Iterator[tuple[str, str, str]]:
    for leg in legs:
        what = words.presenter(leg.airtime, leg.presenter) if leg.airtime else words.stage(leg.stage)
        yield times.hour(leg.starts), what, times.minutes(leg.minutes * 60)


def _rest(draft: Draft, number: int) -> str:
    """Who will not present today, and who of them has waited longest."""
    waiting = draft.waiting
    if not waiting:
        return ""
    if waiting[0] in draft.first_call:
        return words.with_first_call([m for m in waiting if m in draft.first_call], waiting)
    last = draft.had.get(waiting[0])
    since = number - last - 1 if last is not None else None
    if number == 1:
        since = 0
    return words.another_day(waiting, waiting[0], since)

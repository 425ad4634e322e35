"""Whatever happened in a meeting and whatever is asked for, what leaves is sound."""

import re
from datetime import UTC, datetime

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from als_tui.meeting.clean import clean
from als_tui.meeting.facts import ActionAgreed, AnyFact, Brought, NextAgreed
from als_tui.meeting.fold import fold
from als_tui.meeting.state import Meeting
from als_tui.session.exporting import Form, NothingToTell, Of, Request, exported, file_name, readable
from als_tui.words.days import NEXT_MEETING, known
from tests.builders import HOSTILE, MEMBERS, a_header
from tests.exports.oracles import calendar_events, shown
from tests.meeting.stories import ANY_FACTS, HEADERS, LINE, WHO, odd_stories

_MOMENTS = st.datetimes(timezones=st.just(UTC)) | st.sampled_from(
    [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)]
)
DATES = (
    st.just(NEXT_MEETING)
    | _MOMENTS.map(lambda moment: moment.date().isoformat())
    | st.builds(lambda moment, place: f"{moment.isoformat(' ')[:16]} at {place}", _MOMENTS, LINE)
)
DATED: st.SearchStrategy[AnyFact] = (
    st.builds(NextAgreed, when=DATES)
    | st.builds(ActionAgreed, action=LINE, member=WHO, words=LINE, by=DATES, shared=st.booleans())
    | st.builds(Brought, action=LINE, member=WHO, words=LINE, by=DATES, shared=st.booleans())
)
NAMES = st.lists(st.text(min_size=1, max_size=50), min_size=3, max_size=9, unique_by=clean).filter(
    lambda names: all(map(clean, names))
)
ANY_HEADERS = HEADERS | st.builds(lambda names: a_header(tuple(map(clean, names))), NAMES | st.just(list(HOSTILE)))
STORIES = odd_stories(ANY_FACTS, longest=15) | odd_stories(DATED, longest=5)
MEETINGS = st.builds(fold, ANY_HEADERS, STORIES)
REQUESTS = st.builds(Request, st.sampled_from(Form), st.none() | WHO, st.sampled_from(Of), st.booleans(), st.booleans())
often = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=200)


def told(meeting: Meeting, request: Request) -> str | None:
    try:
        return exported(meeting, request)
    except NothingToTell:
        assert request.form is Form.ICS
        return None


@often
@given(MEETINGS, REQUESTS)
def test_its_reader_reads_it_and_it_is_the_same_each_time(meeting: Meeting, request: Request) -> None:
    text = told(meeting, request)
    assert text == told(meeting, request)
    if text is not None:
        shown(request.form, text)


@often
@given(st.builds(fold, ANY_HEADERS, odd_stories(DATED, longest=5)), st.none() | WHO)
def test_any_date_finds_its_day_in_a_calendar(meeting: Meeting, member: str | None) -> None:
    text = told(meeting, Request(Form.ICS, member))
    days = [event["DTSTART"] for event in calendar_events(text)] if text else []
    following = known(meeting.yields.next)
    assert following is None or days[0][:10] == following.day.isoformat()


@often
@given(MEETINGS, st.none() | WHO, st.sampled_from(Of), st.booleans(), st.booleans())
def test_a_page_has_the_words_of_the_text_and_of_the_screen(
    meeting: Meeting, member: str | None, of: Of, with_notes: bool, with_marks: bool
) -> None:
    markdown, page = (
        shown(form, exported(meeting, Request(form, member, of, with_notes, with_marks)))
        for form in (Form.MARKDOWN, Form.HTML)
    )
    read = readable(meeting, Request(Form.HTML, member, of, with_notes, with_marks)).splitlines()
    words = " ".join(page).split()
    assert words == " ".join(markdown).split() == " ".join(line.lstrip().removeprefix("- ") for line in read).split()


@often
@given(MEETINGS, REQUESTS)
def test_no_two_members_share_a_file(meeting: Meeting, request: Request) -> None:
    whose = (None, *meeting.header.members)
    requests = [Request(request.form, member, request.of) for member in whose]
    names = [file_name(meeting, one) for one in requests]
    assert len(set(names)) == len(whose)
    assert all(re.fullmatch(r"[a-z0-9-]+\.[a-z]+", name) and len(name) < 120 for name in names)


@given(REQUESTS, REQUESTS)
def test_what_is_of_another_kind_has_a_name_of_its_own(one: Request, other: Request) -> None:
    meeting = fold(a_header(), [])
    if file_name(meeting, one) == file_name(meeting, other):
        assert (one.form, one.member in MEMBERS and one.member) == (
            other.form,
            other.member in MEMBERS and other.member,
        )
        assert (one.of is Of.ATTENDANCE, one.of is Of.TIMINGS) == (other.of is Of.ATTENDANCE, other.of is Of.TIMINGS)

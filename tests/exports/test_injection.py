"""What people type is text in every form, whatever it looks like, and it is the very text that they typed."""

import pytest

from als_tui.meeting.clean import clean
from als_tui.meeting.facts import (
    ActionAgreed,
    Brought,
    Learned,
    NextAgreed,
    Noted,
    Opened,
    Reported,
    RuleProposed,
    SuccessShared,
    TrialAgreed,
)
from als_tui.meeting.header import Header
from als_tui.meeting.sharing import own_sheet, set_sheet
from als_tui.meeting.stages import Outcome, Part, Stage
from als_tui.meeting.state import Meeting
from als_tui.session.exporting import OF_FORM, Form, Of, Request, exported
from als_tui.words.exports.document import Document, document
from tests.builders import a_header, a_meeting, a_plan, airtime, closed, part, stage
from tests.exports.oracles import calendar_events, data_of, markdown_lines, page_lines, shown, table_rows

_LONGEST_NAME = 200
HOSTILE = (
    '=HYPERLINK("http://x","y")',
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "=cmd|'/C calc'!A0",
    "=+-@",
    "\t\t+1",
    "\n=1+1",
    '"\n=1+1',
    ";=1+1",
    "x,=1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "\uff1d1+1",
    "\u200b=1+1",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "&#x3c;script&#x3e;",
    "<!-- x",
    "]]>",
    '" onx="1',
    "' onx='1",
    "</title><b>",
    "</style>",
    "[x](http://x)",
    "](http://x)",
    "![](http://x)",
    "![x][y]",
    "[x](javascript:alert(1))",
    "[x](<http://x>)",
    "[x]: http://x",
    "[^1]",
    "[ ] x",
    "<http://x>",
    "http://x",
    "HTTPS://x.y/z?a=b&c=d",
    "www.x.y",
    "a@b.c",
    "mailto:a@b.c",
    "`x` ``y``",
    "```",
    "~~~",
    "~~x~~",
    "a | b",
    "|---|",
    "*x* **y** _z_ __w__",
    "1. x",
    "1) x",
    "12345678901. x",
    "- x",
    "+ x",
    "* x",
    "# x",
    "x #",
    "===",
    "---",
    "***",
    "> x",
    "    x",
    "x\\",
    "\\",
    "\\n \\N \\; \\,",
    "&amp; &#60; &lt &copy;",
    ":x: x",
    "$x$",
    "x\r\nATTENDEE:mailto:a@b.c",
    "x\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "x\nATTENDEE:x",
    "x\u2028ATTENDEE:x",
    "x\x0bATTENDEE:x",
    "X;TZID=x:y",
    "BEGIN:VALARM",
    "a;b,c:d",
    '"a""b"',
    "'",
    "ŵ" * 40 + "字" * 300,
    "👩\u200d🔬" * 40,
    "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f 🇪🇺",
    "\u202egnp.exe\u202c",
    "\x1b]52;c;eA==\x07",
    "\x00\x7f\x9b",
    "\ufffe\uffff\U0001ffff",
    "\ud800",
    "e\u0301 \u0301x",
    "a\u00a0b\u3000c",
    "x\u2028y\u0085z",
    "[/b][@click=app.quit]x",
)


def told(text: str) -> Meeting:
    """A meeting in which that text stands wherever people can write one."""
    name = (clean(text) or "x")[:_LONGEST_NAME]
    header = Header.model_validate(
        {**a_header().model_dump(), "set": name, "facilitator": name, "members": (name, "Ben", "Carys")}
    )
    return a_meeting(
        a_plan((name,)),
        Brought(action=text, member=name, words=text, by="2026-05-01", first_step=text, who_asks=text, shared=True),
        Brought(action="1-2", member=text[:_LONGEST_NAME] or "x", words=text, by=text, shared=True),
        Opened(),
        stage(Stage.GROUND_RULES),
        RuleProposed(text=text),
        stage(Stage.REPORT_BACK),
        Reported(action=text, outcome=Outcome.CHANGED, words=text),
        airtime(name),
        part(Part.OUTLINE),
        Noted(text=text),
        Learned(member=name, text=text, shared=True),
        stage(Stage.ACTION_REVIEW),
        ActionAgreed(
            action="3-1", member=name, words=text, by="2026-04-01", first_step=text, who_asks=text, shared=True
        ),
        ActionAgreed(action="3-2", member=name, words=text, by=text, shared=True),
        TrialAgreed(text=text),
        SuccessShared(text=text),
        NextAgreed(when=f"2026-04-09 13:30 at {text}"),
        closed(),
        header=header,
    )


def words_of(read: Document) -> list[str]:
    """Every line of a document, as it is before it takes any form."""
    lines = [read.title, read.whose, *(f"{name}: {value}" for name, value in read.facts)]
    for section in read.sections:
        lines.append(section.title)
        for item in section.items:
            whole = (item.text, *item.details)
            lines += [" ".join(whole)] if section.is_private else whole
    return [*lines, read.foot]


def spaced(lines: list[str]) -> list[str]:
    """As a page and a text show them, where any space is like any other."""
    return [" ".join(clean(line).split()) for line in lines]


@pytest.fixture(params=HOSTILE, ids=ascii)
def text(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("is_own", [True, False])
def test_a_text_and_a_page_show_what_was_typed(text: str, is_own: bool) -> None:
    meeting = told(text)
    member = meeting.header.members[0] if is_own else None
    sheet = own_sheet(meeting, member, with_notes=True) if member else set_sheet(meeting, with_notes=True)
    lines = spaced(words_of(document(sheet)))
    markdown, page = (Request(form, member, with_notes=True) for form in (Form.MARKDOWN, Form.HTML))
    assert spaced(markdown_lines(exported(meeting, markdown))) == lines
    assert " ".join(spaced(page_lines(exported(meeting, page)))).split() == " ".join(lines).split()


def test_a_table_has_what_was_typed_in_its_cells_and_none_of_them_is_reckoned_with(text: str) -> None:
    meeting = told(text)
    new, undated, brought, of_former = table_rows(exported(meeting, Request(Form.CSV, of=Of.ACTIONS)))
    cells = [new["action"], new["first step"], new["who asks"], undated["by"], brought["told"], of_former["member"]]
    whole = clean(text)
    assert {cell.removeprefix("'") for cell in cells[:5]} == {whole.removeprefix("'")}
    assert cells[5] in (whole[:_LONGEST_NAME], f"'{whole[:_LONGEST_NAME]}", clean(text[:_LONGEST_NAME]))
    for of in OF_FORM[Form.CSV]:
        for member in (None, meeting.header.members[0]):
            table_rows(exported(meeting, Request(Form.CSV, member, of)))


def test_a_calendar_has_what_was_typed_and_no_property_more(text: str) -> None:
    meeting = told(text)
    name, whole = meeting.header.members[0], clean(text)
    following, action, brought = calendar_events(exported(meeting, Request(Form.ICS, name)))
    assert (action["SUMMARY"], brought["SUMMARY"]) == (whole, whole)
    assert following["SUMMARY"].startswith(name)
    assert following.get("LOCATION", "") == clean(f"at {text}").removeprefix("at").strip()
    assert following["DTSTART"] == "2026-04-09 13:30:00"
    assert f"first step: {whole}; {whole} asks how it went" in action["DESCRIPTION"] or not whole
    assert brought["UID"] == f"thursday-set.action-{whole}@als-tui"


def test_data_has_what_was_typed(text: str) -> None:
    meeting = told(text)
    found = data_of(exported(meeting, Request(Form.JSON, with_notes=True)))
    whole = clean(text)
    assert {found["actions"][0][field] for field in ("words", "first_step", "who_asks")} == {whole}
    assert [note["text"] for note in found["notes"]] == found["successes"] == found["trials"] == [whole]
    assert all(clean(one) == one for one in shown(Form.JSON, exported(meeting, Request(Form.JSON))))

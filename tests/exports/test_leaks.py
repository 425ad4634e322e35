"""Every word of a meeting leaves for those whom it is for, in the forms that tell it, and for nobody else."""

from itertools import product

import pytest

from als_tui.meeting.facts import (
    ActionAgreed,
    ActionChanged,
    AnyFact,
    Asked,
    Bid,
    Brought,
    Interrupted,
    Learned,
    NextAgreed,
    Noted,
    Opened,
    Paused,
    PauseNamed,
    Reported,
    RuleProposed,
    SuccessShared,
    TrialAgreed,
    Undone,
    Unknown,
    WentOn,
)
from als_tui.meeting.stages import About, Outcome, Part, Stage, Why
from als_tui.session.exporting import Form, NothingToTell, Of, Request, exported
from tests.builders import MEMBERS, a_meeting, a_plan, airtime, closed, part, stage
from tests.exports.oracles import data_of, shown

ASHA, BEN, CARYS, DILWYN = MEMBERS[:4]
SET = None
READERS = (SET, ASHA, BEN, DILWYN)
EVERYBODY = frozenset(READERS)

Reach = tuple[frozenset[str | None], str]


def of(*readers: str | None, told: str) -> Reach:
    """Who reads a word, and where: in a text (t), as data (d), in a list of actions (l), in a calendar (c)."""
    return frozenset(readers), told


NEVER = of(told="")
NOTE = (EVERYBODY, "td")
"""Only where notes were asked for."""
WORDS: dict[str, Reach] = {
    "xNoteAlone": NOTE,
    "xNoteOfPause": NOTE,
    "xNoteTakenBack": NEVER,
    "xBidLine": NEVER,
    "xBidLineOfBen": NEVER,
    "xUnknownField": NEVER,
    "xLearnedKept": of(ASHA, told="td"),
    "xLearnedShared": of(ASHA, SET, told="td"),
    "xLearnedBefore": NEVER,
    "xLearnedTakenBack": NEVER,
    "xLearnedByBen": of(BEN, told="td"),
    "xLearnedByAll": of(SET, told="td"),
    "xActionKept": of(ASHA, told="tdlc"),
    "xStepKept": of(ASHA, told="tdlc"),
    "xAsksKept": of(ASHA, told="tdlc"),
    "xActionBefore": NEVER,
    "xStepBefore": NEVER,
    "xActionTakenBack": NEVER,
    "xActionShared": of(BEN, SET, told="tdlc"),
    "xActionUndated": of(BEN, SET, told="tdl"),
    "xByWords": of(BEN, SET, told="tdl"),
    "xBroughtKept": of(BEN, told="tdlc"),
    "xBroughtStep": of(BEN, told="dl"),
    "xBroughtPast": of(BEN, told="td"),
    "xReportKept": of(BEN, told="tdl"),
    "xReportBefore": NEVER,
    "xBroughtShared": of(ASHA, SET, told="tdl"),
    "xReportShared": of(ASHA, SET, told="tdlc"),
    "xBroughtByFormer": of(SET, told="tdl"),
    "xBroughtByFormerKept": NEVER,
    "xRuleProposed": of(SET, told="td"),
    "xTrial": (EVERYBODY, "td"),
    "xTrialTakenBack": NEVER,
    "xSuccess": (EVERYBODY, "td"),
    "xSuccessTakenBack": NEVER,
    "xPlaceBefore": NEVER,
    "xPlace": (EVERYBODY, "tdc"),
}
_TOLD: tuple[AnyFact, ...] = (
    a_plan((ASHA, BEN)),
    Brought(action="1-1", member=BEN, words="xBroughtKept", by="2026-05-01", first_step="xBroughtStep", sessions=(2,),
            outcomes=(Outcome.PARTLY,), reports=("xBroughtPast",)),
    Brought(action="1-2", member=ASHA, words="xBroughtShared", by="2026-05-02", shared=True),
    Brought(action="1-3", member="Gone", words="xBroughtByFormer", shared=True),
    Brought(action="1-4", member="Gone", words="xBroughtByFormerKept", by="2026-05-03"),
    Opened(),
    stage(Stage.GROUND_RULES),
    RuleProposed(text="xRuleProposed"),
    stage(Stage.REPORT_BACK),
    Reported(action="1-1", outcome=Outcome.DONE, words="xReportBefore"),
    Reported(action="1-1", outcome=Outcome.PARTLY, words="xReportKept"),
    Reported(action="1-2", outcome=Outcome.CHANGED, words="xReportShared"),
    stage(Stage.BIDS),
    Bid(member=ASHA, minutes=20, line="xBidLine"),
    Bid(member=BEN, minutes=20, line="xBidLineOfBen"),
    airtime(ASHA),
    part(Part.OUTLINE),
    Interrupted(member=DILWYN),
    part(Part.QUESTIONS),
    Asked(member=BEN),
    Noted(text="xNoteAlone"),
    Paused(),
    PauseNamed(why=Why.PACE),
    Noted(text="xNoteOfPause"),
    WentOn(),
    Noted(text="xNoteTakenBack"),
    Undone(of=26),
    Learned(member=ASHA, about=About.SELF, text="xLearnedKept"),
    Learned(member=ASHA, about=About.ISSUE, text="xLearnedBefore"),
    Learned(member=ASHA, about=About.ISSUE, text="xLearnedShared", shared=True, instead_of=29),
    Learned(member=BEN, text="xLearnedByBen"),
    Learned(text="xLearnedByAll"),
    Learned(member=ASHA, text="xLearnedTakenBack", shared=True),
    Undone(of=33),
    stage(Stage.ACTION_REVIEW),
    ActionAgreed(action="3-1", member=ASHA, words="xActionBefore", first_step="xStepBefore"),
    ActionChanged(action="3-1", member=ASHA, words="xActionKept", by="2026-04-01", first_step="xStepKept",
                  who_asks="xAsksKept"),
    ActionAgreed(action="3-2", member=BEN, words="xActionShared", by="2026-04-02", shared=True),
    ActionAgreed(action="3-3", member=BEN, words="xActionUndated", by="xByWords", shared=True),
    ActionAgreed(action="3-4", member=BEN, words="xActionTakenBack", by="2026-04-03", shared=True),
    Undone(of=40),
    TrialAgreed(text="xTrial"),
    TrialAgreed(text="xTrialTakenBack"),
    Undone(of=43),
    SuccessShared(text="xSuccess"),
    SuccessShared(text="xSuccessTakenBack"),
    Undone(of=46),
    Unknown(name="later", fields={"text": "xUnknownField"}),
    NextAgreed(when="2026-04-09 13:30 at xPlaceBefore"),
    NextAgreed(when="2026-04-09 13:30 at xPlace"),
    closed(airtimes=1, actions=3),
)  # fmt: skip
MEETING = a_meeting(*_TOLD)
_TOLD_BY = {Form.MARKDOWN: "t", Form.HTML: "t", Form.JSON: "d", Form.ICS: "c"}


def told_by(form: Form, of: Of) -> str:
    """The one letter under which the words of that form stand in the table, or none."""
    if form is Form.CSV:
        return "l" if of in (Of.SHEET, Of.ACTIONS) else "-"
    return "-" if of is Of.ATTENDANCE else _TOLD_BY[form]


def read(request: Request) -> list[str]:
    """What its reader finds, and nothing where there is nothing to tell."""
    try:
        return shown(request.form, exported(MEETING, request))
    except NothingToTell:
        return []


def words_in(lines: list[str]) -> set[str]:
    told = "".join(f"{line} " for line in lines).replace(":", " ").replace(";", " ").replace(",", " ")
    return {word for word in told.split() if word.startswith("x")}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("form", "what"), list(product(Form, Of)))
@pytest.mark.parametrize("with_notes", [False, True])
@pytest.mark.parametrize("with_marks", [False, True])
def test_each_word_leaves_for_its_readers_only(
    reader: str | None, form: Form, what: Of, with_notes: bool, with_marks: bool
) -> None:
    place = told_by(form, what)
    expected = {word for word, (readers, told) in WORDS.items() if reader in readers and place in told}
    if not with_notes:
        expected -= {"xNoteAlone", "xNoteOfPause"}
    assert words_in(read(Request(form, reader, what, with_notes, with_marks))) == expected


def test_every_word_of_the_table_is_said_in_the_meeting() -> None:
    assert all(any(word in repr(fact) for fact in _TOLD) for word in WORDS)


@pytest.mark.parametrize(("form", "what"), list(product(Form, Of)))
@pytest.mark.parametrize("reader", [ASHA, DILWYN])
def test_an_own_sheet_names_no_other_member(reader: str, form: Form, what: Of) -> None:
    told = " ".join(read(Request(form, reader, what, with_notes=True, with_marks=True)))
    assert [name for name in (*MEMBERS, "Gone") if name in told and name != reader] == []


@pytest.mark.parametrize("reader", READERS)
def test_marks_leave_only_when_they_are_asked_for_and_on_an_own_sheet_only_ones_own(reader: str | None) -> None:
    counted = [{"member": name, "asked": int(name == BEN), "interrupted": int(name == DILWYN)} for name in MEMBERS]
    of_reader = [marks for marks in counted if reader in (None, marks["member"])]
    for with_marks, marks in ((False, []), (True, of_reader)):
        found = data_of(exported(MEETING, Request(Form.JSON, reader, with_marks=with_marks)))["marks"]
        assert found == marks
        for form in (Form.MARKDOWN, Form.HTML):
            told = read(Request(form, reader, with_marks=with_marks))
            assert sum("interruption" in line for line in told) == len(marks)


def test_a_bid_is_told_on_its_own_sheet_by_its_kind_alone() -> None:
    assert data_of(exported(MEETING, Request(Form.JSON)))["airtimes"][0]["issue"] is None
    assert set(data_of(exported(MEETING, Request(Form.JSON, ASHA)))["airtimes"][0]) == {"presenter", "seconds", "issue"}

"""Moments of a meeting to draw, made by folding events: every live picture, by its name."""

from collections.abc import Callable

from als_tui.app.pictures.canvas import as_text
from als_tui.app.pictures.meeting import picture
from als_tui.app.pictures.scene import Scene, View
from als_tui.meeting.facts import (
    ActionAgreed,
    AnyFact,
    Asked,
    Attended,
    Bid,
    Brought,
    Deferred,
    KindTurned,
    Learned,
    MinutesGiven,
    NextAgreed,
    Noted,
    Opened,
    Paused,
    PauseNamed,
    Reported,
    RuleProposed,
    SuccessShared,
    TurnGiven,
    WentOn,
)
from als_tui.meeting.header import GroundRules
from als_tui.meeting.stages import About, Ending, Here, Issue, Outcome, Part, QuestionKind, Stage, Why
from als_tui.words.english.rules import STARTER
from tests.builders import MEMBERS, Timed, a_header, a_meeting, a_plan, airtime, at, closed, part, stage

SIZES = ((80, 23), (120, 35), (60, 15))
"""What the board has of a terminal of 80x24, 120x36 and 60x16."""

Members = tuple[str, ...]
Told = list[AnyFact | Timed]


def a_scene(
    members: Members,
    told: Told,
    minutes: float,
    *,
    view: View = View.WHOLE,
    chosen: int = 0,
    prompts: bool = False,
    banner: str = "",
    rules: tuple[str, ...] = STARTER,
) -> Scene:
    """A moment, so many minutes into a meeting in which this was told."""
    header = a_header(members, rules=GroundRules(version=1, agreed="8 January", texts=rules))
    meeting = a_meeting(*told, header=header)
    return Scene(meeting, minutes * 60.0, view=view, chosen=chosen, prompts=prompts, saved="saved", banner=banner)


def prepared(members: Members) -> Told:
    """What stands in the file before anything begins."""
    first, second, third = members[:3]
    return [
        at(0, a_plan((first, second))),
        *(at(0, Attended(member=member, how=Here.PRESENT)) for member in members[:-1]),
        at(0, Attended(member=members[-1], how=Here.LATE)),
        at(0, Brought(action="2-1", member=second, words="Ask for one hour a week without calls", by="in March")),
        at(0, Brought(action="2-2", member=second, words="Keep a two-week log of interruptions")),
        at(0, Brought(action="2-3", member=third, words="Draw the map of who decides what in the department")),
        at(0, Opened()),
    ]


def checked_in(members: Members) -> Told:
    """Three have been heard in the check-in; the fourth speaks."""
    turns = [at(7 + i, TurnGiven(member=member)) for i, member in enumerate(members[:4])]
    return [*prepared(members), at(2, stage(Stage.WELCOME)), at(6, stage(Stage.CHECK_IN)), *turns]


def reporting(members: Members) -> Told:
    """The second member tells what came of the first of two actions."""
    return [
        *prepared(members),
        at(12, stage(Stage.REPORT_BACK)),
        at(12.5, TurnGiven(member=members[1])),
        at(14, Reported(action="2-1", outcome=Outcome.PARTLY)),
    ]


def bidding(members: Members) -> Told:
    """Three bid, and one has left it to another day."""
    first, _, third, fourth = members[:4]
    return [
        *prepared(members),
        at(18, stage(Stage.BIDS)),
        at(18.5, Bid(member=third, minutes=24, issue=Issue.PATTERN)),
        at(19, Bid(member=first, minutes=34, issue=Issue.PERSON)),
        at(20, Bid(member=fourth)),
        at(20, Deferred(member=fourth)),
    ]


def presenting(members: Members, now: Part) -> Told:
    """The first airtime has come to that part; two have asked."""
    told: Told = [*prepared(members), at(21, airtime(members[0]))]
    parts = (Part.OUTLINE, Part.QUESTIONS, Part.PRESENTER_FEEDBACK, Part.GROUP_FEEDBACK)
    for begins, this in zip((23, 30, 53, 56), parts, strict=True):
        if now is Part.SETTLING:
            break
        told.append(at(begins, part(this)))
        if this is Part.QUESTIONS:
            told += [at(31, Asked(member=members[1])), at(32, KindTurned(to=QuestionKind.REFLECTIVE))]
            told += [at(33, Asked(member=members[i])) for i in (1, 2, 3, 3)]
        if this is now:
            break
    return told


def paused(members: Members, *facts: AnyFact) -> Told:
    """The questions have been stopped."""
    return [*presenting(members, Part.QUESTIONS), at(35, Paused()), *(at(35.1, fact) for fact in facts)]


def reviewing(members: Members) -> Told:
    """The one who has the turn has learned something and will do two things."""
    first, second = members[:2]
    return [
        *presenting(members, Part.GROUP_FEEDBACK),
        at(90, stage(Stage.ACTION_REVIEW)),
        at(91, TurnGiven(member=first)),
        at(92, Learned(member=first, about=About.SELF, text="I look for blame when I am tired")),
        at(93, ActionAgreed(action="3-1", member=first, words="Ask her on Monday", by="Monday", who_asks=second)),
        at(93, ActionAgreed(action="3-2", member=first, words="Write one page about the rota before the next meeting")),
    ]


def looking_back(members: Members) -> Told:
    """Two pauses, a learning about the process and a proposal for a rule."""
    return [
        *paused(members, PauseNamed(why=Why.ADVICE), Noted(text="Three answers dressed as questions")),
        at(37, WentOn()),
        at(60, Paused()),
        at(60.5, WentOn()),
        at(95, stage(Stage.SESSION_REVIEW)),
        at(96, Learned(about=About.PROCESS, text="The silence did the work")),
        at(97, RuleProposed(text="We leave ten seconds after every answer.")),
    ]


def ending(members: Members) -> Told:
    """All is said and the date is set."""
    return [
        *reviewing(members),
        at(100, stage(Stage.CLOSE)),
        at(101, SuccessShared(text=f"{members[0]}'s hour a week")),
        at(102, NextAgreed(when="Thursday 9 April, half past one")),
    ]


def ended(members: Members, how: Ending) -> Told:
    """The meeting is over."""
    return [*ending(members), at(105, closed(how, airtimes=1, actions=2, seconds=6000.0))]


OPENING: dict[str, Callable[[Members], Scene]] = {
    "welcome waiting": lambda m: a_scene(m, prepared(m), 1),
    "welcome begun": lambda m: a_scene(m, [*prepared(m), at(2, stage(Stage.WELCOME))], 3),
    "rules with a proposal": lambda m: a_scene(
        m,
        [
            *prepared(m),
            at(4, stage(Stage.GROUND_RULES)),
            at(5, RuleProposed(number=2, text="The limits are a risk of harm, and what the law asks of us.")),
            at(5, RuleProposed(text="We leave ten seconds after every answer.")),
        ],
        5,
        chosen=1,
    ),
    "rules of a set without any": lambda m: a_scene(m, [*prepared(m), at(4, stage(Stage.GROUND_RULES))], 5, rules=()),
    "check-in nobody": lambda m: a_scene(m, [*prepared(m), at(6, stage(Stage.CHECK_IN))], 6.5),
    "check-in mid": lambda m: a_scene(m, checked_in(m), 10.5),
    "check-in over": lambda m: a_scene(m, checked_in(m), 14),
    "report back": lambda m: a_scene(m, reporting(m), 14.5, chosen=1),
    "bids": lambda m: a_scene(m, bidding(m), 20.5, chosen=1),
    "bids of nobody": lambda m: a_scene(m, [at(0, a_plan(())), at(18, stage(Stage.BIDS))], 19),
}

AIRTIME: dict[str, Callable[[Members], Scene]] = {
    "settling": lambda m: a_scene(m, presenting(m, Part.SETTLING), 22),
    "outline in time": lambda m: a_scene(m, presenting(m, Part.OUTLINE), 24.8),
    "outline nearly over": lambda m: a_scene(m, presenting(m, Part.OUTLINE), 29),
    "outline over": lambda m: a_scene(m, presenting(m, Part.OUTLINE), 30.7),
    "questions in time": lambda m: a_scene(m, presenting(m, Part.QUESTIONS), 34),
    "questions with the cue": lambda m: a_scene(m, presenting(m, Part.QUESTIONS), 51),
    "questions over": lambda m: a_scene(
        m, [*presenting(m, Part.QUESTIONS), at(54, KindTurned(to=QuestionKind.FUTURE_ACTION))], 55
    ),
    "questions with words to borrow": lambda m: a_scene(m, presenting(m, Part.QUESTIONS), 34, prompts=True),
    "questions with a banner": lambda m: a_scene(
        m,
        [*presenting(m, Part.QUESTIONS), at(33.5, MinutesGiven(seconds=60.0))],
        34,
        banner="+1 min: now 25 min in all, ends 16:12, 19 -> 18 min spare.  u takes it back.",
    ),
    "presenter's feedback": lambda m: a_scene(m, presenting(m, Part.PRESENTER_FEEDBACK), 54),
    "group's feedback": lambda m: a_scene(
        m, [*presenting(m, Part.GROUP_FEEDBACK), at(57, TurnGiven(member=m[2]))], 57.5
    ),
    "big clock": lambda m: a_scene(m, presenting(m, Part.OUTLINE), 24.8, view=View.BIG),
    "curtain": lambda m: a_scene(m, presenting(m, Part.OUTLINE), 24.8, view=View.CURTAIN),
    "pause": lambda m: a_scene(m, paused(m), 35.7),
    "pause with a reason and a note": lambda m: a_scene(
        m, paused(m, PauseNamed(why=Why.ADVICE), Noted(text="Three answers dressed as questions")), 36
    ),
    "pause with a reason that has no digit": lambda m: a_scene(
        m, paused(m, PauseNamed(why=Why.SAFEGUARDING), Noted(text="One note"), Noted(text="Two notes")), 36
    ),
}

CLOSING: dict[str, Callable[[Members], Scene]] = {
    "break": lambda m: a_scene(m, [*presenting(m, Part.GROUP_FEEDBACK), at(58, stage(Stage.BREAK))], 60),
    "break with a limit": lambda m: a_scene(m, [at(0, a_plan(m[:2], "virtual-2h")), at(58, stage(Stage.BREAK))], 59),
    "action review": lambda m: a_scene(m, reviewing(m), 94, chosen=1),
    "action review nobody": lambda m: a_scene(m, [*prepared(m), at(90, stage(Stage.ACTION_REVIEW))], 91),
    "session review": lambda m: a_scene(m, looking_back(m), 98),
    "session review of a meeting without pauses": lambda m: a_scene(
        m, [*prepared(m), at(95, stage(Stage.SESSION_REVIEW))], 98
    ),
    "close": lambda m: a_scene(m, ending(m), 103),
    "close with nothing said": lambda m: a_scene(m, [*prepared(m), at(100, stage(Stage.CLOSE))], 101),
    "farewell after the close": lambda m: a_scene(m, ended(m, Ending.CLOSED), 106),
    "farewell after an early end": lambda m: a_scene(m, ended(m, Ending.BROKEN_OFF), 106),
}

ALL = OPENING | AIRTIME | CLOSING


def drawn(name: str, width: int, height: int, members: Members = MEMBERS) -> str:
    """That picture in that size, as plain lines."""
    return as_text(picture(ALL[name](members), width, height))

"""The words of the method: stages of a meeting, parts of an airtime, kinds of question and of issue."""

from enum import StrEnum


class Stage(StrEnum):
    """What the whole set is doing."""

    WELCOME = "welcome"
    GROUND_RULES = "ground_rules"
    CHECK_IN = "check_in"
    REPORT_BACK = "report_back"
    BIDS = "bids"
    AIRTIME = "airtime"
    BREAK = "break"
    ACTION_REVIEW = "action_review"
    SESSION_REVIEW = "session_review"
    CLOSE = "close"


class Part(StrEnum):
    """Where an airtime stands."""

    SETTLING = "settling"
    OUTLINE = "outline"
    QUESTIONS = "questions"
    PRESENTER_FEEDBACK = "presenter_feedback"
    GROUP_FEEDBACK = "group_feedback"


class QuestionKind(StrEnum):
    """The kinds of question, in the order in which an airtime moves through them."""

    CLARIFYING = "clarifying"
    REFLECTIVE = "reflective"
    ANALYTICAL = "analytical"
    FUTURE_ACTION = "future_action"


class Issue(StrEnum):
    """What a presenter may bring."""

    PROJECT = "project"
    PERSON = "person"
    PATTERN = "pattern"


class Here(StrEnum):
    """Whether a member is in the room: late is still to come, left was here."""

    PRESENT = "present"
    LATE = "late"
    APOLOGIES = "apologies"
    LEFT = "left"


class Outcome(StrEnum):
    """What came of an action, in words that blame nobody."""

    DONE = "done"
    PARTLY = "partly"
    CHANGED = "changed"
    NOT_YET = "not_yet"
    LET_GO = "let_go"
    CARRIED = "carried"


SETTLED = (Outcome.DONE, Outcome.LET_GO)
"""Outcomes after which an action is open no more."""


class About(StrEnum):
    """What a learning is about."""

    ISSUE = "issue"
    SELF = "self"
    PROCESS = "process"
    CONTENT = "content"
    OTHERS = "others"


class Why(StrEnum):
    """Why the set was paused, in the order of the reason keys; nine have a digit."""

    ADVICE = "advice"
    PACE = "pace"
    DRIFT = "drift"
    EMOTION = "emotion"
    STACKED = "stacked"
    LONG = "long"
    INTERRUPT = "interrupt"
    DOMINATE = "dominate"
    GOOD = "good"
    LEADING = "leading"
    ANECDOTE = "anecdote"
    SILENCE = "silence"
    RESCUE = "rescue"
    QUIET = "quiet"
    PHASE = "phase"
    STORY = "story"
    CURIOSITY = "curiosity"
    JUDGE = "judge"
    CONFIDENTIALITY = "confidentiality"
    SAFEGUARDING = "safeguarding"
    TIME = "time"
    TECHNICAL = "technical"


class Counting(StrEnum):
    """What a gap was taken for."""

    COUNTED = "counted"
    PAUSED = "paused"


class Cause(StrEnum):
    """What made a gap: the laptop slept, or the program stopped."""

    SLEEP = "sleep"
    STOP = "stop"


class Ending(StrEnum):
    """How a meeting came to its end."""

    CLOSED = "closed"
    BROKEN_OFF = "broken_off"

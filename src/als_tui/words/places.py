"""The names of stages, parts and kinds, and how they stand in the trail and the title."""

from als_tui.meeting.stages import About, Issue, Outcome, Part, QuestionKind, Stage
from als_tui.meeting.state import Place

STAGES = {
    Stage.WELCOME: "welcome",
    Stage.GROUND_RULES: "ground rules",
    Stage.CHECK_IN: "check-in",
    Stage.REPORT_BACK: "report back",
    Stage.BIDS: "bids",
    Stage.AIRTIME: "airtime",
    Stage.BREAK: "break",
    Stage.ACTION_REVIEW: "action review",
    Stage.SESSION_REVIEW: "session review",
    Stage.CLOSE: "close",
}
PARTS = {
    Part.SETTLING: "settling",
    Part.OUTLINE: "outline",
    Part.QUESTIONS: "questions",
    Part.PRESENTER_FEEDBACK: "presenter's feedback",
    Part.GROUP_FEEDBACK: "group's feedback",
}
SHORT_PARTS = {**PARTS, Part.PRESENTER_FEEDBACK: "feedback", Part.GROUP_FEEDBACK: "the group"}
"""The same where there is little room."""
KINDS = {
    QuestionKind.CLARIFYING: "clarifying",
    QuestionKind.REFLECTIVE: "reflective",
    QuestionKind.ANALYTICAL: "analytical",
    QuestionKind.FUTURE_ACTION: "future action",
}
ISSUES = {Issue.PROJECT: "project", Issue.PERSON: "person", Issue.PATTERN: "pattern"}
ABOUT = {
    About.ISSUE: "the issue",
    About.SELF: "myself",
    About.PROCESS: "how we worked",
    About.CONTENT: "what we spoke of",
    About.OTHERS: "others",
}
OUTCOMES = {
    Outcome.DONE: "done",
    Outcome.PARTLY: "partly",
    Outcome.CHANGED: "changed",
    Outcome.NOT_YET: "not yet",
    Outcome.LET_GO: "let go",
    Outcome.CARRIED: "carried",
}


def name(place: Place) -> str:
    """A place as a hint or a sentence names it: ``questions``, ``check-in``, ``Asha's airtime``."""
    if place.part is not None and place.part is not Part.SETTLING:
        return PARTS[place.part]
    return airtime(place) if place.stage is Stage.AIRTIME else STAGES[place.stage]


def airtime(place: Place) -> str:
    """Whose airtime it is."""
    return f"{place.presenter}'s airtime" if place.presenter else f"airtime {place.airtime}"


def in_trail(place: Place, airtimes: int) -> str:
    """A place as the trail of stages names it: ``airtime 1 of 3``."""
    if place.stage is not Stage.AIRTIME:
        return STAGES[place.stage]
    return f"airtime {place.airtime} of {airtimes}" if airtimes > 1 else STAGES[place.stage]


def meeting_of(set_name: str, number: int, of: int | None) -> str:
    """Whose meeting it is, and the how manyth."""
    return f"{set_name} · meeting {number} of {of}" if of else f"{set_name} · meeting {number}"

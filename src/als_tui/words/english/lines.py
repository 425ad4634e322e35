"""The one quiet line that a facilitator may say in each stage, part and kind of question."""

from collections.abc import Mapping
from typing import Final

from als_tui.meeting.stages import Part, QuestionKind, Stage

LINES: Final[Mapping[Stage | Part, str]] = {
    Stage.WELCOME: "Welcome, everyone. We will end on time. Who has to leave early?",
    Stage.GROUND_RULES: "This is what we agreed. What would you add or change?",
    Stage.CHECK_IN: "How are you arriving today? One sentence each is plenty.",
    Stage.REPORT_BACK: "What did you do, what came of it, and what did it teach you?",
    Stage.BIDS: "Who would like airtime today? How pressing is it, and how long?",
    Stage.AIRTIME: "One person, one issue, and all of our attention.",
    Stage.BREAK: "Time to stretch. Please let the issue rest until we are back.",
    Stage.ACTION_REVIEW: "Write it for yourself first, and share only what you choose.",
    Stage.SESSION_REVIEW: "What helped us to think today, and what would we change?",
    Stage.CLOSE: "Before we go: one word each to take with you.",
    Part.SETTLING: "Where would you like to be when we stop?",
    Part.OUTLINE: "This time is all yours. We listen, and nobody will interrupt.",
    Part.QUESTIONS: "One question at a time, and room for the answer.",
    Part.PRESENTER_FEEDBACK: "How was that for you, and what are you taking away?",
    Part.GROUP_FEEDBACK: "What did you notice, and what did you learn for your own work?",
}

KIND_LINES: Final[Mapping[QuestionKind, str]] = {
    QuestionKind.CLARIFYING: "Short, factual questions for now. The exploring comes next.",
    QuestionKind.REFLECTIVE: "Stay with the person. Ask one question, and let it land.",
    QuestionKind.ANALYTICAL: "Look for what lies behind it. One question, then time to think.",
    QuestionKind.FUTURE_ACTION: "What will you do first, and when will you do it?",
}

FUTURE_CUE: Final = "Our time is drawing in. Let us turn towards what you will do."
"""For when the questions should move on to future action, and have not yet."""

FIRM_NEARLY: Final[Mapping[Stage | Part, str]] = {
    Stage.CHECK_IN: "Time is nearly up. A few words each, please.",
    Stage.REPORT_BACK: "Time is nearly up. One sentence for each action, please.",
    Part.OUTLINE: "Time is nearly up. What would you like from us?",
    Part.QUESTIONS: "Time is nearly up. What will you do?",
}
"""For a set that has agreed to be firm: where there is a line for it, in place of the others."""

FIRM_OVER: Final[Mapping[Stage | Part, str]] = {
    Stage.WELCOME: "Time. We begin.",
    Stage.GROUND_RULES: "Time. Do we agree to these?",
    Stage.CHECK_IN: "Time. One word each, and we go on.",
    Stage.REPORT_BACK: "Time. One sentence each, and we go on.",
    Stage.BIDS: "Time. We take the order as it stands.",
    Stage.BREAK: "Time. Back to your seats, please.",
    Stage.ACTION_REVIEW: "Time. Finish your sentence, and we go on.",
    Stage.SESSION_REVIEW: "Time. One last thought, and we close.",
    Stage.CLOSE: "Time. We end here.",
    Part.OUTLINE: "Time. Go on to the questions.",
    Part.QUESTIONS: "Time. No more questions: on to the feedback.",
    Part.PRESENTER_FEEDBACK: "Time. Over to the group.",
    Part.GROUP_FEEDBACK: "Time. This airtime is over.",
}
"""The same when it is over. The settling keeps its question, which is its contract."""

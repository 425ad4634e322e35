"""What a facilitator may see when pausing a set, and what to say aloud: about the process, never about a person."""

from collections.abc import Mapping
from typing import Final

from als_tui.meeting.stages import Why

A_REASON = "The reason of this pause."
NAMES: Final[Mapping[Why, str]] = {
    Why.ADVICE: "advice dressed as a question",
    Why.PACE: "pace: no room for silence",
    Why.DRIFT: "moved away from the issue",
    Why.EMOTION: "feelings in the room",
    Why.STACKED: "several questions at once",
    Why.LONG: "a long way to the question",
    Why.INTERRUPT: "talking over the presenter",
    Why.DOMINATE: "one voice doing most of the asking",
    Why.GOOD: "something that worked",
    Why.LEADING: "a theory being pressed",
    Why.ANECDOTE: "a story of one's own",
    Why.SILENCE: "a silence that grows uneasy",
    Why.RESCUE: "answering for the presenter",
    Why.QUIET: "a voice not heard",
    Why.PHASE: "too soon, or stuck in the facts",
    Why.STORY: "the telling takes over",
    Why.CURIOSITY: "asking out of one's own interest",
    Why.JUDGE: "blame inside a question",
    Why.CONFIDENTIALITY: "someone could be recognised",
    Why.SAFEGUARDING: "someone may be at risk",
    Why.TIME: "time is running out",
    Why.TECHNICAL: "trouble with sound or picture",
}

SHORT: Final[Mapping[Why, str]] = {
    Why.ADVICE: "advice as a question",
    Why.DOMINATE: "one voice asks most",
}
"""Names for where there is little room."""

SAY: Final[Mapping[Why, tuple[str, ...]]] = {
    Why.ADVICE: (
        "Let me pause us. I can hear answers inside our questions.",
        "Keep that idea as your own. What is the question underneath it?",
        "Take off the first few words. Is an instruction left?",
        "Which of our questions open things up for you, and which push?",
        "Ten seconds of quiet; then we start again with what or how.",
    ),
    Why.PACE: (
        "Let us count to ten in silence before the next question.",
        "There is no hurry. A good question needs a while to land.",
    ),
    Why.DRIFT: (
        "How does this serve the one who brought the issue?",
        "Where did we leave the presenter's own question?",
    ),
    Why.EMOTION: (
        "Let us stop for a moment. People come before the clock.",
        "What would you like now: to go on, to rest, or to stop here?",
        "Nothing has to be said. We are here.",
    ),
    Why.STACKED: (
        "I heard more than one. Which one would you like to ask?",
        "One question, and then we wait.",
    ),
    Why.LONG: (
        "What is the question, in one breath?",
        "Leave the reasons out. What would you like to ask?",
    ),
    Why.INTERRUPT: (
        "The time is the presenter's. Let us hear this to the end.",
        "One voice at a time, please.",
    ),
    Why.DOMINATE: (
        "Let us go round: one question each, and anyone may pass.",
        "Whose question have we not heard yet?",
    ),
    Why.GOOD: (
        "Let us notice that. What did that question do?",
        "Something opened just now. What helped it?",
    ),
    Why.LEADING: (
        "If you had no theory at all, what would you ask?",
        "We have been here before. What have we not asked about?",
    ),
    Why.ANECDOTE: (
        "Whose story are we in now?",
        "Thank you. Let us go back to the presenter's story.",
    ),
    Why.SILENCE: (
        "Silence is work as well. We can let it be.",
        "What would be useful to you now?",
    ),
    Why.RESCUE: (
        "Let us trust the presenter with this.",
        "The answer may take a while. We can wait for it.",
    ),
    Why.QUIET: (
        "There is room for any voice we have not heard.",
        "Listening is taking part too; come in when you wish.",
    ),
    Why.PHASE: (
        "We have reached solutions early. What is still unexplored?",
        "We have plenty of facts. Let us turn to what they mean.",
    ),
    Why.STORY: (
        "We may have enough of the story. What is at the heart of it?",
        "What do you not know about this yet?",
    ),
    Why.CURIOSITY: (
        "Whom does that answer help?",
        "What would the presenter gain from answering?",
    ),
    Why.JUDGE: (
        "How would that sound if it began with what or how?",
        "Let us ask it again with no verdict inside.",
    ),
    Why.CONFIDENTIALITY: (
        "Without names or places, please.",
        "Let us tell it so that nobody could be recognised.",
    ),
    Why.SAFEGUARDING: (
        "Let us stop here. Someone's safety comes before our meeting.",
        "We follow the safeguarding procedure now, outside the set.",
        "We write nothing of it in our notes.",
    ),
    Why.TIME: (
        "We are short of time. What shall we do with what is left?",
        "More minutes here come from somewhere. What does the set choose?",
    ),
    Why.TECHNICAL: (
        "Let us wait for one another, and do as we agreed for this.",
        "Everything aloud, please, and nothing in the side chat.",
    ),
}

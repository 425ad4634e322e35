"""Questions and openings to borrow from when the room needs a word: short, honest, and nobody's advice."""

from collections.abc import Mapping
from typing import Final

from als_tui.meeting.stages import QuestionKind

PROMPTS: Final[Mapping[QuestionKind, tuple[str, ...]]] = {
    QuestionKind.CLARIFYING: (
        "What would you like from us today?",
        "What have you tried, and what came of that?",
        "When did this begin?",
        "Who else has a part in it?",
        "Which decisions are yours to make?",
        "What does that word mean to you?",
        "What is already settled, and what is still open?",
        "Is there a date that matters?",
        "Which part of it shall we stay with?",
        "Have I heard you right: is it the decision, or how it was made?",
        "What do you know for certain, and what are you guessing?",
        "Is this one issue, or two side by side?",
    ),
    QuestionKind.REFLECTIVE: (
        "What matters most to you in this?",
        "How is it to say this aloud?",
        "Which part of it is hardest?",
        "What have you left unsaid so far?",
        "When have you met something like this before?",
        "Which of your values is being tested?",
        "What does it cost you?",
        "What are you quietly proud of?",
        "What surprised you as you were speaking?",
        "What do you need just now?",
        "What are you carrying that belongs to someone else?",
        "And what else?",
    ),
    QuestionKind.ANALYTICAL: (
        "What patterns can you see?",
        "What keeps this going?",
        "What are you taking for granted?",
        "What speaks for that view, and what against it?",
        "How would the others involved tell this story?",
        "What is different on a good day?",
        "Who is better off if nothing changes?",
        "What is within your influence, and what is not?",
        "What happens if you leave it as it is?",
        "How else could it be explained?",
        "What would have to be true for this to work?",
        "What is the question beneath your question?",
    ),
    QuestionKind.FUTURE_ACTION: (
        "What choices do you see now?",
        "What other ways are there?",
        "Which of them gives you energy?",
        "What is the first small step?",
        "By when will it be done?",
        "What could get in your way?",
        "Whose help would you like, and with what?",
        "How will you know that it is done?",
        "How likely is it, from one to ten?",
        "What would move that number up by one?",
        "What will you stop doing to make room?",
        "What would you like to tell us next time?",
    ),
}

CHALLENGING: Final = (
    "What are you stepping around?",
    "What is your own part in it?",
    "What if it were the other way round?",
    "What might you not be seeing?",
    "Whose problem is this, in truth?",
    "Which conversation are you putting off?",
    "What would you be willing to give up?",
    "How does this sit with what you said matters to you?",
    "What story do you tell yourself about it?",
    "What would you do if you were not afraid?",
    "When you say they, whom do you mean?",
    "How much do you want this to change?",
)
"""Kindly disturbing; for the middle of an airtime, and for a set that trusts one another."""

WELCOME: Final = (
    "Who is here, and who has sent apologies?",
    "When do we finish, and who has to leave sooner?",
    "Is this room ours, and can everyone hear?",
    "Phones and laptops away, please.",
    "What would help you to be fully here?",
)

GROUND_RULES: Final = (
    "Which of these will we need most today?",
    "What would help you to speak freely?",
    "What stays in this room, and what may leave it?",
    "Is everyone content to work by these?",
)

CHECK_IN: Final = (
    "How are you, as you sit down?",
    "One word is enough, and you may pass.",
    "What would you like to put down before we begin?",
    "What has gone well since we last met?",
    "We listen to each one, and answer nobody.",
)

REPORT_BACK: Final = (
    "What did you do, in a sentence or two?",
    "What came of it?",
    "What did you learn along the way?",
    "What turned out differently from your plan?",
    "What did you notice in yourself?",
    "Would you carry it on, change it, or let it go?",
)

BIDS: Final = (
    "If you had airtime today, what would it be about, in one sentence?",
    "How pressing is it: will next time be too late?",
    "How many minutes would you need?",
    "Who has waited longest?",
    "What can wait, with first call next time?",
    "Is anyone holding back out of kindness?",
    "It is fine not to bid today.",
)

SETTLING: Final = (
    "What would make this time worth having?",
    "What would you like most from us?",
    "How would you put your question in one sentence?",
    "What would you like us to leave alone?",
    "How shall I tell you that time is running short?",
    "Take a breath. We begin when you are ready.",
)

PRESENTER_FEEDBACK: Final = (
    "How are you, now that it is over?",
    "What are you taking away with you?",
    "What has shifted, if anything?",
    "Which question did the most work?",
    "What do you see differently about the issue?",
    "What have you learned about yourself?",
    "May we speak of it with you later, or does it rest here?",
    "Are you ready to step out of the chair?",
)

GROUP_FEEDBACK: Final = (
    "What did you notice about the way we worked?",
    "What did you learn for yourself, with no advice back?",
    "When did we think best together?",
    "What stood in our way: haste, advice, stories?",
    "Which question did you hold back, and what held it?",
    "What did the silences do?",
    "What would we do differently in the next airtime?",
)

ACTION_REVIEW: Final = (
    "What is the most useful thing you learned today?",
    "What did today show you about yourself?",
    "What did you learn from someone else's issue?",
    "What will you do before we meet again?",
    "By when, and what is the very first step?",
    "How sure are you, from one to ten?",
    "Who will ask you how it went?",
    "To keep thinking, or to leave it be, counts as well.",
)

SESSION_REVIEW: Final = (
    "When did we think well today, and what made it so?",
    "What got in the way of it?",
    "How well did we keep to our time, and share it?",
    "What did the pauses teach us?",
    "What are our habits in asking?",
    "What have we learned about working together?",
    "What shall we try next time?",
    "Which ground rule needs a word changed?",
)

CLOSE: Final = (
    "When do we meet next?",
    "What went well because we did it together?",
    "What has come of our learning since we began?",
    "What would you like to thank the set for?",
    "What needs to be said before we part?",
)

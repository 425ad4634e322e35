"""Ground rules to choose from: examples that a set takes, changes or leaves, for the rules are its own."""

from collections.abc import Mapping
from typing import Final

BANK: Final[Mapping[str, tuple[str, ...]]] = {
    "Confidentiality": (
        "What is said here stays here. We may share our own learning, never another's story.",
        "Outside the set we speak of someone's issue only if they raise it first.",
        "We use no real names of pupils, patients or clients.",
        "The limits are a risk of harm to a child or an adult, a serious crime, and a legal duty.",
        "We have agreed who keeps notes, for how long, and who may see them.",
        "In supervision the facilitator may speak of our process, not of what we brought.",
    ),
    "Airtime": (
        "Each of us has an equal claim to time.",
        "We bid honestly, and say when it can wait.",
        "The presenter owns the time, the issue and what comes of it.",
        "We keep to the minutes we agreed, and only the set can give more.",
        "The presenter may leave any question unanswered, or stop.",
        "It is fine not to present.",
    ),
    "Listening": (
        "Nobody interrupts the outline.",
        "We speak one at a time.",
        "Silence is welcome, and needs no filling.",
        "Phones and laptops are away.",
        "We do not judge, in words or by our faces.",
        "Notes are made by the presenter, or for the presenter, or as we agree.",
    ),
    "Questions": (
        "We ask questions and keep our advice to ourselves.",
        "We ask one question at a time, and keep it short.",
        "We ask what we do not know the answer to.",
        "We ask for the presenter's good, not out of our own curiosity.",
        "We challenge with kindness.",
        "Anyone may ask for a pause, and the facilitator may call one.",
        "We make statements only in answer to a question.",
    ),
    "Commitment": (
        "We come to every meeting, on time, and stay to the end.",
        "If one of us cannot come, the set hears of it early.",
        "We meet only when enough of us can come, and have agreed how many that is.",
        "We bring something real.",
        "We leave with a step, and report back honestly, whether it was done or not.",
        "We say when our jobs or our loyalties stand between us.",
        "Whoever leaves the set says so to the set.",
    ),
    "Meeting online": (
        "Each of us has a private room and headphones, with nobody in earshot.",
        "Cameras are as we agreed, and anyone may hide the view of themselves.",
        "We make no recording and no transcript, and let no AI take notes.",
        "We keep no side chat.",
        "We go more slowly, and allow for the delay.",
        "We know how to reach whoever drops out, and who keeps the clock if the facilitator does.",
    ),
}
"""Six groups of rules, 38 in all; eight to twelve are enough for a set."""

STARTER: Final = (
    "What is said here stays here. We may share our own learning, never another's story.",
    "The limits are a risk of harm to a child or an adult, a serious crime, and a legal duty.",
    "Each of us has an equal claim to time.",
    "The presenter owns the time, the issue and what comes of it.",
    "Nobody interrupts the outline.",
    "Silence is welcome, and needs no filling.",
    "We ask questions and keep our advice to ourselves.",
    "Anyone may ask for a pause, and the facilitator may call one.",
    "We leave with a step, and report back honestly, whether it was done or not.",
)
"""Nine of the bank that an invented set begins with."""

"""Why a press did nothing, in a sentence that says what to do instead."""

from als_tui.meeting.moves import Refusal

_SENTENCES = {
    Refusal.ENDED: "The meeting has ended; later facts go into the next one.",
    Refusal.NOT_BEGUN: "The clock has not started yet: Enter begins.",
    Refusal.PAUSED: "The set is paused: Space goes on.",
    Refusal.NOTHING_PLANNED: "Nothing is planned from here: m has every stage.",
    Refusal.NOTHING_TO_TAKE_BACK: "There is nothing to take back since the file was opened.",
    Refusal.NO_STEP_TO_TAKE_BACK: "There is no step to go back to since the file was opened.",
    Refusal.NOTHING_TO_BRING_AGAIN: "r brings again only what was taken back just before.",
    Refusal.NO_TURNS_HERE: "Nobody's turn is marked here.",
    Refusal.NO_KINDS_HERE: "",
    Refusal.NO_FURTHER_KIND: "",
    Refusal.PRESENTER_SPEAKS: "",
    Refusal.MARKS_ARE_OFF: "This set has agreed to keep no private marks.",
    Refusal.NO_TIME_LEFT_TO_TAKE: "There is no minute left to take.",
    Refusal.NOT_COMING: "That member is not here today: m, 4 says who is.",
    Refusal.NOT_IN_THE_ORDER: "Choose someone who bids first.",
    Refusal.ALREADY_FIRST: "That is the first already.",
    Refusal.ALREADY_LAST: "That is the last already.",
    Refusal.GAP_WAITS: "",
    Refusal.NOTHING_TO_SHARE: "Nothing is written there yet: e writes it.",
}


def sentence(refusal: Refusal) -> str:
    """What to say; nothing where a key simply has no meaning."""
    return _SENTENCES[refusal]

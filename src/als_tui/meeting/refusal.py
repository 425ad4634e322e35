"""Why something cannot be done now."""

from enum import StrEnum


class Refusal(StrEnum):
    """Why something cannot be done now; ``words`` says each in a sentence."""

    ENDED = "ended"
    NOT_BEGUN = "not_begun"
    PAUSED = "paused"
    NOTHING_PLANNED = "nothing_planned"
    NOTHING_TO_TAKE_BACK = "nothing_to_take_back"
    NO_STEP_TO_TAKE_BACK = "no_step_to_take_back"
    NOTHING_TO_BRING_AGAIN = "nothing_to_bring_again"
    NO_TURNS_HERE = "no_turns_here"
    NO_KINDS_HERE = "no_kinds_here"
    NO_FURTHER_KIND = "no_further_kind"
    PRESENTER_SPEAKS = "presenter_speaks"
    MARKS_ARE_OFF = "marks_are_off"
    NO_TIME_LEFT_TO_TAKE = "no_time_left_to_take"
    NOT_COMING = "not_coming"
    NOT_IN_THE_ORDER = "not_in_the_order"
    ALREADY_FIRST = "already_first"
    ALREADY_LAST = "already_last"
    GAP_WAITS = "gap_waits"
    NOTHING_TO_SHARE = "nothing_to_share"

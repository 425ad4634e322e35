"""The words and the keys of a meeting that runs in another window."""

from als_tui.words.key import CURTAIN, HELP, PALETTE, Key

TITLE = "a meeting in another window"
LOOK_ONLY = "Running in another window: here it can only be looked at."
IS_FREE = "The other window has let go of it. Enter goes on with it here."
IS_OVER = "It has ended in the other window."
TO_GO_ON = "Go on here"

FOLLOW = (
    Key("on", ("enter",), "Enter", "Go on here", "Go on with it here, once the other window has let go of it."),
    Key("big", ("f",), "f", "Big clock", "The clock as large as it fits."),
    CURTAIN,
    HELP,
    PALETTE,
    Key("back", ("escape", "q", "ctrl+c"), "Esc", "Home", "Back to Home; the meeting goes on where it runs."),
)

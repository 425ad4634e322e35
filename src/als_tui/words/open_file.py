"""What the form says in which a session file is named."""

TITLE = "Open a session file"
FILE = "File"
HELP = "Its path; ~ is your home folder. A meeting that has ended is replayed, one that has not goes on."
NO_PATH = "Which file? Type its path, or drag the file into this window."
TO_OPEN, TO_BACK = "Open", "Back"


def no_such_user(path: str) -> str:
    """A home folder that is none."""
    return f"{path}: this computer has no such home folder. Nothing was opened; write the path whole."

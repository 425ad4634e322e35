"""What is said of ground rules: in the editor, in the room, and of the difference between two versions."""


def numbered(number: int, text: str) -> str:
    """A rule by its number."""
    return f"{number:>2}  {text}"


def changed(number: int, text: str, before: str) -> str:
    """A rule in its proposed words, with those it has now."""
    return f"{number:>2}  CHANGED  {text}  (now: {before})"


def new(number: int, text: str) -> str:
    """A rule that is proposed."""
    return f"{number:>2}  NEW  {text}"


def gone(text: str) -> str:
    """A rule that is proposed to be left out."""
    return f" -  GONE  {text}"

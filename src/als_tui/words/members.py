"""How the people of a set are named."""

FORMER = "(former member)"


def former(name: str) -> str:
    """Somebody who has left the set."""
    return f"{name} {FORMER}"

"""How phrases, lines to say and times are put for who hears them."""

from als_tui.words import times


def sentence(text: str) -> str:
    """A phrase as a sentence of its own."""
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def said(text: str) -> str:
    """A line to say aloud."""
    return f"Say: “{text}”" if text else ""


def span(seconds: float) -> str:
    """A time in words: ``1 minute 30 seconds``."""
    whole, rest = divmod(max(0, round(seconds)), 60)
    told = [times.count(whole, "minute", "minutes")] if whole else []
    told += [times.count(rest, "second", "seconds")] if rest or not whole else []
    return " ".join(told)

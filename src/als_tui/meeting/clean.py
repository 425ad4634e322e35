"""What may stand in any text of ours: one line, normal form C, and nothing that could drive a terminal.

Apart from the types made of it, so that a list of sessions can clean names without loading pydantic. The patterns are
compiled by the first text that needs them: most runs of the program have none.
"""

import re
import unicodedata

_BREAKS = "[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])+[ \t]*"
_TAGGED_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
_NO_LETTERS = "\ufdd0-\ufdef" + "".join(f"{chr(last - 1)}{chr(last)}" for last in range(0xFFFF, 0x110000, 0x10000))
"""Numbers that Unicode gives to no letter, ever: a page that holds one is no sound page."""
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f"
    f"{_NO_LETTERS}]"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """The text as it may be shown and saved: breaks become `` / ``, controls the replacement character."""
    if text.isprintable():  # then nothing in it is a break or unsafe
        return unicodedata.normalize("NFC", text)
    text = re.sub(_BREAKS, " / ", text.strip("\r\n")).replace("\t", " ")
    kept = re.findall(_TAGGED_FLAG, text)
    parts = [re.sub(_UNSAFE, _REPLACEMENT, part) for part in re.split(_TAGGED_FLAG, text)]
    whole = "".join(part + flag for part, flag in zip(parts, [*kept, ""], strict=True))
    return unicodedata.normalize("NFC", whole)

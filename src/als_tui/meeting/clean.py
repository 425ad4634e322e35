"""What may stand in any text of ours: one line, normal form C, and nothing that could drive a terminal.

Apart from the types made of it, so that a list of sessions can clean names without loading pydantic. The patterns are
compiled for the first text that needs them: most runs of the program meet none.
"""

import re
import unicodedata

_BREAKS = "[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])+[ \t]*"
_TAGGED_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_NO_LETTERS = (*range(0xFDD0, 0xFDF0), *(last - low for last in range(0xFFFF, 0x110000, 0x10000) for low in (0, 1)))
"""Numbers that Unicode gives to no letter, ever: a page that holds one is no sound page."""
_UNSAFE = dict.fromkeys(
    (*_CONTROLS, 0xFEFF, *range(0xD800, 0xE000), *range(0xE0000, 0xE0080), *_NO_LETTERS), "\N{REPLACEMENT CHARACTER}"
)


def clean(text: str) -> str:
    """The text as it may be shown and saved: breaks become `` / ``, controls the replacement character."""
    if text.isprintable():  # then nothing in it is a break or unsafe
        return unicodedata.normalize("NFC", text)
    text = re.sub(_BREAKS, " / ", text.strip("\r\n")).replace("\t", " ")
    kept = re.findall(_TAGGED_FLAG, text)
    parts = [part.translate(_UNSAFE) for part in re.split(_TAGGED_FLAG, text)]
    whole = "".join(part + flag for part, flag in zip(parts, [*kept, ""], strict=True))
    return unicodedata.normalize("NFC", whole)

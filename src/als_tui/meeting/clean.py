"""What may stand in any text of ours: one line, normal form C, and nothing that could drive a terminal.

Apart from the types made of it, so that a list of sessions can clean names without loading pydantic. The patterns are
compiled for the first text that needs them: most runs of the program meet none.
"""

import re
import unicodedata

_BREAKS = "[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])+[ \t]*"
_TAGGED_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
_CONTROLS = ((0, 0x1F), (0x7F, 0x9F), (0x61C, 0x61C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069))
_MARKS = ((0xFEFF, 0xFEFF), (0xD800, 0xDFFF), (0xE0000, 0xE007F))
_NO_LETTERS = ((0xFDD0, 0xFDEF), *((last - 1, last) for last in range(0xFFFF, 0x110000, 0x10000)))
"""Numbers that Unicode gives to no letter, ever: a page that holds one is no sound page."""
_UNSAFE = f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in (*_CONTROLS, *_MARKS, *_NO_LETTERS))}]"


def clean(text: str) -> str:
    """The text as it may be shown and saved: breaks become `` / ``, controls the replacement character."""
    if text.isprintable():  # then nothing in it is a break or unsafe
        return unicodedata.normalize("NFC", text)
    text = re.sub(_BREAKS, " / ", text.strip("\r\n")).replace("\t", " ")
    kept = re.findall(_TAGGED_FLAG, text)
    parts = [re.sub(_UNSAFE, "\N{REPLACEMENT CHARACTER}", part) for part in re.split(_TAGGED_FLAG, text)]
    whole = "".join(part + flag for part, flag in zip(parts, [*kept, ""], strict=True))
    return unicodedata.normalize("NFC", whole)

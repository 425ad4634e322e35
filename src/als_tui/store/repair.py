"""A repaired copy of a damaged session: all of it that can be read, byte for byte, without what cannot."""

from als_tui.store.decoding import read_bytes


def repaired(data: bytes) -> bytes | None:
    """The bytes of a file in which the meeting can be told whole or go on; none where leaving out does not mend it."""
    reading = read_bytes(data)
    parts, at = [], 0
    for begin, end in reading.unread:
        parts.append(data[at:begin])
        at = end
    copy = b"".join((*parts, data[at : reading.good_end]))
    again = read_bytes(copy)
    is_mended = again.worst is None and again.header == reading.header and again.events == reading.events
    return copy if is_mended and reading.events else None

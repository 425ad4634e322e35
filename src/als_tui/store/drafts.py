"""Text that is typed and not yet kept: beside the session file, never in it, and gone when there is none."""

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import tomli

from als_tui.meeting.clean import clean
from als_tui.store.names import safe_stem, set_aside
from als_tui.store.places import private_folder
from als_tui.store.replace import put_over

_BIGGEST = 1 << 20
"""Bytes in a file that can be a draft of ours."""


class Drafts:
    """The unsent text of one session, by field; a field such as an action has several boxes."""

    def __init__(self, folder: Path, session_id: str) -> None:
        """Nothing is made before the first text."""
        self.path = folder / f"{safe_stem(session_id)}.toml"

    def read(self) -> dict[str, tuple[str, ...]]:
        """Each field's boxes, as they were written and cleaned.

        A file that does not read is set aside as ``.damaged``, so that the next write cannot destroy it.
        """
        try:
            return self._read()
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            with contextlib.suppress(OSError):
                set_aside(self.path)
            return {}

    def write(self, drafts: Mapping[str, Sequence[str]]) -> None:
        """Make this all that is unsent, in one step; fields with only blank boxes are left out, and no file is no text.

        Raises ``OSError`` when the disk refuses; what was written before is then still there.
        """
        import tomli_w

        kept = {clean(field): [clean(box) for box in boxes] for field, boxes in drafts.items()}
        kept = {field: boxes for field, boxes in kept.items() if any(box.strip() for box in boxes)}
        if not kept:
            self.path.unlink(missing_ok=True)
            return
        private_folder(self.path.parent)
        put_over(self.path, tomli_w.dumps({"format": 1, "drafts": kept}).encode())

    def _read(self) -> dict[str, tuple[str, ...]]:
        with self.path.open("rb") as file:
            data = file.read(_BIGGEST + 1)
        if len(data) > _BIGGEST:
            raise ValueError(self.path)
        drafts = tomli.loads(data.decode("utf-8-sig")).get("drafts")
        if not isinstance(drafts, dict):
            raise ValueError(self.path)
        return {clean(field): _boxes(boxes) for field, boxes in drafts.items()}


def _boxes(boxes: object) -> tuple[str, ...]:
    if not isinstance(boxes, list) or not all(isinstance(box, str) for box in boxes):
        raise ValueError(boxes)
    return tuple(map(clean, boxes))

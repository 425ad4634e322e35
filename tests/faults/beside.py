"""How long a save takes beside the program: what the disk and the machine of a run add to a time that is promised."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from als_tui.store.replace import put_over

_PAUSE = 0.05


@contextmanager
def saving_beside(folder: Path) -> Iterator[list[float]]:
    """Save a small file over and over, as unsent text is saved; the seconds that each time took."""
    took, is_over = list[float](), threading.Event()

    def save() -> None:
        while not (took and is_over.wait(_PAUSE)):
            began = time.monotonic()
            put_over(folder / "beside", b"as unsent text is saved")
            took.append(time.monotonic() - began)

    saving = threading.Thread(target=save)
    saving.start()
    try:
        yield took
    finally:
        is_over.set()
        saving.join()

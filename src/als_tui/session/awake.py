"""Keeping the screen awake while a meeting's clock runs, where the system lets us."""

import threading


class Awake:
    """Holds the system's own inhibitor in a thread of its own: asking for it may take a while, and may fail."""

    def __init__(self) -> None:
        self.is_refused = False
        """Whether the system was asked and has nothing that would keep the screen awake."""
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def hold(self) -> None:
        """Keep the screen awake from now on; a second time changes nothing."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._hold, name="als-tui awake", daemon=True)
            self._thread.start()

    def let_go(self) -> None:
        """Let the system sleep again as it likes."""
        self._over.set()

    def _hold(self) -> None:
        from wakepy import keep

        with keep.presenting(on_fail="pass") as mode:
            self.is_refused = not mode.active
            if mode.active:
                self._over.wait()

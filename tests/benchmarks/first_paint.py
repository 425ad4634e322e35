"""From the command to the first Home that is seen in a terminal, against a bare Textual app in the same run."""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from als_tui.store.places import Places
from als_tui.store.samples import put_samples
from tests.stories.terminal import Terminal

RUNS = 7
MARK = "here I am"
BARE = f"""
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static({MARK!r})
Bare().run()
"""


def seconds(home: Path, mark: str, *command: str | Path) -> float:
    """How long it takes until the mark is on the screen."""
    began = time.perf_counter()
    with Terminal(home, *command) as terminal:
        terminal.wait_for(mark)
        return time.perf_counter() - began


def main() -> None:
    """Measure in turns, so that whatever else the computer does meets all alike."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        empty, full = home / "empty", home / "full"
        put_samples(Places(full, home / "state"))
        rivals = {
            "bare Textual app": (MARK, ("-c", BARE)),
            "Home, empty folder": ("Enter", ("-m", "als_tui", "--dir", empty)),
            "Home, three samples": ("Enter", ("-m", "als_tui", "--dir", full)),
            "its card, three samples": ("NEXT MEETING", ("-m", "als_tui", "--dir", full)),
        }
        taken: dict[str, list[float]] = {name: [] for name in rivals}
        for _ in range(RUNS):
            for name, (mark, command) in rivals.items():
                taken[name].append(seconds(home, mark, *command))
    floor = median(taken["bare Textual app"])
    for name, times in taken.items():
        middle = median(times)
        said = f"{name:25} {1000 * middle:5.0f} ms   {middle / floor:.2f} of the bare app"
        sys.stdout.write(f"{said}   ({1000 * min(times):.0f} to {1000 * max(times):.0f})\n")


if __name__ == "__main__":
    main()

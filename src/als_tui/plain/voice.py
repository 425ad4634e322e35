"""What is said: whole lines, each at once, with no sign in them that could drive a terminal."""

from typing import TextIO

from als_tui.meeting.clean import clean


class Voice:
    """Says lines, and asks only where somebody sits who can be asked."""

    def __init__(self, out: TextIO, *, asks: bool) -> None:
        self._out, self.asks = out, asks
        self._is_open = False
        """Whether a question stands in the last line, which an answer has not ended yet."""

    def say(self, *lines: str) -> None:
        """Say these lines; what is empty is left out."""
        for line in filter(None, lines):
            self._write(f"{clean(line)}\n")
            self._is_open = False

    def ask(self, text: str) -> None:
        """Ask for a line, unless that is asked already."""
        if self.asks and not self._is_open:
            self._write(f"{clean(text)} > ")
            self._is_open = True

    def heard(self) -> None:
        """A line has come: whoever typed it has ended the question's own."""
        self._is_open = False

    def end(self) -> None:
        """Nothing more is said: leave no half line behind."""
        if self._is_open:
            self._write("")
            self._is_open = False

    def _write(self, text: str) -> None:
        self._out.write(f"\n{text}" if self._is_open else text)
        self._out.flush()

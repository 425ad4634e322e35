"""The ground rules over everything; any key that does not turn the page closes them."""

from textual import events

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.state import Meeting
from als_tui.meeting.visits import rules_now
from als_tui.words import live, sheets, stages

_TURNS = {"down": 1, "up": -1, "pagedown": 9, "pageup": -9}


class RulesScreen(KeyedScreen):
    """The version in force, to be read to the room."""

    def __init__(self, meeting: Meeting) -> None:
        super().__init__()
        self._version, self._texts = rules_now(meeting)
        before = meeting.header.rules
        self._agreed = before.agreed if self._version == before.version else stages.TODAY
        self._top = 0

    def drawn(self, width: int, height: int) -> Picture:
        """Every rule whole, with room between them where there is room."""
        canvas = Canvas(width, height)
        canvas.put(2, 1, stages.rules_title(self._version, self._agreed), Role.TITLE)
        rows = self._rows(width, height)
        self._top = max(0, min(self._top, len(rows) - (height - 2)))
        for y, row in enumerate(rows[self._top : self._top + height - 2], start=2):
            canvas.put(3, y, row, Role.STRONG)
        return canvas.picture()

    def _rows(self, width: int, height: int) -> list[str]:
        texts = [f"{number:>2}  {text}" for number, text in enumerate(self._texts, start=1)] or [live.NO_RULES]
        rules = [wrapped(text, max(10, width - 6)) for text in texts]
        close = [row for rule in rules for row in rule]
        airy = [row for rule in rules for row in ("", *rule)]
        return airy if len(airy) <= height - 2 else close

    def hints(self) -> list[Hint]:
        """How to turn the page, where there is more than one."""
        size = self.board.size
        more = len(self._rows(size.width, size.height)) > size.height - 2
        return [Hint("down", "Up/Down", "More")] if more else []

    def last_hint(self) -> Hint:
        """How to close it."""
        return Hint("close", "Any key", sheets.STAY)

    def on_key(self, event: events.Key) -> None:
        """Turn the page where there is more, else close."""
        event.stop()
        if event.key in _TURNS and self.hints():
            self._turn(_TURNS[event.key])
        else:
            self.action_close()

    def action_down(self) -> None:
        """A row further."""
        self._turn(1)

    def _turn(self, rows: int) -> None:
        self._top = max(0, self._top + rows)
        self.paint()

    def action_close(self) -> None:
        """Back to the meeting."""
        self.close()

"""The ground rules over everything; any key closes them."""

from textual import events

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.screens.keyed import KeyedScreen
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.state import Meeting
from als_tui.words import live, sheets, stages


class RulesScreen(KeyedScreen):
    """The version in force, to be read to the room."""

    def __init__(self, meeting: Meeting) -> None:
        super().__init__()
        self._rules = meeting.header.rules

    def drawn(self, width: int, height: int) -> Picture:
        """A rule a row, with room between them where there is room."""
        canvas = Canvas(width, height)
        texts = self._rules.texts or (live.NO_RULES,)
        canvas.put(2, 1, stages.rules_title(self._rules.version, self._rules.agreed), Role.TITLE)
        gap = 2 if len(texts) * 2 + 5 <= height else 1
        for index, text in enumerate(texts):
            canvas.put(3, 3 + index * gap, f"{index + 1:>2}  {text}", Role.STRONG)
        return canvas.picture()

    def last_hint(self) -> Hint:
        """How to close it."""
        return Hint("close", "Any key", sheets.STAY)

    def on_key(self, event: events.Key) -> None:
        """Close."""
        event.stop()
        self.action_close()

    def action_close(self) -> None:
        """Back to the meeting."""
        self.app.pop_screen()

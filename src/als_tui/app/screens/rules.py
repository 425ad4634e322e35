"""The ground rules over everything; any key that does not turn the page closes them."""

from als_tui.app.pictures.canvas import Canvas, Picture, Role
from als_tui.app.pictures.wrapping import wrapped
from als_tui.app.screens.paged import PagedScreen
from als_tui.meeting.rules import in_force
from als_tui.meeting.state import Meeting
from als_tui.words import live, stages


class RulesScreen(PagedScreen):
    """The version in force, to be read to the room."""

    ANY_KEY_CLOSES = True

    def __init__(self, meeting: Meeting) -> None:
        super().__init__()
        self._version, self._texts = in_force(meeting)
        before = meeting.header.rules
        self._agreed = before.agreed if self._texts == before.texts else stages.TODAY

    def drawn(self, width: int, height: int) -> Picture:
        """Every rule whole, with room between them where there is room."""
        canvas = Canvas(width, height)
        canvas.put(2, 1, stages.rules_title(self._version, self._agreed), Role.TITLE)
        first = self.first(width, height)
        for y, row in enumerate(self.rows(width, height)[first : first + self.room(height)], start=2):
            canvas.put(3, y, row, Role.STRONG)
        return canvas.picture()

    def room(self, height: int) -> int:
        """There is no rule below them."""
        return max(1, height - 2)

    def rows(self, width: int, height: int) -> list[str]:
        """The rules, close together where they would not fit otherwise."""
        texts = [f"{number:>2}  {text}" for number, text in enumerate(self._texts, start=1)] or [live.NO_RULES]
        rules = [wrapped(text, max(10, width - 6)) for text in texts]
        close = [row for rule in rules for row in rule]
        airy = [row for rule in rules for row in ("", *rule)]
        return airy if len(airy) <= height - 2 else close

"""The bar for what cannot wait: above everything, on whatever screen is in front, in as many rows as it needs."""

from als_tui.app.pictures.canvas import Canvas, Role, padded
from als_tui.app.pictures.wrapping import hanging
from als_tui.app.widgets.board import Surface, looks_of


class Alarm(Surface):
    """Takes no row while nothing is wrong."""

    COMPONENT_CLASSES = looks_of(Role.TEXT, Role.OVER)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = ""
        self.display = False

    def tell(self, text: str) -> None:
        """Say this from now on."""
        if text == self._text and not text:
            return
        self._text = text
        width = self.screen.size.width
        rows = hanging(text, max(1, width - 2), 0) if text else []
        canvas = Canvas(width, len(rows))
        for y, row in enumerate(rows):
            canvas.put(0, y, padded(f" {row}", width), Role.OVER)
        self.show(canvas.picture())
        self.styles.height, self.display = len(rows), bool(rows)

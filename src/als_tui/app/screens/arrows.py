"""The four arrows where Up and Down choose a line, and Left and Right turn what is chosen."""

from als_tui.app.screens.keyed import KeyedScreen


class ArrowKeys(KeyedScreen):
    """What they do is the screen's own."""

    def action_up(self) -> None:
        """The line above."""
        self.step(-1)

    def action_down(self) -> None:
        """The line below."""
        self.step(1)

    def action_left(self) -> None:
        """One way."""
        self.turn(-1)

    def action_right(self) -> None:
        """The other way."""
        self.turn(1)

    def step(self, by: int) -> None:
        """Choose the line so many below."""
        raise NotImplementedError

    def turn(self, by: int) -> None:
        """What comes after (1), or before (-1)."""

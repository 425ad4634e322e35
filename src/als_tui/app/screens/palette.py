"""The palette: every action by its name. It is the toolkit's own, made safe against keys that no hand can mean."""

from textual.await_complete import AwaitComplete
from textual.command import CommandInput, CommandList, CommandPalette


class Palette(CommandPalette):
    """Closes itself and no other screen, however often it is told to."""

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.query_one(CommandInput).cursor_blink = False

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close it, if it is still in front."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Until its list is there and has its place, it can only be closed."""
        return action == "escape" or (self._is_laid_out and super().check_action(action, parameters))

    @property
    def _is_laid_out(self) -> bool:
        found = self.query_one_optional(CommandList)
        return found is not None and bool(found.scrollable_content_region)

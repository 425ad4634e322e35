"""The palette: every action by its name. It is the toolkit's own, made safe against keys that no hand can mean."""

from textual.await_complete import AwaitComplete
from textual.command import CommandInput, CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Matcher, Provider
from textual.content import Content


class Actions(Provider):
    """What the screen in front can do; among it are names that people wrote, which are shown as they are."""

    async def discover(self) -> Hits:
        """All of it, by its names."""
        for name, told, run, _ in sorted(self.app.get_system_commands(self.screen), key=lambda one: one.title):
            yield DiscoveryHit(Content(name), run, text=name, help=told)

    async def search(self, query: str) -> Hits:
        """What is like the words that are typed."""
        matcher = self.matcher(query)
        for name, told, run, _ in self.app.get_system_commands(self.screen):
            if (score := matcher.match(name)) > 0:
                yield Hit(score, _marked(name, matcher), run, text=name, help=told)


def _marked(name: str, matcher: Matcher) -> Content:
    """A name with the letters that were typed."""
    content = Content(name)
    for place in matcher.fuzzy_search.match(matcher.query, name)[1]:
        content = content.stylize(matcher.match_style, place, place + 1)
    return content


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

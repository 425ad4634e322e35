"""Looking: what is shown over a meeting, and how its sheets are."""

from collections.abc import Callable, Iterable

from als_tui.app.pictures.scene import View
from als_tui.app.screens.notes import WritingKeys
from als_tui.app.screens.sheet import SheetScreen
from als_tui.session import sheets
from als_tui.session.sheets import Sheet
from als_tui.words import notices
from als_tui.words import sheets as words


class LookingKeys(WritingKeys):
    """The keys that change what is seen, and the sheets."""

    def action_prompts(self) -> None:
        """Words to borrow, or none; each time others."""
        self.prompts_seen += not self.prompts
        self.prompts = 0 if self.prompts else self.prompts_seen
        self.paint()

    def action_curtain(self) -> None:
        """Hide every name, or show them again."""
        self.turn_curtain()
        self.paint()

    def action_big(self) -> None:
        """The clock as large as it fits, or all again."""
        self.view = View.WHOLE if self.view is View.BIG else View.BIG
        self.paint()

    def action_edit(self) -> None:
        """Once the meeting has ended there is nothing to write, and something to hand out."""
        if self.session.meeting.is_open:
            super().action_edit()
        elif self.view is not View.CURTAIN:
            from als_tui.app.screens.export import ExportScreen

            self.app.push_screen(ExportScreen(self.session.meeting))

    def action_rules(self) -> None:
        """The ground rules over everything."""
        from als_tui.app.screens.rules import RulesScreen

        self.app.push_screen(RulesScreen(self.session.meeting))

    def action_sheet(self) -> None:
        """What is needed now and then."""
        self.show(sheets.meeting(self, words.SCREEN_MAY_GO_DARK if self.is_screen_left_alone else ""))

    def more_commands(self) -> Iterable[tuple[str, str, Callable[[], object]]]:
        """What the meeting sheet holds, by its own names."""
        if self.meeting.is_open and self.view is not View.CURTAIN:
            sheet = sheets.meeting(self, "")
            yield from ((choice.text, words.on_the_sheet(choice.label), choice.do) for choice in sheet.choices)

    def show(self, sheet: Sheet) -> None:
        """Open a sheet over the meeting."""
        self.app.push_screen(SheetScreen(sheet))

    def switch_bell(self) -> None:
        """The bell on, or off."""
        self.bell_is_on = not self.bell_is_on
        self.say(notices.BELL_ON if self.bell_is_on else notices.BELL_OFF, is_for_all=True)

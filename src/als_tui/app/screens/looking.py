"""Looking, leaving and closing: what is shown over a meeting, and how it is left."""

from collections.abc import Callable, Iterable

from als_tui.app.pictures.scene import View
from als_tui.app.screens import sheets
from als_tui.app.screens.notes import WritingKeys
from als_tui.app.screens.sheet import Choice, SheetScreen
from als_tui.app.screens.window import window
from als_tui.meeting import moves
from als_tui.meeting.stages import Counting, Ending
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

    def show(self, sheet: SheetScreen) -> None:
        """Open a sheet over the meeting."""
        self.app.push_screen(sheet)

    def switch_bell(self) -> None:
        """The bell on, or off."""
        self.bell_is_on = not self.bell_is_on
        self.say(notices.BELL_ON if self.bell_is_on else notices.BELL_OFF, is_for_all=True)

    def action_quit(self) -> None:
        """The leave sheet."""
        if self.session.meeting.is_open:
            unsaved = notices.unsaved(self.session.saving.pending)
            ways = sheets.Ways(self.go_home, self._break_off, window(self).interrupt)
            leave = sheets.leave(self.session.meeting, ways, self._way_back(), unsaved)
            self.show(leave)
        else:
            self.go_home()

    def go_home(self) -> None:
        """Let go of the file, so that Home finds it as it is now; then Home."""
        self.answer(Counting.PAUSED)
        self.let_go()
        self.close()

    def _break_off(self) -> None:
        self.answer(Counting.PAUSED)
        self.record(moves.closing(self.session.meeting, Ending.BROKEN_OFF, self.session.now()))

    def ask_to_close(self) -> None:
        """The one question, whose answer is to stay unless it is answered."""
        self.show(sheets.close(self._close, self._way_back(), notices.unsaved(self.session.saving.pending)))

    def _way_back(self) -> Choice | None:
        """Back to the unsent text that would go with the meeting, if there is any; the curtain hides its words too."""
        draft = next(iter(self.session.drafts), None)
        if draft is None:
            return None
        begins = next(filter(None, self.session.drafts[draft]), "")
        text = words.KEEP_HIDDEN_DRAFT if self.view is View.CURTAIN else words.keep_draft(begins)
        return Choice("d", "d", text, lambda: self._go_back_to(draft))

    def _go_back_to(self, draft: str) -> None:
        if self.view is View.CURTAIN:
            self.turn_curtain()
        self.open_draft(draft)

    def _close(self) -> None:
        self.record(moves.closing(self.session.meeting, Ending.CLOSED, self.session.now()))

"""Looking, leaving and closing: what is shown over a meeting, and how it is left."""

from als_tui.app.pictures.scene import View
from als_tui.app.screens import sheets
from als_tui.app.screens.notes import WritingKeys
from als_tui.app.screens.sheet import SheetScreen
from als_tui.meeting import moves
from als_tui.meeting.stages import Counting, Ending
from als_tui.words import notices


class LookingKeys(WritingKeys):
    """The keys that change what is seen, and the sheets."""

    def action_prompts(self) -> None:
        """Words to borrow, or none; each time others."""
        self.prompts_seen += not self.prompts
        self.prompts = 0 if self.prompts else self.prompts_seen
        self.paint()

    def action_curtain(self) -> None:
        """Hide every name, or show them again."""
        self._look(View.CURTAIN)

    def action_big(self) -> None:
        """The clock as large as it fits, or all again."""
        self._look(View.BIG)

    def _look(self, view: View) -> None:
        self.view = View.WHOLE if self.view is view else view
        self.paint()

    def action_rules(self) -> None:
        """The ground rules over everything."""
        from als_tui.app.screens.rules import RulesScreen

        self.app.push_screen(RulesScreen(self.session.meeting))

    def action_sheet(self) -> None:
        """What is needed now and then."""
        sheet = sheets.meeting(
            self.session.meeting, self.session.now(), self.record, self._show_sheet, self._switch_bell
        )
        self._show_sheet(sheet)

    def _show_sheet(self, sheet: SheetScreen) -> None:
        self.app.push_screen(sheet)

    def _switch_bell(self) -> None:
        self.bell_is_on = not self.bell_is_on
        self.say(notices.BELL_ON if self.bell_is_on else notices.BELL_OFF)

    def action_quit(self) -> None:
        """The leave sheet."""
        if self.session.meeting.is_open:
            self._show_sheet(sheets.leave(self.session.meeting, self.go_home, self._break_off))
        else:
            self.go_home()

    def go_home(self) -> None:
        """Let go of the file, so that Home finds it as it is now; then Home."""
        self.session.end()
        self.app.pop_screen()

    def _break_off(self) -> None:
        self.answer(Counting.PAUSED)
        self.record(moves.closing(self.session.meeting, Ending.BROKEN_OFF, self.session.now()))

    def ask_to_close(self) -> None:
        """The one question, whose answer is to stay unless it is answered."""
        draft = next(iter(self.session.drafts), None)
        back = (lambda: self.open_draft(draft)) if draft else None
        self._show_sheet(sheets.close(self._close, back))

    def _close(self) -> None:
        self.record(moves.closing(self.session.meeting, Ending.CLOSED, self.session.now()))

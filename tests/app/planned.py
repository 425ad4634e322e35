"""The plan, open and read."""

from textual.pilot import Pilot

from als_tui.app.pictures.canvas import as_text
from als_tui.app.screens.plan import PlanScreen
from als_tui.meeting.header import LearningSet
from als_tui.session.planning import Asked
from tests.builders import MEMBERS

SET = LearningSet(name="Thursday set", slug="thursday-set", facilitator="Gwenllian", members=MEMBERS)


async def planned(pilot: Pilot[None], asked: Asked | None = None, one: LearningSet = SET) -> PlanScreen:
    """The screen under the pilot with the plan on it, as soon as it is read."""
    screen = PlanScreen(one, asked)
    await pilot.app.push_screen(screen)
    while screen.draft is None:
        await pilot.pause()
    return screen


def shown(screen: PlanScreen) -> str:
    """The picture and the hints."""
    return f"{as_text(screen.board.picture)}\n{as_text(screen.hint_bar.picture)}"

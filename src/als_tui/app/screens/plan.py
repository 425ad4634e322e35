"""The plan: who is here, until when, who presents; Enter begins the meeting."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from als_tui.app.pictures.canvas import Picture
from als_tui.app.pictures.plan import PlanView, plan
from als_tui.app.screens.plan_bids import BidKeys
from als_tui.app.screens.plan_keys import AIRTIMES, BEGIN, END, HERE, SHAPE
from als_tui.app.screens.plan_view import view
from als_tui.app.widgets.hints import Hint
from als_tui.meeting.header import LearningSet
from als_tui.meeting.shapes import shapes
from als_tui.session import planning
from als_tui.session.beginning import begun, provisional
from als_tui.session.draft import whole_minute
from als_tui.session.kept_plan import KeptPlan
from als_tui.session.planning import Asked
from als_tui.session.prepare import Before, before, header_for
from als_tui.session.set_editing import SetEditing
from als_tui.store.faults import NotSaved
from als_tui.store.lock import InUse
from als_tui.store.set_file import read_set
from als_tui.store.surroundings import Concern, concerns
from als_tui.words import coach, places
from als_tui.words import plan as words
from als_tui.words.concerns import SENTENCES
from als_tui.words.keys import PLAN

if TYPE_CHECKING:
    from als_tui.app.screens.shape import ShapeScreen


class PlanScreen(BidKeys):
    """A draft, and what would come of it if the meeting began now."""

    KEYS = PLAN
    TITLE_OF_KEYS: ClassVar[str] = "Plan"

    @dataclass
    class Read(Message):
        """What the set's earlier meetings hand on has been read."""

        before: Before
        concerns: tuple[Concern, ...]

    def __init__(self, learning_set: LearningSet, asked: Asked | None = None) -> None:
        super().__init__()
        self._set, self._asked = learning_set, asked or Asked()
        self._before = Before()
        self._minute = ""
        self._standing = ""
        """What should be known of the set or its folder before it begins; said where nothing newer is."""
        self._shape_page: ShapeScreen | None = None
        self._has_begun = False

    def on_mount(self) -> None:
        """Read what the set brings, and let the end move with the wall clock."""
        self.set_interval(1.0, self._tick)
        self.call_after_refresh(self._read)

    def drawn(self, width: int, height: int) -> Picture:
        """The plan; before it is known, its frame."""
        now = self.als.clock.now()
        self._minute = self._shown_minute()
        if self._draft is None:
            title = places.meeting_of(self._set.name, self._before.number + 1, self._set.of)
            return plan(PlanView(title, self._minute[:5], words.TITLE, ends_word=words.READING), width, height)
        header = header_for(self._set, self._before.number + 1, now)
        meeting = provisional(header, self._draft, self._before.brought, now)
        shown = view(self._draft, meeting, now, self._chosen, self.notice or self._standing, self._seat)
        return plan(replace(shown, lead=coach.PLAN if self.als.is_demo else ""), width, height)

    def hints(self) -> list[Hint]:
        """Begin, and what the chosen row takes."""
        if self.is_writing:
            return self.writing_hints()
        own = {
            HERE: [
                Hint("person", "1-9", words.TO_TOGGLE),
                Hint("right", "Left/Right", words.TO_MEMBER),
                Hint("less", "+/-", words.TO_LEAVE),
            ],
            BEGIN: [Hint("right", "Left/Right", words.TO_END), Hint("edit", "e", words.TO_WRITE)],
            END: [Hint("right", "Left/Right", words.TO_END), Hint("edit", "e", words.TO_WRITE)],
            SHAPE: [Hint("right", "Left/Right", words.TO_SHAPE), Hint("edit", "e", words.TO_MINUTES)],
            AIRTIMES: [Hint("right", "Left/Right", words.TO_COUNT), Hint("more", "+/-", words.TO_MINUTES)],
        }
        of_presenter = [
            Hint("right", "Left/Right", words.TO_ISSUE),
            Hint("more", "+/-", words.TO_MINUTES),
            Hint("later", "K/J", words.TO_MOVE),
            Hint("out", "x", words.TO_TAKE_OUT),
            Hint("pressing", "p", words.TO_PRESS),
            Hint("edit", "e", words.TO_LINE),
        ]
        shown = own.get(self._chosen, of_presenter)
        keys = {key.id: key for key in PLAN}
        rest = [Hint(name, keys[name].label, keys[name].hint) for name in ("add", "undo", "break", "draw", "ledger")]
        return [Hint("begin", "Enter", words.TO_BEGIN), *shown, Hint("down", "Up/Down", words.TO_CHOOSE), *rest]

    # reading

    def _read(self) -> None:
        self.run_worker(self._read_before, thread=True, group="plan")

    def _read_before(self) -> None:
        places = self.als.places
        self.post_message(self.Read(before(places, self._set), () if self.als.is_demo else concerns(places.sessions)))

    def on_plan_screen_read(self, message: Read) -> None:
        """Now the plan can be proposed."""
        self._before = message.before
        told = [words.unfinished(self._before.unfinished)] if self._before.unfinished else []
        self._standing = " ".join([*told, *(SENTENCES[concern] for concern in message.concerns)])
        now = self.als.clock.now()
        first = planning.first_draft(self._set, message.before, now)
        self._kept = KeptPlan(self.als.places, self._set.slug, message.before.number + 1)
        self._draft = self._proposed = first
        if (kept := self._kept.taken_up(first, now, self._set.name_now)) not in (None, first):
            self._take(kept)
            self.notice = words.AS_IT_WAS_LEFT
        notice = self.notice
        self._take(planning.asked_for(self._draft, self._asked, now))
        self.notice = notice
        if (self._asked.airtimes or 0) > len(self._set.members):
            self.notice = words.too_many(self._asked.airtimes or 0, len(self._set.members))
        self.paint()

    def _forget(self) -> None:
        """The plan is a meeting now."""
        if self._kept:
            self._kept.put_away()

    def _tick(self) -> None:
        if self.is_current and self._draft and self._minute != self._shown_minute():
            self._draft = planning.kept_up(self._draft, self.als.clock.now())
            self.paint()

    def _shown_minute(self) -> str:
        """The two minutes that show: the wall clock's, and the one at which the plan would begin."""
        now = self.als.clock.now()
        return f"{now.astimezone():%H:%M} {whole_minute(now):%H:%M}"

    # going elsewhere

    def action_rules(self) -> None:
        """Edit the set's ground rules; what is changed is proposed in this meeting."""
        from als_tui.app.screens.editor import EditorScreen

        self.app.push_screen(EditorScreen(self._set))

    def action_ledger(self) -> None:
        """Who has had how much airtime so far."""
        from als_tui.app.screens.ledger import LedgerScreen

        if self._draft:
            title = places.meeting_of(self._set.name, self._before.number + 1, self._set.of)
            self.app.push_screen(LedgerScreen(title, self._before.ledger, self._before.meetings))

    def action_edit(self) -> None:
        """On the row of the shape its minutes; on a presenter's a line about what they bring."""
        from als_tui.app.screens.shape import ShapeScreen

        if self._chosen != SHAPE or self._draft is None:
            super().action_edit()
            return
        editing = SetEditing(self.als.places, self._set)
        self._shape_page = ShapeScreen(editing, self._draft.shape.name)
        self.app.push_screen(self._shape_page)

    def _take_shape(self) -> None:
        """Plan with the shape as its page has left it."""
        if self._shape_page and self._draft:
            one, shape = self._shape_page.one, self._shape_page.shape
            self._shape_page = None
            draft = replace(self._draft, shapes=shapes(one))
            self._take(
                draft if shape in self._draft.shapes.values() else planning.shaped(draft, shape, self.als.clock.now())
            )

    def on_screen_resume(self) -> None:
        """Take over what was edited in the meantime."""
        super().on_screen_resume()
        self._take_shape()
        found = read_set(self.als.places.set_file(self._set.slug)).learning_set
        if found is not None and found.members == self._set.members:
            self._set = found

    def action_back(self) -> None:
        """Home; the plan is kept."""
        self._keep_now()
        self.close()

    def _members_have_changed(self) -> bool:
        """Whether the set's file names others by now: somebody may have left it, or been forgotten."""
        now = read_set(self.als.places.set_file(self._set.slug)).learning_set
        return now is not None and now.members != self._set.members

    def action_begin(self) -> None:
        """Make the session's file and open the welcome."""
        from als_tui.app.screens.live import LiveScreen

        if self._draft is None or self._has_begun:
            return
        if not self._draft.coming:
            self._say(words.NO_ONE_TO_MEET)
            return
        if self._members_have_changed():
            self._say(words.MEMBERS_HAVE_CHANGED)
            return
        try:
            session = begun(self._set, self._before, self._draft, self.als.clock, self.als.places)
        except (OSError, ValueError, InUse, NotSaved) as error:
            why = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
            self._say(words.not_begun(why))
            return
        self._has_begun = True
        self._forget()
        self.app.switch_screen(LiveScreen(session))

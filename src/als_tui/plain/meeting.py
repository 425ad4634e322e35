"""The facilitator's hand on a meeting line by line: what each line does, and what is said of it."""

from als_tui.meeting import moves
from als_tui.meeting.facts import AnyFact
from als_tui.plain.asked import Asked, Seat, meant, nearest
from als_tui.plain.voice import Voice
from als_tui.plain.writing import Writing
from als_tui.session import sheets
from als_tui.session.live import LiveSession
from als_tui.session.sheets import Sheet
from als_tui.words import hints, lines, notices, refusals, say, spoken, spoken_time
from als_tui.words import plain as words
from als_tui.words import rules as rule_words
from als_tui.words import sheets as sheet_words
from als_tui.words.aloud import sentence
from als_tui.words.english import pauses

_PROMPTS = 3
"""Words to borrow that are said at once."""
_MOMENT = 1.0
"""Seconds that the disk has before it is said what is not saved."""
_KEYS = {"note": "n", "learning": "l", "action": "a", "edit": "e"}


class PlainMeeting(Writing):
    """Takes a line at a time."""

    CLOSES = "y"

    def __init__(self, session: LiveSession, voice: Voice) -> None:
        super().__init__(session, voice)
        self.is_over = False
        """Whether the meeting has been left, or has ended."""
        self.waits_until: float | None = None
        """The second of the meeting up to which no line is taken."""
        self._sheet: Sheet | None = None
        self._coming: list[str] = []
        """Choices that were typed in one line with the sheet."""
        self._prompts = 0

    def take(self, line: str) -> None:
        """Do what a line says."""
        if self.field is not None:
            self.write(self.field, line)
        elif self._sheet is not None:
            self._choose(self._sheet, line)
        else:
            self._do(line)

    def _do(self, line: str) -> None:
        asked = meant(line, self.meeting)
        match asked:
            case Asked(action, rest):
                self._act(action, rest)
            case Seat(number):
                self._sit(number)
            case None:
                self.voice.say(words.unknown(line.strip(), nearest(line, self.meeting)))
            case _:
                self.turn_to(asked)

    def _act(self, action: str, rest: str) -> None:
        if action in _KEYS:
            self.open_of(_KEYS[action], rest)
        elif action == "sheet":
            self._coming = rest.split()
            self.show(sheets.meeting(self, ""))
            self._coming = []
        elif action == "wait":
            self._wait(rest)
        else:
            getattr(self, f"action_{action}")()

    def _sit(self, number: int) -> None:
        if not self.meeting.is_paused and number > len(self.meeting.header.members):
            self.voice.say(words.NOTHING_HERE)
        else:
            before = self.meeting.room.here
            self.action_seat(number)
            if self.meeting.room.here is not before:
                self.voice.say(*spoken.attendance(self.meeting))

    def question(self) -> str:
        """What is asked now: what Enter does, or what is to be written or chosen."""
        if self.waits_until is not None:
            return words.WAITING
        if self.field is not None:
            return self.field.asked
        if self._sheet is not None:
            return self._asks_to_choose(self._sheet)
        if self.gap is not None:
            return words.asks(hints.gap(self.meeting, self.gap)[0][2])
        if self.leads_down:
            return words.asks(hints.NEXT_ACTION)
        fact = moves.on(self.meeting, self.now())
        return words.asks(hints.ahead(fact)) if not isinstance(fact, moves.Refusal) else refusals.sentence(fact)

    def _asks_to_choose(self, sheet: Sheet) -> str:
        if sheet.title != sheet_words.CLOSE_TITLE:
            return words.CHOOSE
        return words.closing(has_draft=any(choice.key == "d" for choice in sheet.choices))

    # saying

    def record(self, fact: AnyFact | moves.Refusal) -> bool:
        """Let a line count, or say why it does not, also where a screen needs no words for it."""
        has_counted = super().record(fact)
        if isinstance(fact, moves.Refusal) and self.gap is None and not refusals.sentence(fact):
            self.voice.say(words.refused(fact))
        elif not has_counted and self.gap is not None:
            self.say_gap()
        return has_counted

    def say_gap(self) -> None:
        """Ask what the time was in which nobody could press a key."""
        if self.gap is not None:
            self.voice.say(notices.gap(self.gap))

    def let_count(self, fact: AnyFact) -> None:
        """Record a fact, and say what has come of it."""
        before = self.meeting
        super().let_count(fact)
        self._prompts = 0 if self.meeting.place != before.place else self._prompts
        self.is_over = not self.meeting.is_open
        self.voice.say(*spoken.after(before, self.meeting, fact, self.now()))

    def choose(self, line: int) -> None:
        """Say the line that is in front now."""
        super().choose(line)
        found = spoken.lines_here(self.meeting)
        self.voice.say(words.line_of(line + 1, len(found), found[line]) if line < len(found) else words.NO_LINES)

    # sheets

    def show(self, sheet: Sheet) -> None:
        """Read a sheet, unless what is to be chosen on it was said at once."""
        self._sheet = sheet
        if self._coming:
            self._choose(sheet, self._coming.pop(0))
            return
        is_question = sheet.title == sheet_words.CLOSE_TITLE
        rows = () if is_question else (words.choice(choice.label, choice.text) for choice in sheet.choices)
        self.voice.say("" if is_question else sentence(sheet.title), sheet.said, *rows)
        if not sheet.choices:
            self._back()

    def _choose(self, sheet: Sheet, line: str) -> None:
        sign = line.strip().casefold() or "enter"
        chosen = next((choice for choice in sheet.choices if sign in (choice.key, choice.label.casefold())), None)
        if chosen is not None and chosen.key != "enter":
            self._sheet = None
            chosen.do()
        elif chosen is not None or sign == "enter":
            self._back()
        else:
            self.voice.say(words.NO_SUCH_CHOICE)

    def _back(self) -> None:
        self._sheet = None
        self.voice.say(words.BACK_TO_MEETING)

    def switch_bell(self) -> None:
        """There is none."""
        self.voice.say(words.BELL)

    def action_quit(self) -> None:
        """The leave sheet, once the disk has had a moment."""
        self.session.settle(_MOMENT)
        super().action_quit()

    def ask_to_close(self) -> None:
        """The one question, once the disk has had a moment."""
        self.session.settle(_MOMENT)
        super().ask_to_close()

    def go_home(self) -> None:
        """Leave the meeting."""
        self.is_over = True

    # looking

    def action_help(self) -> None:
        """Every word that is taken."""
        self.voice.say(*words.help_lines())

    def action_rules(self) -> None:
        """The ground rules, and what is proposed."""
        self.voice.say(*(found := lines.rules_of(self.meeting)), "" if found else rule_words.NO_RULES)

    def action_prompts(self) -> None:
        """Words to borrow, a few at a time; in a pause all its reasons."""
        if self.meeting.is_paused:
            self.voice.say(*(words.reason(n, pauses.NAMES[why], why) for n, why in enumerate(pauses.NAMES, start=1)))
            return
        found = say.prompts_of(self.meeting)
        first = self._prompts % max(1, len(found))
        self._prompts = first + _PROMPTS
        self.voice.say(*found[first : first + _PROMPTS] or (words.NO_PROMPTS,))

    def action_time(self) -> None:
        """How the time stands."""
        self.voice.say(*spoken_time.time(self.meeting, self.now()))

    def action_who(self) -> None:
        """Who has been heard, or has asked, and who is to come."""
        self.voice.say(*spoken.who(self.meeting))

    def left_to_wait(self) -> float:
        """Seconds for which no line is taken."""
        left = 0.0 if self.waits_until is None else max(0.0, self.waits_until - self.now())
        self.waits_until = self.waits_until if left else None
        return left

    def _wait(self, told: str) -> None:
        seconds = words.seconds(told)
        if seconds is None:
            self.voice.say(words.NO_WAIT)
        else:
            self.waits_until = self.now() + seconds

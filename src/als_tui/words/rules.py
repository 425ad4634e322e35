"""What is said of ground rules: in the editor, in the room, and of the difference between two versions."""

from collections.abc import Sequence

from als_tui.meeting.header import GroundRules
from als_tui.meeting.rules import Change, RuleLine
from als_tui.words import times

TITLE, BANK, ROOM = "Ground rules", "The bank of rules", "Shown to the room"
NO_RULES = "This set has no ground rules yet."
VERSIONS = "Versions of the ground rules"
NO_VERSION_YET = "This set has agreed no ground rules yet."
NO_RULES_YET = "No rules yet: n writes one, t chooses from the bank. Eight to twelve are enough for a set."
PROPOSAL = "Saved as you type, as a proposal: it is agreed in the room, and then the next version."
AS_THE_ROOM_SEES_IT = "As the room sees it (p)"
WRITING_NEW = "WRITING a new rule"
OLD_WORDS = "The old words stand again."
DELETED = "Left out.  u brings it back."
BACK_AGAIN = "It is in again."
NOTHING_TO_TAKE_BACK, NOTHING_TO_BRING_AGAIN = "There is nothing to take back.", "There is nothing to bring again."
TO_PUT_IN, TO_TAKE_OUT, TO_GROUP, TO_CHOOSE, TO_DONE, TO_NEXT = (
    "Put it in", "Take it out", "Group", "Choose", "Done", "Next rule",
)  # fmt: skip

_FEW_LETTERS = 80
"""That fit on the rows under a list."""


def heading(version: int, agreed: str | None, count: int) -> str:
    """What is in force."""
    if not count:
        return "GROUND RULES   none agreed yet"
    return f"GROUND RULES   version {version}, agreed {agreed}" if agreed else f"GROUND RULES   version {version}"


def versions(found: Sequence[tuple[GroundRules, Sequence[RuleLine]]]) -> list[str]:
    """Every version with what it changed in the one before, the newest first."""
    told: list[str] = []
    for rules, lines in found:
        told += [_agreed(rules), *(_in_version(line) for line in lines if line.change is not Change.KEPT), ""]
    return told[:-1] or [NO_VERSION_YET]


def _agreed(rules: GroundRules) -> str:
    when = f", agreed {rules.agreed}" if rules.agreed else ""
    who = f", by {', '.join(rules.by)}" if rules.by else ""
    return f"Version {rules.version}{when}{who}: {count(len(rules.texts))}"


def _in_version(line: RuleLine) -> str:
    if line.change is Change.CHANGED:
        return f"  {changed(line.number, line.text, line.before, was='before')}"
    return f"  {new(line.number, line.text) if line.change is Change.NEW else gone(line.text)}"


def page(number: int, of: int, part: int, parts: int) -> str:
    """Which rule is shown; of one that has several pages, which of them."""
    return f"{number} / {of}" if parts == 1 else f"{number} / {of}   page {part} of {parts}"


def count(number: int) -> str:
    """How many rules the proposal has."""
    return times.count(number, "rule", "rules")


def still_to_agree(members: Sequence[str]) -> str:
    """Who joined, or was away, when the rules in force were agreed; beside very long names only how many."""
    told = ", ".join(members)
    if len(told) > _FEW_LETTERS:
        told = times.count(len(members), "member", "members")
    return (
        f"Has not agreed this version yet: {told}."
        if len(members) == 1
        else f"Have not agreed this version yet: {told}."
    )


def writing(number: int) -> str:
    """Over the field."""
    return f"WRITING rule {number}"


def not_kept(why: str) -> str:
    """The disk, or the state of the file, refuses."""
    if why == "damaged":
        return "NOT SAVED: the set's file needs putting right (als-tui check tells where). It stands here as typed."
    return f"NOT SAVED ({why}). It stands here as typed; the next change tries again."


def not_kept_at_last(why: str) -> str:
    """The disk, or the state of the file, refuses still, and the screen is being left."""
    told = "the set's file needs putting right" if why == "damaged" else why
    return f"NOT SAVED ({told}), after one more try. Esc again leaves it so, and it is lost."


def bank_title(group: str, number: int, of: int) -> str:
    """A group of the bank."""
    return f"The bank · {group} · {number} of {of}"


def chosen(number: int) -> str:
    """How many rules the set has so far."""
    return f"{number} chosen"


def in_bank(text: str, *, is_taken: bool) -> str:
    """A rule of the bank; whether the set has it."""
    return f"[{'x' if is_taken else ' '}]  {text}"


def numbered(number: int, text: str) -> str:
    """A rule by its number."""
    return f"{number:>2}  {text}"


def changed(number: int, text: str, before: str, *, was: str = "now") -> str:
    """A rule in its proposed words, with those it has now; or in those of a version, with those it had before."""
    return f"{number:>2}  CHANGED  {text}  ({was}: {before})"


def new(number: int, text: str) -> str:
    """A rule that is proposed."""
    return f"{number:>2}  NEW  {text}"


def gone(text: str) -> str:
    """A rule that is proposed to be left out."""
    return f" -  GONE  {text}"


def line(rule: RuleLine) -> str:
    """A rule of the proposal, with the words it had or will have; new and gone ones are named."""
    match rule.change:
        case Change.KEPT:
            return numbered(rule.number, rule.text)
        case Change.CHANGED:
            return changed(rule.number, rule.text, rule.before)
        case Change.NEW:
            return new(rule.number, rule.text)
        case Change.GONE:
            return gone(rule.text)

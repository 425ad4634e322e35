"""Ground rules edited between meetings: a proposal to the set, saved at every change, which can be taken back."""

from als_tui.meeting.header import GroundRules, LearningSet
from als_tui.meeting.merging import woven
from als_tui.meeting.rules import RuleLine, Texts, differences
from als_tui.session.set_writing import bring_into_file
from als_tui.store.places import Places

Step = tuple[Texts, Texts]
"""The rules before a change and after it."""


class RulesEditing:
    """The proposal of one set. What somebody else does in its file meanwhile is kept, and seen with the next change."""

    def __init__(self, places: Places, learning_set: LearningSet) -> None:
        """Begin with what was proposed before, else with the rules in force."""
        self._places, self._set = places, learning_set
        self.texts: Texts = learning_set.proposed
        self._kept = self.texts
        """As they were when the disk last took them: only what has become another since is a change."""
        self.has_taken_over = False
        """Whether somebody else had changed the rules in the file when it was last looked at."""
        self._meant = self.texts
        """As they were before what somebody else has done came among them."""
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def rules(self) -> GroundRules:
        """In force."""
        return self._set.rules

    @property
    def members(self) -> Texts:
        """Those who can agree."""
        return self._set.members

    @property
    def lines(self) -> tuple[RuleLine, ...]:
        """The proposal against the rules in force."""
        return differences(self.rules.texts, self.texts)

    @property
    def still_to_agree(self) -> Texts:
        """Members who were not there when the rules in force were agreed, nor since, as far as that is known."""
        return self._set.rules_now.still_to_agree(self.members)

    def edit(self, number: int, text: str) -> None:
        """Other words for a rule; without any it goes."""
        if text.strip():
            self._take((*self.texts[: number - 1], text.strip(), *self.texts[number:]))
        else:
            self.delete(number)

    def add(self, after: int, text: str) -> None:
        """A rule below another, or as the first below none."""
        if text.strip():
            self._take((*self.texts[:after], text.strip(), *self.texts[after:]))

    def move(self, number: int, by: int) -> int:
        """A rule one place up (-1) or down (1); its number then."""
        target = number + by
        if 1 <= number <= len(self.texts) and 1 <= target <= len(self.texts):
            texts = list(self.texts)
            texts.insert(target - 1, texts.pop(number - 1))
            self._take(tuple(texts))
            return target
        return number

    def number_now(self, number: int) -> int:
        """The number of a rule that had this one before somebody else's came among them."""
        if not self.has_taken_over or not 1 <= number <= len(self._meant):
            return number
        text = self._meant[number - 1]
        return self.texts.index(text) + 1 if text in self.texts else number

    def delete(self, number: int) -> None:
        """A rule away, without a question: it can be taken back."""
        if 1 <= number <= len(self.texts):
            self._take((*self.texts[: number - 1], *self.texts[number:]))

    def toggle(self, text: str) -> None:
        """A rule of the bank at the end of the others, or out again."""
        rest = tuple(other for other in self.texts if other != text)
        self._take(rest if text in self.texts else (*rest, text))

    def undo(self) -> bool:
        """Take back the newest change; whether there was one."""
        return self._swap(self._done, self._undone)

    def redo(self) -> bool:
        """Bring again what was taken back; whether there was anything."""
        return self._swap(self._undone, self._done)

    def keep_as_typed(self, number: int, after: int, text: str) -> None:
        """Bring a rule that is still being written to the disk, in its place: ``number`` of 0 is a new one."""
        own = (text.strip(),) if text.strip() else ()
        if number:
            self._save((*self.texts[: number - 1], *own, *self.texts[number:]))
        else:
            self._save((*self.texts[:after], *own, *self.texts[after:]))

    def keep(self) -> None:
        """Bring the proposal to the disk as it stands, and take over what somebody else has done there."""
        self._meant = self.texts
        self._set = self._save(self.texts)
        self.texts = self._kept = self._set.proposed

    def keep_what_is_refused(self) -> None:
        """Try once more to bring to the disk what it has refused."""
        if self.texts != self._kept:
            self.keep()

    def _take(self, texts: Texts) -> None:
        """Let these be the rules; where they are so already, the disk may still have what was only typed meanwhile."""
        if texts == self.texts:
            self.keep_what_is_refused()
            return
        self._undone.clear()
        self._done.append((self.texts, texts))
        self.texts = texts
        self.keep()

    def _swap(self, source: list[Step], target: list[Step]) -> bool:
        if not source:
            return False
        before, after = source.pop()
        target.append((after, before))
        self.texts = woven(after, before, self.texts)
        self.keep()
        return True

    def _save(self, texts: Texts) -> LearningSet:
        """The set then; ``NotKept`` if the disk refuses. What ends as the rules in force is no proposal."""

        def proposed(there: LearningSet) -> LearningSet:
            self.has_taken_over = there.proposed != self._kept
            told = woven(self._kept, texts, there.proposed)
            return there.model_copy(update={"proposal": None if told == there.rules.texts else told})

        there = bring_into_file(self._places, self._set.slug, proposed)
        self._kept = texts
        return there

"""Ground rules edited between meetings: a proposal to the set, saved at every change, which can be taken back."""

from als_tui.meeting.header import LearningSet
from als_tui.meeting.rules import RuleLine, Texts, differences
from als_tui.session.set_writing import bring_into_file
from als_tui.store.places import Places


class RulesEditing:
    """The proposal of one set. What stands in its file beside the proposal is never touched."""

    def __init__(self, places: Places, learning_set: LearningSet) -> None:
        """Begin with what was proposed before, else with the rules in force."""
        self._places, self._set, self._slug = places, learning_set, learning_set.slug
        self.rules = learning_set.rules
        self.members = learning_set.members
        self.texts: Texts = learning_set.rules.texts if learning_set.proposal is None else learning_set.proposal
        self._done: list[Texts] = []
        self._undone: list[Texts] = []

    @property
    def lines(self) -> tuple[RuleLine, ...]:
        """The proposal against the rules in force."""
        return differences(self.rules.texts, self.texts)

    @property
    def still_to_agree(self) -> Texts:
        """Members who were not there when the rules in force were agreed, nor since, as far as that is known."""
        by = {self._set.name_now(name) for name in self.rules.by}
        return tuple(member for member in self.members if member not in by) if by else ()

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
        """Bring the proposal to the disk as it stands."""
        self._save(self.texts)

    def _take(self, texts: Texts) -> None:
        if texts != self.texts:
            self._done.append(self.texts)
            self._undone.clear()
            self.texts = texts
            self.keep()

    def _swap(self, source: list[Texts], target: list[Texts]) -> bool:
        if not source:
            return False
        target.append(self.texts)
        self.texts = source.pop()
        self.keep()
        return True

    def _save(self, texts: Texts) -> None:
        """``NotKept`` if the disk refuses. What ends as the rules in force is no proposal."""

        def proposed(there: LearningSet) -> LearningSet:
            return there.model_copy(update={"proposal": None if texts == there.rules.texts else texts})

        bring_into_file(self._places, self._slug, proposed)

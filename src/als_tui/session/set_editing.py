"""A set edited between its meetings: every change is on the disk at once, and can be taken back."""

from functools import cached_property

from als_tui.meeting.header import LearningSet
from als_tui.session.set_writing import bring_into_file
from als_tui.store.library import entries
from als_tui.store.places import Places


class SetEditing:
    """One set and its changes. What its file holds beside the fields that were changed is never touched."""

    def __init__(self, places: Places, learning_set: LearningSet) -> None:
        """Begin with the set as its file has it."""
        self._places = places
        self.learning_set = learning_set
        self._kept = learning_set
        """As the file has it; the disk may have refused what came later."""
        self._done: list[LearningSet] = []
        self._undone: list[LearningSet] = []

    @cached_property
    def met(self) -> frozenset[str]:
        """Every name of a member in the sessions of this set."""
        own = (one for one in entries(self._places.sessions) if one.slug == self.learning_set.slug)
        return frozenset(member for one in own for member in one.members)

    def take(self, changed: LearningSet) -> None:
        """Let the set be this from now on."""
        if changed != self.learning_set:
            self._done.append(self.learning_set)
            self._undone.clear()
            self._become(changed)

    def undo(self) -> bool:
        """Take back the newest change; whether there was one."""
        return self._swap(self._done, self._undone)

    def redo(self) -> bool:
        """Bring again what was taken back; whether there was anything."""
        return self._swap(self._undone, self._done)

    def _swap(self, source: list[LearningSet], target: list[LearningSet]) -> bool:
        if not source:
            return False
        target.append(self.learning_set)
        self._become(source.pop())
        return True

    def _become(self, changed: LearningSet) -> None:
        """``NotKept`` if the disk refuses; then the next change brings this one along."""
        self.learning_set = changed
        before, now = dict(self._kept), dict(changed)
        update = {name: now[name] for name in now if now[name] != before[name]}
        bring_into_file(self._places, changed.slug, lambda there: there.model_copy(update=update))
        self._kept = changed

"""A set edited between its meetings: every change is on the disk at once, and can be taken back."""

from functools import cached_property

from als_tui.meeting.header import LearningSet
from als_tui.meeting.merging import merged
from als_tui.session.set_writing import NotKept, Overtaken, in_file, put_into_file
from als_tui.store.library import entries
from als_tui.store.places import Places

Step = tuple[LearningSet, LearningSet]
"""The set before a change and after it: only in what these two differ has anything been done."""


class SetEditing:
    """One set and its changes. What somebody else does in its file meanwhile is kept, and seen with the next change."""

    def __init__(self, places: Places, learning_set: LearningSet) -> None:
        """Begin with the set as its file has it."""
        self._places = places
        self.learning_set = learning_set
        self._kept = learning_set
        """As the file has it; the disk may have refused what came later."""
        self.has_taken_over = False
        """Whether somebody else had changed the file when it was last looked at."""
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @cached_property
    def met(self) -> frozenset[str]:
        """Every name of a member in the sessions of this set."""
        own = (one for one in entries(self._places.sessions) if one.slug == self.learning_set.slug)
        return frozenset(member for one in own for member in one.members)

    def take(self, changed: LearningSet) -> None:
        """Let the set be this from now on: ``NotKept`` if only the screen has it, ``Overtaken`` if nothing has."""
        if changed != self.learning_set:
            self._undone.clear()
            self._go((self.learning_set, changed), self._done)

    def undo(self) -> bool:
        """Take back the newest change; whether there was one."""
        return self._go_back(self._done, self._undone)

    def redo(self) -> bool:
        """Bring again what was taken back; whether there was anything."""
        return self._go_back(self._undone, self._done)

    def keep(self) -> None:
        """Try once more to bring to the disk what it has refused."""
        if self.learning_set != self._kept:
            self._become(self.learning_set, self.learning_set)

    def _go_back(self, source: list[Step], target: list[Step]) -> bool:
        if not source:
            return False
        before, after = source.pop()
        self._go((after, before), target)
        return True

    def _go(self, step: Step, into: list[Step]) -> None:
        """Take a step, and remember it if it could be taken."""
        into.append(step)
        try:
            self._become(*step)
        except Overtaken:
            into.pop()
            raise

    def _become(self, before: LearningSet, after: LearningSet) -> None:
        """Change the set as its file has it now. What the disk refuses comes along with the next change."""
        try:
            there = in_file(self._places, self.learning_set.slug)
        except NotKept:
            self.learning_set = _stepped(before, after, self.learning_set)
            raise
        self._look(there)
        self.learning_set = _stepped(before, after, self.learning_set)
        if self.learning_set != there:
            put_into_file(self._places, self.learning_set)
        self._kept = self.learning_set

    def _look(self, there: LearningSet) -> None:
        """Take over what somebody else has done; what the disk has refused so far stands on it if it can."""
        self.has_taken_over = there != self._kept
        refused, self.learning_set = (self._kept, self.learning_set), there
        self._kept = there
        self.learning_set = _stepped(*refused, there)


def _stepped(before: LearningSet, after: LearningSet, there: LearningSet) -> LearningSet:
    changed = merged(before, after, there)
    if changed is None:
        raise Overtaken
    return changed

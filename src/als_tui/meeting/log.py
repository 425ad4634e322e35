"""A sequence that only grows, and costs nothing to grow."""

from collections.abc import Iterable, Iterator
from typing import Generic, Self, TypeVar

T = TypeVar("T")


class Log(Generic[T]):
    """An immutable view of a shared list: ``plus`` on the newest view copies nothing, older views stay as they were."""

    __slots__ = ("_items", "_length")

    def __init__(self, items: Iterable[T] = ()) -> None:
        """Hold the items in their order."""
        self._items = list(items)
        self._length = len(self._items)

    def plus(self, item: T) -> Self:
        """This log with one more item at its end."""
        fresh = object.__new__(type(self))
        fresh._items = self._items if len(self._items) == self._length else self._items[: self._length]
        fresh._items.append(item)
        fresh._length = self._length + 1
        return fresh

    def but_last(self) -> "Log[T]":
        """This log without its last item."""
        fresh: Log[T] = Log.__new__(Log)
        fresh._items, fresh._length = self._items, max(0, self._length - 1)
        return fresh

    @property
    def last(self) -> T | None:
        """The newest item, if there is one."""
        return self._items[self._length - 1] if self._length else None

    def __len__(self) -> int:
        """How many items this view shows."""
        return self._length

    def __iter__(self) -> Iterator[T]:
        """The items, oldest first."""
        return iter(self._items[: self._length])

    def __reversed__(self) -> Iterator[T]:
        """The items, newest first; what is not asked for is not looked at."""
        return (self._items[index] for index in range(self._length - 1, -1, -1))

    def __eq__(self, other: object) -> bool:
        """Whether both show equal items."""
        return isinstance(other, Log) and list(self) == list(other)

    def __hash__(self) -> int:
        """Logs of one length fall together, which is enough for a value that is seldom hashed."""
        return hash(self._length)

    def __repr__(self) -> str:
        """The items as a reader of a failing test wants them."""
        return f"Log({list(self)!r})"

"""A state with some of its fields changed: what a fold does most, and so what it must not do slowly."""

from typing import TYPE_CHECKING, Any, TypeVar

State = TypeVar("State")

if TYPE_CHECKING:
    from dataclasses import replace as replace
else:

    def replace(state: State, /, **changes: Any) -> State:  # noqa: ANN401 - checked as those of ``dataclasses`` are
        """What that of ``dataclasses`` gives of a frozen class without slots and checks, in a fifth of the time.

        That one calls ``__init__`` with every field, the unchanged ones too.
        """
        changed = object.__new__(type(state))
        object.__setattr__(changed, "__dict__", state.__dict__ | changes)
        return changed

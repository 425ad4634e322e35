"""What a session file says before its first event, and a set file says of the set."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from als_tui.meeting.presets import Preset
from als_tui.meeting.text import Line, Name

FEWEST, MOST = 3, 9
"""Members that a set may have; the method's five to seven is said, not enforced."""

Names = Annotated[tuple[Name, ...], Field(strict=False)]


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class Settings(_Written):
    """What a set has agreed about how its meetings run."""

    pause_stops_airtime: bool = True
    feedback_inside_airtime: bool = False
    private_marks: bool = True
    clock_for: Literal["facilitator", "room"] = "facilitator"
    strictness: Literal["gentle", "firm"] = "gentle"
    shortest_airtime: int = 20


class GroundRules(_Written):
    """The rules in one version, with the day on which they were agreed."""

    version: int = 1
    agreed: Line | None = None
    texts: Annotated[tuple[Line, ...], Field(strict=False)] = ()
    by: Names = ()
    """Who has agreed them: those who were here then, and those who came to it later."""

    def still_to_agree(self, members: Iterable[str]) -> tuple[str, ...]:
        """Who of them was not there then, nor since, as far as that is known."""
        return tuple(member for member in members if member not in self.by) if self.by else ()


class Header(_Written):
    """Whose meeting it is: everything that holds from its first to its last event."""

    id: Line
    set: Name
    slug: Line
    number: int
    of: int | None = None
    facilitator: Name
    language: Line = "en"
    utc_offset: int
    """Minutes east of Greenwich at the place and on the day of the meeting."""
    members: Names
    settings: Settings = Settings()
    rules: GroundRules = GroundRules()


class LearningSet(_Written):
    """A set as it stands between its meetings."""

    name: Name
    slug: Line
    facilitator: Name
    members: Names
    preset: Line = "hurrell-2h"
    of: int | None = None
    """How many meetings were agreed, if that was."""
    next: Line | None = None
    language: Line = "en"
    settings: Settings = Settings()
    rules: GroundRules = GroundRules()
    """In force."""
    proposal: Annotated[tuple[Line, ...] | None, Field(strict=False)] = None
    """The rules as they were edited since the last meeting, until the set agrees them."""
    versions: Annotated[tuple[GroundRules, ...], Field(strict=False)] = ()
    """Every version that was in force before, oldest first."""
    is_archived: bool = False
    """Whether it meets no more: it is kept, and not offered."""
    shapes: Annotated[tuple[Preset, ...], Field(strict=False)] = ()
    """Shapes of meeting with minutes of the set's own."""
    booked: Names = ()
    """Who has airtime next, in that order, as it was agreed ahead; there may be more than one meeting has room for."""
    renamed: dict[Name, Name] = {}
    """The name that a member had in earlier sessions, and the one they have now: sessions keep what was said then."""

    @property
    def proposed(self) -> tuple[str, ...]:
        """The rules as they would be: the proposal, or where there is none those in force."""
        return self.rules.texts if self.proposal is None else self.proposal

    @property
    def rules_now(self) -> GroundRules:
        """Those in force, agreed by people under the names that they have now."""
        return self.rules.model_copy(update={"by": tuple(map(self.name_now, self.rules.by))})

    def name_now(self, name: str) -> str:
        """What somebody is called now who was called that in an earlier session."""
        return name if name in self.members else self.renamed.get(name, name)

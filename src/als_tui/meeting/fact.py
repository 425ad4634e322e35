"""What every fact is, and the types of its fields."""

import re
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

ByValue = Field(strict=False)
"""For what a file holds as text or as a list: a word of the method, several values."""
Seconds = Annotated[float, Field(allow_inf_nan=False)]
Minutes = Annotated[int, Field(ge=0, le=1_440)]
Ref = Annotated[int, Field(ge=1)]
"""The number of another event."""


class Fact(BaseModel):
    """Something that happened; what a class adds is what must be known about it."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", defer_build=True)
    kind: ClassVar[str]
    struck: Annotated[bool | None, Field(exclude=True)] = None
    """Whether its words were taken out of the record; then a bar stands where they were. Told by the file alone."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: object) -> None:
        """Name the kind after the class: ``StageEntered`` is ``stage_entered`` in the file."""
        cls.kind = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

"""The types of text: every one is cleaned, whether a person typed it or a file brought it."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from als_tui.meeting.clean import clean as clean

LONGEST = 4_000
"""Characters in the longest text that a file may hold; a field on screen takes far fewer."""

Line = Annotated[str, AfterValidator(clean), StringConstraints(max_length=LONGEST)]
"""One line typed by a person or read from a file, cleaned in both cases."""

Name = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=200)]
"""A name as the set uses it: of a member, a facilitator or the set itself."""

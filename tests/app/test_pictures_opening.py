"""Before the airtimes: every picture in three sizes, as the facilitator sees it."""

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.app.scenes import OPENING, SIZES, drawn


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("name", OPENING)
def test_it_looks_like_this(name: str, width: int, height: int, snapshot: SnapshotAssertion) -> None:
    assert drawn(name, width, height) == snapshot

"""What the tests of screens have in common."""

from pathlib import Path

import pytest

from als_tui.store.places import Places


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A folder of its own, and no guard: keys come as fast as the test sends them."""
    for wait in ("SLOW", "REPEAT", "FAST", "EVEN", "AFTER_FIELD"):
        monkeypatch.setattr(f"als_tui.app.guard.{wait}", 0.0)
    return Places.throw_away(tmp_path)

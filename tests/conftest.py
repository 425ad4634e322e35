"""What every test may rely on: no wish for grey, no folder and no wake-lock of this machine's."""

import pytest


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "ALS_TUI_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")

"""The event that the README shows is one that the program would take for whole."""

import re

import tomli

from als_tui.store.event_codec import event_of, sum_holds
from tests.readme.keys import README


def test_the_event_in_the_readme_is_whole() -> None:
    shown = re.search(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert shown is not None
    (raw,) = tomli.loads(shown[1])["event"]
    assert sum_holds(raw)
    assert event_of(raw).n == raw["n"]

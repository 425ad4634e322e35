"""What a facilitator should know of the place of the sessions before a meeting begins, in a sentence each."""

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "low_space": "The disk is nearly full: make some room before you begin.",
    "synced": "The sessions lie in a synced folder: copies of them leave this computer.",
    "in_git": "The sessions lie in a git work tree: take care that none is committed.",
    "open_to_others": "Others here can look into the folder of the sessions (chmod 700 closes it).",
}
"""By the names that the store gives them."""

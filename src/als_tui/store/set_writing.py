"""Writing a set's file: over what is there, in one step, and without losing what this version does not know."""

from pathlib import Path
from typing import Any

import tomli
import tomli_w

from als_tui.meeting.header import LearningSet
from als_tui.store.format import FORMAT
from als_tui.store.names import safe_stem
from als_tui.store.places import private_folder
from als_tui.store.replace import replace_file
from als_tui.store.set_file import as_one, text_of


def write_set(folder: Path, learning_set: LearningSet, app: str = "als-tui") -> Path:
    """Put the set into its file and tell where that is.

    Keys and tables that this version does not know stay as they are; comments and the order of lines may be lost. A
    file that does not read is set aside as ``.damaged``; one of a newer form is left alone: ``FileExistsError``.
    ``ValueError`` if the set would not come back as it is; ``OSError`` if the disk refuses.
    """
    path = folder / f"{safe_stem(learning_set.slug)}.toml"
    document = _merged(_there(path), learning_set, app)
    data = tomli_w.dumps(document)
    if LearningSet.model_validate(as_one(tomli.loads(data), learning_set.slug)) != learning_set:
        raise ValueError(f"{path.name} would not say what was meant")
    private_folder(folder)
    replace_file(path, data.encode())
    return path

"""The forms of what ``--json`` tells, as other programs may rely on them: a change of one is a change for others."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

FORMS = tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.json")))


def form(name: str) -> Draft202012Validator:
    schema = json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def fits(data: object, name: str) -> None:
    """Every field is there, of its type, and none besides."""
    wrong = [f"{error.json_path}: {error.message[:200]}" for error in form(name).iter_errors(data)]
    assert wrong == []

"""The forms of what ``--json`` tells, as other programs may rely on them: a change of one is a change for others."""

import json
from datetime import datetime
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

FORMS = tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.json")))
FORMATS = FormatChecker()


@FORMATS.checks("date-time", raises=ValueError)
def is_moment(value: object) -> bool:
    """With the offset of the place where the meeting was."""
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


def form(name: str) -> Draft202012Validator:
    schema = json.loads((Path(__file__).parent / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FORMATS)


def fits(data: object, name: str) -> None:
    """Every field is there, of its type, and none besides."""
    wrong = [f"{error.json_path}: {error.message[:200]}" for error in form(name).iter_errors(data)]
    assert wrong == []

"""A sheet as data for other programs. The keys are a stable interface; what is not known is null or an empty list.

``set``, ``session``, ``of``, ``facilitator``, ``member`` (whose own sheet, or null), ``state`` (open, closed,
broken_off), ``began`` and ``ended`` (ISO 8601), ``seconds``, ``attendance`` (member, how, came_late, seconds); and,
unless it is a record of attendance, ``airtimes``, ``learnings``, ``actions``, ``reports``, ``pauses``,
``ground_rules_version``, ``proposed``, ``trials``, ``successes``, ``next``, ``kept_back`` (actions, learnings),
``notes``, ``marks``.
"""

import json
from typing import Any

from als_tui.meeting.sharing import Sheet


def attendance(sheet: Sheet) -> str:
    """Who was there."""
    return _json(_attended(sheet))


def data(sheet: Sheet) -> str:
    """All of the sheet."""
    actions, learnings = sheet.kept
    return _json(
        _attended(sheet)
        | {
            "airtimes": [
                {"presenter": one.presenter, "seconds": round(one.seconds), "issue": one.issue and one.issue.value}
                for one in sheet.airtimes
            ],
            "learnings": [fact.model_dump(mode="json", exclude={"instead_of"}) for fact in sheet.learned],
            "actions": [action.model_dump(mode="json") for action in sheet.actions],
            "reports": [
                one.brought.model_dump(mode="json")
                | {"outcome": one.outcome and one.outcome.value, "told": one.words, "by": one.by or one.brought.by}
                for one in sheet.reports
            ],
            "pauses": [
                {
                    "why": pause.why and pause.why.value,
                    "seconds": round(pause.ended - pause.began) if pause.ended is not None else None,
                }
                for pause in sheet.pauses
            ],
            "ground_rules_version": sheet.rules,
            "proposed": list(sheet.proposed),
            "trials": list(sheet.trials),
            "successes": list(sheet.successes),
            "next": sheet.next,
            "kept_back": {"actions": actions, "learnings": learnings},
            "notes": [{"at": at and at.isoformat(timespec="seconds"), "text": text} for at, text in sheet.notes],
            "marks": [
                {"member": one.member, "asked": one.asked, "interrupted": one.interrupted} for one in sheet.marks
            ],
        }
    )


def _attended(sheet: Sheet) -> dict[str, Any]:
    return {
        "set": sheet.held.set,
        "session": sheet.held.number,
        "of": sheet.held.of,
        "facilitator": sheet.held.facilitator,
        "member": sheet.member,
        "state": sheet.standing.value,
        "began": sheet.began and sheet.began.isoformat(timespec="seconds"),
        "ended": sheet.ended and sheet.ended.isoformat(timespec="seconds"),
        "seconds": round(sheet.seconds),
        "attendance": [
            {"member": one.member, "how": one.how.value, "came_late": one.came_late, "seconds": round(one.seconds)}
            for one in sheet.attendance
        ],
    }


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"

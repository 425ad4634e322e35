"""Insights as plain data, for other programs: the stable interface of ``als-tui insights --json``.

``set``, ``slug``: whose they are. ``sentence``: the whole in one sentence. ``with``: what is private and was asked for.
``left_out``: the names of files that could not be read. ``sessions``: each meeting in the sums, oldest first, with
``number``, ``state`` (open, closed, broken_off), ``started``, and the same numbers for it alone. The numbers are:

- ``seconds``: how long the meetings were.
- ``stages``: for every stage that was come to ``stage``, ``planned_seconds`` (0 without a limit), ``seconds`` used,
  ``paused_seconds``.
- ``airtimes``: the same for every airtime, with ``session`` (the number of the meeting) and ``presenter``.
- ``ledger``: for every member ``member``, ``airtimes``, ``seconds``, ``last``, ``deferrals``, ``waited``.
- ``kinds``: for every kind of question ``kind``, ``questions`` that were marked, ``seconds``.
- ``pauses``: for every reason ``why`` (null where none was named), ``pauses``, ``seconds``.
- ``actions``: ``brought`` and, of these, each by what was said of it last: ``done``, ``partly``, ``changed``,
  ``not_yet``, ``let_go``, ``carried``, ``not_told``; and ``agreed``, the new ones. Over several meetings an action
  that was brought more than once counts once.
- ``not_heard``: how many of those who were here neither asked nor had airtime; null where no marks were kept.
- ``voices``: for every member ``member``, ``questions``, ``interruptions``; empty unless ``with`` has ``marks``.

Names are those that people have now.
"""

from collections.abc import Sequence
from typing import Any

from als_tui.meeting.insights import Insights
from als_tui.meeting.spending import Spent
from als_tui.meeting.stages import Outcome
from als_tui.words.insights import sentence


def as_data(
    whole: Insights, each: Sequence[Insights], slug: str, name: str, left_out: Sequence[str], *, with_marks: bool
) -> dict[str, Any]:
    """The sums, and every meeting in them."""
    return {
        "set": name,
        "slug": slug,
        "sentence": sentence(whole) if whole.meetings else None,
        "with": ["marks"] if with_marks else [],
        "left_out": list(left_out),
        **_numbers(whole, with_marks=with_marks),
        "sessions": [_session(one, with_marks=with_marks) for one in each if one.meetings],
    }


def _session(one: Insights, *, with_marks: bool) -> dict[str, Any]:
    (held,) = one.meetings
    return {
        "number": held.number,
        "state": held.standing.value,
        "started": held.began.isoformat(timespec="seconds") if held.began else None,
        **_numbers(one, with_marks=with_marks),
    }


def _numbers(insights: Insights, *, with_marks: bool) -> dict[str, Any]:
    return {
        "seconds": _rounded(sum(held.seconds for held in insights.meetings)),
        "stages": [{"stage": stage.value, **_spent(spent)} for stage, spent in insights.stages],
        "airtimes": [
            {"session": one.meeting, "presenter": one.presenter, **_spent(one.spent)} for one in insights.airtimes
        ],
        "ledger": [
            {
                "member": one.member,
                "airtimes": one.airtimes,
                "seconds": _rounded(one.seconds),
                "last": one.last.date().isoformat() if one.last else None,
                "deferrals": one.deferrals,
                "waited": one.waited,
            }
            for one in insights.ledger
        ],
        "kinds": [
            {"kind": one.kind.value, "questions": one.questions, "seconds": _rounded(one.seconds)}
            for one in insights.kinds
        ],
        "pauses": [
            {"why": one.why.value if one.why else None, "pauses": one.pauses, "seconds": _rounded(one.seconds)}
            for one in insights.reasons
        ],
        "actions": _actions(insights),
        "not_heard": insights.not_heard if insights.voices else None,
        "voices": [
            {"member": one.member, "questions": one.questions, "interruptions": one.interruptions}
            for one in insights.voices
            if with_marks
        ],
    }


def _actions(insights: Insights) -> dict[str, int]:
    came = dict(insights.outcomes)
    told = {outcome.value: came.get(outcome, 0) for outcome in Outcome}
    return {"brought": insights.brought, **told, "not_told": came.get(None, 0), "agreed": insights.agreed}


def _spent(spent: Spent) -> dict[str, float]:
    return {
        "planned_seconds": _rounded(spent.planned),
        "seconds": _rounded(spent.used),
        "paused_seconds": _rounded(spent.paused),
    }


def _rounded(seconds: float) -> float:
    return round(seconds, 3)

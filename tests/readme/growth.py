"""How cost grows with events and with sessions, as one picture: ``uv run python -m tests.readme.speed`` draws it."""

from collections.abc import Sequence
from math import log10
from statistics import median

from tests.benchmarks.figures import Figure

WIDTH, HEIGHT, LEFT, TOP, SIDE = 860, 360, 70, 40, 300
"""Of the picture, of the first panel's corner, and of a panel, which is square."""
MILLISECONDS = (0.1, 1_000.0)
COLOURS = ("#0072B2", "#777777", "#D55E00")
"""Told apart by everybody; the lines are named as well."""
Line = tuple[str, Sequence[tuple[int, float]]]
"""A name, and numbers with their milliseconds."""


def picture(events: Sequence[Line], sessions: Sequence[Line]) -> str:
    """Two panels with logarithmic scales: what doubles with the number goes up evenly."""
    panels = _panel(LEFT, "events in a meeting", events) + _panel(LEFT + SIDE + 100, "sessions in a folder", sessions)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT + 50}" font-family="sans-serif" '
        f'font-size="12"><rect width="100%" height="100%" fill="#ffffff"/>\n{panels}</svg>\n'
    )


def _panel(left: int, title: str, lines: Sequence[Line]) -> str:
    numbers = [number for number, _ in lines[0][1]]
    first, last = log10(numbers[0]), log10(numbers[-1])

    def place(number: int, milliseconds: float) -> tuple[float, float]:
        x = left + SIDE * (log10(number) - first) / (last - first)
        low, high = map(log10, MILLISECONDS)
        return round(x, 1), round(TOP + SIDE * (high - log10(milliseconds)) / (high - low), 1)

    drawn = [_text(left + SIDE / 2, TOP + SIDE + 40, title)]
    for number in numbers:
        x, _ = place(number, 1.0)
        drawn += [_text(x, TOP + SIDE + 18, f"{number:,}")]
    for milliseconds in (0.1, 1.0, 10.0, 100.0, 1_000.0):
        _, y = place(numbers[0], milliseconds)
        drawn += [f'<path d="M{left} {y}h{SIDE}" stroke="#dddddd"/>']
        drawn += [_text(left - 8, y + 4, f"{milliseconds:g} ms", "end")]
    for row, (colour, (name, points)) in enumerate(zip(COLOURS, lines, strict=False)):
        places = [place(*point) for point in points]
        path = " ".join(f"{x},{y}" for x, y in places)
        drawn += [f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>']
        drawn += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in places]
        drawn += [_text(left + SIDE - 10, TOP + SIDE - 50 + 18 * row, name, "end", colour)]
    return "\n".join(drawn) + "\n"


def _text(x: float, y: float, text: str, anchor: str = "middle", colour: str = "#333333") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{colour}">{text}</text>'


def line(name: str, figures: Sequence[Figure], of: str, *, floor: bool = False) -> Line:
    """The figures whose names have these words after their number."""
    found = [one for one in figures if of in one.what and one.unit == "ms"]
    return name, [(_number(one.what), median(one.floor if floor else one.ours)) for one in found]


def _number(what: str) -> int:
    return next(int(word.replace(",", "")) for word in what.split() if word.replace(",", "").isdigit())

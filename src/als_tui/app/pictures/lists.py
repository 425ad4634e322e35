"""Lines to choose from, each whole on as many rows as it needs, and the chosen one always in sight."""

from collections.abc import Sequence

from als_tui.app.pictures.canvas import ELLIPSIS, Canvas, Role, fitted
from als_tui.app.pictures.wrapping import hanging

Line = tuple[str, Role]


def draw(
    canvas: Canvas,
    x: int,
    y: int,
    rows: int,
    lines: Sequence[Line],
    *,
    chosen: int | None = None,
    top: int = 0,
    indent: int = 4,
) -> int:
    """As many lines as fit into so many rows; how many could not be shown.

    Where none is chosen they begin with line ``top``, or earlier where there is room for the rest of them.
    """
    width = max(1, canvas.width - 2 * x)
    wrapped = [hanging(text, width, min(indent, width // 2)) or [""] for text, _ in lines]
    heights = [len(parts) for parts in wrapped]
    first, last = _window(heights, rows, chosen) if chosen is not None else _page(heights, rows, top)
    for index in range(first, last):
        role = Role.CHOSEN if index == chosen else lines[index][1]
        if index == chosen:
            canvas.put(x - 2, y, ">", Role.STRONG)
        for part, _ in cut([(part, role) for part in wrapped[index]], max(0, rows), width):
            canvas.put(x, y, part, role, width, does="" if chosen is None else f"pick({index})")
            y += 1
    return len(lines) - (last - first)


def cut(parts: list[Line], rows: int, width: int) -> list[Line]:
    """The rows of a line; where it has more than there is room for, that is told by three dots."""
    if len(parts) <= rows:
        return parts
    return [*parts[: rows - 1], (fitted(parts[rows - 1][0] + ELLIPSIS, width), parts[rows - 1][1])] if rows > 0 else []


def height(canvas: Canvas, x: int, lines: Sequence[Line], indent: int = 4) -> int:
    """Rows that the lines take where there is room for all of them."""
    width = max(1, canvas.width - 2 * x)
    return sum(len(hanging(text, width, min(indent, width // 2)) or [""]) for text, _ in lines)


def _window(heights: list[int], rows: int, chosen: int) -> tuple[int, int]:
    """From which line to which: from the first on, and from later only as far as the chosen one asks for."""
    first = 0
    last = _reach(heights, first, rows)
    while last <= chosen < len(heights) and first < chosen:
        first += 1
        last = _reach(heights, first, rows)
    return first, last


def _page(heights: list[int], rows: int, top: int) -> tuple[int, int]:
    """From which line to which, where they are only read."""
    first = max(0, min(top, len(heights) - 1))
    while first > 0 and sum(heights[first - 1 :]) <= rows:
        first -= 1
    return first, _reach(heights, first, rows)


def _reach(heights: list[int], first: int, rows: int) -> int:
    """How far so many rows go; a line that is too long alone is begun all the same."""
    last, taken = first, 0
    while last < len(heights) and taken + heights[last] <= rows:
        taken += heights[last]
        last += 1
    return max(last, min(first + 1, len(heights))) if rows > 0 else first

"""What the board paints again when a row changes."""

from textual.geometry import Region

from als_tui.app.pictures.canvas import Role, Span
from als_tui.app.widgets.board import _changed

TITLE, GAP, HOUR = Span("Menai Set", Role.TITLE), Span("   ", Role.TEXT), Span("23:02", Role.TEXT)
OTHER, WIDE = Span("23:03", Role.TEXT), Span("漢字", Role.TITLE)


def test_it_is_the_text_that_is_another() -> None:
    assert _changed(4, (TITLE, GAP, HOUR), (TITLE, GAP, OTHER)) == Region(12, 4, 5, 1)
    assert _changed(0, (TITLE, GAP, HOUR), (Span("Other set", Role.TITLE), GAP, HOUR)) == Region(0, 0, 9, 1)
    assert _changed(0, (WIDE, GAP, HOUR), (WIDE, GAP, OTHER)) == Region(7, 0, 5, 1)


def test_a_row_of_another_width_is_painted_whole_for_its_end_has_moved() -> None:
    assert _changed(0, (TITLE, GAP, HOUR), (TITLE, GAP, GAP, HOUR)) == Region(0, 0, 20, 1)
    assert _changed(0, (TITLE, GAP, GAP, HOUR), (TITLE, GAP, HOUR)) == Region(0, 0, 20, 1)

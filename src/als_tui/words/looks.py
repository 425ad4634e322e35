"""What the commands for the looks are called."""

TURNED = {
    "dark": ("Light colours", "Black on white until the program ends, for a bright room or a projector."),
    "light": ("Dark colours", "White on black until the program ends, for a dim room."),
}
"""Of each theme, the command that leads to the other."""

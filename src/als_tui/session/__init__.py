"""A meeting that moves: the live one, and the clocks that drive it. No Textual."""

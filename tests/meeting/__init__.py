"""The facts of a meeting, and what follows from them."""

"""Measurements to be run by hand: ``uv run python -m tests.benchmarks.first_paint``."""

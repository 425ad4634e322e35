"""Speed and size against a floor in the same run: ``uv run python -m tests.benchmarks``."""

"""The fault campaign: what is done to a meeting, and what must be left of it.

``uv run pytest -m faults`` runs all of it at its whole length and writes down what it measured; every other run does
the same in short. ``unshare -rn uv run --offline --no-sync pytest`` runs all tests where there is no network at all.
Each module bears in its mark the numbers of the rows (``rows.py``) that it runs; a row is written down when all of its
tests passed in one run, and no other row is touched.
"""

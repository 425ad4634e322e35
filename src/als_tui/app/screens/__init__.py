"""Screens: pictures and keys wired to a session. State goes down to the widgets, presses come up from the keys."""

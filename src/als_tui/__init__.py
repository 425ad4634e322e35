"""als-tui: run an Action Learning Set meeting from one screen."""

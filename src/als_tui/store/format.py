"""What is fixed about the form of a session file."""

FORMAT = 1
"""The newest form that this version writes and fully understands."""

MOST_BYTES = 8 * 1024 * 1024
"""A file beyond this is not read: no meeting comes near it."""

"""Links that may lie in a folder of ours, under the name ``odd.toml``."""

ODD_LINKS = ("odd.toml", "a" * 300)
"""Where they lead: to itself, and to what no system can look for. Neither tells whether it is a file."""

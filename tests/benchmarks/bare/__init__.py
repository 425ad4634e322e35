"""The floors: what Textual itself costs that does as little as can be. Each is run as a script of its own."""

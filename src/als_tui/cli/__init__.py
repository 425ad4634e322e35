"""The command line: one small module for each command, each importing only what it needs."""

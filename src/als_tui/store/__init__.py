"""Keeping it: TOML and the disk. No screen, no rules of the method.

What is on disk is never rewritten during a meeting, and a reader never changes what it reads.
"""

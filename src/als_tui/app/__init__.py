"""Showing it: all Textual is here."""

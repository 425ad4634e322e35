"""Invented meetings, told step by step and kept by the program's own writer."""

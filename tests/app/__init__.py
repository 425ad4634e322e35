"""The screens: their pictures as text, and their keys in a real app."""

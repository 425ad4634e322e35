"""What a screen shows, drawn as rows of text: pure functions from a meeting and a size to a picture.

No Textual here: a picture can be made, compared and read without a terminal.
"""

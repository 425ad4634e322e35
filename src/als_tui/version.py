"""The program's version, here and nowhere else: the wheel, the files and the command line all read it from here."""

VERSION = "0.1.0"

"""What the help and the man page tell beside the commands: how a command ends, what it heeds, where things lie."""

EXIT_CODES = (
    (0, "Done, and all is well."),
    (1, "Problems were found, or it could not be done; the message says which, and what was kept."),
    (2, "The command was not understood, a file cannot be read as a meeting, or there is no terminal to show one."),
    (129, "The window was closed (SIGHUP). All that was recorded is kept."),
    (130, "Ctrl+C ended the command."),
    (141, "Nobody read on, as where als-tui list is piped into head."),
    (143, "The system ended it (SIGTERM). All that was recorded is kept."),
)
"""Every code with which a command ends, and what it means."""

ENVIRONMENT = (
    ("ALS_TUI_DIR", "The folder of sets and sessions; --dir counts more."),
    ("ALS_TUI_CONFIG", "The file of settings, in place of config.toml in the system's folder for settings."),
    ("ALS_TUI_THEME", "dark or light: the colours; counts more than the file of settings."),
    ("ALS_TUI_PLAIN", "If it is 1, meetings run line by line, as with --plain."),
    ("XDG_CONFIG_HOME", "On Linux: where the folder for settings lies."),
    ("XDG_DATA_HOME", "On Linux: where that folder lies, where neither of the two is told."),
    ("XDG_STATE_HOME", "On Linux: where drafts and plans lie; never where files are synced."),
    ("TMPDIR", "Where als-tui demo has its throw-away folder."),
    ("NO_COLOR", "If it is not empty: greys alone. No state is told by colour alone."),
    ("COLUMNS", "How wide a help is: at most 80, at least 50."),
    ("TERM", "With dumb no screen is opened; lists and sheets are printed all the same."),
)
"""What the environment may tell, and what comes of it."""

FILES = (
    (
        "config.toml",
        "In the folder for settings: other keys, colours, the folder; als-tui config --example prints one.",
    ),
    ("sets/NAME.toml", "In the data folder: a set, its members, ground rules, shape and settings."),
    ("sessions/DATE-SET-ID.toml", "In the data folder: the story of one session, an event after the other."),
    ("exports/", "In the data folder: the sheets that were written to leave the laptop."),
    ("drafts/, plans/", "In the state folder: what is typed and not yet kept, and meetings that are being planned."),
    ("rescue/", "In the state folder: a meeting whose own disk failed, until it comes home."),
)
"""What lies where; ``als-tui where`` tells the folders of this computer."""

TOPICS = {
    "exit-codes": ("Exit codes", tuple((str(code), told) for code, told in EXIT_CODES)),
    "environment": ("Environment", ENVIRONMENT),
    "files": ("Files", FILES),
}
"""What ``als-tui help`` tells beside the commands, by its name there: a heading, and rows."""

DESCRIPTION = (
    "An action learning set is five to seven peers and a facilitator who meet over a series of sessions. "
    "als-tui carries the process: the clock, the rules, the airtime, the actions. It opens on the facilitator's "
    "laptop, and nothing leaves that laptop.",
    "Data goes to standard output, and what is said to you to standard error. Every command that takes a FILE takes "
    "its path, or the name of a session in the folder.",
)
"""The paragraphs of the man page that say what the program is for."""

KEYS_LEAD = "In a meeting these keys act; ? shows the keys of any screen."
WRITING_LEAD = "While you write:"
FOLDERS_LEAD = "als-tui where tells the folders of this computer."

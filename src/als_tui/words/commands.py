"""What the commands say to the person who typed them. Nothing here loads pydantic: a light command stays light."""

from collections.abc import Sequence

TERM_IS_DUMB = "this terminal (TERM=dumb) cannot show screens. als-tui run --plain runs a meeting line by line."
NO_TERMINAL = "screens need a terminal, and there is none here. als-tui run --plain runs a meeting line by line."
NO_INPUT = "there is nowhere to read lines from, or to write them to."
SET_NOT_SOUND = "no meeting can be run with this set before that is put right."
EMPTY_NAME = "the name of the folder is empty."


def none_like_that(folder: str) -> str:
    """There are meetings, and none of them is meant."""
    return f"als-tui: no meeting in {folder} is like that. als-tui list tells them all."


def no_meetings(folder: str) -> str:
    """The list is empty."""
    return f"als-tui: no meetings in {folder} yet."


EMPTY_OUT = "the name of the file is empty."
ALL_ALONE = "--all tells every session on standard output: it goes with no FILE, no --for and no -o."
PRIVATE_IS_ALL = "--with private goes with --all. A sheet has --with notes and --with marks."
NO_FILE = "which meeting? Give a FILE, or --all for all of them."
ALL_IS_JSONL = "--all goes with --as jsonl, and jsonl with --all."
NO_DATE = "no date was agreed in that meeting that can be understood, so there is nothing for a calendar."


def no_such_member(asked: str, near: str | None, there: Sequence[str]) -> str:
    """The name is nobody's, or more than one member's."""
    return f"no one member is meant by {asked}. " + (
        f"Did you mean {near}?" if near else f"There are {', '.join(there)}."
    )


def cannot_tell(form: str, of: str, there: Sequence[str]) -> str:
    """That form has no such contents."""
    return f"{form} cannot tell {of}: --of {' or '.join(there)}."


def is_there(path: str) -> str:
    """A file would be replaced."""
    return f"{path} is there already, and was left as it is. --force replaces it."


def replace_it(path: str) -> str:
    """The question whether it may be."""
    return f"{path} is there already. Replace it?"


def written(path: str) -> str:
    """A file is on the disk."""
    return f"als-tui: written to {path}."


ONE_FILE = "--repair goes with one FILE."


def repaired(path: str, kept: int, left_out: int) -> str:
    """A repaired copy is on the disk."""
    return f"als-tui: {path} has {kept} entries; {left_out} could not be read. The file itself was left as it is."


def not_damaged(file: str) -> str:
    """There is nothing to repair."""
    return f"{file} has no entry that cannot be read, so nothing was written."


def beyond_repair(file: str) -> str:
    """A copy would be no better."""
    return f"no copy of {file} can be made that reads well: put it right in a text editor. Nothing was written."


def name_is_taken(path: str) -> str:
    """A repaired copy replaces nothing."""
    return f"{path} is there already, and was left as it is. Give another name."


def unfinished(file: str) -> str:
    """What is exported is not all that will be."""
    return f"als-tui: {file} is unfinished: this is what there is so far."


def no_actions(folder: str, *, whole: bool) -> str:
    """There is nothing to list."""
    return f"als-tui: no action {'has been agreed' if whole else 'is open'} in the meetings of {folder}."


def nothing_unfinished(folder: str) -> str:
    """There is no meeting to go on with."""
    return f"no unfinished meeting in {folder}. als-tui run begins the next one."


def no_sets(folder: str) -> str:
    """There is no set to run."""
    return f"there is no set in {folder} yet. Make one in als-tui, or try als-tui demo."


def which_set(there: Sequence[str]) -> str:
    """None was named, and there are several."""
    return f"which set? There are {', '.join(there)}."


def no_such_set(asked: str, near: str | None, there: Sequence[str]) -> str:
    """The name is nobody's; the nearest one is told, if one is near."""
    return f"no set is called {asked}. " + (f"Did you mean {near}?" if near else f"There are {', '.join(there)}.")


def no_such_meeting(number: int, there: Sequence[int]) -> str:
    """The set has not held a meeting of that number."""
    told = ", ".join(map(str, there))
    return f"no meeting {number} was held. There are {told}." if there else f"no meeting {number} was held yet."


def no_moment(told: str) -> str:
    """What was given as a moment of a meeting is none."""
    return f"{told} is no time since the beginning. Give it as H:MM:SS, such as 0:41:20."


def no_hour(told: str) -> str:
    """What was given as the end is no time of the day."""
    return f"{told} is no time of the day. Give it as HH:MM, such as 16:00."


def end_is_past(end: str, now: str) -> str:
    """The meeting would have to end before it begins."""
    return f"the meeting cannot end at {end}: it is {now} now. Give a later --end, or leave it out."


def no_folder(path: str) -> str:
    """There is no folder in which the file could be."""
    return f"there is no folder {path}, so nothing was written."


def not_a_folder(path: str) -> str:
    """Something else lies where the folder should be."""
    return f"{path} is not a folder, so nothing was read there."


def not_readable(path: str) -> str:
    """The system refuses."""
    return f"{path} may not be read by you, so nothing was read there."


def refused(reason: str, file: str | None) -> str:
    """The system's own words about a file, or about the command as a whole."""
    return f"als-tui: {file}: {reason}." if file else f"als-tui: {reason}."


def fault(kind: str, place: str) -> str:
    """A fault of the program: its kind and its place, and no value."""
    return f"als-tui: this should not have happened ({kind} at {place}). Nothing was changed."


def had_to_stop(where: str) -> str:
    """The last words of a crash."""
    return (
        "als-tui had to stop: this is a fault of the program, not yours.\n"
        "Everything recorded is in the session file; `als-tui resume` goes on with it.\n"
        f"{where}\n"
    )


def crash_report_at(path: str) -> str:
    """Where to read about a crash."""
    return f"What happened is in {path}; it holds nothing that was said or written."


def crash_without_report(kind: str) -> str:
    """Nothing could be written about a crash."""
    return f"It was a {kind}; the report could not be written."

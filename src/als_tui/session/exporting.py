"""A meeting on its way out: which sheet, in which form, and into which file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from als_tui.meeting.sharing import Sheet, attended, own_sheet, set_sheet
from als_tui.meeting.state import Meeting
from als_tui.meeting.timing import day_of
from als_tui.store.fresh import write_new
from als_tui.store.names import slug_of
from als_tui.store.places import private_folder
from als_tui.store.replace import put_over
from als_tui.words.exports import calendar, data, document, tables
from als_tui.words.exports.document import Document
from als_tui.words.exports.markdown import markdown
from als_tui.words.exports.page import page
from als_tui.words.exports.reading import reading


class Form(StrEnum):
    """In which form a sheet leaves."""

    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    ICS = "ics"
    JSON = "json"


class Of(StrEnum):
    """What of the meeting leaves."""

    SHEET = "sheet"
    ACTIONS = "actions"
    TIMINGS = "timings"
    ATTENDANCE = "attendance"


OF_FORM = {
    Form.MARKDOWN: (Of.SHEET, Of.ATTENDANCE),
    Form.HTML: (Of.SHEET, Of.ATTENDANCE),
    Form.CSV: (Of.ACTIONS, Of.TIMINGS, Of.ATTENDANCE),
    Form.ICS: (Of.SHEET,),
    Form.JSON: (Of.SHEET, Of.ATTENDANCE),
}
"""What each form can tell; the first unless another is asked for."""
ENDINGS = {Form.MARKDOWN: "md", Form.HTML: "html", Form.CSV: "csv", Form.ICS: "ics", Form.JSON: "json"}


class AlreadyThere(Exception):  # noqa: N818 - most often nothing is wrong: it is asked about
    """A file of that name is there, and may be somebody's."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class NothingToTell(Exception):  # noqa: N818 - the meeting has no date, which is no error
    """There is nothing in the meeting that this form could tell."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for; without a member it is the set's."""

    form: Form
    member: str | None = None
    of: Of = Of.SHEET
    with_notes: bool = False
    with_marks: bool = False

    @property
    def tells_private(self) -> bool:
        """Whether it is of a kind in which notes and marks can be told at all."""
        return self.of is Of.SHEET and self.form in (Form.MARKDOWN, Form.HTML, Form.JSON)


def exported(meeting: Meeting, request: Request) -> str:
    """The whole text that leaves, to the letter; ``NothingToTell`` where a calendar would have no date."""
    sheet = _sheet(meeting, request)
    match request.form:
        case Form.CSV:
            return _table(sheet, request.of)
        case Form.ICS:
            told = calendar.calendar(sheet)
            if told is None:
                raise NothingToTell
            return told
        case Form.JSON:
            return data.attendance(sheet) if request.of is Of.ATTENDANCE else data.data(sheet)
        case Form.HTML:
            return page(_document(sheet, request.of), meeting.header.language)
        case Form.MARKDOWN:
            return markdown(_document(sheet, request.of))


def readable(meeting: Meeting, request: Request) -> str:
    """The same as it is read on a screen: of a page its words, of anything else the text itself."""
    if request.form is Form.HTML:
        return reading(_document(_sheet(meeting, request), request.of))
    return exported(meeting, request)


def _document(sheet: Sheet, of: Of) -> Document:
    return document.attendance(sheet) if of is Of.ATTENDANCE else document.document(sheet)


def _sheet(meeting: Meeting, request: Request) -> Sheet:
    if request.of is Of.ATTENDANCE:
        return attended(meeting, request.member)
    notes, marks = request.with_notes, request.with_marks
    if request.member is None:
        return set_sheet(meeting, with_notes=notes, with_marks=marks)
    return own_sheet(meeting, request.member, with_notes=notes, with_marks=marks)


def _table(sheet: Sheet, of: Of) -> str:
    if of is Of.TIMINGS:
        return tables.timings(sheet)
    return tables.attendance(sheet) if of is Of.ATTENDANCE else tables.actions(sheet)


def file_name(meeting: Meeting, request: Request) -> str:
    """A name of small letters, digits, dashes and one dot: the day, the set, whose it is by seat and name, and what."""
    day, members = day_of(meeting), meeting.header.members
    whose = []
    if request.member is not None:
        seat = members.index(request.member) + 1 if request.member in members else 0
        whose = [f"{seat}-{slug_of(request.member)}"]
    what = [] if request.of is OF_FORM[request.form][0] or request.of is Of.SHEET else [request.of.value]
    if request.tells_private and (request.with_notes or request.with_marks):
        what = [*what, "private"]
    parts = [day.isoformat() if day else "undated", slug_of(meeting.header.slug), *whose, *what]
    return f"{'-'.join(parts)}.{ENDINGS[request.form]}"


def write(folder: Path, name: str, text: str, *, replaces: bool = False) -> Path:
    """Bring it to the disk, whole or not at all; ``AlreadyThere`` unless it ``replaces`` what is there.

    A link is replaced and never written through: it may lead anywhere. A table begins with the mark by which
    spreadsheets know its letters.
    """
    told = text.encode("utf-8-sig" if name.casefold().endswith(".csv") else "utf-8", "replace")
    path = private_folder(folder) / name
    try:
        write_new(path, told)
    except FileExistsError:
        if not replaces:
            raise AlreadyThere(path) from None
        put_over(path, told)
    return path

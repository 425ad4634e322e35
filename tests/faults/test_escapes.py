"""Nothing in a file, and nothing that is typed or pasted, drives a terminal: no screen and no command writes it out."""

import re
import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest

from als_tui.store.places import Places
from tests.cli.commands import als
from tests.faults.every_screen import HOME, LIBRARY, REPLAY, TOUR, Look
from tests.faults.written import Folder, folder, utc_now
from tests.stories.terminal import Terminal

pytestmark = [
    pytest.mark.faults(14),
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of other systems"),
]

PAYLOADS = {
    "reset": "\x1bc",
    "colour": "\x1b[38;5;199;5m",
    "scrollback": "\x1b[3J",
    "question": "\x1b[6n",
    "title": "\x1b]0;owned\x07",
    "clipboard": "\x1b]52;c;b3duZWQ=\x07",
    "link": "\x1b]8;;http://x.y\x1b\\",
    "device": '\x1bP$q"p\x1b\\',
    "C1": "\x9b31m",
    "C1 title": "\x9d0;owned\x9c",
    "NUL": "\x00",
    "BEL": "\x07",
    "DEL": "\x7f",
    "override": "\u202e",
    "isolate": "\u2067",
    "tag": "\U000e0041",
    "BOM": "\ufeff",
}
"""Of each kind one that the program itself never writes."""
RAW = {
    **{name: payload.encode() for name, payload in PAYLOADS.items()},
    "C1": b"\xc2\x9b", "C1 title": b"\xc2\x9d", "title": b"\x1b]0;", "another title": b"\x1b]2;", "icon": b"\x1b]1;",
    "clipboard": b"\x1b]52", "link": b"\x1b]8;", "device": b"\x1bP$q", "isolate": b"\xe2\x81\xa7",
}  # fmt: skip
"""What must not be written, as bytes: of a title no part, whatever it holds."""
_POINTER = re.compile(rb"\x1b\]22;[a-z-]+\x07")
"""With what shape the toolkit has the pointer drawn; it ends with a bell that none hears."""
PASTE = "\x1b[200~{}\x1b[201~"
FEW = (*HOME, *LIBRARY, *REPLAY[:1])
"""Where the most of what a file holds is seen, for every run."""


def payloads() -> Callable[[str], str]:
    """A text of its own for each that stood there, with two kinds of payload, each kind as often as any other."""
    kinds, known = cycle(PAYLOADS.values()), dict[str, str]()

    def said(text: str) -> str:
        if text not in known:
            known[text] = f"{next(kinds)}N{len(known)}{next(kinds)}z{next(kinds)}"
        return known[text]

    return said


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """The folder of a home in which the program finds all of it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    name = "".join(payload for payload in PAYLOADS.values() if not set(payload) & {"\0", "/"})
    return folder(Places.standard(str(tmp_path / "als"), {}), payloads(), utc_now(), name)


def raw(output: bytes) -> list[str]:
    """The kinds of payload that were written."""
    written = _POINTER.sub(b"", output)
    return [kind for kind, data in RAW.items() if data in written]


def test_what_is_sought_would_be_found() -> None:
    assert all(kind in raw(payload.encode()) for kind, payload in PAYLOADS.items())


def test_no_screen_writes_a_payload_out_that_is_in_a_file_or_pasted(
    hostile: Folder, tmp_path: Path, is_whole: bool, figure: Callable[[int, str, str], None]
) -> None:
    tour, pasted = TOUR if is_whole else FEW, 0
    with Terminal(tmp_path, "-m", "als_tui", "--dir", hostile.places.data) as terminal:
        for look in tour:
            go(terminal, look)
            assert not raw(terminal.output), f"{raw(terminal.output)} at {look.name}\n{terminal.text}"
            pasted += paste(terminal, look)
            assert not raw(terminal.output), f"{raw(terminal.output)} pasted at {look.name}\n{terminal.text}"
    assert pasted >= (15 if is_whole else 2)
    found = f"0 raw bytes of them in {len(terminal.output) / 1e6:.1f} MB of output, and no window title"
    figure(14, f"{len(PAYLOADS)} kinds of escape in every file, on {len(tour)} screens, in {pasted} fields", found)


def go(terminal: Terminal, look: Look) -> None:
    """On to the next look, and on only when the screen has come to rest."""
    terminal.press(*look.keys)
    terminal.wait_for(*look.seen)
    while terminal.see(0.1):
        pass


def paste(terminal: Terminal, look: Look) -> bool:
    """Paste all kinds into the field that is open, if one is, and type those that can be typed."""
    is_sought = any(word in terminal.text for word in ("┏━ FIND", "┏━ GO TO", "Search for commands"))
    if not is_sought and "┏━ WRITING" not in terminal.text and "new set" not in look.name:
        return False
    terminal.write(PASTE.format("".join(PAYLOADS.values())))
    terminal.watch(0.1)
    for kind in ("override", "isolate", "tag", "BOM", "C1"):
        terminal.write(PAYLOADS[kind])
    while terminal.see(0.2):
        pass
    if is_sought:
        terminal.press("ctrl+u")
        terminal.type("2026")
        terminal.watch(0.2)
    return True


def commands(hostile: Folder) -> Iterator[tuple[str | Path, ...]]:
    """Every command that prints, and each with an argument that is a payload."""
    sound, left = hostile.closed, hostile.unfinished
    bad = "".join(PAYLOADS.values()).replace("\0", "")
    damaged, other = sorted(hostile.places.sessions.glob("2026-01-0*"))
    for file in (sound, left, damaged, other):
        yield from (("show", file), ("show", file, "--json", "--with", "notes", "--with", "marks"), ("check", file))
    yield from (("list",), ("list", "--json"), ("list", "--having", bad), ("list", bad), ("where",), ("where", bad))
    yield from (("actions",), ("actions", "--json"), ("insights",), ("insights", "--json"), ("check",), ("help", bad))
    yield from (("export", sound, "--as", form) for form in ("markdown", "html", "csv", "ics", "json"))
    yield from ((name, bad) for name in ("show", "check", "export", "actions", "insights", "replay", "rules", "run"))
    yield from (("export", sound, "--as", bad), ("export", sound, "--for", bad), ("export", "--all", "--as", "jsonl"))
    yield from ((bad,), (f"--{bad}",), ("run", "--end", bad), ("resume", bad))


def test_no_command_writes_a_payload_out_that_is_in_a_file_or_an_argument(
    hostile: Folder, tmp_path: Path, figure: Callable[[int, str, str], None]
) -> None:
    asked = list(commands(hostile))
    for arguments in asked:
        done = als(tmp_path, *arguments, ALS_TUI_DIR=str(hostile.places.data))
        found = raw((done.stdout + done.stderr).encode())
        assert not found, f"{found} of {arguments[0]!r}: {done.stdout}{done.stderr}"
        assert "Traceback" not in done.stderr
    figure(14, f"the same in {len(asked)} commands, their files and their arguments", "0 raw bytes")

"""Row 21: no name leads out of its folder, and no link that somebody planted is written through."""

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_tui.meeting.fold import fold
from als_tui.session.exporting import Form, Request, file_name
from als_tui.store.drafts import Drafts
from als_tui.store.heartbeat import Heartbeat
from als_tui.store.names import free_slug
from als_tui.store.places import Places
from als_tui.store.rescue import Rescue
from als_tui.store.session_file import name_of
from tests.faults.made import KINDS
from tests.store.kept import HEADER, events_of

pytestmark = [
    pytest.mark.faults(21),
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="links are for all who use this system to plant"),
]

Times = Callable[[int, int], int]
Figure = Callable[[int, str, str], None]
Plant = Callable[[Path, Path], None]

PLANTS: dict[str, Plant] = {
    "a link": lambda path, victim: path.symlink_to(victim),
    "a link to nothing": lambda path, victim: path.symlink_to(victim.with_name("new")),
    "a second name": lambda path, victim: path.hardlink_to(victim),
}
_PROCESS = os.getpid()
AT: dict[str, Callable[[Path], Path]] = {
    "its name": lambda path: path,
    "the name it is written under": lambda path: path.with_name(f".~{path.name}.{_PROCESS}"),
    "the name it is replaced from": lambda path: path.with_name(f".~{path.name}.{_PROCESS}-{threading.get_ident()}"),
}


def test_what_somebody_planted_is_not_written_through(tmp_path: Path, figure: Figure) -> None:
    planted = 0
    for number, (kind, plant, at) in enumerate(product(KINDS, PLANTS, AT)):
        if (kind, plant, at) == ("set", "a link to nothing", "its name"):
            continue  # a set may be kept elsewhere, with a link to where it shall be
        planted += 1
        folder = tmp_path / str(number)
        (victim := folder / "theirs" / "victim").parent.mkdir(parents=True)
        victim.write_text("mine", encoding="utf-8")
        os.utime(victim, ns=(0, 0))
        place = AT[at](folder / KINDS[kind].name)
        place.parent.mkdir(parents=True, exist_ok=True)
        PLANTS[plant](place, victim)
        try:
            KINDS[kind].make(Places.throw_away(folder))
        except FileExistsError:
            assert (kind, at) == ("session", "its name")
        there = {path.name: path.read_bytes() for path in victim.parent.iterdir()}
        assert there == {"victim": b"mine"}, (kind, plant, at)
        assert plant == "a second name" or victim.stat().st_mtime_ns == 0, (kind, plant, at)
    figure(21, f"{planted} links planted where a file is made", "none written through")


def test_a_rescue_in_whose_place_somebody_put_a_link_is_made_anew(tmp_path: Path) -> None:
    victim, rescue = tmp_path / "victim", Rescue([tmp_path / "rescue"])
    victim.write_text("mine", encoding="utf-8")
    assert rescue.refresh("s", b"some")
    assert rescue.path
    rescue.path.unlink()
    rescue.path.symlink_to(victim)
    assert rescue.refresh("s", b"some and more")
    assert (victim.read_text(encoding="utf-8"), rescue.path.read_bytes()) == ("mine", b"some and more")


ANY = st.text() | st.sampled_from(
    ["..", "../x", "../../etc/x", "/etc/x", "a/b", "a\\b", "C:\\x", "con", "nul", "x.", "a\0b", "~", "", "\ud800", "-"]
) | st.lists(st.sampled_from(["..", ".", "/", "\\", "a", "~", "\0"]), max_size=9).map("".join)  # fmt: skip


def test_no_name_leads_out_of_its_folder(tmp_path: Path, times: Times, figure: Figure) -> None:
    names = times(300, 10_000)
    inside, first = Places.throw_away(tmp_path), events_of(1)[0]

    @settings(max_examples=names, deadline=None)
    @given(ANY, ANY)
    def stays(one: str, other: str) -> None:
        paths = [inside.set_file(one), inside.sets / f"{free_slug(inside.sets, one)}.toml"]
        paths += [Drafts(inside.drafts, one).path, Heartbeat(inside.heartbeats, one).path]
        header = HEADER.model_copy(update={"slug": one, "id": other, "members": (one, other, "Ada")})
        meeting = fold(header, [])
        paths += [
            inside.exports / file_name(meeting, Request(form, who)) for form in Form for who in (one, other, None)
        ]
        with contextlib.suppress(ValueError):  # then no session is made of that
            paths.append(inside.sessions / name_of(header, first))
        for path in paths:
            assert path.parent.parent.parent == tmp_path
            assert path.name.strip(".")
            assert not {"/", "\\", "\0", ":"} & set(path.name)
            assert os.path.normpath(path) == str(path)

    stays()
    figure(
        21, f"{names:,} pairs of hostile names of sets, members, sessions and drafts", "none leads out of its folder"
    )

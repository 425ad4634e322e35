"""Row 22: a person, a session or words erased half way; what was erased is on the disk no more."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from als_tui.meeting.facts import Noted
from als_tui.session.erasing import carried_out
from als_tui.session.forgetting import forgetting
from als_tui.session.purging import purging_these
from als_tui.session.striking import strikable, strike
from als_tui.store.drafts import Drafts
from als_tui.store.places import Places
from als_tui.store.session_file import Refused, SessionFile, load
from als_tui.store.toml_text import checked
from tests.faults.loop import Loop, needs_root
from tests.store.kept import events_of, file_of
from tests.stories.samples import made

pytestmark = [pytest.mark.faults(22), pytest.mark.timeout(1_200)]

SLUG, THIRD = "menai-set", "2026-11-12-menai-set-c3f7.toml"
SECRET = "Gethin's five seconds, which all of us have borrowed"
CALLS = ("open", "write", "fsync", "link", "replace", "unlink", "fchmod", "lseek")
FIVE = (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES)
MOST = 2_000

Erasure = Callable[[Places], None]


def forget(places: Places) -> None:
    """Tomos, in everything."""
    list(carried_out(forgetting(places, "Tomos", SLUG, "Someone").steps))


def purge(places: Places) -> None:
    """The third session."""
    path = places.sessions / THIRD
    list(carried_out(purging_these(places, [path] if path.exists() else [])))


def strike_one(places: Places) -> None:
    """One sentence."""
    path = places.sessions / THIRD
    there = strikable(path, path.stat().st_size)
    strike(path, [n for n, words in there.items() if SECRET in words], places)


GONE: dict[Erasure, tuple[str, ...]] = {forget: ("Tomos",), purge: ("c3f7a2b49e56",), strike_one: (SECRET,)}


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The three sessions of one set, and what lies about of them, by their places."""
    folder = tmp_path_factory.mktemp("samples")
    files = {name if "/" in name else f"sessions/{name}": data for name, data in made(folder / "made").items()}
    more = {
        f"sessions/{THIRD}.torn-1": f'text = "Tomos: {SECRET}; c3f7a2b49e56'.encode(),
        "exports/2026-11-12-menai-set-6-tomos.md": b"# Tomos, c3f7a2b49e56",
    }
    return files | more


def laid_out(folder: Path, samples: dict[str, bytes]) -> Places:
    places = Places.throw_away(folder)
    for name, data in samples.items():
        path = places.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    Drafts(places.drafts, "c3f7a2b49e56").write({"note": (f"Tomos: {SECRET}",)})
    return places


def telling(places: Places, words: tuple[str, ...]) -> list[Path]:
    """The files in which something stands that is to be gone; an erased session leaves no name either."""
    files = [path for root in (places.data, places.state) for path in root.rglob("*") if path.is_file()]
    return [path for path in files if any(word.encode() in path.read_bytes() for word in words)]


class Breaking:
    """The real calls, until the k-th of them: that one, or it and all after it, do what is told instead."""

    def __init__(self, patch: pytest.MonkeyPatch, k: int, instead: Callable[[], None], *, is_for_ever: bool) -> None:
        self.calls = 0

        def watched(name: str) -> Callable[..., object]:
            real: Callable[..., object] = getattr(os, name)

            def call(*args: object, **named: object) -> object:
                self.calls += 1
                if self.calls == k or (is_for_ever and self.calls > k):
                    instead()
                return real(*args, **named)

            return call

        for name in CALLS:
            patch.setattr(os, name, watched(name))


def refusing(code: int) -> Callable[[], None]:
    def refuse() -> None:
        raise OSError(code, os.strerror(code))

    return refuse


def whole(places: Places, samples: dict[str, bytes], erasure: Erasure) -> None:
    """Every session is the old one or a sound new one; what was to be erased may be gone as a whole."""
    for name, before in samples.items():
        path = places.data / name
        if not path.exists():
            assert erasure is purge or "exports" in name or "torn" in name, name
        elif name.startswith("sessions/") and name.endswith(".toml") and path.read_bytes() != before:
            was, now = len(before.split(b"[[event]]")), load(path)
            assert now.problems == ()
            assert len(now.events) == was - 1


@pytest.mark.parametrize("erasure", [forget, purge, strike_one])
@pytest.mark.parametrize("is_for_ever", [False, True], ids=["once", "for ever"])
def test_whichever_call_fails_nothing_is_half_and_a_second_time_it_is_done(
    erasure: Erasure,
    is_for_ever: bool,
    samples: dict[str, bytes],
    tmp_path: Path,
    times: Callable[[int, int], int],
    figure: Callable[[int, str, str], None],
) -> None:
    runs = 0
    for code in FIVE[: times(1, len(FIVE))]:
        for k in range(1, MOST, times(8, 1)):
            places = laid_out(tmp_path / f"{code}-{k}", samples)
            with pytest.MonkeyPatch.context() as patch:
                breaking = Breaking(patch, k, refusing(code), is_for_ever=is_for_ever)
                try:
                    erasure(places)
                except (OSError, Refused):
                    assert erasure is strike_one
            whole(places, samples, erasure)
            erasure(places)
            assert telling(places, GONE[erasure]) == [], (k, code)
            runs += 1
            if breaking.calls < k:
                break
        else:
            raise AssertionError("it never came to its end")
    figure(22, f"{runs} runs of {erasure.__name__.partition('_')[0]} whose k-th call fails", "0 files half, all erased")


def ended_at(k: int, erasure: Erasure, places: Places) -> bool:
    """Do it in a process that ends at its k-th call as a kill ends it; whether there was a k-th call."""
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patch:
            Breaking(patch, k, lambda: os._exit(9), is_for_ever=False)
            erasure(places)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork")
@pytest.mark.parametrize("erasure", [forget, purge, strike_one])
def test_killed_at_any_call_it_can_be_done_once_more(
    erasure: Erasure,
    samples: dict[str, bytes],
    tmp_path: Path,
    times: Callable[[int, int], int],
    figure: Callable[[int, str, str], None],
) -> None:
    kills = 0
    for k in range(1, MOST, times(8, 1)):
        places = laid_out(tmp_path / f"{k}", samples)
        is_killed = ended_at(k, erasure, places)
        whole(places, samples, erasure)
        erasure(places)
        assert telling(places, GONE[erasure]) == [], k
        if not is_killed:
            break
        kills += 1
    else:
        raise AssertionError("it never came to its end")
    figure(22, f"{kills} kills of {erasure.__name__.partition('_')[0]}, one at each call", "0 files half, all erased")


# on the disk itself

WORDS = "".join(f"said in confidence {number}; " for number in range(40))


def copies(loop: Loop) -> int:
    """How many of these words lie on the disk, wherever."""
    os.sync()
    return loop.bytes().count(b"said in confidence 17;")


@needs_root("mkfs.ext4")
@pytest.mark.parametrize("is_zeroed", [True, False], ids=["as it is", "control"])
def test_on_a_real_disk_no_byte_of_it_is_left_and_without_the_zeros_some_would_be(
    is_zeroed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[int, str, str], None]
) -> None:
    loop = Loop("ext4", tmp_path)
    try:
        places = Places.throw_away(loop.place)
        (path,) = a_noted_meeting(places)
        assert copies(loop) == 1
        if not is_zeroed:
            monkeypatch.setattr("als_tui.store.erasing._zero", lambda fd: None)
        strike(path, list(strikable(path, path.stat().st_size)), places)
        left = copies(loop)
    finally:
        loop.gone()
    assert (left == 0) == is_zeroed
    figure(22, f"copies on an ext4 disk after strike{'' if is_zeroed else ', the zeros left out (control)'}", f"{left}")


def a_noted_meeting(places: Places) -> list[Path]:
    places.sessions.mkdir(parents=True)
    path = places.sessions / "s.toml"
    path.write_bytes(file_of(events_of(2)))
    file, _ = SessionFile.resume(path)
    file.append(checked(replace(events_of(3)[-1], fact=Noted(text=WORDS))))
    file.close()
    return [path]

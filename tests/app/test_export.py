"""What leaves the laptop is shown before it is written, and what is written is what was shown."""

import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from als_tui.app.screens.export import ExportScreen
from als_tui.meeting.facts import NextAgreed, Opened, SuccessShared
from als_tui.meeting.stages import Stage
from als_tui.store.places import Places
from als_tui.store.toml_text import event_text, header_text
from als_tui.words import exporting as words
from tests.app.exporting import exporting
from tests.app.player import a_file
from tests.app.table import at_table
from tests.builders import HOSTILE, a_header, a_plan, airtime, closed, happened, stage
from tests.exports.oracles import markdown_lines, page_lines

SIZES = [(80, 24), (120, 36), (60, 16)]
WHOLE = (400, 300)
"""So large that all of a sheet is seen at once, a line a row."""
SET = "2026-11-12-menai-set"
OWN = f"{SET}-6-tomos"
NOTE = "A pupil could have been recognised"


@pytest.mark.parametrize("size", SIZES)
async def test_it_looks_like_this(
    places: Places, size: tuple[int, int], snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(places.data.parent)  # the folder of a test has another name each time
    async with exporting(Places(Path("data"), Path("state")), size) as desk:
        assert desk.shown() == snapshot
        for keys in (("right",), ("s", "right"), ("tab",), ("right",), ("right", "n", "v"), ("left", "b")):
            await desk.press(*keys)
            assert desk.shown() == snapshot


async def test_first_of_all_it_is_the_own_sheet_of_who_had_airtime_and_nothing_is_written(places: Places) -> None:
    async with exporting(places) as desk:
        assert words.whose("Tomos", "sheet") in desk.shown()
        assert words.FORMS["html"] in desk.shown()
        assert "A wrong note" not in desk.shown()
        assert desk.files() == {}


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("right",), f"{OWN}.md"),
        (("right", "right"), f"{OWN}.csv"),
        (("right", "right", "tab"), f"{OWN}-timings.csv"),
        (("right", "right", "tab", "tab"), f"{OWN}-attendance.csv"),
        (("left", "left"), f"{OWN}.ics"),
        (("left",), f"{OWN}.json"),
        (("left", "tab"), f"{OWN}-attendance.json"),
        (("s", "left", "n", "v"), f"{SET}-private.json"),
        (("s", "right", "n", "v"), f"{SET}-private.md"),
        (("3", "right"), "2026-11-12-menai-set-3-angharad.md"),
    ],
)
async def test_what_is_shown_is_what_is_written(places: Places, keys: tuple[str, ...], name: str) -> None:
    async with exporting(places, WHOLE) as desk:
        await desk.press(*keys)
        shown = desk.text()
        await desk.press("enter")
        ((written, text),) = desk.files().items()
        assert written == name
        assert shown == [line.strip() for line in text.splitlines() if line.strip()]
        assert words.written(str(places.exports / name)) in desk.told()


@pytest.mark.parametrize("keys", [(), ("n",), ("s", "n", "v"), ("tab",)])
async def test_a_page_has_the_words_that_are_shown(places: Places, keys: tuple[str, ...]) -> None:
    async with exporting(places, WHOLE) as desk:
        await desk.press(*keys)
        shown = [line.removeprefix("- ") for line in desk.text()]
        await desk.press("enter")
        (page,) = desk.files().values()
        assert page_lines(page) == shown


async def test_what_is_there_is_replaced_only_by_a_second_enter(places: Places) -> None:
    async with exporting(places, WHOLE) as desk:
        await desk.press("enter")
        path = places.exports / f"{OWN}.html"
        path.write_text("theirs")
        await desk.press("enter")
        assert words.asks(path.name) in desk.told()
        assert path.read_text() == "theirs"
        await desk.press("enter")
        assert path.read_text().startswith("<!DOCTYPE html>")
        assert words.written(str(path)) in desk.told()


@pytest.mark.parametrize("key", ["down", "pagedown", "up", "end", "x", "s", "1", "right", "tab", "n", "v", "a", "9"])
async def test_any_other_key_forgets_the_question(places: Places, key: str) -> None:
    async with exporting(places) as desk:
        for form in ("html", "md"):
            for name in (OWN, SET, "2026-11-12-menai-set-1-sian", f"{OWN}-attendance", f"{OWN}-private"):
                places.exports.mkdir(exist_ok=True, parents=True)
                (places.exports / f"{name}.{form}").write_text("theirs")
        await desk.press("enter", key, "enter")
        assert set(desk.files().values()) == {"theirs"}
        assert "again replaces it" in desk.told() or "again replaces them" in desk.told()


async def test_an_enter_that_is_held_does_not_answer_its_own_question(tmp_path: Path) -> None:
    places = Places.throw_away(tmp_path)
    async with exporting(places) as desk:
        places.exports.mkdir(parents=True)
        (places.exports / f"{OWN}.html").write_text("theirs")
        hand = desk.player.guarded()
        for wait in (1.0, 0.5, *[0.034] * 20):
            hand[0] += wait
            await desk.press("enter")
        assert desk.files() == {f"{OWN}.html": "theirs"}


async def test_everybody_who_was_here_is_handed_their_own_sheet(places: Places) -> None:
    async with exporting(places, WHOLE) as desk:
        await desk.press("right", "a")
        written = desk.files()
        whose = {name: markdown_lines(text)[1] for name, text in written.items()}
        assert whose == {
            f"{SET}-1-sian.md": "Siân's own sheet",
            f"{SET}-2-llyr.md": "Llŷr's own sheet",
            f"{SET}-3-angharad.md": "Angharad's own sheet",
            f"{SET}-4-gethin.md": "Gethin's own sheet",
            f"{SET}-6-tomos.md": "Tomos's own sheet",
        }
        assert words.all_written(5, str(places.exports)) in desk.told()
        (places.exports / f"{SET}-2-llyr.md").write_text("theirs")
        await desk.press("a")
        assert words.ASKS_FOR_ALL in desk.told()
        assert desk.files()[f"{SET}-2-llyr.md"] == "theirs"
        await desk.press("a")
        assert desk.files() == written


async def test_notes_and_marks_are_in_it_only_when_that_was_asked_and_it_is_said(places: Places) -> None:
    async with exporting(places, WHOLE) as desk:
        await desk.press("s")
        assert not any(sign in desk.shown() for sign in (NOTE, words.WITH_NOTES, words.WITH_MARKS, "Private"))
        await desk.press("n")
        assert all(told in desk.shown() for told in (NOTE, words.WITH_NOTES, words.NOTES_IN))
        await desk.press("v")
        assert all(told in desk.shown() for told in ("questions asked", words.WITH_MARKS, words.MARKS_IN))
        assert "A wrong note" not in desk.shown()
        await desk.press("n", "v")
        assert not any(sign in desk.shown() for sign in (NOTE, words.WITH_NOTES, words.WITH_MARKS, "questions asked"))
        assert words.MARKS_OUT in desk.shown()


async def test_where_nothing_private_can_be_told_it_is_not_said_to_be_in_it(places: Places) -> None:
    async with exporting(places, WHOLE) as desk:
        await desk.press("n", "right", "right")
        assert words.WITH_NOTES not in desk.shown()
        await desk.press("v")
        assert words.NEVER_PRIVATE in desk.shown()
        await desk.press("left")
        assert words.WITH_NOTES in desk.shown()
        assert words.WITH_MARKS not in desk.shown()


async def test_behind_the_curtain_nothing_is_seen_and_nothing_can_be_written(places: Places) -> None:
    async with exporting(places, WHOLE) as desk:
        await desk.press("b")
        assert words.HIDDEN in desk.shown()
        for key in ("enter", "a", "s", "n", "v", "right", "tab", "1", "down", "x"):
            await desk.press(key)
            assert not any(name in desk.shown() for name in ("Tomos", "tomos", "Menai", "menai", "Non", NOTE))
        assert desk.files() == {}
        await desk.press("b")
        assert words.whose("Tomos", "sheet") in desk.shown()
        assert words.FORMS["html"] in desk.shown()


async def test_the_curtain_forgets_the_question(places: Places) -> None:
    async with exporting(places) as desk:
        await desk.press("enter", "enter", "b", "b")
        (path,) = places.exports.iterdir()
        path.write_text("theirs")
        await desk.press("enter")
        assert path.read_text() == "theirs"


async def test_names_that_break_programs_are_shown_and_written_as_they_are(places: Places, tmp_path: Path) -> None:
    header = a_header(HOSTILE)
    told = happened(a_plan(HOSTILE[:2]), Opened(), SuccessShared(text="[b]x[/b] [@click=app.quit]"), closed())
    path = tmp_path / "hostile.toml"
    path.write_text("".join([header_text(header, "als-tui 0"), *map(event_text, told)]), encoding="utf-8")
    async with exporting(places, (200, 60), path) as desk:
        for seat, name in enumerate(header.members, start=1):
            await desk.press(str(seat))
            assert words.whose(name, "sheet") in desk.shown()
            assert f"{name}: attended" in desk.text()
            assert "- [b]x[/b] [@click=app.quit]" in desk.text()
            await desk.press("left")
            assert json.dumps(name, ensure_ascii=False) in desk.shown()
            assert "[b]x[/b] [@click=app.quit]" in desk.shown()
            await desk.press("enter", "right")
        assert [json.loads(text)["member"] for _, text in sorted(desk.files().items())] == list(header.members)


async def test_a_calendar_without_a_date_says_so_and_is_not_written(places: Places, tmp_path: Path) -> None:
    path = a_file(tmp_path, happened(a_plan(), Opened(), NextAgreed(when="after Easter"), closed()))
    async with exporting(places, path=path) as desk:
        await desk.press("left", "left")
        assert words.NOTHING in desk.told()
        await desk.press("enter", "a")
        assert words.NOTHING in desk.told()
        assert desk.files() == {}


async def test_a_folder_that_cannot_be_is_told_and_the_next_try_succeeds(places: Places) -> None:
    async with exporting(places) as desk:
        places.data.mkdir(exist_ok=True)
        places.exports.write_text("theirs")
        for key in ("enter", "a"):
            await desk.press(key)
            assert words.not_written("File exists", 0) in desk.told()
        assert places.exports.read_text() == "theirs"
        assert "Tomos's own sheet" in desk.shown()
        places.exports.unlink()
        await desk.press("enter")
        assert list(desk.files()) == [f"{OWN}.html"]


async def test_a_link_in_the_place_of_the_file_is_told_and_left_alone(places: Places, tmp_path: Path) -> None:
    places.exports.mkdir(parents=True)
    theirs = tmp_path / "theirs"
    theirs.write_text("theirs")
    (places.exports / f"{OWN}.html").symlink_to(theirs)
    async with exporting(places) as desk:
        await desk.press("enter", "enter")
        assert words.not_written(words.taken(f"{OWN}.html"), 0) in desk.told()
    assert theirs.read_text() == "theirs"


async def test_when_some_sheets_were_written_before_the_disk_refused_it_is_said_how_many(places: Places) -> None:
    places.exports.mkdir(parents=True)
    (places.exports / f"{SET}-3-angharad.html").mkdir()
    async with exporting(places) as desk:
        await desk.press("a")
        assert words.not_written(words.taken(f"{SET}-3-angharad.html"), 2) in desk.told()
        assert sorted(desk.files()) == [f"{SET}-1-sian.html", f"{SET}-2-llyr.html"]


async def test_a_seat_that_nobody_has_changes_nothing(places: Places) -> None:
    async with exporting(places) as desk:
        await desk.press("9")
        assert words.NO_SEAT in desk.shown()
        assert words.whose("Tomos", "sheet") in desk.shown()


async def test_it_opens_on_the_farewell_page_and_leads_back_to_it(tmp_path: Path) -> None:
    async with at_table(tmp_path, (airtime("Asha"), stage(Stage.CLOSE), closed())) as table:
        await table.press("e")
        assert words.whose("Asha", "sheet") in table.shown()
        await table.press("enter")
        (path,) = table.places.exports.iterdir()
        assert "Asha&#x27;s own sheet" in path.read_text()
        await table.press("escape")
        assert table.front is table.screen


async def test_it_is_not_opened_while_the_meeting_goes_on_or_behind_a_curtain(tmp_path: Path) -> None:
    async with at_table(tmp_path, (airtime("Asha"),)) as table:
        await table.press("e")
        assert not isinstance(table.front, ExportScreen)
    async with at_table(tmp_path / "other", (airtime("Asha"), closed())) as table:
        await table.press("b", "e")
        assert table.front is table.screen

"""What a person wishes once and for all."""

from pathlib import Path

import pytest

from als_tui.store.settings import Settings, settings
from als_tui.words.every_key import SCREENS
from als_tui.words.settings import COLOR, DIR, FILE, PLAIN, SETTINGS, THEME, USUAL, example


def of(folder: Path, text: str, **environ: str) -> Settings:
    """The settings of a person with that file."""
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return settings({"ALS_TUI_CONFIG": str(path), **environ})


def test_where_nothing_is_said_all_is_as_usual(tmp_path: Path) -> None:
    found = settings({"ALS_TUI_CONFIG": str(tmp_path / "none.toml")})
    assert {name: said.value for name, said in found.said.items()} == {one.name: one.usual for one in SETTINGS}
    assert {said.source for said in found.said.values()} == {USUAL}
    assert found.keymap.is_usual
    assert found.doubts == ()


def test_the_file_says_what_is_wished(tmp_path: Path) -> None:
    text = 'dir = "~/sets"\ntheme = "light"\ncolor = false\nplain = true\n[keys]\nletters = false\npause = "F5"\n'
    found = of(tmp_path, text)
    assert (found.folder, found.theme, found.has_color, found.is_plain) == ("~/sets", "light", False, True)
    assert found.keymap.heard("f5", SCREENS[0][1]) == "space"
    assert not found.keymap.letters
    assert {said.source for said in found.said.values()} == {FILE}
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("variable", "told", "name", "value"),
    [
        ("ALS_TUI_DIR", "/elsewhere", DIR, "/elsewhere"),
        ("ALS_TUI_THEME", "dark", THEME, "dark"),
        ("NO_COLOR", "0", COLOR, False),
        ("ALS_TUI_PLAIN", "0", PLAIN, False),
        ("ALS_TUI_PLAIN", "1", PLAIN, True),
    ],
)
def test_the_environment_counts_more_than_the_file(
    tmp_path: Path, variable: str, told: str, name: str, value: str | bool
) -> None:
    text = f'dir = "here"\ntheme = "light"\ncolor = true\nplain = {"false" if value is True else "true"}\n'
    assert of(tmp_path, text, **{variable: ""}).said[name].source == FILE, "an empty variable says nothing"
    found = of(tmp_path, text, **{variable: told})
    assert (found.said[name].value, found.said[name].source) == (value, variable)
    assert {said.source for other, said in found.said.items() if other not in (name, "keys.letters")} == {FILE}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('theem = "light"\n', 1, "theem is no setting, and has no effect. Did you mean theme?"),
        ("# first\n\n[keys]\nleters = false\n", 4, "Did you mean keys.letters?"),
        ('[keys]\npuase = "p"\n', 2, "Did you mean keys.pause?"),
        ('zzz = "p"\n', 1, "als-tui config --example tells all settings."),
        ('[screen]\nx.y = "p"\n', 2, "screen.x.y is no setting"),
        ('theme = "pink"\n', 1, "theme cannot be pink; it stays as usual. It can be dark or light."),
        ("color = 1\n", 1, "color cannot be 1; it stays as usual. It can be true or false."),
        ("dir = 7\n", 1, "dir cannot be 7; it stays as usual. It can be a text."),
        ('[keys]\npause = "pp"\n', 2, "pp is no key, and pause stays on its usual one."),
        ("[keys]\npause = 5\n", 2, "5 is no key"),
        ('[keys]\npause = "n"\n', 2, "n is Note (in a meeting) already, and pause stays on its usual key."),
        ('[keys]\nnote = "F5"\npause = "F5"\n', 3, "F5 is Note (in a meeting) already"),
        ('[keys]\non = "p"\n', 2, "keys.on is no setting"),
        ("theme = \n", 1, "the settings cannot be read ("),
        ("a = 1\na = 2\n", 2, "the settings cannot be read ("),
    ],
)
def test_what_has_no_effect_is_told_with_its_line_and_the_right_word(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    found = of(tmp_path, text)
    assert found.doubts[0].startswith(f"{tmp_path / 'config.toml'}:{line}: ")
    assert said in found.doubts[0]
    assert {one.value for one in found.said.values()} == {one.usual for one in SETTINGS}
    assert found.keys == {}


def test_all_else_in_the_file_counts(tmp_path: Path) -> None:
    found = of(tmp_path, 'theem = "dark"\ntheme = "light"\n[keys]\npause = "n"\nundo = "z"\n')
    assert found.theme == "light"
    assert found.keys == {("undo", "u"): "z"}
    assert len(found.doubts) == 2


def test_a_wrong_word_in_the_environment_is_told_too(tmp_path: Path) -> None:
    found = of(tmp_path, 'theme = "light"\n', ALS_TUI_THEME="lihgt")
    assert found.theme == "light"
    assert found.doubts == ("ALS_TUI_THEME: theme cannot be lihgt; it stays as usual. It can be dark or light.",)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[" * 70_000, b"x = " + b"9" * 5_000, b"\0"])
def test_a_file_that_is_none_stops_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    found = settings({"ALS_TUI_CONFIG": str(path)})
    assert len(found.doubts) == 1
    assert found.keymap.is_usual


def test_a_folder_in_the_place_of_the_file_stops_nothing(tmp_path: Path) -> None:
    found = settings({"ALS_TUI_CONFIG": str(tmp_path)})
    assert found.doubts[0].startswith(f"{tmp_path}: the settings cannot be read (")


def test_no_text_of_the_file_is_an_escape_sequence(tmp_path: Path) -> None:
    found = of(tmp_path, '"\\u001b[31m" = 1\ntheme = "\\u001b]0;x\\u0007"\n[keys]\npause = "\\u001b"\n')
    assert len(found.doubts) == 3
    assert not any(sign in "".join(found.doubts) for sign in "\x1b\x07")


def test_the_example_says_what_is_usual_and_each_of_its_lines_can_be_taken_up(tmp_path: Path) -> None:
    text = example(SCREENS)
    assert of(tmp_path, text).said == settings({"ALS_TUI_CONFIG": str(tmp_path / "none.toml")}).said
    said = [line for line in text.splitlines() if line.startswith("# ") and " = " in line.partition("  #")[0]]
    assert len(said) > 40
    top = [line[2:] for line in said[:4]]
    found = of(tmp_path, "\n".join([*top, "[keys]", *(line[2:] for line in said[4:])]))
    assert found.doubts == ()
    assert {name: one.value for name, one in found.said.items()} == {one.name: one.usual for one in SETTINGS}

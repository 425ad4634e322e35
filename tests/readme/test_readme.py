import re
from itertools import product

import pytest

from tests.benchmarks.__main__ import ROWS as MEASURED
from tests.benchmarks.figures import KEPT, read
from tests.cli.commands import COMMANDS
from tests.faults.rows import ROWS, measured
from tests.readme import exit_codes, figures, keys, pictures, speed


def test_the_readme_has_the_keys_as_they_are() -> None:
    text = keys.README.read_text(encoding="utf-8")
    assert "<!-- keys -->" in text
    assert keys.with_table(text) == text, "uv run python -m tests.readme.keys rewrites the table"


def test_the_readme_has_the_exit_codes_as_they_are() -> None:
    text = keys.README.read_text(encoding="utf-8")
    assert exit_codes.with_table(text) == text, "uv run python -m tests.readme.exit_codes rewrites the table"
    between = exit_codes.with_table("<!-- exit codes -->\nold\n<!-- /exit codes -->\n").splitlines()
    assert between[3] == "| 0 | Done, and all is well. |"
    assert (len(between), "old" in between) == (11, False)


@pytest.mark.parametrize("theme", pictures.THEMES)
@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_of_the_readme_is_what_the_app_shows_now(name: str, theme: str) -> None:
    there = pictures.file_of(name, theme).read_text(encoding="utf-8")
    assert pictures.picture(name, theme) == there, "uv run python -m tests.readme.pictures makes them again"


def test_the_readme_can_be_read_in_one_go() -> None:
    assert len(keys.README.read_text(encoding="utf-8").splitlines()) < 250


def test_every_picture_in_the_readme_is_there() -> None:
    text = keys.README.read_text(encoding="utf-8")
    shown = set(re.findall(r"tests/readme/([\w-]+\.svg)", text)) - {speed.GROWTH.name}
    assert shown == {pictures.file_of(*one).name for one in product(pictures.PICTURES, pictures.THEMES)}


def test_the_readme_has_the_figures_of_the_last_whole_campaign() -> None:
    text = keys.README.read_text(encoding="utf-8")
    assert "<!-- faults -->" in text
    assert figures.with_table(text) == text, "uv run python -m tests.readme.figures rewrites the table"
    assert figures.PAGE.read_text(encoding="utf-8") == figures.page()


def test_every_row_of_the_campaign_was_measured() -> None:
    assert set(measured()) == set(ROWS)


def test_the_readme_has_the_speed_of_the_last_whole_run() -> None:
    text = keys.README.read_text(encoding="utf-8")
    assert "<!-- speed -->" in text
    assert "tests/readme/growth.svg" in text
    assert speed.with_table(text) == text, "uv run python -m tests.readme.speed rewrites the table"
    assert speed.PAGE.read_text(encoding="utf-8") == speed.page()
    assert speed.growth() == speed.GROWTH.read_text(encoding="utf-8")


def test_every_row_of_the_goals_was_measured() -> None:
    _, rows = read(KEPT)
    assert set(rows) == set(MEASURED)


def test_every_command_is_in_the_readme() -> None:
    text = re.sub(r"```.*?```", "", keys.README.read_text(encoding="utf-8"), flags=re.DOTALL)
    quoted = " ".join(re.findall(r"`([^`]+)`", text))
    assert [name for name in COMMANDS if not re.search(rf"(?<![\w-]){name}(?![\w-])", quoted)] == []

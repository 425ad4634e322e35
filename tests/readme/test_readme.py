import pytest

from tests.readme import keys, pictures


def test_the_readme_has_the_keys_as_they_are() -> None:
    text = keys.README.read_text(encoding="utf-8")
    assert "<!-- keys -->" in text
    assert keys.with_table(text) == text, "uv run python -m tests.readme.keys rewrites the table"


@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_of_the_readme_is_what_the_app_shows_now(name: str) -> None:
    there = (pictures.HERE / f"{name}.svg").read_text(encoding="utf-8")
    assert pictures.picture(name) == there, "uv run python -m tests.readme.pictures makes them again"


def test_every_picture_in_the_readme_is_there() -> None:
    text = keys.README.read_text(encoding="utf-8")
    assert {name for name in pictures.PICTURES if f"tests/readme/{name}.svg" in text} == set(pictures.PICTURES)

"""Names of files: always of the safe pattern, whatever people type."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_tui.store.names import free_slug, is_safe, safe_stem, set_aside, slug_of

PATTERN = re.compile(r"[a-z0-9-]{1,40}")


@given(st.text())
def test_a_slug_is_never_a_path_and_always_of_the_pattern(name: str) -> None:
    slug = slug_of(name)
    assert PATTERN.fullmatch(slug)
    assert slug[0] != "-" != slug[-1]
    assert is_safe(slug)
    assert slug_of(slug) == slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Thursday set", "thursday-set"),
        ("Dysgu Gweithredol: Tŷ Ŵyn", "dysgu-gweithredol-ty-wyn"),
        ("../../etc/passwd", "etc-passwd"),
        ("Straße", "strasse"),
        ("Ⅳ ﬁne", "iv-fine"),
        ("行動学習", "set"),
        ("", "set"),
        ("CON", "con-set"),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_a_slug_can_be_recognised(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_two_sets_of_one_slug_get_files_of_their_own(tmp_path: Path) -> None:
    for wanted in ("set", "set-2", "set-3"):
        slug = free_slug(tmp_path, "行動学習")
        assert slug == wanted
        (tmp_path / f"{slug}.toml").touch()
    (tmp_path / f"{'a' * 40}.toml").touch()
    assert PATTERN.fullmatch(free_slug(tmp_path, "a" * 99))


@given(st.text() | st.from_regex(r"[0-9a-z-]{1,41}", fullmatch=True))
def test_a_stem_from_a_file_is_kept_if_it_is_safe_and_hashed_if_not(stem: str) -> None:
    assert PATTERN.fullmatch(safe_stem(stem))
    assert (safe_stem(stem) == stem) == is_safe(stem)


@pytest.mark.parametrize("stem", ["../x", "a/b", "a\n", "", "nul", "A", "a.b", "\ud800", "x" * 41])
def test_a_hostile_stem_never_becomes_a_name(stem: str) -> None:
    assert safe_stem(stem) != stem
    assert safe_stem(stem) == safe_stem(stem)


def test_what_was_set_aside_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    for text in ("one", "two", "three"):
        path.write_text(text)
        set_aside(path)
    assert not path.exists()
    assert sorted(left.read_text() for left in tmp_path.iterdir()) == ["one", "three", "two"]

"""The settings in force, and who says so; and which of a flag, the environment and the file counts most."""

from pathlib import Path

import pytest

from tests.cli.commands import als


def config(home: Path, text: str) -> Path:
    path = home / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_all_is_usual_and_it_says_where_the_file_would_be(tmp_path: Path) -> None:
    done = als(tmp_path, "config")
    assert done.returncode == 0
    file, *rest = done.stdout.splitlines()
    assert str(tmp_path) in file
    assert "config.toml" in file
    assert "not there" in file
    assert all(line.endswith("usual") for line in rest)


@pytest.mark.parametrize(
    ("flag", "variable", "text", "value", "source"),
    [
        ("flag", "variable", "file", "flag", "--dir"),
        ("", "variable", "file", "variable", "ALS_TUI_DIR"),
        ("", "", "file", "file", "config.toml"),
        ("", "", "", "-", "usual"),
    ],
)
def test_an_option_counts_more_than_the_environment_and_that_more_than_the_file(
    tmp_path: Path, flag: str, variable: str, text: str, value: str, source: str
) -> None:
    path = config(tmp_path, f'dir = "{tmp_path / text}"\n' if text else "")
    environ = {"ALS_TUI_CONFIG": str(path), **({"ALS_TUI_DIR": str(tmp_path / variable)} if variable else {})}
    options = ["--dir", str(tmp_path / flag)] if flag else []
    told = {
        line.split()[0]: line.split()[1:] for line in als(tmp_path, "config", *options, **environ).stdout.splitlines()
    }
    assert told["dir"] == [str(tmp_path / value) if value != "-" else value, source]
    where = als(tmp_path, "where", *options, **environ).stdout
    assert value == "-" or f"data      {tmp_path / value}\n" in where


def test_a_slip_is_told_with_its_place_and_the_right_word_and_stops_nothing(tmp_path: Path) -> None:
    path = config(tmp_path, '[keys]\npuase = "p"\nundo = "z"\n')
    done = als(tmp_path, "config", ALS_TUI_CONFIG=str(path))
    assert done.returncode == 1
    assert done.stderr == f"{path}:2: keys.puase is no setting, and has no effect. Did you mean keys.pause?\n"
    assert "keys.undo        z                                config.toml" in done.stdout
    listed = als(tmp_path, "list", ALS_TUI_CONFIG=str(path))
    assert listed.returncode == 0
    assert listed.stderr.count("Did you mean keys.pause?") == 1


def test_the_example_is_a_file_that_can_be_used_at_once(tmp_path: Path) -> None:
    path = config(tmp_path, als(tmp_path, "config", "--example").stdout)
    done = als(tmp_path, "config", ALS_TUI_CONFIG=str(path))
    assert (done.returncode, done.stderr) == (0, "")
    assert all(len(line) <= 80 for line in path.read_text(encoding="utf-8").splitlines())


def test_the_file_alone_makes_meetings_run_line_by_line(tmp_path: Path) -> None:
    path = config(tmp_path, "plain = true\n")
    assert als(tmp_path, "demo").returncode == 2
    done = als(tmp_path, "demo", ALS_TUI_CONFIG=str(path))
    assert done.returncode == 0
    assert "Menai Set" in done.stdout
    assert als(tmp_path, "demo", ALS_TUI_CONFIG=str(path), ALS_TUI_PLAIN="0").returncode == 2

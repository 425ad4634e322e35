"""What leaves this checkout as a wheel and as sources: all that is needed, and nothing else."""

import email
import re
import tarfile
import zipfile
from email.message import Message
from pathlib import Path

from als_tui.version import VERSION
from tests.packaging.tools import ROOT, done

LICENSE = (ROOT / "LICENSE").read_bytes()


def in_wheel(folder: Path) -> dict[str, bytes]:
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        return {name: wheel.read(name) for name in wheel.namelist()}


def metadata(held: dict[str, bytes]) -> Message:
    return email.message_from_bytes(held[f"als_tui-{VERSION}.dist-info/METADATA"])


def test_the_wheel_has_the_program_its_samples_and_its_licence_and_nothing_else(built: Path) -> None:
    held = in_wheel(built)
    info = f"als_tui-{VERSION}.dist-info"
    ours = {f"{path.relative_to(ROOT / 'src')}" for path in _files(ROOT / "src" / "als_tui")}
    samples = {f"als_tui/{path.relative_to(ROOT)}" for path in _files(ROOT / "sessions")}
    about = {f"{info}/{name}" for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")}
    assert set(held) == ours | samples | about
    assert held[f"{info}/licenses/LICENSE"] == LICENSE
    command = held[f"{info}/entry_points.txt"].decode()
    assert command.split("\n")[:2] == ["[console_scripts]", "als-tui = als_tui.cli.main:main"]
    assert command.count("=") == 1


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]


def test_what_is_told_of_the_wheel_is_so_and_leads_nowhere(built: Path) -> None:
    told = metadata(in_wheel(built))
    assert (told["Name"], told["Version"], told["License-Expression"]) == ("als-tui", VERSION, "MIT")
    assert (told["License-File"], told["Requires-Python"]) == ("LICENSE", ">=3.11")
    assert {"Project-URL", "Home-page", "Author-email"}.isdisjoint(told.keys())
    assert not [name for name in told.get_all("Classifier", []) if name.startswith("License ::")]
    bounds = {re.split("[<>=]", need)[0]: need for need in told.get_all("Requires-Dist", [])}
    assert all(">=" in need for need in bounds.values())
    assert all("<" in bounds[name] for name in ("textual", "rich", "pydantic", "click", "portalocker", "wakepy"))


def test_the_sources_have_all_that_the_checkout_has_and_make_the_same_wheel(built: Path, tmp_path: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as sources:
        held = {name.partition("/")[2] for name in sources.getnames()}
        told = sources.extractfile(f"als_tui-{VERSION}/LICENSE")
        assert told is not None
        assert told.read() == LICENSE
    assert {"README.md", "CHANGELOG.md", "pyproject.toml", "tests/conftest.py", ".ci/run"} <= held
    assert not [name for name in held if name.startswith((".venv", "dist", "uv.lock")) or "__pycache__" in name]
    done("build", "--quiet", "--wheel", "--out-dir", tmp_path)
    assert in_wheel(tmp_path) == in_wheel(built)


def test_the_changelog_tells_of_this_version_first() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", text, re.MULTILINE)[0] == VERSION

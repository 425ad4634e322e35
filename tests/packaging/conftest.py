"""The wheel and the sources are made once; what takes long is done where it is asked for."""

from pathlib import Path

import pytest

from als_tui.version import VERSION
from tests.packaging.tools import UV, done, has_registry


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both, the wheel made from the sources that are given away."""
    if UV is None or not has_registry():
        pytest.skip("there is no uv here, or no way to a registry")
    folder = tmp_path_factory.mktemp("dist")
    done("build", "--quiet", "--out-dir", folder)
    assert {path.name for path in folder.iterdir()} - {".gitignore"} == {
        f"als_tui-{VERSION}-py3-none-any.whl",
        f"als_tui-{VERSION}.tar.gz",
    }
    return folder


@pytest.fixture(autouse=True)
def _at_its_time(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("packaging") and request.config.getoption("-m") != "packaging":
        pytest.skip("takes long: runs with -m packaging")

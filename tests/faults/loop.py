"""A disk of our own: a file system in a file, whose power can be cut while a program writes."""

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

_SHUTDOWN = 0x8004587D
"""``EXT4_IOC_SHUTDOWN``, which xfs knows by the same number."""
_NO_LOG_FLUSH = 2
"""From that moment on nothing reaches the disk, neither what waits in memory nor the journal's last part."""
MEGABYTES = {"ext4": 16, "xfs": 300}
"""The smallest that can be made."""


class Loop:
    """One file system, mounted."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.place = folder / kind
        self._image = folder / f"{kind}.img"
        self._image.touch()
        os.truncate(self._image, MEGABYTES[kind] << 20)
        self.place.mkdir()
        made = run(f"mkfs.{kind}", "-q", str(self._image))
        if made is None or self.mount() is None:
            self._image.unlink()
            pytest.skip(f"no loop device can be had for {kind} here")

    def mount(self) -> bool | None:
        """Bring it up; whatever its journal holds is played back."""
        return run("mount", "-o", "loop", str(self._image), str(self.place))

    def cut(self) -> None:
        """Take the power away: what was not synced is gone."""
        import fcntl  # which not every system has

        fd = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(fd, _SHUTDOWN, struct.pack("I", _NO_LOG_FLUSH))
        finally:
            os.close(fd)

    def again(self) -> None:
        """Off, and on again."""
        assert run("umount", str(self.place))
        assert self.mount()

    def bytes(self) -> bytes:
        """All that lies on it, whatever has a name and whatever has none any more."""
        return self._image.read_bytes()

    def gone(self) -> None:
        """Nothing of it is left, also where a test that failed has a file open."""
        run("umount", "-l", str(self.place))
        self._image.unlink(missing_ok=True)


def run(*command: str) -> bool | None:
    """Whether a command of the system did what it was asked to; none if not, for ``assert`` and ``or`` to see."""
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    return True if done.returncode == 0 else None


def needs_root(*programs: str) -> pytest.MarkDecorator:
    """Skip, with the reason, where disks cannot be made."""
    missing = [program for program in programs if shutil.which(program) is None]
    is_root = sys.platform == "linux" and os.geteuid() == 0
    why = f"{', '.join(missing)} is not here" if is_root else "only root may make and mount a disk"
    return pytest.mark.skipif(not is_root or bool(missing), reason=why)

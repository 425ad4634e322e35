"""MiB that a meeting takes at most while it is opened, or that its parsed data takes: ``held.py whole|parsed FILE``."""

import sys
from pathlib import Path

import tomli

from als_tui.session.replaying import opened

how, path = sys.argv[1], Path(sys.argv[2])


def _told(name: str) -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


text = path.read_text(encoding="utf-8") if how == "parsed" else ""
before = _told("VmRSS")
if how == "parsed":
    data = tomli.loads(text)
    taken = _told("VmRSS") - before
else:
    session, _ = opened(path)
    assert session is not None
    assert session.whole.count
    taken = _told("VmHWM") - before
sys.stdout.write(f"{taken}")

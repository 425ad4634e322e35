"""Files made to choke whoever reads them, for each kind of file that the program reads."""

from als_tui.store.format import MOST_BYTES
from tests.store.kept import events_of, file_of

SET = b'format = 1\n[set]\nname = "A set"\nfacilitator = "Non"\nmembers = ["Ada", "Bo", "Cai"]\n'
DRAFT = b'format = 1\n[drafts]\nnote = ["typed"]\n'
PLAN = b"format = 1\n[drafts]\nplan = ['{}']\n"
KINDS = {"session": file_of(events_of(3)), "set": SET, "draft": DRAFT, "plan": PLAN}
"""Of each kind one that is no bomb."""

CHOKING: dict[str, bytes] = {
    "a key of 10,000 parts": b".".join([b"a"] * 10_000) + b" = 1\n",
    "a table of 10,000 parts": b"[" + b".".join([b"a"] * 10_000) + b"]\n",
    "100,000 open brackets": b"x = " + b"[" * 100_000,
    "100,000 open braces": b"x = " + b"{a=" * 100_000,
    "a number of 5,000 hexadecimal digits": b"x = 0x" + b"f" * 5_000 + b"\n",
    "a number of 4,301 digits": b"x = " + b"9" * 4_301 + b"\n",
    "zeros": b"\0" * 100_000,
    "half a character": b'x = "\\ud800"\n',
    "no text at all": b"\xff\xfe" * 1_000,
    "20,000 tables": b"".join(b"[t%d.u.v]\n" % number for number in range(20_000)),
    "20,000 keys": b"".join(b"k%d = 1\n" % number for number in range(20_000)),
    "one key 20,000 times": b"k = 1\n" * 20_000,
    "50,000 line breaks": b"\r\n" * 50_000,
    "a line that never ends": b'x = "' + b"a" * 1_000_000,
    "a text of 2 MB": b'x = "' + b"a" * 2_000_000 + b'"\n',
    "quotes without end": b'x = """' + b'"' * 100_000,
    "nine million bytes": b"#" * (MOST_BYTES + 1),
}
"""What is put before or after a sound file, or alone."""


def bombs(kind: str, step: int) -> dict[str, bytes]:
    """By name, every bomb that is of that kind alone, and of the others one in so many."""
    sound = KINDS[kind]
    alone = {f"{name}, alone": data for name, data in CHOKING.items()}
    before = {f"{name}, before all": data + b"\n" + sound for name, data in CHOKING.items()}
    after = {f"{name}, after all": sound + b"\n" + data for name, data in CHOKING.items()}
    return dict(list((alone | before | after).items())[::step]) | _OWN[kind]


_HEAD = file_of([])
_OWN: dict[str, dict[str, bytes]] = {
    "session": {
        "events that are a number": b"event = 1",
        "100,000 events": _HEAD + b"[[event]]\nn = 1\n" * 100_000,
        "100,000 broken events": _HEAD + b"[[event]]\nn = \n" * 100_000,
        "an event of 10,000 keys": _HEAD + b"[[event]]\n" + b"".join(b"k%d = 1\n" % n for n in range(10_000)),
        "events that are one list": _HEAD + b"\n" + b"event = [" + b"{n=1}," * 100_000 + b"]",
        "a note of 2 MB": file_of(events_of(3)).replace(b'words = "', b'words = "' + b"a" * 2_000_000),
    },
    "set": {
        "100,000 members": SET.replace(b'"Ada"', b", ".join(b'"m%d"' % number for number in range(100_000))),
        "100,000 times one member": SET.replace(b'"Ada"', b", ".join([b'"Ada"'] * 100_000)),
        "100,000 members that are numbers": SET.replace(b'"Ada"', b", ".join([b"1"] * 100_000)),
        "50,000 rules that are numbers": SET + b"[rules]\ntexts = [" + b"1, " * 50_000 + b"]\n",
        "a name of 900 KB": SET.replace(b"A set", b"a" * 900_000),
        "a number without end": SET + b"of = 0x" + b"f" * 5_000 + b"\n",
    },
    "draft": {
        "100,000 boxes": DRAFT.replace(b'"typed"', b", ".join([b'"t"'] * 100_000)),
        "20,000 fields": DRAFT + b"".join(b'f%d = ["t"]\n' % number for number in range(20_000)),
    },
    "plan": {
        "100,000 open brackets in JSON": PLAN.replace(b"{}", b"[" * 100_000),
        "100,000 open braces in JSON": PLAN.replace(b"{}", b'{"a":' * 100_000),
        "a number of 100,000 digits in JSON": PLAN.replace(b"{}", b'{"number":' + b"9" * 100_000 + b"}"),
        "100,000 bids in JSON": PLAN.replace(b"{}", b'{"bids":{' + b'"a":{},' * 100_000 + b'"b":1}}'),
    },
}

"""What a process does with the network, as Python itself tells it."""

import socket
import sys

_EVENTS = frozenset(
    {
        "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname",
        "socket.gethostbyaddr", "urllib.Request", "webbrowser.open", "http.client.connect", "ftplib.connect",
        "smtplib.connect", "imaplib.open", "poplib.connect", "nntplib.connect", "telnetlib.Telnet.open",
    }
)  # fmt: skip


class Ear:
    """Hears while it is told to; a hook stays for as long as the process lives."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.is_open = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.is_open and event in _EVENTS and not _is_local(arguments):
            self.heard.append(event)


def _is_local(arguments: tuple[object, ...]) -> bool:
    """Whether it is a socket that leads to another program of this computer only, as the one to the desktop does."""
    first = arguments[0] if arguments else None
    return isinstance(first, socket.socket) and first.family == getattr(socket, "AF_UNIX", None)

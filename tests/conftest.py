"""What holds for every test: nothing leaves the machine, nothing of its set-up leaks in."""

import ipaddress
import os
import socket
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
import structlog

pytest_plugins = ["pytester"]

_KEPT = ("DEALWIRE_TEST_", "DEALWIRE_DATA_DIR")
_NAMES = {"localhost", "", None}

# Unconfigured, structlog writes a traceback with every variable: a minute for a large one.
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.format_exc_info,
        structlog.processors.KeyValueRenderer(key_order=["level", "event"]),
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
)


class BlockedConnection(ConnectionRefusedError):
    """A test tried to reach another machine."""


class Guard:
    """Refuses every connection and look-up beyond loopback, and remembers what it refused.

    Code under test may swallow the error as a network fault, so that the memory counts.
    """

    def __init__(self) -> None:
        self.refused: list[str] = []

    def check(self, host: object) -> None:
        """Raise `BlockedConnection` unless the host is this machine."""
        if not _is_local(host):
            self.refused.append(str(host))
            raise BlockedConnection(f"tests must not reach {host}")

    def around_socket(self, method: Callable[..., Any]) -> Callable[..., Any]:
        """Wrap a socket method whose last argument is an address."""

        def guarded(this: socket.socket, *arguments: Any) -> Any:  # noqa: ANN401 - any call
            if this.family in (socket.AF_INET, socket.AF_INET6):
                self.check(arguments[-1][0])
            return method(this, *arguments)

        return guarded

    def around_lookup(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Wrap a look-up whose first argument is a host."""

        def guarded(host: object, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - any call
            self.check(host)
            return function(host, *arguments, **named)

        return guarded


def _is_local(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode()
    if host in _NAMES:
        return True
    try:
        address = ipaddress.ip_address(cast("str", host).partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


@pytest.fixture(autouse=True)
def network_guard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    """Fail the test when anything in it would have left the machine."""
    guard = Guard()
    for name in ("connect", "connect_ex", "sendto"):
        original = getattr(socket.socket, name)
        monkeypatch.setattr(socket.socket, name, guard.around_socket(original))
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        monkeypatch.setattr(socket, name, guard.around_lookup(getattr(socket, name)))
    yield guard
    if guard.refused:
        pytest.fail(f"the test tried to leave the machine: {', '.join(guard.refused)}")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep keys, endpoints, proxies and settings of the developer's shell out of tests."""
    for name in os.environ:
        ours = name.startswith(("DEALWIRE_", "OPENAI_")) or name.lower().endswith("_proxy")
        if ours and not name.startswith(_KEPT):
            monkeypatch.delenv(name)

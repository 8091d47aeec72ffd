"""The socket of `serve`, on loopback."""

import socket

import pytest

from service.cli.listening import listen, url_of
from service.errors import AddressError


def has_ipv6() -> bool:
    """Return whether loopback has an IPv6 address here."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


def test_port_0_takes_a_free_port_and_shows_it() -> None:
    """The address to call holds the port that was got, and something listens there."""
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert port > 0
        assert url_of("127.0.0.1", listener) == f"http://127.0.0.1:{port}"
        socket.create_connection(("127.0.0.1", port)).close()


@pytest.mark.skipif(not has_ipv6(), reason="no IPv6 here")
def test_ipv6_stands_in_brackets() -> None:
    """An IPv6 address is listened on, and its colons are not taken for a port."""
    with listen("::1", 0) as listener:
        assert listener.family == socket.AF_INET6
        assert url_of("::1", listener) == f"http://[::1]:{listener.getsockname()[1]}"


@pytest.mark.parametrize(("host", "shown"), [("localhost", "localhost"), ("", "0.0.0.0")])  # noqa: S104
def test_a_name_and_no_name(host: str, shown: str) -> None:
    """A name is shown as it was given; no name means every IPv4 address."""
    with listen(host, 0) as listener:
        assert listener.family == socket.AF_INET
        assert url_of(host, listener).startswith(f"http://{shown}:")


def test_a_port_in_use_names_the_way_out() -> None:
    """The port is named, and so is the option that chooses another."""
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(AddressError, match=f"Port {port} .* is in use") as caught:
            listen("127.0.0.1", port)
    assert "--port" in caught.value.hint
    assert caught.value.exit_code == 1


def test_an_address_of_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this machine does not have is one sentence and a hint."""
    # 203.0.113.0/24 is for documentation (RFC 5737), so that no machine has it.
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("203.0.113.1", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(AddressError, match="does not have that address") as caught:
        listen("203.0.113.1", 0)
    assert "--host" in caught.value.hint
    assert "--port" in caught.value.hint


@pytest.mark.parametrize(
    "fault",
    [
        socket.gaierror(socket.EAI_NONAME, "Name or service not known"),
        UnicodeError("label too long"),
        ValueError("embedded null character"),
        OSError("timed out"),
    ],
)
def test_a_host_that_is_none(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """However a look-up fails, the sentence names the host."""

    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(AddressError, match=r"no\.such\.host"):
        listen("no.such.host", 8000)

"""The socket that the service listens on, bound before anything else is started."""

import errno
import socket

from service.errors import AddressError

# The system's own words for these repeat the address, or say less.
_PLAIN = {
    errno.EADDRNOTAVAIL: "this machine does not have that address",
    errno.EACCES: "the system does not permit it",
}


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free one, an empty host all of IPv4.

    `AddressError` says in one sentence why the address cannot be had.
    """
    try:
        family, address = _resolve(host, port)
        return socket.create_server(address, family=family)
    except OSError as error:
        raise _explained(error, host, port) from error
    except ValueError as error:  # a name that no look-up takes: too long, a zero byte
        raise AddressError(f"{host!r:.100} is not an address to listen on.") from error


def url_of(host: str, listener: socket.socket) -> str:
    """Return the address to call: the name that was asked for, the port that was got."""
    bound, port = listener.getsockname()[:2]
    name = host or bound
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def _resolve(host: str, port: int) -> tuple[int, tuple[str, int]]:
    found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    # `localhost` is often both; IPv4 is there even where a container has no IPv6.
    found.sort(key=lambda each: each[0] != socket.AF_INET)
    family, _, _, _, address = found[0]
    return family, address  # type: ignore[return-value]  # IPv6 adds flow and scope


def _explained(error: OSError, host: str, port: int) -> AddressError:
    if error.errno == errno.EADDRINUSE:
        return AddressError(
            f"Port {port} of {host or 'this machine'} is in use.",
            hint="Stop what uses it, or choose another port with `--port` (0 takes a free one).",
        )
    reason = _PLAIN.get(error.errno, error.strerror) if error.errno else str(error)
    return AddressError(f"Cannot listen on {host[:100]}, port {port}: {reason}.")

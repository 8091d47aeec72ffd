"""A stub of an OpenAI-compatible endpoint, for load and fault tests only.

It is a real HTTP server on a free loopback port, in a thread of its own. It speaks just enough
HTTP/1.1 for a client that keeps connections open, so that it can also break the protocol. No
answer of it says anything about a model: for that, tests use recordings of the real one.
"""

import asyncio
import json
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self, cast

from tests.stub.replies import Fault, StubReply, error

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)
_DRIP_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class StubRequest:
    """A request as it came in: names of headers are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> dict[str, Any]:
        """The JSON body."""
        parsed: dict[str, Any] = json.loads(self.raw)
        return parsed


Responder = Callable[[StubRequest], StubReply]


class StubEndpoint:
    """The server: `script` what it answers, look at the `requests` that came.

    Scripted replies are used up in order; then `otherwise` answers, which is a 500 unless set.
    """

    def __init__(self) -> None:
        self.requests: list[StubRequest] = []
        self._script: deque[StubReply] = deque()
        self._otherwise: Responder = lambda _: error(500, "the script of the stub is used up")
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._connections: set[_Connection] = set()
        self._port = 0

    @property
    def base_url(self) -> str:
        """The address to give to a client."""
        return f"http://127.0.0.1:{self._port}/v1"

    def script(self, *replies: StubReply) -> None:
        """Answer the next requests with these, in order."""
        self._script.extend(replies)

    def otherwise(self, reply: StubReply | Responder) -> None:
        """Answer every request beyond the script with this, or with what this returns."""
        self._otherwise = reply if callable(reply) else lambda _: reply

    def respond(self, request: StubRequest) -> StubReply:
        """Return the reply to a request and remember the request."""
        self.requests.append(request)
        return self._script.popleft() if self._script else self._otherwise(request)

    def __enter__(self) -> Self:
        self._thread.start()
        listening = self._loop.create_server(lambda: _Connection(self), "127.0.0.1", 0)
        self._server = asyncio.run_coroutine_threadsafe(listening, self._loop).result()
        self._port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        for connection in tuple(self._connections):
            connection.abort()
        await asyncio.sleep(0)


class _Connection(asyncio.Protocol):
    """One connection of a client; requests on it are answered one after the other."""

    def __init__(self, endpoint: StubEndpoint) -> None:
        self._endpoint = endpoint
        self._buffer = b""
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._endpoint._connections.add(self)

    def connection_lost(self, _: Exception | None) -> None:
        self._endpoint._connections.discard(self)
        if self._timer is not None:
            self._timer.cancel()

    def abort(self) -> None:
        """Close without waiting for what is still to be sent."""
        self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, separator, rest = self._buffer.partition(b"\r\n\r\n")
        if not separator:
            return
        start, *lines = head.decode("latin-1").split("\r\n")
        headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines)}
        length = int(headers.get("content-length", "0"))
        if len(rest) < length:
            return
        self._buffer = rest[length:]
        method, path, _ = start.split(" ", 2)
        self._answer(self._endpoint.respond(StubRequest(method, path, headers, rest[:length])))

    def _answer(self, reply: StubReply) -> None:
        if not reply.latency:
            self._send(reply)
            return
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(reply.latency, self._send, reply)

    def _send(self, reply: StubReply) -> None:
        if reply.fault is None:
            self._transport.write(_head(reply) + reply.body)
            return
        {
            Fault.RESET: self._reset,
            Fault.BROKEN: self._break,
            Fault.DRIP: self._start_dripping,
            Fault.SILENT: self._keep_silent,
            Fault.GARBAGE: self._talk_nonsense,
        }[reply.fault](reply)

    def _keep_silent(self, _: StubReply) -> None:
        """Leave the client waiting."""

    def _talk_nonsense(self, _: StubReply) -> None:
        self._transport.write(b"\x00\xff nonsense\r\n\r\n")

    def _reset(self, _: StubReply) -> None:
        connected: socket.socket = self._transport.get_extra_info("socket")
        connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        self._transport.abort()

    def _break(self, reply: StubReply) -> None:
        self._transport.write(_head(reply) + reply.body[: len(reply.body) // 2])
        self._transport.close()

    def _start_dripping(self, reply: StubReply) -> None:
        self._transport.write(_head(reply))
        self._drip()

    def _drip(self) -> None:
        self._transport.write(b" ")
        self._timer = asyncio.get_running_loop().call_later(_DRIP_SECONDS, self._drip)


def _head(reply: StubReply) -> bytes:
    length = 1_000_000 if reply.fault is Fault.DRIP else len(reply.body)
    headers = {"content-type": "application/json", "content-length": str(length), **reply.headers}
    lines = [f"HTTP/1.1 {reply.status} Stub", *(f"{k}: {v}" for k, v in headers.items()), "", ""]
    return "\r\n".join(lines).encode()

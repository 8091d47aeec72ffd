"""Around every request: an id, a log line, metrics, and an answer to what nobody caught."""

import re
import time
import uuid
from dataclasses import dataclass

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.problems import problem_response
from service.errors import DealwireError
from service.telemetry import Metrics

HEADER = "X-Request-ID"
_ACCEPTED_ID = re.compile(r"[A-Za-z0-9._\-]{1,128}")
_CLIENT_GONE = 499
_METHODS = frozenset(("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"))

log = structlog.get_logger("dealwire.http")


@dataclass(slots=True)
class _Exchange:
    """What is known of one request and its answer."""

    request_id: str
    status: int = 500
    started: bool = False


class RequestContext:
    """ASGI middleware; the outermost, so that every answer carries the id."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = _Exchange(_request_id(scope))
        scope.setdefault("state", {})["request_id"] = exchange.request_id
        begun = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=exchange.request_id):
            await self._answer(exchange, scope, receive, send)
            self._report(exchange, scope, time.perf_counter() - begun)

    async def _answer(
        self, exchange: _Exchange, scope: Scope, receive: Receive, send: Send
    ) -> None:
        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start":
                exchange.started, exchange.status = True, message["status"]
                MutableHeaders(scope=message)[HEADER] = exchange.request_id
            await send(message)

        try:
            await self.app(scope, receive, tagged)
        except ClientDisconnect:
            exchange.status = _CLIENT_GONE
        except Exception:
            exchange.status = 500
            log.exception("unhandled error")
            if exchange.started:
                raise
            error = DealwireError("Something failed that should not.")
            await problem_response(error, exchange.request_id)(scope, receive, tagged)

    def _report(self, exchange: _Exchange, scope: Scope, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "unknown")
        # A client may make up methods; each would be a time series of its own.
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self.metrics.request(method, route, exchange.status, seconds)
        log.info(
            "request",
            method=scope["method"],
            path=scope["path"],
            status=exchange.status,
            ms=round(seconds * 1000, 1),
        )


def _request_id(scope: Scope) -> str:
    """Return the caller's id where it is harmless, else a new one."""
    given = Headers(scope=scope).get(HEADER, "")
    return given if _ACCEPTED_ID.fullmatch(given) else uuid.uuid4().hex

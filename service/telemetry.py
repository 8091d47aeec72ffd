"""What the service tells of itself: logs on standard error, metrics for Prometheus."""

import logging
import sys
from typing import Any

import structlog
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram
from prometheus_client.exposition import generate_latest

from schemas.extraction import Extraction, Usage
from service.errors import ModelError

METRICS_MEDIA_TYPE = CONTENT_TYPE_LATEST

# These explain each page or revision that they meet, which helps nobody here.
_TALKATIVE = {
    # To these any page that is not quite HTML is an error; the answer itself says what was read.
    "trafilatura": logging.CRITICAL,
    "htmldate": logging.CRITICAL,
    "courlan": logging.CRITICAL,
    "alembic": logging.ERROR,
    "httpx2": logging.ERROR,
}
_SECONDS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180)


def configure_logging(*, json: bool, level: str = "INFO") -> None:
    """Send every log of the process to standard error, as text or as JSON lines."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    _configure_structlog(shared)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_rendering(json=json),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name, lowest in _TALKATIVE.items():
        logging.getLogger(name).setLevel(lowest)


def _configure_structlog(shared: list[Any]) -> None:
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def _rendering(*, json: bool) -> list[Any]:
    if json:
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    # The rich traceback would show local variables: articles and keys.
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]


class Metrics:
    """The counters of one application, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = self._counter(
            "http_requests", "HTTP requests answered.", "method", "route", "status"
        )
        self._seconds = Histogram(
            "dealwire_http_request_seconds",
            "Time to answer an HTTP request.",
            ["method", "route"],
            registry=self.registry,
            buckets=_SECONDS,
        )
        self._extractions = self._counter(
            "extractions", "Extractions answered.", "extractor", "stored"
        )
        self._deals = self._counter("deals", "Deals answered by a new extraction.", "verdict")
        self._model_requests = self._counter("model_requests", "Calls to a model.", "extractor")
        self._tokens = self._counter("model_tokens", "Tokens of model calls.", "extractor", "kind")
        self._failures = self._counter("model_failures", "Calls that gave no answer.", "type")
        self._cost = self._counter("model_cost_usd", "Known cost of model calls.", "extractor")

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(f"dealwire_{name}", about, labels, registry=self.registry)

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one answered HTTP request; `route` is the path's template."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)

    def extraction(self, extraction: Extraction) -> None:
        """Count one answered extraction, its deals and what it cost."""
        extractor, usage = extraction.extractor.name.value, extraction.usage
        self._extractions.labels(extractor, str(extraction.stored).lower()).inc()
        if extraction.stored:
            return
        for deal in extraction.deals:
            self._deals.labels(deal.verdict.value).inc()
        self._spent(extractor, usage)

    def model_failure(self, error: ModelError) -> None:
        """Count an answer that a model did not give; its attempts were paid for all the same."""
        self._failures.labels(error.type).inc()
        if error.usage is not None:
            self._spent("none", error.usage)

    def _spent(self, extractor: str, usage: Usage) -> None:
        self._model_requests.labels(extractor).inc(usage.attempts)
        self._tokens.labels(extractor, "input").inc(usage.input_tokens)
        self._tokens.labels(extractor, "cached_input").inc(usage.cached_input_tokens)
        self._tokens.labels(extractor, "output").inc(usage.output_tokens)
        self._cost.labels(extractor).inc(usage.cost_usd or 0.0)

    def render(self) -> bytes:
        """Return all metrics in Prometheus' text format."""
        return generate_latest(self.registry)

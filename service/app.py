"""The application: parts opened at the start, routes put together, parts closed at the end."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI
from fastapi_offline import FastAPIOffline

from schemas import SCHEMA_VERSION
from service.api import extractions, health, problem_pages, problems, schemas
from service.api.middleware import RequestContext
from service.api.state import Lifespan, State
from service.extractors import Extractors
from service.parts import MakeExtractors, open_service
from service.settings import Settings, get_settings
from service.telemetry import Metrics, configure_logging

_ABOUT = """
Checked deal records from news articles: who pays whom, how much, how certain, and where the text
says so. Errors are RFC 9457 problems; `/problems` explains every type.
"""


def create_app(settings: Settings, make_extractors: MakeExtractors = Extractors) -> FastAPI:
    """Return the ASGI application; nothing is opened before it starts."""
    metrics = Metrics()
    # `/docs` comes with the service: no page of ours asks another host for anything.
    app = FastAPIOffline(
        title="Dealwire",
        version=SCHEMA_VERSION,
        description=_ABOUT,
        lifespan=_lifespan(settings, metrics, make_extractors),
        redirect_slashes=False,
        redoc_url=None,
    )
    app.add_middleware(RequestContext, metrics=metrics)
    problems.install(app)
    for module in (extractions, schemas, health, problem_pages):
        app.include_router(module.router)
    return app


def from_environment() -> FastAPI:
    """Return the application for servers that call a factory (`uvicorn --factory`)."""
    settings = get_settings()
    configure_logging(json=settings.log_json)
    return create_app(settings)


def _lifespan(
    settings: Settings, metrics: Metrics, make_extractors: MakeExtractors
) -> Callable[[FastAPI], AbstractAsyncContextManager[Lifespan]]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[Lifespan]:
        async with open_service(settings, make_extractors) as opened:
            await opened.extractors.warm_up()
            yield {"service": State(settings, opened, metrics)}

    return lifespan

"""The real application over ASGI, with a real database and fake extractors."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest
from starlette.types import Receive, Scope, Send

from service.app import create_app
from service.settings import Settings
from tests.fakes import FakeChooser


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that read nothing of this machine."""
    return Settings(_env_file=None, data_dir=tmp_path / "data", max_chars=5_000)


@pytest.fixture
async def client(settings: Settings, chooser: FakeChooser) -> AsyncIterator[httpx2.AsyncClient]:
    """A client of a running application."""
    app = create_app(settings, lambda *_: chooser)

    async with app.router.lifespan_context(app) as state:

        async def started(scope: Scope, receive: Receive, send: Send) -> None:
            scope["state"] = dict(state or {})
            await app(scope, receive, send)

        transport = httpx2.ASGITransport(started)
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as opened:
            yield opened

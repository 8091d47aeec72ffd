"""The real service, over a real server on loopback; nothing inside is replaced."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import httpx2
import pytest
import uvicorn

from service.app import create_app
from service.settings import Settings
from tests.stub.fixture import stub_endpoint  # noqa: F401


class Running(uvicorn.Server):
    """A server on a thread of the test's process, on a free port."""

    def __init__(self, settings: Settings) -> None:
        app = create_app(settings)
        super().__init__(uvicorn.Config(app, port=0, log_config=None, access_log=False))
        self._thread = threading.Thread(target=self._run)
        self._settled = threading.Event()

    @property
    def url(self) -> str:
        """The address that it listens on."""
        port = self.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}"

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and tell the test when that is done."""
        await super().startup(sockets)
        self._settled.set()

    def _run(self) -> None:
        try:
            self.run()
        finally:
            self._settled.set()

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._settled.wait(30)
        assert self.started
        return self

    def __exit__(self, *_: object) -> None:
        self.should_exit = True
        self._thread.join(30)
        assert not self._thread.is_alive(), "the server does not stop"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The baseline answers, so that no model is needed."""
    return Settings(_env_file=None, data_dir=tmp_path / "data", extractor="baseline")


@pytest.fixture
def server(settings: Settings) -> Iterator[Running]:
    """A running server."""
    with Running(settings) as running:
        yield running


@pytest.fixture
def http(server: Running) -> Iterator[httpx2.Client]:
    """A client of the running server."""
    with httpx2.Client(base_url=server.url, timeout=30) as client:
        yield client

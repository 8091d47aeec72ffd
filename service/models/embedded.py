"""The embedded model's server: llama.cpp in a process of our own, on loopback only.

    async with EmbeddedServer(settings.model_dir, threads=settings.embedded_threads) as server:
        async with server.turn():               # one article at a time, first come, first served
            client = await server.client(store)  # starts the server when it does not run
            await client.choose(messages, options)

Nothing is loaded before the first use. The server ends with `stop`, and with this process whatever
ends it. One that crashed is started again at the next use.
"""

import asyncio
import json
import os
import secrets
import subprocess
import sys
import tempfile
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import IO, Any, Self

from pydantic import SecretStr

from service.errors import ConfigurationError
from service.models.answers import AnswerStore
from service.models.client import ModelClient
from service.models.config import ModelConfig
from service.models.machine import cores, free_memory
from service.models.modelfile import EMBEDDED_MODEL, MEBIBYTE, ModelFile, is_verified, verify
from service.models.priming import Beginnings, PrimedClient

CONTEXT_TOKENS = 8_192
_CACHE_MIB = 512  # prompt prefixes of some 18,000 tokens
_OVERHEAD = 600 * MEBIBYTE  # context and working memory, measured
_MAX_OUTPUT_TOKENS = 512
_STOP_SECONDS = 5.0
_CHILD = Path(__file__).with_name("embedded_child.py")

_PULL = "Run `dealwire model pull`, or set DEALWIRE_LLM_BASE_URL or OPENAI_API_KEY."
_ELSE = 'Set DEALWIRE_LLM_BASE_URL or OPENAI_API_KEY, or use `"extractor": "baseline"`.'


@dataclass(frozen=True, slots=True)
class _Running:
    """A child that serves, and how to reach it."""

    process: subprocess.Popen[str]
    config: ModelConfig

    @property
    def alive(self) -> bool:
        return self.process.poll() is None


class EmbeddedServer:
    """Starts, stops and shares the one server of this process.

    `threads` are processor threads, all cores when None; `slots` is how many questions are worked
    on at once, each with `context` tokens.
    """

    def __init__(
        self,
        model_dir: Path,
        *,
        threads: int | None = None,
        slots: int = 1,
        context: int = CONTEXT_TOKENS,
        file: ModelFile = EMBEDDED_MODEL,
    ) -> None:
        self.path = model_dir / file.name
        self._file = file
        self._threads = threads or cores()
        self._slots = slots
        self._context = context
        self._running: _Running | None = None
        self._starting = threading.Lock()
        self._turns = asyncio.Semaphore(slots)  # wakes waiters in the order of their coming
        self._client: ModelClient | None = None

    async def start(self) -> ModelConfig:
        """Start the server unless it runs, and return how to reach it.

        Raises:
            ConfigurationError: The model file is missing or damaged, there is too little memory,
                or llama.cpp does not work on this machine.
        """
        return await asyncio.to_thread(self._start)

    def config(self) -> ModelConfig:
        """Return how to reach the running server; `ConfigurationError` when it does not run."""
        if self._running is None or not self._running.alive:
            raise ConfigurationError("The embedded model is not running.", hint=_PULL)
        return self._running.config

    async def client(self, store: AnswerStore | None = None) -> ModelClient:
        """Return the client of the server, which is started if need be. It is closed by `stop`."""
        config = await self.start()
        if self._client is None or self._client.config is not config:
            await self._close_client()
            self._client = self._open(config, store)
        return self._client

    def _open(self, config: ModelConfig, store: AnswerStore | None) -> ModelClient:
        if self._slots > 1:
            return ModelClient(config, store)
        fingerprint = f"{self._file.sha256} {self._context}"
        beginnings = Beginnings(self._beginnings_dir, config, fingerprint)
        return PrimedClient(config, store, beginnings=beginnings)

    @property
    def _beginnings_dir(self) -> Path:
        return self.path.parent / "beginnings"

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Hold the model for one article: whoever came first goes first, and finishes sooner."""
        async with self._turns:
            yield

    async def stop(self) -> None:
        """Stop the server and wait until it is gone; does nothing when it does not run."""
        await self._close_client()
        await asyncio.to_thread(self._stop)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def _close_client(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    def _start(self) -> ModelConfig:
        with self._starting:
            if self._running is not None and self._running.alive:
                return self._running.config
            self._release()
            self._check_file()
            self._check_memory()
            self._make_folder()
            self._running = self._launch()
            return self._running.config

    def _stop(self) -> None:
        with self._starting:
            self._release()

    def _release(self) -> None:
        if self._running is not None:
            _end(self._running.process)
            self._running = None

    def _check_file(self) -> None:
        if is_verified(self.path, self._file):
            return
        if not self.path.is_file():
            raise ConfigurationError(f"The embedded model is not here: {self.path}.", hint=_PULL)
        if not verify(self.path, self._file):
            raise ConfigurationError(
                f"The embedded model's file is damaged or not the right one: {self.path}.",
                hint="Run `dealwire model pull`, which replaces it.",
            )

    def _make_folder(self) -> None:
        # llama.cpp does not start when it is missing; on a read-only disk nothing is kept.
        try:
            self._beginnings_dir.mkdir(parents=True, exist_ok=True)
        except OSError:
            return

    def _check_memory(self) -> None:
        free, needed = free_memory(), self._file.size + _OVERHEAD
        if free is not None and free < needed:
            raise ConfigurationError(
                f"The embedded model needs {needed / 1e9:.1f} GB of memory, "
                f"{free / 1e9:.1f} GB are free.",
                hint=f"Free some memory. {_ELSE}",
            )

    def _launch(self) -> _Running:
        key = secrets.token_urlsafe(24)
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as errors:
            process = _spawn(errors)
            try:
                said = _converse(process, self._wishes(key))
            except BaseException:
                _end(process)
                raise
            if "url" not in said:
                _end(process)
                raise _failure(said, process.returncode, _last_line(errors))
        return _Running(process, self._config(said["url"], key))

    def _wishes(self, key: str) -> dict[str, Any]:
        folder = self._beginnings_dir.absolute()
        return {
            "path": str(self.path),
            "model": self._file.model,
            "context": self._context,
            "slots": self._slots,
            "threads": self._threads,
            "cache_mib": _CACHE_MIB,
            "slot_dir": f"{folder}{os.sep}" if folder.is_dir() else "",
            "api_key": key,
        }

    def _config(self, url: str, key: str) -> ModelConfig:
        return ModelConfig(
            base_url=f"{url}/v1",
            model=self._file.model,
            api_key=SecretStr(key),
            temperature=0.0,
            max_output_tokens=_MAX_OUTPUT_TOKENS,
            timeout=timedelta(seconds=120),
            deadline=timedelta(seconds=180),
            embedded=True,
        )


def _spawn(errors: IO[str]) -> subprocess.Popen[str]:
    # A session of its own keeps Ctrl-C for the parent, which ends the child in good order.
    return subprocess.Popen(  # noqa: S603 - our own file
        [sys.executable, "-P", str(_CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        start_new_session=True,
    )


def _converse(process: subprocess.Popen[str], wishes: dict[str, Any]) -> dict[str, str]:
    """Tell the child what to serve and return its answer; empty when it died without one."""
    if process.stdin is None or process.stdout is None:
        return {}
    try:
        process.stdin.write(f"{json.dumps(wishes)}\n")
        process.stdin.flush()
        line = process.stdout.readline()
        said: dict[str, str] = json.loads(line) if line else {}
    except (OSError, ValueError):
        return {}
    return said


def _end(process: subprocess.Popen[str]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _last_line(errors: IO[str]) -> str:
    errors.seek(0)
    lines = errors.read().split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def _failure(said: dict[str, str], code: int, last_line: str) -> ConfigurationError:
    if said.get("error") == "import":
        message = f"The embedded model's engine cannot be loaded: {said['message']}."
        hint = "Install libgomp (package libgomp1 or libgomp)." if "libgomp" in message else ""
        return ConfigurationError(message, hint=f"{hint} {_ELSE}".strip())
    if code < 0:
        message = f"The embedded model's engine does not run on this processor (signal {-code})."
        return ConfigurationError(message, hint=_ELSE)
    reason = last_line or said.get("message", "no reason given")
    return ConfigurationError(f"The embedded model could not be loaded: {reason}", hint=_ELSE)

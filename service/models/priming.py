"""Prompt beginnings that the embedded model has read before, kept on disk.

Reading the examples of a prompt takes this model ten seconds and more; what it has then in memory
(28 KB a token) loads in milliseconds. So a command that runs for one article need not read them
again. The server's `/slots` interface saves and restores that memory.
"""

import asyncio
import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import httpx2

from service.models.calls import certificates
from service.models.client import Message, ModelClient
from service.models.config import ModelConfig

_KEPT = 4  # a beginning takes some 15 MB
_SECONDS = 120.0


class Beginnings:
    """Sees to it that the server's one slot holds the beginning of the next prompt.

    `fingerprint` names the model and its context size: a saved beginning fits only these. A folder
    that cannot be written costs time, nothing else.
    """

    def __init__(self, folder: Path, config: ModelConfig, fingerprint: str) -> None:
        self._folder = folder
        self._fingerprint = f"{fingerprint} {version('xllamacpp')}"
        self._config = config
        self._held: str | None = None
        self._one = asyncio.Lock()
        self._client = httpx2.AsyncClient(
            base_url=config.base_url.removesuffix("/v1"),
            headers={"authorization": f"Bearer {config.api_key.get_secret_value()}"},
            timeout=_SECONDS,
            trust_env=False,
            verify=certificates(config),
        )

    async def hold(self, beginning: Sequence[Message]) -> None:
        """Put these messages in the slot: from disk, else by reading them once."""
        key = self._key(beginning)
        async with self._one:
            if key == self._held:
                return
            self._held = None
            try:
                if not await self._restored(key):
                    await self._read(beginning)
                    await self._save(key)
                self._held = key
            except (httpx2.HTTPError, OSError):
                return  # the question itself will tell what is wrong

    async def aclose(self) -> None:
        """Close the connection."""
        await self._client.aclose()

    def _key(self, beginning: Sequence[Message]) -> str:
        content = json.dumps([self._fingerprint, [dict(message) for message in beginning]])
        return _short(content.encode())

    async def _restored(self, key: str) -> bool:
        path = await asyncio.to_thread(self._saved, key)
        if path is None:
            return False
        try:
            response = await self._slot("restore", path.name)
            response.raise_for_status()
        except httpx2.HTTPError:
            path.unlink(missing_ok=True)  # it must not spoil the next start too
            raise
        path.touch()
        return True

    def _saved(self, key: str) -> Path | None:
        """Return the file of a beginning if it is whole: llama.cpp dies of one that is not."""
        for path in self._folder.glob(f"{key}.*.slot"):
            if path.name == f"{key}.{_short(path.read_bytes())}.slot":
                return path
            path.unlink(missing_ok=True)
        return None

    async def _read(self, beginning: Sequence[Message]) -> None:
        body = {"messages": [dict(message) for message in beginning], "max_tokens": 1}
        response = await self._client.post("/v1/chat/completions", json=body)
        response.raise_for_status()

    async def _save(self, key: str) -> None:
        """Save the slot under a temporary name, then under its hash."""
        half = f"{key}.{secrets.token_hex(4)}.half"  # two processes may save the same one
        response = await self._slot("save", half)
        if response.is_success:
            await asyncio.to_thread(self._keep, key, self._folder / half)

    def _keep(self, key: str, half: Path) -> None:
        half.replace(self._folder / f"{key}.{_short(half.read_bytes())}.slot")
        newest = sorted(self._folder.glob("*.slot"), key=lambda path: -path.stat().st_mtime)
        for path in newest[_KEPT:]:
            path.unlink(missing_ok=True)

    async def _slot(self, action: str, name: str) -> httpx2.Response:
        return await self._client.post(
            "/slots/0", params={"action": action}, json={"filename": name}
        )


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]


class PrimedClient(ModelClient):
    """A client of the embedded model whose prompts all but end the same."""

    def __init__(self, *arguments: Any, beginnings: Beginnings) -> None:  # noqa: ANN401 - passed on
        super().__init__(*arguments)
        self._beginnings = beginnings

    async def aclose(self) -> None:
        """Close the connections."""
        await self._beginnings.aclose()
        await super().aclose()

    async def _prepare(self, body: Mapping[str, Any]) -> None:
        """Hold everything before the last message."""
        beginning = body["messages"][:-1]
        if beginning:
            await self._beginnings.hold(beginning)

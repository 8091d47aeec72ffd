"""Which model is asked, where, and how long it may take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from pydantic import JsonValue, SecretStr

from service.errors import ConfigurationError
from service.settings import Settings

OPENAI_URL = "https://api.openai.com/v1"

Transport = Literal["aiohttp", "httpx2"]


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """One model at one OpenAI-compatible endpoint.

    `timeout` bounds one attempt, `deadline` one answer with its retries. `extra` is merged into
    every request body. `embedded` says that it is our own llama.cpp server: free of charge, and it
    takes a grammar for multiple-choice questions.
    """

    base_url: str
    model: str
    api_key: SecretStr = field(default=SecretStr(""))
    temperature: float | None = None
    max_output_tokens: int = 8_000
    timeout: timedelta = timedelta(seconds=60)
    deadline: timedelta = timedelta(seconds=180)
    extra: Mapping[str, JsonValue] = field(default_factory=lambda: MappingProxyType({}))
    embedded: bool = False
    transport: Transport = "aiohttp"

    def __post_init__(self) -> None:
        """Refuse an address that no attempt could reach."""
        try:
            parts = urlsplit(self.base_url)
            usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
            usable = usable and (parts.port is None or parts.port > 0)
        except ValueError:
            usable = False
        if not usable:
            raise ConfigurationError(
                "The address of the model endpoint is not an http(s) URL.",
                hint="Set DEALWIRE_LLM_BASE_URL to an address such as http://127.0.0.1:11434/v1.",
            )

    @classmethod
    def from_settings(cls, settings: Settings) -> "ModelConfig":
        """Return the endpoint that the settings name; OpenAI's when they only hold a key."""
        return cls(
            base_url=settings.llm_base_url or OPENAI_URL,
            model=settings.llm_model,
            api_key=settings.llm_api_key or SecretStr(""),
            temperature=settings.llm_temperature,
            max_output_tokens=settings.llm_max_output_tokens,
            timeout=settings.llm_timeout,
            deadline=settings.llm_deadline,
        )

    @property
    def host(self) -> str:
        """The endpoint's host and port, without credentials: fit for messages."""
        parts = urlsplit(self.base_url)
        host = parts.hostname or ""
        return f"{host}:{parts.port}" if parts.port else host

    @property
    def local(self) -> bool:
        """Whether the endpoint runs on this machine."""
        host = urlsplit(self.base_url).hostname or ""
        return host in {"localhost", "::1"} or host.startswith("127.")

    @property
    def base_parameters(self) -> dict[str, JsonValue]:
        """What every request body holds besides messages and schema."""
        parameters: dict[str, JsonValue] = {self.limit_name: self.max_output_tokens}
        if self.temperature is not None:
            parameters["temperature"] = self.temperature
        return parameters | dict(self.extra)

    @property
    def limit_name(self) -> str:
        """The body's name for the output limit.

        OpenAI's reasoning models refuse `max_tokens`; other endpoints may know nothing else.
        """
        host = urlsplit(self.base_url).hostname or ""
        new = host == "api.openai.com" or host.endswith((".openai.com", ".openai.azure.com"))
        return "max_completion_tokens" if new else "max_tokens"

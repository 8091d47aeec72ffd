"""Every setting, from the environment (`DEALWIRE_…`) or a `.env` file."""

from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import AliasChoices, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from schemas.requests import ExtractorChoice
from service.errors import BadSetting


def _in_seconds(value: Any) -> Any:  # noqa: ANN401 - whatever the environment holds
    """Read a bare number as seconds; pydantic itself only takes `PT45S` and `0:00:45`."""
    try:
        return timedelta(seconds=float(value)) if isinstance(value, str) else value
    except (ValueError, OverflowError):
        return value


Seconds = Annotated[timedelta, BeforeValidator(_in_seconds), Field(gt=timedelta(0))]


class Settings(BaseSettings):
    """What can be set. The README's table is generated from this class."""

    model_config = SettingsConfigDict(
        env_prefix="DEALWIRE_", env_file=".env", extra="ignore", populate_by_name=True
    )

    host: str = Field(default="127.0.0.1", description="Address that `serve` listens on.")
    port: int = Field(default=8000, ge=0, le=65_535, description="Port that `serve` listens on.")
    extractor: ExtractorChoice = Field(
        default="auto", description="`auto` picks `llm` when configured, else `embedded`."
    )
    max_chars: int = Field(default=200_000, ge=1, description="Longest article, in characters.")
    data_dir: Path = Field(
        default=Path(".dealwire"), description="Where the database and the model file live."
    )
    database_url: str | None = Field(
        default=None, description="SQLAlchemy URL; SQLite in the data directory when unset."
    )
    log_json: bool = Field(default=False, description="Log JSON lines instead of text.")

    llm_base_url: str | None = Field(
        default=None,
        validation_alias=AliasChoices("DEALWIRE_LLM_BASE_URL", "OPENAI_BASE_URL"),
        description="An OpenAI-compatible endpoint.",
    )
    llm_api_key: SecretStr | None = Field(
        default=None,
        validation_alias=AliasChoices("DEALWIRE_LLM_API_KEY", "OPENAI_API_KEY"),
        description="Its key.",
    )
    llm_model: str = Field(default="gpt-5-mini", description="Model to ask.")
    llm_temperature: float | None = Field(
        default=None, description="Sampling temperature; the endpoint's default when unset."
    )
    llm_max_output_tokens: int = Field(default=8_000, description="Longest answer, in tokens.")
    llm_context_tokens: int = Field(
        default=32_000, description="The model's context; longer articles are cut at sentences."
    )
    llm_timeout: Seconds = Field(
        default=timedelta(seconds=60), description="Longest wait for one attempt."
    )
    llm_deadline: Seconds = Field(
        default=timedelta(seconds=180), description="Longest wait for one answer, retries included."
    )
    llm_reask_tokens: int = Field(
        default=20_000, description="Token budget for asking again after a failed rule."
    )

    embedded_deadline: Seconds = Field(
        default=timedelta(seconds=45), description="Time for one article's questions."
    )
    model_source: str | None = Field(
        default=None,
        description="A file or URL from which `model pull` takes the embedded model first.",
    )
    embedded_threads: int | None = Field(
        default=None, description="Processor threads of the embedded model; all cores when unset."
    )

    @property
    def llm_configured(self) -> bool:
        """Whether an endpoint or key is set."""
        return self.llm_base_url is not None or self.llm_api_key is not None

    @property
    def database(self) -> str:
        """The SQLAlchemy URL in force."""
        return self.database_url or f"sqlite:///{self.data_dir / 'dealwire.db'}"

    @property
    def model_dir(self) -> Path:
        """Where model files are kept."""
        return self.data_dir / "models"


@lru_cache
def get_settings() -> Settings:
    """Return the settings of this process, read once; `BadSetting` names a wrong one."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "a setting"
        variable = _variables(name) if name in Settings.model_fields else name
        raise BadSetting(f"The setting {variable} is wrong: {first['msg']}.") from None


def settings_table() -> str:
    """Return the settings as the README's Markdown table."""
    rows = ["| variable | default | meaning |", "| --- | --- | --- |"]
    for name, field in Settings.model_fields.items():
        value = field.default
        shown = f"{value.total_seconds():.0f} s" if isinstance(value, timedelta) else f"`{value}`"
        default = "" if value is None else shown
        rows.append(f"| `{_variables(name)}` | {default} | {field.description} |")
    return "\n".join(rows)


def _variables(name: str) -> str:
    alias = Settings.model_fields[name].validation_alias
    if isinstance(alias, AliasChoices):
        return "` or `".join(str(choice) for choice in alias.choices)
    return f"DEALWIRE_{name.upper()}"

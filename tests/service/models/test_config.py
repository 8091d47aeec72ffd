"""The endpoint as the settings name it."""

from datetime import timedelta

import pytest
from pydantic import SecretStr

from service.errors import ConfigurationError
from service.models.config import OPENAI_URL, ModelConfig
from service.settings import Settings


def test_from_settings() -> None:
    """Every setting of the model reaches its configuration."""
    settings = Settings(
        llm_base_url="http://127.0.0.1:11434/v1",
        llm_api_key=SecretStr("sk-secret"),
        llm_model="m",
        llm_temperature=0.2,
        llm_max_output_tokens=99,
        llm_timeout=timedelta(seconds=1),
        llm_deadline=timedelta(seconds=2),
    )
    config = ModelConfig.from_settings(settings)
    assert config.base_parameters == {"max_tokens": 99, "temperature": 0.2}
    assert (config.timeout, config.deadline) == (timedelta(seconds=1), timedelta(seconds=2))
    assert (config.host, config.model, config.embedded) == ("127.0.0.1:11434", "m", False)
    assert "sk-secret" not in repr(config)


def test_key_alone_means_openai() -> None:
    """With nothing but a key the endpoint is OpenAI's, with its name for the output limit."""
    config = ModelConfig.from_settings(Settings(llm_api_key=SecretStr("k")))
    assert config.base_url == OPENAI_URL
    assert config.base_parameters == {"max_completion_tokens": 8_000}


@pytest.mark.parametrize(
    "address",
    ["", "localhost:8080", "ftp://host/v1", "http://", "http://host:99999/v1", "http://[::1/v1"],
)
def test_unusable_address(address: str) -> None:
    """An address that no attempt could reach is refused at once, with an example of a good one."""
    with pytest.raises(ConfigurationError) as caught:
        ModelConfig(base_url=address, model="m")
    assert "DEALWIRE_LLM_BASE_URL" in caught.value.hint


def test_host_without_credentials() -> None:
    """Messages name the host, not who may use it."""
    config = ModelConfig(base_url="https://user:pass@host.example:8443/v1", model="m")
    assert config.host == "host.example:8443"

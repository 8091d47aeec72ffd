from pathlib import Path
from typing import Any

import pytest

from service.errors import ConfigurationError
from service.extractors import Extractors
from service.settings import Settings


def settings(**fields: Any) -> Settings:  # noqa: ANN401 - any setting
    """Return settings that read nothing of this machine."""
    return Settings(_env_file=None, data_dir=Path("unused"), **fields)


URL = "http://127.0.0.1:9/v1"


@pytest.mark.parametrize(
    ("fields", "choice", "name"),
    [
        ({}, "auto", "embedded"),
        ({}, "embedded", "embedded"),
        ({}, "baseline", "baseline"),
        ({"llm_base_url": URL}, "auto", "llm"),
        ({"llm_api_key": "k"}, "auto", "llm"),
        ({"llm_base_url": URL}, "embedded", "embedded"),
        ({"llm_base_url": URL}, "baseline", "baseline"),
        ({"llm_base_url": URL, "extractor": "baseline"}, "auto", "baseline"),
        ({"llm_base_url": URL, "extractor": "baseline"}, "llm", "llm"),
        ({"extractor": "embedded", "llm_base_url": URL}, "auto", "embedded"),
    ],
)
def test_who_answers(fields: dict[str, Any], choice: Any, name: str) -> None:  # noqa: ANN401
    """A request's own choice counts, then the setting, then what is configured."""
    chosen = Extractors(settings(**fields)).choose(choice)
    assert chosen.recipe.extractor == name


def test_an_llm_that_is_not_configured() -> None:
    """Asking for the LLM without one names the settings that make one."""
    with pytest.raises(ConfigurationError) as caught:
        Extractors(settings()).choose("llm")
    assert "DEALWIRE_LLM_BASE_URL" in caught.value.hint

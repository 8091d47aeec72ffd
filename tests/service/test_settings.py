from datetime import timedelta

import pytest

from service.errors import BadSetting
from service.settings import Settings, get_settings


@pytest.fixture(autouse=True)
def _read_anew() -> None:
    get_settings.cache_clear()


@pytest.mark.parametrize("value", ["45", "45.0", "PT45S", "0:00:45"])
def test_a_duration_may_be_given_in_seconds(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare number is seconds; ISO 8601 and h:mm:ss work too."""
    monkeypatch.setenv("DEALWIRE_LLM_TIMEOUT", value)
    assert get_settings().llm_timeout == timedelta(seconds=45)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DEALWIRE_PORT", "many"),
        ("DEALWIRE_LLM_TIMEOUT", "soon"),
        ("DEALWIRE_LLM_TIMEOUT", "0"),
        ("DEALWIRE_LLM_DEADLINE", "-5"),
        ("DEALWIRE_EMBEDDED_DEADLINE", "1e20"),
        ("DEALWIRE_EMBEDDED_DEADLINE", "inf"),
        ("DEALWIRE_EXTRACTOR", "oracle"),
        ("DEALWIRE_PORT", "65536"),
        ("DEALWIRE_PORT", "-1"),
        ("DEALWIRE_MAX_CHARS", "abc"),
        ("DEALWIRE_MAX_CHARS", "0"),
    ],
)
def test_a_wrong_setting_is_named(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says which variable is wrong and where to correct it; it is wrong use."""
    monkeypatch.setenv(variable, value)
    with pytest.raises(BadSetting, match=variable) as caught:
        get_settings()
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("variable", ["DEALWIRE_LLM_API_KEY", "OPENAI_API_KEY", "OPENAI_BASE_URL"])
def test_a_key_or_an_endpoint_configures_the_llm(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The common names of other tools work beside our own."""
    assert not Settings().llm_configured
    monkeypatch.setenv(variable, "http://127.0.0.1:1/v1")
    assert Settings().llm_configured


def test_no_key_is_ever_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings hides the key."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-to-be-seen")
    assert "not-to-be-seen" not in repr(Settings())

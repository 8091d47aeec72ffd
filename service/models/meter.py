"""Counts what one answer costs, over all its attempts."""

from openai.types import CompletionUsage

from schemas.extraction import Usage
from service.models.config import ModelConfig
from service.models.prices import cost_usd


class Meter:
    """Adds up attempts and tokens; an attempt counts even when its answer was of no use."""

    def __init__(self, config: ModelConfig) -> None:
        self._config = config
        self._tokens = Usage()
        self._uncounted = False
        self.attempts = 0

    def count(self, usage: CompletionUsage | None) -> None:
        """Add the tokens that an endpoint reports; None where it reports none."""
        if usage is None:
            self._uncounted = True
            return
        inputs, outputs = usage.prompt_tokens_details, usage.completion_tokens_details
        self._tokens = Usage(
            input_tokens=self._tokens.input_tokens + (usage.prompt_tokens or 0),
            cached_input_tokens=self._tokens.cached_input_tokens
            + ((inputs.cached_tokens if inputs else 0) or 0),
            output_tokens=self._tokens.output_tokens + (usage.completion_tokens or 0),
            reasoning_tokens=self._tokens.reasoning_tokens
            + ((outputs.reasoning_tokens if outputs else 0) or 0),
        )

    def usage(self, seconds: float) -> Usage:
        """Return the sum as the usage of one request that took so many seconds."""
        return self._tokens.model_copy(
            update={
                "requests": 1,
                "attempts": self.attempts,
                "cost_usd": self._cost(),
                "seconds": seconds,
            }
        )

    def _cost(self) -> float | None:
        if self._config.embedded:
            return 0.0
        if self._uncounted:
            return None
        if not self._tokens.input_tokens and not self._tokens.output_tokens:
            return 0.0
        return cost_usd(self._config.model, self._tokens, self._config.base_url)

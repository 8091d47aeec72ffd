"""How many tokens an article, an answer and asking again may take."""

from collections.abc import Iterable
from dataclasses import dataclass

from prompts import Prompt, Turn
from service.errors import ConfigurationError
from service.extraction.llm.tokens import estimate_tokens
from service.settings import Settings

TURN_TOKENS = 5  # what a chat template adds around a message
SMALLEST_WINDOW = 400
_ANSWER_SHARE = 4  # an answer gets this part of a small context
_PROMPT_CHARS = 3.4  # a token of our own prompts; the tokenizer of Qwen 2.5 has 3.7


@dataclass(frozen=True, slots=True)
class Limits:
    """Token limits of one model: its context, one answer, all re-asks of an article.

    The response schema is left out: servers of small models turn it into a grammar, and those
    that count it have room for it.
    """

    context: int
    answer: int
    reask: int

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Return the limits that the settings give."""
        context = settings.llm_context_tokens
        answer = min(settings.llm_max_output_tokens, context // _ANSWER_SHARE)
        return cls(context, answer, settings.llm_reask_tokens)

    def window(self, prompt: Prompt) -> int:
        """Return how many tokens of an article fit into one question.

        Raises:
            ConfigurationError: The context is too small for the prompt and an article.
        """
        fixed = prefix_tokens(prompt) + turn_tokens([prompt.ask("")])
        room = self.context - self.answer - fixed
        if room < SMALLEST_WINDOW:
            least = (fixed + SMALLEST_WINDOW) * _ANSWER_SHARE // (_ANSWER_SHARE - 1) + 1
            raise ConfigurationError(
                f"A context of {self.context} tokens leaves no room for an article.",
                hint=f"Use a model that takes at least {least} tokens, and say so in "
                "DEALWIRE_LLM_CONTEXT_TOKENS.",
            )
        return room


def prefix_tokens(prompt: Prompt) -> int:
    """Return about how many tokens the static prefix takes."""
    return round(prompt.prefix_chars / _PROMPT_CHARS) + TURN_TOKENS * len(prompt.prefix)


def turn_tokens(turns: Iterable[Turn]) -> int:
    """Return about how many tokens messages take, rather too many than too few."""
    return sum(estimate_tokens(turn.content) + TURN_TOKENS for turn in turns)

"""Multiple choice: binding an answer to a few options, and how probable each of them is.

The options' probabilities come from the tokens' log-probabilities. Each step of the answer shares
out its probability among the options that its tokens can still become, and only those count: what
the model would have said without the constraint is left out, and the shares are scaled to one.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Any

from schemas.extraction import Usage
from service.errors import MalformedAnswer
from service.models.replies import TokenProbability

LABELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_RIVALS = 20  # the most that hosted endpoints give

_FIELD = "choice"


@dataclass(frozen=True, slots=True)
class Choice:
    """The option that a model chose.

    `probabilities` belongs to the options in their order and sums to 1; it is None where the
    endpoint gives no log-probabilities.
    """

    option: str
    index: int
    probabilities: tuple[float, ...] | None
    usage: Usage
    stored: bool = False

    @property
    def probability(self) -> float | None:
        """How probable the chosen option is, from 0 to 1."""
        return None if self.probabilities is None else self.probabilities[self.index]


def labels(options: Sequence[str]) -> tuple[str, ...]:
    """Return the letters that stand for the options: A, B, C and so on."""
    if len(options) > len(LABELS):
        raise ValueError(f"at most {len(LABELS)} options have a letter")
    return tuple(LABELS[: len(options)])


def labelled(options: Sequence[str]) -> str:
    """Return the options as a prompt lists them: `A) Nvidia`, one on each line."""
    return "\n".join(f"{k}) {option}" for k, option in zip(labels(options), options, strict=True))


def grammar(answers: Sequence[str]) -> str:
    """Return the GBNF grammar of llama.cpp that allows exactly these answers."""
    return f"root ::= {' | '.join(json.dumps(answer, ensure_ascii=False) for answer in answers)}"


def decisive_tokens(answers: Sequence[str]) -> int:
    """Return after how many tokens at the latest only one answer is left.

    Each token more costs the embedded model a tenth of a second. A token has at least one byte, so
    as many are enough as the longest common beginning has bytes, and one character more.
    """
    # The two that are most alike stand side by side.
    return max(_until_apart(one, other) for one, other in pairwise(sorted(answers)))


def _until_apart(one: str, other: str) -> int:
    """Return how many bytes two texts share, and those of the longer next character."""
    common = _alike(one, other)
    at = len(common)
    return len(common.encode()) + max(len(a[at : at + 1].encode()) for a in (one, other))


def _alike(one: str, other: str) -> str:
    """Return the beginning that two texts share."""
    pairs = zip(one, other, strict=False)
    return "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def choice_format(answers: Sequence[str]) -> dict[str, Any]:
    """Return the strict `response_format` that allows exactly these answers."""
    schema = {
        "type": "object",
        "properties": {_FIELD: {"type": "string", "enum": list(answers)}},
        "required": [_FIELD],
        "additionalProperties": False,
    }
    return {
        "type": "json_schema",
        "json_schema": {"name": _FIELD, "strict": True, "schema": schema},
    }


def chosen(text: str, answers: Sequence[str], *, plain: bool) -> int:
    """Return which of the answers a text gives: a `plain` one, or one inside the JSON object.

    A plain one may be cut where it is decided.

    Raises:
        MalformedAnswer: It gives none of them.
    """
    said = text.strip() if plain else _field(text)
    fitting = [i for i, answer in enumerate(answers) if answer == said]
    if said and plain and not fitting:
        fitting = [i for i, answer in enumerate(answers) if answer.startswith(said)]
    if len(fitting) != 1:
        raise MalformedAnswer("The model chose none of the options.")
    return fitting[0]


def _field(text: str) -> str | None:
    try:
        return str(json.loads(text)[_FIELD])
    except (ValueError, KeyError, TypeError):
        return None


def shares(
    tokens: Sequence[TokenProbability], answers: Sequence[str], *, plain: bool
) -> tuple[float, ...] | None:
    """Return how probable each answer is, or None without log-probabilities."""
    steps = tokens if plain else _inside(tokens)
    weights = [0.0] * len(answers)
    mass, written = 1.0, ""
    for step in steps:
        alive = [i for i, answer in enumerate(answers) if answer.startswith(written)]
        parts = _parts(step, written, [answers[i] for i in alive]) if len(alive) > 1 else {}
        if not parts:
            break
        for token, part in parts.items():
            if token != step.token:
                _give(weights, mass * part, answers, written + token, ended=not token)
        mass *= parts.get(step.token, 0.0)
        written += step.token
    _give(weights, mass, answers, written, ended=written in answers)
    total = sum(weights)
    return tuple(weight / total for weight in weights) if tokens and total > 0 else None


def _parts(step: TokenProbability, written: str, alive: Sequence[str]) -> dict[str, float]:
    """Return the part of each next token that some answer allows; the parts sum to 1."""
    fitting: dict[str, float] = defaultdict(float)
    rivals = step.rivals
    if step.token not in dict(rivals):
        rivals = (*rivals, (step.token, step.logprob))
    for token, logprob in rivals:
        if any(_fits(answer, written, token) for answer in alive):
            fitting[token] += math.exp(logprob)
    total = sum(fitting.values())
    return {token: part / total for token, part in fitting.items()} if total > 0 else {}


def _fits(answer: str, written: str, token: str) -> bool:
    """Return whether the token continues the answer; an empty token ends it."""
    return answer.startswith(written + token) if token else answer == written


def _give(
    weights: list[float], mass: float, answers: Sequence[str], written: str, *, ended: bool
) -> None:
    """Add the mass to the answers that what is written may become, in equal parts."""
    fitting = [
        i
        for i, answer in enumerate(answers)
        if answer == written or (not ended and answer.startswith(written))
    ]
    for i in fitting:
        weights[i] += mass / len(fitting)


def _inside(tokens: Sequence[TokenProbability]) -> Iterator[TokenProbability]:
    """Yield the tokens of the value in `{"choice": "…"}`, cut where one straddles its quotes."""
    text = "".join(token.token for token in tokens)
    start = _value_start(text)
    position = 0
    for token in tokens:
        end = position + len(token.token)
        if end > start:
            yield _cut(token, max(0, start - position))
        position = end


def _value_start(text: str) -> int:
    colon = text.find(":")
    quote = text.find('"', colon + 1)
    return quote + 1 if colon >= 0 and quote >= 0 else len(text)


def _cut(token: TokenProbability, before: int) -> TokenProbability:
    """Return the token without its first characters and without what follows the value."""
    head = token.token[:before]
    rivals = [
        (_value(text[before:]), logprob) for text, logprob in token.rivals if text[:before] == head
    ]
    return TokenProbability(
        token=_value(token.token[before:]), logprob=token.logprob, rivals=tuple(rivals)
    )


def _value(text: str) -> str:
    return text.partition('"')[0]

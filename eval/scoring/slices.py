"""Parts of a set that are looked at on their own."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eval.scoring import judge
from eval.scoring.counts import count_article, count_pairs
from eval.scoring.slots import ArticleScore, Pair

_LENGTHS = ((150, "up to 150 words"), (300, "151-300 words"))
_LONGEST = "over 300 words"
_FEW = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """What slices ask of an article."""

    language: str
    words: int


def slices(score: ArticleScore, shape: Shape) -> Iterator[tuple[str, str, Counter[str]]]:
    """Yield (slice, value, counts) for each part of the set that an article belongs to.

    Language, number of deals and length take the whole article; type, stage and hedge its records,
    a prediction without a label by its own values.
    """
    whole = count_article(score)
    yield "language", shape.language, whole
    yield "deals", _deals(score), whole
    yield "length", _length(shape.words), whole
    pairs = [pair for pair in score.pairs if not judge.is_neutral(pair)]
    for name in ("type", "stage", "hedge"):
        for value, part in _grouped(pairs, name):
            yield name, value, count_pairs(part)


def _grouped(pairs: Iterable[Pair], name: str) -> Iterable[tuple[str, list[Pair]]]:
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(_value(pair, name), []).append(pair)
    return groups.items()


def _value(pair: Pair, name: str) -> str:
    record = pair.gold or pair.predicted
    if record is None:
        raise ValueError("a pair holds a label or a prediction")
    if name == "type":
        return record.type.value
    if name == "stage":
        return record.stages[0].value
    return record.amount.qualifier.value if record.amount else "no amount"


def _deals(score: ArticleScore) -> str:
    number = sum(pair.gold is not None for pair in score.pairs)
    return str(number) if number < _FEW else f"{_FEW} or more"


def _length(words: int) -> str:
    return next((name for most, name in _LENGTHS if words <= most), _LONGEST)

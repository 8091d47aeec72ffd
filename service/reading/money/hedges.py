"""The hedge around a number: `up to`, `not more than`, `zo'n`, `or more`, `-plus`."""

from typing import NamedTuple

from schemas.enums import Qualifier
from service.reading.money import hedge_table as table
from service.reading.money.closed_class import ends_phrase
from service.reading.money.currency_table import NAMES
from service.reading.money.scales import is_scale
from service.reading.money.tokens import Tokens

_MOST_BEFORE = 3
_REACH = 4
_NEGATED = {Qualifier.MORE_THAN: Qualifier.UP_TO, Qualifier.LESS_THAN: Qualifier.AT_LEAST}
# `oplopen tot tussen de 10 en 12 miljard` is bounded by the range alone.
_BETWEEN = frozenset({"between", "tussen", "somewhere", "anywhere", "ergens"})
_SIGNS = frozenset("<>~≈±≤≥")


class Hedge(NamedTuple):
    """A hedge and the tokens it covers; without a qualifier it covers none."""

    start: int
    end: int
    qualifier: Qualifier | None


def hedge_before(tokens: Tokens, index: int, language: str) -> Hedge:
    """Return the hedge that ends in front of a token.

    Several add up as long as only one gives a direction: `up to about` is an upper bound, and of
    `more than up to` only the nearer one counts.
    """
    start, qualifier = index, None
    if tokens.word(index) in _BETWEEN:
        return Hedge(index, index, None)
    for _ in range(_MOST_BEFORE):
        found = _one_before(tokens, start, language)
        if found is None or (_directed(qualifier) and _directed(found.qualifier)):
            break
        start = found.start
        qualifier = qualifier if _directed(qualifier) else found.qualifier
    return Hedge(start, index, qualifier)


def hedge_after(tokens: Tokens, index: int, language: str) -> Hedge:
    """Return the hedge that starts at a token."""
    phrase = _starting(tokens, index, table.AFTER[language])
    end = index + len(phrase)
    if not phrase or not tokens.near(index) or not _stands_behind(tokens, index, end, phrase):
        return Hedge(index, index, None)
    return Hedge(index, end, table.AFTER[language].qualifiers[phrase])


def hedge_around(tokens: Tokens, start: int, end: int, language: str) -> Hedge:
    """Return the hedge on either side of a number; one behind counts if none in front directs."""
    before = hedge_before(tokens, start, language)
    if _directed(before.qualifier):
        return Hedge(before.start, end, before.qualifier)
    after = hedge_after(tokens, end, language)
    return Hedge(before.start, after.end, after.qualifier or before.qualifier)


def approximation_end(tokens: Tokens, index: int, language: str) -> int:
    """Return the token after words such as `about` or `zo'n` at a token, or the token itself."""
    end = index + len(_starting(tokens, index, table.APPROXIMATIONS[language]))
    return end if tokens.near(end) else index


def _starting(tokens: Tokens, index: int, phrases: table.Phrases) -> table.Phrase:
    """Return the longest phrase that starts at a token, an empty one if none does."""
    for length in phrases.lengths.get(tokens.word(index), ()):
        phrase = tuple(tokens.words[index : index + length])
        if phrase in phrases.qualifiers and tokens.together(index, index + length):
            return phrase
    return ()


def _one_before(tokens: Tokens, index: int, language: str) -> Hedge | None:
    phrases = table.BEFORE[language]
    if not tokens.near(index):
        return None
    for length in phrases.lengths.get(tokens.word(index - 1), ()):
        start = index - length
        phrase = tuple(tokens.words[max(start, 0) : index])
        qualifier = phrases.qualifiers.get(phrase)
        if qualifier is not None and tokens.together(start, index):
            hedge = Hedge(start, index, qualifier)
            return _negated(tokens, hedge, phrase) if _bounds(tokens, start, phrase) else None
    return None


def _bounds(tokens: Tokens, start: int, phrase: table.Phrase) -> bool:
    """Whether a phrase bounds the number here, rather than compare or introduce it."""
    before = tokens.word(start - 1) if tokens.near(start) else ""
    if phrase[0] in _SIGNS:
        return not tokens.glued(start) or before in {"(", ""}
    if tokens.glued(start) and (before == "-" or before[-1:].isalnum()):
        return False
    if phrase in {("over",), ("about",)}:
        return before not in table.REGARDING
    if phrase == ("tot",):
        return not (_changes(tokens, start) or before in NAMES or is_scale(before))
    return before not in table.MULTIPLES


def _changes(tokens: Tokens, index: int) -> bool:
    """Whether the words in front tell of a rise or fall, to which `tot` gives the end."""
    words = tokens.words[max(0, index - _REACH) : index]
    return "," not in words and not table.CHANGES.isdisjoint(words)


def _negated(tokens: Tokens, hedge: Hedge, phrase: table.Phrase) -> Hedge:
    before = hedge.start - 1
    if tokens.word(before) not in table.NEGATIONS or not tokens.near(hedge.start):
        return hedge
    qualifier = _NEGATED.get(hedge.qualifier) if hedge.qualifier else None
    if qualifier is None or phrase[0] in {"net", "nog"}:
        return hedge
    return Hedge(before, hedge.end, qualifier)


def _stands_behind(tokens: Tokens, index: int, end: int, phrase: table.Phrase) -> bool:
    """Whether a phrase belongs to the number in front of it, not to what follows."""
    if phrase[0] in {"-", "–", "+"}:
        joined = tokens.glued(index) and (phrase[0] == "+" or tokens.glued(index + 1))
        return joined and not tokens.figure(end)
    after = tokens.word(end) if tokens.near(end) else ""
    if tokens.glued(end) and after[:1].isalnum():
        return False
    if phrase == ("plus",) or phrase[-1] in {"least", "most", "minste", "minstens"}:
        return after == "" or after in _CLOSING
    return after not in {"than", "dan"} and (ends_phrase(tokens, end) or phrase[0] in {"or", "of"})


_CLOSING = frozenset(".,;:!?)]\"'”’»") | {"in", "for", "to", "from", "voor", "aan"}


def _directed(qualifier: Qualifier | None) -> bool:
    return qualifier not in {None, Qualifier.APPROXIMATELY}

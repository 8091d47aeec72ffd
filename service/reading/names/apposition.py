"""What stands right behind a name: ", a Dutch maker of …", ", CEO of …", "(NYSE: ABC)", ", 54,"."""

from service.reading.names.candidate import Candidate
from service.reading.names.context import Context
from service.reading.names.lexicon.business import EXCHANGES
from service.reading.names.lexicon.cues import PART_OF, RELATIVES
from service.reading.names.lexicon.media import OUTLET_NOUNS
from service.reading.names.lexicon.ordinary import ARTICLES
from service.reading.names.lexicon.places import COUNTRIES
from service.reading.names.tally import NOTHING, Tally, Weights
from service.reading.names.tokens import Tokens
from service.reading.names.wording import is_company_noun, is_title

_REACH = 6
_AGE_DIGITS = 2
_TICKER = Weights(company=6)
_COMPANY = Weights(company=4)
_PERSON = Weights(person=4)
_OUTLET = Weights(outlet=4)


def weigh_apposition(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    """Add what the apposition behind a name says."""
    if context.after == "<":
        tally.take(_TICKER)
    elif context.after == "(":
        tally.take(_bracket(context))
    else:
        tally.take(_behind_comma(tokens, candidate, context.after_second))


def _bracket(context: Context) -> Weights:
    if context.after_second in EXCHANGES or context.after_third == ".":
        return _TICKER
    if _is_age(context.after_second):
        return Weights(person=3)
    return Weights(company=1) if context.after_third == ")" else NOTHING


def _behind_comma(tokens: Tokens, candidate: Candidate, word: str) -> Weights:
    if is_title(word) or word == "who" or _is_age(word):
        return _PERSON
    if word in COUNTRIES:
        return Weights(place=1.5)
    if word in PART_OF:
        return _COMPANY
    if word in RELATIVES:
        return Weights(company=1.5)
    if word in ARTICLES or is_company_noun(word):
        return _noun_phrase(tokens, candidate.last + 1)
    return NOTHING


def _is_age(word: str) -> bool:
    return len(word) == _AGE_DIGITS and word.isdigit()


def _noun_phrase(tokens: Tokens, at: int) -> Weights:
    for index in range(at, min(at + _REACH, len(tokens.words))):
        word = tokens.lower[index]
        if is_title(word):
            return _PERSON
        if is_company_noun(word):
            return _COMPANY
        if word in OUTLET_NOUNS:
            return _OUTLET
        if index > at and not word.isalpha() and "-" not in word:
            break
    return NOTHING

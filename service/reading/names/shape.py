"""What a name's own words say of its kind."""

from service.reading.names.candidate import Candidate
from service.reading.names.lexicon.business import INDICES
from service.reading.names.lexicon.cues import BODIES
from service.reading.names.lexicon.media import KNOWN_OUTLETS, MEDIA_WORDS
from service.reading.names.lexicon.people import GIVEN_NAMES, PARTICLES
from service.reading.names.lexicon.places import CITIES, COUNTRIES, LONG_PLACES
from service.reading.names.lexicon.tails import COMPANY_TAILS, FUNDS, OFFICES, TAILS
from service.reading.names.ranks import CAMEL, CAPS, CODE, INITIAL, LOWER, NAME, NUMBER
from service.reading.names.tally import NOTHING, Tally, Weights

_STATE = Weights(other=20)
_LEGAL = Weights(company=6)
_COUNTRY = Weights(place=6)
_CITY = Weights(place=3.5)
_LONG_PLACE = Weights(place=9)
_INDEX = Weights(other=3)
_BODY = Weights(other=6)
_FUND = Weights(company=5)
_COMPANY = Weights(company=4)
_HINT = Weights(company=1.5)
_CLUBS = frozenset({"fc", "afc", "sc", "cf", "rovers", "wanderers"})
_MONEY = frozenset({"investment", "pension", "wealth", "pensioenfonds", "holding"})
_NAME_ENDINGS = (
    "bank", "groep", "tech", "pharma", "soft", "corp", "energy", "media", "bouw", "foods",
)  # fmt: skip
_HEAD_ENDINGS = ("erij", "groep", "rederij", "bedrijf", "bank", "coöperatie", "verzekeringen")
_PLAIN_RANKS = frozenset({NAME, LOWER, INITIAL})
_NO_PERSON = TAILS | OFFICES | {"and", "of"}
_LONGEST_PLACE = 5
_LONGEST_PERSON = 5
_USUAL_PERSON = 3


def shape_of(candidate: Candidate, tally: Tally) -> None:
    """Add what the words of one candidate say by themselves."""
    if candidate.state:
        tally.take(_STATE)
        return
    if candidate.legal:
        tally.take(_LEGAL)
    _weigh_ranks(candidate, tally)
    if len(candidate.key) == 1:
        _weigh_word(candidate.key[0], tally)
        return
    _weigh_words(candidate.key, tally)
    if len(candidate.key) <= _LONGEST_PERSON and not candidate.legal:
        _weigh_person(candidate, tally)


def _weigh_word(word: str, tally: Tally) -> None:
    if word in COUNTRIES:
        tally.take(_COUNTRY)
    elif word in CITIES:
        tally.take(_CITY)
    elif word in INDICES:
        tally.take(_INDEX)
    if word in KNOWN_OUTLETS:
        tally.outlet += 3
    if word in MEDIA_WORDS:
        tally.outlet += 2.5
    if word.endswith(_NAME_ENDINGS):
        tally.company += 2


def _weigh_words(key: tuple[str, ...], tally: Tally) -> None:
    if len(key) <= _LONGEST_PLACE and " ".join(key) in LONG_PLACES:
        tally.take(_LONG_PLACE)
    tally.outlet += 1.5 * (key[0] in KNOWN_OUTLETS)
    tally.outlet += 2.5 * (key[0] in MEDIA_WORDS or key[-1] in MEDIA_WORDS)
    tally.take(_institution(key))
    if key[0].endswith(_HEAD_ENDINGS):
        tally.take(_COMPANY)
    if not _CLUBS.isdisjoint(key):
        tally.take(_COMPANY)


def _institution(key: tuple[str, ...]) -> Weights:
    first, last = key[0], key[-1]
    if not _MONEY.isdisjoint(key):
        return _FUND
    if last in OFFICES or first in BODIES or (first in OFFICES and "of" in key):
        return _BODY
    if last in FUNDS or first in FUNDS:
        return _FUND
    if last in COMPANY_TAILS or "and" in key:
        return _COMPANY
    return _HINT if last in TAILS else NOTHING


def _weigh_ranks(candidate: Candidate, tally: Tally) -> None:
    ranks = candidate.ranks
    single = len(candidate.key) == 1
    if CAMEL in ranks:
        tally.company += 1.5
        tally.product += 0.5
    if CODE in ranks:
        tally.product += 2 if single or candidate.legal else 4
    if NUMBER in ranks:
        tally.product += 3
    if single and CAPS in ranks:
        tally.company += 0.5
        tally.other += 0.5


def _weigh_person(candidate: Candidate, tally: Tally) -> None:
    key = candidate.key
    if not candidate.ranks <= _PLAIN_RANKS or key[-1] in _NO_PERSON:
        return
    if len(key) <= _USUAL_PERSON and _NO_PERSON.isdisjoint(key):
        tally.person += 0.3
    if key[0] in GIVEN_NAMES or INITIAL in candidate.ranks:
        tally.person += 3
    if len(key) >= _USUAL_PERSON and key[1] in PARTICLES:
        tally.person += 1.5

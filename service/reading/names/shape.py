"""What a name's own words say of its kind."""

from service.reading.names.lexicon.business import INDICES
from service.reading.names.lexicon.media import KNOWN_OUTLETS, MEDIA_WORDS
from service.reading.names.lexicon.people import GIVEN_NAMES, PARTICLES
from service.reading.names.lexicon.places import CITIES, COUNTRIES, LONG_PLACES
from service.reading.names.lexicon.tails import COMPANY_TAILS, FUNDS, OFFICES, TAILS
from service.reading.names.looks import Rank
from service.reading.names.spans import Candidate
from service.reading.names.tally import Tally

_CLUBS = frozenset({"fc", "afc", "sc", "cf", "rovers", "wanderers"})
_NAME_ENDINGS = (
    "bank",
    "groep",
    "tech",
    "pharma",
    "soft",
    "corp",
    "energy",
    "media",
    "bouw",
    "foods",
)
_HEAD_ENDINGS = ("erij", "groep", "rederij", "bedrijf", "bank", "coöperatie", "verzekeringen")
_MONEY = frozenset({"investment", "pension", "wealth", "pensioenfonds", "holding"})
_BODIES = frozenset("autoriteit ministerie commissie raad vereniging gemeente provincie".split())
_PLAIN_RANKS = frozenset({Rank.NAME, Rank.LOWER, Rank.INITIAL})
_LONGEST_PERSON = 5


def shape_of(candidate: Candidate, tally: Tally) -> None:
    """Add what the words of one candidate say by themselves."""
    if candidate.state:
        tally.other += 20
        return
    if candidate.legal:
        tally.company += 6
    key = candidate.key
    _place(key, tally)
    _institution(key, tally)
    _ranks(candidate, tally)
    if 2 <= len(key) <= _LONGEST_PERSON and not candidate.legal:
        _person(candidate, tally)


def _place(key: tuple[str, ...], tally: Tally) -> None:
    if len(key) == 1:
        tally.place += 6 * (key[0] in COUNTRIES) + 3.5 * (key[0] in CITIES)
        tally.other += 3 * (key[0] in INDICES)
    elif len(key) <= 5 and " ".join(key) in LONG_PLACES:
        tally.place += 9


def _institution(key: tuple[str, ...], tally: Tally) -> None:
    last = key[-1]
    if last in KNOWN_OUTLETS and len(key) == 1:
        tally.outlet += 3
    if key[0] in KNOWN_OUTLETS and len(key) > 1:
        tally.outlet += 1.5
    if last in MEDIA_WORDS or key[0] in MEDIA_WORDS:
        tally.outlet += 2.5
    if len(key) == 1:
        tally.company += 2 * last.endswith(_NAME_ENDINGS)
        return
    if not _MONEY.isdisjoint(key):
        tally.company += 5
    elif last in OFFICES or key[0] in _BODIES or (key[0] in OFFICES and "of" in key):
        tally.other += 6
    elif last in FUNDS or key[0] in FUNDS:
        tally.company += 5
    elif last in COMPANY_TAILS or "and" in key:
        tally.company += 4
    elif last in TAILS:
        tally.company += 1.5
    if key[0].endswith(_HEAD_ENDINGS):
        tally.company += 4
    if not _CLUBS.isdisjoint(key):
        tally.company += 4


def _ranks(candidate: Candidate, tally: Tally) -> None:
    ranks = candidate.ranks
    if Rank.CAMEL in ranks:
        tally.company += 1.5
        tally.product += 0.5
    if Rank.CODE in ranks:
        tally.product += 2 if len(candidate.key) == 1 or candidate.legal else 4
    if Rank.NUMBER in ranks:
        tally.product += 3
    if len(candidate.key) == 1 and Rank.CAPS in ranks:
        tally.company += 0.5
        tally.other += 0.5


def _person(candidate: Candidate, tally: Tally) -> None:
    key = candidate.key
    if not candidate.ranks <= _PLAIN_RANKS or key[-1] in TAILS or key[-1] in OFFICES:
        return
    if len(key) <= 3 and "and" not in key and "of" not in key:
        tally.person += 0.3
    if key[0] in GIVEN_NAMES:
        tally.person += 3
    elif Rank.INITIAL in candidate.ranks:
        tally.person += 3
    if len(key) > 2 and key[1] in PARTICLES:
        tally.person += 1.5

"""What one sum is paid for: `a share`, `per aandeel`, `a year`, `/MWh`."""

from typing import NamedTuple

from service.reading.money.closed_class import ends_phrase
from service.reading.money.tokens import Tokens
from service.reading.wordlist import wordlist

_UNITS = {
    "share": "share shares aandeel aandelen ads adss adr certificaat",
    "year": "year yr annum jaar jr",
    "month": "month maand mo",
    "week": "week",
    "day": "day dag",
    "hour": "hour uur hr",
    "quarter": "quarter kwartaal",
    "barrel": "barrel bbl vat",
    "tonne": "tonne ton tons tonnes",
    "ounce": "ounce",
    "pound": "pound lb",
    "kilogram": "kilo kilogram kg",
    "litre": "litre liter",
    "gallon": "gallon",
    "bushel": "bushel",
    "unit": "unit stuk piece eenheid",
    "user": "user gebruiker",
    "subscriber": "subscriber abonnee",
    "customer": "customer klant",
    "person": "person persoon head hoofd capita",
    "employee": "employee werknemer medewerker",
    "household": "household huishouden",
    "home": "home woning",
    "seat": "seat",
    "ticket": "ticket kaartje",
    "vehicle": "vehicle auto car",
    "kilometre": "kilometre kilometer km",
    "mile": "mile",
    "watt": "watt",
    "kilowatt": "kw kilowatt",
    "kilowatt hour": "kwh kilowattuur",
    "megawatt": "mw megawatt",
    "megawatt hour": "mwh megawattuur",
    "gigawatt": "gw gigawatt",
    "token": "token",
    "night": "night nacht",
    "transaction": "transaction transactie",
    "flight": "flight vlucht",
    "download": "download",
}
_UNIT_OF = {word: unit for unit, row in _UNITS.items() for word in row.split()}
# The others would take the subject of a next clause along: `$5 million a person said`.
_WITH_ARTICLE = wordlist(
    """
    share year month week day hour quarter barrel tonne ounce pound kilogram litre gallon bushel
    unit seat ticket night megawatt gigawatt
    """
)
_ADVERBS = {"annually": "year", "yearly": "year", "jaarlijks": "year", "monthly": "month",
            "maandelijks": "month", "weekly": "week", "wekelijks": "week", "daily": "day",
            "dagelijks": "day", "quarterly": "quarter"}  # fmt: skip
# `$10bn a year ago` gives a time, `a quarter of` a part.
_NOT_AFTER = frozenset({"ago", "earlier", "later", "before", "after", "of", "prior", "previously",
                        "from", "geleden", "eerder"})  # fmt: skip
# What a price may be paid in before its unit is named, by first word and the words after it.
_CASH = {"in": frozenset({"cash", "contanten", "aandelen"}), "cash": (), "contant": ()}
_EACH = frozenset({"each", "apiece", "elk", "ieder"})
_MOST_MODIFIERS = 3
_FURTHEST = 10
_MODIFIES = wordlist(
    """
    common ordinary class preferred preference diluted gewoon american depositary outstanding voting
    series fully existing basic new registered a b c each every metric troy nieuw uitstaand
    preferent single target
    """
)


class Per(NamedTuple):
    """What a sum is paid for and the token after the words that say so."""

    end: int
    unit: str | None


def read_per(tokens: Tokens, index: int, language: str) -> Per:
    """Return what the sum in front of a token is paid for; no unit means a total."""
    cash = _after_cash(tokens, index) if tokens.word(index) in _CASH else index
    return _phrase(tokens, cash, language) or Per(index, None)


def each(tokens: Tokens, index: int) -> Per:
    """Return the unit that `$20 apiece` is paid for, without a word for it."""
    apiece = tokens.near(index) and tokens.word(index) in _EACH
    return Per(index + 1, "unit") if apiece else Per(index, None)


def _after_cash(tokens: Tokens, index: int) -> int:
    following = _CASH[tokens.word(index)]
    if not tokens.near(index):
        return index
    if not following:
        return index + 1
    return index + 2 if tokens.spaced(index + 1) and tokens.word(index + 1) in following else index


def _phrase(tokens: Tokens, index: int, language: str) -> Per | None:
    start = tokens.step(index)
    word = tokens.word(start)
    if word in _ADVERBS and start == index:
        return Per(start + 1, _ADVERBS[word]) if ends_phrase(tokens, start + 1) else None
    if word in {"per", "/"}:
        return _after_per(tokens, start + 1)
    if word == "p" and tokens.matches(start, ("p", ".", "a", ".")):
        return Per(start + 4, "year")
    if language == "en" and word in {"a", "an", "for", "each", "every"}:
        return _after_article(tokens, start, word)
    return None


def _after_article(tokens: Tokens, start: int, word: str) -> Per | None:
    """Read `a share` and `for each Acme share`, but not `a year ago`."""
    place = tokens.step(start + 1)
    if place < 0:
        return None
    if word == "for":
        return _for_each(tokens, place) if tokens.word(place) in {"each", "every"} else None
    unit = _UNIT_OF.get(tokens.word(place))
    if unit not in _WITH_ARTICLE:
        return _modified(tokens, place) if tokens.word(place) in _MODIFIES else None
    after = tokens.word(place + 1) if tokens.near(place + 1) else ""
    compound = tokens.hyphen(place + 1) and not tokens.hyphen(start)
    return None if after in _NOT_AFTER or compound else Per(place + 1, unit)


def _for_each(tokens: Tokens, index: int) -> Per | None:
    """Read `for each Acme share` and `for each of its 2 mln shares`."""
    if tokens.word(index + 1) != "of":
        return _modified(tokens, index)
    for place in range(
        index + 2, min(index + _FURTHEST, tokens.sentence_end(index + 1, _FURTHEST))
    ):
        if tokens.word(place) == "shares":
            return Per(place + 1, "share")
    return None


def _after_per(tokens: Tokens, index: int) -> Per | None:
    place = tokens.step(index)
    if place < 0:
        return None
    unit = _UNIT_OF.get(tokens.word(place))
    return Per(place + 1, unit) if unit else _modified(tokens, place)


def _modified(tokens: Tokens, index: int) -> Per | None:
    """Read the unit behind a few modifiers: `per diluted share`, `per Acme share`."""
    for place in range(index, index + _MOST_MODIFIERS + 1):
        word = tokens.word(place)
        if place > index and not tokens.near(place):
            return None
        unit = _UNIT_OF.get(word)
        if unit is not None:
            return Per(place + 1, unit)
        name = tokens.raw(place)[:1].isupper() or word in {"-", "'"}
        if not name and word not in _MODIFIES:
            return None
    return None

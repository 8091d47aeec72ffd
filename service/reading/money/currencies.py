"""The currency that stands before or after a number, and how far it decides the reading."""

from decimal import Decimal
from typing import NamedTuple

from service.reading.money import currency_table as table
from service.reading.money.closed_class import ends_phrase
from service.reading.money.money_words import speaks_of_money
from service.reading.money.numeral import words_ahead
from service.reading.money.tokens import Tokens
from service.reading.wordlist import wordlist

_ONE, _HUNDREDTH = Decimal(1), Decimal("0.01")
_LONGEST_ADJECTIVE = 5
# After `euro` these make a region of it, not a sum.
_REGION = frozenset({"zone", "area", "bloc", "countries", "member", "members", "landen", "land",
                     "gebied", "nations"})  # fmt: skip
# After `3 million won` these show that somebody won something.
_OBJECT = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that", "de", "het",
                     "een", "zijn", "haar", "hun", "dit", "dat", "first", "second", "over", "by",
                     "approval", "support", "gold", "in", "from", "back"})  # fmt: skip
_WEIGHING = wordlist(
    "weigh weighs weighed weighing lost lose losing gained gain shed lift lifted heavy"
)
_WEIGHING_REACH = 6
# Names that stand as an adjective before a noun (`two dollar stores`) or count a weight.
_COUNTED = {
    "en": frozenset({"dollar", "pound", "euro", "peso", "rupee", "franc", "crown", "krone",
                     "ruble", "rouble", "shilling", "dirham", "dinar", "pounds"}),
    "nl": frozenset({"pond"}),
}  # fmt: skip


_SPOILING = frozenset("/$_#@")


class Currency(NamedTuple):
    """A currency at a place.

    Attributes:
        start: Index of its first token.
        end: Index of the token after it.
        code: ISO 4217 code, or the name of a family in lower case; empty when unreadable.
        factor: What the number next to it is multiplied by.
    """

    start: int
    end: int
    code: str
    factor: Decimal = _ONE


def currency_before(tokens: Tokens, index: int) -> Currency | None:
    """Return the currency in front of the number at a token, or None.

    An empty code says that something stands there that spoils the sum, as in `EUR/USD 1.08`.
    """
    place = index - 1
    if not tokens.near(index):
        return None
    if tokens.word(place) == "." and tokens.glued(place):
        place -= 1
    if tokens.word(place) in table.SYMBOLS:
        return _symbol_before(tokens, place, index) if place == index - 1 else None
    return _code_before(tokens, place, index)


def currency_after(
    tokens: Tokens, index: int, language: str, *, scaled: bool, one: bool
) -> Currency | None:
    """Return the currency behind a number, blank, hyphen or `of` between, or None.

    `scaled` says that a scale precedes it and `one` that the number is one: `two dollar stores`
    holds no sum, `two million dollar` and `one dollar` do.
    """
    start = tokens.step(index)
    if start != index and tokens.word(start) in table.SYMBOLS:
        return None
    if tokens.word(start) == "of" and tokens.near(start + 1):
        start += 1
    found = _name_after(tokens, start)
    if found is None:
        adjective = tokens.word(start) in table.ADJECTIVE_STARTS
        return _nationality_after(tokens, start) if adjective else None
    plain = scaled or one or tokens.hyphen(found.start - 1)
    return found if _is_sum(tokens, found, language, scaled=scaled, plain=plain) else None


def country_after(tokens: Tokens, index: int) -> Currency | None:
    """Return the dollar that `$5 million Canadian` or `$5 million (AUD)` means, or None."""
    brackets = tokens.word(index) == "(" and tokens.near(index)
    start = index + 1 if brackets else index
    raw, word = tokens.raw(start), tokens.word(start)
    if not tokens.near(start) or word == "us":
        return None
    code = table.FAMILIES["dollar"].get(table.COUNTRY_OF.get(word, ""))
    if raw in table.CODES:
        code = raw
    if code is None or (brackets and tokens.word(start + 1) != ")"):
        return None
    end = start + 2 if brackets else start + 1
    return Currency(index, end, code) if brackets or ends_phrase(tokens, end) else None


def _symbol_before(tokens: Tokens, place: int, index: int) -> Currency | None:
    symbol = tokens.word(place)
    code = table.SYMBOLS[symbol]
    if not tokens.glued(place):
        return Currency(place, index, code)
    before = tokens.raw(place - 1)
    if tokens.figure(place - 1):
        return None if not tokens.glued(index) else Currency(place, index, "")
    if before[:1].isalnum():
        return _letters_before(tokens, place, index)
    minus = before in {"-", "−"} and not _joined_before(tokens, place - 1)
    # `a mid-$50 billion figure` is none that could be told.
    minus = minus or (before == "-" and tokens.word(place - 2) in {"mid", "low", "high"})
    spoilt = minus or before == "_" or before in table.SYMBOLS
    return Currency(place, index, "" if spoilt else code)


def _letters_before(tokens: Tokens, place: int, index: int) -> Currency:
    letters = tokens.raw(place - 1)
    code = table.BEFORE_SYMBOL.get(tokens.word(place), {}).get(letters, "")
    clean = not tokens.glued(place - 1) or not tokens.raw(place - 2)[:1].isalnum()
    return Currency(place - 1, index, code if clean else "")


def _joined_before(tokens: Tokens, place: int) -> bool:
    """Whether a word or a second hyphen is glued in front, so that a hyphen is no minus."""
    before = tokens.raw(place - 1)[:1]
    return tokens.glued(place) and (before.isalnum() or before == "-")


def _code_before(tokens: Tokens, place: int, index: int) -> Currency | None:
    raw = tokens.raw(place)
    factor = _ONE
    if raw in table.SCALED_CODES:
        raw, power = table.SCALED_CODES[raw]
        factor = Decimal(f"1E+{power}")
    code = raw if raw in table.CODES else table.BEFORE.get(raw)
    if code is None or (place < index - 1 and raw not in table.BEFORE):
        return None
    before = tokens.raw(place - 1)[:1] if tokens.glued(place) else ""
    if before in _SPOILING or (before.isalnum() and not tokens.figure(place - 1)):
        return Currency(place, index, "")
    # In `5 Rs 10` and `5EUR 10` it belongs to the number in front.
    to_the_left = tokens.figure(place - 1) and tokens.near(place)
    if to_the_left and (tokens.glued(place) or raw not in table.CODES):
        return None
    return Currency(place, index, code, factor)


def _name_after(tokens: Tokens, start: int) -> Currency | None:
    word, raw = tokens.word(start), tokens.raw(start)
    if word in table.SYMBOLS:
        return _symbol_after(tokens, start)
    code = table.NAMES.get(word)
    if code is None and raw in table.CODES:
        code = raw
    elif word == "p" and _is_share_price(tokens, start):
        code = "pence"
    elif code is None:
        return _letters_and_symbol(tokens, start)
    end = start + 1
    if tokens.word(end) == "sterling" and tokens.near(end):
        end += 1
    if tokens.word(end) == "/" and tokens.raw(end + 1) in table.CODES:
        return Currency(start, end, "")
    if raw in table.CODES and _before_a_number(tokens, end):
        return None
    return Currency(start, end, code or "", _factor(code))


def _is_share_price(tokens: Tokens, start: int) -> bool:
    """Whether `250p a share` is meant, for `720p` is a picture."""
    a_share = words_ahead(tokens, start + 1, "a", "share") > 0
    return tokens.glued(start) and (a_share or words_ahead(tokens, start + 1, "per", "share") > 0)


def _before_a_number(tokens: Tokens, index: int) -> bool:
    """Whether the code belongs to the next number, as in `in 2025 EUR 5 million`."""
    if not tokens.figure(index) or not tokens.near(index) or "\n" in tokens.gap(index):
        return False
    return not tokens.glued(index - 1)


def _factor(code: str | None) -> Decimal:
    return _HUNDREDTH if code in table.HUNDREDTHS else _ONE


def _symbol_after(tokens: Tokens, start: int) -> Currency | None:
    """Read `5 €`, but leave the symbol to the number behind it in `5 €10`."""
    end = start + 1
    figure_next = tokens.figure(end) and tokens.near(end)
    if figure_next and (tokens.glued(end) or not tokens.glued(start)):
        return None
    return Currency(start, end, table.SYMBOLS[tokens.word(start)])


def _letters_and_symbol(tokens: Tokens, start: int) -> Currency | None:
    symbol = tokens.word(start + 1)
    if not tokens.glued(start + 1) or tokens.figure(start + 2):
        return None
    code = table.BEFORE_SYMBOL.get(symbol, {}).get(tokens.raw(start))
    return None if code is None else Currency(start, start + 2, code)


def _nationality_after(tokens: Tokens, start: int) -> Currency | None:
    """Read `Hong Kong dollars`, `U.S. dlrs`, `Zweedse kronen`, `Zuid-Afrikaanse rand`."""
    key = ""
    for place in range(start, start + _LONGEST_ADJECTIVE):
        word = tokens.word(place)
        if place > start and not tokens.near(place):
            return None
        if key in table.COUNTRY_OF and word in table.NAMES:
            return _of_country(start, place, table.COUNTRY_OF[key], table.NAMES[word])
        key += "" if word in {".", "-"} else word
    return None


def _of_country(start: int, place: int, country: str, name: str) -> Currency | None:
    code = table.FAMILIES.get(name, {}).get(country)
    if code is None:
        code = name if table.HOME.get(name) == country or name == "EUR" else None
    return None if code is None else Currency(start, place + 1, code, _factor(name))


def _is_sum(tokens: Tokens, found: Currency, language: str, *, scaled: bool, plain: bool) -> bool:
    """Whether a currency's name behind a number makes a sum of it."""
    word = tokens.word(found.end - 1)
    following = tokens.step(found.end)
    after = tokens.word(following)
    if word == "won":
        return scaled and after not in _OBJECT
    if word == "pounds" and not scaled and not _WEIGHING.isdisjoint(_words_before(tokens, found)):
        return False
    if word == "pounds" and after == "of":
        return speaks_of_money(tokens.word(following + 1))
    if (word == "euro" and after in _REGION) or (word == "mark" and language == "en"):
        return False
    if word == "pond" and not ends_phrase(tokens, found.end):
        return speaks_of_money(after)
    counted = word in _COUNTED[language] and not plain
    return not counted or ends_phrase(tokens, found.end)


def _words_before(tokens: Tokens, found: Currency) -> list[str]:
    return tokens.words[max(0, found.start - _WEIGHING_REACH) : found.start]

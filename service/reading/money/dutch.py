"""Dutch number words: `tweehonderdvijftig`, `anderhalf`, `tweeënhalf`, `tientallen`, `een paar`."""

from decimal import Decimal

from service.reading.money.numeral import Form, Numeral, unreadable, words_ahead
from service.reading.money.scales import SCALES, SINGULARS, is_scale
from service.reading.money.tokens import Tokens

_SMALL = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
]  # fmt: skip
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_HALF = Decimal("0.5")


def _below_hundred() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_SMALL)}
    for ten, name in enumerate(_TENS, start=2):
        words[name] = 10 * ten
        for unit, digit in enumerate(_SMALL[1:10], start=1):
            for link in ("en", "ën"):
                words[digit + link + name] = 10 * ten + unit
    return words


def _below_thousand() -> dict[str, int]:
    small = _below_hundred()
    words = dict(small)
    for front, count in [("", 1), *((w, v) for w, v in small.items() if v > 1)]:
        words[f"{front}honderd"] = 100 * count
        if count < 10:  # noqa: PLR2004 - `twaalfhonderd` takes no rest here
            for word, value in small.items():
                words[f"{front}honderd{word}"] = 100 * count + value
                words[f"{front}honderden{word}"] = 100 * count + value
    return words


def _halves() -> dict[str, Decimal]:
    words = {"anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5")}
    for word, value in _below_hundred().items():
        for link in ("en", "ën", "eneen", "ëneen"):
            for half in ("half", "halve"):
                words[word + link + half] = value + _HALF
    return words


_CARDINAL: dict[str, Decimal] = {w: Decimal(v) for w, v in _below_thousand().items()} | _halves()
_ONE = frozenset({"één", "éen", "eén"})
_PART = {"half": _HALF, "halve": _HALF, "kwart": Decimal("0.25"), "driekwart": Decimal("0.75")}
_VAGUE = {"tientallen": 20, "honderden": 200, "duizenden": 2_000, "tienduizenden": 20_000,
          "honderdduizenden": 200_000, "dozijnen": 24, "enkele": 2, "enige": 2, "meerdere": 2,
          "verscheidene": 2, "verschillende": 2, "paar": 2, "handvol": 2}  # fmt: skip
_MANY = frozenset({"enkele", "enige", "meerdere", "verscheidene", "verschillende", "paar", "vele"})
# `in de eerste helft` and `het tweede kwart` name a period.
_ORDINALS = frozenset({"eerste", "tweede", "derde", "vierde", "laatste", "vorige", "volgende"})
_LONGEST_WORD = 80
_MOST_DECIMALS = 6
_BELOW = 100

ARTICLES = frozenset({"een"})
# `een kleine miljard`: the hedge stands between the article and the scale.
_SIZES = frozenset({"kleine", "klein", "dikke", "dik", "ruime", "ruim", "krappe", "krap",
                    "slordige", "goede", "magere"})  # fmt: skip
AFTER_ARTICLE = frozenset({*_PART, "paar", "handvol", "en", "komma"}) | SCALES
STARTERS = frozenset({*_CARDINAL, *_ONE, *_PART, *_VAGUE, "vele", *SINGULARS}) - ARTICLES


def read_dutch(tokens: Tokens, index: int) -> Numeral | None:
    """Return the number that Dutch words write at a token, or None."""
    word = tokens.word(index)
    if word in ARTICLES:
        return _after_article(tokens, index + 1)
    if word in SINGULARS:
        sized = tokens.word(index - 1) in _SIZES and tokens.word(index - 2) in ARTICLES
        return Numeral(index, Decimal(1), Form.ARTICLE) if sized else None
    if word in _MANY or word in _VAGUE:
        return _vague(tokens, index)
    if word in _PART:
        period = tokens.word(index - 1) in _ORDINALS
        return unreadable(index + 1) if period else _part(tokens, index, _PART[word])
    return _cardinal(tokens, index)


def cardinal(word: str) -> Decimal | None:
    """Return the number that one Dutch word writes, or None."""
    if word in _ONE:
        return Decimal(1)
    if "duizend" not in word or len(word) > _LONGEST_WORD:
        return _CARDINAL.get(word)
    front, _, rest = word.partition("duizend")
    thousands = _CARDINAL.get(front) if front else Decimal(1)
    below = _CARDINAL.get(rest, _CARDINAL.get(rest.removeprefix("en"))) if rest else Decimal(0)
    return None if thousands is None or below is None else 1_000 * thousands + below


def and_a_part(tokens: Tokens, index: int) -> tuple[Decimal, int]:
    """Return the part in `en een half` or `en een kwart`, and the token after it."""
    if tokens.word(tokens.step(index)) != "en":
        return Decimal(0), index
    for phrase, part in _AND_A_PART:
        after = words_ahead(tokens, index, *phrase)
        if after > 0:
            return part, after
    return Decimal(0), index


_AND_A_PART = (
    (("en", "een", "half"), _HALF),
    (("en", "een", "halve"), _HALF),
    (("en", "een", "kwart"), Decimal("0.25")),
    (("en", "driekwart"), Decimal("0.75")),
)


def _after_article(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.word(index)
    if not tokens.spaced(index):
        return None
    if word in {"paar", "handvol"}:
        return _vague(tokens, index)
    if word in _PART:
        return _part(tokens, index, _PART[word])
    if word in {"en", "komma"}:
        return _cardinal(tokens, index - 1) if _continues(tokens, index) else None
    return Numeral(index, Decimal(1), Form.ARTICLE) if is_scale(word) else None


def _continues(tokens: Tokens, index: int) -> bool:
    return and_a_part(tokens, index)[1] > index or _after_comma(tokens, index)[0] != ""


def _vague(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.word(index)
    if word in _MANY:
        following = tokens.step(index + 1)
        more = tokens.word(following)
        if more == "honderd" or more in _VAGUE:
            return Numeral(following + 1, Decimal(_VAGUE.get(more, 200)), Form.VAGUE)
    value = _VAGUE.get(word, 0)
    return Numeral(index + 1, Decimal(value), Form.VAGUE) if value else None


def _part(tokens: Tokens, index: int, part: Decimal) -> Numeral:
    after = words_ahead(tokens, index + 1, "van", "een")
    return Numeral(after if after > 0 else index + 1, part, Form.PART)


def _cardinal(tokens: Tokens, index: int) -> Numeral | None:
    value = cardinal(tokens.word(index))
    if value is None:
        return None
    value, end = _hundreds(tokens, value, index + 1)
    part, end = and_a_part(tokens, end)
    digits, end = _after_comma(tokens, end)
    following = tokens.step(end)
    if tokens.word(following) in _PART and not part:
        quarters = tokens.word(following) == "kwart" and value == 3  # noqa: PLR2004 - `drie kwart`
        return (
            _part(tokens, following, _PART["driekwart"]) if quarters else unreadable(following + 1)
        )
    if _is_cardinal(tokens.word(following)):
        return unreadable(_run_end(tokens, following))
    return Numeral(end, value + part + Decimal(f"0.{digits or 0}"), Form.WORDS)


def _hundreds(tokens: Tokens, value: Decimal, index: int) -> tuple[Decimal, int]:
    """Read on where the hundreds stand apart: `vijf honderd`, `honderd vijftig`."""
    if value < _BELOW and (after := words_ahead(tokens, index, "honderd")) > 0:
        value, index = value * _BELOW, after
    if not value or value % _BELOW:
        return value, index
    linked = words_ahead(tokens, index, "en")
    following = tokens.step(linked if linked > 0 else index)
    rest = _CARDINAL.get(tokens.word(following))
    limit = _BELOW if linked > 0 or value % 1_000 else 1_000
    if rest is None or rest >= limit or rest % 1 or tokens.word(following) in ARTICLES:
        return value, index
    return value + rest, following + 1


def _after_comma(tokens: Tokens, index: int) -> tuple[str, int]:
    """Read the decimals of `zes komma zes` or `één komma vijfentwintig`."""
    after, digits = words_ahead(tokens, index, "komma"), ""
    while len(digits) < _MOST_DECIMALS:
        start = tokens.step(after)
        value = _CARDINAL.get(tokens.word(start))
        if value is None or value >= _BELOW or value % 1:
            break
        digits += str(value)
        index = after = start + 1
    return digits, index


def _is_cardinal(word: str) -> bool:
    return not is_scale(word) and word not in ARTICLES and cardinal(word) is not None


def _run_end(tokens: Tokens, index: int) -> int:
    while _is_cardinal(tokens.word(index)) and tokens.near(index):
        index += 1
    return index

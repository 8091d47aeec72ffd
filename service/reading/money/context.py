"""What the text around a sum decides: which crowns are meant, and whether a bare sum is money.

`6,6 miljard` after dollars is money only where no noun follows that it could count and where
words of paying, raising or worth stand nearer than a thing that is counted.
"""

from functools import cached_property

from service.reading.money import currency_table as table
from service.reading.money.closed_class import ends_phrase
from service.reading.money.money_words import speaks_of_money
from service.reading.money.tokens import Tokens
from service.reading.wordlist import wordlist

_COUNTED = wordlist(
    """
    users user people subscribers customers inhabitants population shares downloads views visitors
    parameters tokens units transistors members viewers players followers miles devices phones
    homes households voters passengers barrels tonnes tons litres gallons workers employees jobs
    visits searches messages transactions votes copies tickets cars vehicles words queries
    requests accounts installs citizens residents students patients kilometres doses gebruikers
    mensen abonnees klanten inwoners bevolking aandelen bezoekers leden kijkers spelers volgers
    apparaten huizen woningen huishoudens kiezers reizigers passagiers vaten ton liter werknemers
    medewerkers banen zoekopdrachten berichten transacties stemmen exemplaren auto's voertuigen
    woorden vragen verzoeken burgers bewoners studenten patiënten wereldbevolking personen vaccins
    kilometer
    """
)
_SHARES = frozenset({"shares", "aandelen"})
_PEOPLE = wordlist(
    """
    users user people subscribers customers inhabitants members viewers players followers visitors
    voters households passengers employees workers downloads views visits gebruikers mensen
    abonnees klanten inwoners leden kijkers spelers volgers bezoekers kiezers huishoudens reizigers
    passagiers werknemers medewerkers personen
    """
)
_WITH_CENTS = frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "ZAR", "NLG"})
_REACH_BEFORE = 25
_REACH_BEHIND = 10
_OWN_COUNT = 3
_COUNTED_BEHIND = 4
_PARALLEL = 12
_FOR = frozenset({"for", "voor"})
_FOR_REACH = 3
_OF = {"en": "of", "nl": "aan"}


class Context:
    """One text, asked about its sums in the order of the text."""

    def __init__(self, tokens: Tokens, language: str) -> None:
        self.tokens = tokens
        self.language = language
        self._latest: tuple[str | None, int] | None = None
        self._aside = False

    def remember(self, code: str | None, start: int, end: int) -> None:
        """Keep the currency of the sum between two tokens, for bare sums after it.

        Sums in brackets convert the one in front, which stays the measure.
        """
        between = self.tokens.words[self._latest[1] if self._latest else 0 : start]
        for word in between:
            self._aside = word == "(" or (self._aside and word != ")")
        converts = self._aside and self._latest is not None
        self._latest = (self.latest if converts else code, end)

    @property
    def latest(self) -> str | None:
        """The currency of the nearest earlier sum, or None."""
        return self._latest[0] if self._latest else None

    def currency(self, code: str | None) -> str | None:
        """Return the ISO 4217 code of a currency or of a family of them, None where open."""
        if code is None or code not in table.FAMILIES:
            return code
        if code == "cent":
            return self.latest if self.latest in _WITH_CENTS else None
        if code == "¥":
            return "CNY" if self._countries & {"CN", "JP"} == {"CN"} else "JPY"
        default = table.DEFAULTS.get(code)
        if default is not None:
            return default
        named = [iso for country, iso in table.FAMILIES[code].items() if country in self._countries]
        return named[0] if len(named) == 1 else None

    def bare_is_money(self, start: int, end: int) -> bool:
        """Whether a number and scale without a currency is a sum of money here."""
        tokens = self.tokens
        first = tokens.sentence_start(start, _REACH_BEFORE)
        last = tokens.sentence_end(end, _REACH_BEHIND)
        behind = tokens.words[end:last]
        if first == start and not any(word[:1].isalnum() for word in behind):
            return True
        if not self._may_follow(end):
            return False
        before = self._nearest_before(first, start)
        if before is not None:
            return before
        return any(speaks_of_money(word) for word in behind)

    def _may_follow(self, end: int) -> bool:
        tokens = self.tokens
        following = tokens.step(end)
        word = tokens.word(following)
        behind = tokens.words[end : tokens.sentence_end(end, _COUNTED_BEHIND)]
        if not _PEOPLE.isdisjoint(behind):
            return False
        if word == _OF[self.language] and tokens.near(end):
            thing = tokens.word(end + 1)
            return speaks_of_money(thing) or thing in _SHARES
        if word in table.NAMES or word in _SHARES:
            return False
        return ends_phrase(tokens, end) or speaks_of_money(word)

    def _nearest_before(self, first: int, start: int) -> bool | None:
        """Return whether money or a counted thing stands nearer in front; None for neither."""
        latest = self._latest[1] if self._latest is not None else 0
        for place in range(start - 1, first - 1, -1):
            if place < latest:
                return True if start - place <= _PARALLEL else None
            word = self.tokens.word(place)
            if word in _COUNTED and not self._has_own_count(place):
                return False
            if speaks_of_money(word) or (word in _FOR and start - place <= _FOR_REACH):
                return True
        return None

    def _has_own_count(self, place: int) -> bool:
        words = self.tokens.words[max(0, place - _OWN_COUNT) : place]
        return any("0" <= word < ":" for word in words)

    @cached_property
    def _countries(self) -> set[str]:
        words = set(self.tokens.words)
        found = {table.PLACE_OF[word] for word in words & table.PLACE_OF.keys()}
        return found | {table.COUNTRY_OF[word] for word in words & table.COUNTRY_OF.keys()}

"""Every sum of money in a text, with exact offsets and bounds."""

from schemas.enums import Qualifier
from schemas.mentions import MoneyValue
from service.reading.found import Found
from service.reading.money.bounds import bounds_of
from service.reading.money.context import Context
from service.reading.money.hedges import hedge_after, hedge_before
from service.reading.money.money_reader import MoneyReader
from service.reading.money.per import each, read_per
from service.reading.money.ranges import Quantity, read_quantity
from service.reading.money.sides import bounded_behind
from service.reading.money.tokens import Tokens, tokenise
from service.reading.money.undisclosed import undisclosed

_AROUND = " \t\r\n\u00a0.,;:\"'“”‘’"


def find_money(text: str, language: str) -> list[Found[MoneyValue]]:
    """Return the sums of money that a text states, in order and without overlap.

    The span of each includes its hedge, and read by itself it gives the same value, except that a
    bare `6,6 miljard` takes its currency from the nearest sum before it. A number that cannot be
    read with certainty is left out. `language` is `nl`; everything else is read as English.
    """
    language = "nl" if language == "nl" else "en"
    tokens = tokenise(text)
    return _merged(_Finder(tokens, language).found(), _unsaid(tokens, language))


def parse_money(quote: str, language: str) -> MoneyValue | None:
    """Return the sum that a whole quote states, or None if it is not exactly one sum.

    Blanks, quotation marks and closing punctuation around it do not count. A number with a scale
    but without a currency is a sum whose currency is open.
    """
    language = "nl" if language == "nl" else "en"
    for core in dict.fromkeys((quote.strip(), quote.strip(_AROUND))):
        tokens = Tokens(core)
        found = _Finder(tokens, language, quoted=True).found() or _unsaid(tokens, language)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(core)):
            return found[0].value
    return None


def _unsaid(tokens: Tokens, language: str) -> list[Found[MoneyValue]]:
    value = MoneyValue(qualifier=Qualifier.UNDISCLOSED)
    return [Found(start, end, value) for start, end in undisclosed(tokens, language)]


def _merged(
    sums: list[Found[MoneyValue]], unsaid: list[Found[MoneyValue]]
) -> list[Found[MoneyValue]]:
    """Return both in order; of two that overlap, the one that starts first."""
    merged: list[Found[MoneyValue]] = []
    for found in sorted([*sums, *unsaid], key=lambda f: f.start) if unsaid else sums:
        if not merged or merged[-1].end <= found.start:
            merged.append(found)
    return merged


class _Finder:
    """One pass over the numbers of a text."""

    def __init__(self, tokens: Tokens, language: str, *, quoted: bool = False) -> None:
        self.tokens = tokens
        self.language = language
        self.quoted = quoted
        self.reader = MoneyReader(tokens, language)
        self.context = Context(tokens, language)

    def found(self) -> list[Found[MoneyValue]]:
        sums: list[Found[MoneyValue]] = []
        resume = 0
        for index in self.reader.seeds():
            if index < resume:
                continue
            quantity, resume = read_quantity(self.reader, index)
            money = self._money(quantity) if quantity is not None else None
            if money is not None and (not sums or sums[-1].end <= money.start):
                sums.append(money)
        return sums

    def _money(self, quantity: Quantity) -> Found[MoneyValue] | None:
        if not self.reader.is_sum(quantity) or not self._is_money(quantity):
            return None
        before = hedge_before(self.tokens, quantity.start, self.language)
        end, qualifier, per = self._behind(quantity, before.qualifier)
        if not self.reader.complete(quantity, end, per) or not bounded_behind(self.tokens, end):
            return None
        value = bounds_of(quantity, qualifier)
        if value is None:
            return None
        code = self._currency(quantity, before.start, end)
        start = self.tokens.spans[before.start][0]
        low, high, name = value
        money = MoneyValue(currency=code, min=low, max=high, qualifier=name, per=per)
        return Found(start, self.tokens.spans[end - 1][1], money)

    def _behind(
        self, quantity: Quantity, hedge: Qualifier | None
    ) -> tuple[int, Qualifier | None, str | None]:
        """Return where the sum ends, its hedge and what it is paid for."""
        per = read_per(self.tokens, quantity.end, self.language)
        if per.unit is None and not quantity.side.scaled:
            per = each(self.tokens, quantity.end)
        end = per.end
        if hedge in {None, Qualifier.APPROXIMATELY}:
            after = hedge_after(self.tokens, end, self.language)
            if after.qualifier is not None:
                end, hedge = after.end, after.qualifier
                per = per if per.unit else read_per(self.tokens, end, self.language)
                end = max(end, per.end)
        return end, hedge, per.unit

    def _is_money(self, quantity: Quantity) -> bool:
        if quantity.unit is not None or self.quoted:
            return True
        if self.reader.coordinated(quantity) is not None:
            return True
        return self.context.bare_is_money(quantity.start, quantity.end)

    def _currency(self, quantity: Quantity, start: int, end: int) -> str | None:
        """Return the sum's own currency, or for a bare sum that of its neighbour."""
        unit = quantity.unit or self.reader.coordinated(quantity)
        if unit is None:
            return self.context.latest
        code = self.context.currency(unit)
        self.context.remember(code, start, end)
        return code

"""One record for a deal that several windows, or one answer twice, state."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from schemas.enums import DealType, Role
from schemas.mentions import MoneyMention
from service.extraction.draft import DraftDeal, DraftParty
from service.reading.document import Document

_T = TypeVar("_T")
_Amount = tuple[str | None, Decimal | None, Decimal | None] | str | None


@dataclass(frozen=True, slots=True)
class _Key:
    type: DealType
    parties: frozenset[tuple[str, Role]]
    amount: _Amount

    def tells_of(self, other: "_Key") -> bool:
        """Whether two windows tell of one deal: what one leaves out, the other may give."""
        if self.type != other.type:
            return False
        if self.parties == other.parties:
            return self.amount is None or other.amount is None
        nested = self.parties < other.parties or other.parties < self.parties
        return nested and self.amount == other.amount is not None


@dataclass(frozen=True)
class Merger:
    """Merges the deals of one article."""

    document: Document

    def merge(self, windows: Iterable[Sequence[DraftDeal]]) -> tuple[DraftDeal, ...]:
        """Return the deals of all windows, in order, each deal once.

        Deals with the same type, parties and amount are one. Between windows, so are a deal
        with and without its amount or some of its parties, where only one deal can be meant.
        Where two disagree, what the article says first holds.
        """
        merged: list[DraftDeal] = []
        keys: list[_Key] = []
        for deals in windows:
            earlier = len(merged)
            for deal in deals:
                place = _place(keys, earlier, self._key(deal))
                if place is None:
                    merged.append(self._unite(deal, deal))
                    keys.append(self._key(deal))
                else:
                    merged[place] = self._unite(merged[place], deal)
                    keys[place] = self._key(merged[place])
        return tuple(merged)

    def _key(self, deal: DraftDeal) -> _Key:
        parties = frozenset((self._entity(p.name), p.role) for p in deal.parties)
        return _Key(deal.type, parties, self._amount(deal))

    def _entity(self, name: str) -> str:
        folded = name.casefold()
        return self._entities.get(folded, folded)

    def _amount(self, deal: DraftDeal) -> _Amount:
        if deal.amount is None:
            return deal.amount_quote and deal.amount_quote.casefold()
        mention = self.document.mention(deal.amount)
        if not isinstance(mention, MoneyMention):
            return deal.amount
        value = mention.value
        known = value.min is not None or value.max is not None
        return (value.currency, value.min, value.max) if known else None

    def _unite(self, first: DraftDeal, second: DraftDeal) -> DraftDeal:
        money = first if self._amount(first) is not None else second
        if self._amount(money) is None:
            money = first if first.amount else second
        worth = first if first.valuation else second
        return replace(
            first,
            parties=self._parties(first, second),
            evidence=self._ordered({*first.evidence, *second.evidence}),
            amount=money.amount,
            amount_quote=money.amount_quote,
            valuation=worth.valuation,
            valuation_basis=worth.valuation_basis,
            stake=first.stake or second.stake,
            round=first.round or second.round,
            dates=_both(first.dates, second.dates),
            conditions=_both(first.conditions, second.conditions),
            reported_by=first.reported_by or second.reported_by,
            disputed=first.disputed or second.disputed,
        )

    def _parties(self, first: DraftDeal, second: DraftDeal) -> tuple[DraftParty, ...]:
        parties: dict[tuple[str, Role], DraftParty] = {}
        for party in (*first.parties, *second.parties):
            key = (self._entity(party.name), party.role)
            known = parties.get(key, party)
            parties[key] = replace(known, lead=known.lead or party.lead)
        return tuple(parties.values())

    def _ordered(self, sentences: set[str]) -> tuple[str, ...]:
        last = len(self._order)
        return tuple(sorted(sentences, key=lambda s: (self._order.get(s, last), s)))

    @cached_property
    def _order(self) -> dict[str, int]:
        return {sentence.id: i for i, sentence in enumerate(self.document.sentences)}

    @cached_property
    def _entities(self) -> dict[str, str]:
        return {
            name.casefold(): entity.id
            for entity in self.document.entities
            for name in (entity.name, *entity.aliases)
        }


def _place(keys: Sequence[_Key], earlier: int, key: _Key) -> int | None:
    """Return the index of the deal that this one repeats, or None."""
    if key in keys:
        return keys.index(key)
    alike = [i for i, other in enumerate(keys[:earlier]) if key.tells_of(other)]
    return alike[0] if len(alike) == 1 else None


def _both(first: tuple[_T, ...], second: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*first, *second)))

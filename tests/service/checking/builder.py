"""Documents and drafts made by hand, so that these tests hold whatever reading finds.

Sums are read by the money grammar; names, percentages and dates are found by plain patterns.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from schemas.deal import Deal
from schemas.enums import DealType, Outcome, Role, Stage
from schemas.mentions import (
    DateMention,
    DateValue,
    Mention,
    MoneyMention,
    PercentMention,
    PercentValue,
)
from service.checking import check
from service.extraction.assembly import assemble
from service.extraction.draft import Draft, DraftDeal, DraftParty
from service.reading.document import Document, Entity, EntityKind, Form, Reference, Sentence
from service.reading.money import find_money

PUBLISHED = date(2026, 1, 15)
PASS, WARN, FAIL = Outcome.PASS, Outcome.WARN, Outcome.FAIL
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:%|per ?cent|procent)")
_COMPANIES = ("Acme Corp", "Acme", "Globex", "Initech", "Brava", "Corvo")


@dataclass(frozen=True)
class Name:
    """An entity for the builder: its kind, its other names and what describes it."""

    kind: EntityKind = EntityKind.COMPANY
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()


ACME = Name(aliases=("Acme",), descriptions=("the toolmaker", "de gereedschapsmaker"))


def article(
    *sentences: str,
    language: str = "en",
    published: date | None = PUBLISHED,
    names: Mapping[str, Name] | None = None,
    dates: Mapping[str, tuple[str | None, str | None]] | None = None,
) -> Document:
    """Return a document of one paragraph; a sentence that starts with a line end opens another."""
    text = " ".join(sentences)
    places, at, paragraph = [], 0, 0
    for number, sentence in enumerate(sentences, start=1):
        paragraph += sentence.startswith("\n")
        places.append(Sentence(f"s{number}", at, at + len(sentence), paragraph))
        at += len(sentence) + 1
    known = {name: Name() for name in _COMPANIES if name != "Acme"} | {"Acme Corp": ACME}
    known |= names or {}
    mentions = tuple(_mentions(text, language, dates or {}))
    entities = tuple(_entities(text, known))
    return Document(text, language, published, None, tuple(places), mentions, entities)


def _mentions(
    text: str, language: str, dates: Mapping[str, tuple[str | None, str | None]]
) -> Iterator[Mention]:
    found: list[tuple[int, int, object]] = [
        (one.start, one.end, one.value) for one in find_money(text, language)
    ]
    for match in _PERCENT.finditer(text):
        share = Decimal(match[1].replace(",", "."))
        found.append((match.start(), match.end(), PercentValue(min=share, max=share)))
    for words, (start, end) in dates.items():
        place = text.index(words)
        found.append((place, place + len(words), DateValue(start=start, end=end)))
    for number, (start, end, value) in enumerate(sorted(found, key=lambda f: f[0]), start=1):
        where = {"id": f"m{number}", "text": text[start:end], "start": start, "end": end}
        kind = {PercentValue: PercentMention, DateValue: DateMention}.get(type(value), MoneyMention)
        yield kind.model_validate(where | {"value": value})


def _entities(text: str, names: Mapping[str, Name]) -> Iterator[Entity]:
    taken: list[tuple[int, int]] = []
    for number, (name, about) in enumerate(sorted(names.items(), key=lambda n: -len(n[0]))):
        references = []
        forms = [(name, Form.NAME), *((alias, Form.SHORT) for alias in about.aliases)]
        forms += [(words, Form.DESCRIPTION) for words in about.descriptions]
        for words, form in sorted(forms, key=lambda one: -len(one[0])):
            for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
                if all(match.end() <= low or high <= match.start() for low, high in taken):
                    taken.append(match.span())
                    references.append(Reference(match.start(), match.end(), form))
        if references:
            written = [text[r.start : r.end] for r in references if r.form is not Form.DESCRIPTION]
            canonical = name if name in written or not written else written[0]
            aliases = tuple(sorted({*written} - {canonical}))
            references.sort(key=lambda r: r.start)
            yield Entity(f"e{number}", about.kind, canonical, aliases, tuple(references))


def party(name: str, role: Role, *, lead: bool = False) -> DraftParty:
    """Return a party."""
    return DraftParty(name, role, lead)


ACQUIRER = party("Acme Corp", Role.ACQUIRER)
TARGET = party("Globex", Role.TARGET)
INVESTOR = party("Acme Corp", Role.INVESTOR)
INVESTEE = party("Globex", Role.INVESTEE)
TAKEOVER = DraftDeal(DealType.ACQUISITION, Stage.AGREED, (ACQUIRER, TARGET), ("s1",), amount="m1")
STAKE = replace(TAKEOVER, type=DealType.EQUITY_INVESTMENT, parties=(INVESTOR, INVESTEE))
ROUND = replace(STAKE, type=DealType.FUNDING_ROUND)


@dataclass(frozen=True)
class Example:
    """Drafts over a text, and what one rule says of the last of them; None where it is silent."""

    rule: str
    outcome: Outcome | None
    document: Document
    drafts: Sequence[DraftDeal] = field(default=(TAKEOVER,))

    def __str__(self) -> str:
        words = " ".join(self.document.text.split()[:6])
        return f"{self.rule}-{self.outcome}-{self.document.language}-{words}"


def en(rule: str, outcome: Outcome | None, text: str | Document, *drafts: DraftDeal) -> Example:
    """Return an example in English; sentences end in `. ` and a text of one sentence is one."""
    document = text if isinstance(text, Document) else article(*_split(text))
    return Example(rule, outcome, document, drafts or (TAKEOVER,))


def nl(rule: str, outcome: Outcome | None, text: str | Document, *drafts: DraftDeal) -> Example:
    """Return an example in Dutch."""
    document = text if isinstance(text, Document) else article(*_split(text), language="nl")
    return Example(rule, outcome, document, drafts or (TAKEOVER,))


def _split(text: str) -> list[str]:
    return re.split(r"(?<=[.?!:]) (?=[\nA-Z\"])", text)


def checked(document: Document, *drafts: DraftDeal) -> list[Deal]:
    """Return the checked records in the order of the drafts."""
    assembled = assemble(document, Draft(tuple(drafts)))
    deals = check(document, assembled)
    pairs = zip(assembled.candidates, deals, strict=True)
    return [deal for _, deal in sorted(pairs, key=lambda pair: pair[0].index)]


def outcome_of(example: Example) -> Outcome | None:
    """Return what the rule of an example says of its last draft."""
    checks = checked(example.document, *example.drafts)[-1].checks
    found = [check.outcome for check in checks if check.rule == example.rule]
    assert len(found) <= 1, "a rule has one entry"
    return found[0] if found else None

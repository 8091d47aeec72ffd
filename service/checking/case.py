"""What a rule may look at: one record, the document, and the other records."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from schemas.deal import Deal, Money, Party
from schemas.enums import Role
from schemas.mentions import Mention, MoneyMention
from schemas.roles import ROLE_FRAMES, RoleFrame
from service.checking.instructions import Address, read_address
from service.checking.peers import Peers
from service.extraction.assembly import Candidate, Defect, DefectKind
from service.reading.cues.senses import Sense, sense_of
from service.reading.cues.stages import StageCue, stage_cues
from service.reading.document import Document, Entity, Sentence

_LEAD_UP = 3
_WAKE = 2  # sentences on either side that an order reaches


class Article:
    """One document and every mention of it; what several rules ask is worked out once."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self.document = document
        self._mentions = {mention.id: mention for mention in mentions}
        self._senses: dict[str, Sense] = {}
        self._stages: dict[str, tuple[StageCue, ...]] = {}
        self._named: dict[str, frozenset[str]] = {}

    def mention(self, mention_id: str) -> Mention | None:
        """Return the mention with this id, those of quoted amounts included."""
        return self._mentions.get(mention_id)

    def money(self, money: Money) -> MoneyMention | None:
        """Return the mention that a sum was copied from."""
        mention = self.mention(money.mention)
        return mention if isinstance(mention, MoneyMention) else None

    def sense(self, mention: MoneyMention) -> Sense:
        """Return what the words around a sum say that it is."""
        if mention.id not in self._senses:
            self._senses[mention.id] = sense_of(self.document, mention)
        return self._senses[mention.id]

    def stage_cues(self, sentence: Sentence) -> tuple[StageCue, ...]:
        """Return the words of a sentence that give a stage."""
        if sentence.id not in self._stages:
            self._stages[sentence.id] = stage_cues(self.document, sentence)
        return self._stages[sentence.id]

    def distance(self, sentence: Sentence, others: Sequence[Sentence]) -> int:
        """Return how many sentences lie between one and the nearest of others, 0 for the same."""
        here = self._order[sentence.id]
        return min((abs(self._order[o.id] - here) for o in others), default=len(self._order))

    def lead_up(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """Return sentences with the ones before them, to which their pronouns may point."""
        places = {self._order[s.id] - back for s in sentences for back in range(_LEAD_UP + 1)}
        return [self.document.sentences[place] for place in sorted(places) if place >= 0]

    def refers(self, party: Party, entity: Entity | None, sentences: Iterable[Sentence]) -> bool:
        """Return whether one of the sentences names or describes a party."""
        if entity is None:
            return any(s.start <= span.start < s.end for span in party.spans for s in sentences)
        return any(entity.id in self._entities_in(sentence) for sentence in sentences)

    def address(self, sentence: Sentence) -> Address:
        """Return how a sentence speaks to its reader."""
        return self._addresses[self._order[sentence.id]]

    def commands(self, sentence: Sentence) -> bool:
        """Return whether a sentence gives orders to its reader."""
        address = self.address(sentence)
        bare = address is Address.BARE
        return address is Address.ORDER or (bare and self.near_order(sentence))

    def near_order(self, sentence: Sentence) -> bool:
        """Return whether one of the sentences on either side gives an order."""
        return self._order[sentence.id] in self._near_orders

    def follows_order(self, sentence: Sentence) -> bool:
        """Return whether an order stands right before a sentence, in the same paragraph."""
        return self._order[sentence.id] in self._after_orders

    def _entities_in(self, sentence: Sentence) -> frozenset[str]:
        if sentence.id not in self._named:
            pairs = self.document.references_in(sentence)
            self._named[sentence.id] = frozenset(entity.id for entity, _ in pairs)
        return self._named[sentence.id]

    @cached_property
    def _addresses(self) -> list[Address]:
        return [read_address(self.document.quote(s)) for s in self.document.sentences]

    @cached_property
    def _orders(self) -> list[int]:
        return [i for i, one in enumerate(self._addresses) if one is Address.ORDER]

    @cached_property
    def _near_orders(self) -> frozenset[int]:
        steps = (*range(-_WAKE, 0), *range(1, _WAKE + 1))
        return frozenset(place + step for place in self._orders for step in steps)

    @cached_property
    def _after_orders(self) -> frozenset[int]:
        sentences = self.document.sentences
        return frozenset(
            after
            for place in self._orders
            for after in range(place + 1, min(place + 1 + _WAKE, len(sentences)))
            if sentences[after].paragraph == sentences[place].paragraph
        )

    @cached_property
    def _order(self) -> dict[str, int]:
        return {sentence.id: i for i, sentence in enumerate(self.document.sentences)}


@dataclass(frozen=True)
class Case:
    """One record before the rules."""

    article: Article
    candidate: Candidate
    peers: Peers

    @property
    def deal(self) -> Deal:
        """The record."""
        return self.candidate.deal

    @property
    def document(self) -> Document:
        """The article as read."""
        return self.article.document

    @property
    def evidence(self) -> tuple[Sentence, ...]:
        """The sentences that state the deal."""
        return self.candidate.evidence

    @property
    def frame(self) -> RoleFrame:
        """The roles of the record's type."""
        return ROLE_FRAMES[self.deal.type]

    @cached_property
    def sums(self) -> tuple[tuple[str, Money], ...]:
        """The amount and the valuation that there are, with their field."""
        pairs = (("amount", self.deal.amount), ("valuation", self.deal.valuation))
        return tuple((field, money) for field, money in pairs if money is not None)

    @cached_property
    def parties(self) -> tuple[tuple[Party, Entity | None, str], ...]:
        """Each party with its entity and its key."""
        candidate = self.candidate
        return tuple(zip(candidate.deal.parties, candidate.entities, candidate.keys, strict=True))

    def keys(self, roles: frozenset[Role]) -> frozenset[str]:
        """Return the keys of the parties in one of the roles."""
        return frozenset(key for party, _, key in self.parties if party.role in roles)

    def defects(self, kind: DefectKind) -> Iterator[Defect]:
        """Yield what of one kind was left out of the record."""
        return (defect for defect in self.candidate.defects if defect.kind is kind)

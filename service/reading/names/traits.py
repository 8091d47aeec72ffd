"""What a text says of its companies, for matching descriptions: "chipmaker Acme", "Acme's chips"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from service.reading.document import EntityKind
from service.reading.names.descriptions import Description, find_phrases, head_of, stem
from service.reading.names.groups import Group, Groups
from service.reading.names.lexicon.business import VERBS
from service.reading.names.lexicon.heads import MAKERS
from service.reading.names.lexicon.ordinary import ANY_FUNCTION
from service.reading.names.looks import Rank
from service.reading.names.spans import Candidate
from service.reading.names.tokens import Tokens

_COPULAS = frozenset({"is", "was", "are"})
_LINKS = frozenset({"of", "van", "by", "from", "door"})


@dataclass(slots=True)
class Traits:
    """Heads and topics that the text says of one company."""

    heads: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)


class Knowledge:
    """Traits by group, owners of products by product group, and phrases without a name.

    `applied` holds the definite phrases in apposition with the group that they describe, `open`
    those that stand alone.
    """

    def __init__(self, tokens: Tokens, groups: Groups, candidates: Sequence[Candidate]) -> None:
        self._tokens = tokens
        self._groups = groups
        self._by_first = {c.first: c for c in candidates if not c.heading}
        self._by_last = {c.last: c for c in self._by_first.values() if not c.tail}
        self.traits: dict[int, Traits] = defaultdict(Traits)
        self.owners: dict[int, Group] = {}
        self.applied: list[tuple[Description, Group]] = []
        self.open: list[Description] = []
        phrases = list(find_phrases(tokens, self._by_first))
        if phrases:
            for candidate in self._by_first.values():
                self._learn(candidate)
            for phrase in phrases:
                self._place(phrase)

    def beside(self, group: Group) -> set[str]:
        """Return the stems of the words that stand right behind a company's name."""
        found: set[str] = set()
        for mention in group.mentions:
            if mention.tail:
                found.add(stem(mention.tail))
            else:
                found.update(_neighbours(self._tokens, mention))
        return found

    def _learn(self, candidate: Candidate) -> None:
        group = self._groups.get(candidate.key)
        if group is None:
            return
        if group.kind is EntityKind.COMPANY:
            self._learn_head(candidate, group)
            if candidate.possessive:
                self._learn_product(self._by_first.get(candidate.last), group)
        elif self._tokens.raw(candidate.last) in _LINKS:
            self._learn_owner(group, self._by_first.get(candidate.last + 1))

    def _learn_head(self, candidate: Candidate, group: Group) -> None:
        """Read "chipmaker Acme" and "Dutch brewer Acme"."""
        tokens, at = self._tokens, candidate.first - 1
        head = head_of(tokens.looks[at].word) if at >= 0 else None
        if head is None or not tokens.together(at, candidate.first):
            return
        traits = self.traits[id(group)]
        traits.heads.add(head[1])
        if head[0]:
            traits.topics.add(stem(head[0]))
        if tokens.together(at - 1, at) and tokens.looks[at - 1].word not in ANY_FUNCTION:
            traits.topics.add(stem(tokens.looks[at - 1].word))

    def _learn_product(self, owned: Candidate | None, group: Group) -> None:
        product = self._groups.get(owned.key) if owned is not None else None
        if product is not None and product.kind is not EntityKind.COMPANY:
            self.owners.setdefault(id(product), group)

    def _learn_owner(self, product: Group, owner: Candidate | None) -> None:
        company = self._groups.get(owner.key) if owner is not None else None
        if company is not None and company.kind is EntityKind.COMPANY:
            self.owners.setdefault(id(product), company)

    def _place(self, phrase: Description) -> None:
        """Tie a phrase to the name beside it, or keep it open when it stands alone."""
        named, applied = self._named_beside(phrase)
        group = self._groups.get(named.key) if named is not None else None
        if group is not None and group.kind is EntityKind.COMPANY:
            self._tell(phrase, group)
            if applied and phrase.definite:
                self.applied.append((phrase, group))
        elif named is None and phrase.definite:
            self.open.append(phrase)

    def _named_beside(self, phrase: Description) -> tuple[Candidate | None, bool]:
        following = self._by_first.get(phrase.last)
        if following is not None:
            return following, False
        before = self._tokens.raw(phrase.first - 1)
        if before == ",":
            return self._by_last.get(phrase.first - 1), True
        if before in _COPULAS:
            return self._by_last.get(phrase.first - 1), False
        return None, False

    def _tell(self, phrase: Description, group: Group) -> None:
        traits = self.traits[id(group)]
        traits.heads.add(phrase.head)
        traits.topics.update(phrase.topics)
        if phrase.head in MAKERS:
            for candidate in phrase.named:
                product = self._groups.get(candidate.key)
                if product is not None and product is not group:
                    self.owners.setdefault(id(product), group)


def _neighbours(tokens: Tokens, candidate: Candidate) -> list[str]:
    found: list[str] = []
    for at in (candidate.last, candidate.last + 1):
        if not tokens.together(candidate.first, at):
            break
        look = tokens.looks[at]
        if look.rank is Rank.PUNCTUATION or look.word in VERBS or look.word in ANY_FUNCTION:
            break
        found.append(stem(look.word))
    return found


def by_group(traits: Mapping[int, Traits], group: Group) -> Traits:
    """Return the traits of a group, empty ones when nothing is known."""
    return traits.get(id(group)) or Traits()

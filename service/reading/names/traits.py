"""What a text says of its companies, to match descriptions: "chipmaker Acme", "Acme's chips"."""

from collections import defaultdict
from collections.abc import Sequence

from service.reading.names.candidate import Candidate
from service.reading.names.descriptions import Description, find_phrases, head_of, stem
from service.reading.names.groups import Group, Groups
from service.reading.names.lexicon.business import VERBS
from service.reading.names.lexicon.heads import MAKERS
from service.reading.names.lexicon.ordinary import ANY_FUNCTION
from service.reading.names.ranks import COMPANY, PUNCTUATION
from service.reading.names.tokens import Tokens

_COPULAS = frozenset({"is", "was", "are"})
_LINKS = frozenset({"of", "van", "by", "from", "door"})


class Knowledge:
    """What the text says of its companies, and the phrases that it leaves without a name.

    `owners` gives the company behind a product, by the identity of the product's group;
    `applied` holds the definite phrases in apposition with the group that they describe, `open`
    those that stand alone.
    """

    def __init__(self, tokens: Tokens, groups: Groups, candidates: Sequence[Candidate]) -> None:
        self._tokens = tokens
        self._groups = groups
        self._by_first = {c.first: c for c in candidates if not c.heading}
        self._by_last = {c.last: c for c in self._by_first.values() if not c.tail}
        self._by_head: dict[str, dict[int, Group]] = defaultdict(dict)
        self._by_topic: dict[str, dict[int, Group]] = defaultdict(dict)
        self._neighbours: dict[int, set[str]] = {}
        self.owners: dict[int, Group] = {}
        self.applied: list[tuple[Description, Group]] = []
        self.open: list[Description] = []
        phrases = list(find_phrases(tokens, self._by_first))
        if phrases:
            for candidate in self._by_first.values():
                self._learn(candidate)
            for phrase in phrases:
                self._place(phrase)

    def told(self, phrase: Description) -> Group | None:
        """Return the one company of which the text says what a phrase says, else None."""
        words = phrase.topics or {phrase.head}
        index = self._by_topic if phrase.topics else self._by_head
        found = [index.get(word, {}) for word in words]
        fitting = set(found[0]).intersection(*found[1:])
        return found[0][fitting.pop()] if len(fitting) == 1 else None

    def may_mean(self, phrase: Description, group: Group) -> bool:
        """Return whether the words near a company's name make a phrase fit it."""
        if phrase.topics:
            return not phrase.topics.isdisjoint(self._beside(group))
        return id(group) in self._by_head.get(phrase.head, {})

    def _beside(self, group: Group) -> set[str]:
        """Return the stems of the words that stand right behind a company's name."""
        known = self._neighbours.get(id(group))
        if known is None:
            known = self._neighbours[id(group)] = set()
            for mention in group.mentions:
                known.update(_neighbours(self._tokens, mention))
        return known

    def _learn(self, candidate: Candidate) -> None:
        group = self._groups.get(candidate.key)
        if group is None:
            return
        if group.kind is COMPANY:
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
        self._by_head[head[1]][id(group)] = group
        if head[0]:
            self._by_topic[stem(head[0])][id(group)] = group
        if tokens.together(at - 1, at) and tokens.lower[at - 1] not in ANY_FUNCTION:
            self._by_topic[stem(tokens.lower[at - 1])][id(group)] = group

    def _learn_product(self, owned: Candidate | None, group: Group) -> None:
        product = self._groups.get(owned.key) if owned is not None else None
        if product is not None and product.kind is not COMPANY:
            self.owners.setdefault(id(product), group)

    def _learn_owner(self, product: Group, owner: Candidate | None) -> None:
        company = self._groups.get(owner.key) if owner is not None else None
        if company is not None and company.kind is COMPANY:
            self.owners.setdefault(id(product), company)

    def _place(self, phrase: Description) -> None:
        """Tie a phrase to the name beside it, or keep it open when it stands alone."""
        named, applied = self._named_beside(phrase)
        group = self._groups.get(named.key) if named is not None else None
        if group is not None and group.kind is COMPANY:
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
        self._by_head[phrase.head][id(group)] = group
        for topic in phrase.topics:
            self._by_topic[topic][id(group)] = group
        if phrase.head in MAKERS:
            for candidate in phrase.named:
                product = self._groups.get(candidate.key)
                if product is not None and product is not group:
                    self.owners.setdefault(id(product), group)


def _neighbours(tokens: Tokens, candidate: Candidate) -> list[str]:
    if candidate.tail:
        return [stem(candidate.tail)]
    found: list[str] = []
    for at in (candidate.last, candidate.last + 1):
        if not tokens.together(candidate.first, at):
            break
        look = tokens.looks[at]
        if look.rank is PUNCTUATION or look.word in VERBS or look.word in ANY_FUNCTION:
            break
        found.append(stem(look.word))
    return found

"""What the words around a mention say of the kind of its name."""

from functools import lru_cache

from service.reading.names.context import Context
from service.reading.names.lexicon.business import (
    ADVERBS,
    ASSET_NOUNS,
    BEFORE_OBJECT,
    BODY_NOUNS,
    COMPANY_ENDINGS,
    COMPANY_NOUNS,
    DEAL_NOUNS,
    DEAL_VERBS,
    EXCHANGES,
    OWNED_NOUNS,
    PEER_NOUNS,
    PLAIN_VERBS,
    PLURAL_ENDINGS,
    PREPOSITIONS,
    PRODUCT_NOUNS,
    TIES,
    VERBS,
)
from service.reading.names.lexicon.heads import MAKERS
from service.reading.names.lexicon.media import OUTLET_NOUNS, OUTLET_THINGS
from service.reading.names.lexicon.ordinary import ANY_OPENERS, ARTICLES, POSSESSIVES
from service.reading.names.lexicon.people import GIVEN_NAMES, TITLE_ENDINGS, TITLES
from service.reading.names.lexicon.places import COUNTRIES, INHABITANTS
from service.reading.names.lexicon.tails import TAILS
from service.reading.names.looks import Rank
from service.reading.names.spans import Candidate
from service.reading.names.tally import Tally
from service.reading.names.tokens import Tokens

_SAYING = frozenset("said says adds added aldus zegt zei stelt stelde vertelt vertelde".split())
_LONE_VOICES = frozenset(
    "owner investor eigenaar koper belegger investeerder partner backer "
    "bidder buyer trader speler concurrent rivaal rival".split()
)
_PREPOSITION = {
    word: (weight * (kind == "company"), weight * (kind == "product"), weight * (kind == "place"))
    for word, (kind, weight) in {
    "in": ("place", 1.8), "te": ("place", 2.5), "near": ("place", 3.0), "outside": ("place", 2.0),
    "naar": ("place", 0.7), "uit": ("place", 1.2), "bij": ("company", 1.5), "at": ("company", 1.2),
    "by": ("company", 1.0), "door": ("company", 1.0), "with": ("company", 0.8),
    "met": ("company", 0.8), "from": ("company", 0.3), "van": ("company", 0.3),
    "of": ("company", 0.3), "aan": ("company", 0.5), "to": ("company", 0.3),
    "like": ("company", 0.8), "zoals": ("company", 0.8),
    "on": ("product", 1.5), "op": ("product", 0.5),
    "throughout": ("place", 3.0), "across": ("place", 2.0), "rond": ("place", 0.5),
    }.items()
}  # fmt: skip
_LOCATED = ("based", "listed", "backed", "owned", "headquartered")
_SUCH_AS = frozenset({"als", "like", "zoals", "as", "including", "waaronder", "onder"})
_PART_OF = frozenset("onderdeel part owned dochter eigendom subsidiary formerly voorheen".split())
_RELATIVE = frozenset({"which", "whose", "waarvan", "dat", "die"})
_TALKS = frozenset({"talks", "gesprek", "onderhandeling", "negotiations"})
_COVERING = MAKERS | ASSET_NOUNS | frozenset({"family", "familie"})
_BEHIND = frozenset({"behind", "achter"})
_FAMILY = frozenset({"familie", "family", "erven"})
_OWN = frozenset({"own", "new", "eigen", "nieuwe", "latest", "flagship", "nieuwste", "popular"})
_PRONOUNS = frozenset({"he", "she"})
_TELLING = frozenset("told tells meldt meldde schrijft schreef melden meldden wrote".split())
_ANDS = frozenset({"and", "en", "or", "of"})
_OTHERS = frozenset({"other", "others", "andere", "two", "three", "several", "twee", "drie"})
_BASED = frozenset("based gevestigde gevestigd listed born headquartered genoteerde".split())
_HEADQUARTERED = frozenset(
    "based headquartered gevestigd located kantoor hoofdkantoor offices "
    "factory fabriek plant born gevestigde hoofdvestiging listed".split()
)
_APPOSITION_REACH = 6
_PERSON_REACH = 3
_VERB_LENGTH = 5
_PERSON_LENGTHS = frozenset({2, 3})
_APPROVAL = frozenset("goedkeuren goedgekeurd approve approved approval toestemming".split())
_LONGEST_PERSON = 5
_AFFILIATIONS = frozenset({"of", "van", "at", "bij", "from"})


def weigh(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    """Add what the words around one mention say."""
    _weigh_owner(tokens, candidate, context, tally)
    if not candidate.tail and context.after not in _COVERING:
        _weigh_before(tokens, candidate, context, tally)
    if candidate.tail:
        _weigh_tail(candidate.tail, tally)
    else:
        _weigh_after(candidate, context, tally)
        if context.after in (",", "(", "<"):
            _weigh_apposition(tokens, candidate, context, tally)


def _weigh_before(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    before = context.before
    if before in _BEHIND and is_company_noun(context.second):
        tally.product += 3
    elif before in TIES and (context.second in DEAL_NOUNS or context.second == "%"):
        tally.company += 3
    elif before in TIES and is_title(context.second):
        tally.company += 2.5
    elif before in _SUCH_AS and (context.second in PEER_NOUNS or context.nation):
        tally.company += 3
    elif before in _PREPOSITION:
        company, product, place = _PREPOSITION[before]
        tally.company += company
        tally.product += product
        tally.place += place
        tally.place += 2 * (before == "in" and context.second in _HEADQUARTERED)
    elif before in BEFORE_OBJECT or before.endswith(_LOCATED):
        tally.company += 2.5
    elif before in VERBS and before not in ADVERBS and before not in _TELLING:
        tally.company += 1.5 if before in DEAL_VERBS else 0.7
        tally.person += 0.4
    tally.other += 4 * (before in BODY_NOUNS)
    tally.product += before == "via"
    tally.person += 4 * (before in _FAMILY)
    if before in ("meer", "andere", "others") and context.second == "onder":
        tally.company += 2
    if before in PEER_NOUNS or before.endswith(PLURAL_ENDINGS):
        tally.company += 4
    elif is_company_noun(before) and candidate.first:
        lone = before in _LONE_VOICES
        tally.company += 1.5 if lone else 4
        tally.person += 1.5 * (lone and _may_be_person(candidate))
    if is_title(context.touching) and len(candidate.key) <= _LONGEST_PERSON:
        tally.person += 5
    elif context.touching == "," and is_title(context.second):
        tally.person += 4
    elif before in _SAYING:
        tally.person += 1.5
        tally.company += 0.7
    if context.touching in INHABITANTS:
        tally.person += 4
    elif context.nation:
        tally.company += 1.5
    if before in _AFFILIATIONS and _behind_person(tokens, candidate.first):
        tally.company += 2.5


def _behind_person(tokens: Tokens, first: int) -> bool:
    """Return whether "Jane Doe of" or "analyst Doe van" stands right before."""
    if first < _PERSON_REACH or tokens.ranks[first - 2] < Rank.NAME:
        return False
    before = tokens.looks[first - 3]
    return before.low in GIVEN_NAMES or is_title(before.word)


def _weigh_owner(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    """Judge a name behind "its" or "Acme's": a product, a daughter, or a country's company."""
    at = candidate.first - 1
    at -= context.touching in _OWN
    previous = tokens.looks[at] if at >= 0 else None
    if previous is None or not (previous.possessive or previous.word in POSSESSIVES):
        return
    if context.touching and previous.low in COUNTRIES:
        tally.company += 3
        return
    noun = candidate.tail or context.after
    if noun in PRODUCT_NOUNS:
        tally.product += 3
    elif is_company_noun(noun):
        tally.company += 3
    elif not candidate.tail:
        tally.product += 1


def _weigh_window(candidate: Candidate, context: Context, tally: Tally) -> None:
    after = context.after
    if after in _ANDS and context.after_second in _OTHERS:
        tally.company += 2.5 * (not PEER_NOUNS.isdisjoint(context.window))
    if not _APPROVAL.isdisjoint(context.window):
        tally.other += 1.5
    if after in _AFFILIATIONS and _may_be_person(candidate):
        tally.person += 1.0


def _may_be_person(candidate: Candidate) -> bool:
    key = candidate.key
    return len(key) in _PERSON_LENGTHS and not candidate.legal and TAILS.isdisjoint(key)


def verb_like(word: str, language: str = "") -> bool:
    """Return whether an unknown word looks like a finite verb: "begeleidt", "arranged"."""
    if len(word) < _VERB_LENGTH or not word.isalpha() or word in ANY_OPENERS:
        return False
    return word.endswith("ed") if language == "en" else word.endswith(("ed", "dt", "t"))


def _weigh_tail(tail: str, tally: Tally) -> None:
    if tail in MAKERS:
        tally.product += 3
    elif tail in _BASED:
        tally.place += 4
    elif tail in OUTLET_THINGS:
        tally.outlet += 3
    elif tail in OWNED_NOUNS or is_title(tail):
        tally.company += 2.5
    elif tail in PRODUCT_NOUNS:
        tally.company += 0.7
        tally.product += 0.7
    else:
        tally.company += 0.5


def _weigh_after(candidate: Candidate, context: Context, tally: Tally) -> None:
    after = context.after
    if candidate.possessive:
        tally.company += 2.5 if after in OWNED_NOUNS else 0.7
    elif after in MAKERS:
        tally.product += 3
    elif after in ASSET_NOUNS:
        tally.other += 3
    elif after in _FAMILY:
        tally.person += 4
    elif after in VERBS or verb_like(after):
        _weigh_verb(context, tally)
    elif after in OWNED_NOUNS or is_title(after):
        tally.company += 2
    elif after in COMPANY_NOUNS:
        tally.company += 1.5
    if after in PRODUCT_NOUNS and not candidate.possessive:
        tally.product += 0.7
        tally.company += 0.3
    _weigh_window(candidate, context, tally)


def _weigh_verb(context: Context, tally: Tally) -> None:
    """Judge the subject of a verb; behind a preposition the name is none ("With Acme came …")."""
    after = context.after
    if context.before in PREPOSITIONS:
        return
    if after in _SAYING and context.after_second in _PRONOUNS:
        tally.person += 3
    elif after in DEAL_VERBS:
        tally.company += 2
    elif after in PLAIN_VERBS:
        tally.company += 0.8 + 1.5 * (context.after_third in _TALKS)
        tally.person += 0.4
    else:
        tally.company += 0.5


def _weigh_window(candidate: Candidate, context: Context, tally: Tally) -> None:
    after = context.after
    if after in _ANDS and context.after_second in _OTHERS:
        tally.company += 2.5 * (not PEER_NOUNS.isdisjoint(context.window))
    if not _APPROVAL.isdisjoint(context.window):
        tally.other += 1.5
    if after in _AFFILIATIONS and _may_be_person(candidate):
        tally.person += 1.0


def _may_be_person(candidate: Candidate) -> bool:
    key = candidate.key
    return len(key) in _PERSON_LENGTHS and not candidate.legal and TAILS.isdisjoint(key)


def verb_like(word: str, language: str = "") -> bool:
    """Return whether an unknown word looks like a finite verb: "begeleidt", "arranged"."""
    if len(word) < _VERB_LENGTH or not word.isalpha() or word in ANY_OPENERS:
        return False
    return word.endswith("ed") if language == "en" else word.endswith(("ed", "dt", "t"))


def _weigh_tail(tail: str, tally: Tally) -> None:
    if tail in MAKERS:
        tally.product += 3
    elif tail in _BASED:
        tally.place += 4
    elif tail in OUTLET_THINGS:
        tally.outlet += 3
    elif tail in OWNED_NOUNS or is_title(tail):
        tally.company += 2.5
    elif tail in PRODUCT_NOUNS:
        tally.company += 0.7
        tally.product += 0.7
    else:
        tally.company += 0.5


def _weigh_after(candidate: Candidate, context: Context, tally: Tally) -> None:
    after = context.after
    if after in MAKERS and not candidate.possessive:
        tally.product += 3
    elif candidate.possessive:
        tally.company += 2.5 if after in OWNED_NOUNS else 0.7
    elif after in _SAYING and context.after_second in _PRONOUNS:
        tally.person += 3
    elif after in ASSET_NOUNS:
        tally.other += 3
    elif after in _FAMILY:
        tally.person += 4
    elif after in DEAL_VERBS:
        tally.company += 2
    elif after in PLAIN_VERBS:
        tally.company += 0.8 + 1.5 * (context.after_third in _TALKS)
        tally.person += 0.4
    elif after in OWNED_NOUNS or is_title(after):
        tally.company += 2
    elif after in COMPANY_NOUNS:
        tally.company += 1.5
    elif verb_like(after):
        tally.company += 0.5
    _weigh_window(candidate, context, tally)
    if after in PRODUCT_NOUNS and not candidate.possessive:
        tally.product += 0.7
        tally.company += 0.3


def _weigh_apposition(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    second = context.after_second
    if context.after == "<":
        tally.company += 6
    elif context.after == "(":
        _weigh_bracket(second, context, tally)
    elif is_title(second) or second == "who" or (second.isdigit() and len(second) == 2):
        tally.person += 4
    elif second in COUNTRIES:
        tally.place += 1.5
    elif second in _PART_OF:
        tally.company += 4
    elif second in _RELATIVE:
        tally.company += 1.5
    elif second in ARTICLES or is_company_noun(second):
        _weigh_noun_phrase(tokens, candidate.last + 1, tally)


def _weigh_bracket(second: str, context: Context, tally: Tally) -> None:
    if second in EXCHANGES or context.after_third == ".":
        tally.company += 6
    elif second.isdigit() and len(second) == 2:
        tally.person += 3
    elif context.after_third == ")":
        tally.company += 1


def _weigh_noun_phrase(tokens: Tokens, at: int, tally: Tally) -> None:
    """Read the noun phrase behind a comma: ", a Dutch maker of …", ", the former chairman"."""
    for index in range(at, min(at + _APPOSITION_REACH, len(tokens.words))):
        word = tokens.looks[index].word
        if is_title(word):
            tally.person += 4
            return
        if is_company_noun(word):
            tally.company += 4
            return
        if word in OUTLET_NOUNS:
            tally.outlet += 4
            return
        if index > at and not word.isalpha() and "-" not in word:
            return


@lru_cache(maxsize=50_000)
def is_title(word: str) -> bool:
    """Return whether a word is a person's role."""
    return word in TITLES or word.endswith(TITLE_ENDINGS)


@lru_cache(maxsize=50_000)
def is_company_noun(word: str) -> bool:
    """Return whether a word is a common noun for a company."""
    return word in COMPANY_NOUNS or word.endswith(COMPANY_ENDINGS)

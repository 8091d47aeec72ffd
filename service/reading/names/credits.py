"""Who is credited with the news: "told X", "volgens X", "(X) -", "X reported"."""

from service.reading.names.candidate import Candidate
from service.reading.names.context import Context
from service.reading.names.lexicon.cues import REPORTED_WHAT, RESULTS, SPEAKING
from service.reading.names.lexicon.media import OUTLET_THINGS
from service.reading.names.tally import Tally
from service.reading.names.tokens import Tokens

_BEFORE = {
    "told": 3.0, "volgens": 2.2, "aldus": 1.5, "meldt": 1.8, "meldde": 1.8, "schrijft": 3.5,
    "schreef": 3.5, "bericht": 3.0, "berichtte": 3.0, "onthulde": 1.5, "citing": 3.0,
    "tegenover": 2.5, "meldden": 1.8, "melden": 1.8, "per": 0.5, "blijkens": 2.0,
}  # fmt: skip
_PAIRS = {
    ("according", "to"): 2.2, ("reported", "by"): 4.0, ("report", "by"): 3.0, ("report", "in"): 3.0,
    ("report", "from"): 3.0, ("interview", "with"): 3.0, ("interview", "in"): 3.0,
    ("interview", "met"): 3.0, ("interview", "aan"): 3.0, ("sources", "told"): 3.0,
    ("bronnen", "van"): 2.5, ("zegt", "tegen"): 3.0, ("zei", "tegen"): 3.0,
    ("zeggen", "tegen"): 3.0,
    ("weten", "aan"): 3.0, ("bericht", "van"): 2.5, ("verteld", "aan"): 3.0,
    ("vertelde", "aan"): 3.0, ("vertelt", "aan"): 3.0, ("bronnen", "tegen"): 3.5,
    ("bevestigd", "aan"): 2.5, ("bevestigt", "tegenover"): 2.5, ("gemeld", "door"): 3.0,
    ("told", "to"): 2.0, ("seen", "by"): 3.0, ("interviewed", "by"): 3.0, ("polled", "by"): 3.5,
    ("compiled", "by"): 3.5, ("surveyed", "by"): 3.5, ("ingezien", "door"): 3.0,
    ("rondgang", "van"): 3.0, ("enquête", "van"): 3.0, ("peiling", "van"): 3.0,
    ("onderzoek", "van"): 0.5,
    ("statement", "to"): 3.0, ("email", "to"): 2.0, ("e-mail", "to"): 2.0,
}  # fmt: skip
_AFTER = {
    "reported": 0.7, "reports": 0.7, "meldde": 1.0, "meldt": 1.0, "schrijft": 2.5, "schreef": 2.5,
    "onthulde": 1.5, "onthult": 1.5, "revealed": 1.0, "reveals": 1.0,
    "bericht": 2.0, "wrote": 1.5, "writes": 1.5, "berichtte": 2.5, "meldden": 1.0, "melden": 1.0,
}  # fmt: skip
_ADVERBS = frozenset({"first", "earlier", "also", "eerder", "ook", "als", "previously"})
_HELPERS = frozenset({"had", "has", "heeft", "have"})
_NEAR = 8
_DASHES = frozenset("-–—")


def weigh_credit(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    """Add what a credit says: the name behind "told" or "volgens" is likely an outlet."""
    tally.outlet += _BEFORE.get(context.before, 0.0)
    tally.outlet += _PAIRS.get((context.second, context.before), 0.0)
    if context.before in ("tegen", "aan") and _spoken(tokens, candidate.first):
        tally.outlet += 2
    if context.after in OUTLET_THINGS and not candidate.possessive and not candidate.tail:
        tally.outlet += 1.5
    if context.after == "," and context.after_second == "citing":
        tally.outlet += 4
    _weigh_reporting(context, tally)
    if context.touching == "(" and context.after == ")":
        _weigh_dateline(tokens, candidate, tally)


def _weigh_reporting(context: Context, tally: Tally) -> None:
    after, what = context.after, context.after_second
    if after in _ADVERBS or (after in _HELPERS and what in _AFTER):
        after, what = what, context.after_third
    weight = _AFTER.get(after, 0.0)
    if not weight:
        return
    if what in RESULTS:
        tally.company += 1.5
    elif what in REPORTED_WHAT or not what:
        tally.outlet += weight + 1.5
    else:
        tally.outlet += weight


def _spoken(tokens: Tokens, first: int) -> bool:
    low = max(first - _NEAR, 0)
    return any(look.word in SPEAKING for look in tokens.looks[low:first])


def _weigh_dateline(tokens: Tokens, candidate: Candidate, tally: Tally) -> None:
    """Read "AMSTERDAM (ABC) -" at the start of a sentence."""
    dash = tokens.raw(candidate.last + 1) in _DASHES
    near = any(
        at in tokens.opening for at in range(max(candidate.first - _NEAR, 0), candidate.first)
    )
    if dash and near:
        tally.outlet += 6


def is_dateline(tokens: Tokens, candidate: Candidate) -> bool:
    """Return whether capitals at a sentence's start name the place that it was filed from."""
    if candidate.first not in tokens.opening:
        return False
    if not all(tokens.looks[at].core.isupper() for at in range(candidate.first, candidate.last)):
        return False
    if tokens.raw(candidate.last) not in ("(", ",", "-", "–", "—"):
        return False
    window = tokens.words[candidate.last : candidate.last + _NEAR]
    return any(word in _DASHES for word in window)

"""Find the named things of an article and every place that refers to them.

Two steps, as in the coarse-to-fine named entity work since MUC-6 (Grishman and Sundheim 1996):
spans by form first, then kind and identity from all mentions of a name together, so that one
clear mention decides for the unclear ones.
"""

from collections.abc import Sequence

from service.reading.document import Entity, Sentence, SentenceKind
from service.reading.names.brackets import drop_tickers
from service.reading.names.candidate import Candidate
from service.reading.names.context import Context, context_of
from service.reading.names.coordination import share_kinds
from service.reading.names.credits import is_dateline, weigh_credit
from service.reading.names.entities import entities_of
from service.reading.names.evidence import weigh
from service.reading.names.groups import Group, Groups
from service.reading.names.headings import Case, cases_of, names_in_headings
from service.reading.names.links import (
    link_abbreviations,
    link_initials,
    link_short_forms,
    link_variants,
)
from service.reading.names.openings import settle_openings
from service.reading.names.repairs import (
    join_partners,
    keep_apostrophes,
    repeat_lower,
    split_pairs,
    strip_genitives,
    widen_nations,
)
from service.reading.names.salience import resolve_descriptions
from service.reading.names.shape import shape_of
from service.reading.names.spans import find_runs
from service.reading.names.tokens import Tokens, read_tokens

_OFTEN = 4
_BULLET = SentenceKind.BULLET
# A name of which nothing is known is most likely a company's in news of deals.
_PRIOR = 0.5


def find_entities(text: str, language: str, sentences: tuple[Sentence, ...]) -> tuple[Entity, ...]:
    """Return the companies, people, outlets, products and places that a text names.

    Offsets are code points into `text`. References are sorted; those by name never overlap. A
    reference by description ("the chip maker") may cover a name inside it.
    """
    tokens = read_tokens(text, sentences)
    candidates = _candidates(tokens, sentences, language)
    groups = Groups(candidates)
    contexts = _weigh_all(tokens, groups, candidates)
    _link_all(tokens, groups, candidates)
    described = resolve_descriptions(tokens, groups, candidates, contexts, sentences)
    return entities_of(text, groups.all(), described)


def _candidates(tokens: Tokens, sentences: Sequence[Sentence], language: str) -> list[Candidate]:
    cases = cases_of(tokens, sentences)
    runs = [c for c in find_runs(tokens) if tokens.sentence[c.first] >= 0]
    body = [c for c in runs if tokens.sentence[c.first] not in cases]
    if not body:
        titles = {index for index, case in cases.items() if case is Case.TITLE}
        body = [c for c in runs if tokens.sentence[c.first] in titles]
        cases = {}
    body = join_partners(tokens, drop_tickers(tokens, body))
    body = widen_nations(tokens, settle_openings(tokens, body, language))
    body = repeat_lower(tokens, keep_apostrophes(tokens, body))
    body = split_pairs(tokens, strip_genitives(body, language))
    for candidate in body:
        candidate.summary = sentences[tokens.sentence[candidate.first]].kind is _BULLET
    body += names_in_headings(tokens, cases, [c.key for c in body])
    return sorted(body, key=lambda c: c.start)


def _weigh_all(
    tokens: Tokens, groups: Groups, candidates: Sequence[Candidate]
) -> dict[int, Context]:
    """Weigh every mention; return their contexts by first token."""
    contexts: dict[int, Context] = {}
    for candidate in candidates:
        group = groups.get(candidate.key)
        if group is None:
            continue
        if candidate is group.mentions[0] or candidate.legal:
            shape_of(candidate, group.tally)
        if candidate.heading or candidate.state:
            continue
        context = contexts[candidate.first] = context_of(tokens, candidate)
        weigh(tokens, candidate, context, group.tally)
        weigh_credit(tokens, candidate, context, group.tally)
        if is_dateline(tokens, candidate):
            group.tally.place += 8
    for group in groups.all():
        _weigh_number(group)
    return contexts


def _weigh_number(group: Group) -> None:
    count = len(group.mentions)
    group.tally.company += _PRIOR * (not all(m.tail for m in group.mentions))
    if count > 1:
        group.tally.company += 1.2 if count >= _OFTEN else 0.8
    group.judge()


def _link_all(tokens: Tokens, groups: Groups, candidates: list[Candidate]) -> None:
    codes = link_abbreviations(tokens, groups, candidates)
    for group in groups.all():
        group.mentions = [m for m in group.mentions if m.first not in codes]
    candidates[:] = [c for c in candidates if c.first not in codes]
    link_variants(groups)
    link_initials(groups)
    link_short_forms(groups)
    share_kinds(tokens, groups, candidates)

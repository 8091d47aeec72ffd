"""Judge the records of an article by every rule."""

from collections.abc import Iterable, Sequence

from schemas.deal import Check, Deal
from schemas.enums import Outcome, Verdict
from service.checking.case import Article, Case
from service.checking.peers import Peers
from service.checking.registry import RULES
from service.checking.rule import Rule
from service.extraction.assembly import Assembled
from service.reading.document import Document

_ALONE = tuple(rule for rule in RULES if not rule.across)
_ACROSS = tuple(rule for rule in RULES if rule.across)


def check(document: Document, assembled: Assembled) -> tuple[Deal, ...]:
    """Return the records with their checks and verdict, in their order.

    One `fail` rejects a record, one `warn` sends it to review. Rules that compare records see
    only those that stand on their own, so that a rejected record cannot make a good one a
    duplicate.
    """
    article = Article(document, assembled.mentions)
    nobody = Peers()
    alone = [_checks(_ALONE, Case(article, c, nobody)) for c in assembled.candidates]
    pairs = zip(assembled.candidates, alone, strict=True)
    peers = Peers(c for c, checks in pairs if verdict_of(checks) is not Verdict.REJECTED)
    judged = []
    for candidate, checks in zip(assembled.candidates, alone, strict=True):
        all_checks = checks + _checks(_ACROSS, Case(article, candidate, peers))
        update = {"verdict": verdict_of(all_checks), "checks": all_checks}
        judged.append(candidate.deal.model_copy(update=update))
    return tuple(judged)


def verdict_of(checks: Iterable[Check]) -> Verdict:
    """Return what the checks make of a record."""
    outcomes = {check.outcome for check in checks}
    if Outcome.FAIL in outcomes:
        return Verdict.REJECTED
    return Verdict.NEEDS_REVIEW if Outcome.WARN in outcomes else Verdict.ACCEPTED


def _checks(rules: Sequence[Rule], case: Case) -> list[Check]:
    return [found for rule in rules if (found := rule.check(case)) is not None]

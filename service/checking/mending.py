"""What of a draft breaks a rule that its model can mend."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.checking.case import Article, Case
from service.checking.peers import Peers
from service.checking.registry import RULES
from service.extraction.assembly import assemble
from service.extraction.draft import Draft
from service.reading.document import Document

_MENDABLE = tuple(rule for rule in RULES if rule.mendable)


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that one deal of a draft breaks; `deal` is its index in the draft."""

    deal: int
    rule: str
    message: str


def failures_to_mend(document: Document, draft: Draft) -> list[Failure]:
    """Return the failures of a draft that its model can mend, in words for the model.

    Warnings are left to people. In the order of the text; nothing where all is well.
    """
    assembled = assemble(document, draft)
    article, nobody = Article(document, assembled.mentions), Peers()
    cases = (Case(article, candidate, nobody) for candidate in assembled.candidates)
    return [failure for case in cases for failure in _failures(case)]


def _failures(case: Case) -> Iterator[Failure]:
    for rule in _MENDABLE:
        for finding in rule.judge(case):
            if not finding.ok:
                told = f"{finding.field}: {finding.message}" if finding.field else finding.message
                yield Failure(case.candidate.index, rule.id, told)

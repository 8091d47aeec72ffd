"""What a rule is: an id, a severity, one line of doc, and a small function that judges a record."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from schemas.deal import Check
from schemas.enums import Outcome
from service.checking.case import Case

_MOST_MESSAGES = 4


class Finding(NamedTuple):
    """What a rule says of one thing in a record; `field` is None for the record as a whole."""

    ok: bool
    field: str | None
    message: str


Findings = Iterator[Finding]
Judge = Callable[[Case], Findings]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the registry.

    Attributes:
        id: The name under which `checks` lists it.
        doc: One line: what holds for a good record.
        severity: What a bad finding makes of the check, `fail` or `warn`.
        judge: Yields a finding for each thing that the rule looks at; nothing where the rule does
            not apply.
        mendable: Whether the extractor's model can mend the record when told.
        across: Whether the rule compares records; such rules see only those that stand.
    """

    id: str
    doc: str
    severity: Outcome
    judge: Judge
    mendable: bool
    across: bool

    def check(self, case: Case) -> Check | None:
        """Return what the rule says of a record, None where it does not apply."""
        findings = list(self.judge(case))
        if len(findings) > 1:
            return self._together(findings)
        for ok, field, message in findings:
            return _made(self.id, Outcome.PASS if ok else self.severity, field, message)
        return None

    def _together(self, findings: Sequence[Finding]) -> Check:
        """Return one check for several findings: the bad ones, or all where none is bad."""
        bad = [finding for finding in findings if not finding.ok]
        told = bad or findings
        field = told[0].field if all(f.field == told[0].field for f in told) else None
        message = " ".join([finding.message for finding in told[:_MOST_MESSAGES]])
        return _made(self.id, self.severity if bad else Outcome.PASS, field, message)


@lru_cache(maxsize=4_096)
def _made(rule: str, outcome: Outcome, field: str | None, message: str) -> Check:
    """Make a check; the same ones come back in every article."""
    return Check(rule=rule, outcome=outcome, field=field, message=message)


def fails(*, mendable: bool = False, across: bool = False) -> Callable[[Judge], Rule]:
    """Make a rule whose bad finding rejects the record."""
    return lambda judge: _rule(judge, Outcome.FAIL, mendable=mendable, across=across)


def warns(*, across: bool = False) -> Callable[[Judge], Rule]:
    """Make a rule whose bad finding sends the record to review."""
    return lambda judge: _rule(judge, Outcome.WARN, mendable=False, across=across)


def _rule(judge: Judge, severity: Outcome, *, mendable: bool, across: bool) -> Rule:
    doc = (judge.__doc__ or "").strip()
    return Rule(judge.__name__, doc, severity, judge, mendable, across)

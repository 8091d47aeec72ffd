"""A template filled by us against the key, by two rules.

By the course's rule a string of the text is right if it equals an accepted one, letter by letter;
line breaks are blanks, as in the keys. Of a party that is the fullest form in which the text writes
it, of an amount its words without the hedge.

By ours a party is right if our name for it, or that fullest form, means the same as an accepted
name: keys have the full name alone, where labels of our own accept its short forms too. It is
partial, which earns nothing, where one name is a run of the other's words. An amount is right if
value and currency are, whatever its hedge; a stage if the key's phrase can stand for it.

A slot's values are a set, paired one to one with the key's so that most are right. Tallies and
figures are those of our own scorer: a value without counterpart is missing or spurious.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from eval.external.reuters.amounts import key_string, sum_of_key, sum_of_ours
from eval.external.reuters.mapping import Answer, Named
from eval.external.reuters.reading import Alternatives, Template
from eval.external.reuters.slots import OURS, PARTIES, TemplateSlot
from eval.external.reuters.status import stages_of
from eval.scoring.compare import judge_sum
from eval.scoring.fills import several, single
from eval.scoring.names import Likeness, best_likeness
from eval.scoring.slots import Cell, Outcome
from schemas.deal import Money
from schemas.enums import Stage

FoundT = TypeVar("FoundT")

_BY_LIKENESS = MappingProxyType(
    {
        Likeness.SAME: Outcome.CORRECT,
        Likeness.PART: Outcome.PARTIAL,
        Likeness.NONE: Outcome.INCORRECT,
    }
)


class Rule(StrEnum):
    """What counts as right."""

    COURSE = "course"
    OURS = "ours"


def course_cells(template: Template, answer: Answer) -> tuple[Cell, ...]:
    """Return the cells of parties and amount by the course's rule."""
    amounts = [key_string(answer.amount)] if answer.amount else []
    return (
        *_parties(template, answer, lambda accepted, one: judge_string(accepted, one.written)),
        *_slot(template, TemplateSlot.DLRAMT, [(one, one) for one in amounts], judge_string),
    )


def our_cells(template: Template, answer: Answer) -> tuple[Cell, ...]:
    """Return the cells of parties, amount and stage by our rule.

    A stage is a cell only where the key has a phrase that maps to one.
    """
    amounts = [(answer.amount, key_string(answer.amount))] if answer.amount else []
    return (
        *_parties(template, answer, judge_party),
        *_slot(template, TemplateSlot.DLRAMT, amounts, judge_amount),
        *_status(template, answer.stage),
    )


CELLS: Mapping[Rule, Callable[[Template, Answer], tuple[Cell, ...]]] = MappingProxyType(
    {Rule.COURSE: course_cells, Rule.OURS: our_cells}
)
"""The cells of a template by rule."""


def count_cells(cells: Iterable[Cell]) -> Counter[str]:
    """Return counts that add up over articles, with the keys of `eval.scoring.counts`."""
    return Counter(f"{cell.slot}.{cell.outcome}" for cell in cells)


def judge_string(accepted: Alternatives, found: str) -> Outcome:
    """Return whether a string equals an accepted one; line breaks and blanks are single blanks."""
    right = " ".join(found.split()) in accepted
    return Outcome.CORRECT if right else Outcome.INCORRECT


def judge_party(accepted: Alternatives, found: Named) -> Outcome:
    """Return whether one of a party's two forms means the same as an accepted name."""
    return _BY_LIKENESS[max(best_likeness(accepted, one) for one in (found.name, found.written))]


def judge_amount(accepted: Alternatives, found: Money) -> Outcome:
    """Return whether value and currency are those of an accepted string.

    A string without a currency accepts any, "undisclosed" an undisclosed amount.
    """
    right = any(_fits(string, found) for string in accepted)
    return Outcome.CORRECT if right else Outcome.INCORRECT


def _fits(string: str, found: Money) -> bool:
    gold, ours = sum_of_key(string), sum_of_ours(found)
    if gold is None:
        return False
    known = replace(gold, currency=gold.currency or ours.currency)
    return judge_sum(known, ours) is not Outcome.INCORRECT


def _parties(
    template: Template, answer: Answer, judge: Callable[[Alternatives, Named], Outcome]
) -> Iterator[Cell]:
    for slot in PARTIES:
        found = [(party, party.written) for party in answer.names[slot]]
        yield from _slot(template, slot, found, judge)


def _slot(
    template: Template,
    slot: TemplateSlot,
    found: list[tuple[FoundT, str]],
    judge: Callable[[Alternatives, FoundT], Outcome],
) -> list[Cell]:
    golds = [(accepted, accepted[0]) for accepted in template.get(slot, ())]
    return several(OURS[slot], golds, found, judge)


def _status(template: Template, stage: Stage | None) -> list[Cell]:
    phrases = [phrase for accepted in template.get(TemplateSlot.STATUS, ()) for phrase in accepted]
    stages = stages_of(phrases)
    if not stages:
        return []
    outcome = Outcome.CORRECT if stage in stages else Outcome.INCORRECT
    shown = stage.value if stage else None
    return single(OURS[TemplateSlot.STATUS], phrases[0], shown, outcome)

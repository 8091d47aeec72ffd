from collections.abc import Iterator
from importlib import import_module

import pytest

from schemas.enums import Outcome
from service.checking import RULES
from service.checking.rule import Rule
from tests.service.checking.builder import Example

MODULES = ("evidence", "parties", "money", "shares", "stages", "dates", "records", "certainty")
# No draft can break these: tests beside their table change the record or the mention instead.
BROKEN_BY_HAND = {"spans", "money_matches", "bounds", "stake_matches"}
# These speak only of what is wrong.
SILENT = {"amount_quote", "near_duplicate"}


def examples() -> Iterator[Example]:
    """Yield every example of the tables."""
    for name in MODULES:
        module = import_module(f"tests.service.checking.rules.test_{name}")
        yield from module.EXAMPLES
        yield from getattr(module, "LEAKS", ())


TABLES = tuple(examples())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_rule_has_examples(rule: Rule, language: str) -> None:
    """In both languages a text that the rule passes and one that it does not."""
    found = {e.outcome for e in TABLES if (e.rule, e.document.language) == (rule.id, language)}
    good = None if rule.id in SILENT else Outcome.PASS
    assert good in found
    assert rule.severity in found or rule.id in BROKEN_BY_HAND


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_doc(rule: Rule) -> None:
    """The doc is one line and a sentence, and the severity one that a rule may have."""
    assert rule.doc.endswith(".")
    assert "\n" not in rule.doc
    assert rule.severity in {Outcome.FAIL, Outcome.WARN}


def test_ids_are_unique() -> None:
    """An id in `checks` names one rule."""
    names = [rule.id for rule in RULES]
    assert len(names) == len(set(names))


def test_tables_know_only_rules() -> None:
    """No example is left over from a rule that is gone or misspelt."""
    assert {example.rule for example in TABLES} <= {rule.id for rule in RULES}


def test_only_failures_are_mended() -> None:
    """A model is asked again for what rejects a record, not for doubts."""
    assert all(rule.severity is Outcome.FAIL for rule in RULES if rule.mendable)

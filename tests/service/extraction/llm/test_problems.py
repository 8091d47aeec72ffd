from collections.abc import Callable

import pytest

from schemas.enums import DateEvent, DealType, Role, Stage
from service.extraction.draft import Draft, DraftDate, DraftDeal, DraftParty
from service.extraction.llm.grounding import Grounds
from service.extraction.llm.problems import Problem, Review, Shown, unsaid
from service.extraction.llm.windows import Window, cut
from service.reading.document import Document

Write = Callable[..., Document]
Problems = Callable[..., list[str]]

_RIGHT = {
    "type": DealType.STAKE_SALE,
    "stage": Stage.AGREED,
    "parties": (DraftParty("Brava", Role.BUYER),),
    "evidence": ("s1",),
}


@pytest.fixture
def problems(write: Write) -> Problems:
    """Return what finds the problems of one deal, given its fields."""
    document = write("Brava pays $5 for 20% of Corvo in 2026.", "It has 7 chips.", "Dorna too.")
    (window,) = cut(document, 1_000)
    shown = Shown(Grounds(document), Window(window.pieces[:2]))

    def find(review: Review = unsaid, **fields: object) -> list[str]:
        draft = Draft((DraftDeal(**_RIGHT | fields),))
        return [problem.message for problem in shown.problems(draft, review)]

    return find


def test_right_deal_has_no_problem(problems: Problems) -> None:
    """Ids of the right kind and words of the article pass."""
    dates = (DraftDate(DateEvent.CLOSES, "m3"),)

    assert not problems(amount="m1", stake="m2", dates=dates, disputed="s2", amount_quote="$5 for")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"evidence": ()}, "evidence: it needs the ids of the sentences that state"),
        ({"evidence": ("s9",)}, 'evidence: there is no sentence "s9"'),
        ({"evidence": ("s3",)}, 'evidence: there is no sentence "s3"'),
        ({"disputed": "m1"}, 'disputed: there is no sentence "m1"'),
        ({"amount": "m9"}, 'amount: there is no mark "m9"'),
        ({"amount": "m2"}, "amount: m2 is a percent mark, not money"),
        ({"amount": "m4"}, 'amount: there is no mark "m4"'),
        ({"valuation": "m3"}, "valuation: m3 is a date mark, not money"),
        ({"stake": "m1"}, "stake: m1 is a money mark, not percent"),
        ({"dates": (DraftDate(DateEvent.ENDS, "m1"),)}, "dates: m1 is a money mark, not date"),
        ({"parties": (DraftParty("Enza", Role.BUYER),)}, 'parties: the name "Enza" does not'),
        ({"amount_quote": "$6"}, 'amount_quote: "$6" does not stand'),
    ],
)
def test_each_fault_is_named(problems: Problems, fields: dict[str, object], message: str) -> None:
    """An id not shown, of another kind, or words not in the article: one message says which."""
    (found,) = problems(**fields)

    assert found.startswith(message)


def test_the_whole_article_is_no_evidence(write: Write) -> None:
    """A deal that is stated everywhere is stated nowhere: the model is asked to point."""
    document = write(*(f"Brava pays ${n}." for n in range(30)))
    (window,) = cut(document, 5_000)
    shown = Shown(Grounds(document), window)
    for count, bad in ((15, 0), (16, 1)):
        evidence = tuple(f"s{n + 1}" for n in range(count))
        draft = Draft((DraftDeal(**_RIGHT | {"evidence": evidence}),))

        assert len(shown.problems(draft, unsaid)) == bad


def test_messages_stay_short(problems: Problems) -> None:
    """A model's endless word does not come back to it at full length."""
    (found,) = problems(evidence=("s" * 5_000,))

    assert len(found) < 150


def test_a_field_is_complained_of_once(problems: Problems) -> None:
    """What the review says of a field whose id is wrong adds nothing; the rest does."""

    def review(_document: Document, _draft: Draft) -> list[Problem]:
        return [Problem(0, "amount: There is no mention."), Problem(0, "stage: wrong")]

    assert problems(review, amount="m9") == ['amount: there is no mark "m9"', "stage: wrong"]


def test_problem_says_which_deal(write: Write) -> None:
    """A problem carries the index of its deal."""
    document = write("Brava pays $5.")
    (window,) = cut(document, 1_000)
    draft = Draft((DraftDeal(**_RIGHT), DraftDeal(**_RIGHT | {"amount": "m7"})))

    assert Shown(Grounds(document), window).problems(draft, unsaid) == (
        Problem(1, 'amount: there is no mark "m7"'),
    )

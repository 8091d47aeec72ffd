"""Which prediction answers which label."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from eval.scoring.align import may_pair, score_article
from eval.scoring.compare import compare
from eval.scoring.fills import CREDIT
from eval.scoring.records import Record
from eval.scoring.slots import ArticleScore, Outcome
from schemas.enums import DealType
from tests.eval.scoring.examples import record, usd

NAMES = st.sampled_from(["Harbor", "Kestrel", "Otter", "Velt"])
RECORDS = st.builds(
    record,
    NAMES,
    NAMES,
    kind=st.sampled_from([DealType.ACQUISITION, DealType.STAKE_SALE, DealType.IPO]),
    amounts=st.sampled_from([(None,), (usd(5),), (usd(9),)]),
    evidence=st.sampled_from([((0, 9),), ((10, 19),), ((20, 29),)]),
)
SETS = st.lists(RECORDS, max_size=4)


def score(golds: list[Record], found: list[Record]) -> ArticleScore:
    """The score of an article."""
    return score_article("a", "s", golds, found)


def credit(scored: ArticleScore) -> int:
    """The credit of all pairs."""
    return sum(CREDIT.get(cell.outcome, 0) for pair in scored.pairs for cell in pair.cells)


def best(golds: list[Record], found: list[Record]) -> int:
    """The greatest credit, by trying every way to pair."""
    worth = [
        [
            sum(CREDIT.get(c.outcome, 0) for c in compare(g, f)) if may_pair(g, f) else 0
            for f in found
        ]
        for g in golds
    ]
    size = max(len(golds), len(found))
    padded = [row + [0] * (size - len(row)) for row in worth] + [[0] * size] * (size - len(golds))
    return max(sum(padded[i][j] for i, j in enumerate(way)) for way in permutations(range(size)))


@given(SETS, SETS)
def test_alignment_equals_brute_force(golds: list[Record], found: list[Record]) -> None:
    """No other one-to-one pairing of the records earns more credit."""
    assert credit(score(golds, found)) == best(golds, found)


@given(SETS, SETS)
def test_every_record_is_in_one_pair(golds: list[Record], found: list[Record]) -> None:
    """Labels come first and in order; nothing is lost and nothing counted twice."""
    pairs = score(golds, found).pairs
    assert [pair.gold for pair in pairs[: len(golds)]] == golds
    taken = [id(pair.predicted) for pair in pairs if pair.predicted]
    assert sorted(taken) == sorted(map(id, found))


@given(SETS, SETS, st.randoms(use_true_random=False))
def test_the_order_of_predictions_decides_nothing(
    golds: list[Record], found: list[Record], shuffled: object
) -> None:
    """The same predictions in another order give the same cells."""
    other = list(found)
    shuffled.shuffle(other)  # type: ignore[attr-defined]
    left, right = score(golds, found), score(golds, other)
    assert [pair.cells for pair in left.pairs] == [pair.cells for pair in right.pairs]


def test_only_compatible_types_with_a_common_party_are_paired() -> None:
    """Another type of the same family may answer a label, a loan or a stranger may not."""
    gold = record()
    assert may_pair(gold, record(kind=DealType.STAKE_SALE))
    assert not may_pair(gold, record(kind=DealType.DEBT_FINANCING))
    assert not may_pair(gold, record("Otter", "Velt"))


def test_an_article_that_failed_loses_its_labels() -> None:
    """A failed extraction is an empty prediction, and is said."""
    scored = score_article("a", "s", [record()], [], failed=True)
    assert scored.failed
    assert {cell.outcome for cell in scored.pairs[0].cells} == {Outcome.MISSING}


def test_grounding_needs_the_labels_sentence() -> None:
    """A right amount from another sentence is correct and not grounded."""
    gold = record(amounts=(usd(5, place=(10, 20)),), evidence=((0, 50),))
    for place, expected in (((12, 18), True), ((80, 90), False)):
        scored = score([gold], [record(amounts=(usd(5, place=place),))])
        amount = next(c for c in scored.pairs[0].cells if c.slot.value == "amount")
        assert (amount.outcome, amount.grounded) == (Outcome.CORRECT, expected)

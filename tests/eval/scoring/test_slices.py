"""Parts of a set."""

from eval.scoring.align import score_article
from eval.scoring.slices import Shape, slices
from schemas.enums import DealType, Qualifier
from tests.eval.scoring.examples import record, usd


def test_an_article_is_in_each_slice_it_belongs_to() -> None:
    """Language, number of deals and length by article; type, stage and hedge by record."""
    golds = [record(amounts=(usd(5, Qualifier.UP_TO),)), record("Otter", kind=DealType.IPO)]
    parts = list(slices(score_article("a", "s", golds, []), Shape("nl", 151)))
    names = {(name, value) for name, value, _ in parts}
    assert names == {
        ("language", "nl"),
        ("deals", "2"),
        ("length", "151-300 words"),
        ("type", "acquisition"),
        ("type", "ipo"),
        ("stage", "agreed"),
        ("hedge", "up_to"),
        ("hedge", "no amount"),
    }


def test_records_of_a_slice_add_up_to_the_whole() -> None:
    """Every counted record is in exactly one value of a slice by record."""
    golds = [record(), record("Otter", "Velt", kind=DealType.IPO), record("X", optional=True)]
    found = [record(), record("Nobody", "Else")]
    parts = list(slices(score_article("a", "s", golds, found), Shape("en", 900)))
    whole = next(counts for name, _, counts in parts if name == "language")
    by_type = [counts for name, _, counts in parts if name == "type"]
    for key in ("records.gold", "records.predicted", "records.core"):
        assert sum(counts[key] for counts in by_type) == whole[key]

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enums import DateEvent, DealType, Role, Stage
from service.extraction.draft import DraftDate, DraftDeal, DraftParty
from service.extraction.llm.merging import Merger
from service.reading.document import Document, Entity, EntityKind

Write = Callable[..., Document]

_BASE = DraftDeal(
    type=DealType.EQUITY_INVESTMENT,
    stage=Stage.IN_TALKS,
    parties=(DraftParty("Brava", Role.INVESTOR), DraftParty("Corvo", Role.INVESTEE)),
    evidence=("s1",),
    amount="m1",
)
_TEXT = ("Brava pays $5.", "Later Brava pays $5, not $6.", "For 20%.")
_DEALS = st.builds(
    DraftDeal,
    type=st.sampled_from([DealType.EQUITY_INVESTMENT, DealType.FUNDING_ROUND]),
    stage=st.sampled_from(Stage),
    parties=st.lists(
        st.builds(
            DraftParty, st.sampled_from(["Brava", "BRAVA", "Corvo", "Dorna"]), st.sampled_from(Role)
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    evidence=st.lists(st.sampled_from(["s1", "s2", "s3", "s99"]), min_size=1).map(tuple),
    amount=st.sampled_from([None, "m1", "m2", "m3", "m4", "m99"]),
)


def test_same_deal_of_two_windows_is_one(write: Write) -> None:
    """Type, parties and amount agree: one record, evidence of both in the text's order."""
    later = replace(
        _BASE, amount="m2", evidence=("s2", "s1"), dates=(DraftDate(DateEvent.CLOSES, "m9"),)
    )

    (deal,) = Merger(write(*_TEXT)).merge([[_BASE], [later]])

    assert deal == replace(_BASE, evidence=("s1", "s2"), dates=later.dates)


def test_evidence_is_ordered_by_the_text(write: Write) -> None:
    """The tenth sentence comes after the second."""
    document = write(*(f"Sentence {i}" for i in range(12)))
    merger = Merger(document)

    (deal,) = merger.merge([[replace(_BASE, evidence=("s10", "s2"))], [_BASE]])

    assert deal.evidence == ("s1", "s2", "s10")


def test_other_amounts_are_other_deals(write: Write) -> None:
    """The same parties with another sum are a deal of their own."""
    other = replace(_BASE, amount="m3")

    assert Merger(write(*_TEXT)).merge([[_BASE], [other]]) == (_BASE, other)


def test_missing_amount_is_filled_between_windows(write: Write) -> None:
    """A window that tells of the deal without its sum adds to the one that gives it."""
    bare = replace(_BASE, amount=None, evidence=("s2",), disputed="s2")
    expected = replace(_BASE, evidence=("s1", "s2"), disputed="s2")

    assert Merger(write(*_TEXT)).merge([[bare], [_BASE]])[0].amount == "m1"
    assert Merger(write(*_TEXT)).merge([[_BASE], [bare]]) == (expected,)
    assert len(Merger(write(*_TEXT)).merge([[_BASE, bare]])) == 2


def test_doubtful_deals_stay_apart(write: Write) -> None:
    """Where two earlier deals could be meant, none is chosen."""
    other, bare = replace(_BASE, amount="m3"), replace(_BASE, amount=None)

    assert len(Merger(write(*_TEXT)).merge([[_BASE, other], [bare]])) == 3


def test_parties_are_united_where_the_sum_agrees(write: Write) -> None:
    """A window that names fewer parties of the same sum tells of the same deal."""
    fewer = replace(_BASE, parties=_BASE.parties[1:])

    (deal,) = Merger(write(*_TEXT)).merge([[fewer], [_BASE]])

    assert set(deal.parties) == set(_BASE.parties)


def test_names_of_one_entity_are_one_party(write: Write) -> None:
    """Two names that reading ties to one company are the same party."""
    entity = Entity("e1", EntityKind.COMPANY, "Brava Group", ("Brava",), ())
    document = write(*_TEXT, entities=(entity,))
    longer = replace(
        _BASE, parties=(DraftParty("Brava Group", Role.INVESTOR, lead=True), _BASE.parties[1])
    )

    (deal,) = Merger(document).merge([[_BASE], [longer]])

    assert deal.parties == (DraftParty("Brava", Role.INVESTOR, lead=True), _BASE.parties[1])


@settings(deadline=None, max_examples=60)
@given(windows=st.lists(st.lists(_DEALS, max_size=4), max_size=3))
def test_merging_loses_nothing(write: Write, windows: list[list[DraftDeal]]) -> None:
    """Every sentence, sum and party of the windows is in the merged deals; none is added."""
    merged = Merger(write(*_TEXT)).merge(windows)
    deals = [d for w in windows for d in w]

    assert len(merged) <= len(deals)
    assert {s for d in merged for s in d.evidence} == {s for d in deals for s in d.evidence}
    assert {p.name.casefold() for d in merged for p in d.parties} == {
        p.name.casefold() for d in deals for p in d.parties
    }
    assert {d.type for d in merged} == {d.type for d in deals}


@settings(deadline=None, max_examples=60)
@given(window=st.lists(_DEALS, max_size=4))
def test_repeating_a_window_changes_nothing(write: Write, window: list[DraftDeal]) -> None:
    """What one window states, a second time states no more."""
    merger = Merger(write(*_TEXT))
    once = merger.merge([window])

    assert merger.merge([once, once]) == once

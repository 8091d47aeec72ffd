from dataclasses import replace
from decimal import Decimal

import pytest

from schemas.deal import Deal
from schemas.enums import DateEvent, DealType, Qualifier, Role, Stage, ValuationBasis, Verdict
from service.extraction.assembly import Assembled, DefectKind, assemble
from service.extraction.draft import Draft, DraftDate, DraftDeal
from service.reading.document import Document
from tests.service.checking.builder import ROUND, STAKE, TAKEOVER, article, party

ROUND_TEXT = article(
    "Globex raised up to $5 million in a Series\nB on Monday.",
    "Acme Corp led the round, which values Globex at $50 million before the new money.",
    "It takes 10% and waits for the approval of the court.",
    "Globex denies the report by Initech.",
    dates={"Monday": ("2026-01-12", "2026-01-12")},
)
FULL = replace(
    ROUND,
    evidence=("s2", "s1"),
    valuation="m3",
    valuation_basis=ValuationBasis.PRE_MONEY,
    stake="m4",
    round="series b",
    dates=(DraftDate(DateEvent.ANNOUNCED, "m2"),),
    conditions=("the approval of  the court",),
    reported_by="Initech",
    disputed="s4",
    confidence=0.7,
)


def one(document: Document, draft: DraftDeal) -> Deal:
    """Return the record of one deal."""
    (deal,) = assemble(document, Draft((draft,))).deals
    return deal


def told(assembled: Assembled) -> list[tuple[DefectKind, str]]:
    """Return kind and field of every defect."""
    return [(d.kind, d.field) for c in assembled.candidates for d in c.defects]


class TestValues:
    """Ids become values."""

    def test_amount_is_copied_from_its_mention(self) -> None:
        """Text, place, bounds, hedge and currency are those of the mention, the hedge included."""
        amount = one(ROUND_TEXT, FULL).amount
        assert amount is not None
        assert (amount.text, amount.currency, amount.mention) == ("up to $5 million", "USD", "m1")
        assert (amount.min, amount.max) == (None, Decimal(5_000_000))
        assert amount.qualifier is Qualifier.UP_TO
        assert ROUND_TEXT.text[amount.start : amount.end] == amount.text

    def test_valuation_and_stake(self) -> None:
        """The valuation keeps its basis, the stake its percentage."""
        deal = one(ROUND_TEXT, FULL)
        assert deal.valuation is not None
        assert deal.stake is not None
        assert deal.valuation.max == Decimal(50_000_000)
        assert deal.valuation.basis is ValuationBasis.PRE_MONEY
        assert (deal.stake.min, deal.stake.span.quote) == (Decimal(10), "10%")

    def test_valuation_without_basis(self) -> None:
        """A basis that nobody gives is unspecified; one without a valuation is nothing."""
        plain = one(ROUND_TEXT, replace(FULL, valuation_basis=None))
        assert plain.valuation is not None
        assert plain.valuation.basis is ValuationBasis.UNSPECIFIED
        assert one(ROUND_TEXT, replace(FULL, valuation=None)).valuation is None

    def test_dates(self) -> None:
        """A date has its event, its value and its place; the same one twice counts once."""
        draft = replace(FULL, dates=FULL.dates * 2)
        (found,) = one(ROUND_TEXT, draft).dates
        assert (found.event, found.start) == (DateEvent.ANNOUNCED, "2026-01-12")
        assert found.span.quote == "Monday"

    def test_words_are_those_of_the_text(self) -> None:
        """Round, conditions and credit are written as the text writes them."""
        deal = one(ROUND_TEXT, FULL)
        assert deal.round == "Series B"
        assert [c.text for c in deal.conditions] == ["the approval of the court"]
        assert deal.reported_by == "Initech"

    def test_dispute(self) -> None:
        """The sentence that denies the deal is the record's span."""
        deal = one(ROUND_TEXT, FULL)
        assert deal.disputed
        assert deal.disputed_span is not None
        assert deal.disputed_span.quote == "Globex denies the report by Initech."

    def test_rest_is_kept(self) -> None:
        """Type, stage and confidence are the draft's; the verdict is open."""
        deal = one(ROUND_TEXT, FULL)
        assert (deal.type, deal.stage, deal.confidence) == (
            DealType.FUNDING_ROUND,
            Stage.AGREED,
            0.7,
        )
        assert (deal.verdict, deal.checks) == (Verdict.NEEDS_REVIEW, [])


class TestEvidence:
    """Sentences become spans."""

    def test_whole_sentences_in_order(self) -> None:
        """Evidence is in the order of the text, each sentence once and whole."""
        deal = one(ROUND_TEXT, replace(FULL, evidence=("s2", "s1", "s2")))
        assert [span.quote for span in deal.evidence] == [
            "Globex raised up to $5 million in a Series\nB on Monday.",
            "Acme Corp led the round, which values Globex at $50 million before the new money.",
        ]

    def test_ids_follow_the_evidence(self) -> None:
        """Records are numbered by their first sentence; those without evidence come last."""
        drafts = [replace(FULL, evidence=e) for e in ((), ("s3",), ("s4", "s1"), ("s3", "s2"))]
        assembled = assemble(ROUND_TEXT, Draft(tuple(drafts)))
        assert [c.deal.id for c in assembled.candidates] == ["d1", "d2", "d3", "d4"]
        assert [c.index for c in assembled.candidates] == [2, 3, 1, 0]
        assert [c.number for c in assembled.candidates] == [1, 2, 3, 4]


class TestParties:
    """Parties are listed once for each role."""

    def test_same_party_twice(self) -> None:
        """Two names of one company in one role are one party, and a lead stays a lead."""
        draft = replace(
            STAKE,
            parties=(
                party("Acme Corp", Role.INVESTOR),
                party("ACME CORP", Role.INVESTOR, lead=True),
                party("Acme Corp", Role.INVESTOR),
            ),
        )
        (found,) = one(ROUND_TEXT, draft).parties
        assert (found.name, found.lead) == ("Acme Corp", True)

    def test_same_party_in_two_roles(self) -> None:
        """One company in two roles is two entries, for the rules to judge."""
        draft = replace(
            TAKEOVER,
            parties=(party("Globex", Role.TARGET), party("Globex", Role.SELLER)),
        )
        assert [p.role for p in one(ROUND_TEXT, draft).parties] == [Role.TARGET, Role.SELLER]

    def test_nameless_party_is_left_out(self) -> None:
        """A party without a name is no party, and a defect says so."""
        draft = replace(TAKEOVER, parties=(party(" ", Role.ACQUIRER), party("Globex", Role.TARGET)))
        assembled = assemble(ROUND_TEXT, Draft((draft,)))
        assert [p.name for p in assembled.deals[0].parties] == ["Globex"]
        assert (DefectKind.WORDS, "parties") in told(assembled)


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("amount", "m9", DefectKind.ID),
        ("amount", "m2", DefectKind.ID),
        ("amount", "s1", DefectKind.ID),
        ("valuation", "m4", DefectKind.ID),
        ("stake", "m1", DefectKind.ID),
        ("disputed", "s9", DefectKind.ID),
        ("evidence", ("s9",), DefectKind.ID),
        ("dates", (DraftDate(DateEvent.CLOSES, "m1"),), DefectKind.ID),
        ("round", "Series C", DefectKind.WORDS),
        ("conditions", ("the approval of the pope",), DefectKind.WORDS),
        ("reported_by", "The Ledger", DefectKind.WORDS),
    ],
)
def test_what_cannot_be_found_is_a_defect(field: str, value: object, kind: DefectKind) -> None:
    """It is left out of the record, which keeps the rest, and the defect names the field."""
    assembled = assemble(ROUND_TEXT, Draft((replace(FULL, **{field: value}),)))  # type: ignore[arg-type]
    assert told(assembled) == [(kind, field)]
    deal = assembled.deals[0]
    assert not getattr(deal, field)
    assert deal.parties


def test_message_is_short_and_clean() -> None:
    """An endless id or one with half a character makes a message that can be sent."""
    assembled = assemble(ROUND_TEXT, Draft((replace(FULL, amount="m\ud800" + "9" * 5_000),)))
    (defect,) = assembled.candidates[0].defects
    assert len(defect.message) < 150
    assert defect.message.encode()


def test_nothing_drafted() -> None:
    """Without deals there are the document's mentions and nothing else."""
    assembled = assemble(ROUND_TEXT, Draft(()))
    assert assembled == Assembled((), ROUND_TEXT.mentions)

"""The closed vocabularies of the contract."""

from enum import StrEnum


class DealType(StrEnum):
    """What kind of deal a record states."""

    EQUITY_INVESTMENT = "equity_investment"
    FUNDING_ROUND = "funding_round"
    STAKE_SALE = "stake_sale"
    ACQUISITION = "acquisition"
    MERGER = "merger"
    JOINT_VENTURE = "joint_venture"
    DEBT_FINANCING = "debt_financing"
    COMMERCIAL_CONTRACT = "commercial_contract"
    IPO = "ipo"


class Stage(StrEnum):
    """How far a deal is when the article is published, from rumour to done."""

    CONSIDERING = "considering"
    IN_TALKS = "in_talks"
    PROPOSED = "proposed"
    LETTER_OF_INTENT = "letter_of_intent"
    AGREED = "agreed"
    COMPLETED = "completed"
    ABANDONED = "abandoned"


class Role(StrEnum):
    """What a party does in a deal; the type decides which roles fit."""

    INVESTOR = "investor"
    INVESTEE = "investee"
    BUYER = "buyer"
    SELLER = "seller"
    TARGET = "target"
    ACQUIRER = "acquirer"
    PARTNER = "partner"
    LENDER = "lender"
    BORROWER = "borrower"
    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    ISSUER = "issuer"


class Qualifier(StrEnum):
    """How the text bounds a number."""

    EXACT = "exact"
    APPROXIMATELY = "approximately"
    UP_TO = "up_to"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    BETWEEN = "between"
    UNDISCLOSED = "undisclosed"


class ValuationBasis(StrEnum):
    """Whether a valuation counts the new money."""

    PRE_MONEY = "pre_money"
    POST_MONEY = "post_money"
    UNSPECIFIED = "unspecified"


class DateEvent(StrEnum):
    """What happens to a deal on a date that the article states."""

    ANNOUNCED = "announced"
    SIGNED = "signed"
    CLOSES = "closes"
    CLOSED = "closed"
    STARTS = "starts"
    ENDS = "ends"
    EXPECTED = "expected"
    OTHER = "other"


class Verdict(StrEnum):
    """What the rules think of a record as a whole."""

    ACCEPTED = "accepted"
    NEEDS_REVIEW = "needs_review"
    REJECTED = "rejected"


class Outcome(StrEnum):
    """What one rule thinks of a record."""

    PASS = "pass"  # noqa: S105 - no password
    WARN = "warn"
    FAIL = "fail"


class ExtractorName(StrEnum):
    """Which extractor spoke."""

    LLM = "llm"
    EMBEDDED = "embedded"
    BASELINE = "baseline"

"""English cue words. Frames of lending and of trade: loans, bonds, contracts."""

from schemas.enums import DealType as T
from schemas.enums import Role as R  # noqa: N817 - hundreds of them
from schemas.enums import Stage as S  # noqa: N817 - the same
from service.reading.cues.lexicon.forms import Frame, phrase

_LOAN = {
    "from": R.LENDER,
    "by": R.LENDER,
    "with": R.LENDER,
    "to": R.BORROWER,
    "at": R.LENDER,
    "through": R.LENDER,
}
_BUY_GOODS = {
    "from": R.SUPPLIER,
    "with": R.SUPPLIER,
    "at": R.SUPPLIER,
    "by": R.CUSTOMER,
    "to": R.SUPPLIER,
    "on": R.SUPPLIER,
}
_GOODS = (
    r"(?:\w+[- ]){0,4}?(?:chips?|gpus?|processors?|servers?|compute|computing|cloud|capacity|services|"
    r"software|licen[cs]es?|electricity|power|gas|lng|aircraft|planes|jets|ships|vessels|trains|trucks|"
    r"buses|cars|vaccines|doses|turbines|batter(?:y|ies)|equipment|systems|tanks|satellites|content|rights)"
)
_SUPPLY = {
    "to": R.CUSTOMER,
    "for": R.CUSTOMER,
    "from": R.CUSTOMER,
    "by": R.CUSTOMER,
    "with": R.CUSTOMER,
}
_ADJ = r"(?:[\w$€£.%,-]+ ){0,3}?"

FRAMES = (
    Frame(
        "arrange",
        T.DEBT_FINANCING,
        phrase(
            r"(?:arrang|underwr(?:i|o)t|manag|syndicat)(?:e|es|ed|ing|ten|te)? (?:\S+ ){0,6}?(?:loans?|bonds?|notes|debt|financing|credit|facility)"
        ),
        None,
        None,
        {"for": R.BORROWER, "to": R.BORROWER},
        S.AGREED,
        noun=True,
        weight=8,
    ),
    Frame(
        "borrow money",
        T.DEBT_FINANCING,
        phrase(r"borrow(?:s|ed|ing)?"),
        R.BORROWER,
        None,
        _LOAN,
        S.AGREED,
        weight=5,
    ),
    Frame(
        "deal with",
        T.COMMERCIAL_CONTRACT,
        phrase(r"(?:deals?|agreements?|pacts?)(?= with)"),
        R.CUSTOMER,
        None,
        {"with": R.SUPPLIER},
        S.AGREED,
        noun=True,
    ),
    Frame(
        "buy worth of goods",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"(?:buy|buys|buying|bought|purchas(?:e|es|ed|ing)|order(?:s|ed|ing)?) (?:(?:up to|about|around|roughly|at least|more than|nearly|over) )?[$€£]?[\d.,]+ ?(?:billion|million|bn|m)?(?: \w+)? (?:worth )?of(?! (?:\S+ ){0,3}?(?:stock|shares))"
        ),
        R.CUSTOMER,
        None,
        _BUY_GOODS,
        S.AGREED,
        weight=6,
    ),
    Frame(
        "borrow",
        T.DEBT_FINANCING,
        phrase(
            r"(?:issu|sell|sold|plac|pric|rais)(?:e|es|ed|ing|s)? (?:[\w.,%$€£-]+ ){0,5}?(?:bonds?|notes|debt)",
            r"refinanc(?:e|es|ed|ing)",
            r"(?:bonds?|notes)(?: (?:sale|offering|issue|deal))?",
            r"debt (?:financing|funding|package|sale|deal|facility|raise)",
            r"loans?",
            r"credit (?:facility|facilities|line|lines|agreement)",
            r"lines? of credit",
            r"project financing",
            r"mortgage",
        ),
        R.BORROWER,
        None,
        _LOAN,
        S.AGREED,
        noun=True,
        weight=4,
    ),
    Frame(
        "lend",
        T.DEBT_FINANCING,
        phrase(
            r"lend(?:s|ing)?",
            r"lent",
            r"(?:provid|extend|grant|underwrit|offer|committ?)(?:e|es|ed|ing|s)? (?:[\w.,%$€£-]+ ){0,6}?(?:loans?|credit|debt|financing|facility)",
        ),
        R.LENDER,
        R.BORROWER,
        {**_LOAN, "from": R.LENDER},
        S.AGREED,
        noun=True,
        weight=6,
    ),
    Frame(
        "buy goods",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"order(?:s|ed|ing)? (?:\S+ ){1,7}?(?=from )",
            r"sign(?:s|ed|ing)? up (?:for|to (?:buy|use|rent|lease|take))",
            r"licen[cs](?:e|es|ed|ing)(?= )",
            r"(?:buy|buys|buying|bought|purchase|purchases|purchasing|purchased|order|orders|ordered|ordering|rent|rents|rented|renting|lease|leases|leased|leasing|procure|procures|procured|spend|spends|spent|spending|licen[cs]e|licen[cs]es|licen[cs]ed|secure|secured) (?:(?:up to|about|around|roughly|at least|more than|nearly|another|additional|an|a|the) )*(?:[$€£]?[\d.,]+ ?(?:billion|million|bn|m|gigawatts?|megawatts?|gw|mw)? ?)?(?:worth )?(?:(?:of|on|in|for) )?"
            + _GOODS,
        ),
        R.CUSTOMER,
        None,
        _BUY_GOODS,
        S.AGREED,
        noun=True,
        weight=6,
    ),
    Frame(
        "win contract",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"(?:win|wins|won|winning|land|lands|landed|secur(?:e|es|ed)|clinch(?:es|ed)?|receiv(?:e|es|ed)|book(?:s|ed)?|(?:was|been|were|is|being) awarded|gets?|got|bag(?:s|ged)?) (?:a |an |the |its |another )?"
            + _ADJ
            + r"(?:\w+ ){0,3}?(?:contracts?|orders?|tender|deal(?= (?:to|from)))"
        ),
        R.SUPPLIER,
        None,
        {**_SUPPLY, "of": R.CUSTOMER},
        S.AGREED,
        noun=True,
        weight=6,
    ),
    Frame(
        "award contract",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"(?:award(?:s|ed)?|grant(?:s|ed)?|gave|gives|handed|hands) (?:(?:[\w.&'’-]+ ){0,4}?)(?:a |an |the )?"
            + _ADJ
            + r"(?:contracts?|orders?)"
        ),
        R.CUSTOMER,
        R.SUPPLIER,
        {"to": R.SUPPLIER, "by": R.CUSTOMER},
        S.AGREED,
        noun=True,
        weight=5,
    ),
    Frame(
        "supply",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"suppl(?:y|ies|ied|ying)",
            r"deliver(?:s|ed|ing)?(?= )",
            r"provid(?:e|es|ed|ing) (?:\S+ )?(?:with )?" + _GOODS,
        ),
        R.SUPPLIER,
        R.CUSTOMER,
        _SUPPLY,
        S.AGREED,
        weight=3,
    ),
    Frame(
        "contract",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"(?:contracts?|orders?(?= (?:for|from|with|worth|of)))",
            r"(?:cloud|compute|computing|infrastructure|supply|licen[cs]ing|services?|capacity|chip|hosting|data[- ]cent(?:er|re)|offtake|power purchase|purchase|framework|software|outsourcing|distribution|content|sponsorship|lease|leasing|commercial|multi-?year|long-term|partnership)(?: \w+)? (?:deals?|agreements?|commitments?|pacts?|accords?|partnerships?|contracts?|orders?)",
            r"(?:deals?|agreements?|pacts?) (?=(?:to (?:use|supply|provide|rent|lease|license|deliver|build)|for (?:\w+ ){0,3}(?:cloud|compute|computing|capacity|chips|power)))",
        ),
        R.CUSTOMER,
        None,
        {
            "with": R.SUPPLIER,
            "from": R.SUPPLIER,
            "between": R.CUSTOMER,
            "to": R.SUPPLIER,
            "at": R.SUPPLIER,
        },
        S.AGREED,
        noun=True,
        weight=4,
    ),
)

"""English cue words. Frames of buying and joining: takeovers, mergers, joint ventures."""

from schemas.enums import DealType as T
from schemas.enums import Role as R  # noqa: N817 - hundreds of them
from schemas.enums import Stage as S  # noqa: N817 - the same
from service.reading.cues.lexicon.forms import Frame, phrase

_ACQUIRE = {
    "from": R.SELLER,
    "by": R.ACQUIRER,
    "of": R.TARGET,
    "for": R.TARGET,
    "with": R.TARGET,
    "to": R.ACQUIRER,
}
_PARTNER = {
    "with": R.PARTNER,
    "between": R.PARTNER,
    "of": R.PARTNER,
    "and": R.PARTNER,
    "by": R.PARTNER,
    "into": R.PARTNER,
}

# A sum behind a verb: "pay up to A$2bn for".
_SUM = (
    r"(?:(?:up to|as much as|about|around|roughly|at least|more than|nearly|almost|just|some|an?|"
    r"another|over|under|less than|close to) )*(?:[a-z]{1,4} ?)?[$€£¥₹₩\d]"
)

FRAMES = (
    Frame(
        "pay for rights",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"(?:pay(?:s|ing)?|paid)(?= " + _SUM + r"[^;.]{0,60}? (?:rights|licen[cs]es?)(?!\w))"
        ),
        R.CUSTOMER,
        None,
        {"to": R.SUPPLIER, "from": R.SUPPLIER, "of": R.SUPPLIER},
        S.AGREED,
        weight=4,
    ),
    Frame(
        "pay for",
        T.ACQUISITION,
        phrase(
            r"(?:pay(?:s|ing)?|paid)(?= "
            + _SUM
            + r"[^;]{0,60}? for (?!(?:each|every|a|one|the) (?:share|year|month))"
            + r"(?:the|a|an|all|its|chip|\w+ )?)"
        ),
        R.ACQUIRER,
        None,
        {"for": R.TARGET, "of": R.SELLER, "to": R.SELLER, "from": R.SELLER},
        S.AGREED,
        weight=2,
    ),
    Frame(
        "bid",
        T.ACQUISITION,
        phrase(
            r"(?:bid|offer)s?(?= (?:for|to buy|to acquire|worth|of|from|by))",
            r"(?:take-?over|hostile|buy-?out|cash|unsolicited|all-share) (?:bid|offer|approach|proposal)",
        ),
        R.ACQUIRER,
        None,
        {"for": R.TARGET, "of": R.TARGET, "from": R.ACQUIRER, "by": R.ACQUIRER},
        S.PROPOSED,
        noun=True,
        weight=3,
    ),
    Frame(
        "acquire",
        T.ACQUISITION,
        phrase(
            r"acquires?",
            r"acquiring",
            r"buys?(?: out)?",
            r"buying(?: out)?",
            r"(?:to|will) purchase",
            r"purchasing",
            r"tak(?:e|es|ing) over",
            r"takes? (?:it |the company )?private",
            r"snap(?:s|ping)? up",
            r"swallow(?:s|ing)?",
            r"take control of",
            r"bid(?:s|ding)? for",
            r"offer(?:s|ed)? (?=to (?:buy|acquire))",
        ),
        R.ACQUIRER,
        R.TARGET,
        _ACQUIRE,
        S.AGREED,
        weight=3,
    ),
    Frame(
        "acquired",
        T.ACQUISITION,
        phrase(
            r"acquired",
            r"bought(?: out)?",
            r"purchased",
            r"tak(?:en|ing) over",
            r"took over",
            r"taken private",
            r"snapped up",
            r"swallowed",
            r"took control of",
        ),
        R.ACQUIRER,
        R.TARGET,
        _ACQUIRE,
        S.COMPLETED,
        weight=3,
    ),
    Frame(
        "acquisition",
        T.ACQUISITION,
        phrase(
            r"acquisitions?",
            r"take-?overs?",
            r"buy-?outs?",
            r"purchase(?= (?:of|by))",
        ),
        R.ACQUIRER,
        R.TARGET,
        _ACQUIRE,
        S.AGREED,
        noun=True,
        weight=2,
    ),
    Frame(
        "sell",
        T.ACQUISITION,
        phrase(
            r"sells?(?: off)?",
            r"selling(?: off)?",
            r"divests?",
            r"divesting",
            r"offload(?:s|ing)?",
            r"hiv(?:e|es|ing) off",
        ),
        R.SELLER,
        R.TARGET,
        {**_ACQUIRE, "of": R.TARGET, "from": R.SELLER},
        S.AGREED,
        weight=3,
    ),
    Frame(
        "sold",
        T.ACQUISITION,
        phrase(
            r"sold(?: off)?",
            r"divested",
            r"offloaded",
            r"(?:sale|disposal|divestiture|divestment)(?= (?:of|to))",
        ),
        R.SELLER,
        R.TARGET,
        {**_ACQUIRE, "from": R.SELLER},
        S.COMPLETED,
        weight=3,
    ),
    Frame(
        "merge",
        T.MERGER,
        phrase(
            r"merge(?:s|d)?(?: with)?",
            r"merging(?: with)?",
            r"mergers?",
            r"merger of equals",
            r"combin(?:e|es|ed|ing) (?:with|forces|their (?:businesses|operations))",
            r"(?:to|will|would|could|may) combine(?= ?[.,;])",
            r"tie-?up",
        ),
        R.PARTNER,
        R.PARTNER,
        _PARTNER,
        S.AGREED,
        noun=True,
        weight=4,
    ),
    Frame(
        "joint venture",
        T.JOINT_VENTURE,
        phrase(
            r"joint[- ]ventures?",
            r"jointly (?:owned|set up|found) (?:a )?(?:new )?(?:company|business)",
        ),
        R.PARTNER,
        R.PARTNER,
        _PARTNER,
        S.AGREED,
        noun=True,
        weight=6,
    ),
)

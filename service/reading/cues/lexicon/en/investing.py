"""English cue words. Frames of investing: rounds, shares, stakes, flotations."""

from schemas.enums import DealType as T
from schemas.enums import Role as R  # noqa: N817 - hundreds of them
from schemas.enums import Stage as S  # noqa: N817 - the same
from service.reading.cues.lexicon.forms import Frame, phrase

_INVEST = {
    "in": R.INVESTEE,
    "into": R.INVESTEE,
    "to": R.INVESTEE,
    "by": R.INVESTOR,
    "from": R.INVESTOR,
    "behind": R.INVESTEE,
}
_ROUND = {
    "in": R.INVESTEE,
    "for": R.INVESTEE,
    "of": R.INVESTEE,
    "by": R.INVESTOR,
    "from": R.INVESTOR,
    "with": R.INVESTOR,
    "including": R.INVESTOR,
    "alongside": R.INVESTOR,
    "at": R.INVESTEE,
    "to": R.INVESTEE,
}
_STAKE = {
    "in": R.TARGET,
    "of": R.TARGET,
    "from": R.SELLER,
    "by": R.BUYER,
    "to": R.BUYER,
    "at": R.TARGET,
}
_ADJ = r"(?:[\w$€£.%,-]+ ){0,3}?"

FRAMES = (
    Frame(
        "lead round",
        T.FUNDING_ROUND,
        phrase(
            r"(?:co-)?led (?:a|an|the|its|their) "
            + _ADJ
            + r"(?:funding |financing |investment )?round",
            r"leads (?:a|an|the) " + _ADJ + r"round",
            r"(?:is|are|was|were) leading (?:a|an|the) " + _ADJ + r"round",
            r"to lead (?:a|an|the) " + _ADJ + r"round",
        ),
        R.INVESTOR,
        R.INVESTEE,
        _ROUND,
        S.COMPLETED,
        weight=4,
    ),
    Frame(
        "invest",
        T.EQUITY_INVESTMENT,
        phrase(
            r"invest(?:s|ing)?",
            r"to (?:contribute|commit|inject|pour|pump|plough|put|plow)",
            r"(?:contribut|commit|inject|pour|pump)(?:s|ing)",
            r"put(?:s|ting)? (?:up )?(?:money|cash)",
            r"back(?:s|ing)?(?= \S+ with)",
            r"put(?:s|ting)?(?= (?:(?:up to|as much as|at least|about|around|roughly|nearly|almost|more than|another|an additional|a further|some|in) )*(?:[a-z]{1,3})?[$€£¥\d])",
            r"step(?:s|ping)? (?:in|into)",
        ),
        R.INVESTOR,
        None,
        _INVEST,
        S.AGREED,
        weight=2,
    ),
    Frame(
        "invested",
        T.EQUITY_INVESTMENT,
        phrase(r"invested", r"(?:contributed|injected|poured|pumped|ploughed|committed)"),
        R.INVESTOR,
        None,
        _INVEST,
        S.COMPLETED,
        weight=2,
    ),
    Frame(
        "investment",
        T.EQUITY_INVESTMENT,
        phrase(
            r"investments?(?! (?:banks?|bankers?|opportunit|firms?|funds?|managers?|vehicles?|groups?|compan|rounds?|plans?|program|trusts?|arms?|manage))",
            r"(?:cash|capital|equity) (?:injection|infusion)",
        ),
        R.INVESTOR,
        None,
        _INVEST,
        S.AGREED,
        noun=True,
        weight=1,
    ),
    Frame(
        "receive investment",
        T.EQUITY_INVESTMENT,
        phrase(
            r"(?:receive[sd]?|receiving|secur(?:e|es|ed|ing)|landed|won|gets?|got|attract(?:s|ed)?|accept(?:s|ed)?) (?:a |an |the )?"
            + _ADJ
            + r"(?:investment|injection|infusion)"
        ),
        R.INVESTEE,
        None,
        _INVEST,
        S.COMPLETED,
        noun=True,
        weight=3,
    ),
    Frame(
        "raise",
        T.FUNDING_ROUND,
        phrase(
            r"raise(?=,? (?:an |a |some |at |up |as |more |about |around |roughly |nearly |over |between |almost |close |its |[$€£¥]|[a-z]{2,3}\$|[a-z]{3} ?\d|\d|money|capital|fresh|new|funding|funds|cash|another|tens|hundreds|billions))",
            r"raises(?= (?:an |a |some |at |up |as |more |about |around |roughly |nearly |over |almost |[$€£¥]|[a-z]{2,3}\$|[a-z]{3} ?\d|\d|capital|fresh|new|funding))",
            r"raising(?= (?:an |a |some |at |up |as |more |about |around |roughly |nearly |over |between |almost |close |[$€£¥]|[a-z]{2,3}\$|[a-z]{3} ?\d|\d|money|capital|fresh|new|funding|funds))",
            r"seek(?:s|ing)?(?= (?:up to |about |around |at least |more than )?[$€£¥]\S+ (?:billion |million )?(?:in|of) (?:\w+ )?(?:funding|capital|financing))",
        ),
        R.INVESTEE,
        None,
        _ROUND,
        S.AGREED,
        weight=3,
    ),
    Frame(
        "raised",
        T.FUNDING_ROUND,
        phrase(
            r"(?:pocketed|took in|taken in|takes in|taking in|brought in|bringing in|collect(?:s|ed|ing))(?= (?:an |a |some |at |up |as |more |about |around |roughly |nearly |over |almost |[$€£¥]|[a-z]{3} ?\d|\d))",
            r"raised(?= (?:an |a |some |at |up |as |more |about |around |roughly |nearly |over |between |almost |close |[$€£¥]|[a-z]{2,3}\$|[a-z]{3} ?\d|\d|money|capital|fresh|new|funding|funds))",
            r"(?:secured|closed|completed|bagged|landed|netted|pulled in|finali[sz]ed|wrapped up|announced) (?:on )?(?:a |an |the |its |their )?"
            + _ADJ
            + r"(?:(?:seed|growth|funding|financing|fundraising|investment|equity|pre-seed|bridge) )?(?:round|fundrais(?:e|ing))",
            r"(?:secured|bagged|landed|netted|pulled in)(?= [^.;]{0,40}(?:in|of) (?:\w+ )?(?:funding|financing|capital))",
        ),
        R.INVESTEE,
        None,
        _ROUND,
        S.COMPLETED,
        weight=3,
    ),
    Frame(
        "round",
        T.FUNDING_ROUND,
        phrase(
            r"(?:funding|financing|fundraising|fund-raising|investment|seed|pre-seed|series [a-k]|growth|bridge|equity|capital|private)(?: (?:funding|financing|fundraising|investment|equity))? round",
            r"(?:new|latest|this|that|the) round",
            r"series [a-k](?: \d)?(?: (?:funding|financing|round|extension))?",
            r"seed (?:funding|financing|investment|capital)",
            r"growth (?:capital|funding)",
            r"fundrais(?:e|ing)",
            r"rights issue",
            r"capital (?:increase|raise)",
            r"share (?:issue|placement)",
            r"private placement",
        ),
        R.INVESTEE,
        None,
        _ROUND,
        S.COMPLETED,
        noun=True,
        weight=2,
    ),
    Frame(
        "buy stock",
        T.EQUITY_INVESTMENT,
        phrase(
            r"(?:buy|buys|buying|purchase|purchases|purchasing) (?:\S+ ){0,5}?of (?:\S+ ){0,3}?(?:stock|shares)",
            r"(?:bought|purchased) (?:\S+ ){0,5}?of (?:\S+ ){0,3}?(?:stock|shares)",
            r"(?:buy|buys|buying|bought) (?:\S+ ){0,3}?(?:new|convertible|preferred|preference|common) (?:\S+ ){0,2}?(?:stock|shares)",
        ),
        R.INVESTOR,
        None,
        _INVEST,
        S.AGREED,
        weight=7,
    ),
    Frame(
        "participate",
        T.FUNDING_ROUND,
        phrase(
            r"participat(?:e|es|ed|ing)(?= in)",
            r"t(?:ake|akes|ook|aken|aking) part",
            r"join(?:s|ed|ing)?(?= (?:\S+ ){0,5}?round)",
        ),
        R.INVESTOR,
        None,
        _ROUND,
        S.COMPLETED,
        weight=3,
    ),
    Frame(
        "participants",
        T.FUNDING_ROUND,
        phrase(
            r"(?:investors|backers|participants) (?:in the round )?(?:include[sd]?|including|are|were)"
        ),
        None,
        R.INVESTOR,
        {},
        S.COMPLETED,
        weight=3,
    ),
    Frame(
        "buyers",
        T.STAKE_SALE,
        phrase(
            r"(?:buyers|purchasers) (?:of the (?:shares|stock|stake) )?(?:include[sd]?|including|are|were)"
        ),
        None,
        R.BUYER,
        {},
        S.COMPLETED,
        weight=3,
    ),
    Frame(
        "employee share sale",
        T.STAKE_SALE,
        phrase(
            r"tender offer for (?:\w+ )?(?:employees?|staff)\S* shares",
            r"(?:employee|staff|secondary|insider)(?: (?:share|stock|tender))? (?:sale|offering|offer|transaction)s?",
            r"secondary (?:share|stock) sale",
            r"share sale",
            r"(?:sell|sold|selling|sale of) (?:about |around |up to |roughly )?(?:\S+ ){0,4}?(?:in|of|worth of) (?:employee )?(?:shares|stock)",
        ),
        R.TARGET,
        None,
        _STAKE,
        S.AGREED,
        noun=True,
        weight=4,
    ),
    Frame(
        "buy stake",
        T.STAKE_SALE,
        phrase(
            r"(?:buy|buys|buying|acquire|acquires|acquiring|purchase|purchases|purchasing|pick up|picks up|take over) (?:out )?(?:a|an|the|its|their|another)? ?(?:[\w.,%$€£-]+ ){0,6}?(?:stake|shareholding|holding|interest|shares)"
        ),
        R.BUYER,
        None,
        _STAKE,
        S.AGREED,
        noun=True,
        weight=5,
    ),
    Frame(
        "bought stake",
        T.STAKE_SALE,
        phrase(
            r"(?:bought|acquired|purchased|picked up|raised|increased) (?:a|an|the|its|their|another)? ?(?:[\w.,%$€£-]+ ){0,6}?(?:stake|shareholding|holding|interest|shares)"
        ),
        R.BUYER,
        None,
        _STAKE,
        S.COMPLETED,
        noun=True,
        weight=5,
    ),
    Frame(
        "sell stake",
        T.STAKE_SALE,
        phrase(
            r"(?:sell|sells|selling|divest|divests|offload|offloads|offloading|unload|unloads) (?:off )?(?:a|an|the|its|their|all|part|half|some)? ?(?:of )?(?:its |their |a )?(?:[\w.,%$€£-]+ ){0,6}?(?:stake|shareholding|holding|interest|shares)"
        ),
        R.SELLER,
        None,
        _STAKE,
        S.AGREED,
        noun=True,
        weight=5,
    ),
    Frame(
        "sold stake",
        T.STAKE_SALE,
        phrase(
            r"(?:sold|divested|offloaded|unloaded) (?:off )?(?:a|an|the|its|their|all|part|half|some)? ?(?:of )?(?:its |their |a )?(?:[\w.,%$€£-]+ ){0,6}?(?:stake|shareholding|holding|interest|shares)",
            r"(?:sale|disposal) of (?:a|an|the|its|their) (?:[\w.,%$€£-]+ ){0,5}?(?:stake|shareholding|holding|interest)",
        ),
        R.SELLER,
        None,
        _STAKE,
        S.COMPLETED,
        noun=True,
        weight=5,
    ),
    Frame(
        "take stake",
        T.EQUITY_INVESTMENT,
        phrase(
            r"(?:take|takes|taking|took|taken|build|builds|built) (?:a|an|the) (?:[\w.,%$€£-]+ ){0,5}?(?:stake|shareholding|interest|position)"
        ),
        R.INVESTOR,
        None,
        {**_INVEST, "of": R.INVESTEE},
        S.AGREED,
        noun=True,
        weight=4,
    ),
    Frame(
        "ipo",
        T.IPO,
        phrase(
            r"ipos?",
            r"initial public offerings?",
            r"(?:public|stock market|market|stock|share) (?:offering|listing|debut|flotation|float)",
            r"go(?:es|ing)? public",
            r"went public",
            r"list (?:on|in|its|shares)",
            r"(?:listing|flotation|float)",
            r"stock[- ]market (?:debut|listing)",
            r"(?:reach|tap|join) (?:the )?(?:stock|public|equity) markets?",
            r"(?:sold|sells?|selling) (?:its |their )?shares at [$€£]?\d[\d.,]* (?:apiece|each|a share)",
            r"(?:draft )?(?:prospectus|registration statement)(?= for)",
        ),
        R.ISSUER,
        None,
        {"of": R.ISSUER, "by": R.ISSUER, "for": R.ISSUER},
        S.CONSIDERING,
        noun=True,
        weight=5,
    ),
)

"""Dutch cue words. Frames of investing: rounds, shares, stakes, flotations."""

from schemas.enums import DealType as T
from schemas.enums import Role as R  # noqa: N817 - hundreds of them
from schemas.enums import Stage as S  # noqa: N817 - the same
from service.reading.cues.lexicon.forms import Frame, phrase

_INVEST = {
    "in": R.INVESTEE,
    "aan": R.INVESTEE,
    "bij": R.INVESTEE,
    "door": R.INVESTOR,
    "van": R.INVESTOR,
    "uit": R.INVESTOR,
}
_ROUND = {
    "in": R.INVESTEE,
    "bij": R.INVESTEE,
    "voor": R.INVESTEE,
    "door": R.INVESTOR,
    "van": R.INVESTOR,
    "met": R.INVESTOR,
    "onder": R.INVESTOR,
    "waaronder": R.INVESTOR,
    "aan": R.INVESTEE,
}
_STAKE = {"in": R.TARGET, "van": R.SELLER, "door": R.BUYER, "aan": R.BUYER, "uit": R.TARGET}
_UP_TO = r"(?:[^\s.;]+ ){0,9}?"

FRAMES = (
    Frame(
        "lead round",
        T.FUNDING_ROUND,
        phrase(r"leid(?:t|de|den|en) (?:een|de|die|deze) " + _UP_TO + r"\w*ronde"),
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
            r"investeert",
            r"investeren",
            r"te investeren",
            r"steekt",
            r"steken",
            r"stopt(?= (?:\S+ ){0,6}in)",
            r"stoppen(?= in)",
            r"pompt",
            r"pompen",
            r"injecteert",
            r"draagt (?:\S+ ){0,5}bij(?! aan de)",
            r"legt (?:\S+ ){0,6}in",
            r"bij te dragen",
            r"doet mee",
            r"doet (?:\S+ ){1,6}mee",
            r"deed (?:\S+ ){1,6}mee",
            r"stapt (?:\S+ ){0,5}in",
            r"stapte (?:\S+ ){0,5}in",
            r"meedoen",
            r"instappen",
            r"in te stappen",
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
        phrase(
            r"(?:ge)?investeerde(?:n)?",
            r"geïnvesteerd",
            r"stak(?:en)?",
            r"gestoken",
            r"pompte(?:n)?",
            r"gepompt",
            r"injecteerde(?:n)?",
        ),
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
            r"(?:[\w-]*)investering(?:en)?(?!s?(?:ronde|maatschappij|fonds|bank))",
            r"kapitaalinjecties?",
            r"geldinjecties?",
            r"kapitaalinbreng",
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
            r"(?:krijgt|kreeg|krijgen|ontvangt|ontving|ontvangen|haalt|haalde) (?:een |de )?"
            + _UP_TO
            + r"(?:investering|kapitaalinjectie|geldinjectie)",
            r"(?:investering|kapitaalinjectie|geldinjectie)(?= (?:\S+ ){0,8}(?:gekregen|ontvangen|binnengehaald))",
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
            r"(?:haal|haalt|halen)(?= (?:[^\s.;]+ ){1,12}?(?:op|binnen)(?!\w))",
            r"op te halen",
            r"ophalen",
            r"ophaalt",
            r"binnen te halen",
            r"(?:trekt|trekken|aan te trekken|aantrekken)(?= (?:[^\s.;]+ ){0,10}?(?:aan|kapitaal|geld|financiering))",
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
            r"haalde(?:n)?(?= (?:[^\s.;]+ ){1,14}?(?:op|binnen)(?!\w))",
            r"opgehaald",
            r"binnengehaald",
            r"aangetrokken",
            r"trok(?:ken)?(?= (?:[^\s.;]+ ){1,10}?aan(?!\w))",
            r"(?:sloot|rondde|sluit|voltooide) (?:het |hij )?(?:een |de |zijn |haar )?"
            + _UP_TO
            + r"\w*ronde",
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
            r"[\w-]*(?:financierings|investerings|kapitaal|groei|zaai|seed|fondsenwervings|dollar|euro)-?ronde",
            r"(?:nieuwe|laatste|die|deze|volgende|eerste|tweede|derde) ronde",
            r"ronde(?= van (?:\S+ ){0,3}?(?:[$€£]?\d|\w+ (?:miljoen|miljard)))",
            r"serie[ -][a-k](?:-(?:ronde|financiering))?",
            r"series[ -][a-k](?:-(?:ronde|financiering))?",
            r"seedfinanciering",
            r"claimemissie",
            r"aandelenemissie",
            r"kapitaalverhoging",
            r"emissie",
            r"onderhandse plaatsing",
            r"groeifinanciering",
            r"(?:zaai|groei|durf|start)kapitaal",
        ),
        R.INVESTEE,
        None,
        _ROUND,
        S.COMPLETED,
        noun=True,
        weight=2,
    ),
    Frame(
        "participate",
        T.FUNDING_ROUND,
        phrase(
            r"(?:neemt|namen|nam|nemen) (?:\S+ ){0,6}?deel",
            r"deelgenomen",
            r"deelnemen",
            r"deed (?:\S+ ){0,3}mee(?= aan)",
            r"doet (?:\S+ ){0,3}mee(?= aan)",
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
            r"(?:deelnemers|investeerders|geldschieters|beleggers)(?= (?:zijn|waren|zoals)(?!\w))"
        ),
        None,
        R.INVESTOR,
        {"zoals": R.INVESTOR},
        S.COMPLETED,
        weight=3,
    ),
    Frame(
        "buyers",
        T.STAKE_SALE,
        phrase(r"kopers(?= (?:zijn|waren|zoals)(?!\w))"),
        None,
        R.BUYER,
        {"zoals": R.BUYER},
        S.COMPLETED,
        weight=3,
    ),
    Frame(
        "employee share sale",
        T.STAKE_SALE,
        phrase(
            r"aandelentransacties?",
            r"aandelenverkoop",
            r"(?:secundaire|onderhandse) (?:verkoop|transactie|aandelenverkoop)",
            r"(?:medewerkers|werknemers|personeel)(?: (?:\S+ ){0,8}?)aandelen",
            r"verkoop van (?:bestaande )?aandelen",
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
            r"(?:koopt|kopen|te kopen|verwerft|verwerven|te verwerven) (?:een |het |zijn |haar )?"
            + _UP_TO
            + r"(?:[\w-]*belang|aandelen|[\w-]*aandelenbelang)",
            r"(?:koopt|neemt) (?:\S+ ){1,6}?(?:belang|aandelen) (?:\S+ ){0,6}?over",
            r"(?:een |het )"
            + _UP_TO
            + r"(?:[\w-]*belang|aandelenpakket) (?:\S+ ){0,6}?(?:te kopen|kopen|te verwerven|verwerven|overnemen|over te nemen)",
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
            r"(?:kocht|kochten|verwierf|verwierven) (?:een |het )?"
            + _UP_TO
            + r"(?:[\w-]*belang|aandelen)",
            r"(?:een |het |zijn |haar )"
            + _UP_TO
            + r"(?:[\w-]*belang) (?:\S+ ){0,6}?(?:gekocht|verworven|overgenomen)",
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
            r"(?:verkoopt|verkopen|te verkopen) (?:een |het |zijn |haar )?"
            + _UP_TO
            + r"(?:[\w-]*belang|aandelen)",
            r"doet (?:zijn|haar|het|een) " + _UP_TO + r"belang (?:\S+ ){0,8}?van de hand",
            r"(?:zijn|haar|hun|het|een) "
            + _UP_TO
            + r"(?:[\w-]*belang|aandelen) (?:\S+ ){0,8}?(?:verkopen|te verkopen|afstoten)",
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
            r"(?:verkocht|verkochten) (?:een |het |zijn |haar )?"
            + _UP_TO
            + r"(?:[\w-]*belang|aandelen)",
            r"(?:zijn|haar|hun|het|een) "
            + _UP_TO
            + r"(?:[\w-]*belang|aandelen) (?:\S+ ){0,8}?(?:verkocht|afgestoten)",
            r"verkoop van (?:zijn|haar|het|een|hun) " + _UP_TO + r"[\w-]*belang",
            r"verkoop van (?:\S+ ){0,2}?(?:\d+ procent|een kwart|een derde|de helft)",
            r"(?:trok|trokken|trekt|trekken) zich (?:\S+ ){0,4}?terug uit",
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
            r"(?:neemt|nam|nemen|krijgt|kreeg|krijgen|bouwt|bouwde) (?:\S+ )?(?:een |het )?"
            + _UP_TO
            + r"(?:[\w-]*belang)(?! van \d+ procent in beslag)",
            r"(?:een |het )"
            + _UP_TO
            + r"(?:[\w-]*belang) (?:\S+ ){0,8}?(?:te nemen|nemen|genomen)",
        ),
        R.INVESTOR,
        None,
        {**_INVEST, "van": R.INVESTEE},
        S.AGREED,
        noun=True,
        weight=4,
    ),
    Frame(
        "ipo",
        T.IPO,
        phrase(
            r"[\w-]*beursgang",
            r"beursintroductie",
            r"beursnotering",
            r"beursdebuut",
            r"naar de (?:\w+ )?beurs",
            r"ipo",
            r"beursplannen",
            r"notering aan",
        ),
        R.ISSUER,
        None,
        {"van": R.ISSUER, "voor": R.ISSUER, "bij": R.ISSUER},
        S.CONSIDERING,
        noun=True,
        weight=5,
    ),
)

"""Dutch cue words. Frames of lending and of trade: loans, bonds, contracts."""

from schemas.enums import DealType as T
from schemas.enums import Role as R  # noqa: N817 - hundreds of them
from schemas.enums import Stage as S  # noqa: N817 - the same
from service.reading.cues.lexicon.forms import Frame, phrase

_LOAN = {
    "van": R.LENDER,
    "bij": R.LENDER,
    "door": R.LENDER,
    "met": R.LENDER,
    "aan": R.BORROWER,
}
_BUY_GOODS = {
    "bij": R.SUPPLIER,
    "van": R.SUPPLIER,
    "met": R.SUPPLIER,
    "door": R.CUSTOMER,
    "aan": R.SUPPLIER,
    "op": R.SUPPLIER,
}
_GOODS = (
    r"(?:[\w-]*chips?|gpu['’]?s|processors?|servers?|[\w-]*rekenkracht|[\w-]*rekencapaciteit|[\w-]*clouddiensten|[\w-]*cloudcapaciteit|"
    r"[\w-]*capaciteit|[\w-]*diensten|[\w-]*software|[\w-]*licenties?|[\w-]*stroom|[\w-]*elektriciteit|gas|lng|vliegtuigen|toestellen|[\w-]*schepen|"
    r"[\w-]*treinen|[\w-]*bussen|vrachtwagens|vaccins?|[\w-]*turbines|batterijen|[\w-]*systemen|machines|apparatuur|tanks|satellieten|[\w-]*rechten)"
)
_SUPPLY = {
    "aan": R.CUSTOMER,
    "voor": R.CUSTOMER,
    "van": R.CUSTOMER,
    "door": R.CUSTOMER,
    "met": R.CUSTOMER,
    "bij": R.CUSTOMER,
}
_UP_TO = r"(?:[^\s.;]+ ){0,9}?"

FRAMES = (
    Frame(
        "arrange",
        T.DEBT_FINANCING,
        phrase(
            r"(?:begeleid|arrangeer|regel)\w* (?:\S+ ){0,6}?(?:[\w-]*lening(?:en)?|[\w-]*obligaties?|financiering|[\w-]*krediet\w*)"
        ),
        None,
        None,
        {"voor": R.BORROWER, "aan": R.BORROWER},
        S.AGREED,
        noun=True,
        weight=8,
    ),
    Frame(
        "borrow money",
        T.DEBT_FINANCING,
        phrase(r"leent(?! (?:\S+ ){0,6}(?:aan|uit))", r"leende(?:n)?", r"lenen", r"geleend"),
        R.BORROWER,
        None,
        _LOAN,
        S.AGREED,
        weight=5,
    ),
    Frame(
        "borrow",
        T.DEBT_FINANCING,
        phrase(
            r"[\w-]*(?:lening|leningen|kredietfaciliteit|kredietlijn|bankkrediet|overbruggingskrediet|obligatielening)",
            r"[\w-]*obligaties?(?:lening|uitgifte|emissie)?",
            r"herfinancier\w+",
            r"schuldfinanciering",
            r"schuldpapier",
            r"krediet(?= van)",
            r"geeft (?:\S+ ){0,8}obligaties uit",
            r"hypotheek",
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
            r"leent(?= (?:\S+ ){0,8}(?:aan|uit))",
            r"stel(?:t|len|de|den)(?= [^.;]{0,90}?(?:krediet|lening)[^.;]{0,60}?(?:ter beschikking|beschikbaar))",
            r"(?:verstrekt|verstrekte|verstrekten|verstrekken|verleent|verleende|verlenen|verschaft|verschaften) (?:\S+ ){0,8}?(?:[\w-]*lening|[\w-]*krediet\w*|financiering)",
        ),
        R.LENDER,
        R.BORROWER,
        {**_LOAN, "van": R.LENDER},
        S.AGREED,
        noun=True,
        weight=6,
    ),
    Frame(
        "buy goods",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"(?:koopt|kopen|kocht|bestelt|bestellen|bestelde|huurt|huren|huurde|least|leaset|neemt|nemen|nam|licentieert) "
            + _UP_TO
            + _GOODS,
            _GOODS
            + r" (?:\S+ ){0,4}?(?:te kopen|te bestellen|te huren|afneemt|af te nemen|afnemen|afgenomen|besteld|gekocht|gehuurd|huurt|huren|bestelt|inkoopt|inkopen|kopen|koopt)",
            r"afneemt",
            r"afnemen",
            r"af te nemen",
            r"(?:bestelt|bestelde|bestellen|besteld)",
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
            r"(?:wint|won|wonnen|haalt|haalde|krijgt|kreeg|sleept|sleepte|verwerft|verwierf|ontvangt|ontving|boekt|boekte|bemachtigt|bemachtigde) (?:een |de |het |grote |nieuwe )*"
            + _UP_TO
            + r"[\w-]*(?:contract(?:en)?|orders?|opdracht(?:en)?|aanbesteding|bestelling|megaorder)",
            r"[\w-]*(?:contract|order|opdracht|aanbesteding|bestelling) (?:\S+ ){0,6}?(?:gewonnen|binnengehaald|gekregen|in de wacht gesleept|verworven)",
        ),
        R.SUPPLIER,
        None,
        {**_SUPPLY, "van": R.CUSTOMER},
        S.AGREED,
        noun=True,
        weight=6,
    ),
    Frame(
        "award contract",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"(?:gunt|gunde|gegund|geeft|gaf|verleent|verleende|plaatst|plaatste) (?:\S+ ){0,4}?(?:een |de |het )?"
            + _UP_TO
            + r"[\w-]*(?:contract|order|opdracht|bestelling)",
            r"gegund",
        ),
        R.CUSTOMER,
        R.SUPPLIER,
        {"aan": R.SUPPLIER, "door": R.CUSTOMER, "bij": R.SUPPLIER},
        S.AGREED,
        noun=True,
        weight=5,
    ),
    Frame(
        "supply",
        T.COMMERCIAL_CONTRACT,
        phrase(
            r"levert(?! op)",
            r"leveren",
            r"te leveren",
            r"geleverd",
            r"leverde(?:n)?",
            r"levering(?= (?:van|aan))",
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
            r"[\w-]*contract(?:en)?",
            r"[\w-]*(?:order|opdracht|bestelling)(?= (?:van|bij|voor|ter))",
            r"[\w-]*(?:cloud|chip|leverings|licentie|huur|lease|afname|raam|samenwerkings|diensten|infrastructuur|reken|energie|stroom)-?(?:deal|overeenkomst|akkoord|afspraak|contract)",
            r"samenwerkingsovereenkomst",
            r"licentie(?= (?:op|van|voor))",
        ),
        R.CUSTOMER,
        None,
        {
            "met": R.SUPPLIER,
            "bij": R.SUPPLIER,
            "aan": R.SUPPLIER,
            "tussen": R.CUSTOMER,
            "van": R.SUPPLIER,
        },
        S.AGREED,
        noun=True,
        weight=2,
    ),
)

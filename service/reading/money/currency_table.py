"""Currencies by symbol, code and name (ISO 4217, with the old European ones of older news)."""

from service.reading.wordlist import wordlist

SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "¥", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₪": "ILS", "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN", "₴": "UAH", "₸": "KZT", "ƒ": "NLG",
    "元": "CNY", "円": "JPY",
}  # fmt: skip

# Letters glued to a symbol: `A$5m`. Letters that are not here make the sum unreadable.
BEFORE_SYMBOL = {
    "$": {"US": "USD", "us": "USD", "USD": "USD", "A": "AUD", "AU": "AUD", "AUD": "AUD",
          "Aus": "AUD", "C": "CAD", "CA": "CAD", "CAD": "CAD", "Can": "CAD", "Cdn": "CAD",
          "CDN": "CAD", "HK": "HKD", "HKD": "HKD", "NZ": "NZD", "NZD": "NZD", "S": "SGD",
          "SG": "SGD", "SGD": "SGD", "NT": "TWD", "NTD": "TWD", "TWD": "TWD", "R": "BRL",
          "BRL": "BRL", "MX": "MXN", "Mex": "MXN", "MXN": "MXN", "J": "JMD", "TT": "TTD",
          "RD": "DOP", "N": "NAD", "FJ": "FJD", "BZ": "BZD", "EC": "XCD"},
    "£": {"E": "EGP", "IR": "IEP", "UK": "GBP", "GBP": "GBP"},
    "¥": {"CN": "CNY", "RMB": "CNY", "JP": "JPY"},
    "€": {"EUR": "EUR"},
}  # fmt: skip

# Codes that are English words (ALL, TOP, CUP, BOB, GEL, SOS, MOP) are left out on purpose.
CODES = wordlist(
    """
    USD EUR GBP JPY CHF SEK NOK DKK ISK CAD AUD NZD HKD SGD TWD CNY INR PKR BDT LKR NPR KRW THB
    MYR IDR PHP VND RUB UAH KZT PLN CZK HUF RON BGN RSD TRY ILS AED SAR QAR OMR KWD BHD JOD EGP
    MAD TND DZD ZAR NGN KES UGX TZS GHS NAD BRL MXN ARS CLP COP PEN UYU JMD DOP TTD FJD HRK IEP
    DEM FRF ITL NLG BEF ESP ATS FIM PTE GRD XEU
    """
)

# What else stands for a code in front of a number, as it is written.
BEFORE = {
    "RMB": "CNY", "Rmb": "CNY", "NIS": "ILS", "Rs": "INR", "RM": "MYR", "Rp": "IDR",
    "DM": "DEM", "SFr": "CHF", "Sfr": "CHF", "SFR": "CHF", "FFr": "FRF", "Ffr": "FRF",
    "Bfr": "BEF", "BFr": "BEF", "Dfl": "NLG", "Dh": "AED", "Dhs": "AED", "kr": "krone",
    "Kr": "krone", "Skr": "SEK", "SKr": "SEK", "Nkr": "NOK", "NKr": "NOK", "Dkr": "DKK",
    "DKr": "DKK", "Euro": "EUR", "Euros": "EUR", "Tk": "BDT", "zł": "PLN", "Kč": "CZK",
    "R": "ZAR", "Ksh": "KES", "KSh": "KES", "eur": "EUR", "usd": "USD", "gbp": "GBP", "Stg": "GBP",
    "stg": "GBP",
}  # fmt: skip

# Of these only a scale behind the number makes a currency: `R5` and `Euro 2024` are none.
BEFORE_SCALED = frozenset({"R", "Euro", "Euros"})

# Codes with a scale in front, as Nordic and German companies report: `MSEK 120`.
SCALED_CODES = {
    front + code: (code, power)
    for front, power in (("K", 3), ("T", 3), ("M", 6))
    for code in ("SEK", "NOK", "DKK", "EUR", "USD", "CHF")
}

# What stands behind a number for one currency, in lower case. Values in lower case name a family
# whose country the text must give.
NAMES = {
    "dollar": "dollar", "dollars": "dollar", "dlr": "dollar", "dlrs": "dollar", "bucks": "dollar",
    "euro": "EUR", "euros": "EUR", "euro's": "EUR", "eur": "EUR", "usd": "USD", "gbp": "GBP",
    "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK",
    "pound": "pound", "pounds": "pound", "pond": "pound", "ponden": "pound", "stg": "GBP",
    "sterling": "GBP", "quid": "GBP", "pence": "pence",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "won": "won",
    "rupee": "rupee", "rupees": "rupee", "roepie": "rupee", "roepies": "rupee", "rs": "rupee",
    "franc": "franc", "francs": "franc", "frank": "franc", "franken": "franc", "sfr": "CHF",
    "krone": "krone", "kroner": "krone", "crown": "krone", "crowns": "krone", "kroon": "krone",
    "kronen": "krone", "kr": "krone", "krona": "krona", "kronor": "SEK", "koruna": "CZK",
    "korunas": "CZK", "koruny": "CZK", "kč": "CZK",
    "peso": "peso", "pesos": "peso", "peso's": "peso", "rand": "ZAR", "reais": "BRL",
    "real": "real", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB",
    "roebel": "RUB", "roebels": "RUB", "zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN",
    "złoty": "PLN", "zł": "PLN", "zloty's": "PLN", "forint": "HUF", "forints": "HUF",
    "lira": "lira", "liras": "lira", "lire": "ITL", "shekel": "ILS", "shekels": "ILS",
    "sjekel": "ILS", "sjekels": "ILS", "dirham": "dirham", "dirhams": "dirham",
    "riyal": "riyal", "riyals": "riyal", "rial": "riyal", "rials": "riyal",
    "dinar": "dinar", "dinars": "dinar", "baht": "THB", "ringgit": "MYR",
    "rupiah": "IDR", "roepia": "IDR", "dong": "VND", "hryvnia": "UAH", "hryvnias": "UAH",
    "naira": "NGN", "cedi": "GHS", "cedis": "GHS", "taka": "BDT", "tenge": "KZT", "leu": "RON",
    "lei": "RON", "leva": "BGN", "shilling": "shilling", "shillings": "shilling",
    "marks": "mark", "mark": "mark", "deutschmark": "DEM", "deutschmarks": "DEM",
    "guilder": "NLG", "guilders": "NLG", "gulden": "NLG", "guldens": "NLG",
    "peseta": "ESP", "pesetas": "ESP", "schilling": "ATS", "schillings": "ATS",
    "markka": "FIM", "punt": "IEP", "punts": "IEP", "escudos": "PTE", "drachmas": "GRD",
    "ecu": "XEU", "ecus": "XEU", "cent": "cent", "cents": "cent", "cts": "cent",
}  # fmt: skip

_FAMILY_BY_COUNTRY = {
    "dollar": "US USD AU AUD CA CAD HK HKD SG SGD NZ NZD TW TWD JM JMD NA NAD FJ FJD",
    "pound": "GB GBP EG EGP LB LBP SY SYP IE IEP",
    "rupee": "IN INR PK PKR LK LKR NP NPR",
    "franc": "CH CHF FR FRF BE BEF",
    "krone": "SE SEK NO NOK DK DKK IS ISK CZ CZK",
    "krona": "SE SEK IS ISK",
    "peso": "MX MXN AR ARS CL CLP CO COP PH PHP UY UYU DO DOP",
    "lira": "TR TRY IT ITL",
    "dirham": "AE AED MA MAD",
    "riyal": "SA SAR QA QAR OM OMR",
    "dinar": "KW KWD BH BHD JO JOD IQ IQD RS RSD TN TND DZ DZD",
    "shilling": "KE KES UG UGX TZ TZS",
    "mark": "DE DEM FI FIM",
    "won": "KR KRW",
    "real": "BR BRL",
    "cent": "US USD",
    "pence": "GB GBP",
    "¥": "JP JPY CN CNY",
}
FAMILIES = {
    family: dict(zip(row.split()[::2], row.split()[1::2], strict=True))
    for family, row in _FAMILY_BY_COUNTRY.items()
}
# What a family means where the text names no country of it; the others stay open.
DEFAULTS = {"dollar": "USD", "pound": "GBP", "rupee": "INR", "lira": "TRY", "krona": "SEK",
            "mark": "DEM", "won": "KRW", "real": "BRL", "pence": "GBP"}  # fmt: skip
HUNDREDTHS = frozenset({"cent", "pence"})
SOUTH_ASIAN = frozenset({"INR", "PKR", "LKR", "NPR", "BDT"})

# The country that an adjective or name means; blanks, full stops and hyphens are left out.
_ADJECTIVES = {
    "US": "us american amerikaanse", "AU": "australian australische aussie",
    "CA": "canadian canadese cdn", "HK": "hongkong hongkongse hk",
    "SG": "singapore singaporean singaporese", "NZ": "newzealand nieuwzeelandse nz",
    "TW": "taiwan taiwanese taiwanees newtaiwan nt", "JM": "jamaican", "NA": "namibian",
    "FJ": "fijian", "GB": "british britse uk", "EG": "egyptian egyptische",
    "LB": "lebanese libanese", "SY": "syrian syrische", "IE": "irish ierse",
    "IN": "indian indiase", "PK": "pakistani pakistaanse", "LK": "srilankan srilankaanse",
    "NP": "nepalese nepali", "CH": "swiss zwitserse", "FR": "french franse",
    "BE": "belgian belgische", "SE": "swedish zweedse", "NO": "norwegian noorse",
    "DK": "danish deense", "IS": "icelandic ijslandse", "CZ": "czech tsjechische",
    "MX": "mexican mexicaanse", "AR": "argentine argentinian argentijnse",
    "CL": "chilean chileense", "CO": "colombian colombiaanse", "PH": "philippine filipijnse",
    "UY": "uruguayan uruguayaanse", "DO": "dominican dominicaanse", "TR": "turkish turkse",
    "IT": "italian italiaanse", "AE": "uae emirati", "MA": "moroccan marokkaanse",
    "SA": "saudi saudiarabian saoedische saudische", "QA": "qatari qatarese",
    "OM": "omani omaanse", "KW": "kuwaiti koeweitse", "BH": "bahraini bahreinse",
    "JO": "jordanian jordaanse", "IQ": "iraqi iraakse", "RS": "serbian servische",
    "TN": "tunisian tunesische", "DZ": "algerian algerijnse", "KE": "kenyan keniaanse",
    "UG": "ugandan oegandese", "TZ": "tanzanian tanzaniaanse",
    "DE": "german westgerman deutsche duitse d", "FI": "finnish finse",
    "KR": "southkorean korean zuidkoreaanse koreaanse", "BR": "brazilian braziliaanse",
    "JP": "japanese japanse", "CN": "chinese", "RU": "russian russische", "PL": "polish poolse",
    "HU": "hungarian hongaarse", "RO": "romanian roemeense", "BG": "bulgarian bulgaarse",
    "IL": "israeli israelische israëlische", "TH": "thai thaise",
    "MY": "malaysian maleisische", "ID": "indonesian indonesische",
    "VN": "vietnamese", "UA": "ukrainian oekraïense", "NG": "nigerian nigeriaanse",
    "GH": "ghanaian ghanese", "BD": "bangladeshi", "KZ": "kazakh kazachse",
    "ZA": "southafrican zuidafrikaanse", "NL": "dutch nederlandse", "ES": "spanish spaanse",
    "AT": "austrian oostenrijkse", "PT": "portuguese portugese", "GR": "greek griekse",
}  # fmt: skip
COUNTRY_OF = {word: country for country, row in _ADJECTIVES.items() for word in row.split()}
# The words with which a country's adjective may begin, those of two words included.
ADJECTIVE_STARTS = frozenset(COUNTRY_OF) | wordlist(
    "u h n hong new south sri saudi zuid nieuw west united"
)
# What may stand right before and right behind the figures of a sum.
IN_FRONT = frozenset({".", *SYMBOLS, *(code.lower() for code in (*CODES, *BEFORE, *SCALED_CODES))})
BEHIND = frozenset(
    {*SYMBOLS, *NAMES, *ADJECTIVE_STARTS, "p", *(code.lower() for code in CODES),
     *(letters.lower() for row in BEFORE_SYMBOL.values() for letters in row)}
)  # fmt: skip
# Where a currency of one country only may carry its adjective: `Japanese yen`.
HOME = {"JPY": "JP", "CNY": "CN", "RUB": "RU", "PLN": "PL", "HUF": "HU", "RON": "RO", "BGN": "BG",
        "ILS": "IL", "THB": "TH", "MYR": "MY", "IDR": "ID", "VND": "VN", "UAH": "UA", "NGN": "NG",
        "GHS": "GH", "BDT": "BD", "KZT": "KZ", "ZAR": "ZA", "NLG": "NL", "ESP": "ES", "ATS": "AT",
        "PTE": "PT", "GRD": "GR", "SEK": "SE", "CZK": "CZ", "ITL": "IT", "BRL": "BR", "FIM": "FI",
        "IEP": "IE"}  # fmt: skip

# Further words by which a text shows of which country its crowns, francs or pesos are.
_PLACES = {
    "SE": "sweden zweden stockholm gothenburg sek", "NO": "norway noorwegen oslo nok",
    "DK": "denmark denemarken copenhagen kopenhagen dkk", "IS": "iceland ijsland reykjavik isk",
    "CZ": "czechia tsjechië prague praag czk", "CH": "switzerland zwitserland zurich zürich chf",
    "FR": "france frankrijk paris parijs frf", "BE": "belgium belgië brussels brussel bef",
    "MX": "mexico mxn", "AR": "argentina argentinië ars", "CL": "chile chili clp",
    "CO": "colombia cop", "PH": "philippines filipijnen manila php", "AE": "dubai aed",
    "MA": "morocco marokko mad", "QA": "qatar qar", "OM": "oman omr", "KW": "kuwait koeweit kwd",
    "BH": "bahrain bahrein bhd", "JO": "jordan jordanië", "RS": "serbia servië rsd",
    "KE": "kenya kenia kes", "UG": "uganda oeganda", "TZ": "tanzania",
    "JP": "japan tokyo tokio yen jpy", "CN": "china beijing shanghai yuan renminbi cny rmb",
}  # fmt: skip
PLACE_OF = {word: country for country, row in _PLACES.items() for word in row.split()}

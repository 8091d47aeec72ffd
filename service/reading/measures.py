"""Every count or quantity with a unit: `1.5 gigawatt`, `honderdduizenden Nvidia-chips`, `4 years`.

The units are those that deals are measured in; `unit` is their singular in English.
"""

from schemas.mentions import MeasureValue
from service.reading.found import Found
from service.reading.money.bounds import bounds_of
from service.reading.money.closed_class import is_function_word
from service.reading.money.currencies import currency_after, currency_before
from service.reading.money.hedges import Hedge, hedge_around
from service.reading.money.magnitudes import (
    Magnitude,
    read_magnitude,
    starts_number,
)
from service.reading.money.near import seeds_before
from service.reading.money.numeral import Form
from service.reading.money.ranges import Quantity, read_quantity
from service.reading.money.scales import is_scale
from service.reading.money.sides import Side, bounded
from service.reading.money.tokens import Tokens, tokenise
from service.reading.wordlist import wordlist

_UNITS = {
    "gigawatt": "gigawatt gigawatts gw",
    "megawatt": "megawatt megawatts mw",
    "kilowatt": "kilowatt kilowatts kw",
    "terawatt": "terawatt terawatts tw",
    "gigawatt hour": "gwh gigawattuur gigawatturen",
    "megawatt hour": "mwh megawattuur megawatturen",
    "kilowatt hour": "kwh kilowattuur kilowatturen",
    "terawatt hour": "twh terawattuur terawatturen",
    "year": "year years yr yrs jaar jaren",
    "month": "month months maand maanden",
    "week": "week weeks weken",
    "day": "day days dag dagen",
    "hour": "hour hours uur",
    "quarter": "kwartalen",
    "share": "share shares aandeel aandelen ads adss",
    "option": "options opties",
    "warrant": "warrants",
    "chip": "chip chips processor processors processoren semiconductors",
    "gpu": "gpu gpus gpu's",
    "tpu": "tpu tpus tpu's",
    "server": "server servers",
    "data centre": "datacenter datacenters datacentre datacentres datacentra",
    "employee": "employee employees worker workers staff staffers staffer werknemer werknemers "
    "medewerker medewerkers personeelsleden",
    "job": "job jobs baan banen arbeidsplaatsen arbeidsplaats",
    "home": "home homes woning woningen",
    "household": "household households huishouden huishoudens",
    "apartment": "apartment apartments appartement appartementen",
    "tonne": "tonne tonnes ton tons",
    "kilogram": "kg kilo kilos kilogram kilograms",
    "ounce": "ounce ounces",
    "barrel": "barrel barrels vat vaten bpd",
    "litre": "litre litres liter liters",
    "gallon": "gallon gallons",
    "metre": "metre metres meter meters",
    "foot": "foot feet ft",
    "kilometre": "km kilometre kilometres kilometer kilometers",
    "mile": "mile miles",
    "hectare": "hectare hectares ha",
    "acre": "acre acres",
    "user": "user users gebruiker gebruikers",
    "customer": "customer customers klant klanten",
    "subscriber": "subscriber subscribers abonnee abonnees",
    "member": "member members leden",
    "person": "people personen mensen persons",
    "passenger": "passenger passengers passagier passagiers reizigers",
    "patient": "patient patients patiënt patiënten",
    "vessel": "vessel vessels ship ships schip schepen tanker tankers",
    "aircraft": "aircraft plane planes airplane airplanes jet jets toestel toestellen vliegtuig "
    "vliegtuigen airliners",
    "helicopter": "helicopter helicopters helikopter helikopters",
    "vehicle": "vehicle vehicles car cars voertuig voertuigen auto's truck trucks vrachtwagens",
    "store": "store stores shop shops winkel winkels",
    "hotel": "hotel hotels",
    "room": "room rooms kamer kamers",
    "hospital": "hospital hospitals ziekenhuis ziekenhuizen",
    "restaurant": "restaurant restaurants",
    "branch": "branch branches filiaal filialen",
    "clinic": "clinic clinics kliniek klinieken",
    "factory": "factory factories plants fabriek fabrieken",
    "company": "company companies bedrijf bedrijven startups startup start-ups",
    "country": "country countries landen",
    "patent": "patent patents patenten",
    "unit": "unit units eenheden stuks",
    "device": "device devices apparaat apparaten",
    "turbine": "turbine turbines windturbines",
    "satellite": "satellite satellites satelliet satellieten",
    "wafer": "wafer wafers",
    "battery": "battery batteries batterijen accu's",
    "parameter": "parameter parameters",
    "token": "token tokens",
    "dose": "dose doses",
}
_UNIT_OF = {word: unit for unit, row in _UNITS.items() for word in row.split()}
_SQUARE = {"square": "square", "sq": "square", "vierkante": "square", "cubic": "cubic",
           "kubieke": "cubic"}  # fmt: skip
_HOURS = frozenset({"hour", "hours"})
_WATTS = frozenset({"gigawatt", "megawatt", "kilowatt", "terawatt"})
_TIMES = frozenset({"year", "month", "week", "day", "hour", "quarter"})
_JARIG = frozenset({"jarig", "jarige"})
_AGREEMENTS = wordlist(
    """
    overeenkomst deal contract lening obligatie obligaties licentie afspraak samenwerking looptijd
    termijn huurcontract leverovereenkomst partnerschap raamovereenkomst concessie periode plan
    """
)
_NO_MODIFIER = wordlist(
    """
    % pct percent procent said says percentage or and zei zegt dollar dollars euro old points
    """
)
_MOST_MODIFIERS = 2
_FIRST_YEAR, _LAST_YEAR = 1990, 2040


def find_measures(text: str, language: str) -> list[Found[MeasureValue]]:
    """Return the quantities of a text in order, in units; the span includes the hedge.

    `language` is `nl`; everything else is read as English. Sums of money and percentages are no
    measures, and a number that cannot be read with certainty is left out.
    """
    language = "nl" if language == "nl" else "en"
    reader = _MeasureReader(tokenise(text), language)
    found: list[Found[MeasureValue]] = []
    resume = 0
    for index in seeds_before(reader.tokens, language, _is_unit):
        if index < resume:
            continue
        quantity, resume = read_quantity(reader, index)
        measure = _measure(reader, quantity) if quantity is not None else None
        if measure is not None and (not found or found[-1].end <= measure.start):
            found.append(measure)
    return found


def _is_unit(word: str) -> bool:
    return word in _UNIT_OF or word in _JARIG


class _MeasureReader:
    """Reads the numbers of one text as counts of a unit."""

    def __init__(self, tokens: Tokens, language: str) -> None:
        self.tokens = tokens
        self.language = language

    def side(self, index: int) -> Side | None:
        magnitude = read_magnitude(self.tokens, index, self.language)
        if magnitude is None or magnitude.form is Form.UNREADABLE:
            return None if magnitude is None else Side(index, magnitude.end, magnitude)
        bare = Side(index, magnitude.end, magnitude)
        if currency_before(self.tokens, index) is not None or self._names_a_year(index, magnitude):
            return bare
        if currency_after(
            self.tokens, magnitude.end, self.language, scaled=magnitude.sort is not None, one=True
        ):
            return bare
        unit, end = _unit_after(self.tokens, magnitude, self.language)
        return Side(index, end, magnitude, unit) if unit else bare

    def stands_alone(self, side: Side) -> bool:
        return side.unit is not None

    def _names_a_year(self, index: int, magnitude: Magnitude) -> bool:
        word = self.tokens.word(index)
        if magnitude.sort is not None or not word.isdigit():
            return False
        return _FIRST_YEAR <= magnitude.value <= _LAST_YEAR


def _measure(reader: _MeasureReader, quantity: Quantity) -> Found[MeasureValue] | None:
    tokens, unit = reader.tokens, quantity.unit
    if unit is None or not bounded(tokens, quantity.start, quantity.end, marked=quantity.marked):
        return None
    hedge = _hedge(tokens, quantity, reader.language)
    bounds = bounds_of(quantity, hedge.qualifier)
    if bounds is None:
        return None
    low, high, qualifier = bounds
    start, end = tokens.spans[hedge.start][0], tokens.spans[hedge.end - 1][1]
    return Found(start, end, MeasureValue(min=low, max=high, qualifier=qualifier, unit=unit))


def _hedge(tokens: Tokens, quantity: Quantity, language: str) -> Hedge:
    """Return the hedge, but not the `over` of `over four years`, which spans the time."""
    start, end = quantity.start, quantity.end
    hedge = hedge_around(tokens, start, end, language)
    spans_time = quantity.unit in _TIMES and hedge.start == start - 1
    return Hedge(start, end, None) if spans_time and tokens.word(start - 1) == "over" else hedge


def _unit_after(tokens: Tokens, magnitude: Magnitude, language: str) -> tuple[str | None, int]:
    """Return the unit behind a number, at most two modifiers between, and the token after it."""
    place = tokens.step(magnitude.end)
    if magnitude.form is Form.VAGUE and tokens.word(place) == "of":
        place = tokens.step(place + 1)
    if tokens.word(place) in _JARIG:
        lasting = tokens.word(place + 1) in _AGREEMENTS
        return ("year", place + 1) if lasting else (None, 0)
    square = ""
    for _ in range(_MOST_MODIFIERS + 1):
        unit = _UNIT_OF.get(tokens.word(place))
        if unit is not None:
            return _whole_unit(tokens, place, f"{square} {unit}".strip())
        if not _modifies(tokens, place, language):
            return None, 0
        square = _SQUARE.get(tokens.word(place), square)
        place = tokens.step(place + 1)
    return None, 0


def _whole_unit(tokens: Tokens, place: int, unit: str) -> tuple[str | None, int]:
    """Read on over `gigawatt hours`; leave out `45-year-old`."""
    following = tokens.step(place + 1)
    if tokens.word(following) == "old":
        return None, 0
    if unit in _WATTS and tokens.word(following) in _HOURS:
        return f"{unit} hour", following + 1
    return unit, place + 1


def _modifies(tokens: Tokens, place: int, language: str) -> bool:
    word = tokens.word(place)
    if not word[:1].isalpha() or word in _NO_MODIFIER or is_function_word(word):
        return False
    return not is_scale(word) and not starts_number(tokens, place, language)

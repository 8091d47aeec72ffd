"""Abbreviations that end in a full stop, by what the word after them says about the sentence."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from service.reading.wordlist import wordlist


class Abbreviation(Enum):
    """When a full stop after the abbreviation is no sentence end."""

    ALWAYS = "whatever follows: `Mr.`, `e.g.`, `bijv.`"
    NUMBER = "before a number: `No. 5`, `Sept. 3`, `art. 12`"
    NAME = "before a name, unless a typical first word follows: `U.S. Steel`, `Wall St. The`"
    LEGAL = "as NAME, but a name with its own verb starts a sentence: `Acme Inc. Apple said`"
    UNIT = "before a currency: `5 mln. EUR`"


_SHARED: Mapping[Abbreviation, str] = {
    Abbreviation.ALWAYS: (
        "dr drs mr mrs ms prof ir ing mej mgr ds MR MRS DR e.g i.e c.q approx ca vs v cf"
    ),
    Abbreviation.NUMBER: (
        "no nos nr nrs art p pp fig par vol sec ch min max est jan feb mar apr jun jul aug sep sept"
        " oct nov dec mon tue tues wed thu thur thurs fri tel"
    ),
    Abbreviation.NAME: "st ave dept univ assn jr sr a.m p.m u.s u.k u.s.a e.u u.n d.c n.y l.a",
    Abbreviation.LEGAL: (
        "inc corp co cos ltd plc bros cie n.v b.v c.v v.o.f s.a s.p.a s.r.l s.l a.g k.k l.p"
        " l.l.c p.l.c pty bhd sdn mfg intl hldgs holdgs grp"
    ),
    Abbreviation.UNIT: "mln mrd bln bn mio mrd tn",
}
_ENGLISH: Mapping[Abbreviation, str] = {
    Abbreviation.ALWAYS: (
        "Gen Sen Sens Rep Reps Gov Capt Lt Col Sgt Cmdr Adm Rev Hon Messrs Mme Supt incl excl aka"
    ),
    Abbreviation.NAME: (
        "Calif Mass Tex Fla Conn Pa Ill Mich Va Wash Ariz Colo Minn Wis Tenn Del Ga N.J N.C Ont Que"
        " Mt Ft"
    ),
}
_DUTCH: Mapping[Abbreviation, str] = {
    Abbreviation.ALWAYS: (
        "dhr mevr mw bijv bv o.a m.b.t d.w.z t.w.v t.o.v i.v.m i.p.v i.s.m m.n m.u.v n.a.v o.b.v"
        " o.l.v t.a.v t.b.v t.g.v w.o incl excl exkl resp vgl zgn z.g t/m a.k.a ong evt wd vml"
    ),
    Abbreviation.NUMBER: "blz bladz lid febr mrt okt jl ll a.s afb gem",
    Abbreviation.NAME: "burg adj dir wnd a.i",
}

# Words that begin a sentence far more often than they continue a name.
_ENGLISH_STARTERS = """
The A An It He She They We I You In On At But And For This That These Those Its If As With When
While However After Before Under According Meanwhile Both Shares Analysts Sources Some Since There
Their His Her Our Not By To From So What Although Though Despite Earlier Separately Also Neither
Such Until Once Because Now Then Here Many Most Last Following During Within Investors Officials
Financial Terms Each Other Several
"""
_DUTCH_STARTERS = """
De Het Een Dat Dit Die Deze Hij Zij Ze Wij We Er In Op Met Voor Na Door Bij Naast Ook Maar En Of
Als Toen Nu Daarmee Daarnaast Daarbij Daardoor Volgens Eerder Vorig Vorige Momenteel Beide Om Omdat
Terwijl Hoewel Zo Toch Echter Sinds Tot Over Uit Onder Wat Wie Wanneer Waar Hun Zijn Haar Aan
Sommige Veel Dan Dus Daarom Hiermee Intussen Ondertussen Ondanks Vanaf Tijdens Inmiddels Analisten
"""
VERBS = wordlist("""
said says say is are was were will would has have had could can may also plans agreed announced
expects reported told declined did does rose fell wants added did bought sold acquired
zei zegt is zijn was waren zal zullen zou zouden heeft hebben had kan wil gaat werd wordt kocht
koopt meldt meldde verwacht liet laat stelt maakt maakte neemt nam ook
""")
# A family name may open with one of these, so that after an initial they start no sentence.
PARTICLES = wordlist("De Den Der Van Von Ten Ter El La Le Du Di Da Het In")
# Words that go on after a legal form or a place: "Acme Inc. Chairman", "Acme Corp. Monday".
GOES_ON = wordlist("""
    CEO CFO COO CTO Chief Chairman Chairwoman Chair President Vice Director Analyst Spokesman
    Spokeswoman Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
    April May June July August September October November December
    """)
COUNTED = wordlist(
    "series serie class klasse plan type round ronde group groep phase fase vitamine"
)
CURRENCIES = wordlist("EUR USD GBP Euro Dollar CHF JPY SEK NOK DKK CNY INR")


def _table(*sources: Mapping[Abbreviation, str]) -> Mapping[str, Abbreviation]:
    table: dict[str, Abbreviation] = {}
    for source in sources:
        for kind, words in source.items():
            for word in words.split():
                table[word] = table[word[:1].upper() + word[1:]] = kind
                if "." in word or kind is Abbreviation.LEGAL:
                    table[word.upper()] = kind
    return MappingProxyType(table)


ABBREVIATIONS: Mapping[str, Mapping[str, Abbreviation]] = MappingProxyType(
    {"en": _table(_SHARED, _ENGLISH), "nl": _table(_SHARED, _DUTCH)}
)
STARTERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"en": wordlist(_ENGLISH_STARTERS), "nl": wordlist(_DUTCH_STARTERS)}
)

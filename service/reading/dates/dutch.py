"""The Dutch words of dates."""

from service.reading.dates.words import lexicon

_DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
_WEEKDAYS = " ".join(
    "/".join([day, *(day + part for part in ("ochtend", "morgen", "middag", "avond", "nacht"))])
    for day in _DAYS.split()
)

DUTCH = lexicon(
    {
        "M": (
            "januari februari maart april mei juni juli augustus september oktober november"
            " december"
        ),
        "m": "jan feb/febr mrt apr _ jun jul aug sep/sept okt/oct nov dec",
        "W": _WEEKDAYS,
        "Q": "q1/k1 q2/k2 q3/k3 q4/k4",
        "H": "h1 h2",
        "o": "eerste tweede derde vierde",
        "q": "kwartaal",
        "h": "helft/jaarhelft/halfjaar",
        "y": "jaar",
        "n": "maand",
        "e": "week",
        "1": "jaren",
        "2": "maanden",
        "3": "weken",
        "4": "dag/dagen",
        "j": "boekjaar",
        "S": "voorjaar/lente zomer najaar/herfst winter",
        "f": "van",
        "t": "het de",
        "i": "in op tijdens sinds vanaf per rond voor na",
        "u": "tot t/m uiterlijk",
        "b": "begin eind einde medio halverwege half",
        "c": "een/één/eén twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "v": "dit deze huidige lopende",
        "l": "vorig/vorige laatste",
        "x": "volgend/volgende komend/komende",
        "r": "afgelopen",
        "X": "aanstaande aankomende",
        "G": "geleden",
        "g": (
            "eergisteren gisteren/gisteravond/gisterochtend/gistermiddag"
            " vandaag/vanochtend/vanmorgen/vanmiddag/vanavond/vannacht morgen/morgenochtend"
            " overmorgen"
        ),
        "E": "eerder",
        "L": "later",
        "F": (
            "zal zullen wil willen gaat gaan moet moeten verwacht verwachten verwachting"
            " plannen plan gepland beoogt hoopt mikt streeft voorzien kunnen kan verwachte"
            " geplande beoogde"
        ),
        "P": (
            "zei zegt meldde meldt was waren werd werden had hadden heeft hebben tekende sloot"
            " kocht bereikte kondigde maakte nam ging kwam kreeg haalde verkocht verkochten"
            " betaalde stapte richtte rondde"
        ),
        "U": (
            "miljoen miljard biljoen duizend procent mensen medewerkers werknemers banen"
            " klanten gebruikers aandelen winkels stuks chips gpu woningen huizen kamers bedden"
            " punten pond euro dollar yen uur minuten kilometer km meter ton kilo vaten mw gw"
            " mwh gwh megawatt gigawatt fte arbeidsplaatsen studenten leden bedrijven beleggers"
            " landen stemmen vestigingen filialen locaties auto voertuigen personen"
        ),
        "$": "EUR USD GBP CHF JPY",
        "!": "Black Goede Witte Stille",
    }
)

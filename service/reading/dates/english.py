"""The English words of dates."""

from service.reading.dates.words import lexicon

ENGLISH = lexicon(
    {
        "M": "january february _ _ _ _ july _ september october november december",
        "k": "_ _ march april may june _ august",
        "m": "jan feb mar apr _ jun jul aug sep/sept oct nov dec",
        "W": "monday tuesday wednesday thursday friday saturday sunday",
        "Q": "q1 q2 q3 q4",
        "H": "h1 h2",
        "o": "first second third fourth",
        "q": "quarter",
        "h": "half",
        "y": "year",
        "n": "month",
        "e": "week",
        "1": "years",
        "2": "months",
        "3": "weeks",
        "4": "day/days",
        "j": "fiscal financial",
        "S": "spring summer autumn/fall winter",
        "f": "of",
        "t": "the",
        "i": "in on during since from for around after before",
        "u": "until till to through thru by",
        "b": "early late mid middle end start beginning begin",
        "c": "a/an/one two three four five six seven eight nine ten eleven twelve",
        "v": "this current",
        "l": "last",
        "x": "next",
        "r": "past",
        "X": "coming upcoming",
        "G": "ago",
        "g": "_ yesterday today/tonight tomorrow",
        "B": "be",
        "E": "earlier",
        "L": "later",
        "F": (
            "will expected expects expect plans planned plan planning aims aim intends due"
            " scheduled slated set targets targeting could would may might should hopes likely"
            " anticipated anticipates ll"
        ),
        "P": (
            "said says told was were had has have did announced reported signed agreed bought"
            " sold acquired closed completed raised launched reached became began rose fell took"
            " paid joined led founded invested valued won lost"
        ),
        "U": (
            "million billion trillion thousand percent pct people employees workers jobs staff"
            " customers clients users shares stores shops units chips gpus homes rooms beds"
            " points pounds euros euro dollars dollar yen cars vehicles hours minutes miles km"
            " tons tonnes barrels mw gw mwh gwh megawatts megawatt gigawatts gigawatt hp feet"
            " meters metres students members companies investors countries votes branches"
            " locations sites"
        ),
        "$": "EUR USD GBP CHF JPY Rs",
        "!": "Black Good Cyber Times Telegraph Night Mail",
    }
)

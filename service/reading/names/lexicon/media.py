"""Names of the press: words that outlets are called by, and a few agencies as tie-break."""

from service.reading.names.lexicon.forms import endings, words

MEDIA_WORDS = words(
    "times journal post news herald tribune gazette chronicle telegraph guardian observer",
    "economist dagblad courant krant nieuws telegraaf volkskrant press agency persbureau",
    "television radio omroep magazine week weekly daily standaard zeitung blatt monde figaro",
    "echos review bulletin newspaper mail mirror insider examiner register dispatch",
)

# Agencies and papers of record: evidence on a par with one cue, outweighed by a deal verb.
KNOWN_OUTLETS = words(
    "reuters bloomberg anp afp ap dpa belga fd nrc cnbc cnn bbc nos wsj ft nikkei kyodo xinhua",
    "tass ansa efe axios politico techcrunch semafor handelsblatt",
)

OUTLET_NOUNS = words(
    "newspaper newspapers agency broadcaster daily weekly magazine site website newswire krant",
    "persbureau zakenkrant dagblad weekblad omroep nieuwssite tijdschrift vakblad nieuwsdienst",
    "persbureaus blog podcast nieuwsbrief newsletter zakenblad techsite nieuwszender zender",
)

# What stands behind an outlet in a compound or as its noun: "X-bronnen", "an X report".
OUTLET_THINGS = words(
    "bronnen bron bericht berichtgeving journalist journalisten redactie verslaggever lezers",
    "report reports reporter sources interview survey poll headline columnist podcast",
)

OUTLET_ENDINGS = endings(
    "krant blad nieuwssite persbureau omroep zender site",
)

"""Small closed classes of words around names."""

from service.reading.names.lexicon.forms import endings, words

SAYING = words("said says adds added aldus zegt zei stelt stelde vertelt vertelde")
TELLING = words("told tells meldt meldde schrijft schreef melden meldden wrote")
ANNOUNCING = SAYING | words(
    "told announced expects reported believes thinks meldt meldde verwacht denkt bevestigt",
    "confirmed",
)
SPEAKING = words(
    "zegt zei zeggen zeiden vertelt vertelde vertellen stelt bevestigt bevestigde laat liet",
)

# Nouns for a party that may as well be a person.
LONE_VOICES = words(
    "owner investor eigenaar koper belegger investeerder partner backer bidder buyer trader",
    "speler concurrent rivaal rival",
)
FAMILY = words("familie family erven")
AFFILIATIONS = words("of van at bij from")
SUCH_AS = words("als like zoals as including waaronder onder")
PART_OF = words("onderdeel part owned dochter eigendom subsidiary formerly voorheen")
RELATIVES = words("which whose waarvan dat die")
TALKS = words("talks gesprek onderhandeling negotiations")
BEHIND = words("behind achter")
OWN = words("own new eigen nieuwe latest flagship nieuwste popular")
ANDS = words("and en or of")
OTHERS = words("other others andere two three several twee drie")
APPROVAL = words("goedkeuren goedgekeurd approve approved approval toestemming")
BASED = words("based gevestigde gevestigd listed born headquartered genoteerde")
SEATED = words(
    "based headquartered gevestigd located kantoor hoofdkantoor offices factory fabriek plant",
    "born gevestigde hoofdvestiging listed",
)
LOCATED = endings(
    "based listed backed owned headquartered",
)
COPULAS = words("is was as als be become becoming became")
CLOSING_COPULAS = words("was is zijn worden bleef")
CLAUSE_OPENERS = words(
    "maar but while terwijl although though hoewel omdat because whereas doordat since aangezien",
)
SUBJECT_PRONOUNS = words("it they he she het hij zij ze")

# Words that a name can end before: links and clause openers.
LINKS = words(
    "and en or of in on at by to for from with as a the van voor op aan bij door met die dat",
    "which that who als om uit over after before but maar was",
)
# What the phrase of a description does not run over.
PHRASE_STOPS = words(
    "of van in on at by to for from with and en or is was said heeft voor op aan door met that",
    "die dat which uit bij tot as als than dan",
)

# What may come between an outlet and the story: "X reported that", "X meldde eerder".
REPORTED_WHAT = words(
    "that on in last earlier about over , . monday tuesday wednesday thursday friday saturday",
    "sunday citing the dat eerder als maandag dinsdag woensdag donderdag vrijdag zaterdag",
    "zondag",
)
RESULTS = words(
    "a an net record strong revenue profit sales higher lower earnings results quarterly",
    "first-quarter its winst omzet een",
)

# Verbs that only a singular subject has, and verbs that show no number.
SINGULAR_VERBS = words("is was has does heeft wil zal zou werd wordt kan had")
NUMBERLESS = words("might must cut bought sought kept put let lost went got built")
AGENT_VERBS = words(
    "said says announced announces plans planned expects aims seeks told zegt zei meldt meldde",
    "kondigt kondigde wil has had heeft",
)
ROMANCE_HEADS = words(
    "banque banco banca caisse compagnie société societe groupe grupo casa crédit credit club",
    "fc real caja port bank électricité electricite gaz",
)
BODIES = words("autoriteit ministerie commissie raad vereniging gemeente provincie")

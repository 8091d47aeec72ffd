"""Head nouns of definite descriptions: "the company", "de techreus", "the target"."""

from service.reading.names.lexicon.forms import endings, words

# Heads that fit every company.
GENERIC = words(
    "company firm group business corporation concern bedrijf onderneming groep multinational",
    "firma maatschappij",
)

# Heads that name a role in the deal just told.
TARGETS = words(
    "target startup start-up scale-up scaleup doelwit overnameprooi prooi overnamedoel",
)
RIVALS = words("competitor rival concurrent rivaal branchegenoot peer challenger uitdager")

# Heads whose owner another company is; "its parent" is not the company just named.
RELATIVES = words(
    "parent owner subsidiary unit arm division moeder moederbedrijf dochter dochterbedrijf",
    "dochteronderneming eigenaar tak divisie investor investeerder buyer koper bidder bieder",
    "acquirer supplier leverancier partner customer backer suitor partij label exchange",
    "platform monopoly landlord consortium venture vehicle borrower lessor issuer seller",
    "verkoper newcomer employer",
)

MAKERS = words("maker fabrikant producer producent developer ontwikkelaar")

# Words before a description that speak of what a company is worth.
WORTH = words(
    "values valued valuing valuation worth waardering waarde beurswaarde waardeert",
    "capitalization capitalisation",
)

# Endings of one-word descriptions, with the topic in front: "chip" of "chipfabrikant".
TOPIC_ENDINGS = endings(
    "maker fabrikant bedrijf concern reus gigant producent bouwer keten maatschappij",
    "ontwikkelaar leverancier specialist verzekeraar builder aanbieder winkel groep uitgever",
    "bank brouwer fonds dienstverlener vervoerder belegger verwerker handelaar beheerder",
    "exploitant",
)

PLURALS = words(
    "business",
    "companies startups start-ups scale-ups bedrijven ondernemingen concerns supermarkten",
    "business' label exchange platform partij market maatschappijen",
)

# Modifiers that make a phrase mean another company than the one just named.
BLOCKERS = words(
    "combined merged new other same second third first holding parent private another next",
    "rival gecombineerde nieuwe andere tweede derde eerste fusie gefuseerde hele beide shell",
    "central centrale enige only whole entire world’s world's largest grootste investment local",
)

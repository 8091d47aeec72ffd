"""Capitalised words that are no names: the calendar, acronyms, nationalities, generic capitals."""

from service.reading.names.lexicon.forms import words

CALENDAR = words(
    "january february march april may june july august september october november december feb",
    "mar apr jun jul aug sep sept oct nov dec januari februari maart juni juli augustus oktober",
    "monday tuesday wednesday thursday friday saturday sunday tue thu fri maandag dinsdag",
    "woensdag donderdag vrijdag zaterdag zondag christmas easter thanksgiving kerst kerstmis",
    "pasen pinksteren ramadan diwali",
)

# Acronyms of the trade; upper case in the text, so that "us" and "it" are not meant.
ACRONYMS = words(
    "ai co2 latam api apis arr atm b2b b2c bbp biz bn bpo bric btw capex cbo cco cdo ceo ceos",
    "cfo cfos chro cio cmo coo coos cpo cpi cpu cpus crm cro cto ctos cso csr cv dcf diy dna",
    "dvd ebit ebita ebitda eps erp esg etf etfs eu eur ev evs faq fte fy gaap gbp gdp genai gpu",
    "gpus gw gwh gmt hr ict id ifrs ii iii iv ip ipo ipos iot ir it jpy jv kpi kw kwh led llm",
    "llms lng lpg m&a mba mbo mkb mln mrd mou mw mwh nda nft ngo nav ok os ot otc p&l pc pcs",
    "pdf pe pm pr q&a r&d ram reit roi saas sdk seo slm slms sme smes spac spacs sql ssd suv",
    "suvs tldr tpu tpus tv uk un usa usb usd us vc vcs vcr vk vn vpn vr vs wifi wk wto www xl",
    "zzp hq am pst est cet utc rmb cad aud chf sek nok dkk inr cny hkd yoy qoq ytd po aow cao",
    "wia woz dga mvo kyc aml gdpr avg covid hiv aids dlr dlrs stg ml asap fyi tba tbd lbo mbi",
    "nyc dc la wwdc ces mwc gpt sar rna mrna rsv adc glp glp-1 crispr emea apac benelux vb bijv",
    "nr st nb",
)

# States behind acronyms; they are places, and never part of a deal's list of companies.
STATE_ACRONYMS = words("us uk usa eu vs vk un vae uae ussr ddr u.s u.k u.s.a e.u u.n")

# Acronyms that may close a company's name ("… AI", "… UK").
CLOSING_ACRONYMS = words("ai us uk usa it tv ev vr hr ip iii ii")

# Ordinary nouns that firms' papers and laws write with a capital.
GENERIC_CAPITALS = words(
    "board company group bank offer agreement internet series phase class chapter section",
    "article fiscal quarter half tier figure table appendix schedule exhibit form note notes",
    "merger transaction shares share stock common preferred meeting shareholders directors",
    "committee state federal government congress treasury north south east west northern",
    "southern eastern western web cloud bitcoin blockchain ethereum euro dollar yen pound",
    "sterling yuan euros dollars raad staat kabinet regering rijk kamer beurs corporation",
    "holding groep fonds exclusive update correction editor photo foto video advertentie",
    "breaking page source bronnen bron download lees bekijk volg partners services systems",
    "technologies mln dlrs mrd bln billion million trillion vs pct percent miljoen miljard",
    "biljoen god islam nazi christen moslim engels frans duits nederlands english french german",
    "dutch noord zuid oost plan project fase serie ronde artikel hoofdstuk klasse kwartaal ltd",
    "inc corp plc co earth moon olympics wi-fi",
)

# Words that make a number or letter behind them a label: "Series B", "Phase III".
LABELS = words(
    "series phase chapter section class tier type fase serie klasse hoofdstuk artikel article",
    "part level round ronde stage q h fy figure table note plan",
)

"""What company names end in: legal forms and generic tails."""

from service.reading.names.lexicon.forms import words

# Forms of a registered company; never part of a canonical name.
LEGAL = words(
    "inc incorporated corp corporation co cos company companies ltd limited llc llp lp plc nv",
    "bv cv vof cvba bvba srl sarl sa sas sca sab se ag kg kgaa gmbh mbh ab asa as a/s aps oy",
    "oyj spa pty pte bhd sdn kk pjsc oao jsc ooo sp.z.o.o aktiengesellschaft",
)

# Legal forms that are also ordinary words or acronyms: they count only right behind a name.
STRICT_LEGAL = LEGAL - words("company companies limited as se sa ag ab kg cv lp")

# Words that a shorter form of the same name leaves out.
GENERIC_TAILS = words(
    "group groep groupe gruppe grupo gruppo holding holdings technologies technology tech",
    "international industries enterprises global worldwide systems communications therapeutics",
    "pharmaceuticals biosciences sciences foods brands airlines airways motors motor stores",
    "networks software solutions entertainment platforms semiconductor semiconductors materials",
    "resources petroleum associates brothers bros sons bancorp bancshares aerospace aviation",
    "laboratories electronics robotics interactive supermarkets supermarkten breweries",
)

# Words that name a division or daughter when the bare name is known as its parent.
DIVISION_TAILS = words(
    "services cloud labs lab ventures capital pharma energy bank bankers insurance financial",
    "finance media partners advisors advisers equity credit securities studios studio logistics",
    "health healthcare mobility digital retail research academy foundation trading shipping",
    "realty properties estate leasing lease aerospace defence defense music pictures commercial",
    "consumer europe america asia nederland netherlands belgium",
)

# Other words that a company's name is likely to end in.
OTHER_TAILS = words(
    "trust fund fonds investments investment management steel mines mining metals oil gas power",
    "ai light electric electrical chemical chemicals products instruments computer computers",
    "data railway railways railroad lines line express transport transportation freight paper",
    "textiles publishing publishers broadcasting telephone telecom telecommunications cable",
    "hotels resorts restaurants pizza coffee beverages bottling dairy farms seeds life re",
    "savings genetics genomics biotech biotechnology biologics bio medical diagnostics",
    "medicines vaccines batteries battery solar wind renewables semi micro devices dynamics",
    "analytics games gaming bankshares assurance verzekeringen verzekeraar pensioen",
    "pensioenfonds investeringen partijen scheepvaart bouw vastgoed energie zorg bakkerijen",
    "bakkerij brouwerij zuivel vlees installaties techniek logistiek transporten participaties",
    "spoorwegen luchtvaart maatschappij oliën bakeries brewing brewery works shipyard shipyards",
    "yards tankers offshore dredging marine clinics clinic hospitals kliniek klinieken compute",
    "labs retailers supermarket pharmacies pharmacy drug drugs cosmetics apparel shoes fashion",
    "toys furniture homes builders construction engineering cement glass plastics packaging",
    "rubber tire tires automotive auto cars trucks vehicles aircraft airport airports ports",
    "port terminals united city rovers wanderers athletic fc afc sc",
)

TAILS = GENERIC_TAILS | DIVISION_TAILS | OTHER_TAILS
COMPANY_TAILS = TAILS - words(
    "united city re line light life data fund tech power port lines express nederland",
    "netherlands europe america asia belgium academy foundation global international research",
    "drug drugs toys cars health",
)

# Words that stand before a name without being its core.
GENERIC_HEADS = words("koninklijke royal koninklijk grupo groupe gruppo banco banca")

# Institutions that are parties like companies, and those that are not.
FUNDS = words("fund fonds bank banque banco banca pension pensioenfonds trust")
OFFICES = words(
    "guild ombudsman inspectorate inspectie",
    "ministry ministerie department university universiteit commission commissie parliament",
    "parlement court rechtbank union unie council raad congress senate senaat authority",
    "autoriteit agency institute instituut committee comité government association vereniging",
    "federation federatie act award awards treaty league board administration reserve college",
    "school hospital church kamer party partij bureau cup index conference summit forum",
    "exchange beurs house street valley office army navy police politie gemeente provincie",
    "festival airport zaken affairs",
)

# Heads that an "of" keeps in one name: "Bank of …", "University of …".
OF_HEADS = words(
    "bank university ministry department state kingdom republic port institute board chamber",
    "church commonwealth bancorp trust house museum company council city federation society",
    "association school college court banks union states airlines president fund authority",
    "office duchy isle province county government lloyds",
)

# Words that make "and" or "en" part of a name: "… and Company".
AND_TAILS = words("co company sons son brothers bros partners associates cie zonen zoon cos")

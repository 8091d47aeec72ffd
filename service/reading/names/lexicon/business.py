"""How companies act and are spoken of in business news: verbs, nouns and prepositions."""

from service.reading.names.lexicon.forms import endings, words

# Verbs whose subject is a party to a deal, or runs a business.
DEAL_VERBS = words(
    "acquire acquires acquired buy buys bought sell sells sold invest invests invested raise",
    "raises raised merge merges merged own owns owned agree agrees agreed operate operates",
    "operated employ employs employed make makes launch launches launched post posts posted",
    "supply supplies supplied compete competes hold holds held offer offers offered bid bids",
    "acquiring buying selling investing pay pays paid purchase purchases purchased borrow",
    "borrows borrowed lend lends fund funds funded back backs backed lead leads led produce",
    "produces produced manufacture manufactures market markets develop develops developed file",
    "files filed list lists listed issue issues issued spin spins divest divests divested",
    "complete completes completed close closes closed sign signs signed expand expands expanded",
    "generate generates earn earns earned control controls controlled build builds built",
    "license licenses licensed unveil unveils unveiled trade trades traded rose fell negotiate",
    "negotiates negotiated pursue pursues order orders ordered ship ships shipped report",
    "finance finances financed refinance refinanced value values valued recruits hires fires",
    "project projects provide provides provided run runs diversify diversifies delist koopt",
    "kocht kopen verkoopt verkocht verkopen investeert investeerde investeren haalt haalde",
    "neemt nam nemen verwerft verwierf fuseert fuseerde betaalt betaalde biedt bood stapt",
    "stapte levert leverde leent leende steekt stak lijft bezit bezat produceert maakt maakte",
    "ontwikkelt bouwt bouwde opent opende sluit sloot leidt leidde plaatst plaatste schrapt",
    "ontslaat boekt boekte tekent tekende rondt rondde bestelt bestelde financiert financierde",
    "groeit groeide exploiteert beursgang lanceert lanceerde splitst verlengt telt telde",
    "fabriceert verwacht verwachtte overweegt overwoog onderhandelt onderhandelde praat kampt",
    "bereikte diversifieert timmert dringt breidt bevestigt huurt verhuurt vervoert exporteert",
    "importeert zet ruilt",
)

# Verbs and helpers of any acting subject.
PLAIN_VERBS = words(
    "is are was were has have had will would can could may might shall should must does did do",
    "said says say added adds told tells announced announces announce plans planned plan",
    "expects expected expect wants wanted want needs considers considered considering aims",
    "aimed seeks sought hopes intends denied denies declined confirmed confirms warned warns",
    "believes gets got won wins lost loses became becomes remains began begins started starts",
    "continues went goes took takes gave gives saw sees kept keeps put puts came comes joined",
    "joins also now currently recently already still never reportedly reported reports being",
    "cut cuts beat beats relies uses used faces faced fired hired signed hit named works worked",
    "grew grows appeals appealed sues sued shut shuts opens opened moves moved helps helped",
    "looks looked serves served turned turns creates created owes owed halts halted delays",
    "delayed abandons abandoned rejects rejected accepts accepted approves approved cancels",
    "cancelled canceled doubles doubled jumped jumps slid climbed soared plunged surged gained",
    "gains dropped drops slipped tumbled filed seems appears missed misses topped exited exits",
    "entered enters manages managed tries tried intended replaces replaced spends spent handles",
    "handled cares calls called let lets stopped stops settled settles steps stepped withdrew",
    "withdraws pulled pulls walked walks teamed teams partnered partners benefits benefited",
    "suffered suffers struggles struggled competed specialises specializes ran drew drove spoke",
    "met threw struck sank sprang swung arranges arranged advises advised wrote writes",
    "comprises consists focuses focused sits stands stood carries carried flies flew sails zijn",
    "waren heeft hebben hadden zal zullen zou zouden kan kunnen kon mag moet moest wil willen",
    "wilde doen deden deed noemt noemde vormt vormen bevestigden hoort gaat gaan ging blijft",
    "bleef wordt worden werd werden komt kwam krijgt kreeg zegt zei zeggen meldt meldde laat",
    "liet doet denkt vindt hoopt ziet zag geeft gaf staat trok stapten trokken verliest verloor",
    "stijgt steeg daalt daalde groeien groeiden wint sluit haakt haakte keert keerde behoort",
    "behoorde bestaat bestond verdient verdiende dient diende eist eiste gebruikt gebruikte",
    "helpt hielp start startte stapt vraagt vroeg weet wist zorgt zorgde spreekt sprak schrijft",
    "schreef voert voerde verdwijnt verdween verhuist viel valt benoemt stelt stelde verliet",
    "verlaat vestigt voegt voegde wijst wees reageert reageerde verzet bedient sloeg stond ligt",
    "lag lijkt leek probeert probeerde mocht begint begon stopt stopte houdt hield trekt brengt",
    "bracht maakt ook inmiddels nu al niet weigert weigerde ontkent ontkende kondigde kondigt",
    "richt richtte speelt speelde werkt werkte zoekt zocht wacht profiteert",
)
VERBS = DEAL_VERBS | PLAIN_VERBS

# Adverbs that stand where a verb may: between a subject and its verb.
ADVERBS = words(
    "also now currently recently already still never reportedly ook inmiddels nu al niet first",
    "earlier eerder previously",
)

# Verbs right before their object, which then is a party.
BEFORE_OBJECT = words(
    "acquire acquires acquired acquiring buy buys bought buying purchase purchased purchasing",
    "own owns owned owning sell sells sold selling back backs backed backing fund funded",
    "funding finance financed financing joined join left founded co-founded founding leads",
    "leading rescue rescued supply supplies supplying value values valuing valued sue sued",
    "suing overtake pay paid paying beat outbid including include includes advised advising",
    "approached koopt kocht kopen verkoopt verkocht verkopen overneemt overnam verwierf",
    "verwerft neemt nam lijft bezit haalt betaalt financiert leidt opkoopt waardeert redt redde",
    "inclusief waaronder zoals namens stapt investeert steekt bood biedt stak",
)

# Nouns of a deal or tie, with "of/in/with/…" before the company that it concerns.
DEAL_NOUNS = words(
    "stake stakes share shares interest investment investments invest invests invested",
    "investing acquisition takeover takeovers buyout purchase sale merger merge merged merging",
    "bid offer offers deal deals contract contracts agreement partnership venture control owner",
    "owners subsidiary unit division parent arm branch ceo customers customer investor",
    "investors shareholders shareholder backer backers rival rivals competitor competitors",
    "board creditor creditors valuation loan loans round money capital funding backed owned led",
    "acquired bought sold advised maker makers supplier talks pct percent holding holdings",
    "stock position controlled managed run founded made units majority minority part spinoff",
    "spin-off director employees workers brands headed lender order orders collaboration",
    "cooperation acquire injected put pumped sunk dependence reliance financing provided",
    "supplied developed operated launched joined clients client auditor executive belang",
    "belangen aandeel aandelen investering investeringen investeren investeert investeerde",
    "geïnvesteerd overname overnames aankoop verkoop fusie fuseren fuseert bod boden contracten",
    "overeenkomst samenwerking joint-venture zeggenschap eigenaar eigenaren dochter",
    "dochterbedrijf dochteronderneming onderdeel tak divisie moeder moederbedrijf topman",
    "klanten klant investeerders investeerder aandeelhouders aandeelhouder concurrent",
    "concurrenten rivaal bestuur schuldeisers waardering lening leningen ronde financiering",
    "kapitaal gesprekken gesprek procent handen meerderheid minderheid deel afsplitsing",
    "directie personeel werknemers merken medewerkers miljoen miljard euro dollar partnerschap",
    "afhankelijkheid overgenomen gekocht verkocht gefuseerd geleid kandidaat pakket zetel",
    "beursgang leverancier bestelling bestellingen steekt gestoken gestopt meerderheidsbelang",
    "minderheidsbelang kapitaalbelang deelneming gebruiker gebruikers bank banken dienst",
    "diensten beroep leunt",
)
TIES = words(
    "in into of with for from to by at on between against over van met voor op aan bij door",
    "tussen",
)
PREPOSITIONS = TIES | words(
    "under before after through without about near outside inside via since until during",
    "despite alongside versus like than as including besides except onder na zonder naast",
    "buiten rond volgens tegen sinds tot tijdens ondanks langs dankzij behalve uit naar zoals",
    "dan als over",
)

# What a company has, right behind its name: "X shares", "X's stake".
OWNED_NOUNS = words(
    "shares share stock stocks shareholders shareholder investors investor unit units",
    "subsidiary subsidiaries spokesman spokeswoman spokesperson ceo cfo coo cto executives",
    "executive employees staff workers customers customer clients management board chairman",
    "president founder headquarters revenue revenues sales profit profits earnings results",
    "investment investments stake deal deals acquisition acquisitions takeover bid offer",
    "division business businesses operations parent owner owners rival rivals competitor",
    "director directors chief co-founder assets brand brands store stores factory factories",
    "plant plants fleet portfolio bondholders creditors lenders debt balance valuation market",
    "ipo listing funding products holding holdings interest interests effort largest biggest",
    "partner partners supplier suppliers plan plans strategy proposal aandelen aandeel",
    "aandeelhouders aandeelhouder topman topvrouw bestuur bestuursvoorzitter directie directeur",
    "woordvoerder woordvoerster klanten personeel werknemers dochter dochterbedrijf",
    "dochteronderneming divisie tak omzet winst belang bod overname investering beursgang",
    "oprichter winkels winkel fabriek fabrieken hoofdkantoor moederbedrijf eigenaar beurskoers",
    "koers waardering commissarissen producten diensten schuld schulden vloot medewerkers merk",
    "merken backed owned led controlled run filialen vestiging vestigingen lening kapitaal",
    "koper",
)

# What makes the name before it, if another company owns it, a product.
PRODUCT_NOUNS = words(
    "chip chips model models modellen platform platforms software app apps processor processors",
    "processoren drug drugs medicine vaccine vaccin medicijn middel tablet tablets phone phones",
    "smartphone smartphones car cars suv truck trucks auto auto’s vliegtuig vliegtuigen jet",
    "jets aircraft plane planes console assistant chatbot service services browser engine",
    "engines motor series line game games servers server gpu gpus tpu tpus workloads abonnement",
    "subscription toestel toestellen system systems database tool tools suite headset cloud",
    "version versie",
)

# Head nouns for a company; also found by the endings below.
COMPANY_NOUNS = words(
    "company companies startup startups start-up start-ups scale-up scaleup retailer airline",
    "bank lender insurer brewer conglomerate giant group firm fund subsidiary unit parent rival",
    "competitor owner operator developer supplier maker producer publisher broker club studio",
    "consortium utility refiner miner shipper specialist distributor manufacturer builder",
    "contractor chain supermarket grocer hotelier brewery carrier automaker drugmaker",
    "wholesaler vendor provider investor consultancy agency foundry designer exchange charity",
    "cooperative bakery processor restaurateur caterer unicorn fintech biotech business",
    "multinational outfit arm division label shipyard shipbuilder landlord venture vehicle",
    "backer suitor bidder buyer acquirer target employer exporter importer trader platform",
    "monopoly peer newcomer partner company’s distiller lessor borrower issuer titan powerhouse",
    "behemoth heavyweight concern bedrijf bedrijven concerns onderneming ondernemingen keten",
    "verzekeraar brouwer maatschappij investeerder fonds dochter dochterbedrijf",
    "dochteronderneming moederbedrijf moeder concurrent branchegenoot rivaal uitgever",
    "uitgeverij producent ontwikkelaar rederij bouwer aannemer groep leverancier reus gigant",
    "voetbalclub webwinkel warenhuis netbeheerder fabrikant bakker slager slachter zuivelaar",
    "vervoerder chemiebedrijf supermarkt supermarkten speler eigenaar groothandel",
    "groothandelaar coöperatie stichting zorgverzekeraar beursfonds techreus techgigant",
    "handelaar handelshuis scheepsbouwer baggeraar uitzender uitzendbureau dienstverlener",
    "aanbieder exploitant partij koper overnameprooi prooi kanshebber bieder geldverstrekker",
    "pensioenfonds warenhuisketen baggerbedrijf",
)
COMPANY_ENDINGS = endings(
    "maker builder bedrijf concern fabrikant keten maatschappij fonds gigant reus producent",
    "verzekeraar specialist bouwer ontwikkelaar leverancier dochter aanbieder winkel",
    "investeerder uitgever groep onderneming vervoerder bank brouwer rederij start-up startup",
    "scale-up handelaar beheerder club coöperatie consortium exploitant dienstverlener",
    "verwerker telecomaanbieder distributeur supermarkt huis-ontwikkelaar slachterij",
    "aandeelhouder verhuurder uitbater bezorger fabriek vehikel platform marktplaats",
    "dochterbedrijf uitzender verkoper inkoper importeur exporteur bakkerij belegger",
    "vermogensbeheerder multinational -firm",
)

# What an attribute clause may say of a ticker: "(NYSE: ABC)".
EXCHANGES = words(
    "nyse nasdaq amex lse tsx asx hkex otc otcqb euronext ams epa bit etr fra xetra aex damrak",
    "bel20 dax ftse cac sse szse nse bse tse otcmkts tsxv aim amx",
)
# Nouns right before the name of a body that is no company.
BODY_NOUNS = words(
    "union regulator watchdog ministry party court agency authority parliament index vakbond",
    "toezichthouder waakhond ministerie partij rechtbank belangenvereniging branchevereniging",
    "brancheorganisatie beursindex universiteit university vakcentrale gemeente provincie stad",
    "city town dorp province state werkgeversorganisatie belangenorganisatie",
)
# Plural nouns behind "and other": "Acme and other banks".
PEER_NOUNS = words(
    "bidders buyers owners lenders makers producers publishers operators bieders kopers",
    "banks companies firms investors lenders retailers airlines funds rivals competitors",
    "insurers startups start-ups suppliers brands clubs carmakers chipmakers groups backers",
    "banken bedrijven investeerders fondsen concurrenten verzekeraars ketens partijen",
    "leveranciers merken ondernemingen aandeelhouders shareholders giganten techreuzen giants",
)

# Nouns behind a name that make the whole an asset or place, not the company of that name.
ASSET_NOUNS = words(
    "field mine refinery project pipeline basin reactor mijn veld windpark gasveld olieveld",
    "raffinaderij kerncentrale festival stadium stadion arena tower toren bridge brug prize",
    "award region regio district area gebied valley county province provincie",
)
PLURAL_ENDINGS = endings(
    "bedrijven investeerders banken makers fabrikanten ketens concerns fondsen maatschappijen",
    "reuzen giganten producenten verzekeraars bouwers ontwikkelaars leveranciers aanbieders",
    "winkels uitgevers ondernemingen builders brouwers",
)
INDICES = words("nasdaq aex amx ftse dax cac nikkei bel20 stoxx msci nyse dow")

"""Countries, some large cities and their adjectives: a short closed list, not a gazetteer."""

from service.reading.names.lexicon.forms import words

# Adjectives and inhabitants, both languages, inflected; never names by themselves.
NATIONS = words(
    "american americans british briton britons dutch german germans french belgian belgians",
    "flemish walloon spanish italian italians portuguese swiss austrian swedish swedes danish",
    "danes norwegian norwegians finnish finns icelandic irish scottish welsh english polish",
    "poles czech slovak hungarian romanian bulgarian greek greeks turkish turks russian",
    "russians ukrainian ukrainians israeli israelis saudi saudis emirati qatari kuwaiti",
    "egyptian moroccan algerian nigerian kenyan african south-african indian indians pakistani",
    "chinese japanese korean koreans taiwanese thai vietnamese indonesian malaysian singaporean",
    "philippine filipino australian australians canadian canadians mexican brazilian brazilians",
    "argentine chilean colombian peruvian venezuelan european europeans asian asians arab",
    "arabian persian latin nordic scandinavian baltic iranian iraqi syrian lebanese ghanaian",
    "californian texan luxembourgish estonian latvian lithuanian serbian croatian amerikaans",
    "amerikaanse amerikanen brits britse britten nederlandse nederlander nederlanders hollandse",
    "duitse duitser duitsers franse fransman fransen belgisch belgische belgen vlaams vlaamse",
    "waals waalse spaans spaanse spanjaarden italiaans italiaanse italianen portugees portugese",
    "zwitsers zwitserse oostenrijks oostenrijkse zweeds zweedse deens deense denen noors noorse",
    "noren fins finse ijslands ijslandse iers ierse schots schotse pools poolse polen-based",
    "tsjechisch tsjechische hongaars hongaarse roemeens roemeense bulgaars bulgaarse grieks",
    "griekse turkse turken russisch russische russen oekraïens oekraïense israëlisch",
    "israëlische saoedisch saoedische saoedi’s qatarese egyptisch egyptische marokkaans",
    "marokkaanse afrikaans afrikaanse zuid-afrikaans zuid-afrikaanse indiaas indiase chinees",
    "chinezen japans japanse japanners koreaans koreaanse zuid-koreaans zuid-koreaanse",
    "taiwanees thais thaise vietnamees indonesisch indonesische maleisisch maleisische",
    "singaporees singaporese australisch australische canadees canadese mexicaans mexicaanse",
    "braziliaans braziliaanse argentijns argentijnse chileens chileense europees europese",
    "europeanen aziatisch aziatische arabisch arabische iraans iraanse luxemburgs luxemburgse",
    "ests estse litouws litouwse lets letse scandinavisch scandinavische noord-amerikaanse",
    "zuid-amerikaanse latijns-amerikaanse anglo-nederlandse brits-nederlandse brits-nederlands",
    "frans-nederlandse anglo-dutch british-dutch u.s. u.k. amsterdamse rotterdamse eindhovense",
    "londense parijse brabantse groningse friese limburgse utrechtse haagse berlijnse",
    "new-yorkse",
)

COUNTRIES = words(
    "america britain netherlands germany france belgium spain italy portugal switzerland",
    "austria sweden denmark norway finland iceland ireland scotland wales england poland",
    "czechia slovakia hungary romania bulgaria greece turkey russia ukraine israel qatar kuwait",
    "bahrain oman egypt mozambique namibia botswana rwanda cameroon gabon mali niger chad sudan",
    "somalia eritrea malawi madagascar mauritius seychelles benin togo liberia guinea gambia",
    "congo burundi lesotho eswatini mongolia nepal bhutan myanmar cambodia laos brunei",
    "kazakhstan uzbekistan turkmenistan tajikistan kyrgyzstan afghanistan armenia azerbaijan",
    "yemen albania macedonia kosovo montenegro bosnia moldova belarus liechtenstein monaco",
    "andorra guatemala honduras nicaragua salvador belize jamaica haiti trinidad barbados",
    "bahamas guyana suriname fiji samoa tonga greenland bermuda cayman macau macao gibraltar",
    "guernsey namibië kameroen soedan somalië mongolië cambodja kazachstan oezbekistan armenië",
    "azerbeidzjan jemen albanië macedonië bosnië moldavië wit-rusland curaçao curacao aruba",
    "bonaire groenland filipijnen roemenië cyprus tunesië morocco algeria nigeria kenya ghana",
    "india pakistan bangladesh china japan korea taiwan thailand vietnam indonesia malaysia",
    "singapore philippines australia canada mexico brazil argentina chile colombia peru",
    "venezuela europe asia africa iran iraq syria lebanon luxembourg estonia latvia lithuania",
    "serbia croatia slovenia malta jordan panama cuba ecuador bolivia uruguay paraguay ethiopia",
    "tanzania uganda zambia zimbabwe angola senegal tunisia libya amerika groot-brittannië",
    "brittannië nederland duitsland frankrijk belgië spanje italië zwitserland oostenrijk",
    "zweden denemarken noorwegen ijsland ierland schotland engeland polen tsjechië slowakije",
    "hongarije bulgarije griekenland turkije rusland oekraïne koeweit egypte marokko algerije",
    "zuid-korea indonesië maleisië australië zuid-afrika brazilië argentinië europa azië afrika",
    "luxemburg estland letland litouwen servië kroatië slovenië vlaanderen wallonië",
    "saoedi-arabië arabia california texas florida scandinavia benelux scandinavië",
    "massachusetts virginia ohio illinois pennsylvania michigan jersey connecticut colorado",
    "arizona nevada oregon georgia minnesota wisconsin tennessee indiana missouri maryland",
    "delaware utah louisiana alabama kentucky oklahoma kansas iowa ontario quebec limburg",
    "brabant noord-brabant gelderland groningen friesland drenthe overijssel zeeland flevoland",
    "noord-holland zuid-holland bavaria catalonia zürich dubai",
)

# Inhabitants in the singular: a name behind them is a person's.
INHABITANTS = words(
    "amerikaan brit belg duitser fransman nederlander chinees japanner rus zweed deen noor fin",
    "spanjaard italiaan zwitser oostenrijker pool turk griek ier schot indiër braziliaan",
    "canadees australiër vlaming israëliër mexicaan argentijn portugees hongaar tsjech american",
    "briton dutchman frenchman german belgian italian spaniard swede dane norwegian finn swiss",
    "russian canadian australian brazilian mexican indian israeli",
)

CITIES = words(
    "amsterdam rotterdam eindhoven utrecht delft leiden haarlem maastricht nijmegen arnhem",
    "enschede tilburg breda veldhoven hilversum schiphol antwerp antwerpen brussels brussel",
    "ghent gent leuven london londen paris parijs berlin berlijn munich münchen frankfurt",
    "hamburg cologne keulen düsseldorf stuttgart madrid barcelona lisbon lissabon rome milan",
    "milaan turin turijn vienna wenen zurich geneva genève basel stockholm copenhagen",
    "kopenhagen oslo helsinki dublin edinburgh manchester birmingham glasgow leeds liverpool",
    "cambridge oxford warsaw warschau prague praag budapest bucharest boekarest athens athene",
    "istanbul moscow moskou kyiv kiev jerusalem riyadh riyad doha cairo lagos nairobi",
    "johannesburg mumbai delhi bangalore bengaluru beijing peking shanghai shenzhen tokyo tokio",
    "osaka seoul taipei bangkok jakarta manila sydney melbourne toronto montreal vancouver",
    "ottawa chicago boston seattle houston dallas austin atlanta miami denver detroit",
    "philadelphia washington pittsburgh cleveland minneapolis phoenix portland cupertino",
    "mountain-view redmond oakland sacramento lima bogota santiago hongkong tel-aviv haifa",
    "hanoi nantes lyon marseille toulouse lille bordeaux strasbourg luxemburg-stad göteborg",
    "gothenburg bergen aarhus turku espoo tampere dordrecht zwolle almere amersfoort apeldoorn",
    "venlo roermond terneuzen vlissingen ijmuiden den-haag hoofddorp zaandam oss",
)

# Names of several words, looked up as one.
LONG_PLACES = frozenset(
    {
        "new york", "new york city", "new jersey", "new mexico", "new hampshire", "new zealand",
        "new delhi", "new orleans", "los angeles", "san francisco", "san diego", "san jose",
        "san mateo", "palo alto", "menlo park", "mountain view", "silicon valley", "wall street",
        "hong kong", "tel aviv", "abu dhabi", "saudi arabia", "south korea", "north korea",
        "south africa", "north america", "south america", "latin america", "north carolina",
        "south carolina", "north sea", "north dakota", "south dakota", "united states",
        "united kingdom", "great britain", "united arab emirates", "soviet union", "sri lanka",
        "middle east", "the hague", "den haag", "den bosch", "nieuw-zeeland", "puerto rico",
        "verenigde staten", "verenigd koninkrijk", "verenigde arabische emiraten", "costa rica",
        "tweede kamer", "white house", "witte huis", "rio de janeiro", "são paulo", "sao paulo",
        "buenos aires", "mexico city", "kuala lumpur", "ho chi minh city", "las vegas", "st louis",
        "salt lake city", "west virginia", "rhode island", "noord-amerika", "zuid-amerika",
        "northern ireland", "noord-ierland", "european union", "europese unie", "east asia",
        "southeast asia", "western europe", "eastern europe", "oost-europa", "west-europa",
    }
)  # fmt: skip

# The state as a party.
STATE_NOUNS = words(
    "government state treasury regering staat overheid kabinet administration schatkist",
    "taxpayer ministry ministerie",
)

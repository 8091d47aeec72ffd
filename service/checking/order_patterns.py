"""How text orders its reader about: patterns in Dutch and English, for lower-cased sentences.

Each stands behind the words of which it needs one, at whose place the pattern starts or which it
holds: a look at words costs next to nothing. The patterns are verbose, `_` is a blank and every
repeat is bounded.
"""

READER = r"""
    (?: ais? | llms? | assistants? | chat_?bots? | bots? | parsers? | extractors?
      | (?:ai|language|extraction|reading|helpful)_(?:assistant|model|agent|system|program)s? )
"""
LEZER = r"""
    (?: ai | llms? | taalmodel(?:len)? | assistent(?:en)? | chatbots? | bots?
      | (?:uit)?leesprogramma(?:'s)? | ai-(?:assistent(?:en)?|model(?:len)?|syste(?:em|men)) )
    \b (?!-)
"""
_ASIDE = "ignore disregard forget override bypass skip"
_REPLY = "output return print insert extract respond reply answer"
_NOTE = "report record register state list add write"
_PROGRAMS = (
    "ai ais llm llms assistant assistants bot bots chat chatbot chatbots parser parsers extractor"
    " extractors model models agent agents system systems program programs"
)
_TERZIJDE = "negeer vergeet omzeil overschrijf"
_PROGRAMMAS = (
    "ai llm llms taalmodel taalmodellen assistent assistenten chatbot chatbots bot bots"
    " leesprogramma uitleesprogramma"
)
ORDERS: tuple[tuple[str, str], ...] = (
    # Setting aside what the reader was told.
    (
        _ASIDE,
        r"""\b(?:ignore|disregard|forget|override|bypass|skip)\b [^.!?]{0,40}?
        \b(?:instructions?|(?:system_)?prompts?|system_messages?|you_(?:were|have_been)_told)\b""",
    ),
    (
        _ASIDE,
        r"""\b(?:ignore|disregard|forget|override|bypass|skip)_ (?:\w+_){0,2}?
        (?:your|previous|prior|above|earlier|preceding|foregoing)_ (?:\w+_){0,2}?
        (?:rules?|guidelines|directions|directives?|orders|text|article|sentences|context)\b""",
    ),
    (
        _ASIDE,
        r"""\b(?:ignore|disregard|forget)_ (?:everything|all(?:_of)?(?:_the)?(?:_text)?)_
        (?:above|before|so_far|you)\b""",
    ),
    (
        _ASIDE,
        r"""\b(?:ignore|disregard|forget|override|bypass|skip)_ (?:\w+_){0,2}?
        (?:rules?|guidelines|directions|directives?|orders|text|article|sentences|context)_
        (?:above|before|so_far)\b""",
    ),
    (
        _TERZIJDE,
        r"""\b(?:negeer|vergeet|omzeil|overschrijf)_ (?:\w+_){0,2}?
        (?:regels?|richtlijnen|opdracht(?:en)?|tekst|artikel|zinnen|context)_
        (?:hierboven|hiervoor|boven|van_hierboven)\b""",
    ),
    (
        _TERZIJDE,
        r"""\b(?:negeer|vergeet|omzeil|overschrijf)\b [^.!?]{0,40}?
        \b(?:instructies?|(?:systeem)?prompts?|aanwijzingen)\b""",
    ),
    (
        _TERZIJDE,
        r"""\b(?:negeer|vergeet|omzeil|overschrijf)_ (?:\w+_){0,2}?
        (?:je|jouw|uw|vorige|eerdere|bovenstaande|voorgaande)_ (?:\w+_){0,2}?
        (?:regels?|richtlijnen|opdracht(?:en)?|tekst|artikel|zinnen|context)\b""",
    ),
    (
        _TERZIJDE,
        r"""\b(?:negeer|vergeet)_ (?:alles|al_het)_ (?:\w+_)?
        (?:hierboven|bovenstaande|hiervoor|wat_je|wat_u)\b""",
    ),
    # Telling the reader what it is, and what it is to do.
    ("you", rf"""\b(?:if_)?you_are_ (?:now_)? (?:(?:an?|the)_)? (?:\w+_)? {READER}\b"""),
    (
        "instruction instructions prompt prompts task tasks",
        r"""\b(?:new|updated|revised|your|important)_ (?:system_)?(?:instruction|prompt|task)s?_?
        (?: : | (?:is|are)_(?:now|to)\b )""",
    ),
    (
        _PROGRAMS,
        rf"""\b(?:attention|note|message|instructions?|memo|notice|warning)[_,:]{{1,2}}
         (?:(?:to|for)_)? (?:(?:the|any|all|every)_)? (?:\w+_)? {READER}\b""",
    ),
    (_PROGRAMS, rf"""\b(?:dear|hey|hello|hi)_ (?:\w+_)? {READER}\b"""),
    (
        _PROGRAMS,
        rf"""\b{READER}_ (?:that_(?:is|are)_)?
         (?:reading|processing|parsing|summari[sz]ing)_this\b""",
    ),
    (
        "when",
        r"""\bwhen_ (?:you_(?:are_)?)?
        (?:summari[sz]\w+|extract\w*|process\w*|analy[sz]\w+|read|reading|pars\w+)_
        (?:this|the)_(?:article|text|document|page|story)\b""",
    ),
    (
        "je jij u",
        rf"""\b(?:je|jij|u)_(?:bent|ben)_ (?:(?:nu|voortaan)_)? (?:(?:een|de|het)_)?
         (?:\w+_)? {LEZER}""",
    ),
    (
        "als indien",
        rf"""\b(?:als|indien)_(?:je|jij|u)_ (?:(?:een|de|het)_)? (?:\w+_)? {LEZER}_
         (?:bent|ben|leest)\b""",
    ),
    (
        "instructie instructies opdracht prompt taak",
        r"""\b(?:nieuwe|gewijzigde|jouw|je|uw|belangrijke)_(?:instructies?|opdracht|prompt|taak)_?
        (?: : | luidt\b | (?:is|zijn)_(?:nu|om)\b )""",
    ),
    (
        _PROGRAMMAS,
        rf"""\b(?:let_op|bericht|instructies?|opmerking|boodschap|mededeling)[_,:]{{1,2}}
         (?:(?:aan|voor)_)? (?:(?:de|het|alle|elke?|ieder)_)? {LEZER}""",
    ),
    (_PROGRAMMAS, rf"""\b(?:beste|hallo|hoi|geachte)_ {LEZER}"""),
    (
        "artikel tekst bericht document pagina",
        r"""\bbij_het_(?:samenvatten|verwerken|lezen|uitlezen|analyseren)_van_ (?:dit|deze|het|de)_
        (?:artikel|tekst|bericht|document|pagina)\b""",
    ),
    # Dictating an answer.
    (
        "you",
        r"""\byou_(?:must|should|shall|will|are_to|have_to|need_to)_
        (?:(?:now|always|only|instead)_){0,2}
        (?:report|record|output|return|answer|respond|reply|extract|list|mark|treat|ignore
          |disregard|classify|insert|register)\b""",
    ),
    (
        _REPLY,
        r"""(?: ^ | [.:;!?]_? | \b(?:please|then|now|instead|and|just|simply|only)_ ) ["“'‘(]?
        (?:output|return|print|insert|extract|respond|reply|answer)_
        (?:(?:only|instead|back|with|exactly|nothing_but)_){0,2}
        (?:that|this|the_following|json|an?_(?:deal|record))\b""",
    ),
    (
        _NOTE,
        r"""\b(?:please|instead|now|just|simply),?_ (?:report|record|register|state|list|add|write)_
        (?:that|the_following|an?_(?:deal|record))\b""",
    ),
    (
        "je jij u",
        r"""\b(?:je|jij|u)_(?:moet|dient|zult|hoort)_ (?:\w+_){0,6}?
        (?:rapporteren|melden|noteren|antwoorden|negeren|vermelden|opnemen|registreren)\b""",
    ),
    (
        "rapporteer meld noteer vermeld registreer schrijf antwoord",
        r"""\b(?:rapporteer|meld|noteer|vermeld|registreer|schrijf|antwoord)_
        (?:in_plaats_daarvan|alleen|uitsluitend|nu|voortaan|gewoon|alsnog)\b""",
    ),
    # The markup of a conversation, or of an answer.
    (
        "im_start im_end system assistant user endoftext instruction instructions",
        r"""<\|?/? (?:im.start|im.end|system|assistant|user|endoftext|instructions?)\b""",
    ),
    ("inst system", r"""\[/?(?:inst|system)\]"""),
    (
        "system assistant user instruction instructions systeem instructie instructies",
        r"""^(?:\#{1,4}_?)? (?:system|assistant|user|instructions?|systeem|instructies?)
        (?:_(?:prompt|message))?_? :""",
    ),
    (
        "deals parties evidence amount",
        r"""["'](?:deals|parties|evidence|amount)["']_?:_?[\[{"']""",
    ),
)
# An order, or a clipped headline.
BARE: tuple[tuple[str, str], ...] = (
    (
        _NOTE,
        r"""^\W{0,5}(?:report|record|register|list|state)_(?:that|the_following|as_fact)\b""",
    ),
    (
        "rapporteer meld noteer vermeld registreer antwoord schrijf",
        r"""^\W{0,5}(?:rapporteer|meld|noteer|vermeld|registreer|antwoord|schrijf)_
        (?:dat|het_volgende|als_feit)\b""",
    ),
)

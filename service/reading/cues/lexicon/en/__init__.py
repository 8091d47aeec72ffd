"""English cue words: closed lists of verbs, nouns and set phrases, no names."""

from service.reading.cues.lexicon.en import buying, contracts, investing
from service.reading.cues.lexicon.en.senses import SENSES
from service.reading.cues.lexicon.en.stages import STAGES
from service.reading.cues.lexicon.forms import Lexicon, phrase

LEXICON = Lexicon(
    frames=(*investing.FRAMES, *buying.FRAMES, *contracts.FRAMES),
    stages=STAGES,
    hypothetical=phrase(
        r"if (?:completed|finali[sz]ed|successful|agreed|approved|it goes through|the deal (?:closes|goes through|is completed))",
        r"once (?:completed|closed|finali[sz]ed)",
        r"would",
        r"expected to (?:be )?(?:close|complete|closed|completed)",
        r"expects? to (?:close|complete)",
        r"expected (?:to )?(?:completion|closing)",
    ),
    denial=phrase(
        r"den(?:y|ies|ied|ying)(?! (?:access|entry|request))",
        r"dismiss(?:es|ed)? (?:the |a |these |those )?(?:reports?|rumou?rs?|claims?|suggestions?|speculation)",
        r"(?:is|are|was|were) not (?:in talks|negotiating|considering|true|for sale|planning)",
        r"no (?:such )?(?:talks|plans|discussions|negotiations)(?= (?:are|is|were|to|with|between|of|under))",
        r"(?:report|rumou?r|claim)s? (?:is|are|was|were) (?:not true|untrue|false|incorrect|wrong|baseless)",
        r"refut(?:es|ed)",
        r"dismiss(?:es|ed|ing)? (?:it|this|that|them|the \w+) as",
        r"(?:calls?|called|describes?|described) (?:it|this|that|them|the (?:reports?|story|rumou?rs?|claims?)) (?:as )?(?:false|fiction|nonsense|untrue|baseless|inaccurate|wrong|speculation|fake)",
        r"having none of it",
        r"(?:not true|fake news|pure fiction|no truth (?:to|in))",
        r"(?:has|have|had) no (?:intention|plans?) (?:of|to)",
    ),
    senses=SENSES,
    prepositions=frozenset(
        "in into to by from with of for between at on including alongside behind through against over after under".split()
    ),
    passive=phrase(
        r"(?:was|were|is|are|be|been|being|gets?|got)(?: (?:also|recently|already|now|partly|reportedly|then|\w+ly))?"
    ),
    lead=phrase(
        r"(?:co-)?led(?: jointly)? by",
        r"leading",
        r"lead investors?",
        r"(?:was|is|were|are) led by",
        r"spearheaded by",
    ),
    clause_break=phrase(
        r"while",
        r"whereas",
        r"but",
        r"and(?= \S+ (?:is|was|has|will|plans|agreed|considering|under|up))",
    ),
    background=phrase(
        r"previously",
        r"earlier this year",
        r"last (?:year|month|week)",
        r"in (?:19|20)\d\d",
        r"already",
        r"since (?:19|20)\d\d",
        r"years? ago",
        r"months? ago",
        r"recently",
    ),
    credit=phrase(
        r"according to",
        r"reported",
        r"reports",
        r"told",
        r"citing",
        r"cited by",
        r"first reported by",
        r"as reported by",
        r"said in a report",
        r"wrote",
    ),
    condition=phrase(
        r"subject to",
        r"conditional (?:up)?on",
        r"contingent (?:up)?on",
        r"depend(?:s|ing|ent) on",
        r"provided that",
        r"pending",
        r"on condition that",
        r"if (?:regulators|shareholders)",
        r"requires? (?:the )?(?:approval|consent)",
        r"tied to",
        r"awaits?",
    ),
    verb_final=False,
)

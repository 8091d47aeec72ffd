"""Dutch cue words: closed lists of verbs, nouns and set phrases, no names."""

from service.reading.cues.lexicon.forms import Lexicon, phrase
from service.reading.cues.lexicon.nl import buying, contracts, investing
from service.reading.cues.lexicon.nl.senses import SENSES
from service.reading.cues.lexicon.nl.stages import STAGES

LEXICON = Lexicon(
    frames=(*investing.FRAMES, *buying.FRAMES, *contracts.FRAMES),
    stages=STAGES,
    hypothetical=phrase(
        r"als (?:\S+ ){1,6}(?:doorgaat|slaagt|rond is|wordt afgerond)",
        r"(?:wordt|worden) (?:\S+ ){0,14}?(?:afgerond|voltooid)",
        r"verwacht(?:en|t)? (?:\S+ ){0,14}?(?:af te ronden|te voltooien|afgerond|voltooid|af)",
        r"(?:moet|zal|zou|kan) (?:\S+ ){0,14}?(?:worden afgerond|afgerond (?:zijn|worden)|voltooid (?:zijn|worden)|rond zijn)",
        r"niet (?:afgerond|voltooid)",
    ),
    denial=phrase(
        r"ontken(?:t|de|den|nen)",
        r"spreekt (?:\S+ ){0,8}tegen",
        r"sprak (?:\S+ ){0,8}tegen",
        r"weerspreek(?:t|en)",
        r"weersprak",
        r"tegengesproken",
        r"(?:is|zijn) (?:\S+ )?niet in (?:gesprek|onderhandeling)",
        r"klopt niet",
        r"onjuist",
        r"niet te koop",
        r"geen (?:sprake|gesprekken|plannen|onderhandelingen)(?= (?:is|zijn|van|over|met|om|tot))",
        r"van de hand(?= gewezen)",
        r"wij(?:st|zen) (?:\S+ ){1,8}van de hand",
        r"uit de lucht gegrepen",
        r"niet van plan(?= om)",
        r"geen contact geweest",
        r"(?:onzin|niet waar|rijk der fabelen)",
        r"niet op de agenda",
    ),
    senses=SENSES,
    prepositions=frozenset(
        "in aan bij door van uit voor met onder waaronder op tussen tegen over na naar als tot".split()
    ),
    passive=phrase(r"(?:wordt|worden|werd|werden|is|zijn)"),
    lead=phrase(r"geleid door", r"onder leiding van", r"leidende investeerder", r"aangevoerd door"),
    clause_break=phrase("terwijl", "maar", "waarbij", "waardoor"),
    background=phrase(
        r"eerder",
        r"eerder dit jaar",
        r"vorig jaar",
        r"vorige maand",
        r"in (?:19|20)\d\d",
        r"al(?= (?:\S+ ){0,3}(?:geïnvesteerd|in handen))",
        r"sinds (?:19|20)\d\d",
        r"jaar geleden",
        r"maanden geleden",
        r"onlangs",
    ),
    credit=phrase(
        r"volgens",
        r"meld(?:t|de|den)",
        r"bericht(?:te)?",
        r"schrijft",
        r"schreef",
        r"aldus",
        r"zegt tegen",
        r"zei tegen",
        r"zo meldde",
        r"op gezag van",
    ),
    condition=phrase(
        r"onder voorbehoud van",
        r"op voorwaarde dat",
        r"mits",
        r"afhankelijk van",
        r"hangt af van",
        r"in afwachting van",
        r"goedkeuring van",
        r"moet(?:en)? (?:\S+ ){0,4}(?:goedkeuren|instemmen|goedkeuring)",
        r"gekoppeld aan",
        r"tenzij",
    ),
    verb_final=True,
)

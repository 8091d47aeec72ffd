"""Function words: what may follow a sum without being counted by it.

`6,6 miljard in 2024` can be money, `6,6 miljard gebruikers` cannot. Prepositions, conjunctions,
auxiliaries and pronouns are closed classes, so that a list of them is complete enough.
"""

from service.reading.money.tokens import Tokens
from service.reading.wordlist import wordlist

_ENGLISH = wordlist(
    """
    a about above across after against ago all along already also although amid among an and
    annually another any around as at away back because been before behind being below between
    both but by can could despite did do does down due during each earlier either even ever every
    except for from further given had has have he her here him his how however if in including
    instead into is it its itself just last later less like likely lower many may might more most
    must my near nearly neither never next no nor not now of off on once only onto or other our
    out over overall own past per plus prior quite rather respectively same she should since so
    some soon still such than that the their them then there therefore these they this those
    though through throughout thus till to today together tomorrow tonight too total toward
    towards under unless until up upfront upon versus via vs was we well were what when where
    whether which while who whose why will with within without worth would yearly yesterday yet
    you your higher apiece cash pre post this
    """
)
_DUTCH = wordlist(
    """
    aan achter afgelopen al alleen alles als alvast anders andere behalve bij binnen boven buiten
    cash daar daarbij daarmee daarna daarnaast daarom daarvan dan dat de deze die dit door dus
    echter eerder eerst elk elke en enkel er ergens erbij erin ermee ervan ervoor extra geen
    gewoon had hadden haar heb hebben heeft heel hem hen het hier hierbij hiervan hij hoe hun
    ieder iedere iets ik in inclusief ineens is jaarlijks je juist kan kon konden kunnen later
    lager hoger maar maandelijks meer mee met mij minder mits mocht moet moeten moest na naar
    naast nadat niet niets nog nu of om omdat omhoog omlaag onder ongeveer ook op over per plus
    rond samen sinds slechts sommige straks te tegen ten ter terug terwijl toch toe toen tot
    tussen uit uiteindelijk van vanaf vandaag vanuit vanwege veel verder via volgend volgende
    volgens voor voordat vooral vorig vorige waar waaronder waarbij waard waardoor waarmee waarvan
    wanneer wat we weer weg wel werd werden wie wij wil willen wilde word worden wordt zal ze zei
    zelf zelfs zich zij zijn zo gaan komen liggen uitkomen bedragen stijgen groeien oplopen
    bereiken halen staan blijven krijgen dalen zakken geraamd geschat gegroeid gestegen gedaald
    opgelopen uitgekomen gekomen geworden verwacht aangekondigd toegezegd afgerond zoals zonder zou
    zouden zowel af neer bijna circa respectievelijk gisteren morgen
    """
)
_FUNCTION_WORDS = _ENGLISH | _DUTCH
_MARKS = frozenset(".,;:!?)]}(\"'“”„‘’«»–—…|/*•·")


def ends_phrase(tokens: Tokens, index: int) -> bool:
    """Whether no noun follows that a number before this token would count."""
    if not tokens.near(index):
        return True
    word = tokens.word(index)
    if word == "-":
        return not (tokens.glued(index) and tokens.glued(index + 1))
    return word in _MARKS or word in _FUNCTION_WORDS


def is_function_word(word: str) -> bool:
    """Whether a word is a preposition, conjunction, auxiliary or pronoun, or much like one."""
    return word in _FUNCTION_WORDS

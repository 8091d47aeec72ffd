"""What a token can be in a name, and what a name can stand for."""

from enum import IntEnum

from service.reading.document import EntityKind


class Rank(IntEnum):
    """What a token can be in a name; from NAME upward it can carry one."""

    PUNCTUATION = 0
    LOWER = 1
    NUMBER = 2
    LETTER = 3
    DATE = 4
    ACRONYM = 5
    TITLE = 6
    NATION = 7
    INITIAL = 8
    NAME = 9
    CAPS = 10
    CAMEL = 11
    CODE = 12


# Bound once: looking a member up on its class costs thirty times what comparing it does, and
# these stand in the innermost loops.
PUNCTUATION, LOWER, NUMBER, LETTER, DATE, ACRONYM, TITLE, NATION = list(Rank)[:8]
INITIAL, NAME, CAPS, CAMEL, CODE = list(Rank)[8:]
COMPANY, PERSON, OUTLET, PRODUCT, PLACE, OTHER = EntityKind

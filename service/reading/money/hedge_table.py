"""Words that bound a number, with the bound that the contract gives them."""

from schemas.enums import Qualifier
from service.reading.wordlist import wordlist

Phrase = tuple[str, ...]

_BEFORE_EN = {
    Qualifier.APPROXIMATELY: """
        about; around; roughly; approximately; approx; approx .; some; nearly; almost; close to;
        near; near to; nearing; approaching; an estimated; estimated; est .; circa; ca .; ca;
        in the region of; in the neighborhood of; in the neighbourhood of; in the order of;
        on the order of; of the order of; somewhere around; somewhere near; something like;
        more or less; practically; virtually; perhaps; maybe; ~; ≈; ±; give or take;
        an approximate; a rough; in the vicinity of; barely; just about""",
    Qualifier.UP_TO: """
        up to; less than or equal to; up to a total of; up to a maximum of; as much as;
        as many as; as high as; a maximum of; maximum of; a maximum; maximum; max; max .;
        at most; at the most; at a maximum; not exceeding; not to exceed; capped at; limited to;
        a ceiling of; a cap of; a limit of; ≤; no higher than; no greater than; to a maximum of;
        a potential maximum of; no bigger than; topping out at""",
    Qualifier.LESS_THAN: """
        less than; sub -; fewer than; under; below; just under; just below; slightly under;
        slightly less than; slightly below; a little under; a little less than; a little below;
        a bit less than; a bit under; just less than; somewhat less than; well under;
        well below; far below; far less than; much less than; significantly less than;
        considerably less than; just shy of; shy of; a shade under; just short of; short of;
        a touch under; lower than; smaller than; cheaper than; not quite; beneath; <""",
    Qualifier.AT_LEAST: """
        at least; more than or equal to; greater than or equal to; a minimum of; minimum of;
        a minimum; minimum; min .; as little as; as low as; as few as; at a minimum;
        at the very least; at the least; starting at; starting from; ≥; a floor of;
        no lower than; not lower than; no smaller than""",
    Qualifier.MORE_THAN: """
        more than; over; above; upwards of; upward of; in excess of; north of; exceeding;
        exceed; exceeds; exceeded; greater than; higher than; larger than; bigger than;
        just over; just above; slightly over; slightly more than; slightly above; a little over;
        a little more than; a little above; a bit more than; a bit over; just more than;
        somewhat more than; well over; well above; well in excess of; far more than; far above;
        much more than; significantly more than; considerably more than;
        substantially more than; better than; just north of; well north of; topping; surpassing;
        beyond; >; a shade over; a touch over""",
}
_BEFORE_NL = {
    Qualifier.APPROXIMATELY: """
        ongeveer; zo ongeveer; circa; ca; ca .; zo'n; zo n; zowat; rond; rond de; rond het;
        rondom; rondom de; zo rond de; om en nabij; om en nabij de; om en bij; om en bij de;
        naar schatting; bijna; haast; vrijwel; nagenoeg; een kleine; een klein; een slordige;
        een goede; een krap; een krappe; een geschatte; geschatte; geschat; krap; amper;
        nauwelijks; tegen de; richting de; in de buurt van; in de buurt van de; in de orde van;
        in de orde van grootte van; grofweg; pakweg; ruwweg; plusminus; plus minus; + / -;
        zoiets als; iets van; een stuk of; misschien; wellicht; een magere; ~; ≈; ±;
        een geraamde""",
    Qualifier.UP_TO: """
        tot; tot wel; tot aan; tot maximaal; tot maar liefst; tot en met; tot een maximum van;
        tot de; tot zo'n; maximaal; maximum; max; max .; een maximum van; een maximale; hooguit;
        hoogstens; ten hoogste; op zijn hoogst; op z'n hoogst; met een maximum van;
        een maximumbedrag van; een plafond van; oplopend tot; op te lopen tot; oplopen tot;
        kan oplopen tot; ≤; niet hoger dan; begrensd op; beperkt tot; ten hoogste de;
        niet groter dan""",
    Qualifier.LESS_THAN: """
        minder dan; onder; onder de; beneden de; beneden; lager dan; kleiner dan; net onder;
        net onder de; net iets minder dan; iets minder dan; net minder dan; iets onder de;
        net geen; ruim onder; ruim onder de; ruim minder dan; ver onder de; veel minder dan;
        fors minder dan; aanzienlijk minder dan; flink minder dan; goedkoper dan; <;
        ietsje minder dan; nog geen""",
    Qualifier.AT_LEAST: """
        minstens; ten minste; tenminste; minimaal; minimum; min .; een minimum van;
        op zijn minst; op z'n minst; vanaf; zeker; ≥; een minimale; een minimumbedrag van;
        een ondergrens van; niet lager dan; niet kleiner dan; te beginnen bij""",
    Qualifier.MORE_THAN: """
        meer dan; ruim; boven; boven de; hoger dan; groter dan; dik; een dikke; een ruime;
        een dik; een ruim; iets meer dan; net meer dan; net iets meer dan; net boven de;
        net boven; ietsje meer dan; iets boven de; ruim boven de; ver boven de; ruim meer dan;
        veel meer dan; fors meer dan; aanzienlijk meer dan; flink meer dan; ver over de;
        dik boven de; >; duurder dan""",
}
_AFTER_EN = {
    Qualifier.APPROXIMATELY: """
        - ish; or so; or thereabouts; give or take; approximately; approx; more or less;
        or more or less""",
    Qualifier.UP_TO: """
        at most; at the most; at a maximum; maximum; max; or less; or below; or lower; tops;
        or under; or fewer""",
    Qualifier.AT_LEAST: """
        or more; or higher; or above; or over; - plus; – plus; +; plus; at least; at a minimum;
        minimum; and up; and above; and upwards; at the very least; at the least; or greater;
        or better""",
}
_AFTER_NL = {
    Qualifier.APPROXIMATELY: "of zo; of daaromtrent; of iets dergelijks; ongeveer; min of meer",
    Qualifier.UP_TO: "of minder; of lager; maximaal; maximum; hooguit; of daaronder; ten hoogste",
    Qualifier.AT_LEAST: """
        of meer; of hoger; - plus; – plus; +; plus; en meer; en hoger; ten minste; tenminste;
        minstens; minimaal; op zijn minst; of daarboven; en daarboven""",
}  # fmt: skip

# `niet meer dan` is an upper bound, `no less than` a lower one.
NEGATIONS = frozenset({"no", "not", "never", "niet", "nooit", "nothing", "nor", "geen", "niets"})
# `a dispute over $2bn` and `talks about $5bn` give the subject, no bound.
REGARDING = wordlist(
    """
    dispute disputes talks fight concerns concern lawsuit row clash negotiations debate battle
    questions question news worries fears controversy sued disagreement argument arguments
    litigation feud wrangle discussions report reports doubts
    """
)
# `twice as much as $5bn` and `drie keer meer dan 5 miljard` compare, they do not bound.
MULTIPLES = frozenset({"twice", "times", "half", "double", "triple", "keer", "maal", "thrice"})
# Where these stand in front, `tot` gives where a number went to, not a bound.
CHANGES = wordlist(
    """
    steeg stegen gestegen stijgt stijgen groeide groeiden gegroeid groeit daalde daalden gedaald
    daalt verhoogd verhoogde verhoogt verhogen verlaagd verlaagde verlaagt verlagen opgelopen
    toegenomen afgenomen gezakt zakte zakt teruggebracht opgeschroefd verdubbeld verdubbelde
    uitgebreid opgetrokken teruggelopen gekelderd kelderde
    """
)


class Phrases:
    """Phrases of one language, found by their first or last word.

    Attributes:
        qualifiers: What each phrase makes of a number.
        lengths: For each first or last word, the lengths of its phrases, longest first.
    """

    def __init__(self, rows: dict[Qualifier, str], *, by_last: bool) -> None:
        self.qualifiers = {
            tuple(text.split()): qualifier
            for qualifier, row in rows.items()
            for text in row.split(";")
        }
        lengths: dict[str, set[int]] = {}
        for phrase in self.qualifiers:
            lengths.setdefault(phrase[-1 if by_last else 0], set()).add(len(phrase))
        self.lengths = {word: tuple(sorted(row, reverse=True)) for word, row in lengths.items()}


def _approximate(rows: dict[Qualifier, str]) -> Phrases:
    name = Qualifier.APPROXIMATELY
    return Phrases({name: rows[name]}, by_last=False)


BEFORE = {"en": Phrases(_BEFORE_EN, by_last=True), "nl": Phrases(_BEFORE_NL, by_last=True)}
AFTER = {"en": Phrases(_AFTER_EN, by_last=False), "nl": Phrases(_AFTER_NL, by_last=False)}
APPROXIMATIONS = {"en": _approximate(_BEFORE_EN), "nl": _approximate(_BEFORE_NL)}

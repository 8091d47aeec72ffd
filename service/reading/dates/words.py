"""Words as one-letter classes, so that the grammar of dates is a pattern over letters.

The letters are listed in `LEGEND`.
"""

from collections.abc import Mapping
from types import MappingProxyType

LEGEND = """
D day 1-31      d 3rd, 3e       T days 3-5      A a full date   N 2025-11
Y year          R years         M month         m short month   k month or other word (May)
W weekday       Q Q4            H H1            o first…fourth  q quarter       h half
y year n month e week (words)   1 years 2 months 3 weeks 4 days j fiscal        S season
f of            t the           i in, on        u until, to     b early, end    c one…twelve
v this          l last          x next          r past          X coming        G ago
g yesterday…    E earlier       L later         F future cue    P past cue      B be
U unit, scale   $ currency      ! part of a name (Black Friday) . , - | marks   z any other word
"""

Value = tuple[int, ...]
Word = tuple[str, Value]
Lexicon = Mapping[str, Word]

OTHER: Word = ("z", ())
MARKS: Mapping[str, Word] = MappingProxyType(
    {
        **dict.fromkeys(".!?…", (".", ())),
        **dict.fromkeys("-–—‑", ("-", ())),
        **dict.fromkeys("$€£¥", ("$", ())),
        "%": ("U", ()),
        ",": (",", ()),
    }
)
_FISCAL_YEARS = range(2000, 2060)
# Written with a capital in English, or else these are no months.
_CAPITAL_ONLY = "k"
# Names and codes, which keep their own case.
_AS_IS = "!$"


def lexicon(classes: Mapping[str, str]) -> Lexicon:
    """Return the words of a language by class; a word's value is its place in its class from 1.

    Forms of the same value are joined with a slash (`sep/sept`); `_` leaves a place empty.
    """
    words: dict[str, Word] = dict(MARKS)
    for code, text in classes.items():
        for place, forms in enumerate(text.split(), start=1):
            for form in forms.split("/"):
                for written in _cases(code, form):
                    words.setdefault(written, (code, (place,)))
    words.pop("_", None)
    words.update({f"FY{year}": ("Y", (year,)) for year in _FISCAL_YEARS})
    words.update({f"FY{year % 100:02d}": ("Y", (year,)) for year in _FISCAL_YEARS})
    return words


def _cases(code: str, form: str) -> tuple[str, ...]:
    if code in _AS_IS:
        return (form,)
    if code in _CAPITAL_ONLY:
        return (form.capitalize(), form.upper())
    return (form, form.capitalize(), form.upper())

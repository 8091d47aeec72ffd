"""Sums that the text leaves unsaid: `for an undisclosed sum`, `de overnamesom is niet bekend`.

Each phrase holds a trigger word; the patterns run only in a window around one, so that the time
stays linear in the length of the text.
"""

import re
from collections.abc import Iterator

from service.reading.money.tokens import Tokens
from service.reading.wordlist import wordlist

_EN_SUM = r"""(?:(?:[a-z]+-figure|cash|financial|purchase|transaction|deal|acquisition|total|sale|
    monetary|takeover|investment|exact|specific|precise|other|commercial|further|full)\s+){0,3}
    (?:sums?|amounts?|price|figure|fee|consideration|terms?|valuation|value|premium|
    (?<=financial\s)details)\b"""
_EN_OF = r"""(?:\s+(?:of|for)\s+(?:the|this|their|its|a)\s+(?:[\w-]+\s+){0,2}[\w-]+)?
    (?:,[^.,;]{1,60},)?"""
_EN_SAID = r"""(?:disclosed|revealed|announced|released|given|made\s+public|published|divulged|
    provided|shared|specified|available)\b"""
_EN_WAS = r"(?:was|were|is|are|has|have|had|will|would)"
_EN_SOON = r"(?:(?:been|be|immediately|yet|publicly|further)\s+){0,2}"
_EN_SAYING = r"(?:disclos|reveal|divulg|specify|giv|announc|provid|shar)(?:e|ing|al)?"

_NL_KIND = r"(?:(?:financiële|exacte|precieze|verdere|nadere|totale|uiteindelijke)\s+){0,2}"
_NL_SUM = rf"""{_NL_KIND}(?:(?:overname|koop|aankoop|verkoop|transactie|investerings|deal)?
    (?:som|prijs|bedrag|bedragen|waarde)|waardering|voorwaarden|
    (?<=financiële\s)(?:details|gegevens|bijzonderheden))\b"""
_NL_OF = r"(?:\s+(?:van|voor|achter)\s+(?:de|het|deze|dit|een)\s+(?:[\w-]+\s+){0,2}[\w-]+)?"
_NL_SAID = r"""(?:bekend(?:\s?gemaakt)?|onthuld|vrijgegeven|openbaar(?:\s?gemaakt)?|genoemd|
    gedeeld|gemeld|gepubliceerd|gecommuniceerd|vermeld|prijsgegeven)\b"""
_NL_WAS = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|blijft|blijven|bleef)"
_NL_SOON = r"(?:(?:vooralsnog|nog|voorlopig|verder|nader|direct|meteen)\s+){0,2}"

_PATTERNS = {
    "en": (
        rf"""(?:for\s+)?(?:an?\s+)?(?:as[\s-]yet[\s-])?(?:undisclosed|unspecified|unrevealed)\s+
             {_EN_SUM}(?:\s+of\s+(?:money|cash))?""",
        rf"""(?:the\s+|its\s+)?{_EN_SUM}{_EN_OF}\s+(?:{_EN_WAS}(?:n't|\s+not)|not)\s+
             {_EN_SOON}{_EN_SAID}""",
        rf"""(?:the\s+|its\s+)?{_EN_SUM}{_EN_OF}\s+(?:(?:was|were|is|are|remains?|remained)\s+)?
             undisclosed\b""",
        rf"""no\s+{_EN_SUM}{_EN_OF}\s+{_EN_WAS}\s+{_EN_SOON}{_EN_SAID}""",
        rf"""(?:not|\w{{2,5}}n't|without|declin(?:e|es|ed|ing)\s+to|refus(?:e|es|ed|ing)\s+to)\s+
             (?:\w+ly\s+)?(?:{_EN_SAYING}|say(?=\s+how))\s+(?:(?:the|any|its)\s+)?(?:{_EN_SUM}|how\s+much\b)""",
    ),
    "nl": (
        rf"""(?:(?:voor|tegen)\s+)?(?:een\s+)?(?:(?:nog|vooralsnog)\s+)?
             (?:onbekende?|geheime?|geheim\s+gehouden|ongenoemde?|niet[\s-](?:nader[\s-])?
             (?:genoemde?|gepubliceerde?|gecommuniceerde?|gespecificeerde?|bekende?|
             bekend\s?gemaakte?|vrijgegeven|openbaar\s?gemaakte?|onthulde?)
             )\s+{_NL_SUM}""",
        rf"""(?:(?:de|het)\s+)?{_NL_SUM}{_NL_OF}\s+{_NL_WAS}\s+{_NL_SOON}niet\s+
             {_NL_SOON}{_NL_SAID}""",
        rf"""(?:(?:de|het)\s+)?{_NL_SUM}{_NL_OF}\s+{_NL_WAS}\s+{_NL_SOON}(?:geheim|onbekend)\b""",
        rf"""geen\s+{_NL_SUM}\s+(?:\w+\s+){{0,3}}{_NL_SAID}""",
        rf"""hoeveel\s+(?:[\w-]+\s+){{1,6}}
             (?:betaalt|betalen|betaalde|betaalden|investeert|neertelt)(?:\s+\w+){{0,4}},?
             \s+(?:is|werd|wordt)\s+{_NL_SOON}niet\s+{_NL_SAID}""",
        rf"""geen\s+mededelingen\s+(?:gedaan\s+)?over\s+(?:(?:de|het)\s+)?{_NL_SUM}""",
    ),
}
_COMPILED = {
    language: [re.compile(rf"(?<!\w)(?:{p})", re.IGNORECASE | re.VERBOSE) for p in patterns]
    for language, patterns in _PATTERNS.items()
}
# A look at the tokens costs next to nothing; most articles hold none of these.
_TRIGGERS = {
    "en": wordlist(
        """
        undisclosed unspecified unrevealed disclosed disclose discloses disclosing disclosure
        revealed reveal revealing divulged divulge divulging specified specify specifying announced
        released provided provide providing shared share sharing published given give giving
        public available say
        """
    ),
    "nl": wordlist(
        """
        onbekend onbekende geheim geheime ongenoemd ongenoemde bekend bekende bekendgemaakt
        bekendgemaakte gemaakt gemaakte onthuld onthulde vrijgegeven openbaar openbaargemaakt
        openbaargemaakte genoemd genoemde gedeeld gemeld gepubliceerd gepubliceerde gecommuniceerd
        gecommuniceerde vermeld prijsgegeven gespecificeerd gespecificeerde mededelingen
        """
    ),
}
_TRIGGER = {
    language: re.compile(rf"\b(?:{'|'.join(sorted(row, key=len, reverse=True))})\b")
    for language, row in _TRIGGERS.items()
}
_SILENCE = {
    "en": (
        "not",
        "n't",
        "undisclosed",
        "unspecified",
        "unrevealed",
        "no ",
        "without",
        "declin",
        "refus",
    ),
    "nl": ("niet", "geen", "onbekend", "geheim", "ongenoemd"),
}
_SUM = {
    "en": re.compile(r"sum|amount|price|figure|fee|considera|term|valu|premium|details|how much"),
    "nl": re.compile(r"som\b|prijs|bedrag|waarde|voorwaarden|details|gegevens|bijzonder|hoeveel"),
}
_BEFORE, _BEHIND = 160, 120


def undisclosed(tokens: Tokens, language: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the words that leave a sum unsaid, in order and without overlap."""
    if _TRIGGERS[language].isdisjoint(tokens.vocabulary):
        return
    text = tokens.text
    low = text.lower().replace("’", "'")
    if len(low) != len(text):
        low = text
    done = 0
    for trigger in _TRIGGER[language].finditer(low):
        if trigger.start() < done:
            continue
        found = _around(low, trigger.span(), done, language)
        if found is not None:
            done = found[1]
            yield found


def _around(low: str, trigger: tuple[int, int], done: int, language: str) -> tuple[int, int] | None:
    """Return the longest phrase that holds the trigger, within a window around it."""
    first = max(done, trigger[0] - _BEFORE)
    window = low[first : trigger[1] + _BEHIND]
    silent = any(word in window for word in _SILENCE[language])
    if not silent or _SUM[language].search(window) is None:
        return None
    matches = (m.span() for pattern in _COMPILED[language] for m in pattern.finditer(window))
    spans = [(first + start, first + end) for start, end in matches]
    holding = [(a, b) for a, b in spans if a <= trigger[0] and trigger[1] <= b]
    return max(holding, key=lambda span: span[1] - span[0], default=None)

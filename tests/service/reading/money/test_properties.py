"""Properties of the grammar over generated amounts, contexts and token soup."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.enums import Qualifier
from schemas.mentions import MoneyValue
from service.reading.found import Found
from service.reading.money import find_money, parse_money

SCALES = {
    "en": {"": 0, " thousand": 3, " million": 6, "m": 6, " billion": 9, "bn": 9, " trillion": 12},
    "nl": {
        "": 0,
        " duizend": 3,
        " miljoen": 6,
        " mln": 6,
        " miljard": 9,
        " mrd": 9,
        " biljoen": 12,
    },
}
SEPARATORS = {"en": (",", "."), "nl": (".", ",")}
IN_FRONT = {
    "$": "USD",
    "€": "EUR",
    "€ ": "EUR",
    "£": "GBP",
    "US$": "USD",
    "A$": "AUD",
    "SEK ": "SEK",
}
BEHIND = {
    "en": {
        " dollars": "USD",
        " euros": "EUR",
        " EUR": "EUR",
        " yen": "JPY",
        " Swiss francs": "CHF",
    },
    "nl": {
        " dollar": "USD",
        " euro": "EUR",
        " EUR": "EUR",
        " yen": "JPY",
        " Zweedse kronen": "SEK",
    },
}
HEDGES = {
    "en": {
        "": Qualifier.EXACT,
        "about ": Qualifier.APPROXIMATELY,
        "up to ": Qualifier.UP_TO,
        "less than ": Qualifier.LESS_THAN,
        "at least ": Qualifier.AT_LEAST,
        "more than ": Qualifier.MORE_THAN,
    },
    "nl": {
        "": Qualifier.EXACT,
        "ongeveer ": Qualifier.APPROXIMATELY,
        "maximaal ": Qualifier.UP_TO,
        "minder dan ": Qualifier.LESS_THAN,
        "minstens ": Qualifier.AT_LEAST,
        "ruim ": Qualifier.MORE_THAN,
    },
}
AROUND = {
    "en": [
        "Acme buys Globex, he said.",
        "The board (of five) met.",
        "Shares fell on Monday:",
        "“No”",
    ],
    "nl": [
        "Acme koopt Globex, zei hij.",
        "De raad (van vijf) kwam.",
        "Het aandeel daalde:",
        "“Nee”",
    ],
}
SOUP = {
    "en": (
        "$ € £ US$ A$ USD EUR Rs kr 1 2 5 10 20 50 100 250 500 000 1,250 1.5 2,5 1/2 2024 "
        "m bn k M million billion trillion thousand hundred mln crore lakh dollars dollar euros "
        "pounds yen won dlrs a an half one two five twenty ten hundreds tens of several few couple "
        "and or to - – between from by about up to more than less no not at least or more plus + . "
        ", ; ( ) share per each year in cash for paid users over nearly quarter point % percent"
    ),
    "nl": (
        "$ € £ US$ A$ USD EUR kr 1 2 5 10 20 50 100 250 500 000 1.250 1,5 2.5 1.250.000 1/2 2024 m "
        "bn k mln mrd miljoen miljard biljoen duizend honderd dollar euro euro's pond kronen won "
        "een één half halve anderhalf twee vijf twintig tien honderden tientallen enkele paar "
        "kwart driekwart en of tot - – tussen van met à ongeveer ruim meer dan minder niet ten "
        "minste of meer plus + . , ; ( ) per aandeel jaar in contanten voor betaalt gebruikers "
        "zo'n bijna kleine komma % procent miljoenen miljarden"
    ),
}
FAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
languages = st.sampled_from(["en", "nl"])


def written(number: Decimal, language: str, group: str) -> str:
    """Write a number with the separators of a language."""
    _, decimal = SEPARATORS[language]
    whole, _, rest = f"{number:,f}".partition(".")
    return whole.replace(",", group) + (decimal + rest if rest else "")


@st.composite
def numbers(draw: st.DrawFn) -> Decimal:
    """Draw a number with at most two decimals."""
    digits = draw(st.integers(min_value=1, max_value=9_999_999))
    number = Decimal(digits).scaleb(-draw(st.integers(min_value=0, max_value=2)))
    return number.normalize() if number % 1 else Decimal(int(number))


@st.composite
def sums(draw: st.DrawFn, language: str, group: str | None = None) -> tuple[str, MoneyValue]:
    """Draw an amount as text and its value."""
    number = draw(numbers())
    group = SEPARATORS[language][0] if group is None else group
    scale = draw(st.sampled_from(list(SCALES[language])))
    front = draw(st.booleans()) or scale == "m"
    marks = IN_FRONT if front else BEHIND[language]
    mark = draw(st.sampled_from(list(marks)))
    hedge = draw(st.sampled_from(list(HEDGES[language])))
    figures = written(number, language, group)
    text = hedge + (mark + figures + scale if front else figures + scale + mark)
    amount = number.scaleb(SCALES[language][scale])
    qualifier = HEDGES[language][hedge]
    upper = qualifier in {Qualifier.UP_TO, Qualifier.LESS_THAN}
    lower = qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN}
    return text, MoneyValue(
        currency=marks[mark],
        min=None if upper else amount,
        max=None if lower else amount,
        qualifier=qualifier,
    )


def is_sound(text: str, language: str, found: list[Found[MoneyValue]]) -> None:
    """Check all that must hold of the sums of any text."""
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        end = one.end
        quote = text[one.start : one.end]
        assert not (text[: one.start][-1:].isalnum() and quote[0].isalnum())
        assert not (text[one.end :][:1].isalnum() and quote[-1].isalnum())
        value = one.value
        assert value.min is None or value.max is None or value.min <= value.max
        alone = parse_money(quote, language)
        assert alone is not None
        assert alone.model_copy(update={"currency": value.currency}) == value
        assert alone.currency in {None, value.currency, "JPY"}


@FAST
@given(language=languages, data=st.data())
def test_what_is_written_is_read(language: str, data: st.DataObject) -> None:
    """An amount written by the rules of its language is read as the same number."""
    text, value = data.draw(sums(language))
    assert parse_money(text, language) == value
    assert [(f.start, f.end, f.value) for f in find_money(text, language)] == [
        (0, len(text), value)
    ]


@FAST
@given(language=languages, data=st.data())
def test_surroundings_change_nothing(language: str, data: st.DataObject) -> None:
    """Sentences in front and behind move the span of an amount and leave its value."""
    text, value = data.draw(sums(language))
    before = data.draw(st.sampled_from(["", *AROUND[language]]))
    after = data.draw(st.sampled_from(["", *AROUND[language]]))
    blank = data.draw(st.sampled_from([" ", "\n", "\n\n", "\u00a0"]))
    whole = f"{before}{blank}{text}. {after}"
    start = len(before) + len(blank)
    found = find_money(whole, language)
    assert [(f.start, f.end, f.value) for f in found] == [(start, start + len(text), value)]


@FAST
@given(language=languages, blank=st.sampled_from("\u00a0\u202f\u2009"), data=st.data())
def test_blanks_that_do_not_break(language: str, blank: str, data: st.DataObject) -> None:
    """A no-break, narrow or thin blank stands for a blank, and between groups for a separator."""
    text, value = data.draw(sums(language, group=blank))
    assert parse_money(text.replace(" ", blank), language) == value


@FAST
@given(language=languages, data=st.data())
def test_line_breaks_inside_an_amount(language: str, data: st.DataObject) -> None:
    """A hard line break stands for a blank anywhere in an amount."""
    text, value = data.draw(sums(language))
    assert parse_money(text.replace(" ", "\n"), language) == value


@FAST
@given(language=languages, data=st.data(), glue=st.sampled_from("0a9ZéΩ_中٣²"))
def test_glued_characters_are_not_cut_off(language: str, data: st.DataObject, glue: str) -> None:
    """A letter or digit glued to an amount never leaves a part of it standing as a sum."""
    text, value = data.draw(sums(language))
    for whole in (text + glue, glue + text):
        for found in find_money(whole, language):
            part = whole[found.start : found.end]
            assert glue in part or not text.startswith(part) or found.value == value
            before, behind = whole[: found.start][-1:], whole[found.end :][:1]
            assert not (behind.isalnum() and part[-1].isalnum())
            assert not (before.isalnum() and part[0].isalnum())


@FAST
@given(language=languages, data=st.data())
def test_two_amounts_stay_two(language: str, data: st.DataObject) -> None:
    """Two amounts with words between them are both read, in order, each as by itself."""
    first, one = data.draw(sums(language))
    second, two = data.draw(sums(language))
    text = f"{first} was {second}."
    assert [f.value for f in find_money(text, language)] == [one, two]


@settings(max_examples=150, deadline=None)
@given(language=languages, data=st.data())
def test_token_soup_is_sound(language: str, data: st.DataObject) -> None:
    """In any order of the grammar's own words, spans are whole, ordered and read the same alone."""
    tokens = st.sampled_from(SOUP[language].split())
    blanks = st.sampled_from([" ", " ", " ", " ", "", "-", "\n", "\u00a0"])
    parts = data.draw(st.lists(st.tuples(tokens, blanks), min_size=1, max_size=12))
    text = "".join(token + blank for token, blank in parts)
    is_sound(text, language, find_money(text, language))


@settings(max_examples=100, deadline=None)
@given(language=st.sampled_from(["en", "nl", "und", "de"]), text=st.text(max_size=80))
def test_any_text_is_read_without_an_error(language: str, text: str) -> None:
    """Any characters, lone surrogates left out, give sound sums in any language."""
    is_sound(text, language, find_money(text, language))


@pytest.mark.parametrize("language", ["en", "nl"])
@FAST
@given(low=st.integers(1, 999), high=st.integers(1, 999), data=st.data())
def test_ranges_are_ordered(language: str, low: int, high: int, data: st.DataObject) -> None:
    """A range of one scale is read between its ends when they are in order, else not as one."""
    link = data.draw(st.sampled_from(["-", "–", " to " if language == "en" else " tot "]))
    scale = " billion" if language == "en" else " miljard"
    value = parse_money(f"€{low}{link}{high}{scale}", language)
    if low < high:
        assert value is not None
        assert (value.min, value.max) == (low * 10**9, high * 10**9)
        assert value.qualifier is Qualifier.BETWEEN
    else:
        assert value is None

"""What the two public functions promise beyond the table."""

import pytest

from schemas.enums import Qualifier
from service.reading.money import find_money, parse_money


class TestFindMoney:
    """`find_money`."""

    def test_unknown_language_is_read_as_english(self) -> None:
        """A language other than Dutch is read by the rules of English."""
        assert find_money("It paid $1,500.", "fr") == find_money("It paid $1,500.", "en")

    def test_language_decides_what_separators_leave_open(self) -> None:
        """The same figures are thousands in one language and left out in the other."""
        (dutch,) = find_money("€ 1.500", "nl")
        assert dutch.value.min == 1500
        assert find_money("€ 1.500", "en") == []

    def test_same_word_differs_by_language(self) -> None:
        """A Dutch biljoen is an English trillion."""
        assert parse_money("1 biljoen dollar", "nl") == parse_money("1 trillion dollars", "en")

    def test_dutch_text_quotes_english(self) -> None:
        """An English scale in a Dutch text makes its figures English."""
        (found,) = find_money("Volgens hem “$1.250 billion”.", "nl")
        assert found.value.min == 1_250_000_000

    def test_no_sum_crosses_a_paragraph(self) -> None:
        """An empty line between a number and its scale keeps them apart."""
        assert find_money("They were 38\n\nbillion dollars in debt.", "en") == []

    def test_offsets_count_code_points(self) -> None:
        """Characters outside the basic plane and those that grow in lower case shift nothing."""
        text = "𝔸𝔹 İİ 🚀 paid $5m."
        (found,) = find_money(text, "en")
        assert text[found.start : found.end] == "$5m"

    def test_undisclosed_and_stated_sums_keep_their_order(self) -> None:
        """Sums that are stated and sums left unsaid come in the order of the text."""
        text = "It paid $5m. Terms were not disclosed. It raised $6m."
        qualifiers = [f.value.qualifier for f in find_money(text, "en")]
        assert qualifiers == [Qualifier.EXACT, Qualifier.UNDISCLOSED, Qualifier.EXACT]

    def test_empty_text(self) -> None:
        """A text without words holds no sums."""
        assert find_money("", "nl") == find_money(" \n\t", "en") == []


class TestParseMoney:
    """`parse_money`."""

    @pytest.mark.parametrize(
        "quote", ["$5m", " $5m ", "$5m.", "“$5m”", '"$5m",', "\n$5m\n", "$5m;", "'$5m'"]
    )
    def test_marks_around_a_sum_do_not_count(self, quote: str) -> None:
        """Blanks, quotation marks and closing punctuation are no part of a quote."""
        assert parse_money(quote, "en") == parse_money("$5m", "en")

    @pytest.mark.parametrize(
        "quote",
        [
            "",
            "$",
            "5",
            "5m",
            "a sum",
            "$5m and $6m",
            "it paid $5m",
            "$5m deal",
            "-$5m",
            "(5m)",
            ".",
        ],
    )
    def test_what_is_not_one_whole_sum(self, quote: str) -> None:
        """A quote with more or less than one sum is refused."""
        assert parse_money(quote, "en") is None

    def test_bare_number_and_scale(self) -> None:
        """Of a quote by itself the currency stays open."""
        value = parse_money("minder dan 10 miljard", "nl")
        assert value is not None
        assert (value.currency, value.min, value.max) == (None, None, 10_000_000_000)

    def test_undisclosed(self) -> None:
        """A quote may be the words that leave a sum unsaid."""
        value = parse_money("for an undisclosed sum", "en")
        assert value is not None
        assert value.qualifier is Qualifier.UNDISCLOSED

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.reading.language import detect_language

Growth = Callable[[Callable[[str], object], str], float]

DUTCH = [
    "Het bedrijf is gevestigd in Delft.",
    "Acme koopt Widget",
    "Widget verkoopt zijn fabriek",
    "Chipmaker neemt verzekeraar over voor 3 miljard euro",
    "Overname van Acme door Widget afgerond",
    "Chipfabrikant wil fabriek bouwen",
    "Bank in gesprek over overname",
    "HET BEDRIJF HEEFT DE OVERNAME VAN WIDGET AFGEROND",
    "Volgens de baas van Acme is de deal met The Widget Company of New York Inc. niet rond.",
]
ENGLISH = [
    "Acme invests",
    "Acme buys Widget",
    "Delft-based Acme to acquire Widget stake",
    "Koninklijke De Vries N.V. agreed to buy De Jong from the Van Dam family.",
    "Shares rise as Acme raises forecast for the year",
    "ACME SAID IT WILL BUY THE COMPANY",
]
OTHERS = {
    "de": "Der Konzern hat am Montag mitgeteilt, dass er die Mehrheit an dem Rivalen übernimmt.",
    "fr": "Le groupe a annoncé mardi la cession de sa filiale, selon un communiqué de la société.",
    "es": "El grupo anunció el martes la venta de su filial a un fondo por 300 millones.",
    "it": "La società ha acquistato il 30 per cento del concorrente, si legge in una nota.",
    "pt": "A empresa comprou a sua rival por 3 mil milhões de euros e não quis comentar o negócio.",
    "sv": "Bolaget köper sin konkurrent för 3 miljarder kronor och ska betala med aktier.",
    "da": "Selskabet køber sin konkurrent og skal betale med aktier efter aftalen blev indgået.",
    "no": "Selskapet kjøper konkurrenten og skal betale med aksjer etter at avtalen ble signert.",
    "af": "Die maatskappy het gesê dat hy sy mededinger gaan koop en die prys is nie bekend nie.",
    "pl": "Firma kupiła konkurenta za 3 miliardy euro, jak podano we wtorek w komunikacie.",
    "fi": "Yhtiö osti kilpailijansa, ja kauppa on valmis kun viranomaiset ovat sen hyväksyneet.",
    "hu": "A vállalat megvette a versenytársát, és az ügyletet jövőre zárja le, közölte kedden.",
    "tr": "Şirket rakibini 3 milyar euroya satın aldı ve bu anlaşma yıl sonunda tamamlanacak.",
    "ro": "Compania a cumpărat rivalul pentru 3 miliarde de euro și va plăti în acțiuni.",
    "cs": "Firma koupila konkurenta za 3 miliardy eur a podle vedení je to pro ni dobrá zpráva.",
    "id": "Perusahaan itu membeli pesaingnya dan akan selesai pada akhir tahun dengan nilai besar.",
}


@pytest.mark.parametrize("text", DUTCH)
def test_dutch(text: str) -> None:
    """Dutch is told from a headline on, whatever names it holds."""
    assert detect_language(text) == "nl"


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    """English is told from a headline on, Dutch names or not."""
    assert detect_language(text) == "en"


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages(language: str) -> None:
    """Another language is named, and taken for neither Dutch nor English."""
    assert detect_language(OTHERS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "123 456",
        "Acme",
        "🚀🚀",
        "株式会社は競合他社を買収した。",
        "Компания купила конкурента за 3 миллиарда евро.",
        "Lorem ipsum dolor sit amet consectetur adipiscing",
        "قالت الشركة إنها ستشتري منافستها",
    ],
)
def test_unknown(text: str) -> None:
    """Where nothing tells the language it is undetermined."""
    assert detect_language(text) == "und"


def test_the_majority_decides() -> None:
    """A text in two languages is in the one that most of it is written in."""
    dutch, english = "Het is niet bekend wat de koper betaalt. ", "It is not known what they paid. "
    assert detect_language(dutch * 3 + english) == "nl"
    assert detect_language(dutch + english * 3) == "en"


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    """Whatever the text, the answer is a code."""
    assert detect_language(text).isalpha()


@pytest.mark.parametrize("unit", ["a", "de ", "the ", ".", " ", "é", "x1 ", "ſ"])
def test_time_is_linear(growth: Growth, unit: str) -> None:
    """No text makes the time grow faster than its length."""
    assert growth(detect_language, unit) < 24

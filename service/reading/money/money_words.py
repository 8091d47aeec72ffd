"""Words that speak of money: paying, raising, borrowing, worth, and what it is done for."""

from service.reading.wordlist import wordlist

_STEMS = tuple(
    wordlist(
        """
    invest fundrais raised raises raising financ spend worth valu price pricing offer acqui
    purchas borrow lend debt credit capital revenue profit earnings turnover budget takeover
    transact financing contract penalt settle commit pledg inject contribut equity dividend
    buyback subsid proceeds writedown money investor loan bond refinanc reinvest recapital sale
    cost geïnvest investeer investering herinvest financier herfinancier kapitaal betaal uitbetaal
    kost gekost koop kocht gekocht aankoop aangekocht verkoop verkocht biedt bieden waard
    waardeer gewaardeerd waardering prijs transactie belang lening leent leende geleend schuld
    obligatie krediet geld omzet winst verlies begrot uitgave uitgegeven financiering boete
    schikking opbreng opgebracht beurswaarde inkomsten bijdrage bijgedragen fonds bedrag injectie
    overname overgenomen steek steken gestoken haalde opgehaald ophaal ophalen haalt steun
    kapitaalinjectie storten gestort uittrekken uitgetrokken besteed besteden gefinancierd
    vrijgemaakt neergelegd inleg ingelegd bijgelegd neertel neergeteld binnenhaal binnengehaald
    uittrek
    """
    )
)
_EXACT = wordlist(
    """
    raise fund funds funded funding pay pays paid paying cost costs spent bid bids deal deals buy
    buys buying bought sell sells selling sold stake stakes cash loss losses earned earns tax
    taxes round rounds fine fined fines merger pour pours poured pouring fee fees grant grants
    asset assets charge charges dollar dollars euro euros ipo amount amounts total sum som sommen
    bod ronde rondes stak legt legde neer beursgang verkoopt omzetten uitgaf uitgeven uitgeeft
    tekort overschot subsidie trekt trok inleg
    """
)
_ENDINGS = tuple(
    wordlist(
        """
    transactie ronde bod prijs overnamesom koopsom investering lening waarde schuld omzet winst
    verlies kapitaal fonds deal bedrag kosten uitgaven injectie financiering krediet overname boete
    budget
    """
    )
)


def speaks_of_money(word: str) -> bool:
    """Whether a word by itself makes it likely that a number near it is a sum."""
    return word in _EXACT or word.startswith(_STEMS) or word.endswith(_ENDINGS)

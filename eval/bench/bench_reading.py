"""How long reading takes: per part and whole, and how its time grows with the text.

Run as ``python -m eval.bench.bench_reading``. The articles are invented for this purpose. The best
round tells what a machine can do that other work keeps busy.
"""

import statistics
import time
from collections.abc import Callable, Mapping
from datetime import date

from service.collector import settle
from service.reading.dateline import find_dateline
from service.reading.dates import find_dates
from service.reading.document import Document
from service.reading.language import detect_language
from service.reading.measures import find_measures
from service.reading.money import find_money
from service.reading.names import find_entities
from service.reading.percents import find_percents
from service.reading.reader import read
from service.reading.sentences import split_sentences

ROUNDS = 200
WARM_UP = 20
CHARS = 3_000
SMALL, LARGE = 100_000, 1_000_000
PUBLISHED = date(2026, 3, 4)

DUTCH = """\
ROTTERDAM, 4 maart 2026 - Machinebouwer Vermaas neemt zijn Duitse branchegenoot Kessel Technik \
over voor ongeveer 1,4 miljard euro. Dat hebben beide bedrijven woensdag bekendgemaakt. Met de \
overname krijgt Vermaas er zo’n 3.200 medewerkers en vier fabrieken bij.

Vermaas betaalt 900 miljoen euro in contanten en de rest in eigen aandelen. De eigenaren van \
Kessel, een familie uit Keulen en de investeringsmaatschappij Northgate Partners, krijgen \
daarmee een belang van 11 procent in het Rotterdamse concern. De deal moet in het derde kwartaal \
van 2026 rond zijn, als de toezichthouders in Brussel en Bonn ermee instemmen.

Groei buiten de offshore

“Dit is de grootste stap uit onze geschiedenis”, zegt topvrouw drs. M.J. de Groot in een \
toelichting. “Wij verdienden tot nu toe vooral aan de offshore, en dat wordt elk jaar minder.” \
Vorig jaar daalde de omzet van Vermaas met 6,5 procent naar 2,8 miljard euro. Kessel groeide \
juist: het haalde in 2025 een omzet van 740 miljoen euro, tegen 610 miljoen een jaar eerder.

Volgens ingewijden was ook het Amerikaanse Halvorsen Inc. geïnteresseerd. Dat bedrijf zou in \
januari een bod tot 1,6 miljard dollar hebben overwogen, maar haakte af nadat de vakbonden \
bezwaar maakten. Een woordvoerder van Halvorsen wil daar niet op ingaan.

Geld voor de overname

Vermaas leent een deel van het geld. Drie banken, waaronder De Nederlandse Scheepsbank (DNS), \
stellen een krediet van maximaal 650 miljoen euro beschikbaar dat loopt tot 2031. Daarnaast wil \
het bedrijf uiterlijk eind 2026 zijn baggertak verkopen. Die is volgens analisten tussen 200 en \
250 miljoen euro waard. Met twee partijen wordt al gesproken, o.a. met het Belgische Scheldemar.

- De koper betaalt 38 euro per aandeel, 24 procent boven de slotkoers van dinsdag.
- Kessel houdt zijn naam en zijn hoofdkantoor.
- De fabriek in Leipzig krijgt een nieuwe testhal met een vermogen van 12 megawatt.

Beleggers reageerden verdeeld. Het aandeel Vermaas verloor woensdagochtend ruim 3 procent. \
Analist P. van Dijk van Havenbank noemt de prijs “stevig, maar te verdedigen”. Hij wijst erop \
dat Kessel sinds 2019 elk jaar winst maakt en dat de sector snel samengaat. In oktober nam het \
Deense Nordkran al een kleinere concurrent over voor een onbekend bedrag, en eerder dit jaar \
haalde de Poolse kranenbouwer Zurawie 85 miljoen euro op bij investeerders onder leiding van \
Baltic Growth Fund.

De ondernemingsraad van Vermaas brengt volgende maand advies uit.

Topvrouw De Groot sluit niet uit dat er meer volgt. Volgens haar heeft het bedrijf na deze \
aankoop nog zo'n 400 miljoen euro te besteden, en staan er in Italië en Spanje verschillende \
familiebedrijven te koop. “Maar eerst moet dit goed gaan”, zegt ze. Vermaas rekent erop dat de \
samenvoeging in twee jaar 60 miljoen euro aan kosten bespaart, vooral in de inkoop van staal en \
elektronica. De integratie zelf kost eenmalig 35 miljoen euro, waarvan de helft nog dit jaar \
wordt geboekt.
"""

ENGLISH = """\
BOSTON, March 4, 2026 - Orchard Robotics Inc. has agreed to buy the warehouse unit of Tillman & \
Co. for about $2.1 billion in cash and stock, the companies said on Wednesday. It is the largest \
deal so far for Orchard, which was founded in 2014 by two former teachers.

Under the agreement Tillman will receive $1.5 billion in cash and the rest in new Orchard \
shares, giving it a stake of roughly 9 percent. The transaction is expected to close in the \
fourth quarter of 2026, subject to the approval of regulators in the U.S. and the European \
Union.

A Bet on Smaller Robots

“We have wanted this business for years,” said Dr. Helen M. Ruiz, the chief executive of \
Orchard. She told analysts that the unit would add between $300 million and $350 million to \
annual revenue. Orchard's own revenue rose 18% last year to $1.2 billion, and it forecasts more \
than $1.4 billion for 2026.

The talks began in October, according to people familiar with the matter. At least one other \
bidder, the private equity firm Calder Ridge, had offered up to $1.9 billion before it walked \
away in January. Calder Ridge declined to comment.

How It Is Paid For

Orchard will borrow $800 million from a group of lenders led by First Harbor Bank. The loan runs \
until 2031. The company has also raised $250 million from existing investors, including the \
sovereign fund of Norland, in a Series F round that valued it at nearly $6.5 billion. Early \
backers such as Pine Lane Ventures did not take part, e.g. because their funds are closed.

- Tillman shareholders get $41.50 per share, a premium of 22 percent.
- About 2,300 employees in Ohio and Texas will move to Orchard.
- A plant near Austin will be expanded by mid-2027 at a cost of less than $90 million.

Shares of Tillman rose 12% in morning trading, while those of Orchard slipped. “The price is \
full, but the logic holds,” wrote J.T. Okafor of Beacon Research. He noted that rivals have been \
busy as well: Gantry Systems bought a maker of sensors for an undisclosed sum in November, and \
Hollis Automation signed a five-year supply contract worth €400 million with the German retailer \
Brandt AG.

Tillman, which has sold four units since 2021, plans to use the money to cut its debt of $3.3 \
billion. Its board approved the sale unanimously. A vote of shareholders is planned for next \
month, and the company said it did not expect any difficulty. “Our owners asked for this,” said \
the chairman. “Now they will get it.” Orchard plans to keep the name of the unit until the end \
of the year at least, and to move its staff into one office by 2028.

Ms. Ruiz did not rule out further purchases. She said that Orchard had about $400 million left \
to spend after the deal, and that several family firms in Italy and Spain were for sale. “But \
this one has to work first,” she added. The company expects to save $60 million a year within \
two years, mostly on steel and electronics. Putting the two businesses together will cost $35 \
million, half of which is to be booked this year.
"""


def main() -> None:
    """Print the figures, with the garbage collector set as the service sets it."""
    settle()
    for language, article in (("nl", DUTCH), ("en", ENGLISH)):
        text = article[:CHARS]
        print(f"{language}: {len(text):,} characters, processor time of {ROUNDS} rounds")
        print(f"  {'':<12}{'median':>11}{'best':>11}")
        for name, part in _parts(text, language).items():
            times = _times(part)
            print(f"  {name:<12}{statistics.median(times):8.3f} ms{min(times):8.3f} ms")
        print(f"  growth      {_growth(article):8.1f} times for ten times the text")


def _parts(text: str, language: str) -> Mapping[str, Callable[[], object]]:
    sentences = split_sentences(text, language)
    return {
        "language": lambda: detect_language(text),
        "date line": lambda: find_dateline(text),
        "sentences": lambda: split_sentences(text, language),
        "money": lambda: find_money(text, language),
        "percents": lambda: find_percents(text, language),
        "measures": lambda: find_measures(text, language),
        "dates": lambda: find_dates(text, language, PUBLISHED),
        "entities": lambda: find_entities(text, language, sentences),
        "read": lambda: _read(text),
    }


def _read(text: str) -> Document:
    return read(text, published=PUBLISHED)


def _times(part: Callable[[], object]) -> list[float]:
    for _ in range(WARM_UP):
        part()
    return [_seconds(part) * 1_000 for _ in range(ROUNDS)]


def _growth(article: str) -> float:
    text = article * (LARGE // len(article) + 1)
    return _seconds(lambda: _read(text[:LARGE])) / _seconds(lambda: _read(text[:SMALL]))


def _seconds(part: Callable[[], object]) -> float:
    start = time.process_time()
    part()
    return time.process_time() - start


if __name__ == "__main__":
    main()

"""What people are called: titles, name particles and common given names."""

from service.reading.names.lexicon.forms import endings, words

# Roles that stand right before a person's name, or behind it after a comma.
TITLES = words(
    "ceo cfo coo cto cio cmo chro cco chairman chairwoman chair chairperson president director",
    "directors minister analyst analysts founder co-founder cofounder founders executive",
    "executives officer chief spokesman spokeswoman spokesperson mr mrs ms miss dr sir lord",
    "lady dame baron secretary senator governor mayor economist professor prof boss head tycoon",
    "billionaire entrepreneur lawyer attorney manager vice-president commissioner strategist",
    "treasurer judge prime chancellor congressman representative financier partner ambassador",
    "banker trader king queen prince princess sheikh sheik coach captain engineer scientist",
    "raider father brother son wife husband daughter widow heir magnate mogul veteran author",
    "reporter columnist topman topvrouw topmannen bestuursvoorzitter bestuurder bestuurslid",
    "directeur directeuren oprichter oprichters oprichtster mede-oprichter medeoprichter",
    "president-commissaris commissaris analist analisten staatssecretaris premier woordvoerder",
    "woordvoerster voorzitter miljardair ondernemer ondernemers hoogleraar econoom burgemeester",
    "advocaat baas hoofd financieel-directeur president-directeur vicevoorzitter zakenman",
    "zakenvrouw bondskanselier wethouder kamerlid eurocommissaris toezichthouder-baas dhr",
    "mevrouw meneer mevr drs ir jonkheer man vrouw woman bestuurschef financiële-man curator",
    "curatoren strateeg belegger-miljardair koning koningin topvrouwen rechter verslaggever",
    "journalist trainer aanvoerder spits",
)

# Endings of Dutch and English compounds that carry such a role.
TITLE_ENDINGS = endings(
    "topman topvrouw directeur oprichter voorzitter analist minister baas commissaris",
    "woordvoerder ceo cfo bestuurder econoom founder chairman miljardair president",
)

# Titles that are capitalised before a name and so break a run of capitals.
CAPITAL_TITLES = TITLES - words(
    "head king prince prime judge son father brother partner author",
)

PARTICLES = words("van von de der den ten ter te du da di del della dos la le bin al ibn el y")
DUTCH_PARTICLES = words("van de der den ten ter te 't")

# Common given names of the regions that the news comes from; evidence, never proof.
GIVEN_NAMES = words(
    "rik ranjit kristoffer nikos noa lesley coley jos zita",
    "aaron adam adrian alan albert alex alexander alexandra alfred alice alison allen amanda",
    "amy ana andrea andreas andrew andrey andy angela anna anne annemarie ann anthony antonio",
    "arjen arthur arvind astrid barbara bart bas ben benjamin bernard bernd bert bill bob boris",
    "brad brian bruce bryan carl carla carlos carol caroline catherine charles charlie",
    "charlotte chris christian christina christine christopher claire claudia colin craig",
    "cristina cynthia dan daniel danny dario david dave deborah debra dennis derek diana diane",
    "dick dieter dirk donald dorothy doug douglas edward edwin elena eric erik ernst eva evan",
    "evelien feike felix fernando fiona florian francesco francis frank frans fred frederick",
    "gary geert george gerard gerrit gijs giovanni giulia graham greg gregory guido guy hannah",
    "hans harold harry heather helen helena henk henri henry herman holger howard hugo ian",
    "ingrid irene isabel ivan jaap jack jacob jacques jaime james jamie jan jane janet jason",
    "javier jean jeanine jeff jeffrey jennifer jensen jeroen jerome jessica jim jimmy joachim",
    "joan joe joel johan johannes john jon jonathan joost jorge joris jos jose josé joseph",
    "joshua juan judith julia julian jurgen jürgen karen karin karl kate kathleen katherine",
    "keith kelly ken kenji kenneth kevin kim klaas klaus koen kristin kurt larry lars laura",
    "lauren laurence laurens lee leo leon leonard leonie li liam linda lisa lloyd louis louise",
    "luca lucas lucy luis luke maarten manuel marc marcel marco marcus margaret maria marianne",
    "marie marijn marina mario marion marissa mark marjan martha martijn martin martine mary",
    "masayoshi mathijs matt matthew matthias maurice max meg melissa merel michael michel",
    "michelle michiel miguel mike mirjam mohammed monica monique nancy natalie neil nicholas",
    "nick nicola nicolas niels nigel nils nina noah olaf oliver olivier onno oscar otto pablo",
    "pamela pat patricia patrick paul paula pedro peter petra phil philip philippe pierre piet",
    "pieter rachel rafael ralph raymond rebecca reed reid rene rené ricardo richard rick rob",
    "robert roberto robin roger roland ron ronald rosa ross roy rudolf ruth ryan sabine sally",
    "sam samuel sandra sanne sara sarah satya scott sean sebastian sergey sharon sheila shirley",
    "simon sjoerd sofia sofie sophie stefan stephan stephanie stephen steve steven stuart",
    "sundar susan suzanne sven sylvia takeshi ted teresa terry theo theresa thierry thijs",
    "thomas tim timothy tobias todd tom tony tracy ulrich ursula valerie vera veronica victor",
    "vincent virginia vivian walter warren wei wendy werner willem william wim wolfgang wopke",
    "wouter yannick yvonne yuki zhang ali ahmed amir fatima hassan hiroshi ibrahim khalid",
    "kenichi mehmet mukesh nasser omar priya raj rajesh ravi sanjay sunil tariq vikram wang",
    "yusuf arnold femke floor lotte maaike marieke nadine tessa saskia joke ans els ellen",
    "esther hanneke ilse jolanda mariëlle marloes miriam nienke roos ruben stijn teun tjeerd",
    "wessel roderick derck derk irwin harvey sheldon saul asher milton morton stanley sidney",
    "seymour mei hiro kenta naoki akira haruka min-jun ji-woo seung hyun anil deepak nikhil",
    "rohit anita kavita carolina beatriz thiago rodrigo joao joão matheus camila valentina",
    "santiago mateo hamad sultan faisal mohammad mohamed muhammad abdullah yasir saad nadia",
    "leila karim samir anders lars-erik magnus gustaf gustav johanna kristina kristian soren",
    "søren bjorn björn ola leif giuseppe lorenzo matteo alessandro stefano paolo luigi silvio",
    "chiara federica roberta enzo jean-luc jean-pierre françois francois guillaume sylvie",
    "nathalie brigitte laurent arnaud thibault heinrich hans-peter günther gunther manfred",
    "rainer dietmar uwe jens jörg heike katrin anja silke wendell clive barry gavin alistair",
    "alastair duncan malcolm fergus niall sinead aoife tomasz piotr pawel krzysztof agnieszka",
    "katarzyna jakub zbigniew andrzej dmitri vladimir sergei igor oleg natalia olga tatiana",
    "mikhail yuri viktor janez marek pavel jana petr istvan laszlo melle jelle wiebe sietske",
    "hidde sander sjors tijmen bram daan luuk jesse milan finn hilde griet luc koenraad",
    "geertrui kris filip dries karel benoit geoffroy mariska elon sheryl ginni safra emma",
    "evelyn grace rose",
)

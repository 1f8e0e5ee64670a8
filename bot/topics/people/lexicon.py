"""Words whose meaning beside a name decides whether it is a person's. Pure, our own lists."""

from __future__ import annotations

import re
from functools import cache

from bot.caches import remembered
from bot.topics.letters import has_kazakh
from bot.topics.people import streets
from bot.topics.people.skeleton import skeleton

# Beside these a surname is a person's, even where it is an ordinary word; stems match every case.
_TITLE_STEMS = (
    "депутат сенатор министр спикер председател президент премьер вице глав генсек секретар "
    "господин госпож г-н г-ж товарищ замест замминистр посол посл директор руководител судь "
    "прокурор "
    "генерал полковник майор капитан лейтенант адвокат губернатор мэр лидер журналист эксперт "
    "политик "
    "политолог экономист доктор профессор академик ректор писател поэт режиссер актер тренер "
    "чиновник "
    "представител советник помощник омбудсмен уполномоченн мажилисмен парламентар вице-спикер "
    "канцлер "
    "корол императ папа патриарх муфти нарком комиссар атташе консул"
).split()
_TITLES = frozenset(
    "аким акима акиму акимом акиме акимы акимов "
    "төраға төрағасы төрағасының төрағаның спикері спикер президенті президент депутаты депутат "
    "депутаттары министрі министр сенатор әкім әкімі мырза ханым басшысы хатшысы елшісі жетекшісі "
    "директоры орынбасары ректоры генерал профессор академик ақын жазушы премьер премьері "
    "кеңесшісі "
    "speaker chairman chairwoman chair president minister senator deputy mr mrs ms dr general "
    "cumhurbaşkanı başkanı bakanı milletvekili sayın "
    "secretary ambassador governor mayor professor premier chancellor king prince lord sir "
    "judge congressman mp".split()
)
_TITLE = re.compile("(?:" + "|".join(_TITLE_STEMS) + ")[а-я]{0,8}$")

_SPEECH = re.compile(
    r"(?:с?каза|заяви|отмети|подчеркну|сообщи|доба|поясни|рассказа|напомни|ответи|призва|предложи|"
    r"выступи|поблагодари|поздрави|подписа|поручи|встрети|посети|прове|обсуди|написа|счита|уточни|"
    r"указа|приня|утверди|назначи|провёл|прокомментирова|признал)[а-яё]*(?:л|ла|лся|лась|ет|ит)$|"
    r"^(?:деді|айтты|мәлімдеді|атап|хабарлады|қатысты|кездесті|қабылдады|тапсырды|сөйледі|"
    r"said|says|told|added|noted|stated|announced|stressed|met|signed)$"
)
# "улица Дзержинского", "Назарбаев Университеті": named after a person, not about one.
_NAMED_BEFORE = re.compile(
    rf"^(?:{streets.ANY}|{streets.ENGLISH}|пер|имени|им|"
    r"город[ауе]?|городом|г|гор|сел[оаеу]|пос[её]л[а-я]+|пос|станци[а-я]+|ст|"
    r"аэропорт[ауе]?|микрорайон[ауе]?|мкр|метро|деревн[а-я]+|район[ауе]?|стадион[ауе]?|премии?|кубк[а-я]+|"
    r"кубок|памятник[а-я]*|памятью?|музе[йяюе]|театр[ауе]?|"
    r"мыс[ауе]?|остров[ауе]?|озер[оауе]|рек[аиеу]|гор[аыеу]|пролив[ауе]?|телескоп[ауе]?|named|after)$"
)
_NAMED_AFTER = re.compile(
    rf"^(?:{streets.ONE_BEHIND}|{streets.SQUARE_BEHIND}|{streets.ENGLISH}|"
    r"университет\w*|атындағы|ауданы\w*|ауылы\w*|қаласы\w*|облысы\w*|әуежайы\w*|"
    r"интеллектуал[а-я]*|зияткерлік|мектебі\w*|university|airport|prize|center|centre|foundation|school|район[ауе]?|проспект[ауе]?|театры\w*|"
    r"мұражайы\w*|сыйлығы\w*|институты\w*|қоры\w*)$"
)
# First names that pymorphy's dictionary does not hold or holds as something else.
FIRST_NAMES = frozenset(
    "абай айбек айдар айдос айгерим айгүл айжан айнур айнұр айсулу айша акан аманжол аман арман "
    "арыстан "
    "асель әсел асет асқар аскар асхат алмас алибек алихан әлихан әлібек алтай айтбай бауыржан "
    "бауржан "
    "бақыт бакыт бақытжан бакытжан берик берік болат бекзат бекболат бибигуль бибігүл габит "
    "ғабит галым "
    "ғалым ғани гани гаухар гулнар гүлнар гульнар гульшат гүлшат гульмира гүлмира дана данияр "
    "дәурен "
    "даурен дархан дидар динара дина досым досжан дулат ербол ерлан ермек ержан еркин еркін "
    "ернар ерболат "
    "есет есен жанар жанат жансая жасулан жания жаннур жұмабек жумабек зарина зауре зәуре "
    "зульфия ильяс "
    "ілияс кайрат қайрат қанат канат карина қуаныш куаныш қуат куат лаура ләззат ляззат мадина "
    "мәдина "
    "марат мақсат максат меруерт мейрам мұрат мурат мұхтар мухтар мухит нариман нуржан нұржан "
    "нұрлан "
    "нурлан нұрсұлтан нурсултан нұргүл нургуль олжас омирбек өмірбек оразбек рауан рүстем "
    "рустем рустам "
    "салтанат самат санжар сапар сауле сәуле серик серік серікжан сәкен сакен темирлан темірлан "
    "тимур "
    "тілек тогжан толеген төлеген төлеу толеу улан ұлан ұлжан шолпан шынар шыңғыс чингиз ырысты "
    "эльмира "
    "мәулен маулен қасым касым жомарт айдын айсұлу алия әлия ольжас біржан биржан нұрбек нурбек "
    "абзал абылай азамат азат бейбит бейбіт ғазиз жандос мирас мирон николь ануар әнуар саят сәт "
    "сырым тұрар турар шерхан еламан елдос ерасыл жігер қайсар қажымұрат мәди мади "
    "alexander alexandra anna anton boris dmitry elena igor ivan maria michael mikhail natalia "
    "nikita "
    "nikolai oleg olga pavel peter sergey sergei svetlana tatiana vladimir viktor yuri john "
    "james david "
    "robert william george thomas daniel richard joseph charles mark paul andrew sarah laura emma "
    "aigul aliya arman askar asel daniyar dinara erlan gulnara kairat marat murat nurlan saule "
    "serik "
    "timur zhanar aidos bakytzhan "
    "дариға дарига иманғали имангали гүлшара гульшара бибісара бақытгүл құралай роза "
    "қуандық қуаныш руслан "
    "нұртай нуртай шыңғыс әбіш абиш ғалымжан галымжан ақмарал акмарал айым назым қарлығаш "
    "ұлпан перизат ақерке акерке айдана аружан аяулым әйгерім әсем асем балнұр гүлсім гүлжан "
    "гульжан гүлзат зейнеп камшат қамшат кәмила күләш күлпаш мөлдір мольдир нәзіра раушан сабина "
    "томирис торғын ұлту фатима хадиша шырын ырыс бекжан бекзада батырхан батыр бауыр бөрібай "
    "әбілқайыр әбіл абиль әділет адилет әділ адиль әзімхан әкежан әлім алим әлішер алишер "
    "амангелді амангельды амандық асылбек асылхан аян әубәкір бақдәулет балғабек бексұлтан "
    "бектұр біләл биләл бөлек ғазиз ғайса ғалия дәурен дәулет даулет дәуренбек дінмұхамед "
    "динмухамед думан дүйсен ебіней еділ едил едіге едиге елжан ерденбек ерғали ергали ерғазы "
    "еркебұлан ерлік ермұхан ерік ерсайын ескендір есім есенгелді жәнібек жанибек жақсылық "
    "жандос жансұлтан жасқайрат жарас жақып жомарт жұлдыз зейнолла исатай исламбек қабдолла "
    "қазыбек қайролла қалмұхан қалық қасымхан қорғанбек құдайберген кудайберген құрмет құрманғазы "
    "құсайын кемел кемель кенжеғали кәрім карим лесбек мағжан мағауия махамбет мейіржан мұса "
    "мұстафа мұхамеджан мұхит мұратбек мырзатай нариман науан нұрғали нургали нұрбол нурбол "
    "нұрболат нұржігіт нұрқан нұрлыбек нұрсейіт нұртас нуртас омар оңдасын оралбай ораз орынбай "
    "өмірзақ омирзак өскен панабек рахат рахым роллан рысбек сағадат сайлау сағынтай салауат "
    "сәбит сабит сәдуақас сәрсен сейіт серғали сұлтан султан сұлтанбек сырғабек тайыр таир "
    "тасболат теміржан тұрсын турсын тұрсынбек тұрлыбек тұрғын тоқтар тоқтасын төлеубек уәлихан "
    "уәли ұзақбай үсен усен хамит хасен хайролла шакарим шәкәрім шәмшік ыбырай ықылас ырысбек "
    "ысқақ исмаил арыстан талғат талгат алмаз темір дос бота інжу жеңіс қанағат ғалымбек бақтияр "
    "бахтияр дастан наурызбай ерсұлтан бейбут бағлан баглан бекарыс берикбол даниал диас елнұр "
    "ералы ерназар есболат жаслан қажымұқан мәдияр медет нұрдәулет саламат сержан айсұлтан гүлім "
    "қарақат мереке назерке толғанай шұғыла".split()
)
# Endings of the Russian cases of a first name, and what the nominative has there.
_NAME_ENDINGS = (("а", ("",)), ("у", ("", "а")), ("ом", ("",)), ("ем", ("", "й", "ь")),
    ("е", ("", "а", "й", "ь", "я")), ("ы", ("а",)), ("и", ("а", "я", "ь")), ("ой", ("а",)),
    ("ей", ("а", "я")), ("я", ("й", "ь")), ("ю", ("й", "ь", "я")), ("ью", ("ь",)))  # fmt: skip


@cache
def _first_name_skeletons() -> frozenset[str]:
    return frozenset(skeleton(name) for name in FIRST_NAMES if name[0] >= "\u0400")


@remembered(entries=8192, each=200)
def is_form_of_first_name(word: str, *, declined: bool = True) -> bool:
    """Whether a folded word is a first name of our list, however it is spelt ("Бауржан"), or a
    Russian case of one (`declined`: "Айгулью")."""
    if len(word) < 3:
        return False
    known = _first_name_skeletons()
    if skeleton(word) in known or not declined:
        return skeleton(word) in known
    return any(
        skeleton(word[: -len(ending)] + end) in known
        for ending, ends in _NAME_ENDINGS
        if word.endswith(ending) and len(word) - len(ending) > 2
        for end in ends
    )


def is_kazakh_name(word: str) -> bool:
    """Whether a folded first name is a Kazakh one: in Kazakh letters, or one of our list."""
    return has_kazakh(word) or (word[:1] >= "\u0400" and skeleton(word) in _first_name_skeletons())


# Ordinary words that are surnames too and that pymorphy (Russian) cannot know.
_ORDINARY = frozenset(
    "абай болат темір арман бақыт еркін асқар жеңіс қуат нұр алтын күміс таң дала тау көл су "
    "жер ел ер "
    "бала ата ана аға апа іні жан күн ай жыл қыс жаз көктем күз ақ қара көк сары қызыл жасыл "
    "үлкен кіші "
    "қала ауыл ауылы жол үй дос достық бейбіт алмас сұлтан хан бек батыр алтай ақтау алматы "
    "астана семей "
    "сенім намыс үміт дәулет құрмет мұрат береке ырыс қайрат қажет білім "
    "шаттық отан жалын шұғыла самал бұлақ арай дарын өнер өмір заң "
    "young brown white black green king may rose rice bush stone hill field wood woods park "
    "banks bell "
    "bishop cook carter day fisher fox frost gold grant gray grey hall hunt hunter house knight "
    "lane law "
    "long love lord marsh miles moon moss north west east south page penny piper pope potter "
    "power price "
    "prince rich rivers sharp short silver small snow spring stark summer swift temple walker "
    "ward waters "
    "wells wise wolf best bird bond bridge brook brooks burns case chance church clay cross "
    "dean drew "
    "english fields flowers ford forest francis freeman friend golden good head heart holiday "
    "hope hook "
    "ice joy judge light little lock major mason mercer mills more new noble parish pike porter "
    "post "
    "read reed root rush sage sands savage shields singer speaker sweet taylor will winter wright "
    "march april june august hammer".split()
)


# Words that begin a sentence with a capital and are no first name of whom they stand before.
_STARTERS = frozenset(
    "the a an in on at by for from to of with and but or so when while as if after before since "
    "until then now today yesterday tomorrow earlier later also however meanwhile former late new "
    "only even both although though because that this these those his her its their our my who "
    "what why how where is was are were did does do has have had will would can could may should "
    "not no yes according during against between under over about like unlike despite amid per via "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december fellow candidate incumbent actor actress "
    "singer coach lawmaker deputy official officials leader opposition critic author writer poet "
    "dün bugün yarın başkan başkanı cumhurbaşkanı bakan bakanı sayın ve ile "
    "бүгін кеше ертең енді сонымен сондай бірақ ал осы бұл сол сонда содан кейін бұдан одан соңғы "
    "әрине мысалы алайда дегенмен сондықтан өйткені себебі егер яғни және мен немесе тек әлі қазір "
    "жаңа бұрынғы бұрын биыл былтыр қазіргі өз оның олар біз сіз бәрі барлық кейбір бір екі "
    "үш қалай қашан неге неліктен кім не қайда иә жоқ сәрсенбі дүйсенбі бейсенбі жұма сенбі "
    "жексенбі сейсенбі қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша "
    "желтоқсан актер әнші жаттықтырушы журналист тілші отырыста жиында кездесуде осыған "
    "орайда айтпақшы демек міне рас шынында негізінен жалпы әйтпесе тіпті сөйтіп".split()
)


def begins_sentences(word: str) -> bool:
    """Whether a folded Kazakh, English or Turkish word is one that stands at a beginning."""
    return word in _STARTERS


@remembered(entries=8192, each=300)
def is_title(word: str) -> bool:
    """Whether a folded word is a title or a trade that stands before names."""
    return word in _TITLES or bool(_TITLE.match(word))


@remembered(entries=8192, each=300)
def is_speech(word: str) -> bool:
    """Whether a folded word says what a person did."""
    return bool(_SPEECH.search(word))


_WHOSE_WORDS = frozenset(
    "словам мнению сообщению данным заявлению информации просьбе предложению".split()
)
_WHOSE_WORDS_BEHIND = frozenset(
    "айтуынша пікірінше сөзінше мәліметінше деуінше ойынша айтуы сөзі пікірі according".split()
)


def says_whose_words(two_before: str, before: str, after: str) -> bool:
    """Whether the folded words beside a name say whose words follow: "по словам …"."""
    return (two_before == "по" and before in _WHOSE_WORDS) or after in _WHOSE_WORDS_BEHIND


def is_ordinary_elsewhere(word: str) -> bool:
    """Whether a folded Kazakh or English word is an ordinary one that is a surname too."""
    return word in _ORDINARY


# What is named after somebody whose whole name it bears; of a museum, a fund or a film it may be
# about him as well.
_CALLED_AFTER_BEFORE = re.compile(
    rf"^(?:{streets.ANY}|{streets.ENGLISH}|аэропорт[ауе]?|микрорайон[ауе]?|стадион[ауе]?|"
    r"названн[а-я]+|назван|named|after)$"
)
_CALLED_AFTER_BEHIND = re.compile(
    rf"^(?:{streets.ONE_BEHIND}|{streets.SQUARE_BEHIND}|{streets.ENGLISH}|"
    r"атындағы|атында|әуежайы\w*|university|airport|университеті\w*|университет)$"
)
# What bears a name in quotation marks: теплоход «Михаил Шолохов».
_VESSEL = re.compile(
    r"^(?:теплоход|пароход|ледокол|крейсер|корабл|судн|судо|катер|танкер|паром|подлодк|эсминец|эсминц|"
    r"фрегат|линкор|лайнер|поезд|аэропорт|университет|стадион|кеме|лодк|борт)"
)


@remembered(entries=8192, each=300)
def is_called_after(before: str, after: str) -> bool:
    """Whether the folded words beside a whole name say that something is named after its bearer."""
    return bool(
        (before and _CALLED_AFTER_BEFORE.match(before))
        or (after and _CALLED_AFTER_BEHIND.match(after))
    )


# "имени …", but "от имени президента", "человек по имени …".
NAMES = frozenset({"имени", "им"})
NO_NAMESAKE = frozenset({"от", "по", "с", "без", "ни"})
# What stands between a thing's bearer and its kind: "Nursultan Nazarbayev International Airport".
BETWEEN = frozenset({"international", "халықаралық", "state", "national", "ұлттық", "мемлекеттік"})


@remembered(entries=4096, each=300)
def is_vessel(word: str) -> bool:
    """Whether a folded word is a ship or another thing that bears a name in quotation marks."""
    return bool(_VESSEL.match(word))


@remembered(entries=8192, each=300)
def names_a_thing(before: str, after: str) -> bool:
    """Whether the folded words beside a name make it a street's, a school's, a town's."""
    return bool((before and _NAMED_BEFORE.match(before)) or (after and _NAMED_AFTER.match(after)))

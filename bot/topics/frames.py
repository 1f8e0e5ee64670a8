"""The words around what is asked for: "подпиши меня на …", "… туралы", "news about the …". Pure.

Closed classes of three languages: prepositions and postpositions, articles, pronouns, words for
news and for following, courtesies. They are taken off at both ends of a request, where they never
name what is asked for; between other words they stay.
"""

from __future__ import annotations

import re

from bot.topics.letters import cut, without_kazakh
from bot.topics.people.skeleton import skeleton
from bot.topics.refusals import in_one_word, refusing_words
from bot.topics.tokens import fold

# Words that only frame.
_FRAMING = """
о об обо про по на за у с со в во от к ко для из при насчет касательно кто что как там тут ли бы
да есть будет где делает делал говорит сказал пишет происходит случилось сегодня вчера
я мне меня нам нас мы ты вы вас вам тебя мой моя мою его ее их
хочу хотел хотела хотелось хотим надо нужно нужен нужна нужны можно дай дайте давай давайте покажи
покажите показать пришли пришлите присылай присылайте скинь скиньте кинь расскажи расскажите найди
найдите ищу подпиши подпишите подпишись подписать подписаться подписка подписку подписываюсь
отписаться отпиши отпишите отписка следить следи следите слежу отслеживать отслеживай добавь
добавьте включи включите читать почитать знать узнать получать видеть смотреть слушать интересует
интересуют интересен интересна интересно интересны
такой такая такие скажи скажите подскажи подскажите пишут говорят слышно что-нибудь что-то
щас щя счас сейчас ща свежие свежее последние
когда почему зачем появится новость новости новостей новостям новостями новостях
инфо информация информацию информации материалы события событиях
сообщения публикации статьи статью статей материалы события событиях
пожалуйста плиз пжл спасибо благодарю привет приветик здравствуйте здравствуй салам ок
господин господина господину господином господине госпожа госпожи госпоже госпожу
товарищ товарища уважаемый уважаемая
иә туралы туралi жайлы жайында жөнінде хақында бойынша үшін жаңалық жаңалықтар жаңалықтары жаңалығы
қазір бүгін қашан неге неліктен
жаңалықтарын жаңалықтарды жаңалықтарға жаңалықтарына хабар хабарлар хабарлары хабарларын ақпарат
мақала мақалалар оқиға оқиғалар маған мен мені менің бізге керек қажет болады бола ма ме ба бе
жазылу жазыл жазылғым жазылайын жазыламын жазылам жазылыңыз жазылып келеді қалаймын қалар
бақылау бақылаймын бақылайын бақыла бақылағым бақылап тұру оқу оқығым білгім білу қызық қызықтырады
айтшы айтыңыз айтып көрсет көрсетші көрсетіңіз жіберші жібер жіберіңіз берші беріңіз
кім кімсің кімсіз деген білесің білесіз айтады айтты айтып жазады жазды жазып жатыр
деді дейді жасады істеді істейді болды
рақмет рахмет сәлем сәлеметсіз өтінемін мырза мырзаның мырзаға мырзаны ханым ханымның ханымға
the a an of about on regarding concerning re in from for to by at with what's is are was does do did
me my i im ive want wants wanna would like id love need can could you your we us our let lets
follow following follows subscribe subscribing subscription track tracking watch monitor get give
show send tell read know see find add hear
who whom whose when whenever why there's if daily regularly keep posted
news latest recent today update updates article articles info information story stories headlines
yes ok okay please pls plz thanks thank hello hi hey dear
mr mrs ms dr miss mister madam lady lord sir hon honourable honorable excellency
"""
# Words that frame beside those ("последние новости о …"), but alone may belong to what is asked
# for ("новый закон").
_BESIDE = """
все всё всех всем всего новый новую новое новые новых новая нового
последнее последних последняя
свежих главные главное важные важное какие какая а же ну вот мол тоже также только
больше уже лишь тема темы теме тему темой темам темах
соңғы барлық бар бәрі басты жаңа не қандай қалай тағы
тақырып тақырыбы тақырыпты тақырыбын тақырыптан тақырыбынан тақырыпқа тақырыбына
new last all any anything everything what whats which going happening there some more
also only up topic
"""
_GREETINGS = re.compile(
    r"\b(?:добр(?:ый|ого) (?:день|вечер)|доброе утро|доброй ночи|қайырлы (?:таң|күн|кеш)|"
    r"good (?:morning|afternoon|evening|day)|how are you|как дела|қалың қалай)\b",
    re.IGNORECASE,
)
# What is new, asked in Kazakh: its words stand for nothing, each of them elsewhere for something.
_WHAT_IS_NEW = re.compile(
    without_kazakh(
        r"(?<!\w)(?:не|қандай|ne|kandai|qandai)\s{1,3}"
        r"(?:жаңалық\w{0,6}|хабар\w{0,4}|болып|zhanalyk|janalyq|habar)"
        r"(?:\s{1,3}(?:бар|жатыр|болды|bar|zhatyr|boldy))?(?!\w)"
    ),
    re.IGNORECASE,
)
# What somebody says or does, asked behind who it is: "министрлік не істеп жатыр".
_WHAT_HE_DOES = re.compile(
    without_kazakh(
        r"(?<=\w\s)\s{0,3}(?:не|ne)\s{1,3}(?:айт|де[дпй]|істе|жаса|жаз|хабарла|ұсын|шеш|ойла|"
        r"ait|aıt|ist|zhas|jas|zhaz|jaz)\w{0,8}(?:\s{1,3}(?:жатыр|отыр|тұр|жүр|екен|zhatyr|jatyr|"
        r"otyr|tur)\w{0,4})?[\s?!.…]{0,9}$"
    ),
    re.IGNORECASE,
)
# When something comes about: who asks that asks for it, of which news say so in words of their own.
_WHEN = re.compile(
    without_kazakh(r"^\W{0,3}(?:а\s)?(?:когда|when)(?!\w)|(?<!\w)(?:қашан|qashan|kashan)(?!\w)"),
    re.IGNORECASE,
)
_COMES_ABOUT = re.compile(
    without_kazakh(
        r"(?<!\w)(?:"
        r"(?:провед|подвед|введ|пролож|протян|постро|достро|откро|запуст|подключ|начн|законч|"
        r"заверш|сдад|дад|пройд|дойд|прид|прим|реш|сдела|додела|появ|наступ|состо|заработа|буд)"
        r"[еёиуюая]т(?:ся)?|уже|наконец|"
        r"(?:кел|жет|кір|біт|өт|бер|беріл)еді|(?:тартыл|тарт|салын|сал|ашыл|аш|бастал|аяқтал|бол|"
        r"қосыл|қос|шығ|жасал|қабылдан)ады|бастайды|жасайды|қабылдайды|"
        r"(?:will|does|is|are|they|we)(?=\s)|come|comes|coming|reach|reaches|arrive|arrives|"
        r"be\s(?:built|laid|opened|launched|started|finished|completed|connected|adopted|passed|held)|"
        r"begin|begins|start|starts"
        r")(?!\w)"
    ),
    re.IGNORECASE,
)
_LINKS = re.compile(r"(?<!\w)(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
# Orders of English begin what is said ("watch Tokayev"), or follow another word that frames: "Apple
# watch" is a thing; so is "оқу", to study, which reads behind "туралы".
_BEGINS = frozenset("watch track monitor read find show see get need know hear like love".split())
_BEHIND = frozenset({"оқу"})
# Behind whom "us" is to be told, and no country: "tell us about …", "news for us".
_TOLD_TO = frozenset("tell send give show get let keep inform notify alert find".split())
_FOR = frozenset("to for with from".split())
# Titles of courtesy that are written short, with their hyphen or full stop, and in full.
_SHORT = (
    (re.compile(r"(?<!\w)г-(?:н|на|ну|ном|не)(?!\w)", re.IGNORECASE), "господин"),
    (re.compile(r"(?<!\w)г-(?:жа|жи|же|жу|жой)(?!\w)", re.IGNORECASE), "госпожа"),
    (re.compile(r"(?<!\w)(mr|mrs|ms|dr)\.", re.IGNORECASE), r"\1"),
)
_MINISTER = (
    (re.compile(r"(?<![\w.:])(?<!\d )pm(?![\w.])", re.IGNORECASE), "prime minister"),
    (re.compile(r"(?<![\w.:])пм(?:у|а|ом)?(?![\w.])", re.IGNORECASE), "премьер-министр"),
)
_WOMAN = re.compile(r"(?<!\w)(?:госпож\w+|ханым\w*|mrs|ms|miss|madam|lady)(?!\w)", re.IGNORECASE)
_MAN = re.compile(r"(?<!\w)(?:господин\w*|мырза\w*|mr|mister|sir|lord)(?!\w)", re.IGNORECASE)
_MARKS = " \t\u00a0.,!?:#-\u2013\u2014\"'«»“”„()[]*_+…"


def _keys(words: str) -> frozenset[str]:
    """The words folded and, of the longer ones, what they are in other letters."""
    listed = words.split()
    return frozenset(map(fold, listed)) | {skeleton(one) for one in listed if len(one) > 2}


_ONLY, _MAYBE = _keys(_FRAMING), _keys(_BESIDE)
# Russian prepositions as those write them who have no Cyrillic letters at hand.
_IN_LATIN = frozenset("o ob pro po na za u s v k".split())


def without_courtesies(text: str) -> str:
    """A text without greetings and links, with titles that are written short in full, and with an
    order of several words as one."""
    text = cut(_WHAT_HE_DOES, cut(_WHAT_IS_NEW, text))
    if _WHEN.search(without_kazakh(text)):
        text = cut(_COMES_ABOUT, text)
    text = in_one_word(_GREETINGS.sub(" ", _LINKS.sub(" ", text)))
    for short, full in (*_SHORT, *_MINISTER):
        text = short.sub(full, text)
    return text


def gender_in(text: str) -> str:
    """The gender of whom a text speaks, where a courtesy says it: male, female, or empty."""
    if _WOMAN.search(text):
        return "female"
    return "male" if _MAN.search(text) else ""


def core(words: list[str], *, within: str = "") -> tuple[list[str], list[str]]:
    """The words between the frames of a request: all of what may frame taken off, and only what
    does so for certain. Both may be empty. `within` is the text that the words are a part of."""
    # "US Senate": in capitals it is an abbreviation, unless all is.
    shouted = (within or " ".join(words)).isupper()
    refusing = refusing_words([one.strip(_MARKS) for one in words])
    kinds = [
        0 if len(word) > 1 and word.isupper() and not shouted else _kind(word) or int(refuses)
        for word, refuses in zip(words, refusing, strict=True)
    ]
    keys = list(map(fold, words))
    for at, word in enumerate(words):
        if kinds[at] and not _frames_here(keys, at, word.strip(_MARKS), kinds):
            kinds[at] = 0
    first, last = 0, len(words)
    while first < last and kinds[first]:
        first += 1
    while last > first and kinds[last - 1]:
        last -= 1
    certain, end = first, last
    if first < last:
        while certain > 0 and kinds[certain - 1] == 1:
            certain -= 1
        while end < len(words) and kinds[end] == 1:
            end += 1
    return words[first:last], words[certain:end]


def _frames_here(keys: list[str], at: int, word: str, kinds: list[int]) -> bool:
    """Whether a word that frames may do so where it stands."""
    key = fold(word)
    before = keys[at - 1] if at else ""
    if key == "us":
        return before in _TOLD_TO or (before in _FOR and at == len(keys) - 1)
    if key in _BEGINS and len(keys) > 1:
        return at == 0 or bool(kinds[at - 1])
    return key not in _BEHIND or bool(at and kinds[at - 1])


def _kind(word: str) -> int:
    """2 for a word that frames, 1 for one that may, else 0."""
    bare = word.strip(_MARKS)
    if len(bare) == 1 and "." in word:
        return 0  # an initial
    key = fold(bare.replace("\u2019", "'"))
    if not key or key in _ONLY or (key in _IN_LATIN and bare.islower()):
        return 2
    if key in _MAYBE:
        return 1
    if len(key) > 3:
        other = skeleton(key)
        return 2 if other in _ONLY else int(other in _MAYBE)
    return 0

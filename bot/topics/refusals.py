"""Whether what was typed says what somebody does not want: "не про Токаева", "except …". Pure.

Negations, exceptions and words for leaving, of three languages. Which part of a text they refuse is
not guessed: where one stands anywhere in it, nothing in it may be followed without being asked.
"""

from __future__ import annotations

import re

from bot.topics.letters import cut, without_kazakh
from bot.topics.people.skeleton import skeleton
from bot.topics.tokens import fold

# They refuse what stands beside them, and need not be about what is followed already.
_NOT = frozenset(
    """
    не нет ни нету без кроме исключая минус вместо помимо против никаких никакой никакого никого
    никогда ничего прочь фу
    емес жоқ басқа басқасы басқасын өзге бөлек орнына ешқандай ешкім ештеңе болмаса қоспағанда
    not no never without except excepting excluding exclude minus instead nobody none neither nor
    nah nope cannot ain't against avoid skip rather
    """.split()
)
# They end something; each the beginning of a word and what may follow it.
_LEAVING = re.compile(
    r"отпи[сшщ]\w*|(?:убер|убира)\w{1,4}|убрать|удал(?:и|ить|ите|яй|яйте|ять|ение|ю|им)|"
    r"отмен(?:и|ите|ить|а|у|яй|яйте|ять|яю)|(?:отключ|выключ)\w{1,5}|прекра[тщ]\w+|переста\w+|"
    r"хватит|довольно|стоп|надоел\w*|задолбал\w*|достал\w*|бесит|бесят|отста\w+|отвяж\w*|отвал\w*|"
    r"избав\w+|безразлич\w+|вычеркн\w+|заблокир\w+|игнор\w*|скро(?:й|йте)|скрыть|снимите?|снять|ненавижу|устал\w?|"
    r"долой|нафиг|нахрен|нахер|отказ\w*|исключи\w*|сотри\w*|"
    r"не(?:хочу|хотим|хочется|надо|нада|нужен|нужн[аоы]|интерес\w+|люблю)|"
    # "шық", get out: what came out ("шықты") is news.
    r"шық(?:шы|қым|сын)?|шығ(?:ыңыз(?:шы)?|айын|амын|амыз|уды|у)|шығар(?:шы|ыңыз(?:шы)?|ып|амын)?|өшір\w{0,5}|тоқтат\w{0,5}|тоқта(?:ңыз|шы)?|доғар\w{0,4}|жазылымнан|жазылудан|"
    r"жетеді|жеткілікті|болдырма\w*|таста\w{0,5}|керексіз|қажетсіз|қызықсыз|"
    # A Kazakh verb denies with -ма/-ба/-па behind its stem; "алма" and "хабарлама" alone are
    # nouns.
    r"(?:жібер|көрсет|бер|қос|айт|сал|ізде)[мбп][ае]|"
    r"(?:жібер|көрсет|жаз|жазыл|хабарла|айт|бер|кел|қос|қала|ұна|қызықтыр|керекте|бақыла|оқы|қажет|"
    r"ал|істе|сал|тырыс)[мбп][ае](?:й\w{0,6}|ң[ыі]з\w{0,3}|ңд[ае]р\w{0,3}|ш[ыі]|с[ыі]н)|"
    r"unsub\w*|unfollow\w*|remov\w{1,4}|delet\w{1,4}|stop\w{0,4}|cancel\w{0,4}|quit|mut(?:e|ed|ing)|"
    r"disabl\w+|ignor\w+|hid(?:e|ing)|block\w{0,3}|drop|off|enough|rid|tired|sick|bored|hate|opt|"
    r"leave|end|dislike|uninterested|less|fewer|refus\w+|"
    r"(?:do|does|did|wo|is|are|was|were|ca|would|should|could|has|have|had)n['’ʼ`]?t"
)
# "не хочу", "не нужен", "керек емес": a negation of wishing ends something as well.
_NO_WISH = re.compile(
    r"\b(?:не|ни|ne|ni)\s+(?:\w+\s+)?(?:хо[чт]\w+|над[ао]|нуж\w+|интерес\w+|присыла\w+|шли\w*|показыва\w+|"
    r"пиши\w*|люблю|нрав\w+|следи\w*)|\b(?:керек|қажет|қызық)\w*\s+(?:емес|жоқ)|"
    r"\bno (?:more|longer)\b|\bnot (?:want|need|interested|follow)\w*|\bкерегі жоқ",
    re.IGNORECASE,
)
# "all but Tokayev"; a minus before a word inside a text; signs that forbid.
_EXCEPTING = re.compile(
    r"\b(?:all|everyone|everybody|everything|anyone|anybody|anything|nothing|other)\s+(?:but|than)\b|"
    r"\bза исключением\b|\bбас тарт|(?<=[^\s\-\u2013\u2014][ \t])[-\u2212]\w|[❌🚫⛔👎✖]",
    re.IGNORECASE,
)
# What says yes by two negations.
_ASSENTING = re.compile(
    r"\b(?:не\s+(?:только|пропус\w+|забы\w+|забуд\w+|упус\w+|против)|ничего не (?:пропус|упус)\w+|"
    r"not (?:only|just)|(?:do not|don['’]?t|not|never) (?:miss|forget)|қана емес|ған[аә] емес|"
    r"ұмытпа\w*)",
    re.IGNORECASE,
)
# Kazakh "не" is "what", or "which": before a Kazakh verb or noun of asking, or where a text ends.
_WHAT = re.compile(
    without_kazakh(
        r"(?<!\w)(?:не|ne)(?=\s+(?:"
        r"айт(?:т[ыі]|а|ып|ыл|қан|пақ|са)\w*|де(?:ді|йді|п|ген|гені|ймі|мек)\w*|"
        r"бол(?:д[ыі]|ып|ады|ар|ған|мақ|са|атын)\w*|істе\w*|жаса(?:д[ыі]|п|й|л|ған|мақ)\w*|"
        r"жаз(?:ып|ады|д[ыі]|ыл|ған)\w*|хабарла\w*|талқыла\w*|ұсын\w*|қабылда\w*|бекіт\w*|шеш[іт]\w*|"
        r"өзгер\w*|көр[ідсе]\w*|біл[едіу]\w*|сөйле\w*|ойла\w*|күт\w*|қыл\w*|ет(?:ті|еді|іп|кен|пек)\w*|"
        r"кел(?:ді|еді|іп)\w*|бер(?:ді|еді|іп)\w*|туралы|жайлы|жөнінде|үшін|бар|барын|екен\w*|ғой|керек|"
        r"жаңалық\w*|себеп\w*|мақсат\w*|"
        r"aitt?[yi]|ait(?:ad|yp|yl)\w*|ded[iy]|deidi|bol(?:dy|yp|ady|gan)\w*|iste\w*|turaly|jazy\w*|"
        r"zhazy\w*|talqyl\w*|talkyl\w*|zhanal\w*|janal\w*)(?!\w)|\s*[?!.…]*\s*$)"
    ),
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+(?:['’ʼ`]\w+)?")
_HASHTAG = re.compile(r"#\w+")
_SHORTEST = 3
# Negations as those write them who have no Cyrillic letters at hand.
_IN_LATIN = frozenset({"ne", "ni", "net", "bez", "krome", "emes", "joq", "zhok", "basqa"})


def _latin(word: str) -> str:
    """A word that was typed in Latin letters, in Cyrillic ones."""
    return skeleton(word) if word.isascii() and len(word) > _SHORTEST else word


def refusing_word(word: str) -> bool:
    """Whether a word refuses something, or ends it."""
    key = fold(word)
    return key in _NOT or key in _IN_LATIN or _ends(key)


def _ends(key: str) -> bool:
    return any(_LEAVING.fullmatch(one) for one in (key, _latin(key)))


def _asked(text: str) -> str:
    """A text without its hashtags, which are what they are, and without what says yes, or asks."""
    return _ASSENTING.sub(" ", _HASHTAG.sub(" ", cut(_WHAT, text)))


def refuses(text: str) -> bool:
    """Whether a text says what is not wanted, or no longer."""
    rest = _asked(text)
    return (
        any(map(refusing_word, _WORD.findall(rest)))
        or _EXCEPTING.search(rest) is not None
        or leaves(rest)
    )


def leaves(text: str) -> bool:
    """Whether a text wants something to end."""
    rest = _asked(text)
    words = _WORD.findall(rest)
    return (
        _NO_WISH.search(rest) is not None
        or _NO_WISH.search(" ".join(map(_latin, words))) is not None
        or any(_ends(fold(word)) for word in words)
    )

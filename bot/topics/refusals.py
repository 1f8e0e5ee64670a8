"""Whether what was typed says what somebody does not want: "не про Токаева", "except …". Pure.

Negations, exceptions and orders to end something, of three languages. Which part of a text they
refuse is not guessed: where one stands in it, nothing in it may be followed without being asked.
A noun is no order ("отключения света", "отмена виз"), and an order stands where the text begins or
ends. Some words are said as often of what happens ("отключить свет", "stop sign", "су жоқ"):
whether they refuse then says what they are of (`refuses_surely`).
"""

from __future__ import annotations

import re

from bot.topics.letters import CYRILLIC, cut, without_kazakh
from bot.topics.people.dictionary import parses
from bot.topics.people.skeleton import skeleton
from bot.topics.tokens import fold

# They refuse what stands beside them, and need not be about what is followed already.
_NOT = frozenset(
    """
    не ни кроме исключая вместо помимо никаких никакой никакого никого
    никогда ничего прочь фу
    басқасы басқасын орнына ешқандай ешкім ештеңе болмаса қоспағанда
    not except excepting excluding exclude instead nobody none neither nor
    nah nope cannot ain't rather
    """.split()
)
# So do these, unless they only tell what is not there, or what something is against.
_LACKING = frozenset(
    """
    нет нету без минус против емес жоқ no never without minus against avoid skip
    """.split()
)
# "Other than": behind the case that says than what.
_OTHER = re.compile(r"(?:басқа|өзге|бөлек)")
_THAN = re.compile(r".{2,40}[дтн][ае]н")
# They end something, and are no news of anything; each the beginning of a word and what may follow
# it.
_LEAVING = re.compile(
    r"отпи(?:ш|щ)\w+|отпи(?:сат|сыв)\w+|убер(?:и|ите|у|ем)|убира(?:й|йте|ю|ем)|"
    r"удал(?:и|ите|яй|яйте|ю|яю|им)|отмен(?:и|ите|яй|яйте|яю|ю)|"
    r"(?:отключ|выключ)(?:и|ите|ай|айте|у|аю|им)|прекра(?:ти|тите|щай|щайте|щаю|щу)|"
    r"останови(?:те|сь|тесь)?|перестан(?:ь|ьте|у)|надоел\w*|задолбал\w*|достал[аои]?|бесит|бесят|отстань(?:те)?|"
    r"отвяж(?:ись|итесь)|отвали(?:те)?|избавь(?:те)?|безразлич(?:ен|на|ны|но)|"
    r"вычеркн(?:и|ите)|заблокируй(?:те)?|игнор|игнорируй(?:те)?|скрой(?:те)?|сними(?:те)?|"
    r"ненавижу|устал[аи]?|долой|нафиг|нахрен|нахер|отка(?:жись|житесь|зываюсь|жусь)|"
    r"исключи(?:те)?|сотри(?:те)?|"
    r"не(?:хочу|хотим|хочется|надо|нада|нужен|нужн[аоы]|интерес\w+|люблю)|"
    # "шық", get out: what came out ("шықты") is news.
    r"шық(?:шы|қым|сын)?|шығ(?:ыңыз(?:шы)?|айын|амын|амыз)|"
    r"шығар(?:шы|ыңыз(?:шы)?|амын)?|өшір(?:ші|іңіз(?:ші)?|ем|емін)?|"
    r"тоқтат(?:шы|ыңыз(?:шы)?|амын)?|тоқта(?:ңыз|шы)?|доғар(?:шы|ыңыз)?|жазылымнан|жазылудан|"
    r"болдырма(?:шы|ңыз)?|таста(?:шы|ңыз(?:шы)?)?|керексіз|қажетсіз|қызықсыз|"
    # A Kazakh verb denies with -ма/-ба/-па behind its stem; "алма" and "хабарлама" alone are
    # nouns.
    r"(?:жібер|көрсет|бер|қос|айт|сал|ізде)[мбп][ае]|"
    r"(?:жібер|көрсет|жаз|жазыл|хабарла|айт|бер|кел|қос|қала|ұна|қызықтыр|керекте|бақыла|оқы|қажет|"
    r"ал|істе|сал|тырыс)[мбп][ае](?:й\w{0,6}|ң[ыі]з\w{0,3}|ңд[ае]р\w{0,3}|ш[ыі]|с[ыі]н)|"
    r"unsub\w*|unfollow\w*|dislike|uninterested|"
    r"(?:do|does|did|wo|is|are|was|were|ca|would|should|could|has|have|had)n['’ʼ`]?t"
)
# So do these, where a text begins or ends with them; news have them, too.
_MAY_LEAVE = re.compile(
    r"убрать|убирать|удал(?:ить|ять)|отмен(?:ить|ять)|(?:отключ|выключ)(?:ить|ать)|"
    r"прекра(?:тить|щать)|перестать|останов(?:ить|иться)|хватит|довольно|стоп|избави(?:ть|ться)|вычеркнуть|"
    r"заблокировать|игнорировать|скрыть|снять|отказаться|исключить|стереть|"
    r"шығу|шығару|өшіру|тоқтату|тастау|жетеді|"
    r"remove|delete|stop|cancel|quit|mute|disable|ignore|hide|block|drop|end|leave|less|fewer|"
    r"enough|off"
)
# These of them name things where they end a text: "sick leave", "price drop", "year end".
_ONLY_FIRST = frozenset("leave drop end block hide less fewer enough quit ignore".split())
# Behind what they are not the order that they may be: "end of subsidies", "хватит ли газа".
_OF_WHAT = frozenset("of in for on to than at by and ли и".split())
# Alone, or said of what is followed, nouns are orders, too.
_ALONE = re.compile(
    r"(?:отписка|отмена|отказ|удаление|отключение|прекращение|бас тарту|жеткілікті|доғару)"
)
_OF_FOLLOWED = re.compile(
    r"(?<!\w)(?:отмен[ауы]|отказ|удалени[ея]|отключени[ея]|прекращени[ея]|отписк[ауи])\s{1,3}"
    r"(?:от\s{1,3}|на\s{1,3})?(?:мо(?:ей|их|ю|и)\s{1,3})?"
    r"(?:подпис(?:к\w{1,3}|ок)|рассылк\w{1,3}|уведомлени\w{1,3}|дайджест\w{0,2}|новост\w{1,3})"
    r"(?!\w)|(?<!\w)отписк[ауи]\s{1,3}(?:от|с|из)(?!\w)|"
    r"(?<!\w)(?:жазылым|хабарлама|дайджест)\w{0,8}\s{1,3}(?:тоқтату|өшіру|доғару)(?!\w)|"
    r"(?<!\w)бас\s{1,3}тарт(?:ам(?:ын)?|қым келеді)(?!\w)|"
    r"(?<=[нд][ае]н\s)бас\s{1,3}тарту\W*$|(?<=т[ае]н\s)бас\s{1,3}тарту\W*$|"
    r"(?<!\w)(?:turn|switch|get|opt|let)(?:ing)?\s{1,3}(?:me\s{1,3})?(?:off|out|rid)(?!\w)|"
    r"(?<!\w)stop\s{1,3}(?:following|sending|showing|telling)(?!\w)|"
    r"(?<!\w)(?:sick|tired|bored|enough)\s{1,3}(?:of|with|about)(?!\w)|"
    r"(?<!\w)i\s{1,3}(?:\w{1,8}\s{1,3})?(?:hate|refuse)(?!\w)",
    re.IGNORECASE,
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
    r"\bза исключением\b|\bбас тарт(?:амын|ам|айын|қым)|"
    r"(?<=[^\s\-\u2013\u2014][ \t])[-\u2212]\w|[❌🚫⛔👎✖]",
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
        r"zhazy\w*|talqyl\w*|talkyl\w*|zhanal\w*|janal\w*)(?!\w)|[\s?!.…]*$)"
    ),
    re.IGNORECASE,
)
# Orders that are news, and topics, wherever anything else is said.
_ONLY_ALONE = frozenset("выйти выйди выход exit шығу out".split())
# What may be ended here: a text that has an order and no more than this is one.
_OURS = re.compile(
    r"(?:подпис(?:к\w{1,3}|ок)|рассылк\w{1,3}|уведомлени\w{1,3}|сообщени\w{1,3}|дайджест\w{0,3}"
    r"|новост\w{1,3}|бот\w{0,2}|жазылым\w{0,8}|хабарлама\w{0,6}|жаңалық\w{0,6}|жаңалығ\w{0,6}"
    r"|(?:subscription|notification|message|digest|alert|bot)s?|news|updates?)"
)
_WORD = re.compile(r"\w+(?:[-'’ʼ`]\w+)*")
_HASHTAG = re.compile(r"#\w+")
_SHORTEST = 3
# Negations as those write them who have no Cyrillic letters at hand.
_IN_LATIN = frozenset({"ne", "ni", "krome", "basqa"})
_LACKING_IN_LATIN = frozenset({"net", "bez", "emes", "joq", "zhok"})
# What people say around an order.
_AROUND = frozenset(
    """
    я мы мне меня нам нас себя мой мои моя мою все всё всех это эту этот уже сейчас больше бы хочу
    хотел хотела хотим можно можете можешь прошу просьба пожалуйста плиз надо нужно давай давайте
    спасибо как для про о об от на из с со пусть так
    керек қажет kerek мен маған мені өтінемін рақмет енді бізге бізді осы
    i we me us my you it this that please pls want to would like can could just now lets let's the
    all any more from about thanks d
    """.split()
)


# As the letters of a skeleton vary (bot/topics/people/skeleton.py).
_SOUNDS = str.maketrans("ыйэюящ", "ииеуаш", "ьъ")


def _by_sound(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern of words as it finds their skeletons."""
    return re.compile(without_kazakh(pattern.pattern).translate(_SOUNDS))


_LEAVING_BY_SOUND, _MAY_LEAVE_BY_SOUND = map(_by_sound, (_LEAVING, _MAY_LEAVE))


def _latin(word: str) -> str:
    """A word that was typed in Latin letters, in Cyrillic ones."""
    return skeleton(word) if word[:1] < CYRILLIC and len(word) > _SHORTEST else word


def _is(key: str, orders: re.Pattern[str], by_sound: re.Pattern[str]) -> bool:
    """Whether a word is one of some orders, also in Latin letters: "toqtat"."""
    if orders.fullmatch(key) is not None:
        return True
    sound = _latin(key)
    return sound != key and by_sound.fullmatch(sound) is not None


def refusing_words(words: list[str]) -> list[bool]:
    """Which of some words refuse something, or end it: those that news have, too, only where they
    begin or end what is said."""
    keys = [fold(one) for one in words]
    found = [_denies(keys, at) or _lacks(keys, at) or _ends(one) for at, one in enumerate(keys)]
    for places, first in ((range(len(keys)), True), (range(len(keys) - 1, -1, -1), False)):
        for at in places:
            found[at] = found[at] or _may_end(keys, at, first=first)
            if not found[at] and keys[at] not in _AROUND:
                break
    return found


def _denies(keys: list[str], at: int) -> bool:
    key = keys[at]
    if key == "не" and at + 1 < len(keys) and _is_told(keys[at + 1]):
        return False
    if _OTHER.fullmatch(key):  # "басқа елдер": other countries
        return at > 0 and _THAN.fullmatch(keys[at - 1]) is not None
    return key in _NOT or key in _IN_LATIN


def _lacks(keys: list[str], at: int) -> bool:
    key = keys[at]
    if key == "не":
        return at + 1 < len(keys) and _is_told(keys[at + 1])
    return key in _LACKING or key in _LACKING_IN_LATIN


def _is_told(word: str) -> bool:
    """Whether a word says what somebody does: "не платят зарплату" is news."""
    known = [one for one in parses(word) if one.is_known]
    return bool(known) and all(
        "VERB" in one.tag and ("3per" in one.tag or "past" in one.tag) for one in known
    )


def _ends(key: str) -> bool:
    return _is(key, _LEAVING, _LEAVING_BY_SOUND)


def _may_end(keys: list[str], at: int, *, first: bool) -> bool:
    """Whether a word with which something begins (`first`) or ends may be an order."""
    key = keys[at]
    alone = len(keys) == 1
    if not _is(key, _MAY_LEAVE, _MAY_LEAVE_BY_SOUND):
        return alone and key in _ONLY_ALONE
    if not first:
        return alone or key not in _ONLY_FIRST
    return alone or (at + 1 < len(keys) and keys[at + 1] not in _OF_WHAT)


def _asked(text: str) -> str:
    """A text without its hashtags, which are what they are, and without what says yes, or asks;
    with one space between its words, for patterns try each."""
    return _ASSENTING.sub(" ", _HASHTAG.sub(" ", cut(_WHAT, " ".join(text.split()))))


def in_one_word(text: str) -> str:
    """A text in which an order of several words ("отмена подписки на", "turn off") is one."""
    return _OF_FOLLOWED.sub(" unsubscribe ", text)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def refuses(text: str) -> bool:
    """Whether a text says what is not wanted, or no longer."""
    rest = _asked(text)
    return any(refusing_words(_words(rest))) or _EXCEPTING.search(rest) is not None or leaves(text)


def refuses_surely(text: str) -> bool:
    """Whether a text that refuses something can mean nothing else: neither what happens ("отключить
    свет") nor what is not there ("су жоқ", "violence against women")."""
    rest = _asked(text)
    keys = [fold(one) for one in _words(rest)]
    return (
        any(_denies(keys, at) or _ends(one) for at, one in enumerate(keys))
        or _EXCEPTING.search(rest) is not None
        or _is_no_wish(rest)
    )


def stops(text: str) -> bool:
    """Whether a text is an order to end something and names nothing: "стоп рассылка", "stop it"."""
    words = _words(_asked(text))
    keys = [fold(one) for one in words]
    orders = refusing_words(words)
    if not any(orders):  # "хочу выйти"
        rest = [one for one in keys if one not in _AROUND]
        return len(rest) == 1 and rest[0] in _ONLY_ALONE
    return leaves(text) and all(
        order or one in _AROUND or _OURS.fullmatch(one) is not None
        for order, one in zip(orders, keys, strict=True)
    )


def leaves(text: str) -> bool:
    """Whether a text wants something to end."""
    rest = _asked(text)
    words = _words(rest)
    keys = [fold(one) for one in words]
    ends = (
        one and not (_denies(keys, at) or _lacks(keys, at))
        for at, one in enumerate(refusing_words(words))
    )
    return _is_no_wish(rest) or any(ends)


def _is_no_wish(rest: str) -> bool:
    return (
        _NO_WISH.search(rest) is not None
        or _NO_WISH.search(" ".join(map(_latin, _words(rest)))) is not None
        or _OF_FOLLOWED.search(rest) is not None
        or _ALONE.fullmatch(" ".join(rest.casefold().split()).strip(" .!")) is not None
    )

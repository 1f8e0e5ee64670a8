"""Words that have a value or weigh much in a correction, in Russian, Kazakh and English. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from bot.lexicon.measures import MONTHS, SCALES, UNITS

_NUMERALS = {
    "1": "один одн перв|бір бірінші|one first",
    "2": "два две двух двум двумя двое втор|екі екінші екеу|two second",
    "3": "три трех трем трое трет|үш үшінші үшеу|three third",
    "4": "четыр четверо четвертый четвертом четвертая четвертого|төрт төртінші|four fourth",
    "5": "пять пяти пятый пятом пятого пятая пятой|бес бесінші|five fifth",
    "6": "шесть шести шестой шестом шестого шестая|алты алтыншы|six sixth",
    "7": "семь семи седьм|жеті жетінші|seven seventh",
    "8": "восемь восьми восьм|сегіз сегізінші|eight eighth",
    "9": "девять девяти девятый девятом девятого|тоғыз тоғызыншы|nine ninth",
    "10": "десять десяти десятый десятом десятого|он оныншы|ten tenth",
    "11": "одиннадцат||eleven eleventh",
    "12": "двенадцат||twelve twelfth",
    "13": "тринадцат||thirteen thirteenth",
    "14": "четырнадцат||fourteen fourteenth",
    "15": "пятнадцат||fifteen fifteenth",
    "16": "шестнадцат||sixteen sixteenth",
    "17": "семнадцат||seventeen seventeenth",
    "18": "восемнадцат||eighteen eighteenth",
    "19": "девятнадцат||nineteen nineteenth",
    "20": "двадцат|жиырма|twenty twentieth",
    "30": "тридцат|отыз|thirty",
    "40": "сорок|қырық|forty",
    "50": "пятьдесят пятидесят|елу|fifty",
    "60": "шестьдесят шестидесят|алпыс|sixty",
    "70": "семьдесят семидесят|жетпіс|seventy",
    "80": "восемьдесят восьмидесят|сексен|eighty",
    "90": "девяност|тоқсан|ninety",
    "100": "сто ста сотн|жүз|hundred",
    "200": "двести двухсот||",
    "300": "триста трехсот||",
    "400": "четыреста четырехсот||",
    "500": "пятьсот пятисот||",
}
_DAYS = (
    "понедельник|дүйсенбі|monday", "вторник|сейсенбі|tuesday",
    "среда среду среды|сәрсенбі|wednesday",
    "четверг|бейсенбі|thursday", "пятниц|жұма|friday", "суббот|сенбі|saturday",
    "воскресен|жексенбі|sunday",
)  # fmt: skip
# Of what numbers count, what is written in several ways, and is missed where it changes.
_MONEY = frozenset(("percent", "tenge", "dollar", "euro", "rouble"))
# What stands in no sentence of a whole language: signs, codes, short forms; "may" is no verb here.
_SHORT = {
    "month": (
        "month-01 jan", "month-02 feb", "month-03 mar", "month-04 apr", "month-05 may",
        "month-08 aug", "month-09 sept sep", "month-10 oct", "month-11 nov", "month-12 dec",
    ),
    "unit": (
        "tenge ₸", "dollar $ usd", "euro € eur", "rouble ₽", "pound £ pound pounds",
    ),
}  # fmt: skip
# How many letters may stand behind a beginning: endings of a language and no more.
_RUSSIAN_REST, _KAZAKH_REST, _ENGLISH_REST = 3, 7, 2

EXACT: Final[dict[str, tuple[str, str]]] = {}  # bounded: filled at import
PREFIXES: Final[dict[str, tuple[str, str, int]]] = {}  # bounded: filled at import


def _take(sort: str, value: str, words: str) -> None:
    russian, kazakh, english = words.split("|")
    for word in (*russian.split(), *kazakh.split(), *english.split()):
        EXACT[word] = (sort, value)
    for found, rest in ((russian, _RUSSIAN_REST), (kazakh, _KAZAKH_REST)):
        for word in found.split():
            # A short numeral begins many words ("сто", "он"): it is known whole.
            if len(word) > 3:
                PREFIXES[word] = (sort, value, rest)


def _take_measures(sort: str, table: str, only: Collection[str] = ()) -> None:
    """Those of a table of bot/lexicon/measures.py; some of its lines, by their first words."""
    for line in table.strip().splitlines():
        value, *languages = (part.strip() for part in line.split("|"))
        if only and value not in only:
            continue
        rests = (_RUSSIAN_REST, _KAZAKH_REST, _ENGLISH_REST)
        for words, rest in zip(languages, rests, strict=True):
            for word in words.split():
                beginning = word.removesuffix("*")
                EXACT[beginning] = (sort, value)
                if beginning != word:
                    PREFIXES[beginning] = (sort, value, rest)


for _value, _words in _NUMERALS.items():
    _take("number", _value, _words)
for _number, _words in enumerate(_DAYS, start=1):
    _take("day", str(_number), _words)
_take_measures("month", MONTHS)
_take_measures("unit", UNITS, _MONEY)
_take_measures("unit", SCALES)
for _sort, _lines in _SHORT.items():
    for _value, *_short in map(str.split, _lines):
        EXACT.update(dict.fromkeys(_short, (_sort, _value)))

# Words that only join others: one more or less says nothing.
FUNCTION_WORDS: Final = frozenset(
    "и а но в на с к о об по у из за для при про через между также тоже это эта этот эти что чтобы "
    "как же ли бы то он она оно они его ее их им ним ней них был была было были есть "
    "который которая которое которые свой своя свои уже еще так там тут здесь сегодня "
    "және мен бен пен да де та те бұл сол осы ол олар оның деп туралы үшін бойынша еді екен "
    "болды болып болған бүгін сондай ақ "
    "the a an and or of in on at by for with as that this these those it its he she they is are "
    "was were be been has have had would to from also today which who their his her s".split()
)
SAME_WORDS: Final = {
    "во": "в", "со": "с", "ко": "к", "обо": "о", "об": "о", "изо": "из", "б": "бы",
    "пен": "мен", "бен": "мен", "де": "да", "та": "да", "те": "да", "an": "a",
}  # fmt: skip
# What turns or bounds the words beside it.
WEIGHTS: Final = frozenset(
    "не нет ни без до от после перед против отнюдь никогда никто ничего нельзя только лишь кроме "
    "будет будут почти около свыше более менее больше меньше частично временно впервые якобы "
    "возможно "
    "емес жоқ дейін бастап кейін қарсы тек ғана жуық астам кем ешқашан ешкім мүмкін ішінара "
    "will not no nor never without until till before after since against only except nearly about "
    "over under more less partly may can't cannot won't don't didn't doesn't isn't wasn't aren't "
    "allegedly reportedly".split()
) - {"may"}
# Who says it is told by each of these alike.
SAYING: Final = (
    "сообщ", "заяв", "сказал", "отмет", "подчеркн", "рассказ", "добав", "проинформ", "указал",
    "айтты", "айтқан", "мәлімде", "хабарла", "деді", "жеткіз", "атап",
    "said", "says", "told", "state", "noted", "added", "report", "announce",
)  # fmt: skip
# Endings in which two cases of one name differ; Kazakh ones may follow one another.
ENDINGS_OF_NAMES: Final = re.compile(
    r"(?:а|я|у|ю|ы|и|е|ь|й|ом|ем|ым|им|ой|ей|ою|ого|ому|ых|ыми|ов|ами|ях|ах|ам|ям)?"
    r"|(?:[нтд][ыі]ң|[ғқгк][ае]|н[ае]|[нтд][ыі]|[дт][ае]н?|н[ае]н|нд[ае]|[мбп]ен|[лдт][аеы]р|"
    r"[сш]?[ыі]|[лдт][ыі]қ?к?){1,3}"
    r"|'?s?'?"
)

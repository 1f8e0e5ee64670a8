"""Kazakh case endings, as the harmony of vowels and the last sound ask for them. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

CASES = ("nom", "gen", "dat", "acc", "loc", "abl")

# Vowels by which the ending is chosen. и, у and ю are heard either way. At the end of a word what
# stands before them decides ("оқуға", "келуге"); before a consonant, in words that were borrowed,
# и is front ("министрге") and у is back ("минутқа").
_FRONT, _BACK, _EITHER = "әеэіөүeiöüäəé", "аоұыяaouıáóú", "иую"
# The last sound: б, в, г, д are heard without voice at the end of a word.
_VOICELESS = "кқпстфхһцчшщбвгдkqpstfxhcbvgdç"
_NASAL = "мнңmnñ"
# Before д or н; after these vowels a glide is heard, as after й.
_GLIDE = "иую"
# Where it stands after the stem: (after a vowel, after a nasal, after another voiced sound, after
# a voiceless one), written with back vowels.
_ENDINGS = {
    "gen": ("ның", "ның", "дың", "тың"),
    "dat": ("ға", "ға", "ға", "қа"),
    "acc": ("ны", "ды", "ды", "ты"),
    "loc": ("да", "да", "да", "та"),
    "abl": ("дан", "нан", "дан", "тан"),
}
# After "his, its": "Сенат төрағасына", "Мәулен Сағатханұлын".
_AFTER_POSSESSIVE = {"gen": "ның", "dat": "на", "acc": "н", "loc": "нда", "abl": "нан"}
_TO_FRONT = str.maketrans("ағқы", "егкі")
# A surname is heard as the name that it was made of: "Тоқаевқа", "Бектеновке".
_SURNAME = re.compile(r"(?<=..)(?:[оеё]в|[eo]v)$")
_POSSESSIVE = re.compile(r"(?:с[ыі]|ұлы|улы|қызы|(?<=\s)\S*[^шаәеиоөуұүыіэюя][ыі])$", re.IGNORECASE)
_UNITS = ("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
# Of a longer number the rest does not tell how it ends.
_DIGITS_READ = 12
_POWERS = ((10**9, "миллиард"), (10**6, "миллион"), (1000, "мың"), (100, "жүз"))


def last_word_of(number: int) -> str:
    """The last word of a number as it is read aloud: 21 is "бір", 300 "жүз", 0 "нөл"."""
    number = abs(number)
    if number % 10 or not number:
        return _UNITS[number % 10]
    if number % 100:
        return _TENS[number // 10 % 10]
    return next(word for power, word in _POWERS if number % power == 0)


def in_case(words: str, case: str) -> str:
    """Words in a case: "шілдеге", "Тоқаевтан", "Сенат төрағасына", "ТүркПА-ға", "Telegram-нан".

    Behind capitals, Latin letters and marks the ending stands after a hyphen. Raises ValueError for
    what is no case of Kazakh.
    """
    heard = _until_last(words, str.isalnum)
    digits = heard[len(_until_last(heard, _is_no_digit)) :]
    if digits:
        return with_ending(words, last_word_of(int(digits[-_DIGITS_READ:])), case)
    apart = heard != words or _is_apart(heard)
    ending = _ending(heard, case)
    return f"{words}{'-' if apart and ending else ''}{ending}"


def _until_last(words: str, wanted: Callable[[str], bool]) -> str:
    """Words up to the last letter that is as wanted."""
    end = len(words)
    while end and not wanted(words[end - 1]):
        end -= 1
    return words[:end]


def _is_no_digit(letter: str) -> bool:
    return not letter.isdecimal()


def with_ending(shown: str, read: str, case: str) -> str:
    """What is shown in digits, with the ending of how its last word is read: "08:30-да"."""
    ending = _ending(read, case)
    return f"{shown}-{ending}" if ending else shown


def _is_apart(words: str) -> bool:
    """Whether these are Latin letters or an abbreviation."""
    last = words.split()[-1] if words.split() else ""
    return last[-1:].isascii() or (len(last) > 1 and last[-1].isupper())


def _ending(words: str, case: str) -> str:
    if case not in CASES:
        raise ValueError(f"Kazakh has no case {case!r}")
    if case == "nom":
        return ""
    last = words.split()[-1] if words.split() else ""
    owned = _POSSESSIVE.search(words)
    ending = _AFTER_POSSESSIVE[case] if owned else _ENDINGS[case][_sound(last)]
    return ending.translate(_TO_FRONT) if _is_front(last) else ending


def _sound(word: str) -> int:
    """Which of four endings a word takes, by its last sound."""
    last = word[-1:].casefold()
    # Letters that are read one by one end in vowels, as "ТМД" does.
    if not last or not any(char in _FRONT + _BACK + _EITHER for char in word.casefold()):
        return 0
    if last in _NASAL:
        return 1
    if last in _VOICELESS:
        return 3
    return 0 if last in _FRONT + _BACK and last not in _GLIDE else 2


def _is_front(word: str) -> bool:
    """Whether a word asks for front vowels in its endings."""
    word = _SURNAME.sub("", word.casefold())
    open_ = ""
    for place in range(len(word) - 1, -1, -1):
        char = word[place]
        if char in _FRONT or char in _BACK:
            return char in _FRONT
        if char in _EITHER:
            if place < len(word) - 1 and word[place + 1] not in _EITHER:
                return char == "и"
            open_ = char
    return open_ == "и"

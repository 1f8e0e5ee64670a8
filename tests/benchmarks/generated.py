"""News of real length that nobody wrote: sentences of our own, names of the shipped registry."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from bot.topics.people.russian_cases import declined
from bot.topics.registry.registry import Language, name_in
from bot.topics.registry.shipped import shipped_registry

_SENTENCES: dict[Language, tuple[str, ...]] = {
    "ru": (
        "Депутаты рассмотрели {what} и попросили правительство представить расчёты до {when}.",
        "{who} отметил, что {what} касается каждого региона и требует времени.",
        "По словам выступавших, {what} обсуждали уже {number} раз, но решения не нашли.",
        "Рабочая группа предложила {number} поправок, из них {half} поддержаны.",
        "На заседании также говорили про {what}; докладчиком был {who}.",
        "Комитет вернётся к вопросу про {what} после {when}, когда будут готовы оценки.",
        "Представители общественности напомнили, что {what} оплачивают все жители.",
        "{body} направит замечания министерству; ответа ждут до {when}.",
        "Стороны договорились обмениваться опытом и встречаться {number} раза в год.",
    ),
    "kk": (
        "Депутаттар {what} қарап, Үкіметтен {when} дейін есеп беруді сұрады.",
        "{who} {what} әр өңірге қатысты екенін және уақыт керек екенін айтты.",
        "Сөз алғандардың айтуынша, {what} {number} рет талқыланған, бірақ шешім табылмады.",
        "Жұмыс тобы {number} түзету ұсынды, оның {half} қолдау тапты.",
        "Отырыста {what} туралы да айтылды; баяндама жасаған {who}.",
        "Комитет {what} мәселесіне {when} кейін, бағалау дайын болғанда оралады.",
        "{body} ескертулерін министрлікке жібереді, жауап {when} дейін күтіледі.",
        "Тараптар тәжірибе алмасуға және жылына {number} рет кездесуге келісті.",
    ),
    "en": (
        "Deputies looked at {what} and asked the government for figures before {when}.",
        "{who} said that {what} concerned every region and would need time.",
        "Speakers recalled that {what} had been discussed {number} times without a decision.",
        "The working group proposed {number} amendments, of which {half} found support.",
        "The sitting also heard a report about {what}, given by {who}.",
        "The committee will return to {what} after {when}, once estimates are ready.",
        "{body} will send its remarks to the ministry and expects an answer before {when}.",
        "Both sides agreed to share what they have learnt and to meet {number} times a year.",
    ),
}
_WHAT: dict[Language, tuple[str, ...]] = {
    "ru": (
        "закон о тишине", "проект о сельских дорогах", "бюджет школ", "учёт воды",
        "реформу библиотек", "порядок проверок", "льготы для пекарен", "перепись мостов",
    ),
    "kk": (
        "тыныштық туралы заңды", "ауыл жолдары жобасын", "мектеп бюджетін", "су есебін",
        "кітапхана реформасын", "тексеру тәртібін", "наубайхана жеңілдіктерін",
    ),
    "en": (
        "the law on silence", "the bill on village roads", "the budget of schools",
        "the reform of libraries", "the order of inspections", "relief for bakeries",
    ),
}  # fmt: skip
_WHEN: dict[Language, tuple[str, ...]] = {
    "ru": ("15 марта", "конца квартала", "начала сессии", "1 сентября"),
    "kk": ("15 наурызға", "тоқсан соңына", "сессия басына", "1 қыркүйекке"),
    "en": ("15 March", "the end of the quarter", "the next session", "1 September"),
}
_TITLES: dict[Language, str] = {
    "ru": "В палате обсудили {what}: решение отложено до {when} ({number})",
    "kk": "Палатада {what} талқылады: шешім {when} дейін шегерілді ({number})",
    "en": "The chamber discussed {what}: a decision waits for {when} ({number})",
}
_TAGS: dict[Language, tuple[str, ...]] = {
    "ru": ("#Парламент", "#Бюджет", "#Регионы", "#Закон", "#Комитет"),
    "kk": ("#Парламент", "#Бюджет", "#Өңір", "#Заң", "#Комитет"),
    "en": ("#Parliament", "#Budget", "#Regions", "#Law", "#Committee"),
}


@cache
def _names() -> dict[Language, tuple[list[str], list[str]]]:
    """People and bodies of the registry in each language; Russian people also inflected."""
    registry = shipped_registry()
    found: dict[Language, tuple[list[str], list[str]]] = {}
    for language in _SENTENCES:
        people = [name_in(one.names, language) for one in registry.people.values()]
        bodies = [name_in(one.names, language) for one in registry.bodies.values()]
        if language == "ru":
            surnames = [name.split()[-1] for name in people]
            people += [f"депутат {chosen.title()}" for chosen in map(_inflected, surnames)]
        found[language] = people, bodies
    return found


def _inflected(surname: str) -> str:
    """The last of the forms that a surname may stand in, always the same."""
    return max(declined(surname, "", "family"))


def article(number: int) -> str:
    """One article, always the same for a number: 2,000 to 3,000 characters."""
    chance = random.Random(number)
    languages: tuple[Language, ...] = ("ru", "ru", "kk", "en")
    language = chance.choice(languages)
    people, bodies = _names()[language]

    def filled(sentence: str) -> str:
        return sentence.format(
            what=chance.choice(_WHAT[language]),
            when=chance.choice(_WHEN[language]),
            who=chance.choice(people),
            body=chance.choice(bodies),
            number=chance.randrange(2, 900),
            half=chance.randrange(1, 40),
        )

    title = filled(_TITLES[language].replace("{number}", f"№ {number}"))
    length, paragraphs = chance.randrange(2000, 3000), [title]
    while sum(map(len, paragraphs)) < length - 120:
        paragraphs.append(" ".join(filled(chance.choice(_SENTENCES[language])) for _ in range(3)))
    paragraphs.append(" ".join(chance.sample(_TAGS[language], 3)))
    return "\n\n".join(paragraphs)


def articles(count: int) -> Iterator[str]:
    """The first so many articles."""
    return map(article, range(count))

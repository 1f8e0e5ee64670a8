"""Whether an article is a pastime of every day, which is no news: a horoscope, a dream book, a
recipe, the numbers that a lottery drew. Pure.

By a title that is the name of such a column, or the word for it and the form of its text; what was
decided about lotteries, or who is punished for a horoscope, has neither.
"""

from __future__ import annotations

import re

_STARS = re.compile(r"гороскоп|жұлдыз ?жорамал|жұлдызнама|horoscope", re.IGNORECASE)
# A column is called so, as a title begins, or in Kazakh ends.
_COLUMN = re.compile(
    r"^\W*(?:(?:[а-яё]{3,14}(?:ый|ий|ной) |ваш )?гороскоп (?:на|для|по)\b|гороскоп\w?\W*(?:$|:)"
    r"|(?:(?:your|daily|weekly|today['’]s|monthly) )*horoscopes?(?: for\b|\W*$|:)"
    r"|сонник\b|к чему снит|түс жору|түсіңізде\b|dream (?:book|meanings?|dictionary)\b)"
    r"|^[^.!?:]{0,60}(?:жұлдыз ?жорамал\w{0,3}|жұлдызнама\w{0,3}|түс жору)\W*$"
    r"|\bк чему снит(?:ся|ься)\b|\bwhat (?:does it mean )?to dream (?:of|about)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"\b(?:рыб(?:ы|ам)|дев(?:а|ам)|весы|весам|льв(?:ы|ам)|ов(?:ен|нам|ны)|тел(?:ец|ьцам|ьцы)|близнец|скорпион|стрел(?:ец|ьцам|ьцы)|козерог|водоле"
    r"|тоқты|торпақ|егіздер|сарышаян|суқұйғыш|таразы|мерген|тауешкі|арыстан|бикеш|балықтар"
    r"|aries|taurus|gemini|scorpio|sagittarius|capricorn|aquarius|pisces|virgo|libra)",
    re.IGNORECASE,
)
_LEAST_SIGNS = 3
_COOKS = re.compile(
    r"\bрецепт(?:ы|і|тері)?\b|\bкак (?:приготовить|испечь|сварить|засолить)\b"
    r"|\bқалай (?:пісір|дайында|әзірле)|\brecipes?\b|\bhow to (?:cook|bake|make)\b",
    re.IGNORECASE,
)
_INGREDIENTS = re.compile(
    r"\bингредиент|\b(?:ст|ч)\. ?л\b|\bпо вкусу\b|\b(?:ас|шай) қасық|\bкеректі (?:заттар|өнімдер)"
    r"|\bингредиенттер|\bingredients\b|\b(?:tbsp|tsp|tablespoons?|teaspoons?)\b",
    re.IGNORECASE,
)
_DRAWN = re.compile(
    r"\b(?:результаты|итоги) (?:\w{1,20} )?(?:тиража|лотереи|розыгрыша лото)"
    r"|\bвыигрышные (?:номера|комбинаци)|\bұтыс (?:нөмір|комбинация)"
    r"|\b(?:лотерея|тираж)\w{0,4} (?:ұтыс )?(?:нәтиже|қорытынды)"
    r"|\bwinning numbers\b|\b(?:lottery|lotto) (?:results|draw results)\b",
    re.IGNORECASE,
)


def idle_of(title: str, text: str) -> re.Pattern[str] | None:
    """By which words a title and its text are such a pastime; None where they are none."""
    if _COLUMN.search(title):
        return _NAMED
    signs = {one.casefold() for one in _SIGNS.findall(text)}
    if _STARS.search(title) and len(signs) >= _LEAST_SIGNS:
        return _NAMED
    if _COOKS.search(title) and _INGREDIENTS.search(text):
        return _NAMED
    return _NAMED if _DRAWN.search(title) else None


# Who follows one of these is told of it, where its title says the word.
_NAMED = re.compile(
    rf"{_STARS.pattern}|сонник|сн(?:ит|ы|ов)\b|снится|түс жору|\bdream|{_COOKS.pattern}"
    r"|лотере|лото\b|тираж|ұтыс|lotter|lotto|winning numbers",
    re.IGNORECASE,
)

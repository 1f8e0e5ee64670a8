"""Whether what was typed asks to hand on what is followed: "поделиться подпиской". Pure.

Each word must be of one of these kinds: of news that tell of sharing something there is more.
"""

from __future__ import annotations

from bot.topics.tokens import fold

_SHARE = frozenset(
    """
    поделиться поделись поделитесь поделюсь поделимся передать передай отправить послать
    бөлісу бөлісейін бөліскім бөліскіміз бөлісемін бөлісейік бөлісіңіз бөлісіңізші бөліс
    share sharing
    """.split()
)
_WHAT = frozenset(
    """
    подпиской подписками подписку подписки темой темами темы тем набор набором набора наборы список
    списком списки бандл бандлом
    жазылыммен жазылымдармен жазылымыммен жазылымдарыммен жазылымды жазылымдарды жазылымдарымды
    тақырыппен тақырыптармен тақырыптарыммен тақырыптарымды топтама топтамамен топтамасымен тізіммен
    тізімімен тізімді
    list lists topic topics bundle bundles subscription subscriptions follows following
    """.split()
)
_BESIDE = frozenset(
    """
    хочу можно как могу я мы мне надо нужно хотел хотела бы своей своими свою свои моей моими мою
    мои мой свой моим своим с кем-то другом друзьями другом другими коллегой коллегами другу коллеге
    друзьям коллегам пожалуйста бот
    қалай менің өз өзімнің досыммен достарыммен басқалармен әріптеспен әріптестермен болады ма бола
    келеді керек
    how can could i to my our the a of please want would like with friend friends others
    colleague colleagues do
    """.split()
)
_MOST_WORDS, _LONGEST = 10, 100


def shares(text: str) -> bool:
    """Whether a text says to share what is followed, and nothing else."""
    if len(text) > _LONGEST:
        return False
    words = [fold(word).strip("?!.,") for word in text.split()]
    words = [word for word in words if word]
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    known = all(word in _SHARE or word in _WHAT or word in _BESIDE for word in words)
    return known and any(word in _SHARE for word in words) and any(word in _WHAT for word in words)

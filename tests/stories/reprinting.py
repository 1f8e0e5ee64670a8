"""Reprints that nobody wrote: a generated article as other outlets would bring it."""

from __future__ import annotations

import random

from tests.benchmarks.generated import article

_HEADS = (
    "АСТАНА. КАЗИНФОРМ-ЛИКЕ – ",
    "Корреспондент нашего портала сообщает со ссылкой на пресс-службу: ",
    "",
)
# Long enough to be most of a short text, and the same under each text of an outlet.
_FEET = (
    "Подписывайтесь на наш канал, чтобы первыми узнавать о главных событиях дня в стране и мире. "
    "Если вы нашли ошибку в тексте, выделите её и нажмите две клавиши. Использование материалов "
    "разрешено только со ссылкой на первоисточник и с указанием имени автора.",
    "Біздің арнаға жазылыңыз. Материалды көшіріп басқан жағдайда сілтеме жасау міндетті. "
    "Редакцияның көзқарасы авторлардың пікірімен сәйкес келмеуі мүмкін.",
    "Читайте также: что изменится в этом месяце, куда пойти в выходные, как получить услугу.",
    "",
)
_TITLES = (
    "Стало известно, о чём говорили в палате",
    "Депутаты снова собрались: что решили",
    "Палатада не талқыланды",
    "What the chamber talked about",
)
WAYS = ("as it is", "shortened", "reordered", "framed", "retitled", "all at once")


def original(number: int) -> tuple[str, str]:
    """The title and the text of a generated article, with its outlet's foot."""
    title, _, body = article(number).partition("\n\n")
    return title, f"{body}\n\n{_FEET[number % len(_FEET)]}".strip()


def reprint(number: int, way: str) -> tuple[str, str]:
    """The same article, as another outlet brings it in one of the ways."""
    chance = random.Random(f"{number} {way}")
    title, _, body = article(number).partition("\n\n")
    paragraphs = body.split("\n\n")[:-1]
    foot = _FEET[number % len(_FEET)]
    every = way == "all at once"
    if every or way == "shortened":
        paragraphs = paragraphs[: max(2, round(len(paragraphs) * chance.uniform(0.3, 0.7)))]
    if every or way == "reordered":
        chance.shuffle(paragraphs)
    if every or way == "framed":
        paragraphs[0] = chance.choice(_HEADS) + paragraphs[0]
        foot = chance.choice(_FEET)
    if every or way == "retitled":
        title = chance.choice(_TITLES)
    return title, "\n\n".join([*paragraphs, foot]).strip()

"""Where a text speaks of a country's own affairs, and where its parliament is only beside."""

from __future__ import annotations

import pytest

from bot.topics.chambers import chamber_at
from bot.topics.titles.affairs import acts, is_partner, is_spoken_of
from bot.topics.titles.subjects import Language, country_at
from bot.topics.tokens import Words

ACTS: list[tuple[Language, str, bool]] = [
    ("ru", "Госдума приняла закон.", True),
    ("ru", "Накануне Госдума приняла закон.", True),
    ("ru", "В Госдуме предложили налог.", True),
    ("ru", "Депутаты Госдумы предложили налог.", True),
    ("ru", "Закон принят на заседании Госдумы.", True),
    ("ru", "Закон разошёлся с Госдумой.", False),
    ("ru", "О работе Госдумы рассказали студентам.", False),
    ("ru", "Президент принял депутатов Госдумы.", False),
    ("ru", "Депутаты Госдумы прибыли с визитом.", False),
    ("ru", "Опыт бундестага изучили в Астане.", False),
    ("ru", "Гости приехали. Госдума приняла закон.", True),
    ("kk", "Бундестаг заңды қабылдады.", True),
    ("kk", "Бундестагтың отырысында заң қабылданды.", True),
    ("kk", "Бундестагпен байланыс орнады.", False),
    ("kk", "Бундестагтың тәжірибесі зерттелді.", False),
    ("kk", "Бундестаг делегациясы сапармен келді.", False),
    ("en", "The Bundestag passed a law.", True),
    ("en", "Germany's Bundestag passed a law.", True),
    ("en", "On Monday, the Bundestag passed a law.", True),
    ("en", "A law passed by members of the Bundestag stands.", True),
    ("en", "The bill follows a law of the Bundestag.", False),
    ("en", "The Bundestag sent a delegation.", False),
]
SPOKEN: list[tuple[Language, str, bool]] = [
    ("ru", "Сенат Республики Узбекистан одобрил закон.", True),
    ("ru", "Палата Национального собрания Беларуси одобрила закон.", True),
    ("ru", "Сенат Чешской Республики одобрил закон.", True),
    ("ru", "Делегация Сената Республики Узбекистан прибыла.", False),
    ("ru", "Подписано соглашение с Правительством Узбекистана.", False),
    ("ru", "Закон одобрен Сенатом Узбекистана.", True),
    ("ru", "Посол Узбекистана выступил.", False),
    ("kk", "Өзбекстан Республикасы Олий Мажлисінің Сенаты заңды мақұлдады.", True),
    ("kk", "Өзбекстан елшісі сөйледі.", False),
    ("en", "The Senate of the Republic of Uzbekistan passed a law.", True),
    ("en", "Uzbekistan's Senate passed a law.", True),
    ("en", "The U.S. Congress passed a law.", True),
    ("en", "They came from the U.S.", False),
    ("en", "An agreement with the Government of Uzbekistan stands.", False),
    ("en", "The ambassador of Uzbekistan spoke.", False),
]


@pytest.mark.parametrize(("language", "text", "expected"), ACTS)
def test_a_chamber_acts_or_stands_beside(language: Language, text: str, *, expected: bool) -> None:
    words = Words(text)
    at = next(at for at in range(len(words)) if chamber_at(words.keys, at))
    found = chamber_at(words.keys, at)
    assert found is not None
    assert acts(words, at, found[1], language) is expected


@pytest.mark.parametrize(("language", "text", "expected"), SPOKEN)
def test_a_country_is_spoken_of(language: Language, text: str, *, expected: bool) -> None:
    words = Words(text)
    at = next(at for at in range(len(words)) if country_at(words, at, language))
    found = country_at(words, at, language)
    assert found is not None
    assert is_spoken_of(words, at, found[0], language) is expected


def test_whom_something_is_agreed_with() -> None:
    assert is_partner(Words("с Правительством Казахстана"), 1, "ru")
    assert is_partner(Words("Россиядағы Үкіметпен"), 1, "kk")
    assert is_partner(Words("agreed with the Government"), 3, "en")
    assert not is_partner(Words("принят Правительством"), 1, "ru")
    assert not is_partner(Words("Правительство"), 0, "ru")

"""Another state's own affairs are told from what concerns home."""

from __future__ import annotations

import pytest

from bot.intake.aside.abroad import is_abroad, is_everyday


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Сенат Италии отклонил реформу\n\nПенсии останутся прежними.", "ru"),
        ("Польский парламент принял бюджет\n\nДоплаты врачам вырастут.", "ru"),
        ("Суд Норвегии запретил тарифы\n\nРешение вступит в силу летом.", "ru"),
        ("Бундестаг повысил пособия\n\nЗакон вступит в силу в мае.", "ru"),
        ("Жапония парламенті салықты көтерді\n\nЗаң сәуірде күшіне енеді.", "kk"),
        ("U.S. Congress cuts subsidies\n\nThe vote was close.", "en"),
        ("Leader unveils budget\n\nKenya’s president laid a bill before lawmakers.", "en"),
        ("Пенсии вырастут\n\nПрезидент Чили подписал закон.", "ru"),
        ("Иран парламенті салықты көтерді\n\nИран Мәжілісі сейсенбіде жиналды.", "kk"),
        ("Supreme test\n\nPortugal's parliament rejected the pension bill.", "en"),
        # a region's of one
        ("Курултай Башкортостана снизил налоги\n\nЗакон вступит в силу в мае.", "ru"),
        ("Многодетным помогут\n\nДепутаты Госсовета Республики Татарстан внесли закон.", "ru"),
        ("Татарстан парламенті салықты азайтты\n\nЗаң мамырда күшіне енеді.", "kk"),
        ("Texas lawmakers cut subsidies\n\nThe vote was close.", "en"),
        # families are no town
        ("Курултай Башкортостана снизил налоги\n\nЭто для больших семей.", "ru"),
        # home is one of several
        (
            "Сенат Италии отклонил реформу\n\nСпорили.\n\n"
            "Для стран, в том числе Казахстана и Чили, пошлины прежние.",
            "ru",
        ),
        # home is named by the way
        (
            "Сенат Италии отклонил реформу\n\n" + "Спорили долго. " * 40 + "Посол в Астане ждёт.",
            "ru",
        ),
    ],
)
def test_another_states_affairs(text: str, language: str) -> None:
    assert is_abroad(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        # home is named, or its money
        ("Сенат Италии отклонил реформу\n\nЧто это значит для Казахстана.", "ru"),
        ("Польский парламент принял бюджет\n\nЭто 5 млрд тенге.", "ru"),
        ("Жапония парламенті салықты көтерді\n\nБұл Қазақстанға да қатысты.", "kk"),
        (
            "Сенат Италии отклонил реформу\n\nДля стран, в том числе Казахстана, пошлины прежние.",
            "ru",
        ),
        # its chamber is, or a town or a region
        ("Сенат Италии отклонил реформу\n\nСлово за Мажилисом.", "ru"),
        ("Суд Норвегии запретил тарифы\n\nЗаводы Костаная потеряют рынок.", "ru"),
        ("Жапония парламенті салықты көтерді\n\nПавлодардағы зауыт тоқтады.", "kk"),
        ("U.S. Congress cuts subsidies\n\nFarmers near Kostanay count losses.", "en"),
        # far behind, but more than by the way
        (
            "Сенат Италии отклонил реформу\n\n"
            + "Спорили долго. " * 40
            + "В Астане ждут цен. Казахстан продаст меньше.",
            "ru",
        ),
        # a region's guests are here, or it is named by the way
        ("Спикер принял делегацию парламента Татарстана\n\nОбсудили пенсии.", "ru"),
        ("Зерно подорожало\n\nТрейдеры ждут новостей из Башкортостана.", "ru"),
        ("Texas oil got cheaper\n\nTraders wait.", "en"),
        # nobody of another state acts
        ("Пенсии вырастут в январе\n\nОб этом сообщили в министерстве.", "ru"),
        ("Зерно подорожало\n\nТрейдеры ждут новостей из Италии.", "ru"),
        ("Спикер принял делегацию парламента Италии\n\nОбсудили пенсии.", "ru"),
        ("Визит начался\n\nПрезидент Чили прибыл на переговоры.", "ru"),
        # another state only further on
        ("Пенсии вырастут. " * 30 + "Парламент Италии их снизил.", "ru"),
    ],
)
def test_what_may_concern_home(text: str, language: str) -> None:
    assert not is_abroad(text, language)


def test_words_of_everyday_policy_are_written_small_and_name_no_country() -> None:
    assert is_everyday(["Пенсии", "пенсий"])
    assert is_everyday(["Депутаты"])  # with the capital of a sentence
    assert is_everyday(["Заңдар"])
    assert is_everyday(["Laws"])
    assert not is_everyday(["Астана"])
    assert not is_everyday(["Caspian"])
    assert is_everyday(["Budget of Uzbekistan for 2027"])  # whose it is the text says
    assert not is_everyday(["Каспийского моря"])
    assert not is_everyday(["Aral Sea"])
    assert not is_everyday(["ОСМС"])
    assert not is_everyday(["пенсии в Италии", "пенсий"])
    assert not is_everyday([])

"""What a digest says of an article beneath its title: what the title promises."""

from __future__ import annotations

import pytest

from bot.intake.shown.clear import is_clear
from bot.intake.shown.gist import gist, told_as
from bot.intake.shown.promised import carried, promised_by, promises


@pytest.mark.parametrize(
    ("title", "promised"),
    [
        ("Какие музеи закроют", True),
        ("Собеска назвала музеи края", True),
        ("Мұражай ашыла ма?", True),
        ("What museums will do next", True),
        ("Музеи края открыли", False),
        ("Museums open in autumn", False),
    ],
)
def test_a_title_may_promise(title: str, *, promised: bool) -> None:
    assert promises(title) is promised


@pytest.mark.parametrize(
    ("title", "body", "shown"),
    [
        # what was named, and not what is counted beside it
        (
            "Собеска назвала музеи, которые чаще всего посещают школьники",
            "За год в музеи поступило 58 тысяч писем, сообщила Собеска.\n\nЧаще всего школьники "
            "посещают залы техники, природы и старой почты. За год проведено 412 лекций, 90 "
            "экскурсий и 11 ночей.",
            "Чаще всего школьники посещают залы техники, природы и старой почты.",
        ),
        # on what they agreed
        (
            "Музейные округа договорились о едином читательском билете",
            "Хранители музеев округов подписали в Пробинске заявление и план работы.\n\n"
            "Стороны договорились взаимно признавать билеты и вместе возить выставки.",
            "Стороны договорились взаимно признавать билеты и вместе возить выставки.",
        ),
        # who was appointed where, and not who advised it
        (
            "Пробин назначил хранителей трех городских музеев",
            "Указом Пробина назначены хранители музеев.\n\nПробинский городской музей возглавил "
            "Адам Сынаков, Сурский – Мария Проба, Веский – Егор Образцов. Кандидатуры "
            "рекомендовал Высший совет, все трое работали в городских архивах.",
            "Пробинский городской музей возглавил Адам Сынаков, Сурский – Мария Проба, Веский – "
            "Егор Образцов.",
        ),
    ],
)
def test_what_the_title_promises_is_shown(title: str, body: str, shown: str) -> None:
    assert gist(title, "", body).startswith(shown)


def test_what_says_nothing_new_carries_nothing() -> None:
    title = "Собеска назвала музеи, которые посещают школьники"
    promised = promised_by(title)
    assert carried(promised, title, "Школьники посещают залы техники, природы и почты.") > 0
    assert carried(promised, title, "Какие музеи посещают школьники?") == 0
    assert not promised_by("Палата открыла музеи")


@pytest.mark.parametrize(
    ("title", "body", "shown"),
    [
        # the last reading is what the title says; what the law brings is told
        (
            "Chamber adopts museum budget",
            "Deputies of the Chamber have adopted the museum budget in the third reading.\n\n"
            "Revenues are set at 39.6 billion manats and expenditures at 42.3 billion manats.",
            "Revenues are set",
        ),
        # the first is not the last
        (
            "Палата одобрила закон о музеях",
            "Депутаты одобрили закон о музеях в первом чтении.\n\nНа ремонт 14 залов дадут 5 млрд.",
            "Депутаты одобрили",
        ),
    ],
)
def test_of_readings_the_last_gives_way_to_several_figures(
    title: str, body: str, shown: str
) -> None:
    assert gist(title, "", body).startswith(shown)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Соответствующее распоряжение подписано в зале.", ""),
        ("Делегация округа также предложила новый зал.", ""),
        ("The Proban delegation also proposed a new hall.", ""),
        ("Комиссия утвердила правила посещения залов.", "Музеи края получат правила"),
        ("Комиссия музей қағидаларын бекітті.", "Музейге жаңа қағида"),
        ("The commission approved the rules of the halls.", "New rules for museums"),
        ("Қ. Сынақов жаңа зал ашуды ұсынды.", "Музейге жаңа қағида"),
        ("Просят ведомство и трест открыть зал.", ""),
        ("В неё сведут данные школ и музеев.", ""),
        ("Отмечено, что рекомендации гостей учтены.", ""),
        ("It was noted that the rules are observed.", ""),
        ("The authors interviewed 240 visitors.", ""),
    ],
)
def test_what_was_named_before_it_hangs_in_the_air(sentence: str, title: str) -> None:
    assert not is_clear(sentence, title)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Музей купит книги, а также карты.", ""),
        ("Комиссия утвердила правила посещения залов.", "Комиссия края дала музеям правила"),
        ("Комиссия по музеям утвердила правила залов.", ""),
        ("The commission approved the rules of the halls.", "Commission sets rules for museums"),
        ("Қ. Сынақов жаңа зал ашуды ұсынды.", "Қайрат Сынақов музейге барды"),
        ("Просят жители района открыть зал.", ""),
        ("Отмечено отставание музеев Пробинска.", ""),
        ("The authors of the plan interviewed 240 visitors.", ""),
    ],
)
def test_what_says_itself_whom_it_means_is_clear(sentence: str, title: str) -> None:
    assert is_clear(sentence, title)


@pytest.mark.parametrize(
    ("title", "lead", "shown"),
    [
        (
            "Коллеги, ну вот и все.",
            "Проект приказа: музеи закрыты до 1 июля. Билеты – по 5 тенге.",
            "Проект приказа: музеи закрыты до 1 июля",
        ),
        (
            "Хранители вспомнили про крышу 🚛",
            "Сегодня в палате огласили запрос: 13 залов под дождем.",
            "В палате огласили запрос: 13 залов под дождем",
        ),
        # nothing that tells stands behind it, or it tells something itself
        ("Коллеги, ну вот и все.", "Да?", "Коллеги, ну вот и все"),
        ("Коллеги, музей закрыт до 1 июля.", "Билеты подорожают в крае.",
         "Коллеги, музей закрыт до 1 июля"),
        ("Хранители вспомнили про крышу", "В палате огласили запрос о залах.",
         "Хранители вспомнили про крышу"),
    ],
)  # fmt: skip
def test_a_post_that_begins_to_talk_has_what_it_tells_as_its_title(
    title: str, lead: str, shown: str
) -> None:
    assert told_as(title, lead, "")[0] == shown

"""An official title of a law is as short as what it is about, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.official_titles import is_official, shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Принят Закон «О внесении изменений и дополнений в некоторые законодательные акты РК "
         "по вопросам музеев».", "Принят Закон по вопросам музеев."),
        ("Палата «Қазақстан Республикасының кейбір заңнамалық актілеріне музейлерді қорғау "
         "мәселелері бойынша өзгерістер мен толықтырулар енгізу туралы» Заңды қабылдады.",
         "Палата музейлерді қорғау мәселелері жөніндегі Заңды қабылдады."),
        ("«Қазақстан Республикасының кейбір заңнамалық актілеріне музей мәселелері бойынша "
         "өзгерістер енгізу туралы» заң қабылданды.", "Музей мәселелері жөніндегі заң қабылданды."),
        ("The chamber passed the Law “On amendments and additions to certain legislative acts of "
         "the Republic of Kazakhstan on museums”.", "The chamber passed the Law on museums."),
        # no word behind it is what it is
        ("«Қазақстан Республикасының кейбір заңнамалық актілеріне музей мәселелері бойынша "
         "өзгерістер енгізу туралы» (екінші оқылым).", "Музей мәселелері туралы (екінші оқылым)."),
        # what says what it is about, and what is no title
        ("Принят Закон «О музеях».", "Принят Закон «О музеях»."),
        ("Закон «О внесении изменений в Кодекс о музеях».",
         "Закон «О внесении изменений в Кодекс о музеях»."),
        ("«мы за музеи»", "«мы за музеи»"),
        ("о музеях", "о музеях"),
    ],
)  # fmt: skip
def test_what_is_left_of_it(text: str, short: str) -> None:
    assert shortened(text) == short


@pytest.mark.parametrize(
    ("title", "official"),
    [
        ("О подписании Закона о музеях", True),
        ("Об утверждении правил музеев", True),
        ("Главой государства подписан Закон «О музеях»", True),
        ("Мемлекет басшысы «Мұражай туралы» Заңына қол қойды", True),
        ("Мұражай қағидаларын бекіту туралы", True),
        ("On the appointment of a keeper of museums", True),
        ("Палата: закон «О внесении изменений в некоторые законы по вопросам музеев»", True),
        ("О чем спорили хранители", False),
        ("Пробин подписал закон о музеях: что изменится", False),
        ("Пробин мұражай туралы заңға қол қойды", False),
        ("On a cold day museums open", False),
    ],
)
def test_an_act_has_a_title_of_its_own(title: str, *, official: bool) -> None:
    assert is_official(title) is official

"""What only protocol tells, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.formal_words import FORMAL
from bot.intake.kinds.protocol import VERBS, is_protocol
from bot.sentences import stems


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Стороны обсудили музеи.", True),
        ("В музее прошла встреча хранителей.", True),
        ("Встреча хранителей прошла тихо.", False),
        ("Билет прошел проверку.", False),
        ("Тараптар музейлерді талқылады.", True),
        ("The keepers met on Monday.", True),
        ("A hall held by keepers is open.", False),
        ("Зал открыт.", False),
        # who gave an interview, and who chairs
        ("Хранитель дал интервью «Вестнику».", True),
        ("Хранитель прокомментировал сообщения о музее.", True),
        ("Хранитель «Сынақ» газетіне сұхбат берді.", True),
        ("The keeper commented on reports about museums.", True),
        ("Начало в десять, вести его будет хранитель Пробин.", True),
        ("Отырысты хранитель Пробин жүргізеді.", True),
        ("Клуб отырысын хранитель Пробин жүргізді.", True),
        ("The sitting, which Probin will chair, begins at ten.", True),
        # whom somebody receives, and what a palace adopts
        ("Хранитель принял главу клуба.", True),
        ("Хранитель принял закон о музеях.", False),
        ("Хранитель клуб басшысын қабылдады.", True),
        ("Палата музейлер туралы заң қабылдады.", False),
        # a court that speaks, and what a cabinet decides
        ("Суд огласил итоговое решение.", True),
        ("Судом принято нормативное постановление о музеях.", True),
        ("Принято решение открыть музеи.", False),
        ("Клуб отырысы болды.", True),
        ("Хранители Ақшөлде бас қосты.", True),
        ("The keepers concluded a two-day expert meeting.", True),
        ("The keepers made statements to the press.", True),
        ("Members voted on Wednesday for the changes.", True),
        ("The keepers concluded a deal.", False),
        # that it began or ended, who led whom, who is there
        ("В Пробинске завершилось заседание клуба.", True),
        ("Клуб завершил ремонт.", False),
        ("Край представлял хранитель Пробин.", True),
        ("Ветхий зал представлял угрозу.", False),
        ("Клубты Проба Сынақ бастап барды.", True),
        ("Клуб отырысы басталды.", True),
        ("The meeting of keepers is being held in Proba.", True),
        ("Five clubs are attending.", True),
        # what he said of it stands behind a colon
        ("Хранитель направил запрос: в трёх залах протекают крыши.", False),
        ("Хранитель направил запрос: срочно.", True),
    ],
)
def test_protocol(sentence: str, *, is_one: bool) -> None:
    assert is_protocol(sentence) is is_one


def test_its_verbs_tell_nothing_beside_a_title() -> None:
    assert FORMAL.issuperset(stems(VERBS))

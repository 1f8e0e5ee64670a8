"""What only asks a reader to follow, to read on or to write, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.calls import is_call


@pytest.mark.parametrize(
    ("sentence", "call"),
    [
        ("Подписаться на «Пробу»", True),
        ("Подписывайтесь на наш канал!", True),
        ("Жазылыңыздар", True),
        ("Read more", True),
        ("Толығырақ сайтта", True),
        ("Читайте также: палата собралась", True),
        ("Прислать новость: @proba_bot", True),
        ("Жаңалық жіберу: @proba_bot", False),  # the verb stands behind
        ("Пишите нам: +7 700 000 00 00", True),
        ("Мы в Telegram", True),
        ("Текст закона публикуется в печати.", True),
        ("Полный текст беседы – на сайте.", True),
        ("Заңның мәтіні баспасөзде жарияланады.", True),
        ("The full text of the law is published today.", True),
        ("Единый номер музея – 112, колл-центр – 1403.", True),
        ("Телефон штаба: 4-21-12.", True),
        ("Адреса залов указаны на сайте.", True),
        ("Залдар тізімі сайтта жарияланған.", True),
        ("The list is published on the museum website.", True),
        ("Номер журнала с 14 картами раскупили.", False),
        ("На сайте музея нашли 14 ошибок.", False),
        ("Текст закона изменили депутаты.", False),
        ("Палата собралась.", False),
        ("Читать вслух будут дети и взрослые.", False),
        ("Прислать наблюдателей решили 12 стран.", False),
        ("«Подпишитесь на газету, и она будет жить», – сказал депутат Пробин Проба.", False),
        ("", False),
    ],
)
def test_a_sentence_that_only_calls(sentence: str, *, call: bool) -> None:
    assert is_call(sentence) is call

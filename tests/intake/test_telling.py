"""How much a sentence tells beside a title, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.items import is_listed, item_of
from bot.intake.shown.said import Said
from bot.intake.shown.telling import best, telling


def test_a_figure_of_the_title_is_known() -> None:
    said = [
        Said("Тираж выпуска достигнет 300 штук, добавили хранители музея.", 0, 0),
        Said("Цена билета – 5 тенге.", 1, 0),
    ]
    title = "Выпуск музея: хранители готовят тираж 300 штук"
    assert best(title, said, clear=[True, True]) == 1
    assert best("Палата собралась", said, clear=[True, True]) == 0
    assert best(title, said, clear=[True, False]) == 0


def test_what_would_be_cut_is_shown_only_where_all_would_be() -> None:
    long = "Открыты музеи " + "и ещё один зал с картинами " * 9 + "на 12 этажах."
    said = [Said(long, 0, 0), Said("Вход стоит 5 тенге.", 1, 0)]
    assert best("Палата собралась", said, clear=[True, True]) == 1
    assert best("Палата собралась", said[:1], clear=[True]) == 0
    assert telling("Палата собралась", [long, "Вход стоит 5 тенге."]) == 1
    assert telling("Палата собралась", [long]) == 0


TITLED = "Палата одобрила бюджет музеев на будущий год"
AGAIN = "Палата одобрила бюджет музеев на будущий год: гости рады, строители ждут ключей у ворот."


@pytest.mark.parametrize(
    ("title", "some", "shown"),
    [
        # the title again with some words more, unless it says what that is
        (TITLED, [AGAIN, "Расходы – 29 млрд тенге, дефицит – 2%, доходы – 25."], 1),
        (TITLED, [f"{AGAIN[:-1]}, который закрывает дворцы, театры, залы, парки и сады.",
                  "Расходы – 29 млрд тенге, дефицит – 2%, доходы – 25."], 0),
        (TITLED, [AGAIN, "Хранители просят краски, холсты, рамы, стёкла, лампы и двери."], 1),
        # a quotation only where nothing else is told
        ("Палата собралась", ["«Мы пришли слушать вас», – сказал гость.",
                              "Гости увидели залы, картины и сады."], 1),
        ("The chamber met", ['"We came to listen, not to talk," a guest said.',
                             "Guests toured gardens and museums."], 1),
        ("The chamber met", ["“We came to listen, not to talk,” a guest said.",
                             "Guests toured gardens and museums."], 1),
        ("Палата собралась", ["Гости увидели залы и сады.",
                              "«Мы пришли за рамами, красками и холстами», – сказал гость."], 0),
        ("Палата собралась", ["«Мы пришли слушать вас», – сказал гость.", "Всё."], 0),
    ],
)  # fmt: skip
def test_the_first_gives_way(title: str, some: list[str], shown: int) -> None:
    said = [Said(one, at, 0) for at, one in enumerate(some)]
    assert best(title, said, clear=[True] * len(said)) == shown


def test_of_what_names_a_topic_a_quotation_is_last() -> None:
    some = ["«Ждём 12 музеев и 3 сада», – сказал гость.", "Гости увидели музеи."]
    assert telling("Палата собралась", some) == 1
    assert telling("Палата собралась", some[:1]) == 0


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("3. Создаётся реестр.", "Создаётся реестр."),
        ("12) Создаётся реестр.", "Создаётся реестр."),
        ("▪️ доходы – 19", "доходы – 19"),
        ("16:30 – совет", "16:30 – совет"),
        ("2027 год назван годом музеев.", None),
        ("24 ноября палата собралась.", None),
        ("3.5 млн человек пришли.", None),
        ("– Палата за, – сказал он.", None),
        ("", None),
    ],
)
def test_a_line_of_a_list_without_its_number(line: str, bare: str | None) -> None:
    assert item_of(line) == bare
    assert is_listed(line) is (bare is not None)
    assert is_listed(f"{line};")

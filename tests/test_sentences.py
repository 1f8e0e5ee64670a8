"""Where sentences end, and how much of a text fits."""

from __future__ import annotations

import pytest

from bot.sentences import around, cut_at_word, fitting, is_aside, sentences, stems


@pytest.mark.parametrize(
    ("text", "divided"),
    [
        ("Палата собралась. Она заседала.", ["Палата собралась.", "Она заседала."]),
        ("А. Пробный приехал. Он рад.", ["А. Пробный приехал.", "Он рад."]),
        ("Он из г. Пробы. Им. Абая.", ["Он из г. Пробы.", "Им. Абая."]),
        ("А.С. Пробный и проф. Пробин здесь.", ["А.С. Пробный и проф. Пробин здесь."]),
        (
            "They met on Nov. 24, he said. Then left.",
            ["They met on Nov. 24, he said.", "Then left."],
        ),
        ("Пишет example.kz. Затем тишина.", ["Пишет example.kz.", "Затем тишина."]),
        ("Так было в 2025. Потом иначе.", ["Так было в 2025.", "Потом иначе."]),
        ("Он за. Мы в РК. Они нет.", ["Он за.", "Мы в РК.", "Они нет."]),
        ("Это п. 5. Статьи нет.", ["Это п. 5. Статьи нет."]),
        ("Воду получили 12. Он рад.", ["Воду получили 12.", "Он рад."]),
        ("They meet on Dec. 4. Guests pay.", ["They meet on Dec. 4.", "Guests pay."]),
        ("Начало в 10:00. Вход открыт.", ["Начало в 10:00.", "Вход открыт."]),
        ("Статья 5. Музеи открыты.", ["Статья 5. Музеи открыты."]),
        # an act is quoted by its numbers
        ("By Art. 31(2) halls open. So be it.", ["By Art. 31(2) halls open.", "So be it."]),
        ("Sec. (1st) of No. 5 fell. All left.", ["Sec. (1st) of No. 5 fell.", "All left."]),
        ("They like art. 12 halls are open.", ["They like art.", "12 halls are open."]),
        ("По пп. 3 п. 2 ст. 9 открыто. Всё.", ["По пп. 3 п. 2 ст. 9 открыто.", "Всё."]),
        ("Кесте, сурет, т.б. 12 зат келді.", ["Кесте, сурет, т.б. 12 зат келді."]),
        ("Сурет т.б. бар. Ол қуанды. Т.б. жоқ.", ["Сурет т.б. бар.", "Ол қуанды.", "Т.б. жоқ."]),
        # a sum ends a sentence, unless another one goes on
        ("Дали 18 млрд. Деньги есть.", ["Дали 18 млрд.", "Деньги есть."]),
        ("Дали 5 млн. 300 тыс. тенге.", ["Дали 5 млн. 300 тыс. тенге."]),
        # what is quoted is not divided
        ("«Мы за. Все за», – сказал он. Ушли.", ["«Мы за. Все за», – сказал он.", "Ушли."]),
        ("«Мы за.» Все ушли.", ["«Мы за.»", "Все ушли."]),
        ('"Мы за. Все за", – сказал он. Ушли.', ['"Мы за. Все за", – сказал он.', "Ушли."]),
        ("“We stay. All stay,” he said. So be it.", ["“We stay. All stay,” he said.", "So be it."]),
        ('Доска 12" широка. Ушли.', ['Доска 12" широка.', "Ушли."]),
        ("Открыта «кавычка. Закрыта нигде.", ["Открыта «кавычка.", "Закрыта нигде."]),
        ("Рост на 5.2 процента? Да! Вот…", ["Рост на 5.2 процента?", "Да!", "Вот…"]),
        ("Заң қабылданды. Үкімет қолдады.", ["Заң қабылданды.", "Үкімет қолдады."]),
        ("без точки", ["без точки"]),
        ("", []),
    ],
)
def test_a_paragraph_is_divided_into_sentences(text: str, divided: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == divided


@pytest.mark.parametrize(
    ("text", "limit", "fits"),
    [
        ("Один два. Три четыре.", 30, "Один два. Три четыре."),
        ("Один два. Три четыре.", 12, "Один два."),
        ("Один два три четыре.", 12, "Один два…"),
        ("Один, два три", 6, "Один…"),
        ("Слово", 3, "Сл…"),
        # where a clause ends, unless it is quoted or little is left
        ("Один два, три четыре пять", 15, "Один два…"),
        ("Один, два три четыре пять", 15, "Один, два три…"),
        ("Один «два три, четыре» пять", 18, "Один «два три…»"),
    ],
)
def test_as_many_whole_sentences_as_fit(text: str, limit: int, fits: str) -> None:
    assert fitting(text, limit) == fits
    assert len(fits) <= limit


def test_a_text_is_cut_around_what_is_looked_for() -> None:
    text = " ".join(f"слово{number}" for number in range(60))
    for word in ("слово0", "слово30", "слово59"):
        start = text.index(word)
        kept = around(text, start, start + len(word), 60)
        assert word in kept.strip("…").split()
        assert len(kept) <= 60
        assert set(kept.strip("…").split()) <= set(text.split())
        quoted = f"«{text}»"
        assert word in around(quoted, start + 1, start + 1 + len(word), 60)
    assert around("Короткий текст", 0, 8, 60) == "Короткий текст"


def test_no_word_is_cut_and_no_comma_is_left() -> None:
    assert cut_at_word("Палата, которая собралась", 10) == "Палата…"
    assert cut_at_word("а" * 50, 10) == "а" * 9 + "…"
    assert cut_at_word("Он сказал: «Мы все за этот закон»", 20) == "Он сказал: «Мы все…»"
    assert cut_at_word("Закон «О музеях» и другие законы", 24) == "Закон «О музеях» и…"
    assert cut_at_word("Он сказал: «Мы»", 13) == "Он сказал…"


def test_forms_of_a_word_have_one_beginning() -> None:
    assert stems("Палата приняла") == [*stems("палатой принял")[:1], "приня"]
    assert stems("Ещё, 5!") == ["еще", "5"]


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        ("Напомним, музей закрыли в мае.", True),
        ("Подпишитесь на наш канал.", True),
        ("Подписывайтесь!", True),
        ("«Видео с места пожара»", True),
        ("Жазылыңыз!", True),
        ("Сурет: Адам Сынақов", True),
        # what begins so and tells something
        ("Подписан протокол о билетах.", False),
        ("Подписано 22 договора.", False),
        ("Видеокамеры стоят в трёх залах.", False),
        ("Фотографам разрешат снимать.", False),
        ("Суретші Айша картинаны сыйлады.", False),
        ("Жазылған хаттар табылды.", False),
    ],
)
def test_what_leads_elsewhere_is_an_aside(sentence: str, *, aside: bool) -> None:
    assert is_aside(sentence) is aside

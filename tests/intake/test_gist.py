"""What of an article is shown under its title, in articles of our own."""

from __future__ import annotations

import pytest

from bot.intake.gist import MOST, gist, headline

TITLE = "Палата приняла закон о музеях"
SAID = "За него проголосовали все депутаты"
LONG = "Документ, который готовили " + "очень долго и подробно " * 6 + "обсудили."


@pytest.mark.parametrize(
    ("title", "lead", "body", "shown"),
    [
        (TITLE, f"{SAID}, сообщает «Проба» со ссылкой на аппарат", "", f"{SAID}."),
        (TITLE, f"АСТАНА. 24 ноября. ПробИнформ – {SAID}.", "", f"{SAID}."),
        (TITLE, f"{SAID} (Sampleinform)", "", SAID),
        (TITLE, f"{SAID}. Он краток. Он вступит в силу.", "", f"{SAID}. Он краток."),
        # the title again, or nearly; then what follows
        (TITLE, "Палата приняла закон о музеях.", f"{SAID}.", f"{SAID}."),
        (TITLE, "Палатой принят закон о музеях.", f"{SAID}.", f"{SAID}."),
        (TITLE, f"Палата приняла закон о музеях. {SAID}.", "", f"{SAID}."),
        (TITLE, "Палата приняла закон о музеях, сообщает Проба.", "", ""),
        # more than the title, another figure, the contrary
        (TITLE, "Палата приняла закон о музеях 24 ноября.", "", None),
        (TITLE, "Палата не приняла закон о музеях.", "", None),
        (TITLE, "Палата единогласно в первом чтении приняла закон о музеях.", "", None),
        # what is no sentence of the news
        (TITLE, "", f"{SAID}.", f"{SAID}."),
        (TITLE, "Фото: А. Пробный / архив палаты", f"{SAID}.", f"{SAID}."),
        (TITLE, "#Палата #Музеи", f"{SAID}.", f"{SAID}."),
        (TITLE, "НОВОСТИ", f"{SAID}.", f"{SAID}."),
        (TITLE, "Подпишитесь на наш канал", f"{SAID}.", f"{SAID}."),
        (TITLE, "Об этом сообщили в пресс-службе палаты.", f"{SAID}.", f"{SAID}."),
        (TITLE, "В нём сказано следующее:", f"{SAID}.", f"{SAID}."),
        (TITLE, f"▪️ {SAID}. #Палата #Музеи", "", f"{SAID}."),
        (TITLE, "За него голосовала #Палата", "", None),
        # of two sentences both fit, or one is shown
        (TITLE, f"{LONG} {LONG}", "", LONG),
        ("Палата жиналды", "Заң мақұлданды, деп хабарлайды Example.kz.", "", "Заң мақұлданды."),
        ("The chamber met", "A law was passed, Sampleform reports.", "", "A law was passed."),
        # a title that was cut goes on
        ("Палата приняла закон о…", "Палата приняла закон о музеях и архивах.", "", None),
        (TITLE, "", "", ""),
    ],
)
def test_one_or_two_sentences_say_it(title: str, lead: str, body: str, shown: str | None) -> None:
    if title.endswith("…"):
        shown = "…музеях и архивах."
    assert gist(title, lead, body) == (lead if shown is None else shown)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (TITLE, TITLE),
        (f"{TITLE}.", f"{TITLE}."),
        (f"{TITLE}, сообщает Example.kz", f"{TITLE}."),
        (f"Как сообщает «Проба», палата собралась. {SAID}.", f"Палата собралась. {SAID}."),
        (f"{TITLE}. Об этом сообщает «Проба».", f"{TITLE}."),
        ("Об этом сообщает «Проба».", "Об этом сообщает «Проба»."),
        ("Министр сообщил о музеях", "Министр сообщил о музеях"),
        (f"{TITLE}: что нового? Всё", f"{TITLE}: что нового? Всё"),
        ("", ""),
    ],
)
def test_a_title_does_not_say_who_reports(title: str, shown: str) -> None:
    assert headline(title) == shown


def test_a_long_sentence_is_cut_at_a_word() -> None:
    words = "слово " * 100
    shown = gist("Палата", words.strip() + ".", "")
    assert len(shown) <= MOST
    assert shown.endswith("слово…")

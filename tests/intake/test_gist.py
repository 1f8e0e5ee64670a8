"""What of an article is shown under its title, in articles of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.clear import is_clear
from bot.intake.shown.gist import MOST, gist, headline, sentences_of, told_as

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
        (TITLE, "#Палата_Проб голосовала за него", "", "Палата Проб голосовала за него"),
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
        (f"{TITLE}.", TITLE),
        (f"{TITLE}, сообщает Example.kz", TITLE),
        (f"Как сообщает «Проба», палата собралась. {SAID}.", f"Палата собралась. {SAID}"),
        (f"{TITLE}. Об этом сообщает «Проба».", TITLE),
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


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        # signs before it, also a flag's two letters
        (f"❗️{TITLE}", TITLE),
        (f"🇰🇿 {TITLE}", TITLE),
        (f"⚡️🔥 {TITLE}!", f"{TITLE}!"),
        ("«Пробе» – десять лет", "«Пробе» – десять лет"),
        ("[Видео] Палата собралась", "[Видео] Палата собралась"),
        ("№ 5: что решила палата", "№ 5: что решила палата"),
        # a hashtag that begins a sentence is a word; it is a tag within one, a label behind its end
        ("#Палата приняла закон о музеях.", TITLE),
        ("Собрался совет #Новой_Палаты", "Собрался совет #Новой_Палаты"),
        (f"{TITLE}. #Палата рада", f"{TITLE}. Палата рада"),
        (f"{TITLE} #музеи #законы", TITLE),
        # a full stop, unless it is an abbreviation's, or more than one
        ("Музеи получат 3 млрд.", "Музеи получат 3 млрд."),
        ("Сад открыт на два года.", "Сад открыт на два года"),
        ("Музеев будет 24.", "Музеев будет 24"),
        ("Палата думает…", "Палата думает…"),
        # what stands for bold letters
        (f"**{TITLE}**", TITLE),
        ("Палата думает...", "Палата думает..."),
        # where it was written
        (f"КОКШЕТАУ. {TITLE}", TITLE),
        ("BAKU – The guests met", "The guests met"),
        (f"АСТАНА. 24 ноября. ПРОБА ПРЕСС – {TITLE}", TITLE),
        ("Вторник, 24 ноября. Палата собралась", "Палата собралась"),
        ("БИШКЕК.", "БИШКЕК."),
    ],
)
def test_a_title_is_words_alone(title: str, shown: str) -> None:
    assert headline(title) == shown


@pytest.mark.parametrize(
    "title", ["КОКШЕТАУ.", "ALMATY", "Вторник, 24 ноября.", "Кокшетау. 24 ноября"]
)
def test_where_a_title_only_says_where_what_follows_is_it(title: str) -> None:
    shown = TITLE, f"{SAID}."
    assert told_as(title, f"{TITLE}. {SAID}.", "") == shown
    assert told_as(title, TITLE, f"{SAID}.") == shown
    assert told_as(title, "24 ноября.", f"{TITLE}\n\n{SAID}.") == shown
    assert told_as(title, "", "") == (title, "")


def test_a_paragraph_is_no_title() -> None:
    rest = (
        "Пробный совет получил три проекта: о садах, о мостах и о ратификации соглашения о реках."
    )
    lead = "Новые проекты рассмотрят в среду."
    told = told_as(f"📋 Под председательством спикера прошёл совет. {rest}", lead, "")
    assert told == ("Под председательством спикера прошёл совет", f"{rest} {lead}")
    # a short one is, also of two sentences, and one whose first is a part of something
    for title in ("«Это не спор». Палата обсудила сады", f"Итак! {rest} {rest}"[:-1]):
        assert headline(title) == title


FORMAL = "Председатель Пробной палаты Проба Пробин встретился с послом."
MET = "Спикер встретился с послом"


@pytest.mark.parametrize(
    ("title", "lead", "body", "shown"),
    [
        # who met is the title again; what was spoken of is not
        (MET, f"{FORMAL} Стороны обсудили торговлю зерном, транзит грузов и обмен студентами.",
         "", "Стороны обсудили торговлю зерном, транзит грузов и обмен студентами."),
        (MET, FORMAL, "Товарооборот вырос на 12%, до 3,4 млрд тенге.",
         "Товарооборот вырос на 12%, до 3,4 млрд тенге."),
        ("Палата төрағасы елшіні қабылдады", "Палата төрағасы Сынақ Сынақов елшіні қабылдады.",
         "Тараптар астық саудасы, жүк тасымалы және студенттер алмасу жайын сөз етті.",
         "Тараптар астық саудасы, жүк тасымалы және студенттер алмасу жайын сөз етті."),
        ("Speaker receives envoy", "Speaker of the House Test Tester received the envoy on Monday.",
         "Trade in grain rose by 12 percent to 3.4 billion.",
         "Trade in grain rose by 12 percent to 3.4 billion."),
        # an abbreviation that is spelt out is no news
        ("PTA opens session", "The Probe Test Assembly opened its session on Monday.",
         "Members will vote on 14 model laws.", "Members will vote on 14 model laws."),
        # what tells enough stays, also with what stands behind it
        (TITLE, "За закон – 81 депутат, против – 6.", "Музеев в стране 250, театров – 60.",
         "За закон – 81 депутат, против – 6."),
        (MET, "Беседа в музее заняла час. Речь шла о зерне, транзите, визах, туризме и газе.", "",
         "Беседа в музее заняла час. Речь шла о зерне, транзите, визах, туризме и газе."),
        # a later one only if it is understood alone, is whole, and is no quotation where one is not
        (MET, FORMAL, "Он назвал 12 проектов на 3 млрд тенге.",
         f"{FORMAL} Он назвал 12 проектов на 3 млрд тенге."),
        (MET, FORMAL, "Это 12 проектов на 3 млрд тенге.", FORMAL),
        (MET, FORMAL, "Каких 12 проектов ждут 300 тысяч жителей?", FORMAL),
        (MET, FORMAL, "Напомним, 12 проектов стоят 3 млрд тенге.", FORMAL),
        (MET, FORMAL, "«Ждём 12 проектов», – сказал гость.\n\nСрок – 2 года, цена – 5 млн.",
         "Срок – 2 года, цена – 5 млн."),
        ("Пробин: сады ждут", "Проба Пробин выступил. Он назвал 12 садов и 3 музея.", "",
         "Он назвал 12 садов и 3 музея."),
        ("Сады ждут", "Проба Пробин выступил. Он назвал 12 садов и 3 музея.", "",
         "Проба Пробин выступил. Он назвал 12 садов и 3 музея."),
        # no line of a list, unless nothing else is told, and never its number or its end
        (TITLE, "3. Создаётся реестр музеев.", f"4. Вводится плата.\n\n{SAID}.", f"{SAID}."),
        (TITLE, "1) создаётся реестр музеев;", "2) вводится плата.", "Создаётся реестр музеев"),
        (TITLE, "16:30 – совет группы;", f"{SAID}.", f"{SAID}."),
        (TITLE, "▪️ доходы – 19 млрд", f"{SAID}.", f"{SAID}."),
        # no call, on a line of its own or behind a sentence
        (TITLE, f"{SAID}. 👉 Подписаться на «Пробу»", "", f"{SAID}."),
        (TITLE, f"{SAID}. Прислать новость: @proba_bot", "", f"{SAID}."),
        ("The chamber met", "Members approved a law on museums. Read more", "",
         "Members approved a law on museums."),
        # where and when is none of it
        (TITLE, f"Вторник, 24 ноября. {SAID}.", "", f"{SAID}."),
        ("The chamber met", "ANKARA. A law was passed.", "", "A law was passed."),
        ("Палата жиналды", "ТҮРКІСТАН. Заң мақұлданды.", "", "Заң мақұлданды."),
        # what stands apart is put together only where it is about whom the sentence before names
        (TITLE, f"{SAID}.", "Зал краток.", f"{SAID}."),
        (TITLE, f"{SAID}.", "Он краток.", f"{SAID}. Он краток."),
    ],
)  # fmt: skip
def test_the_sentence_that_tells_something(title: str, lead: str, body: str, shown: str) -> None:
    assert gist(title, lead, body) == shown


@pytest.mark.parametrize(
    ("title", "lead", "body", "shown"),
    [
        # what is a list tells by its first line; what closes a list tells nothing beside it
        (TITLE, "1️⃣ Создаётся реестр музеев.", f"2️⃣ Вводится плата.\n\n3️⃣ Вход – по билетам."
         f"\n\n{SAID}, 24 против.", "Создаётся реестр музеев."),
        (TITLE, "Гостей позвали в сад.", "– вход 5 тенге\n\nЗапись идёт в школах, театрах, залах.",
         "Гостей позвали в сад."),
        # what is over when it is read, and what is said to the reader
        (TITLE, "Завтра в саду ждут поэтов, певцов, танцоров.", "Вход стоит 5 тенге.",
         "Вход стоит 5 тенге."),
        ("Палата жиналды", "Ертең бақта ақын, әнші, биші күтеді.", "Кіру ақысы 5 теңге.",
         "Кіру ақысы 5 теңге."),
        ("The chamber met", "Poets, singers and dancers come tomorrow.", "Tickets cost 5 tenge.",
         "Tickets cost 5 tenge."),
        (TITLE, "Гостей позвали.", "Мы прочли таблицы, списки, реестры за вас.", "Гостей позвали."),
        # which reading it was is not lost for a figure
        (TITLE, "Депутаты приняли закон о музеях во втором чтении.", "Музеев в стране 250.",
         "Депутаты приняли закон о музеях во втором чтении."),
        ("Палата заңды қабылдады", "Палата заңды екінші оқылымда қабылдады.", "Музей 250 болды.",
         "Палата заңды екінші оқылымда қабылдады."),
    ],
)  # fmt: skip
def test_what_a_digest_is_to_say_the_next_morning(
    title: str, lead: str, body: str, shown: str
) -> None:
    assert gist(title, lead, body) == shown


@pytest.mark.parametrize(
    ("title", "lead", "body", "shown"),
    [
        ("Бюджет принят", "Депутаты приняли бюджет.",
         "Внесли 14 поправок. В частности, дороги получили 42 млрд. Деньги нашли в музеях.",
         "Внесли 14 поправок. В частности, дороги получили 42 млрд."),
        ("Палата взялась за сады", "Проба Пробин спросил о 18 млрд. Министр пообещал ответ.", "",
         "Проба Пробин спросил о 18 млрд."),
        ("Палата взялась за сады", "Проба Пробин спросил о 18 млрд. Парламентарий обещал ответ.",
         "", "Проба Пробин спросил о 18 млрд."),
        ("Палата взялась за сады", "Министр музеев Проба Пробин выступил. Министр обещал 18 садов.",
         "", "Министр музеев Проба Пробин выступил. Министр обещал 18 садов."),
        ("Клуб ашпақ", "Клуб жиналды.", "Спикер «Бақ» жобасын қолдады.\n\n"
         "Жоба аясында 17 облыста 200 бақ ашылады.",
         "Спикер «Бақ» жобасын қолдады. Жоба аясында 17 облыста 200 бақ ашылады."),
    ],
)  # fmt: skip
def test_what_leans_on_the_sentence_before_it_stands_with_it_or_not_there(
    title: str, lead: str, body: str, shown: str
) -> None:
    assert gist(title, lead, body) == shown


def test_what_has_more_to_say_says_it() -> None:
    again = "\n\n".join([f"{TITLE}."] * 9)
    assert gist(TITLE, again, f"{again}\n\n{SAID}.") == f"{SAID}."
    assert gist(TITLE, again, again) == ""


def test_what_kind_of_text_it_is_and_what_counts_on_are_no_sentences() -> None:
    lead = "– Қамыс неге азайды?\n– Су аз, көл тартылды. Балық та сирек."
    assert "Сұхбат" not in gist("Балықшы: «Көлді сақтайық»", "Сұхбат", lead)
    assert gist("Мост и река", "Текст.", "") == "Текст."
    counted = "Третий – денежный: Фонд готовит выпуск облигаций на 18 млрд тенге."
    assert sentences_of("Итоги", counted, "", most=300) == [counted.split(": ")[1]]


def test_an_agency_without_a_name_stands_only_beneath_a_title_that_has_one() -> None:
    for sentence in (
        "Ведомство обещало 300 садов к маю.",
        "Ведомство 300 бақты мамырға дейін егуге уәде берді.",
        "The ministry promised 300 gardens by May.",
    ):
        assert not is_clear(sentence, "Садоводы ждут саженцы")
        assert is_clear(sentence, "Минсад отчитался о саженцах")
    faction = "Фракция мүшелерінің айтуынша, бақтардың жартысы қурады."
    assert is_clear(faction, "«Бақ» депутаттары егілген талдарды санады")
    assert not is_clear(faction, "Комитет егілген талдарды санады")

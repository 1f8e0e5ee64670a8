"""What articles show beneath the heading of a topic that their title and lead do not name."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from bot.compose.naming import Naming, naming
from bot.compose.views import view_of
from bot.digest.choose import Digest, Group, Item
from bot.digest.views import ArticleView, TopicView
from bot.messages.digest import BENEATH_UNITS, LEAD_UNITS, SENTENCE_UNITS, lead_shown
from storage import articles, topics, windows
from storage.database import Database
from storage.evidence import Telling
from tests.seeding import NOW, article

DAY = timedelta(days=1)
LEAD = "Комитет вернул в казну активы на большую сумму, и суд рассмотрел дела."
VIEW = ArticleView(1, "Активы вернули", LEAD, "", None, NOW)


def beneath(body: str, word: str, lead: str = LEAD) -> str:
    return naming(replace(VIEW, lead=lead), Telling((word,), lead, body)).beneath


def test_the_sentence_stands_with_the_lead_or_alone() -> None:
    school = "В области построены 27 школ."
    long = "Комитет вернул " + "в казну большие активы и " * 6 + "деньги."
    assert beneath(school, "школ") == f"{LEAD} {school}"
    assert beneath(school, "школ", long) == school
    # what is not understood alone stands behind a lead, in a line more
    assert beneath("На них построены школы.", "школы", long).endswith(" На них построены школы.")
    assert beneath("Он открыл школы.", "школы", "") == "Он открыл школы."
    # named already, or nowhere
    assert beneath(school, "актив") == ""
    assert beneath("Всё.", "школ") == ""


def test_nothing_is_put_together_that_stood_apart() -> None:
    school = "В области построены 27 школ."
    assert beneath(f"Всё иначе.\n\n{school}", "школ") == school
    assert beneath(f"{school}\n\n{LEAD}", "школ", "") == school
    told = Telling(("школ",), school, LEAD)
    assert naming(VIEW, told).beneath == f"{school} {LEAD}"
    told = Telling(("школ",), school, f"Всё иначе.\n\n{LEAD}")
    assert naming(VIEW, told).beneath == school
    # what is not understood alone stands behind the one before it, not behind another
    body = "Открыты центры.\n\nНа них построены школы."
    assert beneath(f"Всё иначе.\n\n{body}", "школы", "") == body.replace("\n\n", " ")
    # nor is a line of a list shown
    assert beneath("1. Построены школы.", "школы") == ""


def test_a_title_names_what_is_a_part_of_its_words() -> None:
    told = Telling(("бюджет",), LEAD, "Теперь бюджет поступит в палату.")
    assert naming(replace(VIEW, title="Госбюджет принят"), told) == replace(
        VIEW, title="Госбюджет принят"
    )
    assert naming(VIEW, told).beneath.endswith("Теперь бюджет поступит в палату.")


def shown(title: str, lead: str, body: str, *words: str) -> str:
    view = replace(VIEW, title=title, lead=lead)
    return naming(view, Telling(words, lead, body)).beneath or lead


def test_what_only_names_a_topic_gives_way_to_a_lead_that_tells_something() -> None:
    lead = "Без билета в залы не попадут 14 тысяч гостей."
    title = "Хранитель просит проверить билеты музеев"
    wrote = "Хранитель Палаты Проба направил запрос о билетах музеев."
    assert shown(title, lead, wrote, "Палаты") == lead
    assert shown(title, lead, "Вчера Палата это видела.", "Палата") == lead
    again = "Палата: хранитель просит проверить билеты музеев."
    assert shown(title, lead, again, "Палата") == lead
    whole = "Хранитель Палаты просит обязательно проверить билеты музеев, и это принято."
    assert shown(title, lead, whole, "Палаты") == lead
    still = "Группа Палаты продолжила разговор о билетах музеев."
    assert shown(title, lead, still, "Палаты") == lead
    # but not what is told of the topic, nor which reading it was, nor to a lead that tells less
    for told in ("Палата введёт 3 новых билета.", "Палата приняла билеты музеев в первом чтении."):
        assert told in shown(title, lead, told, "Палат")
    goes = "Теперь закон о билетах поступит в Палату."
    assert goes in shown(title, "Без билета в залы не войти.", goes, "Палат")
    other = "Гости увидели новый сад Клуба."
    assert other in shown("Пробин принял гостей", "Гости любят тихие сады и залы.", other, "Клуба")


def test_a_title_names_a_chamber_by_its_members() -> None:
    body = "Теперь закон в Сенате, где его ждут 3 комитета."
    assert shown("Сенаторы одобрили закон", LEAD, body, "Сенате") == LEAD
    assert body in shown("Депутаты одобрили закон", LEAD, body, "Сенате")


def test_of_a_roundup_the_line_about_the_topic_is_shown() -> None:
    body = "Суд закрыл музеи.\n\nСенат открыл школы."
    title = "Главное за 9 декабря: музеи и школы"
    assert shown(title, "Суд закрыл музеи.", body, "школы") == "Сенат открыл школы."


def test_none_is_longer_than_there_is_room_for() -> None:
    many = "слово " * 80
    for sentence in (f"{many}школы {many}.", f"Школы, {many}.", f"Он сказал, что школы {many}."):
        for lead in ("", LEAD, many.capitalize()):
            shown = beneath(sentence.capitalize(), "школы", lead)
            assert len(shown) <= BENEATH_UNITS
            assert not shown or "школы" in shown.casefold()


def test_a_single_sentence_is_not_cut_for_a_word() -> None:
    whole = "Слово " * 33 + "конец."
    assert LEAD_UNITS < len(whole) <= SENTENCE_UNITS
    assert lead_shown(f"{whole} Ещё.") == whole
    assert lead_shown("Слово " * 20 + "слово, " + "слово " * 30 + "конец.").endswith("слово…")
    assert len(lead_shown("Слово " * 40 + "конец.")) <= LEAD_UNITS
    assert lead_shown("") == lead_shown("\n\n") == ""
    # a short one only leads to the next
    assert lead_shown(f"Совет решил. {whole}") == f"Совет решил. {whole}"
    assert lead_shown(f"{'Совет ' * 11}решил. {whole}").endswith("решил.")


def test_beside_a_short_sentence_that_names_a_topic_stands_the_next_one() -> None:
    lead = f"Зал {'и окно ' * 20}отдали детям."
    told = Telling(("школы",), f"Совет открыл школы. {lead}", "")
    assert naming(replace(VIEW, lead=lead), told).beneath == f"Совет открыл школы. {lead}"
    # a line of a list is a sentence of its own
    told = Telling(("школы",), "Совет открыл школы", "Зал отдали детям")
    listed = naming(replace(VIEW, lead="Зал отдали детям"), told).beneath
    assert listed == "Совет открыл школы. Зал отдали детям."


async def test_one_question_for_all_that_is_not_named_and_none_again(database: Database) -> None:
    first = await article(database, "Первая\n\nТекст.\n\nВ нём ТюркПА заседала.")
    second = await article(database, "Вторая ТюркПА\n\nТекст.")
    third = await article(database, "Третья\n\nТекст о мире.\n\nЗдание ТюркПА открыто.")
    asked: list[str] = []
    engine = database.engine.sync_engine

    def note(*told: object) -> None:
        asked.append(str(told[2]))

    async with database.read() as connection:
        [topic] = await topics.by_keys(connection, [("body", "turkpa")])
        found = await windows.received(connection, since=NOW - DAY, until=NOW, limit=9)
        listed = [windows.listed(row) for row in found]
        views = {
            id_: view_of(one)
            for id_, one in (await articles.by_ids(connection, {first, second, third})).items()
        }
        group = Group(TopicView(topic.id, topic.kind, "ТюркПА"), tuple(Item(x, ()) for x in listed))
        # room for the sentences of three: the articles themselves are kept elsewhere
        named, digest = Naming("tests", part=1000), Digest((group,), total=3, hidden=0)
        [item] = [one for one in group.items if one.article.id == second]
        only = Digest((replace(group, items=(item,)),), total=1, hidden=0)
        event.listen(engine, "before_cursor_execute", note)
        try:
            await named.of(connection, [only], views)
            assert asked == []
            shown = await named.of(connection, [digest, digest], views)
            assert len(asked) == 1
            assert await named.of(connection, [digest], views) == shown
            assert len(asked) == 1
        finally:
            event.remove(engine, "before_cursor_execute", note)
    assert "Здание ТюркПА открыто." in shown[third, topic.id].beneath
    assert "ТюркПА заседала" in shown[first, topic.id].beneath
    assert shown[second, topic.id] == views[second]


def test_beneath_a_title_that_lists_several_the_line_about_the_topic_is_shown() -> None:
    view = replace(VIEW, title="Неделя в крае: протест, визит и спор о школах")
    body = "Учителя вышли на площадь.\n\nПалата отклонила закон о школах."
    told = Telling(("школах",), LEAD, body)
    assert naming(view, told).beneath == "Палата отклонила закон о школах."
    # of one event the title names what it is about
    view = replace(VIEW, title="Палата отклонила закон о школах, садах и музеях")
    assert naming(view, told).beneath == ""


def test_what_is_told_of_a_person_stands_where_the_title_asks() -> None:
    view = replace(VIEW, title="Откуда деньги на музеи", lead="Деньги дадут музеи Сурска и Пробы.")
    told = Telling(("Сынаков",), view.lead, "Поправку хранитель Сынаков поддержал и ждёт мая.")
    assert not naming(view, told).beneath
    assert naming(view, told, person=True).beneath.endswith("поддержал и ждёт мая.")
    # but not that he chairs
    view = replace(
        VIEW, title="Что рассмотрит палата", lead="В повестке два вопроса: о музеях и школах."
    )
    told = Telling(("Сынаков",), view.lead, "Начало в десять, вести его будет спикер Сынаков.")
    assert not naming(view, told, person=True).beneath


def test_a_long_sentence_is_told_without_what_stands_in_brackets() -> None:
    roads = "Закрыты дороги из Пробинска в Сурск, из Сурска в Луговск, из Луговска в Речной, "
    body = f"{roads}из Речного (метель и видимость менее 50 метров) в Горный " + "и далее " * 13
    body = f"{body.strip()}."
    assert "(" not in beneath(body, "Горный")
    assert not beneath(body, "Горный").startswith("…")

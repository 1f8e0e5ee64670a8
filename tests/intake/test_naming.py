"""The sentence that names a topic, fit to stand beneath a title, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.clear import is_clear
from bot.intake.shown.naming import beside, gives_way, is_place, sentence_naming

LEAD = "Палата приняла закон о музеях."


@pytest.mark.parametrize(
    ("body", "words", "shown"),
    [
        ("Построены 27 школ.\n\nШколы открыты.", ["школ"], "Построены 27 школ."),
        ("Построены\nновые школы.", ["новые  школы"], "Построены новые школы."),
        # what tells more beside the title, no line of a list, and what reminds only where it must
        ("Школы ждут.\n\nОткрыты 27 школ на 4 тысячи мест.", ["школ"],
         "Открыты 27 школ на 4 тысячи мест."),
        ("3. Открыты 27 школ.\n\nШколы ждут.", ["школ"], "Школы ждут."),
        ("открыты школы;", ["школы"], ""),
        ("Напомним, открыты 27 школ.\n\nШколы ждут.", ["школ"], "Школы ждут."),
        ("Напомним, открыты 27 школ.", ["школ"], "Напомним, открыты 27 школ."),
        # the first that is understood by itself
        ("Он открыл школы.\n\nВ области открыты школы.", ["школы"], "В области открыты школы."),
        ("Он открыл школы. Всем рады.", ["школы"], "Он открыл школы."),
        # without who reports it, unless that names the topic
        ("Открыты школы, сообщает «Проба».", ["школы"], "Открыты школы."),
        ("Музеи открыты, сообщает Проба.", ["Проба"], "Музеи открыты, сообщает Проба."),
        ("Об этом сообщает «Проба».", ["Проба"], ""),
        ("АСТАНА. 24 ноября. ПробИнформ – Открыты школы.", ["школы"], "Открыты школы."),
        # of several that tell enough the first with a fact
        ("Школы ждут учеников, учителей, поваров, врачей и новых книг.\n\nШколы откроют новые "
         "залы, сады и дворы до 1 марта.", ["Школы"],
         "Школы откроют новые залы, сады и дворы до 1 марта."),
        # what is no sentence to show: a question, torn out of a quotation, only announced
        ("Где школы?", ["школы"], ""),
        ("«Мы за школы. Все", ["школы"], ""),
        ("…и школы.", ["школы"], ""),
        ("Построены школы:", ["школы"], ""),
        ("Подпишитесь на наш канал", ["канал"], ""),
        ("Фото: А. Пробный / школы", ["школы"], ""),
        ("Түнде 6–8° аяз, күндіз жылы.", ["жылы"], ""),
        ("– Залы пусты. Школы ждут, – сказал он.", ["Школы"], ""),
        # a part of another word is none
        ("Открыты автошколы.", ["школы"], ""),
        ("Открыты школы.", [""], ""),
        ("", ["школы"], ""),
    ],
)  # fmt: skip
def test_the_sentence_that_names_a_topic(body: str, words: list[str], shown: str) -> None:
    assert sentence_naming(LEAD, body, words) == shown


@pytest.mark.parametrize(
    ("sentence", "clear"),
    [
        ("В области открыты школы.", True),
        ("В этом году открыты школы.", True),
        ("Осы жылы мектептер ашылды.", True),
        ("This year schools were opened.", True),
        ("«Школы открыты», – сказал Пробин.", True),
        ("Они открыли школы.", False),
        ("По его словам, открыты школы.", False),
        ("За март было 300 таких жалоб.", False),
        ("Такие школы, как эта, открыты.", False),
        ("Мұндай талап 3 мектепте бар.", False),
        ("Министр мектептер ашылатынын айтты.", False),
        ("Министр Сынақ Пробин мектептер ашылатынын айтты.", True),
        ("Министр сообщил, что школы открыты.", False),
        ("На эти деньги построены школы.", False),
        ("Также открыты школы.", False),
        ("Остальные школы откроют весной.", False),
        ("Өзге мектептер көктемде ашылады.", False),
        ("Others open in spring.", False),
        ("Как сообщили в пробной службе, они открыли школы.", False),
        ("Как сообщили в пробной службе, школы открыты.", True),
        ("«Школы открыты», – добавил он.", False),
        ("Бұл туралы Сенатта айтылды.", False),
        ("Мектептер ашылды, деді ол.", False),
        ("However, schools were opened.", False),
        ("“Schools were opened,” she added.", False),
        # whose life it is, stands before
        ("Работала хранителем музея.", False),
        ("Еңбек жолын мектепте бастаған.", False),
        ("Работал музей до ночи.", False),
        ("…", False),
    ],
)
def test_a_sentence_says_by_itself_who_and_what_it_is_about(sentence: str, clear: bool) -> None:
    assert is_clear(sentence) is clear


@pytest.mark.parametrize(
    ("sentence", "title", "clear"),
    [
        # an office that nobody is said to hold
        ("Министр пообещал вернуть деньги.", "Палата взялась за бюджет", False),
        ("Министр пообещал вернуть деньги.", "Палата выслушала министра", True),
        ("Министр музеев пообещал вернуть деньги.", "Палата взялась за бюджет", True),
        ("Министр Пробин пообещал вернуть деньги.", "Палата взялась за бюджет", True),
        ("По словам спикера, музеев стало больше.", "Открылась сессия", False),
        ("По словам спикера палаты, музеев стало больше.", "Открылась сессия", True),
        ("«Музеев больше», – сказал спикер.", "Открылась сессия", False),
        ("Министрдің айтуынша, музей көбейді.", "Комитет бюджетті қарады", False),
        ("Министрдің айтуынша, музей көбейді.", "Министр есеп берді", True),
        ("The minister said museums would open.", "Chamber hears report", False),
        ("The minister said museums would open.", "Chamber hears minister", True),
        # two sides of whom the title tells
        ("Стороны обсудили музеи.", "Спикер встретился с послом", True),
        ("Стороны обсудили музеи.", "Прошла встреча в музее", False),
        ("Тараптар музейді талқылады.", "Спикер елшімен кездесті", True),
        ("Тараптар музейді талқылады.", "Палатада елшімен кездесу өтті", False),
        ("The two discussed museums.", "Speaker holds talks at the museum", False),
        ("The two discussed museums.", "Speaker, ambassador discuss museums", True),
        # one of several laws
        ("Закон вводит билеты.", "Палата приняла два закона", False),
        ("Закон вводит билеты.", "Палата приняла закон о музеях", True),
        ("The law introduces tickets.", "Chamber passes two laws", False),
        # particulars, a project, figures
        ("В частности, построят музеи.", "Бюджет принят", False),
        ("In particular, museums will be built.", "Budget adopted", False),
        ("Атап айтқанда, музей салынады.", "Бюджет қабылданды", False),
        ("Жоба аясында музей салынады.", "Клуб жиналды", False),
        ("Жоба аясында музей салынады.", "Клуб жобасын ұсынды", True),
        ("В рамках проекта построят музеи.", "Клуб собрался", False),
        ("Opposition members disputed the numbers.", "Commission hears report", False),
    ],
)
def test_a_sentence_beneath_a_title(sentence: str, title: str, clear: bool) -> None:
    assert is_clear(sentence, title) is clear


def test_what_stands_beside_a_sentence() -> None:
    body = "Первое дело. Второе дело.\n\n1. Третье дело.\n\nЧетвёртое дело."
    assert beside(LEAD, body, "Второе дело.") == ("Первое дело.", "")
    assert beside(LEAD, body, "Первое дело.") == (LEAD, "Второе дело.")
    assert beside(LEAD, body, LEAD) == ("", "Первое дело.")
    assert beside(LEAD, body, "Нет такого.") == ("", "")


@pytest.mark.parametrize(
    "sentence",
    [
        # nothing done, where the lead has a fact; where a document goes; what is only reminded of
        "Министерство музеев уже который год обсуждает плату с гостями.",
        "Документ направлен в Сенат.",
        "Полиция напоминает: не берите с собой 300 карт.",
    ],
)
def test_what_tells_nothing_gives_way_to_a_lead_with_a_fact(sentence: str) -> None:
    lead = "Билеты подорожают до 93 тенге, карты – до 46 тенге с 1 мая."
    assert gives_way("Новая плата за вход", sentence, lead)


def test_what_tells_less_than_the_lead_gives_way_though_it_names_the_topic() -> None:
    named = "Министерство музеев выделит 5 млрд тенге."
    lead = "Билеты подорожают до 93 тенге, карты – до 46 тенге с 1 мая."
    assert gives_way("Новая плата за вход", named, lead)
    assert not gives_way("Новая плата за вход", named, "Билеты подорожают до 93 тенге.")


def test_what_is_told_of_a_place_is_wanted_by_itself() -> None:
    sentence, lead = "Больше всего залов закрыто в Абайской области.", "Закрыты 73 зала до 1 мая."
    assert gives_way("Новости музеев", sentence, lead)
    assert not gives_way("Новости музеев", sentence, lead, own=True)
    assert is_place(["Абайской области"])
    assert is_place(["Қостанай облысында"])
    assert is_place(["Караганде"])
    assert not is_place(["Узбекистана"])
    assert not is_place(["Министерство"])

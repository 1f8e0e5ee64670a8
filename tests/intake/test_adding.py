"""What is shown in the place of a first sentence that tells nothing beside the title: what adds a
figure, a day ahead or what is decided; in texts of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.gist import gist


@pytest.mark.parametrize(
    ("title", "body", "shown"),
    [
        # the title in other words, however long, gives way to a fact
        (
            "Суд края оставил в силе приговор бывшему хранителю музея",
            "Кассационная коллегия суда края по делам о ценностях отказала в пересмотре приговора "
            "бывшему хранителю музея Пробе Сынакову, осуждённому за подмену старинных карт.\n\n"
            "Суд счёл доказанным, что Сынаков получил 18 млн тенге за вывоз карт.",
            "Суд счёл доказанным, что Сынаков получил 18 млн тенге за вывоз карт.",
        ),
        (
            "Supreme Court Upholds Sentence of Museum Keeper",
            "The Supreme Court has declined to review the sentence of former museum keeper Proba "
            "Synak, who is serving time for selling the oldest maps of the region, the court's "
            "press service reported on Nov. 24.\n\nSynak received 18 million tenge for the maps.",
            "Synak received 18 million tenge for the maps.",
        ),
        # the next step and its day
        (
            "Пробин мұражай комиссиясы келесі жылғы қаржыны мақұлдады",
            "Пробин өлкесінің үлкен мұражай комиссиясы келесі жылғы қаржы жоспарын ұзақ пікірден "
            "соң көпшілік дауыспен мақұлдады.\n\n"
            "Жалпы жиындағы талқылау 7 желтоқсанда басталады.\n\n"
            "Қарсы пікірді күзетші Сынақ тіркеді.",
            "Жалпы жиындағы талқылау 7 желтоқсанда басталады.",
        ),
        # right behind a first sentence without a fact, about what the title is about
        (
            "Разбор: бюджет музеев держится на билетах, которых не купят",
            "Музеи края рассчитывают на то, во что не верит почти никто из хранителей и гостей, "
            "и надеются, что так будет всегда.\n\n"
            "Бюджет ждёт от билетов на 17 процентов больше денег, чем год назад, хотя залы "
            "пустуют.",
            "Бюджет ждёт от билетов на 17 процентов больше",
        ),
    ],
)
def test_what_adds_a_fact_is_shown(title: str, body: str, shown: str) -> None:
    assert gist(title, "", body).startswith(shown)


@pytest.mark.parametrize(
    ("title", "body", "shown"),
    [
        # who gave an interview
        (
            "Хранитель: «Чаще всего карты портит сырость»",
            "Хранитель музея края Проба Сынаков дал интервью «Вестнику».\n\n"
            "– Что изменится?\n\n– С марта в залах поставят сушилки, без них карты не выставят.",
            "С марта в залах поставят сушилки, без них карты не выставят.",
        ),
        (
            "Күзетші: «Картаға арнайы зал берілуі керек»",
            "Өлке мұражайының күзетшісі Проба Сынақ «Хабаршы» тілшісіне сұхбат берді.\n\n"
            "– Жағдай қандай?\n\n"
            "– Бұйрық бар, бірақ ережеде норма жоқ, сондықтан әр залдың тәртібі басқа.",
            "Бұйрық бар, бірақ ережеде норма жоқ, сондықтан әр залдың тәртібі басқа.",
        ),
        # of what the title is about, before a figure of something else
        (
            "Пробин о печи музея: «Одна печь затоплена, вторую растопим к утру»",
            "Хранитель Проба Пробин приехал в музей и провёл заседание клуба.\n\n"
            "Одну из двух остывших печей музея затопили вечером, труба не дымит.\n\n"
            "– Виновных назовёт клуб, – сказал хранитель.\n\n"
            "Из клуба привезли 24 самовара для ночных сторожей.",
            "Одну из двух остывших печей музея затопили вечером, труба не дымит.",
        ),
        # what is so now is what came of it
        (
            "В музее края восстановлено тепло",
            "Вторая печь большого дома на Луговой улице Пробинска была затоплена ранним утром "
            "хранителем и сторожами после долгой ночи.\n\n"
            "Сейчас тепло есть во всех 14 залах.",
            "Сейчас тепло есть во всех 14 залах.",
        ),
        # an abbreviation of a region stands where a dateline does
        (
            "Өлке мұражайында жылу қалпына келтірілді",
            "ШҚО. Пробинск қаласындағы үлкен үйдің екінші пеші таңертең күзетшілердің көмегімен, "
            "түнгі ұзақ жұмыстан кейін қайта жағылды.\n\n"
            "Қазір жылу мұражайдың барлық 14 залына беріліп жатыр.",
            "Қазір жылу мұражайдың барлық 14 залына беріліп жатыр.",
        ),
    ],
)
def test_of_who_only_spoke_what_came_of_it_is_shown(title: str, body: str, shown: str) -> None:
    assert gist(title, "", body).startswith(shown)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        # the first has a fact, or says what that is
        (
            "Суд края оставил в силе приговор хранителю",
            "Суд края оставил в силе приговор хранителю, который получил за карты 18 млн тенге.",
        ),
        (
            "Палата приняла закон о музеях",
            "Палата приняла закон, который вводит в музеях края единый билет для школьников.",
        ),
        # the title does not say what it is about
        ("Запрос", "Депутат направил запрос о ремонте крыш, окон и дверей музея."),
    ],
)
def test_a_first_sentence_with_a_fact_stays(title: str, body: str) -> None:
    assert gist(title, "", f"{body}\n\nВход стоит 5 тенге.").startswith(body)

"""What is a fact by its form, and what stands behind one, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.readings import is_reading
from bot.intake.shown.speech import spoken_end
from bot.intake.shown.substance import adopts, decides, facts, stands_behind, was_so

TITLE = "Хранители музея собрались"


@pytest.mark.parametrize(
    "sentence",
    ["Открыто 14 залов.", "Ремонт закончат до 1 марта.", "Музеям предложено открыть залы.",
     "Залдар 1 наурызға дейін ашылады.", "Мұражайға жөндеу ұсынылды.", "14 зал ашылды.",
     "The halls open by March 1.", "The keepers agreed to open halls.", "It has 14 halls.",
     "Достигнута договорённость об общей выставке.", "Хранители условились открыть залы.",
     "Бумажные билеты отменят с весны 2027 года.", "Голосование намечено на 2 марта.",
     "Талқылау 7 наурызда басталады.", "The vote is expected on March 2.",
     "The law reduces the fee.", "Закон освобождает школьников от платы."],
)  # fmt: skip
def test_a_fact(sentence: str) -> None:
    assert facts(sentence, TITLE) >= 2


@pytest.mark.parametrize(
    "sentence",
    ["Хранители встретились 1 марта 2026 года.", "Отчёт за 11 месяцев, статья 164, № 5.",
     "13-отырыс болды.", "The 13th meeting was held at 10:30.", "11 айдың қорытындысы шықты.",
     "Голосование прошло 2 марта.", "Билеттен Азай атты күзетші хабардар.",
     "Музейді күту көзделген жоба бар.",
     "Норма пункта 2 статьи 14 музейного устава."],
)  # fmt: skip
def test_a_number_of_a_day_or_of_an_act_is_none(sentence: str) -> None:
    assert facts(sentence, TITLE) == 0


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Палата одобрила билеты", "Депутаты приняли билеты на заседании."),
        ("Палата билеттерді мақұлдады", "Депутаттар билеттер туралы заң қабылдады."),
        ("Chamber passes ticket bill", "The chamber has adopted the bill on tickets."),
        # what is recommended, not what the recommendations are called; when an answer is due
        ("Клуб собрался", "Гости узнали о рекомендациях клуба."),
        ("Club meets", "The club heard of earlier recommendations."),
        ("Депутат спросил о музее", "Официальный ответ ему обещают дать в течение месяца."),
        ("Депутат мұражай туралы сұрады", "Жауап бір ай ішінде беріледі."),
        ("Deputy asks about museum", "A reply is expected within a month."),
    ],
)
def test_the_same_decision_or_none_is_no_fact(title: str, sentence: str) -> None:
    assert facts(sentence, title) == 0


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("Пробин родился в 1980 году в Сынаке.", True),
        ("Окончила пробный университет.", True),
        ("Пробин 1980 жылы Сынақ ауылында туған.", True),
        ("She graduated from the museum school.", True),
        ("Музею ежегодно дарят 12 картин.", True),
        ("The museum hosts 12 shows every year.", True),
        ("Стороны окончили войну.", False),
        ("Музею ежегодно будут выделять 12 млн тенге, решение утверждено.", False),
        ("Поводом стала жалоба гостей.", False),
    ],
)
def test_what_was_so_before(sentence: str, known: bool) -> None:
    assert was_so(sentence, TITLE) is known


def test_what_a_title_says_is_no_fact_beneath_it() -> None:
    assert facts("Открыто 14 залов.", "В музее 14 залов") == 0
    assert facts("Билет стоит 41,30 тенге.", "Билет за 41,3 тенге") == 0
    assert facts("Билет стоит 41,35 тенге.", "Билет за 41,3 тенге") > 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Палате музеев поручено еженедельно вносить в трест информацию о ремонте.",
        "Мұражайларға апта сайын ақпарат беру тапсырылды.",
        "The keepers were instructed to submit weekly reports on the halls.",
        "Хранитель призвала клубы согласовать подходы к музеям.",
        # nor where a document is sent, or where those who met meet next
        "The statement will be sent to the museums.",
        "Хранитель мәтінді мұражайларға жолдауды тапсырды.",
        "Клубтың келесі отырысын Пробада өткізу жоспарланып отыр.",
    ],
)
def test_that_somebody_has_to_report_is_no_fact(sentence: str) -> None:
    assert facts(sentence, TITLE) == 0


def test_a_decision_is_one_whatever_its_ending_and_a_ruling_that_was_made_none() -> None:
    assert facts("Норма признана лишней.", "Суд признал норму лишней") == 0
    assert facts("Судом принято нормативное постановление о музеях.", TITLE) == 0
    assert facts("Гости подтвердили готовность дружить.", TITLE) == 0
    assert facts("Ночью было минус 30.", TITLE) == 0
    assert facts("В документе указано, что залы не закрывают.", TITLE) >= 2
    assert facts("Құжат бойынша залдар жабылмайды.", TITLE) >= 2


@pytest.mark.parametrize(
    ("sentence", "title", "behind"),
    [
        ("За девять месяцев музеи посетили 9 тысяч гостей.", TITLE, True),
        ("За 2026 год продано 9 тысяч билетов.", TITLE, True),
        ("За 2026 год продано 9 тысяч билетов.", "Сколько билетов продано за год", False),
        ("Он ай ішінде 9 мың билет сатылды.", TITLE, False),
        ("Былтыр 9 мың билет сатылды.", TITLE, True),
        ("Ticket sales reached 9 million in the first ten months of the year.", TITLE, True),
        ("Поводом стали жалобы гостей.", TITLE, True),
        ("Открыто 14 залов.", TITLE, False),
    ],
)
def test_what_there_was_in_a_time_that_is_over_stands_behind(
    sentence: str, title: str, *, behind: bool
) -> None:
    assert stands_behind(sentence, title) is behind


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Түнде 6–8° аяз.", True),
        ("Түнде 6-8° аяз, күндіз 0-2° жылы.", True),
        ("1 доллар – 518 тенге", True),
        ("Ночью мороз ударил: 30°.", False),
        ("За закон – 81 депутат.", False),
        ("Музей 250 тенге тұрады.", False),
    ],
)
def test_what_only_an_instrument_reads(sentence: str, *, is_one: bool) -> None:
    assert is_reading(sentence) is is_one


@pytest.mark.parametrize(
    ("paragraph", "spoken"),
    [
        ("– Залы пусты. Гостей нет, – сказал он. Он ушёл.", "– Залы пусты. Гостей нет"),
        ("– Залы пусты. Гостей нет.", "– Залы пусты. Гостей нет."),
        ("– Залы пусты;", ""),
        ("– Залы открыть.\n– Гостей позвать.", ""),
        ("Залы пусты. Гостей нет.", ""),
    ],
)
def test_what_is_said_behind_a_dash(paragraph: str, spoken: str) -> None:
    text = " ".join(paragraph.split())
    assert text[: spoken_end(paragraph, text)].rstrip(",") == spoken


@pytest.mark.parametrize(
    "sentence",
    ["На встречу пришли около 900 человек.", "За документ проголосовали 104 хранителя.",
     "За – 84, против – 3.", "Кездесуге 120 оқушы қатысты.", "Some 900 people attended."],
)  # fmt: skip
def test_how_many_came_or_voted_is_no_fact(sentence: str) -> None:
    assert facts(sentence, TITLE) == 0


def test_what_a_decision_does() -> None:
    title = "Палата приняла бюджет"
    assert adopts(title)
    assert adopts("Палата заңды мақұлдады")
    assert not adopts("Палата собралась")
    assert facts("Палата приняла закон о бюджете.", title) == 0
    assert decides("Документ обязывает открыть залы.", title)
    assert not decides("Палата приняла закон о бюджете.", title)
    assert not decides("Залов 250.", title)


def test_what_is_so_now_was_so_before() -> None:
    now = "Қазір музейде 60 топ жұмыс істейді."
    assert was_so(now, "Достар музейге келді")
    assert not was_so("Сейчас пожар потушен.", "Музей горит")
    # beside a price that moves it matters how much it is
    assert not was_so("Сейчас вход стоит 5 тенге.", "Вход подорожает")
    assert was_so("Tickets rose by 24% in January-March.", "Keeper bans it")
    assert not was_so("За год билеты подорожали на 24%.", "Годовая инфляция замедлилась")

"""What is one entry of a digest though it is not surely one story, and what is not."""

from __future__ import annotations

import math
from array import array
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import are_told_as_one, is_near, is_told_as_one, judge
from bot.stories.likeness import NAMES, likeness
from bot.stories.nearly import AGAINST, BEGUN, BESIDE, NEARLY, WEIGHTS, near_to_one, nearness
from bot.stories.rarity import prior
from bot.stories.traits import traits_of
from bot.stories.vetoes import ACT, NUMBER, READING, STATE, vetoes
from bot.stories.window import Stories
from tests.stories.families import samples, text_of

NOW = datetime(2026, 11, 25, tzinfo=UTC)
# Each told by two channels, each in words of its own.
TOLD = {
    "a port": (
        (
            "ru",
            "⚓ Зерно через Курык: сбор обнулят?",
            "Комитет по экономической реформе Мажилиса взялся за поправки о портах. За 14, против "
            "3. Ермек Абдуллин обещает экспортёрам экономию 900 млн тенге в год.\n\n"
            "В прошлом году порт принял 212 судов, из них 48 с зерном. Причалы загружены на 61%.",
        ),
        (
            "en",
            "Mazhilis committee backs sea port amendments",
            "The Mazhilis committee on economic reform supported amendments on sea ports on "
            "Wednesday, Yermek Abdullin reported. Grain would pay no port fee until 2032; 7 "
            "operators work in Kuryk, and 340 people will be hired.",
        ),
    ),
    "a visit": (
        (
            "ru",
            "Спикер парламента Венгрии приехал в Астану",
            "Ласло Кёвер прибыл в Астану с делегацией из 11 депутатов и пробудет три дня. Его "
            "принял председатель Сената. В Будапеште учатся 250 казахстанцев, станет 5 рейсов.",
        ),
        (
            "kk",
            "🤝 Сенатта венгр қонақ",
            "Сенат төрағасы Венгрия парламентінің спикері Ласло Кёверді қабылдады. Астанадағы "
            "кездесуде 400 млн доллар сауда, 17 жоба және 2 келісім туралы айтылды.",
        ),
    ),
}
# One event, told so differently that no one can be quite sure.
BENEATH = (
    (
        "ru",
        "Начальник полиции района отчитается раз в год",
        "Депутат Ербол Саттаров представил поправки о местном самоуправлении. Сельские акимы "
        "получат ещё 340 млн тенге на дороги, 12 сёл – новые школы.",
    ),
    (
        "kk",
        "Аудандық полицияны енді мәслихат тыңдайды",
        "Комитет депутат Саттаровтың жергілікті өзін-өзі басқару туралы түзетулерін қолдады. "
        "Былтыр 214 шағым түскен, 57 азамат өтемақы алған.",
    ),
)
EVENING = "\n\n".join(
    (
        "▪️ Комитет Мажилиса поддержал поправки о портах: 14 за, 3 против, докладывал Абдуллин.",
        "▪️ Ночью у Талдыкоргана было землетрясение магнитудой 5,1.",
        "▪️ В Костанае открыли мост за 4,7 млрд тенге.",
        "▪️ Сенат ратифицировал соглашение с Венгрией о студентах.",
        "▪️ Хоккеисты «Барыса» выиграли со счётом 4:1.",
    )
)


def compared(language: str, title: str, body: str, house: str = "") -> Compared:
    return Compared(traits_of(replace(text_of(title, body, language, NOW), house=house))[0])


def near(one: Compared, other: Compared) -> float:
    return nearness(one, other, likeness(one, other, prior), 0.0, prior)


@pytest.mark.parametrize("event", TOLD)
def test_an_event_in_two_channels_own_words_is_one_entry_whichever_comes_first(event: str) -> None:
    for pair in permutations(TOLD[event]):
        stories: Stories[int] = Stories()
        first, second = (
            stories.add(at, text_of(title, body, language, NOW + timedelta(minutes=at)))
            for at, (language, title, body) in enumerate(pair)
        )
        assert first.story in (second.story, *second.same)


def test_every_piece_of_evidence_speaks_for_an_event_or_against_it_as_it_should() -> None:
    against = {"apart", "said", "unnamed", "otherwise", "undone", "uncounted", "hours"}
    for name in NAMES:
        assert not (getattr(WEIGHTS, name) < 0 and name not in against), name
        assert not (getattr(WEIGHTS, name) > 0 and name in against), name


def test_the_news_of_a_day_are_one_entry_with_none_of_them() -> None:
    day = compared("ru", "Комитет, землетрясение, мост: главное к вечеру", EVENING)
    one = compared(*TOLD["a port"][0])
    assert day.traits.of_many
    assert not one.traits.of_many
    assert near(day, one) == near(one, day) == float("-inf")
    agenda = "🕙 10:00 — встреча спикера с генсеком ТюркПА;\n\n🕥 10:30 — рабочая группа о портах."
    assert compared("ru", "Сегодня в Мажилисе:", agenda).traits.of_many
    hour = "Встреча начнётся в 10:00.\n\n10:30 — так позже назвали её конец."
    assert not compared(
        "ru", "Спикер встретит генсека", f"{hour}\n\nОни не виделись год."
    ).traits.of_many
    three = EVENING.split("\n\n")[:3]
    told = "Мост строили четыре года, и он соединил оба берега Тобола.\n\n" + "\n\n".join(three)
    assert not compared("ru", "Мост открыли", told).traits.of_many


WRONG = (
    "ru",
    "Проезд в трамвае Павлодара подорожает на 35% с марта",
    "Цены в трамвае вырастут на 35%.",
)


@pytest.mark.parametrize(
    "right",
    [
        ("ru", "Рост цен на проезд составит не 35, а 15 процентов", "Акимат назвал цифру ошибкой."),
        ("ru", "Акимат поправил цены на трамвай", "Билет подорожает на 15%, а не 35%, как писали."),
        (
            "kk",
            "Трамвай билеті 35 емес, 15 пайызға қымбаттайды",
            "Әкімдік алғашқы санды қате деді.",
        ),
    ],
)
def test_what_corrects_a_number_is_of_the_event_in_whose_title_that_stands(
    right: tuple[str, str, str],
) -> None:
    wrong, one = compared(*WRONG), compared(*right)
    said_nothing = Compared(replace(one.traits, denied=array("I")))
    found = near(wrong, one)
    assert found == near(one, wrong) == pytest.approx(near(wrong, said_nothing) + BEGUN.corrects)
    another = compared("ru", WRONG[1].replace("35", "25"), WRONG[2].replace("35", "25"))
    assert near(another, one) == near(another, said_nothing)


def test_it_is_found_by_that_number_whatever_else_is_said_that_day() -> None:
    stories: Stories[str] = Stories()
    stories.add("wrong", text_of(*WRONG[1:], "ru", NOW))
    body = "Акимат назвал цифру ошибкой: цены в трамвае Павлодара вырастут на 15% с марта."
    for number in range(140, 180):
        bus = f"Акимат назвал цены: в автобусе {number} Павлодара вырастут, в трамвае нет."
        stories.add(f"{number}", text_of(f"Проезд в автобусе {number}", bus, "ru", NOW))
    right = text_of("Проезд в трамвае подорожает не на 35, а на 15%", body, "ru", NOW)
    found = stories.add("right", right)
    assert "wrong" in (found.story, *found.related)


def test_what_one_outlet_tells_twice_is_less_likely_one_event_than_what_two_tell() -> None:
    one, other = (
        it.text
        for it in samples("outlets.txt")
        if (it.family, it.event, it.text.language) == ("t01", "a", "ru")
    )

    def told_by(*houses: str) -> float:
        first, second = (
            Compared(traits_of(replace(text, house=house))[0])
            for text, house in zip((one, other), houses, strict=True)
        )
        return near(first, second)

    assert told_by("vestnik", "vestnik") < told_by("vestnik", "kurier") == told_by("", "")


def test_what_one_outlet_tells_at_once_in_two_languages_is_more_likely_one_event() -> None:
    one, other = TOLD["a port"]
    apart = near(compared(*one, "vestnik"), compared(*other, "kurier"))
    assert apart == near(compared(*one), compared(*other)) >= NEARLY  # nobody says whose they are
    assert near(compared(*one, "vestnik"), compared(*other, "vestnik")) > apart
    late = replace(text_of(other[1], other[2], "en", NOW + timedelta(hours=9)), house="vestnik")
    at_last = Compared(traits_of(late)[0])
    assert near(compared(*one, "vestnik"), at_last) <= apart


def test_titles_of_two_countries_are_of_two_events_where_neither_text_names_the_others() -> None:
    form = "Deputies discussed the draft budget for 2027: revenue, deficit and spending on schools."
    home = compared("en", "Kazakhstan lawmakers discuss the budget", form)
    serbia = compared("en", "Serbia lawmakers discuss the budget", form)
    both = compared("en", "Serbia lawmakers discuss the budget", f"{form} Kazakhstan did so, too.")
    assert STATE in vetoes(home, serbia)
    assert STATE not in vetoes(home, both)


def test_another_reading_is_another_event_however_near_and_each_other_rule_weighs_much() -> None:
    assert near_to_one(NEARLY, []) == NEARLY
    assert near_to_one(90.0, [READING]) == -math.inf
    for rule, weight in AGAINST.items():
        assert near_to_one(NEARLY, [rule]) == NEARLY - weight < NEARLY - 1, rule
    assert near_to_one(9.0, [NUMBER, ACT]) == pytest.approx(9.0 - AGAINST[NUMBER] - AGAINST[ACT])


def test_another_act_weighs_less_where_either_goes_on_to_tell_the_others() -> None:
    assert near_to_one(NEARLY, [ACT], 0.0) == NEARLY
    assert near_to_one(NEARLY, [ACT], 0.5) == NEARLY - AGAINST[ACT] / 2
    assert near_to_one(NEARLY, [NUMBER], 0.0) == NEARLY - AGAINST[NUMBER]


def test_one_form_that_two_chambers_or_laws_share_makes_them_not_related() -> None:
    form = (
        "сообщили в пресс-службе. Документ выйдет в печати, и он вступит в силу через десять дней."
    )
    bees = "Пасечники получат 40 млн тенге, а луга вокруг ульев перестанут опрыскивать днём."
    museums = "Залы будут открыты и вечером, а школьников станут пускать без билетов."
    signed, passed = (
        compared("ru", title, f"{told}, {form} {more}")
        for title, told, more in (
            ("Подписан закон о пчёлах", "Президент подписал закон о пчёлах", bees),
            ("Палата одобрила закон о музеях", "Палата приняла закон о музеях", museums),
        )
    )
    assert not judge(signed, passed, prior, Frames()).related
    again = compared("ru", "Закон о пчёлах", f"Президент подписал закон о пчёлах, {form}")
    assert is_near(judge(signed, again, prior, Frames()))


def test_what_a_day_brings_is_of_many_also_where_it_is_told_in_sentences() -> None:
    day = "Мажилис соберётся в десять. Комитет по реформе займётся портами, спикер встретит гостей."
    assert compared("ru", "Что ждёт страну 25 ноября", day).traits.of_many
    assert not compared("ru", "Мажилис соберётся 25 ноября", day).traits.of_many


def test_what_is_less_near_stands_beneath_the_other_and_is_not_hidden_by_it() -> None:
    first, second = (compared(*one) for one in BENEATH)
    found = judge(first, second, prior, Frames())
    assert found.related
    assert not found.same
    assert BESIDE < NEARLY


def test_most_articles_of_two_stories_must_be_near_and_not_one_of_them() -> None:
    family = [one for one in samples("outlets.txt") if one.family == "t01"]
    mine = [Compared(traits_of(one.text)[0]) for one in family if one.event == "a"]
    other = next(one.text for one in family if one.event == "b")
    others = [Compared(traits_of(other)[0])]
    frames = Frames()
    near = [one for one in mine if is_told_as_one(judge(one, others[0], prior, frames))]
    assert near, "nobody is mistaken: another family is needed"
    assert not are_told_as_one([*mine[:2], near[0]], others, prior, frames)
    assert are_told_as_one(mine, mine[:1], prior, frames)

"""Phrases that readers follow, found in a text in every form, however many are followed."""

from __future__ import annotations

import re
import time

import pytest

from bot.sandbox.server import samples
from bot.topics.findings import Rule
from bot.topics.keywords import bare, exactly, forms_of, is_form, keyword_key, phrase_key
from bot.topics.name_words import Sure
from bot.topics.named import Looking
from bot.topics.near_places import MOST_BETWEEN
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_names import NamesSaid, NameTable
from bot.topics.phrase_tree import Branch
from bot.topics.phrases import Phrases
from bot.topics.tokens import Words


def phrases(*texts: str) -> Phrases:
    return Phrases({keyword_key(text): text for text in texts})


@pytest.mark.parametrize(
    ("phrase", "text", "language", "found"),
    [
        ("Закон о медиации", "Депутаты обсудили закон о медиации.", "ru", ["закон о медиации"]),
        ("закон о медиации", "Закону о медиации — да", "ru", ["Закону о медиации"]),
        ("закон о медиации", "закон, о медиации", "ru", []),
        ("закон о медиации", "закон о налогах", "ru", []),
        ("бюджет", "О бюджете и бюджетом", "ru", ["бюджете", "бюджетом"]),
        ("бюджет", "бюджеттің бөлігі", "kk", ["бюджеттің"]),
        ("бюджет", "Бюджеті бар бюджетімізге", "kk", ["Бюджеті", "бюджетімізге"]),
        ("бюджет", "Бюджеттік сала, бюджетші мен бюджетсіз", "kk", []),
        ("салық", "Салығын төлеген", "kk", ["Салығын"]),
        ("бюджет", "Работники бюджетной сферы", "ru", []),
        ("село", "Они сели и сядут в селе", "ru", ["селе"]),
        ("бюджет", "бюджеттің бөлігі", "ru", []),  # no Kazakh suffix in Russian
        ("бюджет", "бюджетник", "ru", []),
        ("Алматы қаласы", "Алматы қаласының әкімі", "kk", ["Алматы қаласының"]),
        ("жылу", "Биыл осы жылы жылуды кеш берді", "kk", ["жылуды"]),
        ("БАҚ", "Бақшада бақа бар, БАҚ-та жұмыс бар", "kk", ["БАҚ"]),
        ("бал", "Баланың балы", "kk", ["балы"]),
        ("бас", "Басу керек, басын көтерді", "kk", ["басын"]),
        ("тарифы", "Жаңа тарифтерді бекітті", "kk", ["тарифтерді"]),
        ("электр станциясы", "Екі электр станциялары тұр", "kk", ["электр станциялары"]),
        ("ауыл дәрігері", "Ауылдағы дәрігер тапшы", "kk", ["Ауылдағы дәрігер"]),
        ("су қоймасы", "Су жаңа қоймаға құйылды", "kk", ["Су жаңа қоймаға"]),
        ("су қоймасы", "Су ішкен қой", "kk", []),
    ],
)
def test_a_phrase_in_a_text(phrase: str, text: str, language: str, found: list[str]) -> None:
    key = keyword_key(phrase)
    evidence = Phrases({key: phrase}).find(text, language=language).get(key, [])
    assert [one.words for one in evidence] == found
    for one in evidence:
        assert text[one.start : one.end] == one.words
        assert one.rule is Rule.KEYWORD


def test_nothing_to_look_for() -> None:
    assert Phrases().find("Закон") == {}
    assert Phrases({"": ""}).find("Закон") == {}
    assert phrases("Закон").find("") == {}


def test_phrases_that_begin_alike_are_each_found() -> None:
    followed = phrases("закон о медиации", "закон", "закон о налогах")
    found = followed.find("Принят закон о медиации", language="ru")
    assert set(found) == {"закон о медиации", "закон"}


def test_of_very_many_that_begin_alike_too() -> None:
    many = [f"закон о {first}{second}" for first in _SYLLABLES for second in _SYLLABLES]
    followed = phrases(*many, "закон", "закон о медиации и посредниках", "закон о медиации")
    text = "Закону о медиации и посредниках и закону о бабе"
    assert set(followed.find(text, language="ru")) == {
        "закон",
        "закон о медиации",
        "закон о медиации и посредниках",
        "закон о баба",
    }


_SYLLABLES = "ба ва га да жа за ка ла ма на".split()


def _by_trying_each(text: str, keys: list[str], *, kazakh: bool) -> dict[str, set[tuple[int, int]]]:
    """The same by definition: every phrase at every word."""
    words = Words(text)
    found: dict[str, set[tuple[int, int]]] = {}
    for at, word in enumerate(words.keys):
        for key in keys:
            first, *rest = key.split()
            readings = [word, *word_stems(word)] if kazakh else [word]
            last = at + len(rest)
            if any(is_form(one, forms_of(first)) for one in readings) and all(
                at + n < len(words)
                and words.joined(at + n)
                and (
                    is_form(words.keys[at + n], forms_of(one))
                    or (kazakh and skeleton(one) in map(skeleton, word_stems(words.keys[at + n])))
                )
                for n, one in enumerate(rest, start=1)
            ):
                start, end = words.starts[at], words.ends[last]
                # no part of a file's name or an address
                if not re.match(r"\.[a-z0-9]", text[end:]) and text[start - 1 : start] != ".":
                    found.setdefault(key, set()).add((start, end))
    for key in keys:
        table = NameTable(Sure.MAYBE, [key])
        names = NamesSaid(table, words, kazakh=kazakh, told=False, most=len(words)).find()
        for at, _ in names.get(key, ()):
            found.setdefault(key, set()).add((words.starts[at], words.ends[at]))
    return found


def test_what_a_dot_holds_together_is_no_mention() -> None:
    for phrase in (exactly("закон о медиации"), "закон о медиации", "медиация"):
        followed = phrases(phrase)
        assert not followed.find("Не открывайте «Закон о медиации.apk»", language="ru")
        assert not followed.find("Смотрите www.закон о медиации.kz", language="ru")
        assert followed.find("Принят закон о медиации.Его ждали", language="ru")
        assert followed.find("Файл «Закон о медиации.apk». Закон о медиации", language="ru")


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("text", samples(), ids=range(len(samples())))
def test_looking_up_finds_what_trying_each_would(text: str, language: str) -> None:
    keys = words_in_a_row(samples())
    exact = Phrases({exactly(key): key for key in keys}).find(text, language=language)
    found = {bare(key): places for key, places in exact.items()}
    wanted = _by_trying_each(text, keys, kazakh=language == "kk")
    assert {key: {(one.start, one.end) for one in places} for key, places in found.items()} == {
        key: set(sorted(places)[:5]) for key, places in wanted.items()
    }


def words_in_a_row(texts: list[str]) -> list[str]:
    """Runs of one, two and three words of some texts."""
    runs: set[str] = set()
    for text in texts:
        keys = Words(text).keys
        for size in (1, 2, 3):
            runs.update(" ".join(keys[at : at + size]) for at in range(0, len(keys) - size, 19))
    return sorted(runs)


def test_the_first_few_mentions_are_evidence_enough() -> None:
    found = phrases("закон").find("Закон принят. " * 50, language="ru")
    assert [one.start for one in found["закон"]] == [0, 14, 28, 42, 56]


def test_added_and_removed_one_by_one() -> None:
    followed = phrases("закон о медиации", "бюджет")
    text = "Закон о медиации и бюджет, налоги"
    followed.add({"налог": "Налог"})
    followed.remove(["бюджет", "никогда"])
    assert set(followed.find(text, language="ru")) == {"закон о медиации", "налог"}
    assert len(followed) == 2
    followed.add({"бюджет": "Бюджет"})
    assert set(followed.find(text, language="ru")) == {"закон о медиации", "налог", "бюджет"}
    assert followed.title("бюджет") == "Бюджет"
    assert followed.missing(["бюджет", "отставка"]) == {"отставка"}
    assert followed.superfluous(["бюджет"]) == {"закон о медиации", "налог"}


def test_thousands_that_come_and_go_leave_nothing_behind() -> None:
    followed = phrases("закон")
    for turn in range(3):
        some = {f"слово {turn} {number}": "" for number in range(1100)}
        followed.add(some)
        followed.remove(some)
    assert len(followed) == 1
    assert followed.kept < 2300
    assert set(followed.find("закон, слово 1 7", language="ru")) == {"закон"}


def test_one_that_comes_and_goes_is_there_once() -> None:
    followed = phrases("закон о медиации")
    for _ in range(50):
        followed.remove(["закон о медиации"])
        assert followed.find("закон о медиации", language="ru") == {}
        followed.add({"закон о медиации": ""})
    assert followed.kept == 1


@pytest.mark.parametrize(
    "text",
    ["а" * 4096, "закон " * 700, "закон о " * 500, "🦊" * 2000, "а " * 2048, "\u0301" * 4000],
    ids=["one word", "the phrase", "its beginning", "no words", "letters", "marks"],
)
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_whatever_a_text_says_it_is_read(text: str, language: str) -> None:
    many = [f"закон о {first}{second}" for first in _SYLLABLES for second in _SYLLABLES]
    found = phrases("закон", *many).find(text, language=language)
    assert set(found) == ({"закон"} if "закон" in text else set())


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("депутатский запрос", "Ответ на запрос, депутатский корпус", []),
        ("депутатский запрос", "Направлен запрос депутатский", ["запрос депутатский"]),
        (
            "депутатский запрос",
            "В депутатском новом запросе",
            ["депутатском новом запросе"],
        ),
        ("закон о медиации", "Приняли закон «О медиации»", ["закон «О медиации"]),
        ("лиловый абажур", "Лиловый холл обставил новый низкий абажур", []),
        ("депутатский запрос", "Ответ на запрос. Депутатский корпус", []),
        ("депутатский запрос", "Ждут запросы, депутатские поездки", []),
        ("шаг за шагом", "Закон шаг за шагом меняют", ["шаг за шагом"]),
        ("Захар Захаров", "Пришёл Захаров", []),
        ("Захар Захаров", "Пришёл Захаров Захар", ["Захаров Захар"]),
        ('"депутатский запрос"', "Направлен запрос депутатский", []),
        ("«депутатский запрос»", "В депутатском новом запросе", []),
        ('"депутатский запрос"', "О депутатском запросе", ["депутатском запросе"]),
    ],
)
def test_words_near_one_another(phrase: str, text: str, found: list[str]) -> None:
    key = phrase_key(phrase)
    evidence = Phrases({key: phrase}).find(text, language="ru").get(key, [])
    assert [one.words for one in evidence] == found
    looked = Looking([phrase]).each(text, "ru").get(key, [])
    assert [one.words for one in looked] == found


def test_of_very_many_with_a_word_in_common_in_any_order() -> None:
    many = [f"закон {first}{second}" for first in _SYLLABLES for second in _SYLLABLES]
    found = phrases(*many, "закон о медиации").find(
        "О медиации закон и бабы новый закон", language="ru"
    )
    assert set(found) == {"закон о медиации", "закон баба"}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_whatever_is_found_in_a_row_is_found_near(language: str) -> None:
    keys = words_in_a_row(samples())
    exact = [exactly(key) for key in keys]
    for text in samples():
        near = Phrases(dict.fromkeys(keys, "")).find(text, language=language)
        row = Phrases(dict.fromkeys(exact, "")).find(text, language=language)
        assert {bare(key) for key in row} <= near.keys()


def test_words_that_are_all_alike_cost_no_more() -> None:
    alike = "закон закона закону законом законе бюджет"
    started = time.thread_time()
    assert phrases(alike).find("закон " * 700 + "бюджет", language="ru")
    assert not phrases(alike + "ник").find("закон " * 700, language="ru")
    assert time.thread_time() - started < 5


@pytest.mark.parametrize("between", range(MOST_BETWEEN + 2))
def test_so_many_words_may_stand_between(between: int) -> None:
    found = phrases("лиловый абажур").find(f"Абажур {'и ' * between}лиловый", language="ru")
    assert bool(found) == (between <= MOST_BETWEEN)


def test_few_that_begin_alike_are_a_list_and_many_a_branch() -> None:
    tree = Branch(str.split)
    for number, second in enumerate(_SYLLABLES):
        tree.add(f"закон {second}", ["закон", second], 0)
        assert tree.next is not None
        below = tree.next["закон"]
        assert (below.next is None) == (number < 6) == bool(below.few)
    assert tree.first("законом", kazakh=False) == {"закон"}


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ('"Комитет по рыбе, мясу и соли"', "Решение Комитета по рыбе, мясу и соли.", True),
        ('"Балық, ет және тұз комитеті"', "Балық, ет және тұз комитетінің отырысы өтті.", True),
        ('"Комитет по рыбе, мясу и соли"', "Решение Комитета по рыбе. Мясу и соли рады.", False),
        ('"закон и порядок"', "В школе закон, и порядок в ней.", False),
    ],
)
def test_a_comma_is_within_a_name_of_four_words_or_more(typed: str, text: str, found: bool) -> None:
    key = phrase_key(typed)
    assert bool(Phrases({key: typed}).find(text)) == found

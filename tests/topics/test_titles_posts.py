"""What the names of a registry say; bodies, strangers, and what was said in the text before."""

from __future__ import annotations

import pytest

from bot.topics.findings import Evidence, Match, Rule
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Body, Name, Office, Registry
from bot.topics.titles.ahead import Ahead
from bot.topics.titles.bodies import Bodies
from bot.topics.titles.context import FOREIGN, Context
from bot.topics.titles.names import is_named
from bot.topics.titles.posts import Posts
from bot.topics.titles.subjects import Language, spans_of
from bot.topics.titles.vetoes import is_vetoed, vetoes_of
from bot.topics.titles.words import Kind
from bot.topics.tokens import Words
from storage.vocabulary import TopicKind

REGISTRY = Registry(
    {},
    {
        "senate": Body("senate", (Name("Сенат"), Name("Сенаты", "kk")), country="KZ"),
        "uz-senate": Body("uz-senate", (Name("Сенат Олий Мажлиса"),), country="UZ"),
        "government": Body(
            "government", (Name("Правительство РК"), Name("ҚР Үкіметі", "kk")), country="KZ"
        ),
        "state": Body("state", (Name("Республика Казахстан"),), country="KZ", followed=False),
    },
    {
        "president": Office(
            "president", "state", (Name("Президент Казахстана"), Name("Глава государства"))
        ),
        "premier": Office("premier", "government", (Name("ҚР Премьер-министрі", "kk"),)),
        "chair": Office("chair", "senate", (Name("Спикер Сената"), Name("Глава Сената"))),
        "deputy": Office("deputy", "senate", (Name("Заместитель председателя Сената"),)),
        "mayor": Office("mayor", "", (Name("Аким Алматы"),)),
        "king": Office("king", "", (Name("Президент"),)),
    },
)
POSTS = Posts(REGISTRY, build(REGISTRY))


def test_the_names_of_offices_are_read_as_titles() -> None:
    assert list(POSTS.of_country(Kind.PRESIDENT, "KZ")) == ["president", "king"]
    assert list(POSTS.of_country(Kind.HEAD, "KZ")) == ["president", "king"]
    assert list(POSTS.of_country(Kind.PREMIER, "KZ")) == ["premier"]
    assert list(POSTS.of_body(Kind.CHAIR, "senate")) == ["chair"]
    assert list(POSTS.of_body(Kind.HEAD, "government")) == ["premier"]
    assert POSTS.chairs_of("KZ") == ["chair"]
    assert {"deputy", "mayor"}.isdisjoint(POSTS.kinds)
    assert POSTS.country_of_office("president") == "KZ"


def test_a_body_is_known_without_its_country() -> None:
    assert POSTS.short["правительству"] == [("government", ())]
    assert ("government", ()) in POSTS.short["үкімет"]
    words = Words("в Сенате и Сенате Олий Мажлиса")
    found = list(POSTS.bodies_in(words, range(len(words)), kazakh=False))
    assert [(one.ids, one.common) for one in found] == [
        (("senate", "uz-senate"), True),
        (("uz-senate",), False),
    ]


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("Сенат принял", "ru", ["senate"]),
        ("Сенат Узбекистана", "ru", ["uz-senate"]),
        ("Сенат Польши, и Сенат", "ru", [FOREIGN, FOREIGN]),
        ("Сенат университета", "ru", [FOREIGN]),
        ("Сенат Польши и Сенат РК, Сенат", "ru", [FOREIGN, "senate", "senate"]),
        ("В Польше Сенат", "ru", [FOREIGN]),
        ("В Китае Сенат", "ru", ["senate"]),  # there is none in China
        ("В Польшу едут, Сенат", "ru", ["senate"]),
        ("казахстанское правительство", "ru", ["government"]),
        ("московское Правительство", "ru", [FOREIGN]),
        ("правительство Казахстана", "ru", ["government"]),
        ("правительство решило", "ru", [FOREIGN]),
        ("Национальное Правительство", "ru", [FOREIGN]),
    ],
)
def test_which_body_is_meant(text: str, language: Language, meant: list[str]) -> None:
    words = Words(text)
    context = Context(words, (), kazakh=False)
    spans = list(POSTS.bodies_in(words, range(len(words)), kazakh=False))
    known = spans_of(spans)
    bodies = Bodies(
        words, POSTS, context, known, Ahead(words, POSTS, context, known, (), spans, ())
    )
    found = []
    for span in spans:
        context.advance(span.first)
        found.append(bodies.meant(span, language))
    assert found == meant


def test_the_text_before_says_of_whom_it_speaks() -> None:
    words = Words("В Индонезии выборы. Токаев летит в Китай, Казахстан ждёт.")
    person = Match(TopicKind.OFFICIAL, "t", Evidence("Токаев", 20, 26, Rule.SURNAME))
    context = Context(words, [person], kazakh=False)
    context.advance(3)
    assert (context.foreign, context.home, list(context.named)) == ("ID", False, [])
    context.advance(len(words) - 1)
    assert (context.foreign, context.home, list(context.named)) == ("ID", True, ["t"])
    context.title(Kind.CHAIR, "a", 0)
    context.title(Kind.CHAIR, "b", 1)
    context.title(Kind.CHAIR, "a", 2)
    context.title(Kind.CHAIR, "c", 5, aside=True)  # in this sentence
    context.body(("x",), FOREIGN)
    assert list(context.titles(Kind.CHAIR)) == ["b", "a"]
    assert list(context.bodies(("x",))) == [FOREIGN]


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Путин", "ru", True),
        ("Байден", "ru", True),
        ("Указом", "ru", False),
        ("указом", "ru", False),
        ("Казахстана", "ru", False),
        ("Владимир Путин", "kk", True),
        ("Жолдауында", "kk", False),
        ("Үкіметке", "kk", False),
        ("Joe", "en", True),
        ("Tuesday", "en", False),
    ],
)
def test_a_stranger_beside_a_title(text: str, language: Language, named: bool) -> None:
    words = Words(f"x {text}")
    assert is_named(words, 1, language) is named


def test_vetoes_of_entries() -> None:
    office = Office("o", "", (Name("Президент"),), vetoes=("наш Президент поёт",))
    vetoes = vetoes_of([office], [])
    assert is_vetoed(vetoes, "o", Words("И наш президент поёт"), 2, 2)
    assert not is_vetoed(vetoes, "o", Words("И ваш президент поёт"), 2, 2)
    assert not is_vetoed(vetoes, "p", Words("И наш президент поёт"), 2, 2)

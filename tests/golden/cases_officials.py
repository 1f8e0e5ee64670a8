"""The registry to look through: bodies, their people, cards."""

from __future__ import annotations

from bot.messages import officials
from bot.messages.buttons import page_of
from bot.messages.markup import Message
from bot.messages.officials import Card, Role
from bot.messages.which import Over
from tests.golden.case import COUNTS, SOME, Case, Shown, pop_up, reply
from tests.golden.voice import ASHIMBAYEV, TOKAYEV, Voice

TITLE = "People and offices"
_BODIES = ("kz-qurultai", "turkpa", "ots", "kz-government", "kz-senate", "kz-mazhilis")


def _body(voice: Voice, people: int, before: int = 2) -> Message:
    page = page_of(voice.people(people), 0, officials.PEOPLE_ON_A_PAGE)
    return officials.body(voice.topic("turkpa"), page, now=people, before=before, texts=voice.texts)


def _former(voice: Voice) -> Message:
    topic = voice.topic("kz-senate")
    over = Over(topic.kind, topic.title, "2026-07-01", voice.name("kz-qurultai"))
    page = page_of(voice.people(3), 0, officials.PEOPLE_ON_A_PAGE)
    return officials.body(topic, page, now=0, before=3, texts=voice.texts, over=over)


def _person(voice: Voice, number: int, *, followed: bool = False) -> Message:
    roles = [
        Role(voice.name("kz-president"), "2019-03-20", ""),
        Role(voice.name("kz-senate-chair"), "2013-10-16", "2019-03-20"),
        Role(voice.name("kz-senate"), "", ""),
    ]
    card = Card(voice.topic(TOKAYEV), roles, number, number, followed)
    return officials.card(card, voice.texts)


def _over(voice: Voice, key: str, heir: str, *roles: Role) -> Message:
    topic = voice.topic(key)
    over = Over(topic.kind, topic.title, "2026-07-01", voice.name(heir))
    card = Card(topic, roles, 3, 0, followed=False, over=over, heir=voice.topic(heir))
    return officials.card(card, voice.texts)


CASES = (
    Case(
        "officials: the bodies, 1, 2, 5, 21 people",
        lambda voice: [
            officials.bodies(voice.topics(*_BODIES), people=number, texts=voice.texts)
            for number in SOME
        ],
    ),
    Case(
        "officials: the people of a body, 1, 2, 5, 21",
        lambda voice: [_body(voice, number) for number in SOME],
    ),
    Case("officials: the people of a body that is no more", _former),
    Case(
        "officials: a person; 0, 1, 2, 5, 21 followers and articles",
        lambda voice: [_person(voice, number) for number in COUNTS],
    ),
    Case("officials: a person, followed", lambda voice: _person(voice, 2, followed=True)),
    Case(
        "officials: an office with all that held it, of some dates a year or a month is known",
        lambda voice: officials.card(
            Card(
                voice.topic("turkpa-secretary-general"),
                [
                    Role(voice.name("turkpa-mamaiusupov-altynbek"), "2017-12", "2021-09-28"),
                    Role(voice.name("turkpa-asanov-zhandos"), "2013", "2017-12"),
                ],
                5,
                21,
                followed=False,
            ),
            voice.texts,
        ),
    ),
    Case(
        "officials: an office that is no more",
        lambda voice: _over(
            voice,
            "kz-senate-chair",
            "kz-qurultai-chair",
            Role(voice.name(ASHIMBAYEV), "2020-05-04", "2026-07-01"),
        ),
    ),
    Case(
        "officials: a body that is no more", lambda voice: _over(voice, "kz-senate", "kz-qurultai")
    ),
    Case(
        "a button: who holds a role, who held one, what is over, with and without room for it",
        lambda voice: [
            Shown(
                "button",
                voice.texts(
                    "titled",
                    state=state,
                    name=voice.name("kz-senate" if state in ("past", "over") else ASHIMBAYEV),
                    role=voice.name("kz-qurultai-chair" if state == "now" else "kz-senate-chair"),
                    ended="2026-07-01",
                ),
                400,
            )
            for state in ("now", "former", "past", "over")
        ],
    ),
    Case("officials: nobody is called so", reply("officials-nobody", text=lambda v: v.typo)),
    Case("officials: followed by the card's button", pop_up("subscribed", topic=lambda v: v.tag)),
)

"""What a file in the form of the shipped one is refused for: each fault by itself."""

from __future__ import annotations

import pytest

from bot.topics.registry.registry import name_in, role_in
from bot.topics.registry.shape import ShippedError
from bot.topics.registry.shipped import read_shipped

GOOD = """
[[roles]]
id = "member"
ru = "Член"
kk = "Мүше"
en = "Member"

[[bodies]]
id = "house"
ru = "Палата"
kk = "Палата"
en = "House"
start = "2000-01-01"
sources = ["a law"]

[[offices]]
id = "chair"
body = "house"
ru = "Председатель палаты"
kk = "Палата төрағасы"
en = "Chair of the House"
vacancies = [{ start = "2010-01-01", end = "2010-02-01", why = "an election" }]
sources = ["a law"]

[[people]]
id = "first"
family = "Пробный"
given = "Захар"
gender = "male"
ru = "Захар Пробный"
kk = "Захар Пробный"
en = "Zakhar Probny"
roles = [
    { office = "chair", start = "2000-01-01", end = "2010-01-01" },
    { body = "house", role = "member", start = "2000" },
]
sources = ["a page"]

[[people]]
id = "second"
family = "Пробная"
given = "Анна"
gender = "female"
ru = "Анна Пробная"
kk = "Анна Пробная"
en = "Anna Probnaya"
roles = [{ office = "chair", start = "2010-02-01" }]
sources = ["a page"]
"""

# (what stands in the good file, what stands there instead, what is said)
REFUSED = [
    # every word that a reader could be shown, in each language
    ('kk = "Мүше"\n', "", "roles, member: kk is missing"),
    ('en = "House"', 'en = ""', "bodies, house: en is missing"),
    ('ru = "Председатель палаты"\n', "", "offices, chair: ru is missing"),
    ('kk = "Палата төрағасы"\n', "", "offices, chair: kk is missing"),
    ('en = "Anna Probnaya"\n', "", "people, second: en is missing"),
    ('kk = "Захар Пробный"', 'kk = "  "', "people, first: kk is missing"),
    ('en = "Chair of the House"', 'en = "Председатель"', "chair: en is 'Председатель', in"),
    ('kk = "Мүше"', 'kk = "Müşe"', "roles, member: kk is 'Müşe', in letters of another"),
    ('ru = "Анна Пробная"', 'ru = "Aнна Пробная"', "in letters of another"),  # a Latin A
    # sources, and fields that nobody would read
    ('sources = ["a law"]', "sources = []", "sources is missing"),
    ('gender = "female"', "", "people, second: gender is missing"),
    ('given = "Анна"', 'given = "Анна"\nbirth = "1970"', "people, second: there is no field birth"),
    # what it refers to
    ('body = "house"\nru', 'body = "home"\nru', "offices, chair: body home is not known"),
    ('role = "member"', 'role = "guest"', "people, first: role guest is not known"),
    ('{ office = "chair", start = "2010', '{ office = "c", start = "2010', "office c is not known"),
    ('role = "member", ', "", "people, first: role is missing"),
    ('id = "second"', 'id = "first"', "people: an id stands twice"),
    ('start = "2000-01-01"\n', 'start = "2000-01-01"\nsuccessor = "x"\n',
     "successor x is not known"),
    ('start = "2000-01-01"\n', 'start = "2000-01-01"\nparent = "x"\n',
     "bodies, house: parent x is not known"),
    ('start = "2000-01-01"\n', 'start = "2000-01-01"\nparent = "house"\n',
     "bodies, house: it is a part of itself"),
    # dates
    ('start = "2000"', 'start = "2000-02-30"', "2000-02-30 to … are no dates"),
    ('start = "2000"', 'start = "2000", end = "1999"', "it ends (1999) before it begins (2000)"),
    (', why = "an election"', "", "offices, chair: why is missing"),
    # the succession
    ('start = "2010-02-01" }]', 'start = "2010-02-02" }]', "chair: nobody holds it between"),
    ('end = "2010-01-01" },', 'end = "2010-01-15" },', "chair: first and nobody (an"),
    (', end = "2010-01-01" },', " },", "chair: first and second hold it at once"),
    ('start = "2010-02-01" }]', 'start = "2010-02-01", end = "2011" }]', "nobody holds it after"),
    ('end = "2010-01-01" },', 'end = "2010-01-01" },\n    { office = "chair", start = "1999", '
     'end = "2000-01-01" },', "chair: it was held before there was one"),
]  # fmt: skip


def test_a_good_one_is_read() -> None:
    registry = read_shipped(GOOD)
    assert [name_in(registry.people["second"].names, one) for one in ("ru", "en")] == [
        "Анна Пробная",
        "Anna Probnaya",
    ]
    seat = registry.by_person["first"][1]
    assert [role_in(seat, one) for one in ("ru", "kk", "en")] == ["Член", "Мүше", "Member"]


@pytest.mark.parametrize(("good", "bad", "why"), REFUSED)
def test_a_fault_is_refused_and_named(good: str, bad: str, why: str) -> None:
    assert good in GOOD
    with pytest.raises(ShippedError) as refused:
        read_shipped(GOOD.replace(good, bad))
    assert any(why in one for one in refused.value.wrong), refused.value.wrong


def test_an_office_that_several_share_may_be_held_by_two_or_by_nobody() -> None:
    shared = GOOD.replace("vacancies = [{", "shared = true\nvacancies = [{")
    assert read_shipped(shared.replace(', end = "2010-01-01" },', " },")).offices["chair"].shared


def test_an_office_may_end_with_its_holder_but_not_before() -> None:
    ended = GOOD.replace('body = "house"\nru', 'body = "house"\nend = "2020-01-01"\nru')
    left = ended.replace('start = "2010-02-01" }]', 'start = "2010-02-01", end = "2020-01-01" }]')
    assert read_shipped(left).offices["chair"].end == "2020-01-01"
    for text in (ended, ended.replace('2010-02-01" }]', '2010-02-01", end = "2019-01-01" }]')):
        with pytest.raises(ShippedError, match="chair: "):
            read_shipped(text)


def test_a_body_may_be_a_part_of_one_that_is_a_part_but_not_of_its_own_part() -> None:
    house = GOOD[GOOD.index("[[bodies]]") : GOOD.index("[[offices]]")]
    room, desk = (
        house.replace('"house"', f'"{id_}"\nparent = "{parent}"')
        for id_, parent in (("room", "house"), ("desk", "room"))
    )
    assert read_shipped(GOOD, room, desk).wholes == {"room": ("house",), "desk": ("room", "house")}
    with pytest.raises(ShippedError) as refused:
        read_shipped(GOOD.replace('id = "house"', 'id = "house"\nparent = "desk"'), room, desk)
    assert [one for one in refused.value.wrong if "part of itself" in one] == [
        f"bodies, {id_}: it is a part of itself" for id_ in ("house", "room", "desk")
    ]


def test_what_nobody_can_follow_is_no_whole() -> None:
    state = GOOD[GOOD.index("[[bodies]]") : GOOD.index("[[offices]]")]
    state = state.replace('"house"', '"state"\nfollowed = false')
    within = GOOD.replace('id = "house"', 'id = "house"\nparent = "state"')
    assert read_shipped(within, state).wholes == {"house": ()}

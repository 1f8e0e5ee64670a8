"""Of the articles of a digest each story is shown once."""

from __future__ import annotations

from dataclasses import replace

from bot.digest.beneath import related_among
from bot.digest.stories import Against, one_a_story, place_of, told_as_one
from storage.windows import Listed


def listed(number: int, story: int, language: str, *related: int) -> Listed:
    return Listed(number, 1, 0, number, (7,), story, language, related)


ARTICLES = [
    listed(9, 1, "ru"),
    listed(8, 8, "ru"),
    listed(5, 1, "kk"),
    listed(4, 1, "ru"),
    listed(1, 1, "en"),
]


def shown(language: str, *about: int) -> list[int]:
    topics = {one.id: ["a topic"] if one.id in about else [] for one in ARTICLES}
    return sorted(one.id for one in one_a_story(ARTICLES, topics, (language,)))


def test_the_one_in_the_readers_language_else_the_first() -> None:
    every = (9, 8, 5, 4, 1)
    assert shown("kk", *every) == [5, 8]
    assert shown("ru", *every) == [4, 8]
    assert shown("en", *every) == [1, 8]
    assert shown("de", *every) == [1, 8]


def test_else_the_one_in_the_language_that_he_reads_next() -> None:
    topics = {one.id: ["a topic"] for one in ARTICLES}
    for languages, found in ((("de", "ru", "kk"), 4), (("de", "kk", "ru"), 5), (("de",), 1)):
        told = one_a_story(ARTICLES, topics, languages)
        assert sorted(one.id for one in told) == sorted([found, 8]), languages


def test_of_those_in_his_language_the_one_of_the_outlet_that_he_prefers() -> None:
    topics = {one.id: ["a topic"] for one in ARTICLES}
    for language, wanted, found in (("ru", 9, 9), ("ru", 5, 4), ("kk", 9, 5), ("de", 4, 4)):
        places = {one.id: int(one.id != wanted) for one in ARTICLES}
        told = one_a_story(ARTICLES, topics, (language,), places.__getitem__)
        assert sorted(one.id for one in told) == sorted([found, 8])
    preferred: list[list[str]] = [["b", "a"], ["c", "a"], ["c"], []]
    assert [place_of({"a", "b"}, some) for some in preferred] == [0, 1, 1, 0]


def test_of_those_the_one_that_tells_what_has_happened_with_a_title_and_more_to_say() -> None:
    """Of an outlet that is preferred its own text, whatever that looks like."""
    topics = {one.id: ["a topic"] for one in ARTICLES}

    def shown_of(language: str, preferred: int = 0, **blamed: tuple[int, ...]) -> list[int]:
        told = one_a_story(
            ARTICLES,
            topics,
            (language,),
            lambda one: int(one != preferred),
            blame=lambda one: Against(**{what: one in those for what, those in blamed.items()}),
        )
        return sorted(one.id for one in told)

    assert shown_of("ru", poor=(4,)) == shown_of("ru", planned=(4,)) == [8, 9]
    assert shown_of("ru", poor=(4, 9)) == [4, 8]
    assert shown_of("ru", poor=(9,), planned=(4,)) == [8, 9]
    assert shown_of("ru", preferred=4, poor=(4,)) == [4, 8]
    assert shown_of("kk", poor=(5,)) == [5, 8]
    assert shown_of("kk", planned=(5,)) == [5, 8]
    assert 5 not in shown_of("kk", over=(5,))  # whatever language tells what came of it
    assert shown_of("de", poor=(1,)) == [4, 8]


def test_only_one_that_is_about_what_is_followed() -> None:
    assert shown("kk", 9, 4) == [4]
    assert shown("kk") == []


def test_those_are_related_of_whose_stories_more_than_half_says_so() -> None:
    """Also one that is not shown itself; not where the other story is not in the digest."""
    first, second, third = listed(1, 1, "ru"), listed(4, 4, "ru"), listed(9, 9, "ru", 77)
    every = [first, listed(2, 1, "kk", 4, 1), listed(5, 4, "en", 9), second, third]
    related = related_among([first, second, third], every)
    assert related == {4: {9}, 9: {4}}
    every = [replace(it, related=(4,)) if it.story == 1 else it for it in every]
    assert related_among([first, second, third], every) == {1: {4}, 4: {1, 9}, 9: {4}}
    # what has only something in common belongs to no entry with it
    loose = [replace(one, loose=one.related) for one in every]
    assert not related_among([first, second, third], loose)
    assert related_among([first, third], every) == {}


def test_stories_that_tell_the_same_event_are_told_as_the_first_of_them() -> None:
    every = [
        listed(1, 1, "ru"),
        listed(3, 3, "kk", 1, -1),
        listed(4, 4, "en", 3, -3, 77, -77, 1),
        listed(6, 6, "ru", 1),
        listed(9, 4, "ru"),
    ]
    assert told_as_one(every) == {3: 1, 4: 1}
    assert told_as_one(every[1:]) == {4: 3}
    assert told_as_one(every[3:]) == {}
    assert every[2].same == (3, 77)


def test_what_is_the_same_as_several_that_are_not_related_is_told_with_none() -> None:
    """Whether it came last or first. Of two, each may tell one event from its own side: it is told
    with both."""
    last = [listed(1, 1, "ru"), listed(2, 2, "ru"), listed(3, 3, "ru", 1, -1, 2, -2)]
    assert told_as_one(last) == {2: 1, 3: 1}
    first = [listed(1, 1, "ru"), listed(2, 2, "ru", 1, -1), listed(3, 3, "ru", 1, -1)]
    assert told_as_one(first) == {2: 1, 3: 1}
    assert told_as_one([*first, listed(4, 4, "ru", 1, -1)]) == {}
    many = listed(5, 5, "ru", 1, -1, 2, -2, 4, -4)
    assert told_as_one([first[0], listed(2, 2, "ru"), listed(4, 4, "ru"), many]) == {}
    first[2] = listed(3, 3, "ru", 1, -1, 2)
    assert told_as_one(first) == {2: 1, 3: 1}


def test_what_most_of_several_are_not_related_to_is_not_told_with_them() -> None:
    """One of them may tell of it, too."""
    every = [
        listed(1, 1, "ru"),
        listed(2, 2, "ru", 1, -1),
        listed(3, 3, "ru", 1, -1, 2, -2),
        listed(4, 4, "ru", 3, -3),
    ]
    assert told_as_one(every) == {2: 1, 3: 1}
    # of many not all are kept
    many = [listed(1, 1, "ru")]
    for number in range(2, 30):
        near = range(max(1, number - 4), number)
        many.append(listed(number, number, "ru", 1, -1, *near, *(-one for one in near)))
    assert told_as_one(many) == dict.fromkeys(range(2, 30), 1)


def test_of_two_groups_one_link_alone_welds_none() -> None:
    every = [
        listed(1, 1, "ru"),
        listed(2, 2, "ru", 1, -1),
        listed(3, 3, "ru", 1),
        listed(4, 4, "ru", 1, 3, -3),
        listed(5, 5, "ru", 3, -3, 4, -4, 2, -2),
    ]
    assert told_as_one(every) == {2: 1, 4: 3, 5: 3}
    every[3] = listed(4, 4, "ru", 1, -1, 3, -3)
    assert told_as_one(every) == dict.fromkeys((2, 3, 4, 5), 1)


def test_of_two_groups_several_links_of_one_outlet_weld_none() -> None:
    """One of each, here 2 and 5."""

    def told(outlet: str) -> dict[int, int]:
        every = [
            listed(1, 1, "ru"),
            listed(2, 2, "ru", 1, -1),
            listed(3, 3, "ru", 2),
            listed(4, 4, "ru", 3, -3),
            listed(5, 5, "ru", 3, -3, 4, -4, 2, -2, 1, -1),
        ]
        who = dict(enumerate(("a", "one", "b", "c", outlet), start=1))
        return told_as_one([replace(it, told=((0, "feed:1", who[it.id]),)) for it in every])

    assert told("another") == dict.fromkeys((2, 3, 4, 5), 1)
    assert told("one") == {2: 1, 4: 3, 5: 3}


def test_what_one_outlet_tells_of_an_event_again_joins_it_and_brings_nothing_with_it() -> None:
    def told(*outlets: str) -> dict[int, int]:
        every = [listed(1, 1, "ru"), listed(2, 2, "en", 1, -1), listed(3, 3, "kk", 1, -1)]
        return told_as_one(
            [
                replace(it, told=((0, "feed:1", who),))
                for it, who in zip(every, outlets, strict=False)
            ]
        )

    assert told("one", "one") == {2: 1}
    assert told("one", "one", "another") == {2: 1, 3: 1}


def test_what_only_a_token_brought_joins_others_and_brings_no_two_together() -> None:
    def by(key: str, number: int, *related: int) -> Listed:
        return replace(listed(number, number, "ru", *related), told=((0, key, ""),))

    def told(key: str) -> dict[int, int]:
        return told_as_one(
            [
                by("channel:-7", 1),
                by("feed:3", 2, 1, -1),
                by("feed:4", 5, 1, 2),
                by("feed:5", 6, 5, -5, 1, 2),
                by(key, 9, 2, -2, 5, -5, 6, -6, 1),
            ]
        )

    assert told("channel:-8") == {2: 1, 5: 1, 6: 1, 9: 1}
    assert told("http:8") == {2: 1, 6: 5, 9: 1}
    pushed = [by("http:1", 1), by("http:2", 2, 1, -1), by("http:3", 3, 1, 2, -2)]
    assert told_as_one(pushed) == {2: 1, 3: 1}
    assert [one.is_pushed for one in pushed] == [True] * 3


def test_what_is_pushed_into_a_story_says_not_that_another_one_is_the_same() -> None:
    def by(key: str, number: int, story: int, *related: int) -> Listed:
        return replace(listed(number, story, "ru", *related), told=((0, key, ""),))

    def told(key: str) -> dict[int, int]:
        return told_as_one([by("feed:3", 1, 1), by("feed:4", 2, 2, 1), by(key, 3, 2, 1, -1)])

    assert told("feed:5") == {2: 1}
    assert told("http:5") == {}


def test_what_somebody_chose_is_shown_before_what_was_pushed_in_that_language() -> None:
    def by(key: str, number: int, language: str) -> Listed:
        return replace(listed(number, 1, language), told=((0, key, ""),))

    every = [by("http:8", 1, "ru"), by("feed:3", 2, "ru"), by("feed:4", 3, "kk")]
    about = {one.id: [0] for one in every}
    assert [one.id for one in one_a_story(every, about, ("ru", "kk"))] == [2]
    assert [one.id for one in one_a_story(every[:1] + every[2:], about, ("ru", "kk"))] == [1]


def test_what_came_of_it_goes_before_what_was_so_hours_before() -> None:
    """As news; the first of those that tell it, but for what is counted anew hours later;
    of another language where none of the reader's tells it; no reprint displaces it."""
    hour = 60 * 60 * 1000
    at = {1: 0, 2: 1, 3: 2, 4: 3}
    every = [replace(listed(one, 1, "ru"), published_at=at[one] * hour) for one in at]
    foreign = replace(listed(5, 1, "kk"), published_at=9 * hour)
    pushed = replace(listed(6, 1, "ru"), published_at=9 * hour, told=((1, "http:a", ""),))

    def first(*ends: int, place: int = 0, **blamed: int) -> int:
        def blame(one: int) -> Against:
            return Against(
                planned=one == blamed.get("planned"),
                poor=2 * (one == blamed.get("poor")),
                ends=one in ends,
                awaits=one == blamed.get("awaits"),
            )

        about = {one.id: ["a topic"] for one in (*every, foreign, pushed)}
        [one] = one_a_story(
            [*every, foreign, pushed], about, ("ru",), lambda it: int(it != place), blame=blame
        )
        return one.id

    assert first() == first(2) == 1  # an hour later
    assert first(5) == 5
    assert first(3) == first(3, 4) == first(3, 5) == 3
    assert first(1, 4) == 4
    assert first(4, poor=4) == first(4, planned=4) == 1
    assert first(4, place=1) == 1
    # a flash of which more is to come is dead where another has told it, in whatever language
    assert first(awaits=1) == 2
    assert first(awaits=4) == 1
    flash, full = every[0], foreign
    cases: list[tuple[tuple[str, ...], set[int], tuple[Listed, ...], int]] = [
        (("ru", "kk"), {1}, (flash, full), 5),
        (("ru",), {1}, (flash, full), 1),
        (("ru", "kk"), {1, 5}, (flash, full), 1),
        (("ru", "kk"), {5}, (flash, full), 1),
        (("ru", "kk"), {1}, (flash,), 1),
    ]
    for languages, waits, those, best in cases:
        blames = {it: Against(awaits=it in waits) for it in (1, 5)}
        about = {1: ["a topic"], 5: ["a topic"]}
        [one] = one_a_story(those, about, languages, blame=blames.__getitem__)
        assert one.id == best, (languages, waits)
    assert pushed.is_pushed
    assert first(6) == 1

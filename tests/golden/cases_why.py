"""Why an article came."""

from __future__ import annotations

from datetime import timedelta

from bot.messages import why
from bot.messages.dates import local_moment
from bot.messages.why import Because, Brought
from tests.golden.case import Case, pop_up, reply
from tests.golden.voice import ASHIMBAYEV, NOW, TOKAYEV, ZONE

TITLE = "Why"
# As they are stored with what was found (bot/topics).
_RULES = ("full-name", "initials", "surname", "title", "name")
# Names of our own.
_SOURCES = tuple(Brought("feed", f"vestnik-{number}.example") for number in range(1, 27))


CASES = (
    Case(
        "why: by a hashtag",
        lambda voice: why.why(
            voice.quoting,
            [Because(voice.hashtag, [f"#{voice.tag}"], ["hashtag"])],
            [],
            voice.texts,
        ),
    ),
    Case(
        "why: a person, by each rule",
        lambda voice: [
            why.why(
                voice.article().title,
                [Because(voice.topic(ASHIMBAYEV), [voice.name(ASHIMBAYEV)], [rule])],
                [],
                voice.texts,
            )
            for rule in _RULES
        ],
    ),
    Case(
        "why: an office, a body by its name and by another, words",
        lambda voice: [
            why.why(
                voice.article().title,
                [
                    Because(voice.topic("kz-president"), [voice.name("kz-president")], ["office"]),
                    Because(voice.topic("turkpa"), [voice.tag, voice.name("turkpa")], ["body"]),
                    Because(voice.topic("ots"), [voice.name("ots")], ["alias"]),
                    Because(voice.topic("osce"), [voice.name("odihr")], ["part"]),
                    Because(voice.phrase, [voice.words], ["keyword"]),
                ],
                [],
                voice.texts,
            )
        ],
    ),
    Case(
        "why: an editor decided so",
        lambda voice: why.why(
            voice.article().title,
            [Because(voice.topic(TOKAYEV), [voice.name(TOKAYEV)], ["editor"])],
            [],
            voice.texts,
        ),
    ),
    Case(
        "why: nothing of it is followed now",
        lambda voice: why.why(voice.article().title, [], [], voice.texts),
    ),
    Case(
        "why: muted for a day, and what the reader has taken back",
        lambda voice: why.why(
            voice.article().title,
            [
                Because(
                    voice.hashtag,
                    [f"#{voice.tag}"],
                    ["hashtag"],
                    local_moment(NOW + timedelta(days=1), ZONE, now=NOW),
                )
            ],
            voice.topics(TOKAYEV),
            voice.texts,
        ),
    ),
    Case(
        "why: a topic that was followed when the news had come",
        lambda voice: why.why(
            voice.article().title,
            [Because(voice.hashtag, [f"#{voice.tag}"], ["hashtag"], later=True)],
            [],
            voice.texts,
        ),
    ),
    Case(
        "why: it came from several sources; from more than are named",
        lambda voice: [
            why.why(
                voice.article().title,
                [Because(voice.hashtag, [f"#{voice.tag}"], ["hashtag"])],
                [],
                voice.texts,
                sources=_SOURCES[:count],
            )
            for count in (2, 5, 6, 7, 10, 26)
        ],
    ),
    Case(
        "why: it came by a feed, an editor and a file without a name, and a feed without",
        lambda voice: why.why(
            voice.article().title,
            [Because(voice.hashtag, [f"#{voice.tag}"], ["hashtag"])],
            [],
            voice.texts,
            sources=[_SOURCES[0], Brought("editor"), Brought("file"), Brought("feed")],
        ),
    ),
    Case("why: asked again at once", pop_up("why-told")),
    Case("why: in reply to something else", reply("why-not-an-alert")),
    Case("why: no alert was sent", reply("why-no-alert")),
    Case("why: the news is no longer stored", reply("why-gone")),
)

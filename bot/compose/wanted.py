"""A digest that is asked for, what was found for it, and what of that it shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from bot.compose.brought import Names
from bot.compose.languages import read_by
from bot.compose.plainness import as_said, of_stories
from bot.compose.theirs import Theirs, ids
from bot.compose.weights import weights_of
from bot.digest.beneath import related_among
from bot.digest.choose import Digest, choose
from bot.digest.opening import Period, period_of
from bot.digest.outdated import Pairs, outdated_among
from bot.digest.prominence import Standing
from bot.digest.seen import surging
from bot.digest.stories import Against, one_a_story, place_in, place_of
from bot.digest.surge import Surge
from bot.digest.tidied import tidied
from bot.digest.views import TopicView
from bot.digest.week import Week
from bot.messages.callbacks.digest import ASKED, Reference, scope_of
from bot.zones import zone_of
from storage import outlets
from storage.columns import milliseconds
from storage.conditions import Rule
from storage.deliveries import Claimed
from storage.followed import Follows
from storage.vocabulary import Alerted, DigestForm, TopicKind
from storage.windows import Listed

AS_TYPED = frozenset({TopicKind.HASHTAG, TopicKind.KEYWORD, TopicKind.NAMED})
# A digest of a week, give or take how late it came.
_LONG = timedelta(days=6, hours=12)


class Earlier(NamedTuple):
    """A digest that its chat was sent before: its window, in milliseconds since 1970, and of which
    topics alone it told (None: of all)."""

    since: int
    until: int
    topics: tuple[int, ...] | None = None

    def told(self, article: Listed) -> bool:
        """Whether it told of an article."""
        if not self.since < article.received_at <= self.until:
            return False
        return self.topics is None or not set(self.topics).isdisjoint(article.topics)


def as_told(shown: Alerted, since: datetime, until: datetime) -> Alerted:
    """How a digest shows what came before, as its chat has chosen: one of a week, or longer, tells
    its time in full, unless the chat wants nothing twice."""
    return Alerted.FULL if shown is Alerted.SHORT and until - since >= _LONG else shown


@dataclass(frozen=True, slots=True)
class Window:
    """The digest that one chat asks for: articles with since < received <= until (UTC).

    `even_empty`: say also that there was nothing. `alerted`: how what was sent at once is shown.
    `outlets`: those that are preferred, by the keys of their names. `topics`: those of which alone
    it tells (None: of all); `scope` says so to its buttons (bot/messages/callbacks/digest.py);
    `schedule`: which one owes it (0: none, or nobody knows); `form`: how it looks.
    `earlier`: other digests of the chat that tell a part of it.
    """

    chat: int
    language: str
    time_zone: str
    since: datetime
    until: datetime
    even_empty: bool = False
    alerted: Alerted = Alerted.SHORT
    outlets: tuple[str, ...] = ()
    topics: tuple[int, ...] | None = None
    scope: int = ASKED
    schedule: int = 0
    form: DigestForm = DigestForm.CLASSIC
    earlier: tuple[Earlier, ...] = ()

    @property
    def reference(self) -> Reference:
        """Which digest it is, for its buttons."""
        return Reference.of(self.since, self.until, self.scope)

    @property
    def period(self) -> Period:
        """Its days on the reader's calendar."""
        return period_of(self.since, self.until, zone_of(self.time_zone))

    def asked_of(self, follows: Follows) -> Follows:
        """What of all that its chat follows it tells."""
        if self.topics is None:
            return follows
        own = sorted(ids(follows.topics).intersection(self.topics))
        return follows._replace(topics=",".join(map(str, own))).only(own)


def window_of(one: Claimed, topics: tuple[int, ...] | None, now: datetime) -> Window:
    """The window of a delivery, by a schedule of some topics (None: of all)."""
    return Window(
        one.chat,
        one.language,
        one.time_zone,
        since=one.since or now,
        until=one.until or now,
        even_empty=one.digest_empty,
        alerted=as_told(one.alerted_in_digest, one.since or now, one.until or now),
        outlets=outlets.keys(outlets.listed(one.outlets)),
        topics=topics,
        scope=scope_of(topics),
        schedule=one.schedule,
        form=one.digest_form,
    )


class Edition(NamedTuple):
    """What a digest's wording depends on: chats that share it read the same messages."""

    registry: int
    generation: int
    places: tuple[int, int]
    follows: Follows
    theirs: Theirs
    language: str
    time_zone: str
    today: date
    even_empty: bool
    outlets: tuple[str, ...]
    reference: Reference
    surges: tuple[tuple[int, Surge], ...]
    form: DigestForm
    rules: tuple[tuple[int, int], ...]
    earlier: tuple[Earlier, ...] = ()


@dataclass(slots=True)
class Wanted:
    """A digest to render: `articles` are the newest about some `topics`, `beyond` how many more
    there are; `names`: who brought them, where that decides anything for these `outlets`; `behind`
    which of its story one stands (standing.py)."""

    window: Window
    edition: Edition | None  # None: of nobody else
    topics: frozenset[int]
    articles: Sequence[Listed]
    beyond: int
    theirs: Theirs
    follows: Follows
    outlets: tuple[str, ...] = ()
    names: Names = field(default_factory=dict)
    behind: Mapping[int, Collection[int]] = field(default_factory=dict)
    rules: Mapping[int, Rule] = field(default_factory=dict)  # under which topics are followed
    surges: tuple[tuple[int, Surge], ...] = ()
    languages: Sequence[str] = ()  # that its reader reads, the best first (languages.py)
    week: Week | None = None  # of a rich digest, once it is known what is in it


def chosen_of(
    one: Wanted,
    named: Mapping[int, TopicView],
    ranks: Mapping[int, int],
    standings: Mapping[int, Standing],
) -> Digest[Listed]:
    """What of a window is told, under which topics and in which order. `named` are topics as its
    reader sees them, `ranks` those that stand higher than others, `standings` how its articles
    stand, all by their ids."""
    one.languages = read_by(one.window.language, _typed(one, named))
    refused, came, shown = one.theirs
    had_come = ids(came)
    listed = _listed_before(one, had_come)
    about = _about(one, named, standings, refused, listed)

    def place(article: int) -> int:
        return place_of(one.names.get(article, ()), one.outlets)

    # Who prefers its outlet reads what that says now.
    unliked = len(one.outlets)
    behind = {it: others for it, others in one.behind.items() if place(it) == unliked}

    until = milliseconds(one.window.until)

    def blame(article: int) -> Against:
        it = standings[article]
        return Against(it.is_over(until), it.planned or it.no_news, it.poor, it.ends, it.awaits)

    told = one_a_story(one.articles, about, one.languages, place, behind, blame)
    plainly = of_stories(told, one.articles, about, standings)

    related = related_among(told, one.articles)
    outdated = _outdated(one, told, related, standings)
    chosen = choose(
        told,
        about,
        beyond=one.beyond,
        came=had_come,
        listed=shown is not Alerted.NONE,
        related=related,
        foreign={article.id for article in told if article.language != one.window.language},
        weights=weights_of(told, one, about, ranks, standings, plainly.named),
        order=one.follows.order,
        moved=one.follows.moved,
        named=plainly.named,
        itself=plainly.itself,
        planned={article.id for article in told if standings[article.id].planned},
        over={article.id for article in told if standings[article.id].is_over(until)},
        outdated=outdated,
        unmarked=plainly.unmarked,
    )
    lean = tidied(as_said(chosen, plainly.said), standings, outdated)
    return surging(lean, dict(one.surges))


def _outdated(
    one: Wanted,
    told: Sequence[Listed],
    related: Mapping[int, Collection[int]],
    standings: Mapping[int, Standing],
) -> Pairs:
    """Which of the articles that are told are no more so (bot/digest/outdated.py), by which."""
    told_by: dict[int, set[str]] = defaultdict(set)  # bounded: of what is read of a window
    for it in one.articles:
        told_by[it.story].update(it.outlets)
    return outdated_among(
        told,
        related,
        lambda it: standings[it.id],
        lambda it: place_in(one.languages, it.language),
        lambda it: told_by[it.story],
    )


def _about(
    one: Wanted,
    named: Mapping[int, TopicView],
    standings: Mapping[int, Standing],
    refused: Collection[tuple[int, int]],
    listed: Collection[int],
) -> dict[int, list[TopicView]]:
    """What each article of a window is about, of what its reader follows and has not refused."""
    came = ids(one.theirs[1])

    def is_told(article: Listed, topic: int) -> bool:
        standing = standings[article.id]
        of_many_words = named[topic].kind == TopicKind.NAMED
        # what its chat has read is not told once more because somebody recalls it
        return not (
            standing.leaves_out(topic, of_many_words=of_many_words)
            or (standing.retold and article.id in came)
        )

    return {
        article.id: [
            named[topic]
            for topic in article.topics
            if topic in one.topics and topic in named and (article.id, topic) not in refused
            if article.story not in listed and is_told(article, topic)
        ]
        for article in one.articles
    }


def _typed(one: Wanted, named: Mapping[int, TopicView]) -> list[str]:
    """The topics of its reader that are as somebody has typed them, as he sees them: those of which
    anything is in the window."""
    here = {topic for article in one.articles for topic in article.topics} & one.topics
    return [it.title for topic in here if (it := named.get(topic)) and it.kind in AS_TYPED]


def _listed_before(one: Wanted, came: Collection[int]) -> set[int]:
    """The stories that had come before, and that an earlier digest of its chat has told or listed:
    no other one lists them."""
    earlier = one.window.earlier
    if not earlier or not came:
        return set()
    return {
        article.story
        for article in one.articles
        if article.id in came and any(it.told(article) for it in earlier)
    }

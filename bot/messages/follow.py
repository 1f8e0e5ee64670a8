"""Following a topic, told: what to send, what is followed now. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from bot.digest.views import TopicView
from bot.messages.buttons import button, column, in_rows
from bot.messages.callbacks.presses import Follow, ShowSubscriptions, ShowTopic
from bot.messages.callbacks.undo import Reverse
from bot.messages.markup import Button, Message, Rows, link, shown
from bot.messages.meant import heir_line, only_tagged
from bot.messages.plain import said_with
from bot.messages.settings import FIREHOSE, SettingsView, comes, firehose, switched_off
from bot.messages.split import fit
from bot.messages.themes import Worded, named_theme_button, tag_button, tag_line, too_line
from bot.messages.together import Together, together_buttons
from bot.messages.topic_buttons import fitting, follow_button, keyword_button, settings_of
from bot.messages.undo import undoable
from bot.texts import Html, Texts
from storage.vocabulary import IN_WORDS, Mode, TopicKind

_DATE_UNITS, _WORDS_UNITS = 60, 60
_LATEST_UNITS = 100
# So long it is counted how often a topic is in the news.
DAYS_COUNTED = 28
_MODE_BUTTONS = 3
# Of more topics than these only the names are told, and what is over.
_TOLD_IN_FULL = 2
# What is told once, beside how words are to stand (`sought`).
SEEN, COMES, FROM_NOW, NAMED = "seen", "comes", "from now", "named"


@dataclass(frozen=True, slots=True)
class News:
    """How often a topic is in the news: articles in `days`, which are as many as news has come at
    all, `DAYS_COUNTED` at most, and the latest one of all. `backlog`: none of them counts, for all
    came with a source that was added."""

    articles: int
    latest: str
    url: str = ""
    days: int = DAYS_COUNTED
    backlog: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """A topic that is followed now. `holder` is who holds the office, where one person does;
    `news` is None where nobody counted. An office or a body that is over has `ended` (a partial
    date), and the `heir` in its place, where there is one; a hashtag has `named`, what in the
    registry is called so (with the `heir` of that), or its `words`, to be followed, too. `sought`:
    of words how they are to stand (`phrases.sought`; `NAMED` of those of a topic that has a name),
    "" where it is not told."""

    topic: TopicView
    holder: str = ""
    news: News | None = None
    ended: str = ""
    heir: TopicView | None = None
    named: TopicView | None = None
    sought: str = "word"
    words: Worded | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What words may mean beside something that is over: `topics` of other countries, and the
    phrase that the `words` themselves would be, by its number."""

    topics: Sequence[TopicView]
    keyword: int | None = None
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.topics) or self.keyword is not None

    @property
    def what(self) -> str:
        """Which of the two there is, in a word for the texts."""
        if self.keyword is None:
            return "topic"
        return "both" if self.topics else "words"


@dataclass(frozen=True, slots=True)
class How:
    """How a topic is followed, and until when it is muted for a time, if it is; `off`: in digests,
    too."""

    mode: Mode
    muted_until: datetime | None = None
    off: bool = False


def offered(topics: Sequence[TopicView]) -> Rows:
    """Topics as buttons that subscribe, two a row."""
    return in_rows([button(fitting(one), Follow(one.id)) for one in topics], 2)


def ask(topics: Sequence[TopicView], texts: Texts) -> Message:
    """What to follow, asked in a private chat, with topics to choose from."""
    return said_with(texts, "subscribe-ask", offered(topics))


def ask_in_group(texts: Texts) -> Message:
    """What to follow, asked in a group: there we see only replies."""
    return Message(texts.html("subscribe-ask"), force_reply=True)


def followed(
    added: Sequence[Followed],
    known: Sequence[TopicView],
    *,
    over: int,
    limit: int,
    chosen: SettingsView,
    texts: Texts,
    now: datetime,
    how: How | None = None,
    undo: Reverse | None = None,
    other: Elsewhere | None = None,
    themes: Sequence[Worded] = (),
    asked: Mapping[int, str] = MappingProxyType({}),
    explained: Collection[str] = (),
) -> Message:
    """What is followed now. `known` was before, `over` is how many more than the `limit` were
    asked for; what comes of it follows from what the chat has `chosen`, and of the only one that
    was followed before also from `how` it is. With `undo` a button takes it back; `other`: what
    the words may mean beside that; `themes`: what those in quotation marks are the names of;
    `asked`: of what is known under another name, by number, the words that were asked for;
    `explained`: what was told with an earlier one: of which words how they are to stand, who sees
    them (`SEEN`), since when they are looked for (`FROM_NOW`), and what comes (`COMES`)."""
    lines = _told_of(added, chosen, explained, texts)
    lines += [_known(topic, asked.get(topic.id, ""), texts) for topic in known]
    if other:
        lines.append(texts.html("follows-elsewhere", what=other.what))
    lines += [too_line(one, texts) for one in themes]
    last: list[Html] = []
    if over:
        last.append(texts.html("error-limit", limit=limit, count=over))
    phrases = sum(one.topic.kind == TopicKind.KEYWORD for one in added)
    if phrases and FROM_NOW not in explained:
        last.append(texts.html("follows-from-now", count=phrases))
    if SEEN not in explained and any(one.topic.kind in IN_WORDS for one in added):
        last.append(texts.html("follows-seen"))
    if COMES not in explained and any(not one.ended for one in added):
        last.append(comes(Mode.BOTH, chosen, texts, now))
    elif how is not None:
        muted = how.muted_until
        last.append(comes(how.mode, chosen, texts, now, muted_until=muted, off=how.off))
    else:  # of what is over nothing is promised; what is off is off for the rest, too
        last.append(switched_off(chosen, texts, now))
    modes = [
        button(settings_of(one, texts), ShowTopic(one.id, 0))
        for one in [*(it.topic for it in added), *(known if how else ())][:_MODE_BUTTONS]
    ]
    also = {
        topic.id: follow_button(topic, texts)
        for one in added[:_MODE_BUTTONS]
        for topic in (one.named, one.heir)
        if topic is not None
    }
    words = [tag_button(one.words, texts) for one in added if one.words is not None]
    words += [named_theme_button(one, texts) for one in themes]
    listed = button(texts("button-subscriptions"), ShowSubscriptions(0))
    rest = [*words, *(_elsewhere(other, texts) if other else ()), *modes, listed]
    said = Message(fit(lines, last=last), column([*also.values(), *rest]))
    return _offering(added, undoable(said, undo, texts), texts)


def _offering(added: Sequence[Followed], said: Message, texts: Texts) -> Message:
    """A message with a button above the others that follows all that hashtags name, where that is
    several things: with what is in the place of what is over."""
    named = [one for one in added if one.named is not None]
    every = [it for one in named for it in (one.named, one.heir) if it is not None]
    all_ = Together(list({it.id: it for it in every}.values()))
    return replace(said, buttons=column(together_buttons(all_, texts)) + said.buttons)


def _told_of(
    added: Sequence[Followed], chosen: SettingsView, explained: Collection[str], texts: Texts
) -> list[Html]:
    """What is followed now, and behind each what comes of it; behind several of which the same is
    to be said, that once."""
    in_full = len(added) <= _TOLD_IN_FULL
    said: list[list[Html]] = []
    for one in added:
        if one.sought in explained:
            one = replace(one, sought="")
        said.append(about(one, chosen, texts, in_full=in_full))
    lines: list[Html] = []
    for number, one in enumerate(added):
        lines.append(texts.html("subscribed", topic=shown(one.topic.title)))
        lines += said[number] if said[number] not in said[number + 1 : number + 2] else []
    return lines


def _known(topic: TopicView, asked: str, texts: Texts) -> Html:
    title = shown(topic.title)
    if asked:
        return texts.html("subscribed-within", words=shown(asked, _WORDS_UNITS), topic=title)
    return texts.html("subscribed-already", topic=title)


def _elsewhere(one: Elsewhere, texts: Texts) -> list[Button]:
    rows = [follow_button(it, texts, one.topics) for it in one.topics]
    if one.keyword is not None:
        rows.append(keyword_button(one.words, one.keyword, texts))
    return rows


def about(
    one: Followed,
    chosen: SettingsView,
    texts: Texts,
    *,
    in_full: bool = True,
    at_once: bool = True,
) -> list[Html]:
    """What is to be known of a topic that is followed; in full also how often there is news, and,
    where all of it comes `at_once`, if the chat has that on, whether it is too much."""
    lines = [_what(one, texts)] if in_full or one.ended else []
    if one.named is not None:
        lines.append(only_tagged(one.named, texts))
    if one.heir is not None:
        lines.append(heir_line(one.heir, texts))
    if one.words is not None:
        lines.append(tag_line(one.words, texts))
    if in_full and one.news is not None and not _says_nothing(one.news, one.topic.kind):
        lines.append(_news(one.news, one.topic.kind, texts))
        counted = at_once and chosen.alerts_on and not one.news.backlog
        if counted and one.news.articles > FIREHOSE * one.news.days:
            lines.append(firehose(texts, digest_on=chosen.digest_on))
    return [Html(line.strip()) for line in lines if line.strip()]


def _what(one: Followed, texts: Texts) -> Html:
    """What it means to follow a topic: a person in any role, an office whoever holds it."""
    if one.ended and one.topic.kind in (TopicKind.OFFICE, TopicKind.BODY):
        return texts.html(f"follows-{one.topic.kind}-ended", ended=shown(one.ended, _DATE_UNITS))
    if one.topic.kind == TopicKind.OFFICE and one.holder:
        return texts.html("follows-office-now", person=shown(one.holder))
    if one.topic.kind == TopicKind.HASHTAG and (one.named or one.words):
        return Html("")  # that only news with this hashtag comes is said beside what it names
    if one.topic.kind == TopicKind.KEYWORD:
        return texts.html("follows-keyword", words=one.sought) if one.sought else Html("")
    if one.topic.kind == TopicKind.NAMED and not one.sought:
        return Html("")
    return texts.html(f"follows-{one.topic.kind}")


def _says_nothing(news: News, kind: str) -> bool:
    """Whether there was none only because news has come for less than a week."""
    return not news.latest and news.days < 7 and kind != TopicKind.KEYWORD


def _news(news: News, kind: str, texts: Texts) -> Html:
    if not news.latest:
        return texts.html("activity-none", kind=kind)
    latest = link(shown(news.latest, _LATEST_UNITS), news.url)
    if news.backlog:
        return texts.html("activity-latest", latest=latest)
    weeks = news.days / 7
    if weeks > 1 and news.articles >= weeks:
        count = round(news.articles / weeks)
        return texts.html("activity-weekly", count=count, latest=latest)
    return texts.html("activity-counted", count=news.articles, days=news.days, latest=latest)

"""A bundle as whoever opens its link sees it: what is in it, what it would bring, what came of it.
Who made it is not said. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.digest.views import TopicView
from bot.messages.buttons import button, column, page_of, pager
from bot.messages.callbacks.bundles import (
    EndBundle,
    GiveBundleBack,
    PickFromBundle,
    ShowBundleOffer,
    TakeBundle,
    TakeFromBundle,
)
from bot.messages.callbacks.following import ShowSubscriptions
from bot.messages.conditions import EVERYTHING, Conditions, lines_of
from bot.messages.markup import Message, Rows, escape, shown
from bot.messages.named_words import beside_name
from bot.messages.settings import SettingsView, firehose, switched_off
from bot.messages.split import fit
from bot.messages.which import Over, over_line
from bot.texts import Html, Texts
from storage.vocabulary import IN_WORDS, Mode

_LISTED, _OVER_LISTED, _TOPICS_ON_A_PAGE = 14, 3, 8
_TITLE_UNITS, _NAME_UNITS = 100, 130
_NEW, _TAKEN, _KNOWN = "▫️", "✅", "☑️"


@dataclass(frozen=True, slots=True)
class Offered:
    """A topic of a bundle: under which conditions it comes, whether the chat follows it already,
    and whether because of the bundle; the `words` of one that somebody has named."""

    topic: TopicView
    conditions: Conditions = EVERYTHING
    known: bool = False
    taken: bool = False
    words: Sequence[str] = ()

    @property
    def title(self) -> str:
        """Its title, and what is looked for under it."""
        return beside_name(shown(self.topic.title, _TITLE_UNITS), self.words)


@dataclass(frozen=True, slots=True)
class Brings:
    """What is new in a bundle would have brought in the last week, of which `days` are known;
    `words`: not counted are the topics that are typed words. `floods`: too much at once;
    `digest_on`: it may come in the chat's digest."""

    week: int
    days: int
    words: bool = False
    floods: bool = False
    digest_on: bool = True

    @property
    def rate(self) -> tuple[str, int]:
        """How much that is: in a "day" or a "week" about so many; "none"."""
        a_day = self.week / max(1, min(7, self.days))
        if not self.week:
            return "none", 0
        return ("day", round(a_day)) if a_day >= 2 else ("week", max(1, round(a_day * 7)))


@dataclass(frozen=True, slots=True)
class Offer:
    """A bundle: what its link says, its name, what of it may be followed, what is `over` by now,
    what the new topics would bring (None: nobody can tell), and whether any of them comes in a mode
    or under conditions that its maker has chosen; `mark`: what of it is shown."""

    token: str
    name: str
    topics: Sequence[Offered]
    over: Sequence[Over] = ()
    brings: Brings | None = None
    chosen: bool = False
    mark: str = "0" * 8

    @property
    def new(self) -> int:
        """How many of its topics the chat does not follow."""
        return sum(not one.known for one in self.topics)


def offer(one: Offer, texts: Texts, *, changed: bool = False) -> Message:
    """What is in it; nothing is followed yet. `changed`: it is otherwise than it was shown."""
    count, known = len(one.topics), len(one.topics) - one.new
    lines = [_head(one, texts)]
    if changed:
        lines.append(texts.html("bundle-offer-changed"))
    if not count:
        lines.append(texts.html("bundle-offer-empty"))
    else:
        state = "none" if not known else "some" if one.new else "all"
        lines.append(texts.html("bundle-offer-count", count=count, known=known, state=state))
    if count:
        lines += [Html(""), *(_line(it, texts) for it in one.topics[:_LISTED])]
    if count > _LISTED:
        lines.append(texts.html("bundle-offer-more", count=count - _LISTED))
    last = [over_line(it, texts) for it in one.over[:_OVER_LISTED]]
    typed = "yes" if any(map(_typed, one.topics)) else "no"
    last.append(texts.html("bundle-offer-words", words=typed))
    if one.new:
        last += _brings(one, texts)
        if one.chosen:
            last.append(texts.html("bundle-offer-chosen"))
        last.append(texts.html("bundle-offer-stays"))
    lines.append(Html(""))
    return Message(_spaced(lines, last), _ways(one, texts))


def _ways(one: Offer, texts: Texts) -> Rows:
    rows = []
    if one.new:
        take = texts("button-bundle-take", count=one.new)
        rows.append(button(take, TakeBundle(one.token, one.mark)))
        if one.brings is not None and one.brings.floods and one.brings.digest_on:
            in_digest = TakeBundle(one.token, one.mark, Mode.DIGEST)
            rows.append(button(texts("button-bundle-digest"), in_digest))
        rows.append(button(texts("button-bundle-pick"), PickFromBundle(one.token, 0)))
        rows.append(button(texts("button-bundle-not"), EndBundle(one.token)))
    else:
        rows.append(button(texts("button-subscriptions"), ShowSubscriptions(0)))
    return column(rows)


def _typed(one: Offered) -> bool:
    """Whether words of its maker's own are shown of it: its title, or in its conditions."""
    under = () if one.known else (*one.conditions.with_, *one.conditions.without)
    return any(it.kind in IN_WORDS for it in (one.topic, *under))


def _head(one: Offer, texts: Texts) -> Html:
    return texts.html("bundle-offer-head", name=shown(one.name, _NAME_UNITS))


def _line(one: Offered, texts: Texts) -> Html:
    """A topic with its conditions, and whether it is followed already."""
    title = f"• {one.title}"
    if one.known:
        return Html(f"{escape(title)} <i>({texts.html('bundle-offer-known')})</i>")
    under = Html("; ".join(line.removeprefix("• ") for line in lines_of(one.conditions, texts)))
    if not under:
        return escape(title)
    return Html(f"{escape(title)} <i>({texts.html('bundle-offer-under', conditions=under)})</i>")


def _brings(one: Offer, texts: Texts) -> list[Html]:
    brings = one.brings
    if brings is None:
        return []
    per, count = brings.rate
    words = "yes" if brings.words else "no"
    lines = [texts.html("bundle-offer-brings", per=per, count=count, new=one.new, words=words)]
    if brings.floods:
        lines.append(firehose(texts, digest_on=brings.digest_on))
    return lines


def _spaced(lines: Sequence[str], last: Sequence[str] = ()) -> Html:
    """Lines as one message, with an empty one where a line is empty."""
    kept = [line or "\u2060" for line in lines]
    return Html(fit(kept, last=last).replace("\u2060", ""))


def pick(one: Offer, number: int, texts: Texts) -> Message:
    """A page of its topics: each tap follows one, or no longer."""
    page = page_of(one.topics, number, _TOPICS_ON_A_PAGE)
    rows = column(
        button(
            f"{_TAKEN if it.taken else _KNOWN if it.known else _NEW} {it.title}",
            TakeFromBundle(one.token, it.topic.id, page.number, not it.taken),
        )
        for it in page.items
    )
    rows += pager(page, lambda at: PickFromBundle(one.token, at))
    rows += ((button(texts("button-bundle-enough"), EndBundle(one.token)),),)
    before = "yes" if any(it.known and not it.taken for it in one.topics) else "no"
    lines = [_head(one, texts), texts.html("bundle-pick", before=before)]
    return Message("\n".join(lines), rows)


def ended(
    one: Offer,
    chosen: SettingsView,
    texts: Texts,
    now: datetime,
    *,
    over: int = 0,
    limit: int,
    named: bool = False,
) -> Message:
    """What the chat follows because of it now, `over` more than the `limit` allows left out (of
    topics that are `named`); the way back."""
    taken = [it for it in one.topics if it.taken]
    known = "all" if one.topics and not one.new else "some"
    name = shown(one.name, _NAME_UNITS)
    lines = [texts.html("bundle-ended", count=len(taken), known=known, name=name)]
    lines += [escape(f"• {it.title}") for it in taken[:_LISTED]]
    if len(taken) > _LISTED:
        lines.append(texts.html("bundle-offer-more", count=len(taken) - _LISTED))
    full = "error-limit-named" if named else "error-limit"
    last = [texts.html(full, limit=limit, count=over)] if over else []
    if taken:
        last.append(switched_off(chosen, texts, now))
    rows = []
    if taken:  # whatever is listed, also what was taken long ago
        back = texts("button-bundle-back", count=len(taken))
        rows.append(button(back, GiveBundleBack(one.token)))
    rows.append(button(texts("button-bundle-offer"), ShowBundleOffer(one.token)))
    rows.append(button(texts("button-subscriptions"), ShowSubscriptions(0)))
    return Message(fit(lines, last=last), column(rows))


def given_back(token: str, name: str, count: int, texts: Texts, *, opens: bool) -> Message:
    """So many topics are followed no longer; `opens`: the bundle can be looked at again."""
    rows = [button(texts("button-bundle-offer"), ShowBundleOffer(token))] if opens else []
    rows.append(button(texts("button-subscriptions"), ShowSubscriptions(0)))
    return Message(
        texts.html("bundle-given-back", count=count, name=shown(name, _NAME_UNITS)), column(rows)
    )

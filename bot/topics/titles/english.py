"""English titles: "the former President of Kazakhstan", "Kazakhstan's Prime Minister". Pure."""

from __future__ import annotations

from bot.topics.titles import words as lexicon
from bot.topics.titles.subjects import (
    Head,
    Said,
    Spans,
    Subject,
    Whose,
    country_at,
    follows,
    word_after,
)
from bot.topics.titles.words import Alone, Form, Kind, alters, is_english_thing, is_general, passed
from bot.topics.tokens import Words

# What has a president of its own, and no state: "the Kazakhstan Football Federation".
_ORGANISATIONS = frozenset(
    "federation confederation association union society league club team company corporation "
    "holding group bank exchange university academy institute college operator airline airlines "
    "agency chamber committee council party fund foundation court board neighbour neighbor "
    "neighbours neighbors ally producer giant network temir".split()
)
_LONGEST_ORGANISATION = 6  # words
# Behind "for": what a president is sent something for, no office of his.
_DUTIES = frozenset("signature signing approval consideration ratification".split())
_APOSTROPHES = frozenset({"'", "\u2019", "\u02bc", "`"})
# In English these may stand before a title without saying of what it is.
# Whom a state sends is not the state: "head of the Kazakh delegation".
_PARTIES = frozenset("delegation delegations mission team side".split())
_NO_OWNERS = frozenset(
    "the a an our said says told by with from to of for and or as that when while if but met meets "
    "between under before after during against via per is was were be became become new current "
    "incumbent outgoing where which".split()
)


def head_at(words: Words, at: int) -> Head | None:
    """The head that begins at a word."""
    key, after = words.keys[at], word_after(words, at + 1)
    plural = Form(plural=True)
    if key == "prime" and after in {"minister", "ministers"}:
        form = plural if after.endswith("s") else Form()
        return Head(Kind.PREMIER, at, at + 1, form, Alone.KNOWN, "en")
    if key == "secretary":
        general = after == "general"
        return Head(Kind.SECRETARY, at, at + 1, Form(), Alone.NEVER, "en") if general else None
    if key not in lexicon.ENGLISH_HEADS:
        return None
    kind = lexicon.ENGLISH_HEADS[key]
    form = plural if key.endswith(("s", "men")) else Form()
    if kind is Kind.HEAD:
        what = word_after(words, at + 2) if after == "of" else ""
        if what == "state":
            return Head(Kind.PRESIDENT, at, at + 2, form, Alone.ALWAYS, "en")
        if what == "government":
            return Head(Kind.PREMIER, at, at + 2, form, Alone.KNOWN, "en")
    alone = {Kind.PRESIDENT: Alone.KNOWN}.get(kind, Alone.NEVER)
    return Head(kind, at, at, form, Alone.WRITTEN_LARGE if key == "speaker" else alone, "en")


def behind(words: Words, subject: Subject, spans: Spans, said: Said) -> int:
    """Read what stands behind; the last word that belongs to it."""
    at, last = subject.last + 1, subject.last
    if at < len(words) and words.hyphened(at) and alters(words.keys[at]):
        said.altered = True
        return at
    if at >= len(words) or words.keys[at] not in {"of", "for"} or not follows(words, at):
        return last
    if words.keys[at] == "for" and word_after(words, at + 1) in _DUTIES:
        return last
    at += 1
    while at < len(words) and (follows(words, at) or words.gap(at) in _APOSTROPHES):
        key = words.keys[at]
        span = spans.by_first.get(at)
        named = country_at(words, at, "en")
        if span and not said.bodies:
            said.bodies.append(span)
            last = span.last
        elif named:
            if said.countries and not subject.plural and named[0].code not in said.countries:
                break
            said.countries.append(named[0].code)
            last = named[1]
        elif key == "and" and subject.plural and said.countries:
            if not (at + 1 < len(words) and country_at(words, at + 1, "en")):
                break
            last = at
        elif passed(key, "en") or is_general(key, "en"):
            said.general |= is_general(key, "en")
            said.parliament |= key == "parliament" and not said.bodies
            last = at
        else:
            break
        at = last + 1
    of_some = _has_an_organisation(words, last) or word_after(words, last + 1) in _PARTIES
    if said.countries and not said.bodies and of_some:
        said.countries = []
    said.other = not (said.countries or said.bodies or said.general)
    return last


def _has_an_organisation(words: Words, last: int) -> bool:
    """Whether a country that ends at a word only begins the name of something else: written large
    behind it, or anyhow behind "'s"."""
    owner = words.keys[last] == "s" and words.gap(last) in _APOSTROPHES
    for at in range(last + 1, min(last + _LONGEST_ORGANISATION, len(words))):
        if not follows(words, at) or words.keys[at] in _NO_OWNERS:
            return False
        if not owner and not words.capital(at):
            return False
        if words.keys[at] in _ORGANISATIONS:
            return True
    return False


def before(words: Words, subject: Subject, spans: Spans, said: Said) -> int:
    """Read what stands before; the first word that belongs to it."""
    at = first = subject.first
    if words.hyphened(at):
        said.altered = True
        return at - 1
    while at > 0 and (follows(words, at) or words.gap(at) in {"'", "\u2019", ". "}):
        key = words.keys[at - 1]
        span = spans.by_last.get(at - 1)
        if words.gap(at) == ". " and key not in {"s", "k"}:
            break
        named = country_at(words, at - 1, "en") or (
            country_at(words, at - 2, "en") if at > 1 and key in {"s", "k"} else None
        )
        if span and not said.bodies:
            said.bodies.append(span)
            at = span.first
        elif alters(key):
            said.altered, at = True, at - 1
        elif named:
            said.countries.append(named[0].code)
            at -= 2 if key in {"s", "k"} else 1
        elif key == "s" or (is_general(key, "en") and words.gap(at) in _APOSTROPHES):
            said.general |= key != "s"
            at -= 1
        else:
            break
        first = at
    prior = words.keys[at - 1] if at > 0 and follows(words, at) else ""
    nothing = not (said.countries or said.bodies or said.general or said.altered)
    if nothing and prior and prior not in _NO_OWNERS and subject.title:
        said.other = True
    return first


def is_owned(words: Words, head: Head, of: Whose) -> bool:
    """Whether the title only says whose somebody or something is."""
    if country_at(words, head.last, "en"):  # a whole name: "President of Kazakhstan"
        owner = head.last + 1 < len(words) and words.keys[head.last + 1] == "s"
        if _has_an_organisation(words, head.last + owner):
            return True
    last = of.last - 1 if words.keys[of.last] == "s" else of.last
    if is_owned_with_name(words, last) or is_english_thing(word_after(words, last + 1)):
        return True
    before = of.first - 1
    if before > 0 and words.keys[before] == "the" and follows(words, of.first):
        before -= 1
    if before < 0 or not follows(words, before + 1):
        return False
    if words.keys[before] == "under":
        return True
    return (
        words.keys[before] in {"of", "to", "for"}
        and before > 0
        and follows(words, before)
        and is_english_thing(words.keys[before - 1])
    )


def is_owned_with_name(words: Words, last: int) -> bool:
    """Whether what ends at a word has somebody or something: "President Tokayev's adviser"."""
    at = last + 1
    if at + 1 >= len(words) or words.keys[at] != "s" or words.gap(at) not in _APOSTROPHES:
        return False
    return any(
        is_english_thing(words.keys[one])
        for one in (at + 1, at + 2)
        if one < len(words) and follows(words, one)
    )

"""Topics as a reader of a language sees them: stored rows and keys of the registry to views."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.compose import views
from bot.countries import country_name
from bot.digest.views import TopicView
from bot.grammar.former import former
from bot.messages.limits import ROW_CHARACTERS
from bot.messages.markup import label, shown
from bot.messages.which import Over
from bot.texts import texts_for
from bot.topics import roles
from bot.topics.countries import HOME, countries_named
from bot.topics.keywords import keyword_key, words_of_key
from bot.topics.registry.of_every_state import is_of_every_state
from bot.topics.registry.registry import (
    Body,
    Membership,
    Office,
    Person,
    Registry,
    name_in,
    role_in,
)
from bot.topics.registry.tenure import began, over
from bot.topics.search import Hit
from bot.topics.search_titles import parliaments
from bot.topics.short_names import short_of, with_abbreviation, without_home
from handlers.middleware import World
from storage.topics import Topic
from storage.vocabulary import TopicKind

_ROOM = ROW_CHARACTERS - 2  # beside the sign that says what a button does


def topic_view(world: World, topic: Topic, language: str) -> TopicView:
    """A stored topic to show."""
    view = views.topic_view(world.subjects, topic, language)
    short = short_name(world, topic.kind, topic.key, language) or view.short
    return replace(view, title=shown(view.title), short=short)


def short_name(world: World, kind: str, key: str, language: str) -> str:
    """What a button says of an entry of the registry whose name or role would be cut: of a person
    the name, of a body and an office a shorter name; of what is over, of which the button need not
    say that, at least the name. Empty where there is none."""
    entry = world.subjects.entry(kind, key)
    if isinstance(entry, Person):
        return shown(name_in(entry.names, language))
    if not isinstance(entry, Body | Office):
        return ""
    short = _shorter(entry, world.subjects.registry, language)
    if not short and ended(world, kind, key):
        short = name_in(entry.names, language)
    return shown(short)


def _shorter(entry: Body | Office, registry: Registry, language: str) -> str:
    name = name_in(entry.names, language)
    others = [one.text for one in entry.names]
    if isinstance(entry, Office):
        body = registry.bodies.get(entry.body)
        of_body = name_in(body.names, language) if body else ""
        short = _shorter(body, registry, language) if body else ""
        with_short = with_abbreviation(without_home(name), of_body, short)
        if with_short:
            return with_short
    return short_of(name, others, _ROOM)


def with_role(world: World, kind: str, key: str, language: str) -> str:
    """A name of the registry with what tells it apart: of a person the role, now or last; of what
    is over until when it was."""
    title = world.subjects.title(kind, key, language, key)
    registry, today = world.subjects.registry, world.clock().date()
    place, state = "", "over"
    if kind == TopicKind.OFFICIAL:
        row = roles.role_of(registry, key, today)
        place = place_of(registry, row, language) if row else ""
        end = roles.end_of(registry, row) if row else ""
        # On a button there is room for the beginning only: that it was is said first.
        state = "former" if over(end, today) else "now"
    else:
        end = ended(world, kind, key)
    if not place and not (state == "over" and end):
        return shown(title)
    if state == "former":
        place = former(place, language)
    texts = texts_for(language)
    told = texts("titled", state=state, name=title, role=place, ended=end)
    if state == "over" and label(told) != told:
        told = texts("titled", state="past", name=title, role=place, ended=end)
    return shown(told)


def in_full(world: World, kind: str, key: str, language: str, *, number: int) -> TopicView:
    """An entry of the registry to choose from: as `with_role`, and with the country of what its own
    name tells of no country: "Сенат Олий Мажлиса (Узбекистан)"."""
    title, short = with_role(world, kind, key, language), short_name(world, kind, key, language)
    country = country_of(world, kind, key)
    if country in ("", HOME) or country in countries_named(words_of_key(keyword_key(title))):
        return TopicView(number, kind, title, short)
    name = texts_for(language)("country", code=country, name=country_name(country, language))
    return TopicView(number, kind, shown(f"{title} ({name})"), short or title)


def place_of(registry: Registry, row: Membership, language: str) -> str:
    """What a membership is of: the office, or the role in a body."""
    office, body = registry.offices.get(row.office), registry.bodies.get(row.body)
    if office:
        return name_in(office.names, language)
    within = name_in(body.names, language) if body else ""
    return ", ".join(part for part in (role_in(row, language), within) if part)


def country_of(world: World, kind: str, key: str) -> str:
    """The country (its code) of an office or a body; empty where it is of none, or of several."""
    entry = world.subjects.entry(kind, key)
    if isinstance(entry, Office):
        entry = world.subjects.registry.bodies.get(entry.body)
    return entry.country if isinstance(entry, Body) else ""


def ended(world: World, kind: str, key: str) -> str:
    """Since when an office or a body is over, as a partial date; else empty."""
    entry = world.subjects.entry(kind, key)
    if isinstance(entry, Office | Body):
        return roles.ended(world.subjects.registry, entry, world.clock().date())
    return ""


def heir(world: World, kind: str, key: str) -> str:
    """The key of what is in force in the place of an office or a body that is over; else empty."""
    entry = world.subjects.entry(kind, key)
    if not isinstance(entry, Office | Body) or not ended(world, kind, key):
        return ""
    return roles.heir_of(world.subjects.registry, entry, world.clock().date())


def with_heirs(world: World, hit: Hit, hits: Sequence[Hit] = ()) -> list[tuple[str, str]]:
    """The key of what is meant, and of what is in its place where it is over; or of the bodies
    that it is in the place of, where the same words mean those as well (`hits`)."""
    instead = heir(world, hit.kind, hit.id)
    before = [
        one.id
        for one in hits
        if one.kind == hit.kind == TopicKind.BODY and one.score >= hit.score
        if heir(world, one.kind, one.id) == hit.id
    ]
    return [(hit.kind, one) for one in (hit.id, instead, *before) if one]


def body_of(world: World, kind: str, key: str) -> str:
    """The key of the body that an office is the head of, such as every state has: whoever asks for
    a minister may mean the ministry. Empty where there is none in force, or several hold the
    office."""
    entry = world.subjects.entry(kind, key)
    body = world.subjects.registry.bodies.get(entry.body) if isinstance(entry, Office) else None
    if not isinstance(entry, Office) or entry.shared or body is None or not body.followed:
        return ""
    gone = ended(world, kind, key) or ended(world, TopicKind.BODY, body.id)
    return body.id if is_of_every_state(body) and not gone else ""


def of_a_parliament(world: World, kind: str, key: str) -> bool:
    """Whether it is a body that somebody presides over as over a parliament, or who does so."""
    registry, entry = world.subjects.registry, world.subjects.entry(kind, key)
    body = registry.bodies.get(entry.body) if isinstance(entry, Office) else entry
    return isinstance(body, Body) and body.id in parliaments(registry)


def is_chamber(world: World, key: str) -> bool:
    """Whether a body is a parliament, or a chamber of one, and there is one today."""
    return of_a_parliament(world, TopicKind.BODY, key) and there_is(world, TopicKind.BODY, key)


def there_is(world: World, kind: str, key: str) -> bool:
    """Whether an office or a body is neither over nor still to come, and whatever else is known."""
    entry = world.subjects.entry(kind, key)
    if not isinstance(entry, Office | Body):
        return entry is not None
    return began(entry.start, world.clock().date()) and not ended(world, kind, key)


def what_is_over(world: World, keys: Iterable[tuple[str, str]], language: str) -> list[Over]:
    """Of some entries of the registry those that are over, each once."""
    found = []
    for kind, key in dict.fromkeys(keys):
        end = ended(world, kind, key)
        if end:
            instead = heir(world, kind, key)
            title = world.subjects.title(kind, key, language, key)
            named = world.subjects.title(kind, instead, language, "") if instead else ""
            short = short_name(world, kind, key, language)
            found.append(Over(kind, title, end, named, short))
    return found

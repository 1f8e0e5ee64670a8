"""Imports run one way, between the top rooms and between the stages: nobody has to remember it."""

from __future__ import annotations

from graphlib import TopologicalSorter

from tests.modules import MODULES, imported, imports_of, tree_of

# Only the wiring may know the conversations.
KNOW_HANDLERS = {"bot.app", "bot.__main__"}

# What each room of bot/ may import of bot/, in the order of the path that an article goes: a room
# knows only those that stand before it. A new room says here where it stands.
GROUND = {
    "errors": set[str](),
    "caches": set[str](),
    "repeats": set[str](),
    "quiet": {"repeats"},
    "logs": {"quiet"},
    "grammar": set[str](),
    "texts": {"grammar"},
    "countries": {"texts"},
    "zones": {"caches"},
    "times": set[str](),
    "moments": {"times"},
    "spans": {"times"},
    "untils": {"moments"},
    "asked_words": set(),
    "commands_typed": set(),
    "limits_typed": {"asked_words", "spans"},
    "sentences": set[str](),
    "hosts": set[str](),
    "lifetime": set[str](),
    "settings": {"errors"},
    "lasting": set[str](),
    "input_lines": {"errors"},
}
STAGES = {
    "fetching": {"caches", "hosts"},
    "lexicon": set[str](),
    "topics": {
        "errors",
        "caches",
        "lasting",
        "settings",
        "grammar",
        "input_lines",
        "lexicon",
        "countries",
    },
    "officials": {"errors", "settings", "texts", "topics"},
    "intake": {"lexicon", "errors", "hosts", "settings", "sentences", "topics", "officials"},
    "stories": {
        "errors",
        "caches",
        "lasting",
        "settings",
        "input_lines",
        "lexicon",
        "topics",
        "intake",
    },
    "corrections": {"sentences", "lexicon", "topics", "intake", "stories"},
    "feeds": {"errors", "topics", "intake"},
    "sites": {"topics", "intake"},
    "digest": {"caches", "zones", "times", "sentences", "asked_words", "topics", "intake"},
    "standing": {"lexicon", "topics", "intake", "digest"},
    "messages": {
        "errors",
        "caches",
        "grammar",
        "countries",
        "sentences",
        "texts",
        "zones",
        "corrections",
        "digest",
    },
    "pictures": {"caches", "sites", "messages"},
    "compose": {
        "pictures",
        "caches",
        "sentences",
        "texts",
        "zones",
        "topics",
        "intake",
        "corrections",
        "digest",
        "standing",
        "messages",
    },
    "telegram": {"errors", "caches", "repeats", "settings", "messages"},
    "sources": {
        "errors",
        "repeats",
        "settings",
        "texts",
        "countries",
        "topics",
        "officials",
        "fetching",
        "intake",
        "feeds",
        "sites",
        "telegram",
    },
    "files": {
        "errors",
        "lasting",
        "settings",
        "topics",
        "officials",
        "intake",
        "stories",
        "feeds",
        "sources",
    },
    "delivery": {
        "pictures",
        "zones",
        "logs",
        "settings",
        "repeats",
        "corrections",
        "telegram",
        "digest",
        "messages",
        "compose",
    },
    "desk": {
        "zones",
        "topics",
        "intake",
        "corrections",
        "digest",
        "messages",
        "compose",
        "telegram",
        "texts",
    },
    "watch": {"telegram"},
    "fleet": {"repeats", "telegram"},
    "web": {"errors", "caches", "settings", "telegram", "delivery", "watch", "topics", "intake"},
    "moving": {"errors", "settings", "texts", "topics", "digest", "officials"},
    "schedule": {"officials", "delivery", "desk", "watch"},
    "prepare": {"settings", "officials"},
    "process": {"errors", "lasting", "settings"},
    # its demo runs the whole bot
    "sandbox": {"errors", "settings", "topics", "messages", "serve"},
}
# The wiring may know them all; nobody imports it, the demo excepted.
WIRING = {"app", "serve", "__main__"}
MAY_IMPORT = GROUND | STAGES


def _room(name: str) -> str:
    """bot.topics.people.forms stands in topics, bot.settings in settings, storage.chats in none."""
    parts = name.split(".")
    return parts[1] if parts[0] == "bot" and len(parts) > 1 else ""


def test_bot_and_storage_do_not_know_the_conversations() -> None:
    for name in MODULES:
        rooms = {one.split(".")[0] for one in imported(name)}
        if not name.startswith("handlers") and name not in KNOW_HANDLERS:
            assert "handlers" not in rooms, name
        if name.startswith("storage"):
            assert "bot" not in rooms, name
        assert "tests" not in rooms, name


def _forbidden(name: str) -> set[str]:
    """The rooms that a module imports and may not."""
    rooms = {_room(one) for one in imports_of(tree_of(name)) & MODULES.keys()} - {"", _room(name)}
    if room := _room(name):
        return rooms - MAY_IMPORT[room]
    # handlers and storage: everything but the wiring and what runs a bot
    return rooms & (WIRING | {"sandbox", "fleet", "web"})


def test_a_stage_imports_only_what_it_may() -> None:
    found = {name: _forbidden(name) for name in MODULES if _room(name) not in WIRING}
    assert {name: rooms for name, rooms in found.items() if rooms} == {}


def test_the_rooms_stand_in_their_order_and_import_only_what_comes_before() -> None:
    before: set[str] = set()
    for room, may in MAY_IMPORT.items():
        assert may - WIRING <= before, room
        before.add(room)
    for name in ("bot.app", "bot.serve"):
        assert not {_room(one) for one in imports_of(tree_of(name))} & {"sandbox", "prepare"}


def test_no_room_is_named_that_does_not_exist() -> None:
    assert {_room(name) for name in MODULES} - {""} - WIRING == MAY_IMPORT.keys()


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {name: imports_of(tree_of(name)) & MODULES.keys() for name in MODULES}
    TopologicalSorter(graph).prepare()  # raises CycleError


def test_the_registry_of_officials_is_the_ground_floor_of_topics() -> None:
    for name in MODULES:
        if name.startswith("bot.topics.registry"):
            above = {one for one in imported(name) if one.startswith("bot.topics.people")}
            assert not above, name

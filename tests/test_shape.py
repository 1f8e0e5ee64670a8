"""Small files, small functions, and a test for every module: the shape that `make check` holds.

Complexity is ruff's to count (C901 in pyproject.toml). Each list names what is not yet so, or
cannot be, with the reason; a name that no longer belongs there fails as well, so the lists shrink.
"""

from __future__ import annotations

from tests.modules import ROOT, facts_of

ROOMS = ("bot", "handlers", "storage", "tests")
FILES = sorted(
    path.relative_to(ROOT).as_posix() for room in ROOMS for path in (ROOT / room).rglob("*.py")
)
# Written once, run as they are for ever.
MIGRATIONS = "storage/migrations/versions/"

MOST_LINES_OF_A_FILE = 300
LONG_FILES: dict[str, str] = {}

MOST_LINES_OF_A_FUNCTION = 60
LONG_FUNCTIONS: dict[str, str] = {}

# A module that no test imports is run by one all the same, and this is how.
COMMAND = "run as a command by "
CONVERSATION = "talked to, in the real bot, by "
PROCESS = "run as a process of the bot's own by "
THROUGH = "asked through the module that it serves by "
IMPORTED_BY_NO_TEST = {
    "bot.compose.batch": THROUGH + "tests/compose/test_digest_batches.py",
    "bot.compose.weights": THROUGH + "tests/compose/test_digests.py",
    "bot.compose.repeated": THROUGH + "tests/compose/test_repeated.py",
    "bot.compose.catch_ups": THROUGH + "tests/delivery/test_quiet_weeks.py",
    "bot.compose.forms": THROUGH + "tests/delivery/test_rich_digests.py",
    "bot.delivery.progress": THROUGH + "tests/delivery/test_sender.py",
    "handlers.digest_form": THROUGH + "tests/handlers/test_digest_form.py",
    "bot.sandbox.photos": THROUGH + "tests/handlers/test_trends.py",
    "bot.intake.shown.weighing": THROUGH + "tests/intake/test_worth.py",
    "handlers.conditions_saved": THROUGH + "tests/handlers/test_over.py",
    "handlers.asking": THROUGH + "tests/handlers/test_together.py",
    "handlers.followed": THROUGH + "tests/handlers/test_together.py",
    "handlers.together": THROUGH + "tests/handlers/test_together.py",
    "handlers.trends": THROUGH + "tests/handlers/test_trends.py",
    "bot.topics.titles.told": THROUGH + "tests/topics/test_country_of_outlet.py",
    "bot.topics.titles.shortened": THROUGH + "tests/topics/test_titles_posts.py",
    "bot.web.outcomes": THROUGH + "tests/web/test_articles.py",
    "bot.compose.facts": THROUGH + "tests/compose/test_alerts.py",
    "bot.compose.holding": THROUGH + "tests/delivery/test_quiet_weeks.py",
    "handlers.bundle_offers": THROUGH + "tests/handlers/test_bundle_offers.py",
    "handlers.bundle_topics": THROUGH + "tests/handlers/test_bundles.py",
    "handlers.bundles": THROUGH + "tests/handlers/test_bundles.py",
    "bot.compose.conditions": THROUGH + "tests/compose/test_conditions.py",
    "bot.compose.surging": THROUGH + "tests/compose/test_surges.py",
    "handlers.heartbeat": THROUGH + "tests/handlers/test_heartbeat.py",
    "handlers.condition_drafts": THROUGH + "tests/handlers/test_conditions.py",
    "handlers.condition_words": THROUGH + "tests/handlers/test_conditions.py",
    "handlers.follow": THROUGH + "tests/handlers/test_requests.py",
    "handlers.named": THROUGH + "tests/handlers/test_named.py",
    "handlers.named_saving": THROUGH + "tests/handlers/test_named.py",
    "handlers.adding": THROUGH + "tests/handlers/test_requests.py",
    "handlers.themes": THROUGH + "tests/handlers/test_themes.py",
    "bot.topics.titles.of_every_state": THROUGH + "tests/topics/test_offices.py",
    "handlers.related_words": THROUGH + "tests/handlers/test_named.py",
    "handlers.typed_named": THROUGH + "tests/handlers/test_named.py",
    "bot.compose.reasons": THROUGH + "tests/intake/test_named.py",
    "handlers.conditions": THROUGH + "tests/handlers/test_conditions.py",
    "handlers.meant": THROUGH + "tests/handlers/test_meant.py",
    "bot.topics.spoken_conditions": THROUGH + "tests/topics/test_typed_conditions.py",
    "handlers.typed_conditions": THROUGH + "tests/handlers/test_conditions.py",
    "bot.desk.amendments": THROUGH + "tests/handlers/test_amendments.py",
    "bot.delivery.outdated": THROUGH + "tests/delivery/test_outdated.py",
    "bot.desk.joining": THROUGH + "tests/handlers/test_joining.py",
    "handlers.found_here": THROUGH + "tests/handlers/test_joining.py",
    "handlers.joining": THROUGH + "tests/handlers/test_joining.py",
    "bot.desk.holding": THROUGH + "tests/desk/test_publishing.py",
    "bot.intake.retopic": THROUGH + "tests/handlers/test_amendments.py",
    "handlers.amended": THROUGH + "tests/handlers/test_amendments.py",
    "handlers.amendment_sent": THROUGH + "tests/handlers/test_amendments.py",
    "handlers.amendments": THROUGH + "tests/handlers/test_amendments.py",
    "handlers.typed_article": THROUGH + "tests/handlers/test_what_editors_send.py",
    "bot.lasting": PROCESS + "tests/test_lasting.py",
    "bot.delivery.command": COMMAND + "tests/delivery/test_command.py",
    "bot.files.command": COMMAND + "tests/files/test_roads_of_files.py",
    "bot.moving.command": COMMAND + "tests/moving/test_moving.py",
    "bot.moving.export": COMMAND + "tests/moving/test_moving.py",
    "bot.moving.plain": COMMAND + "tests/moving/test_moving.py",
    "bot.moving.restore": COMMAND + "tests/moving/test_moving.py",
    "bot.officials.command": COMMAND + "tests/officials/test_officials.py",
    "bot.prepare": PROCESS + "tests/sandbox/test_demo.py",
    "bot.serve": PROCESS + "tests/test_end_to_end.py",
    "bot.sandbox.content": THROUGH + "tests/sandbox/test_sandbox.py",
    "bot.sandbox.control": THROUGH + "tests/sandbox/test_sandbox.py",
    "bot.sandbox.limits": THROUGH + "tests/sandbox/test_sandbox.py",
    "bot.sandbox.messages": THROUGH + "tests/sandbox/test_sandbox.py",
    "bot.sandbox.push": THROUGH + "tests/sandbox/test_sandbox.py",
    "bot.sites.facts": THROUGH + "tests/sites/test_articles.py",
    "bot.sites.frames": THROUGH + "tests/sites/test_articles.py",
    "bot.sites.markup": THROUGH + "tests/sites/test_finding.py",
    "bot.sites.pruning": THROUGH + "tests/sites/test_articles.py",
    "bot.sites.simple": THROUGH + "tests/sites/test_articles.py",
    "bot.sites.standing": THROUGH + "tests/sites/test_links.py",
    "bot.sources.adding": COMMAND + "tests/sources/test_command.py",
    "bot.sources.failing": COMMAND + "tests/sources/test_command_failing.py",
    "bot.sources.lines": COMMAND + "tests/sources/test_command.py",
    "bot.topics.command": COMMAND + "tests/topics/test_command.py",
    "bot.web.articles": THROUGH + "tests/web/test_articles.py",
    "bot.web.bearer": THROUGH + "tests/web/test_hostile_pushes.py",
    "bot.web.claimed": THROUGH + "tests/web/test_claimed_outlets.py",
    "bot.web.command": COMMAND + "tests/web/test_tokens.py",
    "bot.web.corrections": THROUGH + "tests/web/test_corrections.py",
    "bot.web.make": THROUGH + "tests/web/test_push_end_to_end.py",
    "bot.web.queries": THROUGH + "tests/web/test_articles.py",
    "handlers.addressed": CONVERSATION + "tests/handlers/test_flood.py",
    "handlers.acts": CONVERSATION + "tests/handlers/test_acts.py",
    "handlers.alerts": CONVERSATION + "tests/test_end_to_end.py",
    "handlers.desk": CONVERSATION + "tests/handlers/test_desk.py",
    "handlers.saved": CONVERSATION + "tests/handlers/test_saved.py",
    "handlers.digest": CONVERSATION + "tests/handlers/test_bad_input.py",
    "handlers.editors": CONVERSATION + "tests/handlers/test_bad_input.py",
    "handlers.flood": CONVERSATION + "tests/handlers/test_flood.py",
    "handlers.forget": CONVERSATION + "tests/handlers/test_every_button.py",
    "handlers.outlets": CONVERSATION + "tests/handlers/test_outlets.py",
    "handlers.sequels": CONVERSATION + "tests/handlers/test_sequels.py",
    "handlers.held": CONVERSATION + "tests/handlers/test_held.py",
    "handlers.help": CONVERSATION + "tests/test_end_to_end.py",
    "handlers.officials": CONVERSATION + "tests/handlers/test_registry_and_reviews.py",
    "handlers.pause": CONVERSATION + "tests/handlers/test_bad_input.py",
    "handlers.preferences": CONVERSATION + "tests/handlers/test_pause.py",
    "handlers.preview": CONVERSATION + "tests/handlers/test_preview.py",
    "handlers.publications": CONVERSATION + "tests/handlers/test_publications.py",
    "handlers.refuse": CONVERSATION + "tests/handlers/test_every_button.py",
    "handlers.quiet_hours": CONVERSATION + "tests/handlers/test_quiet_hours.py",
    "handlers.urgency": CONVERSATION + "tests/handlers/test_quiet_hours.py",
    "handlers.registry": CONVERSATION + "tests/handlers/test_registry_and_reviews.py",
    "handlers.roles": CONVERSATION + "tests/handlers/test_roles.py",
    "handlers.review": CONVERSATION + "tests/handlers/test_registry_and_reviews.py",
    "handlers.sending": CONVERSATION + "tests/handlers/test_sending.py",
    "handlers.source_found": CONVERSATION + "tests/handlers/test_source_found.py",
    "handlers.source_search": CONVERSATION + "tests/handlers/test_source_search.py",
    "handlers.source_traits": CONVERSATION + "tests/handlers/test_sources_desk.py",
    "handlers.source_views": CONVERSATION + "tests/handlers/test_sources_desk.py",
    "handlers.sources": CONVERSATION + "tests/handlers/test_sources_desk.py",
    "handlers.start": CONVERSATION + "tests/handlers/test_conversations.py",
    "handlers.subscriptions": CONVERSATION + "tests/test_end_to_end.py",
    "handlers.unsubscribe": CONVERSATION + "tests/handlers/test_subscriptions.py",
    "handlers.why": CONVERSATION + "tests/test_end_to_end.py",
    "bot.compose.found_alone": THROUGH + "tests/compose/test_full_windows.py",
    "bot.compose.held_back": THROUGH + "tests/handlers/test_quiet_hours.py",
    "handlers.earlier": CONVERSATION + "tests/handlers/test_subscriptions.py",
    "handlers.less": CONVERSATION + "tests/handlers/test_less.py",
    "handlers.undoing": CONVERSATION + "tests/handlers/test_undo.py",
    "handlers.undone": CONVERSATION + "tests/handlers/test_undo.py",
    "handlers.wishes": CONVERSATION + "tests/handlers/test_requests.py",
    "handlers.wanted": CONVERSATION + "tests/handlers/test_requests.py",
}


def test_no_file_is_long() -> None:
    lines = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in FILES}
    long = {path for path in lines if lines[path] > MOST_LINES_OF_A_FILE}
    assert {path for path in long if not path.startswith(MIGRATIONS)} == set(LONG_FILES)


def test_no_function_is_long() -> None:
    long = {
        f"{path}: {name}"
        for path in FILES
        if not path.startswith(MIGRATIONS)
        for name, lines in facts_of(ROOT / path).functions
        if lines > MOST_LINES_OF_A_FUNCTION
    }
    assert long == set(LONG_FUNCTIONS)


def _name(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def test_every_module_is_imported_by_a_test_or_says_why_not() -> None:
    modules = {
        _name(path)
        for path in FILES
        if path.startswith(("bot/", "handlers/")) and not path.endswith("__init__.py")
    }
    tests = [ROOT / path for path in FILES if path.startswith("tests/")]
    imported = {one for path in tests for one in facts_of(path).imported}
    assert modules - imported == set(IMPORTED_BY_NO_TEST)


def test_the_reasons_name_tests_that_exist() -> None:
    for module, reason in IMPORTED_BY_NO_TEST.items():
        assert (ROOT / reason.rpartition(" ")[2]).is_file(), f"{module}: {reason}"

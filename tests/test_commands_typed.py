"""What people type for a command, and what only looks so."""

from __future__ import annotations

import pytest

from bot.commands_typed import Said, said_in


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("сними паузу", Said.RESUME),
        ("возобновить", Said.RESUME),
        ("resume", Said.RESUME),
        ("unpause", Said.RESUME),
        ("end the pause", Said.RESUME),
        ("жалғастыр", Said.RESUME),
        ("үзілісті тоқтат", Said.RESUME),
        ("пауза", Said.PAUSE),
        ("үзіліс", Said.PAUSE),
        ("pause", Said.PAUSE),
        ("верни как было", Said.UNDO),
        ("undo", Said.UNDO),
        ("қайтар", Said.UNDO),
        ("помощь", Said.HELP),
        ("help", Said.HELP),
        ("көмек", Said.HELP),
        ("выключи дайджест", Said.DIGEST_OFF),
        ("turn off the digest", Said.DIGEST_OFF),
        ("дайджестті өшір", Said.DIGEST_OFF),
        ("включи дайджест", Said.DIGEST_ON),
        ("отключи мгновенные", Said.ALERTS_OFF),
        ("жаңалық бірден келсін", None),
        ("почему ничего не приходит", Said.NOTHING_COMES),
        ("why is nothing coming", Said.NOTHING_COMES),
        ("why don't i get any news", Said.NOTHING_COMES),
        ("неге ештеңе келмейді", Said.NOTHING_COMES),
        ("ештеңе келмей жатыр", Said.NOTHING_COMES),
        # of a topic, or news
        ("пауза в работе парламента", None),
        ("помощь пострадавшим", None),
        ("отмени налог", None),
        ("help for farmers", None),
        ("резюме", None),
        ("выключи отопление", None),
        ("көмек қоры", None),
        ("верни деньги", None),
    ],
)
def test_a_command_is_one_only_where_the_whole_text_is(typed: str, said: Said | None) -> None:
    assert said_in(typed) is said

"""The sandbox refuses of the bot's profile what Telegram refuses."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox import profile
from bot.sandbox.methods import METHODS, Refusal
from bot.sandbox.server import demo_world


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("setmydescription", {"description": "я" * 513}),
        ("setmyshortdescription", {"short_description": "я" * 121}),
        ("setmydescription", {"description": "я", "language_code": "ru-RU"}),
        ("setmyprofilephoto", {}),
        ("setmyprofilephoto", {"photo": {"type": "static", "photo": "a file_id"}}),
    ],
)
def test_what_is_too_long_or_none_is_refused(method: str, params: dict[str, Any]) -> None:
    world = demo_world()
    with pytest.raises(Refusal):
        METHODS[method](world, params)
    assert not world.about
    assert not world.picture


def test_what_fits_is_taken_for_its_language_and_for_all_others() -> None:
    world = demo_world()
    profile.set_description(world, {"description": "я" * 512})
    profile.set_short_description(world, {"short_description": "k", "language_code": "kk"})
    assert profile.get_description(world, {"language_code": "kk"}) == {"description": "я" * 512}
    told = [profile.get_short_description(world, {"language_code": one}) for one in ("kk", "de")]
    assert told == [{"short_description": "k"}, {"short_description": ""}]

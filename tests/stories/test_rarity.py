"""What a shared key says: the rarer, the more; before anything was seen, by its kind."""

from __future__ import annotations

from bot.stories.rarity import Rarity, prior
from bot.stories.words import Kind, key_of


def test_before_anything_was_seen_a_key_says_what_its_kind_says() -> None:
    rarity = Rarity()
    for kind in Kind:
        assert abs(rarity.bits(key_of(kind, "x")) - prior(key_of(kind, "x"))) < 0.01
    assert prior(key_of(Kind.NUMBER, "860000000")) > prior(key_of(Kind.OFFICE, "kz-senate"))


def test_what_many_texts_have_says_less_until_they_leave() -> None:
    rarity, common, rare = Rarity(), key_of(Kind.NAME, "Астана"), key_of(Kind.NAME, "Аркалык")
    before = rarity.bits(common)
    for _ in range(5_000):
        rarity.add([common])
    assert rarity.bits(common) < 0.5
    assert rarity.bits(rare) > before
    for _ in range(5_000):
        rarity.remove([common])
    assert abs(rarity.bits(common) - before) < 0.01

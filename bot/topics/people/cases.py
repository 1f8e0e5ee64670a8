"""The cases of a word as bits, for one form may stand in several at once ("Морозова"). Pure.

Plain numbers and no flags: the index holds hundreds of thousands of them, and keeps them.
"""

from __future__ import annotations

from typing import TypeAlias

Cases: TypeAlias = int

# pymorphy3's names, in the order of the bits.
CASE_NAMES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE, PLURAL = (
    1 << bit for bit in range(7)
)
# In the singular; a family in the plural is apart.
ANY_CASE = NOMINATIVE | GENITIVE | DATIVE | ACCUSATIVE | INSTRUMENTAL | LOCATIVE
BIT_OF = {name: 1 << bit for bit, name in enumerate(CASE_NAMES)} | {
    "gen2": GENITIVE,
    "loc2": LOCATIVE,
}

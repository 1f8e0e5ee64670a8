"""What streets, squares and other ways are called, as parts of patterns for folded words. Pure.

A town calls them after people and after much else: whatever asks whether a name is a street's asks
by these words.
"""

from __future__ import annotations

# Before a name: in any form, in the forms of one, of several.
ANY = (
    r"улиц(?:[аеуы]?й?|ам|ами|ах)|ул|проспект[ауе]?|просп|пр|площад[ьи]|пл|переул[а-я]+"
    r"|бульвар[ауе]?|шоссе|набережн[а-я]+"
)
ONE = r"ул|улиц[аыуе]|улицей|пр|просп|проспект[ау]?|бульвар[ау]?"
SEVERAL = (
    r"улиц(?:ы|ам|ами|ах)?|ул|(?:проспект|бульвар)(?:ы|ов|ам|ами|ах)|площад(?:и|ей|ям|ях)"
    r"|переулк(?:и|ов|ам|ах)|пр|просп"
)
# Behind a name: the same in Kazakh and in English.
ONE_BEHIND = r"(?:көшесі|даңғылы)\w*"
SQUARE_BEHIND = r"алаңы\w*"
SEVERAL_BEHIND = r"(?:көшелері|даңғылдары|алаңдары)\w*|streets|avenues|boulevards|squares"
ENGLISH = "street|avenue"

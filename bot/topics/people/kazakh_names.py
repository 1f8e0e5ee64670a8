"""First names as Kazakh spells and makes them, beside those of our lists. Pure."""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.people.dictionary import is_first_name_itself, is_known_place
from bot.topics.people.kazakh_suffixes import name_stems
from bot.topics.people.lexicon import begins_sentences, is_form_of_first_name
from bot.topics.people.spellings import russian_spellings

# Of what Kazakh makes first names: "Нұрдәулет", "Бейбарыс"; not "Әзербайжан".
_MADE = re.compile(
    r"(?:(?:нұр|гүл|бибі)[^\W_]{3,16}|"
    r"[^\W_]{3,16}(?:бек|гүл|(?<!бай)жан|мұрат|болат|дәулет|ғали|сұлтан|темір|барыс))$"
)


@remembered(entries=8192, each=200)
def is_first_name_in_kazakh(word: str) -> bool:
    """Whether a folded Kazakh word is a form of a first name that Russian has in another spelling,
    or is put together as first names are: "Ләйла", "Гүлнара", "Нұрдәулет"."""
    if begins_sentences(word):
        return False  # "Жаңа Қазақстан"
    stems = (word, *name_stems(word))
    russian = [one for stem in stems for one in russian_spellings(stem)]
    if any(map(is_known_place, (*stems, *russian))):
        return False  # "Әндіжанға"
    return any(map(is_first_name_itself, russian)) or any(
        _MADE.match(one) or (len(one) > 3 and is_form_of_first_name(one, declined=False))
        for one in stems
    )

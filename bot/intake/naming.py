"""The sentence of an article that names a topic, fit to stand beneath its title. Pure.

It is understood by itself, where one is; what is only asked, a line of a list, a reading of an
instrument ("Түнде 6–8° аяз"), or torn out of a quotation is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.intake.clear import is_clear, is_torn
from bot.intake.gist import told_of
from bot.intake.items import is_listed
from bot.intake.readings import is_reading
from bot.intake.telling import telling
from bot.intake.titled import untagged
from bot.sentences import is_aside, names

# Of a paragraph so much is looked at, of more than all that a reporter writes in one.
_BEGINNING = 20_000


def sentence_naming(lead: str, body: str, words: Sequence[str], title: str = "") -> str:
    """The sentence of a lead or a body in which one of some words, or a longer form of it, stands;
    without who reports it, unless he is it. Of several the first that tells enough beside a title,
    or tells most. "" where there is none to show."""
    wanted = [" ".join(one.split()) for one in words if one.strip()]
    clear: list[str] = []
    rest = ""
    for paragraph in (lead, *body.split("\n\n")):
        text = " ".join(paragraph[:_BEGINNING].split())
        if not _is_named(text, wanted):
            continue
        for whole, told in told_of(paragraph[:_BEGINNING]):
            found = next((one for one in (told, whole) if _is_named(one, wanted)), "")
            if found and not (is_torn(found) or is_listed(whole) or is_reading(found)):
                if is_clear(found, title) and not is_aside(found):
                    clear.append(found)
                rest = rest or found
    return clear[telling(title, clear)] if clear else rest


def beside(lead: str, body: str, sentence: str) -> tuple[str, str]:
    """The sentences that stand right before and right behind one of a text; "" where none does."""
    paragraphs = [one[:_BEGINNING] for one in (lead, *body.split("\n\n")) if one.strip()]
    words = set(sentence.split()[1:-1])
    for number, paragraph in enumerate(paragraphs):
        told = list(told_of(paragraph)) if words <= set(paragraph.split()) else []
        at = next((at for at, pair in enumerate(told) if sentence in pair), None)
        if at is None:
            continue
        above = list(told_of(paragraphs[number - 1])) if not at and number else []
        last = at + 1 == len(told) and number + 1 < len(paragraphs)
        below = list(told_of(paragraphs[number + 1])) if last else []
        return _shown([*above, *told[:at]][-1:]), _shown([*told[at + 1 :], *below][:1])
    return "", ""


def _shown(pairs: Sequence[tuple[str, str]]) -> str:
    """The only one of some sentences, as it stands and without who reports it; "" for none, and
    for a line of a list."""
    return next((untagged(told) for whole, told in pairs if not is_listed(whole)), "")


def _is_named(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold()
    return any(names(folded, word) for word in words)

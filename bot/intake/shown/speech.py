"""Where a paragraph is what somebody says, behind a dash, and not yet who says it. Pure.

"– Цены растут. Дома пустуют, – сказал депутат." Its first sentence alone is said by nobody.
"""

from __future__ import annotations

import re

from bot.sentences import sentences

_BEGINS = re.compile(r"[–—-]\s{1,3}[«“\"]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
# ", – сказал он": behind the speech.
_CLOSES = re.compile(r"[,.!?…»”\"]\s[–—-]\s(?=[a-zа-яёәғқңөұүһі])")

# Whom a title quotes says what stands behind a dash: "Пробин: «…»".
_QUOTES = re.compile(r"^[^:]{2,60}: \S|[«“][^«»“”]{10,}[»”]\s?[,–—-]")
_FIRST_PERSON = re.compile(
    r"–\s(?:\S+ ){0,2}(?:я|мы|мне|меня|нам|нас|мой|мои|наши?|мен|біз|маған|бізге|біздің|менің"
    r"|I|we|my|our|us|me)\b",
    re.IGNORECASE,
)


def without_dash(sentence: str, title: str) -> str:
    """A sentence without the dash that says that it is speech, where the title says whose; who
    speaks of himself keeps it."""
    if not sentence.startswith("– ") or _QUOTES.search(title) is None:
        return sentence
    return sentence if _FIRST_PERSON.match(sentence) else sentence[2:]


def spoken_end(paragraph: str, text: str) -> int:
    """Up to where the sentences of a text are speech without a speaker, if the paragraph that it
    was made of begins with a dash and is no list; else 0."""
    if _BEGINS.match(text) is None:
        return 0
    if sum(_BEGINS.match(line.strip()) is not None for line in paragraph.split("\n")) > 1:
        return 0
    closes = _CLOSES.search(text)
    if closes is not None:
        return closes.start()
    return len(text) if text.endswith((".", "!", "?", "…", "»")) and len(sentences(text)) > 1 else 0

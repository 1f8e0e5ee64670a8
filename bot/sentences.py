"""Where the sentences of a text end, and as many of them as fit into some room. Pure."""

from __future__ import annotations

import re

# An end, what closes behind it, and the space before the next beginning.
_END = re.compile(
    r"(?P<mark>[.!?…]{1,4})[»\"”)\]]{0,3}(?=\s{1,3}[—–-]?\s?[«“\"(]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ\d#])"
)
# The word before a full stop, and whether it is written together with what stands before it.
_LAST_WORD = re.compile(r"(?P<before>^|\W)(?P<word>\w{1,5})\.$")
# How many there are ("… получили 12."), not the number of an item ("Статья 5.", "24. Астана").
_COUNTED = re.compile(
    r"\b[a-zа-яёәғқңөұүһі]{2,}\s\d{1,2}\.$"
    # an hour, a day in English: "в 10:00.", "on Dec. 4."
    r"|\b\d{1,2}:\d\d\.$"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}\.$"
)
# A full stop ends nothing behind one letter ("А. Бектенов", "г. Астаны"), and behind these, which
# stand before names and numbers.
_ABBREVIATIONS = frozenset(
    "им ул др ст гг см пр кв пл дж проф акад доц просп корп стр ген полк лейт обл англ каз рус тел "
    "напр тыс млн млрд янв фев апр авг сент окт нояб дек mr dr ms st prof gen sen gov rep mrs "
    "jan feb apr aug sep sept oct nov dec".split()
)
# These end nothing before a number only: "п. 2", "№ 5-бап. 3", "т.б. 12", "no. 5"; some of them are
# words, too, unless they begin with a capital ("Art. 131(3)", "modern art. 12 works").
_BEFORE_A_NUMBER = frozenset(
    "no nos para paras pp п пп ч чч ст абз разд гл рис табл прил подп б д бап тарм".split()
)
_BEFORE_A_NUMBER_CAPITALISED = frozenset("Art Arts Sec Secs Para Par Cl Ch Vol Fig Reg".split())
_NUMBER_FOLLOWS = re.compile(r"\s{1,3}[«“\"(]?\d")
_LOOKED_BACK = 40
_SUM = re.compile(r"\d\s(?:тыс|млн|млрд|трлн)\.$")
_QUOTES = re.compile('[«»“”"]')
_LONGEST_WORD = 40
# Where a clause ends, and how much of the room that a cut sentence has is used at least.
_CLAUSE = re.compile(r"[,;](?=\s)|(?<=\s)[–—](?=\s)")
_LEAST_LEFT = 0.55
_WORD = re.compile(r"[^\W_]+")
# Of one sentence so many characters are shown, of two fewer, unless the first is so short that it
# only leads to the second.
ONE, TWO, _SHORT = 240, 180, 60
# What is common to the forms of a word, more or less: enough to see that two texts say the same.
_STEM = 5
# With what a sentence begins that reminds of what was, or leads elsewhere: "Подпишитесь", and not
# "Подписан протокол"; "Сурет: …", and not "Суретші …".
_ASIDE = re.compile(
    r"^\W{0,4}(?:напомн|ранее |как (?:сообщалось|мы писали|писали)|читайте|подробн|следите|смотрите"
    r"|подпи(?:сывай|саться|шис|шит|ск)|(?:фото|видео)\b|(?:текст|новость) дополн"
    r"|еске сал|бұған дейін|бұрын |айта кет|(?:оқи отыр|тағы оқы)|жазыл(?:ың|у\b)|толығырақ"
    r"|сурет\w{0,4}(?:\s?[:–—]|\W{0,3}$)"
    r"|(?:[^\s,:]{1,25} ){1,6}(?:напомина[ею]т|напомнил[аи]?)\b"
    r"|[^,:]{3,60}\b(?:reminds?|reminded|recalled that)\b"
    r"|[^,:]{3,160}\b(?:еске сал(?:ады|ды)|ескертеді|ескертті)[.!]?$"
    r"|earlier|previously|as reported|recall|read (?:also|more)|follow us|subscribe"
    r"|(?:photo|video)s?\b)",
    re.IGNORECASE,
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends. What is quoted is not divided."""
    found, start = [], 0
    quoted = _quotations(text)
    at = 0
    for match in _END.finditer(text):
        end = match.end()
        while at < len(quoted) and quoted[at][1] < end:
            at += 1
        if at < len(quoted) and quoted[at][0] < end < quoted[at][1]:
            continue
        before = text[max(0, match.end("mark") - _LOOKED_BACK) : end]
        if match["mark"] == "." and _goes_on(before, text[end : end + _LOOKED_BACK]):
            continue
        found.append((start, end))
        start = end
        while text[start].isspace():
            start += 1
    if text[start:].strip():
        found.append((start, len(text.rstrip())))
    return found


def _quotations(text: str) -> list[tuple[int, int]]:
    """Where the outermost quotations begin and end; none where they do not match."""
    found, depth, start, straight = [], 0, 0, False
    for mark in _QUOTES.finditer(text):
        sign = mark.group()
        opens = sign in "«“" or (sign == '"' and not straight)
        straight = straight != (sign == '"')
        if opens:
            start = mark.start() if depth == 0 else start
            depth += 1
        else:
            depth -= 1
            if depth < 0:
                return []
            if depth == 0:
                found.append((start, mark.end()))
    return found if depth == 0 else []


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence goes on behind the full stop with which some characters end."""
    if _is_abbreviation(before):
        return not _ends_sum(before, after)
    found = _LAST_WORD.search(before)
    if found is None or _NUMBER_FOLLOWS.match(after) is None:
        return False
    return found["word"].casefold() in _BEFORE_A_NUMBER or (
        found["word"] in _BEFORE_A_NUMBER_CAPITALISED
    )


def _ends_sum(before: str, after: str) -> bool:
    """Whether a text ends with a sum ("… на 18 млрд.") that no other one goes on."""
    return _SUM.search(before) is not None and not after.lstrip()[:1].isdigit()


def _is_abbreviation(before: str) -> bool:
    """Whether the full stop at the end of some characters belongs to the word before it."""
    found = _LAST_WORD.search(before.rstrip('»"”)]'))
    if found is None:
        return False
    word = found["word"]
    if found["before"] == ".":
        return len(word) == 1 and word.isupper()
    if word.isdecimal():
        # "24. Астана" is a number of a list, "2026. Он" an end
        return len(word) < 3 and _COUNTED.search(before.rstrip('»"”)]')) is None
    return len(word) < 2 or word.casefold() in _ABBREVIATIONS


def ends_in_abbreviation(text: str) -> bool:
    """Whether the full stop at the end of a text belongs to its last word ("3 млрд.", "и т.д.")."""
    return not text[-2:-1].isdecimal() and _is_abbreviation(text[-_LOOKED_BACK:])


def fitting(text: str, limit: int) -> str:
    """The whole sentences of a text that have at most `limit` characters together; where the first
    one alone has more, it is cut where a clause of it ends, or at a word."""
    text = text.strip()
    if len(text) <= limit:
        return text
    end = max((end for _, end in sentences(text) if end <= limit), default=0)
    return text[:end] if end else cut_at_clause(text, limit) or cut_at_word(text, limit)


def cut_at_clause(text: str, limit: int) -> str:
    """The beginning of a sentence up to the last comma within a limit, with an ellipsis; "" where
    too little would be left, or only a quotation or what is in brackets has one."""
    quoted = _quotations(text)
    for found in reversed(list(_CLAUSE.finditer(text, int(limit * _LEAST_LEFT), limit))):
        at = found.start()
        before = text[:at]
        if not any(start < at < end for start, end in quoted) and (
            before.count("(") == before.count(")") and before.count("«") == before.count("»")
        ):
            return before.rstrip(" –—-") + "…"
    return ""


def room(first: str) -> int:
    """How many characters there are beneath a title for a sentence and the one behind it."""
    return ONE if len(first) <= _SHORT else TWO


def names(folded: str, words: str) -> bool:
    """Whether a folded text has some words, or a longer form of the last one."""
    wanted = words.casefold()
    at = folded.find(wanted)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(wanted, at + 1)
    return at >= 0


def cut_at_word(text: str, limit: int) -> str:
    """The beginning of a text of at most `limit` characters, with an ellipsis where it is cut; a
    quotation is closed."""
    if len(text) <= limit:
        return text
    if "«" in text[:limit] and limit > 2:
        limit -= 1
    kept = text[: limit - 1]
    if not text[limit - 1].isspace() and not kept[-1:].isspace():
        words = kept.rsplit(None, 1)[0]
        kept = words if len(words) >= len(kept) - _LONGEST_WORD else kept
    kept = kept.rstrip(' ,;:.—–-«("“')
    return kept + ("…»" if kept.count("«") > kept.count("»") else "…")


def around(text: str, start: int, end: int, limit: int) -> str:
    """At most `limit` characters of a text with what stands from `start` to `end` in them: from the
    beginning where that is enough, else cut at words on both sides."""
    if len(text) <= limit:
        return text
    if end <= limit - 2:
        return cut_at_word(text, limit)
    first = max(0, min(start, start - (limit - (end - start)) // 2))
    first = max(0, min(first, len(text) - limit + 2))
    while first < start and not text[first - 1].isspace():
        first += 1
    rest = text[first:].lstrip(" ,;:.—–-»)")
    return "…" + cut_at_word(rest, limit - 1)


def stems(text: str) -> list[str]:
    """The words of a text by their beginnings, so that forms of a word are the same."""
    return [word[:_STEM] for word in _WORD.findall(text.casefold().replace("ё", "е"))]


def is_aside(sentence: str) -> bool:
    """Whether a sentence reminds of what was, or leads elsewhere."""
    return _ASIDE.match(sentence) is not None

"""Whether a sentence that is taken out of a text is understood by itself. Pure."""

from __future__ import annotations

import re

# Who or what is meant says an earlier sentence: by the first word, or by one of the first three.
_JOINING = frozenset(
    "и а но же также тоже однако зато причем притом поэтому затем потом далее тогда там здесь "
    "такой такая такое такие так последний последняя последние те тот та например кстати "
    "және ал бірақ алайда дегенмен сонымен сондықтан сондай сол осы осындай мұндай мұнда сонда "
    "and but also however meanwhile moreover besides such there then thus it that those "
    "therefore instead".split()
)
_MEANT = frozenset(
    "он она они его ее их ему ей им нему ней них ним нею это этот эта эти этого этой этому этим "
    "этих этом тем того том ол олар оның оған оны одан онда олардың оларға оларды бұл бұны бұған "
    "бұдан бұның мұны осыған осыдан соған соның he she they his her their him them this these "
    "its".split()
)
_FIRST_WORDS = 3
# "This year" says by itself what it means.
_WHEN = re.compile(
    r"\b(?:эт\w{2,3} (?:год|месяц|недел|сесси|осен|лет|зим|весн)"
    r"|(?:осы|бұл) (?:жыл|ай|апта|күз)"
    r"|this (?:year|month|week|autumn|fall|summer|winter|spring|session))",
)
# Somebody says it who was named before: "– добавил он", "деді ол", "he added".
_SAYS = re.compile(
    r"[»”\",]\s*[–—-]\s(?:\w+\s){1,3}(?:он|она|они|ол|олар)\b|\b(?:ол|олар)\W*$"
    r"|[”\",]\s*(?:he|she|they) \w+\W*$|\b(?:said|added) (?:he|she)\b"
)
# "As the office said, they …": whom it is about stands behind that.
_OPENING = re.compile(r"(?:как|по (?:данным|словам|информации)|according to)\s[^,]{3,80},\s")
_WORD = re.compile(r"\w+")
_TORN = re.compile(r"[а-яёa-zәғқңөұүһі–—…-]")


def is_clear(sentence: str) -> bool:
    """Whether a sentence says by itself who and what it is about."""
    folded = _WHEN.sub("", sentence.casefold().replace("ё", "е"))
    opening = _OPENING.match(folded)
    first = _WORD.findall(folded)[:_FIRST_WORDS]
    behind = _WORD.findall(folded[opening.end() :])[:_FIRST_WORDS] if opening else []
    return (
        bool(first)
        and first[0] not in _JOINING
        and not _MEANT.intersection([*first, *behind])
        and _SAYS.search(folded) is None
    )


def is_torn(sentence: str) -> bool:
    """Whether it is a question, a part of a sentence, or of a quotation."""
    return (
        sentence.endswith("?")
        or _TORN.match(sentence) is not None
        or sentence.count("«") != sentence.count("»")
        or sentence.count("“") != sentence.count("”")
        or sentence.count('"') % 2 == 1
    )

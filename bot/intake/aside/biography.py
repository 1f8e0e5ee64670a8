"""Whether a sentence tells of somebody's life: where he was born and studied, which posts he held
in which years. Pure.

Whoever is appointed is told of with it in every language; whom and what it names has no part in
that. A sentence with the years of a post says so beyond doubt, in whatever form it names where.
"""

from __future__ import annotations

import re

# Where somebody was born and what he learnt.
_UPBRINGING = re.compile(
    r"\bродил(?:ся|ась) (?=в |на |\d)|\b(?:окончил|закончил)а? (?:[\w«»\"-]{1,30} ){0,4}"
    r"(?:университет|институт|академи|школ|училищ|колледж|факультет|вуз|лицей|гимнази|техникум"
    r"|аспирантур|магистратур|курс|мгу|казгу|казну)"
    r"|\bдүниеге келген\b|\bжылы (?:[^\s.]{2,20} ){0,4}туған\b"
    r"|\b(?:университет|институт|академия|мектеп|колледж)\w{0,5} (?:[^\s.]{2,20} )?"
    r"(?:бітір|тәмамда)|\bбітірген\b"
    r"|\bwas born\b|\bgraduated from\b|\bholds? a (?:degree|bachelor|master)",
    re.IGNORECASE,
)
# Which posts he held before, in a folded sentence.
_BEFORE = re.compile(
    r"\b(?:в (?:его |ее |её )?(?:резюме|биографии|послужном списке)|трудовую деятельность"
    r"|в разные годы|(?:ранее|раньше|прежде|до (?:этого|назначения|избрания)) (?:он |она )?"
    r"(?:работал|занимал|возглавлял|руководил|служил|был|рулил|трудил)"
    r"|әр жылдары|еңбек жолын"
    r"|(?:бұған|тағайындалғанға) дейін .{0,60}(?:басқар|қызмет ат|жұмыс іст)"
    r"|(?:previously|formerly) (?:served|worked|held|headed)|earlier in (?:his|her) career)"
)
_YEAR = r"(?:19|20)\d\d"
# "2012–2016", "с 2012 по 2016", "from May 2012 to 2016", "2012 жылдан 2016 жылға дейін".
_YEARS = re.compile(
    rf"(?<!\d){_YEAR}\s?[–—-]\s?(?:{_YEAR}|\d\d)(?!\d)"
    rf"|\bс (?:[а-я]{{3,9}} )?{_YEAR} (?:года )?(?:по|до) (?:[а-я]{{3,9}} )?{_YEAR}"
    rf"|\b(?:from|between) (?:[a-z]{{3,9}} )?{_YEAR} (?:to|until|and|through)"
    rf" (?:[a-z]{{3,9}} )?{_YEAR}"
    rf"|(?<!\d){_YEAR} жыл(?:дан|ғы)[^.!?]{{0,25}}{_YEAR} жыл(?:ға|дар)"
)
# "2012–2016 гг. – депутат": a line of a list of posts.
_LISTED = re.compile(
    rf"^\W{{0,5}}(?:в )?{_YEAR}\s?[–—-]\s?(?:{_YEAR}|\d\d)"
    r"(?: ?(?:гг?\.?|годы|годах|жж\.?|жылдары|years))?(?:\s?[–—:]|,)\s"
)
# Who has held a post then.
_SERVED = re.compile(
    r"\b(?:работал|занимал|возглавлял|руководил|служил|являл(?:ся|ась)|трудил(?:ся|ась)"
    r"|исполнял|прош(?:ел|ёл|ла) путь|был[аи]? (?:\w{1,25} ){0,2}(?:директор|заместител|советник"
    r"|депутат|министр|аким|посл|начальник|руководител|помощник|консультант|глав))"
    r"|қызмет\w{0,6} (?:атқар|ет|істе)|жұмыс іст|(?:басқар|басқарып кел)ған|болып (?:жұмыс|қызмет)"
    r"|(?:кеңесші|директор|басшы|орынбасар|маман|депутат|министр|әкім|елші|көмекші)(?:сы|сі|ы|і)?"
    r" (?:болды|болған)"
    r"|\b(?:served|worked|held (?:the |various |several |senior )?(?:post|position)s?|headed"
    r"|chaired|was (?:an? |the )?(?:\w{1,20} ){0,2}"
    r"(?:director|deputy|adviser|advisor|minister|head|member))\b"
)


def is_of_an_upbringing(sentence: str) -> bool:
    """Whether a sentence tells where somebody was born or what he learnt."""
    return _UPBRINGING.search(sentence) is not None


def is_of_a_life(sentence: str) -> bool:
    """Whether a folded sentence tells that, or what somebody was before."""
    return is_of_an_upbringing(sentence) or _BEFORE.search(sentence) is not None


def is_of_a_career(sentence: str) -> bool:
    """Whether a sentence tells which posts somebody held in which years."""
    folded = sentence.casefold()
    if _LISTED.match(folded):
        return True
    return _YEARS.search(folded) is not None and _SERVED.search(folded) is not None

"""What texts of feeds end in and articles do not: "Читать далее", "[…]", "appeared on". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

_READ_ON = (
    r"(?:читать|читайте|смотреть|узнать)\s(?:далее|дальше|полностью|ещ[её]|подробнее|больше|на\sсайте"
    r"|продолжение|статью\sполностью|весь\sтекст|полную\sверсию)"
    r"|(?:подробнее|подробности|далее|полный\sтекст|продолжение|весь\sматериал)"
    r"(?:\s(?:на\sсайте|на\s\S{3,40}|по\sссылке|здесь|тут|читайте\sна\sсайте))?"
    r"|толығырақ(?:\s(?:оқу|оқыңыз|оқыңыздар|сайттан|осы\sжерде))?|толық\s(?:оқу|оқыңыз|мәтіні|нұсқасы)"
    r"|(?:әрі\sқарай|жалғасын)\s(?:оқу|оқыңыз|оқыңыздар)|жалғасы"
    r"|read\s(?:more|on|the\sfull\s(?:story|article|text)|full\s(?:story|article))|full\s(?:story|text)"
    r"|(?:continue|keep)\sreading|more|see\smore|learn\smore"
)
# "Continue reading Title →" names the article.
_CALL = re.compile(
    rf"(?:^|(?<=[.!?…»\"\])]))[\s\[(<«→>-]{{0,6}}(?:{_READ_ON})"
    r"(?:\s(?:about|«)[^.]{1,200}|\s(?=\S)[^.]{1,200}(?=[→»>]+$))?[\s\])>».…→»>&:-]{0,8}$",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:\s?(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\)|…|\.{3}))+$")
_POSTED = re.compile(
    r"^(?:the\spost\b.{1,400}\b(?:first\s)?appeared\s(?:first\s)?on\b"
    r"|(?:сообщение|запись|материал|статья)\s.{1,400}\s(?:появил(?:ась|ось|ся|ись)\sсначала\sна"
    r"|впервые\s(?:появил(?:ась|ось|ся)|опубликован[ао]?)|первым\sпоявилс[яь])"
    r"|.{1,400}\s(?:жазбасы|мақаласы)\s.{0,40}\s(?:алғаш|бірінші)\b)",
    re.IGNORECASE,
)
# A call may be the end of a paragraph that is no longer than this, or of the last sentence of one.
_READ = 400


def without_call(paragraphs: Sequence[str]) -> tuple[list[str], bool]:
    """The paragraphs without what calls to read on and what says where they were posted, and
    whether they are a teaser: they called, or broke off."""
    kept, teaser = list(paragraphs), False
    while kept and _POSTED.match(kept[-1][: _READ * 2]):
        kept.pop()
    while kept:
        last = kept[-1]
        shorter = _shortened(last)
        if shorter == last:
            break
        teaser = True
        if any(char.isalnum() for char in shorter):
            kept[-1] = shorter
            break
        kept.pop()
    if kept and (cut := _CUT.search(kept[-1][-20:])):
        teaser = teaser or not cut.group().startswith("...") or len(kept) == 1
        whole = kept.pop()[: -len(cut.group())].rstrip(" ,;:—–-")
        kept += [f"{whole}…"] if whole else []
    return kept, teaser


def _shortened(paragraph: str) -> str:
    """A paragraph without the call at its end."""
    before, tail = paragraph[:-_READ], paragraph[-_READ:]
    found = _CALL.search(tail)
    return before + tail[: found.start()].rstrip() if found else paragraph

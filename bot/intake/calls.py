"""What asks a reader to follow, to read on or to write, in three languages: by its words. Pure."""

from __future__ import annotations

import re

# In so many words somebody is asked to follow, or is led on.
WORDS_OF_A_CALL, WORDS_OF_A_POINTER = 16, 4
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_NETWORKS = (
    r"(?:telegram|телеграмм?|instagram|инстаграм|facebook|фейсбук|youtube|ютуб|tiktok|тикток|"
    r"whats?app|ватсап|вотсап|threads|twitter|соцсет|social|желі)\w*"
)
_FOLLOW = (
    r"(?:подпи(?:саться|шись|шитесь|сывайся|сывайтесь)|присоединяй(?:ся|тесь)|"
    r"жазыл(?:ыңыз(?:дар)?|ыңдар|ың)|қосыл(?:ыңыз(?:дар)?|ыңдар|ың)|"
    r"subscribe|(?:join|follow)(?=\s+(?:us|our|me|the\s+(?:channel|conversation)|@)))"
)
# "Читайте нас …", "Следите за нами …", "Оставайтесь с нами …", "Мы в Telegram", "Біз Telegram-да".
_AND_NO_MORE = r"(?=\W*(?:$|[|,;:•@]|(?:и|and|және)\b))"
_US = (
    r"\b(?:(?:про)?читайте|смотрите|слушайте|следите|оставайтесь|ищите|находите|поддержите|"
    r"поддерживайте)\s+(?:за\s+|с\s+)?на(?:с|ми)\b"
    rf"|\b(?:мы|we)\s+(?:(?:есть|теперь|are)\s+)?(?:в|во|на|in|on|at)\s+{_NETWORKS}{_AND_NO_MORE}"
    rf"|\bбіз\s+{_NETWORKS}(?:-?[дт][ае])?{_AND_NO_MORE}"
    rf"|\bбізді(?:ң)?\s+(?:\S{{1,40}}\s+){{0,3}}(?:оқы|қара|тыңда|жазыл)\w*"
)
# Somebody is quoted: "…: сказал он много", "… — Имя Фамилия". That is told.
QUOTES = re.compile(
    r":\s+(?:\S+\s+){2}\S+|\s[—–-]\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w+(?:\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w+)?\W*$"
)
_SAID = re.compile(r"[«“\"][^«»“”\"]{1,200}[»”\"],?\s[–—-]\s")
CALL = re.compile(
    rf"^\W*(?:не забудьте\s+|please\s+)?{_FOLLOW}\b|{_US}|\b{_FOLLOW}\s+(?:на|us|our)\b"
    rf"|{_NETWORKS}\s(?:\S{{1,40}}\s){{0,2}}{_FOLLOW}\b|\bбізге\s+{_FOLLOW}\b",
    re.IGNORECASE,
)
FOLLOW_ANYWHERE = re.compile(rf"\b{_FOLLOW}\b", re.IGNORECASE)
CALL_WITH_LINK = re.compile(
    rf"\b{_FOLLOW}\b|\bподписк|\bжазылу\b|\b(?:наш|біздің|our)\w*\s|\bбізді?\b|\bна(?:с|ми)\b|{_US}",
    re.IGNORECASE,
)
NETWORK = re.compile(rf"\b{_NETWORKS}|@\w", re.IGNORECASE)
# "Подробнее", "Читать полностью", "Источник", "По ссылке", "Толығырақ", "Read more".
READ_ON = re.compile(
    r"\b(?:подробн|читать|читайте|полн(?:ый|ая|ое|остью|ую)|далее|источник|ссылк|на сайте|материал|"
    r"толығырақ|толық|оқу|оқыңыз|жалғасы|дереккөз|сілтеме|read|more|full|source|link|details|here|"
    r"здесь|тут|осында)",
    re.IGNORECASE,
)
# "Читайте также: …" is about another article.
ALSO = re.compile(
    r"^\W*(?:(?:читайте|смотрите|читать)\s(?:также|ещ[её])|(?:ещ[её]|также)\sпо\sтеме|по\sтеме\s*:|"
    r"оқи\sотырыңыз(?:дар)?|сондай-ақ\sоқыңыз(?:дар)?|тағы\sоқыңыз(?:дар)?|(?:also\sread|read\salso|"
    r"see\salso|related)\b)",
    re.IGNORECASE,
)
# "Текст закона публикуется в печати": where the rest is, not what it says.
_ELSEWHERE = re.compile(
    r"^\W*(?:полный |полная |с )?(?:текст|верси|запис|стенограмм)\w{0,2} (?:\w+ ){0,3}"
    r"(?:публику|опубликован|размещ|доступ|[–—-] на сайте|можно (?:прочитать|ознакомиться))"
    r"|^\W*(?:\w+ ){0,3}(?:мәтіні|толық нұсқасы\w{0,3}) (?:\w+ ){0,3}(?:жариялан|орналастырыл|оқы)"
    r"|^\W*the (?:full )?(?:text|transcript|version) (?:\w+ ){0,4}(?:is|was|will be) "
    r"(?:published|available|posted)"
    r"|^\W*(?:\w+ ){1,4}(?:указан|опубликован|размещ[её]н|доступ)\w{0,3} на (?:\w+ )?сайте"
    r"(?: \w+){0,2}\W*$"
    r"|^\W*(?:\w+ ){1,4}сайт(?:ын)?[дт]а (?:жариялан|көрсетіл|орналастырыл)\w{2,3}\W*$"
    r"|^\W*(?:\w+ ){1,4}(?:is|are) (?:available|published|listed|posted) on (?:\w+ ){0,4}"
    r"(?:web)?site\W*$",
    re.IGNORECASE,
)
# "Прислать новость: @name", "Жаңалық жіберу: …", "Send us news: …".
_WRITE_TO = re.compile(
    r"^\W*(?:прислать|присылайте|сообщить|сообщайте|предложить|написать|пишите|реклам\w*|"
    r"жіберу|жазыңыз|хабарласу|байланыс|send|write|contact|advertis\w*)\b.{0,60}"
    r"(?:@\w|https?:|\bt\.me/|\+\d)",
    re.IGNORECASE,
)
# "Единый номер – 112, колл-центр – 1403": whom to ring up.
_RING = re.compile(
    r"^\W*(?:\w+ ){0,2}(?:телефон|номер|(?:колл|call)-центр|лини[яи]|нөмір|hotline|phone|number)"
    r"\w{0,4}(?: \w+){0,3}\s?[:–—-]\s?[\d+(]",
    re.IGNORECASE,
)


def is_call(text: str) -> bool:
    """Whether a sentence behind a text only asks to follow, to read on or to write: an address
    stands in it, or a word for that at its beginning."""
    words = len(_WORD.findall(text))
    if words > WORDS_OF_A_CALL or _SAID.match(text):
        return False
    if _WRITE_TO.match(text) or _RING.match(text) or ALSO.match(text) or _ELSEWHERE.match(text):
        return True
    if QUOTES.search(text) and not NETWORK.search(text):
        return False
    return CALL.search(text) is not None or (
        words <= WORDS_OF_A_POINTER and READ_ON.match(text) is not None
    )

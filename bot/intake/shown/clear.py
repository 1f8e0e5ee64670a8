"""Whether a sentence that is taken out of a text is understood by itself. Pure."""

from __future__ import annotations

import re

from bot.intake.shown.offices import is_known, meant_by, office_meant
from bot.topics.people.dictionary import parses
from bot.topics.titles.words import CHAIRS, MEMBERS, MINISTERS

# Who or what is meant says an earlier sentence: by the first word, or by one of the first three.
_JOINING = frozenset(
    "и а но же также тоже однако зато причем притом поэтому затем потом далее тогда там здесь "
    "еще такой такая такое такие так остальные остальным остальных прочие последний "
    "последняя последние те тот та например кстати "
    "соответствующий соответствующая соответствующее соответствующие аталған тиісті "
    "тағы осылайша және ал бірақ алайда дегенмен сонымен сондықтан сондай сол осы осындай мұндай "
    "мұнда сонда өзге қалған "
    "and but also however meanwhile moreover besides such there then thus it that those "
    "therefore instead others another corresponding".split()
)
_MEANT = frozenset(
    "он она они его ее их ему ей им него нему нее ней них ним ними нею ею это этот "
    "эта эти этого этой этому этим этих этом тем того том ол олар оның оған оны одан онда олардың "
    "оларға оларды бұл бұны бұған бұдан бұның мұны осыған осыдан соған соның he she they "
    "his her their him them this these its".split()
)
_FIRST_WORDS = 3
# "This year" says by itself what it means.
_WHEN = re.compile(
    r"\b(?:эт\w{2,3} (?:год|месяц|недел|сесси|осен|лет|зим|весн)"
    r"|(?:осы|бұл) (?:жыл|ай|апта|күз)"
    r"|this (?:year|month|week|autumn|fall|summer|winter|spring|session))",
)
# "Запланированы переговоры с ним": whom, was said before, where nobody has been named.
_WITH_HIM = re.compile(
    r"\b\w{1,30}(?: [\w-]{1,30}){0,4} (?:(?:с|со|к|ко|у|от|для|о|об|обо|при|за|на|под|над|перед) "
    r"(?:ним|ней|нею|ними|нему|него|нее|них|нем)|(?:with|to|by|for|from|of) (?:him|her|them)"
    r"|онымен|олармен)\b"
)
# Somebody says it who was named before: "– добавил он", "деді ол", "he added".
_SAYS = re.compile(
    r"[»”\",]\s*[–—-]\s(?:\w+\s){1,3}(?:он|она|они|ол|олар)\b|\b(?:ол|олар)\W*$"
    r"|[”\",]\s*(?:he|she|they) \w+\W*$|\b(?:said|added) (?:he|she)\b"
)
# "As the office said, they …": whom it is about stands behind that.
_OPENING = re.compile(r"(?:как|по (?:данным|словам|информации|версии)|according to)\s[^,]{3,80},\s")
# "In particular, …" goes on with what was said; so does "Речь о …", "Енді … қол қойса, …".
_PARTICULAR = re.compile(
    r"(?:в частности|в том числе|атап айтқанда|in particular|речь (?:идет |шла )?об?|сөз болып)\b"
    r"|енді [^,]{3,60}(?:са|се),"
)
# "The article used here": where that is, stands before.
_HERE = re.compile(
    r"\b(?:used|cited|applied|mentioned|described|named) (?:here|above)\b"
    r"|\bвыше(?:указанн|названн|упомянут)|\bжоғарыда (?:аталған|айтылған)\b"
)
# A document that is called no more than that; what it is, a title says by one of these.
_BARE_DOCUMENT = re.compile(
    r"(?:[^,]{3,80} (?:айтқандай|айтуынша), )?құжат(?:қа|та|тың|ты|пен)?\b(?! айналым)"
    r"|документ[аеу]? (?=[а-яё])|the document\b"
)
# One of several laws of which a title tells: "Закон вводит …".
_BARE_LAW = re.compile(
    r"(?:закон|законопроект|документ) [а-яё]{3,}(?:ет|ит|ют|ят)\b"
    r"|(?:жаңа )?заң (?:бойынша|аясында)\b|the (?:law|bill|act) (?:\w+s|will|would)\b"
)
_LAWS = re.compile(
    r"\b(?:\d{1,2}|дв[ае]|три|четыре|пять|несколько|ряд|екі|үш|төрт|бес|бірнеше|бірқатар|two|three|four"
    r"|five|several) (?:\w+ )?(?:закон|поправ|документ|заң|құжат|laws|bills|acts)"
)
_A_DOCUMENT = re.compile(
    r"заң|құжат|жоба|келісім|бюджет|жарлық|қаулы|закон|кодекс|проект|документ|поправ|постановлен"
    r"|указ|соглашен|догов|деклараци|меморандум|стратег|концепц|program|програм|бағдарлам|түзету"
    r"|мәлімдеме|қарар|ұсыным|заявлени|резолюци|рекомендаци|коммюнике"
    r"|\b(?:laws?|bills?|drafts?|document|code|budget|amend\w+|agreement|decree|acts?|deals?|pact"
    r"|treaty|declaration|memorandum|strategy|resolution|plan|statement|communiqu\w)\b"
)
# "The delegation also proposed …": what was told of before stands before it; not "…, а также".
_ALSO = re.compile(
    r"(?:(?!а также)[^\W\d_][\w’'-]{0,24} ){1,5}(?:также|тоже|also|сондай-ақ) (?=\w)"
    r"|(?:ол|депутат|министр|сенатор|тарап\w{0,4}) сонымен (?:қатар|бірге)\b"
)
# "Соболев" by an initial alone was named in full before: "И. Соболев предложил …", "– отметил И.
# Соболев"; whoever has an office beside his name is known by that.
_INITIAL = re.compile(
    r"(?:^|[»”\",] [–—-] (?:[^\W\d_]{3,20} ){1,2})(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\. ?){1,2}"
    r"(?P<who>[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]{2,30})"
)
_LEAST_NAME, _ENDING, _BEGINS = 3, 2, 5
# "Просят ведомство …": who does, was said before, unless he stands behind it.
_THEY = re.compile(
    r"(?:просят|хотят|предлагают|требуют|обещают|говорят|пишут|жалуются|считают|намерены)"
    r"(?P<who>(?: \w+){1,4})"
)
# "Работала учителем": of whom a life is told, stands before.
_A_LIFE = re.compile(
    r"(?:(?:ранее|до этого|прежде|затем|потом|в разные годы|с \d{4} года) )?(?:родил(?:ся|ась)"
    r"|(?:о|за)кончил|работал|трудил(?:ся|ась)|служил|занимал|руководил|возглавлял|преподавал"
    r"|начинал|имеет (?:уч[её]н|степен|зван|наград)|награжд[её]н|владеет|женат|замужем)"
    r"|(?:трудовую|свою) (?:деятельность|карьеру) нача"
    r"|еңбек жолын |(?:әр|түрлі) жылдары "
    r"|\d{4} жылдан бері (?:[^\s.]+ ){1,8}(?:басқар|жұмыс|қызмет)"
)
# A body that is called by its kind alone: which one it is, a title or a sentence before it says.
_BODIES = "комисси|комитет|делегаци|фракци"
_BARE_BODY = re.compile(
    rf"(?P<ru>{_BODIES})(?:я|и|)? \w+(?:ла?|ли|ет|ит|ют)(?:сь|ся)?[\s,]"
    rf"|(?P<kk>{_BODIES})\w{{0,2}} (?!төраға|хатшы)(?=[а-яёәғқңөұүһі]).{{0,300}}"
    r"(?:[дт][ыі]|[ае]ді|йді|йды|ады)[.!]?$"
    r"|the (?P<en>commission|committee|delegation|faction|working group|mission|team)"
    r"(?: of [a-z]+)? (?:\w+ed|has|have|will|is|was|said|made|met|went)\b"
)
# "Депутаты «…»": a faction is known by its party.
_OF_A_PARTY = re.compile(
    r"депутат\w{0,4} [«“\"]|[»”\"] (?:партиясы\w* )?депутат|[»”\"] (?:deputies|members|mps)\b"
)
# "Таких жалоб", "мұндай талап": what was told of before; not "такие, как".
_SUCH = re.compile(
    r"\bтак(?:ой|ого|ому|ом|им|их|ими|ие|ая|ую)\b(?!,? как\b| же\b| образом\b)"
    r"|\b(?:мұндай|ондай|сондай)\b(?!-ақ)"
)
# "Гости есть в 14 из них": not "20 залов, из них 14 …".
_OF_THEM = re.compile(r"^[^,:;]{0,200}\b(?:из|среди) них\b")
# "Третий – политический: …" counts on in what was said before: of what, stands there.
_COUNTED = re.compile(
    r"(?:перв|втор|трет|четв[её]рт|пят)\w{1,3}(?: [–—-]|:) "
    r"|(?:бірінші|екінші|үшінші|төртінші|бесінші)(?:с[іе]н?)?(?: [–—-]|:) "
    r"|(?:the )?(?:first|second|third|fourth|fifth)(?:,| is\b| was\b|:| [–—-]) "
)
# "Отмечено, что …": who said it stands before.
_BY_NOBODY = re.compile(
    r"(?:(?:было|также|отдельно|особо) ){0,2}(?:отмечен|подчеркнут|указан|заявлен|сказан|высказан)о"
    r"(?: \w+)?, что\b|it was (?:also )?(?:noted|stressed|emphasi[sz]ed|stated|pointed out)\b"
)
# "The authors interviewed …": of what, was said before.
_AUTHORS = re.compile(
    r"the (?:authors|researchers) (?!of\b)|(?:авторы|исследователи) \w+ли\b|авторлар (?=[а-яё])"
)
# "Ведомство обещало …": which one, says a title that names a body.
_BARE_AGENCY = re.compile(
    r"(?:ведомство|құзырлы орган|the (?:ministry|agency)) (?=[a-zа-яёәғқңөұүһі\d])"
)
_AN_AGENCY = re.compile(
    r"ведомств|министр|агентств|департамент|комитет|управлен|служб|инспекц|\bмин[а-яё]{3,}"
    r"|агентті|басқарма|құзырлы|ministr|agency|department|committee|service"
    r"|(?-i:\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{3,6}\b)",
    re.IGNORECASE,
)
# "Both were ruled out", "Оба варианта …": which two, stands before.
_BOTH = re.compile(
    r"(?:both|either|neither)(?: of)?(?: the| these)? (?P<en>[a-z]{2,20})"
    r"|(?:оба|обе|обеих|обоих) (?:эти\w? )?(?P<ru>[а-я]{2,20})|(?:екеуі|екеуін\w{0,3})\b(?P<kk>)"
)
_ALL_KNOW = re.compile(r"палат|парламент|chamber|house")  # of which there are two
# What a title has to name: a project, figures.
_UNNAMED = re.compile(
    r"(?P<kk>жоба) аясында\b|в рамках (?P<ru>проект|программ)\w+[ ,](?!«)"
    r"|.{0,200}\b(?:disputed|rejected|questioned) the (?P<en>numbers|figures)\b"
)
# Two of whom a title tells that they met: it says so by its verb, not that there was a meeting.
_SIDES = re.compile(
    r"стороны\b(?! света)|собеседники\b|тараптар\b"
    r"|the (?:two|sides|parties|pair)\b|both (?:sides|parties)\b"
)
_MET = re.compile(
    r"встре[тч]|приня|договор|обсу[дж]|перегов|обмен|подпи|беседов|поговори|созвони|"
    r"кездес|бас қос|қабылда|келіс|уағдалас|талқыла|сөйлес|сөз етті|[дт][ае] болды|"
    r"\b(?:meet|met|receiv|host|discuss|agree|sign|talk|and\b)"
)
_ONE_SIDED = re.compile(
    r"кездесу\w* (?:өтті|болды)|(?:прошл|состоял)\w+ (?:встреч|переговор)\w+(?! (?:с|со|между)\b)"
    r"|\btalks? (?:at|in)\b"
)
_SOURCE = "ведомств"  # who says it, not of whom it is
# Whom a title quotes, the text calls by his office: "Пробин: …".
_SPEAKS = re.compile(r"[^:]{2,40}:\s")
_HOLDERS = frozenset((*MINISTERS, *CHAIRS, *MEMBERS, "чиновник", "deput", "official"))
_WORD = re.compile(r"\w+")
_TORN = re.compile(r"[а-яёa-zәғқңөұүһі–—…-]")


def is_clear(sentence: str, title: str = "") -> bool:
    """Whether a sentence says by itself, or beneath its title, who and what it is about."""
    folded = _WHEN.sub("", sentence.casefold().replace("ё", "е"))
    opening = _OPENING.match(folded)
    first = _WORD.findall(folded)[:_FIRST_WORDS]
    behind = _WORD.findall(folded[opening.end() :])[:_FIRST_WORDS] if opening else []
    return (
        bool(first)
        and first[0] not in _JOINING
        and not _MEANT.intersection([*first, *behind])
        and not _is_with_him(sentence)
        and _SAYS.search(folded) is None
        and not (_SUCH.search(folded) or _OF_THEM.search(folded))
        and not (_ALSO.match(folded) or folded.startswith("таким образом"))
        and _COUNTED.match(folded) is None
        and not (_BY_NOBODY.match(folded) or _AUTHORS.match(folded) or _HERE.search(folded))
        and not _is_unsaid(folded)
        and not goes_on(sentence)
        and not leans(sentence, title)
    )


def _is_with_him(sentence: str) -> bool:
    """Whether a sentence begins with somebody whom only a pronoun says."""
    plain = sentence.replace("ё", "е")
    found = _WITH_HIM.match(plain.casefold())
    return found is not None and plain[1 : found.end()].islower()


def goes_on(sentence: str) -> bool:
    """Whether a sentence only gives particulars of what the one before it says."""
    return _PARTICULAR.match(sentence.casefold()) is not None


def leans(sentence: str, known: str) -> bool:
    """Whether a sentence is about an office, two sides or a project that what is known does not
    name."""
    plain, title = sentence.replace("ё", "е"), known.casefold().replace("ё", "е")
    folded = plain.casefold()
    if _SIDES.match(folded):
        return bool(title) and (_MET.search(title) is None or _ONE_SIDED.search(title) is not None)
    if (who := _INITIAL.search(plain)) is not None:
        name = who["who"].casefold()
        return name[: max(_LEAST_NAME, len(name) - _ENDING)] not in title
    if (both := _BOTH.match(folded)) is not None:
        of = both["en"] or both["ru"] or ""
        return not of or not (_ALL_KNOW.match(of) or of[:_BEGINS] in title)
    if _BARE_DOCUMENT.match(folded) is not None:
        return _A_DOCUMENT.search(title) is None
    if _BARE_LAW.match(folded) is not None and _LAWS.search(title) is not None:
        return True
    if _BARE_AGENCY.match(folded) is not None:
        return _AN_AGENCY.search(known) is None
    if named := body_meant(sentence):
        party = named == "фракци" and _OF_A_PARTY.search(title) is not None
        return named not in title and not party
    meant = office_meant(plain) or meant_by(_UNNAMED.match(folded))
    if meant == _SOURCE or (meant in _HOLDERS and _SPEAKS.match(title)):
        return False
    return bool(meant) and not is_known(meant, title)


def body_meant(sentence: str) -> str:
    """By which kind alone a sentence calls a body that does something; "" where it does not."""
    return meant_by(_BARE_BODY.match(sentence.replace("ё", "е").casefold()))


def _is_unsaid(folded: str) -> bool:
    """Whether a sentence begins with what several people want and does not say who."""
    if _A_LIFE.match(folded):
        return True
    found = _THEY.match(folded)
    return found is not None and not any(
        {"nomn", "plur"} <= one.tag.grammemes
        for word in found["who"].split()
        for one in parses(word)[:1]
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

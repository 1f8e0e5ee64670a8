"""What is of sport and of the stage, which are none of a parliament's fields: the words for it, as
they begin, a thing of it (a "футбольная школа", a film grant, who judges a match, and the warmth of
hearts), where a sportsman comes from, who plays for a body, and who is a guest there. Pure.

A followed word heads a thing of another field where the word of sport, of the stage or of feeling
stands right before it, or in Russian right behind it in the genitive, where the text names it
first, and the text has no word of those who govern: where they do something about such a school, it
is news of schools. "Боксёр из Узбекистана" is told of himself, also where the title names that so:
of a sportsman his town is no more, nor his rival's country; a team is its country's.
"""

from __future__ import annotations

import re

from bot.intake.aside.places import Place
from bot.intake.aside.politics import tells_of_politics
from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

# What is played, in three languages; whoever plays it is called after it.
GAMES = (
    r"(?:футбол|хокке(?=[йяиею])|бокс|шахмат|волейбол|баскетбол|теннис|дзюдо|самб(?=[ои])"
    r"|биатлон|гимнаст|wrestl|box(?=ing|er)|footbal|hockey|chess|tennis|judo)"
)
# How such a word goes on where it is a person's.
_PLAYERS = r"(?:[а-я]?ист|[её]р|шы|ші|йші|ошы|l?er|ka)"
PLAYER = rf"(?:{GAMES}{_PLAYERS})"
# Whoever is in sport, as such words begin.
SPORTSPEOPLE = (
    rf"(?:{PLAYER}|борец|борц|боец|бойц|штангист|тяжелоатлет|пловец|пловц|гимнаст|велогонщик|каратист"
    r"|спортсмен|спортшы|нападающ|вратар|(?:полу)?защитник|тренер|(?:экс-|вице-)?чемпион|балуан"
    r"|жаттықтырушы|қақпашы|fighter|striker|goalkeeper|coach|champion)"
)
SPORT = rf"(?:{GAMES}|спорт|күрес|sports?\b)"
STAGE = r"(?:кино|фильм|театр|музык|балет|концерт|film|movie|theatre|music|ballet)"
# What is played, or fought out: in Russian in the genitive, behind whoever has to do with it; in
# Kazakh and in English before that.
CONTEST_BEHIND = (
    r"(?:(?:матч|турнир|поединк|чемпионат|финал|тайм|раунд|забег|спарринг)(?:а|ов)|бо(?:я|[её]в))"
)
CONTEST_BEFORE = (
    r"(?:(?:матч|турнир|жекпе-жек|чемпионат|сайыс)(?:[тд][ыі]ң|[тд][ае]ғы|[тд]егі)?"
    r"|(?:match|tournament|bout)(?:['’]s)?)"
)
_FIELD = rf"(?:{SPORT}|{STAGE}|жүрек|сердеч|сердец|душевн)"
_ITSELF = re.compile(_FIELD, re.IGNORECASE)
_FIELD_BEFORE = re.compile(
    rf"(?<![\w-])(?:{_FIELD}[\w-]{{0,20}}|{CONTEST_BEFORE})\s$", re.IGNORECASE
)
_FIELD_BEHIND = re.compile(
    r"\s(?:футбола|хоккея|бокса|борьбы|шахмат|спорта|волейбола|баскетбола|тенниса|дзюдо|самбо"
    rf"|кино|театра|музыки|балета|сердец|сердца|души|{CONTEST_BEHIND})(?!\w)",
    re.IGNORECASE,
)
# What is contested or feasted, and what a guest does there.
_FEAST = re.compile(
    r"турнир|чемпионат|соревновани|первенств|\bматч|финал|спартакиад|олимпиад|марафон|фестивал|концерт"
    r"|праздник|ярмарк|\bтой(?!т)|мереке|жарыс|сайыс|додас|tournament|championship|contest|\bmatch|\bcup"
    r"\b|marathon|festival|concert|\bfair\b|games\b",
    re.IGNORECASE,
)
# What is played for, with whose name it bears: in Russian behind it, else before it.
_CUP = re.compile(
    r"\b(?:куб(?:ок|к\w{1,3})|приз(?:ы|а|ов|е)?)(?: имени)?"
    r"(?: (?![\w-]{1,28}л[аио]?\b)[\w-]{2,30}(?:[аяыи]|[оеё]в|ей)\b){1,3}"
    r"|\b(?:[\w-]{2,30} ){0,2}[\w-]{2,30} кубог\w{0,8}"
    r"|\b(?:[\w-]{2,30} ){0,2}[\w-]{2,30}[ндт][ыі]ң жүлде\w{0,8}"
    r"|\b(?:[\w-]{2,30} ){0,2}[\w-]{2,30}['’]s (?:[\w-]{2,30} )?(?:cup|trophy)\b",
    re.IGNORECASE,
)
_CEREMONY = re.compile(
    r"\b(?:(?:на |торжественн\w{2,3} )(?:церемони\w открыти|открыти)|церемони|дал\w? старт"
    r"|пожела|вруч|награ(?:д|жд)|поздрав|приветств|наблюда|болел|перерезал"
    r"|ашылу|сәттілік|тіле(?:ді|ген|п)|табыс ет|марапат|құттықта|тамашала|лентасын"
    r"|opening|opened|ceremony|wish(?:ed|ing)|hand(?:ed|ing)|award|congratul|greet|watch(?:ed|ing)"
    r"|cheer|present(?:ed|ing))",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:объяв|подпис|заяв|сообщ|пообещ|поруч|предлож|назнач|мәлімде|қол қой|жарияла|тапсыр|ұсын"
    r"|уәде|announc|sign(?:ed|s)|order(?:ed|s)|pledg|propos|said that)",
    re.IGNORECASE,
)
_OF_A_TEAM_BEFORE = re.compile(
    r"(?:\b(?:сборн|команд)\w{1,3} |\bteam of (?:the )?)$", re.IGNORECASE
)
_OF_A_TEAM_BEHIND = re.compile(
    r"\w{0,4} (?:[\w-]{3,20} )?(?:құрама|команда)|(?:['’]s)? (?:[\w-]{3,20} )?team\b", re.IGNORECASE
)
_GOVERNS = re.compile(r"министрлік|әкімд|бюджет|budget|тариф|қаулы|закон")
_OF_SPORT = re.compile(
    rf"\b(?:{SPORTSPEOPLE}|{SPORT}|{CONTEST_BEFORE}|{CONTEST_BEHIND}|турнир|олимпи|нокаут|медал"
    r"|medal|olympic|knock(?:ed)?[ -]?out)",
    re.IGNORECASE,
)
# A team stands for its country, and what is held somewhere is there.
_TEAM = re.compile(r"\b(?:сборн|команд|клуб|құрама|team|squad|club)", re.IGNORECASE)
_FROM = re.compile(r"\b(?:из|from|родом из)(?: (?:города|села|области))? $", re.IGNORECASE)
_KAZAKH_OF = re.compile(r"(?:[лдт][ыі]қ|[лдт]ік)(?:тар|тер|тың|тің)?$")
_REPRESENTS = re.compile(r"(?:\w{0,4}) (?:өкілі|спортшысы|балуаны|боксшысы)\w{0,6}")
# How a sportsman stands beside a place: "қостанайлық жас балуан", "Атырау облысының балуаны",
# "костанайский боксёр", "Kostanay wrestler", "борец из Атырау".
_FORM_OF_HIS = re.compile(
    r"(?:[лдт][ыі][қк]|[нтд][ыі]ң|[дт][ае]ғ[ыі]|[дт][ае]г[ыі]|[ыио]й|[ыио]го|ая|[ыи]е|[ыи]х|[a-z])$"
)
_HIS_REGION = re.compile(r" (?:облыс|қала|өңір|аудан|ауыл)(?:ын|ін)(?:ың|ің|дағы|дегі)(?= )")
_HE_BEHIND = re.compile(
    rf"(?:(?<![a-z])(?: [\w-]{{2,20}})?|['’]s)? (?:{SPORTSPEOPLE}|opponent|rival)", re.IGNORECASE
)
_HE_BEFORE = re.compile(
    rf"\b{SPORTSPEOPLE}\w{{0,5}}(?: [\w-]{{2,20}}){{0,2}} (?:из|from)"
    r" (?:(?:город|сел|област|район|аул)\w{0,4} )?$",
    re.IGNORECASE,
)
_NEAR, _FAR, _OF_A_TEAM, _OF_HIM = 40, 60, 20, 90  # characters


def is_of_another_field(place: Place) -> bool:
    """Whether what a text, with its title, names first at a place is a thing of sport, of the stage
    or of feeling."""
    if _ITSELF.search(place.words):
        return False
    if not (_FIELD_BEFORE.search(place.before(_NEAR)) or _FIELD_BEHIND.match(place.behind(_NEAR))):
        return False
    return not tells_of_politics(place.whole.folded) and _GOVERNS.search(place.whole.folded) is None


def tells_of_sport(beginning: str) -> bool:
    """Whether what a text begins with is of sport."""
    return _OF_SPORT.search(beginning) is not None


def tells_of_a_feast(title: str, lead: str) -> bool:
    """Whether a title tells of a contest or a feast, and neither it nor the lead of who governs."""
    contest = _FEAST.search(title) or (tells_of_sport(title) and _FEAST.search(lead))
    cup = _CUP.search(title)
    governs = tells_of_politics(_CUP.sub(" ", f"{title} {lead}").casefold())
    return (contest or cup) is not None and not governs


def is_in_a_cups_name(place: Place) -> bool:
    """Whether what is played for bears what a place names: "кубок спикера Мажилиса"."""
    begin = place.within
    end = begin + len(place.words)
    every = _CUP.finditer(place.sentence.says)
    return any(one.start() <= begin and end <= one.end() for one in every)


def is_a_guest(place: Place) -> bool:
    """Whether a sentence names somebody at a place as who opens such, or hands over medals, and not
    as who announces or decides something there."""
    says = place.sentence.says
    return _CEREMONY.search(says) is not None and _DECIDES.search(says) is None


def is_a_team(place: Place) -> bool:
    """Whether a place names whose team plays: "сборная Мажилиса"."""
    return bool(
        _OF_A_TEAM_BEFORE.search(place.before(_NEAR))
        or _OF_A_TEAM_BEHIND.match(place.behind(_NEAR))
    )


def is_where_from(place: Place) -> bool:
    """Whether a text of sport names at a place only where somebody comes from."""
    line = place.before(_FAR).rsplit("\n", 1)[-1]
    behind = place.behind(_FAR).split("\n", 1)[0]
    if _TEAM.search(line[-_OF_A_TEAM:]) or _TEAM.match(behind.strip()):
        return False
    last = fold(place.words.split()[-1])
    if _KAZAKH_OF.search(last) or _REPRESENTS.match(behind) or _FROM.search(line):
        return True
    said_of = any(one.is_known and "ADJF" in one.tag for one in parses(last)[:1])  # "узбекский"
    return said_of or is_a_sportsmans_origin(place)


def is_a_sportsmans_origin(place: Place) -> bool:
    """Whether a place stands beside a sportsman, as where he comes from, whatever a text is of."""
    if _HE_BEFORE.search(place.said_before[-_OF_HIM:]):
        return True
    says = place.sentence.says
    end = place.within + len(place.words)
    if region := _HIS_REGION.match(says, end):
        return _HE_BEHIND.match(says, region.end()) is not None
    his = _FORM_OF_HIS.search(place.words.casefold()) is not None
    return his and _HE_BEHIND.match(says, end) is not None

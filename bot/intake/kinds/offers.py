"""Whether a text offers something, or invites to something, without saying that it is an
advertisement: by its form. Pure.

No single sign says so, for news has prices, discounts and addresses, too. Each kind of sign counts
once, however often it stands there, and what only news has (who said it, what was decided, an
authority, a sum of millions) counts against it: the start of a state programme is news, also with
its rates and terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from bot.intake.calls import is_call
from bot.intake.kinds.adverts import is_advert
from bot.sentences import sentences
from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

# What is longer is an article, and no offer, whatever it offers beneath.
LONGEST = 2_000
# An offer has so many kinds of signs more than news has; what has so many is surely one.
_ENOUGH, _SURE = 3, 5
# A price: a sum of up to six digits that no "million" goes on.
_PRICE = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[ \u00a0]?\d{3})?\s?"
    r"(?:₸|тг\b|тенге\b|теңге\w{0,4}|₽|руб\w{0,4}|kzt\b|\$|€)"
    r"|[$€₸]\s?\d{1,4}\b(?![.,]?\d*\s?(?:m|bn|млн|млрд))"
)
_SIGNS = tuple(
    re.compile(one)
    for one in (
        # what it costs less
        r"\bскидк[аи]\b|скидк\w{0,4}(?: до)? \d|(?<!\d)[-–−]\s?\d\d?\s?%"
        r"|\d\s?% (?:off\b|жеңілдік)|жеңілдік\w{0,3} \d"
        r"|\bпромокод|\bpromo ?code|\bакци[яи] до\b|\bв подарок\b|подарок от |рассрочк"
        r"|бөліп төле|\bдаром\b|early[- ]bird|free of charge until|вместо \d[\d ]{1,8}(?:₸|тг)"
        r"|бесплатн\w{1,3} (?:доставк|консультац|пробн|урок|ночь|вебинар|мастер)"
        r"|тегін (?:жеткіз|кеңес|сабақ|вебинар)|\d (?:пайыз|процент)\w{0,4} (?:жеңілдік|скидк)"
        r"|(?:сыйлыққа|сыйға) (?:беріледі|аласыз)|перв\w{2,3} (?:месяц|занятие|урок) бесплатно"
        r"|алғашқы (?:ай|сабақ)\w{0,3} тегін|first (?:month|lesson) (?:is )?free|без первого взноса"
        r"|бастапқы жарнасыз|no down payment",
        # where to turn to
        r"(?<!\d)(?:\+7|8)[ (-]{0,2}7\d{2,3}[ )-]|whats ?app|ватсап|вотсап|\bв директ\b|\bdirect\b"
        r"|(?:в|по ссылке в) профиле\b|профильде\b|\bв личк|\bбронь\b|бронируйте"
        r"|\*\d{3,4}(?:\*\d{1,4})?#|сату бөлімі|сатылым бөлімі|директке\b|sales office"
        r"|қосымшаны жүкте|скачай\w{0,3} приложение|оставьте заявку|өтінім қалдыр"
        r"|запис(?:ь|аться|ывай\w{0,4}) (?:по|в|на|через)\b|отдел продаж|\bbook (?:now|your)\b",
        # who is let in
        r"\bвход (?:по|свободный|бесплатный|платный|от|\d)|по регистрации\b|\bкіру (?:тегін|ақылы)"
        r"|билет\w{0,2} (?:от|уже|в продаже|на сайте|по ссылке)|билет(?:тер)? (?:сатылым|сатыла)"
        r"|(?<!\d)1[268]\+(?!\d)|\bzoom\b|(?:tickets?|passes)\b.{0,20}\bon sale"
        r"|free (?:admission|webinar)"
        r"|(?:последни\w|осталось|только) \d{1,3} мест|мест\w? ограничен|орын шектеулі"
        r"|(?:соңғы|небәрі|бар болғаны) \d{1,3} (?:пәтер|орын)|осталось \d{1,3} (?:квартир|путев)"
        r"|спешите|успей\w{0,2}\b|только до \d|hurry\b|limited (?:seats|offer|stock|time)"
        r"|количество (?:товара )?ограничен|(?:тауар )?саны шектеулі|пока есть в наличии"
        r"|(?:акци[яи]|предложени[ея]) (?:действу|ограничен)|while (?:stocks?|supplies) lasts?"
        r"|seats are limited",
        # lots that are drawn among who follows
        r"розыгрыш|разыгрыва|ұтып ал|ұтыс ойын|ойнатамыз|giveaway|\bрепост\b|сыйлайды\b"
        r"|отмет\w{1,4} (?:двух|трех|трёх|\d) ?друз|досыңды белгіле|жарнаманы бөліс",
        # who is spoken to, as a customer, and who speaks
        r"\bсізді күтеді|\bжд[её]м вас\b|\bвас жд[её]т\b|наш[аи] (?:команда|специалист|мастер)"
        r"|нов(?:ым|ых) клиент|жаңа клиент|біздің (?:команда|маман|клиент)|our (?:team|experts)\b"
        r"|new (?:clients|customers) (?:get|receive|enjoy)|\bпод ключ\b|кілт тапсыру"
        # whom many have chosen already
        r"|(?:тысяч|сот)\w{0,2} (?:\w{3,16} )?(?:уже )?(?:выбра|выбира|доверя|оценил)"
        r"|(?:мыңдаған|жүздеген) (?:\w{3,16} )?\w{2,12} (?:\w{2,12} )?(?:таңда|сен(?:еді|іп))"
        r"|thousands of (?:\w{3,16} ){1,2}(?:choose|chose|trust|switch|love|have chosen)"
        # asked as one who has still not bought it
        r"|\b(?:вы|вас|вам|сіз\w{0,4}|үйіңіз\w{0,3}|you|your)\b[^.!?\n]{3,70}\?"
        r"|\bstill \w{3,12}ing [^.!?\n]{3,70}\?"
        r"|^\W{0,4}[^.!?\n]{3,90}(?:[сң][ыі][зң] (?:ба|бе|па|пе)|(?:ңыз|ңіз) келе ме)\?"
        r"|^\W{0,4}(?:хотите|ищете|планируете|мечтаете|нужн[аоы]?|\w{3,12}ли(?! ли\b)|looking for"
        r"|need|want|tired of|planning|stuck) [^.!?\n]{3,70}\?",
        # where it is, or when
        r"\bадрес:|мекенжай\w{0,4}:|\b(?:ул|просп?|мкр|көш)\. ?[«\w]|\d ?(?:-|й )?этаж\b"
        r"|\b\d{1,2} [а-яәғқңөұүһі]{3,9},? (?:в )?\d\d:\d\d"
        r"|\d\d:\d\d\b[^\n]{0,90}\n{1,2}[^\n]{0,3}\d\d:\d\d\b"
        r"|\b(?:tonight|doors) at \d",
    )
)
_PLACE = _SIGNS[-1]
# Who gives notice of what is anybody's, and sells nothing, though it costs something and one may
# write there: a public clinic, a job fair, a district's authority.
_PUBLIC = re.compile(
    r"поликлиник|емхана|медпоезд|медицинск\w{2} поезд|медициналық пойыз|\bвакцин"
    r"|привив(?:к|ок)|екпе\b"
    r"|акимат|әкімді[кг]|ярмарк\w{1,2} вакансий|центр\w{0,2} занятости"
    r"|бос (?:жұмыс )?орын\w{0,6} жәрмеңке"
    r"|жұмыспен қамту|карьер\w орталығы|\bцон\b|\bхқко\b"
    r"|жител[ия]\w{0,2} (?:район|город|област|сел)"
    r"|тұрғындар|polyclinic|job fair|employment cent|medical train|vaccin|akimat"
)
# What only offers have to say to be within the law.
_TERMS = re.compile(
    r"не является публичной офертой|not a public offer|имеются противопоказания|лицензия №"
    r"|согла(?:шаетесь|сие) на обработку|деректерді өңдеуге келісім|жария оферта емес"
    r"|^\W{0,4}ad by \w",
    re.MULTILINE,
)
# What news has: who said or decided something, who governs, millions.
_SAID = re.compile(
    r"\b(?:сообщил|заявил|рассказал|отметил|подчеркнул|добавил|пояснил|доложил|уточнил|напомнил"
    r"|говорится|по (?:данным|словам|информации) |айтты|мәлімде|хабарла|деді|дейді|атап өтті"
    r"|айтуынша|мәліметінше|said|told|announced|according to|reported)"
)
_DECIDED = re.compile(
    r"\b(?:приня(?:л|т)[аиоы]?\b|одобр|утверд|утвержд|подписа|рассмотре|обсуди|обсужд|назначен"
    r"|возбужд|признан|задержан|оштраф|состоял|опубликова|қабылданды|мақұлда|бекіт|қол қой"
    r"|тағайында|қаралды|жарияланды|бөлінді|adopted|approved|signed|appointed|fined|voted|passed)"
)
_GOVERNS = re.compile(
    r"министр|акимат|депутат|парламент|правительств|комитет|госорган|үкімет|әкім|мемлекеттік"
    r"|\bмин(?:здрав|труд|прос|эко|сель|фин|юст|обор|нац|культ|транс|энерго|пром|цифр|инфо)"
    r"|сенат|мәжіліс|мажилис|курулта|құрылтай|маслихат|мәслихат|законопро|\bзакон(?:а|ом|у|е)?\b"
    r"|заң жоба|\bзаңы?\b|тариф|митинг|референдум|выбор(?:ы|ов|ах|ам)\b|сайлау|пошлин"
    r"|senat|lawmak|\bbill\b|election|tariff"
    r"|полици|прокур|бағдарлама|(?:гос|по |льготн\w{2} )программ|субсиди|пособи|выплат"
    r"|ministry|government|lawmaker|parliament|prosecutor"
)
# What an operator sells is called as what an authority sets.
_PLANS = re.compile(
    r"абонент|безлимит|гигабайт|(?<=\d )гб\b|шексіз интернет|мобильн\w{2,3} (?:оператор|связ)"
    r"|ұялы байланыс|unlimited|mobile (?:plan|operator)"
)
_PLAN = re.compile("тариф|tariff")
_MILLIONS = re.compile(r"\d\s?(?:млн|млрд|трлн|млд)\b|\d\s?(?:m|bn)\b|\b(?:million|billion)\b")
# A hurry that is seen: several exclamation marks, or one among several pictures; words in capitals.
_PICTURE = re.compile(r"[\u2600-\u27bf\U0001f300-\U0001faff]")
_LOUD, _LOUD_AMONG, _PICTURES = 2, 1, 3
_BIDS_KAZAKH = re.compile(r"\w{2,20}(?:[ыі]ңыз(?:дар)?|[ыі]ңіз(?:дер)?|ңыз|ңіз|ыңдар|іңдер)\W*$")
_BIDS_ENGLISH = re.compile(
    r"(?:fill in|book|join|get|buy|call|register|order|apply|sign up|visit|come|try|save|grab"
    r"|don.t miss)\b"
)
# What any post asks of its readers.
_OF_ANY_POST = re.compile(
    r"коммент|пікір|мнени|читай|смотри|подпис|оқы|жазыл|новост|жаңалық|read|comment|follow|watch"
)
# What is promised to be explained is not told yet.
_EXPLAINS = re.compile(r"(?:^|[:—–] )(?:почему|зачем|как|неге|қалай|why|how) ", re.IGNORECASE)
_PAST_ENGLISH = re.compile(r"(?:was|were|had|has|have|did|won|[a-z]{3,20}ed)$")
_PAST_KAZAKH = re.compile(r"\w{2}(?!й)\w[дт][ыі]$(?<!болады)")
_KAZAKH = re.compile(r"[әғқңөұүһі]")
_PAST = frozenset({"VERB", "PRTS", "ADJS"})
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_MOST_SENTENCES, _HEADLINE = 40, 60


def may_be_offer(text: str) -> bool:
    """Whether a text has any of what there is to have, to win or to visit; most have nothing."""
    folded = text.casefold()
    return len(text) <= LONGEST and any(
        one.search(folded) for one in (_PRICE, *_SIGNS, _TERMS) if one is not _PLACE
    )


def is_offer(text: str) -> bool:
    """Whether a whole text, with its title, offers or invites, and tells no news."""
    return len(text) <= LONGEST and offers(text) >= _ENOUGH


def is_surely_offer(title: str, text: str) -> bool:
    """Whether a whole text does so beyond doubt: it says that it is an advertisement, and has the
    form of one; or it has nearly all that offers have, sells something, and is no notice of a
    public body. Of such a text nothing is lost that is news, so no digest has even a line of it; it
    is found by whoever looks for it, and who is alerted of its words still is."""
    if len(text) > LONGEST:
        return False
    marked = is_advert(text.removeprefix(title))
    if not marked and not _sells(text.casefold()):
        return False
    return offers(text) >= (_ENOUGH - 1 if marked else _SURE)


def _sells(folded: str) -> bool:
    """Whether a text has a price or a discount, and says where to turn to: what only invites, or
    tells of a price, may be news, and so is what a public body gives notice of."""
    if _PUBLIC.search(folded):
        return False
    cheaper, contact = _SIGNS[:2]
    priced = _PRICE.search(folded) is not None or cheaper.search(folded) is not None
    return priced and contact.search(folded) is not None


def offers(text: str) -> int:
    """How many kinds of signs of an offer a text has more than of news; none where nothing is to
    be had, won or visited."""
    folded = text.casefold()
    found = sum(one.search(folded) is not None for one in (*_SIGNS, _PRICE))
    terms = _TERMS.search(folded) is not None
    if not terms and not found - (_PLACE.search(folded) is not None):
        return 0
    told = list(islice(_tenses(text), _MOST_SENTENCES))
    found += 2 * terms + _is_loud(text) + _bids(text) + (not any(told))
    against = 2 * (_SAID.search(folded) is not None) + (_DECIDED.search(folded) is not None)
    governed = _PLAN.sub("", folded) if _PLANS.search(folded) else folded
    against += (_GOVERNS.search(governed) is not None) + any(told[:1])
    against += _GOVERNS.search(governed, 0, _HEADLINE) is not None
    against += _PUBLIC.search(folded) is not None
    return found - against - (_MILLIONS.search(folded) is not None)


def _tenses(text: str) -> Iterator[bool]:
    """Of each sentence of a text whether it tells what was, or was done."""
    kazakh = _KAZAKH.search(text) is not None
    for line in text.split("\n"):
        for start, end in sentences(line):
            words = [fold(one[0]) for one in _FIRST_WORD.finditer(line, start, end)]
            last = words[-1] if words and kazakh else ""
            asks = line[:end].rstrip().endswith("?") or _EXPLAINS.search(line, start, end)
            yield not asks and (_PAST_KAZAKH.search(last) is not None or any(map(_is_past, words)))


def _is_past(word: str) -> bool:
    if word.isascii():
        return _PAST_ENGLISH.match(word) is not None
    every = [one.tag for one in parses(word) if one.is_known]
    return all(one.POS in _PAST for one in every) and any("past" in one for one in every)


def _is_loud(text: str) -> bool:
    loud = text.count("!")
    return loud >= _LOUD or (loud >= _LOUD_AMONG and len(_PICTURE.findall(text)) >= _PICTURES)


def _bids(text: str) -> bool:
    """Whether a sentence bids the reader do something that not any post bids."""
    seen = 0
    for line in text.split("\n"):
        for start, end in sentences(line):
            seen += 1
            if seen > _MOST_SENTENCES:
                return False
            sentence = line[start:end].casefold()
            if _is_bid(sentence) and not (_OF_ANY_POST.search(sentence) or is_call(sentence)):
                return True
    return False


def _is_bid(sentence: str) -> bool:
    first = _FIRST_WORD.search(sentence)
    if first is None:
        return False
    if _BIDS_ENGLISH.match(sentence, first.start()) or _BIDS_KAZAKH.search(sentence[-40:]):
        return True
    return any("impr" in one.tag and one.is_known for one in parses(fold(first[0]))[:1])

"""Whole articles in three languages, each with what names a topic in it: news of crimes and of
sport that names aside whom somebody follows, and such in which he does something."""

from __future__ import annotations

from typing import NamedTuple

from bot.topics.findings import Rule

BODY, NAME, WORDS = Rule.BODY, Rule.FULL_NAME, Rule.KEYWORD


class Case(NamedTuple):
    """An article, which words of it name a topic, and how they were found."""

    title: str
    body: str
    words: str
    found: Rule = BODY
    language: str = "ru"


# What a swindler or whom he has deceived says, promises, shows, and where he worked.
OF_A_SWINDLER = [
    Case(
        "В Актобе задержали мнимого юриста",
        "Полиция Актобе задержала мужчину, которого подозревают в мошенничестве.\n\n"
        "По словам соседей, он рассказывал, что дружит с людьми из Сената и решает вопросы за день."
        "\n\nС каждого он брал по миллиону тенге. Следствие продолжается.",
        "Сената",
    ),
    Case(
        "Осуждена женщина, собиравшая деньги на путёвки",
        "Суд Семея приговорил жительницу города к пяти годам за обман двадцати семей.\n\n"
        "Одним она сулила отдых у моря, другим – стажировку сына в секретариате ТЮРКСОЙ.\n\n"
        "Деньги потрачены. Приговор можно обжаловать.",
        "ТЮРКСОЙ",
    ),
    Case(
        "«Помогу с грантом»: полиция ищет пострадавших",
        "В Таразе арестован мужчина 50 лет, его обвиняют в мошенничестве.\n\n"
        "Родителям он показывал снимок, на котором Касым-Жомарт Токаев жмёт ему руку.\n\n"
        "Пострадавших просят звонить по номеру 102.",
        "Касым-Жомарт Токаев",
        NAME,
    ),
    Case(
        "Семь лет за квартиры, которых не было",
        "Суд признал бывшего риелтора виновным в мошенничестве.\n\n"
        "Потерпевшая вспомнила: он клялся, что ордера ему выдаст Министерство финансов.\n\n"
        "Ущерб – 90 млн тенге.",
        "Министерство финансов",
    ),
    Case(
        "Грант уәде еткен әйел ұсталды",
        "Шымкентте алаяқтық жасады деген күдікпен 40 жастағы әйел ұсталды.\n\n"
        "Ол ата-аналарға Сенатта танысы бар екенін айтып, әрқайсысынан миллион теңге алған.\n\n"
        "Тергеу жүріп жатыр.",
        "Сенатта",
        language="kk",
    ),
    Case(
        "Сот алты отбасын алдаған ер адамға үкім шығарды",
        "Атырауда алаяқтық үшін ер адам төрт жылға сотталды.\n\n"
        "Ол жәбірленушілерге қызын ТҮРКСОЙ кеңсесіне аудармашы етіп орналастырамын деген.\n\n"
        "Үкім күшіне енген жоқ.",
        "ТҮРКСОЙ",
        language="kk",
    ),
    Case(
        "Man who sold visas that never came is jailed",
        "A court in Almaty sentenced a local man to six years for fraud.\n\n"
        "He told families that he knew people at the Organization of Turkic States and could find "
        "their children a place there.\n\nThe money is gone.",
        "Organization of Turkic States",
        language="en",
    ),
    Case(
        "Woman held over promised flats",
        "Police in Shymkent detained a woman suspected of defrauding twelve people.\n\n"
        "One victim said the suspect had shown her a photo with Tokayev and a badge.\n\n"
        "Police ask others to come forward.",
        "Tokayev",
        NAME,
        "en",
    ),
]
# The body itself acts, it is robbed, or the suspect holds the office.
OF_WHO_ACTS = [
    Case(
        "Продавец «мест в архиве» получил пять лет",
        "Суд Актау осудил мужчину за мошенничество, деньги отдали ему одиннадцать человек.\n\n"
        "В Нацбанке заявили, что подали к нему иск и проверили все три письма.\n\n"
        "Приговор не вступил в силу.",
        "Нацбанке",
    ),
    Case(
        "В Актобе задержали мнимого юриста",
        "Полиция Актобе задержала мужчину, которого подозревают в мошенничестве.\n\n"
        "Министерство юстиции проверит, кто выдавал ему бланки.\n\nСледствие продолжается.",
        "Министерство юстиции",
    ),
    Case(
        "Арестован чиновник, бравший деньги за участки",
        "Суд арестовал на два месяца начальника отдела, его обвиняют в мошенничестве.\n\n"
        "В Министерстве транспорта он руководил закупками и обещал подрядчикам победу.\n\n"
        "Вину он не признаёт.",
        "Министерстве транспорта",
    ),
    Case(
        "Задержан за мошенничество с участками",
        "Полиция задержала депутата маслихата Риддера, его подозревают в мошенничестве.\n\n"
        "Он обещал жителям землю у реки.",
        "маслихата Риддера",
    ),
    Case(
        "Алаяқтар жаңа айлаға көшті",
        "Полиция алаяқтық жасаған үш адамды ұстады. Олар қарттарға қоңырау шалған.\n\n"
        "Ұлттық банк клиенттердің ақшасын қайтаруға міндетті екенін мәлімдеді.\n\n"
        "Тергеу жүріп жатыр.",
        "Ұлттық банк",
        language="kk",
    ),
    Case(
        "Couple jailed for selling fake permits",
        "A court sentenced a couple to four years for fraud.\n\n"
        "The Ministry of Transport said it would replace every permit sold by them.\n\n"
        "They have appealed.",
        "Ministry of Transport",
        language="en",
    ),
]
# Guests of a game, a parliament's team, where athletes train.
OF_A_GAME = [
    Case(
        "В Костанае завершился турнир по вольной борьбе",
        "Два дня в ледовом дворце боролись 140 юношей из шести областей.\n\n"
        "На открытии турнира депутат Мажилиса Айбек Пробный пожелал ребятам удачи.\n\n"
        "Победители поедут на чемпионат Азии.",
        "Мажилиса",
    ),
    Case(
        "Алматыда дзюдодан ел чемпионаты аяқталды",
        "Сайысқа 300 спортшы қатысты, олар жеті салмақта күш сынасты.\n\n"
        "Жеңімпаздарды Сенат депутаты Асқар Сынақов марапаттады.\n\nКелесі турнир көктемде өтеді.",
        "Сенат",
        language="kk",
    ),
    Case(
        "Boxers of nine countries fight in Karaganda",
        "Hosts won four gold medals at the boxing tournament that closed on Sunday.\n\n"
        "Medals were handed out by Erlan Probny, a deputy of the Mazhilis.\n\n"
        "The next tournament is in May.",
        "Mazhilis",
        language="en",
    ),
    Case(
        "Товарищеский матч закончился вничью",
        "В Астане сыграли в футбол команды депутатов и журналистов – 3:3.\n\n"
        "За сборную Сената два мяча забил Олжас Пробный.\n\nИгроки обменялись вымпелами.",
        "Сената",
    ),
    Case(
        "Семейлік боксшы Азия чемпионы атанды",
        "Әлихан Сынақов финалда үш раунд бойы басым түсті.\n\n"
        "Ұлттық құрама желтоқсанда Қостанайда оқу-жаттығу жиынын өткізеді.\n\n"
        "Әлем чемпионаты наурызда басталады.",
        "Қостанайда",
        WORDS,
        "kk",
    ),
]
OF_SPORT = [
    Case(
        "Чемпионам по боксу назначат пожизненные выплаты",
        "Поправки о спорте разработали депутаты, выплаты получат 340 боксёров.\n\n"
        "Мажилис рассмотрит их в первом чтении до Нового года.",
        "Мажилис",
    ),
    Case(
        "Турнир по самбо отменили за день до начала",
        "Юношеский турнир по самбо в Актау не состоится, билеты вернут.\n\n"
        "Министерство туризма и спорта отозвало разрешение из-за состояния зала.\n\n"
        "Команды уже приехали.",
        "Министерство туризма и спорта",
    ),
    Case(
        "Күрес федерациясының есебі тексеріледі",
        "Спорт түріне бөлінген 2 млрд теңгенің қайда кеткені анықталмақ.\n\n"
        "Сенат депутаты Асқар Сынақов тексеруді талап етті.",
        "Сенат",
        language="kk",
    ),
    Case(
        "Boxing hall in Ridder is to close",
        "The hall where three champions grew up has no heating.\n\n"
        "The Ministry of Sport promised to pay for repairs by spring.\n\nCoaches are waiting.",
        "Ministry of Sport",
        language="en",
    ),
]

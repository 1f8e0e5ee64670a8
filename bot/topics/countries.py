"""Which country a word names: "Индонезии", "польский", "Қырғызстанның", "Вашингтоне". Pure.

Nouns stand in a case, and the case tells whether the country is where something happens ("в
Китае", "Китай объявил") or only beside it ("в Китай", "посол Китая").
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bot.caches import remembered
from bot.topics.people.kazakh_suffixes import without_kazakh_suffix

# The country for which the news of this bot is written, where a text does not say which.
HOME = "KZ"
# Countries with a chamber that the press calls a senate (https://data.ipu.org, chambers by name).
WITH_A_SENATE = frozenset(
    "KZ UZ US CA MX DO HT BR AR CL CO PY UY BO PE FR IT ES PL RO CZ BE NL IE AU PH TH PK KH EG"
    " NG KE ZW CM CI MG CG CD GA RW BI NA SZ LS JM BB BS TT BZ AG GD LC SI".split()
)


class Named(NamedTuple):
    """A country that a word names: its ISO 3166 code, and as what the word stands for it; by its
    capital, where others come to meet, or by its own name."""

    code: str
    form: str
    capital: bool = False


NOMINATIVE, LOCATIVE, OTHER, ADJECTIVE = "nominative", "locative", "other", "adjective"

# Code, Russian names / stems of Russian adjectives in -ск- / Kazakh / English words; "-" is none.
# The capital stands for its state in the news and is marked with =.
_STATES = """
KZ|казахстан рк =астана =акорда/казахстан казах/қазақстан қр =астана =ақорда/\
kazakhstan kazakh =astana
US|сша америка штаты =вашингтон/американ/ақш америка =вашингтон/\
us usa states america american =washington
RU|россия рф =москва =кремль/россий москов/ресей рф =мәскеу =кремль/russia russian =moscow =kremlin
CN|китай кнр =пекин/китай/қытай қхр =пекин =бейжің/china chinese =beijing
UZ|узбекистан =ташкент/узбек узбекистан/өзбекстан өзбек =ташкент/uzbekistan uzbek =tashkent
KG|кыргызстан киргизия кр =бишкек/кыргыз киргиз кыргызстан/қырғызстан қырғыз =бішкек/\
kyrgyzstan kyrgyz =bishkek
TJ|таджикистан =душанбе/таджик таджикистан/тәжікстан тәжік =душанбе/tajikistan tajik =dushanbe
TM|туркменистан туркмения =ашхабад/туркмен туркменистан/түрікменстан түрікмен =ашхабад/\
turkmenistan turkmen =ashgabat
TR|турция =анкара/турец/түркия =анкара/turkey türkiye turkiye turkish =ankara
AZ|азербайджан =баку/азербайджан/әзербайжан әзірбайжан =баку/azerbaijan azerbaijani =baku
AM|армения =ереван/армян/армения =ереван/armenia armenian =yerevan
GE|грузия =тбилиси/грузин/грузия =тбилиси/georgia georgian =tbilisi
UA|украина =киев/украин/украина =киев/ukraine ukrainian =kyiv =kiev
BY|беларусь белоруссия =минск/белорус/беларусь =минск/belarus belarusian =minsk
MD|молдавия молдова =кишинев/молдав молдов/молдова =кишинев/moldova moldovan =chisinau
MN|монголия =улан-батор/монголь/моңғолия моңғол/mongolia mongolian
LT|литва =вильнюс/литов/литва =вильнюс/lithuania lithuanian =vilnius
LV|латвия =рига/латвий латыш/латвия =рига/latvia latvian =riga
EE|эстония =таллин/эстон/эстония =таллин/estonia estonian =tallinn
PL|польша =варшава/поль/польша =варшава/poland polish =warsaw
DE|германия фрг =берлин/герман немец/германия =берлин/germany german =berlin
FR|франция =париж/француз/франция =париж/france french =paris
GB|великобритания британия англия =лондон/британ англий/ұлыбритания британия англия =лондон/\
britain british uk england =london
IT|италия =рим/итальян/италия =рим/italy italian =rome
ES|испания =мадрид/испан/испания =мадрид/spain spanish =madrid
PT|португалия =лиссабон/португаль/португалия/portugal portuguese =lisbon
NL|нидерланды голландия =гаага/нидерланд голланд/нидерланд голландия/netherlands dutch
BE|бельгия =брюссель/бельгий/бельгия =брюссель/belgium belgian
LU|люксембург/люксембург/люксембург/luxembourg
CH|швейцария =берн/швейцар/швейцария/switzerland swiss
AT|австрия =вена/австрий/австрия =вена/austria austrian =vienna
HU|венгрия =будапешт/венгер/венгрия мажарстан =будапешт/hungary hungarian =budapest
CZ|чехия =прага/чеш/чехия =прага/czechia czech =prague
SK|словакия =братислава/словац/словакия/slovakia slovak =bratislava
SI|словения =любляна/словен/словения/slovenia slovenian =ljubljana
HR|хорватия =загреб/хорват/хорватия/croatia croatian =zagreb
RS|сербия =белград/серб/сербия =белград/serbia serbian =belgrade
BA|босния =сараево/босний/босния/bosnia bosnian =sarajevo
ME|черногория =подгорица/черногор/черногория/montenegro montenegrin
MK|македония =скопье/македон/македония/macedonia macedonian =skopje
AL|албания =тирана/албан/албания/albania albanian =tirana
GR|греция =афины/гречес/греция =афины/greece greek =athens
BG|болгария =софия/болгар/болгария/bulgaria bulgarian =sofia
RO|румыния =бухарест/румын/румыния/romania romanian =bucharest
IE|ирландия =дублин/ирланд/ирландия/ireland irish =dublin
IS|исландия =рейкьявик/исланд/исландия/iceland icelandic
NO|норвегия =осло/норвеж/норвегия =осло/norway norwegian =oslo
SE|швеция =стокгольм/швед/швеция/sweden swedish =stockholm
FI|финляндия =хельсинки/фин финлянд/финляндия =хельсинки/finland finnish =helsinki
DK|дания =копенгаген/дат/дания/denmark danish =copenhagen
CY|кипр =никосия/кипр/кипр/cyprus cypriot
MT|мальта/мальтий/мальта/malta maltese
VA|ватикан/ватикан/ватикан/vatican
CA|канада =оттава/канад/канада =оттава/canada canadian =ottawa
MX|мексика =мехико/мексикан/мексика/mexico mexican
CU|куба =гавана/кубин/куба/cuba cuban =havana
BR|бразилия =бразилиа/бразиль/бразилия/brazil brazilian
AR|аргентина =буэнос-айрес/аргентин/аргентина/argentina argentine argentinian
CL|чили =сантьяго/чилий/чили/chile chilean
CO|колумбия =богота/колумбий/колумбия/colombia colombian =bogota
VE|венесуэла =каракас/венесуэль/венесуэла/venezuela venezuelan =caracas
PE|перу =лима/перуан/перу/peru peruvian =lima
EC|эквадор =кито/эквадор/эквадор/ecuador ecuadorian
BO|боливия/боливий/боливия/bolivia bolivian
PY|парагвай/парагвай/парагвай/paraguay paraguayan
UY|уругвай/уругвай/уругвай/uruguay uruguayan
CR|коста-рика/коста-рикан/коста-рика/-
PA|панама/панам/панама/panama panamanian
GT|гватемала/гватемаль/гватемала/guatemala guatemalan
SV|сальвадор/сальвадор/сальвадор/salvador salvadoran
HN|гондурас/гондурас/гондурас/honduras honduran
NI|никарагуа/никарагуан/никарагуа/nicaragua nicaraguan
HT|гаити/гаитян/гаити/haiti haitian
DO|доминикана/доминикан/доминикана/dominican
JP|япония =токио/япон/жапония =токио/japan japanese =tokyo
KR|корея =сеул/корей южнокорей/корея =сеул/korea korean =seoul
KP|кндр =пхеньян/северокорей/кхдр =пхеньян/dprk =pyongyang
IN|индия =дели =нью-дели/индий/үндістан =дели/india indian =delhi
PK|пакистан =исламабад/пакистан/пәкістан =исламабад/pakistan pakistani =islamabad
AF|афганистан =кабул/афган/ауғанстан ауған =кабул/afghanistan afghan =kabul
IR|иран =тегеран/иран/иран =тегеран/iran iranian =tehran
IQ|ирак =багдад/ирак/ирак =бағдат/iraq iraqi =baghdad
SA|аравия =эр-рияд/саудов/арабия/saudi arabia =riyadh
AE|оаэ эмираты =абу-даби =дубай/эмират/баә біріккен/uae emirates emirati
QA|катар =доха/катар/катар =доха/qatar qatari =doha
KW|кувейт/кувейт/кувейт/kuwait kuwaiti
OM|оман/оман/оман/oman omani
BH|бахрейн/бахрейн/бахрейн/bahrain bahraini
YE|йемен/йемен/йемен/yemen yemeni
JO|иордания =амман/иордан/иордания/jordan jordanian =amman
LB|ливан =бейрут/ливан/ливан/lebanon lebanese =beirut
SY|сирия =дамаск/сирий/сирия =дамаск/syria syrian =damascus
IL|израиль =иерусалим/израиль/израиль/israel israeli =jerusalem
PS|палестина/палестин/палестина/palestine palestinian
EG|египет =каир/египет/мысыр египет =каир/egypt egyptian =cairo
LY|ливия/ливий/ливия/libya libyan
TN|тунис/тунис/тунис/tunisia tunisian
DZ|алжир/алжир/алжир/algeria algerian
MA|марокко/марокк марокан/марокко/morocco moroccan
SD|судан/судан/судан/sudan sudanese
ET|эфиопия/эфиоп/эфиопия/ethiopia ethiopian
KE|кения =найроби/кений/кения/kenya kenyan
NG|нигерия/нигерий/нигерия/nigeria nigerian
GH|гана/ган/гана/ghana ghanaian
SN|сенегал/сенегаль/сенегал/senegal senegalese
ML|мали/малий/мали/mali malian
RW|руанда/руандий/руанда/rwanda rwandan
UG|уганда/уганд/уганда/uganda ugandan
TZ|танзания/танзаний/танзания/tanzania tanzanian
ZA|юар =претория/южноафрикан/оар/-
AO|ангола/анголь/ангола/angola angolan
ZW|зимбабве/зимбабвий/зимбабве/zimbabwe zimbabwean
ID|индонезия =джакарта/индонезий/индонезия =джакарта/indonesia indonesian =jakarta
MY|малайзия/малайзий/малайзия/malaysia malaysian
SG|сингапур/сингапур/сингапур/singapore singaporean
TH|таиланд тайланд =бангкок/тай таиланд/таиланд тайланд =бангкок/thailand thai =bangkok
VN|вьетнам =ханой/вьетнам/вьетнам =ханой/vietnam vietnamese =hanoi
PH|филиппины =манила/филиппин/филиппин =манила/philippines philippine filipino =manila
KH|камбоджа/камбоджий/камбоджа/cambodia cambodian
LA|лаос/лаос/лаос/laos lao
MM|мьянма/мьянман/мьянма/myanmar burmese
BD|бангладеш/бангладеш/бангладеш/bangladesh bangladeshi
LK|шри-ланка/шри-ланкий/шри-ланка/lanka lankan
NP|непал =катманду/непаль/непал/nepal nepalese =kathmandu
MV|мальдивы/мальдив/мальдив/maldives
AU|австралия =канберра/австралий/австралия/australia australian =canberra
NZ|зеландия/новозеланд/зеландия/zealand
"""
# Endings by the last letters of a noun: nominative, locative, the others.
_DECLENSIONS = (
    ("ия", ("ия", "ии", "ию ией иею")),
    ("ша", ("ша", "ше", "ши шу шей")),
    ("ка", ("ка", "ке", "ки ку кой")),
    ("ы", ("ы", "ах", "ам ами ов -")),
    ("а", ("а", "е", "ы и у ой")),
    ("ет", ("ет", "те", "та ту том")),  # Египет
    ("ий", ("ий", "ии", "ия ию ием")),
    ("й", ("й", "е", "я ю ем")),
    ("сь", ("сь", "си", "сью")),
    ("ль", ("ль", "ле", "ля лю лем")),
)
_ABBREVIATION = 3  # letters
_INDECLINABLE = ("и", "о", "у", "э", "е", "аа", "уа")
_ADJECTIVE_ENDINGS = "ий ого ому им ом ая ой ую ое ие их ими".split()
_KAZAKH_ADJECTIVE = ("дық", "дік", "тық", "тік", "лық", "лік")
_KAZAKH_LOCATIVE = ("да", "де", "та", "те", "дағы", "дегі", "тағы", "тегі")


def _of_noun(noun: str) -> dict[str, str]:
    """The Russian forms of a name of a country or a capital, and as what each stands."""
    if len(noun) <= 3 and noun not in {"рим", "баку"}:
        return {noun: LOCATIVE}  # an abbreviation, in any case
    for end, (nominative, locative, rest) in _DECLENSIONS:
        if noun.endswith(end) and not (end == "ет" and noun != "египет"):
            stem = noun[: -len(end)]
            forms = {stem + one.replace("-", ""): OTHER for one in rest.split()}
            return forms | {stem + locative: LOCATIVE, stem + nominative: NOMINATIVE}
    if noun.endswith(_INDECLINABLE):
        return {noun: LOCATIVE}
    return {noun: NOMINATIVE, noun + "е": LOCATIVE} | dict.fromkeys(
        (noun + end for end in ("а", "у", "ом")), OTHER
    )


def _tables() -> tuple[dict[str, Named], dict[str, Named]]:
    """Russian and English words with what they say; Kazakh words without suffixes."""
    words: dict[str, Named] = {}
    kazakh: dict[str, Named] = {}
    for row in _STATES.strip().splitlines():
        code, _, rest = row.partition("|")
        nouns, adjectives, own, english = (part.split() for part in rest.split("/"))
        for stem in adjectives:
            made = stem if stem.endswith(("ц", "чес")) else stem + "с"
            for end in _ADJECTIVE_ENDINGS:
                words.setdefault(f"{made}к{end}", Named(code, ADJECTIVE))
        for noun in nouns:
            last = noun.removeprefix("=").rpartition("-")[2]
            for form, stands in _of_noun(last).items():
                words.setdefault(form, Named(code, stands, noun[0] == "="))
        for word in english:
            words.setdefault(word.removeprefix("="), Named(code, NOMINATIVE, word[0] == "="))
        for word in own:
            kazakh[word.removeprefix("=")] = Named(code, NOMINATIVE, word[0] == "=")
    return words, kazakh


_WORDS, _KAZAKH = _tables()


def _abbreviated() -> dict[str, str]:
    """By every Russian or Kazakh form of a country's name its abbreviation."""
    found: dict[str, str] = {}
    for row in _STATES.strip().splitlines():
        nouns, _, own, _ = (part.split() for part in row.partition("|")[2].split("/"))
        for (name, *rest), kazakh in ((nouns, False), (own, True)):
            short = next((one for one in rest if len(one) <= _ABBREVIATION), "")
            if short and len(name) > _ABBREVIATION:
                found |= dict.fromkeys((name,) if kazakh else _of_noun(name), short)
    return found


_ABBREVIATED = _abbreviated()


def abbreviation_of(key: str) -> str:
    """What stands for a country that a folded word names, in whatever case: "кнр" for "Китаем"; ""
    for any other word."""
    return _ABBREVIATED.get(key, "")


def country_in(key: str, *, kazakh: bool) -> Named | None:
    """The country that a folded word names, read as Kazakh or as Russian and English."""
    return _kazakh_country(key) if kazakh else _WORDS.get(key)


def countries_named(keys: Iterable[str]) -> set[str]:
    """The codes of the countries that some folded words name in any of the three languages; a
    capital may be only where somebody is."""
    named = (country_in(key, kazakh=kazakh) for key in keys for kazakh in (False, True))
    return {one.code for one in named if one is not None and not one.capital}


@remembered(entries=8192, each=300)
def _kazakh_country(key: str) -> Named | None:
    if key in _KAZAKH:
        return _KAZAKH[key]
    for stem in without_kazakh_suffix(key):
        if stem in _KAZAKH:
            there = key[len(stem) :] in _KAZAKH_LOCATIVE
            return _KAZAKH[stem]._replace(form=LOCATIVE if there else OTHER)
    if key.endswith(_KAZAKH_ADJECTIVE) and key[:-3] in _KAZAKH:
        return _KAZAKH[key[:-3]]._replace(form=ADJECTIVE)
    return _WORDS.get(key) if key.isascii() else None

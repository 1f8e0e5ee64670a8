"""Countries, regions and towns: what each is called in three languages, and whose it is. Pure.

The one table of places. A line begins with whose the place is: the country by ISO 3166-1 ("KG"), or
the region of Kazakhstan by ISO 3166-2 ("KZ-10"), of which its towns are, too, for one text names
the one and another the other; "-" is of no one country. Behind that, a line is one of
`bot/lexicon/concepts.py`. Places are those that languages call otherwise, and those of which the
field speaks every day: a title may begin with one, and then no capital tells it. Of others the
skeletons are compared. As news tell of other countries by more of their places, these are known by
how their words begin (`BEGINNINGS`). What countries are called in each case says
`bot/topics/countries.py`.
"""

from __future__ import annotations

_COUNTRIES = """
KZ kazakhstan | казахстан* рк | қазақстан* қр | kazakhstan*
RU russia | росси* рф | ресей* | russia*
TR turkey | турци* турецк* | түркия* түрік | türkiye* turkiye* turkey turkish
CN china | кита* кнр | қытай* | china chinese
UZ uzbekistan | узбек* | өзбек* | uzbek*
KG kyrgyzstan | кыргыз* киргиз* | қырғыз* | kyrgyz*
TJ tajikistan | таджик* | тәжік* | tajik*
TM turkmenistan | туркмен* | түрікмен* | turkmen*
AZ azerbaijan | азербайдж* | әзербайжан* әзірбайжан* | azerbaij*
HU hungary | венгр* | венгр* мажар* | hungar*
JP japan | япон* | жапон* | japan*
KR korea | коре* | корея* | korea*
DE germany | герман* | герман* неміс* | german*
FR france | франц* | франц* | france french
GB britain | британ* великобрит* | британ* ұлыбритан* | britain british uk
US usa | сша американск* | ақш америка* | us usa american
IN india | инди* | үндістан* үнді* | india*
IR iran | иран* | иран* | iran*
RS serbia | серб* | серб* | serbia*
BY belarus | беларус* белорус* | беларусь* белорус* | belarus*
UA ukraine | украин* | украин* | ukrain*
GE georgia | грузи* | грузия* | georgia*
MN mongolia | монгол* | моңғол* | mongol*
AF afghanistan | афган* | ауған* | afghan*
AM armenia | армян* армени* | армения* армян* | armenia*
AT austria | австри* | австрия* | austria*
CZ czechia | чехи* чешск* | чехия* | czech*
EG egypt | египет* египт* | египет* | egypt*
GR greece | грец* греческ* | грекия* | greece greek
IL israel | израил* | израиль* | israel*
IT italy | итали* итальян* | италия* итальян* | italy italian
LV latvia | латви* | латвия* | latvia*
LT lithuania | литв* литовск* | литва* | lithuania*
NL netherlands | нидерланд* голланд* | нидерланд* | netherlands dutch
PS palestine | палестин* | палестин* | palestin*
PL poland | польш* польск* | польша* поляк* | poland polish
RO romania | румын* | румыния* | romania*
SA saudi-arabia | саудовск* | сауд* | saudi
ES spain | испан* | испания* испан* | spain spanish
SE sweden | швеци* шведск* | швеция* | sweden swedish
CH switzerland | швейцар* | швейцария* | switzerland swiss
SY syria | сири* | сирия* | syria*
AE uae | оаэ эмират* | бәә әмірлік* | uae emirates
"""
# Of the world; and those of home that are other words or places, too ("east", "oral").
_OF_THE_WORLD = """
- eu | евросоюз* ес | еуроодақ* ео | eu european
- un | оон | бұұ | un
- caspian | касп* транскасп* | каспий* транскасп* | caspian transcaspian
- syr-darya | сырдарь* | сырдария* | syrdarya* syrdaria*
- amu-darya | амударь* | әмудария* амудария* | amudarya* amudaria*
- asia | азии азия азию азиат* | азия* | asia asian
- europe | европ* | еуропа* | europe
IT rome | рим риме рима риму | рим римде римдегі римге | rome
FR paris | париж* | париж* | paris
AT vienna | вена вене вены вену | вена венада | vienna
TR ankara | анкар* | анкара* | ankara
- turkic | тюрк* тюркпа отг | түркі* түркпа тмұ | turkic turkpa ots
KG uzgen | узген* | өзген* | uzgen* ozgon*
KG bishkek | бишкек* | бішкек* | bishkek*
UZ tashkent | ташкент* | ташкент* | tashkent*
RU moscow | москв* московск* | мәскеу* | moscow*
TR istanbul | стамбул* | ыстамбұл* стамбул* | istanbul*
KZ-27 uralsk | уральск* | орал оралда | oral uralsk
UZ samarkand | самарканд* | самарқан* | samarkand
UZ bukhara | бухар* | бұхара* | bukhara
UZ khiva | хива хиве хивы хиву хивинск* | хиуа* хива* | khiva
AZ baku | баку бакинск* | баку* | baku
CN beijing | пекин* | пекин* бейжің* | beijing
TM ashgabat | ашхабад* | ашхабад* ашғабат* | ashgabat ashkhabad
- brussels | брюссел* | брюссель* | brussels
- geneva | женев* | женева* | geneva
KZ-10 abai | абайск* абай* | абай* | abai abay
KZ-59 north-kazakhstan | североказахстан* | солтүстік | north
KZ-63 east-kazakhstan | восточноказахстан* | шығыс | east
KZ-39 rudny | рудный рудном рудного | рудный* | rudny rudnyi
KZ-27 aksai | аксай аксае аксая | ақсай* | aksai aqsai
KZ-27 west-kazakhstan | западноказахстан* | батыс | west
"""
# Regions and towns of Kazakhstan: any of them says that a text tells of home.
_OF_HOME = """
KZ-63 ust-kamenogorsk | усть-каменогорск* | өскемен* | oskemen
KZ-71 astana | астан* столичн* | астана* елорда* | astana
KZ-75 almaty | алматы алматин* | алматы* | almaty
KZ-79 shymkent | шымкент* | шымкент* | shymkent
KZ-61 turkistan | туркестан* | түркістан* | turkistan turkestan
KZ-39 kostanay | костана* | қостана* | kostanay kostanai qostanay qostanai
KZ-15 aktobe | актобе актюбин* | ақтөбе* | aktobe aqtobe
KZ-23 atyrau | атырау* | атырау* | atyrau
KZ-47 mangystau | мангистау* мангыстау* | маңғыстау* | mangystau mangistau
KZ-35 karaganda | караганд* | қарағанды* | karaganda karagandy qaragandy qaraghandy
KZ-11 kokshetau | кокшетау* | көкшетау* | kokshetau
KZ-11 akmola | акмол* | ақмола* | akmola aqmola
KZ-55 pavlodar | павлодар* | павлодар* | pavlodar
KZ-31 zhambyl | жамбыл* | жамбыл* | zhambyl jambyl
KZ-43 kyzylorda | кызылорд* | қызылорда* | kyzylorda qyzylorda
KZ-33 taldykorgan | талдыкорган* | талдықорған* | taldykorgan taldyqorghan
KZ-62 zhezkazgan | жезказган* | жезқазған* | zhezkazgan zhezqazghan
KZ-62 ulytau | улытау* | ұлытау* | ulytau
KZ-33 zhetysu | жетісу жетысу* жетису* | жетісу* | zhetysu jetisu
KZ-59 petropavl | петропавл* | петропавл* | petropavl petropavlovsk
KZ-35 temirtau | темиртау* | теміртау* | temirtau
KZ-35 balkhash | балхаш* | балқаш* | balkhash balqash
KZ-63 ridder | риддер* | риддер* | ridder
KZ-55 ekibastuz | экибастуз* | екібастұз* | ekibastuz
KZ-10 semey | семее семея | семей* | semey
KZ-11 stepnogorsk | степногорск* | степногор* | stepnogorsk
KZ-62 satpaev | сатпаев | сәтбаев | satpayev
KZ-35 shakhtinsk | шахтинск* | шахтинск* | shakhtinsk
KZ-35 priozersk | приозерск* | приозерск* | priozersk
KZ-47 zhanaozen | жанаозен* | жаңаөзен* | zhanaozen janaozen
KZ-61 kentau | кентау* | кентау* | kentau
KZ-75 konaev | конаев* конаева | қонаев* | konaev qonaev
KZ-39 lisakovsk | лисаковск* | лисаковск* | lisakovsk
KZ-39 arkalyk | аркалык* | арқалық* | arkalyk arqalyq
KZ-39 zhitikara | житикар* | жітіқара* | zhitikara
KZ-15 khromtau | хромтау* | хромтау* | khromtau
KZ-23 kulsary | кульсары | құлсары* | kulsary
KZ-61 saryagash | сарыагаш* | сарыағаш* | saryagash
KZ-61 shardara | шардар* | шардара* | shardara
KZ-63 zaisan | зайсан* | зайсан* | zaisan
KZ-33 khorgos | хоргос* | қорғас* | khorgos khorgas
KZ-10 bakhty | бахты | бақты бақтыда бақтыдағы бақтының бақтыға бақтыдан | bakhty bakty
KZ-33 kolzhat | кольжат* калжат* | қалжат* | kolzhat kalzhat
KZ-63 maikapshagai | майкапчага* майкапшага* | майқапшағай* | maikapshagai maikapchagai
KZ-31 korday | кордай* кордая кордаю кордае | қордай* | korday kordai
KZ-61 kaplanbek | капланбек* | қапланбек* | kaplanbek
KZ-47 aktau | актау* | ақтау* | aktau aqtau
KZ-31 taraz | тараз* | тараз* | taraz
"""
# Code, then beginnings of words; with = the whole word. No capital of a state: `countries`.
_BEGINNINGS = """
UZ|самарканд самарқан samarkand samarqand бухар бұхар bukhara ферган ферғана fergana ferghana
UZ|андижан әндіжан andijan andizhan наманган namangan хорезм khorezm xorazm кашкадарь қашқадария
UZ|qashqadaryo kashkadarya сурхандарь сурхандария surkhandarya сырдарьинск навоийск джизак жиззақ
UZ|jizzakh каракалпак қарақалпақ karakalpak qaraqalpaq нукус nukus ургенч urgench
KG|=ош =оше =оша =ошта =оштағы =osh ошск джалал жалалабад jalal-abad баткен batken нарынск чуйск
KG|таласск иссык-куль ыстықкөл issyk каракол karakol токмок токмак
TJ|худжанд худжент khujand согдийск хатлон khatlon куляб бадахшан
TM|туркменабад turkmenabat дашогуз dashoguz балканабат balkanabat аркадаг arkadag
AZ|гяндж гәнжа ganja сумгаит сумгайыт sumgait sumqayit нахчыван нахичеван нахчиван nakhchivan
AZ|карабах қарабах karabakh ханкенд khankendi лачин lachin
TR|стамбул ыстамбұл ыстанбұл istanbul измир izmir антали анталья antalya бурсе bursa коньи konya
TR|диярбакыр diyarbakir газиантеп gaziantep трабзон trabzon
RU|петербург новосибирск екатеринбург челябинск татарстан tatarstan башкортостан башкири подмосков
RU|ростовск краснодарск оренбургск совфед bashkortostan =уфа =уфе =уфы =уфу дагестан dagestan
RU|чечн chechn якути yakuti бурятия бурятии buryatia чувашия чувашии удмурти калмыкия калмыкии
US|техас texas калифорни california флорид florida пентагон pentagon госдеп капитоли capitol
US|конгрессмен congressman congressmen congresswoman
GB|вестминстер westminster даунинг downing
"""


def _named(table: str) -> dict[str, str]:
    """Whose the places of a table are, by their names."""
    rows = (line.partition("|")[0].split() for line in table.strip().splitlines())
    return {name: of for of, name in rows}


def _lines(table: str) -> str:
    """A table without whose its places are: lines of the lexicon."""
    return "\n".join(line.partition(" ")[2] for line in table.strip().splitlines())


def _by_country(table: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in table.strip().splitlines():
        code, _, listed = row.partition("|")
        found.setdefault(code, []).extend(listed.split())
    return found


# As lines of the lexicon.
COUNTRIES, HOME_PLACES = _lines(_COUNTRIES), _lines(_OF_HOME)
PLACES = _lines(_OF_THE_WORLD + _OF_HOME.lstrip())
# By the code of a country its name; by the name of a place whose it is (but of no one country).
NAMES = {code: name for name, code in _named(_COUNTRIES).items()}
WHOSE = {name: of for name, of in _named(_OF_THE_WORLD + _OF_HOME.lstrip()).items() if of != "-"}
# By the code of another country how words begin that are of it alone.
BEGINNINGS = _by_country(_BEGINNINGS)

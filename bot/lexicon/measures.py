"""Units, months, ordinals, numerals and scales of numbers, in three languages.

Pure. Lines are those of `bot/lexicon/concepts.py`. What corrections change of months, money,
percents and scales is known by the same lines (`bot/corrections/lexicon.py`).
"""

from __future__ import annotations

UNITS = """
percent | % процент* | % пайыз* пайыз | % percent* per-cent
tenge | тенге тг | теңге* тг | tenge kzt
dollar | доллар* | доллар* | dollar* usd
euro | евро | еуро* | euro euros
rouble | рубл* | рубль* | rouble* ruble*
mci | мрп | аек* | mci
ton | тонн* | тонна* | ton tons tonne*
cubic-metre | кубометр* | текше* | cubic
metre | метр* | метр* | metre* meter*
kilometre | километр* км | шақырым* километр* км | kilometre* kilometer* km
hectare | гектар* га | гектар* | hectare*
megawatt | мвт мегаватт* | мвт мегаватт* | mw megawatt*
person | человек* людей житель жител* | адам* тұрғын* | people person* resident*
place | мест места | орын* орнын* | seats
bed | коек койк* | төсек* | beds
day | день дня дней днях | күн күні күнде күннен күнге | day days
year | год года году лет годы годах годов | жыл* | year years
month-unit | месяц* | ай айда айы айдың | month months
"""
# Bodies that each language shortens in a way of its own.
SHORTS = """
osce | обсе | еқыұ | osce
cis | снг | тмд | cis
sco | шос | шыұ | sco
csto | одкб | ұқшұ | csto
eaeu | еаэс | еаэо | eaeu eeu
nato | нато | нато | nato
unesco | юнеско | юнеско | unesco
imf | мвф | хвқ | imf
ebrd | ебрр | еқдб | ebrd
cec | цик | оск | cec
mfa | мид | сім | mfa
iaea | магатэ | магатэ | iaea
wto | вто | дсұ | wto
oecd | оэср | эыдұ | oecd
cica | свмда | аөсшк | cica
ipu | мпс | пао | ipu
aifc | мфца | ахқо | aifc
titr | тмтм | тхкб | titr
tbmm | внст тбмм tbmm | тұжм тұұм тбмм tbmm | tbmm
adb | абр | адб | adb
unicef | юнисеф | юнисеф | unicef
"""
MONTHS = """
month-01 | январ* | қаңтар* | january jan
month-02 | феврал* | ақпан* | february feb
month-03 | март марта марту марте мартом | наурыз* | march
month-04 | апрел* | сәуір* | april apr
month-05 | май мая маю мае маем | мамыр* | may
month-06 | июн* | маусым* | june
month-07 | июл* | шілде* | july
month-08 | август* | тамыз* | august aug
month-09 | сентябр* | қыркүйек* қыркүйег* | september sept sep
month-10 | октябр* | қазан қазанда қазандағы қазаннан қазанға қазанның қазанды | october oct
month-11 | ноябр* | қараша* | november nov
month-12 | декабр* | желтоқсан* | december dec
"""
ORDINALS = """
ordinal-1 | перв* | бірінші* | first
ordinal-2 | втор* | екінші* | second
ordinal-3 | третий третьем третье третья третьего | үшінші* | third
ordinal-4 | четверт* | төртінші* | fourth
ordinal-5 | пятый пятая пятом пятое пятой | бесінші* | fifth
ordinal-6 | шестой шестая шестом шестое шестого | алтыншы* | sixth
ordinal-7 | седьмой седьмая седьмом седьмое седьмого | жетінші* | seventh
ordinal-8 | восьмой восьмая восьмом восьмое восьмого | сегізінші* | eighth
ordinal-9 | девятый девятая девятом девятое девятой девятого | тоғызыншы* | ninth
ordinal-10 | десятый десятая десятом десятое десятой десятого | оныншы* | tenth
"""
SCALES = """
scale-3 | тыс тысяч* | мың | thousand
scale-6 | млн миллион* | млн миллион* | million mln
scale-9 | млрд миллиард* | млрд миллиард* | billion bn
scale-12 | трлн триллион* | трлн триллион* | trillion trln trn
"""
# In words, as far as two texts of one event differ in that; "one" is an article, and in Kazakh
# ninety is also a quarter of a year.
NUMERALS = """
numeral-1 | | бір |
numeral-2 | два две двух двум двумя двое двоих | екі екеу екеуі | two
numeral-3 | три трех трем тремя трое троих | үш үшеу үшеуі | three
numeral-4 | четыре четырех четырем четырьмя четверо четверых | төрт төртеу төртеуі | four
numeral-5 | пять пяти пятью пятеро пятерых | бес бесеу бесеуі | five
numeral-6 | шесть шести шестью шестеро шестерых | алты алтау алтауы | six
numeral-7 | семь семи семеро семерых | жеті жетеу жетеуі | seven
numeral-8 | восемь восьми | сегіз | eight
numeral-9 | девять девяти | тоғыз | nine
numeral-10 | десять десяти | он | ten
numeral-11 | одиннадцать одиннадцати | | eleven
numeral-12 | двенадцать двенадцати | | twelve
numeral-13 | тринадцать тринадцати | | thirteen
numeral-14 | четырнадцать четырнадцати | | fourteen
numeral-15 | пятнадцать пятнадцати | | fifteen
numeral-16 | шестнадцать шестнадцати | | sixteen
numeral-17 | семнадцать семнадцати | | seventeen
numeral-18 | восемнадцать восемнадцати | | eighteen
numeral-19 | девятнадцать девятнадцати | | nineteen
numeral-20 | двадцать двадцати | жиырма | twenty
numeral-30 | тридцать тридцати | отыз | thirty
numeral-40 | сорок сорока | қырық | forty
numeral-50 | пятьдесят пятидесяти | елу | fifty
numeral-60 | шестьдесят шестидесяти | алпыс | sixty
numeral-70 | семьдесят семидесяти | жетпіс | seventy
numeral-80 | восемьдесят восьмидесяти | сексен | eighty
numeral-90 | девяносто девяноста | | ninety
numeral-100 | сто | жүз | hundred
"""

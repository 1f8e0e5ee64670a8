"""What single news are on, beside what all of the field are on, in three languages. Pure.

Lines are those of `bot/stories/concepts.py`, of whose things these are some. Each is one thing that
three languages call by a word of their own: readers are offered one for another.
"""

from __future__ import annotations

THINGS = """
maslikhat | маслихат* | мәслихат* | maslikhat* maslihat*
faction | фракци* | фракция* | faction*
coalition | коалиц* | коалиция* | coalition*
quorum | кворум* | кворум* | quorum
petition | петици* | петиция* | petition*
concept | концепц* | тұжырымдама* | concept concepts
moratorium | моратори* | мораторий* | moratori*
protocol | протокол* | хаттама* протокол* | protocol*
mechanism | механизм* | механизм* тетік* тетіг* | mechanism*
document | документ* | құжат* | document*
ethics | этик* | әдеп* этика* | ethics
amnesty | амнист* | амнистия* рақымшылық* | amnest*
terrorism | террор* | террор* лаңкес* | terror*
murder | убийств* | кісіөлтіру* | murder* homicide*
torture | пытк* | азаптау* | tortur*
census | перепис* | санақ* санағ* | census*
divorce | развод* | ажырас* | divorc*
marriage | брак брака браке браков бракосоч* свадьб* | неке некеге некелес* некенің | marriage* wedding*
guardian | опек* попечител* усыновл* | қорғаншы* қамқоршы* | guardian* custody
elderly | пожил* престарел* | қарттар* қариялар* | elderly
mother | матер* матери | аналар* анасы* | mother mothers maternity
alimony | алимент* | алимент* | alimony
penalty | неустойк* пеня пени пеней | өсімпұл* тұрақсыздық | penalty penalties
debtor | должник* | борышкер* | debtor*
eviction | выселен* выселять выселят выселил* | | evict*
owner | собственник* владелец владельц* | иесі иелері* иегер* | owner*
tenant | арендатор* | жалгер* жалға-алушы* | tenant*
bankrupt | банкрот* | банкрот* | bankrupt*
auction | аукцион* | аукцион* | auction*
privatization | приватиз* | жекешелендір* | privatiz* privatis*
concession | концесс* | концессия* | concession*
startup | стартап* | стартап* | startup* start-up*
cyber | кибер* | кибер* | cyber*
drone | дрон* беспилотн* | дрон* ұшқышсыз | drone* unmanned
rocket | ракет* | зымыран* | rocket* missile*
refugee | беженц* беженец | босқын* | refugee*
consulate | консул* | консул* | consul consuls consulate*
diplomat | дипломат* | дипломат* | diplomat*
truce | перемири* | бітімгер* | truce ceasefire*
ally | союзник* союзнич* | одақтас* | alliance* ally allies allied
textbook | учебник* | оқулық* оқулығ* | textbook*
history | истори* | тарих* | history historic* historian*
camp | лагер* | лагерь* | camp camps
certificate | сертификат* аттестат* | сертификат* аттестат аттестаты* куәлік* куәліг* | certificate*
attestation | аттестац* аттестов* | аттестаттау* аттестаттал* аттестац* | attestation*
qualification | квалификац* | біліктілік* біліктіліг* | qualification*
category | категори* | санат санаты* санатта* | categor*
essay | эссе | эссе* | essay*
diploma | диплом диплома дипломы дипломов | диплом дипломы* дипломдар* | diploma diplomas
dormitory | общежит* | жатақхана* | dormitor* hostel*
rector | ректор* | ректор* | rector*
grant | грант* | грант* | grant grants
vacation | каникул* | каникул* | vacation*
bullying | буллинг* травл* | буллинг* | bullying
psychologist | психолог* | психолог* | psychologist*
camera | камера камеры камер видеокамер* видеонаблюден* | камера* бейнебақылау* бейнекамера* | camera* cctv
inclusion | инклюз* | инклюзив* | inclusion inclusive
poverty | бедност* | кедейлік* кедейліг* | poverty
unemployment | безработ* | жұмыссыз* | unemploy* jobless*
subsistence | прожиточн* | күнкөріс* | subsistence
supplement | доплат* надбавк* | үстемеақы* үстемеақ* | bonus bonuses supplement*
payment | оплат* выплат* платеж* | төлем* | payment*
cost | стоимост* | құны құнын құнының | cost costs
consumer | потребител* | тұтынушы* | consumer*
monopoly | монопол* | монопол* | monopol*
regulator | регулятор* | реттеуші* | regulator*
recalculation | перерасчет* | | recalculat*
temperature | температур* | температура* | temperature*
degree | градус* | градус* | degree degrees
boiler | котел котла котлы котлов котлом котельн* | қазандық* қазандығ* | boiler*
wear | износ* изнош* | тозу тозуы* тозған | wear worn
repair | ремонт* | жөндеу* | repair*
readiness | готовност* | дайындығ* әзірлік* әзірліг* | readiness
outage | отключен* обесточ* | | outage* blackout*
substation | подстанц* | | substation*
gasification | газифик* | газдандыр* | gasif*
reservoir | водохранил* | | reservoir*
glacier | ледник* | мұздық* мұздығ* | glacier*
avalanche | лавин* | көшкін* | avalanche*
mudflow | селев* селезащ* | селден селге | mudflow* mudslide*
smog | смог смога смогом | смог* | smog
traffic | движени* | қозғалыс* | traffic
restriction | огранич* | шектеу* шектел* | restrict*
queue | очередь очереди очередью очередей очередях очередям | кезек кезегі* кезекке кезекте кезектер* кезексіз | queue queues
checkpoint | кпп | бекет бекеті* бекетте* | checkpoint*
booking | бронир* бронь брони | брондау* брондал* бронь* | booking bookings
middleman | посредник* | делдал* | middlem* intermediar*
duty | пошлин* | баж бажы бажын баждар* | duty duties
container | контейнер* | контейнер* | container*
ferry | паром* | паром* | ferry ferries
port | порт порта порту портом порты портов портам портах | порт порты портқа портта* порттан порттар* порттың | port ports seaport*
ship | корабл* | кеме кемесі* кемелер* | ship ships vessel*
wagon | вагон* | вагон* | wagon* railcar*
route | маршрут* | маршрут* | route routes
freight | перевозк* перевозч* | тасымал* | freight haulage shipping carrier carriers
airline | авиакомпани* | әуекомпания* авиакомпания* | airline*
tunnel | тоннел* туннел* | тоннель* туннель* | tunnel*
taxi | такси таксист* | такси* | taxi taxis
elevator | лифт* | лифт* | elevator*
roof | крыш* кровл* | шатыр* | roof*
cable | кабел* | кабель* | cable*
fibre-optic | оптоволок* волоконн* | талшықты | fibre fiber
veterinary | ветеринар* | ветеринар* | veterinar*
livestock | скот скота скоту скотом животновод* | мал малды малдың малдар* малшы* | livestock cattle
chip | чип чипа чипы чипов чипир* | чип чиптер* чипі* | chip chips microchip*
identification | идентификац* | сәйкестендір* бірдейлендір* | identification
quarantine | карантин* | карантин* | quarantin*
epidemic | эпидем* | індет* эпидемия* | epidemic* outbreak*
sanitary | санитарн* | санитар* | sanitary
virus | вирус* | вирус* | virus*
antibiotic | антибиотик* | антибиотик* | antibiotic*
nurse | медсестр* | мейірбике* мейіргер* | nurse*
pharmacy | аптек* | дәріхана* | pharmac*
polyclinic | поликлиник* | емхана* | polyclinic*
medical-post | медпункт* | медпункт* |
ambulance | | | ambulance*
flour | мука муки муку мукой | ұн ұнның ұнды | flour
fertilizer | удобрен* | тыңайтқыш* | fertiliz* fertilis*
potato | картоф* | картоп* | potato*
milk | молок* молочн* | сүт сүті сүттің | milk dairy
bread | хлеб* | нан нанның нанды | bread
kandas | кандас* қандас* | қандас* | kandas*
resettlement | переселен* переселит* переселенц* | қоныстан* | resettl*
blogger | блогер* | блогер* | blogger*
sponsor | спонсор* | демеуші* | sponsor*
club | клуб* | клуб* | club clubs
round | раунд* | раунд* | round rounds
match | матч* | матч* | match matches
coach | тренер* | бапкер* | coach*
boxing | бокс боксер* | бокс боксшы* | boxing boxer*
chess | шахмат* | шахмат* | chess
stadium | стадион* | стадион* | stadium*
drill | учения учений учениях учениям | жаттығу* | drill drills exercise exercises
theatre | театр* | театр* | theatre* theater*
exhibition | выставк* | көрме көрмесі* көрмеде | exhibit*
writer | писател* поэт* | жазушы* ақын ақыны* ақындар* | writer* poet*
prize | лауреат* | лауреат* | prize prizes laureate*
fake | фейк* дезинформ* | фейк* | fake disinformation
"""  # noqa: E501 - a concept is a line, in three languages

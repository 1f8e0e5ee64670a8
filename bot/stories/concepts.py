"""What parliaments and governments do, and with what, in three languages. Pure.

A line is a concept: its name, then how it begins in Russian, in Kazakh, in English. A star:
whatever follows; without one the word is exactly this. What several begin with belongs to the
longest. A word may be of two ("принял": a law, or a guest).
"""

from __future__ import annotations

# What a house or a person did with a thing: two texts of which one has only "adopt" and the other
# only "reject" tell of two events.
ACTS = """
adopt | согласил* принял* принят* одобр* поддерж* утвердил* утвержден* ратифи* прошел прошла прошло прошли | қабылда* мақұлда* қолда* бекітті бекітілді бекіткен бекітіп ратифи* өтті | adopt* approv* ratif* pass passes passed back backs backed clear clears cleared endors*
receive | принял* | қабылда* кездес* жүздес* | receiv* met meet meets
meet | встре* переговор* | кездес* жүздес* келіссөз* | met meet meets meeting talks negotiat*
reject | отклон* отверг* | қабылдама* мақұлдама* | reject* voted-down
sign | подписал* подписан* подпишет | қол қойды қойылды қойған | signs signed sign
propose | предлож* предлаг* инициир* | ұсын* бастама* | propos* suggest* want wants
discuss | обсу* рассмотр* рассматр* | талқыла* қарады қаралды қарау | discuss* consider* review* look looks debat*
open | откры* начал начало началась начались началось начат* начин* стартов* запуст* запуска* | ашыл* баста* | open opens opened begin begins began begun start* launch*
finish | заверш* законч* окончи* | аяқта* бітір* | finish* conclud* complet* end ends ended
appoint | назнач* | тағайында* | appoint* named
dismiss | освобожд* отстав* уволен* уволил* | босатыл* қызметінен | dismiss* resign*
elect | избра* избира* выбра* | сайла* | elect elects elected
award | наград* награж* вруч* | марапатта* тапсыр* | award* decorat*
ratify | ратифи* | ратифи* | ratif*
visit | посет* прибы* визит* поездк* | барды болды сапар* аралап аралады келді | visit* arriv* trip
call | телефон* разговор* | телефон* сөйлес* | phone* telephone* call
check | провер* инспекц* | тексер* | check* inspect*
return | вернул* возвра* | қайтар* | return*
postpone | перенес* отлож* | шегер* кейінге | postpon* delay*
forbid | запре* | тыйым* | ban bans banned forbid*
congratulate | поздрав* | құттықта* | congratulat*
condole | соболезн* | көңіл | condol*
detain | задерж* | ұста* | detain* arrest*
arrest | арест* | қамауға қамады қамалды | arrest*
raise | повыс* рост* прирост* подня* увелич* вырос* выраст* подорож* | өсті өсе* көтер* арт* қымбатта* | rais* increas* rose risen grow* grew
lower | сниз* сокра* уменьш* упал* | төменде* қысқар* азай* | lower* reduc* cut cuts fell
evacuate | эваку* | эваку* көшір* | evacuat*
announce | состоится состоятся пройдет пройдут намечен* запланир* готовит* ожида* откроется откроют проведет проведут рассмотрит рассмотрят обсудит обсудят примет примут объявит объявят огласит перейдет | өтеді ауысады өткізіледі қабылдайды қабылданады қарайды қаралады талқылайды талқыланады бекітіледі жариялайды жоспарлан* дайындал* күтіл* | scheduled planned upcoming
hold | прошел прошла прошло прошли проходит проходят состоялся состоялась состоялось состоялись провел провела провели | өтті өтуде өткізілді өткізді | held hold holds meets met
comment | прокоммент* высказал* оценил* назвал* мнени* объясн* разъясн* ответи* отреагир* | пікір* түсінік* түсіндір* атады бағалады жауап | comment* explain* respon* react* answer*
demand | потребова* требу* призва* поруч* запросил* попросил* просит просят спросил* | талап шақыр* тапсырды тапсырма* сұрады сұраған сұрайды | demand* urge* instruct* ask asks asked sought seek seeks
collapse | обруш* рухну* | құла* опыры* | collaps*
agree | договорил* условил* | келісті келіскен уағдалас* | agree agrees agreed agreeing
handover | перешла перешло перешел | ауысты тапсырылды |
sue | осуд* осужд* приговор* | соттал* үкім* | sentenc* convict*
extinguish | потуш* ликвидир* | сөндір* | extinguish*
watch | наблюд* | байқау* бақыла* | observ* monitor*
send | направил* направлен* направит отправил* | жіберді жіберілді жібереді жолдады жолданды | send sends sent
criticize | критик* раскритик* | сынады сынаған сынға | critici*
publish | опублик* публик* объяв* огласил* | жария* | publish* announc* unveil*
create | создат* создан* создаст* создает* создают* учред* | құрылды құрылады құрылған құрды құрады құрмақ | creat* establish*
warn | предупре* | ескерт* | warn*
close | закры* | жабыл* жабық жапты | clos* shut
suspend | приостан* | тоқтат* | suspend* halt*
extend | продл* | ұзарт* | extend*
speak | выступил* выступае* выступлен* | сөйледі сөйлеген | speech*
cancel | отмен* | | cancel* abolish* scrap* repeal*
tighten | ужесточ* | қатаңдат* қатая* | tighten* toughen*
ease | смягч* упрост* упрощ* | жеңілдетіл* жеңілдетті оңайлат* | ease eases eased easing simplif*
introduce | введен* введут введет ввели ввел вводят вводит вводится | енгіз* | introduc* impos*
allocate | выделил* выделен* выделят выделит | бөлінді бөледі бөлінеді бөлді | allocat* earmark*
win | победи* победу победа победой обыгра* выигра* | жеңді жеңіп жеңіс* ұтты ұтып | win wins won victor* beat
join | присоедин* | қосылды қосылған қосылып | join joins joined
"""  # noqa: E501 - a concept is a line, in three languages
# Bodies, papers, things: what an event is of.
THINGS = """
law | законопроект* закон закона законом законе закону законы законов | заң заңы заңын заңды заңға заңның заңда | law laws act bill bills
draft | проект* законопроект* | жоба* | draft* project* bill bills
code | кодекс* | кодекс* | code codes
budget | бюджет* госбюджет* | бюджет* | budget*
reading | чтени* | оқылым* | reading readings
amendment | поправ* | түзету* | amendment* amend*
committee | комитет* | комитет* | committee*
chamber-senate | сенат* | сенат* | senat*
chamber-mazhilis | мажилис* | мәжіліс* | mazhilis* majilis*
chamber-qurultai | курулта* | құрылта* | kurultai quryltai qurultai
deputy | депутат* мажилисмен* народн* | депутат* | deputy deputies lawmaker* mp mps
government | правительств* кабмин* | үкімет* | government*
minister | министр* замминистр* | министр* | minister*
ministry | министерств* минэнерго минздрав* минфин* минтранс* минсельхоз* минюст* минобр* миннац* | министрлік* министрліг* | ministr*
president | президент* | президент* | president*
akimat | акимат* аким* | әкімдік* әкім* | akim* mayor*
committee-work | рабоч* | жұмыс | working
plenary | пленар* | жалпы пленар* | plenary
sitting | заседан* сесси* | отырыс* сесси* | sitting* session*
decree | указ указа указом указе указы указу | жарлық* жарлығ* | decree*
order | распоряж* приказ* постановл* | өкім бұйрық* қаулы* | order resolution
treaty | соглаш* договор* | келісім* шарт* | agreement* treaty treaties
election | выбор* избирател* | сайлау* | election* poll polls
station | участк* участок | учаске* | station*
observer | наблюдател* | байқаушы* | observer*
vote | голос* проголос* | дауыс* | vote votes voted voting
speaker | спикер* председател* | спикер* төраға* | speaker* chair chairs chairman chairwoman chairmanship
vice | заместител* замминистр* вице* | орынбасар* | vice
ambassador | посол посла послом послу послы послов посольств* | елші* | ambassador* embassy
cooperation | сотруднич* | ынтымақтаст* | cooperat*
partnership | партнерств* | серіктест* | partner*
trade | товарооборот* торгов* | тауар айналым* сауда* | trade*
assembly | ассамбле* | ассамблея* | assembl*
interparliamentary | межпарламент* | парламентаралық* | interparliament*
mission | мисси* | миссия* | mission*
fine | штраф* | айыппұл* | fine fines
tax | налог* ндс | салық* салығ* ққс | tax taxes vat
rate | ставк* | мөлшерлеме* ставка* | rate rates
tariff | тариф* | тариф* | tariff*
inflation | инфляц* | инфляц* | inflation
price | цен цена цены ценам ценами ценах цену | баға* | price prices
currency | валют* курс* | валюта* бағам* | currenc* exchange
revenue | доход* | кіріс* табыс* | revenue*
expense | расход* | шығыс* шығын* | spending expens*
deficit | дефицит* нехватк* | тапшылы* | deficit* shortage* shortfall*
transfer | трансферт* | трансферт* | transfer*
fund | нацфонд* фонд фонда фонде фонды фондов фондом | қор қоры қорын қорды қорынан қорға | fund funds
debt | долг долга долги долгов | қарыз* борыш* | debt*
loan | кредит* ипотек* займ* | несие* ипотека* | loan* mortgage* credit*
pension | пенси* | зейнетақы* зейнет* | pension*
salary | зарплат* заработ* оклад* | жалақы* | salar* wage*
benefit | льгот* пособи* | жеңілдік* жәрдемақы* | benefit* allowance*
bakery | пекар* | наубайхана* | baker*
gambling | игорн* казино букмекер* лудоман* | ойын* құмар* букмекер* казино* лудоман* | gambl* casino* betting bookmaker*
school | школ* | мектеп* мектеб* | school*
kindergarten | детсад* садик* | балабақша* | kindergarten*
university | вуз* университет* | университет* жоо | universit*
teacher | учител* педагог* | мұғалім* педагог* ұстаз* | teacher*
pupil | школьник* ученик* учащ* | оқушы* | pupil*
student | студент* | студент* | student*
canteen | столов* питани* | асхана* тамақ* | canteen* meal*
hospital | больниц* | аурухана* | hospital* clinic*
doctor | врач* медик* медицин* | дәрігер* медицин* | doctor* medic medics medical medicine
patient | пациент* | науқас* емделуші* | patient*
medicine | лекарств* препарат* | дәрі дәріні дәрінің дәрілер* дәрі-дәрмек | medicines drug*
library | библиотек* | кітапхана* | librar*
book | книг* книж* | кітап кітаб* | book*
village | село села селах селе селам селу сел сельск* аул* | ауыл* | village* rural
city | город* | қала қалада қаласы қаласында қалалық* | city cities town*
region | област* регион* | облыс* өңір* | region* oblast*
district | район* | аудан* | district*
road | дорог* дорож* трасс* | жол жолы жолдар* | road* highway*
bus | автобус* | автобус* | bus buses
stop | остановк* | аялдама* | stops
transport | транспорт* проезд* | көлік* жол-жүру | transport* fare*
railway | поезд* железнодорож* | пойыз* теміржол* | train* railway*
airport | аэропорт* | әуежай* | airport*
flight | рейс* воздушн* авиа* | рейс* әуе авиа* | flight* air
parking | парков* | тұрақ тұрақтар* тұрағы* | parking
construction | строит* стройк* стройкомпан* застрой* | құрылыс* | construct* build*
housing | жиль* жилищ* дом дома домов домах домами | тұрғын үй үйлер* | housing houses home homes
permit | разрешен* | рұқсат* | permit* permission*
chp | тэц | жэо | chp
power | электроэнерг* энергет* мощност* | электр* энергетика* қуат* | power energy
nuclear | аэс атомн* | аэс атом* | nuclear
oil | нефт* | мұнай* | oil
gas | газ газа газу газом газов* | газ газды газдың | gas
coal | угол* угля углем | көмір* | coal
mining | шахт* горняк* | шахта* шахтер* кенші* | mine mines miner*
heat | тепло тепл* отоп* | жылу* | heat heating
water | вода воды воде воду водн* водой водопольз* водоснабж* | су суы суды сумен суға судың суын | water*
lake | озер* | көл көлдер* көлі* көлдің | lake*
shore | берег* | жаға жағасы* жағасынан | shore*
flood | паводк* подтоп* наводн* | тасқын* су-тасқыны | flood*
fire | пожар* загор* возгор* огонь огня огн* | өрт* | fire*
market | рынок рынка рынке рынк* базар* | базар* нарық* | market*
store | склад* | қойма* | warehouse*
accident | авари* дтп | апат* жол-көлік | accident* crash*
death | погиб* скончал* умер умерл* смерт* | қаза қайтыс жұмды жұмған өлім* | dead die dies died killed death*
victim | пострада* ранен* травм* | зардап* жарақат* жараланды жараланған | injur* victim* wounded
rescuer | спасател* мчс дчс | құтқарушы* тжм тжд | rescuer*
weather | погод* | ауа-райы* | weather
snow | снег* снеж* метел* буран* | қар боран* бұрқасын* | snow* blizzard*
ecology | эколог* экологич* | эколог* | ecolog* environment*
animal | животн* | жануар* | animal*
fish | рыб* | балық* | fish*
forest | лес леса лесн* лесов | орман* | forest*
agriculture | аграр* сельхоз* сельскохозяй* агро* | аграр* ауылшаруашылы* агро* | agrar* agricultur* farm*
grain | зерн* пшениц* урожа* | астық* бидай* егін* | grain* wheat* harvest*
culture | культур* | мәдени* | cultur*
social | социал* | әлеумет* | social*
economy | эконом* | эконом* | econom*
finance | финанс* | қаржы* | financ*
defence | оборон* арми* военн* | қорғаныс* әскер* | defen* army military
security | безопасност* | қауіпсіздік* қауіпсіздіг* | secur* safety
foreign | международн* иностран* | халықаралық* шетел* сыртқы | international* foreign
council | совет совета совете советом совету советы советов | кеңес кеңесі кеңесінің кеңесіне кеңесте кеңесін | council councils
health | здравоохран* здоровь* минздрав* | денсау* | health*
science | наук* научн* | ғылым* | scienc* scientif*
labour | труд труда труду трудов* | еңбек* | labour labor
interior | внутренн* мвд | ішкі іім | interior
justice | юстици* судебн* суд суда судов судьи судей | әділет* сот* | justice court* judicia*
constitution | конституц* кс | конституц* | constitution*
reform | реформ* | реформа* | reform*
referendum | референдум* | референдум* | referendum*
party | парти* | партия* | party parties
message | послани* | жолдау* | address
request | запрос* | сауал* | inquiry request
report | доклад* отчет* | баяндама* есеп* есеб* | report*
digital | цифров* | цифрл* | digital*
intelligence | искусственн* интеллект* ии | жасанды интеллект* жи | artificial intelligence ai
data | данны* данных | деректер* | data
language | язык* | тіл тілі* тілдер* | language*
religion | религи* | дін діни* | religio*
child | дети детей детск* детям ребен* | бала* | child*
woman | женщин* женск* | әйел* | wom*
youth | молод* | жастар* | youth*
family | семь* семей семей* отбас* | отбас* | famil* otbasy
sport | спорт* | спорт* | sport*
medal | медал* олимп* | медаль* олимп* | medal* olymp*
tourism | турист* туризм* | турис* | touris*
migration | мигра* | көші-қон мигра* | migra*
visa | виз визы виза визов* безвиз* | виза* | visa*
export | экспорт* | экспорт* | export*
import | импорт* | импорт* | import*
production | добы* производ* | өндір* | produc* output
business | предприн* бизнес* мсб | кәсіпкер* бизнес* шоб | business* entrepreneur*
investment | инвест* | инвест* | invest*
bank | банк* | банк* | bank*
vape | вейп* | вейп* | vape* vaping
tobacco | табак* сигарет* | темекі* | tobacco cigarette*
alcohol | алкогол* | алкогол* | alcohol*
corruption | корруп* взятк* | жемқор* сыбайлас пара | corrupt* bribe*
crime | преступ* | қылмыс* | crime* criminal*
domestic-violence | насили* | зорлық* | violence
drugs | наркот* | есірткі* | narcotic*
disability | инвалид* | мүгедек* | disab*
article | стать* статей | бап бабы* баптар* | article articles
free | бесплатн* | тегін | free
strategic | стратег* | стратег* | strateg*
transit | транзит* | транзит* | transit*
statistics | статист* | статист* | statist*
stock-exchange | бирж* фондовой фондовая | биржа* | bourse
chairmanship | председательств* | төрағалы* | chairmanship presidency
summit | саммит* | саммит* | summit*
forum | форум* | форум* | forum*
conference | конференц* | конференц* | conference*
robotics | робототехн* | робототехник* | robotic*
monument | памятник* | ескерткіш* | monument*
museum | музе* | музей* мұражай* | museum*
holiday | праздник* | мереке* | holiday*
veteran | ветеран* | ардагер* | veteran*
parliament | парламент* | парламент* | parliament*
chamber | палат* | палата* | chamber* house
national | национальн* | ұлттық* | national*
gdp | ввп | жіө іжө | gdp
group | групп* | топ тобы* тобын* топтың | group groups
capital | капитал* | капитал* | capital*
centre | центр центра центре центру центры | орталығы* орталық | center* centre*
base | базов* | базалық* | base basic
former | бывш* экс | бұрынғы экс | former ex
drought | засух* засуш* | құрғақшыл* | drought*
emergency | чрезвычайн* чс чп | төтенше тж | emergenc*
population | населени* | халық халқы* | population
income | прибыл* | пайда* | profit*
contract | контракт* подряд* | келісімшарт* мердігер* | contract*
procurement | закуп* госзакуп* | сатып мемсатып* | procur* purchas*
complaint | жалоб* | шағым* | complain*
digitalization | цифровизац* | цифрландыру* | digitaliz* digitis*
company | компани* | компания* | compan*
plan | план плана плане планы планом планов | жоспар* | plan plans
quota | квот* | квота* | quota*
prosecutor | прокур* генпрокур* | прокур* | prosecut*
verdict | приговор* | үкім үкімі үкімін | verdict*
prison | тюрьм* тюрем* колони* лишени* | түрме* бостандығы* | prison* jail*
asset | актив* | актив* | asset*
film | кино* фильм* | кино* фильм* | film* cinema*
hotel | гостиниц* отел* | қонақүй* | hotel*
garbage | мусор* | қоқыс* | garbage waste
ice | лед льда льду льдом | мұз* | ice
fisher | рыбак* рыболов* | балықшы* | fisherm*
drink | напит* | сусын* | drink*
teenager | подрост* | жасөспірім* | teenager*
soldier | солдат* срочник* военнослужащ* | сарбаз* | soldier* conscript* servicem*
vehicle | автомоб* машин* | автокөлік* | car cars vehicle*
scooter | самокат* электросамокат* | самокат* электрсамокат* | scooter*
plant | завод* | зауыт* | plant plants factory
crypto | крипт* | крипто* | crypto*
licence | лиценз* | лицензия* | licen*
sector | отрасл* сектор* сфер* | сала саласы* | sector*
ombudsman | омбудсмен* акыйкатчы | омбудсмен* | ombudsm*
candidate | кандидат* | кандидат* үміткер* | candida*
minimum | минимальн* минимум* | төменгі | minimum
loss | потер* убыт* | жоғалт* | loss losses
canal | канал* арык* | канал* арна* | canal canals
irrigation | орошен* ирригац* поливн* | суару* суар* | irrigat*
subsidy | субсид* | субсид* | subsid*
tram | трамва* | трамвай* | tram trams
youth-contest | конкурс* | конкурс* байқау* | contest* competition*
hearing | слушани* | тыңдау* | hearing*
bee | пчел* пасек* | ара омарта* | bee* apiar*
register | реестр* | тізілім* | registr* register*
passport | паспорт* | паспорт* | passport*
inquiry | расследован* следств* | тергеу* | investigation probe
journalist | журналист* сми | журналист* бақ | journalist* media
"""  # noqa: E501 - a concept is a line, in three languages

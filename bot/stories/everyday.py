"""More of what news is of, in three languages: what happens, who takes part, with what. Pure.

Lines are those of `bot/stories/concepts.py`, of whose things these are some.
"""

from __future__ import annotations

THINGS = """
bureau | бюро | бюро* | bureau*
requirement | требован* | талап* | requirement*
rule | правил* регламент* | ереже* қағида* регламент* | rule rules regulation*
application | заявк* заявлен* | өтінім* өтініш* | application* applicant*
education | образован* просвещ* | білім* ағарту* | education*
class | класс класса классу классе классы классов классам | сынып* | grade grades class classes
lunch | обед обеды обедов обедами | түскі | lunch lunches
prime-minister | премьер премьера премьеру премьером премьере | премьер* | premier
citizen | гражд* | азамат* | citizen*
truck | фура фуры фуру фурой фур грузов* большегруз* | жүк | truck* lorry lorries
mountain-pass | перевал* | асу асуы* асуда асудағы |
earthquake | землетряс* сейсм* толчк* толчок тряхнул* | сейсм* зілзала* сілкін* | earthquake* quake* seismic* tremor*
collision | столкн* | соқтығы* | collid* collision*
overturn | опрокин* перевернул* | аударыл* | overturn*
magnitude | магнитуд* | магнитуда* | magnitude*
escrow | эскроу* | эскроу* | escrow*
equity-holder | дольщик* долев* | үлескер* үлестік | equity co-investor* homebuyer*
developer | застройщик* | салушы* | developer*
apartment | квартир* | пәтер* | apartment* flat flats
programme | программ* | бағдарлама* | program*
development | развит* развив* | даму дамыт* | develop*
delegation | делегац* | делегация* | delegation*
relation | отношени* | қатынас* қарым-қатынас* | relation relations
declaration | деклараци* | декларация* | declaration*
memorandum | меморандум* | меморандум* | memorandum*
recommendation | рекоменд* | ұсыным* | recommend*
commission | комисси* | комиссия* | commission*
secretary | секретар* секретариат* генсек* | хатшы* | secretary secretaries secretariat*
participant | участни* участв* | қатысушы* | participant*
expert | эксперт* | сарапшы* | expert*
specialist | специалист* | маман* | specialist*
disease | болезн* заболе* | ауру аурулар* ауруы* сырқат* | disease* illness*
vaccine | вакцин* привив* | вакцина* екпе* | vaccin*
flu | грипп* орви | тұмау* | flu influenza
insurance | страхов* медстрах* осмс | сақтандыр* мәмс | insuranc*
seed | семена семян* семенам* семенах семенов* | тұқым* | seed seeds
land | земл* земел* | жер жері* жерді жерлер* жердің | land lands
pasture | пастбищ* | жайылым* | pasture*
lease | аренд* | жалға жалдау* | lease* rent rents rental
territory | территори* | аумақ* аумағ* | territor*
border | границ* пограни* погран | шекара* | border*
customs | таможен* таможн* | кеден* | customs
corridor | коридор* | дәліз* | corridor*
sea | море моря морю морем морск* | теңіз* | sea
climate | климат* | климат* | climat*
frost | мороз* | аяз* | frost* freezing
wind | ветер ветра ветру ветром | жел желдің желі | wind winds
remote | дистанц* удален* | қашықтан қашықтық* | remote*
shift | смена смены смену смене сменой | ауысым* | shift shifts
exam | экзамен* ент | емтихан* ұбт | exam exams examination*
scholarship | стипенд* | стипендия* шәкіртақы* | scholarship*
platform | платформ* | платформа* | platform*
internet | интернет* | интернет* | internet
algorithm | алгоритм* | алгоритм* | algorithm*
decision | решени* | шешім* | decision*
right | право права праву правом прав правам | құқық құқығ* құқықтар* | right rights
appeal | обжал* апелляц* | шағымдан* апелляция* | appeal*
suspect | подозрев* подозрен* | күдікті* күдік* | suspect*
accuse | обвин* | айыпта* айыпкер* | accus* charg*
fraud | хищен* похи* мошен* | жымқыр* алаяқ* ұрла* | fraud* embezzl* theft steal*
lawyer | адвокат* | адвокат* | lawyer* attorney*
police | полиц* | полиция* | police
director | директор* гендиректор* | директор* | director*
member | член члена члены членов членам | мүше мүшелер* мүшесі* мүшелік* | member*
leader | лидер* | көшбасшы* | leader leaders
organization | организац* | ұйым* | organization* organisation*
industry | промышлен* | өнеркәсіп* | industr*
electronic | электронн* | электрондық электронды | electronic*
waybill | накладн* | жүкқұжат* | waybill* e-waybill*
humanitarian | гуманитар* | гуманитар* | humanitarian*
sanction | санкци* | санкция* | sanction*
concert | концерт* | концерт* | concert*
festival | фестивал* | фестиваль* | festival*
football | футбол* | футбол* | football soccer
hockey | хоккей* хоккеи* | хоккей* | hockey
champion | чемпион* | чемпион* | champion*
team | команд* сборн* | команда* құрама* | team teams
charity | благотвор* | қайырымдылық* | charit*
street | улиц* | көше көшесі* көшеде көшелер* | street*
bridge | мост моста мосту мостом мосты мостов | көпір* | bridge bridges
metro | метро | метро* | metro subway
driver | водител* | жүргізуші* | driver*
passenger | пассажир* | жолаушы* | passenger*
helicopter | вертолет* | тікұшақ* | helicopter*
plane | самолет* | ұшақ* ұшағ* | plane planes aircraft
explosion | взрыв* взорва* | жарылыс* жарылды | explos* blast*
opposition | оппозиц* | оппозиция* | opposition
oath | присяг* | ант антын антты | oath
mandate | мандат* | мандат* | mandate*
standard | стандарт* | стандарт* | standard*
audit | аудит* счетн* | аудит* | audit*
tender | тендер* | тендер* | tender tenders
supplier | поставщик* | жеткізуші* | supplier*
portal | портал* | портал* | portal*
violation | нарушен* нарушил* | бұзушылық* заңбұзушылық* | violation* breach*
advertising | реклам* | жарнама* | advertis*
volunteer | волонтер* | волонтер* ерікті* | volunteer*
breeding | племен* | асылтұқымды* | breeding pedigree*
personal | персональн* | дербес | personal
orphan | сирот* | жетім* | orphan*
key | ключ* | кілт* | keys
food | продовольств* продукт* | азық азық-түлік | food*
egg | яйцо яйца яиц яйцам | жұмыртқа* | egg eggs
sugar | сахар* | қант* | sugar
fuel | топлив* бензин* дизел* | жанармай* бензин* дизель* | fuel* petrol gasoline diesel
excise | акциз* | акциз* | excise
threshold | порог порога порогу пороге | шек шегі шегін шегі* | threshold*
share | доля доли долю долей | үлес үлесі* үлестің | share shares
list | список списк* | тізім тізімі* тізімге* тізімде* | list lists
ballot | бюллетен* | бюллетень* | ballot*
campaign | кампани* | науқан* | campaign*
independence | независим* | тәуелсіз* | independen*
anniversary | годовщин* юбиле* | мерейтой* | anniversar* jubilee
alphabet | алфавит* латиниц* | әліпби* латын* | alphabet*
mosque | мечет* | мешіт* | mosque*
satellite | спутник* | жерсерік* спутник* | satellite*
space | космос* космич* космонавт* | ғарыш* | space astronaut*
uranium | уран урана ураном уранов* | уран* | uranium
gold | золот* | алтын* | gold
steel | сталь стали сталью металл* | болат металл* | steel metal*
pipeline | трубопровод* нефтепровод* газопровод* | құбыр* | pipeline*
dam | плотин* | бөгет* | dam dams
hydropower | гэс гидро* | сэс гидро* | hydropower
emission | выброс* | шығарынды* | emission*
protest | протест* митинг* | наразы* митинг* | protest* rally rallies
strike | забастов* | ереуіл* | strike strikes
briefing | брифинг* | брифинг* | briefing*
friendship | дружб* | достық достығ* | friendship
weapon | оруж* | қару қаруы* қаруды | weapon* arms
war | война войны войну войне войной | соғыс* | war wars
peace | мирн* | бейбіт* | peace*
ceremony | церемон* | рәсім* | ceremon*
agenda | повестк* | тәртібі тәртібін тәртібінде | agenda
"""  # noqa: E501 - a concept is a line, in three languages
# Two words that mean together what neither means alone: the group and the name of a concept, then
# the pairs of each language, of which the second word begins so.
PAIRS = """
thing earthquake | | жер сілкін* |
act hold | | бас қос* |
act handover | | | passes to, passed to, hands over, handed over, takes over, took over
body az-milli-majlis | милли меджлис*, милли мажлис* | милли мәжіліс*, милли мәжлис* | milli majlis*, milli mejlis*
body uz-oliy-majlis | олий мажлис* | олий мәжіліс* | oliy majlis*
thing prime-minister | премьер министр* | премьер министр* | prime minister*
thing education | | оқу ағарту* |
thing eviction | | үйден шығар*, баспанадан шығар* |
thing ambulance | скорая помощ*, скорой помощ*, скорую помощ* | жедел жәрдем* |
thing checkpoint | пункт пропуск*, пункте пропуск*, пункта пропуск*, пункты пропуск* | |
thing reservoir | | су қойма* |
thing substation | | қосалқы станция* |
thing outage | | жарық сөн*, жарық өш* |
thing social-network | социальные сет*, социальных сет* | әлеуметтік желі* | social media*, social network*
thing roadmap | дорожная карт*, дорожную карт*, дорожной карт* | жол карта* | road map*
thing self-government | местное самоуправ*, местного самоуправ*, местном самоуправ* | өзін өзі* | self govern*
thing trade-union | | | trade union*
act cancel | | күшін жой*, күші жой* |
act into-force | вступит в*, вступает в*, вступил в*, вступили в* | күшіне ен* | takes effect*, take effect*, took effect*, comes into, enters into
thing application | примет заявки, принимает заявки, принимать заявки | өтінім қабылда*, өтініш қабылда* |
"""  # noqa: E501 - a concept is a line, in three languages

# The words of the bot. Values may hold Telegram HTML where the code asks for `texts.html`.


## Menu

menu-start = Бастау және тілді таңдау
menu-subscribe = Тақырыпқа не адамға жазылу
menu-unsubscribe = Жазылымнан шығу
menu-subscriptions = Менің жазылымдарым
menu-officials = Адамдар мен лауазымдар
menu-digest = Дайджест дәл қазір
menu-latest = Соңғы жаңалықтар
menu-settings = Баптаулар
menu-pause = Үзіліс
menu-resume = Үзілісті тоқтату
menu-why = Бұл жаңалық неге келді
menu-forgetme = Барлық дерегімді жою
menu-help = Анықтама
menu-privacy = Қандай дерек сақталады

## Start

start =
    <b>ParlDigest</b> Қазақстан мен түркі мемлекеттері парламенттерінің жаңалықтарын қадағалайды.

    Хештег не есім жазыңыз, мысалы <code>/subscribe #ТүркПА Мәулен Әшімбаев</code>: жаңалық бірден келеді, ал таңертең бір дайджестке жиналады.

    Тілді батырмамен таңдауға болады; төменде ең көп қадағаланатын тақырыптар.
language-set = Енді қазақша сөйлесеміз

## Subscriptions

subscribe-ask = Неге жазыласыз? Бір не бірнеше хештег не есім жазыңыз, мысалы: <code>#ТүркПА #Сенат Мәулен Әшімбаев</code>.
subscribed = ✅ Жазылдыңыз: { $topic }
subscribed-already = Сіз бұған жазылғансыз: { $topic }
subscribed-how = Жаңалық бірден келеді және сағат { $time } дайджестіне кіреді.
activity-none = { "   " }бұл туралы жаңалық әзірге болған жоқ
activity-weekly =
    { $count ->
        [one] аптасына шамамен { $count } жаңалық
       *[other] аптасына шамамен { $count } жаңалық
    }; соңғысы: «{ $latest }»
activity-monthly =
    { $count ->
        [one] төрт аптада { $count } жаңалық
       *[other] төрт аптада { $count } жаңалық
    }; соңғысы: «{ $latest }»
which-one = «{ $text }» дегенде кімді не нені айттыңыз?
topic-unknown = «{ $text }» кім не не екенін білмеймін. Жазылуын тексеріңіз не хештегке жазылыңыз.
offer-follow = «{ $text }» туралы жаңалыққа жазыласыз ба?
subscriptions-none = Сіз әзірге ештеңеге жазылған жоқсыз. Неден бастау керек:
subscriptions-list =
    { $count ->
        [one] <b>Сізде { $count } жазылым бар</b>
       *[other] <b>Сізде { $count } жазылым бар</b>
    } (ең көбі { $limit }).
    Режимін ауыстыру үшін тақырыпты басыңыз: ⚡ бірден, 📰 дайджестте, ⚡📰 екеуі де, 🔕 үнсіз. ✖ өшіреді.
mode-instant = бірден
mode-digest = дайджестте
mode-both = бірден және дайджестте
mode-muted = үнсіз
muted = 🔕 Үнсіз: { $topic }
unsubscribed = Жазылымнан шықтыңыз: { $topic }
unsubscribe-unknown = Сіз «{ $text }» тақырыбына жазылмағансыз.
refused-ask = Әзірге ештеңе өзгертпедім: «{ $text }» дегеніңізде бас тарту бар сияқты. Не істейін?
undone = Қалпына келтірілді

## Buttons

button-subscriptions = Жазылымдарым
button-mode = Режимі: { $topic }
button-follow = Жазылу: { $topic }
button-leave = Жазылымнан шығу: { $topic }
button-follow-hashtag = { $tag } хештегіне жазылу
button-undo = Қайтару
button-back = ‹ Артқа
button-language = Тіл
button-zone = Уақыт белдеуі
button-time = Дайджест уақыты
button-days = Күндер
button-digest-on = Дайджестті қосу
button-digest-off = Дайджестті өшіру
button-alerts-on = Бірден жіберуді қосу
button-alerts-off = Бірден жіберуді өшіру
button-empty-on = Бос күні де жазу
button-empty-off = Бос күні жазбау
button-forget = Иә, бәрін жою
button-keep = Жоқ, қалсын
button-publish = Жариялау
button-publish-anyway = Бөлек жариялау
button-discard = Бас тарту

## Messages

alert-reason = 🔔 Жазылым бойынша: { $topics }
alert-more-topics =
    { $count ->
        [one] тағы { $count } тақырып
       *[other] тағы { $count } тақырып
    }
alert-button-open = Ашу
alert-button-why = Неге келді?
alert-button-manage = Жазылымдарым
alert-button-mute = 🔕 { $topic }
alert-button-unsubscribe = ✖ { $topic }
digest-header = <b>Дайджест</b>, { $date }
digest-count =
    { $count ->
        [one] жазылымдарыңыз бойынша { $count } жаңалық
       *[other] жазылымдарыңыз бойынша { $count } жаңалық
    }
digest-group = ▎{ $topic } ({ $count })
digest-hidden =
    { $count ->
        [one] Тағы { $count } жаңалық: /latest
       *[other] Тағы { $count } жаңалық: /latest
    }
digest-empty = Жазылымдарыңыз бойынша жаңалық болған жоқ.
digest-nothing = Жазылымдарыңыз бойынша әзірге жаңалық жоқ. Келесі дайджест: { $time }.
digest-no-subscriptions = Дайджест жазылымдарыңыздан жиналады, ал олар әзірге жоқ. /subscribe пәрменінен бастаңыз.
digest-button-subscriptions = Жазылымдарым
digest-button-settings = Баптаулар
latest-header = <b>Соңғы жаңалықтар</b>
latest-none = «{ $text }» туралы жаңалық жоқ.
latest-none-yet = Әзірге жаңалық жоқ.

## Settings

settings =
    <b>Баптаулар</b>

    Тіл: { $language }
    Бірден келетін жаңалық: { $alerts }
    Дайджест: { $digest }, сағат { $time } ({ $days })
    Жаңалық болмаса да жазу: { $empty }
    Уақыт белдеуі: { $zone }, қазір { $now }
on = қосулы
off = өшірулі
yes = иә
no = жоқ
days-every = күн сайын
saved = Сақталды
ask-language = Тілді таңдаңыз
ask-time = Дайджестті сағат нешеде жіберейік? Таңдаңыз не жазыңыз, мысалы <code>08:30</code>.
ask-days = Дайджестті қай күндері жіберейік?
ask-zone = Сіз қайдасыз? Таңдаңыз не қаланы, уақыт белдеуін (<code>Europe/Berlin</code>) не айырманы (<code>UTC+5</code>) жазыңыз.
ask-in-reply = Топта мұны осы хабарламаға жауап ретінде жазыңыз.
time-set = Дайджест сағат { $time } келеді.
zone-set = Уақыт белдеуі: { $zone }, онда қазір { $now }.
paused = ⏸ Үзіліс. /resume жібергенше үндемеймін.
paused-until =
    ⏸ { $count ->
        [one] { $count } күнге үзіліс
       *[other] { $count } күнге үзіліс
    }, { $until }. Ертерек: /resume.
resumed = ▶ Қайта қосылдым. Үзіліс кезіндегі жаңалықтар келесі дайджестке кіреді.
resume-not-paused = Үзіліс болған жоқ: жаңалықтар келіп тұр.

## Why, privacy, help

why-header = «{ $title }»
why-topic = { $topic }: { $words } ({ $how })
why-unsubscribed = Қазір сіз бұл жаңалықтың ешбір тақырыбына жазылмағансыз.
why-not-an-alert = Бұл хабарлама жаңалық емес. /why пәрменін жаңалыққа жауап ретінде жіберіңіз.
why-no-alert = Әзірге түсіндіретін ештеңе жоқ: сізге жаңалық жіберген жоқпын.
rule-hashtag = хештег
rule-full-name = толық аты
rule-initials = инициалдары
rule-surname = тегі
rule-office = лауазымы
rule-body = атауы
rule-alias = басқа аты
rule-title = лауазымы мен тегі
forget-ask = Осы чат туралы білгенімнің бәрін: жазылымдарды, баптауларды, тарихты жояйын ба? Қайтару мүмкін болмайды.
forgotten = Бәрі жойылды. Қайта оралғыңыз келсе: /start.
forget-kept = Ештеңе жойылған жоқ.
help =
    <b>Бұл қалай жұмыс істейді</b>

    /subscribe <i>хештегтер мен есімдер</i>: тақырыптар мен адамдарды қадағалау
    /unsubscribe: тоқтату
    /subscriptions: батырмалы тізім
    /digest: дайджест қазір
    /latest <i>тақырып</i>: соңғы жаңалықтар
    /settings: тіл, уақыт, күндер, уақыт белдеуі
    /pause <i>күн</i> және /resume: тыныштық
    /why жаңалыққа жауап ретінде: неге келді
    /forgetme: барлық деректі жою
    /privacy: не сақталады

    Есімдерді кез келген септікте, қазақша, орысша не латынша жаза беріңіз. Топтарда жазылымды әкімшілер өзгертеді.
privacy =
    <b>Не сақталады</b>
    • чат нөмірі, топтың атауы, тілі, уақыт белдеуі, баптаулары мен кестесі;
    • жазылымдар, оның ішінде өзіңіз жазған сөздер, және «бұл ол туралы емес» деген жаңалықтарыңыз;
    • { $days ->
        [one] { $days } күн
       *[other] { $days } күн
    } бойы: сізге не және қашан жіберілгені (хабарлама нөмірлері);
    • бір тәулік: сізге қойылған сұрақ және топтағы нөміріңіз;
    • екі тәулік: анықтамалықта жоқ сөздерді қадағалаған адамның нөмірі (сөздердің өзін редакторлар есімсіз көреді);
    • ботқа жазған хабарыңыз бен ондағы атыңыз: өңделгенше ғана; өңделмей қалса, бір аптадан асырмай;
    • редакторлардың нөмірі: олар жариялаған не шешкен нәрсенің жанында; жобалары бір апта.

    Өңделген хабар жіберушінің атымен бірге өшіріледі: жазысқан хабарлар да, есімдер де, телефондар да сақталмайды. Жұмыс журналында тек нөмірлер бар, бөгде адамға ештеңе берілмейді; сөздеріңіз басқа оқырмандарға көрсетілмейді.

    /forgetme осы чат туралы бәрін және басқа ешкім қадағаламайтын сөздерді бірден жояды.

## Editors

editor-preview =
    <b>Алдын ала қарау</b>

    <b>{ $title }</b>
    { $lead }

    Дереккөз: { $outlet }
    Тақырыптар: { $topics }
    { $count ->
        [one] Бірден { $count } чат алады
       *[other] Бірден { $count } чат алады
    }
editor-published = Жарияланды (№ { $number }): «{ $title }»
editor-known = Бұл мақала бұрыннан бар (№ { $number }), екінші рет жіберілмейді: «{ $title }». Егер бұл басқа жаңалық болса, оны бөлек жариялаңыз.
editor-discarded = Жоба өшірілді, ештеңе жіберілген жоқ.
editor-draft-gone =
    { $what ->
        [published] Бұл жоба жарияланып қойған.
        [discarded] Бұл жоба өшірілген.
       *[gone] Бұл жоба енді жоқ. Мәтінді қайта жіберіңіз.
    }
editor-refused-empty = Файл бос.
editor-refused-binary = Бұл мәтін емес. Мәтін, .txt не .html жіберіңіз.
editor-refused-too-large = Файл мақала үшін тым үлкен: 5 МБ-тан аспасын.
editor-refused-encoding = Файл кодтауы түсініксіз. Оны UTF-8 түрінде сақтаңыз.
editor-refused-unavailable = Файлды Telegram-нан жүктеп алу мүмкін болмады. Қайта жіберіп көріңіз.
editor-refused-no-text = Мұнда мақала мәтіні жоқ.
editor-refused-too-deep = Беттің құрылымы тым күрделі. Мақаланың мәтінін жіберіңіз.

## Hints and errors

talk-hint = Хештег не есім жіберіңіз, жазылуды ұсынамын. Не істей аламын: /help.
error-bug = Бізде бірдеңе бұзылды. Біз бұл туралы білеміз; сәл кейінірек қайталап көріңіз.
error-stale-button = Бұл батырма ескірген. Тізімді қайта ашыңыз.
error-admins-only = Топта мұны тек әкімшілер өзгерте алады.
error-editors-only = Бұл тек редакторларға рұқсат етілген.
error-private-only = Мұны тек жеке чатта істеуге болады: маған сонда жазыңыз.
error-request-too-long =
    { $limit ->
        [one] Тым ұзын: бір жолы { $limit } таңбадан аспасын.
       *[other] Тым ұзын: бір жолы { $limit } таңбадан аспасын.
    }
error-no-topic = Мұнда хештег те, есім де жоқ: «{ $text }». Мысалы, былай жазыңыз: <code>#Сенат</code> немесе <code>Мәулен Әшімбаев</code>.
error-limit =
    { $count ->
        [one] Тағы { $count } тақырып қосылмады:
       *[other] Тағы { $count } тақырып қосылмады:
    } жазылым саны { $limit } аспайды. Артығын өшіріңіз: /subscriptions.
error-not-subscribed = Сіз бұған енді жазылмағансыз.
error-deep-link = Бұл сілтемеден неге жазылу керегі түсініксіз. /subscribe жазыңыз.
error-pause-days = 1 мен { $limit } арасындағы күн санын жазыңыз, мысалы <code>/pause 7</code>.
error-time = «{ $text }» уақыт емес. Сағат пен минутты жазыңыз, мысалы 08:30.
error-zone = Мұндай қаланы не уақыт белдеуін білмеймін: «{ $text }». Астана, Europe/Berlin не UTC+5 деп көріңіз.
error-too-fast = Тым жылдам. Хабарлама тым көп болып тұрғанда жауап бермеймін; сәл күтіп, қайталап жіберіңіз.
error-unknown-command = Мұндай пәрмен жоқ. Не істей аламын: /help.
error-question-unknown = Не сұрағаным есімде жоқ. Қайтадан бастаңыз: /help.
error-only-text = Мен тек мәтінді түсінемін: хештег не есім жіберіңіз.

## People: browsing, refusing, checking, endings

alert-button-not-this = Бұл ол емес
not-this-which = Бұл жаңалықта шын мәнінде кім немесе не жоқ?
not-this-done = Рақмет. Сіз үшін бұл жаңалық енді «{ $topic }» туралы емес; редакторлар тексереді.
not-this-done-short = Ескерілді
not-this-already = Бұл туралы айтып қойғансыз.
follows-official = { "   " }Осы адам туралы жаңалықтар, қай лауазымда болса да.
follows-office = { "   " }Сіз лауазымды бақылайсыз, оны кім атқарса да.
follows-office-now = { "   " }Сіз лауазымды бақылайсыз; қазір оны { $person } атқарады.
follows-office-ended = { "   " }Сіз енді жоқ лауазымды бақылайсыз: ол { $until } болған. Жаңалық тек ол еске алынса келеді.
follows-body-ended = { "   " }Бұл орган { $until } жұмыс істеді. Жаңалық тек ол еске алынса келеді.
follows-heir = { "   " }Оның орнына келгені: { $heir }.
follows-hashtag-of = { "   " }Тек осы хештегі бар жаңалықтар келеді. «{ $topic }» тақырыбын да бақылауға болады.
follows-body = { "   " }Осы орган туралы жаңалықтар.
follows-keyword = { "   " }Осы сөздер кез келген септікте; анықтамалықта мұндай есім жоқ, редакторлар көреді.
button-follow-keyword = Осы сөздерді бақылау
button-follow-this = ➕ Жазылу
button-unfollow = ➖ Жазылымнан шығу
officials-nobody = «{ $text }» деген кім екенін білмеймін. Жазылуын тексеріңіз немесе тізімді ашыңыз: /officials.
notice-office-person = ℹ️ { $person } енді «{ $office }» лауазымын атқармайды ({ $since }). Сіз осы лауазымды бақылайсыз.
notice-office = ℹ️ «{ $office }» лауазымы енді жоқ ({ $since }). Сіз оны бақылайсыз.
notice-body = ℹ️ { $body }: орган { $on } жұмысын тоқтатты. Сіз оны бақылайсыз.
notice-successor = Оның орнына келгені: { $successor }.
notice-successor-holder = Оның орнына келгені: { $successor } ({ $person }).
notice-holder = Енді бұл лауазымды { $person } атқарады.
review-none = Тексеретін ештеңе жоқ.
review-button-yes = Иә, бұл туралы емес
review-button-no = Жоқ, осы туралы
review-button-nobody = Ешқайсысы емес
review-button-done = Тізімнен алып тастау
review-button-skip = Келесі ›
review-decided =
    { $what ->
        [another] Шешіліп қойған: жаңалық бұл тақырып туралы емес.
        [right] Шешіліп қойған: жаңалық осы тақырып туралы.
        [person] Шешіліп қойған: бұл — { $person }.
        [nobody] Шешіліп қойған: бұл солардың ешқайсысы емес.
        [settled] Бұл шешіліп қойған.
       *[done] Бұл тізімнен алып тасталған.
    }
review-unmatched = Жаңалық енді бұл тақырыппен байланысты емес
review-button-learnt = Бот үйренгені: { $count }
review-button-unlearn = Мұны ұмыту
review-button-back = ‹ Тізімге
review-learnt =
    <b>Бот үйренгені: { $place } / { $count }</b>

    «{ $words }» деген сөздер бұл тақырыпқа жатпайды: { $topic }. Енді осы сөздерге бола ол туралы жаңалық жіберілмейді.
review-learnt-none = Бот әзірге ештеңе үйренген жоқ. Қатені растасаңыз, оның сөздері осында сақталады.
review-unlearnt = Ұмытылды; бірнеше секундтан кейін күшіне енеді
rule-keyword = сөздер
rule-name = есім
rule-editor = редактордың шешімі
officials =
    <b>Анықтамалықта { $count } адам бар</b>
    Органды таңдаңыз немесе есімді іздеңіз: <code>/officials Әшімбаев</code>.
over-body = { $topic }: орган { $until } жұмыс істеді.
over-office = { $topic }: лауазым { $until } болды.
over-heir = Орнына келгені: { $heir }.
officials-body = <b>{ $body }</b>: { $count } адам
officials-numbers = { $followers } жазылушы, 30 күнде { $articles } жаңалық
review-not-this =
    <b>Тексерілмегені: { $count }</b>

    «{ $article }»
    Тақырып: { $topic }
    Сөздер: «{ $words }»

    { $times } оқырман бұл жаңалық осы тақырып туралы емес дейді. Солай ма?
review-ambiguous =
    <b>Тексерілмегені: { $count }</b>

    «{ $article }»
    Мұндағы «{ $words }» кім?
review-asked-for =
    <b>Тексерілмегені: { $count }</b>

    { $times } оқырман «{ $words }» деген сөздерге жазылған, ал анықтамалықта мұндай есім жоқ. Бұл адам болса, оны қосыңыз: <code>/registry person …</code>

## The editors' registry

registry-help =
    <b>Анықтамалық</b>

    /registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov
    /registry spelling Мәулен Әшімбаев = Ашимбаев Маулен Сагатханулы
    /registry role Мәулен Әшімбаев; Құрылтай төрағасы; 2026-08-25;

    Есім орысша, қазақша және латынша сызықша арқылы; рөлде: адам; лауазым немесе орган; басы; соңы.
registry-preview =
    <b>Анықтамалыққа қосылсын ба?</b>

    { $entry }{ $ends ->
        [yes] { "" }

            Рөл аяқталады, осы лауазымға жазылғандар хабар алады.
       *[no] { "" }
    }
registry-entry =
    { $what ->
        [person] Жаңа адам: { $names }
        [spelling] { $person }, есімнің тағы бір түрі: { $names }
       *[role] { $person }: { $place } ({ $period })
    }
registry-undated = мерзімі белгісіз
registry-fault =
    <b>Бұлай сақтауға болмайды</b>
    { $why }
registry-known = { $name } анықтамалықта бар. Егер бұл басқа адам болса, әкесінің атын қосыңыз. Есімнің басқа түрін мына пәрмен қосады: <code>/registry spelling { $name } = …</code>
registry-form =
    { $what ->
        [person] Аты-жөнін орысша, қазақша және латынша тік сызық (|) арқылы жазыңыз; біреуі ғана болса да жетеді:
            <code>/registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov</code>
        [spelling] Анықтамалықтағы есімді, теңдік белгісін және есімнің басқа түрін жазыңыз:
            <code>/registry spelling Мәулен Әшімбаев = Ашимбаев Маулен Сагатханулы</code>
       *[role] Нүктелі үтір арқылы жазыңыз: кім; лауазым немесе орган мен рөл; басы; соңы. Соңын жазбауға болады:
            <code>/registry role Мәулен Әшімбаев; Құрылтай төрағасы; 25.08.2026</code>
    }
registry-unknown =
    { $what ->
        [person] «{ $text }» деген кім екенін білмеймін. Есімнің емлесін тексеріңіз немесе алдымен адамды қосыңыз: <code>/registry person …</code>
       *[place] «{ $text }» деген лауазым да, орган да табылмады. Олардың атауы /officials тізімінде бар.
    }
registry-which =
    «{ $text }» бойынша бірнешеуі табылды:
    { $names }
    Дәлірек жазыңыз.
registry-spelling-known = { $name }: «{ $text }» деген түрі бұрыннан бар.
registry-stored =
    ✅ Сақталды. { $entry }

    Бірнеше секундтан кейін күшіне енеді.
registry-button-store = Сақтау
registry-dropped = Ештеңе сақталған жоқ.
registry-decided =
    { $what ->
        [stored] Бұл сақталып қойған.
       *[dropped] Бұдан бас тартқансыз: ештеңе сақталған жоқ.
    }

## What is wrong with an entry of the registry or of a file

fault-nothing = { $column } бағанында «{ $word }» деген сөз тұр: оны бос қалдырыңыз.
fault-id-missing = id жоқ.
fault-id-taken = «{ $id }» деген id бос емес: { $other }.
fault-name-missing = Есім жоқ.
fault-name-nothing = Есімнің орнында «{ $word }» деген сөз тұр.
fault-name-long =
    { $limit ->
        [one] Есім тым ұзын: ең көбі { $limit } таңба.
       *[other] Есім тым ұзын: ең көбі { $limit } таңба.
    }
fault-one-word = Бір сөз аз, аты да, тегі де керек: «{ $name }».
fault-no-letters = «{ $name }» деген есімде әріп жоқ.
fault-unseen = «{ $name }» деген есімде көрінбейтін таңба бар. Оны қайта теріңіз.
fault-mixed = «{ $word }» деген сөзде латын және кирилл әріптері араласып кеткен.
fault-date = «{ $date }» — күн емес. Былай жазуға болады: 2026-07-01, 2026-07 немесе 2026.
fault-date-typed = «{ $date }» — күн емес. Былай жазуға болады: 25.08.2026, 2026 жылғы тамыз немесе 2026.
fault-calendar = Күнтізбеде мұндай күн жоқ: { $date }.
fault-order = Соңы басынан бұрын: { $period }.
fault-namesake = «{ $name }» деген есім анықтамалықтағы басқа адамдікі: { $other }.
fault-holder = { $office }: бұл мерзімде лауазым иесі — { $person } ({ $period }). Алдымен оның қашан аяқталғанын жазыңыз.
fault-several = { $person }: анықтамалықта мұндай мерзім бірнешеу. Басталған күнін дәлірек жазыңыз.
fault-twice = Бұл лауазым бұрыннан енгізілген: { $person }, { $period }. Соңын жазу үшін сол басталған күнді көрсетіңіз немесе оны бос қалдырыңыз.
fault-person-unknown = Анықтамалықта мұндай id-мен адам жоқ: «{ $id }».
fault-office-unknown = Анықтамалықта мұндай id-мен лауазым жоқ: «{ $id }».
fault-body-unknown = Анықтамалықта мұндай id-мен орган жоқ: «{ $id }».
fault-body-ended = { $body }: бұл орган { $period } жұмыс істеді. Рөл қай күні аяқталғанын да жазыңыз.
fault-ends = { $name }: файлдағы соңғы күн ({ $end }) анықтамалықтағыдай емес. Файл дұрыс болса, --may-end қосыңыз.
fault-columns = id және name_ru (немесе full_name) бағандары керек.
fault-cells = Бағандар саны бірінші жолдағыдай емес.
fault-csv = Бұл CSV емес: тырнақша жабылмаған немесе ұяшық тым ұзын.
fault-json = Бұл JSON емес.
fault-popolo = Бұл жерде Popolo-да болмайтын нәрсе тұр.
fault-field = { $field } өрісі жоқ.

## What editors are told of the bot itself

duration-minutes = { $minutes } мин
duration-hours = { $hours } сағ { $minutes } мин
duration-days = { $days } күн { $hours } сағ
incident-dead =
    ⚠️ Жіберілмей қалған хабарлама саны: { $count }.
    Ең жиі себебі: <code>{ $reason }</code>
    Тізімі және қайта жіберу: <code>python -m bot deliveries</code>
incident-reason =
    { $what ->
        [expired] мерзімінде жіберілмеген
        [internal] боттың өз қатесі
        [unsayable] бот хабарламаны құрастыра алмады
       *[attempts] { $count } рет жіберу сәтсіз аяқталды ({ $told })
    }
incident-dead-over = ✅ Жіберілмей қалған жаңа хабарлама енді жоқ. Ақаудың басталуы: { $since }, ұзақтығы: { $lasted }.
incident-updates =
    ⚠️ Telegram жаңартулары өңделмей қалды (ботқа жазылған хабарлар, арналардағы жазбалар). Саны: { $count }.
    Толығырақ бот журналында.
incident-updates-over = ✅ Өңделмей қалған Telegram жаңартулары енді көбейіп жатқан жоқ. Ақаудың басталуы: { $since }, ұзақтығы: { $lasted }.
incident-backlog = ⚠️ Бот үлгермей жатыр, оқырмандар күтіп отыр. Ең ескісінің уақыты: { $since }.
incident-backlog-messages = Жіберілмеген хабарлама: { $count }
incident-backlog-articles = Баршаға таратылмаған жаңалық: { $count }
incident-backlog-digests = Құрастырылмаған дайджест: { $count }
incident-backlog-updates = Өңделмеген Telegram жаңартуы: { $count }
incident-backlog-over = ✅ Бот енді кешікпейді. Кешігудің басталуы: { $since }, ұзақтығы: { $lasted }.
incident-job =
    ⚠️ Ішкі тапсырма <code>{ $about }</code> қайта-қайта қатемен аяқталып жатыр (<code>{ $reason }</code>). Басталуы: { $since }.
    Толығырақ бот журналында.
incident-job-over = ✅ Ішкі тапсырма <code>{ $about }</code> қайтадан орындалып жатыр. Ақаудың басталуы: { $since }, ұзақтығы: { $lasted }.
incident-telegram-over = ✅ Telegram қайтадан жауап беріп тұр. Байланыстың үзілуі: { $since }, ұзақтығы: { $lasted }; жиналып қалғанның бәрі жіберіліп жатыр.
incident-token-over = ✅ Telegram бот токенін қайтадан қабылдап тұр. Қабылдамай қоюы: { $since }, ұзақтығы: { $lasted }.
incident-database-over = ✅ Дерекқор қайтадан жауап беріп тұр. Үзілістің басталуы: { $since }, ұзақтығы: { $lasted }.
incident-disk = ⚠️ Дерекқор тұрған диск толуға жақын. Қалғаны: { $megabytes } МБ. Орын таусылса, жаңалықтар сақталмай қалады.
incident-disk-over = ✅ Дерекқор тұрған дискіде қайтадан орын бар. Орынның тарылуы: { $since }, ұзақтығы: { $lasted }.
incident-source-silent =
    ⚠️ «{ $channel }» арнасы әдеттегіден ұзақ үнсіз. Соңғы жаңалығы: { $since }.
    Бот әлі де сол арнаның әкімшісі ме, тексеріңіз.
incident-source-silent-over = ✅ «{ $channel }» арнасы қайтадан жазып жатыр. Үнсіздіктің басталуы: { $since }, ұзақтығы: { $lasted }.
incident-source-moved =
    ⚠️ @{ $about } атауы енді басқа арнаның иелігінде (<code>{ $other }</code>). Оның жазбалары қабылданбайды, бұрынғы арна дереккөз болып қала береді.
    Жаңа арнаны қабылдау үшін оның нөмірін SOURCE_CHANNELS ішіне жазып, ботты қайта іске қосыңыз.
incident-source-moved-over = ✅ SOURCE_CHANNELS ішіндегі @{ $about } атауының мәселесі шешілді. Басталуы: { $since }, ұзақтығы: { $lasted }.

"""How news begin, in three languages: what somebody is, the body that meets, that something was
held, said or adopted, and when. Pure.

Words that tell nothing beside a title (`bot/intake/shown/telling.py`), and with them the verbs of
protocol (`bot/intake/kinds/protocol.py`).
"""

from __future__ import annotations

from bot.intake.kinds.protocol import VERBS
from bot.sentences import stems

FORMAL = frozenset(
    stems(
        f"""{VERBS}
        президент председатель докладчик спикер глава премьер министр заместитель депутат сенатор
        парламентарий мажилисмен руководитель секретарь генеральный посол чрезвычайный полномочный
        республика государство парламент палата сенат мажилис комитет комиссия ведомство
        правительство пленарное заседание совместное очередное внеочередное сессия совещание
        встреча участие селекторное форум конференция мероприятие рамках итогам ходе прошло прошла
        прошел проходит принял приняла приняли понедельник вторник среду среда четверг пятницу
        пятница субботу воскресенье одобрили одобрил утвердил начал начала начало открылось
        сообщил сообщила сообщили заявил заявила назвал объявил чтение первом втором законопроект
        закон проект документ вопрос вопросам изменения поправки сегодня вчера который которая
        которые которого также после внесении изменений дополнений некоторые законодательные акты
        переговоры генсек генсеком видеосвязи столице через перед этого рабочая рабочей группа
        группы конституционный президенті баяндамашы төраға төрағасы спикері басшы басшысы
        премьер-министр министрі орынбасары депутат депутаты сенатор хатшысы елшісі төтенше
        өкілетті республикасы мемлекет парламент палатасы сенаты мәжіліс мәжілісі комитеті
        комиссиясы үкімет жалпы отырыс отырысы отырысында кезекті кездесу жиын жиында жиыны кеңес
        сессиясы қабылдады қабылданды өткен басталды мақұлдады мақұлданды мәлімдеді хабарлады атап
        оқылым оқылымда бірінші екінші заң жобасы жобасын құжат мәселе мәселелері бойынша туралы
        арналған бүгін кеше және дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі үшін
        жұмыс тобы тобының жөніндегі конституциялық president speaker chairman chair grand
        national assembly head prime minister deputy lawmaker senator secretary general ambassador
        republic parliament parliamentary chamber senate committee commission government plenary
        session sitting meeting held hold meets visit adopted approved approve passed opened began
        said told stated announced published proposed speech reading bill draft document issue
        amendments today yesterday monday tuesday wednesday thursday friday saturday sunday
        official working group constitutional with that this which from after their have been were
        will into about over talks call video capital
        """
    )
)

"""How news begin, in three languages: what somebody is, the body that meets, that something was
held, said, received or considered, and when. Pure.

Words that tell nothing beside a title (`bot/intake/telling.py`).
"""

from __future__ import annotations

from bot.sentences import stems

FORMAL = frozenset(
    stems(
        """
        президент председатель докладчик спикер глава премьер министр заместитель депутат сенатор
        парламентарий мажилисмен руководитель секретарь генеральный посол чрезвычайный полномочный
        республика государство парламент палата сенат мажилис комитет комиссия ведомство
        правительство пленарное заседание совместное очередное внеочередное сессия совещание
        селекторное встреча форум конференция мероприятие рамках итогам ходе состоялось прошло
        прошла прошел проходит провел провела принял приняла приняли встретился встретилась
        выступил выступила участие участвовал рассмотрел рассмотрели обсудили обсудил обсуждены
        понедельник вторник среду среда четверг пятницу пятница субботу воскресенье
        одобрили одобрил утвердил начал начала начало открылось сообщил сообщила сообщили заявил
        заявила отметил отметила подчеркнул рассказал отчиталась отчитался доложил направил
        опубликовал назвал объявил чтение первом втором законопроект закон проект документ вопрос
        вопросам изменения поправки сегодня вчера который которая которые которого также после
        внесении изменений дополнений некоторые законодательные акты
        переговоры генсек генсеком видеосвязи столице через перед этого рабочая рабочей группа
        группы конституционный
        президенті баяндамашы төраға төрағасы спикері басшы басшысы премьер-министр министрі
        орынбасары депутат депутаты сенатор хатшысы елшісі төтенше өкілетті республикасы мемлекет
        парламент палатасы сенаты мәжіліс мәжілісі комитеті комиссиясы үкімет жалпы отырыс отырысы
        отырысында кезекті
        жиын жиында жиыны кеңес сессиясы кездесу кездесті қабылдады қабылданды өтті өткен өткізді
        өткізілді қатысты қатысуда басталды мақұлдады мақұлданды қаралды қарады талқылады талқыланды
        айтты мәлімдеді хабарлады атап жолдады жариялады сөйледі таныстырды оқылым оқылымда бірінші
        екінші заң жобасы жобасын құжат мәселе мәселелері бойынша туралы арналған бүгін кеше және
        дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі
        үшін жұмыс тобы тобының жөніндегі конституциялық
        president speaker grand national assembly chairman chairwoman chair head prime minister
        deputy lawmaker senator
        secretary general ambassador republic parliament parliamentary chamber senate committee
        commission government plenary session sitting meeting held hold met meets received receive
        adopted approved approve passed considered discussed discuss opened began said told stated
        noted announced published proposed spoke speech attended visit reading bill draft document
        issue amendments today yesterday monday tuesday wednesday thursday friday saturday sunday
        official working group constitutional with that this which from after their have been were
        will into about over talks call video capital
        """
    )
)

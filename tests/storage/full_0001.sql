-- A full database of the first release (schema 0001), for the tests of what became of its rows.
--
-- Private chats, groups, forum topics and a channel, set aside for every reason; subscriptions in
-- every mode; articles with topics and evidence; deliveries of every kind in every state (several
-- parts, leases that run, retries, dead letters, digests with their windows); fan-outs half-way;
-- drafts of both kinds; reviews in each state; takebacks, notices, dialogs, marks, registry, replicas.
-- Only rows: the tables are made by migration 0001, on SQLite or on PostgreSQL.
--
-- It was made with the code of the first release (commit 2ffed9e) by the script below, which calls
-- that code's own queries; full_0001.export.jsonl is what its `export` wrote of the same database.
-- To read the script: sed -n 's/^-- | \{0,1\}//p' full_0001.sql
--
-- | """Writes a full database of the first release as SQL: `python make_full_0001.py FOLDER > FILE`."""
-- |
-- | import asyncio, sys
-- | from dataclasses import asdict
-- | from datetime import UTC, datetime, timedelta
-- | from pathlib import Path
-- |
-- | import orjson
-- | from sqlalchemy import text, update
-- |
-- | from bot.intake.accept import accept, subjects_of
-- | from bot.intake.articles import from_text
-- | from bot.topics.subjects import Subjects
-- | from storage import chats, deliveries, dialogs, drafts, fanouts, moving, notices, registry, reviews
-- | from storage import schema, subscriptions, topics
-- | from storage.database import open_database
-- | from storage.deliveries import DEAD, DROPPED, SENT, WAITING, Settlement
-- |
-- | NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
-- | MODES = ("instant", "digest", "both", "muted")
-- | ASIDE = ("blocked", "deactivated", "kicked", "not-member", "never-started", "not-found",
-- |          "no-rights", "forbidden", "thread-closed", "thread-gone")
-- | TEXTS = (
-- |     "Сенат собрался\n\nПалата рассмотрела закон, сообщает пресс-служба.\n\nФото: Сенат РК\n\n"
-- |     "Спикер 'Сената' выступил; итоги: \\ 100 %.\n\n#Сенат #ТюркПА https://example.kz/n/1",
-- |     "Мәжіліс отырысы\n\nӘділет министрі сөз сөйледі.\n\n#Мәжіліс #Сенат",
-- |     "Рамиль Гасанов выступил\n\nГенеральный секретарь ТюркПА Рамиль Гасанов сказал слово.\n\n#ТюркПА",
-- |     "Parliament meets\n\nThe Senate met on Friday.\n\n#Senate",
-- |     "Маулен Ашимбаев провел встречу\n\nПредседатель Сената принял гостей.\n\n#Сенат #Ашимбаев",
-- | )
-- |
-- |
-- | async def main(folder: Path) -> None:
-- |     database = await open_database(f"sqlite:///{folder}/full.db")
-- |     subjects = Subjects.shipped()
-- |     async with database.write() as c:
-- |         await people(c)
-- |         await news(c, subjects)
-- |     # Each step in a transaction of its own, as the engine does.
-- |     for number in range(6):
-- |         async with database.write() as c:
-- |             await outbox(c, number)
-- |     async with database.write() as c:
-- |         await desk(c)
-- |     await database.close()
-- |     await dump(folder)
-- |
-- |
-- | async def people(c):
-- |     wanted = {("hashtag", "сенат"): "Сенат", ("hashtag", "тюркпа"): "ТюркПА",
-- |               ("hashtag", "мәжіліс"): "Мәжіліс", ("official", "turkpa-hasan-ramil"): "Гасанов",
-- |               ("body", "turkpa"): "ТюркПА", ("office", "kz-senate-chair"): "Председатель Сената",
-- |               ("keyword", "слово дня"): "слово дня"}
-- |     ids = list((await topics.ensure(c, wanted, NOW)).values())
-- |     places = [(1000 + n, 0, "private", "") for n in range(24)]
-- |     places += [(-500 - n, 0, "group", f"Группа {n}") for n in range(3)]
-- |     places += [(-1001000000000 - n, 0, "supergroup", f"Клуб «{n}» it's") for n in range(4)]
-- |     places += [(-1001000000000, 7 + n, "supergroup", "Клуб «0» it's") for n in range(4)]
-- |     places += [(-1002000000000, 0, "channel", "Канал")]
-- |     for n, (chat_id, thread, kind, title) in enumerate(places):
-- |         at = NOW + timedelta(minutes=n)
-- |         minute = (480, 0, 1439, 545)[n % 4]
-- |         chat = await chats.add(
-- |             c, chat_id=chat_id, thread_id=thread, kind=kind, title=title,
-- |             language=("ru", "kk", "en")[n % 3],
-- |             time_zone=("Asia/Almaty", "America/New_York", "UTC")[n % 3],
-- |             digest_at=minute, next_digest_at=at + timedelta(hours=20), now=at)
-- |         changes = {}
-- |         if n % 5 == 1:
-- |             changes = {"digest_days": (1 << n % 7) | 64}
-- |         if n % 7 == 2:
-- |             changes["digest_on"] = False
-- |         if n % 6 == 3:
-- |             changes["digest_empty"] = True
-- |         if n % 8 == 4:
-- |             changes["alerts_on"] = False
-- |         if n % 9 == 5:
-- |             changes["paused_until"] = NOW + timedelta(days=30)
-- |         if n == 11:
-- |             changes["next_digest_at"] = None
-- |         if changes:
-- |             await chats.change(c, chat.id, **changes)
-- |         for k, topic in enumerate(ids):
-- |             if (n + k) % 3 != 0:
-- |                 await subscriptions.add(c, chat.id, topic, MODES[(n + k) % 4], at)
-- |         if n >= len(places) - len(ASIDE):
-- |             await chats.set_aside(c, chat.id, ASIDE[n - len(places)], at + timedelta(hours=1))
-- |     # One came and went: the highest number is not that of the last row, and one is missing within.
-- |     await chats.forget(c, 1007)
-- |
-- |
-- | async def news(c, subjects):
-- |     for n, written in enumerate(TEXTS):
-- |         at = NOW + timedelta(hours=2 + n)
-- |         parsed = from_text(written)
-- |         source = ("channel", "editor", "file", "feed", "http")[n]
-- |         await accept(c, parsed, found=subjects_of(parsed, subjects, at), source=source,
-- |                      source_ref=f"{source}:{n}", now=at)
-- |         if n % 2:
-- |             while await fanouts.expand(c, at):
-- |                 pass
-- |     # A fan-out half-way, and one not begun.
-- |     await c.execute(schema.fanouts.insert(), [
-- |         {"article": 4, "topic": 1, "cursor": 12, "created_at": NOW},
-- |         {"article": 5, "topic": 2, "cursor": 0, "created_at": NOW}])
-- |     notice = await notices.add(c, 6, "ended:kz-senate-chair:2026-11-20", '{"kind": "office"}', NOW)
-- |     await notices.owe(c, notice, 6, before=NOW + timedelta(days=1), now=NOW + timedelta(days=1))
-- |     await notices.add(c, 5, "dissolved:turkpa", '{"kind": "body"}', NOW)
-- |     rows = await c.execute(text("SELECT id FROM chats WHERE id % 2 = 0 ORDER BY id"))
-- |     for chat in rows.scalars().all():
-- |         for day in (0, 1):
-- |             due = NOW + timedelta(days=day, minutes=chat)
-- |             await deliveries.owe_digest(
-- |                 c, [{"chat": chat, "due": due, "since": due - timedelta(days=1), "until": due}],
-- |                 due)
-- |
-- |
-- | async def outbox(c, number):
-- |     owner, at = f"host:{number}:abcdef", NOW + timedelta(days=1, minutes=number)
-- |     claimed = await deliveries.claim(c, owner=owner, now=at, lease=timedelta(seconds=20), limit=15)
-- |     done = []
-- |     for n, one in enumerate(claimed):
-- |         first = one.id * 10
-- |         match n % 9:
-- |             case 0 | 1:
-- |                 done.append(Settlement(one.id, SENT, 0, parts_sent=1, message_id=first))
-- |             case 2:
-- |                 done.append(Settlement(one.id, SENT, 1, uncertain=1, parts_sent=3, message_id=first,
-- |                                        more_message_ids=f"{first + 1},{first + 3}"))
-- |             case 3:
-- |                 done.append(Settlement(one.id, WAITING, 2, reason="Bad Gateway", uncertain=1,
-- |                                        due_at=at + timedelta(minutes=1)))
-- |             case 4:
-- |                 done.append(Settlement(one.id, WAITING, 1, parts_sent=1, message_id=first,
-- |                                        reason="too many requests", due_at=at + timedelta(days=9)))
-- |             case 5:
-- |                 done.append(Settlement(one.id, DROPPED, 0, reason="no longer subscribed"))
-- |             case 6:
-- |                 why = ("gave up after 12 attempts: Gateway Timeout", "Bad Request: it's wrong")
-- |                 done.append(Settlement(one.id, DEAD, 12, reason=why[n % 2]))
-- |             case 7:
-- |                 done.append(Settlement(one.id, DEAD, 3, parts_sent=2, message_id=first,
-- |                                        more_message_ids=str(first + 1), reason="internal error"))
-- |             case 8:
-- |                 pass  # in work, its lease runs
-- |     await deliveries.settle(c, owner, done, at)
-- |     if number == 3:
-- |         await deliveries.requeue(c, [done[6].id])
-- |     if number == 5:
-- |         await deliveries.release(c, owner)
-- |         dead = await deliveries.dead_letters(c, limit=100)
-- |         await deliveries.requeue(c, [next(one.id for one in dead if one.kind == k) for k in (1, 2)])
-- |
-- |
-- | async def desk(c):
-- |     article = from_text(TEXTS[0])
-- |     await drafts.add(c, 7, orjson.dumps(asdict(article)).decode(), NOW)
-- |     entries = {
-- |         "person": '{"id":"kz-new","names":[{"text":"Новый Человек","language":"ru"}]}',
-- |         "membership": '{"person":"kz-new","body":"turkpa","role":"it\'s"}',
-- |     }
-- |     for kind, entry in entries.items():
-- |         await drafts.add(c, 7, f"{kind}\n{entry}", NOW + timedelta(minutes=1))
-- |     gone = await drafts.add(c, 8, '{"title": "gone"}', NOW)
-- |     await drafts.add(c, 8, orjson.dumps(asdict(from_text(TEXTS[1]))).decode(), NOW)
-- |     await drafts.take(c, gone, 8)
-- |     for kind, words in (("ambiguous", "Ким"), ("not-this", "Сенат"), ("asked-for", "Кто-то")):
-- |         for state in ("open", "confirmed", "rejected"):
-- |             many = {"article": 1 + len(state) % 3, "topic": 0 if kind == "ambiguous" else 2}
-- |             for _ in range(1 + len(words) % 2):
-- |                 await reviews.report(c, kind, words=f"{words} {state}", now=NOW, **many,
-- |                                      details='{"candidates": ["a", "b"]}')
-- |     for one in await reviews.open_ones(c, offset=0, limit=50):
-- |         if not one.words.endswith("open"):
-- |             await reviews.decide(c, one.id, one.words.split()[-1], editor=7,
-- |                                  now=NOW + timedelta(hours=1))
-- |     for chat, article, topic in ((1, 1, 1), (2, 1, 2), (3, 2, 3)):
-- |         await reviews.take_back(c, chat, article, topic)
-- |     await dialogs.ask(c, 1001, 1001, "subscribe", NOW)
-- |     await dialogs.ask(c, -500, 1001, "time", NOW, '{"message": 3}')
-- |     await moving.set_mark(c, "import:0123", "42")
-- |     entry = registry.Entry
-- |     await registry.put(c, [entry("person", "kz-x", '{"id":"kz-x"}', "import"),
-- |                            entry("office", "kz-y", '{"id":"kz-y"}', "editor"),
-- |                            entry("body", "kz-z", '{"id":"kz-z"}', "editor"),
-- |                            entry("membership", "kz-x:kz-z", '{"person":"kz-x"}', "import")], NOW)
-- |     await c.execute(schema.replicas.insert(), [
-- |         {"owner": "host:1:aa", "seen_at": NOW, "paused_until": None},
-- |         {"owner": "host:2:bb", "seen_at": NOW, "paused_until": NOW + timedelta(seconds=3)}])
-- |     await c.execute(update(schema.chats).where(schema.chats.c.id == 3).values(title="it's «три»"))
-- |
-- |
-- | async def dump(folder):
-- |     database = await open_database(f"sqlite:///{folder}/full.db")
-- |     async with database.read() as c:
-- |         for table in schema.metadata.sorted_tables:
-- |             names = [column.name for column in table.columns]
-- |             booleans = [column.type.__class__.__name__ == "Boolean" for column in table.columns]
-- |             order = ", ".join(column.name for column in table.primary_key.columns)
-- |             rows = await c.execute(text(f"SELECT {', '.join(names)} FROM {table.name} ORDER BY {order}"))
-- |             for row in rows:
-- |                 values = ", ".join(literal(v, b) for v, b in zip(row, booleans, strict=True))
-- |                 print(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({values});")
-- |     await database.close()
-- |
-- |
-- | def literal(value, boolean):
-- |     if value is None:
-- |         return "NULL"
-- |     if boolean:
-- |         return "TRUE" if value else "FALSE"
-- |     return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
-- |
-- |
-- | asyncio.run(main(Path(sys.argv[1])))

INSERT INTO articles (id, title, lead, body, credit, hashtags, language, outlet, url, url_key, text_key, source, source_ref, published_at, received_at) VALUES (1, 'Сенат собрался', 'Палата рассмотрела закон, сообщает пресс-служба.', 'Спикер ''Сената'' выступил; итоги: \ 100 %.

#Сенат #ТюркПА https://example.kz/n/1', 'Фото: Сенат РК', '["Сенат","ТюркПА"]', 'ru', '', 'https://example.kz/n/1', 'example.kz/n/1', 'a8a80db5d7fc35b7089764dfea72de0dda4e5c7c043b7d8b73c61e8024b2c591', 'channel', 'channel:0', 1795161600000, 1795161600000);
INSERT INTO articles (id, title, lead, body, credit, hashtags, language, outlet, url, url_key, text_key, source, source_ref, published_at, received_at) VALUES (2, 'Мәжіліс отырысы', 'Әділет министрі сөз сөйледі.', '', '', '["Мәжіліс","Сенат"]', 'kk', '', NULL, NULL, 'd11dc11e763ab24ea4246cd52002d057c2d082cc029772a40d846b1ebdd2f895', 'editor', 'editor:1', 1795165200000, 1795165200000);
INSERT INTO articles (id, title, lead, body, credit, hashtags, language, outlet, url, url_key, text_key, source, source_ref, published_at, received_at) VALUES (3, 'Рамиль Гасанов выступил', 'Генеральный секретарь ТюркПА Рамиль Гасанов сказал слово.', '', '', '["ТюркПА"]', 'ru', '', NULL, NULL, '96cba51f3792acda1608b4d460da243ad1e9157113e659370136ae3c770d9a47', 'file', 'file:2', 1795168800000, 1795168800000);
INSERT INTO articles (id, title, lead, body, credit, hashtags, language, outlet, url, url_key, text_key, source, source_ref, published_at, received_at) VALUES (4, 'Parliament meets', 'The Senate met on Friday.', '', '', '["Senate"]', 'en', '', NULL, NULL, '039c883cc4f51fb4a46ed7802b3cdf38c81d56ba007f07a5cd46338fc3bc4f65', 'feed', 'feed:3', 1795172400000, 1795172400000);
INSERT INTO articles (id, title, lead, body, credit, hashtags, language, outlet, url, url_key, text_key, source, source_ref, published_at, received_at) VALUES (5, 'Маулен Ашимбаев провел встречу', 'Председатель Сената принял гостей.', '', '', '["Сенат","Ашимбаев"]', 'ru', '', NULL, NULL, 'feda2e2af1d30d7f92f3b3083aec6b859f845ed9d995ffb5d8f90bc874f40194', 'http', 'http:4', 1795176000000, 1795176000000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (1, 1000, 0, 'private', '', 'ru', 'Asia/Almaty', TRUE, TRUE, FALSE, 480, 127, 1795226400000, 1795154400000, NULL, NULL, NULL, 1795154400000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (2, 1001, 0, 'private', '', 'kk', 'America/New_York', TRUE, TRUE, FALSE, 0, 66, 1795226460000, 1795154460000, NULL, NULL, NULL, 1795154460000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (3, 1002, 0, 'private', 'it''s «три»', 'en', 'UTC', TRUE, FALSE, FALSE, 1439, 127, 1795226520000, 1795154520000, NULL, NULL, NULL, 1795154520000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (4, 1003, 0, 'private', '', 'ru', 'Asia/Almaty', TRUE, TRUE, TRUE, 545, 127, 1795226580000, 1795154580000, NULL, NULL, NULL, 1795154580000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (5, 1004, 0, 'private', '', 'kk', 'America/New_York', FALSE, TRUE, FALSE, 480, 127, 1795226640000, 1795154640000, NULL, NULL, NULL, 1795154640000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (6, 1005, 0, 'private', '', 'en', 'UTC', TRUE, TRUE, FALSE, 0, 127, 1795226700000, 1795154700000, 1797746400000, NULL, NULL, 1795154700000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (7, 1006, 0, 'private', '', 'ru', 'Asia/Almaty', TRUE, TRUE, FALSE, 1439, 64, 1795226760000, 1795154760000, NULL, NULL, NULL, 1795154760000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (9, 1008, 0, 'private', '', 'en', 'UTC', TRUE, TRUE, FALSE, 480, 127, 1795226880000, 1795154880000, NULL, NULL, NULL, 1795154880000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (10, 1009, 0, 'private', '', 'ru', 'Asia/Almaty', TRUE, FALSE, TRUE, 0, 127, 1795226940000, 1795154940000, NULL, NULL, NULL, 1795154940000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (11, 1010, 0, 'private', '', 'kk', 'America/New_York', TRUE, TRUE, FALSE, 1439, 127, 1795227000000, 1795155000000, NULL, NULL, NULL, 1795155000000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (12, 1011, 0, 'private', '', 'en', 'UTC', TRUE, TRUE, FALSE, 545, 80, NULL, 1795155060000, NULL, NULL, NULL, 1795155060000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (13, 1012, 0, 'private', '', 'ru', 'Asia/Almaty', FALSE, TRUE, FALSE, 480, 127, 1795227120000, 1795155120000, NULL, NULL, NULL, 1795155120000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (14, 1013, 0, 'private', '', 'kk', 'America/New_York', TRUE, TRUE, FALSE, 0, 127, 1795227180000, 1795155180000, NULL, NULL, NULL, 1795155180000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (15, 1014, 0, 'private', '', 'en', 'UTC', TRUE, TRUE, FALSE, 1439, 127, 1795227240000, 1795155240000, 1797746400000, NULL, NULL, 1795155240000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (16, 1015, 0, 'private', '', 'ru', 'Asia/Almaty', TRUE, TRUE, TRUE, 545, 127, 1795227300000, 1795155300000, NULL, NULL, NULL, 1795155300000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (17, 1016, 0, 'private', '', 'kk', 'America/New_York', TRUE, FALSE, FALSE, 480, 68, 1795227360000, 1795155360000, NULL, NULL, NULL, 1795155360000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (18, 1017, 0, 'private', '', 'en', 'UTC', TRUE, TRUE, FALSE, 0, 127, 1795227420000, 1795155420000, NULL, NULL, NULL, 1795155420000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (19, 1018, 0, 'private', '', 'ru', 'Asia/Almaty', TRUE, TRUE, FALSE, 1439, 127, 1795227480000, 1795155480000, NULL, NULL, NULL, 1795155480000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (20, 1019, 0, 'private', '', 'kk', 'America/New_York', TRUE, TRUE, FALSE, 545, 127, 1795227540000, 1795155540000, NULL, NULL, NULL, 1795155540000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (21, 1020, 0, 'private', '', 'en', 'UTC', FALSE, TRUE, FALSE, 480, 127, 1795227600000, 1795155600000, NULL, NULL, NULL, 1795155600000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (22, 1021, 0, 'private', '', 'ru', 'Asia/Almaty', TRUE, TRUE, TRUE, 0, 65, 1795227660000, 1795155660000, NULL, NULL, NULL, 1795155660000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (23, 1022, 0, 'private', '', 'kk', 'America/New_York', TRUE, TRUE, FALSE, 1439, 127, 1795227720000, 1795155720000, NULL, NULL, NULL, 1795155720000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (24, 1023, 0, 'private', '', 'en', 'UTC', TRUE, FALSE, FALSE, 545, 127, 1795227780000, 1795155780000, 1797746400000, NULL, NULL, 1795155780000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (25, -500, 0, 'group', 'Группа 0', 'ru', 'Asia/Almaty', TRUE, TRUE, FALSE, 480, 127, 1795227840000, 1795155840000, NULL, NULL, NULL, 1795155840000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (26, -501, 0, 'group', 'Группа 1', 'kk', 'America/New_York', TRUE, TRUE, FALSE, 0, 127, 1795227900000, 1795155900000, NULL, NULL, NULL, 1795155900000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (27, -502, 0, 'group', 'Группа 2', 'en', 'UTC', TRUE, TRUE, FALSE, 1439, 96, 1795227960000, 1795155960000, NULL, 'blocked', 1795159560000, 1795155960000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (28, -1001000000000, 0, 'supergroup', 'Клуб «0» it''s', 'ru', 'Asia/Almaty', TRUE, TRUE, TRUE, 545, 127, 1795228020000, 1795156020000, NULL, 'deactivated', 1795159620000, 1795156020000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (29, -1001000000001, 0, 'supergroup', 'Клуб «1» it''s', 'kk', 'America/New_York', FALSE, TRUE, FALSE, 480, 127, 1795228080000, 1795156080000, NULL, 'kicked', 1795159680000, 1795156080000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (30, -1001000000002, 0, 'supergroup', 'Клуб «2» it''s', 'en', 'UTC', TRUE, TRUE, FALSE, 0, 127, 1795228140000, 1795156140000, NULL, 'not-member', 1795159740000, 1795156140000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (31, -1001000000003, 0, 'supergroup', 'Клуб «3» it''s', 'ru', 'Asia/Almaty', TRUE, FALSE, FALSE, 1439, 127, 1795228200000, 1795156200000, NULL, 'never-started', 1795159800000, 1795156200000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (32, -1001000000000, 7, 'supergroup', 'Клуб «0» it''s', 'kk', 'America/New_York', TRUE, TRUE, FALSE, 545, 72, 1795228260000, 1795156260000, NULL, 'not-found', 1795159860000, 1795156260000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (33, -1001000000000, 8, 'supergroup', 'Клуб «0» it''s', 'en', 'UTC', TRUE, TRUE, FALSE, 480, 127, 1795228320000, 1795156320000, 1797746400000, 'no-rights', 1795159920000, 1795156320000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (34, -1001000000000, 9, 'supergroup', 'Клуб «0» it''s', 'ru', 'Asia/Almaty', TRUE, TRUE, TRUE, 0, 127, 1795228380000, 1795156380000, NULL, 'forbidden', 1795159980000, 1795156380000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (35, -1001000000000, 10, 'supergroup', 'Клуб «0» it''s', 'kk', 'America/New_York', TRUE, TRUE, FALSE, 1439, 127, 1795228440000, 1795156440000, NULL, 'thread-closed', 1795160040000, 1795156440000);
INSERT INTO chats (id, chat_id, thread_id, kind, title, language, time_zone, alerts_on, digest_on, digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, set_aside_at, created_at) VALUES (36, -1002000000000, 0, 'channel', 'Канал', 'en', 'UTC', TRUE, TRUE, FALSE, 545, 127, 1795228500000, 1795156500000, NULL, 'thread-gone', 1795160100000, 1795156500000);
INSERT INTO dialogs (chat_id, user_id, awaiting, data, asked_at) VALUES (-500, 1001, 'time', '{"message": 3}', 1795154400000);
INSERT INTO dialogs (chat_id, user_id, awaiting, data, asked_at) VALUES (1001, 1001, 'subscribe', '{}', 1795154400000);
INSERT INTO drafts (id, editor_id, payload, created_at) VALUES (1, 7, '{"title":"Сенат собрался","lead":"Палата рассмотрела закон, сообщает пресс-служба.","body":"Спикер ''Сената'' выступил; итоги: \\ 100 %.\n\n#Сенат #ТюркПА https://example.kz/n/1","credit":"Фото: Сенат РК","hashtags":[{"text":"Сенат","key":"сенат","start":109,"end":115},{"text":"ТюркПА","key":"тюркпа","start":116,"end":123}],"outlet":"","url":"https://example.kz/n/1","language":"ru","published_at":null,"tag_line":""}', 1795154400000);
INSERT INTO drafts (id, editor_id, payload, created_at) VALUES (2, 7, 'person
{"id":"kz-new","names":[{"text":"Новый Человек","language":"ru"}]}', 1795154460000);
INSERT INTO drafts (id, editor_id, payload, created_at) VALUES (3, 7, 'membership
{"person":"kz-new","body":"turkpa","role":"it''s"}', 1795154460000);
INSERT INTO drafts (id, editor_id, payload, created_at) VALUES (5, 8, '{"title":"Мәжіліс отырысы","lead":"Әділет министрі сөз сөйледі.","body":"","credit":"","hashtags":[{"text":"Мәжіліс","key":"мәжіліс","start":47,"end":55},{"text":"Сенат","key":"сенат","start":56,"end":62}],"outlet":"","url":null,"language":"kk","published_at":null,"tag_line":"#Мәжіліс #Сенат"}', 1795154400000);
INSERT INTO marks (name, value) VALUES ('import:0123', '42');
INSERT INTO registry (kind, id, entry, origin, changed_at) VALUES ('body', 'kz-z', '{"id":"kz-z"}', 'editor', 1795154400000);
INSERT INTO registry (kind, id, entry, origin, changed_at) VALUES ('membership', 'kz-x:kz-z', '{"person":"kz-x"}', 'import', 1795154400000);
INSERT INTO registry (kind, id, entry, origin, changed_at) VALUES ('office', 'kz-y', '{"id":"kz-y"}', 'editor', 1795154400000);
INSERT INTO registry (kind, id, entry, origin, changed_at) VALUES ('person', 'kz-x', '{"id":"kz-x"}', 'import', 1795154400000);
INSERT INTO replicas (owner, seen_at, paused_until) VALUES ('host:1:aa', 1795154400000, NULL);
INSERT INTO replicas (owner, seen_at, paused_until) VALUES ('host:2:bb', 1795154400000, 1795154403000);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (1, 'ambiguous', 2, 0, 'Ким open', '{"candidates": ["a", "b"]}', 2, 'open', 1795154400000, NULL, NULL);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (2, 'ambiguous', 1, 0, 'Ким confirmed', '{"candidates": ["a", "b"]}', 2, 'confirmed', 1795154400000, 1795158000000, 7);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (3, 'ambiguous', 3, 0, 'Ким rejected', '{"candidates": ["a", "b"]}', 2, 'rejected', 1795154400000, 1795158000000, 7);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (4, 'not-this', 2, 2, 'Сенат open', '{"candidates": ["a", "b"]}', 2, 'open', 1795154400000, NULL, NULL);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (5, 'not-this', 1, 2, 'Сенат confirmed', '{"candidates": ["a", "b"]}', 2, 'confirmed', 1795154400000, 1795158000000, 7);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (6, 'not-this', 3, 2, 'Сенат rejected', '{"candidates": ["a", "b"]}', 2, 'rejected', 1795154400000, 1795158000000, 7);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (7, 'asked-for', 2, 2, 'Кто-то open', '{"candidates": ["a", "b"]}', 1, 'open', 1795154400000, NULL, NULL);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (8, 'asked-for', 1, 2, 'Кто-то confirmed', '{"candidates": ["a", "b"]}', 1, 'confirmed', 1795154400000, 1795158000000, 7);
INSERT INTO reviews (id, kind, article, topic, words, details, times, state, created_at, decided_at, decided_by) VALUES (9, 'asked-for', 3, 2, 'Кто-то rejected', '{"candidates": ["a", "b"]}', 1, 'rejected', 1795154400000, 1795158000000, 7);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (1, 'body', 'turkpa', 'ТюркПА', 23, 1795154400000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (2, 'hashtag', 'мәжіліс', 'Мәжіліс', 23, 1795154400000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (3, 'hashtag', 'сенат', 'Сенат', 24, 1795154400000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (4, 'hashtag', 'тюркпа', 'ТюркПА', 23, 1795154400000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (5, 'keyword', 'слово дня', 'слово дня', 23, 1795154400000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (6, 'office', 'kz-senate-chair', 'Председатель Сената', 24, 1795154400000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (7, 'official', 'turkpa-hasan-ramil', 'Гасанов', 23, 1795154400000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (8, 'body', 'kz-senate', 'Сенат', 0, 1795161600000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (9, 'body', 'kz-mazhilis', 'Мажилис', 0, 1795165200000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (10, 'office', 'turkpa-secretary-general', 'Генеральный секретарь ТюркПА', 0, 1795168800000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (11, 'hashtag', 'senate', 'Senate', 0, 1795172400000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (12, 'hashtag', 'ашимбаев', 'Ашимбаев', 0, 1795176000000);
INSERT INTO topics (id, kind, key, title, followers, created_at) VALUES (13, 'official', 'kz-ashimbayev-maulen', 'Маулен Ашимбаев', 0, 1795176000000);
INSERT INTO article_topics (article, topic, evidence) VALUES (1, 1, '[{"words":"ТюркПА","start":117,"end":123,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (1, 3, '[{"words":"#Сенат","start":109,"end":115,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (1, 4, '[{"words":"#ТюркПА","start":116,"end":123,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (1, 8, '[{"words":"Сенат","start":0,"end":5,"rule":"body"},{"words":"Сената","start":74,"end":80,"rule":"body"},{"words":"Сенат","start":110,"end":115,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (2, 2, '[{"words":"#Мәжіліс","start":47,"end":55,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (2, 3, '[{"words":"#Сенат","start":56,"end":62,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (2, 8, '[{"words":"Сенат","start":57,"end":62,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (2, 9, '[{"words":"Мәжіліс","start":0,"end":7,"rule":"body"},{"words":"Мәжіліс","start":48,"end":55,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (3, 1, '[{"words":"ТюркПА","start":47,"end":53,"rule":"body"},{"words":"ТюркПА","start":85,"end":91,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (3, 4, '[{"words":"#ТюркПА","start":84,"end":91,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (3, 7, '[{"words":"Рамиль Гасанов","start":0,"end":14,"rule":"full-name"},{"words":"Генеральный секретарь ТюркПА","start":25,"end":53,"rule":"office"},{"words":"Рамиль Гасанов","start":54,"end":68,"rule":"full-name"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (3, 10, '[{"words":"Генеральный секретарь ТюркПА","start":25,"end":53,"rule":"office"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (4, 11, '[{"words":"#Senate","start":45,"end":52,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (5, 3, '[{"words":"#Сенат","start":68,"end":74,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (5, 8, '[{"words":"Сената","start":45,"end":51,"rule":"body"},{"words":"Сенат","start":69,"end":74,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (5, 12, '[{"words":"#Ашимбаев","start":75,"end":84,"rule":"hashtag"}]');
INSERT INTO article_topics (article, topic, evidence) VALUES (5, 13, '[{"words":"Маулен Ашимбаев","start":0,"end":15,"rule":"full-name"},{"words":"Ашимбаев","start":76,"end":84,"rule":"hashtag"}]');
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (1, 3, 1, 1, 1, 3, NULL, NULL, 0, 0, 10, NULL, 1, NULL, NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (2, 9, 1, 1, 1, 3, NULL, NULL, 0, 0, 20, NULL, 1, NULL, NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (3, 11, 1, 1, 1, 3, NULL, NULL, 1, 1, 30, '31,33', 3, NULL, NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (4, 17, 1, 1, 1, 2, 1795240860000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', NULL, NULL, 1795161600000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (5, 23, 1, 1, 1, 2, 1796018400000, NULL, 1, 0, 50, NULL, 1, 'too many requests', NULL, NULL, 1795161600000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (6, 1, 1, 1, 1, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (7, 7, 1, 1, 1, 5, NULL, NULL, 12, 0, NULL, NULL, 0, 'gave up after 12 attempts: Gateway Timeout', NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (8, 19, 1, 1, 1, 5, NULL, NULL, 3, 0, 80, '81', 2, 'internal error', NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (9, 25, 1, 1, 1, 1, 1795240820000, 'host:0:abcdef', 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 1795161600000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (10, 2, 1, 1, 1, 3, NULL, NULL, 0, 0, 100, NULL, 1, NULL, NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (11, 12, 1, 1, 1, 3, NULL, NULL, 0, 0, 110, NULL, 1, NULL, NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (12, 14, 1, 1, 1, 3, NULL, NULL, 1, 1, 120, '121,123', 3, NULL, NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (13, 18, 1, 1, 1, 2, 1795240860000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', NULL, NULL, 1795161600000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (14, 20, 1, 1, 1, 2, 1796018400000, NULL, 1, 0, 140, NULL, 1, 'too many requests', NULL, NULL, 1795161600000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (15, 26, 1, 1, 1, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', NULL, NULL, 1795161600000, 1795240800000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (16, 2, 1, 2, 1, 3, NULL, NULL, 0, 0, 160, NULL, 1, NULL, NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (17, 4, 1, 2, 1, 3, NULL, NULL, 0, 0, 170, NULL, 1, NULL, NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (18, 10, 1, 2, 1, 3, NULL, NULL, 1, 1, 180, '181,183', 3, NULL, NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (19, 14, 1, 2, 1, 2, 1795240920000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', NULL, NULL, 1795165200000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (20, 16, 1, 2, 1, 2, 1796018460000, NULL, 1, 0, 200, NULL, 1, 'too many requests', NULL, NULL, 1795165200000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (21, 20, 1, 2, 1, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (22, 22, 1, 2, 1, 5, NULL, NULL, 12, 0, NULL, NULL, 0, 'gave up after 12 attempts: Gateway Timeout', NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (23, 26, 1, 2, 1, 5, NULL, NULL, 3, 0, 230, '231', 2, 'internal error', NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (24, 1, 1, 2, 1, 1, 1795240880000, 'host:1:abcdef', 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 1795165200000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (25, 3, 1, 2, 1, 3, NULL, NULL, 0, 0, 250, NULL, 1, NULL, NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (26, 7, 1, 2, 1, 3, NULL, NULL, 0, 0, 260, NULL, 1, NULL, NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (27, 9, 1, 2, 1, 3, NULL, NULL, 1, 1, 270, '271,273', 3, NULL, NULL, NULL, 1795165200000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (28, 19, 1, 2, 1, 2, 1795240920000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', NULL, NULL, 1795165200000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (29, 25, 1, 2, 1, 2, 1796018460000, NULL, 1, 0, 290, NULL, 1, 'too many requests', NULL, NULL, 1795165200000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (30, 3, 1, 3, 1, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', NULL, NULL, 1795168800000, 1795240860000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (31, 9, 1, 3, 1, 3, NULL, NULL, 0, 0, 310, NULL, 1, NULL, NULL, NULL, 1795168800000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (32, 11, 1, 3, 1, 3, NULL, NULL, 0, 0, 320, NULL, 1, NULL, NULL, NULL, 1795168800000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (33, 17, 1, 3, 1, 3, NULL, NULL, 1, 1, 330, '331,333', 3, NULL, NULL, NULL, 1795168800000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (34, 23, 1, 3, 1, 2, 1795240980000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', NULL, NULL, 1795168800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (35, 2, 1, 3, 1, 2, 1796018520000, NULL, 1, 0, 350, NULL, 1, 'too many requests', NULL, NULL, 1795168800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (36, 12, 1, 3, 1, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', NULL, NULL, 1795168800000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (37, 14, 1, 3, 1, 5, NULL, NULL, 12, 0, NULL, NULL, 0, 'gave up after 12 attempts: Gateway Timeout', NULL, NULL, 1795168800000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (38, 18, 1, 3, 1, 0, NULL, NULL, 0, 0, 380, '381', 2, NULL, NULL, NULL, 1795168800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (39, 20, 1, 3, 1, 1, 1795240940000, 'host:2:abcdef', 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 1795168800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (40, 26, 1, 3, 1, 3, NULL, NULL, 0, 0, 400, NULL, 1, NULL, NULL, NULL, 1795168800000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (41, 1, 1, 5, 1, 3, NULL, NULL, 0, 0, 410, NULL, 1, NULL, NULL, NULL, 1795176000000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (42, 3, 1, 5, 1, 3, NULL, NULL, 1, 1, 420, '421,423', 3, NULL, NULL, NULL, 1795176000000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (43, 7, 1, 5, 1, 2, 1795240980000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', NULL, NULL, 1795176000000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (44, 9, 1, 5, 1, 2, 1796018520000, NULL, 1, 0, 440, NULL, 1, 'too many requests', NULL, NULL, 1795176000000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (45, 19, 1, 5, 1, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', NULL, NULL, 1795176000000, 1795240920000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (46, 25, 1, 5, 1, 3, NULL, NULL, 0, 0, 460, NULL, 1, NULL, NULL, NULL, 1795176000000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (47, 1, 3, 1, 3, 5, NULL, NULL, 12, 0, NULL, NULL, 0, 'gave up after 12 attempts: Gateway Timeout', NULL, NULL, 1795240800000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (48, 4, 3, 1, 3, 5, NULL, NULL, 3, 0, 480, '481', 2, 'internal error', NULL, NULL, 1795240800000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (49, 6, 3, 1, 3, 0, NULL, NULL, 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 1795240800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (50, 9, 3, 1, 3, 3, NULL, NULL, 0, 0, 500, NULL, 1, NULL, NULL, NULL, 1795240800000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (51, 10, 3, 1, 3, 3, NULL, NULL, 0, 0, 510, NULL, 1, NULL, NULL, NULL, 1795240800000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (52, 12, 3, 1, 3, 3, NULL, NULL, 1, 1, 520, '521,523', 3, NULL, NULL, NULL, 1795240800000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (53, 13, 3, 1, 3, 2, 1795241160000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', NULL, NULL, 1795240800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (54, 16, 3, 1, 3, 2, 1796018700000, NULL, 1, 0, 540, NULL, 1, 'too many requests', NULL, NULL, 1795240800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (55, 18, 3, 1, 3, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', NULL, NULL, 1795240800000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (56, 21, 3, 1, 3, 0, NULL, NULL, 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 1795240800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (57, 22, 3, 1, 3, 0, NULL, NULL, 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 1795240800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (58, 24, 3, 1, 3, 0, NULL, NULL, 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 1795240800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (59, 25, 3, 1, 3, 0, NULL, NULL, 0, 0, NULL, NULL, 0, NULL, NULL, NULL, 1795240800000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (60, 2, 2, 1795154520000, 2, 3, NULL, NULL, 0, 0, 600, NULL, 1, NULL, 1795068120000, 1795154520000, 1795154520000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (61, 2, 2, 1795240920000, 2, 3, NULL, NULL, 1, 1, 610, '611,613', 3, NULL, 1795154520000, 1795240920000, 1795240920000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (62, 4, 2, 1795154640000, 2, 2, 1795241040000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', 1795068240000, 1795154640000, 1795154640000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (63, 4, 2, 1795241040000, 2, 2, 1796018580000, NULL, 1, 0, 630, NULL, 1, 'too many requests', 1795154640000, 1795241040000, 1795241040000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (64, 6, 2, 1795154760000, 2, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', 1795068360000, 1795154760000, 1795154760000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (65, 6, 2, 1795241160000, 2, 3, NULL, NULL, 0, 0, 650, NULL, 1, NULL, 1795154760000, 1795241160000, 1795241160000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (66, 10, 2, 1795155000000, 2, 5, NULL, NULL, 3, 0, 660, '661', 2, 'internal error', 1795068600000, 1795155000000, 1795155000000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (67, 10, 2, 1795241400000, 2, 1, 1795241000000, 'host:3:abcdef', 0, 0, NULL, NULL, 0, NULL, 1795155000000, 1795241400000, 1795241400000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (68, 12, 2, 1795155120000, 2, 3, NULL, NULL, 0, 0, 680, NULL, 1, NULL, 1795068720000, 1795155120000, 1795155120000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (69, 12, 2, 1795241520000, 2, 3, NULL, NULL, 0, 0, 690, NULL, 1, NULL, 1795155120000, 1795241520000, 1795241520000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (70, 14, 2, 1795155240000, 2, 3, NULL, NULL, 1, 1, 700, '701,703', 3, NULL, 1795068840000, 1795155240000, 1795155240000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (71, 14, 2, 1795241640000, 2, 2, 1795241040000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', 1795155240000, 1795241640000, 1795241640000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (72, 16, 2, 1795155360000, 2, 2, 1796018580000, NULL, 1, 0, 720, NULL, 1, 'too many requests', 1795068960000, 1795155360000, 1795155360000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (73, 16, 2, 1795241760000, 2, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', 1795155360000, 1795241760000, 1795241760000, 1795240980000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (74, 18, 2, 1795155480000, 2, 3, NULL, NULL, 0, 0, 740, NULL, 1, NULL, 1795069080000, 1795155480000, 1795155480000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (75, 18, 2, 1795241880000, 2, 3, NULL, NULL, 1, 1, 750, '751,753', 3, NULL, 1795155480000, 1795241880000, 1795241880000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (76, 20, 2, 1795155600000, 2, 2, 1795241100000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', 1795069200000, 1795155600000, 1795155600000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (77, 20, 2, 1795242000000, 2, 2, 1796018640000, NULL, 1, 0, 770, NULL, 1, 'too many requests', 1795155600000, 1795242000000, 1795242000000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (78, 22, 2, 1795155720000, 2, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', 1795069320000, 1795155720000, 1795155720000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (79, 22, 2, 1795242120000, 2, 5, NULL, NULL, 12, 0, NULL, NULL, 0, 'gave up after 12 attempts: Gateway Timeout', 1795155720000, 1795242120000, 1795242120000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (80, 24, 2, 1795155840000, 2, 0, NULL, NULL, 0, 0, 800, '801', 2, NULL, 1795069440000, 1795155840000, 1795155840000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (81, 24, 2, 1795242240000, 2, 1, 1795241060000, 'host:4:abcdef', 0, 0, NULL, NULL, 0, NULL, 1795155840000, 1795242240000, 1795242240000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (82, 26, 2, 1795155960000, 2, 3, NULL, NULL, 0, 0, 820, NULL, 1, NULL, 1795069560000, 1795155960000, 1795155960000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (83, 26, 2, 1795242360000, 2, 3, NULL, NULL, 0, 0, 830, NULL, 1, NULL, 1795155960000, 1795242360000, 1795242360000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (84, 28, 2, 1795156080000, 2, 3, NULL, NULL, 1, 1, 840, '841,843', 3, NULL, 1795069680000, 1795156080000, 1795156080000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (85, 28, 2, 1795242480000, 2, 2, 1795241100000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', 1795156080000, 1795242480000, 1795242480000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (86, 30, 2, 1795156200000, 2, 2, 1796018640000, NULL, 1, 0, 860, NULL, 1, 'too many requests', 1795069800000, 1795156200000, 1795156200000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (87, 30, 2, 1795242600000, 2, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', 1795156200000, 1795242600000, 1795242600000, 1795241040000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (88, 32, 2, 1795156320000, 2, 3, NULL, NULL, 0, 0, 880, NULL, 1, NULL, 1795069920000, 1795156320000, 1795156320000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (89, 32, 2, 1795242720000, 2, 3, NULL, NULL, 0, 0, 890, NULL, 1, NULL, 1795156320000, 1795242720000, 1795242720000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (90, 34, 2, 1795156440000, 2, 3, NULL, NULL, 1, 1, 900, '901,903', 3, NULL, 1795070040000, 1795156440000, 1795156440000, 1795241100000);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (91, 34, 2, 1795242840000, 2, 2, 1795241160000, NULL, 2, 1, NULL, NULL, 0, 'Bad Gateway', 1795156440000, 1795242840000, 1795242840000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (92, 36, 2, 1795156560000, 2, 2, 1796018700000, NULL, 1, 0, 920, NULL, 1, 'too many requests', 1795070160000, 1795156560000, 1795156560000, NULL);
INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, settled_at) VALUES (93, 36, 2, 1795242960000, 2, 4, NULL, NULL, 0, 0, NULL, NULL, 0, 'no longer subscribed', 1795156560000, 1795242960000, 1795242960000, 1795241100000);
INSERT INTO fanouts (id, article, topic, cursor, created_at) VALUES (1, 4, 1, 12, 1795154400000);
INSERT INTO fanouts (id, article, topic, cursor, created_at) VALUES (2, 5, 2, 0, 1795154400000);
INSERT INTO notices (id, topic, about, details, created_at) VALUES (1, 6, 'ended:kz-senate-chair:2026-11-20', '{"kind": "office"}', 1795154400000);
INSERT INTO notices (id, topic, about, details, created_at) VALUES (2, 5, 'dissolved:turkpa', '{"kind": "body"}', 1795154400000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (1, 2, 'digest', 1795154400000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (1, 3, 'both', 1795154400000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (1, 5, 'instant', 1795154400000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (1, 6, 'digest', 1795154400000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (2, 1, 'digest', 1795154460000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (2, 2, 'both', 1795154460000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (2, 4, 'instant', 1795154460000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (2, 5, 'digest', 1795154460000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (2, 7, 'muted', 1795154460000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (3, 1, 'both', 1795154520000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (3, 3, 'instant', 1795154520000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (3, 4, 'digest', 1795154520000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (3, 6, 'muted', 1795154520000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (3, 7, 'instant', 1795154520000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (4, 2, 'instant', 1795154580000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (4, 3, 'digest', 1795154580000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (4, 5, 'muted', 1795154580000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (4, 6, 'instant', 1795154580000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (5, 1, 'instant', 1795154640000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (5, 2, 'digest', 1795154640000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (5, 4, 'muted', 1795154640000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (5, 5, 'instant', 1795154640000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (5, 7, 'both', 1795154640000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (6, 1, 'digest', 1795154700000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (6, 3, 'muted', 1795154700000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (6, 4, 'instant', 1795154700000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (6, 6, 'both', 1795154700000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (6, 7, 'muted', 1795154700000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (7, 2, 'muted', 1795154760000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (7, 3, 'instant', 1795154760000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (7, 5, 'both', 1795154760000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (7, 6, 'muted', 1795154760000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (9, 1, 'instant', 1795154880000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (9, 3, 'both', 1795154880000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (9, 4, 'muted', 1795154880000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (9, 6, 'digest', 1795154880000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (9, 7, 'both', 1795154880000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (10, 2, 'both', 1795154940000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (10, 3, 'muted', 1795154940000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (10, 5, 'digest', 1795154940000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (10, 6, 'both', 1795154940000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (11, 1, 'both', 1795155000000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (11, 2, 'muted', 1795155000000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (11, 4, 'digest', 1795155000000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (11, 5, 'both', 1795155000000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (11, 7, 'instant', 1795155000000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (12, 1, 'muted', 1795155060000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (12, 3, 'digest', 1795155060000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (12, 4, 'both', 1795155060000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (12, 6, 'instant', 1795155060000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (12, 7, 'digest', 1795155060000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (13, 2, 'digest', 1795155120000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (13, 3, 'both', 1795155120000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (13, 5, 'instant', 1795155120000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (13, 6, 'digest', 1795155120000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (14, 1, 'digest', 1795155180000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (14, 2, 'both', 1795155180000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (14, 4, 'instant', 1795155180000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (14, 5, 'digest', 1795155180000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (14, 7, 'muted', 1795155180000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (15, 1, 'both', 1795155240000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (15, 3, 'instant', 1795155240000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (15, 4, 'digest', 1795155240000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (15, 6, 'muted', 1795155240000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (15, 7, 'instant', 1795155240000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (16, 2, 'instant', 1795155300000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (16, 3, 'digest', 1795155300000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (16, 5, 'muted', 1795155300000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (16, 6, 'instant', 1795155300000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (17, 1, 'instant', 1795155360000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (17, 2, 'digest', 1795155360000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (17, 4, 'muted', 1795155360000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (17, 5, 'instant', 1795155360000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (17, 7, 'both', 1795155360000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (18, 1, 'digest', 1795155420000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (18, 3, 'muted', 1795155420000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (18, 4, 'instant', 1795155420000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (18, 6, 'both', 1795155420000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (18, 7, 'muted', 1795155420000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (19, 2, 'muted', 1795155480000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (19, 3, 'instant', 1795155480000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (19, 5, 'both', 1795155480000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (19, 6, 'muted', 1795155480000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (20, 1, 'muted', 1795155540000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (20, 2, 'instant', 1795155540000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (20, 4, 'both', 1795155540000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (20, 5, 'muted', 1795155540000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (20, 7, 'digest', 1795155540000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (21, 1, 'instant', 1795155600000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (21, 3, 'both', 1795155600000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (21, 4, 'muted', 1795155600000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (21, 6, 'digest', 1795155600000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (21, 7, 'both', 1795155600000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (22, 2, 'both', 1795155660000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (22, 3, 'muted', 1795155660000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (22, 5, 'digest', 1795155660000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (22, 6, 'both', 1795155660000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (23, 1, 'both', 1795155720000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (23, 2, 'muted', 1795155720000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (23, 4, 'digest', 1795155720000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (23, 5, 'both', 1795155720000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (23, 7, 'instant', 1795155720000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (24, 1, 'muted', 1795155780000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (24, 3, 'digest', 1795155780000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (24, 4, 'both', 1795155780000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (24, 6, 'instant', 1795155780000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (24, 7, 'digest', 1795155780000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (25, 2, 'digest', 1795155840000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (25, 3, 'both', 1795155840000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (25, 5, 'instant', 1795155840000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (25, 6, 'digest', 1795155840000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (26, 1, 'digest', 1795155900000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (26, 2, 'both', 1795155900000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (26, 4, 'instant', 1795155900000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (26, 5, 'digest', 1795155900000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (26, 7, 'muted', 1795155900000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (27, 1, 'both', 1795155960000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (27, 3, 'instant', 1795155960000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (27, 4, 'digest', 1795155960000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (27, 6, 'muted', 1795155960000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (27, 7, 'instant', 1795155960000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (28, 2, 'instant', 1795156020000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (28, 3, 'digest', 1795156020000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (28, 5, 'muted', 1795156020000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (28, 6, 'instant', 1795156020000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (29, 1, 'instant', 1795156080000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (29, 2, 'digest', 1795156080000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (29, 4, 'muted', 1795156080000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (29, 5, 'instant', 1795156080000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (29, 7, 'both', 1795156080000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (30, 1, 'digest', 1795156140000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (30, 3, 'muted', 1795156140000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (30, 4, 'instant', 1795156140000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (30, 6, 'both', 1795156140000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (30, 7, 'muted', 1795156140000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (31, 2, 'muted', 1795156200000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (31, 3, 'instant', 1795156200000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (31, 5, 'both', 1795156200000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (31, 6, 'muted', 1795156200000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (32, 1, 'muted', 1795156260000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (32, 2, 'instant', 1795156260000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (32, 4, 'both', 1795156260000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (32, 5, 'muted', 1795156260000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (32, 7, 'digest', 1795156260000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (33, 1, 'instant', 1795156320000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (33, 3, 'both', 1795156320000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (33, 4, 'muted', 1795156320000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (33, 6, 'digest', 1795156320000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (33, 7, 'both', 1795156320000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (34, 2, 'both', 1795156380000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (34, 3, 'muted', 1795156380000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (34, 5, 'digest', 1795156380000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (34, 6, 'both', 1795156380000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (35, 1, 'both', 1795156440000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (35, 2, 'muted', 1795156440000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (35, 4, 'digest', 1795156440000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (35, 5, 'both', 1795156440000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (35, 7, 'instant', 1795156440000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (36, 1, 'muted', 1795156500000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (36, 3, 'digest', 1795156500000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (36, 4, 'both', 1795156500000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (36, 6, 'instant', 1795156500000);
INSERT INTO subscriptions (chat, topic, mode, created_at) VALUES (36, 7, 'digest', 1795156500000);
INSERT INTO takebacks (chat, article, topic) VALUES (1, 1, 1);
INSERT INTO takebacks (chat, article, topic) VALUES (2, 1, 2);
INSERT INTO takebacks (chat, article, topic) VALUES (3, 2, 3);

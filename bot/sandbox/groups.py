"""What happens to groups and to the bot in them: comings, goings, forum topics, upgrades."""

from __future__ import annotations

from typing import Any

from bot.sandbox.state import BOT, BOT_ID, KICKED, LEFT, Topic, World

# https://core.telegram.org/bots/api#chatmemberadministrator; the fields that are not optional
RIGHTS = {
    "can_be_edited": False,
    "is_anonymous": False,
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": True,
    "can_restrict_members": True,
    "can_promote_members": False,
    "can_change_info": True,
    "can_invite_users": True,
    "can_post_stories": True,
    "can_edit_stories": True,
    "can_delete_stories": True,
    "can_send_welcome_messages": True,
}


def add_bot(world: World, chat: int, by: int, *, admin: bool = False) -> None:
    """A person adds the bot to a group, or makes the one that is there an administrator."""
    before = KICKED if world.out.pop(chat, "left") == "kicked" else LEFT
    world.admins.setdefault(chat, set()).discard(BOT_ID)
    if admin:
        world.admins[chat].add(BOT_ID)
    world.moved(chat, by, before, member(world, chat, BOT_ID))
    if world.chats[chat]["type"] == "channel":
        return  # nobody is told there
    service(world, chat, by, {"new_chat_members": [BOT]})


def remove_bot(world: World, chat: int, by: int, *, how: str = "kicked") -> None:
    """A person removes the bot from a group (`kicked`), or it leaves (`left`)."""
    before = member(world, chat, BOT_ID)
    world.out[chat] = how
    world.admins.get(chat, set()).discard(BOT_ID)
    world.moved(chat, by, before, KICKED if how == "kicked" else LEFT)


def promote(world: World, chat: int, person: int, admin: bool) -> None:
    """A member becomes an administrator, or is one no more."""
    admins = world.admins.setdefault(chat, set())
    (admins.add if admin else admins.discard)(person)
    world.changed()


def member(world: World, chat: int, person: int) -> dict[str, Any]:
    """What somebody is in a group (https://core.telegram.org/bots/api#chatmember)."""
    user = BOT if person == BOT_ID else world.people[person]
    if world.owners.get(chat) == person:
        return {"status": "creator", "user": user, "is_anonymous": False}
    if person in world.admins.get(chat, set()):
        return {"status": "administrator", "user": user, **RIGHTS}
    return {"status": "member", "user": user}


def open_topic(world: World, chat: int, by: int, name: str) -> int:
    """A forum topic is opened; its thread's number."""
    world.chats[chat]["is_forum"] = True
    created = {"name": name, "icon_color": 7322096}
    message = world.keep(chat, {"from": world.people[by], "forum_topic_created": created})
    number = int(message["message_id"])
    message.update(message_thread_id=number, is_topic_message=True)
    world.topics.setdefault(chat, {})[number] = Topic(name)
    world.update("message", message)
    return number


def close_topic(world: World, chat: int, by: int, thread: int, closed: bool) -> None:
    """A forum topic is closed, or opened again."""
    world.topics[chat][thread].closed = closed
    what = "forum_topic_closed" if closed else "forum_topic_reopened"
    service(world, chat, by, {what: {}, "message_thread_id": thread, "is_topic_message": True})


def delete_topic(world: World, chat: int, thread: int) -> None:
    """A forum topic is deleted with its messages; Telegram tells bots nothing of it."""
    del world.topics[chat][thread]
    world.messages[chat] = [
        one for one in world.messages[chat] if one.get("message_thread_id") != thread
    ]
    world.changed()


def upgrade(world: World, chat: int, by: int) -> int:
    """A group becomes a supergroup, with another id; that one."""
    new = -1_000_000_000_000 + chat
    world.place(new, "supergroup", str(world.chats[chat]["title"]))
    world.admins[new] = set(world.admins.get(chat, set()))
    if chat in world.owners:
        world.owners[new] = world.owners[chat]
    service(world, chat, by, {"migrate_to_chat_id": new})
    world.migrated[chat] = new
    service(world, new, by, {"migrate_from_chat_id": chat})
    return new


def service(world: World, chat: int, by: int, content: dict[str, Any]) -> dict[str, Any]:
    """A message that says what somebody did; bots see all of them."""
    message = world.keep(chat, {"from": world.people[by], **content})
    world.update("message", message)
    return message

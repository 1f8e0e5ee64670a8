"""The words of those who work on the news: who may do what, and what was done. Pure."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What somebody may do at the desk (`roles.role`): an owner also says who else may."""

    OWNER = "owner"
    EDITOR = "editor"


class Act(StrEnum):
    """What was done (`acts.act`); also a word of the texts."""

    PUBLISH = "publish"
    SCHEDULE = "schedule"
    RESCHEDULE = "reschedule"
    UNSCHEDULE = "unschedule"
    HOLD = "hold"  # who had put it off is no editor any more: it waits for an owner
    KEEP = "keep"  # an owner has it now, and it is published in time
    CORRECT = "correct"
    TOPICS = "topics"  # of an article, taken away or added
    RETRACT = "retract"
    STOP = "stop"  # what of it was not sent yet is held
    SEND_ON = "send-on"
    DROP_REST = "drop-rest"  # what was held is not sent at all
    SOURCE_ADD = "source-add"
    SOURCE_CHANGE = "source-change"
    SOURCE_PAUSE = "source-pause"
    SOURCE_RESUME = "source-resume"
    SOURCE_REMOVE = "source-remove"
    SOURCE_BACK = "source-back"
    REGISTRY = "registry"
    REVIEW_WRONG = "review-wrong"  # the match was wrong
    REVIEW_RIGHT = "review-right"
    REVIEW_WHO = "review-who"  # this one of several is meant
    REVIEW_NOBODY = "review-nobody"
    REVIEW_DONE = "review-done"  # a name that was asked for is off the list
    REVIEW_UNDO = "review-undo"  # a decision is taken back
    UNLEARN = "unlearn"
    INVITE = "invite"
    UNINVITE = "uninvite"
    JOIN = "join"
    TAKE_OUT = "take-out"


class Stage(StrEnum):
    """Where a publication stands that was put off (`publications.stage`)."""

    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    KNOWN = "known"  # the same text had come by another road
    CANCELLED = "cancelled"
    HELD = "held"  # who had put it off is no editor any more: an owner is to say what becomes of it
    ASKED = "asked"  # the same, and all owners were told
    DROPPED = "dropped"  # the same in older releases, which told nobody


class Stop(StrEnum):
    """Where the sending of a story stands that an editor has stopped (`stopped_stories.stage`)."""

    HELD = "held"
    SENT_ON = "sent-on"  # while what was held is owed again; then there is no row
    DROPPED = "dropped"  # what was held is sent to nobody
    EXPIRED = "expired"  # the same, because nobody has decided in time

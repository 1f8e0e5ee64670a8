"""The presses of editors: the list of what is to be decided, what was learnt, drafts. Pure.

Known to everybody through presses.py.
"""

from __future__ import annotations

from bot.messages.callbacks.fields import ChannelId, Id, Language, Mark, Page, Place, Yes
from bot.messages.press import Press, press


@press("rv")
class ShowReview(Press):
    """The review at a place of the list."""

    place: Page


@press("rvyes")
class Confirm(Press):
    """The readers are right: the article is about somebody else."""

    review: Id


@press("rvno")
class Reject(Press):
    """The match was right, nobody of these is meant, or it is done."""

    review: Id


@press("rvl")
class ShowLearnt(Press):
    """The words at a place of what was learnt from wrong matches."""

    place: Page


@press("rvun")
class Unlearn(Press):
    """Words that were learnt are taken back; `learnt` is their mark."""

    learnt: Id
    place: Page


@press("log")
class ShowLog(Press):
    """A page of what was done at the desk."""

    page: Page


@press("rvwho")
class Choose(Press):
    """This one of a review's candidates is meant."""

    review: Id
    place: Place


@press("rvall")
class DecideAll(Press):
    """The answer to a review and to all that are like it, by the name or (`article`) in its
    article, up to the number of a review: of several who may be meant, this one (from 1), or 0:
    none, the match is right; 1 of a match: it is wrong."""

    review: Id
    last: Id
    article: Yes
    answer: Place


@press("rvundo")
class Undecide(Press):
    """A decision is taken back."""

    decision: Id


@press("reg")
class StoreEntry(Press):
    """Store an entry of the registry that was shown, or drop it."""

    draft: Id
    wanted: Yes


@press("publish")
class Publish(Press):
    """Publish a draft as it was shown; `mark` is what it was then (buttons of former releases have
    none)."""

    draft: Id
    mark: Mark | None = None


@press("anyway")
class PublishAnyway(Press):
    """Publish a draft as news of its own, though the same text is here."""

    draft: Id


@press("dapart")
class SetApart(Press):
    """A draft is news of its own, whatever it is like; or is not."""

    draft: Id
    wanted: Yes


@press("dfix")
class CorrectThat(Press):
    """A draft is what an article that is here is to say; `over`: though another editor is at it."""

    draft: Id
    article: Id
    over: Yes


@press("show")
class ShowDraft(Press):
    """A draft as readers of a language will see it."""

    draft: Id
    language: Language


@press("dopen")
class OpenDraft(Press):
    """A draft is shown beneath: what came back of what was cancelled."""

    draft: Id


@press("dtopic")
class PickTopic(Press):
    """A draft is about a topic, or is not; `mark` is the topic's."""

    draft: Id
    mark: Mark
    wanted: Yes


@press("daddt")
class AskTopic(Press):
    """The editor is asked for topics that are to be added to a draft."""

    draft: Id


@press("desk")
class ShowDesk(Press):
    """What is scheduled, and was published lately."""


@press("sent")
class ShowSent(Press):
    """How far an article of an editor has gone out."""

    article: Id


@press("back?")
class AskRetract(Press):
    """The editor is asked whether he means it."""

    article: Id


@press("back!")
class Retract(Press):
    """Take back an article of an editor."""

    article: Id


@press("stop")
class StopSending(Press):
    """What of an article is not sent yet is held."""

    article: Id


@press("goon")
class SendOn(Press):
    """What is held is sent after all."""

    article: Id


@press("norest")
class DropRest(Press):
    """What is held is sent to nobody."""

    article: Id


@press("dwhen")
class AskWhen(Press):
    """The editor is asked when a draft is to be published."""

    draft: Id


@press("replan")
class AskWhenAnew(Press):
    """The editor is asked for another time for a publication that was put off."""

    publication: Id


@press("unplan")
class Unschedule(Press):
    """A publication that was put off is not to be; its draft is shown again."""

    publication: Id


@press("discard")
class Discard(Press):
    """Forget a draft."""

    draft: Id


@press("chadd")
class AddChannel(Press):
    """Make a channel a source."""

    channel: ChannelId


@press("chagain")
class CheckChannel(Press):
    """Look once more whether a channel can be a source; what is missing was told."""

    channel: ChannelId


@press("chask")
class AskChannel(Press):
    """The editor is asked for one of his channels."""

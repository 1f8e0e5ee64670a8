# The words of the bot. Values may hold Telegram HTML where the code asks for `texts.html`.


## Menu

menu-start = Start and choose a language
menu-subscribe = Follow a topic or a person
menu-unsubscribe = Stop following
menu-subscriptions = What I follow
menu-officials = People and offices
menu-digest = The digest now
menu-latest = The latest news
menu-settings = Settings
menu-pause = Pause
menu-resume = End the pause
menu-why = Why I got this news
menu-forgetme = Delete all my data
menu-help = Help
menu-privacy = What is stored

## Start

start =
    <b>ParlDigest</b> follows the news of the parliaments of Kazakhstan and the Turkic states.

    Send a hashtag or a name, for example <code>/subscribe #TurkPA Maulen Ashimbayev</code>: news reaches you at once and is gathered into one digest every morning.

    Choose a language below; under it are the topics that most people follow.
language-set = We speak English now

## Subscriptions

subscribe-ask = What would you like to follow? Send one or more hashtags or names, for example: <code>#TurkPA #Senate Maulen Ashimbayev</code>.
subscribed = ✅ You now follow { $topic }
subscribed-already = You follow { $topic } already
subscribed-how = News comes at once and is in your digest at { $time }.
activity-none = { "   " }no news about it yet
activity-weekly =
    { $count ->
        [one] about { $count } article a week
       *[other] about { $count } articles a week
    }; latest: “{ $latest }”
activity-monthly =
    { $count ->
        [one] { $count } article in four weeks
       *[other] { $count } articles in four weeks
    }; latest: “{ $latest }”
which-one = Whom or what did you mean by “{ $text }”?
topic-unknown = I do not know who or what “{ $text }” is. Check the spelling, or follow a hashtag.
offer-follow = Follow the news about “{ $text }”?
subscriptions-none = You do not follow anything yet. You could start with:
subscriptions-list =
    { $count ->
        [one] <b>You follow { $count } topic</b>
       *[other] <b>You follow { $count } topics</b>
    } (of { $limit } allowed).
    Press a topic to switch it: ⚡ at once, 📰 in the digest, ⚡📰 both, 🔕 muted. ✖ removes it.
mode-instant = at once
mode-digest = in the digest
mode-both = at once and in the digest
mode-muted = muted
muted = 🔕 Muted: { $topic }
unsubscribed = You no longer follow { $topic }
unsubscribe-unknown = You do not follow “{ $text }”.
refused-ask = I changed nothing: “{ $text }” seems to turn something down. What shall I do?
undone = Undone

## Buttons

button-subscriptions = What I follow
button-mode = Mode: { $topic }
button-follow = Follow { $topic }
button-leave = Unsubscribe: { $topic }
button-follow-hashtag = Follow { $tag }
button-undo = Undo
button-back = ‹ Back
button-more = More
button-details = Details
button-language = Language
button-zone = Time zone
button-time = Digest time
button-days = Days
button-digest-on = Digest on
button-digest-off = Digest off
button-alerts-on = Alerts on
button-alerts-off = Alerts off
button-empty-on = Write on empty days too
button-empty-off = Skip empty days
button-forget = Yes, delete everything
button-keep = No, keep it
button-publish = Publish
button-publish-anyway = Publish separately
button-discard = Discard

## Messages

alert-reason = 🔔 Because you follow { $topics }
alert-more-topics =
    { $count ->
        [one] and { $count } more topic
       *[other] and { $count } more topics
    }
alert-button-open = Open
alert-button-why = Why?
alert-button-manage = What I follow
alert-button-mute = 🔕 { $topic }
alert-button-unsubscribe = ✖ { $topic }
digest-header = <b>Digest</b>, { $date }
digest-count =
    { $count ->
        [one] { $count } article on what you follow
       *[other] { $count } articles on what you follow
    }
digest-group = ▎{ $topic } ({ $count })
digest-hidden =
    { $count ->
        [one] And { $count } more article: /latest
       *[other] And { $count } more articles: /latest
    }
digest-empty = There was no news on what you follow.
digest-nothing = There is no news on what you follow yet. The next digest: { $time }.
digest-no-subscriptions = The digest is made of what you follow, and that is nothing yet. Begin with /subscribe.
digest-button-subscriptions = What I follow
digest-button-settings = Settings
latest-header = <b>The latest news</b>
latest-none = There is no news about “{ $text }”.
latest-none-yet = There is no news yet.

## Settings

settings =
    <b>Settings</b>

    Language: { $language }
    Alerts at once: { $alerts }
    Digest: { $digest }, at { $time } ({ $days })
    Write when there is no news: { $empty }
    Time zone: { $zone }, it is { $now } there
on = on
off = off
yes = yes
no = no
days-every = every day
saved = Saved
ask-language = Choose a language
ask-time = When should the digest come? Choose, or type a time such as <code>08:30</code>.
ask-days = On which days should the digest come?
ask-zone = Where are you? Choose, or type a city, a time zone (<code>Europe/Berlin</code>) or an offset (<code>UTC+5</code>).
ask-in-reply = In a group, type it in reply to this message.
time-set = The digest will come at { $time }.
zone-set = Time zone: { $zone }; it is { $now } there.
paused = ⏸ Paused. I am silent until you send /resume.
paused-until =
    ⏸ Paused for { $count ->
        [one] { $count } day
       *[other] { $count } days
    }, { $until }. Earlier: /resume.
resumed = ▶ Back again. What came meanwhile is in your next digest.
resume-not-paused = There was no pause: news is coming.

## Why, privacy, help

why-header = “{ $title }”
why-topic = { $topic }: { $words } ({ $how })
why-unsubscribed = You follow none of this article's topics now.
why-not-an-alert = That message is not an alert. Send /why in reply to one.
why-no-alert = There is nothing to explain yet: I have sent you no alert.
rule-hashtag = hashtag
rule-full-name = full name
rule-initials = initials
rule-surname = surname
rule-office = office
rule-body = name
rule-alias = another name
rule-title = title and surname
forget-ask = Delete everything that is stored about this chat: what it follows, its settings, the history of what was sent? This cannot be undone.
forgotten = Everything has been deleted. To start again, send /start.
forget-kept = Nothing was deleted.
help =
    <b>How it works</b>

    To follow: <code>/subscribe Maulen Ashimbayev #TurkPA</code>. In a private chat, the name or hashtag alone is enough.

    /subscriptions: what you follow
    /officials: find a person, an office or a body
    /digest: the digest now
    /latest: the latest news
    /settings: language, digest, instant news, time zone
    /pause and /resume: stop the news for a while, and start it again

    Names can be in Russian, Kazakh or Latin letters, in any grammatical case.
help-more =
    <b>More commands</b>

    /unsubscribe <i>name or hashtag</i>: unfollow
    /latest <i>name or hashtag</i>: news on one topic
    /pause <i>7</i>: pause for seven days
    /why in reply to a news item: why it came
    /privacy: what is stored
    /forgetme: delete all data

    <b>In a group</b>, only administrators can change what it follows and its settings, or send /digest. If the group has topics, each of them follows its own news and has its own settings.
privacy =
    <b>What is stored</b>
    • the chat's ID and, for a group, its title; language, time zone, settings and schedule;
    • what you follow, including words that you typed yourself;
    • for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: which news and digests were sent to you, and when.

    A message to the bot is erased, together with its sender's name, as soon as it has been handled. Nothing is passed on to third parties, and readers cannot see what others follow.

    /forgetme deletes everything about this chat immediately, and words that nobody else follows.
privacy-more =
    <b>What else is stored, and for how long</b>
    • a message that could not be handled: a week at most;
    • a question that the bot asked you, and your Telegram ID: a day;
    • words that you did not follow after all, and topics that you unfollowed: a month;
    • news that you called “not about this”: until you delete your data;
    • words that are not in the registry: editors see them, but not who wrote them; the author's ID is kept for two days;
    • editors' drafts: a week; an editor's ID stays next to what they published or decided.

    The bot's log identifies people only by their IDs.

## Editors

editor-preview =
    <b>Preview</b>

    <b>{ $title }</b>
    { $lead }

    Source: { $outlet }
    Topics: { $topics }
    { $count ->
        [one] { $count } chat gets it at once
       *[other] { $count } chats get it at once
    }
editor-published = Published (no. { $number }): “{ $title }”
editor-known = This article is here already (no. { $number }) and is not sent twice: “{ $title }”. If this is other news, publish it separately.
editor-discarded = The draft is deleted, nothing was sent.
editor-draft-gone = This draft has been published or deleted.
editor-refused-empty = The file is empty.
editor-refused-binary = This is not a text. Send text, .txt or .html.
editor-refused-too-large = The file is too large for an article: 5 MB at most.
editor-refused-encoding = The file's encoding is not clear. Save it as UTF-8.
editor-refused-unavailable = The file could not be downloaded from Telegram. Please send it again.
editor-refused-no-text = There is no article text in this.
editor-refused-too-deep = The page is too complex to read. Please send the text of the article.

## Hints and errors

talk-hint = Send a hashtag or a name and I will offer to follow it. All I can do: /help.
error-bug = Something went wrong on our side. We already know about it; please try again a little later.
error-stale-button = This button no longer works.
error-admins-only = In a group only administrators can change this.
error-editors-only = Only editors can do this.
error-request-too-long =
    { $limit ->
        [one] That is too long: { $limit } character at most.
       *[other] That is too long: { $limit } characters at most.
    }
error-no-topic = There is no hashtag or name in this: “{ $text }”.
error-limit =
    { $count ->
        [one] { $count } more topic was not added:
       *[other] { $count } more topics were not added:
    } a chat can follow { $limit } at most. Remove some: /subscriptions.
error-not-subscribed = You do not follow this any more.
error-deep-link = That link does not say what to follow. Send /subscribe.
error-pause-days = Send a number of days from 1 to { $limit }, for example <code>/pause 7</code>.
error-time = “{ $text }” is not a time. Send hours and minutes, such as 08:30.
error-zone = I know no such city or time zone: “{ $text }”. Try Astana, Europe/Berlin or UTC+5.
error-too-fast = Not so fast: I cannot keep up with that many messages. Please wait a little and try again.
error-unknown-command = There is no such command. All I can do: /help.
error-question-unknown = I no longer know what I had asked you. Please send the command again.
error-only-text = I understand text only: send a hashtag or a name.

## People: browsing, refusing, checking, endings

alert-button-not-this = Not this person
not-this-which = Who or what is this news not about?
not-this-done = Thank you. For you this news is no longer about “{ $topic }”; the editors will check it.
not-this-done-short = Noted
not-this-already = You have said so already.
follows-official = { "   " }News about this person, whatever the office.
follows-office = { "   " }You follow the office, whoever holds it.
follows-office-now = { "   " }You follow the office; it is held by { $person } now.
follows-office-ended = { "   " }You follow an office that is no more: it existed { $until }. News comes only where it is still mentioned.
follows-body-ended = { "   " }This body existed { $until }. News comes only where it is still mentioned.
follows-heir = { "   " }In its place: { $heir }.
follows-hashtag-of = { "   " }Only news with this hashtag comes. You can follow the topic “{ $topic }” as well.
follows-body = { "   " }News about this body.
follows-keyword = { "   " }These words in any form; the registry has no such name, the editors will see it.
button-follow-keyword = Follow these words
button-follow-this = ➕ Follow
button-unfollow = ➖ Unfollow
officials-nobody = I do not know who “{ $text }” is. Check the spelling, or open the list: /officials.
notice-office-person = ℹ️ { $person } no longer holds the office “{ $office }” ({ $since }). You follow this office.
notice-office = ℹ️ The office “{ $office }” no longer exists ({ $since }). You follow it.
notice-body = ℹ️ { $body } ended its work { $on }. You follow it.
notice-successor = It is followed by: { $successor }.
notice-successor-holder = It is followed by: { $successor } ({ $person }).
notice-holder = The office is now held by { $person }.
review-none = There is nothing to check.
review-button-yes = Yes, it is somebody else
review-button-no = No, the match is right
review-button-nobody = None of them
review-button-done = Done
review-button-skip = Next ›
review-decided = This has been decided already.
review-unmatched = The news is no longer about this topic
review-button-learnt = What the bot has learnt: { $count }
review-button-unlearn = Forget this
review-button-back = ‹ To the list
review-learnt =
    <b>What the bot has learnt: { $place } of { $count }</b>

    The words “{ $words }” are not about this topic: { $topic }. News with them is sent to nobody.
review-learnt-none = The bot has learnt nothing yet: when you confirm a mistake, its words are kept here.
review-unlearnt = Forgotten; it takes effect in a few seconds
review-unlearnt-already = This is no longer on the list.
rule-keyword = words
rule-name = name
rule-editor = an editor's decision
officials =
    { $count ->
        [one] <b>{ $count } person in the registry</b>
       *[other] <b>{ $count } people in the registry</b>
    }
    Choose a body, or look for a name: <code>/officials Ashimbayev</code>.
over-body = { $topic } existed { $until }.
over-office = { $topic }: the office existed { $until }.
over-heir = In its place: { $heir }.
officials-body =
    <b>{ $body }</b>: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
officials-numbers =
    { $followers ->
        [one] { $followers } follower
       *[other] { $followers } followers
    }, { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } in 30 days
review-not-this =
    <b>To check: { $count }</b>

    “{ $article }”
    Topic: { $topic }; words: “{ $words }”.
    { $times ->
        [one] { $times } reader says
       *[other] { $times } readers say
    } that the news is not about this. Is that so?
review-ambiguous =
    <b>To check: { $count }</b>

    “{ $article }”
    Who is “{ $words }” here?
review-asked-for =
    <b>To check: { $count }</b>

    Readers follow the words “{ $words }” ({ $times }), and the registry has no such name. Add the person.

## The editors' registry

registry-help =
    <b>The registry</b>

    /registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov
    /registry spelling Maulen Ashimbayev = Ашимбаев Маулен Сагатханулы
    /registry role Maulen Ashimbayev; Chair of the Kurultai; 2026-08-25;

    The name in Russian, Kazakh and Latin, divided by bars; a role is person; office or body; start; end.
registry-preview = Store in the registry: { $what }?
registry-fault = This cannot be stored: { $why }.
registry-known = { $name } is in the registry already. Somebody else needs a patronymic; another spelling is added by /registry spelling.
registry-stored = Stored; it takes effect in a few seconds.
registry-button-store = Store
registry-dropped = Nothing was stored.

## What editors are told of the bot itself

duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min
duration-days = { $days } d { $hours } h
incident-dead =
    ⚠️ Messages that could not be sent: { $count }.
    Most often because of: <code>{ $reason }</code>
    To list or repeat them: <code>python -m bot deliveries</code>
incident-dead-over = ✅ No more messages fail to be sent. It lasted { $lasted }, since { $since }.
incident-updates =
    ⚠️ Telegram updates (messages to the bot, posts in channels) that could not be handled: { $count }.
    The bot's log has the details.
incident-updates-over = ✅ No more Telegram updates fail to be handled. It lasted { $lasted }, since { $since }.
incident-backlog = ⚠️ The bot cannot keep up, and readers are waiting. The oldest has waited since { $since }.
incident-backlog-messages = Messages not sent: { $count }
incident-backlog-articles = Articles not yet with every follower: { $count }
incident-backlog-digests = Digests not made: { $count }
incident-backlog-updates = Telegram updates not handled: { $count }
incident-backlog-over = ✅ The bot is no longer behind. It was for { $lasted }, since { $since }.
incident-job =
    ⚠️ The internal job <code>{ $about }</code> has failed again and again (<code>{ $reason }</code>) since { $since }.
    The bot's log has the details.
incident-job-over = ✅ The internal job <code>{ $about }</code> works again. It failed for { $lasted }, since { $since }.
incident-telegram-over = ✅ Telegram answers again. It could not be reached for { $lasted }, since { $since }; whatever has piled up is being sent.
incident-token-over = ✅ Telegram accepts the bot's token again. It refused it for { $lasted }, since { $since }.
incident-database-over = ✅ The database answers again. It did not for { $lasted }, since { $since }.
incident-disk = ⚠️ The disk with the database is nearly full: { $megabytes } MB left. Once it is full, no news can be stored.
incident-disk-over = ✅ The disk with the database has room again. It was short of it for { $lasted }, since { $since }.
incident-source-silent =
    ⚠️ The channel “{ $channel }” has been silent for longer than usual. Its last article: { $since }.
    Check that the bot is still its administrator.
incident-source-silent-over = ✅ The channel “{ $channel }” posts again. It was silent for { $lasted }, since { $since }.
incident-source-moved =
    ⚠️ The name @{ $about } belongs to another channel now (<code>{ $other }</code>). Its posts are not taken; the earlier channel remains a source.
    To take the new one, write its number into SOURCE_CHANNELS and restart the bot.
incident-source-moved-over = ✅ The question of the name @{ $about } in SOURCE_CHANNELS is settled. It was open for { $lasted }, since { $since }.

# The words of the bot. Values may hold Telegram HTML where the code asks for `texts.html`.


## Menu

menu-start = Start: language and topics
menu-subscribe = Follow a topic or a person
menu-unsubscribe = Unfollow a topic
menu-subscriptions = What I follow
menu-officials = People and offices
menu-digest = The digest now
menu-latest = The latest news
menu-trends = What the week’s news is about
menu-saved = Saved news
menu-bundle = Share topics with one link
menu-settings = Settings
menu-pause = Pause
menu-resume = Resume
menu-why = Why I got this
menu-forgetme = Delete all data about this chat
menu-help = Help
menu-privacy = What is stored
menu-desk = What is scheduled and published
menu-review = Review: matches and names to check
menu-sources = Where the news comes from
menu-log = What editors have done
menu-editors = Editors and owners
about =
    News from the parliaments of Kazakhstan and the other Turkic states, and from TurkPA and the Organization of Turkic States.

    • Follow a person, an office, a body, a hashtag or any words.
    • News comes instantly or in a digest, as you prefer.
    • The bot speaks English, Kazakh and Russian.
about-short = News from the parliaments of Kazakhstan and the other Turkic states, instantly or in a digest. In three languages.

## Start

start =
    <b>ParlDigest</b> brings you news from the parliaments of Kazakhstan and the other Turkic states, instantly or in a digest, as you prefer.

    { $place ->
        [group] Administrators choose what this group follows. For example: <code>/subscribe #TurkPA</code>.
        [typed] Send a hashtag, a name or any word, for example: #TurkPA, Maulen Ashimbayev, pension.
       *[private] Choose a topic, or send a hashtag, a name or any word, for example: #TurkPA, Maulen Ashimbayev, pension.
    }{ $counted ->
        [yes] {" "}The number on a button shows how many articles there were in the past week.
       *[no] {""}
    }
start-link =
    <b>ParlDigest</b> brings you news from the parliaments of Kazakhstan and the other Turkic states.
    It comes instantly or in a digest, as you prefer. More topics: /start.
start-back =
    I am back. This group still follows { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }. { $where ->
        [topics] Each forum topic has its own list: /subscriptions.
       *[chat] To see the list: /subscriptions.
    }
start-done =
    ✅ { $count ->
        [one] You follow { $count } topic
       *[other] You follow { $count } topics
    }. { $found ->
        [yes] The digest of the last 24 hours is below.
        [none] Nothing you follow goes into a digest.
       *[no] The last 24 hours brought nothing for a digest.
    }

    { $coming ->
        [both] News comes instantly. Next digest: { $time }.
        [alerts] News comes instantly, without a digest.
        [digest] News comes only in the digest. Next one: { $time }.
        [paused] News is paused. To end the pause: /resume.
        [off] Nothing more will come: instant news and the digest are off (/settings).
       *[nothing] Nothing more will come. See /settings and /subscriptions.
    }
language-set = Now in English.

## Subscriptions

subscribe-ask = What would you like to follow? Send hashtags, names or any words with commas between them, for example: <code>#TurkPA, Maulen Ashimbayev, pension</code>.
subscribed = ✅ You now follow: { $topic }
subscribed-within = { QUOTED($words) } is already looked for in a topic you follow: { $topic }
subscribed-already = You already follow: { $topic }
comes =
    { $paused ->
        [ever] ⏸ Paused: no news until you send /resume.
        [until] ⏸ Paused: no news { MOMENT($until, case: "until") }. To end the pause now: /resume.
       *[no] { $comes ->
            [both] News comes instantly and in the digest { $when }.
            [instant] News comes instantly.
            [instant-no-digest] News comes instantly. The digest is off (/settings).
            [digest] News comes in the digest ({ $when }).
            [digest-no-alerts] News comes in the digest ({ $when }). Instant news is off (/settings).
            [no-alerts] You get no news on this topic: instant news is off (/settings).
            [no-digest] You get no news on this topic: the digest is off (/settings).
            [nothing] You get no news: instant news and the digest are both off (/settings).
           *[muted] You get no news on this topic.
        }
    }
comes-muted =
    💤 No instant news { MOMENT($until, case: "until") }. { $then ->
        [digest] Digest { $when }.
       *[latest] To see news meanwhile: /latest.
    }
comes-off = ⏳ Turned off { MOMENT($until, case: "until") }. No news on this topic comes, not even in the digest.
comes-loud =
    { $urgency ->
        [silent] 🔇 News on this topic comes without a sound, unless it is also on a topic with sound.
       *[important] ❗ News on this topic always comes instantly, in quiet hours and beyond the daily limit, too.
    }
comes-but =
    { $what ->
        [quiet] In your quiet hours ({ $hours }), news is collected and comes when they end, except on ❗ topics.
        [cap] Daily limit for all topics together: { $most } (❗ topics may exceed it).
       *[both] In your quiet hours ({ $hours }), news is collected and comes when they end, except on ❗ topics. Daily limit for all topics together: { $most } (❗ topics may exceed it).
    }
activity-none =
    { $kind ->
        [keyword] No news has mentioned it since you began following it.
        [named] There has been no news with these words lately.
       *[other] No news yet.
    }
activity-latest = Latest: { QUOTED($latest) }
activity-period =
    { $days ->
        [7] In the past week
        [28] In the past four weeks
        [one] In the past day
       *[other] In the past { $days } days
    }
activity-counted =
    { activity-period }: { $count ->
        [0] no articles
        [one] { $count } article
       *[other] { $count } articles
    }; latest: { QUOTED($latest) }
activity-weekly =
    { $count ->
        [one] About { $count } article a week
       *[other] About { $count } articles a week
    }; latest: { QUOTED($latest) }
which-one = Who or what did you mean by { QUOTED($text) }?
which-of-country = { QUOTED($text) }: follow all news with this name, or one of the topics below?
did-you-mean = { QUOTED($text) }: did you mean { $topic }?
topic-unknown =
    There is no ready-made topic { $whole ->
        [no] for exactly
       *[yes] called
    } { QUOTED($text) }. { $words ->
        [word] Look for this word in the news?
        [name] Look for this name in the news?
        [near] Look for these words near one another?
        [meant] Look for these words near one another, or the same idea in other words?
        [order] Look for these words one after the other?
        [tag] Words that are too short or too long are not looked for in the news, but you can follow the hashtag.
       *[no] Words that are too short or too long are not looked for in the news.
    }
topic-broader = Broader: all news of { QUOTED($topic) }.
topic-broader-theme =
    Broader: the ready-made topic { QUOTED($topic) } (also { $words }{ $more ->
        [yes] { " " }and others).
       *[no] ).
    }
offer-follow = { QUOTED($text) }: tap what you would like to follow.
subscriptions-none = You do not follow anything. { $offered ->
        [yes] Choose a topic with a button, or send /subscribe.
       *[no] To follow a topic: /subscribe.
    }
subscriptions-list =
    { $count ->
        [one] <b>Following { $count } topic</b>
       *[other] <b>Following { $count } topics</b>
    } (the limit is { $limit }).
    Tap a topic to open it, or ✖ to unfollow it. ⚡ instantly, 📰 in the digest, ⚡📰 both, 💤 quiet for a day, ⏳ turned off for a time, 🔕 muted, 🔇 no sound, ❗ always instantly, 🎯 with conditions{ $order ->
        [yes] , 🔗 words in this order
       *[no] { "" }
    }.
subscriptions-off =
    { $off ->
        [alerts] Instant news is off (/settings).
        [digest] The digest is off (/settings).
       *[both] You get no news: instant news and the digest are both off (/settings).
    }
subscriptions-paused =
    { $paused ->
        [ever] ⏸ Paused: no news until you send /resume.
       *[until] ⏸ Paused: no news { MOMENT($until, case: "until") }. To end the pause now: /resume.
    }
subscriptions-changed =
    { $kept ->
        [yes] All topics (except muted ones) are now set to
       *[no] All topics are now set to
    } { $mode ->
        [digest] “In the digest only” 📰.
       *[both] “Instantly and in the digest” ⚡📰.
    }
subscriptions-restored = Undone: the earlier settings of your topics are back.
ask-off = Until when should { QUOTED($topic) } be turned off? Until then nothing on it will come, not even in the digest. Choose for how long, or type a day such as <code>until Monday</code>.
mode-instant = Instantly only
mode-digest = In the digest only
mode-both = Instantly and in the digest
mode-muted = Muted
muted = 🔕 Muted: { $topic }. Nothing will be sent.
muted-for-day = 💤 { $topic }: no instant news { MOMENT($until, case: "until") }. { $then ->
        [digest] News still goes into the digest.
       *[latest] To see news meanwhile: /latest.
    }
mute-ended = ⚡ { $topic }: news comes instantly again.
topic-on-again = ▶ { $topic }: turned on again. { $comes }
digest-only = 📰 { $topic }: { $digest ->
        [on] now “in the digest only”.
       *[off] now “in the digest only”, but the digest is off (/settings).
    }
unsubscribed = You no longer follow: { $topic }
unsubscribe-unknown = You do not follow { QUOTED($text) }.
unsubscribe-ask =
    { $more ->
        [yes] What else would you like to unfollow? Tap a topic.
       *[no] What would you like to unfollow? Tap a topic, or type its name.
    }
refused-ask = I take { QUOTED($text) } to mean that you want to stop some news. Nothing has changed yet. What would you like to do?
undone = { $topic }: { $mode ->
        [instant] now “instantly only”.
        [digest] now “in the digest only”.
        [both] now “instantly and in the digest”.
       *[muted] now “muted”.
    }
undo-done = Undone.
undo-changed = This can no longer be undone: something else has changed since. To change it yourself: /settings, /subscriptions.
undo-full = This can’t be undone: you would follow more than { $limit } topics. To unfollow some: /subscriptions.
undo-full-named = This can’t be undone: you would follow more than { $limit } topics that you have named yourself. To unfollow some: /subscriptions.
undo-crowded = This can’t be undone: there would be more than { $limit } digests. To remove one: /settings.

## Buttons

button-subscriptions = What I follow
button-topic = ⚙️ { $topic }
button-about = About: { $topic }
button-follow = Follow: { $topic }
button-follow-short = ➕ { $topic }
button-leave = Unfollow: { $topic }
button-follow-under = 🎯 Add a condition: { $topic }
button-follow-several =
    { $many ->
        [2] Follow: { $names }
       *[other] All: { $names }
    }
button-follow-together =
    { $kind ->
        [ministry] ➕ Minister and ministry
        [office] ➕ The head and the body
        [place] ➕ City and region
       *[topics] { $count ->
            [2] Follow both topics
           *[other] Follow all { $count } topics
        }
    }
button-words-near = Only near each other: { QUOTED($words) }
button-follow-theme = Follow the topic { QUOTED($topic) }
button-follow-hashtag = Follow { $tag }
button-undo = Undo
button-take-back = ↩ Follow again: { $topic }
button-restore = ↩ Undo for all topics
button-mode-both = ⚡📰 Instantly and in the digest
button-mode-instant = ⚡ Instantly only
button-mode-digest = 📰 In the digest only
button-mode-muted = 🔕 Muted
button-all-digest = 📰 All: in the digest only
button-all-both = ⚡📰 All: instantly and in the digest
button-to-list = ‹ What I follow
button-back = ‹ Back
button-more = More
button-details = Details
button-language = Language
button-zone = Time zone
button-time = Digest time
button-days = Days
button-outlets = Favourite sources
button-alerted = Already-sent news in the digest
button-form = Digest layout
button-up = ⬆️ Higher in digests
button-first = ⏫ First
placed = { $topic } is now no.{"\u00A0"}{ $place } in digests.
button-every-day = Every day
button-weekdays = Weekdays
button-weekends = Weekends
button-quiet = 🌙 Quiet hours
button-quiet-off = No quiet hours
button-cap = Daily limit
button-no-cap = No limit
button-loud-normal = 🔔 Sound
button-loud-silent = 🔇 No sound
button-loud-important = ❗ Always instantly
button-off = ⏳ Turn off until…
button-on-again = ▶ Turn on now
button-pause = ⏸ Pause
button-pause-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
button-pause-ever = Until I resume
button-resume = ▶ End the pause
button-digest-on = Turn the digest on
button-digest-off = Turn the digest off
button-alerts-on = Turn instant news on
button-alerts-off = Turn instant news off
button-sequels-on = Send follow-ups
button-sequels-off = Send no follow-ups
button-week-on = Send the picture of the week
button-week-off = Don’t send the picture of the week
button-empty-on = Send a digest even if there is no news
button-empty-off = Send a digest only if there is news
button-heartbeat-on = Report weeks without news
button-heartbeat-off = Don’t report weeks without news
button-forget = Yes, delete everything
button-keep = No, keep everything
button-add-channel = Make the channel a source
button-check-channel = Check again
button-choose-channel = Choose a channel
button-publish = Publish
button-publish-anyway = Publish separately
button-discard = Discard
button-publish-doubtful = Publish anyway
button-first-digest = Done: show the last 24 hours

## Messages

alert-reason =
    🔔 { $shown ->
        [single] You follow: { $topics }
        [all] You follow: { $topics }
       *[some] You follow: { $topics } and { $more } more
    }
alert-sources =
    { $shown ->
        [named] Also: { $names }
       *[counted] In { $count } more sources
    }
alert-sibling =
    { $language ->
        [kk] In Kazakh
        [en] In English
       *[ru] In Russian
    }
topics-and-more = { $topics } and { $more } more
alert-button-open = Open
alert-button-why = Why?
alert-button-manage = What I follow
alert-button-mute = 💤 Quiet for a day
alert-button-heard = ⚡ Instantly again
alert-button-less = 🎚 Less like this
alert-button-unsubscribe = ✖ Unfollow
alert-button-about = ↩️ It is about this topic
alert-button-save = 🔖 Save
alert-button-unsave = 🔖 Remove from saved
article-saved = Saved. All your saved news: /saved.
article-unsaved = Removed from your saved news.
correction-header = ✏️ <b>Corrected</b>
correction-words = { $before } → { $after }
correction-before = Previously: { QUOTED($text) }
correction-added = Added: { QUOTED($text) }
correction-removed = Removed: { QUOTED($text) }
correction-more =
    And { $count ->
        [one] { $count } more change
       *[other] { $count } more changes
    }
correction-withdrawn =
    { $lost ->
        [single] This news is no longer about a topic you follow: { $topics }
       *[several] This news is no longer about topics you follow: { $topics }
    }
correction-unmet =
    { $lost ->
        [single] This news no longer meets your conditions for this topic: { $topics }
       *[several] This news no longer meets your conditions for these topics: { $topics }
    }
correction-retracted = 🗑 <b>This news has been withdrawn</b>
alert-done =
    { $what ->
        [muted] Quiet { MOMENT($until, case: "until") }
        [heard] Instantly again
        [digest] In the digest only
        [left] Unfollowed
        [refused] Not about this topic
        [saved] Saved
        [unsaved] Removed from saved
        [undone] Undone
       *[about] About this topic after all
    }
less-head =
    Leave out what? (− in { $days ->
        [one] a day
       *[other] { $days } days
    })
less-choice = −{ $count } · { $what }
less-what =
    { $fewer ->
        [outlet] Skip if only in { $name }
        [title] Only if mentioned in the title
        [lang] { $name ->
            [kk] Only in Kazakh
            [ru] Only in Russian
           *[en] Only in English
        }
        [without] Not if it mentions { $name }
       *[sequels] No follow-ups on any topic
    }
less-digest = −{ $count } instantly · Digest only
less-done = Done. { $what }
less-how =
    The number is how many articles would not have come, or not instantly, in the past { $days ->
        [one] day
       *[other] { $days } days
    }. Tap a line to apply it from now on.
less-nothing = There is nothing to leave out here with one tap. You can set the topic’s conditions yourself: /subscriptions.
sequel-header = 🆕 <b>Follow-up</b>
sequel-more =
    { $count ->
        [one] And { $count } more article on this
       *[other] And { $count } more articles on this
    }
sequel-button-on = 🆕 Send follow-ups to this
sequel-button-off = 🔕 No follow-ups to this
sequel-chosen =
    { $sequels ->
        [on] { $kept ->
            [alerts] Follow-ups to this news come only once instant news is on (/settings).
            [paused] Paused now (/resume): follow-ups come only after the pause.
            [topic] Follow-ups to this news come only once news on this topic comes instantly again (/subscriptions).
           *[no] If there is a follow-up to this news, it comes in a separate message.
        }
       *[off] Follow-ups to this news will not come in separate messages.
    }
sequel-label =
    { $sequels ->
        [on] Follow-ups to this: sent
       *[off] Follow-ups to this: not sent
    }
digest-header =
    { $span ->
        [week] <b>Digest of the week</b>: { DAYS($first, $date) }
        [month] <b>Digest of the month</b>: { DAYS($first, $date) }
        [days] <b>Digest</b>: { DAYS($first, $date) }
       *[day] <b>Digest</b>: { DATE($date, weekday: "yes", year: "no") }
    }
digest-page = , page { $number }
digest-count =
    { $count ->
        [one] { $count } article on your topics
       *[other] { $count } articles on your topics
    }
digest-count-some = { digest-count }, { $came ->
        [one] { $came } of them already sent
       *[other] { $came } of them already sent
    }
digest-count-again = Nothing new: { $count ->
        [one] the only article on your topics has already been sent.
        [2] both articles on your topics have already been sent.
       *[other] all { $count } articles on your topics have already been sent.
    }
digest-about =
    { $about ->
        [same] { $after ->
            [some] . { $count ->
                [2] Both
               *[other] All
            } of the new ones are on one topic: { LIST($topics) }
           *[all] , { $count ->
                [2] both
               *[other] all
            } of them on one topic: { LIST($topics) }
        }
        [most] { $after ->
            [some] . Most of the new ones are on { $named ->
                [1] one topic
               *[other] two topics
            }: { LIST($topics) }
           *[all] , most of them on { $named ->
                [1] one topic
               *[other] two topics
            }: { LIST($topics) }
        }
       *[leading] { $after ->
            [some] . { $named ->
                [1] Top topic
               *[other] Top topics
            } of the new ones: { LIST($topics) }
           *[all] . { $named ->
                [1] Top topic
               *[other] Top topics
            }: { LIST($topics) }
        }
    }
digest-group = ▎{ $topic } ({ $count })
digest-group-continued = ▎{ $topic } (continued)
digest-surge =
    <i>Far more news on this topic than usual: { $count } articles in 24 hours, { $usual ->
        [0] usually none in a week.
       *[other] against { $usual } in a usual week.
    }</i>
digest-sources = { $outlet } and { $count } more sources
digest-also = also on: { $topics }
digest-later = ↳ Later: { $article }
digest-language =
    { $language ->
        [kk] in Kazakh
        [en] in English
       *[ru] in Russian
    }
digest-related = Related:
digest-mentions = { $count ->
        [one] { $count } more mention of your topics
       *[other] { $count } more mentions of your topics
    }
digest-mentions-only = Your topics are only mentioned, in { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
digest-mentioned = ▎<b>Mentions</b>
digest-again = ▎<b>Already sent</b>
digest-hidden =
    { $count ->
        [one] { $count } more article did not fit: /latest.
       *[other] { $count } more articles did not fit: /latest.
    }
digest-corrected = ▎<b>Corrected after being sent</b>
digest-retracted = ▎<b>Withdrawn</b>
heartbeat =
    There was no news for you in the past week. { $health ->
        [some] { $troubled ->
            [one] { $troubled } source was
           *[other] { $troubled } sources were
        } silent or out of reach, so I may have missed something.
       *[well] { $sources ->
            [0] I read { $news ->
                [one] { $news } article
               *[other] { $news } articles
            } in that time.
           *[other] The sources work: I read { $news ->
                [one] { $news } article
               *[other] { $news } articles
            } from { $sources ->
                [one] { $sources } source
               *[other] { $sources } sources
            }.
        }
    }
heartbeat-off = Messages about weeks without news are off. This does not affect the news itself.
heartbeat-on = Messages about weeks without news are on again.
heartbeat-button-off = Don’t report weeks without news
heartbeat-button-on = ↩️ Turn these messages on again
catch-up-header =
    { $why ->
        [quiet] <b>During your quiet hours</b>
        [cap] <b>Beyond your daily limit</b>
       *[both] <b>News that was held back</b>
    }
catch-up-rest = ▎<b>More news</b>
catch-up-hidden =
    { $count ->
        [one] { $count } more article did not fit: /latest.
       *[other] { $count } more articles did not fit: /latest.
    }
alert-last = <i>Daily limit reached: { $most }. The rest (except on ❗ topics) comes later, next { MOMENT($at, case: "on") }.</i>
digest-empty = There was no news for this digest.
digest-nothing =
    { $digest ->
        [on] There is no news for a digest yet. Next digest: { $time }.
        [paused] There is no news for a digest yet. News is paused. To end the pause: /resume.
        [none] Nothing you follow goes into a digest. To change that: /subscriptions.
       *[off] There is no news for a digest yet. The scheduled digest is off (/settings).
    }
digest-no-subscriptions = A digest needs topics, and you follow none. Choose some: /subscribe.
digest-article-gone = This article is no longer here: the digest has since changed. For news: /latest.
digest-gone = This digest has since changed. For news: /latest.
digest-button-open = Read more
digest-button-more =
    { $count ->
        [0] Next page ›
       *[other] { $count } more ›
    }
digest-button-before = ‹ Previous
digest-button-back = ‹ To the digest
digest-button-topics = 🔕 Mute a topic…
digest-button-mute = 🔕 Mute: { $topic }
digest-button-hear = ↩️ Undo: { $topic }
digest-button-subscriptions = What I follow
digest-button-settings = Settings
digest-button-unseen = I can’t see the digest
digest-unseen-gone = The digest layout is standard now. This digest has since changed and cannot be shown again. For news: /latest.
digest-unseen = The digest layout is standard again. Here is this digest once more, below.
digest-week = News by day (each article counted once)
digest-week-before = earlier
digest-week-others = Other topics
latest-header = <b>News, newest first</b>
latest-newer = ‹ Newer
latest-older = Older ›
latest-none = I found no news about { QUOTED($text) }.
latest-none-yet =
    { $of ->
        [mine] There is no news on your topics yet. To see other news: /latest with a name or hashtag.
       *[other] I have no news to show yet.
    }
trends-heading =
    { $state ->
        [over] The week of { DAYS($first, $last, $today) }
       *[on] This week, { DATE($first, $today, case: "since") }
    }{ $scope ->
        [mine] : your topics
       *[all] : all topics
    }
trends-header =
    { $state ->
        [over] <b>The week of { DAYS($first, $last, $today) }</b>
       *[on] <b>This week, { DATE($first, $today, case: "since") }</b>
    }
trends-legend = Each bar is one week: the first begins on { DATE($first, $today) }, the last is the bright one. News that several sources report counts once.
error-trends-topic = /trends shows the week for all topics together: send just /trends. For the news on one topic: /latest { $text }.
trends-no-subscriptions =
    { $followed ->
        [yes] None of your topics brings news now. To follow one: /subscribe. To turn one on: /subscriptions.
       *[no] You do not follow anything yet. To follow a topic: /subscribe.
    }
trends-topics = Topics
trends-people = People
trends-note = Usually { $usual }
trends-note-new = New
trends-count = { $count } articles { $scope ->
        [mine] on your topics
       *[all] on all topics
    } (what several sources report counts once).
trends-little =
    { $count ->
        [0] { $state ->
            [over] There was no news
           *[on] There is no news yet
        }
        [one] Only { $count } article
       *[other] Only { $count } articles
    }{ $scope ->
        [mine] {" "}on your topics
       *[all] { $count ->
            [0] {" "}on any topic
           *[other] {" "}on all topics
        }
    }{ $count ->
        [0] .
       *[other] : not enough for a picture.
    }
trends-most = Most news: { LIST($topics) }.
trends-above = More than usual: { LIST($topics) }.
trends-above-one =
    { $usual ->
        [0] { $topic } ({ $count }, usually less than one)
       *[other] { $topic } ({ $count }, usually { $usual })
    }
trends-new = New, with no news in the weeks before (back to { DATE($since, $today) }): { LIST($topics) }.
trends-none-pressed =
    { $scope ->
        [mine] There is no picture of that week: too little news on your topics.
       *[all] There is no picture of that week: too little news.
    }
button-trends-scope =
    { $scope ->
        [mine] My topics
       *[all] All topics
    }
button-week-before = ‹ Week before
button-week-after = Week after ›
saved-header =
    <b>Saved news</b>: { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
saved-none = You have no saved news. To save instant news, tap ⚙️ under it, then “🔖 Save”.
saved-gone = This news has been withdrawn
saved-full = You can save up to { $limit } articles. Remove some first: /saved.

## Settings

settings =
    <b>Settings</b>

    Language: English
    Instant news: { $alerts ->
        [on] on
       *[off] off
    }
    Digest: { $digest ->
        [on]
            on, { $when }
            If there is no news: { $empty ->
                [yes] a digest is still sent
               *[no] no digest
            }
       *[off] off
    }
    Time zone: { $zone }, now { $now }
    Pause: { $paused ->
        [ever] until you resume
        [until] { MOMENT($until, case: "until") }
       *[no] none
    }
settings-alerted = News already sent instantly: { $shown ->
        [short] one line per article in the digest
        [full] in full in the digest
       *[none] left out of the digest
    }
settings-form = Digest layout: { $form ->
        [rich] rich
       *[classic] standard
    }
settings-sequels = Follow-ups: { $sequels ->
        [on] in a separate message
       *[off] not sent
    }
settings-week = Picture of the week after the weekly digest: { $week ->
        [on] sent
       *[off] not sent
    }
settings-heartbeat = If a week brings no news: { $heartbeat ->
        [on] I say so
       *[off] I say nothing
    }
settings-outlets = Favourite sources: { $names }
settings-quiet = Quiet hours: { $hours }
settings-cap = Daily limit: { $most } (❗ topics may exceed it)
settings-held = Held back now: { $count } ({ $why ->
        [quiet] quiet hours
       *[cap] daily limit
    }), to be sent { MOMENT($until, case: "on") }
quiet-when =
    { TIME($begin) }–{ TIME($end) }{ $days ->
        [every] { "" }
        [weekdays] {" "}on weekdays
       *[some] {" "}{ WEEKDAY($which, case: "each") }
    }
ask-quiet =
    When should no news come instantly? In quiet hours, news is collected and comes when they end, except on topics set to “{ button-loud-important }”.{ $digest ->
        [on] {" "}The digest still comes at its time, but without a sound.
       *[off] {""}
    }
    { $quiet ->
        [yes] Now: { $hours }.
       *[no] { "" }
    }
    Choose, or type hours such as <code>23-7</code> or <code>from 10:30 pm to 6:30 am on weekdays</code>.
quiet-nights =
    { $days ->
        [weekdays] Friday night is quiet; Sunday night is not.
        [weekends] Sunday night is quiet; Friday night is not.
       *[some] What counts is the day on which the quiet hours begin.
    }
quiet-set = 🌙 Quiet hours: { $hours }.
ask-cap = How many articles a day should come instantly? The rest, except on topics set to “{ button-loud-important }”, comes later { $digest ->
        [on] as a list or in the digest
       *[off] as a list
    }; the next time is { MOMENT($at) }. Choose, or type a number.
cap-set =
    { $cap ->
        [yes] Daily limit: { $most } (❗ topics may exceed it).
       *[no] No daily limit on instant news.
    }
digest-when =
    { $days ->
        [several] as scheduled
       *[other] { TIME($time, case: "on") }{ $days ->
            [every] { "" }
            [daily] {" "}every day
            [weekdays] {" "}on weekdays
            [month] {" "}on the { $day ->
                [1] 1st
                [2] 2nd
                [3] 3rd
                [21] 21st
                [22] 22nd
                [23] 23rd
               *[other] { $day }th
            } of each month
            [last] {" "}on the last day of each month
           *[some] {" "}{ WEEKDAY($which, case: "each") }
        }
    }
schedules = <b>When digests come</b> (up to { $limit })
schedule-when = Digest { $when }
schedule-topics =
    { $shown ->
        [all] All topics.
        [none] None of its topics goes into digests now.
        [more] Topics: { $topics } and { $more } more.
       *[some] Topics: { $topics }.
    }
schedule-next = Next: { MOMENT($time) }.
schedule-needs-topic = At least one topic is needed.
schedule-off =
    { $why ->
        [paused] News is paused, and so is the digest. To end the pause: /resume.
       *[off] The digest is off (/settings).
    }
schedule-of-all = At least one digest must have all topics, or news on the other topics would be in no digest.
ask-rhythm =
    { $more ->
        [yes] When should one more digest come?
       *[no] When should this digest come?
    } Choose a time or type one, for example <code>on weekdays at 8:30 and 18:00</code> or <code>on the 1st at 9:00</code>.
ask-schedule-topics = Which topics go into this digest?
error-rhythm = I do not understand when that is: { QUOTED($text) }. Try “on Fridays at 17:00” or “on the 1st at 9:00”. For a monthly digest, choose a day from 1 to 28 or “the last day”.
error-schedules = There can be up to { $limit } digests. To add one, first remove another.
error-schedule-gone = This digest is no longer in the schedule. To see the schedule: /settings, “{ button-schedules }”.
button-schedules = 🗓 Schedule
button-schedule-add = ➕ One more digest
button-schedule-time = Change the time
button-schedule-topics = Change the topics
button-schedule-remove = Remove
button-schedule-every = All topics
saved = Saved.
ask-language = Choose a language.
ask-time = When should the digest come? Choose, or type a time such as <code>8:30</code> or <code>9 pm</code>.
ask-days = On which days should the digest come?
ask-alerted = How should the digest show news that has already been sent instantly? In a digest of a week or longer it is shown in full instead of one line per article.
alerted-choice =
    { $shown ->
        [short] One line per article
        [full] In full
       *[none] Leave out
    }
ask-form = How should the digest look? In the rich layout topics can be folded, several topics get a list of contents, and a weekly digest can have a table. Not every version of Telegram can show it, so you get a test message before you switch to it.
form-choice =
    { $form ->
        [rich] Rich layout
       *[classic] Standard layout
    }
form-trial = I have sent a test message below. Can you see the table in it? Answer with one of its buttons. Until you do, the digest layout stays as it is.
form-refused = Telegram did not accept the test message. The digest layout stays as it is. Try again later.
form-sample = Can you see the table?
form-sample-fold = Tap to unfold
form-sample-folded = This is how topics fold in the digest.
form-sample-topic =
    { $topic ->
        [first] Budget
       *[second] Education
    }
form-seen =
    { $seen ->
        [yes] Yes, I see the table
        [yes-short] Yes
        [no] No, I see no table
       *[empty] The message is empty
    }
form-set =
    { $form ->
        [rich] Digest layout: rich. If you can’t see a digest, tap “{ digest-button-unseen }” under it.
       *[classic] Digest layout: standard.
    }
ask-outlets = When several sources report the same news in your language, it comes from your favourite. Choose up to three, starting with the one you like best.
outlets-none = No source has brought any news yet, so there is nothing to choose from.
outlets-full = You can choose three sources at most. Untick one first.
days-last = At least one day is needed. You can turn the digest off in the settings.
ask-zone = Where are you? Choose, or type a city, a time zone (<code>Europe/Berlin</code>) or an offset (<code>UTC+5</code>).
ask-in-reply = In a group, type it in reply to this message.
time-set =
    Digest time: { $time }.{ $digest ->
        [on] {""}
       *[off] {" "}The digest itself is off (/settings).
    }
zone-set = Time zone: { $zone }. The time is now { $now }.
pause-ask =
    { $paused ->
        [ever] ⏸ Paused until you resume. Change it?
        [until] ⏸ Paused { MOMENT($until, case: "until") }. Change it?
       *[no] How long should the pause be?
    }
    For a different length, type it, for example <code>30</code> (days) or <code>until Monday</code>.
paused =
    { $paused ->
        [ever] ⏸ Paused until you resume.
       *[until] ⏸ Paused { MOMENT($until, case: "until") }.
    } { $digest ->
        [on] The first digest after the pause will include the news that comes during it, for topics that go into the digest.
        [several] News that comes during the pause will be in your digests after it, for topics that go into them.
        [empty] You follow nothing yet. To follow a topic: /subscribe.
        [none] News that comes during the pause will not be sent: nothing you follow goes into a digest. To see the latest: /latest.
       *[off] News that comes during the pause will not be sent: the digest is off (/settings). To see the latest: /latest.
    }
resumed = ▶ The pause is over.
pause-missed =
    { $digest ->
        [on] The next digest will include the news that came during the pause, for topics that go into the digest.
        [several] News that came during the pause will be in your next digests, for topics that go into them.
        [empty] You follow nothing yet. To follow a topic: /subscribe.
        [none] News that came during the pause will not be sent: nothing you follow goes into a digest. To see the latest: /latest.
       *[off] News that came during the pause will not be sent. To see the latest: /latest.
    }
resume-not-paused = News is not paused.

## Why, privacy, help

why-header = { QUOTED($title) }
why-topic = { $topic }: { $words } ({ $how })
why-words = { QUOTED($words) }
why-told = The explanation is already in the chat, below.
why-muted =
    { $off ->
        [yes] ⏳ Turned off { MOMENT($until, case: "until") }.
       *[no] 💤 No instant news { MOMENT($until, case: "until") }.
    }
why-later = You followed this topic, or followed it again, only after this news was sent.
why-held = ⏳ Held back { MOMENT($until, case: "until") } ({ $why ->
        [quiet] quiet hours
       *[cap] daily limit
    }).
why-waits = ⏳ Held back now: { $count } ({ $why ->
        [quiet] quiet hours
       *[cap] daily limit
    }), to be sent { MOMENT($until, case: "on") }.
why-refused = { $topic }: you said that this news is not about this topic.
why-sources =
    { $shown ->
        [all] Sources: { $names }
       *[some] Sources: { $names } and { $more } more
    }
why-source =
    { $road ->
        [editor] an editor of the bot
       *[file] an uploaded file
    }
why-unsubscribed = This news is not about anything you follow now.
why-not-an-alert = I cannot explain that message: it is not instant news, or I no longer have a record of it. Send /why in reply to instant news.
why-gone = I no longer have this article, so I cannot say why it was sent.
why-no-alert = There is nothing to explain: I have no record of any instant news sent here.
rule-hashtag = hashtag
rule-full-name = full name
rule-initials = initials and surname
rule-surname = surname
rule-office = office
rule-body = name
rule-part = part of it
rule-alias = another name
rule-title = title and surname
forget-ask =
    Delete everything that is stored about { $of ->
        [thread] this forum topic
       *[chat] this chat
    }: what it follows, its settings, saved news, bundles (their links stop working) and the history of what was sent? This cannot be undone.
forgotten =
    { $of ->
        [thread] Everything about this forum topic has been deleted.
       *[chat] Everything about this chat has been deleted.
    } To start again, send /start.
forget-kept = Nothing was deleted.
help =
    <b>How it works</b>

    To follow: <code>/subscribe Maulen Ashimbayev #TurkPA</code>. In a private chat, a name or hashtag alone is enough.

    /subscriptions: what you follow
    /officials: find a person, an office or a body
    /digest: the digest now
    /latest: the latest news
    /trends: what the week’s news is about
    /settings: language, digest, instant news, time zone
    /pause and /resume: stop the news for a while and start it again

    Names can be in Russian, Kazakh or Latin letters, in any grammatical case.
help-more =
    <b>More commands</b>

    /unsubscribe <i>name or hashtag</i>: unfollow
    /subscribe <i>#TurkPA +Tokayev -#sport</i>: follow with conditions
    /subscribe <i>housing: mortgage, Otbasy Bank</i>: several words under one name
    /subscribe <i>“state budget”</i>: words in this order; without quotation marks, near one another, or others for the same
    /latest <i>name or hashtag</i>: news on one topic
    /saved: your saved news
    /bundle: share topics with one link
    /pause <i>7</i>: pause for seven days
    /why in reply to instant news: why it came
    /privacy: what is stored
    /forgetme: delete all data

    <b>In a group</b>, only administrators can change its settings and what it follows, save news, or send /digest, /bundle or /forgetme. Each forum topic has its own settings and follows its own news.
privacy =
    <b>What is stored</b>
    • the chat’s ID and, for a group, its title; language, time zone, settings and schedule;
    • what you follow and its conditions, including words that you typed yourself;
    • which news and digests were sent to you, and when: for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.

    A message to the bot is erased, together with its sender’s name, as soon as it has been handled. Nothing is passed on to third parties, and readers cannot see who follows what. A bundle’s link (/bundle) shows its topics and conditions.

    /forgetme immediately deletes everything about { $of ->
        [thread] this forum topic
       *[chat] this chat
    } and any words that nobody else follows or shares.
privacy-more =
    <b>What else is stored, and for how long</b>
    • a message that could not be handled: a week at most;
    • a question that the bot asked, and whom it asked: a day;
    • words you were offered but did not follow, topics you unfollowed, and earlier settings (so that you can undo changes): a month;
    • which news you marked as not about a topic: until you delete your data;
    • the news you saved: until you remove it or delete your data;
    • your bundles, and which topics you follow through other people’s: until you delete your data (a withdrawn bundle: a month);
    • whether you want follow-ups to an article: for eight days after you chose or after the latest article on the event, whichever is later;
    • words that you typed: editors may see them, but not who follows them; in a group, the ID of whoever typed them is kept two days;
    • editors’ drafts: a week; an editor’s name and ID stay next to what they did, even after /forgetme.

    The bot’s log identifies people only by their IDs.

## Editors

editor-preview =
    <b>Preview</b>

    { $alert }

    Topics: { $topics }
    { $held ->
        [yes] { $count ->
            [0] No chat will get it instantly.
            [one] If sending is continued, { $count } chat will get it instantly.
           *[other] If sending is continued, { $count } chats will get it instantly.
        }
       *[no] { $count ->
            [0] No chat will get it instantly.
            [one] { $count } chat will get it instantly.
           *[other] { $count } chats will get it instantly.
        }
    }
editor-readers = { $language }: { $count }
editor-lasts =
    { $quick ->
        [yes] Sending takes less than a minute.
       *[no] Sending takes about { DURATION($lasts) }.
    }
button-add-topic = + Add a topic
editor-ask-topic = Which topics should be added? Send names or hashtags in one message.
editor-topic-unknown = I cannot tell which topic { QUOTED($text) } is. Send a hashtag, or a full name from the registry.
button-publish-later = Later
button-reschedule = Change the time
button-unschedule = Cancel publication
editor-ask-when = When should it be published? Send a time, such as 18:30 or “tomorrow at 9”. In your time zone (/settings) it is now { MOMENT($now) }.
editor-when-unknown = I did not understand this time. Send one such as 18:30 or “tomorrow at 9”.
editor-when-past = This time is already past. Send a later one.
editor-when-far = It can be put off for a year at most. Send an earlier time.
editor-scheduled = Will be published { MOMENT($at, case: "on") }: { QUOTED($title) }
editor-changed = That button belonged to an earlier preview. Check the current one.
editor-changed-by =
    { $what ->
        [moved] Time changed: your scheduled article { QUOTED($title) } will be published { MOMENT($at, case: "on") }. Changed by { $name }
       *[cancelled] The publication of your scheduled article was cancelled: { QUOTED($title) } ({ MOMENT($at) }). Cancelled by { $name }
    }
editor-unscheduled-late =
    { $what ->
        [published] Too late: it has already been published.
        [held] This publication is on hold until an owner decides (/desk).
       *[cancelled] This publication has already been cancelled.
    }
editor-doubt =
    This does not look like news: { $reason ->
        [link] it is only a link
        [tags] there are only hashtags
       *[short] the text is too short
    }. If it is news, you can still publish it.
editor-published = Published (no.{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) }
editor-known =
    { $gone ->
        [yes] This article (no.{"\u00A0"}{ NUMBER($number, useGrouping: 0) }) has been withdrawn and will not come back by itself: { QUOTED($title) }. If it is needed after all, publish it separately.
       *[no] This article is already here (no.{"\u00A0"}{ NUMBER($number, useGrouping: 0) }) and will not be sent twice: { QUOTED($title) }. If yours is a different article, publish it separately.
    }
editor-told-by =
    { $known ->
        [yes] { $name }, { MOMENT($at) }
       *[no] { MOMENT($at) }
    }
editor-joins =
    There is already an article about this event: { QUOTED($title) } ({ $by }). { $alerted ->
        [0] Nobody got it instantly.
       *[other] It has been sent{ $held ->
            [yes] {" "}to
           *[no] , or is being sent, to
        } { $alerted } { $alerted ->
            [one] chat
           *[other] chats
        }. Your article can arrive there in a separate message only as a follow-up.
    }
editor-replaces =
    In { $count } { $count ->
        [one] chat
       *[other] chats
    } { $language ->
        [kk] the text of the message will change to Kazakh.
        [ru] the text of the message will change to Russian.
        [en] the text of the message will change to English.
       *[same] this article will take the place of that one.
    }
editor-names =
    In { $count } { $count ->
        [one] chat
       *[other] chats
    } { $what ->
        [name] a source will be added below that article: { $source }.
        [count] the number of sources below that article will go up by one.
       *[link] a link to this article will be added below that one.
    }
editor-holds = Sending news of this event has been stopped: until it is continued, nobody gets this article instantly either.
editor-apart = This goes out separately from a similar article: { QUOTED($title) } ({ $by }).
editor-alike =
    This resembles another article, but goes out separately: { QUOTED($title) } ({ $by }).{ $differs ->
        [yes] {" "}What differs:
       *[no] {""}
    }
editor-near =
    Almost the same article is already here (no.{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) } ({ $by }).{ $differs ->
        [yes] {" "}What differs:
       *[no] {""}
    }
editor-near-ask = If you are correcting it, tap “Correct that article”. If not, tap “This is different news” and publish it separately.
editor-joined-since = While you were looking, another article about this event came out. In chats that it was sent to, yours can arrive in a separate message only as a follow-up.
button-correct-that = Correct that article
button-apart = This is different news
button-apart-event = This is another event
button-together = This is the same event
editor-discarded = The draft has been discarded; nothing was sent.
editor-draft-gone =
    { $what ->
        [published] This draft has already been published.
        [discarded] This draft has already been discarded.
        [scheduled] This draft is already scheduled.
        [known] This article is already here: another source brought it before the scheduled time.
        [cancelled] The publication was cancelled. Whoever cancelled it has the text as a new draft.
       *[gone] This draft is gone. Please send the text again.
    }
editor-refused-empty = The file is empty. Please send another one.
editor-refused-binary = This is not text. Send text, or a .txt or .html file.
editor-refused-too-large = The file is too large: 5{"\u00A0"}MB at most. Please send the text as a message.
editor-refused-encoding = I cannot tell the file’s encoding. Save it as UTF-8 and send it again.
editor-refused-unavailable = The file could not be downloaded from Telegram. Please send it again.
editor-refused-no-text = I found no article in this. Please send the text of the article.
editor-refused-too-deep = The page is too complex to read. Please send the text of the article.
editor-channel =
    { $taken ->
        [yes] The bot is now an administrator of the channel { QUOTED($channel) }. Its posts are accepted as news.
       *[no] The bot is now an administrator of the channel { QUOTED($channel) }. Make this channel a source? Its new posts will be accepted as news.
    }
channel-not-taken = The bot is now an administrator of the channel { QUOTED($channel) }. Its posts are not accepted as news: editors choose the sources.
channel-added =
    { $known ->
        [yes] The channel { QUOTED($channel) } is already a source: its posts are accepted as news.
       *[no] The channel { QUOTED($channel) } is now a source. New posts are accepted as news; earlier ones are not sent.
    }
channel-not-admin =
    { $named ->
        [yes] Make the bot an administrator of the channel { QUOTED($channel) }: otherwise Telegram does not pass on its posts. The bot needs no special rights.
       *[no] Make the bot an administrator of this channel: otherwise Telegram does not pass on its posts. The bot needs no special rights.
    }
channel-still-not-admin = The bot is not an administrator of this channel yet.
channel-refused-address = No channel has such an address. Send the channel’s name (@name) or a link to it, or forward any of its posts here.
channel-refused-invites = An invite link is not enough: the bot cannot find the channel from it. Use the “Choose a channel” button below this message.
channel-refused-unknown = No channel has this name. Check the spelling; if the channel is private, use the “Choose a channel” button.
channel-refused-no-channel = { QUOTED($channel) } is not a channel. On Telegram, only a channel can be a source.
channel-refused-away = Telegram is not answering right now. Try again in a minute.
channel-choose = Choose a channel with the button below the text field. Telegram will offer to make the bot an administrator: without that, no posts arrive. You will see only the channels where you can appoint administrators.
help-editors =
    <b>For editors</b>

    To publish news, send the text or a file (.txt, .html) here, or forward a post. I will show you a preview; readers get the news once you tap “Publish”.
    /review: matches and names to check
    /registry: add a person, a role or a spelling
    /sources: where the news comes from
    /source: add a site, a feed or a channel
    /desk: what is scheduled and published
    /log: what the editors have done
    /editors: who the editors are (for owners)

## Editors: who they are

roles-list = <b>Editors and owners: { $count }</b>
roles-heading =
    { $role ->
        [owner] <b>Owners</b>
       *[editor] <b>Editors</b>
    }
roles-line =
    { $fixed ->
        [yes] • { $name } (EDITOR_IDS)
       *[no] • { $name }
    }
roles-button-out = Remove { $name }
roles-button-out-yes = Yes, remove
roles-button-back = ‹ Back to the list
roles-button-list = Who the editors are
roles-button-help = What an editor can do
roles-button-invite =
    { $role ->
        [owner] Invite an owner
       *[editor] Invite an editor
    }
roles-button-uninvite = Cancel this link
roles-ask-out =
    { $role ->
        [owner] Remove the owner { $name }? All rights end immediately; only a new invitation gives them back.
       *[editor] Remove the editor { $name }? All rights end immediately; only a new invitation gives them back.
    }
roles-ask-out-held =
    { $count ->
        [one] { $count } scheduled article will be put on hold: an owner decides whether it is published.
       *[other] { $count } scheduled articles will be put on hold: an owner decides whether they are published.
    }
roles-taken-out =
    { $role ->
        [owner] No longer an owner: { $name }
       *[editor] No longer an editor: { $name }
    }
roles-left = You are no longer an owner of this bot.
roles-invitation =
    { $role ->
        [owner] Pass this link on to one person: whoever opens it becomes an owner, able to publish news and to decide who the editors are. It works once, { MOMENT($until, case: "until") }.
       *[editor] Pass this link on to one person: whoever opens it becomes an editor and can publish news. It works once, { MOMENT($until, case: "until") }.
    }
roles-uninvited = This link no longer works.
roles-invitation-used = Somebody has already used this link.
roles-invitation-gone = The invitation did not work: the link is incomplete, has already been used or no longer works. Ask for a new one.
roles-joined =
    { $role ->
        [owner] You are now an owner of this bot: you can publish news and, with /editors, decide who the editors are.
       *[editor] You are now an editor of this bot and can publish news.
    }
roles-already =
    { $role ->
        [owner] You are already an owner of this bot: you do not need the invitation.
       *[editor] You are already an editor of this bot: you do not need the invitation.
    }
roles-has-joined =
    { $role ->
        [owner] Your invitation was accepted. New owner: { $name }
       *[editor] Your invitation was accepted. New editor: { $name }
    }

## Editors: what is held, for its editor is none any more

held =
    { $count ->
        [one] <b>{ $count } scheduled article is on hold</b>
       *[other] <b>{ $count } scheduled articles are on hold</b>
    }
    Scheduled by: { $name }. None of this will be published until an owner decides.
held-line = • { MOMENT($at) }: { QUOTED($title) }
held-title = • { QUOTED($title) }
held-late = If you take over, whatever should already be out is published immediately.
button-keep-held = Take over, publish on time
button-cancel-held = Cancel, keep as drafts
held-decided =
    { $what ->
        [kept] { $count ->
            [one] You have taken over { $count } scheduled article. It will be published when scheduled, or immediately if that time has passed. The list: /desk.
           *[other] You have taken over { $count } scheduled articles. They will be published when scheduled, or immediately if that time has passed. The list: /desk.
        }
        [cancelled] { $count ->
            [one] { $count } publication has been cancelled. Its text is now a draft of yours:
           *[other] { $count } publications have been cancelled. Their texts are now drafts of yours:
        }
        [done] { $count ->
            [one] Cancelled. The draft is below.
           *[other] Cancelled. The drafts are below.
        }
       *[none] Nothing is on hold here any more: this has already been decided.
    }
held-out =
    { $role ->
        [owner] You are no longer an owner of this bot.
        [editor] You are no longer an editor of this bot.
       *[unknown] You no longer have an editor’s rights in this bot.
    }{ $waiting ->
        [yes] {" "}{ $count ->
            [one] { $count } scheduled article of yours is on hold: an owner will decide whether it is published.
           *[other] { $count } scheduled articles of yours are on hold: an owner will decide whether they are published.
        }
       *[no] {""}
    }
held-told =
    { $what ->
        [kept] { $count ->
            [one] An owner has taken over your scheduled article, and it will be published:
           *[other] An owner has taken over your scheduled articles, and they will be published:
        }
       *[cancelled] { $count ->
            [one] An owner has cancelled the publication of your scheduled article:
           *[other] An owner has cancelled the publication of your scheduled articles:
        }
    }

## Editors: what was done

acts-list = <b>What the editors have done</b>
acts-none = The editors have done nothing yet.
acts-many =
    • { $when }, { $name }: { $act ->
        [review-wrong] confirmed wrong matches
        [review-right] kept matches
        [review-who] said who is meant
        [review-nobody] said that it is none of the people suggested
       *[review-undo] took back a decision
    } (questions: { $count }){ $of ->
        [name] {""}: { QUOTED($about) }
        [article] {" "}in { QUOTED($about) }
       *[none] {""}
    }
acts-button-undo =
    { $of ->
        [none] ↩ Undo ({ $count })
       *[named] ↩ Undo ({ $count }): { $about }
    }
acts-line =
    • { $when }, { $name }: { $act ->
        [publish] published { QUOTED($about) }
        [schedule] scheduled { QUOTED($about) }
        [reschedule] changed the time of publication of { QUOTED($about) }
        [unschedule] cancelled the publication of { QUOTED($about) }
        [hold] the publication of { QUOTED($about) } was put on hold until an owner decides
        [keep] took over the publication of { QUOTED($about) }
        [correct] corrected { QUOTED($about) }
        [topics] changed the topics of { QUOTED($about) }
        [retract] withdrew { QUOTED($about) }
        [stop] stopped the sending of { QUOTED($about) }
        [send-on] continued the sending of { QUOTED($about) }
        [drop-rest] ended the sending of { QUOTED($about) } before everyone had it
        [source-add] added the source { QUOTED($about) }
        [source-change] changed the source { QUOTED($about) }
        [source-pause] paused the source { QUOTED($about) }
        [source-resume] resumed the source { QUOTED($about) }
        [source-remove] removed the source { QUOTED($about) }
        [source-back] brought back the source { QUOTED($about) }
        [registry] entered into the registry: { $about }
        [review-wrong] confirmed a wrong match: { QUOTED($about) }
        [review-right] kept a match: { QUOTED($about) }
        [review-who] said who is meant: { QUOTED($about) }
        [review-nobody] said that it is none of the people suggested: { QUOTED($about) }
        [review-done] removed a wording from the list to review
        [review-undo] took back a decision: { QUOTED($about) }
        [unlearn] removed an entry from what the bot has learnt
        [invite] { $about ->
            [owner] invited an owner
           *[editor] invited an editor
        }
        [uninvite] { $about ->
            [owner] cancelled the invitation of an owner
           *[editor] cancelled the invitation of an editor
        }
        [join] { $about ->
            [owner] became an owner
           *[editor] became an editor
        }
       *[take-out] removed { $about } from the editors
    }

## Editors: the desk

desk-none = Nothing is scheduled, and the editors have not published anything yet.
desk-stopped = <b>Stopped</b>
desk-going = <b>Going out now</b>
desk-count =
    { $more ->
        [yes] • { QUOTED($title) }: sent to { $sent } of at least { $whole }
       *[no] • { QUOTED($title) }: sent to { $sent } of { $whole }
    }
desk-held = <b>On hold until an owner decides</b>
desk-button-held = Decide: { $name }
desk-scheduled = <b>Scheduled</b> (✕ cancels publication)
desk-more = … and { $more } more
desk-sent = <b>Published</b>
desk-line =
    { $gone ->
        [yes] • { MOMENT($at) }, { $name }: { QUOTED($title) }, withdrawn
       *[no] • { MOMENT($at) }, { $name }: { QUOTED($title) }
    }
desk-card =
    <b>{ $title }</b>

    { $gone ->
        [yes] Published: { MOMENT($at) }, { $name }. Withdrawn.
       *[no] Published: { MOMENT($at) }, { $name }
    }

    { $bar }
    { $more ->
        [yes] Sent: { $sent }, failed: { $failed }, left: at least { $left }
       *[no] Sent: { $sent }, failed: { $failed }, left: { $left }
    }
    Marked as “not about this topic”: { $wrong }
desk-put-off = ⏳ Held back by quiet hours or daily limits: { $count }
desk-joined =
    { $other ->
        [yes] An earlier article reported this event (no.{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) }. Messages sent about this event in all: { $count }
       *[no] Messages sent about this event in all: { $count }
    }
desk-ask-retract =
    Withdraw { QUOTED($title) }? { $others ->
        [yes] There is other news of the same event: it will replace this message in chats that follow its topics. From all other chats the message will be deleted;
       *[no] The message will be deleted from chats;
    } where Telegram no longer deletes it, it will be marked as withdrawn. This cannot be undone.
desk-not-alone = Other sources have this news too, so it stays.
button-refresh = Refresh
button-retract = Withdraw
button-retract-yes = Yes, withdraw
button-correct = Correct
button-topics = Topics
button-take-over = Take over
button-amend = Send the correction
button-amend-doubtful = Send anyway
button-amend-words = Change the text
amend-preview =
    <b>Correction</b>

    { $alert }

    Topics: { $topics }
    { $told ->
        [nothing] Nothing has been changed yet.
        [corrected] { $count ->
            [0] No instant news of it has been sent. Once you send the correction, everybody will get the corrected text.
            [one] It will be corrected in { $count } chat.
           *[other] It will be corrected in { $count } chats.
        }
        [silent] The meaning is the same: messages already sent will not change.
       *[same] The text stays as it is.
    }
amend-doubt =
    ⚠️ Is this a mistake? { $reason ->
        [link] There is only a link
        [tags] There are only hashtags
        [other] It looks like a different article altogether
        [less] More than half of the text will be gone
       *[short] The text is too short
    }. If it is right, you can send the correction.
amend-lost = No longer about: { $topics }. Chats that have received it and follow none of its other topics will be told that it is no longer about a topic they follow.
amend-fresh =
    Now also about: { $topics }. { $count ->
        [0] No other chat will get it instantly.
        [one] { $count } more chat will get it instantly.
       *[other] { $count } more chats will get it instantly.
    }
amend-meanwhile =
    ⚠️ While you were correcting the article, it was changed{ $known ->
        [yes] {" "}({ $name }, { MOMENT($at) })
       *[no] {""}
    }. Your correction is not lost: under “Correction” it is compared with the new text.
amend-ask = Send the whole corrected article, as a message or a file: title, text and hashtags.
amend-held = { $name } has been correcting this article { MOMENT($since, case: "since") }. You can take over: the unfinished draft is not lost, and its author can take the article back.
amend-done = Corrected (no.{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) }
amend-dropped = The correction was discarded; nothing was sent.
amend-changed = That button belonged to an earlier version of the correction. Check the current one.
amend-nothing = Nothing has been changed yet.
amend-same = Another article already has this text (no.{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) }. Send another text, or withdraw the article you are correcting.
amend-not-alone = Other sources have this news too, so its text and topics stay.
amend-gone =
    { $what ->
        [sent] This correction has already been sent.
        [dropped] This correction was discarded.
        [withdrawn] The article has been withdrawn and can no longer be corrected.
       *[gone] This correction is gone. Open the article from /desk.
    }

## Editors: how the sending stands

sending =
    { $state ->
        [going] { $quick ->
            [yes] Less than a minute left.
           *[no] About { DURATION($lasts) } left.
        }
        [dropped] Stopped: sent to { $sent } of { $whole }. The rest will not get it.
        [expired] Stopped: sent to { $sent } of { $whole }. Nobody continued within a day, so the rest will not get it.
       *[done] Sending is finished.
    }
sending-held = ⏸ Stopped: sent to { $sent } of { $whole }. Sending can be continued { MOMENT($until, case: "until") }; after that, the rest will not get it.
sending-became =
    { $state ->
        [going] Sending goes on.
        [held] Stopped.
        [dropped] The rest will not get it.
        [expired] A day has passed; the rest will not get it.
        [gone] The news was withdrawn.
       *[done] Sending is already finished.
    }
button-stop-sending = Stop
button-send-on = Continue
button-drop-rest = Do not send to the rest

## Editors: sources

sources-none = There are no sources yet. Add a site, a feed or a channel.
sources-list = <b>Sources: { $count }</b>
sources-line =
    { $state ->
        [new] ⚪ { $name }: not checked yet
        [silent] { $when ->
            [known] 🟡 { $name }: silent, last article { DURATION($ago) } ago
           *[none] 🟡 { $name }: silent for longer than usual
        }
        [failing] 🔴 { $name }: { $fault }
        [left] 🔴 { $name }: the bot is no longer an administrator
        [paused] ⏸ { $name }: paused
       *[fresh] { $when ->
            [known] 🟢 { $name }: last article { DURATION($ago) } ago, { $rate }
            [young] 🟢 { $name }: no new articles yet
           *[none] 🟢 { $name }: no recent articles
        }
    }
source-rate =
    { $rate ->
        [rare] less than one article a day
       *[often] { $count ->
            [one] { $count } article a day
           *[other] { $count } articles a day
        }
    }
source-state =
    { $state ->
        [new] ⚪ Not checked yet.
        [silent] 🟡 Silent for longer than usual.
        [failing] 🔴 Cannot be read: { $fault }. This has lasted { DURATION($failing) }.
        [left] 🔴 The bot is no longer an administrator of this channel, so its posts do not arrive. Make it an administrator again.
        [paused] { $why ->
            [known] ⏸ Paused. The last error: { $fault }.
           *[none] { $kind ->
                [channel] ⏸ Paused: its posts are not accepted. Those that come out meanwhile will not become news.
                [http] ⏸ Paused: its articles are not accepted over HTTP.
               *[feed] ⏸ Paused: the bot does not check this source. After a pause of an hour at most, the articles published meanwhile are sent; after a longer one they are only stored.
            }
        }
       *[fresh] { $kind ->
            [channel] 🟢 Its posts are accepted.
            [http] 🟢 Its articles are accepted.
           *[feed] 🟢 Working.
        }
    }
source-where =
    { $kind ->
        [feed] Feed: { $address }
        [site] Site: { $address }
        [channel] Channel: { $address }
       *[http] Delivery: over HTTP
    }
source-no-news =
    { $since ->
        [stored] Its earlier articles are stored. No new ones yet.
        [young] No articles since it was added.
       *[old] No articles in the last two weeks.
    }
source-last = The last article, { DURATION($ago) } ago: { $title }
source-usual =
    { $since ->
        [young] On average: { $rate }
       *[old] In the last two weeks: { $rate }
    }
source-next =
    { $when ->
        [now] Next check: now
       *[later] Next check: in { DURATION($left) }
    }
source-text =
    { $full ->
        [yes] Text: from the page of each article
       *[no] Text: from the feed itself
    }
source-own = Its own name: { QUOTED($title) }
source-in-vain = ⚠️ The source calls itself { QUOTED($title) }, but another source has that name. If they are one outlet, set the name yourself.
source-country = Country: { $country }
source-language =
    { $language ->
        [ru] Language: Russian
        [kk] Language: Kazakh
       *[en] Language: English
    }
country =
    { $code ->
        [KZ] Kazakhstan
        [KG] Kyrgyzstan
        [UZ] Uzbekistan
        [AZ] Azerbaijan
        [TR] Türkiye
        [TM] Turkmenistan
        [HU] Hungary
        [RU] Russia
       *[other] { $name }
    }
source-button-add = ➕ Add a source
source-button-check = Check now
source-button-check-failing = Check unreadable sources
source-button-refresh = Refresh
source-button-full = Take the text from the pages
source-button-teaser = Take the text from the feed
source-button-name = Name
source-button-country = Country
source-button-remove = Remove
source-button-list = ‹ Sources
source-button-itself = Use its own name
source-button-other = Another country
source-button-no-country = None
source-button-any-language = Detect from the text
source-button-add-found = Add
source-button-another = Another address
source-button-cancel = Cancel
source-added = ✅ The source has been added. Its earlier articles are stored (/latest shows those on your topics); only new ones will be sent.
source-known = This is already a source.
source-back = ✅ The source { QUOTED($name) } is back.
source-resumed = ✅ The pause is over.
source-meanwhile =
    { $what ->
        [sent] The articles published meanwhile will be sent.
        [stored] The articles published meanwhile are only stored; later ones will be sent.
        [missed] The posts published meanwhile will not become news.
        [refused] The articles that came meanwhile were not accepted.
       *[revoked] Its former tokens are no longer valid: whoever runs the bot can issue a new one.
    }
source-saved = ✅ Saved.
source-removed =
    { $kind ->
        [channel] 🗑 The source { QUOTED($name) } has been removed: posts of this channel are no longer accepted. Earlier articles stay.
        [http] 🗑 The source { QUOTED($name) } has been removed: its articles are no longer accepted over HTTP. Earlier ones stay.
       *[feed] 🗑 The source { QUOTED($name) } has been removed: the bot no longer checks it. Earlier articles stay.
    }
source-removed-named = The bot’s settings ({ $setting }) still name it, but it will not come back by itself.
source-gone = This source no longer exists. All sources: /sources.
source-checking = I will check it within a minute. Tap “Refresh” to see the result.
source-checking-failing =
    { $due ->
        [none] Nothing to check: all sources can be read, or the unreadable ones were checked a moment ago.
       *[some] I will check the unreadable sources within a few minutes. Send /sources to see the result.
    }
source-checked =
    { $result ->
        [news] Checked less than a minute ago: new articles were found.
        [same] Checked less than a minute ago: nothing new.
       *[fault] Checked less than a minute ago: { $fault }.
    } You can check again in half a minute.
source-ask = What would you like to add? Send the address of a site or a feed, the name of a channel (@name) or a link to it. Or use one command: <code>/source add https://site.kz</code>.
source-looking = 🔎 Looking at { $address }
source-without-feed = The site has no feed: I will take the news from its pages.
source-empty = There are no articles in it now.
source-backlog = Articles already there will be stored (/latest shows those on your topics); only new ones will be sent.
source-choice = I found { $count } feeds. Tap one to add it; ✅ marks those that are sources already.
source-refused =
    ⚠️ That did not work: { $fault }.
    Address: { $address }

    { $advice }
source-advice =
    { $what ->
        [inside] Check the address. Only whoever runs the bot can let it into a private network (FETCH_PRIVATE).
        [password] Leave the login and the password out of the address and send it again.
        [port] Leave the port number out of the address and send it again, or send the home page of the site.
        [dns] Check the spelling of the address and send it again.
        [unreachable] Open the site in a browser. If it opens there, try again in a few minutes; if not, send another address.
        [certificate] Send the address that a browser opens without a warning, for example with www or without it, or the name of this outlet’s channel.
        [timeout] The site may be overloaded. Try again in a few minutes.
        [large] Send the address of the feed of one section: it is shorter.
        [bomb] Such an answer may be dangerous, and the bot does not read it. Send the address of another feed of this site.
        [redirects] Open this address in a browser and send the one that the address bar ends up showing.
        [gone] Check the address, or send the home page of the site: I will look for a feed there.
        [forbidden] The site does not let the bot in. Ask its owners for access, or send the name of this outlet’s channel.
        [busy] The site asks to be visited less often. Try again in an hour.
        [broken] Something is broken on the site itself. Try again later.
        [robots] Ask the owners of the site to allow access in robots.txt, or send the address of a feed (RSS) or the name of this outlet’s channel.
        [empty] Open the address in a browser. If the page is empty there too, send the home page of the site or the address of a feed (RSS).
        [feed] Send the address of another feed (RSS) or of another page with news, or the name of this outlet’s channel.
       *[later] Try again later.
    }
source-mend =
    { $what ->
        [moved] Look at the site in a browser. If the address has changed, add the site again using the address of its home page, and remove this source.
        [ask] Ask the owners of the site to let the bot in, or add this outlet’s channel instead of the site.
        [smaller] Add another feed of this site, for example that of one section, and remove this source.
       *[later] The bot tries again by itself. If the fault lasts longer than a day, tell whoever runs the bot.
    }
source-told = The reply is already in the chat, below.
source-odd = { QUOTED($typed) } is neither the address of a site nor the name of a channel. Send the whole address, for example <code>site.kz</code>, or the name of a channel, for example <code>@name</code>.
source-or-site = If you mean a site, send its whole address, for example <code>site.kz</code>.
source-dropped = No source was added.
source-ask-name = What should the source { QUOTED($name) } be called? Send a name: readers will see it.
source-name-none = There are no letters or digits in this name. Send another one.
source-name-address = This is an address, not a name. Send the name that readers will see.
source-ask-country = Which country is the source { QUOTED($name) } from? In its news, “the President” or “the Speaker of the Senate” will be taken to mean that country’s, unless the article says otherwise.
source-ask-country-typed = Which country is the source { QUOTED($name) } from? Send its name or its two-letter code, for example <code>MN</code>.
source-country-unknown = I do not know the country { QUOTED($text) }. Send its name or its two-letter code, for example <code>MN</code>.
source-ask-language = Which language does the source { QUOTED($name) } write in?

## Hints and errors

talk-hint =
    { $what ->
        [link] I do not open links.{ " " }
        [long] That is too long for a topic.{ " " }
       *[other] { "" }
    }Send a hashtag, a name or any word, and I will offer to follow it. Everything I can do: /help.
talk-setting = That looks like a setting, not a topic: { QUOTED($text) }. Nothing has changed yet: tap below to set it.
talk-undo = Tap below to take back your last change to what you follow or to your settings. Nothing has changed yet.
talk-undo-none = There is nothing to take back: your last change was taken back already, or there was none. You can change everything yourself: /settings, /subscriptions.
error-bug = Something went wrong on my side, and it has been recorded. Please try again a little later.
error-stale-button = This button no longer works. Commands: /help.
error-admins-only = Only the chat’s administrators can do this.
error-editors-only = Only editors can do this.
error-owners-only = Only owners can do this.
error-private-only = This works only in a private chat. Please write to me there.
error-request-too-long =
    { $limit ->
        [one] That is too long: { $limit } character at most.
       *[other] That is too long: { $limit } characters at most.
    }
error-no-topic = I see neither a hashtag nor a name in { QUOTED($text) }. Send, for example, <code>#Kurultai</code> or <code>Maulen Ashimbayev</code>.
error-limit =
    { $count ->
        [one] { $count } topic was not added:
       *[other] { $count } topics were not added:
    } you can follow { $limit } at most. To unfollow some: /subscriptions.
error-limit-named =
    { $count ->
        [one] { $count } topic was not added:
       *[other] { $count } topics were not added:
    } you can follow at most { $limit } topics that you have named yourself. To unfollow some: /subscriptions.
error-not-subscribed = You no longer follow this.
error-list-changed = This can no longer be undone: what you follow has changed since. To change topics one by one, tap a topic.
error-deep-link = I cannot tell which topic that link is for. To choose one yourself: /subscribe.
error-link-words = The link says <code>{ $words }</code>. You cannot follow an address, a name with @, a phone number, a ticker with $ or this bot’s name through a link. To choose a topic yourself: /subscribe.
link-words = The link says <code>{ $words }</code>. These words were written by whoever made it, not by the bot.
error-pause-days = Send a number of days from 1 to { $limit }, or a day, for example <code>/pause 7</code> or <code>/pause until Monday</code>.
error-until = I can’t use { QUOTED($text) }: send a day within the next year, for example “until Monday”, “until 5 December” or “for a week”.
error-pause-length = I can’t use { QUOTED($text) }: send a number of days from 1 to { $limit }, or a day such as “until Monday”.
error-quiet = I cannot tell which hours { QUOTED($text) } means. Try 23-7 or “from 10:30 pm to 6:30 am”.
error-cap = { QUOTED($text) } can’t be the daily limit. Send a number from 1 to { $limit }, or “no limit”.
error-time = I cannot tell what time { QUOTED($text) } is. Try 8:30 or 9 pm.
error-zone = I do not know the city or time zone { QUOTED($text) }. Try Astana, Europe/Berlin or UTC+5.
error-zone-several = { QUOTED($text) } can mean several time zones. Send a city or an offset, such as Moscow or UTC+3.
error-too-fast = Not so fast, please: I cannot keep up. Wait a little and try again.
error-unknown-command = There is no such command. Everything I can do: /help.
question-given-up = All right, I am not waiting for an answer any more. Commands: /help.
error-question-unknown = I no longer know what I asked you. Please send the command again.
error-only-text = I understand only text. Please type your message instead. Everything I can do: /help.

## People: browsing, refusing, checking, endings

alert-button-not-this =
    { $kind ->
        [official] Not about this person
        [office] Not about this office
       *[body] Not about this body
    }
not-this-which = Who or what is this news not about?
not-this-done = Noted: this news is not about { QUOTED($topic) }.{ $checked ->
        [yes] {" "}The editors will check it.
       *[no] {""}
    }
not-this-undone = ↩️ Noted: this news is about { QUOTED($topic) } after all.
not-this-done-short = Noted.
not-this-already = You have already said so.
follows-official = News about this person, whatever office they hold.
follows-office = News about this office, whoever holds it.
follows-office-now = News about this office, now held by { $person }.
follows-office-ended = { "   " }This office existed { DATE($ended, case: "until") }. Only news that mentions it again will come.
follows-body-ended = { "   " }This body existed { DATE($ended, case: "until") }. Only news that mentions it again will come.
follows-heir = { "   " }Its successor: { $heir }.
follows-elsewhere = Did you mean another country? Follow { $what ->
        [both] its topic or your words as typed
        [topic] its topic
       *[words] your words as typed
    }, with a button below.
follows-hashtag-of = Only news with this hashtag. You can also follow the topic { QUOTED($topic) }.
theme-words =
    { $several ->
        [yes] { QUOTED($topic) } { $named ->
            [yes] also finds
           *[no] finds
        }
       *[no] { $named ->
            [yes] Also finds
           *[no] Finds
        }
    } news with: { $words }{ $more ->
        [yes] { " " }and others.
       *[no] .
    }
follows-theme-too = There is also a ready-made topic, { QUOTED($topic) }. It finds news with other words, too: { $words }{ $more ->
        [yes] { " " }and others.
       *[no] .
    }
follows-hashtag-words =
    Only news with this hashtag. You can also follow the { $many ->
        [single] word
       *[several] words
    }: { $words }{ $more ->
        [yes] { " " }and others.
       *[no] .
    }
button-words-alone = Just as typed: { QUOTED($words) }
button-words-too =
    ➕ Also the { $many ->
        [single] word
       *[several] words
    } { QUOTED($words) }
follows-body = News about this body.
follows-hashtag = News with this hashtag.
follows-keyword = News with { $words ->
        [word] this word, in any form.
        [name] this name, in any form and as other languages spell it.
        [near] these words near one another, in any order and form. To have them in this order only, send them in quotation marks.
        [meant] these words near one another, in any order and form. Titles and openings may also put it in other words, in Russian, Kazakh or English. To have exactly these words, in this order, send them in quotation marks.
       *[order] these words one after the other, in this order, in any form.
    }
follows-seen = Editors may see these words, but not who follows them.
follows-from-now = What you typed is looked for from now on, not in older news.
button-follow-keyword =
    { $many ->
        [single] Follow the word { QUOTED($words) }
       *[several] Follow these words
    }
button-follow-this = ➕ Follow
button-unfollow = ➖ Unfollow
officials-nobody = The registry has nobody and nothing called { QUOTED($text) }. The whole list: /officials. Any words can be looked for in the news: send them after /subscribe.
notice-office-person = ℹ️ { $person } is no longer { $office } ({ DATE($date, case: "since", year: "no") }). You follow this office.
notice-office = ℹ️ The office of { $office } ceased to exist { DATE($date, case: "on", year: "no") }. You follow it.
notice-body = ℹ️ { $body }: this body ceased to exist { DATE($date, case: "on", year: "no") }. You follow it.
notice-successor =
    { $gone ->
        [body] Its successor
        [office] Its successor
       *[holder] The office no longer exists. Its successor
    }: { $successor }{ $held ->
        [yes] { " " }({ $holder })
       *[no] { "" }
    }.
notice-holder = The office is now held by { $person }.
review-none = There is nothing to review.
review-button-yes = Yes, it is a wrong match
review-button-no = No, the match is right
review-button-nobody = Somebody else, or no name
review-button-done = Remove from the list
review-button-skip = Next ›
review-decided =
    { $by ->
        [you] You have already decided
        [owner] An owner has already decided
        [editor] An editor has already decided
       *[former] Already decided
    }: { $what ->
        [another] the news is not about this topic.
        [right] the news is about this topic.
        [person] this is { $person }.
        [nobody] it is somebody else, or no name at all.
        [settled] the question is closed.
       *[done] the wording is off the list.
    }
review-alike =
    { $what ->
        [name] Questions like this one, including it: { $count }
       *[article] Questions about this article: { $count }
    }
review-alike-line = • { $title }
review-button-all =
    { $what ->
        [name] All ({ $count })
       *[article] The whole article ({ $count })
    }: { $answer ->
        [wrong] wrong match
        [right] right match
        [person] { $person }
       *[nobody] none of them
    }
review-button-undo = ↩ Undo the decision (questions: { $count })
review-undone = The decision is undone; questions open again: { $count }
review-decided-all = Questions decided: { $count }
review-unmatched = Removed from this topic.
review-button-learnt = What the bot has learnt: { $count }
review-button-unlearn = Forget this
review-button-back = ‹ Back to the review
review-learnt =
    <b>What the bot has learnt: { $place } of { $count }</b>

    { QUOTED($words) } does not mean { $topic }: these words no longer bring news on that topic.
review-learnt-none = There is nothing here at present. When you confirm a wrong match, its words will be listed here.
review-unlearnt = Forgotten. This takes effect in a few seconds.
rule-keyword = wording
rule-name = name
rule-editor = an editor’s decision
officials =
    { $count ->
        [one] <b>{ $count } person in the registry</b>
       *[other] <b>{ $count } people in the registry</b>
    }
    Choose a body, or search by name: <code>/officials Ashimbayev</code>.
over-body =
    { $named ->
        [yes] { $topic }: the body existed
       *[no] The body existed
    } { DATE($ended, case: "until") }.
over-office =
    { $named ->
        [yes] { $topic }: the office existed
       *[no] The office existed
    } { DATE($ended, case: "until") }.
over-heir = Its successor: { $heir }.
officials-body =
    <b>{ $body }</b>
    People in the registry: { $now } current, { $before } former.
role-dated =
    { $dated ->
        [yes] { $what } ({ PERIOD($start, $end) })
       *[no] { $what } (dates unknown)
    }
titled =
    { $state ->
        [now] { $name }, { $role }
        [former] { $name }, { $role } ({ DATE($ended, case: "until") })
        [past] No longer exists: { $name } (ended { DATE($ended) })
       *[over] { $name } ({ DATE($ended, case: "until") })
    }
officials-numbers =
    { $followers ->
        [one] { $followers } follower
       *[other] { $followers } followers
    }. { activity-period }: { $articles ->
        [0] no articles
        [one] { $articles } article
       *[other] { $articles } articles
    }.
review-not-this =
    <b>To review: { $count }</b>

    { QUOTED($article) }
    Topic: { $topic }
    Matched text: { QUOTED($words) }

    { $times ->
        [one] { $times } reader says
       *[other] { $times } readers say
    } that this news is not about this topic. Is that right?
review-ambiguous =
    <b>To review: { $count }</b>

    { QUOTED($article) }
    Who is { QUOTED($words) } here?
review-asked-for =
    <b>To review: { $count }</b>

    { $times ->
        [one] { $times } chat has followed
       *[other] { $times } chats have followed
    } the wording { QUOTED($words) }. If this is a person who is not in the registry, add them: <code>/registry person …</code>.

## The editors' registry

registry-help =
    <b>The registry</b>

    /registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov
    /registry spelling Maulen Ashimbayev = Ашимбаев Маулен Сагатханулы
    /registry role Maulen Ashimbayev; Chair of the Kurultai; 25.08.2026

    For a person: the name in Russian, Kazakh or Latin letters, versions separated by vertical bars (|). For a role: person; office, or body and, after a comma, the role in it; start; end.
registry-preview =
    <b>Add this to the registry?</b>

    { $entry }{ $ends ->
        [yes] { "" }

            Followers of the office will be told that this person no longer holds it.
       *[no] { "" }
    }
registry-entry =
    { $what ->
        [person] A new person: { $names }
        [spelling] { $person }, another spelling: { $names }
       *[role] { $person }: { $place } ({ $period })
    }
registry-undated = dates unknown
registry-fault =
    <b>This cannot be saved</b>
    { $why }
registry-known = { $name } is already in the registry. If you mean somebody else, add the patronymic. To add another spelling: <code>/registry spelling { $name } = …</code>.
registry-form =
    { $fault ->
        [name] The name is missing.{" "}
        [place] The office or body is missing.{" "}
        [spelling] The other spelling is missing.{" "}
        [equals] The equals sign is missing.{" "}
        [surplus] There are too many parts.{" "}
       *[none] {""}
    }{ $what ->
        [person] Send the full name in Russian, Kazakh and Latin letters, with a vertical bar (|) between the versions; one version is enough:
            <code>/registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov</code>
        [spelling] Send a name from the registry, an equals sign and the other spelling:
            <code>/registry spelling Maulen Ashimbayev = Ашимбаев Маулен Сагатханулы</code>
       *[role] Send, separated by semicolons: the person; the office, or the body and, after a comma, the role in it (<code>Kurultai, Deputy</code>); the start date (a dash if it is not known); the end date. If the person still holds the office or is still in the body, leave the end date out:
            <code>/registry role Maulen Ashimbayev; Chair of the Kurultai; 25.08.2026</code>
    }
registry-unknown =
    { $what ->
        [person] I do not know anybody called { QUOTED($text) }. Check the name, or add the person first: <code>/registry person …</code>.
       *[place] I found no office or body called { QUOTED($text) }. For the exact names, see /officials.
    }
registry-which =
    { QUOTED($text) } could be any of these:
    { $names }
    Please be more specific.
registry-spelling-known = { $name }: the spelling { QUOTED($text) } is already there.
registry-stored =
    ✅ Saved. { $entry }

    This takes effect in a few seconds.
registry-button-store = Save
registry-dropped = Nothing was saved.
registry-decided =
    { $what ->
        [stored] This has already been saved.
       *[dropped] This has already been discarded: nothing was saved.
    }

## What is wrong with an entry of the registry or of a file

fault-nothing = The column { QUOTED($column) } contains { QUOTED($word) }: leave it empty instead.
fault-id-missing = The id is missing.
fault-id-taken = The id { QUOTED($id) } is taken: { $other }.
fault-name-missing = The name is missing.
fault-name-nothing = The name is given as { QUOTED($word) }, which is not a name.
fault-name-long =
    { $limit ->
        [one] The name is too long: at most { $limit } character.
       *[other] The name is too long: at most { $limit } characters.
    }
fault-one-word = { QUOTED($name) } is only one word: give a first name and a surname.
fault-no-letters = The name { QUOTED($name) } has no letters.
fault-unseen = The name { QUOTED($name) } contains invisible characters. Please type it again.
fault-mixed = The word { QUOTED($word) } mixes Latin and Cyrillic letters. Please retype it in one alphabet.
fault-date = { QUOTED($date) } is not a date. Write 2026-07-01, 2026-07 or 2026.
fault-date-typed = { QUOTED($date) } is not a date. Write 25.08.2026, August 2026 or 2026.
fault-calendar = There is no such day in the calendar: { $date }.
fault-order = The end comes before the beginning: { $period }.
fault-namesake = The name { QUOTED($name) } belongs to somebody else in the registry: { $other }. Give a fuller name, for example with the patronymic.
fault-holder = { $office } at that time: { $person } ({ $period }). The terms overlap: correct the dates of one of them.
fault-several = { $person }: the registry has several such terms. Give a more exact start date.
fault-twice = The registry already has an overlapping term: { $person }, { $period }. To enter or correct the end of that term, give its exact start date.
fault-person-unknown = The registry has no person with the id { QUOTED($id) }.
fault-office-unknown = The registry has no office with the id { QUOTED($id) }.
fault-body-unknown = The registry has no body with the id { QUOTED($id) }.
fault-body-ended = { $body }: the body existed { $period }. Enter the end of the role too.
fault-ends = { $name }: the file gives an end date ({ $end }), but the registry has none or a different one. If the file is right, add --may-end.
fault-columns = The columns id and name_ru (or full_name) are needed.
fault-cells = This line has more or fewer columns than the first one.
fault-csv = This is not CSV: a quotation mark is not closed, or a cell is too long.
fault-json = This is not JSON.
fault-popolo = This part of the file is not valid Popolo.
fault-field = The field { QUOTED($field) } is missing.

## What editors are told of the bot itself

incident-dead =
    ⚠️ { $count ->
        [one] { $count } message could not be sent.
       *[other] { $count } messages could not be sent.
    }
    { $count ->
        [one] The reason
       *[other] The most frequent reason
    }: <code>{ $reason }</code>.
    To see what failed: <code>python -m bot deliveries</code>. To resend: <code>python -m bot deliveries requeue</code>.
incident-reason =
    { $what ->
        [expired] not sent in time
        [internal] a fault in the bot itself
        [unsayable] the bot could not write the message
       *[attempts] { $count ->
            [one] { $count } attempt failed
           *[other] { $count } attempts failed
        } ({ $told })
    }
incident-dead-over = ✅ No more messages have failed. The trouble began { MOMENT($since, case: "on") }.
incident-updates =
    ⚠️ { $count ->
        [one] { $count } Telegram update could not be handled
       *[other] { $count } Telegram updates could not be handled
    } (an update is, for example, a message to the bot, a tap on a button or a post in a channel).
    The bot’s log has the details.
incident-updates-over = ✅ No Telegram update has failed for a day. The trouble began { MOMENT($since, case: "on") }.
incident-backlog = ⚠️ The bot cannot keep up, and readers are waiting. The oldest item has been waiting { MOMENT($since, case: "since") }.
incident-backlog-messages = Messages not yet sent: { $count }
incident-backlog-articles = Articles that have not reached every follower: { $count }
incident-backlog-digests = Digests not yet made: { $count }
incident-backlog-updates = Updates from Telegram (messages, taps, posts) not yet handled: { $count }
incident-backlog-over = ✅ The bot has caught up. The delay began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
incident-job =
    ⚠️ The internal job <code>{ $about }</code> has been failing { MOMENT($since, case: "since") }: <code>{ $reason }</code>.
    The bot’s log has the details.
incident-job-over = ✅ The internal job <code>{ $about }</code> is working again. The failure began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
incident-telegram-over = ✅ Telegram is responding again. The outage began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }. What piled up and is not too old is being sent.
incident-token-over = ✅ Telegram accepts the bot’s token again. The refusals began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
incident-database-over = ✅ The database is responding again. The outage began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
incident-disk = ⚠️ The disk with the database is nearly full: { $megabytes }{"\u00A0"}MB left. Please free some space: once it is full, no news can be stored.
incident-disk-over = ✅ The disk with the database has room again. The shortage began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
incident-source-silent =
    ⚠️ The channel { QUOTED($channel) } has been silent for longer than usual. Its last article: { DATE($day, year: "no") }.
    Check that the bot is still an administrator there.
incident-source-silent-over = ✅ The channel { QUOTED($channel) } is posting again. The gap began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
incident-source-left =
    ⚠️ The bot is no longer an administrator of the channel { QUOTED($channel) }, so its posts do not arrive.
    Make it an administrator again, or remove this source: /sources.
incident-source-left-over = ✅ The bot is an administrator of the channel { QUOTED($channel) } again. No posts arrived for { DURATION($lasted) }.
incident-source-moved =
    ⚠️ The name @{ $about } now belongs to another channel (<code>{ $other }</code>). Its posts are ignored; the earlier channel remains a source.
    To use the new one, add its ID to SOURCE_CHANNELS and restart the bot.
incident-source-moved-over = ✅ The problem with the name @{ $about } in SOURCE_CHANNELS is solved. It arose { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
incident-feed-silent =
    ⚠️ The source { QUOTED($channel) } has been silent for longer than usual. Its last article: { DATE($day, year: "no") }.
    Check that it still works: /sources.
incident-feed-silent-over = ✅ News from { QUOTED($channel) } is arriving again. The gap began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
incident-source-failing =
    ⚠️ The source { QUOTED($channel) } cannot be read. The trouble began { MOMENT($since, case: "on") }.
    The reason: { $fault }.
    To check or remove it: /sources.
incident-source-failing-over = ✅ The source { QUOTED($channel) } can be read again. The trouble began { MOMENT($since, case: "on") } and lasted { DURATION($lasted) }.
source-fault =
    { $reason ->
        [refused-address] the address leads to a private network
        [reserved] this is a reserved address, and no site uses it
        [password] the address contains a login or a password
        [port] the bot reads sites only on ports 80, 443, 8080 and 8443
        [no-host] the name of the site in the address is written incorrectly
        [malformed] this address, or the one it redirects to, is written incorrectly or is too long
        [dns] no site with this name can be found
        [unreachable] the bot cannot connect to the site
        [certificate] the site’s security certificate cannot be trusted
        [certificate-expired] the site’s security certificate cannot be trusted (it has expired)
        [certificate-name] the site’s security certificate cannot be trusted (it was issued for another name)
        [certificate-issuer] the site’s security certificate cannot be trusted (it is not known who issued it)
        [timeout] the site does not answer in time
        [slow] the bot could not check this address within a minute
        [too-large] the site’s answer is too large
        [bomb] the site’s answer becomes far too large when unpacked
        [redirects] the site redirects too many times
        [gone] the site says that this address is gone for good
        [status] the site answers with error { $status }
        [not-http] there is no website at this address
        [robots] the site asks programs not to read this page (robots.txt)
        [html] a web page arrives instead of a feed
        [empty] the site’s answer is empty
        [no-feed] there is no feed in the site’s answer
        [truncated] the feed arrives incomplete
        [broken] the feed is faulty, and none of its articles can be read
        [no-links] there are no articles on the page
        [no-pages] none of the articles on the site can be read
        [unreadable] the site’s answer cannot be read
       *[internal] there is a fault in the bot itself
    }

# --- conditions on a topic

button-conditions = 🎯 Conditions
conditions-head = <b>Conditions: { $topic }</b>
conditions-all = No conditions: all news on this topic counts.
conditions-only = Conditions:
conditions-with =
    { $many ->
        [single] • it mentions { $topics }
       *[several] • it mentions all of these: { $topics }
    }
conditions-without =
    { $many ->
        [single] • it does not mention { $topics }
       *[several] • it mentions none of these: { $topics }
    }
conditions-outlets =
    { $many ->
        [single] • source: { $names }
       *[several] • one of these sources: { $names }
    }
conditions-not-outlets =
    { $many ->
        [single] • not if only { $names } reports it
       *[several] • not if only these report it: { $names }
    }
conditions-languages = • language: { $names }
conditions-language =
    { $code ->
        [kk] Kazakh
        [ru] Russian
       *[en] English
    }
conditions-either = { $some } or { $last }
conditions-title = • the title mentions the topic
conditions-would =
    { $conditions ->
        [some] These conditions would have brought you:
       *[none] All news on this topic:
    }
conditions-count = • in the past { $days ->
        [one] day
       *[other] { $days } days
    }: { $count } { $count ->
        [one] article
       *[other] articles
    }
conditions-firehose = ⚠️ On average, that is more than { $limit } articles a day. { $digest ->
        [on] A digest is easier to read.
       *[off] A digest would be easier to read, but it is off (/settings).
    }
conditions-latest = The latest:
conditions-ask =
    { $sort ->
        [with] What must the news mention? Type a name, a body, a hashtag or words.
       *[not] What must the news not mention? Type a name, a body, a hashtag or words.
    }
conditions-ask-outlet = From which sources should the news come? If you tick none, all of them count.
conditions-saved =
    { $new ->
        [yes] ✅ You now follow: { $topic }
       *[no] ✅ Conditions changed: { $topic }
    }
conditions-left = Nothing has changed.
button-condition-with = ➕ Mentions…
button-condition-without = ➖ Does not mention…
button-condition-outlet = Source…
button-condition-title = Mentioned in the title
button-condition-drop =
    { $sort ->
        [with] ✖ Mentions: { $topic }
        [outlet] ✖ Not if only: { $topic }
       *[not] ✖ Does not mention: { $topic }
    }
button-condition-words = The words as typed
button-conditions-clear = Remove all conditions
button-conditions-save = ✅ Save
button-conditions-follow = ✅ Follow with these conditions
button-conditions-follow-tag = ✅ Only the hashtag { $tag }
button-conditions-follow-both =
    { $named ->
        [yes] ✅ With conditions: { $first }, { $second }
       *[no] ✅ Both, with these conditions
    }
button-conditions-follow-it = ✅ Under these conditions: { $topic }
button-conditions-digest =
    { $new ->
        [yes] 📰 Follow: digest only
       *[no] 📰 Save: digest only
    }
button-conditions-cancel = ‹ Cancel
error-conditions-one-topic = Conditions belong to one topic: first the topic, then the conditions. For example: <code>/subscribe #TurkPA +Tokayev -#sport</code>
error-condition-long = A condition can have at most { $limit } characters. Send a shorter one.
error-condition-short = That is too short: at least three letters or digits are needed. Send something longer.
error-conditions-many = There can be { $limit } conditions at most. Remove one first.
error-condition-same = That is the topic itself. A condition must be about something else.
error-condition-outlet = I know no source called { QUOTED($name) }. Follow the topic without it, then tap “🎯 Conditions”, “Source…”.
error-condition-outlet-near = I know no source called { QUOTED($name) }. Similar names: { LIST($near) }. Type the one you mean in full.
error-condition-language = I do not know the language { QUOTED($name) }. Choose Kazakh, Russian or English.
error-condition-unknown = I do not know the condition { QUOTED($word) }. Before a colon you can write “language”, “source”, “with” or “without”: <code>language:Kazakh</code>, for example. Put words that have a colon in quotation marks.
why-unmet = This news does not meet your current conditions for this topic.

# --- several words under one name

button-words = 🗂 Words of this topic
button-words-choose = ✏️ Words…
button-words-more = ➕ Add words
button-words-join = ➕ Add to its words
button-words-replace = ✅ Replace its words
button-phrase-back = ↩ Put back: { $words }
button-name-more = ➕ Look for the name, too
button-rename = ✏️ Rename
named-head = <b>{ $topic }</b>
topic-by-name = topic { QUOTED($topic) }
words-in-order = { QUOTED($words) } (in this order)
named-words =
    { $many ->
        [single] News with: { $words }.
       *[several] News with any of these words: { $words }{ $more ->
            [yes] { " " }and { $count } more (⚙️).
           *[no] .
        }
    }{ $named ->
        [yes] {""}
       *[no] {" "}The name itself is not looked for.
    }
named-known = There is already a topic with this name. It looks for: { $words }.
named-would =
    { $conditions ->
        [some] These conditions would have brought you:
       *[none] This would have brought you:
    }
named-ask-words =
    What else should I look for? Type words with commas between them{ $offered ->
        [yes] , or choose below: these are common in news on this topic.
       *[no] .
    }
named-ask-name = What should this topic be called? Send a name of { $limit } characters at most.
named-saved =
    { $new ->
        [yes] ✅ You now follow: { $topic }
       *[no] ✅ Topic changed: { $topic }
    }
follows-named = Words are found in any form.
error-words-many = One topic can have at most { $limit } words or phrases. Send fewer, or remove some first.
error-words-long = That is too long: the name and each phrase can have at most { $limit } characters. Send something shorter.
error-words-common = { QUOTED($name) } is in more than half of the news in one language, so this topic would bring you far too much. Choose more precise words.
error-words-known = Those words are in the topic already. Type others.
error-name-taken = You already have a topic called { QUOTED($name) }. Choose another name, or change its words in /subscriptions.

# --- bundles of topics under one link

bundles-nothing = A bundle is made of the topics you follow, and you follow none yet. To follow one: /subscribe.
bundles-none = <b>A bundle</b> lets you share several of your topics with one link. Whoever opens it sees the topics and decides which ones to follow.
bundles-list =
    { $count ->
        [one] <b>{ $count } bundle</b>
       *[other] <b>{ $count } bundles</b>
    } (limit: { $limit }).
    Tap a bundle to get its link or to change it. The number after the name is how many topics it has; 👥 is how many chats have followed something through it.
bundle-choose =
    { $named ->
        [yes] <b>Bundle { QUOTED($name) }</b>
       *[no] <b>A new bundle</b>
    }
    { $chosen ->
        [all] All topics are ticked: untick those you do not want to share.
       *[some] Tick the topics you want to share.
    } Ticked: { $count } (limit: { $limit }).{ $named ->
        [yes] {" "}Nothing changes for those who have used the link already.
       *[no] {""}
    }
bundle-travels =
    Each topic goes in as you follow it when you tick it: instantly or in the digest, with its words and conditions. What you change later does not change the bundle.{ $muted ->
        [yes] {" "}Topics you have muted will reach others instantly and in the digest.
       *[no] {""}
    }
bundle-own-words = ⚠️ The bundle or its conditions contain words or hashtags that were typed by hand. Everyone who opens the link will see them.
bundle-staying =
    { $count ->
        [one] One of your topics
       *[other] { $count } of your topics
    } can’t be shared: a bundle can’t contain an address, a name with @, a phone number, a ticker with $ or this bot’s name.
bundle-ask-name = What should the bundle be called? Send a name of { $limit } characters at most, for example “Parliament for beginners”.
bundle-card =
    <b>Bundle { QUOTED($name) }</b>
    { $count ->
        [0] There are no topics in it now. To add some, tap “Topics”.
        [one] { $count } topic.
       *[other] { $count } topics.
    }{ $takers ->
        [0] {""}
        [one] {" "}{ $takers } chat has followed topics through it.
       *[other] {" "}{ $takers } chats have followed topics through it.
    }
bundle-card-what = Whoever opens the link sees the topics and decides which ones to follow. The bot does not show who made the bundle.
bundle-withdrawn = The link to the bundle { QUOTED($name) } no longer works. Those who have used it go on following what they chose. You can bring it back with the button below for a month.
bundle-offer-head = <b>Bundle of topics { QUOTED($name) }</b>
bundle-offer-changed = ⚠️ The bundle has changed since you opened it. Your tap has changed nothing; this is what is in it now.
bundle-offer-words =
    { $words ->
        [no] The name was given by whoever made the link, not by the bot.
       *[yes] The name and the words in quotation marks were written by whoever made the link, not by the bot.
    }
bundle-offer-empty = There is no topic in it now that you could follow.
bundle-offer-count =
    { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }{ $state ->
        [none] .
        [some] ; you already follow { $known } of them.
       *[all] { $count ->
            [1] , which you already follow.
           *[other] ; you already follow all of them.
        }
    }
bundle-offer-known = you follow it already
bundle-offer-under = conditions — { $conditions }
bundle-offer-more = …and { $count } more
bundle-offer-brings =
    { $per ->
        [none] { $new ->
            [1] The topic you do not follow yet has
           *[other] The topics you do not follow yet have
        } brought nothing lately
       *[some] { $new ->
            [1] The topic you do not follow yet brings
           *[other] The topics you do not follow yet bring
        } about { $count ->
            [one] { $count } article
           *[other] { $count } articles
        } { $per ->
            [day] a day
           *[week] a week
        }
    }{ $words ->
        [yes] {" "}(topics made of typed words are not counted).
       *[no] .
    }
bundle-offer-chosen = How topics come (instantly, in the digest) and their conditions are as the bundle’s maker chose. Once you follow, you can change them: /subscriptions.
bundle-offer-stays = If the bundle is changed later, what you follow stays as it is.
bundle-pick =
    Tap a topic to follow it (✅). Tap it again to undo that.{ $before ->
        [yes] {" "}☑️: you already follow it, and that does not change here.
       *[no] {""}
    }
bundle-ended =
    { $count ->
        [0] { $known ->
            [all] You already follow everything in the bundle { QUOTED($name) }. Nothing has changed.
           *[some] You follow nothing through the bundle { QUOTED($name) }.
        }
        [one] ✅ Through the bundle { QUOTED($name) } you follow { $count } topic:
       *[other] ✅ Through the bundle { QUOTED($name) } you follow { $count } topics:
    }
bundle-given-back =
    { $count ->
        [0] Nothing to undo: you follow no topic because of the bundle { QUOTED($name) }.
        [one] Unfollowed: { $count } topic from the bundle { QUOTED($name) }.
       *[other] Unfollowed: { $count } topics from the bundle { QUOTED($name) }.
    }
button-bundle-new = ➕ New bundle
button-bundle-all = Tick all
button-bundle-none = Untick all
button-bundle-chosen = Done
button-bundle-name = Next: name ›
button-bundle-copy = 📋 Copy link
button-bundle-share = ↗️ Share
button-bundle-topics = Topics
button-bundle-rename = Rename
button-bundle-withdraw = ✖ Withdraw the link
button-bundle-restore = ↩ Bring the link back
button-bundle-list = ‹ Bundles
button-bundle-take =
    { $count ->
        [one] ✅ Follow { $count } topic
       *[other] ✅ Follow { $count } topics
    }
button-bundle-digest = 📰 Follow in the digest only
button-bundle-pick = Choose topics
button-bundle-not = Not now
button-bundle-enough = Done
button-bundle-back =
    { $count ->
        [1] ✖ Unfollow it
       *[other] ✖ Unfollow these
    }
button-bundle-offer = Open the bundle
error-bundle-over = This bundle is no longer there. What you follow has not changed: /subscriptions.
error-bundle-gone = This link to a bundle of topics no longer works, or it is incomplete. To choose topics yourself: /subscribe.
error-bundles-many = You can have { $limit } bundles at most. Withdraw one you do not need: /bundle.
error-bundle-full = A bundle can have { $limit } topics at most. Untick some first.
error-bundle-last = At least one topic has to stay in the bundle. If nobody needs it any more, withdraw its link: /bundle.
error-bundle-empty = Tick at least one topic.
error-bundle-name =
    A name cannot be empty or longer than { $limit } characters. { $asked ->
        [yes] Send another one.
       *[no] Try again: /bundle and another name.
    }
error-bundle-address =
    A name cannot contain an address, a name with @, a phone number, a ticker with $ or this bot’s name. { $asked ->
        [yes] Send another one.
       *[no] Try again: /bundle and another name.
    }
error-bundle-words = This topic can’t be shared: a bundle can’t contain an address, a name with @, a phone number, a ticker with $ or this bot’s name.

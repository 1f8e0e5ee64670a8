"""The trial of the desk: what editors send, correct, put off and take back; and what readers have
of it."""

from __future__ import annotations

from bot.texts import LANGUAGE_NAMES, LANGUAGES
from tests.trial.steps import (
    EDITOR,
    READERS,
    SPEAK,
    Choose,
    Look,
    Say,
    Scene,
    Start,
    Step,
    Tap,
    everywhere,
    say,
)

# Other news in each language: what joins a story that was told is sent to nobody at once.
_NEWS = {
    "ru": "Учебная новость: палата обсудила кодекс\n\n"
    "К. Токаев и М. Ашимбаев выслушали {} юристов.\n\n#Сенат",
    "kk": "Оқу жаңалығы: кітапхананы аралау\n\n"
    "Қ. Тоқаев пен М. Әшімбаев {} кітапты көрді.\n\n#Сенат",
    "en": "Training item: senators inspect a bridge\n\n"
    "K. Tokayev and M. Ashimbayev met {} engineers.\n\n#Senate",
}
_COUNTED = {"ru": 12, "kk": 340, "en": 27}
ARTICLE = Say({language: text.format(_COUNTED[language]) for language, text in _NEWS.items()})
CORRECTED = Say({language: text.format(15) for language, text in _NEWS.items()})
LATER = say(
    "Учебная новость: палата закроется на ремонт\n\nЧитальный зал будет открыт.\n\n#Сенат",
    "Оқу жаңалығы: палата жөндеуге жабылады\n\nОқу залы ашық болады.\n\n#Сенат",
    "Training item: chamber closes for repairs\n\nThe reading room will be open.\n\n#Senate",
)
TAG = say("#Сенат", en="#Senate")
# No news, as it seems: only an address.
DOUBTFUL = say("https://vestnik.example/n/1/")
# The buttons under what an editor sends, and in the lists of the desk.
_TITLES = {language: ARTICLE.words[language].partition("\n")[0] for language in LANGUAGES}
_INVITE = {"ru": "Пригласить редактора", "kk": "Редактор болуға шақыру", "en": "Invite an editor"}


def _of_tag(sign: str) -> Choose:
    """Press the topic of the article on its preview."""
    return Choose({language: f"{sign} {words}" for language, words in TAG.words.items()})


DESK = Scene(
    "editor",
    everywhere(EDITOR),
    (
        Step(Start()),
        *SPEAK,
        Step(ARTICLE, see=("editor-preview",), picture="editor"),
        Step(Choose({"ru": "Қазақша", "kk": "English", "en": "Русский"}), see=("editor-preview",)),
        Step(Choose(LANGUAGE_NAMES), see=("editor-preview",)),
        Step(_of_tag("✕"), see=("editor-preview",)),
        Step(_of_tag("+"), see=("editor-preview",)),
        Step(Tap("button-add-topic"), see=("editor-ask-topic",)),
        Step(say("#Проба", "#Сынақ", "#Trial"), see=("editor-preview",)),
        Step(Tap("button-publish"), see=("desk-card", "sending")),
        Step(Tap("button-correct"), see=("amend-ask",)),
        Step(CORRECTED, see=("amend-preview",), signs=("→ 15",), picture="correct"),
        Step(Tap("button-amend"), see=("amend-done",)),
        Step(LATER, see=("editor-preview",)),
        Step(Tap("button-publish-later"), see=("editor-ask-when",)),
        Step(say("никогда", "ешқашан", "never"), see=("editor-when-unknown",)),
        Step(say("завтра в 9", "ертең 9-да", "tomorrow at 9"), see=("editor-scheduled",)),
        Step(say("/desk"), see=("desk-scheduled", "desk-sent"), picture="desk"),
        Step(Tap("button-unschedule"), see=("editor-preview",)),
        Step(Tap("button-discard"), see=("editor-discarded",)),
        Step(DOUBTFUL, see=("editor-doubt",)),
        Step(Tap("button-discard"), see=("editor-discarded",)),
        Step(say("/registry"), see=("registry-help",)),
        Step(say("/review")),
        Step(say("/log"), see=("acts-list",), picture="log"),
        Step(say("/editors"), see=("roles-list",)),
        Step(Choose(_INVITE), see=("roles-invitation",), picture="invitation"),
        Step(Tap("roles-button-uninvite"), see=("roles-uninvited",)),
        Step(say("/help"), see=("help-editors",)),
    ),
)
# What readers have of it: alerts that were corrected in place.
TOLD = Scene(
    "corrected",
    READERS,
    (Step(Look(), see=("correction-header",), signs=("→ 15",), picture="corrected"),),
)
# What was published is taken back: its card opens out of the list.
TAKEN_BACK = Scene(
    "withdrawn",
    everywhere(EDITOR),
    (
        *SPEAK,
        Step(say("/desk"), see=("desk-sent",)),
        Step(Choose(_TITLES), see=("desk-card",), picture="card"),
        Step(Tap("button-retract"), see=("desk-ask-retract",)),
        Step(Tap("button-retract-yes"), see=("desk-card",)),
    ),
)

"""What the coach says when it does not advise: what is missing, why it declines, and the question that would help."""

from __future__ import annotations

from app.coach.declining import Decline

_HELPS_WITH = "etiquette before a meeting, the wording of a message, feedback, decisions, and running a partnership"

_WITH_ARTICLE = ("Netherlands", "United ", "Philippines", "Czech Republic", "Dominican Republic", "Gambia", "Bahamas")
_ACROSS_CULTURES = (
    "What I have that holds across cultures: preparing a first meeting, asking and refusing, feedback, a kick-off,"
    ' raising a problem. Ask me, for example: "How do I prepare a first meeting with a new partner?" And ask your'
    ' contact there: "What should we know about how your team likes to meet, decide and give feedback?"'
)

_DECLINED: dict[Decline, str] = {
    "ranking": (
        "I do not rank peoples. People in one country differ more from each other than the averages of two countries"
        " do, so a ranking would tell you nothing about the person you work with.\n\n"
        "If something goes wrong with a partner, such as deadlines that slip, tell me who they are to you and what"
        " happened, and I will help you raise it."
    ),
    "stereotype": (
        "I do not describe a people that way. It would not help you with the person in front of you, and it would hide"
        " what happened.\n\n"
        "Tell me what was said or done, and in which setting. I can offer several readings of it, and words to ask"
        " about it."
    ),
    "mockery": (
        "I do not make fun of a people, also not kindly: such jokes tend to come back at the partnership.\n\n"
        "If you want to break the ice, ask me for small talk that works with a partner from there."
    ),
    "exclusion": (
        "I do not judge whom to trust or to work with by where they come from.\n\n"
        "Tell me what worries you, such as missed dates, quality or openness, and I will help you to check it and"
        " to talk about it."
    ),
    "name": (
        "I do not guess a culture from a name. A name tells little about how somebody likes to work.\n\n"
        'Ask the person: "How do you prefer to be addressed, and how do you like to get feedback?"'
        " If you know where they work, tell me, and I can say what is often expected there."
    ),
}


def greeting() -> str:
    return (
        f"I can help with {_HELPS_WITH}.\n\n"
        'Ask, for example: "I meet a client in São Paulo tomorrow, how do I start?"'
        ' Or send a draft: "Rewrite this for our partner in Japan: ..."'
    )


def declined(reason: Decline) -> str:
    return _DECLINED[reason]


def not_in_the_notes(cultures: tuple[str, ...] = ()) -> str:
    place = f" on this for {_listed(cultures)}" if cultures else " on this"
    return (
        f"I have no note{place}, so I will not guess. I can help with {_HELPS_WITH}.\n\n"
        "Tell me who your partner is and what comes up: a first meeting, a message, a disagreement, a deadline."
    )


def no_card_for(places: tuple[str, ...]) -> str:
    opening = f"There is no culture card for {_listed(places)}, so I will not guess what is usual there."
    return f"{opening}\n\n{_ACROSS_CULTURES}"


def unknown_place(names: tuple[str, ...]) -> str:
    quoted = tuple(f'"{name}"' for name in names)
    return f"I have no culture card that matches {_listed(quoted)}, so I will not guess.\n\n{_ACROSS_CULTURES}"


def which_culture() -> str:
    return (
        "Which country or region does your partner work in? What is right here depends on it, and I do not guess it"
        " from a name.\n\n"
        "If you know how this person likes to work, tell me that too: it comes before anything about a country."
    )


def which_draft() -> str:
    return (
        "Which text shall I rewrite? Send it after a colon or on the next line, and say whom it is for:"
        ' "Rewrite this for our Japanese client: ..."'
    )


def draft_for_whom() -> str:
    return (
        'Whom is this text for? Tell me the country or region your partner works in, such as "for Japan", and I will'
        " rewrite it."
    )


def unreliable() -> str:
    return (
        "I could not put together an answer that my sources support. Please ask about one thing at a time, and name the"
        " partner's country or region."
    )


def partly_covered(places: tuple[str, ...]) -> str:
    return f"There is no culture card for {_listed(places)}, so this leaves it out."


def short_card(name: str) -> str:
    return f"The card for {name} is short, so read this as a first hint."


def general_offer() -> str:
    return "If you tell me which country or region your partner works in, I can be more precise."


def _listed(names: tuple[str, ...]) -> str:
    *first, last = (f"the {name}" if name.startswith(_WITH_ARTICLE) else name for name in names)
    return f"{', '.join(first)} or {last}" if first else last

"""The words by which a question means a section of the culture cards, and the sections that need a culture."""

from __future__ import annotations

from app.coach.wordlists import pattern

_WORDS = {
    "Greetings and names": """
        greet*, say hello, handshake*, shake hands, shaking hands, bow, bows, bowing, hug, hugs, kiss*, business
        card*, visiting card*, name card*, name, names, first-name*, surname*, honorific*, title, titles,
        introduce*, introducing, introduction*, address him, address her, address them, address the, address a,
        address my, address our, address someone, address they, address people, i address, to address, mr, mrs,
        dress*, wear, wearing, attire, clothes, tie, suit, jeans, call him by, call her by, call them by""",
    "Meetings": """
        meeting*, meet, agenda*, minutes, workshop*, presenting, presentation*, slides, small talk, seat, seats,
        seating, kick-off*, kickoff*, interrupt*""",
    "Time and deadlines": """
        arrive, arriving, arrival, what time, late, lateness, punctual*, on time, in time, deadline*, delay*,
        delivery date*, overdue, due date*, slip, slips, slipping, slipped, milestone*, schedule*, how early""",
    "Hierarchy and decisions": """
        decide*, deciding, decision*, boss, bosses, hierarch*, senior*, rank, approve*, approval*, sign-off, sign
        off, escalat*, bypass*, go over his, go over her, go over their, go over the, who signs, authority, speak
        up""",
    "Feedback": """
        was bad, bad work, poor, unhappy, dissatisfied, not good enough, quality, feedback, criticise*,
        criticize*, criticism*, criticising, criticizing, critique*, praise*, praising, compliment*, recognition,
        review*, performance, mistake*, poor work, poor quality, appraisal*""",
    "Disagreement and bad news": """
        disagree*, say no, says no, saying no, said no, a no, refus*, decline*, declining, turn down, turning
        down, bad news, apolog*, sorry, conflict*, argue*, arguing, argument*, push back, pushing back, yes,
        reject*, complain*, lose face, losing face, contradict*, object, objection*, problem*, went wrong, raise
        a, raise an, raise the""",
    "Written communication": """
        email*, e-mail*, mail, mails, write, writes, writing, written, wrote, letter*, message*, reply, replies,
        replied, not answer*, no answer*, unanswered, chase*, chasing, follow up, following up, reminder*,
        subject line*, emoji*, date format*, salutation*, dear, chat, slack, wording""",
    "Calls and remote work": """
        call, calls, video, zoom, remote, remotely, camera*, silence, silent, quiet, pause*, mute, muted, time
        zone*, timezone*, online, stand-up*, standup*, hybrid, called after, after hours, after six, in the evening,
        whatsapp, voice message*""",
    "Relationship and trust": """
        trust*, relationship*, rapport, bond, socialis*, socializ*, personal, private, get to know, getting to know,
        friend*, loyal*, visit, visits, visiting""",
    "Negotiation and contracts": """
        negotiat*, contract*, price*, pricing, discount*, haggl*, bargain*, nda, terms, signing, sign a, sign the,
        payment*, pay late, pays late, paid late, not paid, unpaid, invoice*, attrition, turnover, notice period*""",
    "Hospitality and gifts": """
        gift*, presents, a present, dinner*, lunch*, meal*, eat, eating, drink*, alcohol, toast*, restaurant*,
        invite*, inviting, invitation*, the bill, tip, tips, tipping, host, hosts, hosting, hospitality, party,
        parties, taboo*, birthday*, souvenir*, flowers""",
    "Calendar": """
        away, out of office, closed, holiday*, vacation*, weekend*, working week, work week, workday*, working
        day*, day off, days off, on leave, ramadan, christmas, new year*, diwali, carnival, eid, golden week,
        obon, thanksgiving, summer break, office hours, working hours, reachable, reach them, available, saturday*,
        sunday*, overtime""",
    "Phrases": """
        mean by, means by, meant by, mean when, does it mean, do they mean, did they mean, really mean, phrase*,
        expression*""",
}
# What people also ask of a coach, and what other tools answer.
_ELSEWHERE = """
        recipe*, cook, cooking, weather, forecast, stock price*, stocks, shares, crypto*, bitcoin, capital of,
        population, visa*, flight*, hotel*, vaccin*, world cup, exchange rate*, currency, translate, translation
        of, python, javascript, java code, sql, regex, function, laptop, wifi, printer, movie*, film*, song*,
        lyrics, poem*, essay, homework, math, equation*, physics, chemistry, president, election*, prime minister,
        plan my holiday*, plan my vacation,
        plan my trip, my holiday in, tourist*, sightseeing, beach*, invest in, medicine, medical, diagnos*,
        symptom*, tax return, lawsuit,
        horoscope, train to, the train, bus to, taxi*, buy a car, which car, tap water, bank account, loan, rent a,
        a flat, apartment*, dentist*, doctor near, school for, driving licence, lottery, airline*, airport*,
        recommend me, richest, largest city, largest, history of, was built, how far, how tall, how high, how old"""
_WORKING_TOGETHER = """
        cultur*, intercultural, cross-cultural, etiquette, custom, customs, customary, norm, norms, polite*,
        rude*, formal*, informal*, direct*, indirect*, manners, partner*, vendor*, supplier*, client*, customer*,
        outsourc*, offshor*, nearshor*, contractor*, team, teams, teammate*, team-mate*, colleague*, coworker*,
        co-worker*, manager*, counterpart*, stakeholder*, collaborat*, stereotyp*, humour, humor, joke*,
        joking, respect*, dress*, wear, behave*, escalat*, misunderst*, communicat*, health check*,
        retrospective*, onboard*, both sides, transparen*, accountab*, risk*"""

_SAME_MATTER = (
    "quiet silent silence pause speak",
    "late punctual early arrive arriving",
    "gift gifts present",
    "boss manager director senior",
    "dinner lunch meal restaurant",
    "apologise apologize sorry apology",
    "price discount negotiate haggle bargain",
    "criticism criticise criticize feedback fault",
    "holiday holidays vacation away leave reachable closed",
    "wear tie suit clothes attire dress",
    "called evening hours call",
    "private personal age faith family",
    "attrition turnover leave leaves quit",
    "pays late pay payment unpaid invoice",
    "stereotype stereotypes guess expecting",
    "bad poor quality fault unhappy dissatisfied",
    "email e-mail emails mail",
    "decide decides decision decisions approval sign",
    "disagree disagreement contradict objection",
    "yes agree nod",
    "status weekly agenda",
    "deadline deadlines date dates delay",
    "decline declining refuse refusal reject",
)
# Here general guidance would be a guess: what is right depends on where the partner works.
NEED_A_CULTURE = frozenset(("Greetings and names", "Hospitality and gifts", "Calendar"))
# The norm scales that an answer on a section shows.
SCALES_OF = {
    "Greetings and names": ("formality",),
    "Meetings": ("time", "hierarchy"),
    "Time and deadlines": ("time",),
    "Hierarchy and decisions": ("hierarchy",),
    "Feedback": ("feedback", "directness"),
    "Disagreement and bad news": ("disagreement", "directness"),
    "Written communication": ("formality", "explicitness"),
    "Calls and remote work": ("explicitness", "expressiveness"),
    "Relationship and trust": ("relationship",),
    "Negotiation and contracts": ("relationship", "explicitness"),
    "Hospitality and gifts": ("relationship",),
    "Phrases": ("directness",),
}


_SECTIONS = {heading: pattern(words) for heading, words in _WORDS.items()}
_FIELD = pattern(_WORKING_TOGETHER)
_OUTSIDE = pattern(_ELSEWHERE)


def headings_in(text: str) -> tuple[str, ...]:
    """The sections a text is about, in the order in which it comes to them."""
    found = ((match.start(), heading) for heading, words in _SECTIONS.items() if (match := words.search(text)))
    return tuple(heading for _, heading in sorted(found))


def topic_words(text: str) -> tuple[str, ...]:
    """The words of a text that name a matter of these sections: what the question is really about."""
    found = (match.group() for words in _SECTIONS.values() for match in words.finditer(text))
    return tuple(dict.fromkeys(word.lower() for word in found))


def synonyms_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Other words by which notes may speak of the same matter."""
    single = {part for word in words for part in word.split()}
    rings = (ring.split() for ring in _SAME_MATTER)
    return tuple(other for ring in rings if single & set(ring) for other in ring if other not in words)


def is_about_something_else(text: str) -> bool:
    """Whether a text names a matter that no note is about, whoever the partner is."""
    return bool(_OUTSIDE.search(text))


def is_about_work_together(text: str) -> bool:
    """Whether a text uses a word of the field at all: it may be about something else in the same place."""
    return bool(_FIELD.search(text))

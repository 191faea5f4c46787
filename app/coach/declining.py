"""What no careful trainer would say, recognised in the question: peoples ranked, mocked, judged, read off a name."""

from __future__ import annotations

import re
from typing import Literal

from app.coach.wordlists import alternatives, pattern
from app.knowledge import Library

Decline = Literal["ranking", "stereotype", "mockery", "exclusion", "name"]

_PEOPLES = (
    "nationality, nationalities, country, countries, culture, cultures, peoples, race, races, ethnic*, nation, nations"
)
_TRAITS = """
        lazy, hard-working, hardworking, smart, clever, intelligent, stupid, honest, dishonest, corrupt, rude,
        reliable, unreliable, trustworthy, arrogant, difficult, annoying, clean, dirty, beautiful, productive,
        competent, incompetent, civilised, civilized, aggressive, greedy, dangerous, polite, professional"""
_SUPERLATIVES = """
        laziest, smartest, cleverest, stupidest, dumbest, rudest, best, worst, nicest, friendliest, hardest,
        easiest, cleanest, dirtiest, cheapest, superior, inferior, hardest-working"""
_SCORN = """
        lazy, lazier, stupid*, dumb*, dishonest, liars, liar, lie, lying, thieves, corrupt, dirty, smelly,
        inferior, superior, backward, primitive, untrustworthy, unreliable, greedy, cheap, arrogant, incompetent,
        useless, crazy, weird, annoying, aggressive, cold, rude*, bad at, incapable, unprofessional, disgusting,
        idiots, cheat*, disorganised, disorganized, emotionless, humourless, humorless, boring, childish, servile"""
_MOCKERY = pattern(
    """
        joke, jokes, funny things, make fun, mock, mocking, ridicul*, insult, insults, insulting, offend them,
        imitate*, slur, slurs, roast, stereotype, stereotypes"""
)
_CARE = pattern(
    """
        can i, can we, should i, should we, may i, is it ok, is it fine, is it safe, do they, does it, avoid, how
        do, how can, how should, without, what if, when is, use humour, use humor, against, beyond"""
)
_EXCLUSION = pattern(
    """
        avoid hiring, avoid working with, don't hire, do not hire, never hire, not hire, don't want to work with,
        not want to work with, refuse to work with, get rid of, exclude, keep out, should i hire, should we hire,
        should i trust, can i trust, can we trust, can you trust, can you really trust, can i really trust"""
)
_RANKED = rf"(?:(?:most|least|more|less)\s+(?:{alternatives(_TRAITS)})|{alternatives(_SUPERLATIVES)})(?!\w)"
_RANKING = re.compile(
    rf"\b(?:which|what|whose|list|name|who)\b.{{0,40}}\b(?:{alternatives(_PEOPLES)}|people)\b.{{0,60}}\b{_RANKED}"
    rf"|\b{_RANKED}\s+(?:{alternatives(_PEOPLES)}|people)\b"
    rf"|\b(?:which|who)\s+(?:are|is|has|have|make|makes)\s+(?:the\s+)?(?:better|worse|smarter|lazier|cleverer)\b"
    rf"|\brank\b.{{0,40}}\b(?:{alternatives(_PEOPLES)})\b",
    re.IGNORECASE,
)
_ORIGIN = "nationality, ethnicity, ethnic, religion, caste, race, culture, country, origin, nation, background, from"
_NAME = "named, called, name, surname, last name, family name, names"
_FROM_A_NAME = re.compile(
    r"\b(?:from|judging by|judge by|based on|given|tell by|guess by)\s+"
    r"(?:the |his |her |their |this |a |someone's )?(?:\w+ )?"
    rf"(?:{alternatives(_NAME)})\b"
    r"|\b(?:what|which|guess|tell me|determine|figure out|identify|infer)\b.{0,40}"
    rf"\b(?:{alternatives(_ORIGIN)})\b.{{0,40}}"
    rf"\b(?:{alternatives(_NAME)})\b"
    rf"|\bwhere\s+(?:is|are|does|do|would)\b.{{0,40}}\b(?:{alternatives(_NAME)})\b"
    r"|\bis\s+(?:the\s+(?:name|surname)\s+)?[\w-]+(?:\s[\w-]+)?\s+an?\s+\w+\s+(?:sur|last |first |family )?name\b",
    re.IGNORECASE,
)
_BY_THE_NAME = re.compile(
    r"\W*(?:(?:or not|just|only|judging|going|seen)\W+)*(?:by|from|given)\s+(?:his|her|their|that|this|the|a)"
    r"\s+(?:\w+\s+)?(?:sur)?names?\b",
    re.IGNORECASE,
)
_IS_ONE = re.compile(
    r"\b(?:is|are|was|be|being|he's|she's|they're)\s+(?:(?:an?|really|probably|maybe)\s+)*$", re.IGNORECASE
)
_GROUP = (
    "people, clients, colleagues, teams, managers, developers, men, women, partners, vendors, workers, guys, employees"
)
_SCORNED = re.compile(
    rf"(?:\s+(?:{alternatives(_GROUP)}))?\s+(?:(?:are|is|be|being|all|always|just|so|such|too|really|a bunch of)\s+)*"
    rf"(?:{alternatives(_SCORN)})(?!\w)",
    re.IGNORECASE,
)


def reason_to_decline(message: str, library: Library) -> Decline | None:
    """None for a question that can be answered. "May I joke with my German client?" can."""
    if _FROM_A_NAME.search(message):
        return "name"
    if _RANKING.search(message):
        return "ranking"
    mentions = library.mentions(message)
    if any(_IS_ONE.search(message[: each.start]) and _BY_THE_NAME.match(message, each.end) for each in mentions):
        return "name"
    if not mentions and not re.search(rf"\b(?:{alternatives(_PEOPLES)}|people|foreigners)\b", message, re.IGNORECASE):
        return None
    if _MOCKERY.search(message) and not _CARE.search(message):
        return "mockery"
    if _EXCLUSION.search(message):
        return "exclusion"
    scorned = any(_SCORNED.match(message, mention.end) for mention in mentions)
    return "stereotype" if scorned else None

"""Takes the names of people out of a question before it is searched with, so that a name alone changes no advice."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from app.coach.wordlists import pattern
from app.knowledge import Library

# Written with a capital, and neither a person nor a place.
NO_NAME = pattern(
    """
        monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, january, february, march, april, may,
        june, july, august, september, october, november, december, slack, teams, zoom, excel, jira, github,
        gitlab, google, microsoft, linkedin, whatsapp, outlook, confluence, notion, skype, webex, powerpoint,
        word, english, europe, asia, africa, europa, west, east, north, south, gulf, americas, christmas, ramadan,
        easter, i"""
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A name of a place with a typing error is about this long and this near to the right one.
_SHORTEST_PLACE = 5
_NEAR_ENOUGH = 0.8
_QUOTATION = re.compile(r'"[^"]*"')
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Sr|Sra|Senhor|Senhora|Mevrouw|Meneer)\.?\s+[A-Z][\w'’-]+"
    r"(?:\s[A-Z][\w'’-]+)?"
)
_HONORED = re.compile(r"\b[A-Z][\w'’]+-(?:san|sama|ji|bucho|nim)\b")
_NAMED = re.compile(r"\b(?:named|called|name is)\s+[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?")
_AFTER_A_NAME = re.compile(
    r"(?:['’]s\b|\s+(?:is|was|has|keeps?|kept|said|says|wants?|told|asked|will|did|does|never|always|often|wrote|sent|and)\b)"
)
# Words that a question starts with, though no note may use them.
_OPENERS = frozenset(
    re.findall(
        r"[\w']+",
        """
        how what which who whom whose when where why is are am do does did can could should would will may
        might must i we my our their his her he she it they you your the a an any please tell explain give
        show if in on at for from to and or but so also compare hi hello hey dear help need want i'm i'd i've
        we're what's how's who's that this these those there some everyone somebody someone one two three
        rewrite nothing something yes no thanks thank let
        """,
    )
)


@lru_cache(maxsize=4)
def _feasts_in(texts: tuple[tuple[str | None, str], ...]) -> dict[str, frozenset[str | None]]:
    found: dict[str, frozenset[str | None]] = {}
    for code, text in texts:
        for word in _WORD.findall(_QUOTATION.sub("", text)):
            if word[0].isupper():
                found[word.lower()] = found.get(word.lower(), frozenset()) | {code}
    return found


def _feasts(library: Library) -> dict[str, frozenset[str | None]]:
    """The names of holidays, as the cards write them outside quotations, with the cultures that keep them."""
    return _feasts_in(tuple((n.culture, n.text) for n in library.notes if n.heading == "Calendar"))


def home_of_a_feast(text: str, library: Library) -> str | None:
    """ "Can we release at Diwali?" names a place as well as a day."""
    feasts = _feasts(library)
    for match in _WORD.finditer(text):
        small = match.group().lower()
        homes = feasts.get(small, frozenset())
        if len(homes) == 1 and small not in library.vocabulary and not NO_NAME.fullmatch(small.removesuffix("s")):
            return next(iter(homes))
    return None


def mend_places(text: str, library: Library) -> str:
    """ "Brasilian" and "nehterlands" are read as what they are near to, unless the word is one that notes use. A
    small letter is no city: "recipe" is not Recife."""
    known, countries = _names_of_places(library), _names_of_countries(library)

    def mended(match: re.Match[str]) -> str:
        word = match.group()
        small = word.lower()
        if len(word) < _SHORTEST_PLACE or small in known or small in library.vocabulary or small in _OPENERS:
            return word
        meant = known if word[0].isupper() else countries
        alike = (name for name in meant if name[0] == small[0])
        near = extractOne(small, alike, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_NEAR_ENOUGH)
        return known[near[0]] if near else word

    return _WORD.sub(mended, text)


@lru_cache(maxsize=4)
def _by_small_letters(names: tuple[str, ...]) -> dict[str, str]:
    return {name.lower(): name for name in names}


def _names_of_places(library: Library) -> dict[str, str]:
    cards = (name for code in library.cards for name in library.countries[code].words if code in library.countries)
    return _by_small_letters(tuple(name for name in cards if name.isalpha()))


def _names_of_countries(library: Library) -> dict[str, str]:
    cards = (library.countries[code] for code in library.cards if code in library.countries)
    named = (name for country in cards for name in (*country.names, *country.people))
    return _by_small_letters(tuple(name for name in named if name.isalpha()))


def mask_names(text: str, library: Library) -> str:
    """Names become "they" or go: the question stays one that can be searched."""
    masked = _NAMED.sub("", _HONORED.sub("they", _TITLED.sub("they", text)))
    kept = [(mention.start, mention.end) for mention in library.mentions(masked)]
    pieces, last = [], 0
    for match in _WORD.finditer(masked):
        if _is_name(masked, match, kept, library):
            pieces += [masked[last : match.start()], "they"]
            last = match.end()
    return "".join([*pieces, masked[last:]])


def _is_name(text: str, match: re.Match[str], kept: list[tuple[int, int]], library: Library) -> bool:
    word = match.group()
    if not word[0].isupper() or word.isupper() or any(start <= match.start() < end for start, end in kept):
        return False
    small = re.sub(r"['’]s$", "", word.lower())
    if NO_NAME.fullmatch(small) or small in _OPENERS or small in library.vocabulary or small in _feasts(library):
        return False
    opens = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1] in '.!?:"“\n'
    return not opens or bool(_AFTER_A_NAME.match(text, match.end()) or word.endswith(("'s", "’s")))

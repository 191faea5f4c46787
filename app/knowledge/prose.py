"""Finds absolute claims about a people in what notes say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from app.models import Note

from .countries import Country, plural
from .problems import Page

_QUOTED = re.compile(r"[\"“„][^\"“”„]*[\"”“]|«[^»]*»|‘[^’]*’")
_GROUPS = (
    "(?:man|men|woman|women|people|person|(?:manager|boss|leader|colleague|client|customer|partner|team|worker|employee"
    "|engineer|developer|supplier|vendor|executive|professional|negotiator|businessman|businesswoman)(?:s|es)?"
    "|businesspeople|businessmen|staff)"
)
_QUALIFIER = (
    "(?<!many )(?<!some )(?<!most )(?<!few )(?<!several )(?<!older )(?<!younger )(?<!other )(?<!these )(?<!those )"
    "(?<!among )(?<!between )(?<!of )(?<!if )(?<!where )(?<!when )(?<!non-)(?<!two )(?<!three )"
)
_SOFTENER = "(?! (?:often|sometimes|usually|mostly|likely|frequently|more likely|less likely|commonly|at times|not ))"


class ClaimFinder:
    """Finds what is said of a people without room for exceptions. Its patterns hold every people's name: keep one."""

    def __init__(self, countries: Mapping[str, Country]) -> None:
        people = {word for country in countries.values() for word in country.people}
        names = {word for country in countries.values() for word in country.names}
        self._patterns = _patterns(*(sorted(words, key=lambda word: (-len(word), word)) for words in (people, names)))

    def find(self, text: str) -> tuple[str, ...]:
        """The words of each claim. Quotations are left out: they are somebody else's words."""
        plain = _QUOTED.sub(" … ", text)
        return tuple(match.group().strip() for pattern in self._patterns for match in pattern.finditer(plain))


def _patterns(people: list[str], names: list[str]) -> tuple[re.Pattern[str], ...]:
    if not people:
        return ()
    one = _any_of(people)
    many = _any_of([plural(word) for word in people if plural(word) != word] + [w for w in people if w.endswith("men")])
    group = rf"(?:{many}|(?:{one}) {_GROUPS})"
    ever = r"(?:always|never|invariably|without exception)"
    everyone = r"(?:everyone|everybody|nobody|no one|no-one|people|they)"
    adverbs = r"(?: (?:will|would|almost|can|do|are|have|nearly|simply|just))*"
    return (
        re.compile(rf"\b(?:[Aa]ll|[Ee]very|[Ee]ach|[Nn]o) (?:of the )?{group}\b"),
        re.compile(
            rf"\b(?:[Ee]very|[Ee]ach|[Nn]o) (?:{one})(?=[.,;!?]|$| (?:is|has|will|does|wants?|likes?|knows?|who|in)\b)"
        ),
        re.compile(rf"{_QUALIFIER}\b(?:{group}|[Tt]he (?:{one})) (?:are|love|hate|cannot|can't)\b{_SOFTENER}"),
        re.compile(rf"\b{group}(?: [\w'-]+){{0,4}}? {ever}\b"),
        re.compile(rf"\b(?:[Tt]he|[Aa]n?) (?:{one}){adverbs} {ever}\b"),
        re.compile(rf"\b[Ii]n (?:{_any_of(names)}),? {everyone}(?: [\w'-]+){{0,4}}? {ever}\b"),
        re.compile(rf"\b[Pp]eople (?:in|from) (?:{_any_of(names)})(?: [\w'-]+){{0,4}}? {ever}\b"),
        re.compile(rf"\b(?:[Ee]veryone|[Ee]verybody|[Nn]obody|[Nn]o one) (?:in|from) (?:the )?(?:{_any_of(names)})\b"),
        re.compile(r"\b[Tt]hey (?:always|never)\b"),
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)


def check_claims(page: Page, notes: Iterable[tuple[Note, int]], claims: ClaimFinder) -> None:
    for note, line in notes:
        for offset, text in ((0, note.text), (1, note.why), (1, note.scope)):
            for claim in claims.find(text):
                fault = f"{claim!r} allows a people no exception; say what may happen, and in which setting"
                page.report(line + offset, f"note '{note.id}': {fault}")

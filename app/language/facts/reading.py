"""One text as the verifier and the rewriter read it: its facts, cues and clauses, from one parse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.language.english import foreign_sentences
from app.language.facts.clause import Clause
from app.language.facts.clauses import read_clauses
from app.language.facts.clean import CleanText, clean
from app.language.facts.clock import find_times
from app.language.facts.cues import find_cues
from app.language.facts.dates import find_dates
from app.language.facts.figures import find_figures
from app.language.facts.holidays import find_holidays
from app.language.facts.literals import find_literals, find_mixed, squeeze
from app.language.facts.names import find_names
from app.language.facts.spans import Found, Taken
from app.models import Fact

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SMALL_WORDS = frozenset(("negation", "sureness", "obligation", "condition"))
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """`facts` are literal (figures, dates, names, links, code, quotes); `cues` are the small words."""

    original: str
    clean: CleanText
    facts: tuple[Found, ...]
    cues: tuple[Found, ...]
    clauses: tuple[Clause, ...]
    sentences: dict[int, list[Clause]]
    words: frozenset[str]

    def near(self, clause: Clause, reach: int = 0) -> list[Clause]:
        """The clauses of the same sentence, or of those up to `reach` away."""
        numbers = range(clause.sentence - reach, clause.sentence + reach + 1)
        return [other for number in numbers for other in self.sentences.get(number, ())]

    def fact(self, found: Found, kind: str | None = None, value: str | None = None) -> Fact:
        start, end = self.clean.span(*self._whole_words(found))
        return Fact(kind or found.kind, self.original[start:end], start, end, value or found.value)

    def _whole_words(self, found: Found) -> tuple[int, int]:
        """The span a reader knows: "don't" for "n't", "we'll" for "'ll"."""
        start, end, text = found.start, found.end, self.clean.text
        if found.kind not in _SMALL_WORDS:
            return start, end
        while start and (
            text[start - 1].isalpha() or (text[start - 1] == "'" and text[start - 2 : start - 1].isalpha())
        ):
            start -= 1
        while end < len(text) and (text[end].isalpha() or (text[end] == "'" and text[end + 1 : end + 2].isalpha())):
            end += 1
        return start, end

    def fact_at(self, kind: str, start: int, end: int, value: str) -> Fact:
        start, end = self.clean.span(start, end)
        return Fact(kind, self.original[start:end], start, end, value)


def _foreign(doc: Doc, text: str, taken: Taken) -> list[Found]:
    """Sentences of another language: each is one literal fact, because nothing in it can be read."""
    spans = [(span.start_char, span.end_char) for span in doc.sents] if len(doc) else []
    found = []
    for number in sorted(foreign_sentences([text[start:end] for start, end in spans])):
        start, end = spans[number]
        end = start + len(text[start:end].rstrip())
        taken.claim(start, end)
        found.append(Found("quote", squeeze(text[start:end]), start, end, "foreign"))
    return found


def _without(foreign: list[Found], clauses: list[Clause]) -> list[Clause]:
    """The clauses that can be read, numbered anew."""
    kept = [clause for clause in clauses if not any(found.start <= clause.start < found.end for found in foreign)]
    places = {clause.n: place for place, clause in enumerate(kept)}
    for clause in kept:
        clause.n, clause.parent = places[clause.n], places.get(clause.parent, -1)
    return kept


def read(text: str, doc: Doc | None = None) -> Reading:
    """Read `text`; `doc` is its parse, when the caller has one already."""
    from app.language.parse import parse

    cleaned = clean(text)
    if doc is None or len(doc.text) != len(cleaned.text):
        doc = parse(cleaned.text)
    taken = Taken(cleaned.text)
    foreign = _foreign(doc, cleaned.text, taken)
    facts = (
        foreign
        + find_literals(taken)
        + find_times(taken)
        + find_dates(taken)
        + find_holidays(taken)
        + find_figures(taken)
    )
    facts += find_mixed(taken)
    facts += find_names(doc, taken)
    facts.sort(key=lambda found: found.start)
    shield = bytearray(len(cleaned.text) + 1)
    for found in facts:
        shield[found.start : found.end] = b"\x01" * (found.end - found.start)
    cues = [cue for cue in find_cues(cleaned.text) if not shield[cue.start]]
    cues.sort(key=lambda found: found.start)
    clauses = read_clauses(doc, cleaned.text, facts, cues) if len(doc) else []
    if foreign:
        clauses = _without(foreign, clauses)
    sentences: dict[int, list[Clause]] = {}
    for clause in clauses:
        sentences.setdefault(clause.sentence, []).append(clause)
    words = frozenset(word.casefold() for word in _WORD.findall(cleaned.text))
    return Reading(text, cleaned, tuple(facts), tuple(cues), tuple(clauses), sentences, words)

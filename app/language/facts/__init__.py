"""The facts of a text: spans that a rewrite has to keep, each with a normal form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language.facts.reading import Reading, read
from app.models import Fact

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Reading", "facts_of", "find_facts", "read"]


def find_facts(text: str, doc: Doc | None = None) -> tuple[Fact, ...]:
    """Every fact in order of place; spans of different kinds may overlap ("will" inside the owner's clause)."""
    return facts_of(read(text, doc))


def facts_of(reading: Reading) -> tuple[Fact, ...]:
    found = [reading.fact(item) for item in reading.facts]
    found += [reading.fact(cue) for clause in reading.clauses for cue in clause.cues]
    for clause in reading.clauses:
        if clause.ask in ("ask", "need"):
            found.append(reading.fact_at("obligation", clause.text_start, clause.text_end, "ask"))
        if clause.owner and clause.owner_at and not clause.courtesy:
            found.append(reading.fact_at("owner", *clause.owner_at, f"{clause.owner} {clause.word}"))
    denied = {(fact.start, fact.end) for fact in found if fact.kind == "negation"}
    found = [fact for fact in found if fact.value not in ("can", "none") or (fact.start, fact.end) not in denied]
    unique = {(fact.kind, fact.start, fact.end): fact for fact in found}
    return tuple(sorted(unique.values(), key=lambda fact: (fact.start, fact.end, fact.kind)))

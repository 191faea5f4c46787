"""A conversation as the page shows it: each question with its answer, and the sources its numbers lead to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import BaseModel, TypeAdapter

from app.models import AnswerKind, Turn
from app.web.markdown import to_html


class SourceKept(BaseModel):
    title: str
    author: str | None = None
    year: int | None = None
    publisher: str | None = None
    url: str = ""


class CitationKept(BaseModel):
    """A citation as a conversation keeps it: in the form the API gave."""

    n: int
    title: str
    text: str
    shelf: str
    sources: list[SourceKept]


@dataclass(frozen=True, slots=True)
class Exchange:
    question: str
    kind: AnswerKind
    answer: Markup
    anchor: str
    citations: tuple[CitationKept, ...]


_CITATIONS = TypeAdapter(list[CitationKept])


def exchanges(turns: Sequence[Turn]) -> tuple[Exchange, ...]:
    """Oldest first. Turns come in pairs: what the user said, what the coach said."""
    pairs = zip(turns[::2], turns[1::2], strict=False)
    return tuple(_exchange(place, asked, answered) for place, (asked, answered) in enumerate(pairs, start=1))


def _exchange(place: int, asked: Turn, answered: Turn) -> Exchange:
    citations = tuple(_CITATIONS.validate_python((answered.answer or {}).get("citations", [])))
    anchor = f"source-{place}"
    return Exchange(
        question=asked.text,
        kind=answered.kind or "answer",
        answer=to_html(answered.text, cited={citation.n for citation in citations}, anchor=anchor),
        anchor=anchor,
        citations=citations,
    )

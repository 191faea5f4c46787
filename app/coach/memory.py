"""What a conversation keeps of an exchange, and how an earlier one is understood again when a follow-up comes."""

from __future__ import annotations

from dataclasses import replace

from app.coach.understanding import Understanding, understand
from app.knowledge import Library
from app.models import Answer, Citation, Conversation, Question, Turn

# A follow-up leans on the last few messages; older ones change nothing.
_REMEMBERED = 6


def recall(conversation: Conversation, library: Library) -> Understanding | None:
    """How the latest message was understood. Reading is pure, so the messages themselves are all that is kept."""
    previous: Understanding | None = None
    for turn in [turn for turn in conversation.turns if turn.role == "user"][-_REMEMBERED:]:
        previous = understand(turn.text, library, previous)
        if turn.cultures:
            previous = replace(previous, cultures=turn.cultures)
    return previous


def turns_of(question: Question, understood: Understanding, answer: Answer) -> tuple[Turn, Turn]:
    asked = Turn("user", question.message, cultures=understood.cultures)
    answered = Turn(
        "coach",
        answer.text,
        kind=answer.kind,
        answer_id=answer.answer_id,
        answer=_as_given(answer),
        cultures=understood.cultures,
    )
    return asked, answered


def _as_given(answer: Answer) -> dict[str, object]:
    """The answer in the words of the API, so that what is stored reads like what was sent."""
    return {
        "answer_id": answer.answer_id,
        "kind": answer.kind,
        "text": answer.text,
        "citations": [_citation(citation) for citation in answer.citations],
        "engine": answer.engine,
        "index_version": answer.index_version,
        "warnings": [{"kind": n.kind, "text": n.text, "suggestion": n.suggestion} for n in answer.warnings],
    }


def _citation(citation: Citation) -> dict[str, object]:
    note = citation.note
    sources = [reference.source for reference in note.references]
    return {
        "n": citation.n,
        "id": note.id,
        "title": note.title,
        "text": note.text,
        "culture": note.culture,
        "topic": note.topic,
        "shelf": note.shelf,
        "sources": [
            {"title": s.title, "author": s.author, "year": s.year, "publisher": s.publisher, "url": s.url}
            for s in sources
        ],
    }

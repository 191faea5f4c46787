"""The domain types that every layer speaks in. Frozen, with small derived values only; imports nothing of ours."""

from __future__ import annotations

from .answers import Answer, Citation, Conversation, ConversationSummary, Question, Turn
from .english import AmbiguousWord, FalseFriend, Meaning, Strengths
from .knowledge import (
    Card,
    Document,
    Norm,
    Note,
    Passage,
    Phrase,
    PhraseReading,
    Reference,
    Scale,
    SearchResult,
    Source,
)
from .people import EffectiveNorm, Partner, Sender
from .text import Act, Analysis, Change, ChangedFact, DerivedFact, Draft, Fact, Notice, Rewrite, Scores, Verification
from .words import SCALES, Adjust, AnswerKind, Confidence, Level, Medium, NoteKind, Relation, Shelf, Side

__all__ = [
    "SCALES",
    "Act",
    "Adjust",
    "AmbiguousWord",
    "Analysis",
    "Answer",
    "AnswerKind",
    "Card",
    "Change",
    "ChangedFact",
    "Citation",
    "Confidence",
    "Conversation",
    "ConversationSummary",
    "DerivedFact",
    "Document",
    "Draft",
    "EffectiveNorm",
    "Fact",
    "FalseFriend",
    "Level",
    "Meaning",
    "Medium",
    "Norm",
    "Note",
    "NoteKind",
    "Notice",
    "Partner",
    "Passage",
    "Phrase",
    "PhraseReading",
    "Question",
    "Reference",
    "Relation",
    "Rewrite",
    "Scale",
    "Scores",
    "SearchResult",
    "Sender",
    "Shelf",
    "Side",
    "Source",
    "Strengths",
    "Turn",
    "Verification",
]

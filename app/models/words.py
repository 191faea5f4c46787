"""The fixed words of the domain: scales, levels, kinds. Everything else in this package is built from them."""

from __future__ import annotations

from typing import Literal

SCALES = (
    "directness",
    "explicitness",
    "formality",
    "hierarchy",
    "feedback",
    "disagreement",
    "relationship",
    "time",
    "expressiveness",
)
Confidence = Literal["low", "medium", "high"]
NoteKind = Literal["do", "avoid", "know"]
Shelf = Literal["general", "cultures", "playbooks"]
Medium = Literal["email", "chat"]
Adjust = Literal["shorter", "softer", "more_direct"]
Relation = Literal["senior", "peer", "junior"]
Side = Literal["client", "vendor", "colleague"]
Level = Literal["person", "team", "organisation", "culture"]
AnswerKind = Literal["answer", "rewrite", "decode", "brief", "clarify", "refusal"]

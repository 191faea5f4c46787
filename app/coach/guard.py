"""The last look at an answer: its numbers resolve, and it claims nothing of a people without exception."""

from __future__ import annotations

import re

from app.knowledge import Library
from app.models import Answer

_NUMBER = re.compile(r"\[(\d+)\]")


def faults_of(answer: Answer, library: Library) -> tuple[str, ...]:
    """Empty for an answer that may go out. Whoever worded it, built-in or a model, it is looked at here."""
    return (*_citation_faults(answer), *(f"claims {claim!r}" for claim in library.claims.find(answer.text)))


def _citation_faults(answer: Answer) -> list[str]:
    cited = {int(number) for number in _NUMBER.findall(answer.text)}
    listed = [citation.n for citation in answer.citations]
    faults = []
    if answer.kind in ("refusal", "clarify") and (cited or listed):
        faults.append("a refusal or a question cites nothing")
    if listed != list(range(1, len(listed) + 1)):
        faults.append("the citations are not numbered from 1")
    if answer.kind != "rewrite" and cited != set(listed):
        faults.append(f"the text cites {sorted(cited)}, the list holds {listed}")
    return faults

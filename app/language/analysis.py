"""What POST /api/analyze answers: scores, speech acts and facts of one text, from one parse."""

from __future__ import annotations

from app.language.facts import find_facts
from app.language.reading import read
from app.language.scores import acts_of, score
from app.models import Analysis


def analyze(text: str) -> Analysis:
    """Offsets are in `text`."""
    reading = read(text)
    scored = score(reading)
    return Analysis(scored.text, acts_of(reading, scored), find_facts(text, reading.doc))

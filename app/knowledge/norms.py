"""The nine norm scales (`norms.yaml`) and the norms of one card, checked against them."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from app.models import SCALES, Confidence, Norm, Scale

from .fields import Fields, read_fields
from .problems import Problem, open_page
from .sources import Sources, rejoin_brackets

CONFIDENCES = ("low", "medium", "high")
LOWEST, HIGHEST = -2, 2
_LEVELS = tuple(range(LOWEST, HIGHEST + 1))


def load_scales(folder: Path, problems: list[Problem]) -> dict[str, Scale]:
    page = open_page(folder / "norms.yaml", folder, problems)
    front = read_fields(page) if page else None
    if front is None:
        return {}
    front.refuse_unknown(SCALES)
    return {name: _scale(name, entry) for name in SCALES if (entry := front.fields(name)) is not None}


def _scale(name: str, entry: Fields) -> Scale:
    entry.refuse_unknown(("ends", "asks", "rubric"))
    ends = entry.texts("ends")
    if len(ends) != 2:
        entry.report("ends", "must name two ends: [indirect, direct]")
    negative, positive = ends if len(ends) == 2 else ("", "")
    return Scale(name=name, negative=negative, positive=positive, asks=entry.text("asks"), rubric=_rubric(entry))


def _rubric(entry: Fields) -> dict[int, str]:
    levels = entry.fields("rubric")
    if levels is None:
        return {}
    levels.refuse_unknown(str(level) for level in _LEVELS)
    return {level: levels.text(str(level)) for level in _LEVELS}


def read_norms(front: Fields, sources: Sources) -> dict[str, Norm]:
    listed = front.fields("norms")
    if listed is None:
        return {}
    listed.refuse_unknown(SCALES)
    entries = ((name, listed.fields(name)) for name in SCALES)
    return {name: _norm(name, entry, sources) for name, entry in entries if entry is not None}


def _norm(name: str, entry: Fields, sources: Sources) -> Norm:
    entry.refuse_unknown(("value", "range", "confidence", "sources"))
    value = entry.number("value") or 0
    ends = entry.numbers("range")
    if len(ends) != 2:
        entry.report("range", "must be two whole numbers: [low, high]")
    low, high = ends if len(ends) == 2 else (value, value)
    if not LOWEST <= low <= value <= high <= HIGHEST:
        entry.report("range", f"[{low}, {high}] must contain the value {value} and stay within {LOWEST} and {HIGHEST}")
    cited = rejoin_brackets(entry.texts("sources"))
    references = sources.references(cited, lambda text: entry.report("sources", f"is wrong: {text}"))
    if not cited:
        entry.report("sources", "must name a source")
    return Norm(
        scale=name,
        value=value,
        low=low,
        high=high,
        confidence=cast(Confidence, entry.choice("confidence", CONFIDENCES, default="low")),
        sources=tuple(reference.source for reference in references),
    )

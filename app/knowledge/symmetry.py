"""Whether the cards describe cultures alike: how much is advised and warned of, how surely, and in which words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.models import Card, Note

from .problems import Page
from .readability import median_grade

# A card beyond these describes people mostly by what to avoid or by what goes wrong.
MOST_AVOID = 0.2
MOST_NEGATIVE = 2.0
_NEGATIVE = frozenset(
    """aggressive angry anger annoyed bad blame blamed blunt break broken corrupt corruption cold criticise criticism
    danger delay delays dishonest disrespect disrespectful distrust embarrass embarrassed embarrassing fail failed
    failure fault fear harsh hide hides hidden hostile hurt ignore ignored impolite insult lack late lazy lie lies lose
    loss mistake mistakes mistrust offend offended offensive poor pressure problem problems refuse rigid risk risks rude
    shame slow suspicion suspicious threat unreliable unpunctual upset waste weak worry wrong""".split()
)
_FROM_THERE = re.compile(r"\b[Ii]f (?:you|your team|your side) (?:are|is|come|lead|work)\b")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Balance:
    """One card in figures. Shares are of its notes, `negative` is per hundred words of advice and reason."""

    code: str
    notes: int
    do: float
    avoid: float
    know: float
    negative: float
    high: float
    low: float
    from_there: float
    sources: int
    grade: float


def balance(card: Card) -> Balance:
    notes = card.notes
    kinds = Counter(note.kind for note in notes)
    sure = Counter(note.confidence for note in notes)
    count = max(1, len(notes))
    return Balance(
        code=card.code,
        notes=len(notes),
        do=kinds["do"] / count,
        avoid=kinds["avoid"] / count,
        know=kinds["know"] / count,
        negative=negative_words(notes),
        high=sure["high"] / count,
        low=sure["low"] / count,
        from_there=sum(bool(_FROM_THERE.search(note.text)) for note in notes) / count,
        sources=len(card.sources),
        grade=median_grade(notes),
    )


def negative_words(notes: Iterable[Note]) -> float:
    """Words of fault and trouble per hundred words."""
    words = [word.lower() for note in notes for word in _WORD.findall(f"{note.text} {note.why}")]
    return 100 * sum(word in _NEGATIVE for word in words) / max(1, len(words))


def faults(found: Balance) -> Iterator[str]:
    if found.avoid > MOST_AVOID:
        yield f"{found.avoid:.0%} of the notes say what to avoid; {MOST_AVOID:.0%} is the most: say what to do instead"
    if found.negative > MOST_NEGATIVE:
        yield (
            f"{found.negative:.1f} words in a hundred speak of faults and trouble; {MOST_NEGATIVE} is the most: "
            "describe the habit, and what helps"
        )


def check_symmetry(page: Page, card: Card) -> None:
    for fault in faults(balance(card)):
        page.report(1, fault)

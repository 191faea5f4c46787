"""Pairs the clauses of the draft with those of the rewrite by what they share: facts, words, word families."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from app.language.facts.clause import Clause
from app.language.facts.reading import Reading

Candidates = tuple[tuple[Clause, float], ...]

_ENOUGH = 0.75  # one shared verb family, or one shared noun
_FAINT = 0.3  # enough where the predicate itself is shared
_NEAR_BEST = 0.6
_STEP, _FAR = 0.02, 0.6  # what each clause of distance costs, and all distance at most
_NEAR_ASK = 3
_MANY = 40
_WINDOW = 12


@dataclass(frozen=True, slots=True)
class Alignment:
    """`forward[n]`: the clauses of the rewrite that may render clause n of the draft; `back`: the reverse."""

    before: Reading
    after: Reading
    forward: tuple[Candidates, ...]
    back: tuple[Candidates, ...]
    weak: dict[int, Clause]

    def around(self, clause: Clause, reach: int = 0) -> list[Clause]:
        """Clauses of the rewrite in the same sentence, or up to `reach` sentences away."""
        return self.after.near(clause, reach)

    def beside(self, clause: Clause, reach: int = 0) -> list[Clause]:
        """Clauses of the draft in the same sentence, or up to `reach` sentences away."""
        return self.before.near(clause, reach)


def align(before: Reading, after: Reading) -> Alignment:
    forward = _score(before.clauses, after.clauses)
    back = _score(after.clauses, before.clauses)
    asks = _open_asks(before.clauses, after.clauses, forward)
    forward = tuple((*scored, (asks[n], _ENOUGH)) if n in asks else scored for n, scored in enumerate(forward))
    weak = _leftovers(before.clauses, after.clauses, forward, back)
    return Alignment(before, after, forward, back, asks | weak)


def _score(clauses: tuple[Clause, ...], others: tuple[Clause, ...]) -> tuple[Candidates, ...]:
    index: dict[str, list[Clause]] = defaultdict(list)
    for other in others:
        for key in other.keys:
            index[key].append(other)
    pace = len(others) / max(len(clauses), 1)
    aligned = []
    for clause in clauses:
        scores: dict[int, float] = defaultdict(float)
        for key, weight in clause.keys.items():
            for other in _nearest(index.get(key, []), clause.n * pace):
                scores[other.n] += min(weight, other.keys[key])
        aligned.append(_best(clause, scores, others, clause.n * pace))
    return tuple(aligned)


def _open_asks(
    clauses: tuple[Clause, ...], others: tuple[Clause, ...], scored: tuple[Candidates, ...]
) -> dict[int, Clause]:
    """An ask that no ask renders yet is paired with the nearest ask of the rewrite that renders none."""
    taken = {other.n for clause in clauses if clause.ask for other, _ in scored[clause.n] if other.ask}
    free = [other for other in others if other.ask == "ask" and other.n not in taken]
    paired: dict[int, Clause] = {}
    pace = len(others) / max(len(clauses), 1)
    for clause in clauses:
        if clause.ask != "ask" or not free or any(other.ask for other, _ in scored[clause.n]):
            continue
        nearest = min(free, key=lambda other: abs(other.n - clause.n * pace))
        if abs(nearest.n - clause.n * pace) <= _NEAR_ASK:
            free.remove(nearest)
            paired[clause.n] = nearest
    return paired


def _nearest(rivals: list[Clause], place: float) -> list[Clause]:
    """In a long text a common word stands everywhere; only the clauses near the expected place are looked at."""
    if len(rivals) <= _MANY:
        return rivals
    middle = bisect_left(rivals, place, key=lambda rival: rival.n)
    return rivals[max(0, middle - _MANY // 2) : middle + _MANY // 2]


def _best(clause: Clause, scores: dict[int, float], others: tuple[Clause, ...], place: float) -> Candidates:
    greeting = _only_name(clause)
    ranked = sorted(
        (
            (score - min(_FAR, _STEP * abs(n - place)), n)
            for n, score in scores.items()
            if greeting or not _only_name(others[n])
        ),
        reverse=True,
    )
    same = [(score, n) for score, n in ranked if score >= _FAINT and clause.heads & others[n].heads][:3]
    enough = [(score, n) for score, n in ranked[:4] if score >= _ENOUGH and score >= _NEAR_BEST * ranked[0][0]]
    chosen = sorted({*same, *enough}, reverse=True)
    return tuple((others[n], score) for score, n in chosen[:4])


def _leftovers(
    clauses: tuple[Clause, ...],
    others: tuple[Clause, ...],
    forward: tuple[Candidates, ...],
    back: tuple[Candidates, ...],
) -> dict[int, Clause]:
    """What shares no word is paired in order of place, if both do the same: ask, deny, state."""
    free = {other.n for other in others if not back[other.n] and not other.courtesy and not _only_name(other)}
    pace = len(others) / max(len(clauses), 1)
    weak: dict[int, Clause] = {}
    for clause in clauses:
        if forward[clause.n] or clause.courtesy:
            continue
        place = round(clause.n * pace)
        window = range(max(0, place - _WINDOW), min(len(others), place + _WINDOW + 1))
        alike = [n for n in window if n in free and _act_alike(clause, others[n])]
        if alike:
            nearest = min(alike, key=lambda n: abs(n - place))
            weak[clause.n] = others[nearest]
            free.remove(nearest)
    return weak


def _act_alike(one: Clause, two: Clause) -> bool:
    return bool(one.ask) == bool(two.ask) or (one.negative and two.negative)


def _only_name(clause: Clause) -> bool:
    """A greeting or a signature."""
    return bool(clause.facts) and all(found.kind == "name" for found in clause.facts) and not clause.signs

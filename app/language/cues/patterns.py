"""Cues: patterns over the words of a sentence, each with the act it speaks for and how loudly.

A pattern is a row of words. A small word matches a word or its lemma, a capital one a meaning of `words` or a tag
(`PAST`, `NUM`, `NAME`, `MORE`), `a/b` either; `?` behind it makes it optional. `~` stands for up to four words of the
same clause, `...` for any number. `^` is where the sentence starts, `$` where it ends. `&x` asks for a trait of the
sentence (a flag of `said`, a word or a meaning anywhere), `&!x` for its absence.
`&THANKS_PHRASE` and its like stand for any set phrase of that act (`words.PHRASES`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.language.cues.words import MEANINGS, WORDS

_NEAR = 4
_BREAKS = frozenset((",", ";", ":", "-", "–", "—", "(", ")", "."))
_TAGS = {
    "VBD": ("PAST", "VERB"), "VBN": ("PAST", "DONE", "VERB"), "VBG": ("VERB", "DOING"), "VB": ("VERB",),
    "VBP": ("VERB",), "VBZ": ("VERB",), "JJR": ("MORE", "ADJ"), "RBR": ("MORE",), "JJ": ("ADJ",), "CD": ("NUM",),
    "NNP": ("NAME",), "NN": ("NOUN",), "NNS": ("NOUN",),
}  # fmt: skip
_NEAR_GAP, _ANY_GAP, _START, _END = "~", "...", "^", "$"
_NAMED = frozenset(WORDS) | {name for names in _TAGS.values() for name in names}

# What only a verb can mean ("a code freeze" freezes nothing), and what a word before its noun does not report
# ("the error log").
_DEEDS = frozenset(("HARM", "FAIL", "SETBACK", "GRANT", "PRAISED", "PUNISH", "EARNED", "KEPT"))
_NEWS = frozenset(("ILL_NEWS", "POOR", "FAULT", "TROUBLE", "FAIL", "SETBACK", "HARM", "LAW"))

# How many sentences in a hundred hold a common word or tag; others are rare.
_OFTEN = {
    "the": 60, "be": 55, "BE": 60, "VERB": 95, "NOUN": 95, "PAST": 50, "DONE": 25, "DOING": 20, "ADJ": 50,
    "NAME": 30, "NUM": 20, "to": 45, "a": 40, "and": 30, "of": 30, "in": 30, "for": 30, "WE": 45, "we": 25, "i": 25,
    "YOU": 25, "you": 25, "YOUR": 20, "your": 20, "OUR": 20, "US": 15, "not": 20, "NOT": 22, "NO": 30, "have": 20,
    "has": 8, "HAVE": 22, "will": 12, "would": 8, "can": 10, "could": 5, "CAN": 12, "that": 15, "this": 12,
    "it": 20, "on": 20, "with": 12, "from": 10, "was": 12, "is": 25, "are": 15, "at": 12, "by": 10, "or": 5,
    "if": 6, "no": 6, "so": 5, "do": 8, "an": 8, "as": 8, ",": 40, ":": 5, "DATE": 25, "MORE": 5, "GOOD": 8,
    "MUST": 6, "what": 5, "how": 4, "again": 3, "still": 3, "without": 2, "one": 5, "all": 5, "our": 12, "my": 8,
    "us": 8, "me": 8, "UNIT": 10, "must": 3, "should": 3, "need": 4, "out": 4, "up": 4, "go": 4, "get": 4,
    "give": 3, "make": 5, "take": 4, "they": 4, "?": 12, "!": 8,
}  # fmt: skip

Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Item:
    keys: Keys
    optional: bool = False
    gap: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """One pattern. A negative weight speaks against the act."""

    pattern: str
    act: str
    weight: float
    items: tuple[_Item, ...]
    needed: tuple[Keys, ...]
    flags: Keys
    barred: Keys
    starts: bool
    ends: bool

    def matches(self, tokens: Sequence[Keys], start: int, flags: set[str]) -> bool:
        """Whether a sentence of these tokens and flags, whose first telling word is at `start`, holds the pattern."""
        if self.barred and not self.barred.isdisjoint(flags):
            return False
        for keys in self.needed:
            if keys.isdisjoint(flags):
                return False
        if self.starts:
            return self._goes_on(tokens, start, 0) or (start > 0 and self._goes_on(tokens, 0, 0))
        if not self.items:
            return True
        first = self.items[0].keys
        return any(
            not first.isdisjoint(token) and self._goes_on(tokens, place, 0) for place, token in enumerate(tokens)
        )

    def _goes_on(self, tokens: Sequence[Keys], place: int, number: int) -> bool:
        if number == len(self.items):
            return not self.ends or all(token <= _BREAKS or token <= {"!", "?"} for token in tokens[place:])
        item = self.items[number]
        if item.gap:
            return self._after_gap(tokens, place, number)
        if (
            place < len(tokens)
            and not item.keys.isdisjoint(tokens[place])
            and self._goes_on(tokens, place + 1, number + 1)
        ):
            return True
        return item.optional and self._goes_on(tokens, place, number + 1)

    def _after_gap(self, tokens: Sequence[Keys], place: int, number: int) -> bool:
        gap = self.items[number].gap
        for ahead in range(place, min(place + gap, len(tokens)) + 1):
            if self._goes_on(tokens, ahead, number + 1):
                return True
            if gap == _NEAR and ahead < len(tokens) and tokens[ahead] <= _BREAKS:
                return False
        return False


@lru_cache(maxsize=8192)
def keys_of(word: str, lemma: str, tag: str, dep: str) -> Keys:
    """What a pattern can call a word: itself, its lemma, its meanings, its tag."""
    if tag.startswith("PRP"):
        lemma = word  # the lemma of "us" is "we"
    meanings = {*MEANINGS.get(word, ()), *MEANINGS.get(lemma, ())}
    if not tag.startswith("VB"):
        meanings -= _DEEDS
    if tag == "NNS":
        meanings.discard("GOOD")
    if dep in ("compound", "amod"):
        meanings -= _NEWS
    return frozenset((word, lemma, *meanings, *_TAGS.get(tag, ())))


def cues(act: str, weight: float, patterns: str) -> Iterator[Cue]:
    """The cues of a text with one pattern to a line, or several with ";" between them."""
    for line in patterns.replace(";", "\n").splitlines():
        if line.strip():
            yield _read(line.split(), act, weight)


def _read(parts: list[str], act: str, weight: float) -> Cue:
    flags = {part[1:] for part in parts if part.startswith("&") and not part.startswith("&!")}
    barred = {part[2:] for part in parts if part.startswith("&!")}
    words = [part for part in parts if not part.startswith("&")]
    while words[:1] == [_NEAR_GAP]:
        words = words[1:]
    items = tuple(_item(word) for word in words if word not in (_START, _END))
    return Cue(
        pattern=" ".join(parts),
        act=act,
        weight=weight,
        items=items,
        needed=tuple(sorted((item.keys for item in items if not item.gap and not item.optional), key=_share)),
        flags=frozenset(flags),
        barred=frozenset(barred),
        starts=_START in words,
        ends=_END in words,
    )


def _item(word: str) -> _Item:
    if word in (_NEAR_GAP, _ANY_GAP):
        return _Item(frozenset(), gap=_NEAR if word == _NEAR_GAP else 99)
    keys = frozenset(word.removesuffix("?").split("/")) if word != "?" else frozenset("?")
    if unknown := {key for key in keys if key.isupper() and key not in _NAMED}:
        raise ValueError(f"No such meaning in a cue: {unknown}")
    return _Item(keys, optional=word.endswith("?") and word != "?")


class CueIndex:
    """Cues by their rarest word or trait, so that a sentence meets only those that it could hold."""

    def __init__(self, found: Iterable[Cue]) -> None:
        self._by_key: dict[str, list[Cue]] = {}
        for cue in found:
            for key in _rarest(cue):
                self._by_key.setdefault(key, []).append(cue)

    def find(self, tokens: Sequence[Keys], start: int, flags: set[str]) -> set[Cue]:
        """Every cue that a sentence of these tokens and flags holds; `start` is its first telling word."""
        traits = flags.union(*tokens)
        near = (cue for key in traits & self._by_key.keys() for cue in self._by_key[key])
        return {cue for cue in near if cue.flags <= traits and cue.matches(tokens, start, traits)}


def _rarest(cue: Cue) -> Keys:
    """The keys of the item that fewest sentences hold, or one flag of a cue that has no words."""
    return cue.needed[0] if cue.needed else frozenset(sorted(cue.flags)[:1])


def _share(keys: Keys) -> float:
    """Roughly how many sentences in a hundred hold one of these."""
    return sum(_OFTEN.get(key, 2.0 + 0.4 * len(WORDS[key]) if key in WORDS else 0.3) for key in keys)

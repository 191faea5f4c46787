"""Keyword search with bm25s over the same texts that are embedded, held in memory."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORD = re.compile(r"[^\W_]+")
_NO_ENDING = frozenset({"news", "always", "series", "during", "early", "reply", "need", "speed"})
_VOWEL = re.compile(r"[aeiouy]")
# A word that no text uses is read as the nearest that one does, if it is as long and as near as this and starts alike.
_SHORTEST_MISSPELT = 6
_NEAR_ENOUGH = 0.84
# Words that stand in nearly every question and note; "not" and "no" stay, they matter here.
_COMMON = """
a about after all also am an and any are as at be been being but by can could did do does doing for from had has
have he her here him his how i if in into is it its itself just me more most my of on or other our out over own
s she should so some such t than that the their them then there these they this those through to too us very was
we were what when where which while who whom why will with would you your
"""
# Who works with whom: named in nearly every question here, and in notes for reasons of their own.
_PARTIES = """
client clients contractor contractors customer customers folk folks guy guys offshore partner partners people person
provider providers somebody someone supplier suppliers team teams vendor vendors
"""
STOPWORDS = frozenset((_COMMON + _PARTIES).split())


class Keywords:
    """BM25 scores of one query for every text, in the order the texts were given."""

    def __init__(self, texts: Sequence[str]) -> None:
        import bm25s

        self.size = len(texts)
        self._index = bm25s.BM25()
        tokens = [words(text) for text in texts]
        # bm25s cannot index nothing.
        self._is_empty = not any(tokens)
        if not self._is_empty:
            self._index.index(tokens, show_progress=False)

    def scores(self, query: str) -> NDArray[np.float32]:
        import numpy as np

        asked = [] if self._is_empty else [word for word in map(self._read, words(query)) if word]
        if not asked:
            return np.zeros(self.size, dtype=np.float32)
        scores: NDArray[np.float32] = self._index.get_scores(asked)
        return scores

    def _read(self, word: str) -> str | None:
        """The word, or the one meant by a typing error; None for one that says nothing here."""
        if word in self._index.vocab_dict:
            return word
        if len(word) < _SHORTEST_MISSPELT or not word.isalpha():
            return None
        from rapidfuzz.distance import DamerauLevenshtein
        from rapidfuzz.process import extractOne

        alike = self._by_first_letter.get(word[0], ())
        near = extractOne(word, alike, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_NEAR_ENOUGH)
        return near[0] if near else None

    @cached_property
    def _by_first_letter(self) -> dict[str, list[str]]:
        grouped: dict[str, list[str]] = {}
        for word in sorted(self._index.vocab_dict):
            if len(word) >= _SHORTEST_MISSPELT - 1 and word.isalpha():
                grouped.setdefault(word[0], []).append(word)
        return grouped


def words(text: str) -> list[str]:
    """The stems that count: lower case, accents off, the commonest words left out."""
    folded = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return [stem(word) for word in _WORD.findall(plain) if word not in STOPWORDS]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Take off English endings, so that "greetings" meets "greeting" and "apologised" meets "apologise"."""
    if len(word) <= 3 or word in _NO_ENDING or not word.isascii():
        return word
    word = _without_plural(word).removesuffix("d") if word.endswith("eed") else _without_plural(word)
    for ending in ("ing", "ed", "ly"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and _VOWEL.search(root):
            return _whole(root)
    return _whole(word)


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _whole(root: str) -> str:
    """One form for "plan" from "planning", for "apologise" with and without its e, and for "apologize"."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    if root.endswith("e") and len(root) > 3:
        root = root[:-1]
    if root.endswith("iz") and len(root) > 4:
        return f"{root[:-1]}s"
    return f"{root[:-1]}i" if root.endswith("y") and len(root) > 3 else root

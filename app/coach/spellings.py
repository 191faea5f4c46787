"""Warnings about a name that is spelt in two ways: Raghavan and Ragavan, José and Jose."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from app.language.facts.names import is_noun, is_word
from app.language.reading import Reading
from app.models import Draft, Notice

_NAME = re.compile(r"(?<![\w@./#_-])[^\W\d_a-z][^\W\d_]{3,}(?![\w@/_])")
_MOST = 60  # names of one draft that are held against each other
_LONG = 8  # letters from which two differences may still be one name


def misspelt_names(draft: Draft, reading: Reading) -> Iterator[Notice]:
    """Pairs of names that differ by a letter or an accent; the one used more, or known, is named second."""
    known = _words(draft.partner.name or "") + _words(draft.sender.name or "")
    counts = Counter(_names_in(reading)) + Counter(known)
    for one, two in combinations(list(counts)[:_MOST], 2):
        if _may_be_one(one, two) and min(counts[one], counts[two]) == 1:
            rare, usual = (one, two) if counts[one] < counts[two] or two in known else (two, one)
            yield Notice(
                "name_spelling",
                f"“{rare}” and “{usual}” may be the same name.",
                "Check how the person writes it, and write it so everywhere.",
            )


def _names_in(reading: Reading) -> Iterator[str]:
    """Capitalised words of the prose that are no words of English; in a greeting a noun is a name as well."""
    for block in reading.blocks:
        if block.is_prose or block.kind == "signature":
            yield from _words(reading.text[block.start : block.end], named=block.kind == "greeting")


def _words(text: str, *, named: bool = True) -> list[str]:
    return [
        word
        for word in _NAME.findall(unicodedata.normalize("NFC", text))
        if not word.isupper() and not is_word(word) and (named or not is_noun(word))
    ]


def _may_be_one(one: str, two: str) -> bool:
    """An ending tells forms of a name apart (Maria, Mario; Kowalski, Kowalska); a letter within may be an error."""
    first, second = _plain(one), _plain(two)
    if first == second:
        return True
    if first[0] != second[0] or first[-1] != second[-1] or min(len(first), len(second)) < 5:
        return False
    if first.startswith(second[:-1]) or second.startswith(first[:-1]):
        return False
    most = 2 if min(len(first), len(second)) >= _LONG else 1
    return OSA.distance(first, second, score_cutoff=most) <= most


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))

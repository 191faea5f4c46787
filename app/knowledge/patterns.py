"""What no list of spaCy patterns may hold, neither rules nor words of two senses: words that YAML took for yes, no."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_WORD_ATTRIBUTES = ("LOWER", "TEXT", "LEMMA", "TAG", "DEP", "POS", "ORTH")


def misread_words(pattern: Iterable[object]) -> Iterator[str]:
    for name, value in _word_attributes(pattern):
        if isinstance(value, bool):
            yield f"{name} must be a word, got {value}; YAML reads no, yes, on and off so: quote it"


def _word_attributes(pattern: Iterable[object]) -> Iterator[tuple[str, object]]:
    """Every value of LOWER, TEXT, LEMMA and the like in a pattern, lists taken apart."""
    for node in pattern:
        for name, value in node.items() if isinstance(node, dict) else ():
            if name == "RIGHT_ATTRS":
                yield from _word_attributes((value,))
            elif name in _WORD_ATTRIBUTES:
                listed = [item for values in value.values() for item in values] if isinstance(value, dict) else [value]
                yield from ((name, item) for item in listed)

"""Finds words of a list in a parse, by the patterns of spaCy's Matcher."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from app.language.parse import model
from app.models import AmbiguousWord

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Span


class Wordings:
    """The words of one list, compiled at the first use; `find` is safe to call from several threads."""

    def __init__(self, words: Sequence[AmbiguousWord]) -> None:
        self._words = {word.id: word for word in words}

    @cached_property
    def _matcher(self) -> Matcher:
        from spacy.matcher import Matcher

        matcher = Matcher(model().vocab)
        for word in self._words.values():
            matcher.add(word.id, [list(word.pattern)], greedy="LONGEST")
        return matcher

    def find(self, doc: Doc) -> Iterator[tuple[AmbiguousWord, Span]]:
        """Each word once, where it first stands, in the order of the text."""
        if not self._words:
            return
        seen: set[str] = set()
        for name, start, end in sorted(self._matcher(doc), key=lambda match: match[1:]):
            word_id = doc.vocab.strings[name]
            if word_id not in seen:
                seen.add(word_id)
                yield self._words[word_id], doc[start:end]

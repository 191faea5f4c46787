"""One text as the rewriter, the scores and the warnings see it: blocks, a parse, sentences with their speech acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.language.acts import acts_of
from app.language.clauses import Clause, clauses_of
from app.language.english import foreign_sentences
from app.language.parse import parse
from app.language.structure import Block, segment

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


_TOLD = ("body", "item")
_FRAME_ACTS = {"greeting": "greeting", "closing": "closing"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the prose: `span` is its parse, `clauses` its requests in a form that rules can change.

    `act` is what it does above all; `acts` is all that it does, that one first.
    """

    start: int
    end: int
    act: str
    block: Block
    span: Span = field(hash=False, compare=False)
    text: str
    clauses: tuple[Clause, ...] = ()
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """`sentences` are the English ones; `foreign` those of another language, which nothing touches."""

    text: str
    blocks: tuple[Block, ...]
    doc: Doc = field(hash=False, compare=False)
    sentences: tuple[Sentence, ...] = ()
    foreign: tuple[Sentence, ...] = ()

    def block(self, kind: str) -> Block | None:
        """The first block of a kind."""
        return next((block for block in self.blocks if block.kind == kind), None)

    def sentence_at(self, offset: int) -> Sentence | None:
        return next((sentence for sentence in self.sentences if sentence.start <= offset < sentence.end), None)


def read(text: str) -> Reading:
    """Parse a text once and name what each sentence does."""
    blocks = segment(text)
    doc = parse(text, blocks)
    found = [sentence for block, span in _in_blocks(doc, blocks) if (sentence := _sentence(text, block, span))]
    foreign = foreign_sentences([sentence.text if sentence.block.kind in _TOLD else "" for sentence in found])
    return Reading(
        text,
        blocks,
        doc,
        tuple(sentence for number, sentence in enumerate(found) if number not in foreign),
        tuple(found[number] for number in sorted(foreign)),
    )


def _in_blocks(doc: Doc, blocks: tuple[Block, ...]) -> Iterator[tuple[Block, Span]]:
    """The sentences of the prose with their blocks, each cut to its block; both run forward once."""
    prose = [block for block in blocks if block.is_prose]
    place = 0
    for sent in doc.sents:
        while place < len(prose) and prose[place].end <= sent.start_char:
            place += 1
        for block in prose[place:]:
            if block.start >= sent.end_char:
                break
            inside = [token.i for token in sent if block.start <= token.idx < block.end]
            if inside:
                yield block, doc[inside[0] : inside[-1] + 1]


def _sentence(text: str, block: Block, span: Span) -> Sentence | None:
    tokens = [token for token in span if not token.is_space]
    if not tokens:
        return None
    start = max(tokens[0].idx, block.start)
    end = min(tokens[-1].idx + len(tokens[-1]), block.end)
    if start >= end:
        return None
    if block.kind in ("greeting", "closing", "subject"):
        act = _FRAME_ACTS.get(block.kind, "statement")
        return Sentence(start, end, act, block, span, text[start:end], acts=(act,))
    clauses = clauses_of(span)
    acts = acts_of(span, clauses)
    return Sentence(start, end, acts[0], block, span, text[start:end], clauses, acts)

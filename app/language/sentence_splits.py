"""Long sentences and the places where they can be cut in two without a word of their meaning lost.

A cut stands only between two main clauses, each with its own subject. A sentence with a condition, a quotation, a time
or place that opens it for both halves, or a speaker to whom both belong is left whole, and nothing is cut behind a
reason or within brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.language.edits import Edit

if TYPE_CHECKING:
    from spacy.tokens import Token

    from app.language.reading import Reading, Sentence

_LONG = 30  # words: a sentence with more is hard to hold in mind for a reader of a second language
_SHORTEST = 7  # words that each half has to have
_CONDITIONS = re.compile(
    r"\b(?:if|unless|provided|providing|assuming|once(?! (?:more|again|a|per))|until|till|in case|as long as|so long as"
    r"|otherwise|should (?:you|we|it|the)|or else|either|neither|not only|lest|whenever|when)\b",
    re.IGNORECASE,
)
# A reason or a contrast may go on behind "and": nothing is cut behind it.
_REASONS = frozenset("because since although though while whereas as that whether".split())
_LINKS = frozenset(("and", "but", "so"))
_OPENERS = frozenset("however therefore also then unfortunately thus consequently besides moreover overall".split())
_WHICH_MEANS = re.compile(r"which (?=(?:also )?means(?: that)?\b|is why\b|is the reason\b)", re.IGNORECASE)


def splits(reading: Reading) -> Iterator[tuple[Sentence, tuple[Edit, ...]]]:
    """One edit for each place where a long sentence can be cut."""
    for sentence in reading.sentences:
        if sentence.block.kind in ("body", "item") and _can_be_cut(sentence):
            yield from ((sentence, (edit,)) for edit in _cuts(reading.text, sentence))


def _can_be_cut(sentence: Sentence) -> bool:
    text, span = sentence.text, sentence.span
    if _words(span) <= _LONG or text[-1:] != "." or any(mark in text for mark in '"“”«»:`\n'):
        return False
    if sentence.clauses or _CONDITIONS.search(text):
        return False
    mains = [span.root, *(child for child in span.root.lefts if _stands_alone(child, span.root))]
    return not any(_holds_more(verb, mains) for verb in mains)


def _stands_alone(clause: Token, root: Token) -> bool:
    """The parser hangs what stands before a semicolon on what follows it."""
    return clause.dep_ == "ccomp" and any(token.text == ";" for token in root.doc[clause.i : root.i])


def _holds_more(verb: Token, mains: list[Token]) -> bool:
    """A main clause without a subject, or with a speaker, a time or a place that may belong to what follows as well."""
    subject = _subject_at(verb)
    told = any(child.dep_ == "ccomp" and child not in mains for child in verb.children)
    opened = any(
        child.dep_ in ("prep", "npadvmod", "advcl", "agent")
        or (child.dep_ == "advmod" and child.lower_ not in _OPENERS)
        for child in verb.children
        if child.i < subject
    )
    return told or opened or subject > verb.i


def _subject_at(verb: Token) -> int:
    """Where the subject of a verb stands; behind the verb when it has none."""
    found = [child.i for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass", "expl")]
    return found[0] if found else verb.i + 1


def _cuts(text: str, sentence: Sentence) -> Iterator[Edit]:
    span = sentence.span
    doc = span.doc
    start = span.start
    depth = 0
    for token in span:
        depth += (token.text in "([") - (token.text in ")]")
        if depth or any(before.lower_ in _REASONS and before.dep_ == "mark" for before in doc[start : token.i]):
            continue
        cut = _at_link(token, span.root) or _at_semicolon(token) or _at_which(token, text, span.root)
        if cut is None:
            continue
        edit, first = cut
        if _words(doc[start : token.i]) >= _SHORTEST and _words(doc[first : span.end]) >= _SHORTEST:
            start = first
            yield edit


def _at_link(token: Token, root: Token) -> tuple[Edit, int] | None:
    """ ", and we ...", "but the ...": a link and a main clause with its subject."""
    if token.i + 2 >= len(token.doc):
        return None
    link = token.nbor(1) if token.text == "," else token
    if link.lower_ not in _LINKS or (link.dep_ != "cc" and link.lower_ != "so"):
        return None
    if _main_clause_from(link.i + 1, root) is None:
        return None
    first, before = link.nbor(1), token.nbor(-1)
    place = before.idx + len(before)
    if link.lower_ == "and":
        return Edit(place, first.idx + 1, f". {first.text[0].upper()}"), first.i
    return Edit(place, link.idx + 1, f". {link.text[0].upper()}"), first.i


def _at_semicolon(token: Token) -> tuple[Edit, int] | None:
    """A semicolon before a clause with its subject and its verb in a tense."""
    if token.text != ";" or token.i + 2 >= len(token.doc):
        return None
    first = token.nbor(1)
    lead = first.nbor(1) if first.lower_ in _OPENERS and first.i + 2 < len(token.doc) else first
    if lead.text == ",":
        lead = lead.nbor(1)
    return (Edit(token.idx, first.idx + 1, f". {first.text[0].upper()}"), first.i) if _starts_clause(lead) else None


def _at_which(token: Token, text: str, root: Token) -> tuple[Edit, int] | None:
    """ ", which means that ...": what was said so far is its subject."""
    if token.text != "," or token.i + 3 >= len(token.doc) or text[token.idx : token.idx + 2] != ", ":
        return None
    found = _WHICH_MEANS.match(text, token.idx + 2)
    if not found or token.i < root.i:
        return None
    word = "This" if "mean" in text[found.end() : found.end() + 11] else "That"
    return Edit(token.idx, found.end(), f". {word} "), token.i + 1


def _main_clause_from(place: int, root: Token) -> Token | None:
    """The verb of a clause that starts here and stands beside the main one, with its subject first."""
    doc = root.doc
    first = doc[place]
    for verb in (first, *first.ancestors):
        if verb.dep_ == "conj" and _is_beside(verb, root) and _finite(verb) and _subject_at(verb) < verb.i:
            subject = doc[_subject_at(verb)]
            return verb if subject.left_edge.i == place else None
    return None


def _is_beside(verb: Token, root: Token) -> bool:
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb.i == root.i


def _finite(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP", "VBD", "MD") or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("MD", "VBZ", "VBP", "VBD") for child in verb.lefts
    )


def _starts_clause(first: Token) -> bool:
    subject = next((t for t in (first, *first.ancestors) if t.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    return subject is not None and subject.left_edge.i == first.i and _finite(subject.head)


def _words(tokens: object) -> int:
    return sum(token.is_alpha or token.like_num for token in tokens)  # type: ignore[attr-defined]

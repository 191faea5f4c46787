"""Where a request ends inside its sentence, for its question mark: before a consequence or a new clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.language.final_mark import final_mark

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from app.language.clauses import Clause
    from app.language.reading import Sentence

_DASHES = (";", "-", "–", "—")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_BEFORE_SUBJECT = ("DT", "PRP$", "JJ", "NN", "NNS")


def ask_end(doc: Doc, text: str, clause: Clause, sentence: Sentence) -> tuple[int, int] | None:
    """Where a question mark belongs when the request becomes a question; None when there is no good place."""
    if clause.consequence is not None:
        return _before_consequence(doc, clause.consequence)
    verb = doc[clause.verb]
    for token in doc[clause.verb + 1 : sentence.span.end - 1]:
        if token.text in (":", *_DASHES) and token.whitespace_:
            return None if token.text == ":" else _break(token, sentence)
        if token.lower_ == "otherwise" and doc[token.i - 1].text in (",", *_DASHES):
            before = doc[token.i - 2]
            return before.idx + len(before), token.idx + len(token)
        if token.text == "," and _forbids(token):
            return None
        if token.text == "," and _splices(token, verb, sentence):
            return _break(token, sentence)
    start, end = final_mark(text, sentence.start, sentence.end)
    last_word = text[sentence.start : start].rstrip().split()[-1:]
    if last_word and re.search(r"[/\\@`>]|\.\w{2,4}$", last_word[0]):
        return None
    return (start, end) if text[start - 1 : start] not in (":", ",") else None


def _before_consequence(doc: Doc, mark: int) -> tuple[int, int]:
    """The "or", the "or else" or the "or I" before what follows if the request is not met."""
    before = doc[mark - 1]
    if before.text in (",", *_DASHES):
        before = doc[before.i - 1]
    last = doc[mark]
    if last.nbor(1).lower_ == "else":
        last = last.nbor(1)
    subject = last.nbor(1) if last.i + 2 < len(doc) else last
    if subject.lower_ in ("i", "we") and subject.nbor(1).tag_ in ("VBP", "VB") and subject.nbor(1).lemma_ != "be":
        last = subject
    return before.idx + len(before), last.idx + len(last)


def _forbids(comma: Token) -> bool:
    """ "Call me first, don't send them up" stays one order."""
    return comma.nbor(1).dep_ == "aux" and comma.nbor(1).lower_ == "do"


def _splices(comma: Token, verb: Token, sentence: Sentence) -> bool:
    """A comma after which another main clause starts: "fix the invite, it says 19:00"."""
    if verb.dep_ in ("ccomp", "parataxis") and comma.i < verb.head.i:
        return True
    rest = comma.doc[comma.i + 1 : sentence.span.end]
    subject = next((token for token in rest if token.dep_ in _SUBJECTS or token.tag_ not in _BEFORE_SUBJECT), None)
    if subject is None or subject.dep_ not in _SUBJECTS or subject.tag_ in ("WP", "WDT"):
        return False
    clause = subject.head
    if clause.dep_ not in ("ROOT", "conj", "parataxis", "ccomp") or verb not in (clause.head, *clause.children):
        return False
    return not any(child.dep_ == "mark" or child.tag_ == "WRB" for child in clause.lefts)


def _break(token: Token, sentence: Sentence) -> tuple[int, int] | None:
    """A mark after which a new statement starts: it becomes the end of a question."""
    rest = token.doc[token.i + 1 : sentence.span.end]
    if not rest or not rest[0].is_alpha or not any(other.dep_.startswith("nsubj") for other in rest):
        return None
    before = token.nbor(-1)
    return before.idx + len(before), rest[0].idx

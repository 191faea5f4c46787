"""Turns one match of a rule into edits: where its parts lie in the text, and the words that go there.

Parts by what was matched: a clause form has `opening` ("please", "don't", "can you", or the empty place before the
verb), `verb`, `late_please` ("please" after the verb, or nothing) and `ask_end` (the mark that ends the request, or the
"or" before its consequence); a token pattern has `match`, `first` and `last`, and `sentence` when it fills one; a tree
has its own names, and `name*` for the whole phrase under a name. `start` and `end` (the final mark of the sentence)
exist for all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.language.clauses import COMMAND_VERBS, PLEASE
from app.language.dropping import drop_sentence, drop_words, fills
from app.language.edits import Edit
from app.language.final_mark import END_MARKS, final_mark
from app.language.inflection import inflect
from app.language.request_end import ask_end
from app.rules import Case, RuleEdit

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from app.language.clauses import Clause
    from app.language.reading import Sentence

_SLOT = re.compile(r"\{(?:(?P<lemma>[\w-]+)~)?(?P<part>\w+\*?)(?::(?P<form>\w+))?\}")
_FULL_BE = {"'m": " am", "’m": " am", "'re": " are", "’re": " are", "'s": " is", "’s": " is"}
# Adverbs that tie a request to what was said before; the request starts behind them.
_LINKING = frozenset("also then now so first second next finally again instead therefore otherwise meanwhile".split())
_KEEPS_CAPITAL = frozenset(("I", "I'm", "I’m", "I'll", "I’ll", "I've", "I’ve", "I'd", "I’d"))


class NoPlace(Exception):
    """A part that an edit needs is not there; the rule does not hold here."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Named places of a match as character spans, with the tokens behind them. `start` and `end` are token indices.

    `text` is the text of `doc`, kept because spaCy builds it anew at each call.
    """

    doc: Doc
    text: str
    start: int
    end: int
    spans: dict[str, tuple[int, int]]
    tokens: dict[str, int] = field(default_factory=dict)
    phrase: str | None = None

    def token(self, name: str) -> Token:
        return self.doc[self.tokens[name]]

    def span(self, name: str) -> tuple[int, int]:
        """The characters of a part; `a..b` runs from the start of one to the end of another."""
        first, _, last = name.partition("..")
        try:
            if last:
                return self.span(first)[0], self.span(last)[1]
            if first.endswith("*"):
                return _subtree(self.token(first[:-1]))
            return self.spans[first]
        except KeyError as missing:
            raise NoPlace(name) from missing


def of_clause(doc: Doc, text: str, clause: Clause, sentence: Sentence) -> Parts:
    verb = doc[clause.verb]
    opening = _opening(doc, clause, sentence)
    spans = {
        "opening": opening,
        "verb": _chars(verb),
        "start": (opening[0], opening[0]),
        "late_please": _late_please(doc, clause, sentence),
    }
    if (end := ask_end(doc, text, clause, sentence)) is not None:
        spans["ask_end"] = end
    return Parts(doc, text, clause.first, clause.verb + 1, spans, {"verb": clause.verb})


def _opening(doc: Doc, clause: Clause, sentence: Sentence) -> tuple[int, int]:
    if clause.form in ("modal-question", "polite-question"):
        last = next(token for token in doc[clause.first : clause.verb] if token.lower_ == "you")
        if clause.please == last.i + 1:
            last = doc[clause.please]
        return doc[clause.first].idx, last.idx + len(last)
    if clause.form == "negative-imperative" and clause.negation is not None:
        return doc[clause.first].idx, doc[clause.negation].idx + len(doc[clause.negation])
    if clause.please is not None and clause.please < clause.verb:
        return _chars(doc[clause.please])
    place = clause.verb
    while place > sentence.span.start and doc[place - 1].pos_ == "ADV" and doc[place - 1].lower_ not in _LINKING:
        place -= 1
    return doc[place].idx, doc[place].idx


def _late_please(doc: Doc, clause: Clause, sentence: Sentence) -> tuple[int, int]:
    """A "please" behind the verb, with its comma; the empty end of the sentence where there is none."""
    late = next((token for token in doc[clause.verb + 1 : sentence.span.end] if token.lower_ in PLEASE), None)
    if late is None or (clause.consequence is not None and late.i > clause.consequence):
        return sentence.end, sentence.end
    before = doc[late.i - 1]
    if before.text == ",":
        before = doc[before.i - 1]
    return before.idx + len(before), late.idx + len(late)


def of_match(doc: Doc, text: str, start: int, end: int) -> Parts:
    span = (doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    spans = {"match": span, "start": (span[0], span[0]), "first": _chars(doc[start]), "last": _chars(doc[end - 1])}
    return Parts(doc, text, start, end, spans, {"first": start, "last": end - 1})


def of_phrase(doc: Doc, text: str, start: int, end: int, case: Case) -> Parts:
    parts = of_match(doc, text, start, end)
    said = text[parts.span("match")[0] : parts.span("match")[1]].casefold().replace("’", "'")
    return Parts(doc, text, start, end, parts.spans, parts.tokens, phrase=case.phrases.get(said))


def of_tree(doc: Doc, text: str, tokens: dict[str, int]) -> Parts:
    first = doc[min(tokens.values())]
    spans = {name: _chars(doc[index]) for name, index in tokens.items()}
    return Parts(doc, text, first.i, max(tokens.values()) + 1, {"start": (first.idx, first.idx), **spans}, tokens)


def realise(case: Case, parts: Parts, sentence: Sentence, *, turn: int) -> tuple[Edit, ...]:
    """The edits of a match. `turn` counts earlier uses of the same case in the text, so that wordings alternate."""
    if case.phrases:
        return (_phrase_edit(parts, sentence),)
    edits = [_edit(edit, parts, sentence, turn) for edit in case.edits]
    text = parts.text
    return tuple(edit for edit in sorted(edits) if text[edit.start : edit.end] != edit.text)


def _phrase_edit(parts: Parts, sentence: Sentence) -> Edit:
    """Other words for a phrase; without any it goes, with the comma and the blank behind it."""
    if parts.phrase is None:
        raise NoPlace("phrase")
    start, end = parts.span("match")
    if parts.phrase:
        words = _in_case_of(parts.text[start:end], parts.phrase)
        return _cased(Edit(start, end, words), parts, sentence)
    return _cased(drop_words(parts.text, start, end, sentence), parts, sentence)


def _edit(edit: RuleEdit, parts: Parts, sentence: Sentence, turn: int) -> Edit:
    text = parts.text
    if edit.part == "sentence":
        if not fills(text, *parts.span("match"), sentence):
            raise NoPlace("sentence")
        return drop_sentence(text, sentence)
    start, end = _end(text, sentence) if edit.part == "end" else parts.span(edit.part)
    if edit.part == "end" and text[start - 1 : start] == ":":
        raise NoPlace(edit.part)  # what is asked for stands in a list below
    words = _filled(edit.texts[turn % len(edit.texts)], parts)
    if edit.part == "ask_end":
        return _ended(text, start, end, words)
    if edit.place != "replace":
        start = end = start if edit.place == "before" else end
    if not words and end > start and text[end : end + 1] == " ":
        end += 1
    if start == end and words and words[-1].isalnum() and text[end : end + 1].isalnum():
        words += " "
    if words[:1] in (".", ",", ";", "?", "!"):
        while start and text[start - 1] == " ":
            start -= 1
    return _cased(Edit(start, end, words), parts, sentence)


def _end(text: str, sentence: Sentence) -> tuple[int, int]:
    """The final mark; there is no place for another one inside brackets that an abbreviation cut in two."""
    start, end = final_mark(text, sentence.start, sentence.end)
    if text.count("(", sentence.start, end) > text.count(")", sentence.start, end):
        raise NoPlace("end")
    return start, end


def _ended(text: str, start: int, end: int, mark: str) -> Edit:
    """The end of a request inside a sentence: what follows becomes a sentence of its own."""
    ended = text[start:end].strip(" ,;-–—")
    if alternative := re.fullmatch(r"(?:or|otherwise)(?: else)?(?: (i|we))?", ended, re.I):
        will = f" {alternative[1]} will" if alternative[1] else ""
        return Edit(start, end, f"{mark} Otherwise{will}")
    if not ended.strip(END_MARKS) and end < len(text) and text[start:end].strip(END_MARKS):
        return Edit(start, end + 1, f"{mark} {text[end].upper()}")
    return Edit(start, end, mark)


def _cased(edit: Edit, parts: Parts, sentence: Sentence) -> Edit:
    """Keeps one capital at the start of a sentence when words are put before it or taken away from it."""
    doc, text = parts.doc, parts.text
    if edit.start != sentence.start or not text[sentence.start : sentence.start + 1].isupper():
        return edit
    following = _word_at(text, edit.end)
    if edit.text.strip():
        capital = edit.text[:1].upper() + edit.text[1:]
        if edit.start == edit.end and following and _may_be_lowered(doc, edit.end, following):
            return Edit(edit.start, edit.end + len(following), capital + following[0].lower() + following[1:])
        return Edit(edit.start, edit.end, capital)
    if not following or following[0].isupper():
        return edit
    return Edit(edit.start, edit.end + len(following), following[0].upper() + following[1:])


def _inside(said: str, doc: Doc, offset: int) -> str:
    """Words from the start of a sentence as they are written inside one."""
    first = _word_at(said, 0)
    return said[:1].lower() + said[1:] if first and _may_be_lowered(doc, offset, first) else said


def _may_be_lowered(doc: Doc, offset: int, word: str) -> bool:
    token = next((token for token in doc if token.idx == offset), None)
    return (
        token is not None
        and word not in _KEEPS_CAPITAL
        and not (word.isupper() and len(word) > 1)
        and (token.pos_ != "PROPN" or token.tag_.startswith("VB") or token.lower_ in COMMAND_VERBS)
    )


def _word_at(text: str, offset: int) -> str:
    found = re.compile(r"[^\W\d_][\w'’]*").match(text, offset)
    return found.group() if found else ""


def _filled(template: str, parts: Parts) -> str:
    def fill(slot: re.Match[str]) -> str:
        start, end = parts.span(slot["part"])
        said = parts.text[start:end]
        if slot["lemma"]:
            return _like(slot["lemma"], parts.token(slot["part"])) or _missing(slot["part"])
        if slot["form"] == "lower":
            return said.lower()
        if slot["form"] == "positive":
            return re.sub(r"^(?:un|im|in|dis)", "", said)
        if slot["form"] == "inside":
            return _inside(said, parts.doc, start)
        if slot["form"]:
            return inflect(parts.token(slot["part"]).lemma_, slot["form"]) or _missing(slot["part"])
        return said

    return _SLOT.sub(fill, template)


def _like(lemma: str, token: Token) -> str | None:
    """Another verb in the form of this one: "talked" for "touched"."""
    if lemma == "be":
        return token.text if token.text[:1].isalpha() else _FULL_BE.get(token.lower_)
    return inflect(lemma, token.tag_ if token.tag_.startswith("VB") else "VB") if token.tag_ != "VBP" else lemma


def _missing(part: str) -> str:
    raise NoPlace(part)


def _chars(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _subtree(token: Token) -> tuple[int, int]:
    last = token.right_edge
    while (last.is_punct or last.is_space) and last.i > token.i:
        last = last.nbor(-1)
    return token.left_edge.idx, last.idx + len(last)


def _in_case_of(said: str, plain: str) -> str:
    return plain[:1].upper() + plain[1:] if said[:1].isupper() and not (said.isupper() and len(said) > 1) else plain

"""A sentence as the cues see it: its words with their meanings, and what its parse tells of who does what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.language.clauses import Clause
from app.language.cues.patterns import Keys, keys_of
from app.language.cues.words import PHRASES_FROM, WORDS

if TYPE_CHECKING:
    from spacy.tokens import Span

# Short forms as the words they stand for, so that one pattern holds for both.
_FULL = {
    "n't": "not", "n’t": "not", "ca": "can", "wo": "will", "'ll": "will", "’ll": "will", "'ve": "have", "’ve": "have",
    "'re": "are", "’re": "are", "'m": "am", "’m": "am", "'d": "would", "’d": "would", "dont": "not", "cannot": "can",
}  # fmt: skip
_LEADS = frozenset(
    "and but so well honestly frankly also ok okay yes fine then however still now anyway again hi hello hey dear oh "
    "or , - – : — all actually first sadly".split()
)
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
_MODALS = frozenset("will would can could may might must shall should".split())
_CONDITIONS = frozenset(("if", "unless", "otherwise", "case"))
_ILL = frozenset(
    "not no again another still unless late fail miss slip nothing nobody more without delay wrong refuse".split()
)
_DENIED = frozenset(("not", "never", "nobody", "nothing"))
_WH = frozenset("what who whom whose which where when why how".split())


@dataclass(frozen=True, slots=True)
class Said:
    """`flags` are the traits that patterns ask for; `start` is the first word behind "and", "so", "honestly"."""

    tokens: tuple[Keys, ...]
    start: int
    flags: set[str]


@dataclass(frozen=True, slots=True)
class _Words:
    """The parse of a sentence as plain rows; heads are places in the row."""

    words: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]

    def below(self, head: int) -> list[int]:
        return [place for place, other in enumerate(self.heads) if other == head and place != head]


def said(span: Span, clauses: tuple[Clause, ...]) -> Said:
    """Read the sentence once."""
    tokens = [token for token in span if not token.is_space]
    place = {token.i: number for number, token in enumerate(tokens)}
    rows = _Words(
        [_FULL.get(token.lower_, token.lower_) for token in tokens],
        [token.lemma_.lower() for token in tokens],
        [token.tag_ for token in tokens],
        [token.dep_ for token in tokens],
        [place.get(token.head.i, number) for number, token in enumerate(tokens)],
    )
    start = next((number for number, word in enumerate(rows.words) if word not in _LEADS), 0)
    flags = _mood(rows, start, clauses)
    for number, dep in enumerate(rows.deps):
        if dep in _SUBJECTS:
            flags |= _deed(rows, number)
    if any(token.ent_type_ in ("DATE", "TIME") for token in tokens) or not WORDS["DATE"].isdisjoint(rows.words):
        flags.add("dated")
    keys = tuple(map(keys_of, rows.words, rows.lemmas, rows.tags, rows.deps))
    verbs_bare = [
        lemma if tag.startswith("VB") else word
        for word, lemma, tag in zip(rows.words, rows.lemmas, rows.tags, strict=True)
    ]
    flags |= _phrases(rows.words) | _phrases(rows.lemmas) | _phrases(verbs_bare)
    return Said(keys, start, flags)


def _phrases(words: list[str]) -> set[str]:
    """The meanings of set phrases of two to four words, such as "well done"."""
    return {
        name
        for first, word in enumerate(words)
        for phrase, names in PHRASES_FROM.get(word, ())
        if tuple(words[first : first + len(phrase)]) == phrase
        for name in names
    }


def _mood(rows: _Words, start: int, clauses: tuple[Clause, ...]) -> set[str]:
    """Question, command, condition, and whether the condition is one of failing."""
    flags = set()
    if "?" in rows.words[-2:]:
        flags.add("asks")
    if rows.words[-1] == "!":
        flags.add("exclaimed")
    if rows.words[start] in _WH:
        flags.add("wh")
    for clause in clauses:
        flags.add("ask-you" if clause.form.endswith("question") else "cmd")
        if clause.consequence is not None:
            flags.add("or-else")
    first = next((number for number, word in enumerate(rows.words) if word in _CONDITIONS), None)
    if rows.words[start] == "should" and "asks" not in flags:
        first = start
    if first is not None:
        flags.add("if")
        if not _ILL.isdisjoint((*_clause_words(rows.words, first), *_clause_words(rows.lemmas, first))):
            flags.add("if-ill")
    return flags


def _clause_words(words: list[str], first: int) -> list[str]:
    """From a conditional word to the comma behind it."""
    end = next((n for n in range(first, len(words)) if words[n] in (",", ";")), len(words))
    return words[first:end]


def _deed(rows: _Words, subject: int) -> set[str]:
    """Flags such as "we", "you-did", "your-harm", "they-not": whose deed a clause tells, and of what kind."""
    verb = rows.heads[subject]
    who = _who(rows, subject)
    kids = rows.below(verb)
    helpers = {rows.words[kid] for kid in kids if rows.deps[kid] in ("aux", "auxpass")}
    root = rows.deps[verb] == "ROOT"
    flags = {who, f"{who}-main"} if root else {who}
    passive = rows.deps[subject] == "nsubjpass"
    past = _is_past(rows, verb) or not helpers.isdisjoint(("did", "have", "has", "had", "was", "were"))
    denied = any(rows.deps[kid] == "neg" or rows.words[kid] in _DENIED for kid in kids)
    modal = not helpers.isdisjoint(_MODALS)
    kinds = set()
    if "will" in helpers or "shall" in helpers:
        kinds.add("will")
    elif not modal:
        kinds.add("past" if past else "now")
    if passive:
        kinds.add("passive")
    if denied:
        kinds |= {"not", *(f"{tense}-not" for tense in ("will", "past", "now") if tense in kinds)}
    if any(_praises(rows.words[kid]) for kid in kids):
        kinds.add("well")
    if "had" in helpers and not passive and (rows.deps[verb] == "advcl" or "would" in rows.words):
        kinds.add("had")
    kinds |= _kinds(rows, verb, past=past and not modal, passive=passive, denied=denied)
    if root:
        main = {f"main-{kind}" for kind in kinds}
        kinds |= main
        flags |= main
    return flags | {f"{who}-{kind}" for kind in kinds}


def _praises(adverb: str) -> bool:
    return adverb in WORDS["WELL"] or (adverb.endswith("ly") and adverb[:-2] in WORDS["GOOD"])


def _is_past(rows: _Words, verb: int) -> bool:
    """Also "forgot", which the tagger takes for a present."""
    return rows.tags[verb] in ("VBD", "VBN") or rows.words[verb] in ("forgot", "lost", "broke", "misread")


def _kinds(rows: _Words, verb: int, *, past: bool, passive: bool, denied: bool) -> set[str]:
    lemma = rows.lemmas[verb]
    kinds = set()
    if not denied and past and (lemma in WORDS["HARM"] or rows.words[verb] == "forgot") and not passive:
        kinds.add("harm")
    if not denied and lemma in WORDS["FAIL"] and past and not passive:
        kinds.add("fail")
    if denied and past and not passive:
        kinds.add("undone")
    if past and lemma in WORDS["SETBACK"] and passive and not denied:
        kinds.add("setback")
    return kinds


def _who(rows: _Words, subject: int) -> str:
    word = rows.words[subject]
    if word in ("i", "we"):
        return "we"
    if word in ("he", "she", "they"):
        return "them"
    if word == "you":
        return "you"
    owners = {rows.words[kid] for kid, head in enumerate(rows.heads) if head == subject and rows.deps[kid] == "poss"}
    if "your" in owners or word == "yours":
        return "your"
    if not owners.isdisjoint(("my", "our")):
        return "our"
    if word in ("it", "this", "that", "these", "there", "which", "those"):
        return "it"
    return "name" if rows.tags[subject] in ("NNP", "NNPS") else "they"

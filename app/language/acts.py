"""Speech acts: what a sentence does (asks, criticises, refuses, thanks ...), from its dependency parse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.language import lexicon
from app.language.clauses import Clause

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_PLEASANTRIES = (
    "hope you are", "hope you 're", "hope you had", "hope you and", "hope this", "hope all is", "how are you",
    "finds you well",
    "nice weekend", "good weekend", "great weekend", "have a good", "have a nice", "have a great",
)  # fmt: skip
_SOFT_REQUESTS = (
    "wondering if", "would be great if you", "would be good if you", "appreciate it if", "grateful if",
    "would you mind",
    "would it be possible", "is it possible", "if you could", "do you think you could", "ask you to", "like you to",
    "need you to", "want you to", "expect you to", "nice if you", "helpful if you", "any chance",
)  # fmt: skip
_OBJECTIONS = ("do n't agree", "do not agree", "not true", "do n't think", "do not think", "i doubt", "makes no sense")
_GOOD_QUALITIES = frozenset(("good", "correct", "right", "complete", "enough", "clear", "ready", "accurate"))
_SETBACKS = frozenset(("miss", "delay", "slip", "postpone", "cancel"))


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence in the shapes that the tests look at."""

    span: Span
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    clauses: tuple[Clause, ...]

    @property
    def line(self) -> str:
        return " ".join(self.words).replace("’", "'")

    def holds(self, phrases: tuple[str, ...]) -> bool:
        return any(phrase in self.line for phrase in phrases)

    def has_lemma(self, listed: frozenset[str]) -> bool:
        return any(lemma in listed for lemma in self.lemmas)


def act_of(span: Span, clauses: tuple[Clause, ...]) -> str:
    """One of small_talk, thanks, apology, request, refusal, disagreement, blame, criticism, threat, bad_news, promise,
    deadline, question, praise or statement: the first test that holds, most telling first."""
    tokens = [token for token in span if not token.is_space]
    said = _Said(
        span, tuple(token.lower_ for token in tokens), tuple(token.lemma_.lower() for token in tokens), clauses
    )
    return next((act for act, holds in _TESTS if holds(said)), "statement")


def _small_talk(said: _Said) -> bool:
    return said.holds(_PLEASANTRIES)


def _thanks(said: _Said) -> bool:
    opening = any(lemma in lexicon.THANKS for lemma in said.lemmas[:6])
    return opening and not said.holds(_SOFT_REQUESTS) and "?" not in said.words


def _apology(said: _Said) -> bool:
    return said.has_lemma(lexicon.APOLOGY) and said.lemmas[0] != "no"


def _plain_request(said: _Said) -> bool:
    return bool(said.clauses)


def _request(said: _Said) -> bool:
    if "please" in said.words or said.holds(_SOFT_REQUESTS):
        return True
    root = said.span.root
    subject = next((child for child in root.lefts if child.dep_ == "nsubj"), None)
    if subject is None:
        return False
    if subject.lower_ in ("i", "we"):
        return root.lemma_ in ("need", "want", "require", "expect") and any(c.dep_ == "dobj" for c in root.rights)
    return subject.lower_ == "you" and any(_obliges(child, root) for child in root.lefts)


def _obliges(child: Token, root: Token) -> bool:
    return child.lower_ in ("must", "should") or (child.lower_ == "to" and root.head.lemma_ in ("need", "have"))


def _refusal(said: _Said) -> bool:
    if said.has_lemma(lexicon.REFUSING_VERBS) or said.words[:2] == ("no", ",") or "unacceptable" in said.words:
        return True
    return any(_refuses(token.head) for token in said.span if token.dep_ == "neg") or "out of the question" in said.line


def _refuses(denied: Token) -> bool:
    """ "We cannot accept", "this is not acceptable": a denied verb or quality of agreeing."""
    if denied.lemma_ == "be":
        return any(c.dep_ == "acomp" and c.lemma_ in lexicon.REFUSAL_ADJECTIVES for c in denied.rights)
    ours = any(child.dep_ == "nsubj" and child.lower_ in ("i", "we") for child in denied.children)
    could = any(child.lower_ in ("ca", "can", "could", "wo", "will", "would") for child in denied.lefts)
    return ours and could and denied.lemma_ in lexicon.REFUSAL_VERBS


def _disagreement(said: _Said) -> bool:
    return "disagree" in said.lemmas or said.holds(_OBJECTIONS)


def _blame(said: _Said) -> bool:
    accused = (token.head for token in said.span if token.dep_ in ("nsubj", "nsubjpass") and token.lower_ == "you")
    return any(_is_reproach(verb) for verb in accused) or "your fault" in said.line


def _is_reproach(verb: Token) -> bool:
    denied = any(child.dep_ == "neg" for child in verb.children)
    past = verb.tag_ in ("VBD", "VBN") or any(child.lower_ in ("did", "have", "'ve", "has") for child in verb.lefts)
    return past if denied else verb.lemma_ in lexicon.FAULT_VERBS


def _criticism(said: _Said) -> bool:
    faulty = any(
        token.lemma_.lower() in lexicon.FAULT_ADJECTIVES and token.dep_ in ("acomp", "attr", "conj", "ROOT", "oprd")
        for token in said.span
    )
    denied = (token.head for token in said.span if token.dep_ == "neg" and token.head.lemma_ == "be")
    lacking = any(child.lemma_ in _GOOD_QUALITIES for be in denied for child in be.rights)
    return faulty or lacking or said.has_lemma(frozenset(("mistake", "mess", "disaster", "nonsense")))


def _threat(said: _Said) -> bool:
    return said.has_lemma(lexicon.THREATS) and any(w in said.words for w in ("will", "'ll", "otherwise", "if", "or"))


def _bad_news(said: _Said) -> bool:
    regret = any(word in said.words for word in ("unfortunately", "regrettably", "sadly", "afraid"))
    return regret or any(token.lemma_ in _SETBACKS and token.pos_ == "VERB" for token in said.span)


def _promise(said: _Said) -> bool:
    return any(
        token.lower_ in ("will", "'ll", "’ll", "shall") and token.dep_ == "aux" and _is_ours(token.head)
        for token in said.span
    )


def _is_ours(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") and child.lower_ in ("i", "we") for child in verb.lefts)


def _deadline(said: _Said) -> bool:
    dated = any(token.ent_type_ in ("DATE", "TIME") for token in said.span)
    limited = any(word in said.words for word in ("by", "until", "before"))
    return "deadline" in said.lemmas or "due" in said.words or (dated and limited)


def _question(said: _Said) -> bool:
    return "?" in said.words[-2:]


def _praise(said: _Said) -> bool:
    return any(word in lexicon.PRAISE_WORDS for word in said.words) and not any(
        token.dep_ == "neg" for token in said.span
    )


_TESTS: tuple[tuple[str, Callable[[_Said], bool]], ...] = (
    ("small_talk", _small_talk),
    ("thanks", _thanks),
    ("apology", _apology),
    ("request", _plain_request),
    ("refusal", _refusal),
    ("disagreement", _disagreement),
    ("blame", _blame),
    ("criticism", _criticism),
    ("request", _request),
    ("threat", _threat),
    ("bad_news", _bad_news),
    ("promise", _promise),
    ("deadline", _deadline),
    ("question", _question),
    ("praise", _praise),
)

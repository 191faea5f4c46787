"""What a sentence shows of its style, as named numbers that a person can check: its act, the form of an ask, its words.

The scores are weighted sums of these and of the meaning of the sentence as a whole (`app.language.style`).
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from app.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.language.reading import Sentence


def _phrases(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives})\b")


SHORT_FORM = re.compile(r"\w[’'](?:m|re|ll|ve|d|s)\b|n[’']t\b", re.IGNORECASE)
EMOJI = re.compile("[\U0001f300-\U0001faff☀-➿]|(?<!\\w)[:;]-?[)(DP]")
SOFT_OPENING = _phrases(
    r"wondering (?:if|whether)|would it be possible|(?:be|very|so) grateful if|appreciate (?:it )?if|"
    r"would you mind|might have a chance|(?:would|will) be (?:great|good|nice|helpful|lovely|kind) (?:if|of)|"
    r"do you think you could|any chance|"
    r"if (?:it is|it's|that is|that's) (?:possible|not too much|all right|okay|ok)"
)
_OFFER = _phrases(
    r"let me know|feel free|happy to|glad to|can i help|i can help|we can help|i(?:'| wi)ll (?:gladly|happily)|"
    r"if (?:it|that) helps|whatever suits|take your time|no (?:rush|hurry|need to)|"
    r"at your (?:leisure|convenience)"
)
_CREDIT = _phrases(
    r"i know (?:you|that you|how)|i (?:see|understand|realise|realize) (?:that |how )?you|i understand|"
    r"fair point|you(?:'ve| have) (?:been|done|put)|your (?:effort|help|patience|time|work)|"
    r"our (?:slip|mistake|fault)|my (?:slip|mistake|fault|bad)|we (?:should|could) have|i (?:should|could) have|"
    r"look(?:ing)? forward"
)
_REPROACH = _phrases(
    r"as i (?:already |have )?(?:said|told|wrote|mentioned|explained)|i(?:'ve| have)? (?:already )?told you|"
    r"how (?:many|often) times|once (?:again|more)|yet again|for once|next time|"
    r"why (?:on earth|is it|do i|should i|did you|didn't you|haven't you|are you)|"
    r"do(?:es)? (?:anyone|anybody|nobody|no one) (?:read|check|listen)|obviously|clearly|about time|"
    r"not my (?:job|problem)|not the (?:helpdesk|first time)|i (?:am|'m) (?:sick|tired|fed up)|"
    r"end of (?:story|discussion)|nothing to discuss|spare me|your call|"
    r"if you had (?:read|looked|listened|checked)|you should have|you never|you always"
)
_REASON = _phrases(r"because|since|so that|as (?:we|i|the)|in order to|due to|owing to")
_STIFF = _phrases(
    r"hereby|herewith|pursuant|kindly|be advised|be informed|please note|in accordance|"
    r"with (?:regard|respect|effect)|subject to|in the event|we (?:regret|wish|request|confirm|acknowledge)|"
    r"upon|prior to|shall|enclosed|respectively|it is (?:requested|proposed|noted)|"
    r"(?:is|are) (?:requested|required|to be)"
)
_MODALS = frozenset(("could", "would", "might", "may"))
_OBLIGING = frozenset(("must", "need", "require", "expect", "want", "demand", "insist"))
_ACTS = (
    "request", "criticism", "blame", "refusal", "disagreement", "threat", "bad_news", "deadline", "promise", "question",
    "praise", "thanks", "apology", "small_talk",
)  # fmt: skip
NAMES = (
    *(f"act:{act}" for act in _ACTS),
    "ask:bare", "ask:please", "ask:can", "ask:could", "ask:soft", "ask:must", "ask:other", "why", "question",
    "hedges", "modals", "intensifiers", "warm", "cold", "praise", "faults", "formal", "informal", "stiff",
    "short forms", "emoji", "lower case", "exclamation", "capitals", "insults", "you", "we", "i", "you first",
    "negation", "offer", "credit", "reproach", "reason", "if", "please first", "please", "thanks", "sorry",
    "fragment", "short", "length", "greeting word",
)  # fmt: skip


def features(sentence: Sentence) -> tuple[float, ...]:
    """One number per name of `NAMES`, most of them counts cut off at three."""
    tokens = [token for token in sentence.span if not token.is_space and not token.is_punct]
    words = [token.lower_.replace("’", "'") for token in tokens]
    line = sentence.text.lower().replace("’", "'")
    found = dict.fromkeys(NAMES, 0.0)
    if f"act:{sentence.act}" in found:
        found[f"act:{sentence.act}"] = 1.0
    if sentence.act == "request" or sentence.clauses:
        found[f"ask:{_form_of_ask(sentence, words, line)}"] = 1.0
    found |= _of_words(words, [token.lemma_.lower() for token in tokens])
    found |= {
        name: float(bool(pattern.search(line)))
        for name, pattern in (
            ("offer", _OFFER), ("credit", _CREDIT), ("reproach", _REPROACH), ("reason", _REASON), ("stiff", _STIFF),
        )
    }  # fmt: skip
    found |= {
        "why": float(words[:1] == ["why"] or "why " in line),
        "question": float("?" in sentence.text),
        "short forms": _cut(len(SHORT_FORM.findall(sentence.text))),
        "emoji": _cut(len(EMOJI.findall(sentence.text))),
        "lower case": float(sentence.text[:1].islower()),
        "exclamation": _cut(sentence.text.count("!")),
        "capitals": _cut(capitals(sentence)),
        "negation": _cut(sum(token.dep_ == "neg" or token.lower_ in ("no", "never", "nothing") for token in tokens)),
        "fragment": float(not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for token in tokens)),
        "short": float(len(words) <= 4),
        "length": math.log1p(len(words)) / 3,
    }
    return tuple(found[name] for name in NAMES)


def capitals(sentence: Sentence) -> int:
    """Words that are in capitals only to be loud."""
    return sum(token.is_upper and len(token) > 2 and token.lower_ in lexicon.SHOUTED for token in sentence.span)


def _form_of_ask(sentence: Sentence, words: list[str], line: str) -> str:
    if SOFT_OPENING.search(line):
        return "soft"
    if not sentence.clauses:
        return "must" if _OBLIGING.intersection(words) else "please" if "please" in words else "other"
    clause = sentence.clauses[0]
    if clause.form in ("modal-question", "polite-question"):
        return "could" if sentence.span.doc[clause.first].lower_ in ("could", "would") else "can"
    return "bare" if clause.please is None else "please"


def _of_words(words: list[str], lemmas: list[str]) -> dict[str, float]:
    return {
        "hedges": _count(words, lexicon.HEDGES),
        "modals": _count(words, _MODALS),
        "intensifiers": _count(words, lexicon.INTENSIFIERS),
        "warm": _count(words, lexicon.WARM_WORDS),
        "cold": _count(words, lexicon.COLD_WORDS),
        "praise": _count(words, lexicon.PRAISE_WORDS),
        "faults": _count(lemmas, lexicon.FAULTS),
        "formal": _count(words, lexicon.FORMAL_WORDS),
        "informal": _count(words, lexicon.INFORMAL_WORDS),
        "insults": _count(words, lexicon.INSULTS),
        "you": _count(words, frozenset(("you", "your", "yours"))),
        "we": _count(words, frozenset(("we", "our", "us", "together"))),
        "i": _count(words, frozenset(("i", "my", "me"))),
        "you first": float(words[:1] in (["you"], ["your"])),
        "if": float("if" in words),
        "please first": float(words[:1] == ["please"]),
        "please": float("please" in words[1:]),
        "thanks": float(bool(lexicon.THANKS.intersection(words))),
        "sorry": float(bool(lexicon.APOLOGY.intersection(words))),
        "greeting word": float(words[:1] in (["hi"], ["hello"], ["hey"], ["dear"])),
    }


def _count(words: Iterable[str], listed: frozenset[str]) -> float:
    return _cut(sum(word in listed for word in words))


def _cut(number: int) -> float:
    return float(min(number, 3))

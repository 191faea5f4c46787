"""Words that say no without a "not" ("we lost the bid", "he ignored it"), and what a "not" of a text denies."""

from __future__ import annotations

import re

from app.language.facts.lexicon import acts_of, positive_of, states_of, stem

_NEGATIVE = frozenset(
    stem(word)
    for word in """
    abandon abort absent against awful bad badly barely bent bin blank blocked blunder blurry botch botched
    breach break broke broken bug buggy cancel careless cease chaos chaotic clash close closed clumsy collapse
    complain complaint confuse confusing corrupt cracked crash damage damaged dead decline declined defect
    defective delay delayed delete denied deny deprive difficult dirty disable disagree disappear disappoint
    disappointing disapprove discard disconnect discontinue dismiss dismissed dispute disputed dull empty
    error exclude excluded expire expired fail failed failure false fault faulty flaky flop flopped flunk
    forbid forbidden forget forgot forgotten fragile frozen garbage gone halt hardly ignore ignored ill
    illegal impossible inaccurate inadequate incomplete incorrect inferior insufficient invalid jammed joke
    lack lacking lapse late leaky lose loss lost mess messy mislead miss missed missing mistake neglect noisy
    nonsense obsolete offline omit oppose opposed opposite outage outdated overdue overloaded overlook pending
    poor poorly prevent problem prohibit prohibited quit refrain refuse refused reject rejected remove removed
    resist risk risky rotten rubbish rude ruin ruined rusty sad scarce scarcely scrap scratched shortage skip
    skipped sloppy slow sour spoil stained stale stall stopped stuck substandard suck sucks suspend tank tardy
    terminate terrible terribly torn trash trouble unable unacceptable unanswered unavailable unclear
    unfinished unhappy unpaid unreachable unreliable unresolved unsafe unstable unsuccessful unusable useless
    vague veto violate violation waste weak withdraw withhold without worse worst wrong
    """.split()
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:'t)?")
_DENIAL = re.compile(
    r"(?:n't|\b(?:not|never|no|cannot|nobody|none|nothing|neither|nor|unable to|no longer|hardly))(?![\w'])",
    re.I,
)
_SKIPPED = frozenset(
    """a an the any to be been being have has had yet so very quite really able in of for it that this is are was were
    will would your our my their his her its we you they i he she and or at on with as do does did anyone anything
    ever even just also""".split()
)
_REACH = 48


def negative_words(text: str) -> set[str]:
    """The stems of words that carry a no of their own; words with a negative prefix are among them."""
    words = _WORD.findall(text.lower())
    return {stem(word) for word in words if stem(word) in _NEGATIVE or positive_of(word, "ADJ")}


def stems(text: str) -> set[str]:
    return {stem(word) for word in _WORD.findall(text.lower())}


def denials(text: str) -> list[set[str]]:
    """For each "not" or "no" what stands right after it, as stem and word families."""
    found: list[set[str]] = []
    for match in _DENIAL.finditer(text):
        piece = re.split(r"[.!?;\n]", text[match.end() : match.end() + _REACH])[0]
        word = next((word for word in _WORD.findall(piece.lower()) if word not in _SKIPPED), "")
        if word:
            families = acts_of(word) or acts_of(stem(word))
            found.append(
                {"=" + stem(word), *("act:" + name for name in families), *("state:" + s for s in states_of(word))}
            )
    return found

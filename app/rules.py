"""The shapes of a rewrite rule: what it looks for in a parse and which edits it makes there. Data: knowledge/rules/."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from app.models import Source

Pattern = tuple[dict[str, object], ...]
CLAUSE_FORMS = ("imperative", "negative-imperative", "modal-question", "polite-question")
DATA_FORMS = ("plain-english",)  # stand for the cases of a data file
MESSAGE_FORMS = (
    "crowded-message",
    "relative-day",
    "greeted-name",
    "list-of-orders",
    "cold-opening",
    "called-name",
    "second-thanks",
    "second-apology",
    "day-end",
    "figure-date",
    "half-hour",
    "long-sentence",
)  # found by code: they need the whole message, a date, a card
PLACES = ("replace", "before", "after")


@dataclass(frozen=True, slots=True)
class RuleEdit:
    """One edit of a case: `part` is a name of the pattern, `first..last` for a stretch; `texts` serve in turn."""

    place: Literal["replace", "before", "after"]
    part: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One thing a rule looks for: a clause form, a `Matcher` or `DependencyMatcher` pattern of spaCy, or fixed phrases.

    `lacks` names parts and the dependencies that they must not have; `not_followed_by` is a token pattern for
    the next token; `tight` is a stretch that may hold no word beside the parts it names.
    """

    edits: tuple[RuleEdit, ...] = ()
    form: str | None = None
    tokens: Pattern = field(default=(), hash=False)
    tree: Pattern = field(default=(), hash=False)
    phrases: dict[str, str] = field(default_factory=dict, hash=False)
    lacks: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    not_followed_by: dict[str, object] = field(default_factory=dict, hash=False)
    tight: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A draft before and after the rule; the rest is the setting that a rule may need."""

    before: str
    after: str
    today: str = ""
    suffix: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to move a draft toward an end of a norm scale (or to make it clearer: norm "clarity", toward "plain").

    `edge` are the values of the partner's near edge for which the rule serves; `rank` settles who comes first where two
    rules want the same words; `acts` and `blocks` limit it to sentences of these acts and parts of a message,
    `first_only` to the first sentence of the body. A `spaced` rule leaves an order alone when the last request before
    it in the paragraph is a polite question already, so that requests in a row do not all open alike.
    """

    id: str
    norm: str
    toward: str
    edge: tuple[int, int]
    rank: int
    cases: tuple[Case, ...]
    reason: str
    sources: tuple[Source, ...]
    examples: tuple[Example, ...]
    unchanged: tuple[str, ...]
    acts: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    first_only: bool = False
    spaced: bool = False

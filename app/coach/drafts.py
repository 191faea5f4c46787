"""Splits a message that asks for a rewrite into what is asked and the draft."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.models import Adjust, Medium, Side

_VERB = re.compile(
    r"\b(?:re-?write|re-?phrase|re-?word|re-?draft|polish|soften|tone (?:\w+ )?down|adapt|improve|adjust|edit"
    r"|proof-?read"
    r"|make (?:this|it|that|the following|the text|my|the|our)\b.{0,40}?\b(?:soft|polit|gentl|kind|warm|friendl|formal"
    r"|direct|short|clear|appropriate|suitable|fit|suit|sound|less|more|better)\w*"
    r"|(?:say|put|word|phrase|write) (?:this|it|that|the following)\b)",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\b(?:this|it|that|the following|below|above"
    r"|(?:my|the|our) (?:\w+ )?(?:e-?mail|mail|message|text|draft|note|reply))\b",
    re.IGNORECASE,
)
# "How do I adapt ..." wants advice; "How would you say this ..." wants words.
_ASKS_ADVICE = re.compile(
    r"\s*(?:how (?:do|should|can|could) (?:i|we)|why|when|should)\b(?!.*\b(?:say|put|word|phrase) (?:this|it|that)\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„](?P<draft>[^\"“”„]{12,})[\"”“]\s*[.!?]?", re.DOTALL)
_FENCE = re.compile(r"^```\w*\n(?P<draft>.*?)\n```$", re.DOTALL)
_ADJUSTMENTS: tuple[tuple[Adjust, re.Pattern[str]], ...] = (
    ("shorter", re.compile(r"\b(?:shorter|shorten|brief(?:er)?|concise|less wordy)\b", re.IGNORECASE)),
    (
        "more_direct",
        re.compile(r"\b(?:more direct|blunter|firmer|clearer|less vague|straight(?:er)?)\b", re.IGNORECASE),
    ),
    (
        "softer",
        re.compile(
            r"\b(?:softe[rn]|gentler|kinder|milder|more polite(?:ly)?|politer|less (?:harsh|blunt|direct))\b",
            re.IGNORECASE,
        ),
    ),
)
_CHAT = re.compile(r"\b(?:slack|chat|teams message|dm|direct message|mattermost|discord|channel)\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:public channel|in (?:the|our|a) (?:\w+ )?channel|group chat|whole team|everyone)\b", re.IGNORECASE
)
_SIDES: tuple[tuple[Side, re.Pattern[str]], ...] = (
    ("client", re.compile(r"\b(?:client|customer)s?\b", re.IGNORECASE)),
    ("vendor", re.compile(r"\b(?:vendor|supplier|contractor|provider)s?\b", re.IGNORECASE)),
    ("colleague", re.compile(r"\b(?:colleague|team-?mate|co-?worker)s?\b", re.IGNORECASE)),
)
_LONGEST_INSTRUCTION = 300


@dataclass(frozen=True, slots=True)
class RewriteRequest:
    """`draft` is empty where only the wish was sent, as in "make it softer"."""

    instruction: str
    draft: str

    @property
    def adjust(self) -> Adjust | None:
        return next((name for name, pattern in _ADJUSTMENTS if pattern.search(self.instruction)), None)

    @property
    def medium(self) -> Medium:
        return "chat" if _CHAT.search(self.instruction) else "email"

    @property
    def public(self) -> bool:
        return bool(_PUBLIC.search(self.instruction))

    @property
    def side(self) -> Side | None:
        return next((side for side, pattern in _SIDES if pattern.search(self.instruction)), None)


def rewrite_request(message: str) -> RewriteRequest | None:
    """None where the message asks for something else."""
    text = message.strip()
    for instruction, draft in _splits(text):
        if len(instruction) <= _LONGEST_INSTRUCTION and _asks(instruction):
            return RewriteRequest(instruction.strip(), _bare(draft))
    return None


def _splits(text: str) -> list[tuple[str, str]]:
    """Every way to read the message, the surest first."""
    first, _, rest = text.partition("\n")
    before, colon, after = first.partition(":")
    body, _, last = text.rpartition("\n")
    ways = []
    if colon and (after.strip() or rest.strip()):
        ways.append((before, f"{after.strip()}\n{rest}" if after.strip() else rest))
    if rest.strip():
        ways.append((first, rest))
    if body.strip() and _THIS.search(last):
        ways.append((last, body))
    quoted = _QUOTED.search(text)
    if quoted:
        ways.append((text[: quoted.start()] + text[quoted.end() :], quoted["draft"]))
    if "\n" not in text and not colon and not quoted:
        ways.append((text, ""))
    return ways


def _asks(instruction: str) -> bool:
    verb = _VERB.search(instruction)
    if verb is None:
        return False
    names_a_text = bool(_THIS.search(instruction)) or verb.start() <= 1
    return names_a_text and not _ASKS_ADVICE.match(instruction)


def _bare(draft: str) -> str:
    """Without the marks that only say where the draft begins and ends."""
    text = draft.strip()
    fenced = _FENCE.match(text)
    if fenced:
        return fenced["draft"].strip()
    lines = text.split("\n")
    if all(line.startswith(">") for line in lines if line.strip()):
        text = "\n".join(line.lstrip(">").removeprefix(" ") for line in lines).strip()
    opening = text[:1]
    if opening in "\"“„'" and opening and len(text) > 2 and text[-1] in "\"”“'" and text[1:-1].count(opening) == 0:
        text = text[1:-1].strip()
    return text

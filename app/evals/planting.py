"""Plants one error in a rewrite: a number, date, name, negation, deadline, owner or duty that the draft does not have.

Works on characters alone and shares no code with the verifier, so that the two cannot share a mistake.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
_NUMBER = re.compile(r"(?<![\w.,/:-])\d{2,6}(?![\w/:%-]|[.,]\d)")
_DATE = re.compile(rf"\b(\d{{1,2}})(?= (?:{'|'.join(_MONTHS)})\b)")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]{3,}(?= (?:will|has|is|was|can|and|from|to|said|needs|sent|wrote)\b)")
_NEGATION = re.compile(
    r"\b(?:is|are|was|were|do|does|did|will|can|could|should|must|have|has) not(?: yet)?\b|\bcannot\b|"
    r"\b(?:is|are|do|does|did|wo|ca|have|has)n[’']t\b"
)
_DEADLINE = re.compile(rf" by (?:(?:{'|'.join(_DAYS)})\b|\d{{1,2}} (?:{'|'.join(_MONTHS)})\b|tomorrow\b)")
_OWNER = re.compile(r"\b(?:We|we|I) (?:will|shall|can)\b")
_MODALITY = re.compile(r"\b(?:must|will|shall)\b(?! (?:not|n))")
_POSITIVE = {"cannot": "can", "can’t": "can", "can't": "can", "won't": "will", "won’t": "will"}
_WEAKER = {"must": "may", "will": "might", "shall": "might"}


@dataclass(frozen=True, slots=True)
class Planted:
    kind: str
    text: str
    said: str
    put: str


def plant(text: str, chance: random.Random) -> Iterator[Planted]:
    """At most one planted error per kind, each in a copy of its own; `chance` picks the place."""
    for kind, pattern, change in _KINDS:
        places = [match for match in pattern.finditer(text) if _in_prose(text, match)]
        if not places:
            continue
        match = chance.choice(places)
        put = change(match, chance)
        yield Planted(kind, text[: match.start()] + put + text[match.end() :], match.group(), put)


def _in_prose(text: str, match: re.Match[str]) -> bool:
    """Not in a quoted line, a table, a fence or inline code, which no rewrite touches."""
    line = text[text.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
    fenced = text.count("```", 0, match.start()) % 2 == 1
    coded = line.count("`", 0, match.start() - (text.rfind("\n", 0, match.start()) + 1)) % 2 == 1
    return not (fenced or coded or line.lstrip().startswith((">", "|", "On ")) or "://" in line)


def _other_number(match: re.Match[str], chance: random.Random) -> str:
    digits = match.group()
    swapped = digits[::-1]
    return swapped if swapped != digits and swapped[0] != "0" else str(int(digits) + chance.choice((1, 2, 10)))


def _other_day(match: re.Match[str], chance: random.Random) -> str:
    return str((int(match.group()) + chance.choice((1, 2, 3)) - 1) % 28 + 1)


def _other_weekday(match: re.Match[str], chance: random.Random) -> str:
    return chance.choice([day for day in _DAYS if day != match.group()])


def _other_name(match: re.Match[str], chance: random.Random) -> str:
    return chance.choice([name for name in ("Marta", "Kofi", "Henrik", "Leila") if name != match.group()])


def _affirmed(match: re.Match[str], _: random.Random) -> str:
    said = match.group()
    return _POSITIVE.get(said.lower()) or re.sub(r" not(?: yet)?$|n[’']t$", "", said)


def _dropped(_: re.Match[str], __: random.Random) -> str:
    return ""


def _other_owner(match: re.Match[str], _: random.Random) -> str:
    who, rest = match.group().split(" ", 1)
    return f"{'You' if who[0].isupper() and who != 'I' else 'you'} {rest}"


def _weakened(match: re.Match[str], _: random.Random) -> str:
    return _WEAKER[match.group()]


_KINDS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str], random.Random], str]], ...] = (
    ("number", _NUMBER, _other_number),
    ("date", _DATE, _other_day),
    ("date", _WEEKDAY, _other_weekday),
    ("name", _NAME, _other_name),
    ("negation", _NEGATION, _affirmed),
    ("deadline", _DEADLINE, _dropped),
    ("owner", _OWNER, _other_owner),
    ("modality", _MODALITY, _weakened),
)

"""Finds holidays by name: "before Christmas" is a date as much as "before 24 December"."""

from __future__ import annotations

import re

from app.language.facts.spans import Found, Taken
from app.language.facts.ties import bond_of

_HOLIDAY = re.compile(
    r"(?<!\bmerry )(?<!\bhappy )(?<![\w-])(?:christmas(?: eve)?|xmas|easter|pentecost|whitsun|thanksgiving|"
    r"(?:chinese |lunar )?new year(?:'s)?(?: eve| day)?|ramadan|eid|diwali|hanukkah|passover|carnival|midsummer|"
    r"golden week|obon|songkran|holi|labou?r day|independence day|king's day|sinterklaas|epiphany|ascension day)(?!\w)",
    re.IGNORECASE,
)


def find_holidays(taken: Taken) -> list[Found]:
    found = []
    for match in list(taken.matches(_HOLIDAY)):
        name = re.sub(r"'s\b", "", match[0].casefold()).replace("xmas", "christmas")
        taken.claim(*match.span())
        found.append(Found("date", f"holiday:{name}", *match.span(), bond_of(taken.text, *match.span())))
    return found

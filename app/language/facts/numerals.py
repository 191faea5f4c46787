"""Reads numbers as people write them: "12,400", "12 400", "12.4k", "twelve thousand four hundred", "10-12k"."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen".split()
    )
}
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "k": 1000,
    "m": 10**6,
    "mn": 10**6,
}
_SCALES |= {
    "mio": 10**6,
    "lakh": 10**5,
    "lakhs": 10**5,
    "crore": 10**7,
    "crores": 10**7,
    "millions": 10**6,
    "thousands": 1000,
}


def amount_of(text: str, *, money: bool = False) -> Decimal | None:
    """The value of "12,400", "12.4k", "twelve thousand"; with `money`, "12.400" is twelve thousand four hundred."""
    text = text.strip().lower()
    if not text[:1].isdigit():
        return _spelled(text)
    match = re.fullmatch(r"([\d., ']+?)\s?([a-z]+)?", text)
    if not match:
        return None
    digits = _plain_digits(match[1].strip(), money=money)
    try:
        value = Decimal(digits)
    except InvalidOperation:
        return None
    return value * (12 if match[2] == "dozen" else _SCALES.get(match[2] or "", 1))


def _plain_digits(digits: str, *, money: bool) -> str:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", digits) or (
        money and re.fullmatch(r"\d{1,3}\.\d{3}(?:,\d+)?", digits)
    ):
        return digits.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d{1,3}(?:[ ']\d{3})+,\d{1,2}", digits):
        return re.sub(r"[ ']", "", digits).replace(",", ".")
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return digits.replace(",", ".")
    return re.sub(r"[ ',]", "", digits)


def _spelled(text: str) -> Decimal | None:
    total = current = 0
    for word in re.findall(r"[a-z]+", text):
        if word in SMALL:
            current += SMALL[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
        elif word != "and":
            return None
    return Decimal(total + current)


def plain(value: Decimal) -> str:
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def interval_of(low: str, high: str | None, *, money: bool = False) -> str:
    first, last = amount_of(low, money=money), amount_of(high, money=money) if high else None
    if first is None:
        return low.lower()
    if last is None:
        return plain(first)
    if first < 1000 <= last and low[-1].isdigit() and high and not high[-1].isdigit():
        first *= 1000 if last < 10**6 else 10**6  # "10-12k" means 10k to 12k
    return f"{plain(first)}..{plain(last)}"

"""Finds figures and brings them to one form: amounts, percentages, quantities, ranges, ordinals, plain numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from app.language.facts.numerals import SMALL, TENS, amount_of, interval_of, plain
from app.language.facts.spans import Found, Taken

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_CURRENCY = {
    "EUR": "€ eur euro euros",
    "USD": "$ usd us$ dollar dollars",
    "GBP": "£ gbp pound pounds quid",
    "JPY": "¥ jpy yen",
    "INR": "₹ inr rs rupee rupees",
    "BRL": "r$ brl real reais",
    "CHF": "chf franc francs",
    "CNY": "cny rmb yuan renminbi",
    "KRW": "₩ krw won",
    "PLN": "pln zloty zlotys zł",
    "SEK": "sek kronor",
    "AUD": "aud a$",
    "CAD": "cad c$",
    "SGD": "sgd s$",
    "HKD": "hkd hk$",
    "MXN": "mxn peso pesos",
    "AED": "aed dirham dirhams",
    "SAR": "sar riyal riyals",
    "TRY": "try lira ₺",
    "ILS": "ils shekel shekels ₪",
    "NOK": "nok",
    "DKK": "dkk",
    "CZK": "czk",
    "HUF": "huf forint",
    "RON": "ron",
    "UAH": "uah hryvnia ₴",
    "ZAR": "zar rand",
    "THB": "thb baht",
    "VND": "vnd dong",
    "PHP": "php",
    "IDR": "idr rupiah",
    "MYR": "myr ringgit",
    "NZD": "nzd",
}
CURRENCIES = {form: code for code, forms in _CURRENCY.items() for form in forms.split()}
_SPANS = ("week", "fortnight", "month", "year", "hour", "day", "minute")
_UNIT_FORMS = {
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs h",
    "day": "day days",
    "businessday": "working-day working-days business-day business-days workday workdays",
    "week": "week weeks wk wks",
    "fortnight": "fortnight fortnights",
    "month": "month months",
    "quarter": "quarter quarters",
    "year": "year years yr yrs",
    "ms": "ms millisecond milliseconds",
    "kg": "kg kgs kilo kilos kilogram kilograms",
    "g": "g gram grams",
    "mg": "mg milligram milligrams",
    "t": "t ton tons tonne tonnes",
    "km": "km kilometre kilometres kilometer kilometers",
    "m": "metre metres meter meters",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "um": "µm μm micron microns",
    "ml": "ml millilitre millilitres milliliter milliliters",
    "l": "l litre litres liter liters",
    "gb": "gb gigabyte gigabytes",
    "mb": "mb megabyte megabytes",
    "tb": "tb terabyte terabytes",
    "kb": "kb kilobyte kilobytes",
    "c": "°c celsius",
    "f": "°f fahrenheit",
    "bar": "bar",
    "v": "volt volts",
    "kw": "kw kilowatt kilowatts",
    "kwh": "kwh",
    "rpm": "rpm",
    "nm": "nm",
    "ppm": "ppm",
    "fte": "fte ftes",
    "px": "px pixel pixels",
}
UNITS = {form: unit for unit, forms in _UNIT_FORMS.items() for form in forms.split()}
WORDS = sorted([*SMALL, *TENS, "hundred", "thousand", "million", "billion", "dozen"], key=len, reverse=True)
_DIGITS = (
    r"\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d+)?|\d{1,3}(?:[ ']\d{3}){1,6}(?:[.,]\d{1,2})?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,6}(?:,\d+)?|\d+(?:[.,]\d+)?"
)
_WORD = r"(?:(?:" + "|".join(WORDS) + r")(?:[ -](?:and )?(?=(?:" + "|".join(WORDS) + r")\b)|\b))+"
_SCALE = r"(?:[ ]?(?:k|m|mn|bn|mio)(?![\w/])|[ ](?:hundred|thousand|million|billion|lakhs?|crores?|dozen)\b)"
_NUMBER = rf"(?:(?:{_DIGITS}){_SCALE}?|\b{_WORD})"
_SIGNS = sorted((re.escape(form) for form in CURRENCIES if not form.isalpha() or len(form) == 3), key=len, reverse=True)
_MONEY = "|".join(sorted((re.escape(form) for form in CURRENCIES), key=len, reverse=True))
_JOIN = r"(?:\s?-\s?|\s+to\s+)"
_UNIT = "|".join(sorted((re.escape(form) for form in UNITS), key=len, reverse=True)).replace(r"\-", "[ -]")
_AMOUNT = re.compile(
    rf"(?<![\w.])(?:(?P<pre>{'|'.join(_SIGNS)})\s?(?P<n1>{_NUMBER})(?:{_JOIN}(?P<m1>{_NUMBER}))?(?!\w)"
    rf"|(?P<n2>{_NUMBER})(?:{_JOIN}(?P<m2>{_NUMBER}))?\s?-?(?P<post>{_MONEY})(?!\w))",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"(?<![\w.])(?P<n>{_NUMBER})\s?(?:%|percent\b|per cent\b|pct\b"
    rf"|percentage points?\b)?{_JOIN}(?P<m>{_NUMBER})\s?(?:%|percent\b|per cent\b|pct\b)"
    rf"|(?<![\w.])(?P<o>{_NUMBER})\s?(?:%|percent\b|per cent\b|pct\b)",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    rf"(?<![\w.])(?:(?P<n>{_NUMBER})(?:{_JOIN}(?P<m>{_NUMBER}))?|(?P<a>\ban?"
    rf"|\bhalf an?)(?= ))[ -]?(?P<unit>{_UNIT})(?:'s?)?(?![\w])",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"(?<![\w.])(?P<n>{_NUMBER}){_JOIN}(?P<m>{_NUMBER})(?!\w)", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\b(?:(\d+)(?:st|nd|rd|th)|("
    + "|".join(_ORDINALS[2:])
    + r"|(?:first|second)(?= (?:mon|tues|wednes|thurs|fri|satur|sun)day| week| half| quarter| floor| shift)))\b",
    re.IGNORECASE,
)
_THEREAFTER = re.compile(r"\s+(?:later|earlier|ago|before|after|early|late)\b", re.I)
_TIMES = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)x\b|\bx(\d+)\b|\b(\d+)-fold\b", re.IGNORECASE)
_PLAIN = re.compile(rf"(?<![\w.])[+]?(?:{_NUMBER})(?![\w])|(?<=[A-Za-z-])\d+(?![\w])|(?<=[#§])\d+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w+])\+\d{1,3}[ \d()/-]{6,20}\d|(?<![\w])0\d{2,5}[ /-]\d{3,}[ \d-]*\d")
_MARKER = re.compile(r"^[ \t]*(?:\(?\d{1,2}[.)]|[a-z]\))(?=\s)", re.MULTILINE)
_LEADING = (
    ("min", r"at least|at minimum|a minimum of|minimum|not less than|no less than|no fewer than|not fewer than"),
    (
        "max",
        r"at most|at maximum|a maximum of|maximum|up to|no more than|not more than|max\.?|not exceed(?:ing)?"
        r"|at the most",
    ),
    ("over", r"more than|over|above|exceed(?:s|ing)?|in excess of"),
    ("under", r"less than|under|below|fewer than"),
    (
        "about",
        r"about|around|approximately|approx\.?|roughly|some|circa|ca\.|nearly|almost|close to"
        r"|in the region of|~|an estimated|more or less|in the order of",
    ),
    ("only", r"only|just"),
    ("exactly", r"exactly|precisely"),
)
_BOND = re.compile("|".join(rf"(?P<{name}>(?<!\w)(?:{words}))" for name, words in _LEADING) + "", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:{'|'.join(f'(?P<{name}>(?<![A-Za-z])(?:{words}))' for name, words in _LEADING)})"
    r"\s*(?:the|a|an|of|to|is|are|was|:)?\s*$",
    re.I,
)
_TOPIC = re.compile(
    r"\b(?:writ\w+|talk\w*|ask\w*|speak\w*|questions?|know|issues?|e?-?mails?|messages?|news|information"
    r"|concern\w*|worr\w+|complain\w*|sure|discuss\w*|think\w*|thought|hear\w*"
    r"|remind\w*|heads[- ]up|feedback|happy|updates?|call\w*|touch|details?|what|how|this is|something|anything"
    r"|nothing|doubts?|clear|learn\w*|tell|told|inform\w*|point|notes?)\s+$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:[a-z]+ ){0,1}(?:(?P<min>at least|or more|minimum|and above|or higher)|(?P<max>at most|or less"
    r"|maximum|or fewer|at the most|max\b)"
    r"|(?P<about>or so|approximately|give or take|roughly))\b",
    re.IGNORECASE,
)


def find_figures(taken: Taken) -> list[Found]:
    """From the most particular kind to the plainest; numbers of a list's own markers are no facts."""
    for match in taken.matches(_MARKER):
        taken.claim(match.start(), match.end())
    found: list[Found] = []
    for finder in (_phones, _amounts, _percents, _quantities, _ranges, _ordinals, _multiples, _numbers):
        for item in finder(taken):
            if taken.free(item.start, item.end):
                taken.claim(item.start, item.end)
                found.append(item)
    return found


def _phones(taken: Taken) -> list[Found]:
    return [Found("number", "tel:" + re.sub(r"\D", "", match[0]), *match.span()) for match in taken.matches(_PHONE)]


def _amounts(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_AMOUNT):
        sign = (match["pre"] or match["post"]).lower()
        if sign == "try" and not match["pre"] and match["post"] != "TRY":
            continue
        if sign == "rand" and match["post"] and not match["post"].islower():
            continue
        value = interval_of(match["n1"] or match["n2"], match["m1"] or match["m2"], money=True)
        found.append(Found("amount", f"{value} {CURRENCIES[sign]}", *match.span(), _bond(taken.text, match)))
    return found


def _percents(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_PERCENT):
        value = interval_of(match["n"] or match["o"], match["m"])
        found.append(Found("percent", f"{value}%", *match.span(), _bond(taken.text, match)))
    return found


def _quantities(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_QUANTITY):
        unit = UNITS[re.sub(r"\s", "-", match["unit"].lower())]
        if unit == "quarter" and not match["unit"].endswith("s"):
            continue
        if match["a"]:
            if unit not in _SPANS or not _duration(taken.text, match):
                continue
            value = "0.5" if "half" in match["a"].lower() else "1"
        else:
            value = interval_of(match["n"], match["m"])
        value, unit = _canonical(value, unit)
        found.append(Found("quantity", f"{value} {unit}", *match.span(), _bond(taken.text, match)))
    return found


def _duration(text: str, match: re.Match[str]) -> bool:
    """Whether "a week" is a span of time here, and not "a day off" or "have a nice day"."""
    return (
        bool(
            re.search(
                r"\b(?:in|within|for|takes?|took|least|most|than|by|about|half|after|once|twice|over"
                r"|under|spare)\s+(?:half )?$",
                text[max(0, match.start() - 14) : match.start()],
                re.I,
            )
        )
        or "half" in match[0].lower()
        or bool(_THEREAFTER.match(text, match.end()))
    )


def _canonical(value: str, unit: str) -> tuple[str, str]:
    """Weeks in days, minutes in seconds, kilograms in grams: "14 days" equals "two weeks"."""
    factor, base = {
        "week": (7, "day"), "fortnight": (14, "day"), "minute": (60, "second"),
        "hour": (3600, "second"), "kg": (1000, "g"), "t": (10**6, "g"),
        "cm": (10, "mm"),
        "m": (1000, "mm"), "km": (10**6, "mm"), "year": (12, "month"), "l": (1000, "ml"), "quarter": (3, "month"),
    }.get(unit, (1, unit))  # fmt: skip
    return "..".join(plain(Decimal(part) * factor) for part in value.split("..")), base


def _ranges(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_RANGE):
        low, high = amount_of(match["n"]), amount_of(match["m"])
        if low is not None and high is not None and low < high and match["n"][0].isdigit() == match["m"][0].isdigit():
            found.append(Found("number", interval_of(match["n"], match["m"]), *match.span(), _bond(taken.text, match)))
    return found


def _ordinals(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_ORDINAL):
        value = int(match[1]) if match[1] else _ORDINALS.index(match[2].lower()) + 1
        found.append(Found("number", f"#{value}", *match.span()))
    return found


def _multiples(taken: Taken) -> list[Found]:
    return [Found("number", f"x{match[1] or match[2] or match[3]}", *match.span()) for match in taken.matches(_TIMES)]


def _numbers(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_PLAIN):
        value = amount_of(match[0].lstrip("+"))
        thanked = re.search(r"\bthanks? (?:you )?a $", taken.text[max(0, match.start() - 14) : match.start()], re.I)
        if value is None or thanked or match[0].lower() in ("one", "m", "k"):
            continue
        found.append(Found("number", plain(value), *match.span(), _bond(taken.text, match)))
    return found


def _bond(text: str, match: re.Match[str]) -> str:
    """The word that bounds a figure: "at least", "about", "only"."""
    before = _BEFORE.search(text[max(0, match.start() - 26) : match.start()])
    if before and before.lastgroup:
        topic = (
            before.lastgroup == "about"
            and _TOPIC.search(text[max(0, match.start() - 46) : match.start() - 26 + before.start()])
            if match.start() > 26
            else False
        )
        return "" if topic else before.lastgroup
    after = _AFTER.match(text, match.end(), match.end() + 30)
    return after.lastgroup or "" if after else ""

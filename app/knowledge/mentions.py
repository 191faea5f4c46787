"""Finds which cultures a text speaks of: by country, people, language and city, never by a person's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from .countries import Country

_TOKEN = re.compile(r"[^\W_]+")
_UNDECOMPOSED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "đ": "d", "ß": "ss"})


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Everyday English words that are also names of places or peoples when they are written small.
_COMMON_WORDS = _words("""
    polish pole poles turkey china chile jordan georgia chad swede swedes dane danes finn finns scot brit turk lima cork
    nice bath reading split essen mobile orange cologne panama java sofia rome male tours angers lund cali victoria
    santiago florence milan paris india israel kenya sydney austin dallas houston jackson lincoln madison phoenix
    virginia carolina alexandria valencia adelaide boston wellington jersey perth brest man wales
""")
# Places whose name is also a first or family name.
_NAME_LIKE = _words("""
    india israel jordan georgia kenya chad paris milan sydney florence austin dallas houston jackson lincoln madison
    victoria santiago salvador virginia carolina valencia adelaide sofia boston wellington alexandria london lima
    france holland england wales ireland german french english polish welsh irish roman cairo denver phoenix
    trujillo concepcion arica rhodes darwin bergen
""")
# Peoples whose name is first of all somebody's first name.
_FIRST_NAMES = _words("finn dane")
_BEFORE_ONE_OF_THEM = _words("a an the another every any")
# Places that at the start of a sentence are mostly the everyday word: "Split the invoice."
_OPENS_A_SENTENCE = _words("split reading nice bath mobile orange man male tours cork")
_BEFORE_A_NAME = _words("hi hello hey dear named called mr mrs ms miss dr herr frau mister name")
_BEFORE_A_PLACE = _words("in from to at near into with our my your their the for via of about within across")
_BEFORE_A_SMALL_PLACE = _words("in from to near into within across")
_AFTER_THE_VERB_POLISH = _words("this my the it up our your that these")
WORK_NOUNS = _words("""
    client clients customer customers partner partners team teams colleague colleagues vendor vendors supplier
    suppliers manager managers boss bosses director directors ceo developer developers engineer engineers company
    companies firm firms office offices side people person culture business businesses counterpart counterparts
    stakeholder stakeholders lead leads staff employee employees employer candidate candidates contact contacts guest
    guests host hosts holiday holidays meeting meetings etiquette card email emails market contractor contractors
    freelancer project subsidiary branch coworker coworkers executive executives professional professionals folks guy
    guys woman women man men students norms style way workers investor investors buyer buyers
""")
# Longer names that hold a country's name and mean something else.
_NOT_A_MENTION = (
    "Latin America", "Latin American", "South America", "South American", "Central America", "Central American",
    "New Mexico", "Papua New Guinea", "Native American", "New England", "French fries",
    "Turkish delight", "Great Dane", "West Virginia", "South Wales Police", "American Express", "British Airways",
    "Deutsche Bank", "plain English", "English speakers", "English speaker", "English speaking", "native English",
    "business English", "simple English", "good English", "broken English", "American English", "British English",
    "spoken English",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Word:
    """One name by which a culture is known. An abbreviation counts only in capitals, so that "us" is not the USA."""

    code: str
    written: str
    is_people: bool

    @property
    def needs_capitals(self) -> bool:
        return self.written.isupper() and len(self.written) <= 4


@dataclass(frozen=True, slots=True)
class Mention:
    """`as_language` marks "in French" with no noun after it: it names a language (or a feast) more than a partner."""

    code: str
    start: int
    end: int
    as_language: bool = False


def fold(text: str) -> str:
    """Without accents and case: `São Paulo` and `sao paulo` are one."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


class Mentions:
    """Looks up runs of words, the longest first."""

    def __init__(self, countries: Mapping[str, Country]) -> None:
        self._words: dict[tuple[str, ...], _Word | None] = {_key(name): None for name in _NOT_A_MENTION}
        for country in countries.values():
            people = {form for form in country.words if form in country.people}
            for written in country.words:
                self._words.setdefault(_key(written), _Word(country.code, written, written in people))
        self._longest = max((len(key) for key in self._words), default=1)

    def find(self, text: str) -> tuple[Mention, ...]:
        tokens = list(_TOKEN.finditer(text))
        folded = [fold(token.group()) for token in tokens]
        found, position = [], 0
        while position < len(tokens):
            length = self._match_length(folded, position)
            word = self._words.get(tuple(folded[position : position + length])) if length else None
            if word is not None:
                context = _Context(text, tokens, folded, position, position + length)
                if context.counts(word):
                    start, end = tokens[position].start(), tokens[position + length - 1].end()
                    found.append(Mention(word.code, start, end, context.is_language(word)))
            position += max(1, length)
        return tuple(found)

    def codes(self, text: str) -> tuple[str, ...]:
        """In order of mention; a language counts only where nothing else names a culture."""
        found = self.find(text)
        plain = [mention.code for mention in found if not mention.as_language]
        return tuple(dict.fromkeys(plain or [mention.code for mention in found]))

    def _match_length(self, folded: list[str], position: int) -> int:
        for length in range(min(self._longest, len(folded) - position), 0, -1):
            if tuple(folded[position : position + length]) in self._words:
                return length
        return 0


@dataclass(frozen=True, slots=True)
class _Context:
    """A run of tokens and what stands around it."""

    text: str
    tokens: list[re.Match[str]]
    folded: list[str]
    start: int
    end: int

    @property
    def _before(self) -> str:
        return self.folded[self.start - 1] if self.start else ""

    @property
    def _after(self) -> str:
        return self.folded[self.end] if self.end < len(self.folded) else ""

    @property
    def _opens_a_sentence(self) -> bool:
        start = self.tokens[self.start].start()
        before = self.text[max(0, start - 12) : start].rstrip(" \"'“‘(*_>-")
        return not before or before[-1] in ".!?:;\n"

    @property
    def _written(self) -> str:
        return self.text[self.tokens[self.start].start() : self.tokens[self.end - 1].end()]

    def counts(self, word: _Word) -> bool:
        folded_word = " ".join(self.folded[self.start : self.end])
        if word.needs_capitals and self._before in _BEFORE_A_PLACE and self._after in WORK_NOUNS:
            return True  # "my us client"
        if word.needs_capitals:
            return self._written.replace(".", "").isupper() and not (len(word.written) <= 2 and self.text.isupper())
        if folded_word == "english":
            return self._after in WORK_NOUNS or self._before == "the"
        if folded_word == "polish" and self._after in _AFTER_THE_VERB_POLISH:
            return False
        if folded_word in _FIRST_NAMES:
            return self._before in _BEFORE_ONE_OF_THEM or self._after in WORK_NOUNS
        if folded_word in _OPENS_A_SENTENCE and self._opens_a_sentence:
            return self._after in WORK_NOUNS
        if folded_word in _COMMON_WORDS and self._written.islower():
            return self._before in _BEFORE_A_SMALL_PLACE or self._after in WORK_NOUNS
        return not self._is_a_name(folded_word)

    def _is_a_name(self, folded_word: str) -> bool:
        if self._after in WORK_NOUNS:
            return False
        if self._before in _BEFORE_A_NAME or self.folded[max(0, self.start - 2) : self.start] == ["name", "is"]:
            return True
        if folded_word not in _NAME_LIKE or self._before in _BEFORE_A_PLACE or self.end >= len(self.tokens):
            return False
        following = self.tokens[self.end]
        touches = self.text[self.tokens[self.end - 1].end() : following.start()] == " "
        return touches and following.group()[0].isupper() and following.group() != "I"

    def is_language(self, word: _Word) -> bool:
        """ "In French", and "Chinese New Year", which others keep as well."""
        is_feast = self.folded[self.end : self.end + 2] == ["new", "year"]
        return word.is_people and (is_feast or (self._before == "in" and self._after not in WORK_NOUNS))


def _key(written: str) -> tuple[str, ...]:
    return tuple(fold(token) for token in _TOKEN.findall(written))

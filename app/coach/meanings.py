"""Warnings about words that writer and reader may take differently: two senses in two Englishes, and false friends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from app.knowledge import Library
from app.language.facts.clock import counts_half_after
from app.language.reading import Reading
from app.language.wordings import Wordings
from app.models import AmbiguousWord, Draft, FalseFriend, Notice

_MOST = 3  # warnings about words in one draft
# Where British understatement is known to be taken by its words: of no use unless the writer is known to be British.
_UNDERSTATED = frozenset(("DE", "NL", "FR"))


class Meanings:
    """The words of one library, with what makes each of them plausible between a writer and a reader."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._wordings = Wordings(library.english.ambiguous)

    def find(self, draft: Draft, reading: Reading) -> Iterator[Notice]:
        yield from islice(self._all(draft, reading), _MOST)

    def _all(self, draft: Draft, reading: Reading) -> Iterator[Notice]:
        zone = draft.timezone or draft.sender.timezone
        for word, span in self._wordings.find(reading.doc):
            if word.id == "half-hour" and counts_half_after(zone):
                continue  # the rewrite says it in full
            if reading.sentence_at(span.start_char) and _differs(word, draft.sender.culture, draft.partner.culture):
                senses = "; ".join(f"{sense.means} ({', '.join(sense.where)})" for sense in word.meanings)
                yield Notice("ambiguous_word", f"“{span.text}” means different things: {senses}.", word.suggest)
        yield from self._false_friends(draft, reading)

    def _false_friends(self, draft: Draft, reading: Reading) -> Iterator[Notice]:
        written, read = self._languages(draft.sender.culture), self._languages(draft.partner.culture)
        told: set[str] = set()
        for sentence in reading.sentences:
            for token in sentence.span:
                friend = self._friends.get(token.lower_) or self._friends.get(token.lemma_.lower())
                if friend is None or friend.word in told or (friend.part and token.pos_ != friend.part):
                    continue
                for side, languages in (("writer", written), ("reader", read)):
                    if side in friend.warn and any(code in friend.languages for code in languages):
                        told.add(friend.word)
                        yield _false_friend(friend, token.text, languages)
                        break

    @cached_property
    def _friends(self) -> dict[str, FalseFriend]:
        return {friend.word: friend for friend in self._library.english.false_friends if friend.warn}

    def _languages(self, culture: str | None) -> Sequence[str]:
        card = self._library.cards.get(culture) if culture else None
        return card.languages if card and "en" not in card.languages else ()


def _false_friend(friend: FalseFriend, said: str, languages: Sequence[str]) -> Notice:
    code = next(code for code in languages if code in friend.languages)
    return Notice(
        "false_friend",
        f"“{said}” means “{friend.english}” in English, and looks like “{friend.languages[code]}”, "
        f"which means “{friend.meant}”.",
        "Write the one that you mean.",
    )


def _differs(word: AmbiguousWord, writer: str | None, reader: str | None) -> bool:
    """Whether this writer and this reader may take the word differently.

    A word that has both senses in the same countries does so for everybody. Of a writer who is not known, only the
    sense that is at home with the reader is a reason to warn.
    """
    homes = [frozenset(sense.where) for sense in word.meanings]
    if word.everywhere or len(set(homes)) == 1:
        return True
    sense_of = {
        who: next((number for number, home in enumerate(homes) if who in home), None) for who in (writer, reader) if who
    }
    written, read = sense_of.get(writer or ""), sense_of.get(reader or "")
    if writer:
        return written != read and writer != reader
    return read is not None and homes[read] != _UNDERSTATED

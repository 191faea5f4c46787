"""Reads one message to the coach: what is wanted, for which cultures, about what, and what an earlier message adds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.coach.declining import Decline, reason_to_decline
from app.coach.drafts import RewriteRequest, rewrite_request
from app.coach.names import NO_NAME, home_of_a_feast, mask_names, mend_places
from app.coach.topics import NEED_A_CULTURE, headings_in, is_about_work_together, topic_words
from app.knowledge import Library

Wish = Literal["advice", "reasons", "rewrite"]

_CONTINUES = re.compile(
    r"\s*(?:(?:and|but|or|so|ok|okay|also|then|what about|how about|what if|same|instead|now)\b[\s,]*)+", re.IGNORECASE
)
_WHY = re.compile(
    r"\s*(?:but |and |so |ok(?:ay)?,? )?(?:why|how come|what for)(?: not| so| is that| that)?\s*[?.!]*\s*",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"\b(?:in|for|with|from|to|at|and|or|but|our|my|the|a|an|is|it|that|what|how|about|if|they|are|we|of|same|also|then|so|ok"
    r"|okay|partners?|clients?|team|colleagues?|there|please|on|by|ask|mean|versus|vs|compared)\b|[^\w\s]",
    re.IGNORECASE,
)
_THEIR_OWN = re.compile(
    r"\b(?:i am|i'm|i’m|we are|we're|we’re|as|being|i come|we come|my own|speaking as|working as)(?: from| based in)?"
    r"(?: an?| the)?\s*$",
    re.IGNORECASE,
)
_A_PARTNER = re.compile(
    r"\b(?:the|our|my|a|an|this|that|their|his|her|new|foreign|overseas|offshore)\s+(?:\w+[\s-]){0,2}(?:clients?|customers?|partners?"
    r"|vendors?|suppliers?|colleagues?|managers?|director|boss|ceo|teams?|counterparts?|guests?|hosts?|contacts?|lead)\b"
    r"|\b(?:him|her|them|his|they)\b",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(
    r"\b(?:templates?|agendas?|checklists?|scripts?|samples?|examples?"
    r"|(?:what|how) (?:should|do|can|could) (?:i|we) (?:say|write|word|put))\b",
    re.IGNORECASE,
)
# Anchored where a sentence starts: a long text without a question is then read once.
_ASKED = re.compile(r"(?:^|(?<=[.!?]))[^.!?]++\?")
_QUOTED = re.compile(r"[\"“„]([^\"“”„]{4,80})[\"”“]|(?<!\w)['‘]([^'‘’]{4,80})['’](?!\w)")
# What went wrong, told to the one who did it: feedback, whatever the fault is about.
_TELLS_A_FAULT = re.compile(
    r"\b(?:tell|say|bring (?:it |this )?up|raise|address|complain|mention|point out|let .{1,20} know)\b.*"
    r"\b(?:late|overdue|missed|wrong|bad|poor|bugs?|broke\w*|slip\w*|not (?:happy|good|acceptable)|unhappy|dissatisfied"
    r"|faults?|mistakes?|errors?|quality|disappoint\w*)\b",
    re.IGNORECASE,
)
# What is left where the name of a country stood.
_DANGLING = re.compile(
    r"\s*\b(?:in|from|of|with|to|for|the|and|or|vs)\b\s*(?=[?.!,:]|$)|^\W*(?:or|and|vs)\b\W*", re.IGNORECASE
)
# A name of a place that no list knows: "in Wakanda", "our Wakandan client".
_PLACE = re.compile(r"\b(?:in|from|on|to)\s+(?:the\s+)?(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})")
_PEOPLE = re.compile(
    r"\b(?P<name>[A-Z]\w+(?:ian|an|ese|ish|i|ic))\s+(?:clients?|partners?|teams?|colleagues?|vendors?|people|managers?|boss)\b"
)
_GREETING = re.compile(
    r"\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks|thank you|test|help)"
    r"(?:\W+(?:there|all|coach|rapport|everybody|again))?\W*",
    re.IGNORECASE,
)
_WORDS_AROUND_A_TERM = 5
_TERM = re.compile(r"\W*(?:what(?:'s|’s| is| are| does)|explain|define|(?:the )?meaning of)\b", re.IGNORECASE)
_FOLLOW_UP_WORDS = 12
_ANSWER_TO_A_QUESTION_WORDS = 6


@dataclass(frozen=True, slots=True)
class Understanding:
    """`core` is what is asked without the names of cultures and people, `asked` still has the cultures; `own` are those
    of the one who asks."""

    wish: Wish
    core: str
    asked: str = ""
    cultures: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    not_covered: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    in_the_field: bool = False
    names_a_matter: bool = False
    names_a_partner: bool = False
    names_a_country: bool = False
    follows: bool = False
    decline: Decline | None = None
    rewrite: RewriteRequest | None = None

    @property
    def matter(self) -> tuple[str, ...]:
        """The words that name what is asked; in a message of several sentences those of the questions among them."""
        if self.tells_a_fault:
            return ("criticism",)
        asked = " ".join(_ASKED.findall(self.core))
        return topic_words(asked) or topic_words(self.core)

    @property
    def asks_for_a_term(self) -> bool:
        return len(self.core.split()) <= _WORDS_AROUND_A_TERM and bool(_TERM.match(self.core))

    @property
    def only_greets(self) -> bool:
        return bool(_GREETING.fullmatch(self.core))

    def query_for(self, names: Sequence[str]) -> str:
        """What to search with: the question as it was put, or with the cultures that an earlier message named."""
        if self.asked:
            return self.asked
        return f"In {' and '.join(names)}: {self.core}" if names else self.core or "etiquette"

    @property
    def tells_a_fault(self) -> bool:
        """How to say it is asked then, whatever the fault is about."""
        return bool(_TELLS_A_FAULT.search(self.core))

    @property
    def wants_a_template(self) -> bool:
        return bool(_TEMPLATE.search(self.core))

    @property
    def quoted(self) -> tuple[str, ...]:
        """Somebody's own words that the question is about."""
        return tuple("".join(quoted).lower().strip(" .,!?") for quoted in _QUOTED.findall(self.core))

    @property
    def is_comparison(self) -> bool:
        return len(self.cultures) > 1

    @property
    def needs_a_culture(self) -> bool:
        """Advice without one would be a guess about a partner whom the question means."""
        if self.cultures or self.own or not self.names_a_partner:
            return False
        return "Hospitality and gifts" in self.headings or self.headings[:1] in [(one,) for one in NEED_A_CULTURE]


def understand(
    message: str, library: Library, previous: Understanding | None = None, *, partner_culture: str | None = None
) -> Understanding:
    """A pure reading: the same words after the same words mean the same."""
    request = rewrite_request(message)
    if request is None and previous is not None and previous.rewrite is not None:
        request = _same_draft(message, library, previous.rewrite)
    if request is not None:
        return _read_rewrite(request, library, previous, partner_culture)
    message = mend_places(message, library)
    alone = _read(message, library, partner_culture)
    if alone.decline is None and previous is not None and previous.decline is None:
        return _continued(message, alone, previous, partner_culture)
    return alone


def _read(message: str, library: Library, partner_culture: str | None) -> Understanding:
    masked = mask_names(message, library)
    core = _DANGLING.sub("", library.without_cultures(masked))
    own, others = _own_and_others(message, library)
    countries = library.countries_without_card_in(message)
    uncovered = countries or _unknown_places(message, library)
    meant = partner_culture or (home_of_a_feast(message, library) if not own and not uncovered else None)
    named = others or ((meant,) if meant else ())
    return Understanding(
        wish="reasons" if _WHY.fullmatch(message) else "advice",
        core=core,
        asked=masked if core and (others or not named) else "",
        cultures=named,
        own=own,
        not_covered=uncovered,
        documents=library.documents_in(core),
        headings=_headings(core),
        in_the_field=is_about_work_together(core) or bool(headings_in(core) or library.documents_in(core)),
        names_a_matter=bool(headings_in(core) or library.documents_in(core)),
        names_a_partner=bool(_A_PARTNER.search(masked)),
        names_a_country=bool(countries or others),
        decline=reason_to_decline(message, library),
    )


def _headings(core: str) -> tuple[str, ...]:
    return ("Feedback", "Disagreement and bad news") if _TELLS_A_FAULT.search(core) else headings_in(core)


def _read_rewrite(
    request: RewriteRequest, library: Library, previous: Understanding | None, partner_culture: str | None
) -> Understanding:
    before = previous.rewrite if previous else None
    if not request.draft and before is not None:
        request = RewriteRequest(request.instruction, before.draft)
    named = library.cultures_in(request.instruction) or ((partner_culture,) if partner_culture else ())
    kept = previous.cultures if previous is not None and not named else ()
    return Understanding(
        wish="rewrite",
        core=request.instruction,
        cultures=named or kept,
        not_covered=library.countries_without_card_in(request.instruction),
        rewrite=request,
    )


def _same_draft(message: str, library: Library, before: RewriteRequest) -> RewriteRequest | None:
    """ "For Germany" or "shorter, please" after a rewrite means the draft that was sent before.

    Where the coach had to ask for the draft, the message is the draft.
    """
    if not before.draft:
        return RewriteRequest(before.instruction, message.strip())
    short = len(message.split()) <= _ANSWER_TO_A_QUESTION_WORDS
    wish = RewriteRequest(message, before.draft)
    is_wish = wish.adjust is not None or not _substance(library.without_cultures(message))
    return wish if short and is_wish else None


def _continued(
    message: str, alone: Understanding, previous: Understanding, partner_culture: str | None
) -> Understanding:
    if alone.wish == "reasons":
        return replace(previous, wish="reasons", follows=True)
    if not _leans_on(message, alone):
        return alone
    named = alone.cultures if alone.cultures and alone.cultures != (partner_culture,) else ()
    kept = () if alone.not_covered else previous.cultures
    core = f"{previous.core} {alone.core}" if _substance(alone.core) else previous.core
    return replace(
        alone,
        core=core,
        asked="",
        cultures=named or alone.cultures or kept,
        own=alone.own or previous.own,
        headings=alone.headings or previous.headings,
        documents=alone.documents or previous.documents,
        in_the_field=alone.in_the_field or previous.in_the_field,
        names_a_matter=alone.names_a_matter or previous.names_a_matter,
        names_a_partner=alone.names_a_partner or previous.names_a_partner,
        follows=True,
    )


def _leans_on(message: str, alone: Understanding) -> bool:
    """Whether a message makes sense only after the one before it."""
    words = len(message.split())
    if _CONTINUES.match(message):
        return words <= _FOLLOW_UP_WORDS
    return words <= _ANSWER_TO_A_QUESTION_WORDS and not _substance(alone.core)


def _substance(core: str) -> str:
    """What is left of a question without cultures and small words."""
    return " ".join(_FILLERS.sub(" ", core).split())


def _own_and_others(message: str, library: Library) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ "I am German and work with Japan": the first is whose advice it is, the second whom it is about."""
    mentioned = library.cultures_in(message)
    mentions = [mention for mention in library.mentions(message) if mention.code in mentioned]
    own = {mention.code for mention in mentions if _THEIR_OWN.search(message[: mention.start])}
    others = {mention.code for mention in mentions if not _THEIR_OWN.search(message[: mention.start])}
    return tuple(c for c in mentioned if c in own), tuple(c for c in mentioned if c in others)


def _unknown_places(message: str, library: Library) -> tuple[str, ...]:
    found = [match["name"] for pattern in (_PLACE, _PEOPLE) for match in pattern.finditer(message)]
    return tuple(name for name in found if not _is_known(name, library))


def _is_known(name: str, library: Library) -> bool:
    first = name.split()[0]
    is_word = bool(NO_NAME.fullmatch(first)) or first.lower() in library.vocabulary
    return is_word or name.isupper() or bool(library.mentions(name))

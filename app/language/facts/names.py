"""Finds names of people, firms, places and products: by tag, by entity, by capital letter, by greeting and
signature."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app.language.facts.spans import Found, Taken

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor herr frau sir madam monsieur madame señor señora senhor "
    "senhora dona don eng ing".split()
)
_HONORIFIC = re.compile(r"-(?:san|sama|kun|chan|sensei|ji|bey|hanim|ssi|nim)$", re.I)
GREETINGS = frozenset(
    "hi hello hey dear greetings hallo hola olá ola bonjour morning afternoon evening good "
    "thanks thank cheers regards".split()
)
_NO_NAMES = frozenset(
    """i ok okay ooo wfh asap eod cob eob eow eom fyi
    ps re fw fwd cc bcc tbd tba eta api apis ceo cto cfo coo cio vp qa po
    pos nda sla slas kpi kpis vat uat pr
    prs hr it pm pms ui ux db sql csv pdf rfq rfp bom capa sop sops msa sow roi id ids url urls faq faqs rma nc ncr
    ncrs am utc gmt imho imo afaik btw tl dr
    b2b b2c saas sdk cli ci cd rca mvp poc qc erp crm dns ip vpn ssl tls http https ide mr ms us pls thx thanks lol
    omg wtf nb etc moq fob exw cif ddp dap
    danke merci gracias obrigado obrigada arigato grazie bonjour ciao salut hallo hola servus mfg lg vg saludos bye
    namaste salam shalom viele grüße gruß
    liebe lieber sehr geehrte geehrter cordialement saludos atenciosamente abraços teşekkürler dank bedankt groet
    tack hej dziękuję
    team all everyone everybody colleagues folks guys friends sirs madams ladies gentlemen both there again dear hi
    hello subject from to sent date
    regards sincerely best kind warm yours cheers internet section chapter figure table annex appendix article
    clause version page step item phase
    tbc hey yo nope yep yeah nah yup oops ouch wow sigh argh hmm please fwiw nb christian easter
    christmas monday tuesday wednesday thursday friday saturday sunday january
    february march april
    may june july august september october
    november december today tomorrow yes no not never please note""".split()
)
_VERB_NAMES = frozenset(
    """mark bill grant rob sue jack frank grace pat rich drew dean joy hope faith rose carol chip chuck gene dale
    ray jean art guy lance miles nick pierce
    skip wade ward chase ernest harry josh ken lou max peg penny ruby sandy victor viola rusty jimmy bob don ivy lee
    john kitty bobby tom ann dick jasmine
    olive holly heather amber ginger daisy lily iris""".split()
)
# First names that are also nouns in the dictionary; a capital at the start of a sentence alone would not tell.
_FIRST_NAMES = frozenset(
    """anna adam alan albert alex alfred alice allan andrew andy angela ann anne anthony arnold arthur ben benny
    bert beth betty bobby brad brian bruce
    carl carla carlos caroline charles charlie charlotte chris christina christopher claire clara clark claude
    daniel dave david deborah dennis diana
    donald doris dorothy douglas edgar edith edward eleanor elizabeth ella ellen emily emma eric erica ernest esther
    eugene eva evelyn fatima felix fiona
    frances francis fred frederick gary george gerald gilbert gloria gordon greg hannah hans harold harry helen
    henry herbert herman howard hugh hugo ian
    ida irene isaac jacob james jane janet jason jeff jennifer jenny jeremy jerry jesus jim joan joe john johnson
    jonathan jones joseph joshua juan judith
    julia julian julius karen karl kate katherine keith kelly kenneth kevin kim klaus laura lawrence lena leo leon
    leonard lewis linda lisa louis lucas
    lucia lucy luis luke lynn marco margaret maria marie marilyn mario marion marshall martha martin mary matthew
    maurice melissa michael michelle mike
    mohammed monica morgan nancy natalie nathan neil nelson nicholas nina noah norman olga oliver omar oscar otto
    owen pablo pamela patricia patrick paul
    paula pedro peter philip philippa rachel ralph ramos raymond rebecca richard robert robin roger ronald rosa roy
    ruth ryan sally sam samuel sandra
    sara sarah scott sean sebastian sergei sharon shaw simon smith sofia sonia sophia stella stephen steve stewart
    stuart susan sven ted teresa terry
    theo theresa thomas tim tina todd tony ursula vera vernon veronica vincent virginia walter wayne weber wendy
    werner wilhelm william wilson wright yuri
    """.split()
)
_PARTICLES = frozenset("de da do dos das van von der den di del la le bin al el ibn ten ter zu".split())
_GREETED = re.compile(
    r"(?im)^[ \t]*(?:hi|hello|hey|dear|hallo|hola|olá|ola|good (?:morning|afternoon"
    r"|evening))[ ,]+(?P<who>[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}?)(?=\s*(?:,|!|\.|:|-|$))"
)
_SIGNED = re.compile(
    r"(?im)(?:thanks(?: again| a lot| in advance| so much)?|thank you(?: very much| in advance| again)?|regards"
    r"|wishes|sincerely|cheers|best|yours|faithfully|cordially|greetings|rgds|br)"
    r"[ \t]*[,!.-]?\s+(?P<who>[^\W\d_][\w.'-]*(?:[ \t]+[^\W\d_][\w.'-]*){0,2})[ \t]*\.?\s*(?:\n|\Z)"
)  # fmt: skip


@lru_cache(maxsize=1)
def _dictionary() -> tuple[frozenset[str], frozenset[str]]:
    """Lower-case words of the lemmatizer's own index: (verbs, adjectives, adverbs and function words), (nouns)."""
    from spacy.lang.en.stop_words import STOP_WORDS

    words = set(STOP_WORDS).union(_listed("verb"), _listed("adj"), _listed("adv"))
    return frozenset(words - _VERB_NAMES), _listed("noun")


@lru_cache(maxsize=4)
def _listed(part: str) -> frozenset[str]:
    """The words that the lemmatizer lists for one part of speech."""
    from spacy.pipeline import Lemmatizer

    from app.language.parse import model

    lemmatizer = model().get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer):
        return frozenset()
    return frozenset(lemmatizer.lookups.get_table("lemma_index")[model().vocab.strings[part]])


def _bases(word: str) -> list[str]:
    """The word and what it may be inflected from."""
    forms = [word]
    for ending, swap in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
        ("es", ""),
        ("s", ""),
        ("ly", ""),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word[: -len(ending)]
            forms += [base + swap, base[:-1]] if len(base) > 3 and base[-1:] == base[-2:-1] else [base + swap]
    return forms


def is_word(text: str) -> bool:
    """Whether the lower-case form is a verb, adjective, adverb or function word of English."""
    return any(form in _dictionary()[0] for form in _bases(text.lower()))


def is_verb(text: str) -> bool:
    return text.lower() in _listed("verb")


def is_noun(text: str) -> bool:
    return any(form in _dictionary()[1] for form in _bases(text.lower()))


def find_names(doc: Doc, taken: Taken) -> list[Found]:
    """One found name per run of name words, titles left out; the value is the lower-case name."""
    marked = _by_place(taken.text)
    found: list[Found] = []
    run: list[Token] = []
    for token in doc:
        if (
            run
            and (token.lower_ in _PARTICLES or token.text in "-&")
            and token.i + 1 < len(doc)
            and _is_name(doc[token.i + 1], taken, marked)
        ):
            run.append(token)
        elif _is_name(token, taken, marked):
            if run and (run[-1].i != token.i - 1 or "\n" in run[-1].whitespace_ or token.is_sent_start):
                found.append(_joined(run, taken))
                run = []
            run.append(token)
        elif run:
            found.append(_joined(run, taken))
            run = []
    if run:
        found.append(_joined(run, taken))
    return found


def _joined(run: list[Token], taken: Taken) -> Found:
    while len(run) > 1 and (run[-1].lower_ in _PARTICLES or not run[-1].text[-1].isalnum()):
        run.pop()
    start, end = run[0].idx, run[-1].idx + len(run[-1].text)
    text = _HONORIFIC.sub("", taken.text[start:end])
    taken.claim(start, end)
    return Found("name", text.casefold(), start, start + len(text))


def _by_place(text: str) -> set[int]:
    """Offsets of words that stand where a name stands: after the greeting, under the closing."""
    places: set[int] = set()
    for pattern in (_GREETED, _SIGNED):
        for match in pattern.finditer(text):
            places.update(match.start("who") + word.start() for word in re.finditer(r"[^\s]+", match["who"]))
    return places


def _is_name(token: Token, taken: Taken, marked: set[int]) -> bool:
    text = token.text
    lower = text.lower()
    if (
        len(text) < 2
        or not text[0].isalpha()
        or lower in _NO_NAMES
        or lower in _PARTICLES
        or (not text[-1].isalnum() and text[-1] != ".")
        or lower.rstrip(".") in TITLES
    ):
        return False
    end = token.idx + len(text)
    if end > len(taken.text) or not taken.free(token.idx, end):
        return False
    if not text[0].isascii() and not text[0].isupper() and not text[0].islower():
        return True  # a script without capitals
    if token.idx in marked and (text[0].isupper() or not is_word(lower)):
        return not is_word(lower) or token.pos_ == "PROPN"
    if not text[0].isupper():
        return False
    if text.isupper() and len(text) > 1:
        return _is_acronym_name(token)
    if token.like_num or (text.endswith("'s") and len(text) < 4):
        return False
    return _initial_name(token) if _opens(token) else _inner_name(token)


def _is_acronym_name(token: Token) -> bool:
    return not (is_word(token.text) or is_noun(token.text))


def _opens(token: Token) -> bool:
    """Whether the capital may be only that of a beginning."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.is_space or before.text in ":-•*\"'(>;" or (before.pos_ == "PUNCT" and before.text not in ",)/&")


def _initial_name(token: Token) -> bool:
    lower = token.lower_
    follows = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if (
        token.pos_ in ("INTJ", "ADV", "VERB", "AUX")
        or token.tag_ == "NNS"
        or lower.endswith(("ency", "ancy", "ware", "able", "ups", "ism"))
    ):
        return False
    if follows is not None and follows.lower_ in ("'m", "'re", "'ve", "'ll", "n't"):
        return False
    if is_word(lower):
        return False
    if lower in _VERB_NAMES:
        return token.pos_ == "PROPN" and (
            token.dep_ in ("nsubj", "nsubjpass", "npadvmod", "compound")
            or (follows is not None and follows.text in ",'s")
        )
    if not is_noun(lower):
        return token.is_alpha or "-" in token.text
    if lower in _FIRST_NAMES:
        return True
    followed = follows is not None and (follows.pos_ == "PROPN" and follows.text.istitle())
    return token.pos_ == "PROPN" and (
        (token.ent_type_ in ("PERSON", "ORG", "GPE") and not is_plural_or_act(lower)) or followed
    )


def is_plural_or_act(lower: str) -> bool:
    """Whether a noun looks like office talk ("Shipment", "Invoices") and not like a name."""
    return lower.endswith(("ment", "tion", "sion", "ing", "ness", "ity", "ance", "ence", "age", "al", "ure", "ry", "s"))


def _inner_name(token: Token) -> bool:
    lower = token.lower_
    if token.pos_ == "PROPN" and (not is_word(lower) or bool(token.ent_type_)):
        return True
    return token.ent_type_ in ("PERSON", "ORG", "GPE", "PRODUCT", "NORP") or not (is_word(lower) or is_noun(lower))

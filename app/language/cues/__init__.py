"""What speaks for a speech act: patterns over words and parse, in one table for each act."""

from app.language.cues import answering, asking, faulting, judging, social, warning
from app.language.cues.patterns import CueIndex

ALL = (
    *asking.REQUEST, *asking.QUESTION, *asking.DEADLINE,
    *social.THANKS, *social.APOLOGY, *social.SMALL_TALK,
    *faulting.CRITICISM, *faulting.BLAME, *judging.PRAISE, *judging.DISAGREEMENT,
    *answering.REFUSAL, *answering.PROMISE, *warning.THREAT, *warning.BAD_NEWS,
)  # fmt: skip
INDEX = CueIndex(ALL)

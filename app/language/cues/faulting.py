"""Cues for what is wrong and whose doing it is: criticism and blame. See `patterns` for how to read them."""

from __future__ import annotations

from app.language.cues.patterns import cues

CRITICISM = (
    *cues("criticism", 7, "WE ~ not ~ happy/satisfied/impressed &!asks"),
    *cues(
        "criticism",
        6,
        """
        full/riddled/littered of/with FAULT; leave ~ desired; below/under ~ STANDARD; contradict &!we
        could/should/might/would ~ BETTER &!asks; make ~ no/little/not sense; hard/HARD to VERB &they-main-now
        short of &!we; POORLY DONE; expected/hoped ~ more/better/for; too/so ADJ that &!it-main; not what WE ~ PAST
        WE find/found ~ BAD/POOR/rather/too/quite/very; HARD to VERB &it-main-now; be ~ disappoint; not ~ up to
        not good/FIT enough; &CRITICISM_PHRASE
        """,
    ),
    *cues(
        "criticism",
        4,
        """
        BE ~ BAD &!we-main &!asks; BE ~ HARD to; BE not ~ FIT &!asks
        too ADJ/many/much/few/little/MORE/often &!we-main &!asks &!you-main-not &!OPINION
        nobody/no ~ CAN/would ~ USE; nobody USE; BE ~ FAULT &!we-main; not SERVE ~ &!we-main &!you-main
        NO ~ SERVE &they-main-now; have NO &!we; not even; FAULT in/on/of &!your-main &!they-main-past &!cmd
        be ~ missing &!we-main; NUM/many/several times; need ~ improvement/work/rework; why ~ still/always/so/such
        """,
    ),
    *cues(
        "criticism",
        3,
        """
        HARM &they-main-now; POOR &they-main-now &!main-passive; &they-main-now-not &!if; half of ~
        """,
    ),
    *cues("criticism", 2, "BAD &!asks &!we-main; FAULT &they-main-now"),
    *cues("criticism", -2, "&asks; &if"),
    *cues("criticism", -4, "&they-main-passive; &we-main-past; &cmd; &main-will; be ~ ASK"),
)

BLAME = (
    *cues(
        "blame",
        7,
        """
        YOUR ~ GUILT; reason/cause/root/source/FAULT/delay ~ lie/be/come ~ in/with/at/from/on/YOUR YOUR/YOU
        YOU should/ought have/to ~ have/DONE; it be YOU/YOUR ~ who/that; because/since YOU/YOUR ~ PAST/not/never
        YOU ~ PROMISED ... and/but; YOU/YOUR ~ PAST ~ the wrong; YOU never ~ PAST &!if
        without ~ TELLING ~ US/SOMEONE; SOMEONE in/at/from/of/on YOUR ~ PAST; FAULT be on YOU; blame YOU/YOUR/NAME
        thanks to YOU/YOUR ~ WE/now &!THANKED; hold ~ responsible/accountable/liable
        YOU be supposed/meant to &you-past; YOU had ~ PROMISED; not have ~ DONE if/had; &name-had; &BLAME_PHRASE
        """,
    ),
    *cues("blame", 6, "&you-harm; &your-harm; &you-undone; &your-had; &you-had; &they-had &if &would"),
    *cues("blame", 4, "YOU ~ PAST ~ wrong/without/late; be yours; &your-undone; YOUR OWNED ~ again/never"),
    *cues(
        "blame",
        3,
        """
        ILL_NEWS &your-main-past; wrong &your-past; AGAIN &your-past; AGAIN &you-past; came/come from YOUR
        &name-harm
        """,
    ),
    *cues("blame", 1, "&your-past &your-main; &you-past; so WE"),
    *cues("blame", -3, "&if &!you; WE ~ PRAISED; &we-main-will"),
    *cues(
        "blame",
        -4,
        """
        &your-main-passive; CALM; IDEAL; &asks &!wh; &cmd; &ask-you; GOOD; OUR GUILT; THANK
        &they-main-passive &!because; not ~ YOUR GUILT
        """,
    ),
)

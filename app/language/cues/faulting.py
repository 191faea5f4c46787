"""Cues for what is wrong and whose doing it is: criticism and blame. See `patterns` for how to read them."""

from __future__ import annotations

from app.language.cues.patterns import cues

CRITICISM = (
    *cues(
        "criticism",
        9,
        """
        had hoped for; expected more; thought through only; NUM clicks/steps/emails/forms/calls to
        WE find/found the ... rather/too/very/quite
        """,
    ),
    *cues(
        "criticism",
        6,
        """
        full of FAULT; riddled/littered/packed/peppered/plagued/teeming with
        too/so ADJ that ~ no/not/nobody/users/people/WE &!it-main &!even
        WE find/found ~ BAD/rather/too/quite/very ADJ; coming off/apart/loose; contradict/contradicts itself
        so ADJ that &!it-main &!even; NUM clicks/steps/pages/emails/calls to; less/worse/lower than WE
        leave/leaves ~ be desired; WE ~ expected more/better/something; expected more; had hoped for more/better
        be ~ disappoint/disappointed/disappointing; disappoint/disappointment; waste of; not thought through
        thought through only; can/could/should/might be/have ~ BETTER; would have ~ BETTER
        below/under ~ standard/expectation/expectations/par/average; not ~ up to/standard/scratch
        fall/falls/fell short &!we; hard/difficult/impossible/painful/tedious to VERB &they-main-now
        hard/difficult/impossible/tedious to VERB &it-main-now; take/takes ~ forever/ages
        make/makes no/little sense; POORLY DONE; miss/misses the point; a joke; an insult
        a child/kid/apprentice/beginner/student/intern could/would
        look/looks/read/reads/feel/feels/sound/sounds/smell/taste like a/an/something; far from; be ~ mess
        not ~ convince/convincing/impress; put up with; a far cry; half of it/what; not good enough
        not what WE ~ expected/ordered/paid/asked/hoped/wanted; hate to see; no better than; worse than
        lack/lacks &!we-main; anything but; nothing but
        """,
    ),
    *cues(
        "criticism",
        4,
        """
        BE ~ BAD &!we-main &!question; BE ~ HARD to; BE not ~ FIT &!question; not ~ FIT &they-main
        too ADJ/many/much/few/little/MORE/often &!we-main &!question &!you-main-not &!OPINION
        nobody/no ~ will/can/could/would ~ understand/use/read/maintain/find/follow/put/want
        not help/work/tell/explain/answer/meet/reach/match/fit ~ &!we-main &!you-main
        not show/say/mention/cover/make/address/add/follow/live ~ &!we-main &!you-main
        tell/tells/say/says/explain/explains/do/does/add/adds ~ nothing; has/have no/neither/hardly/barely
        hardly/barely any; still not/nothing/no &!we-main-now; only half/partly; not even; not a single
        no structure; contradict/contradicts; without any; be ~ missing &!we-main; everywhere
        WE can not ~ read/use/understand/make/open/find/follow/hear &!OPINION
        nobody understand/understands/reads/uses/knows; BE ~ FAULT/mistake; three/four/five/many/several times
        FAULT in/on/of &!your-main &!they-main-past &!cmd; feels/feel/look/looks/sound/seem/seems cheap/BAD
        why be/do/have ... not &question; why does/do/is ~ still/always &question; below what; not ~ half
        why be/does ... so/always/still/such; again late; late again; not up; not ~ well DONE; instead of a/the
        too ADJ for; needs/need ~ improvement/work/rework; sloppy/careless/clumsy
        """,
    ),
    *cues(
        "criticism",
        3,
        """
        POOR &they-main-now &!main-passive; POOR &your-main-now; &your-main-now-not; &they-main-now-not &!if
        MORE than ~ it/they/the &they-main-now; more ~ than it; like a/an &they-main-now &!it-main
        nothing/nobody/none ~ say/says/tells/explains/fits/knows/sees; leave/leaves out; beyond US; had hoped for
        what YOU call; longer/slower/worse/heavier/uglier than &main-now; even a/the ~ would; on hold; half of the
        hardly/barely/scarcely ~ be/DONE/VERB; POOR &it-main-now; everything that matters; much/far/way too
        """,
    ),
    *cues(
        "criticism",
        2,
        """
        for the price/money/fee; BAD &!question &!we-main; FAULT &they-main-now; three times; again &they-main-past
        hardly; still &they-main-now; anyone ~ not; could/should have; only &they-main-now; nobody; which no/nobody
        six months/weeks; in a row
        """,
    ),
    *cues("criticism", -2, "&question; &if; &name-main-past"),
    *cues(
        "criticism",
        -4,
        """
        &they-main-passive; &we-main-past; &cmd; &ask-you; &main-will; unfortunately; be ~ asked/requested
        without one/a/any ~ FAULT/error
        """,
    ),
)

BLAME = (
    *cues(
        "blame",
        9,
        "only yourself/yourselves; YOU ~ misread/misunderstood ... and; while YOU ~ nobody; fault of YOUR",
    ),
    *cues(
        "blame",
        7,
        """
        YOUR ~ fault/doing/blunder/carelessness/negligence/failure/mistake/sloppiness; fault of
        be ~ down to YOUR/YOU/NAME/the; hold ~ responsible/accountable/liable; to blame; blame YOU/YOUR/NAME/the/for
        the culprit; guilty of; whose decision/idea/fault/job/mistake
        reason/cause/root/source/problem/fault/error ~ sit/lie/be/come/start ~ in/with/at/from/on YOUR/YOU
        YOU should/ought have/to ~ have/DONE; YOU could have; YOU be supposed/meant/responsible/liable
        YOU had ~ one job/promised/agreed; not have ~ DONE/happened if/had; would have ~ if YOU/YOUR/the had
        it be YOU/YOUR/NAME ~ who/that; thanks to YOUR/YOU ~ WE; because of YOU/YOUR
        because YOU/YOUR/NAME ~ PAST/not/never; since YOUR ~ PAST/not; YOU let/left/leave US/the/our
        responsibility ~ lie/lies/is/rests/rest ~ with
        YOU ~ promised/agreed/said/assured/confirmed/guaranteed ... and/but; who else; YOU ~ wrong ~ &you-past
        nobody/no ~ in/at/from/on YOUR ~ PAST; YOU/YOUR ~ PAST ~ to/at/in the wrong
        YOU ~ PAST ... too short/late/long/early/much
        YOUR ~ left/let/dropped/put ~ in/on/out/at the ~ rain/open/wrong/floor/sun; YOU never ~ PAST
        go/goes/went/trace/traced back to; behind OUR back
        without ~ asking/telling/informing/warning/consulting US/anyone/me; YOU knew; YOU failed to
        as a result of YOUR; due to YOUR; on YOUR ~ watch/account/conscience
        responsible for ~ extra/delay/loss/damage/mess/failure/FAULT
        YOUR OWNED ~ FAIL/HARM/not/forgot/never/ignored/missed; caused by YOUR/YOU/a/NAME
        YOU ~ caused/made ~ US/it/this/the; could not ~ make/made up; someone/somebody in/at/from/of YOUR
        half/part be yours; who ~ forgot; if YOU had; had YOU; only YOU ~ can/could have
        """,
    ),
    *cues("blame", 6, "&you-harm; &your-harm; &you-undone; &they-had &if &would; &your-had; &you-had; &name-had"),
    *cues(
        "blame",
        4,
        """
        that/this/which be why WE; now WE have/am/be; WE trusted/relied/counted/believed
        YOU/YOUR ~ so/and/that WE/our ~ had/have/lost/stood/must; YOU ~ PAST ~ wrong/without; open eyes
        PAST the wrong; on purpose; name-harm
        NAME delete/deleted/dropped/overwrote/pushed/approved/forgot/merged/unplugged; through/into/over/onto our
        now our; be yours; nobody at YOUR
        """,
    ),
    *cues(
        "blame",
        3,
        """
        ILL_NEWS &your-main-past; POOR &you-past; ILL_NEWS &you-past; wrong &you-past; wrong &your-past
        twice/again/still &your-past; still &you-past; without a/any/asking &name-main-past; sat on; in the dark
        YOU be told/warned/asked/reminded; all because; we owe ~ to YOUR; yourselves to thank
        yourself/yourselves to; caused by YOUR; none of this; nobody covered; came/come from YOUR
        because of the ~ YOU; YOU who; &your-undone; &name-harm; &your-past &your-main; &your-fail
        """,
    ),
    *cues(
        "blame",
        2,
        """
        YOU/YOUR ~ wrong; all because; so WE; extra cost/costs/work; &you-past &!exclaimed; NAME ~ PAST ~ wrong
        never ~ &you-past; approved/signed/shared/ordered/gave ~ wrong/password
        """,
    ),
    *cues("blame", -3, "&if &!you; WE ~ PRAISED; &we-main-will"),
    *cues(
        "blame",
        -4,
        """
        &your-main-passive; extra mile; CALM; IDEAL; &question &!wh; &cmd; &ask-you; not ~ YOUR fault
        be not to blame; GOOD; OUR fault/mistake; in time/days; THANK; &they-main-passive
        """,
    ),
)

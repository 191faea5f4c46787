"""Cues for praise and disagreement. See `patterns` for how to read them."""

from __future__ import annotations

from app.language.cues.patterns import cues

PRAISE = (
    *cues("praise", -5, "would be very/most/GOOD; would be a"),
    *cues(
        "praise",
        7,
        """
        well done; kudos; hats off; hat off; bravo; chapeau
        nice/great/good/superb/excellent/brilliant/clever/smart catch/work/job/idea/move/thinking/spot
        nice/great/good/superb/excellent/brilliant/clever/smart one/stuff/effort/thought/find/solution/touch
        saved/save the day; like clockwork; spot on; on point; thumbs up
        PRAISED WE/US/everyone/everybody/all/the/our/me; be ~ impressed/amazed/delighted/thrilled/blown/proud
        credit belongs/goes/is; deserve/deserves ~ praise/credit/applause/medal/raise/recognition/compliment
        joy/pleasure/delight/treat to; without one/any/single ~ FAULT/error/complaint/hitch/scratch/fault/problem
        not one/a/single ~ FAULT/error/complaint/hitch; no/zero/never FAULT/complaint/complaints
        best ~ WE/of/in/that/anyone; exceed/exceeded/beat/surpass ~ expectation/expectations/target/targets
        above/beyond ~ expectation/expectations/average/call; ahead of schedule/time/plan; GOOD job
        YOU ~ nailed/rocked/aced/crushed; raise/raised/set/sets ~ bar/standard/standards/benchmark; second to none
        never ~ seen/had/met/worked ~ such/so/better/before/a
        could/can not ~ be/have ~ better/happier/asked/wished/hoped; not have been better; compliments/compliment
        proud of; keep it up; keep up the; hard to beat; learn/learned/learnt ~ lot from
        wish/if ~ all/every/everyone ~ like; in record time; in a class; model for; work of art; wow
        not want to ~ give ~ back; top marks; full marks; ten out of; make/made/makes ~ look easy
        big/huge/great/massive step/improvement/progress
        better/faster/cleaner/smoother than ~ expected/ever/before/any/planned/thought/hoped/promised
        love/loved/loves/adore/liked/enjoyed the/how/YOUR/this/it/every
        WELL DONE/written/made/built/handled/organised/organized/prepared/thought; with flying colours/colors
        a ~ pleasure; smiled/smile/smiles/raved/rave/applauded/cheered/praising/praised/glowing; real talent
        gift/talent/eye/flair for; out of a job; went ~ WELL; worked/works/runs/ran ~ WELL; YOU ~ did it
        in spite of; despite ~ &!not
        """,
    ),
    *cues(
        "praise",
        5,
        """
        GOOD WORK/one/stuff; BE ~ GOOD &!not &!question &!if &!we-main-will; ^ ~ GOOD WORK; ^ how GOOD
        ^ what a/an ~; &exclaimed GOOD; GOOD/lovely/fine ~ WORK &!not &!question &!would; &you-past CALM
        &your-past CALM; &you-main-well; &your-main-well; make/makes/made ~ IDEAL; much/so much IDEAL
        YOU ~ know YOUR; extra mile; talking about YOUR; talk of; cleaner/better/faster than WE/they
        without a hitch; everyone/everybody/all ~ talking/love/loves/loved/praised
        never/rarely/seldom ~ seen/read/had/met/worked; YOU ~ never let/disappoint
        """,
    ),
    *cues(
        "praise",
        4,
        """
        not/never a/one single ~ complaint; never ~ had a MORE; nobody VERB ~ like; so ~ that even; early and
        under budget; this/that/it be what WE call; &you-past ~ in a/an/NUM hour/day/week/minute/afternoon
        stop talking; asked for more; simply/just work/works; with YOU on; hat off; that be something; be a delight
        """,
    ),
    *cues("praise", 2.5, "FINE &!not &!question &!cmd &!if &!we-main-will &!ask-you"),
    *cues(
        "praise",
        2,
        """
        GOOD &!not &!question &!cmd &!if &!we-main-will; WELL &!not &!question &your; even OUR/the ~; the way YOU
        impress/impressed/impressive; YOU ~ in ~ NUM days/hours/weeks; very ADJ; faster/earlier/quicker than
        everyone/everybody here/in
        """,
    ),
    *cues("praise", 1.5, "FINE &YOUR &!not; FINE &YOU &!not; FINE &it-main &!not; FINE &they-main-now &!not"),
    *cues("praise", -3, "THANK; &cmd; kind/nice/good of YOU; &we-main-will; LEISURE; &they-main-passive; &if"),
    *cues(
        "praise",
        -5,
        """
        &ask-you; not GOOD; would be; BE not; &question; too ADJ; good morning/evening/afternoon; have a
        unfortunately; would have; good/nice to know/hear/see/meet; hope; could be; leave/leaves ~ desired
        """,
    ),
    *cues("praise", -6, "&name-main-past say; &them-main-past"),
)

DISAGREEMENT = (
    *cues(
        "disagreement",
        7,
        """
        disagree; WE ~ not ~ agree &!will &!CAN; can not agree with/that
        see/saw/view/remember/recall/understood/understand/read/reads/look/judge/interpret ~ differently/otherwise
        on the contrary; contrary to; quite/exactly/just/the opposite; other way round/around; beg to differ
        opinions/views differ; agree to disagree; can/could not ~ be ~ right/true/correct/accurate/so/serious
        BE not ~ true/the case/so
        that/this/it be not ~ true/correct/right/accurate/how/what/why/quite/entirely/so &!question
        hardly/not true/fair/accurate; WE ~ not think/believe ~ &we-main-now
        WE ~ doubt/question/dispute/contest/challenge/object/contradict
        be not ~ convinced/persuaded/sure/so ~ &we-main-now
        not share/buy/follow/accept/support/see ~ argument/view/reasoning/opinion/claim/conclusion/assessment
        not share/buy/follow/accept/support/see ~ explanation/logic/point/enthusiasm
        not share/buy/follow/accept/support/see ~ concern/optimism/reading/interpretation; not go so/that/as far
        would not call/say/put/describe/go; fail to see; not see/understand why/how/the &we-main
        different/another/other/opposite result/conclusion/view/opinion/picture/reading/story/understanding
        different/another/other/opposite recollection/memory/number/numbers/figure/figures/result/impression/take
        would be ~ mistake/error/wrong/unwise/premature/risky to
        too optimistic/pessimistic/simple/early/generous/low/high/narrow/strict/hasty; with ~ due/all respect
        YOU be ~ wrong/mistaken/incorrect; are/be YOU sure
        YOUR OPINION ~ not/too/ignore/ignores/overlook/overlooks/wrong/miss
        YOUR OPINION ~ misses/forget/leave/leaves/neglects/assumes/rest/rests
        not what WE ~ agreed/said/discussed/signed/remember/meant; not hold/add/follow/stand ~ water/up/from
        make/makes no/little sense; WE would ~ argue/dispute/challenge/object/counter ~
        over-/exaggerate/exaggerated/overestimate/underestimate
        overstate/overstated/overestimated/underestimated/exaggeration
        as YOU ~ claim/say/state/write/assume/suggest/assert/put
        YOU ~ claim/claimed/assume/overlook/say that? ~ but
        the evidence/data/numbers/figures ~ show/shows/showed/say/says/tell/suggest ~ &!question
        the logs/records/facts/meter/log ~ show/shows/showed/say/says/tell/suggest ~ &!question
        wrong conclusion/assumption/track/direction; misread/misunderstood ~ &you; nonsense
        have ~ doubts/reservations/objections
        """,
    ),
    *cues(
        "disagreement",
        6,
        """
        BE ~ MORE than YOU; not ~ support/match/fit/tally/square/confirm ~ YOUR OPINION
        YOUR OPINION ~ not ~ match/fit/add/follow/hold/support
        WE see/have/find no ~ evidence/proof/basis/sign/reason; be not US/YOU/WE who
        from/in/to OUR ~ view/opinion/eyes/perspective; point of view; WE ~ not ~ agree with
        not ~ share/support this/that/the/your assessment/view/opinion/conclusion/proposal
        """,
    ),
    *cues(
        "disagreement",
        5,
        """
        as far as WE; the way WE remember/see/understand; one way to ~ look/see; &!we otherwise $
        say/says otherwise; would only; YOU say ~ , WE say; the opposite; part ways; not ~ but ~ &it-main-now
        who/whoever told YOU; not what the; leave/leaves out the &your-main
        will not ~ make/raise/improve/help/solve/change/lower/reduce/increase/speed/fix &they-main-will
        but not ours; in OUR view; as it stands; would make ~ worse; WE ~ support ~ as
        """,
    ),
    *cues(
        "disagreement",
        4,
        """
        from/in/to OUR ~ view/opinion/eyes/perspective/point/understanding; SORRY , but; not MORE than
        not ~ cheaper/faster/safer/dearer/slower/easier/harder/better/less/more &!question; , not NUM/MORE
        ^ no , the/it/that/this/YOU/they/not; and not after/before/the/a; not ~ as/because YOU; rather than
        actually not; not necessarily; WE be ~ of the/a/another opinion
        that be ~ myth/exaggeration/misunderstanding; WE hold/maintain/insist/believe that; YOUR OPINION strike
        strike/strikes US as; WE be against; opposed to; the way WE see/remember; WE still think/believe
        where do YOU get; really &question; since when; hardly
        """,
    ),
    *cues(
        "disagreement",
        -4,
        """
        &cmd; &ask-you; WE be ~ grateful/SORRY &!but; doubt not; &question &wh; &we-main-past &!but; without ~ doubt
        no doubt
        """,
    ),
)

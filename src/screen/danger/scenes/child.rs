//! Scenes of a child at risk.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::state(
        "danger/child-unsafe",
        Kind::ChildAtRisk,
        Level::Urgent,
        &[
            "@child .. hungry/starving/begging/no_lunch/no_dinner/no_breakfast/no_coat/no_shoes/dirty/filthy/smells/smelly/nits/unwashed/llwgu/budr/drewi/lwglyd & always/every/school/week/weeks/same/mum/dad/house/clothes/again/door/food/bins/says/next_door/wastad/bob/winter/steals/asks",
            "@child .. same_clothes/same_uniform/same_nappy/no_food/scared/terrified/frightened/flinch*/locked/bruise*/burn*/marks/cowers/hides",
            "@child && @stepdad & scared/flinch*/burn*/hit/hits/bruise*/shout*/cry*/afraid/throws/locks/hides/drama/hand/touches/quiet/belt/new/bath/wet",
            "@child/little_ones/they/kids/eldest/year_old/plant .. @alone/on_their_own/left_alone/home_alone/locked_in/eldest/looks_after/minding/babysitting & night/hours/six/seven/work/pub/all/day/out/every/flat/cook*/left/weekend/chip/bottles/mum/bus/eight/nos/plant/5/6/7/8",
            "@child/baby/babies & cry/cries/crying/screams/screaming/crio/sgrechian/sgrechen & bang/bangs/thud/slap/stops/then/shut_up/silence/quiet/hours/locked/shouting/smack*/left/alone/every_night/nobody/next_door",
            "mum/dad/mam/mummy/daddy/mums/dads/uncle .. hits/hit/hurts/slaps/punches/kicks/shakes/burns/locks/throws/beats/drinks/drunk/drugs/cans/asleep/sleeps/gone/passed_out/smoke/belt/lluchio/gweiddi & me/us/my/we/brother/sister/im/i/ni/fi/kids/baby",
            "drives/drove/driving .. us/me/kids/children/them & drunk/cans/drink/drinking/pub/swerv*/grass/had/beer/scared",
            "i_am/im/fin/dwin .. @num/ten/eleven/twelve/nine/eight/13/14/12/11/10/9/15/7/8 && mum/dad/mam/he/uncle/he/they/scared/home/hits/touch/brother/bottles/look_after/ffrind/boi/secret/drunk/hungry/stepdad",
            "i_do/i_make/i_look_after/i_feed/i_put/i_get .. brothers/brother/sister/sisters/baby & mum/dad/bottles/dinner/school/asleep/drunk/bed/alone/im/i_am",
            "told/tells/said/says/tell .. me/us/him/her .. to .. say .. fine/nothing/fell/lie/happy/ok & mum/dad/social/teacher/stepdad/i/worker",
            "dont/doesnt/didnt/not/never/sai/ddim/dwim/wont/begs .. want/like/moyn/isio/eisiau .. home/go_home/home_time/weekend/go_back/gatre/adra/adre/gartre/contact/dads/his_dads/her_dads & @child/i/school/fi/dwi/gwener/when/she/he/cry*/friday/dydd/its/son/daughter",
            "scared/afraid/frightened/terrified/dreads/hides/ofn/cuddio/hide/hiding .. home/dad/stepdad/mum/boyfriend/cupboard/wardrobe/under/bed/wardrob/cwpwrdd/gatre/adra & @child/i/me/us/when/shout*/school/fi/dwi/chwaer/brawd/kids/sister/brother",
            "older/grown/40/30/man/men/bloke/adult/stranger/lads .. boyfriend/gifts/phone/phones/trainers/vapes/money/messages/messaging/picks/car/snapchat/meet/online/nudes/photos & daughter/girl/girls/14/15/13/12/son/lad/boy/niece/granddaughter/sister/she/pupil/young",
            "boyfriend .. 25/30/24/28/older/car/flat/40/thirty/nineteen/22 & 13/14/15/12/daughter/schoolgirl/girl/shes/granddaughter",
            "two_phones/new_phone/new_trainers/train_tickets/train_ticket/burner/county_lines/cash/knife/package*/parcels/£200/drugs/trap_house/vapes/designer & lad/boy/son/girl/daughter/pupil/14/15/13/missing/school/youth/grandson/kid/he & missing/missed/gone/sock/someone/older/weeks/gives/where/nights/mates/scared/owes/run*/tickets/car",
            "missing/goes_missing/gone_missing/runs_away/ran_away/disappears/out_all_night & daughter/girl/lad/boy/son/14/15/13/grandson/granddaughter/school/kids & older/car/phone/men/nights/weeks/reporting/police/again/days/drugs/boyfriend/home/care",
            "back/legs/arms/arm/bottom/feet/face/neck .. striped/stripes/marks/burns/bruises/welts/belt/bruised/bitten/scalded/scars & @child/she/he/pe/swimming/school/ta/teacher/helped/note/changed/toddler/3/nursery/bath",
            "note/excuse/sleeves/refuses/wont .. swimming/pe/changing/changed/undress & bruis*/marks/back/every/she/he/arms/always/scared/striped",
            "burns/burn/bruises/bruise/cigarette/bite/marks/handprint .. @child/toddler/baby/grandson/granddaughter/aged/feet/year_old/nursery",
            "@child/grandson/granddaughter/toddler/baby/aged ... burns/burn/burnt/bruises/bruise/bruised/black_eye/broken/fracture/marks/shaken/cigarette",
            "girl/boy/lad/child/kid/12/11/10/9/teenager/merch/hogyn/bachgen .. on_her_own/on_his_own/alone/wandering/out .. night/nights/late/most/midnight/every/bus/park/street/dark/school_days/pub",
            "hogyn/bachgen/merch/hogan/plentyn/plant/mab .. hwyr/hunain/hunan/cuddio/crio/ofn/cleisiau/cleisia/clais/llwglyd/llwgu/budr & wastad/bob/tad/dad/mam/cwrw/drewi/adra/gatre/nos/yr_ysgol/hir/ei",
            "gweiddi/taflu/lluchio/cwrw/meddw/bwrw/taro & mam/dad/cariad/llystad/tad & cuddio/chwaer/brawd/ni/fi/plant/ofn/dwi & wardrob/bach/nos/ni/fi/cuddio/ofn/dwi",
            "gatre/adra/adre/gartref/gartre & ddim/moyn/isio/ofn/sai/eisiau/dwim & mynd/dod/achos/fe/dad/fo/nol/gwener/penwythnos",
            "fgm/cutting_ceremony/forced_marriage/marry/married/wedding/abroad/holiday & girl/daughter/15/14/16/sister/cousin/pupil/friend & scared/back_home/made/abroad/not_come/against/marry/summer/passport/dont_want",
            "uncle/teacher/coach/priest/stepdad/granddad/grandad/cousin/he/leader/tutor .. touches/comes_in/secret/photos/tickles/bath/gives_me/pictures/shows_me & me/us/im/room/dont_tell/secret/delete/after/night/i",
        ],
    ),
    Rule::state(
        "danger/child-concern",
        Kind::ChildAtRisk,
        Level::Concern,
        &[
            "@child/friends .. lunch_money/lunch/packed_lunch/coat/shoes/breakfast & run_out/no/hungry/cheese/third/weeks/lost/without/never/thin",
            "bullied/bullying/bwlio/bully & year/school/son/daughter/he/she/mab/merch/stomach/cry*/wont_go/every/sick",
            "@child/hogyn/teenager/daughter/son/girl/boy .. hwyr/late/sleeves/withdrawn/alone/quiet/drewi & every/summer/nurse/collected/cwrw/tad/always/nights/bus/long/wastad",
            "kids/children/lads/youngsters .. out .. till_all/all_hours/late/midnight",
        ],
    ),
];

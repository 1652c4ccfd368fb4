//! Scenes of hitting and injuring.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::act(
        "danger/struck",
        Kind::Physical,
        Level::Urgent,
        &[
            "@staff/@partner/@kin/he/she/they/who ... @hit .. @them/@body/face/head",
            "@hit/hit .. by/with .. staff/carer/nurse/son/husband/hairbrush/belt/stick/slipper/hand/shoe/fist/spoon/cane/ruler/strap/daughter/wife/partner/tutor/dad/stepdad",
            "kicked/slapped/punched/hit/smacked/beaten/pinched & staff/carer/ward/home/nurse/shift/unit",
            "@hit me/her/him/mum/nan/gran/dad/nain/taid/fi/ni .. when/if/because/for/till/until/again/every/twice/across/pan/achos/os",
            "squeezes/squeezed/twists/twisted/bends/bent/pulls/pulled/grabs/grabbed/yanks/yanked/slaps/slapped/digs/dug .. @body",
            "@rough .. @cared/@kin/me/him/her .. into/onto/against/across/by .. chair/bed/wall/floor/hair/arm/arms/wrist/door/sink/hoist/corridor",
            "lift/lifts/lifted/drag/drags/dragged/pull/pulls/pulled/hauled/yank me/her/him/mum/nan/dad/gran/up/out by .. @body/armpits/nightie/collar",
            "nails_in/nails_into/dug_her/dug_his/elbow_in/knee_in/knee_on/sat_on/stood_on/stamped_on/hand_over .. arm/me/him/her/chest/mouth/face/foot/back/skin",
            "hold/holds/held/holding/pin/pinned/pinning .. down/face_down/under/nose/arms_behind",
            "tie/tied/ties/tying/strap/strapped/straps/belted .. to/in/into .. chair/bed/rail/toilet/commode/wheelchair/radiator & @them/hands/her/him/night/all/hours/wrists/sheet/scarf",
            "hot/boiling/scalding/freezing/cold .. water/shower/bath/tea/hose & on_purpose/punish*/poured/threw/teach/lesson/laughed/made/stand/held",
            "extra/double/more/someone_elses/not_prescribed/crushed .. tablets/meds/medication/dose/sedat*/diazepam/lorazepam/zopiclone & quiet/sleep/calm/night/drowsy/dribbling/settle/easier",
            "drug/drugs/drugged/drugging/sedate/sedates/sedated/doped/dosed .. @them/up/quiet & quiet/night/easy/dribbling/asleep/lifted/head/evening/sleep/all_day",
            "quiet/sleepy/drowsy/asleep/zonked/dribbling & tablets/meds/injection/sedat* & give/gives/gave/extra/prescribed/slip/keep",
        ],
    ),
    Rule::state(
        "danger/injury-unexplained",
        Kind::Physical,
        Level::Urgent,
        &[
            "@mark && @hiding",
            "@mark .. @body & @again/@hiding/nobody/different_colours/different_days/row/both/inner/shaped/week_before/each/new/fresh/hide/covers/sleeves/scared/flinch*/crying",
            "@mark & both/inner .. arms/thighs/wrists/legs",
            "marks/mark/bruising/bruises/bruise/lines/sores .. wrists/wrist/ankles/ankle/neck/throat",
            "finger/fingers/thumb/hand/belt/strap/rope/shoe/iron/cigarette .. marks/mark/shape/shaped/print/prints/burn/burns & @body/her/him/mum/dad/nan/wrist",
            "fell/fallen/fall/falls/tripped/knocked again && cant_walk/doesnt_walk/hasnt_walked/third/fourth/every/bruise/walked/swears/believe/same/week/weeks/excuse/quote/bed",
            "hospital/doctor/xray/x_ray/consultant/paramedic/physio/gp && twist*/not_from/dont_add/didnt_match/not_a_fall/break/old_fractures/old_break/healing/grip & home/fell/fall/rolled/bed/says/said/story",
            "black_eye/black_eyes/split_lip/cut_lip/swollen_lip/broken_wrist/broken_ribs/broken_arm & again/nobody/visited/no/walked/fell/another/cupboard/door/second/story",
            "flinch/flinches/flinched/flinching/cowers/ducks/recoils & when/past/reached/hand/near/carer/walks/comes/son/touch*/move*/raise*",
            "respite/home/weekend/school/unit/contact & comes/came/back/comes_back & @mark/marks/bruise*/sling/limp*/black_eye/wont_let/scared & his/her/with/arm",
            "looked/looks/glances/glanced .. door/carer/him/her/son before/first & answer*/speak*/said/says",
        ],
    ),
    Rule::state(
        "danger/injury-unexplained",
        Kind::Physical,
        Level::Urgent,
        &[
            "@mark .. @body/freichia/breichiau/wyneb/coesau/nain/taid/mam/dad & bob/eto/neb/does/ofn/crio/gwybod/gwbod/newydd/o_hyd",
            "@hit .. fi/hi/mam/nain/taid/dad/mamgu/ni/fo/ef/fe/plant & @staff/pan/achos/neb/bob/nos/wedi/cael",
            "~rhoi clatshen/slap/celpen/clatsho/swaden/cic/dwrn .. i",
            "ei/fy/i ~taro/~bwrw/~curo/~cicio/~pinsio/~gwthio/~brifo/slapio",
            "~torri .. arddwrn/braich/fraich/trwyn/asen/asennau & fe/fo/o/gwr/hi",
        ],
    ),
    Rule::state(
        "danger/rough-care",
        Kind::Physical,
        Level::Concern,
        &[
            "rough/roughly/brutal/heavy_handed .. with/when/while/handling/wash & @staff/@them/flannel/moves/turn*/hoist",
            "scratch/bruise/cut/bump/graze & second/another/third & resident/home/week/lady/carer",
            "resident/patient/lad .. hit/pushed/kicked/punched/scratched/bit/goes_for/attacked .. @them",
            "caught_me/caught_her/knocked_me .. ring/nails/hoist/door & bruise/cut/mark",
            "kicked/slapped/punched/hit/smacked/pushed/pinched && by_staff/by_a_carer/by_the_carer/by_a_nurse/on_the_ward/bruise/told_im_confused/photographed",
            "one_of_the/a_carer/a_nurse/night_ones/night_one/the_carer/the_nurse/staff_member .. @hit .. across/in/on/round .. face/arm/head/legs/ear/bottom/mouth",
            "break/fracture/injury/injuries/bruising/bruises .. twist*/grip*/not_from/different_days/different_ages",
            "hospital/doctor/paramedic/physio says/said/thinks/thought .. twist*/grip*/not_from/not_a_fall/different_days/different_ages/held",
        ],
    ),
];

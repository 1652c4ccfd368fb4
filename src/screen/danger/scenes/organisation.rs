//! Scenes of a whole service that harms.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[Rule::state(
    "danger/regime",
    Kind::Organisational,
    Level::Urgent,
    &[
        "one/two/1/2/single/dwy/un/dau/only_one/only_two .. carer/carers/nurse/staff/of_us/ofalwr/gofalwr/ofalwraig/gofalwraig/ofalwyr for/to/between/i .. twenty/thirty/forty/fifty/residents/patients/floor/floors/home/@num/deg/ddeugain/bobol/bobl/preswylwyr/building",
        "one/two/single/dwy/un .. carer/carers/nurse/staff/ofalwr/gofalwr/ofalwraig .. night/nights/on/nos/weekend & for/residents/twenty/thirty/forty/whole/everyone/@num/deugain",
        "told/tell/tells/telling/made/asked/ordered/threat*/gweud/deud/dweud .. us/staff/we/me/them/wrthyn/wrthon/carers/to .. say/write/sign/not_to/not_speak/fill_in/lie/change/keep_quiet/clean_up/hide/never/beidio/move & residents/inspector*/turns/found/sack/jobs/visas/families/council/cqc/chart/charts/records/paperwork/home/shift/work/cyngor/ma/families",
        "falsif*/fake/faked/faking/made_up/back_filled/backdated/changed/rewritten/altered/tippex/shredded/filled_in/write_up .. chart/charts/notes/records/paperwork/turns/mar/log/care_plan/sheet/forms/record/rota",
        "paperwork/charts/chart/notes/records & changed/afterwards/after_was/saw_them_change/wrong/start_of_the/before/signed/made_up & turns/meds/ate/tablets/residents/saw/ambulance/fluid/shift",
        "i_work/im_a_carer/i_am_a_carer/i_work_here/i_work_there/agency_carer/im_staff/night_staff/i_clean/new_starter/new_starters/gweithio_ma/gwitho_ma/wyn_gwitho & residents/turned/sores/told/name/scared/hoist/training/everyone/left/nobody/manager/short/locked/wet/becso/cyngor/food/feed/bed/lose",
        "no_training/without_training/untrained/never_trained/not_trained & hoist/hoisted/meds/slid/fell/residents/first/lady/peg/feed*/nobody",
        "call_bells/call_bell/buzzers/buzzer/bells/bell/cloch/gloch .. taken/removed/unplugged/away/switched_off/turned_off/out_of_reach/tied/cant_reach/disconnected/cymryd/off",
        "take/takes/taken/took/turn/turned/unplug/unplugged/switch/switched/move/moved/moves .. call_bell/call_bells/buzzer/buzzers/bell/bells/alarm/cord/pull_cord & away/off/out/from/because/night/abused/over",
        "everyone/everybody/all/they_all/residents/pawb .. in/to/put/up .. bed/gwely/pyjamas .. by/at/before/after/erbyn .. five/six/4/5/half/tea/dinner/lunch/pump/chwech",
        "woken/got_up/up/washed/dressed .. at/from/by .. four/five/3am/4am/5am/half_four & residents/everyone/they/mum/suit/staff/all",
        "fire_door/fire_doors/fire_exit/exit/front_door/doors & padlock*/locked/chained/key/blocked/wedged & night/manager/residents/only/home",
        "locked/lock/locks/cloi .. in_their/in_his/in_her/lounge/rooms/room/unit/corridor/ward/all & residents/night/all/they/staff/tv/stafell*/seclusion/hours & day/night/they/hours/every/quiet",
        "shared/communal/same/share/basket/other_peoples .. knickers/underwear/clothes/flannel/flannels/towel/teeth/dentures/pads/razor/toothbrush/bath_water/water & residents/everyone/basket/all/home/get/each/them/whole",
        "showers/shower/baths/bath/bathed/wash/pads .. tuesday/tuesdays/rota/only/once/rationed/counted/week/mondays/three_a_day/weekly & poorly/next/miss/inspector/residents/if/allowed/everyone/everybody/home",
        "rationed/ration/limited/locked_away/counted/run_out .. pads/food/gloves/milk/wipes/incontinence/biscuits & residents/home/manager/three/per/night/cost",
        "inspector/inspectors/inspection/cqc/ciw/ofsted/arolygwyr/visitors & only/before/when/day/clean/hide/hidden/extra/told/due/coming/different/show & staff/sheets/food/residents/they/rota/bring/moved/say",
        "four/three/two/five/several .. staff/carers/people/men .. holding/hold/held/restrain*/pinning/sat_on .. him/her/lad/one/down/face/boy/son",
        "face_down/prone/restraint/restrained/seclusion & every_day/staff/laugh*/punish*/unit/telly/lad/son/hours/told/routine",
        "mush/pureed/liquidised/same_food/slop/gruel & all/residents/everyone/teeth/nose/force*",
        "nose .. held/hold/pinched/pinch & swallow/open/eat/tablets/feed",
        "force_feed/force_fed/forcefed/force_feeding/spoon_shoved/shovel*/shoved .. mouth/food/residents/spoon/him/her/them",
        "wrong .. tablets/meds/medication/medicines/insulin/dose & again/twice/ambulance/residents/resident/covered/changed/staff/neighbour/saw/three",
        "lots/several/four/five/six/three/many .. residents/friends/people/them .. died/dead/falls/sores/infections/hospital & month/week/home/nobody/staff/same/managers/floor",
        "sores/sore/ulcers/briwiau .. bone/three/several/residents/everyone/turned & nobody/home/staff/turned/work/charts",
        "sack/sacked/lose_my_job/lose_our_jobs/lose_their/visas/whistleblow*/gag*/colli_swydd & residents/speak/report/cqc/families/told/manager/complain/council/say/cyngor",
        "agency .. every_night/every_day/different/never_the_same & none/know*/swallow/name/her/his/mum/dad/dont",
        "moved .. mum/dad/her/him/nan/room/mums .. without/asking/telling & us/her/room/home/decorat*",
    ],
)];

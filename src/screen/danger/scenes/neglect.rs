//! Scenes of somebody left without care.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::state(
        "danger/left-without",
        Kind::Neglect,
        Level::Urgent,
        &[
            "left/leave/leaves/leaving/lying/laying/lay/laid/sat/sitting/found/stuck/still/kept/sit/sits/gadael/adel .. @wet & day/night/hours/all/morning/again/since/she/he/mum/dad/nan/me/gran/for/bed/own",
            "same/wet/soaking/soaked/soiled/full/dirty .. pad/pads/nappy/bed/nightie/sheets/clothes/pyjamas/dressing/gwely .. from/since/as/all/on/still/again/at/yesterday/that_id/i_marked/socian/ers",
            "wet/soiled/messed/weed .. @self/myself/bed & buzzer/bell/nobody/hours/minutes/waited/waiting/told/left/rang/night/came/call*/carer",
            "told/tell/says .. to go/do_it/wee/pee/wet in .. pad/nappy/bed/pants",
            "nobody/no_one/noone/no_carer/no_carers/neb/carers/carer/never .. came/come/comes/turned_up/been/showed/ddaeth/dod/arrived/visited/missed & saturday/sunday/weekend/day/days/needle/insulin/diabetic/bed/rang/eaten/tablets/cant/toilet/night/alone/since/twice/oed/floor/fed/wet/all",
            "hasnt/hadnt/havent/not/never/wasnt/isnt/nobody/no_one/neb/doedd/heb .. changed/washed/fed/turned/bathed/eaten/moved/given/newid/fwydo/bwydo/golchi/molchi/bwyta/bath/shower/drink/had_a_drink/food .. & since/day/days/week/weeks/all/hours/night/morning/friday/monday/bore/ers/nain/mam/month/months/neb",
            "cold/full/untouched/uneaten/out_of_reach .. beakers/beaker/meals/meal/plate/plates/dinners/tray/trays/sandwiches/tea/drinks/bwyd/hambwrdd/dinner & reach/table/every/day/three/again/taken/left/nobody/lost/weight/blind/ford/cold",
            "food/meals/tray/tea/drink/water/plate/bwyd/dwr .. left/put/placed/taken/adel/gadael/rhoi & out_of_reach/reach/away/full/cant_feed/cant_see/blind/nobody/llawn/weight/cold/untouched/nobody_helps/cyrraedd/help_her/help_him",
            "cant/cannot/couldnt/unable/methu/ffili .. reach/get_to/cyrraedd .. tap/water/drink/phone/bell/buzzer/toilet/tablets/food/kitchen/commode & alone/nobody/please/someone/left/carer/day/rings/out/hours/me/no_one/weekend",
            "lost/losing/lose/loses/dropped/colli .. stone/weight/kilos/kg/lbs/pounds/pwysau/pwyse & home/carers/chart/ate/nobody/food/weeks/month/since/april/skin/bones/care/fed/eat/bwyd/wythnos/wthnos/clothes",
            "nails/toenails/fingernails/ewinedd .. grown/curled/into/round/long/digging & feet/foot/months/carer/home/nobody/dad/mum/daddy/filthy/toes",
            "skin/flesh .. came_away/came_off/stuck/peeled/broke/broken/black/rotting/raw/weeping & sheet/bed/gran/mum/heel/hospital/ambulance/bandage/sores/back/bottom",
            "sores/sore/pressure_sore/pressure_sores/ulcer/ulcers/bedsore/bedsores/wound/grade_4/grade_3/briw/briwiau .. bone/infected/smell/stinks/grade/hole/black/huge/open/hospital/down/heel/maggots/ddrwg & @i/mum/dad/nan/her/his/home/nobody/carers/she/he/mam/nobody_told",
            "maggots/flies/ants & bed/wound/leg/feet/pad/mum/dressing/dad/her/his/nan/sore/foot",
            "floor/carpet/lino/llawr .. hours/all_night/overnight/morning/noon/found/since/all_day/alone/nos & found/hall/kitchen/fell/bathroom/lay/lying/left/she/he/nan/mum/gran/carer/91/on",
            "discharged/sent_home/sent/came_home/home/dumped/taxi .. alone/empty_house/no_care/no_package/no_heating/nobody/2am/3am/cant_lift/in_a_gown/at_2/at_3/2_in_the/3_in_the/middle_of_the_night/in_the_middle/no_key/confused/catheter/friday & hospital/discharg*/ward/he/she/mum/dad/house/gown/package/91/84/lives",
            "box_room/attic/shed/garage/back_room/caravan/cellar/conservatory & mother/her/his/him/dad/nan/old/father & hear/calling/locked/curtains/weekend/keep/kept/never/cold/bucket",
            "go_out/go_away/leave/goes_away .. friday/weekend/holiday/days & come_back/mother/alone/calling/curtains/on_her_own/on_his_own/bed",
            "calling/called/calls_out/shouting/shouts/rings/ringing/crying_out/screams/pressed/buzzer .. for_hours/nobody/all_night/ignored/no_one/walk_past/walked_past/drwyr_nos & night/came/mum/nan/dad/toilet/resident/bell/dementia/comes/wet",
            "ignored/ignore/ignores/ignoring/walk_past/walked_past/walk_by .. bell/buzzer/her/him/cries/calls/calling/pleas/me/mum & help/hours/toilet/pain/wet/cry*/water/staff/night",
            "missed/forgot/forgotten/without/not_given/never_given/run_out .. insulin/medication/meds/tablets/injection/warfarin/inhaler/oxygen/epilepsy/morphine/patches & days/again/twice/fit/hospital/carer/she/he/mum/dad/diabetic/pain/weekend/collaps*",
            "one/1/two .. carer/visit/call/times .. once/week/day/instead & minutes/meant/supposed/should/bed/since/same/four/bed_since",
            "bed/chair .. since/for/all .. thursday/friday/monday/tuesday/wednesday/days/week & same_clothes/carer/carers/nobody/no_one/wet/alone/cant/missed",
            "pain/agony .. hours/screaming/crying/begging/no_pain_relief/days/all_night & nobody/ignored/told/refused/nurse/no/staff/mum/wouldnt",
            "dehydrated/malnourished/starving/emaciated/skeletal/skin_and_bone/skin_and_bones/skeleton & mum/dad/she/he/home/hospital/nan/gran/carers/her/him/uncle/admitted",
            "curtains/door/blinds .. never_open/closed/shut/never_opened/not_opened & calling/cry*/smell/old/lady/man/alone/weeks/hear/nobody",
            "choked/choking .. food/sandwich/toast/dinner & soft/swallow/pureed/nobody/left/alone/chart/wrong/carer/should",
            "gwely/gwlyb/budr/socian/llawr/clwt/pad/brwnt .. bore/nos/oriau/dyddiau/ers/trwy/drwy/crynu/socian & mam/nain/taid/neb/hi/fo/gadael/dad/mamgu/oedd",
            "ddaeth/daeth/doedd/does/nid/sneb/neb .. neb/ferch/gofalw*/carer/merch .. & bwyd/tabledi/eto/bore/penwythnos/banad/gwely/bwyta/dyddiau/insiwlin/ymolchi/wedi",
            "colli .. pwysau/pwyse .. & bwyd/mam/nain/taid/datcu/mamgu/bob/adel",
            "heb/dim/sdim .. bwyd/fwyd/ddwr/dwr/wres/gwres/foddion/feddyginiaeth/dabledi/insiwlin & ers/dyddie/dyddiau/nos/mam/nain/taid/hi/diwrnod/penwythnos",
        ],
    ),
    Rule::state(
        "danger/care-missing",
        Kind::Neglect,
        Level::Concern,
        &[
            "nobodys/nobody/no_one .. cut/cuts/cleaned/brushed .. toenails/nails/teeth/hair",
            "buzzer/bell/call_bell .. fifty/forty/hour/hours/minutes/ages & toilet/wet/night/nobody/pain/she/i",
            "carer/carers .. late/missed/didnt/never/not .. again/tablets/medication/eat/breakfast/insulin & mum/dad/diabetic/days/he/she",
            "dehydrated/not_drinking/hasnt_eaten/not_eating & ward/home/nobody/mum/dad/carers",
            "cant/cannot/couldnt/unable/methu/ffili .. reach/get_to .. tap/water/drink/toilet/bell/phone/kitchen && someone/please/carer/carers/alone/nobody/rings",
            "someone/somebody please? come/help/send && cant/carer/carers/alone/reach/bed/floor/nobody/stuck",
        ],
    ),
];

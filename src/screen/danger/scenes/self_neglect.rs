//! Scenes of somebody who no longer looks after themselves.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[Rule::state(
    "danger/living-in-squalor",
    Kind::SelfNeglect,
    Level::Urgent,
    &[
        "house/flat/hall/room/rooms/kitchen/bedroom/home/place/garden/ty/fflat .. full/piled/ceiling/packed/crammed/stacked/sideways/rubbish/newspapers/hoard*/llawn/sbwriel & sleeps/cant_get/bed/chair/door/he/she/neighbour/gas/fire/tenant/mum/uncle/brother/stairs/path/mother/father",
        "hoard*/hoarder/hoarding/clutter & fire/stairs/cant/tenant/mum/dad/neighbour/door/bed/he/she/ceiling/worse",
        "rubbish/bin_bags/bottles_of_wee/bottles_of_urine/buckets/faeces/excrement/poo/urine/mould/rats/mice/flies/cockroaches/maggots .. kitchen/floor/everywhere/window*/stairs/house/flat/sink/bath/bed/sill/room & he/she/neighbour/his/her/mum/dad/brother/lives/tenant/wont/says/fine",
        "cats/dogs/pigeons/rats & twenty/20/30/thirty/15/dozen/forty & tenant/toilet/floor/smell/she/he/house/neighbour/lady/flat",
        "no/without/cut_off/off/turned_off/heb/dim .. heating/hot_water/electric/electricity/gas/water/toilet/wres/ddwr/drydan/working_toilet & bother/old/he/she/breath/cold/wont/doesnt/86/proud/winter/coat/says/tenant/mum/dad/neighbour/lives/taid/nain/gwrthod/candle*",
        "refuse/refuses/refused/refusing/wont/gwrthod/declines/declined/wouldnt/will_not .. help/doctor/carers/food/dressings/hospital/bath/wash/medication/meds/tablets/insulin/social/anyone/dentist/ambulance/eat/medical/ring/cymorth/doctor/meddyg & he/she/brother/mum/dad/neighbour/sister/mate/capacity/weigh*/uncle/mother/legs/sores/infected/mae/taid/weeks/leg/smell",
        "wont/wouldnt/doesnt/refuses/not/never/hasnt .. let/lets/open/answer .. in/door/curtains/anyone/nurse/warden/us/help & weeks/smell/months/neighbour/him/he/she/mum/ashamed/kitchen/dark/rubbish/ill/legs/since",
        "let_the_warden/let_anyone/let_people/let_them/open_the_door .. in & ashamed/embarrassed/state/mess/got_on_top/cant/kitchen/died",
        "on_top_of_me/on_top_of_him/on_top_of_her/let_myself_go/let_himself_go/let_herself_go/given_up_washing/cant_be_bothered/stopped_caring/ashamed & since/died/washing/kitchen/wash/eating/rubbish/house/state/door/in",
        "not/hasnt/havent/hadnt/doesnt/dont/stopped/never/wont/heb/ddim .. wash/washed/washing/bathed/changed_his/changed_her/changed_clothes/shower/showered/ymolchi/molchi/eat/eaten/get_up/get_dressed/left_the_house/gone_out & weeks/months/since/died/smell/he/she/neighbour/brother/mate/dad/alone/wythnosau/misoedd/curtains/post/bed",
        "not/hasnt/havent/hadnt/never .. opened/open/drawn/seen/moved .. curtains/post/him/her/door/blinds & neighbour/weeks/months/since/days/smell/milk/worried/light",
        "same_clothes/same_coat/same_jumper/filthy_clothes/carrier_bags/soiled_clothes/stinks/smells & weeks/winter/last/every/wash*/feet/library/lady/man/talking/flat/bin/neighbour/months & he/she/lady/man/his/her/shes/hes/neighbour",
        "eats/eating/lives/food/shared/sandwich/fed .. bins/bin/scraps/cat_food/dog_food/tin/tins/toast/skip/raw",
        "eating/eats/eat/food .. but/only/one & tin/cupboard/belt/thin/weight/trousers/fridge/mouldy/out_of_date/skin/toast/hanging & dad/mum/he/she/his/her",
        "weighs/weight/belt/thinner/skeleton/skin_and_bone/clothes_hang*/trousers & eat*/cupboard/refuse*/fridge/food/holes/dog/wont & he/she/dad/mum/his/her/brother/neighbour",
        "stopped/wont/thrown/threw/throws/refuses/stopio .. taking/take/away/insulin/pills/tablets/cymryd .. insulin/tablets/pills/meds/medication/antipsychotic*/injection/hedge/dabledi/tabledi/bin & sister/brother/mum/dad/god/poison/voices/dark/weeks/diabetic/son/garage/neighbour/tenant/uncle",
        "pills/tablets/meds/insulin/medication .. thrown/threw/chucked/binned/hedge/untouched/unopened & he/she/brother/sister/mum/dad/uncle/neighbour",
        "sleeps/sleeping/lives/living .. in .. chair/garage/car/shed/tent/coat/dark/van/bath & wont/bed/full/cold/minus/under/winter/dark/rubbish/no/died",
        "in/into the garage/shed/dark & wont/refuses/minus/coat/brother/cold & he/she/hes/shes/sister/brother",
        "vodka/whisky/cider/drink/drinking/drinks/drunk/alcohol/heroin/bottle/bottles/yfed .. day/litre/dinner/morning/breakfast/non_stop/nothing/only & sores/sofa/eat*/wont/fell/mate/help/wash/brother/yellow/neighbour/she/he/blood/alone/bed",
        "sores/legs/leg/wound/foot/dressing/dressings/ulcer .. black/smell/stink/weeping/infected/maggots/rotten/drewi & wont/refuse*/he/she/laughs/doctor/hospital/says/fine/neighbour/gwrthod",
        "dont/doesnt/didnt/not .. want .. bother/nuisance/fuss/trouble/charity & heating/eat*/no_food/86/breath/freezing/hot_water & cold/heating/eat*/old/she/he/fall*/no/food/86/breath/alone",
        "cut/cutting/halving/half/skipping/missing/ration* .. tablets/insulin/meals/pills/medication/heating & last/afford/taxi/cost/make/them/i",
        "afford/cant_afford .. eat/food/heat/heating/taxi/chemist/electric/meter & tablets/cold/days/insulin/bed/hungry/weeks/not_eaten/old/alone",
        "too_frightened/too_scared/afraid .. go_out/use/answer/open/leave & rubbish/chute/weeks/food/door/he/she/man",
        "things/something .. living/moving/growing .. kitchen/fridge/sink/house",
        "gwrthod .. help/cymorth/meddyg/doctor/bwyd/ymolchi/gofal & mae/taid/nain/dad/mam/ty/brawd/cymydog",
        "ty/cegin/fflat .. llawn/budr/brwnt/sbwriel/drewi/llygod & cymydog/taid/nain/hi/fo/fe/drws/hen/mae/neb",
        "heb/ddim .. ymolchi/molchi/newid/bwyta/agor & wythnosau/ers/cymydog/mis/misoedd/llenni/drewi/drws/wythnose",
    ],
)];

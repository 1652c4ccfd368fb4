//! Scenes of people made to work, or kept.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::state(
        "danger/forced-work",
        Kind::ModernSlavery,
        Level::Urgent,
        &[
            "never/not/dont/cant/isnt .. let/allowed/leave/go/goes/seen .. out/outside/alone/shop/church/doctor/school & work*/cleaner/nanny/housekeeper/boss/owner/employer/sleep*/family",
            "sleep/sleeps/sleeping .. behind/floor/freezer/kitchen/shop/car/van/mat/cupboard/stairs/box_room/utility/hallway/landing/laundry & work*/shop/owner/boss/family/clean*/girl/woman/lady/they/children",
            "always/every_day/seven_days/no_day/no_days/all_day_every .. work/works/working/off/there/cleaning & same/lad/girl/never/thin/young/pay/paid/scared/sleep*/boss",
            "boss/owner/family/agency/employer/they .. took/take/takes/keep/keeps/has/have/hold .. passport/papers/phone/wages/card/money/id/documents",
            "work/working/clean/cleaning/cook/cooking/picking/washing .. for .. family/him/boss/auntie/uncle/man/them & no_money/no_pay/not_paid/nothing/never_paid/food_only/bed/debt/owe/cant_leave/school/young",
            "promised/told .. job/work/school/college/wage/wages/study & now/instead/but/never/clean*/no_pay/passport/lock*/house",
            "i/he/she/they .. no .. passport/papers/visa/wage/wages/pay/day_off & boss/work*/take/took/owner/sleep*/agency/afraid/scared",
            "afraid/scared/frightened .. boss/gaffer/owner/agency/police/immigration/deport* & work*/pay/passport/debt/sleep*/talk/visa/house",
            "looks/look/looked/speaks/spoke/talks/answers/talk .. for_her/for_him/for_them/floor/down/boss/him_first & worker/workers/girl/nails/car_wash/cleaner/lads/men/staff/never",
            "girls/women/men/lads/workers .. dropped/collected/driven/picked_up/brought/locked/taken .. van/minibus/night/morning/house/car/by",
            "curtains/windows/blinds .. closed/shut/covered/foil/blacked & men/girls/night/van/heat/smell/different/cars/young",
            "pay/paid .. £/pound/pounds/little/half/less .. hour/day/week/shift & boss/agency/passport/rent/deduct*/house/visa/scared/sponsor*/cash",
            "deduct*/deducts/takes_out/took_out/charge/charges/charged .. wages/pay/rent/transport/visa/caravan/bed & agency/boss/nothing/left/owe/gangmaster/weeks/eight/ten",
        ],
    ),
    Rule::state(
        "danger/forced-work",
        Kind::ModernSlavery,
        Level::Urgent,
        &[
            "gorfod/gorfodi .. gweithio/gwitho/glanhau & heb/dim/arian/cyflog/nos/bos/pasbort",
            "ddim .. cael .. gadael/mynd/mas/allan/arian/cyflog & bos/gweithio/gwitho/teulu/siop/perchennog/ffarm",
        ],
    ),
    Rule::state(
        "danger/forced-work",
        Kind::ModernSlavery,
        Level::Urgent,
        &[
            "passport/passports/papers/documents/id_card/visa/basbort/pasbort/phasbort .. took/taken/keeps/kept/keep/holds/has/have/hold/locked/safe/gan/cymryd/cadw/dal/back/away & boss/owner/manager/agency/he/they/she/landlord/family/my/our/man/bos",
            "took/taken/keeps/kept/keep/holds/has/hold/have/cadw/cymryd/dal .. passport/passports/documents/papers/id/pasbort/basbort/phasbort/bank_cards/cards",
            "sleep/sleeps/sleeping/slept/live/lives/living/lie/lying/cysgu/mattresses/mattress .. where/above/behind/back_of/shed/factory/car_wash/floor/garage/kitchen/barn/container/caravan/unit/storeroom/salon/shop/restaurant/takeaway/caban/sied/cellar/warehouse/office & work*/he/they/boss/girls/lads/men/wash*/bed/staff/people/same/gweithio",
            "work/works/working/gweithio/gwitho .. no_pay/without_pay/for_nothing/not_paid/never_paid/unpaid/no_wages/heb_dal/heb_gyflog/am_ddim/for_food/no_day_off/seven_days/18_hours/16_hours/14_hours/every_day",
            "not/never/isnt/arent/doesnt/dont/hasnt/no/havent/ddim/dim .. paid/pay/wages/wage/pays/cyflog/tal/talu & weeks/months/works/work/owe/debt/rent/boss/cleaner/nanny/carer/food/misoedd/sleep*/lives/day_off/gweithio/days",
            "owe/owes/debt/pay_back/paying_off/pay_off/dyled/flight/loan & boss/agency/journey/work*/travel/leave/gangmaster/house/rent/visa/flight/brought & i/they/she/he/we/girls/until",
            "visa/certificate/sponsor*/deport*/send_me/send_us/home_office/police & boss/agency/owner/manager/work*/care_home/hours/room & threat*/says/said/tell/if/lose/complain/back",
            "dont/not/never/cant/isnt/arent/ddim .. allowed/let/leave/go_out/gadael/mas/allan .. & boss/owner/family/cleaner/nanny/au_pair/maid/girl/work*/farm/salon/driver/bos",
            "locked/lock/locks/cloi .. in/us/them/door/gate/room/mewn & work*/factory/farm/boss/night/shift/dormitory/caravan/salon/restaurant",
            "same_clothes/no_coat/thin/hungry/bruise*/scared/wont_look/no_english/doesnt_speak/dont_speak & car_wash/nail_bar/nail_salon/nails/takeaway/farm/building_site/cleaner/factory/boss/gang/van/flower/picking/cannabis/restaurant",
            "minibus/van/car & picks/picked/collects/drops/dropped/comes/takes & men/workers/girls/house/four_in_the/five_in_the/morning/night/windows/blacked & same/they/never/work*/boss/different/every",
            "ten/twelve/eight/nine/fifteen/lots/loads/many/six/7/8/9/10/12/deg .. men/girls/women/people/workers/lads/of_them/dyn/ferch in/to/mewn .. house/flat/room/bedroom/caravan/ty",
            "different/strange/lots_of/many/random .. men/man/blokes/dynion & door/night/hours/house/flat/girls/every/curtains & girl/girls/woman/women/young/she/never/up",
            "girl/girls/young_woman/young_women/woman/maid/nanny/au_pair/housekeeper/cleaner & never_goes/never_out/not_allowed/no_phone/cupboard/floor/sleeps/no_day_off/always_working/up_at/passport/never_seen/speaks_no",
            "boss/gaffer/agency/he .. takes/took/keeps/holds .. wages/pay/money/bank_card/card/cards/cash & my/our/their/rent/work*/all/most/month",
            "taken/brought/came/brought_over .. here/country/uk/england/wales .. job/work/promised/nanny/waitress & now/but/no/locked/men/instead/not/dont",
            "made/makes/forced/force/forces/gorfodi .. to work/cook/clean/beg/steal/sell/deliver/carry_drugs/weithio",
            "beg/begs/begging & dropped/picked/man/hands/money/collects/same/van/counts",
            "on_call 24 & day/£/agency/sleep/live_in/livein/paid",
            "bos/mistar/meistr/perchennog/ffarmwr .. cymryd/cadw/dal/cloi/ddim_yn .. & arian/cyflog/pasbort/fi/ni/talu/cysgu",
            "trafficked/traffick*/slave/slavery/enslaved/modern_slavery & she/he/they/i/girl/men/house/being/boss",
            "girls/lads/men/women/workers/staff/lad/girl/family/hogia/merched/dynion/auntie/uncle/employer/couple & let_out/counts/counted/van/heads_down/not_my_auntie/never_go_to_school/not_their_uncle/utility_room/walks_behind/carries_everything/all_hours/never_seen_outside/never_off/christmas_day/never_comes_out/never_go_out & work*/nail/takeaway/salon/car_wash/clean*/house/sleeps/shop/farm/night/asked/restaurant/she/they",
            "clean/cleans/cook/cooks/work/works/wash/looks_after .. until/till/from/6am/5am/all/every .. night/midnight/day & auntie/uncle/aunt/madam/family/never/passport/school/not_paid/no_money/boss",
            "never .. comes_out/goes_out/leaves/allowed_out/seen/outside .. unless/without/except/but .. family/them/him/her/boss/owner",
            "asked/ask .. name/how & wife/boss/owner/man/husband/she/he answered/answers/spoke",
            "byw/cysgu .. sied/caban/carafan/garej/ffatri/tecawe/siop/cefn/llawr & bos/gweithio/hogia/gwres/dynion/merched/cloi/pobl",
            "cymryd/cadw/dal/gymryd .. cyflog/pasbort/basbort/mhasbort/mhapurau/papurau/harian",
            "gweithio/gwitho/gwithio .. heb/dim/am ddim/dal/gyflog/seibiant/ddiwrnod",
            "ffatri/ffarm/fferm/tecawe/golchi_ceir/bwyty & cyflog/pasbort/basbort/bos/cloi & ofan/ofn/cymryd/gyd/cloi/heb/gadael",
        ],
    ),
];

//! Scenes of abuse by a partner.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::act(
        "danger/partner-violence",
        Kind::Domestic,
        Level::Urgent,
        &[
            "@partner ... @hit/@rough/strangle*/throws/hurts/threatens/controls .. me/us/her/him/things/kids",
            "@partner/he/she .. hands/hand/arm .. round/around/on/over .. throat/neck/mouth",
            "@partner .. throws/threw/smashed/smashes/broke .. at_me/things/phone/plates/kettle/door/everything/up",
            "he/she .. broke/breaks/smashed .. my/her .. arm/wrist/ribs/nose/jaw/phone/glasses/door/finger",
            "@partner && bruise*/black_eye/scald*/burn*/strangl*/punch*/slap*/thrown & me/my/i/her",
            "furniture/shouting/screaming/banging/thuds/crash/bang & neighbour/neighbours/upstairs/next_door/flat & her/she/woman/then/every/nothing/kids/crying/him",
            "scarf/sunglasses/long_sleeves/makeup/make_up & neck/july/summer/bruise*/eye/indoors/heat/hot & she/her/friend/neighbour/wife",
            "walked_into/fell_down/told_the/told_them .. door/cupboard/stairs/stress/doctor/midwife/nurse & i & didnt/did_not/truth/him/next_to/really/lie/lied/sat/not",
        ],
    ),
    Rule::state(
        "danger/partner-control",
        Kind::Domestic,
        Level::Urgent,
        &[
            "he/she/husband/partner/boyfriend/wife/@partner .. checks/reads/tracks/tracking/follows/monitors/goes_through/listens .. my_phone/phone/post/messages/my_card/my_cards/card/bank/mileage/emails/texts/where_i/calls/receipts/car",
            "he/husband/partner/boyfriend/wife/@partner .. locks/takes/hides/keeps/holds/has .. keys/my_phone/passport/door/my_cards/my_money/shoes/my_bank_card/my_purse/all_the_money & me/my/out/shift/goes/both/front/i",
            "he/she/husband/partner/boyfriend/@partner .. wont/doesnt/never/not .. let/lets/allow/allows/allowed/leave_the_room/leave_me_alone/leave_us",
            "only/just .. when/while .. hes/he_is/he .. gym/work/out/asleep/pub/shower/shift & i/can/ring/talk/use/get/text/min*",
            "dont/do_not/please/never/not .. ring/call/phone/text/post/email/write/leave_a_message .. house/home/landline/me/here/address & he/him/husband/finds/finds_out/sees/checks/text/sister/safe",
            "if_he/if_she/when_he .. finds/sees/knows/hears/comes_home/gets_home .. out/this/form/letter/me/where & had_it/kill/dead/hurt/trouble/please/dont/hell/worse/i/cant",
            "found/finds/find/knows/waits/waiting/followed/follows/turned_up/turns_up .. me/us/my/where/stop/work/school/house/live/every & ended_it/left_him/left_her/moved/split_up/new_address/prison/jail/injunction/non_mol*/ex/twice/every_night/grab*",
            "my_ex/the_ex/ex_husband/ex_partner/exboyfriend & outside/waits/follows/knows/where/messages/threat*/found/turns_up/address/stalk*/refuge/texts/kids",
            "let/lets/let_me .. leave/out/go/see & he/husband/partner/boyfriend & wont/doesnt/never/not",
            "if_i_leave/when_i_leave/if_i_left/if_i_go/tried_to_leave/too_scared_to_leave/scared_to_leave & he/hell/she/says/kids/children/kill/money/home_office/son/him/nowhere",
            "keep/packed/hidden/hid/got .. bag .. work/car/friends/ready/door/boot & leave/him/he/ring/text/finds/kids/go",
            "sat_next_to/next_to_me/in_the_room/same_room/sees_us/on_my_own/on_her_own/holding_my && husband/partner/wife/he/him && couldnt_say/cant_say/ask_me/wont_leave/never_leaves/hits/truth/told_the_doctor/told_the_midwife/speaks_for",
            "no_bank_card/no_money/no_phone/have_to_ask/gives_me_a/allowance & husband/he/partner/wife/cook/leave/asks/receipt",
            "home_office/visa/deport*/send_me_back/papers/spouse_visa & he/husband/partner/she/inlaws/in_laws/mother_in_law & says/tells/tell/threat*/leave/will/son/kids",
            "walking_on_eggshells/eggshells/worked_up/temper/flies/kicks_off & he/husband/partner/tea/late/bad_man/when",
            "hes/shes/he not a bad man/woman/lad",
            "hes_not_bad/hes_not_a_bad/shes_not_a_bad",
            "translate/interpret/interpreter/spoke_for & he/him/husband/his_mother & me/i/wont/came/more_than",
            "mother_in_law/inlaws/in_laws/honour/forced_marriage/dowry/marry/married & hits/beat/beats/locks/locked/my_phone/passport/made_me/forced/force/against_my/abroad/honour/kill_me/not_allowed",
        ],
    ),
    Rule::state(
        "danger/partner-control",
        Kind::Domestic,
        Level::Urgent,
        &[
            "@partner/fe/fo/o/e/ngwr .. ~rheoli/~cloi/~bygwth/~bwrw/~taro/~curo/~dyrnu/darllen_fy/gwirio/~brifo/~tagu/ddim_yn_gadael .. fi/mi/ffon/drws/fy",
            "fe/fo/o/ma_fe/mae_o/gwr/gyn_wr/nghyn .. gwbod/gwybod/ffeindio/ffindo/dilyn .. lle/ble/fi/ni & byw/ofn/carchar/symud/eto",
            "carchar/jel & gwbod/gwybod/lle/ofn/mas/allan",
            "ofn .. gwr/ngwr/cariad/partner/fe/fo/ef",
            "walked_into/fell/tripped/fell_down .. cupboard/door/stairs/table & did_not/didnt/i_told/told_the/thats_what/midwife/nurse/doctor",
            "i did/didnt not? walk/fall/trip .. cupboard/door/stairs/into",
            "told .. doctor/gp/nurse/midwife/health_visitor/social_worker .. stress/fell/cupboard/door/clumsy/fine/accident && him/he/sat/truth/did_not/next_to",
        ],
    ),
];

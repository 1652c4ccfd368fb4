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
            "he/she/husband/partner/boyfriend/wife/@partner .. checks/checking/reads/tracks/tracking/follows/monitors/watches/goes_through/listens .. phone/post/messages/card/bank/mileage/emails/texts/where/calls/me/receipts/computer/car",
            "he/she/husband/partner/boyfriend/@partner .. locks/takes/hides/keeps/holds/has .. key/keys/phone/passport/door/cards/money/shoes/bank_card/purse & me/my/out/shift/goes/when/in/both/front/i",
            "he/she/husband/partner/boyfriend/@partner .. wont/doesnt/never/not .. let/lets/allow/allows/allowed/leave_the_room/leave_me_alone/leave_us",
            "only/just .. when/while .. hes/he_is/he .. gym/work/out/asleep/pub/shower/shift & i/can/ring/talk/use/get/text/min*",
            "dont/do_not/please/never/not .. ring/call/phone/text/post/email/write/leave_a_message .. house/home/landline/me/here/address & he/him/husband/finds/finds_out/sees/checks/text/sister/safe",
            "if_he/if_she/when_he .. finds/sees/knows/hears/comes_home/gets_home .. out/this/form/letter/me/where & had_it/kill/dead/hurt/trouble/please/dont/hell/worse/i/cant",
            "found/finds/find/knows/waits/followed/follows/turned_up/turns_up/outside .. me/us/my/where/stop/work/school/house/live/every & @partner/he/hes/ended/left/moved/split/new_address/prison/jail/injunction/order",
            "my_ex/the_ex/ex_husband/ex_partner/exboyfriend & outside/waits/follows/knows/where/messages/threat*/found/turns_up/address/stalk*/refuge/texts/kids",
            "let/lets/let_me .. leave/out/go/see & he/husband/partner/boyfriend & wont/doesnt/never/not",
            "if_i_leave/when_i_leave/if_i_left/if_i_go/tried_to_leave/too_scared_to_leave/scared_to_leave & he/hell/she/says/kids/children/kill/money/home_office/son/him/nowhere",
            "keep/packed/hidden/hid/got .. bag .. work/car/friends/ready/door/boot & leave/him/he/ring/text/finds/kids/go",
            "sat_next_to/next_to_me/in_the_room/same_room/with_me/sees_us/together/on_my_own/on_her_own/answers_for & he/husband/partner/wife/him & couldnt/cant/alone/ask/wont/only/always/hits/truth/stress/say",
            "no_bank_card/no_money/no_phone/have_to_ask/gives_me_a/allowance & husband/he/partner/wife/cook/leave/asks/receipt",
            "home_office/visa/deport*/send_me_back/papers/spouse_visa & he/husband/partner/she/inlaws/in_laws/mother_in_law & says/tells/tell/threat*/leave/will/son/kids",
            "walking_on_eggshells/eggshells/worked_up/temper/flies/kicks_off & he/husband/partner/tea/late/bad_man/when",
            "he_is/hes/he not a bad man",
            "translate/interpret/interpreter/spoke_for & he/him/husband/his_mother & me/i/wont/came/more_than",
            "mother_in_law/inlaws/in_laws/honour/forced_marriage/dowry/marry/married & hit/beat/lock*/phone/passport/wont/made/force*/against/abroad/him/kill/allowed/cousin",
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
        ],
    ),
];

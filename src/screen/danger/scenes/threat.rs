//! Scenes of a threat to others.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::act(
        "danger/threat",
        Kind::ThreatToOthers,
        Level::Urgent,
        &[
            "i/ill/im/id/we .. swing_for/do_time_for/not_be_responsible/do_something/lose_it/snap/put_him_in/put_her_in/put_one/sort_him/sort_her/sort_them/find_him/find_her/find_you & him/her/them/you/hospital/ground/someone/one_of/staff/baby/hurt/kids",
            "get_my_hands/got_hold/get_hold .. on/of .. him/her/them/you & kill/wont/break/neck/sorry/ill",
            "break .. neck/legs/arms/jaw/face/fingers & ill/i_will/gonna/going/him/her/your/his/will",
            "i/ill/im .. have/take/got/bring/brought/coming .. hammer/bat/knife/petrol/machete/axe/gun/acid/blade/crowbar & office/surgery/centre/him/her/them/you/school/ward/next/reception/neighbour",
            "put/smash/kick .. windows/window/door/face/head/teeth .. in & ill/i_will/gonna/going/your/his/her/next",
            "run/mow/knock .. him/her/them/you .. over/down & ill/will/gonna/going/car/next/tempted",
            "set .. fire/light/alight .. & ill/going/gonna/will/said/threat*/office/house/place/him/her",
            "burn .. down/out .. & ill/going/gonna/will/said/office/place/house/them/her/tempted",
            "brother/son/neighbour/husband/ex/mate/he/lad/patient/resident/tenant/nephew .. says/said/talks/talking/threat*/planning/wants/telling/plans/keeps_saying .. kill/stab/shoot/hurt/burn/bomb/attack/get/do_in/make_them/blow",
            "hes/shes/he_has/son_has/he_got/neighbour_has/has_got/bought/sharpening/keeps .. knife/knives/gun/shotgun/machete/crossbow/axe/sword/petrol/acid & threat*/says/staff/bed/mum/her/them/wall/shout*/scared/school/under/voices/me",
            "voices/voice/demons .. tell*/telling/say .. kill/hurt/stab/him/her/them/people/baby",
            "urge/urges/thoughts/thought/feel_like/fantasise/dream/want .. hurt*/kill*/stab*/smother*/strangl*/push*/drown*/harm* .. him/her/them/baby/people/someone/mum/kids/staff/others/husband/wife",
            "cant_stop/scared/frightened/afraid/worried/terrified .. i/im/ill .. hurt/harm/kill/shake/drop/snap/hit/do .. baby/him/her/them/someone/kids/mum/something",
            "followed/follow/waited/watched/photographed/filmed .. home/her/him/car/nurse/social_worker/officer/worker & i/ive/know/next/see/she/will/where",
            "know/knows .. where/what_school/which_school/what_car/which_house .. live*/kids/children/goes/parks/works/sleeps/family",
            "watch/mind .. your/her/his .. back/step/kids & i/ill/you/tell/better/know/if",
            "deserve/deserves/asking_for .. bullet/slap/kicking/stabbing/die/it/whats_coming/shot/hanging",
            "mi_wna/na_i/wnai/fydda_i/dwi_am/dwin_mynd/fin_mynd/dwi_isio .. lladd/brifo/llosgi/trywanu/saethu/curo/malu/hitio",
            "gwbod/gwybod .. lle/ble .. byw/parcio/gweithio/plant & hi/fo/nhw/chi/dwi/fi/mae",
            "talu .. am_hyn/am_hynny/am_neud & nhw/hi/fo/chi/mi/fydd/geith/gan",
        ],
    ),
    Rule::act(
        "danger/threat",
        Kind::ThreatToOthers,
        Level::Urgent,
        &[
            "@weapon .. door/pocket/bag/use/ready/him/you/them/coming/boot/bring/waiting/acres/someone/her/driver/office & i/ill/ive/will/my/got/tell/he/if/next_time/carry/carries",
            "ive/i_have/i_got/got/carry/carries/carrying/bring/bringing/has/keeps/brings/brought/gyda/gen/efo/cario .. @weapon & use/next/if/him/them/school/scared/comes/will/bag/pocket/waist/tell/threat*/said/says/landing/door/protect/lad/lads/boy/son/he/dod/mynd",
            "i/ill/im/id/we/dwi/he/she/hes/well/son/brother/husband @will .. @kill .. @them/you/your/one_of/someone/everyone/people/baby/driver/place/building/office/pawb/rhywun/nhw/that",
            "@will .. @kill .. baby/him/her/them/you/someone/my_mum/my_husband/my_wife/my_son/my_mother/my_neighbour/all_of/the_lot/that/this/you_all/kids/social_worker/staff/nurse/manager/receptionist/everyone/myself_and/place/down",
            "i_know/we_know/ive_got/ive_seen/know/dwin_gwybod/dwin_gwbod .. where .. lives/live/works/parks/drinks/goes/byw/you_live/kids/school",
            "i_know/ive_got/ive_been/ive_seen/ive_followed/ive_watched/been_up .. where/reg/registration/what_time/door/address/route/nursery/car & social_worker/receptionist/officer/manager/hers/lives/goes_to/uses/gets_home/councillor/parks/you_live/her_kids",
            "get/gets/getting .. whats_coming/what_he_deserves/what_she_deserves/what_they_deserve/whats_due/his_comeuppance/theirs",
            "see_how .. likes_it/like_it/feels/feel",
            "waiting/be_there/be_outside/come_down/coming_down/come_round .. petrol/bat/knife/depot/hammer/gun/match/matches/with_my_brother/with_the_lads & ill/i/next/driver/will/you/well",
            "make/teach .. pay/sorry/suffer/lesson/regret & ill/i_will/going/gonna/them/him/her/you/will/well",
            "petrol/match/matches/burn/torch/fire/llosgi .. down/place/office/you/depot/house/building/out/your/swyddfa/lle & ill/i/will/going/next/gonna/id/tempted/ill/mi/fi/said/hed",
            "pillow/gobennydd/clustog .. over/face/him/her/stand/hold/wyneb & i/over/before/sometimes/need/fear/thought/stop",
            "before_i/scared_i/afraid_i/frightened_i/worried_i/case_i .. do/hurt/snap/lose/hit/kill/something/it/shake & him/her/baby/them/it/someone/stop/come/need/kids/control",
            "shake/hurt/throw/drop/smother/hit .. baby/him/her/mum & i/might/scared/nearly/urge/wont_stop/cry*/nearly/feel/thoughts/she_said & stop/cry*/will/might/nearly/urge/feel/said/going/thoughts",
            "goes_for/going_for/attacks/attacked/swings/hits/broke/lashes/throws/went_for .. people/residents/staff/lady/wrist/others/other/stick/nurses/us/kids & resident/patient/man/he/still/floor/beside/room/lad/dog/another/ward",
            "dog/dogs & bit/bitten/attacks/set/sets/sicced/loose/mauled & he/they/says/kids/threat*/neighbour/on/child",
            "dead/hurt/sorry/regret/pay & you/theyll/youll/hell/shell/someone .. will/be/going/end_up/gonna & ill/if/next/when/promise/warned/warning/before",
            "someone/somebody/he/staff .. going_to/gonna/will/be .. hurt/killed/stabbed/dead/die & if/unless/knife/resident/he/before/nobody/staff/next",
            "lladd/trywanu/llosgi/saethu/brifo .. fo/hi/nhw/chi/rhywun/nain/pawb/fe/gwr/dyn/swyddfa & mynd/fydda/na_i/dwi/gyllell/cyllell/fi/wnai/os/isio/am/tro",
            "cyllell/gyllell/gwn/bwyell/morthwyl .. & fi/mi/gen/da/efo/gyda/os/drws/bag/poced/iwso/ddefnyddio",
            "bomb/acid/shoot_up/gun & school/office/tomorrow/council/ill/surgery/going/will/bring & i/ill/we/youll/he",
        ],
    ),
    Rule::act(
        "danger/threat",
        Kind::ThreatToOthers,
        Level::Concern,
        &[
            "not/wont be responsible .. actions/what/do/happens",
            "blade/knife/penknife/catapult/bb_gun & boy/lad/lads/kids/young*/skate*/school/park/shows/showing",
            "hell/shell/theyll/they_will/he_will/she_will know about it",
        ],
    ),
];

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

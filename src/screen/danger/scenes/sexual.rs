//! Scenes of sexual abuse.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::act(
        "danger/touched",
        Kind::Sexual,
        Level::Urgent,
        &[
            "made/makes/make .. me/her/him/us .. watch/look/undress/touch/kiss/pose/suck/lie & he/man/uncle/carer/bed/videos/porn/him/phone",
            "porn/dirty_videos/dirty_pictures/naked_pictures/nudes/dick_pic/dick_pics & shows/showed/sent/sends/asks/made/carer/staff/daughter/son/patient/she/he/driver",
            "comes/came/creeps/gets/crawls .. in/into/onto .. bed/room/shower/bathroom .. night/when/with/while & he/man/carer/stepdad/uncle/resident/scared/touch*/lock/pretend/asleep",
            "pretend/pretended .. asleep & he/comes/hand/bed/touch*/night/room",
            "wants/asks/asked/offered/offers .. favour/favours/sex/kiss/cuddle/massage/sleep_with/something_in_return & rent/lift/shift/carer/driver/landlord/money/food/room/me/her/visa",
            "boyfriend/boyfriends/friend/friends .. learning/disability/disabled/special & men/sex/pass*/share*/videos/hurts/vodka/money/photo*",
            "sex/sleeping/sleeps/relationship/affair .. with & resident/patient/client/pupil/student/carer/staff/learning/dementia/service_user",
            "washes/washing/wash/cleaning/bathing .. private/down_there/too_long/lingers/harder/breasts/between & he/carer/dont/not/she/feels/uncomfortable/hurts/alone",
            "door .. locked/shut/locks/shuts & clothes/undress*/touch*/examin*/lap/hand/clothes_off/kiss*/him & he/doctor/teacher/coach/carer/me",
            "hand/hands .. down/up/inside .. top/pants/trousers/blouse/shorts/nightie/skirt/dress/gown/bra/sheet/blanket/covers",
            "grab/grabs/grabbed/squeezed/slapped/smacked/pinched/touched .. bum/bottom/arse/boob/boobs/breast/chest/crotch/backside",
            "rubs/rubbed/pressed/presses/pushes/brushes .. against/up_against .. me/her/us/girls",
        ],
    ),
    Rule::act(
        "danger/touched",
        Kind::Sexual,
        Level::Urgent,
        &[
            "dyn/gofalwr/gyrrwr/athro/ewythr/boi/nyrs/fe/fo/o .. & cyffwrdd/twtsiad/twtsio/twtsia/cusanu/teimlo/rhwbio/gwely/dillad/cawod & fi/hi/fy/mam/merch/ddim/nos/ofn",
            "tynnu .. dillad/nillad & dyn/gofalwr/fe/fo/fi/gorfod/ddim/llun/lluniau",
            "lluniau/llun .. noeth/heb_ddillad/budr & fi/merch/anfon/gofyn/fe/fo",
        ],
    ),
    Rule::act(
        "danger/touched",
        Kind::Sexual,
        Level::Urgent,
        &[
            "@touch .. me/her/him/my/mum/nan/fi/girls/residents/ladies .. @private/bath/bed/night/shower/asleep/alone/sleep/inappropriately/wash*",
            "@touch .. my/her/his/their .. @private",
            "hand/hands/fingers .. on/up/down/between/under/inside/rhwng/mewn .. @private/her_leg/my_leg/her_knee/my_knee/shorts/blouse/top/fy",
            "@touch && @unwanted & me/her/him/us/ladies/my/girls",
            "exposed/exposes/flashed/flashes/naked/masturbat*/wanking/undressed .. @self/to_me/in_front/at_me/her/ward/beside/bed/window & he/man/patient/resident/me/she",
            "gets/got/climbs/climbed/comes/came/goes/went/getting/found/sat/sits .. in/into/on/beside .. bed/beds/room/rooms & night/me/my/her/ladies/staff/man/carer/he/shower/undress*/secret/uncle & he/man/resident/carer/uncle/him/landlord/dad/stepdad/brother/someone",
            "uncle/stepdad/dad/brother/cousin/teacher/coach/he .. comes .. in_my/into_my/in_to_my/to_my room/bedroom/bed",
            "our_secret/our_little_secret/little_secret/special_secret/cyfrinach",
            "watches/watched/watching/films/filmed/photographs/photos/pictures/photographed/peers .. shower/undress*/wash*/bath/naked/toilet/changing/dressed/me_change",
            "landlord/owner/manager/boss/tutor/agency/gaffer & friendly/nice_to_him/favours/sex/rent/sleep_with/arrears/shifts/massage/sofa & says/said/if/away/key/bed/offer*/instead",
            "didnt_want/dont_want/did_not_want .. to & he/him/said/everyone/made & shifts/trust/everyone/does_it/boyfriend/bed/normal/drunk/told",
            "examined/examine/examination/scan/massage/massaged & chest/breasts/internal/underwear/clothes_off/no_chaperone/locked/alone & no_chaperone/sore/ankle/locked/wrong/didnt_need/didnt_say/realised/knee/ear/throat/reason",
            "lads/men/man/boys/blokes .. take_turns/bedroom/round_on/vodka/drink/stay_over & cousin/sister/daughter/learning_disability/vulnerable/friend/she/her/girl",
            "likes_it/enjoys_it/asks_for_it/wants_it/used_to_it & night_man/he/carer/nan/says/mum/driver",
            "rape*/raped/molest*/sexually/sexual_assault/sexual_abuse/assaulted_me",
            "makes/made/make/asks/asked/wants/told .. me/her/him/us .. strip/undress/take_off/take_my/show/kiss/touch/send/pictures/lift_my/get_on_his_lap/sit_on",
            "sit/sits/sat .. lap/knee/front/next & driver/coach/teacher/uncle/volunteer/leader/girl/lass & hand/always/makes/leg/stiff/every/hug*/alone",
            "underwear/knickers/pants/pad/sheets/bed & blood/bleeding/torn/stained/discharge/bruis* & private/between/thighs/down_there/resident/she/never/scared/crying",
            "pregnant/sti/chlamydia/infection/uti .. learning/resident/cant_consent/13/14/doesnt_know & she/who/home/unit",
        ],
    ),
    Rule::act(
        "danger/touched",
        Kind::Sexual,
        Level::Urgent,
        &[
            "~cyffwrdd/twtsiad/twtsio/twtsia/twtshad/teimlo/rhoi_ei_law/rhoi_i_law/law/cusanu .. fi/hi/fy/nghoesau/ngoesau/bronnau/mronnau/rhwng/mam/merch",
            "mynd/dod/daeth/dwad/dringo .. mewn .. gwely/ngwely/stafell/ystafell .. & nos/gofalwr/dyn/fe/fo/boi/dyn/gofalwyr/ofn/hi",
            "aros ar_ol .. & cau/blinds/boi/dyn/13/14/12/helpu/merch/fi",
            "treisio/treisiodd/dreisio/threisio/rhywiol & fi/hi/mam/merch/gofalwr/dyn/cael/fy",
        ],
    ),
    Rule::state(
        "danger/sexual-unwanted",
        Kind::Sexual,
        Level::Concern,
        &[
            "hugs/cuddles/pats/strokes/touches/kisses/winks/leers/stares/sexy/darling & dont_like/uncomfortable/too_long/bit_long/creepy/every_day/16/15/14/stop*/wont/girl/bottoms/weird/froze",
            "calls/called/call/texted/messages/messaged/texts .. sexy/gorgeous/babe/beautiful/hot & driver/staff/nurse/carer/man/teacher/im/every",
            "asked_for_a_lady/asked_for_a_woman/female_carer/asked_for_female/female_nurse & male/man/froze/cried/refused/anyway/sent",
            "dirty/sexual/lewd/crude/suggestive/smutty & jokes/comments/remarks/talk/messages/stories & carer/staff/he/driver/nurse/man/washes/me/us",
        ],
    ),
];

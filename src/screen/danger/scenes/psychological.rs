//! Scenes of fear, control and humiliation.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::act(
        "danger/afraid",
        Kind::Psychological,
        Level::Urgent,
        &[
            "@afraid & @staff/teatime/bedtime/shift/footsteps/key/bath/night & comes/hear/say/tell/hides/pan/glywa/walks_in/walks_past/reaches/on_shift/is_on/touch*",
            "afraid/scared/frightened/terrified/petrified/im_frightened of teatime/bedtime/the_night/nights/her/him/one_of/the_carer/the_staff/them/my/going_home/weekends/a_carer/mealtimes/bath_time",
            "scared/afraid/frightened/terrified/too_scared .. to/if .. say/tell/complain/speak/ask/ring/report/move/go_home/eat",
            "screams/screaming/shouts/shouting/yells/bellows .. in_my/in_her/in_his/at_me/at_her/at_him/at_mum/at_nan/at_dad/at_the/inch/face",
            "call/calls/called/calling .. me/her/him/mum/nan/gran/dad/residents .. dirty/stupid/fat/smelly/cow/bitch/useless/disgusting/pig/baby/nuisance/animal/liar/mental/idiot/thick/pathetic/old",
            "hides/hid/takes/took/moves/removed/taken/throws/threw .. glasses/hearing_aid/hearing_aids/teeth/dentures/frame/stick/photo/photograph/photos/walker/teddy/my_phone/her_phone/his_phone/buzzer/remote/cane",
            "makes/made/make/making .. me/her/him/us/them/mum .. beg/crawl/apologise/eat_off/sit_in_the/stand_in/say_sorry/kneel/wait_for_the_toilet/wear_a",
            "laugh/laughs/laughed/laughing/mock*/taunt*/tease/teased .. at/about .. me/her/him/when/mum/nan/residents/wet/while & cry*/wet/naked/fall/fell/dress/staff/carer/fall/staff/they",
            "ignored/ignore/ignores/silent_treatment/wont_speak_to/nobody_speaks/nobody_is_allowed & days/day/punish*/wet/bed/weeks/mum/him/her",
            "threatens/threatened/bygwth/fygwth/bygythiodd/mygwth .. @i/me/her/him/us/mum/dad/to/with/mynd/y/fi/mam/nain",
            "galw .. fi/hi/mam/nain/fo .. dwp/twp/tew/hyll/mochyn/mochaidd/gwirion/hen/stiwpid/ast",
            "chwerthin .. am_fy/ar_fy/am_ben/ata/arna/fi/pan & staff/gofalwyr/nhw/dwp/crio/galw/siarad",
            "~gweiddi/sgrechian/sgrechen .. ar/arna/arnai/ata .. fi/i/mam/nain/taid/dad/hi & bob/staff/gofalw*/ofn/crio/nhw",
            "ofn/dychryn/hofni/ofni & gofalw*/staff/nyrs/pan/car/dweud/deud/gartre/adra/adre/nol/hi/fo/fe & dwi/fi/arna/mam/nain/mae",
        ],
    ),
    Rule::state(
        "danger/afraid",
        Kind::Psychological,
        Level::Urgent,
        &[
            "dont/please/do_not/never .. tell/say/let .. him/her/them/anyone/i_said/staff/carer/who & i/said/he/she/home/know/told/finds",
            "be/is/was/been/are .. punished/punish/made_to_pay/told_off/ignored/shut/sent_to & if/when/for/bed/wet/cry*/ask*/room",
            "threat*/says/said/tell/told/tells .. shell/hell/theyll/wont/never/if .. put_me/put_her/put_him/see/let_in/home/leave/kicked/cry/cries/again/away/out/stop/dog & @them/me/her/daughter/visit*/not/again/cry",
            "losing/lost/out_of .. my_mind/her_mind/his_mind/mind/marbles & says/said/carer/hides/hid/moves/apron/not/keeps/makes/tells",
            "not/isnt/arent/im_not/shes_not/hes_not/nobody/never/no_one is? allowed .. speak/talk/out/leave/phone/eat/kitchen/lounge/telly/cry/use/see & i/she/he/mum/nan/nobody/her/we/us & son/daughter/carer/house/he/night/room/wet/visitors/friends/staff/nephew/says/if/unless",
            "only/just allowed .. when/at/in/if/kitchen/room/once/one",
            "looks/looked .. carer/son/daughter/him/her/manager/husband/staff .. before & answers/answer/speaks/speak/anything",
            "answers_for/speaks_for/talks_for .. him/her/me/mum/dad",
            "used_to/always_used .. chat/talk/laugh/love/sing/smile/joke/enjoy & now & quiet/silent/nothing/wont/doesnt/looks/cries/withdrawn/flinches/shrink*/barely/never",
            "withdrawn/wont_speak/stopped_talking/stopped_speaking/gone_quiet/gone_silent/gone_into/shrink/shrinks/shrunk/not_herself/not_himself & carer/since/home/when/staff/new/respite/manager/visit*/around",
            "cry/cries/cried/crying/begs/begged/begging/clings/clung .. when/not/dont/to/me & leave/home/take/go_back/left/carer/stay/visit & @kin/she/he/mum/residents",
            "tells/told/says/telling .. him/her/me/mum/dad/them .. nobody_loves/nobody_wants/no_one_wants/not_coming/dont_want_you/dead/left_her/left_him/in_a_home/put_away/unwanted/forgotten/abandoned",
        ],
    ),
    Rule::state(
        "danger/belittled",
        Kind::Psychological,
        Level::Concern,
        &[
            "as_if/like/fel .. toddlers/toddler/baby/babies/children/dirt/rubbish/animal/animals/nothing/idiot/not_there/ddim_yn_yr/plentyn/baw & speaks/talks/treat*/spoke/talked/staff/manager/carer/nurse/siarad/trin",
            "rolls/rolled .. eyes & residents/behind/carer/staff/manager/nurse & aunt/mum/shrink/him/her/them/residents",
            "made_me_cry/makes_me_cry/made_her_cry/in_tears/reduced_to_tears & receptionist/nurse/staff/manager/carer/doctor/frightened/teacher/ring",
            "hurry_up/havent_got_all_day/got_all_day & carer/nurse/staff/quiet/gran/mum/cry*",
            "bullied/bullying/bullies/bully & school/son/daughter/year/he/she/residents/staff/neighbour/mwlio/stomach",
        ],
    ),
];

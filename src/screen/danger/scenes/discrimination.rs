//! Scenes of hate and of care refused for who somebody is.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[Rule::act(
    "danger/hate",
    Kind::Discriminatory,
    Level::Urgent,
    &[
        "@mock .. @slur",
        "call/calls/called/calling/shouts/shouted/galw .. me/us/him/her/my_wife/my_son/my_daughter/them/dad/mum/fi/ni .. monkey/ape/paki/terrorist/animal/spaz/retard/cripple/foreigner/it/gay/queer/freak/immigrant/savage",
        "p_word/n_word/racial/racist/racially/homophobic/transphobic/islamophobic/antisemitic/hiliol/hiliaeth & abuse/abused/called/shout*/spat/name/names/neighbour*/staff/carer/nurse/school/attack*/graffiti/again/every/comments/me/us/galw",
        "go/send/sent/fuck back/home/off .. where_you_come/where_you_came/where_i_came/where_they_came/where_she_came/where_he_came/where_you_belong/to_your/to_africa/to_pakistan/to_poland/own_country/of_our_country/came_from/come_from",
        "@group_of && spit/spat/stones/threw/throw/throws/thrown/egged/eggs/dog_mess/painted/graffiti/letterbox/windows/pulled_my/pulled_her/ripped/burn/kicked/smashed/imitate/mimic/imitat*/mutter*/swear/tyres/swastika/bacon/pigs",
        "pulled/pulls/ripped/tore/grabbed/yanked/knocked .. scarf/hijab/headscarf/turban/hearing_aid/niqab/kippah/wheelchair/stick",
        "wheelchair/disabled/down_syndrome/downs/autis*/special_needs/learning_disability/cadair_olwyn/deaf/blind & laugh*/mock*/throw*/threw/chips/names/stones/spit/spat/imitat*/push*/kick*/taflu/gweiddi/cas/chwerthin & every/bus/me/him/her/lads/kids/plant/again/i/street",
        "wont/refuse/refuses/refused/will_not/gwrthod .. touch/wash/serve/help/care/treat/bath/sit_with/feed/ymolchi & me/him/her/because/us & hiv/trans/gay/black/muslim/religion/because/what_ive/skin/colour/deaf/asian/aids/partner/lesbian/gypsy/traveller",
        "wont/not/cant/dont/never/nobody/no .. let/allow/allowed/get/give/provide .. turban/hijab/headscarf/pray/prayer/halal/kosher/interpreter/language/welsh/bsl/signer/church/mosque/cross/bible",
        "no_interpreter/without_an_interpreter/interpreter/bsl/signer & deaf/operation/understand/things_to/nan/husband/consent/didnt_know/polish/somali/english",
        "dnr/dnar/do_not_resuscitate/dnacpr/resuscitat* & reason/down/learning/autis*/disab*/without/nobody_asked/didnt_ask/never_asked/told/put/dementia",
        "wrote/written/painted/sprayed/scrawled/daubed/stuck/put/posted .. on/under/through/over .. door/bin/wall/board/car/fence/letterbox/locker/shed & word/jew/gay/name/again/dog/pigs/it/swastika/out/muslim/black/racist/scum/terms",
        "dog_mess/dog_poo/bacon/pigs/excrement/firework/fireworks/bricks/brick .. letterbox/door/window/letter_box/prayer/mosque",
        "since_we_moved/only_black/only_asian/only_muslim/only_polish/only_family/because_were/because_we_are/because_im/because_i_am/because_hes/because_shes .. & @group_of/black/names/window*/spit/neighbour*/burn/kids/stones/wont/laugh/shout*",
        "stones/eggs/bricks/fireworks .. at/through .. window/windows/door/house/us/me/him & again/jew/black/asian/muslim/polish/gay/every/word/disab*/names/we/kids",
        "my_wife/my_husband/my_son/my_daughter/we/us/me & neighbour/neighbours/lads/kids/group/gang & spit/monkey/names/burn_us/abuse/paki/scarf/accent/go_home/every_day",
        "they_wrote/wrote/call/calls/called/name/pronoun/dead_name/deadname/misgender* & trans/transgender & ward/nurse/staff/refuse*/laugh/it/bed/wash/deliberately/carer",
        "treat/treated/treats/tea/offered/wait/waited/served/trin .. & english/welsh/white/polish/black/indian/foreign/accent/colour & patients/others/but/not/us/because/chance/first",
        "chwerthin/gwrthod/gweiddi/taflu/poeri & cymraeg/du/mwslim/hoyw/anabl/olwyn/iddew/pwyl/acen/lliw/croen",
        "taflu/poeri .. cerrig/wyau/ata/aton/arna & plant/achos/cadair/du/bechgyn/stad",
    ],
)];

//! Scenes of hate and of care refused for who somebody is.

use crate::domain::{FindingKind as Kind, Level};
use crate::screen::danger::rule::Rule;

/// In the notation of [`scene`](crate::screen::danger::scene).
pub(super) const SCENES: &[Rule] = &[
    Rule::act(
        "danger/hate",
        Kind::Discriminatory,
        Level::Urgent,
        &[
            "dont/doesnt/didnt/not/wont .. want/like/have/serve/treat .. your_kind/people_like/your_sort/blacks/foreigners/muslims/gypsies/gays/immigrants/coloured/darkies/travellers/poles",
            "your_kind/people_like_you/you_people/your_lot/their_sort/those_people/dirty_people & said/told/nurse/carer/staff/neighbour/ward/called",
            "because/cos/coz .. @group_of & refuse*/wont/spit/hit/laugh*/punch*/left/ignore*/last/call*/denied/attack*/shout*/worse/never/threat*/followed",
            "called/calls/calling/shouted/shouts/yelled .. @slur/dirty/smelly/spaz/freak/queer/gay/foreigner/paedo/weirdo .. & @group_of/street/bus/neighbour/neighbours/lads/ward/again/every/carer",
            "hate_crime/hate_incident/racist_attack/racist_abuse/racial_abuse/homophobic_abuse/transphobic/islamophobi*/antisemit*/racism & neighbour/us/me/my/again/staff/every/ward/school/carer/reported",
            "pull/pulled/pulls/rip/ripped/snatched/touch/touched .. hijab/headscarf/scarf/turban/wig/hair/veil/skirt",
            "pork/bacon/ham/beef/gelatine & muslim/jewish/halal/kosher/hindu/fed/gave/give/laugh*/religion/knew/tricked",
            "lord/god/pray/prayer/praying/quran/koran/bible/shabbat/ramadan/diwali/sabbath & mock*/laugh*/not_allowed/wont_let/threw/bin/stopped/took/banned/ripped",
            "bsl/interpreter/signer/hearing_loop/braille/easy_read & refuse*/never/no/without/son_had/daughter_had/operation/consent/didnt_understand/told/diagnos*",
            "mobility_scooter/wheelchair/guide_dog/white_cane/stick/hearing_aid/hearing_aids/walking_frame .. kicked/stolen/tipped/pushed/smashed/threw/grabbed/damaged/broke/hid/took",
            "tipped/kicked/pushed/smashed/grabbed/threw .. wheelchair/scooter/guide_dog/cane/stick/hearing_aid/frame",
            "tyres/car/windows/door/bins/garden .. slashed/smashed/egged/painted/sprayed/burned/trashed/kicked & gay/black/muslim/asian/polish/disab*/trans/we/us/again/word/word/names/couple/family",
            "welsh/cymraeg/polish/english/foreign/urdu/arabic .. speak/speaking/siarad/talking .. & told/shout*/stop/not/laugh*/banned/punish*/this_country/spit/proper/ddim",
            "no_point/not_worth/not_bother .. treat*/operat*/physio/resuscitat*/investigat* & down/downs/disab*/learning/old/age/autis*/dementia",
            "treat/treated/given/get/gets/put .. last/worse/differently/least & black/asian/polish/muslim/trans/gay/because/colour/accent/gypsy/traveller/disab*",
            "hiliol/hiliaeth/homoffobig/gwahaniaethu/casineb & fi/ni/staff/cymdogion/plant/galw/nyrs/mam/gweiddi/taflu",
            "galw .. enwau .. & fi/ni/mab/merch/plant/achos/anabl/du/hoyw/olwyn",
        ],
    ),
    Rule::act(
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
    ),
];

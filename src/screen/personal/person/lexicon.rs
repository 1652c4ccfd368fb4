//! What is known of words: names, words of English, places, and the words beside which names stand.
//!
//! Names: the lists of `faker` 40 (MIT, `names/LICENSE-faker.txt`), those of British English from
//! tables of the Office for National Statistics, and names added here by hand. Words of English:
//! SCOWL (its licence, `words/LICENSE-scowl.txt`); its commonest words are in `words/common.txt`,
//! its names of places and other things in `words/proper.txt`. The rest was written for this
//! project.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What the lists say of a word: a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::screen::personal) struct Marks(u32);

impl Marks {
    pub(in crate::screen::personal) const NONE: Self = Self(0);
    /// A forename that people here bear.
    pub(in crate::screen::personal) const FORENAME: Self = Self(1);
    /// A forename of elsewhere, or a seldom one.
    pub(in crate::screen::personal) const RARE: Self = Self(1 << 1);
    pub(in crate::screen::personal) const SURNAME: Self = Self(1 << 2);
    /// A name that is a word too: the list alone says little of it.
    pub(in crate::screen::personal) const WORD_TOO: Self = Self(1 << 3);
    /// A very common word.
    pub(in crate::screen::personal) const COMMON: Self = Self(1 << 4);
    /// A word of English.
    pub(in crate::screen::personal) const WORD: Self = Self(1 << 5);
    /// Written large without being the name of a person.
    pub(in crate::screen::personal) const PROPER: Self = Self(1 << 6);
    /// A place, though people may be named after it.
    pub(in crate::screen::personal) const PLACE: Self = Self(1 << 7);
    /// Never a name: months, diseases, shops, offices.
    pub(in crate::screen::personal) const NEVER: Self = Self(1 << 8);
    /// A title that stands before a name and nowhere else.
    pub(in crate::screen::personal) const TITLE: Self = Self(1 << 9);
    /// A post, which may stand before a name.
    pub(in crate::screen::personal) const JOB: Self = Self(1 << 10);
    /// Kin and neighbours.
    pub(in crate::screen::personal) const KIN: Self = Self(1 << 11);
    /// Words behind which people are thanked or met.
    pub(in crate::screen::personal) const MET: Self = Self(1 << 12);
    /// What people do.
    pub(in crate::screen::personal) const DOES: Self = Self(1 << 13);
    /// The last word of the name of a place.
    pub(in crate::screen::personal) const HEAD: Self = Self(1 << 14);
    /// Where people work.
    pub(in crate::screen::personal) const DESK: Self = Self(1 << 15);
    /// Words that name somebody.
    pub(in crate::screen::personal) const NAMING: Self = Self(1 << 16);
    /// Words that may stand between a naming word and the name.
    pub(in crate::screen::personal) const FILLER: Self = Self(1 << 17);
    /// Words before a place.
    pub(in crate::screen::personal) const AT: Self = Self(1 << 18);
    /// The first word of the name of a place or of a thing.
    pub(in crate::screen::personal) const OPENS_PLACE: Self = Self(1 << 19);
    /// Words that join names.
    pub(in crate::screen::personal) const JOINS: Self = Self(1 << 20);
    /// Words that close a letter.
    pub(in crate::screen::personal) const CLOSES: Self = Self(1 << 21);
    /// Small words inside a name: "van", "de".
    pub(in crate::screen::personal) const PARTICLE: Self = Self(1 << 22);
    /// Whose kin it is.
    pub(in crate::screen::personal) const WHOSE: Self = Self(1 << 23);
    /// Only Welsh has it.
    pub(in crate::screen::personal) const WELSH: Self = Self(1 << 24);
    /// Only English has it.
    pub(in crate::screen::personal) const ENGLISH: Self = Self(1 << 25);
    /// Words between a person and where they work.
    pub(in crate::screen::personal) const OF: Self = Self(1 << 26);

    /// Any name of the lists.
    pub(in crate::screen::personal) const NAME: Self =
        Self(Self::FORENAME.0 | Self::RARE.0 | Self::SURNAME.0 | Self::WORD_TOO.0);

    pub(in crate::screen::personal) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(in crate::screen::personal) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What the lists know of a word in small letters. Of a word with hyphens, what they know of its
/// parts; "kelly-anne" is in no list.
pub(in crate::screen::personal) fn marks_of(small: &str) -> Marks {
    if let Some(marks) = LEXICON.get(small) {
        return *marks;
    }
    if is_of_a_clan(small) {
        return Marks::SURNAME.and(Marks::RARE);
    }
    let Some((head, tail)) = small.split_once(['-', '\'']) else {
        return Marks::NONE;
    };
    let known = Marks::FORENAME
        .and(Marks::RARE)
        .and(Marks::SURNAME)
        .and(Marks::WORD)
        .and(Marks::PLACE)
        .and(Marks::NEVER);
    // "Ellie-Mae": whatever stands behind the forename belongs to it.
    let first = lexicon_of(head);
    let headed = first.any(Marks::FORENAME)
        || (first.any(Marks::WORD_TOO) && !lexicon_of(tail).any(Marks::WORD.and(Marks::COMMON)));
    if headed && head.len() > 2 && small.contains('-') && !tail.contains('-') && tail.len() > 1 {
        return Marks::FORENAME;
    }
    // "X-ray" and "e-bike" are things.
    if small.split('-').any(|part| part.len() == 1) {
        return Marks::NEVER;
    }
    let mut all = Marks::NONE;
    for part in small.split(['-', '\'']).filter(|part| part.len() > 1) {
        let marks = lexicon_of(part);
        all = all.and(Marks(marks.0 & known.0));
    }
    // "Co-op" is a word by each of its parts, "Lloyd-Parry" a name by one.
    if all.any(Marks::PLACE.and(Marks::NEVER)) {
        Marks(all.0 & (Marks::PLACE.0 | Marks::NEVER.0))
    } else if all.any(Marks::FORENAME) {
        Marks::FORENAME
    } else if all.any(Marks::SURNAME) && !all.any(Marks::WORD.and(Marks::NEVER)) {
        Marks::SURNAME
    } else {
        Marks(all.0 & (Marks::WORD.0 | Marks::NEVER.0))
    }
}

fn lexicon_of(word: &str) -> Marks {
    LEXICON.get(word).copied().unwrap_or(Marks::NONE)
}

/// "O'Shaughnessy" and "McGillicuddy": no list has all of them, and nothing else begins so.
fn is_of_a_clan(small: &str) -> bool {
    let rest = small
        .strip_prefix("o'")
        .or_else(|| small.strip_prefix("mc"))
        .or_else(|| small.strip_prefix("fitz"));
    rest.is_some_and(|rest| rest.len() > 3 && !rest.contains('-') && rest != "clock")
}

/// Whether a word is a place whose first letter Welsh has changed: "i Fangor", "o Bwllheli".
pub(super) fn is_changed_place(small: &str) -> bool {
    const CHANGES: &[(&str, &str)] = &[
        ("ngh", "c"),
        ("mh", "p"),
        ("nh", "t"),
        ("ng", "g"),
        ("f", "b"),
        ("f", "m"),
        ("g", "c"),
        ("d", "t"),
        ("b", "p"),
        ("dd", "d"),
        ("l", "ll"),
        ("r", "rh"),
        ("m", "b"),
        ("", "g"),
    ];
    CHANGES.iter().any(|(changed, plain)| {
        small
            .strip_prefix(changed)
            .is_some_and(|rest| lexicon_of(&format!("{plain}{rest}")).any(Marks::PLACE))
    })
}

static LEXICON: LazyLock<HashMap<&'static str, Marks>> = LazyLock::new(|| {
    let mut lexicon: HashMap<&'static str, Marks> = HashMap::with_capacity(110_000);
    for (marks, words) in LISTS {
        for word in words.split_whitespace() {
            let known = lexicon.entry(word).or_insert(Marks::NONE);
            *known = known.and(*marks);
        }
    }
    for word in NAMES_FIRST.split_whitespace() {
        if let Some(known) = lexicon.get_mut(word) {
            known.0 &= !(Marks::WORD.0 | Marks::COMMON.0 | Marks::PROPER.0);
        }
    }
    for known in lexicon.values_mut() {
        if known.any(Marks::FORENAME.and(Marks::RARE).and(Marks::WORD_TOO))
            && known.any(
                Marks::WORD
                    .and(Marks::COMMON)
                    .and(Marks::PLACE)
                    .and(Marks::WORD_TOO),
            )
        {
            known.0 &= !(Marks::FORENAME.0 | Marks::RARE.0);
            known.0 |= Marks::WORD_TOO.0;
        }
    }
    lexicon
});

/// Names that the lists of words know too, and that hardly anybody means as a word.
const NAMES_FIRST: &str = "bob jack ken nick billy bobby carol derrick harry jimmy john josh \
    maria martin matt mike peter phoebe roger sally terry tom tony victor deb eddy brad colleen \
    jay meg josie jenny tommy tracy timothy sandra julie kelly beryl felicity rosemary \
    jasper hector noel brogan polly dolly molly kitty rick warren troy kirk clive gavin prudence \
    priscilla hyacinth debs barb mags stu";

/// Every list and what it says of its words.
const LISTS: &[(Marks, &str)] = &[
    (Marks::FORENAME, include_str!("names/forenames.txt")),
    (Marks::RARE, include_str!("names/forenames-rare.txt")),
    (Marks::SURNAME, include_str!("names/surnames.txt")),
    (
        Marks::FORENAME,
        "debs gaz baz daz shaz kaz gazza shazza bazza dazza babs mags trev kev stu loz jez caz nige \
         rach tash suze steph dougie gwil barb cath kath",
    ),
    (
        Marks::COMMON.and(Marks::WORD),
        include_str!("words/common.txt"),
    ),
    (Marks::WORD, include_str!("words/other.txt")),
    (Marks::PROPER, include_str!("words/proper.txt")),
    (Marks::PLACE, include_str!("words/places.txt")),
    (Marks::NEVER, include_str!("words/large.txt")),
    (
        Marks::WORD_TOO,
        "abbie amber april art bill brooke bryn charity christian dale dawn dean drew faith frank \
         gene glen grace grant guy hazel heather holly hope iris ivy jade jasmine jean joy june \
         kerry lee lily mark marina may max mike norm olive pat paige pearl penny poppy ray \
         rich rob robin rose ruby sandy scarlett shirley sky skye sue summer tony victoria will \
         violet al jordan georgia chelsea kent dot cliff gay les nan mo jo \
         ally sunny star angel destiny precious prince blessing comfort patience temperance \
         prudence verity constance mercy clement ernest earl duke drake hunter chase reed reid \
         brook river rain autumn willow fern flora flower bush laurel basil sage ginger pepper \
         honey candy cherry crystal ruby jewel pearl penny nick dick jock don bud \
         buck chip chuck rusty dusty buddy bunny eve noel harmony melody haf hedd \
         tegan eira hari hywel non mai ion val \
         miles giles wade brad cliff heath clay colt dane forest lance mason miller piers pierce \
         rex roman rowan saul seth sterling trent troy tyler wren zeal kit laurie leslie robin \
         robin",
    ),
    (
        Marks::WORD,
        "didnt doesnt wasnt isnt dont wont cant couldnt shouldnt wouldnt havent hasnt hadnt arent \
         werent ive im ill id youre theyre theyve weve hes shes thats whats wheres theres its \
         lets ppl thx pls plz tho thru coz cos cus cuz bc gonna gotta wanna dunno innit alot asap \
         appt appts app apps gp gps physio physios hca hcas recieved recieve definately seperate \
         exellent excelent excellant recomend reccomend proffesional professionals helpfull \
         brill fab aswell everytime noone okay thankyou thanx covid vaccinators vaccinator \
         website websites email emails online wifi selfie smartphone blog podcast jab jabs \
         phlebotomist phlebotomy podiatrist podiatry radiographer radiology sonographer \
         endoscopy colonoscopy orthopaedics orthopaedic paediatrics paediatric anaesthetist \
         anaesthetic anaesthetics gynaecology rheumatology neurology oncology cardiology \
         dermatology haematology urology ophthalmology audiology maternity triage outpatients \
         outpatient inpatient inpatients inhaler catheter stoma cannula ultrasound keyworker \
         carer carers healthcare safeguarding childcare foodbank wheelie recycling fly-tipping potholes \
         signposting timeslot timeslots ok yeah yep nope hiya ta cheers mate luv hun xx xxx hi \
         i'm i've i'd i'll you're it's that's he's she's we're they're there's what's who's \
         don't didn't doesn't wasn't isn't won't can't couldn't shouldn't wouldn't haven't \
         hasn't hadn't aren't weren't let's we've you've they've we'd you'd they'd he'd she'd \
         we'll you'll they'll he'll she'll it'll y'all ain't o'clock e-mail",
    ),
    (
        Marks::TITLE,
        "dr doctor mr mrs ms miss mx prof professor sir madam rev reverend councillor cllr lord lady \
         dame auntie aunty aunt uncle sgt sergeant inspector constable pc pcso captain imam rabbi \
         canon fr meddyg doctor mister modryb anti ewythr yncl sister",
    ),
    (
        Marks::JOB,
        "nurse sister matron midwife carer carers physio physiotherapist receptionist porter \
         paramedic paramedics consultant surgeon doctor gp dentist hygienist optician pharmacist \
         therapist counsellor psychologist psychiatrist practitioner hca phlebotomist radiographer \
         sonographer podiatrist dietician dietitian anaesthetist registrar healthcare assistant \
         officer inspector manager supervisor teacher headteacher head tutor lecturer instructor \
         coach trainer librarian caretaker cleaner cook chef driver conductor postman postie warden \
         guard lifeguard steward attendant clerk secretary administrator advisor adviser agent \
         handler operator engineer plumber electrician builder gardener binman bin-man dustman \
         collector operative worker keyworker volunteer mentor chaplain vicar priest social \
         interpreter translator nanny childminder solicitor judge mayor student trainee locum \
         lollipop specialist visitor director ranger technician mechanic chap bloke fella lad \
         lady guy gentleman lass girl boy man woman manageress boss colleague staff nyrs meddyg \
         bydwraig gofalwr gofalwraig gweithiwr gweithwraig cymdeithasol swyddog athro athrawes \
         gyrrwr yrrwr derbynnydd dderbynnydd llyfrgellydd lyfrgellydd ymgynghorydd deintydd \
         fferyllydd bachgen merch dyn menyw hogan hogyn ddynes ddyn nanny organiser coordinator \
         co-ordinator assessor barber tenant landlord housekeeper hostess host waiter waitress \
         cashier imam bro mate podiatrist caseworker vaccinator nurses medic sonographer",
    ),
    (
        Marks::KIN,
        "son daughter husband wife mum mam mom mother dad father brother sister friend neighbour \
         partner nan nana nanny nain gran granny grandma gramps grandad granddad grandpa \
         grandfather grandmother granddaughter grandson grandchild nephew niece cousin baby \
         toddler fiance fiancé fiancee fiancée boyfriend girlfriend hubby twin twins stepson \
         stepdad stepmum stepdaughter \
         son-in-law daughter-in-law mother-in-law father-in-law sister-in-law brother-in-law \
         sibling child kid lad boy girl one mate pal colleague aunt aunty auntie uncle ex widow \
         late mab fab merch ferch gwr gŵr gwraig wraig tad nhad dad chwaer brawd ffrind taid \
         tadcu mamgu mam-gu tad-cu nai nith cefnder cyfnither wyr ŵyr wyres babi plentyn cymydog \
         gymydog partner foster little patient client resident dog cat",
    ),
    (
        Marks::MET,
        "thanks thank thankyou thanking with by asked asking ask saw met meet meeting see seen \
         told tell telling tells diolch i gan gyda am especially particularly lovely dear hi hello \
         hey hiya cheers ta blame bless praise commend mention say love like let called rang ring \
         phoned contacted contact emailed spoken spoke when if because that think sure hope know \
         believe wish helo annwyl ddiolch o â ag gen gofynnais gwelais gweld enwedig mae roedd \
         oedd oherwydd achos bod fod efo sef please only but first even old young poor big \
         about for without like against than via please until since unless where \
         including namely everyone someone somebody loves adores miss misses",
    ),
    (
        Marks::DOES,
        "was is has had helped explained listened made took told said came treated went looked gave \
         did who rang called shouted ignored spoke showed kept always really deserves cared \
         cares saved ddaeth wnaeth oedd ydy yw gets got goes says asks tells makes takes knows \
         does isn't wasn't hasn't hadn't didn't doesn't won't wouldn't isnt wasnt didnt doesnt \
         wouldnt wont sorted fixed answered phoned emailed visited brought put sat stayed stopped sent \
         refused promised lied laughed smiled sang ran comes rushes rushed talks talked worked \
         works runs loves loved likes liked needs needed wants wanted thinks thought seems seemed \
         remembered forgot noticed checked spotted found left lost moved turned tried never \
         introduced apologised arrived visits rings calls helps explains listens cut \
         deserved answers understands understood signed wrote replied booked cancelled changed \
         translated interpreted delivered drove drives parks parked plays played teaches taught \
         advised assured arranged assessed carried supported reassured went walks walked waited \
         waits sits stands stood lives lived died passed hung opened closed shut served serves \
         persuaded ordered offered offers provided performed prescribed diagnosed referred \
         ddywedodd ddwedodd helpodd esboniodd gwrandawodd ateb sy sy'n ydi wrthododd ffoniodd \
         addo aeth daeth rhoddodd wedi seen whose whom personally made fell still just would could might should can will sleeps keeps \
         also kindly patiently quickly immediately",
    ),
    (
        Marks::HEAD,
        "hospital hospitals surgery centre center ward wards unit house houses clinic medical \
         practice road rd street st avenue ave lane drive close court school academy college \
         university department infirmary station library society foundation trust charity church \
         chapel cathedral mosque temple park parks gardens garden estate building buildings tower \
         towers block hall lodge grange farm wing suite theatre bridge river valley hill hills \
         green square place way row crescent terrace grove mews walk parade island bay beach \
         market arms inn hotel pub cafe café restaurant shop store stores group ltd limited plc \
         council borough county city town village health healthcare care services nursery \
         playgroup hospice pharmacy chemist dental dentist opticians stadium arena pool leisure \
         leisure-centre museum gallery airport line disease syndrome test scale method technique \
         day week award awards act report inquiry law rule form card gate cross common moor heath \
         wood woods forest junction roundabout bypass interchange depot works mill quay docks dock wharf \
         harbour pier port lake reservoir canal sports club festival fair team lounge room \
         ysbyty canolfan ysgol meddygfa parc bus buses train trains coach taxis homes home housing \
         association partnership community primary secondary high infants junior united rovers \
         wanderers albion athletic rangers assessment surgery's concert book books show film song \
         shield crisp crisps cake tea rooms hub site campus precinct baths pavilion retail yard fields \
         allotments allotment cemetery crematorium ground",
    ),
    (
        Marks::DESK,
        "reception desk team ward unit department front counter phone phones switchboard till door \
         checkout kitchen office clinic phlebotomy radiology maternity paediatrics a&e ae \
         x-ray outpatients housing council library school surgery pharmacy admin customer \
         services service support social care benefits environmental planning bins number bus \
         night nights shift helpline lines line hub centre physio physiotherapy audiology \
         dermatology cardiology oncology orthopaedics triage theatre recovery catering cleaning \
         security transport enrolment registrar finance accounts dderbynfa derbynfa cyngor \
         swyddfa ward llyfrgell ganolfan feddygfa ysbyty gegin tîm dim nhs hr app dinners bank \
         cleaners befriending scheme charity rota flat charge company agency parking gate tip highways \
         parks exchange jobcentre lodge bar pool gym market payroll appeals tenancy repairs licensing \
         a-and-e facilities estates complaints enquiries porters nights days counter wards floor minibus lorry buses trains crossing",
    ),
    (
        Marks::NAMING,
        "called named surname forename name names name's enw enwog known badge nicknamed alias introduced aka",
    ),
    (
        Marks::FILLER,
        "i is was it think believe its it's as said says herself himself themselves a an yw oedd \
         ydy ydi tag would by of be the simply",
    ),
    (
        Marks::AT,
        "at in near from outside via through into towards around across behind opposite yn ym yng \
         ger outside between visiting visit lives live living via",
    ),
    (
        Marks::OPENS_PLACE,
        "st saint ward ysbyty heol ffordd stryd llys ysgol bryn lake port mount royal queen \
         queen's king king's prince princess tŷ ty maes clos canolfan capel plas pont castell bus \
         route lady upper lower new old great hotel team the north south east west hms block \
         pentre llan aber rhos cwm nant storm hurricane operation project captain our sant santes meddygfa \
         theatr eglwys parc glan gŵyl gwyl brenhinol bwrdd bay room wing unit lounge",
    ),
    (
        Marks::JOINS,
        "and a ac & or n plus nor then neu to versus not nid",
    ),
    (
        Marks::CLOSES,
        "regards yours sincerely faithfully love from thanks cheers wishes diolch cofion gan \
         hwyl signed xx x best many kind respectfully gratefully oddi",
    ),
    (
        Marks::PARTICLE,
        "van de der den da di du del dos bin binti ibn al el ap ab ferch o' la le von mac mc ter",
    ),
    (
        Marks::WHOSE,
        "my our your his her their fy ei ein dy i'm our mr mrs mum's dad's this the young",
    ),
    (
        Marks::WELSH,
        "y yr ydy yw mae roedd oedd wedi gan gyda fy ei ein eich eu ond dim yng nghymru diolch dwi \
         ddim iawn hefyd sydd sy'n mewn ar bod fod i'r o'r a'r yn'r i'w efo hi chi rydym rwy'n rwyf \
         am ac yn",
    ),
    (
        Marks::ENGLISH,
        "the and was is of to my they she he it for with not had have were you we that but",
    ),
    (Marks::OF, "on from in at o yn yng with of ar"),
    (
        Marks::NEVER,
        "hi hello dear thanks thank please sorry yes no ok the a an i it he she we they you this \
         that these those there here his her hers him my mine our ours your yours their theirs \
         who whom whose which what when where why how if because but and or nor so for to of in \
         on at by with from as is was are were be been being have has had do does did done not \
         never always also just only very really too all any some every each no none nobody \
         everyone somebody someone anyone both either neither one two three four five six seven \
         eight nine ten first second third last next other another same such more most less \
         least much many few own than then now again still yet already ever once soon today \
         tomorrow yesterday staff team service services reception department hospital surgery \
         clinic patient patients nhs good great excellent amazing brilliant fantastic wonderful \
         lovely nice kind helpful friendly caring professional overall quick fast slow poor bad \
         terrible awful disgusting appalling rude everything anything nothing something care \
         treatment appointment appointments waiting wait time times day days week weeks month \
         year years morning afternoon evening night who's well covid well-done reg nino iban tel mob iv ive gran ambulance subutex entonox ni nhsno dob pcn doc docs nana name date \
         redacted responder aider syr fadam ardal iechyd morgannwg clwyd sant fai gwyn gwyrdd \
         coch glas du melyn llwyd psych hosp dept appt qr csa pc wc tv pm am eg ie etc vs mrsa ot \
         ots sn oap oaps lgbt lgbtq bame nye joneses",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_of_words() {
        assert!(marks_of("priya").any(Marks::FORENAME));
        assert!(!marks_of("priya").any(Marks::WORD));
        assert!(marks_of("grace").any(Marks::WORD_TOO));
        assert!(!marks_of("grace").any(Marks::FORENAME));
        assert!(marks_of("chelsea").any(Marks::PLACE));
        assert!(marks_of("kelly-anne").any(Marks::FORENAME));
        assert!(marks_of("ellie-mae").any(Marks::FORENAME));
        assert!(marks_of("o'shaughnessy").any(Marks::SURNAME));
        assert!(!marks_of("o'clock").any(Marks::SURNAME));
        assert!(is_changed_place("fangor") && !is_changed_place("ffion"));
        assert_eq!(marks_of("qwrtz"), Marks::NONE);
    }
}

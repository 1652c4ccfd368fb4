//! What people of the demo wrote. Every sentence was written for it; nobody said any of them.

use crate::domain::{Reason, SaidState, Sharing};

use Decided::{Escalated, Published, Redacted, Withheld};
use Sharing::{Share, TeamOnly};

/// Words that somebody at the desk has read and decided about.
#[derive(Debug)]
pub(super) struct Said {
    /// The code of the sign.
    pub(super) at: &'static str,
    /// What was tapped beside it.
    pub(super) score: i16,
    pub(super) sharing: Sharing,
    pub(super) decided: Decided,
    pub(super) words: &'static str,
}

/// What was decided about words.
#[derive(Debug, Clone, Copy)]
pub(super) enum Decided {
    /// Passed on as they stand.
    Published,
    /// Passed on without what screening marked as personal, and without these names.
    Redacted(&'static [&'static str]),
    /// Not passed on.
    Withheld(Reason),
    /// Handed to the safeguarding contact.
    Escalated,
}

/// Words that wait to be read.
#[derive(Debug)]
pub(super) struct Waits {
    /// The code of the sign.
    pub(super) at: &'static str,
    /// What was tapped beside it.
    pub(super) score: i16,
    pub(super) sharing: Sharing,
    /// How long they have waited.
    pub(super) hours: i64,
    /// Whether the field that people do not see was filled in.
    pub(super) trap: bool,
    pub(super) words: &'static str,
}

const fn said(
    at: &'static str,
    score: i16,
    sharing: Sharing,
    decided: Decided,
    words: &'static str,
) -> Said {
    Said {
        at,
        score,
        sharing,
        decided,
        words,
    }
}

const fn waits(
    at: &'static str,
    score: i16,
    sharing: Sharing,
    hours: i64,
    words: &'static str,
) -> Waits {
    Waits {
        at,
        score,
        sharing,
        hours,
        trap: false,
        words,
    }
}

/// A sign of the service whose team says something back.
pub(super) const SAID_BACK_AT: &str = "NORTH";

/// What the team says back: what people said, and what was done or will be, in English and Welsh.
pub(super) const SAID_BACK: &[(SaidState, Lines, Lines)] = &[
    (
        SaidState::Planned,
        (
            "Too many new faces come to the door.",
            "From the spring each home will have two carers it knows.",
        ),
        (
            "Mae gormod o wynebau newydd yn dod at y drws.",
            "O’r gwanwyn daw dau ofalwr cyfarwydd i’r cartref.",
        ),
    ),
    (
        SaidState::Done,
        (
            "The times of visits change and nobody says so.",
            "We now send a text the day before a change.",
        ),
        (
            "Mae amserau ymweliadau’n newid heb i neb ddweud.",
            "Rydym nawr yn anfon neges destun y diwrnod cynt.",
        ),
    ),
];

/// What people said, and what was done.
type Lines = (&'static str, &'static str);

/// One after the other they go to the first month, the second and the third.
#[rustfmt::skip]
pub(super) const SAID: &[Said] = &[
    said("BRANCH", 3, Share, Published,
        "Sad that our branch is closing. The staff were always lovely."),
    said("NORTH", 5, Share, Published,
        "The carers are kind and they never rush me. It makes my whole day."),
    said("NORTH", 5, Share, Redacted(&["Bethan"]),
        "Bethan is wonderful with my mother. She even remembers how she takes her tea."),
    said("NORTH", 4, TeamOnly, Published,
        "Always cheerful. The rota changes a lot, and it would help to get a text when it does."),
    said("NORTH", 2, Share, Published,
        "Three different carers in one week. Dad has to explain his tablets to each of them."),
    said("NORTH", 5, Share, Published,
        "Mae'r gofalwyr yn garedig iawn ac yn siarad Cymraeg gyda Mam. Diolch o galon."),
    said("NORTH", 2, TeamOnly, Redacted(&[]),
        "Nobody came on Sunday morning. Please ring my daughter on 07700 900316 when a visit is missed."),
    said("NORTH", 5, Share, Published,
        "They noticed that I was not eating and they told my son. Thank you for looking out for me."),
    said("SOUTH", 5, Share, Published,
        "My carer got me back on my feet after my fall. I can reach the garden again."),
    said("SOUTH", 2, Share, Published,
        "Visits are booked for half an hour and they last ten minutes."),
    said("SOUTH", 4, Share, Published,
        "On time nearly every day. Thank you."),
    said("SOUTH", 3, TeamOnly, Published,
        "The evening call comes at seven. That is too early for a grown man to go to bed."),
    said("SOUTH", 1, TeamOnly, Withheld(Reason::Accusation),
        "Sharon in the office made up the hours on our bill, and she knows it."),
    said("SOUTH", 5, Share, Published,
        "Gofal ardderchog. Maen nhw'n cymryd amser i wrando."),
    said("SOUTH", 2, Share, Published,
        "A new face every other day. By the time they know where the cups are, they are gone."),
    said("NORTH", 5, Share, Published,
        "Home on the Friday, and the bed and the rails were there before me. Brilliant."),
    said("NORTH", 4, Share, Published,
        "Good help for six weeks. I wish it had been eight."),
    said("NORTH", 2, Share, Published,
        "Sent home at nine at night, and nobody knew that I was coming."),
    said("NORTH", 5, Share, Redacted(&[]),
        "Thank you, all of you. If you ever want a volunteer, write to meirion.hughes@example.org."),
    said("NORTH", 1, TeamOnly, Escalated,
        "I was left on my own for two days without my insulin, and I could not get out of bed."),
    said("NORTH", 5, Share, Published,
        "The girl who showed me how to use the frame had all the time in the world for me."),
    said("WILLOW", 5, Share, Published,
        "Best day of my week. The singing is lovely and the dinner is hot."),
    said("WILLOW", 5, Share, Published,
        "Mae Dad wrth ei fodd gyda'r canu a'r cwmni. Diolch i chi i gyd."),
    said("WILLOW", 4, Share, Published,
        "Lovely staff. The minibus is cold in the mornings."),
    said("WILLOW", 3, TeamOnly, Published,
        "The big room is too noisy for people with hearing aids."),
    said("DESK", 5, Share, Published,
        "The lady on the desk filled in the form with me, line by line. I do not read very well, and she made it easy."),
    said("DESK", 2, Share, Published,
        "Two people on the desk and eleven of us in the queue, and nowhere to sit."),
    said("DESK", 4, Share, Published,
        "Quick and friendly, and sent me to the right window first time."),
    said("DESK", 5, Share, Published,
        "Cefais wasanaeth Cymraeg heb orfod gofyn. Da iawn."),
    said("DESK", 1, TeamOnly, Redacted(&["4 Tanrallt"]),
        "I was told to bring proof that I live at 4 Tanrallt, LD9 4QX. I did, and then nobody would see me."),
    said("CALL", 1, Share, Published,
        "Forty minutes on hold, then cut off."),
    said("CALL", 4, Share, Published,
        "Got through in five minutes this time. Much better."),
    said("CALL", 2, Share, Published,
        "Dewisais y Gymraeg a chefais neges yn dweud nad oedd neb ar gael."),
    said("CALL", 5, Share, Redacted(&["Rhodri"]),
        "Rhodri put right in one call what I had been chasing for a month."),
    said("CALL", 1, TeamOnly, Withheld(Reason::Abusive),
        "Useless, the whole idle lot of you."),
    said("CALL", 5, Share, Published,
        "The call back is a great idea. I got on with my day and they rang when they said."),
    said("CALL", 3, TeamOnly, Published,
        "Polite, but I had to give my details to three people."),
    said("DESK", 4, Share, Published,
        "Easy to pay. It would be good to see what I paid last year."),
    said("DESK", 2, Share, Published,
        "The page signed me out while I looked for my reference number, and I had to start again."),
    said("DESK", 5, Share, Published,
        "Took two minutes. Thank you."),
    said("DESK", 1, Share, Published,
        "The council tax calculator does not work on my phone."),
    said("DESK", 3, TeamOnly, Redacted(&[]),
        "My single person discount has gone again. You can reach me at j.lloyd@example.org."),
    said("DESK", 4, Share, Published,
        "Hawdd ei ddefnyddio, ond mae rhai tudalennau yn Saesneg yn unig."),
    said("DESK", 5, Share, Published,
        "The badge came within a week. Thank you for explaining the form so clearly."),
    said("DESK", 2, Share, Published,
        "Eight weeks for a renewal, and I cannot walk to the shop."),
    said("DESK", 4, Share, Published,
        "A good letter: plain words, no nonsense."),
    said("DESK", 1, TeamOnly, Withheld(Reason::Complaint),
        "I have written to you four times about the same refusal, and my complaint is still open."),
    said("DESK", 3, Share, Withheld(Reason::NotThisService),
        "The potholes on our road are a disgrace."),
    said("LIB", 4, Share, Published,
        "I came in to get warm and went home with four books. What a kind place."),
    said("LIB", 4, Share, Published,
        "The computer class gave me the courage to send my grandson a message."),
    said("LIB", 4, Share, Published,
        "Amser stori yn y Gymraeg yw uchafbwynt ein hwythnos ni."),
    said("LIB", 2, Share, Published,
        "The printer has been out of order for a month."),
    said("LIB", 3, Share, Published,
        "A good choice of large print. More audiobooks, please."),
    said("LIB", 4, Share, Redacted(&["Eleri"]),
        "Eleri found me a book that I had been looking for since school."),
    said("LIB", 2, Share, Withheld(Reason::Repeat),
        "The printer has been out of order for a month!!"),
    said("POOL", 4, Share, Published,
        "Clean and warm, and the lessons are great. My girl swims on her own now."),
    said("POOL", 1, Share, Published,
        "The showers were cold and there was hair in the drain."),
    said("POOL", 2, Share, Published,
        "The lanes were full of children. The timetable said adults only."),
    said("POOL", 3, Share, Published,
        "Pwll da, ond mae angen gwersi yn Gymraeg i'r plant bach."),
    said("POOL", 4, Share, Published,
        "The lifeguard saw that I was in trouble and was with me in a second. Thank you."),
    said("LIB", 4, Share, Published,
        "The van is the only thing that still comes to our village. Please keep it."),
    said("LIB", 4, Share, Published,
        "Mae'r gyrrwr yn dod â llyfrau at y drws i Nain. Gwych."),
    said("LIB", 2, Share, Published,
        "The van came an hour late and we waited in the rain."),
];

/// The queue as the demo begins, in no order: that is what screening is for.
#[rustfmt::skip]
pub(super) const WAITING: &[Waits] = &[
    waits("NORTH", 1, TeamOnly, 2,
        "The new carer grabbed my mother by the arm and shouted in her face. She has bruises and she is frightened. Please send somebody."),
    waits("LIB", 4, Share, 3,
        "A warm room, a cup of tea and the paper. Thank you."),
    waits("POOL", 4, Share, 4,
        "A big thank you to Tomos, the lifeguard. My boy would not go near the water, and now he jumps in."),
    waits("SOUTH", 3, TeamOnly, 5,
        "Lovely girl, but always late. Can somebody ring me on 07700 900458? I look after my husband on my own."),
    waits("DESK", 5, Share, 6,
        "No queue, a smile, and it was done in five minutes."),
    waits("DESK", 2, Share, 7,
        "The form lost my papers twice. I am at gareth.bevan@example.org if you still need them."),
    waits("DESK", 5, Share, 9,
        "Paid on the bus. Simple."),
    waits("CALL", 4, Share, 10,
        "The call back worked. They rang when they said they would."),
    waits("CALL", 1, TeamOnly, 12,
        "Neb yn ateb. Ffoniwch fi ar 01632 960417 os gwelwch yn dda."),
    waits("NORTH", 5, Share, 15,
        "Diolch o galon i Siwan am ei gofal. Mae Mam yn edrych ymlaen at ei gweld bob bore."),
    Waits { trap: true, ..waits("DESK", 5, Share, 18,
        "Cheap watches and followers, click now, the first hundred go free.") },
    waits("NORTH", 1, TeamOnly, 20,
        "I came home four days ago and nobody has come. I cannot get to the kitchen and I have had no food for two days."),
    waits("LIB", 3, Share, 22,
        "Llyfrgell hyfryd, ond mae eisiau mwy o lyfrau Cymraeg i oedolion."),
    waits("CALL", 1, TeamOnly, 26,
        "Every week another letter and another number to ring. I am at the end of my tether."),
    waits("POOL", 1, Share, 27,
        "Only one shower was working, and it was cold."),
    waits("NORTH", 5, Share, 28,
        "They treat my husband with respect, every single day."),
    waits("DESK", 1, Share, 30,
        "I took a morning off work for an appointment that you had not written down."),
    waits("NORTH", 5, Share, 33,
        "The bed, the frame and the lady who showed me how to use them: all perfect."),
    waits("SOUTH", 4, Share, 36,
        "Good carers. The office never rings back."),
    waits("SOUTH", 1, TeamOnly, 44,
        "Mae cleisiau ar fraich Mam ar ôl y penwythnos, a does neb yn gwybod pam."),
    waits("LIB", 4, Share, 48,
        "Our driver brings the books to the door in all weathers."),
    waits("WILLOW", 5, Share, 50,
        "The men's shed is the best thing you have started in years."),
    waits("DESK", 3, TeamOnly, 52,
        "Please send the new badge to my son at LD9 6WA. I am staying with him after my operation."),
    waits("POOL", 2, Share, 55,
        "Roedd y pwll yn oer heddiw ac roedd y llawr yn fudr."),
    waits("NORTH", 2, Share, 60,
        "A stranger let herself in with our key and did not say who she was. Carers should say their name at the door."),
    waits("WILLOW", 4, Share, 70,
        "Bwyd da a chwmni da. Byddai'n braf cael mynd am dro weithiau."),
];

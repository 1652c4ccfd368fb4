//! The council of the demo: what it is called, what it does, and how people find it.
//!
//! It does not exist. Telephone numbers are from the ranges that Ofcom keeps for drama, addresses
//! end in `example.org`, and the names are nobody's.

use chrono::NaiveDate;

use crate::domain::{
    Channel, Contact, Contacts, Language, QuestionSet, Releasing, Returning, TextMessages,
    WorkingHours,
};

/// Its short name in addresses.
pub(super) const SLUG: &str = "cwm-helyg";
/// What it is called.
pub(super) const NAME: Name = Name("Cwm Helyg County Council", "Cyngor Sir Cwm Helyg");
/// Where its clocks are.
pub(super) const TIME_ZONE: &str = "Europe/London";
/// The months of its past: two that are over and the one that runs.
pub(super) const MONTHS: usize = 3;

/// A name in English and in Welsh.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name(pub(super) &'static str, pub(super) &'static str);

impl Name {
    /// As the store takes it.
    pub(super) fn both(self) -> Vec<(Language, String)> {
        let Self(english, welsh) = self;
        vec![
            (Language::English, english.to_owned()),
            (Language::Welsh, welsh.to_owned()),
        ]
    }
}

/// What a team owns.
#[derive(Debug)]
pub(super) struct Service {
    pub(super) slug: &'static str,
    pub(super) name: Name,
    pub(super) question_set: QuestionSet,
    pub(super) places: &'static [Place],
}

/// Where people are asked.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) code: &'static str,
    pub(super) name: Name,
    pub(super) life: Life,
    /// The ways its answers come, each with its share; the sign is always among them.
    pub(super) channels: &'static [(Channel, u32)],
    /// Answers in each month.
    pub(super) answers: [u32; MONTHS],
    /// How many in a hundred are content, in each month.
    pub(super) content: [u32; MONTHS],
}

/// What becomes of a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Life {
    /// It takes answers.
    Open,
    /// It is being tried out.
    Draft,
    /// It is closed when the first month ends; its signs lead to another one.
    ClosesFor(&'static str),
}

/// The services, in the order they were set up.
pub(super) const SERVICES: &[Service] = &[
    Service {
        slug: "home-care",
        name: Name("Home care", "Gofal cartref"),
        question_set: QuestionSet::Fft,
        places: &[
            // The oldest place: a release puts those that have too few to show together with it.
            Place {
                code: "WILLOW",
                name: Name("Willow day centre", "Canolfan ddydd Helyg"),
                life: Life::Open,
                channels: &[(Channel::Qr, 60), (Channel::Paper, 40)],
                answers: [72, 68, 75],
                content: [93, 94, 92],
            },
            Place {
                code: "NORTH",
                name: Name("Home care North", "Gofal cartref y Gogledd"),
                life: Life::Open,
                channels: &[(Channel::Qr, 50), (Channel::Sms, 30), (Channel::Phone, 20)],
                answers: [148, 162, 171],
                content: [86, 88, 89],
            },
            // Something is going wrong here: the summaries show it before anybody says it.
            Place {
                code: "SOUTH",
                name: Name("Home care South", "Gofal cartref y De"),
                life: Life::Open,
                channels: &[(Channel::Qr, 55), (Channel::Sms, 45)],
                answers: [131, 127, 139],
                content: [85, 78, 71],
            },
            // Too few to show by itself.
            Place {
                code: "SHARED",
                name: Name("Shared Lives", "Cysylltu Bywydau"),
                life: Life::Open,
                channels: &[(Channel::Qr, 100)],
                answers: [5, 7, 4],
                content: [90, 90, 90],
            },
        ],
    },
    Service {
        slug: "customer-services",
        name: Name("Customer services", "Gwasanaethau cwsmeriaid"),
        question_set: QuestionSet::Govuk,
        places: &[
            Place {
                code: "DESK",
                name: Name("Civic centre front desk", "Desg flaen y ganolfan ddinesig"),
                life: Life::Open,
                channels: &[(Channel::Qr, 55), (Channel::Kiosk, 45)],
                answers: [187, 201, 196],
                content: [74, 76, 78],
            },
            // The call back that people asked for.
            Place {
                code: "CALL",
                name: Name("Contact centre", "Canolfan gyswllt"),
                life: Life::Open,
                channels: &[(Channel::Sms, 75), (Channel::Qr, 25)],
                answers: [221, 236, 228],
                content: [54, 61, 70],
            },
        ],
    },
    Service {
        slug: "libraries-and-leisure",
        name: Name("Libraries and leisure", "Llyfrgelloedd a hamdden"),
        question_set: QuestionSet::Smiley,
        places: &[
            Place {
                code: "LIB",
                name: Name(
                    "Central library front desk",
                    "Desg flaen y llyfrgell ganolog",
                ),
                life: Life::Open,
                channels: &[(Channel::Kiosk, 60), (Channel::Qr, 40)],
                answers: [173, 184, 179],
                content: [88, 89, 90],
            },
            Place {
                code: "POOL",
                name: Name("Helyg swimming pool", "Pwll nofio Helyg"),
                life: Life::Open,
                channels: &[(Channel::Kiosk, 75), (Channel::Qr, 25)],
                answers: [156, 149, 161],
                content: [77, 73, 70],
            },
            Place {
                code: "BRANCH",
                name: Name("Mill Lane library", "Llyfrgell Lôn y Felin"),
                life: Life::ClosesFor("LIB"),
                channels: &[(Channel::Qr, 100)],
                answers: [62, 0, 0],
                content: [82, 0, 0],
            },
            Place {
                code: "CAFE",
                name: Name("Pool café", "Caffi'r pwll"),
                life: Life::Draft,
                channels: &[(Channel::Qr, 100)],
                answers: [0; MONTHS],
                content: [0; MONTHS],
            },
        ],
    },
];

/// Every touchpoint with its service.
pub(super) fn places() -> impl Iterator<Item = (&'static Service, &'static Place)> {
    SERVICES
        .iter()
        .flat_map(|service| service.places.iter().map(move |place| (service, place)))
}

/// Whom to tell and whom to ask.
pub(super) fn contacts() -> Contacts {
    let contact = |name: &str, phone: &str, mail: &str| Contact {
        name: Some(name.to_owned()),
        phone: Some(phone.to_owned()),
        mail: Some(format!("{mail}@example.org")),
        link: None,
    };
    Contacts {
        safeguarding: contact("Adult safeguarding team", "01632 960101", "safeguarding"),
        child: contact("Children's front door", "01632 960102", "children"),
        trust: contact("Designated officer", "01632 960103", "allegations"),
        second: contact(
            "Head of safeguarding",
            "01632 960104",
            "head-of-safeguarding",
        ),
        out_of_hours: contact("Emergency duty team", "01632 960999", "duty"),
        complaints: Contact {
            link: Some("https://www.example.org/complaints".to_owned()),
            ..contact("Complaints team", "01632 960120", "complaints")
        },
        data_protection: contact("Data protection officer", "01632 960130", "privacy"),
        signs_page: None,
        text_messages: TextMessages::default(),
        hours: WorkingHours::default(),
        // The training day of all staff.
        closed_days: NaiveDate::from_ymd_opt(2027, 6, 7).into_iter().collect(),
        releases: Releasing {
            contact: Contact {
                name: Some("Insight team".to_owned()),
                mail: Some("insight@example.gov.uk".to_owned()),
                ..Contact::default()
            },
            ..Releasing::default()
        },
        // A council owes no such return; this one is reminded so that there is something to see.
        returns: Returning {
            remind: Some(true),
            ..Returning::default()
        },
    }
}

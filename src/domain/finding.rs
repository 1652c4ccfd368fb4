//! What screening sees in a comment.

use std::borrow::Cow;

use super::text_enum;

/// A part of a text: `start` and `end` in characters (Unicode scalar values), end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

text_enum! {
    /// What kind of thing a finding is. The first group shows who somebody is; the second says
    /// that somebody may be in danger.
    pub enum FindingKind {
        /// An e-mail address.
        Email = "EMAIL",
        /// A telephone number.
        Phone = "PHONE",
        /// A postcode.
        Postcode = "POSTCODE",
        /// An NHS number.
        NhsNumber = "NHS_NUMBER",
        /// A National Insurance number.
        Nino = "NINO",
        /// The name of a person.
        Person = "PERSON",
        /// A street address.
        Address = "ADDRESS",
        /// A day of birth.
        BirthDate = "DOB",
        /// A number plate.
        Vehicle = "VRN",
        /// A web address of somebody's own.
        Url = "URL",
        /// A name on a social network.
        Handle = "HANDLE",
        /// The number of a case, a claim, an account.
        Reference = "REF",
        /// The number of a payment card.
        Card = "CARD",
        /// A sort code or an account number.
        BankAccount = "BANK_ACCOUNT",
        /// Self-harm or suicide.
        SelfHarm = "self_harm_suicide",
        /// Hitting, restraining, injuring.
        Physical = "physical",
        /// Sexual abuse.
        Sexual = "sexual",
        /// Left without care, food, water, medicine.
        Neglect = "neglect",
        /// Money or property taken.
        Financial = "financial",
        /// A child at risk.
        ChildAtRisk = "child_at_risk",
        /// A threat to somebody else.
        ThreatToOthers = "threat_to_others",
        /// Frightened, humiliated, controlled.
        Psychological = "psychological",
        /// Abuse by a partner or a relative at home.
        Domestic = "domestic",
        /// Made to work, or kept.
        ModernSlavery = "modern_slavery",
        /// Hate, or care refused for who somebody is.
        Discriminatory = "discriminatory",
        /// A whole service that harms.
        Organisational = "organisational",
        /// No longer looks after themselves.
        SelfNeglect = "self_neglect",
    }
}

impl FindingKind {
    /// Whether this kind shows who somebody is, so that its span is marked for cutting.
    #[must_use]
    pub const fn is_personal(self) -> bool {
        matches!(
            self,
            Self::Email
                | Self::Phone
                | Self::Postcode
                | Self::NhsNumber
                | Self::Nino
                | Self::Person
                | Self::Address
                | Self::BirthDate
                | Self::Vehicle
                | Self::Url
                | Self::Handle
                | Self::Reference
                | Self::Card
                | Self::BankAccount
        )
    }
}

/// How soon a person should read a comment. It orders the queue and decides nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Nothing stood out.
    Plain,
    /// Something to look at with care.
    Concern,
    /// Somebody may be in danger.
    Urgent,
}

impl Level {
    /// The number rows keep: 0, 1, 3. Between concern and urgent stands 2, "not screened yet", so
    /// that one column gives the queue its order.
    #[must_use]
    pub const fn number(self) -> i16 {
        match self {
            Self::Plain => 0,
            Self::Concern => 1,
            Self::Urgent => 3,
        }
    }

    /// The level of a stored number, `None` for "not screened yet".
    #[must_use]
    pub const fn from_number(number: i16) -> Option<Self> {
        match number {
            0 => Some(Self::Plain),
            1 => Some(Self::Concern),
            3 => Some(Self::Urgent),
            _ => None,
        }
    }

    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Concern => "concern",
            Self::Urgent => "urgent",
        }
    }
}

/// One thing screening saw. It holds a span, never the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Where it stands in the text as written.
    pub span: Span,
    /// The rule that fired, as `room/rule`: `personal/phone`, `danger/intent-now`.
    pub rule: Cow<'static, str>,
    /// How soon a person should look, by this finding alone.
    pub level: Level,
}

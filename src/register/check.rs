//! What names and contacts must be like. They stand on signs, in mails and in release files.

use validator::{Validate, ValidationError};

use crate::domain::{Contact, Contacts, Language, Releasing, Slug};
use crate::store::StoreError;

/// The most days an organisation may be closed besides bank holidays.
pub(super) const CLOSED_DAYS: usize = 366;

#[derive(Validate)]
struct Name<'a> {
    #[validate(
        length(min = 1, max = 200, message = "a name of 1 to 200 characters"),
        non_control_character(message = "a name on one line")
    )]
    text: &'a str,
}

#[derive(Validate)]
struct Reach<'a> {
    #[validate(
        length(
            min = 1,
            max = 200,
            message = "a contact's name of 1 to 200 characters"
        ),
        non_control_character(message = "a contact's name on one line")
    )]
    name: Option<&'a str>,
    #[validate(
        length(
            min = 3,
            max = 50,
            message = "a telephone number of 3 to 50 characters"
        ),
        non_control_character(message = "a telephone number on one line")
    )]
    phone: Option<&'a str>,
    #[validate(email(message = "an e-mail address such as complaints@example.gov.uk"))]
    mail: Option<&'a str>,
    #[validate(custom(
        function = "web_page",
        message = "the address of a web page such as https://www.example.gov.uk/complaints"
    ))]
    link: Option<&'a str>,
}

#[derive(Validate)]
struct Where<'a> {
    #[validate(
        length(max = 200, message = "a place in 200 characters at the most"),
        non_control_character(message = "a place on one line")
    )]
    text: &'a str,
}

#[derive(Validate)]
struct SignsPage<'a> {
    #[validate(custom(
        function = "safe_web_page",
        message = "the address of a page of signs such as https://www.example.gov.uk/feedback-signs"
    ))]
    address: Option<&'a str>,
}

#[derive(Validate)]
struct Cost<'a> {
    #[validate(
        length(min = 1, max = 60, message = "a cost in 1 to 60 characters"),
        non_control_character(message = "a cost on one line")
    )]
    words: &'a str,
}

/// A contact of which nothing is said yet.
const NOBODY: Reach<'static> = Reach {
    name: None,
    phone: None,
    mail: None,
    link: None,
};

/// Whether this can be the name of anything.
pub(super) fn is_name(text: &str) -> bool {
    Name { text }.validate().is_ok()
}

/// Whether this can be a telephone number.
pub(super) fn is_phone(text: &str) -> bool {
    let phone = Some(text);
    Reach { phone, ..NOBODY }.validate().is_ok()
}

/// Whether this can be an e-mail address.
pub(super) fn is_mail(text: &str) -> bool {
    let mail = Some(text);
    Reach { mail, ..NOBODY }.validate().is_ok()
}

/// Whether this can be a web page.
pub(super) fn is_web_page(text: &str) -> bool {
    web_page(text).is_ok()
}

/// Whether this can be a web page that people compare a sign with.
pub(super) fn is_safe_web_page(text: &str) -> bool {
    safe_web_page(text).is_ok()
}

/// Whether this can be what a text message costs.
pub(super) fn is_cost(words: &str) -> bool {
    Cost { words }.validate().is_ok()
}

/// Names as they are stored, without the space around them.
pub(super) fn names(given: &[(Language, String)]) -> Result<Vec<(Language, String)>, StoreError> {
    given
        .iter()
        .map(|(language, text)| {
            let text = text.trim();
            Name { text }.validate()?;
            Ok((*language, text.to_owned()))
        })
        .collect()
}

/// Names of something new: at least one.
pub(super) fn first_names(
    given: &[(Language, String)],
) -> Result<Vec<(Language, String)>, StoreError> {
    if given.is_empty() {
        return Err(StoreError::Refused(
            "give it a name in one language at least".to_owned(),
        ));
    }
    names(given)
}

/// Where a sign hangs, without the space around it; an empty text is nowhere.
pub(super) fn place(given: Option<&str>) -> Result<Option<String>, StoreError> {
    let text = given.unwrap_or_default().trim();
    Where { text }.validate()?;
    Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
}

/// Whether every contact can be printed, dialled, written to and opened.
pub(super) fn contacts(contacts: &Contacts) -> Result<(), StoreError> {
    let Contacts {
        safeguarding,
        child,
        trust,
        second,
        out_of_hours,
        complaints,
        data_protection,
        signs_page,
        text_messages,
        hours,
        closed_days,
        releases,
        returns: _,
    } = contacts;
    SignsPage {
        address: signs_page.as_deref(),
    }
    .validate()?;
    Reach {
        phone: text_messages.number.as_deref(),
        ..NOBODY
    }
    .validate()?;
    for (_, words) in &text_messages.cost {
        Cost { words }.validate()?;
    }
    if text_messages.number.is_none() && !text_messages.cost.is_empty() {
        return Err(StoreError::Refused(
            "a cost without a number says nothing; give the number by `--sms-number`".to_owned(),
        ));
    }
    if hours.days.is_empty() || hours.from >= hours.to {
        return Err(StoreError::Refused(
            "give working hours that begin before they end, on one day of the week at least; \
             `--working-days mon-fri --working-hours 09:00-17:00`"
                .to_owned(),
        ));
    }
    if closed_days.len() > CLOSED_DAYS {
        return Err(StoreError::Refused(format!(
            "{} closed days are too many; {CLOSED_DAYS} is the most. `--closed-day \"\"` takes all \
             away, and bank holidays are known without it",
            closed_days.len(),
        )));
    }
    if !Releasing::DAYS.contains(&releases.closing_day) {
        return Err(StoreError::Refused(format!(
            "{} is no closing day; give one from {} to {}, such as `--closing-day 5`",
            releases.closing_day,
            Releasing::DAYS.start(),
            Releasing::DAYS.end(),
        )));
    }
    for contact in [
        safeguarding,
        child,
        trust,
        second,
        out_of_hours,
        complaints,
        data_protection,
        &releases.contact,
    ] {
        let Contact {
            name,
            phone,
            mail,
            link,
        } = contact;
        Reach {
            name: name.as_deref(),
            phone: phone.as_deref(),
            mail: mail.as_deref(),
            link: link.as_deref(),
        }
        .validate()?;
    }
    Ok(())
}

/// The languages of an organisation: one at least, each once.
pub(super) fn languages(given: &[Language]) -> Result<(), StoreError> {
    let twice = given
        .iter()
        .enumerate()
        .any(|(place, one)| given[..place].contains(one));
    if given.is_empty() || twice {
        return Err(StoreError::Refused(
            "give one language at least, and each only once".to_owned(),
        ));
    }
    Ok(())
}

/// Whether a text has no sign that turns or hides what stands around it on a page.
pub(super) fn turns_nothing(text: &str) -> bool {
    !text.contains(|sign| {
        matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

/// Says of a short name that is taken what to do.
pub(super) fn taken(slug: &Slug) -> impl FnOnce(StoreError) -> StoreError {
    move |error| match error {
        StoreError::Conflict => StoreError::Refused(format!(
            "the short name `{slug}` is taken; choose another one"
        )),
        other => other,
    }
}

/// Only `http` and `https`: the address becomes a link on citizens' pages.
fn web_page(address: &str) -> Result<(), ValidationError> {
    let scheme = url::Url::parse(address).ok();
    let good = scheme.is_some_and(|url| matches!(url.scheme(), "https" | "http"));
    good.then_some(())
        .ok_or_else(|| ValidationError::new("web_page"))
}

/// Only `https`, and no sign-in inside: people compare this address with a sign they doubt.
fn safe_web_page(address: &str) -> Result<(), ValidationError> {
    let good = url::Url::parse(address).is_ok_and(|url| {
        url.scheme() == "https" && url.username().is_empty() && url.password().is_none()
    });
    (good && address.len() <= 300)
        .then_some(())
        .ok_or_else(|| ValidationError::new("safe_web_page"))
}

#[cfg(test)]
mod tests {
    use super::{contacts, first_names, languages, names};
    use crate::domain::{Contact, Contacts, Language};

    fn told<T>(outcome: Result<T, crate::store::StoreError>) -> String {
        outcome
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn a_name_is_one_line_of_1_to_200_characters() {
        let name = |text: &str| names(&[(Language::Welsh, text.to_owned())]);
        let stored = name(" Tîm y Gogledd ").unwrap();
        assert_eq!(stored, [(Language::Welsh, "Tîm y Gogledd".to_owned())]);
        assert!(name(&"ŵ".repeat(200)).is_ok());
        assert_eq!(told(name("  ")), "`` is not a name of 1 to 200 characters");
        assert!(told(name(&"ŵ".repeat(201))).ends_with("is not a name of 1 to 200 characters"));
        assert_eq!(told(name("a\nb")), r"`a\nb` is not a name on one line");
        assert!(first_names(&[]).is_err());
    }

    #[test]
    fn a_contact_can_be_used() {
        let complaints = |contact: Contact| {
            contacts(&Contacts {
                complaints: contact,
                ..Contacts::default()
            })
        };
        let some = |text: &str| Some(text.to_owned());
        let good = Contact {
            name: some("Complaints team"),
            phone: some("01632 960 100"),
            mail: some("complaints@example.gov.uk"),
            link: some("https://www.example.gov.uk/complaints"),
        };
        assert!(complaints(good.clone()).is_ok());
        for bad in [
            Contact {
                name: some(""),
                ..good.clone()
            },
            Contact {
                phone: some("1\n2\n3"),
                ..good.clone()
            },
            Contact {
                mail: some("complaints"),
                ..good.clone()
            },
            Contact {
                link: some("javascript:alert(1)"),
                ..good.clone()
            },
            Contact {
                link: some("www.example.gov.uk"),
                ..good.clone()
            },
        ] {
            assert!(told(complaints(bad.clone())).contains("is not"), "{bad:?}");
        }
    }

    #[test]
    fn every_contact_is_checked_and_so_are_the_hours() {
        let nobody = Contact {
            mail: Some("nobody".to_owned()),
            ..Contact::default()
        };
        let puts: [fn(&mut Contacts, Contact); 3] = [
            |contacts, contact| contacts.child = contact,
            |contacts, contact| contacts.trust = contact,
            |contacts, contact| contacts.second = contact,
        ];
        for put in puts {
            let mut given = Contacts::default();
            put(&mut given, nobody.clone());
            assert!(told(contacts(&given)).contains("`nobody` is not an e-mail address"));
        }
        let mut given = Contacts::default();
        (given.hours.from, given.hours.to) = (given.hours.to, given.hours.from);
        assert!(told(contacts(&given)).contains("--working-hours 09:00-17:00"));
        let mut given = Contacts::default();
        let first: chrono::NaiveDate = "2027-06-07".parse().unwrap();
        given.closed_days = first.iter_days().take(367).collect();
        assert!(told(contacts(&given)).contains("367 closed days are too many"));
        given.closed_days.pop();
        assert!(contacts(&given).is_ok());
    }

    #[test]
    fn the_page_of_signs_is_reached_safely() {
        let page = |address: &str| {
            contacts(&Contacts {
                signs_page: Some(address.to_owned()),
                ..Contacts::default()
            })
        };
        assert!(page("https://www.example.gov.uk/feedback-signs").is_ok());
        for bad in [
            "http://www.example.gov.uk/signs",
            "javascript:alert(1)",
            "www.example.gov.uk",
            "https://www.example.gov.uk@elsewhere.example/signs",
            "",
        ] {
            assert!(
                told(page(bad)).contains("is not the address of a page of signs"),
                "{bad}"
            );
        }
        let long = format!("https://www.example.gov.uk/{}", "a".repeat(300));
        assert!(page(&long).is_err());
    }

    #[test]
    fn languages_are_some_and_each_once() {
        use Language::{English, Welsh};
        assert!(languages(&[Welsh, English]).is_ok());
        assert!(languages(&[]).is_err());
        assert!(languages(&[English, English]).is_err());
    }
}

//! An organisation as its admins write it on one page: fields in, an organisation out, or every field
//! that will not do with the reason.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use sha2::{Digest, Sha256};

use super::check::{self, CLOSED_DAYS};
use crate::domain::{
    Contact, Contacts, Language, Nation, Organisation, Releasing, Weekdays, WorkingHours, text_enum,
};

/// The days of a week, as fields name them.
pub const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The contacts of the page, with the parts of each that are asked for.
pub const CONTACTS: [(&str, &[&str]); 8] = [
    ("safeguarding", &["name", "mail", "phone"]),
    ("child", &["name", "mail", "phone"]),
    ("trust", &["name", "mail", "phone"]),
    ("second", &["name", "mail", "phone"]),
    ("out-of-hours", &["name", "phone"]),
    ("complaints", &["name", "phone", "mail", "link"]),
    ("data-protection", &["name", "mail", "link"]),
    ("figures", &["name", "mail"]),
];

text_enum! {
    /// Why a field will not do.
    pub enum Why {
        /// A language is offered, and there is no name in it.
        NoName = "no_name",
        /// A name of more than 200 characters, or on more than one line.
        LongName = "long_name",
        /// No language is offered.
        NoLanguage = "no_language",
        /// The first language is not offered.
        NotOffered = "not_offered",
        /// No nation we know.
        NoNation = "no_nation",
        /// No e-mail address.
        NoMail = "no_mail",
        /// No telephone number.
        NoPhone = "no_phone",
        /// No web page.
        NoLink = "no_link",
        /// No web page by https.
        NoSafeLink = "no_safe_link",
        /// A cost of more than 60 characters.
        LongCost = "long_cost",
        /// A cost, and no number.
        CostWithoutNumber = "cost_without_number",
        /// No time of day.
        NoTime = "no_time",
        /// Work ends before it begins.
        EndsBefore = "ends_before",
        /// Nobody works on any day.
        NoDays = "no_days",
        /// Something that is no date among the closed days.
        NoDate = "no_date",
        /// More closed days than fit.
        ManyDates = "many_dates",
        /// No day from 1 to 15.
        NoClosingDay = "no_closing_day",
    }
}

/// What stands in the fields of the page, by their names. A box that is ticked holds `on`; what is
/// missing is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, String>);

/// A field that will not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which.
    pub field: String,
    /// Why.
    pub why: Why,
}

/// The field of a name.
#[must_use]
pub fn name_field(language: Language) -> String {
    format!("name-{language}")
}

/// The names of all fields there are.
fn fields() -> Vec<String> {
    let mut names: Vec<String> = [
        "nation",
        "first",
        "signs-page",
        "sms-number",
        "from",
        "to",
        "closed-days",
        "closing-day",
        "public",
    ]
    .map(str::to_owned)
    .into();
    for language in Language::ALL {
        for part in ["name", "offer", "sms-cost"] {
            names.push(format!("{part}-{language}"));
        }
    }
    names.extend(WEEK.map(|day| format!("day-{day}")));
    for (contact, parts) in CONTACTS {
        names.extend(parts.iter().map(|part| format!("{contact}-{part}")));
    }
    names
}

fn contact_of<'a>(contacts: &'a Contacts, name: &str) -> &'a Contact {
    match name {
        "safeguarding" => &contacts.safeguarding,
        "child" => &contacts.child,
        "trust" => &contacts.trust,
        "second" => &contacts.second,
        "out-of-hours" => &contacts.out_of_hours,
        "complaints" => &contacts.complaints,
        "data-protection" => &contacts.data_protection,
        _ => &contacts.releases.contact,
    }
}

impl Typed {
    /// Reads a form. `value` gives what stands in a field; fields we do not know are not looked at.
    ///
    /// # Errors
    /// Whatever `value` fails with.
    pub fn read<E>(value: impl Fn(&str) -> Result<String, E>) -> Result<Self, E> {
        let mut typed = BTreeMap::new();
        for name in fields() {
            let text = value(&name)?.trim().replace("\r\n", "\n");
            if !text.is_empty() {
                typed.insert(name, text);
            }
        }
        Ok(Self(typed))
    }

    /// An organisation as its page shows it.
    #[must_use]
    pub fn of(organisation: &Organisation) -> Self {
        let mut typed = BTreeMap::new();
        let mut put = |name: String, text: Option<String>| {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                typed.insert(name, text);
            }
        };
        for (language, name) in &organisation.names {
            put(name_field(*language), Some(name.clone()));
        }
        for language in &organisation.languages {
            put(format!("offer-{language}"), Some("on".to_owned()));
        }
        let first = organisation.default_language();
        put("first".to_owned(), Some(first.as_str().to_owned()));
        let nation = organisation.nation.as_str();
        put("nation".to_owned(), Some(nation.to_owned()));
        let contacts = &organisation.contacts;
        for (name, parts) in CONTACTS {
            let contact = contact_of(contacts, name);
            for part in parts {
                let text = match *part {
                    "name" => &contact.name,
                    "phone" => &contact.phone,
                    "mail" => &contact.mail,
                    _ => &contact.link,
                };
                put(format!("{name}-{part}"), text.clone());
            }
        }
        put("signs-page".to_owned(), contacts.signs_page.clone());
        let texts = &contacts.text_messages;
        put("sms-number".to_owned(), texts.number.clone());
        for (language, cost) in &texts.cost {
            put(format!("sms-cost-{language}"), Some(cost.clone()));
        }
        for (place, day) in WEEK.iter().enumerate() {
            let weekday = u8::try_from(place).ok().and_then(|n| n.try_into().ok());
            let works = weekday.is_some_and(|day| contacts.hours.days.has(day));
            put(format!("day-{day}"), works.then(|| "on".to_owned()));
        }
        let clock = |time: NaiveTime| Some(time.format("%H:%M").to_string());
        put("from".to_owned(), clock(contacts.hours.from));
        put("to".to_owned(), clock(contacts.hours.to));
        let days = contacts.closed_days.iter().map(NaiveDate::to_string);
        let days: Vec<String> = days.collect();
        put("closed-days".to_owned(), Some(days.join("\n")));
        let releases = &contacts.releases;
        put(
            "closing-day".to_owned(),
            Some(releases.closing_day.to_string()),
        );
        put(
            "public".to_owned(),
            releases.public.then(|| "on".to_owned()),
        );
        Self(typed)
    }

    /// What stands in a field.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn is_on(&self, field: &str) -> bool {
        !self.text(field).is_empty()
    }

    /// What tells one state of the page from another: 16 hexadecimal digits.
    #[must_use]
    pub fn version(&self) -> String {
        let mut digest = Sha256::new();
        for (field, text) in &self.0 {
            digest.update(field);
            digest.update([0]);
            digest.update(text);
            digest.update([0]);
        }
        hex::encode(&digest.finalize()[..8])
    }

    /// The organisation that `now` becomes by what was typed.
    ///
    /// # Errors
    /// Every field that will not do, in the order of the page.
    pub fn organisation(&self, now: &Organisation) -> Result<Organisation, Vec<Fault>> {
        let mut reading = Reading {
            typed: self,
            faults: Vec::new(),
        };
        let (names, languages) = reading.names(now);
        let nation = reading.nation(now);
        let contacts = reading.contacts(now);
        if !reading.faults.is_empty() {
            return Err(reading.faults);
        }
        Ok(Organisation {
            names,
            nation,
            languages,
            contacts,
            ..now.clone()
        })
    }
}

/// The reading of a page, with what was found wrong.
struct Reading<'a> {
    typed: &'a Typed,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn fault(&mut self, field: impl Into<String>, why: Why) {
        let field = field.into();
        self.faults.push(Fault { field, why });
    }

    /// A field, if something stands in it that will do.
    fn checked(&mut self, field: &str, good: fn(&str) -> bool, why: Why) -> Option<String> {
        let text = self.typed.text(field);
        if text.is_empty() {
            return None;
        }
        if !good(text) {
            self.fault(field, why);
            return None;
        }
        Some(text.to_owned())
    }

    /// The languages that are offered, the first one first, and the names in all languages. A name
    /// that was there and is emptied stays: a name is never nothing where a sign may still show it.
    fn names(&mut self, now: &Organisation) -> (Vec<(Language, String)>, Vec<Language>) {
        let mut names = now.names.clone();
        let mut languages = Vec::new();
        for language in Language::ALL {
            let field = name_field(*language);
            let offered = self.typed.is_on(&format!("offer-{language}"));
            let name = self.checked(&field, check::is_name, Why::LongName);
            if offered {
                languages.push(*language);
                if self.typed.text(&field).is_empty() {
                    self.fault(&*field, Why::NoName);
                }
            }
            if let Some(name) = name {
                names.retain(|(of, _)| of != language);
                names.push((*language, name));
            }
        }
        names.sort();
        let first = self.typed.text("first");
        match languages
            .iter()
            .position(|offered| offered.as_str() == first)
        {
            Some(place) => languages[..=place].rotate_right(1),
            None if languages.is_empty() => self.fault("offer-en", Why::NoLanguage),
            None => self.fault("first", Why::NotOffered),
        }
        (names, languages)
    }

    fn nation(&mut self, now: &Organisation) -> Nation {
        if let Ok(nation) = self.typed.text("nation").parse() {
            nation
        } else {
            self.fault("nation", Why::NoNation);
            now.nation
        }
    }

    fn contact(&mut self, name: &str, parts: &[&str], now: &Contact) -> Contact {
        let mut contact = now.clone();
        for part in parts {
            let field = format!("{name}-{part}");
            match *part {
                "name" => contact.name = self.checked(&field, check::is_name, Why::LongName),
                "phone" => contact.phone = self.checked(&field, check::is_phone, Why::NoPhone),
                "mail" => contact.mail = self.checked(&field, check::is_mail, Why::NoMail),
                _ => contact.link = self.checked(&field, check::is_web_page, Why::NoLink),
            }
        }
        contact
    }

    fn contacts(&mut self, now: &Organisation) -> Contacts {
        let mut contacts = now.contacts.clone();
        for (name, parts) in CONTACTS {
            let read = self.contact(name, parts, contact_of(&now.contacts, name));
            match name {
                "safeguarding" => contacts.safeguarding = read,
                "child" => contacts.child = read,
                "trust" => contacts.trust = read,
                "second" => contacts.second = read,
                "out-of-hours" => contacts.out_of_hours = read,
                "complaints" => contacts.complaints = read,
                "data-protection" => contacts.data_protection = read,
                _ => contacts.releases.contact = read,
            }
        }
        contacts.signs_page = self.checked("signs-page", check::is_safe_web_page, Why::NoSafeLink);
        let texts = &mut contacts.text_messages;
        texts.number = self.checked("sms-number", check::is_phone, Why::NoPhone);
        texts.cost.clear();
        for language in Language::ALL {
            let field = format!("sms-cost-{language}");
            if let Some(cost) = self.checked(&field, check::is_cost, Why::LongCost) {
                texts.cost.push((*language, cost));
            }
        }
        if self.typed.text("sms-number").is_empty() && !texts.cost.is_empty() {
            self.fault("sms-number", Why::CostWithoutNumber);
        }
        contacts.hours = self.hours(contacts.hours);
        contacts.closed_days = self.closed_days();
        let day = self.typed.text("closing-day").parse().ok();
        match day.filter(|day| Releasing::DAYS.contains(day)) {
            Some(day) => contacts.releases.closing_day = day,
            None => self.fault("closing-day", Why::NoClosingDay),
        }
        contacts.releases.public = self.typed.is_on("public");
        contacts
    }

    fn hours(&mut self, now: WorkingHours) -> WorkingHours {
        let on = |day: &&str| self.typed.is_on(&format!("day-{day}"));
        let days: Vec<&str> = WEEK.into_iter().filter(on).collect();
        let days: Option<Weekdays> = days.join(",").parse().ok();
        if days.is_none() {
            self.fault("day-mon", Why::NoDays);
        }
        let mut time = |field: &str| {
            let read = NaiveTime::parse_from_str(self.typed.text(field), "%H:%M").ok();
            if read.is_none() {
                self.fault(field, Why::NoTime);
            }
            read
        };
        let (from, to) = (time("from"), time("to"));
        if let (Some(from), Some(to)) = (from, to)
            && from >= to
        {
            self.fault("to", Why::EndsBefore);
        }
        WorkingHours {
            days: days.unwrap_or(now.days),
            from: from.unwrap_or(now.from),
            to: to.unwrap_or(now.to),
        }
    }

    fn closed_days(&mut self) -> Vec<NaiveDate> {
        let words = self.typed.text("closed-days").split([' ', ',', ';', '\n']);
        let mut days = Vec::new();
        for word in words.filter(|word| !word.trim().is_empty()) {
            match word.trim().parse() {
                Ok(day) => days.push(day),
                Err(_no_date) => {
                    self.fault("closed-days", Why::NoDate);
                    return days;
                }
            }
        }
        days.sort_unstable();
        days.dedup();
        if days.len() > CLOSED_DAYS {
            self.fault("closed-days", Why::ManyDates);
        }
        days
    }
}

#[cfg(test)]
mod tests {
    use super::{Typed, Why};
    use crate::domain::{Language, Nation, Organisation};
    use crate::register::fixture::House;

    fn council() -> Organisation {
        let mut council = House::new().organisation;
        council.contacts.safeguarding.mail = Some("duty@example.org".to_owned());
        council.contacts.closed_days = vec!["2027-06-07".parse().unwrap()];
        council.contacts.text_messages.number = Some("07700 900123".to_owned());
        council.contacts.text_messages.cost = vec![(Language::English, "free".to_owned())];
        council.contacts.releases.public = true;
        council
    }

    /// The page of the council, with some fields written over.
    fn typed(over: &[(&str, &str)]) -> Typed {
        let page = Typed::of(&council());
        let value = |field: &str| {
            let written = over.iter().find(|(name, _)| *name == field);
            let text = written.map_or_else(|| page.text(field), |(_, text)| text);
            Ok::<_, std::convert::Infallible>(text.to_owned())
        };
        Typed::read(value).unwrap()
    }

    #[test]
    fn a_page_that_is_saved_as_it_stands_changes_nothing() {
        let council = council();
        let page = Typed::of(&council);
        assert_eq!(page.organisation(&council), Ok(council.clone()));
        assert_eq!(typed(&[]).version(), page.version());
        assert_ne!(typed(&[("to", "18:00")]).version(), page.version());
    }

    #[test]
    fn what_was_typed_becomes_the_organisation() {
        let council = council();
        let page = typed(&[
            ("name-cy", " Cyngor Enghraifft "),
            ("offer-cy", "on"),
            ("first", "cy"),
            ("nation", "scotland"),
            ("day-sat", "on"),
            ("from", "08:30"),
            ("closed-days", "2027-12-24, 2027-06-08\r\n2027-06-08"),
            ("safeguarding-mail", ""),
            ("out-of-hours-phone", "01632 960 111"),
            ("complaints-link", "https://www.example.gov.uk/complaints"),
            ("closing-day", "9"),
            ("public", ""),
        ]);
        let to = page.organisation(&council).unwrap();
        assert_eq!(to.languages, [Language::Welsh, Language::English]);
        assert_eq!(to.name(Language::Welsh), "Cyngor Enghraifft");
        assert_eq!(to.nation, Nation::Scotland);
        let hours = to.contacts.hours;
        assert_eq!(hours.days.to_string(), "mon-sat");
        assert_eq!(hours.hours(), "08:30-17:00");
        let closed = to.contacts.closed_days.iter().map(ToString::to_string);
        assert_eq!(closed.collect::<Vec<_>>(), ["2027-06-08", "2027-12-24"]);
        assert_eq!(to.contacts.safeguarding.mail, None);
        assert_eq!(to.contacts.releases.closing_day, 9);
        assert!(!to.contacts.releases.public);
        assert_eq!(Typed::of(&to), page_in_order(&page, &to));
    }

    /// As typed, with the closed days in their order.
    fn page_in_order(page: &Typed, to: &Organisation) -> Typed {
        let value = |field: &str| {
            let text = match field {
                "closed-days" => Typed::of(to).text(field).to_owned(),
                _ => page.text(field).to_owned(),
            };
            Ok::<_, std::convert::Infallible>(text)
        };
        Typed::read(value).unwrap()
    }

    #[test]
    fn every_field_that_will_not_do_says_why() {
        let long = "x".repeat(201);
        for (field, text, why, told_at) in [
            ("name-en", "", Why::NoName, "name-en"),
            ("name-en", long.as_str(), Why::LongName, "name-en"),
            ("offer-en", "", Why::NoLanguage, "offer-en"),
            ("first", "pl", Why::NotOffered, "first"),
            ("nation", "cornwall", Why::NoNation, "nation"),
            ("second-mail", "head", Why::NoMail, "second-mail"),
            ("trust-phone", "1", Why::NoPhone, "trust-phone"),
            (
                "complaints-link",
                "javascript:1",
                Why::NoLink,
                "complaints-link",
            ),
            ("signs-page", "http://x.org/", Why::NoSafeLink, "signs-page"),
            ("sms-cost-en", &long[..61], Why::LongCost, "sms-cost-en"),
            ("sms-number", "", Why::CostWithoutNumber, "sms-number"),
            ("from", "9", Why::NoTime, "from"),
            ("to", "08:00", Why::EndsBefore, "to"),
            ("closed-days", "7 June", Why::NoDate, "closed-days"),
            ("closing-day", "16", Why::NoClosingDay, "closing-day"),
        ] {
            let faults = typed(&[(field, text)]).organisation(&council());
            let faults = faults.unwrap_err();
            let told: Vec<_> = faults.iter().map(|f| (f.field.as_str(), f.why)).collect();
            assert_eq!(told, [(told_at, why)], "{field} = {text}");
        }
        let days = ["mon", "tue", "wed", "thu", "fri"].map(|day| format!("day-{day}"));
        let none: Vec<(&str, &str)> = days.iter().map(|day| (day.as_str(), "")).collect();
        let faults = typed(&none).organisation(&council()).unwrap_err();
        assert_eq!(faults[0].why, Why::NoDays);
        let many: Vec<String> = (0..400)
            .map(|n| (chrono::NaiveDate::default() + chrono::Days::new(n)).to_string())
            .collect();
        let faults = typed(&[("closed-days", &many.join("\n"))]).organisation(&council());
        assert_eq!(faults.unwrap_err()[0].why, Why::ManyDates);
    }
}

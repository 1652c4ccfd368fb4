//! `heard organisation`.

use anyhow::{Context, bail};
use chrono::{NaiveDate, NaiveTime};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use serde_json::json;

use super::listing::Listing;
use super::operator::{self, Names, Operator, yes_or_no};
use super::output;
use crate::config::Settings;
use crate::domain::{
    Contact, Contacts, Language, Nation, Slug, TextMessages, TimeZone, Weekdays, WorkingHours,
};
use crate::register::{organisations, staff_list};
use crate::store::organisations::NewOrganisation;
use crate::store::staff_lists;

/// Organisations: the councils and trusts that ask.
#[derive(Debug, Args)]
pub(super) struct Organisation {
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Add an organisation
    Add(Box<Add>),
    /// List the open organisations
    List(Listing),
    /// Change an organisation's names, nation, languages or contacts
    Change(Box<Change>),
    /// Give the names of colleagues, so that screening finds them in comments
    StaffList(StaffList),
    /// Close an organisation, its services and its touchpoints; its releases stay
    Close(Close),
}

impl Organisation {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<()> {
        let operator = Operator::new(settings)?;
        match self.act {
            Act::Add(add) => add.run(&operator),
            Act::List(listing) => list(&listing, &operator),
            Act::Change(change) => change.run(&operator),
            Act::StaffList(list) => list.run(&operator),
            Act::Close(close) => close.run(&operator),
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example: a council in Wales that speaks both languages, Welsh first
  heard organisation add --name \"Example Council\" --name-cy \"Cyngor Enghraifft\" \\
      --nation wales --language cy --language en \\
      --safeguarding-name \"Adult safeguarding team\" \\
      --safeguarding-mail safeguarding@example.gov.uk --safeguarding-phone \"01632 960 100\" \\
      --out-of-hours-phone \"01632 960 111\"

The safeguarding contact gets a mail at once, day or night, when a comment says that somebody may be
in danger; where it is a child, the child contact gets it as well. The second contact gets one when
nobody has opened the comment after an hour, and when nobody opens the queue for a whole working day.
Working hours say when a comment is due; bank holidays of the nation are known.
The complaints and data protection contacts stand on citizens' pages.")]
struct Add {
    #[command(flatten)]
    names: Names,

    /// Its short name in addresses; made of the name when left out
    #[arg(long)]
    slug: Option<Slug>,

    /// Where it works: `england`, `wales`, `scotland` or `northern_ireland`
    #[arg(long)]
    nation: Nation,

    /// The clock on its wall; months begin by it, and it cannot be changed later
    #[arg(long, value_name = "ZONE", default_value = "Europe/London")]
    time_zone: TimeZone,

    /// A language it offers; once for each, the default first
    #[arg(long = "language", value_name = "LANGUAGE", default_value = "en", value_parser = languages())]
    languages: Vec<Language>,

    #[command(flatten)]
    contacts: ContactParts,
}

impl Add {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let names = self.names.given();
        let mut contacts = Contacts::default();
        self.contacts.put_on(&mut contacts);
        let new = NewOrganisation {
            slug: operator::slug(self.slug, &names)?,
            names,
            nation: self.nation,
            time_zone: self.time_zone,
            languages: self.languages,
            contacts,
        };
        let added =
            operator.write(move |connection, by| organisations::add(connection, by, &new))?;
        output::line(&format!("added the organisation {}", added.slug))?;
        tell_unchecked(&added.languages, &[])
    }
}

fn list(listing: &Listing, operator: &Operator) -> anyhow::Result<()> {
    let rows: Vec<_> = operator
        .read(crate::store::organisations::list)?
        .iter()
        .map(|organisation| {
            [
                json!(organisation.slug.as_str()),
                json!(organisation.name(organisation.default_language())),
                json!(organisation.nation),
                json!(organisation.time_zone.to_string()),
                json!(organisation.languages),
                json!(organisation.contacts.safeguarding.mail),
                json!(organisation.contacts.child.mail),
                json!(organisation.contacts.trust.mail),
                json!(organisation.contacts.second.mail),
                json!(organisation.contacts.hours.days),
                json!(organisation.contacts.hours.hours()),
                json!(organisation.contacts.closed_days),
                json!(organisation.contacts.releases.closing_day),
                json!(organisation.contacts.releases.public),
                json!(organisation.contacts.releases.contact.mail),
            ]
        })
        .collect();
    let headings = [
        "organisation",
        "name",
        "nation",
        "time_zone",
        "languages",
        "safeguarding",
        "child",
        "trust",
        "second",
        "working_days",
        "working_hours",
        "closed_days",
        "closing_day",
        "public_summaries",
        "figures",
    ];
    listing.print(headings, &rows)
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  heard organisation change example-council --complaints-link https://www.example.gov.uk/complaints
  heard organisation change example-council --language en --language cy
  heard organisation change example-council --out-of-hours-phone \"\"
  heard organisation change example-council --second-name \"Head of care\" --second-mail head@example.gov.uk
  heard organisation change example-council --working-days mon-sat --working-hours 08:00-18:00
  heard organisation change example-council --closed-day 2027-06-07 --closed-day 2027-06-08

Languages are given all together. A closed day is added to those there are. What is not given stays as
it is.")]
struct Change {
    /// The organisation's short name
    organisation: Slug,

    #[command(flatten)]
    names: Names,

    /// Where it works: `england`, `wales`, `scotland` or `northern_ireland`
    #[arg(long)]
    nation: Option<Nation>,

    /// A language it offers; once for each, the default first
    #[arg(long = "language", value_name = "LANGUAGE", value_parser = languages())]
    languages: Vec<Language>,

    #[command(flatten)]
    contacts: ContactParts,
}

impl Change {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let slug = &self.organisation;
        let now = operator.read(|connection| operator::organisation(connection, slug))?;
        let mut to = now.clone();
        for (language, name) in self.names.given() {
            to.names.retain(|(of, _)| *of != language);
            to.names.push((language, name));
        }
        to.names.sort();
        to.nation = self.nation.unwrap_or(now.nation);
        if !self.languages.is_empty() {
            to.languages = self.languages;
        }
        self.contacts.put_on(&mut to.contacts);
        if to == now {
            bail!("nothing would change; `heard organisation change --help` lists what may");
        }
        let offered = to.languages.clone();
        operator.write(move |connection, by| organisations::change(connection, by, &to))?;
        output::line(&format!("changed the organisation {}", now.slug))?;
        tell_unchecked(&offered, &now.languages)
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
One name a line, as it is said. A table can be given too: the cells of a line make one name.
The names take the place of those that were there, and all comments that wait are screened again.
Without --replace the names that are there are printed.

Examples:
  heard organisation staff-list example-council --replace staff.csv
  heard organisation staff-list example-council")]
struct StaffList {
    /// The organisation's short name
    organisation: Slug,

    /// A file of names; `-` is standard input
    #[arg(long, value_name = "FILE")]
    replace: Option<String>,
}

impl StaffList {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let slug = self.organisation;
        let Some(file) = self.replace else {
            let names = operator.read(|connection| {
                let owner = operator::organisation(connection, &slug)?;
                staff_lists::of(connection, owner.id)
            })?;
            return names.iter().try_for_each(|name| output::line(name));
        };
        let given = match file.as_str() {
            "-" => std::io::read_to_string(std::io::stdin()),
            path => std::fs::read_to_string(path),
        };
        let given = given.with_context(|| format!("cannot read `{file}`"))?;
        let names = staff_list::read(&given).with_context(|| format!("`{file}` was not taken"))?;
        let count = names.len();
        operator.write(move |connection, by| {
            let owner = operator::organisation(connection, &slug)?;
            staff_list::replace(connection, by, &owner, &names)
        })?;
        output::line(&format!("{count} names are looked for from now on"))
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  heard organisation close example-council

There is no way back. Signs that still hang say that the place takes no more answers.")]
struct Close {
    /// The organisation's short name
    organisation: Slug,
}

impl Close {
    fn run(self, operator: &Operator) -> anyhow::Result<()> {
        let slug = self.organisation.clone();
        operator.write(move |connection, by| {
            let organisation = operator::organisation(connection, &slug)?;
            organisations::close(connection, by, &organisation)
        })?;
        output::line(&format!("closed the organisation {}", self.organisation))
    }
}

/// Reads what a text message costs in a language.
fn cost(text: &str) -> Result<(Language, String), String> {
    let (language, words) = text
        .split_once('=')
        .ok_or("write it as en=\"standard rate\"")?;
    let language = language.trim().parse().map_err(|_unknown| {
        format!("`{language}` is not a language; write it as en=\"standard rate\"")
    })?;
    Ok((language, words.trim().to_owned()))
}

/// Reads the hours of a working day.
fn hours(text: &str) -> Result<(NaiveTime, NaiveTime), String> {
    WorkingHours::read_hours(text)
}

/// Reads a closed day; nothing stands for none at all.
fn closed_day(text: &str) -> Result<Option<NaiveDate>, String> {
    match text.trim() {
        "" => Ok(None),
        day => day
            .parse()
            .map(Some)
            .map_err(|_no_day| format!("`{day}` is not a day; write it as 2027-06-07")),
    }
}

/// Reads a language; the help lists them all.
fn languages() -> impl TypedValueParser<Value = Language> {
    let values = Language::ALL.iter().map(|language| {
        let unchecked = if language.checked() {
            ""
        } else {
            "; no speaker has checked it, and its pages say so"
        };
        PossibleValue::new(language.as_str())
            .help(format!("{}{unchecked}", language.english_name()))
    });
    PossibleValuesParser::new(values).try_map(|word| word.parse::<Language>())
}

/// Says of the languages that were switched on which ones no speaker has checked.
fn tell_unchecked(offered: &[Language], before: &[Language]) -> anyhow::Result<()> {
    for language in offered {
        if !language.checked() && !before.contains(language) {
            output::line(&format!(
                "no speaker has checked the {} texts yet: a computer wrote them, and every page in \
                 {0} says so. Let somebody who speaks it read the pages before people rely on them",
                language.english_name(),
            ))?;
        }
    }
    Ok(())
}

/// The parts of contacts that may be given.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Contacts (\"\" takes one away)")]
struct ContactParts {
    /// Who is told when somebody may be in danger: a team or a post
    #[arg(long, value_name = "NAME")]
    safeguarding_name: Option<String>,

    /// Where mail about danger goes
    #[arg(long, value_name = "MAIL")]
    safeguarding_mail: Option<String>,

    /// Their telephone number
    #[arg(long, value_name = "PHONE")]
    safeguarding_phone: Option<String>,

    /// Who is told when a child may be in danger, beside the safeguarding contact
    #[arg(long, value_name = "NAME")]
    child_name: Option<String>,

    /// Where mail about a child in danger goes
    #[arg(long, value_name = "MAIL")]
    child_mail: Option<String>,

    /// Their telephone number
    #[arg(long, value_name = "PHONE")]
    child_phone: Option<String>,

    /// Who hears of words about somebody who works here: a person in a position of trust
    #[arg(long, value_name = "NAME")]
    trust_name: Option<String>,

    /// Their address
    #[arg(long, value_name = "MAIL")]
    trust_mail: Option<String>,

    /// Their telephone number
    #[arg(long, value_name = "PHONE")]
    trust_phone: Option<String>,

    /// Who is told when nobody opens an urgent comment for an hour, or the queue for a working day
    #[arg(long, value_name = "NAME")]
    second_name: Option<String>,

    /// Where that mail goes
    #[arg(long, value_name = "MAIL")]
    second_mail: Option<String>,

    /// Their telephone number
    #[arg(long, value_name = "PHONE")]
    second_phone: Option<String>,

    /// Who answers outside working hours
    #[arg(long, value_name = "NAME")]
    out_of_hours_name: Option<String>,

    /// Their telephone number; it stands in mail about danger
    #[arg(long, value_name = "PHONE")]
    out_of_hours_phone: Option<String>,

    /// Who takes complaints from citizens
    #[arg(long, value_name = "NAME")]
    complaints_name: Option<String>,

    /// Their telephone number
    #[arg(long, value_name = "PHONE")]
    complaints_phone: Option<String>,

    /// Their address
    #[arg(long, value_name = "MAIL")]
    complaints_mail: Option<String>,

    /// The page about complaints
    #[arg(long, value_name = "URL")]
    complaints_link: Option<String>,

    /// The number that takes answers by text message; signs show it where a place has the channel
    /// `sms`
    #[arg(long, value_name = "PHONE")]
    sms_number: Option<String>,

    /// What a text message costs, in words; once for each language, such as en="standard rate"
    #[arg(long, value_name = "LANGUAGE=WORDS", value_parser = cost)]
    sms_cost: Vec<(Language, String)>,

    /// Who answers questions about personal data
    #[arg(long, value_name = "NAME")]
    data_protection_name: Option<String>,

    /// Their address
    #[arg(long, value_name = "MAIL")]
    data_protection_mail: Option<String>,

    /// The page about personal data
    #[arg(long, value_name = "URL")]
    data_protection_link: Option<String>,

    /// The organisation's own page that lists its signs, by https; citizens who doubt a sign see it
    #[arg(long, value_name = "URL")]
    signs_page: Option<String>,

    /// The days people work here, such as mon-fri or mon,wed-sat; mon-fri at first
    #[arg(long, value_name = "DAYS")]
    working_days: Option<Weekdays>,

    /// The hours they work on such a day, by the clock here; 09:00-17:00 at first
    #[arg(long, value_name = "FROM-TO", value_parser = hours)]
    working_hours: Option<(NaiveTime, NaiveTime)>,

    /// A day they do not work, besides weekends and bank holidays; once for each, and "" first takes
    /// away those there are
    #[arg(long = "closed-day", value_name = "DAY", value_parser = closed_day)]
    closed_days: Vec<Option<NaiveDate>>,

    /// The day of the next month on which a month is released by itself, 1 to 15; 5 at first
    #[arg(long, value_name = "DAY")]
    closing_day: Option<u8>,

    /// Whether anybody may read the released months without signing in; no at first
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no())]
    public_summaries: Option<bool>,

    /// Who answers questions about the figures: a team rather than a person
    #[arg(long, value_name = "NAME")]
    figures_name: Option<String>,

    /// Their e-mail address; it stands in every release
    #[arg(long, value_name = "ADDRESS")]
    figures_mail: Option<String>,
}

impl ContactParts {
    /// Puts what was given over what there is.
    fn put_on(self, contacts: &mut Contacts) {
        let put = |over: &mut Option<String>, given: Option<String>| {
            if let Some(given) = given {
                *over = Some(given.trim().to_owned()).filter(|text| !text.is_empty());
            }
        };
        let Contact {
            name, phone, mail, ..
        } = &mut contacts.safeguarding;
        put(name, self.safeguarding_name);
        put(mail, self.safeguarding_mail);
        put(phone, self.safeguarding_phone);
        let Contact {
            name, phone, mail, ..
        } = &mut contacts.child;
        put(name, self.child_name);
        put(mail, self.child_mail);
        put(phone, self.child_phone);
        let Contact {
            name, phone, mail, ..
        } = &mut contacts.trust;
        put(name, self.trust_name);
        put(mail, self.trust_mail);
        put(phone, self.trust_phone);
        let Contact {
            name, phone, mail, ..
        } = &mut contacts.second;
        put(name, self.second_name);
        put(mail, self.second_mail);
        put(phone, self.second_phone);
        let Contact { name, phone, .. } = &mut contacts.out_of_hours;
        put(name, self.out_of_hours_name);
        put(phone, self.out_of_hours_phone);
        let Contact {
            name,
            phone,
            mail,
            link,
        } = &mut contacts.complaints;
        put(name, self.complaints_name);
        put(phone, self.complaints_phone);
        put(mail, self.complaints_mail);
        put(link, self.complaints_link);
        let Contact {
            name, mail, link, ..
        } = &mut contacts.data_protection;
        put(name, self.data_protection_name);
        put(mail, self.data_protection_mail);
        put(link, self.data_protection_link);
        put(&mut contacts.signs_page, self.signs_page);
        let TextMessages { number, cost } = &mut contacts.text_messages;
        let taken_away = self
            .sms_number
            .as_deref()
            .is_some_and(|n| n.trim().is_empty());
        put(number, self.sms_number);
        if taken_away {
            cost.clear();
        }
        for (language, words) in self.sms_cost {
            cost.retain(|(of, _)| *of != language);
            if !words.is_empty() {
                cost.push((language, words));
            }
        }
        cost.sort();
        let hours = &mut contacts.hours;
        hours.days = self.working_days.unwrap_or(hours.days);
        if let Some((from, to)) = self.working_hours {
            (hours.from, hours.to) = (from, to);
        }
        for day in self.closed_days {
            match day {
                Some(day) => contacts.closed_days.push(day),
                None => contacts.closed_days.clear(),
            }
        }
        contacts.closed_days.sort_unstable();
        contacts.closed_days.dedup();
        let releases = &mut contacts.releases;
        releases.closing_day = self.closing_day.unwrap_or(releases.closing_day);
        releases.public = self.public_summaries.unwrap_or(releases.public);
        put(&mut releases.contact.name, self.figures_name);
        put(&mut releases.contact.mail, self.figures_mail);
    }
}

#[cfg(test)]
mod tests {
    use super::Organisation;
    use crate::cli::fixture::Desk;
    use crate::domain::Language;
    use crate::store::organisations;

    #[test]
    fn an_organisation_comes_changes_and_goes() {
        let desk = Desk::new();
        let run = |words: &str| desk.run::<Organisation>(words, Organisation::run);
        run("add|--name|Example Council|--nation|wales|--safeguarding-mail|safe@example.gov.uk")
            .unwrap();
        run("change|example-council|--name-cy|Cyngor Enghraifft|--language|cy|--language|en")
            .unwrap();
        run("change|example-council|--safeguarding-mail||--out-of-hours-phone|01632 960 111")
            .unwrap();
        let now = desk.db().read_now(organisations::list).unwrap().remove(0);
        assert_eq!(now.name(now.default_language()), "Cyngor Enghraifft");
        assert_eq!(now.name(Language::English), "Example Council");
        assert_eq!(now.contacts.safeguarding.mail, None);
        assert_eq!(
            now.contacts.out_of_hours.phone.as_deref(),
            Some("01632 960 111")
        );
        run("list").unwrap();
        run("close|example-council").unwrap();
        assert_eq!(
            run("close|example-council").unwrap_err().to_string(),
            "there is no organisation `example-council`; `heard organisation list` names those \
             there are"
        );
    }

    #[test]
    fn contacts_and_hours_are_set_and_taken_away() {
        let desk = Desk::new();
        let run = |words: &str| desk.run::<Organisation>(words, Organisation::run);
        let now = || {
            let mut all = desk.db().read_now(organisations::list).unwrap();
            all.remove(0).contacts
        };
        run(
            "add|--name|Example Council|--nation|wales|--child-mail|child@example.gov.uk\
             |--trust-name|Designated officer|--trust-phone|01632 960 103\
             |--second-mail|head@example.gov.uk",
        )
        .unwrap();
        assert_eq!(now().child.mail.as_deref(), Some("child@example.gov.uk"));
        assert_eq!(now().trust.phone.as_deref(), Some("01632 960 103"));
        assert_eq!(now().hours, crate::domain::WorkingHours::default());
        run(
            "change|example-council|--child-mail||--working-days|mon-thu,sat\
             |--working-hours|08:30-16:00|--closed-day|2027-06-08|--closed-day|2027-06-07",
        )
        .unwrap();
        assert_eq!(now().child.mail, None);
        assert_eq!(now().second.mail.as_deref(), Some("head@example.gov.uk"));
        assert_eq!(now().hours.days.to_string(), "mon-thu,sat");
        assert_eq!(now().hours.hours(), "08:30-16:00");
        let closed = |contacts: crate::domain::Contacts| {
            let days = contacts.closed_days.iter().map(ToString::to_string);
            days.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(closed(now()), "2027-06-07 2027-06-08");
        run("change|example-council|--closed-day||--closed-day|2027-06-09").unwrap();
        assert_eq!(closed(now()), "2027-06-09");
        run("list|--json").unwrap();
        let told = |words: &str| run(words).unwrap_err().to_string();
        for (words, why) in [
            (
                "--working-days|weekdays",
                "`weekdays` is no set of days; write it as mon-fri",
            ),
            ("--working-hours|17:00-09:00", "write them as 09:00-17:00"),
            (
                "--closed-day|7 June",
                "`7 June` is not a day; write it as 2027-06-07",
            ),
            ("--second-mail|head", "`head` is not an e-mail address"),
        ] {
            let told = told(&format!("change|example-council|{words}"));
            assert!(told.contains(why), "{told}");
        }
    }

    #[test]
    fn what_will_not_do_says_what_to_do() {
        let desk = Desk::new();
        let run = |words: &str| desk.run::<Organisation>(words, Organisation::run);
        let told = |words: &str| run(words).unwrap_err().to_string();
        run("add|--name|Example Council|--nation|wales").unwrap();
        assert_eq!(
            told("change|example-council"),
            "nothing would change; `heard organisation change --help` lists what may"
        );
        assert_eq!(
            told("add|--nation|wales"),
            "give it a name: `--name` or `--name-cy`"
        );
        assert_eq!(
            told("add|--name|!!!|--nation|wales"),
            "no short name can be made of `!!!`; give one by `--slug`"
        );
        assert!(
            told("add|--name|X|--nation|cornwall").contains("`cornwall` is not one of england")
        );
    }
}

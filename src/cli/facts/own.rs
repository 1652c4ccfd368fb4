//! What is set for one organisation, from the database.

use std::collections::BTreeMap;

use super::page::{Section, yes_or_no};
use crate::domain::{
    Channel, Contact, Contacts, Language, Nation, Organisation, Releasing, Role, Service,
    TextMessages, Touchpoint, TouchpointState,
};
use crate::store::{
    AnyConnection, StoreError, accessibility, people, services, staff_lists, touchpoints,
};

/// The word the section is asked for by.
pub(super) const NAME: &str = "organisation";

/// What is set for an organisation.
pub(super) struct Own {
    organisation: Organisation,
    services: Vec<Service>,
    touchpoints: Vec<Touchpoint>,
    people: BTreeMap<Role, usize>,
    staff_list: usize,
    states_accessibility: bool,
}

/// Reads what is set for an organisation.
pub(super) fn read(
    connection: &mut AnyConnection,
    organisation: Organisation,
) -> Result<Own, StoreError> {
    let id = organisation.id;
    let services = services::of_organisation(connection, id)?;
    let ids: Vec<_> = services.iter().map(|service| service.id).collect();
    let mut held = BTreeMap::new();
    for (account, person) in people::of_organisation(connection, id)? {
        for role in Role::ALL.iter().filter(|_| !account.disabled) {
            let has =
                |grant: &crate::domain::Grant| grant.organisation == id && grant.role == *role;
            *held.entry(*role).or_default() += usize::from(person.grants.iter().any(has));
        }
    }
    Ok(Own {
        touchpoints: touchpoints::of_services(connection, &ids)?,
        people: held,
        staff_list: staff_lists::of(connection, id)?.len(),
        states_accessibility: accessibility::shown(connection, id)?.is_some(),
        services,
        organisation,
    })
}

/// The section about an organisation.
pub(super) fn section(own: &Own) -> Section {
    let organisation = &own.organisation;
    let name = organisation.name(organisation.default_language());
    // Taken apart by name, so that a new contact or setting cannot be forgotten here.
    let Contacts {
        safeguarding,
        child,
        trust,
        second,
        out_of_hours,
        complaints,
        data_protection,
        signs_page,
        text_messages: TextMessages { number, cost },
        hours,
        closed_days,
        releases:
            Releasing {
                closing_day,
                public,
                contact,
            },
        returns,
    } = &organisation.contacts;
    let or_safeguarding = |own: &Contact| match (&own.mail, &safeguarding.mail) {
        (None, Some(_)) => "missing: the safeguarding contact gets its mail".to_owned(),
        _ => by_mail(own),
    };
    let contacts = [
        ["safeguarding".to_owned(), by_mail(safeguarding)],
        ["child".to_owned(), or_safeguarding(child)],
        ["position of trust".to_owned(), or_safeguarding(trust)],
        ["second contact".to_owned(), by_mail(second)],
        ["out of hours".to_owned(), by_any(out_of_hours)],
        ["complaints".to_owned(), by_any(complaints)],
        ["data protection".to_owned(), by_any(data_protection)],
        ["figures".to_owned(), by_any(contact)],
    ];
    let languages = organisation.languages.iter().map(|language| {
        let checked = if language.checked() {
            "checked by a speaker"
        } else {
            "no speaker has checked it, and its pages say so"
        };
        [
            language.to_string(),
            language.english_name().to_owned(),
            checked.to_owned(),
        ]
    });
    let costs: Vec<String> = cost
        .iter()
        .map(|(language, _)| language.to_string())
        .collect();
    let set = [
        ["nation", organisation.nation.as_str()].map(str::to_owned),
        ["clock".to_owned(), organisation.time_zone.to_string()],
        ["working days".to_owned(), hours.days.to_string()],
        ["working hours".to_owned(), hours.hours()],
        [
            "closed days".to_owned(),
            format!("{}, besides weekends and bank holidays", closed_days.len()),
        ],
        ["months close on day".to_owned(), closing_day.to_string()],
        ["everybody may read releases".to_owned(), yes_or_no(*public)],
        [
            "page that lists its signs".to_owned(),
            there(signs_page.is_some()),
        ],
        ["number for texts".to_owned(), there(number.is_some())],
        [
            "cost of a text is told in".to_owned(),
            if costs.is_empty() {
                "no language".to_owned()
            } else {
                costs.join(", ")
            },
        ],
        [
            "accessibility statement".to_owned(),
            if own.states_accessibility {
                "confirmed by an admin".to_owned()
            } else {
                "missing: the page says \"not yet assessed\"".to_owned()
            },
        ],
        ["modes of collection".to_owned(), returns.modes.to_string()],
        [
            "admins are reminded of returns".to_owned(),
            yes_or_no(organisation.is_reminded_of_returns()),
        ],
        [
            "names on the staff list".to_owned(),
            own.staff_list.to_string(),
        ],
    ];
    Section::new(NAME, format!("What is set for {name}"))
        .says(format!(
            "These are the facts of {name} ({}) as they stand in the database now. Addresses and \
             telephone numbers are left out, so that this may be passed on.",
            organisation.slug
        ))
        .columns("The law", ["about", "law"], laws(organisation.nation))
        .says(
            "The names of laws are there to save a search. Have your data protection officer \
             confirm them; the lawful basis that citizens are told is a public task, Article \
             6(1)(e) of the UK GDPR.",
        )
        .columns("Contacts", ["contact", "how it stands"], contacts)
        .columns("Languages", ["tag", "language", "checked"], languages)
        .columns("Settings", ["setting", "value"], set)
        .columns(
            "People who hold a role, on a part or on the whole",
            ["role", "people"],
            Role::ALL.iter().map(|role| {
                let people = own.people.get(role).copied().unwrap_or_default();
                [role.to_string(), people.to_string()]
            }),
        )
        .columns(
            "Services",
            ["service", "asks", "touchpoints", "of them open"],
            own.services.iter().map(|service| {
                let here = own
                    .touchpoints
                    .iter()
                    .filter(|one| one.service == service.id);
                let open = here
                    .clone()
                    .filter(|one| one.state == TouchpointState::Open);
                [
                    service.name(Language::English).to_owned(),
                    service.question_set.to_string(),
                    here.count().to_string(),
                    open.count().to_string(),
                ]
            }),
        )
        .columns(
            "Channels, by touchpoints that are open",
            ["channel", "touchpoints"],
            Channel::ALL.iter().filter_map(|channel| {
                let open = own
                    .touchpoints
                    .iter()
                    .filter(|one| one.state == TouchpointState::Open);
                let by = open.filter(|one| one.channels.contains(channel)).count();
                (by > 0).then(|| [channel.to_string(), by.to_string()])
            }),
        )
        .says(format!(
            "{} of its touchpoints share a network among many people, so that no answer there is \
             marked; widgets may stand on {} pages of other sites.",
            own.touchpoints
                .iter()
                .filter(|one| one.shared_network)
                .count(),
            own.touchpoints
                .iter()
                .flat_map(|one| &one.origins)
                .map(ToString::to_string)
                .collect::<std::collections::BTreeSet<_>>()
                .len()
        ))
}

/// Whether a contact who is told by mail can be.
fn by_mail(contact: &Contact) -> String {
    match contact.mail {
        Some(_) => "in place".to_owned(),
        None => "missing: it gets no mail".to_owned(),
    }
}

/// By what a contact can be reached.
fn by_any(contact: &Contact) -> String {
    let ways = [
        (contact.phone.is_some(), "telephone"),
        (contact.mail.is_some(), "mail"),
        (contact.link.is_some(), "web page"),
    ];
    let ways: Vec<&str> = ways
        .into_iter()
        .filter_map(|(there, way)| there.then_some(way))
        .collect();
    if ways.is_empty() {
        "missing".to_owned()
    } else {
        format!("in place, by {}", ways.join(", "))
    }
}

fn there(there: bool) -> String {
    if there { "in place" } else { "none" }.to_owned()
}

/// What the laws of a nation are called.
fn laws(nation: Nation) -> impl Iterator<Item = [String; 2]> {
    let [
        adults,
        children,
        information,
        equality,
        accessibility,
        ombudsman,
    ] = match nation {
        Nation::England => [
            "Care Act 2014, section 42",
            "Children Act 1989, section 47",
            "Freedom of Information Act 2000",
            "Equality Act 2010",
            "enforced by the Equality and Human Rights Commission",
            "Local Government and Social Care Ombudsman; Parliamentary and Health Service Ombudsman",
        ],
        Nation::Wales => [
            "Social Services and Well-being (Wales) Act 2014, section 126",
            "Social Services and Well-being (Wales) Act 2014, section 130; Children Act 1989, \
             section 47",
            "Freedom of Information Act 2000",
            "Equality Act 2010; Welsh Language (Wales) Measure 2011",
            "enforced by the Equality and Human Rights Commission",
            "Public Services Ombudsman for Wales",
        ],
        Nation::Scotland => [
            "Adult Support and Protection (Scotland) Act 2007, section 4",
            "Children's Hearings (Scotland) Act 2011, section 60",
            "Freedom of Information (Scotland) Act 2002",
            "Equality Act 2010",
            "enforced by the Equality and Human Rights Commission",
            "Scottish Public Services Ombudsman",
        ],
        Nation::NorthernIreland => [
            "the regional policy \"Adult Safeguarding: Prevention and Protection in Partnership\" \
             (2015)",
            "Children (Northern Ireland) Order 1995, article 66",
            "Freedom of Information Act 2000",
            "Northern Ireland Act 1998, section 75; Disability Discrimination Act 1995",
            "enforced by the Equality Commission for Northern Ireland",
            "Northern Ireland Public Services Ombudsman",
        ],
    };
    let accessibility = format!(
        "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations \
         2018, {accessibility}"
    );
    [
        [
            "personal data".to_owned(),
            "UK GDPR; Data Protection Act 2018; Privacy and Electronic Communications Regulations \
             2003"
                .to_owned(),
        ],
        ["adults at risk".to_owned(), adults.to_owned()],
        ["children at risk".to_owned(), children.to_owned()],
        ["freedom of information".to_owned(), information.to_owned()],
        ["equality".to_owned(), equality.to_owned()],
        ["accessibility".to_owned(), accessibility],
        ["complaints".to_owned(), ombudsman.to_owned()],
    ]
    .into_iter()
}

//! A council with two services, and a trust that is none of its business.

use heard::domain::{
    Channel, Code, Contact, Contacts, Grant, Hanging, Language, Nation, Organisation, QuestionSet,
    Role, Service, Slug, TextMessages, TouchpointState,
};
use heard::people::{self, NewPerson, Token};
use heard::register::{organisations, services, touchpoints};
use heard::store::organisations::NewOrganisation;

use super::{Desk, TestApp};

/// The password of everybody who works here.
pub(crate) const PASSWORD: &str = "pedwar gair heb gyswllt";

/// Example Council: two services, in English and Welsh.
///
/// `HOME` is a sign of home care, `LIB` one of the libraries, and `NEW1` is a draft.
pub(crate) struct Council {
    pub(crate) organisation: Organisation,
    pub(crate) home_care: Service,
    pub(crate) libraries: Service,
}

/// Example Trust, another organisation, with one service and the sign `WARD`.
pub(crate) struct Trust {
    pub(crate) organisation: Organisation,
    pub(crate) emergency: Service,
}

impl Council {
    /// A role on the whole council.
    pub(crate) fn all(&self, role: Role) -> Grant {
        Grant {
            role,
            organisation: self.organisation.id,
            service: None,
        }
    }

    /// A role on one service of it.
    pub(crate) fn on(&self, service: &Service, role: Role) -> Grant {
        Grant {
            role,
            organisation: self.organisation.id,
            service: Some(service.id),
        }
    }
}

impl Trust {
    /// A role on the whole trust.
    pub(crate) fn all(&self, role: Role) -> Grant {
        Grant {
            role,
            organisation: self.organisation.id,
            service: None,
        }
    }
}

fn both(english: &str, welsh: &str) -> Vec<(Language, String)> {
    vec![
        (Language::English, english.to_owned()),
        (Language::Welsh, welsh.to_owned()),
    ]
}

fn contact(name: &str, phone: &str, mail: &str) -> Contact {
    Contact {
        name: Some(name.to_owned()),
        phone: Some(phone.to_owned()),
        mail: Some(mail.to_owned()),
        link: None,
    }
}

impl TestApp {
    /// Sets the council up.
    pub(crate) fn council(&self) -> Council {
        let organisation = self.organisation(&NewOrganisation {
            slug: Slug::parse("example-council").unwrap(),
            names: both("Example Council", "Cyngor Enghraifft"),
            nation: Nation::Wales,
            time_zone: "Europe/London".parse().unwrap(),
            languages: vec![Language::English, Language::Welsh],
            contacts: Contacts {
                safeguarding: contact("Duty desk", "01632 960101", "duty@example.org"),
                out_of_hours: contact("Night team", "01632 960102", "night@example.org"),
                complaints: contact("Complaints", "01632 960103", "complaints@example.org"),
                data_protection: contact("Data officer", "01632 960104", "data@example.org"),
                signs_page: None,
                text_messages: TextMessages {
                    number: Some("07700 900123".to_owned()),
                    cost: both("standard rate", "cyfradd safonol"),
                },
                ..Contacts::default()
            },
        });
        let home_care = both("Home care North", "Gofal cartref y Gogledd");
        let home_care = self.service(&organisation, "home-care-north", home_care);
        let libraries = both("Libraries", "Llyfrgelloedd");
        let libraries = self.service(&organisation, "libraries", libraries);
        let council = Council {
            organisation,
            home_care,
            libraries,
        };
        let open = TouchpointState::Open;
        self.touchpoint(&council.home_care, "HOME", "Home visits", open);
        self.touchpoint(&council.libraries, "LIB", "Library front desk", open);
        self.touchpoint(
            &council.libraries,
            "NEW1",
            "New desk",
            TouchpointState::Draft,
        );
        council
    }

    /// Sets the trust up.
    pub(crate) fn trust(&self) -> Trust {
        let organisation = self.organisation(&NewOrganisation {
            slug: Slug::parse("example-trust").unwrap(),
            names: vec![(Language::English, "Example Trust".to_owned())],
            nation: Nation::England,
            time_zone: "Europe/London".parse().unwrap(),
            languages: vec![Language::English],
            contacts: Contacts::default(),
        });
        let names = vec![(Language::English, "Emergency department".to_owned())];
        let emergency = self.service(&organisation, "emergency", names);
        self.touchpoint(&emergency, "WARD", "Waiting room", TouchpointState::Open);
        Trust {
            organisation,
            emergency,
        }
    }

    pub(crate) fn organisation(&self, new: &NewOrganisation) -> Organisation {
        let new = new.clone();
        self.act(move |connection, by| organisations::add(connection, by, &new))
    }

    /// Adds a service that asks `fft`.
    pub(crate) fn service(
        &self,
        organisation: &Organisation,
        slug: &str,
        names: Vec<(Language, String)>,
    ) -> Service {
        let (organisation, slug) = (organisation.clone(), Slug::parse(slug).unwrap());
        self.act(move |connection, by| {
            services::add(
                connection,
                by,
                &organisation,
                &slug,
                &names,
                QuestionSet::Fft,
            )
        })
    }

    /// Adds a touchpoint with a sign alone.
    pub(crate) fn touchpoint(
        &self,
        service: &Service,
        code: &str,
        name: &str,
        state: TouchpointState,
    ) {
        let new = touchpoints::NewTouchpoint {
            code: Some(Code::choose(code).unwrap()),
            names: vec![(Language::English, name.to_owned())],
            state,
            channels: vec![Channel::Qr],
            shared_network: false,
            origins: Vec::new(),
            language: None,
            opens_on: None,
            sign: Hanging::default(),
        };
        let service = service.clone();
        self.act(move |connection, by| {
            let owner = service.organisation;
            let owner = heard::store::organisations::by_id(connection, owner)?;
            touchpoints::add(connection, by, &owner, &service, &new)
        });
    }

    /// Invites somebody. The one-time link by which they choose a password.
    pub(crate) fn invite(&self, name: &str, grants: &[Grant]) -> Token {
        let new = NewPerson {
            mail: mail_of(name),
            name: name.to_owned(),
            language: Language::English,
        };
        let grants = grants.to_vec();
        self.act(move |connection, by| people::invite(connection, by, &new, &grants))
            .1
    }

    /// Somebody with these roles, who has chosen a password and is signed in.
    pub(crate) fn desk(&self, name: &str, grants: &[Grant]) -> Desk {
        let link = self.invite(name, grants);
        let desk = self.stranger();
        let page = desk.get(&format!("/staff/link/{}", link.as_str()));
        let chosen = page.form("password").fill("password", PASSWORD);
        desk.submit(&chosen)
            .leads_to("/staff/login?notice=password-set");
        self.sign_in(name)
    }

    /// Somebody who has a password signs in, with a browser of their own.
    pub(crate) fn sign_in(&self, name: &str) -> Desk {
        let desk = self.stranger();
        desk.sign_in(&mail_of(name), PASSWORD).leads_to("/staff");
        desk
    }
}

/// `Ann Evans` is `ann.evans@example.org`.
pub(crate) fn mail_of(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}

//! Somebody who reads the queue and the summaries, signed in.

use std::time::Instant;

use anyhow::Context;
use heard::domain::{Clock, Grant, Language, Role};
use heard::people::{self, NewPerson, People};
use heard::store::Db;
use heard::store::audit::By;
use heard::store::keys::Keys;
use scraper::{Html, Selector};
use ureq::http::Response;
use ureq::{Agent, Body};

use crate::council::Council;
use crate::server::Server;

pub(crate) const MAIL: &str = "ann.evans@example.org";
const PASSWORD: &str = "pedwar gair heb gyswllt";

/// Invites them, as a moderator and a commissioner, and they choose a password.
pub(crate) fn invite(db: &Db, clock: &Clock, keys: &Keys, council: &Council) -> anyhow::Result<()> {
    let by = By {
        person: None,
        at: clock.now(),
    };
    let grants = [Role::Moderator, Role::Commissioner].map(|role| Grant {
        role,
        organisation: council.organisation.id,
        service: None,
    });
    let (_, link) = db.write_now(move |connection| {
        let new = NewPerson {
            mail: MAIL.to_owned(),
            name: "Ann Evans".to_owned(),
            language: Language::English,
        };
        people::invite(connection, by, &new, &grants)
    })?;
    let people = People::new(db.clone(), clock.clone(), keys.forms.clone())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()?;
    Ok(runtime.block_on(people.choose_password(&link, PASSWORD))?)
}

/// A browser that is signed in.
pub(crate) struct Desk {
    agent: Agent,
    origin: String,
    cookie: String,
}

impl Desk {
    /// Signs in, with the form.
    pub(crate) fn sign_in(server: &Server) -> anyhow::Result<Self> {
        let mut desk = Self {
            agent: Agent::config_builder().max_redirects(0).build().new_agent(),
            origin: format!("http://{}", server.address),
            cookie: String::new(),
        };
        let login = "/staff/login";
        let page = Html::parse_document(&desk.read(login)?);
        let csrf = first(&page, "input[name=csrf]", "value")?;
        let fields = [("email", MAIL), ("password", PASSWORD), ("csrf", csrf)];
        let sent = desk.post(login, &fields)?;
        let cookie = header(&sent, "set-cookie")?.split(';').next();
        cookie.unwrap_or_default().clone_into(&mut desk.cookie);
        Ok(desk)
    }

    /// Passes a comment on that is at this path, as the reader does, and opens what comes after it.
    /// Gives where that is, and how long both took, in milliseconds.
    pub(crate) fn decide(&self, path: &str) -> anyhow::Result<(String, f64)> {
        let page = Html::parse_document(&self.read(path)?);
        let fields = [
            ("csrf", first(&page, "form input[name=csrf]", "value")?),
            (
                "version",
                first(&page, "form input[name=version]", "value")?,
            ),
            ("action", "publish"),
        ];
        let item = path.split(['?', '#']).next().unwrap_or_default();
        let began = Instant::now();
        let sent = self.post(&format!("{item}/decision"), &fields)?;
        let next = header(&sent, "location")?.to_owned();
        self.get(&next)?;
        Ok((next, began.elapsed().as_secs_f64() * 1e3))
    }

    /// Where the page leads that is found by a selector of links.
    pub(crate) fn link(&self, path: &str, links: &str) -> anyhow::Result<String> {
        let page = Html::parse_document(&self.read(path)?);
        Ok(first(&page, links, "href")?.to_owned())
    }

    fn post(&self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Response<Body>> {
        let address = format!("{}{path}", self.origin);
        let to = self
            .agent
            .post(address)
            .header("Cookie", &self.cookie)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", &self.origin)
            .header("Content-Type", "application/x-www-form-urlencoded");
        Ok(to.send(serde_urlencoded::to_string(fields)?)?)
    }

    fn read(&self, path: &str) -> anyhow::Result<String> {
        let address = format!("{}{path}", self.origin);
        let mut page = self
            .agent
            .get(address)
            .header("Cookie", &self.cookie)
            .call()?;
        anyhow::ensure!(page.status() == 200, "{path}: {}", page.status());
        Ok(page.body_mut().read_to_string()?)
    }

    /// Reads a page to its end.
    pub(crate) fn get(&self, path: &str) -> anyhow::Result<()> {
        self.read(path).map(drop)
    }
}

/// An attribute of the first element that a selector finds.
fn first<'page>(page: &'page Html, elements: &str, attribute: &str) -> anyhow::Result<&'page str> {
    let elements = Selector::parse(elements)
        .map_err(|bad| anyhow::anyhow!("`{elements}` is no selector: {bad}"))?;
    let mut found = page.select(&elements);
    let value = found.find_map(|element| element.attr(attribute));
    value.with_context(|| format!("nothing on the page has the {attribute} that is looked for"))
}

fn header<'sent>(sent: &'sent Response<Body>, name: &str) -> anyhow::Result<&'sent str> {
    let value = sent.headers().get(name);
    let value = value.with_context(|| format!("{} and no {name}", sent.status()))?;
    Ok(value.to_str()?)
}

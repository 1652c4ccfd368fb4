//! Somebody who reads the queue and the summaries, signed in.

use heard::domain::{Clock, Grant, Language, Role};
use heard::people::{self, NewPerson, People};
use heard::store::Db;
use heard::store::audit::By;
use heard::store::keys::Keys;
use ureq::Agent;

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
        let agent = Agent::config_builder().max_redirects(0).build().new_agent();
        let origin = format!("http://{}", server.address);
        let address = format!("{origin}/staff/login");
        let page = agent.get(&address).call()?.body_mut().read_to_string()?;
        let form = scraper::Html::parse_document(&page);
        let field = scraper::Selector::parse("input[name=csrf]").map_err(|_bad| no("selector"))?;
        let csrf = form.select(&field).find_map(|field| field.attr("value"));
        let fields = [
            ("email", MAIL),
            ("password", PASSWORD),
            ("csrf", csrf.ok_or_else(|| no("token in the form"))?),
        ];
        let sent = agent
            .post(&address)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", &origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .send(serde_urlencoded::to_string(fields)?)?;
        let cookie = sent
            .headers()
            .get("set-cookie")
            .ok_or_else(|| no("session"))?;
        let cookie = cookie.to_str()?.split(';').next().unwrap_or_default();
        Ok(Self {
            cookie: cookie.to_owned(),
            agent,
            origin,
        })
    }

    /// Passes a comment on that is at this path, as the reader does, and opens what comes after it.
    /// Gives where that is, and how long both took, in milliseconds.
    pub(crate) fn decide(&self, path: &str) -> anyhow::Result<(String, f64)> {
        let page = self.read(path)?;
        let form = scraper::Html::parse_document(&page);
        let field = scraper::Selector::parse("form input[type=hidden]")
            .map_err(|_bad| anyhow::anyhow!("no selector"))?;
        let mut fields: Vec<(&str, &str)> = form
            .select(&field)
            .filter_map(|field| Some((field.attr("name")?, field.attr("value")?)))
            .filter(|(name, _)| ["csrf", "version"].contains(name))
            .collect();
        fields.sort_unstable();
        fields.dedup();
        fields.push(("action", "publish"));
        let item = path.split(['?', '#']).next().unwrap_or_default();
        let began = std::time::Instant::now();
        let sent = self
            .agent
            .post(format!("{}{item}/decision", self.origin))
            .header("Cookie", &self.cookie)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", &self.origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .send(serde_urlencoded::to_string(&fields)?)?;
        let next = sent.headers().get("location");
        let next = next
            .ok_or_else(|| anyhow::anyhow!("{item} was not decided: {}", sent.status()))?
            .to_str()?
            .to_owned();
        self.get(&next)?;
        Ok((next, began.elapsed().as_secs_f64() * 1e3))
    }

    /// Where the page leads that is found by a selector of links.
    pub(crate) fn link(&self, path: &str, links: &str) -> anyhow::Result<String> {
        let page = scraper::Html::parse_document(&self.read(path)?);
        let links =
            scraper::Selector::parse(links).map_err(|_bad| anyhow::anyhow!("no selector"))?;
        let first = page.select(&links).find_map(|link| link.attr("href"));
        let first = first.ok_or_else(|| anyhow::anyhow!("{path} leads nowhere"))?;
        Ok(first.to_owned())
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

fn no(what: &str) -> anyhow::Error {
    anyhow::anyhow!("no {what} at the sign-in page")
}

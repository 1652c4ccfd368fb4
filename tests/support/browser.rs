//! Browsers: a citizen's, which keeps nothing, and the one at a desk, which keeps a session.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use ureq::Agent;
use ureq::http::Request;

use super::{Form, Page};

/// Longer than anything here may take; a test that hangs fails.
const PATIENCE: Duration = Duration::from_mins(1);

const FORM: &str = "application/x-www-form-urlencoded";

/// Sends a request as it stands and follows no redirect.
fn send(
    agent: &Agent,
    origin: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Page {
    let mut request = Request::builder()
        .method(method)
        .uri(format!("{origin}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = match body {
        Some(body) => agent.run(request.body(body).unwrap()),
        None => agent.run(request.body(()).unwrap()),
    };
    let response = response.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
    let (head, mut body) = response.into_parts();
    let body = body
        .with_config()
        .limit(64 * 1024 * 1024)
        .read_to_vec()
        .unwrap();
    Page::new(format!("{method} {path}"), path, head, body)
}

fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE))
        .build()
        .new_agent()
}

/// A citizen's browser. It has no cookies, and no answer may try to give it one.
#[derive(Clone)]
pub(crate) struct Browser {
    agent: Agent,
    origin: String,
    headers: Vec<(String, String)>,
}

impl Browser {
    pub(crate) fn new(origin: &str) -> Self {
        Self {
            agent: agent(),
            origin: origin.to_owned(),
            headers: Vec::new(),
        }
    }

    /// The same browser, which sends this with all it asks for.
    pub(crate) fn with(mut self, header: &str, value: &str) -> Self {
        self.headers.push((header.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn get(&self, path: &str) -> Page {
        self.ask("GET", path, None)
    }

    /// Any method, with nothing in it.
    pub(crate) fn method(&self, method: &str, path: &str) -> Page {
        self.ask(method, path, None)
    }

    /// Sends a form as it stands on its page.
    pub(crate) fn submit(&self, form: &Form) -> Page {
        self.post_bytes(&form.action, FORM, form.encoded().as_bytes())
    }

    /// Sends fields without a page, as only a program does.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.post_bytes(path, FORM, body.as_bytes())
    }

    /// Sends a form that no browser would make.
    pub(crate) fn post_raw(&self, path: &str, body: &[u8]) -> Page {
        self.post_bytes(path, FORM, body)
    }

    pub(crate) fn post_bytes(&self, path: &str, media_type: &str, body: &[u8]) -> Page {
        self.ask("POST", path, Some((media_type, body)))
    }

    fn ask(&self, method: &str, path: &str, body: Option<(&str, &[u8])>) -> Page {
        let mut headers: Vec<(&str, &str)> = self
            .headers
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        if let Some((media_type, _)) = body {
            headers.push(("Content-Type", media_type));
        }
        let body = body.map(|(_, body)| body);
        let page = send(&self.agent, &self.origin, method, path, &headers, body);
        assert_eq!(
            page.header("set-cookie"),
            None,
            "{method} {path} set a cookie"
        );
        page
    }

    /// Opens a sign's page and taps.
    pub(crate) fn taps(&self, code: &str, score: &str) -> Page {
        let question = self.get(&format!("/{code}")).is(200);
        self.submit(&question.form("score").press("score", score))
    }
}

/// The browser at a desk: it keeps cookies, and says where a form came from.
pub(crate) struct Desk {
    agent: Agent,
    origin: String,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl Desk {
    pub(crate) fn new(origin: &str) -> Self {
        Self {
            agent: agent(),
            origin: origin.to_owned(),
            cookies: RefCell::default(),
        }
    }

    pub(crate) fn get(&self, path: &str) -> Page {
        self.ask("GET", path, &[], None)
    }

    pub(crate) fn submit(&self, form: &Form) -> Page {
        self.post_from("same-origin", &form.action, &form.encoded())
    }

    /// Sends fields from a page of ours, with the token of the session.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let csrf = self.csrf();
        let with: Vec<(&str, &str)> = fields
            .iter()
            .copied()
            .chain([("csrf", csrf.as_str())])
            .collect();
        self.post_from(
            "same-origin",
            path,
            &serde_urlencoded::to_string(with).unwrap(),
        )
    }

    /// Sends fields as they are, from a page of ours.
    pub(crate) fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_from(
            "same-origin",
            path,
            &serde_urlencoded::to_string(fields).unwrap(),
        )
    }

    fn post_from(&self, site: &str, path: &str, body: &str) -> Page {
        self.post_with(
            &[("Sec-Fetch-Site", site), ("Origin", &self.origin)],
            path,
            body,
        )
    }

    /// Sends a form with headers of one's own choice.
    pub(crate) fn post_with(&self, headers: &[(&str, &str)], path: &str, body: &str) -> Page {
        let headers: Vec<(&str, &str)> = [("Content-Type", FORM)]
            .into_iter()
            .chain(headers.iter().copied())
            .collect();
        self.ask("POST", path, &headers, Some(body.as_bytes()))
    }

    /// Sends a form with a file in it, as a browser does.
    pub(crate) fn upload(&self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Page {
        const BETWEEN: &str = "--------between-the-parts";
        let csrf = self.csrf();
        let mut body = Vec::new();
        for (name, value) in fields.iter().copied().chain([("csrf", csrf.as_str())]) {
            let part = format!(
                "--{BETWEEN}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.into_bytes());
        }
        let head = format!(
            "--{BETWEEN}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"table.csv\"\r\n\
             Content-Type: text/csv\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend(file);
        body.extend(format!("\r\n--{BETWEEN}--\r\n").into_bytes());
        let kind = format!("multipart/form-data; boundary={BETWEEN}");
        let headers = [
            ("Content-Type", kind.as_str()),
            ("Sec-Fetch-Site", "same-origin"),
            ("Origin", self.origin.as_str()),
        ];
        self.ask("POST", path, &headers, Some(&body))
    }

    /// The token of this session's forms.
    pub(crate) fn csrf(&self) -> String {
        self.get("/staff").is(200).form("csrf").value("csrf")
    }

    /// Fills in the sign-in page.
    pub(crate) fn sign_in(&self, mail: &str, password: &str) -> Page {
        let page = self.get("/staff/login").is(200);
        self.submit(
            &page
                .form("password")
                .fill("email", mail)
                .fill("password", password),
        )
    }

    /// A browser that has kept the same cookies.
    pub(crate) fn twin(&self) -> Self {
        Self {
            agent: agent(),
            origin: self.origin.clone(),
            cookies: self.cookies.clone(),
        }
    }

    /// Whether it holds a session's cookie.
    pub(crate) fn has_a_cookie(&self) -> bool {
        !self.cookies.borrow().is_empty()
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&[u8]>) -> Page {
        let cookies: Vec<String> = self
            .cookies
            .borrow()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let cookies = cookies.join("; ");
        let mut headers = headers.to_vec();
        if !cookies.is_empty() {
            headers.push(("Cookie", &cookies));
        }
        let page = send(&self.agent, &self.origin, method, path, &headers, body);
        for cookie in page.headers("set-cookie") {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((&cookie, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() || attributes.contains("Max-Age=0") {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.cookies
                    .borrow_mut()
                    .insert(name.to_owned(), value.to_owned());
            }
        }
        page
    }
}

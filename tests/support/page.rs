//! A page as it came, and a form as a person fills it in.

use scraper::{ElementRef, Html, Selector};
use ureq::http::response::Parts;

/// An answer of the server.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    head: Parts,
    asked: String,
    path: String,
}

impl Page {
    pub(crate) fn new(asked: String, path: &str, head: Parts, body: Vec<u8>) -> Self {
        let status = head.status.as_u16();
        Self {
            status,
            body,
            head,
            asked,
            path: path.to_owned(),
        }
    }

    /// The page, if it came with this status.
    pub(crate) fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}\n{}", self.asked, self.html());
        self
    }

    /// The page, if it is a redirect after a form, to this address.
    pub(crate) fn leads_to(self, address: &str) -> Self {
        let page = self.is(303);
        assert_eq!(page.location(), address, "{}", page.asked);
        page
    }

    /// Where a redirect leads.
    pub(crate) fn location(&self) -> String {
        self.header("location")
            .unwrap_or_else(|| panic!("{} leads nowhere", self.asked))
    }

    /// The page of the receipt that a tap leads to, without what else the address says.
    pub(crate) fn receipt(&self) -> String {
        let to = self.location();
        assert!(to.starts_with("/r/"), "{} leads to {to}", self.asked);
        to.split('?').next().unwrap_or_default().to_owned()
    }

    /// Whether a tap leads to an answer that was there before.
    pub(crate) fn leads_to_a_known_answer(&self) -> bool {
        self.location().contains("?again")
    }

    pub(crate) fn header(&self, name: &str) -> Option<String> {
        self.headers(name).into_iter().next()
    }

    pub(crate) fn headers(&self, name: &str) -> Vec<String> {
        let values = self.head.headers.get_all(name).iter();
        values
            .map(|value| value.to_str().unwrap().to_owned())
            .collect()
    }

    /// The body as text.
    pub(crate) fn html(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// What a person reads in the middle of the page, on one line.
    pub(crate) fn text(&self) -> String {
        let all: Vec<String> = self.all("main");
        all.join(" ")
    }

    /// Whether these words stand in the middle of the page.
    pub(crate) fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The text of each element that a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<String> {
        let (document, selector) = (Html::parse_document(&self.html()), selecting(selector));
        document.select(&selector).map(text_of).collect()
    }

    /// An attribute of each element that a selector finds.
    pub(crate) fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let (document, selector) = (Html::parse_document(&self.html()), selecting(selector));
        let found = document.select(&selector);
        found
            .filter_map(|element| element.attr(attribute).map(str::to_owned))
            .collect()
    }

    /// The status and the heading.
    pub(crate) fn heading(&self) -> String {
        format!("{} {}", self.status, self.all("h1").join(" / "))
    }

    /// The status, and the text of what a selector finds, a line each.
    pub(crate) fn outline(&self, selector: &str) -> String {
        let mut lines = vec![self.status.to_string()];
        lines.extend(
            self.all(selector)
                .into_iter()
                .filter(|line| !line.is_empty()),
        );
        lines.join("\n")
    }

    /// The body as JSON.
    /// The body as it came.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.body.clone()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{}: {error}", self.asked))
    }

    /// The form that has a field or a button of this name.
    pub(crate) fn form(&self, holding: &str) -> Form {
        let document = Html::parse_document(&self.html());
        let named = selecting(&format!("[name={holding}]"));
        let forms = selecting("form");
        let mut found = document
            .select(&forms)
            .filter(|form| form.select(&named).next().is_some());
        let form = found.next();
        let form = form
            .unwrap_or_else(|| panic!("{}: no form has `{holding}`\n{}", self.asked, self.html()));
        Form::read(form, &self.path)
    }

    /// The form whose address ends like this.
    pub(crate) fn form_to(&self, end: &str) -> Form {
        let (document, forms) = (Html::parse_document(&self.html()), selecting("form"));
        let mut found = document.select(&forms);
        let leads = |to: &str| to.split('?').next().is_some_and(|to| to.ends_with(end));
        let form = found.find(|form| form.attr("action").is_some_and(leads));
        let form = form
            .unwrap_or_else(|| panic!("{}: no form leads to `{end}`\n{}", self.asked, self.html()));
        Form::read(form, &self.path)
    }

    /// Whether there is a form with a field or a button of this name.
    pub(crate) fn has_form(&self, holding: &str) -> bool {
        !self.all(&format!("form [name={holding}]")).is_empty()
    }
}

fn selecting(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// Text with single spaces.
fn text_of(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A form, as it stands on its page or as somebody has filled it in.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) action: String,
    /// What is sent, in the order of the page.
    fields: Vec<(String, String)>,
    /// Fields one can fill in, and the choices there are: (name, value).
    choices: Vec<(String, Option<String>)>,
    buttons: Vec<(String, String)>,
}

impl Form {
    fn read(form: ElementRef<'_>, path: &str) -> Self {
        assert_eq!(form.attr("method"), Some("post"));
        let action = form.attr("action").unwrap_or(path).to_owned();
        let mut read = Self {
            action,
            fields: Vec::new(),
            choices: Vec::new(),
            buttons: Vec::new(),
        };
        for control in form.select(&selecting("input, textarea, select, button")) {
            let Some(name) = control.attr("name") else {
                continue;
            };
            let name = name.to_owned();
            let value = || control.attr("value").unwrap_or_default().to_owned();
            match (control.value().name(), control.attr("type")) {
                ("button", _) => read.buttons.push((name, value())),
                ("input", Some("radio" | "checkbox")) => {
                    read.choices.push((name.clone(), Some(value())));
                    if control.attr("checked").is_some() {
                        read.fields.push((name, value()));
                    }
                }
                ("select", _) => {
                    let options = selecting("option");
                    let mut chosen = None;
                    for option in control.select(&options) {
                        let value = option.attr("value").unwrap_or_default().to_owned();
                        read.choices.push((name.clone(), Some(value.clone())));
                        if chosen.is_none() || option.attr("selected").is_some() {
                            chosen = Some(value);
                        }
                    }
                    read.fields.push((name, chosen.unwrap_or_default()));
                }
                ("textarea", _) => {
                    read.choices.push((name.clone(), None));
                    read.fields.push((name, control.text().collect()));
                }
                (_, Some("hidden")) => read.fields.push((name, value())),
                _ => {
                    read.choices.push((name.clone(), None));
                    read.fields.push((name, value()));
                }
            }
        }
        read
    }

    /// What stands in a field.
    pub(crate) fn value(&self, name: &str) -> String {
        let found = self.fields.iter().find(|(field, _)| field == name);
        found
            .unwrap_or_else(|| panic!("no field `{name}` in {self:?}"))
            .1
            .clone()
    }

    /// The values of a button.
    pub(crate) fn buttons(&self, name: &str) -> Vec<&str> {
        let named = self.buttons.iter().filter(|(button, _)| button == name);
        named.map(|(_, value)| value.as_str()).collect()
    }

    /// Types into a field, or chooses one of what there is to choose.
    pub(crate) fn fill(mut self, name: &str, value: &str) -> Self {
        let there = self.choices.iter().any(|(field, choice)| {
            field == name && choice.as_deref().is_none_or(|choice| choice == value)
        });
        assert!(there, "nobody can put `{value}` into `{name}` in {self:?}");
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Puts anything into any field, as only a program does.
    pub(crate) fn forge(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Takes every tick off a row of boxes.
    pub(crate) fn untick(mut self, name: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self
    }

    /// Presses a button.
    pub(crate) fn press(mut self, name: &str, value: &str) -> Self {
        let pair = (name.to_owned(), value.to_owned());
        assert!(
            self.buttons.contains(&pair),
            "there is no button `{name}={value}` in {self:?}"
        );
        self.fields.push(pair);
        self
    }

    /// What a browser sends.
    pub(crate) fn encoded(&self) -> String {
        let sent: Vec<(&str, String)> = self
            .fields
            .iter()
            .map(|(name, value)| (&**name, value.replace("\r\n", "\n").replace('\n', "\r\n")))
            .collect();
        serde_urlencoded::to_string(sent).unwrap()
    }
}

//! Who did what: the page, and the same lines as a table to take away.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::{Datelike, NaiveDate, NaiveTime, SecondsFormat};

use super::desk::desk;
use super::fields::Fields;
use super::guard::Signed;
use super::pages::staff::{AuditFilter, AuditPage, AuditRow, Place, act_in_words};
use super::problem::Problem;
use super::{App, html_with, see_other};
use crate::domain::{Act, Day, LocalTime, PersonId, RETENTION, Scope, TimeZone};
use crate::locale::Texts;
use crate::release::{Cell, csv_table};
use crate::store::audit::{self, By, Filter, Line, Who};
use crate::store::{AnyConnection, StoreError, organisations};

/// Lines on a page.
const ON_A_PAGE: i64 = 100;

/// Lines of a table that is taken away, at the most. It is made in memory: some ten megabytes.
const IN_A_TABLE: u16 = 50_000;

/// Letters of what acts are about that are looked for, at the most.
const ABOUT: usize = 200;

/// The columns of the table.
const COLUMNS: [&str; 7] = [
    "number",
    "time",
    "who",
    "act",
    "act_in_words",
    "about",
    "hash",
];

/// The word of the operator where a person is asked for.
const OPERATOR: &str = "operator";

/// A day as it was typed, and the day that is, if it is one.
#[derive(Debug, Clone, Default)]
struct Typed {
    text: String,
    day: Option<NaiveDate>,
}

impl Typed {
    fn read(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            day: day(text),
        }
    }

    fn is_no_day(&self) -> bool {
        !self.text.is_empty() && self.day.is_none()
    }
}

/// What an address asks for. An empty field asks for nothing.
#[derive(Debug, Clone, Default)]
struct Asked {
    who: Option<Who>,
    act: Option<String>,
    about: Option<String>,
    from: Typed,
    to: Typed,
    before: Option<i64>,
    /// More acts fit than a table holds.
    full: bool,
}

impl Asked {
    fn read(request: &HttpRequest) -> Result<Self, Problem> {
        let query = Fields::parse(request.query_string())?;
        let given = |name| -> Result<Option<&str>, Problem> {
            let text = query.text(name)?.trim();
            Ok(Some(text).filter(|text| !text.is_empty()))
        };
        let who = match given("person")? {
            None => None,
            Some(OPERATOR) => Some(Who::Operator),
            Some(number) => Some(Who::Person(PersonId(number.parse().map_err(|_bad| {
                Problem::unreadable("`person` is a number, or `operator`")
            })?))),
        };
        let act = given("act")?;
        if act.is_some_and(|act| !audit::ACTS.contains(&act)) {
            return Err(Problem::unreadable("`act` is no act there is"));
        }
        let about = given("about")?;
        if about.is_some_and(|about| {
            about.chars().count() > ABOUT || about.chars().any(char::is_control)
        }) {
            return Err(Problem::unreadable(format!(
                "`about` is one line of {ABOUT} letters at the most"
            )));
        }
        let before = given("before")?.map(str::parse).transpose();
        Ok(Self {
            who,
            act: act.map(str::to_owned),
            about: about.map(str::to_owned),
            from: Typed::read(given("from")?.unwrap_or_default()),
            to: Typed::read(given("to")?.unwrap_or_default()),
            before: before.map_err(|_bad| Problem::unreadable("`before` is a number"))?,
            full: given("full")?.is_some(),
        })
    }

    /// The filter, with days as they begin and end in a time zone.
    fn filter(&self, zone: Option<TimeZone>) -> Filter {
        // Who holds no organisation whole has no lines to filter.
        let begins = |day: NaiveDate| match zone {
            Some(zone) => Day(day).begins(zone),
            None => day.and_time(NaiveTime::MIN).and_utc(),
        };
        Filter {
            who: self.who,
            act: self.act.clone(),
            about: self.about.clone(),
            from: self.from.day.map(begins),
            until: self.to.day.and_then(|day| day.succ_opt()).map(begins),
            before: self.before,
        }
    }

    fn shown(&self) -> AuditFilter {
        AuditFilter {
            person: self.who.map_or_else(String::new, |who| match who {
                Who::Operator => OPERATOR.to_owned(),
                Who::Person(id) => id.to_string(),
            }),
            act: self.act.clone().unwrap_or_default(),
            about: self.about.clone().unwrap_or_default(),
            from: (self.from.text.clone(), self.from.day),
            to: (self.to.text.clone(), self.to.day),
        }
    }

    /// The field that holds no day, though something stands in it.
    fn wrong(&self) -> Option<&'static str> {
        let days = [("from", &self.from), ("to", &self.to)];
        let mut wrong = days.iter().filter(|(_, typed)| typed.is_no_day());
        wrong.next().map(|(field, _)| *field)
    }

    /// The fields that ask for something, without the place in the list.
    fn fields(&self) -> Vec<(&'static str, String)> {
        let shown = self.shown();
        [
            ("person", shown.person),
            ("act", shown.act),
            ("about", shown.about),
            ("from", shown.from.0),
            ("to", shown.to.0),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
    }

    /// An address with these fields and one more.
    fn address(&self, path: &str, more: Option<(&'static str, String)>) -> Result<String, Problem> {
        let mut fields = self.fields();
        fields.extend(more);
        let query = serde_urlencoded::to_string(fields)
            .map_err(|error| Problem::unreadable(error.to_string()))?;
        Ok(if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        })
    }

    /// What the line of an export says it was about. What was looked for in `about` was typed by
    /// hand and could be anything, a citizen's words too, so it is left out.
    fn subject(&self) -> String {
        let fields: Vec<String> = self
            .fields()
            .into_iter()
            .map(|(name, value)| match name {
                "about" => name.to_owned(),
                _ => format!("{name}={value}"),
            })
            .collect();
        if fields.is_empty() {
            "all".to_owned()
        } else {
            fields.join(" ")
        }
    }
}

/// A day, as `2026-11-24`, of the years that both databases can tell.
fn day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.parse().ok()?;
    (1970..=9998).contains(&day.year()).then_some(day)
}

/// The time zone that days and times of a scope are told in: that of its first organisation.
fn zone_of(connection: &mut AnyConnection, scope: &Scope) -> Result<Option<TimeZone>, StoreError> {
    let first = scope.organisations().first();
    first
        .map(|id| Ok(organisations::by_id(connection, *id)?.time_zone))
        .transpose()
}

/// Who did it, in words.
fn who(line: &Line, texts: &Texts) -> String {
    let person = line.person.clone();
    person.unwrap_or_else(|| texts.get("staff-operator"))
}

/// `GET /staff/audit`, newest first; `?before=` goes back, and the other fields choose.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadAudit)?;
    let asked = Asked::read(&request)?;
    let wanted = asked.clone();
    let (lines, people, zone) = app
        .db
        .read(move |connection| {
            let zone = zone_of(connection, &scope)?;
            // One more than is shown tells whether there are more; and nothing is shown when nobody
            // knows what was meant.
            let lines = match wanted.wrong() {
                Some(_) => Vec::new(),
                None => audit::list(connection, &scope, &wanted.filter(zone), ON_A_PAGE + 1)?,
            };
            let people = audit::who(connection, &scope)?;
            Ok::<_, StoreError>((lines, people, zone))
        })
        .await?;
    let texts = Texts::of(signed.language);
    let on_a_page = usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX);
    let more = lines.len() > on_a_page;
    let rows: Vec<AuditRow> = lines
        .iter()
        .take(on_a_page)
        .map(|line| AuditRow {
            line: line.id,
            when: zone.map_or(line.made_at.naive_utc(), |zone| {
                line.made_at.with_timezone(&zone.get()).naive_local()
            }),
            who: who(line, texts),
            act: line.act.clone(),
            about: line.subject.clone(),
        })
        .collect();
    let older = match rows.last() {
        Some(last) if more => {
            Some(asked.address("/staff/audit", Some(("before", last.line.to_string())))?)
        }
        _ => None,
    };
    let newer = match asked.before {
        Some(_) => Some(asked.address("/staff/audit", None)?),
        None => None,
    };
    let mut offered = vec![(OPERATOR.to_owned(), texts.get("staff-operator"))];
    offered.extend(
        people
            .into_iter()
            .map(|(id, name, mail)| (id.to_string(), format!("{name} ({mail})"))),
    );
    let page = AuditPage {
        desk: desk(&app, &signed, Place::Audit).await?,
        years: RETENTION.audit_years.to_string(),
        filter: asked.shown(),
        wrong: asked.wrong(),
        full: asked.full,
        people: offered,
        rows,
        newer,
        older,
        table: asked.address("/staff/audit.csv", None)?,
        in_a_table: IN_A_TABLE.into(),
    };
    let page = askama::Template::render(&page)?;
    Ok(html_with(
        if asked.wrong().is_some() { 400 } else { 200 },
        page,
    ))
}

/// `GET /staff/audit.csv`: the lines that the same fields choose, newest first. Who took them is a
/// line of the audit itself: without that line there is no table.
pub(super) async fn export(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::ReadAudit)?;
    let asked = Asked {
        before: None,
        ..Asked::read(&request)?
    };
    if asked.wrong().is_some() {
        return Err(Problem::unreadable(
            "`from` and `to` are days, such as 2026-11-24",
        ));
    }
    let (wanted, within) = (asked.clone(), scope.clone());
    let (lines, zone) = app
        .db
        .read(move |connection| {
            let zone = zone_of(connection, &within)?;
            let limit = i64::from(IN_A_TABLE) + 1;
            let lines = audit::list(connection, &within, &wanted.filter(zone), limit)?;
            Ok::<_, StoreError>((lines, zone))
        })
        .await?;
    if lines.len() > usize::from(IN_A_TABLE) {
        // A table that ends somewhere in the middle would look whole.
        let page = asked.address("/staff/audit", Some(("full", "yes".to_owned())))?;
        return Ok(see_other(page));
    }
    let now = app.clock.now();
    let by = By {
        person: Some(signed.person.id),
        at: now,
    };
    let subject = asked.subject();
    app.db
        .write(move |connection| {
            scope.organisations().iter().try_for_each(|organisation| {
                audit::record(connection, by, Some(*organisation), audit::EXPORT, &subject)
            })
        })
        .await?;
    let texts = Texts::of(signed.language);
    let rows = lines.iter().map(|line| {
        [
            line.id.to_string(),
            line.made_at.to_rfc3339_opts(SecondsFormat::Micros, true),
            who(line, texts),
            line.act.clone(),
            act_in_words(texts, &line.act),
            line.subject.clone(),
            line.hash.as_ref().map(hex::encode).unwrap_or_default(),
        ]
        .map(Cell::text)
    });
    let table = csv_table(&COLUMNS, rows).map_err(|error| {
        tracing::error!(error = %error, "the audit could not be made a table");
        Problem::from(super::problem::Kind::Broken)
    })?;
    let today = zone.map_or(now.date_naive(), |zone| LocalTime::at(now, zone).day.0);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"audit-{today}.csv\""),
        ))
        .body(table))
}

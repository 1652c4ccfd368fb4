//! Confirming what an organisation states about the accessibility of its pages.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::NaiveDate;

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{AccessibilityFormPage, Place, Stating, TypedStatement};
use super::problem::{Kind, Problem};
use super::{App, html_with, see_other};
use crate::domain::{
    AccessibilityStatement, Act, Compliance, Confirmed, Language, LocalTime, Organisation,
};
use crate::register::accessibility::{self as register, StatementRefused, given, points};
use crate::store::audit::By;
use crate::store::{StoreError, accessibility, organisations};

/// The two languages of a form.
const LANGUAGES: [Language; 2] = [Language::English, Language::Welsh];

/// The organisations a person may speak for, with what they state.
async fn stated(
    app: &App,
    signed: &Signed,
) -> Result<Vec<(Organisation, Option<Confirmed>)>, Problem> {
    let scope = signed.scope(Act::ConfirmStatements)?;
    let stated = app
        .db
        .read(move |connection| {
            let mut stated = Vec::new();
            for organisation in organisations::list(connection)? {
                if scope.holds(organisation.id) {
                    let shown = accessibility::shown(connection, organisation.id)?;
                    stated.push((organisation, shown));
                }
            }
            Ok::<_, StoreError>(stated)
        })
        .await?;
    Ok(stated)
}

/// A form that will not do: whose, what stands in it, and why.
struct Refused {
    slug: String,
    typed: TypedStatement,
    why: &'static str,
    field: &'static str,
}

/// `GET /staff/accessibility`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let done = match query.text("done")? {
        "confirm" => Some("staff-accessibility-confirmed"),
        "take-back" => Some("staff-accessibility-taken-back"),
        _ => None,
    };
    page(&app, &signed, done, None).await
}

async fn page(
    app: &App,
    signed: &Signed,
    done: Option<&'static str>,
    refused: Option<Refused>,
) -> Result<HttpResponse, Problem> {
    let desk = desk(app, signed, Place::Services).await?;
    let mut organisations: Vec<Stating> = stated(app, signed)
        .await?
        .into_iter()
        .map(|(organisation, shown)| {
            let today = LocalTime::at(app.clock.now(), organisation.time_zone).day.0;
            Stating {
                name: organisation.name(signed.language).to_owned(),
                old: shown
                    .as_ref()
                    .is_some_and(|shown| shown.statement.is_old(today)),
                typed: shown
                    .as_ref()
                    .map(|shown| typed(&shown.statement))
                    .unwrap_or_default(),
                shown: shown.map(|shown| (shown.by, shown.on)),
                slug: organisation.slug,
            }
        })
        .collect();
    let status = if refused.is_some() { 400 } else { 200 };
    let problem = refused.map(|refused| {
        let place = format!("{}-{}", refused.field, refused.slug);
        let own = organisations
            .iter_mut()
            .find(|one| one.slug.as_str() == refused.slug);
        if let Some(own) = own {
            own.typed = refused.typed;
        }
        let key = format!("staff-accessibility-error-{}", refused.why);
        (crate::locale::Texts::of(signed.language).get(&key), place)
    });
    let page = AccessibilityFormPage {
        desk,
        organisations,
        problem,
        done,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// What stands in the form of something that was confirmed.
fn typed(statement: &AccessibilityStatement) -> TypedStatement {
    let tested = |language| {
        let found = statement.tested.iter().find(|(of, _)| *of == language);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let faults = |language| {
        let found = statement.faults.iter().find(|(of, _)| *of == language);
        found.map(|(_, lines)| lines.join("\n")).unwrap_or_default()
    };
    TypedStatement {
        compliance: statement.compliance.to_string(),
        tested_on: statement.tested_on.to_string(),
        tested: LANGUAGES.map(tested),
        faults: LANGUAGES.map(faults),
        answer_days: statement.answer_days.to_string(),
    }
}

/// `POST /staff/accessibility`: confirm, or take back.
pub(super) async fn confirm(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let slug = fields.text("organisation")?.to_owned();
    let mine = stated(&app, &signed).await?.into_iter();
    let found = mine
        .map(|(organisation, _)| organisation)
        .find(|organisation| organisation.slug.as_str() == slug);
    let organisation = found.ok_or(Kind::NotFound)?;
    let person = signed.person.id;
    let by = By {
        person: Some(person),
        at: app.clock.now(),
    };
    let act = fields.text("act")?;
    match act {
        "take-back" => {
            let taken = app
                .db
                .write(move |connection| register::take_back(connection, by, &organisation))
                .await;
            // Whoever presses twice, or after a colleague, has what they want.
            match taken {
                Ok(()) | Err(StoreError::NotFound) => {}
                Err(other) => return Err(other.into()),
            }
        }
        "confirm" => {
            let typed = TypedStatement {
                compliance: fields.text("compliance")?.to_owned(),
                tested_on: fields.text("tested_on")?.to_owned(),
                tested: [fields.text("tested_en")?, fields.text("tested_cy")?].map(str::to_owned),
                faults: [fields.text("faults_en")?, fields.text("faults_cy")?].map(str::to_owned),
                answer_days: fields.text("answer_days")?.to_owned(),
            };
            let today = LocalTime::at(by.at, organisation.time_zone).day.0;
            let statement = match read(&typed, today) {
                Ok(statement) => statement,
                Err((why, field)) => {
                    let refused = Refused {
                        slug,
                        typed,
                        why,
                        field,
                    };
                    return page(&app, &signed, None, Some(refused)).await;
                }
            };
            app.db
                .write(move |connection| {
                    register::confirm(connection, (person, by), &organisation, &statement)
                })
                .await?;
        }
        _ => return Err(Problem::unreadable("`act` is `confirm` or `take-back`")),
    }
    Ok(see_other(format!("/staff/accessibility?done={act}")))
}

/// What was typed as a statement; else why not, and the field that has it.
fn read(
    typed: &TypedStatement,
    today: NaiveDate,
) -> Result<AccessibilityStatement, (&'static str, &'static str)> {
    let compliance: Compliance = typed
        .compliance
        .parse()
        .map_err(|_none| ("compliance", "compliance"))?;
    let day = ("day", "tested_on");
    let in_each = |language: Language, text: &String| given(language, text.trim().to_owned());
    let [english, welsh] = LANGUAGES;
    let statement = AccessibilityStatement {
        compliance,
        tested_on: typed.tested_on.trim().parse().map_err(|_no_day| day)?,
        tested: [
            in_each(english, &typed.tested[0]),
            in_each(welsh, &typed.tested[1]),
        ]
        .into_iter()
        .flatten()
        .collect(),
        faults: [
            given(english, points(&typed.faults[0])),
            given(welsh, points(&typed.faults[1])),
        ]
        .into_iter()
        .flatten()
        .collect(),
        answer_days: typed.answer_days.trim().parse().unwrap_or_default(),
    };
    register::check(&statement, today).map_err(|refused| match refused {
        StatementRefused::Day => day,
        StatementRefused::Tested(Language::Welsh) => ("tested", "tested_cy"),
        StatementRefused::Tested(_) => ("tested", "tested_en"),
        StatementRefused::FaultsMissing => ("faults-missing", "faults_en"),
        StatementRefused::FaultsTooMany => ("faults-full", "faults_en"),
        StatementRefused::FaultsLong(Language::Welsh) => ("faults-long", "faults_cy"),
        StatementRefused::FaultsLong(_) => ("faults-long", "faults_en"),
        StatementRefused::AnswerDays => ("answer", "answer_days"),
    })?;
    Ok(statement)
}

//! The batches of answers that were entered from paper or telephone, one of them, and asking to
//! strike it out.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed};
use super::pages::staff::{BatchPage, BatchRow, BatchStands, EntriesPage, Place};
use super::problem::{Kind, Problem};
use super::{App, html, html_with, see_other};
use crate::domain::{Act, Asked, Language, LocalTime, Month, Organisation, OrganisationId, Scope};
use crate::moderate::{self, AskRefused, ModerateError};
use crate::store::approvals::{self, Ask};
use crate::store::entries::{self, Batch};
use crate::store::{AnyConnection, StoreError, organisations, releases, touchpoints};

/// Batches on the page.
const SHOWN: i64 = 200;
/// Months back from this one whose batches are shown; of those that are not released, all are.
const MONTHS: u32 = 12;

/// `GET /staff/entries`.
pub(super) async fn list(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::EnterAnswers)?;
    let query = Fields::parse(request.query_string())?;
    let number = |name: &str| Ok::<_, Problem>(query.text(name)?.parse::<i64>().ok());
    let (stored, known) = (number("stored")?, number("known")?);
    let (language, now) = (signed.language, app.clock.now());
    let today = now.date_naive();
    let from = today.checked_sub_months(chrono::Months::new(MONTHS));
    let from = Month::of(from.unwrap_or(today));
    let rows = app
        .db
        .read(move |connection| {
            let found = entries::list(connection, &scope, from, SHOWN)?;
            let mut around = Around::default();
            let row = |batch| around.row(connection, batch, language);
            found.into_iter().map(row).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    let one = |id: Option<i64>| rows.iter().find(|row| Some(row.id) == id).cloned();
    html(askama::Template::render(&EntriesPage {
        stored: one(stored),
        known: one(known).is_some(),
        full: i64::try_from(rows.len()).is_ok_and(|n| n == SHOWN),
        rows,
        desk: desk(&app, &signed, Place::Services).await?,
    })?)
}

/// What is read once for a page and is the same for many batches.
#[derive(Default)]
struct Around {
    owners: HashMap<OrganisationId, (Organisation, Vec<Ask>)>,
}

impl Around {
    fn row(
        &mut self,
        connection: &mut AnyConnection,
        batch: Batch,
        language: Language,
    ) -> Result<BatchRow, StoreError> {
        let place = touchpoints::place_by_id(connection, batch.touchpoint)?;
        if !self.owners.contains_key(&batch.organisation) {
            let owner = organisations::by_id(connection, batch.organisation)?;
            let asked = approvals::waiting(connection, owner.id, Asked::StrikeOut)?;
            self.owners.insert(owner.id, (owner, asked));
        }
        let (owner, asked) = self
            .owners
            .get(&batch.organisation)
            .ok_or(StoreError::NotFound)?;
        let day = |at| LocalTime::at(at, owner.time_zone).day;
        let waits = asked
            .iter()
            .any(|ask| moderate::batch_of(ask) == Some(batch.id));
        let stands = match &batch.struck {
            Some(struck) => BatchStands::Struck {
                on: day(struck.at),
                reason: struck.reason.clone(),
            },
            None if waits => BatchStands::Asked,
            None => BatchStands::Counts,
        };
        let count = |n: i64| u64::try_from(n).unwrap_or_default();
        Ok(BatchRow {
            id: batch.id,
            service: place.service.name(language).to_owned(),
            place: place.touchpoint.name(language).to_owned(),
            code: place.touchpoint.code,
            channel: batch.channel,
            day: batch.day,
            answers: count(batch.answers()),
            comments: count(batch.comments.into()),
            by: batch.enterer,
            entered_on: day(batch.entered_at),
            stands,
        })
    }
}

/// Why a wish to strike a batch out was not taken, and the reason that was typed.
struct Refused {
    why: AskRefused,
    reason: String,
}

/// `GET /staff/entries/{id}`.
pub(super) async fn batch(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let asked = query.text("asked")? == "1";
    page(&app, &signed, read_id(&typed)?, asked, None).await
}

fn read_id(typed: &str) -> Result<i64, Problem> {
    typed.parse().map_err(|_no_number| Kind::NotFound.into())
}

/// Everything a page of a batch shows.
struct Found {
    batch: Batch,
    row: BatchRow,
    closed: bool,
}

fn find(
    connection: &mut AnyConnection,
    scope: &Scope,
    id: i64,
    language: Language,
) -> Result<Found, StoreError> {
    let batch = entries::in_scope(connection, scope, id)?;
    let closed = releases::is_released(connection, batch.organisation, batch.day.month())?;
    let row = Around::default().row(connection, batch.clone(), language)?;
    Ok(Found { batch, row, closed })
}

async fn page(
    app: &App,
    signed: &Signed,
    id: i64,
    asked: bool,
    refused: Option<Refused>,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::EnterAnswers)?;
    let (language, mine) = (signed.language, scope.clone());
    let read = move |connection: &mut AnyConnection| find(connection, &mine, id, language);
    let Found { batch, row, closed } = app.db.read(read).await?;
    let count = |score: crate::domain::Score| {
        let n = batch.counts.get(score.index()).copied().unwrap_or_default();
        u64::try_from(n).unwrap_or_default()
    };
    let answers = batch.question_set.answers().iter();
    let status = if refused.is_some() { 400 } else { 200 };
    let (why, reason) = match refused {
        Some(Refused { why, reason }) => (Some(why), reason),
        None => (None, String::new()),
    };
    let page = BatchPage {
        desk: desk(app, signed, Place::Services).await?,
        counts: answers
            .map(|answer| (answer.key, count(answer.score)))
            .collect(),
        may_ask: batch.entered_by == signed.person.id || scope.holds(batch.organisation),
        row,
        closed,
        asked,
        why,
        reason,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/entries/{id}/strike`: asks a second person to strike a batch out.
pub(super) async fn strike(
    app: actix::Data<App>,
    signed: Signed,
    typed: actix::Path<String>,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::EnterAnswers)?;
    let id = read_id(&typed)?;
    let reason = fields.text("reason")?;
    match app.moderation.ask_to_strike(&scope, id, reason).await {
        Ok(()) => Ok(see_other(format!("/staff/entries/{id}?asked=1"))),
        Err(ModerateError::Ask(why)) => {
            let reason = reason.to_owned();
            page(&app, &signed, id, false, Some(Refused { why, reason })).await
        }
        Err(other) => Err(other.into()),
    }
}

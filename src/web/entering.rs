//! Entering a batch of answers from paper or telephone: where and when, the counts and comments, the
//! counts once more. What was keyed goes from page to page in the form; nothing is stored before the
//! counts were keyed twice.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::NaiveDate;

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnLongForm, Signed};
use super::keyed::{Keyed, Mistake, Read, mistake};
use super::pages::staff::{
    CountField, EntryAgainPage, EntryCountsPage, EntryPlacePage, Place, PlacesOf, SheetWords,
};
use super::problem::{Kind, Problem};
use super::{App, html_with, see_other};
use crate::collect::{Batch, Entered, EntryRefused, FormKeyRefused, Sheet, Shut, Where};
use crate::domain::{
    Act, Channel, Code, Day, LocalTime, OrganisationId, QuestionSet, Scope, TouchpointState,
};
use crate::locale::Texts;
use crate::screen;
use crate::store::{AnyConnection, StoreError, organisations, services, touchpoints};

/// What was chosen of place, way and day, as it was typed.
#[derive(Debug, Clone, Default)]
struct Chosen {
    code: String,
    channel: String,
    day: String,
}

impl Chosen {
    fn of(fields: &Fields) -> Result<Self, Problem> {
        Ok(Self {
            code: fields.text("code")?.trim().to_owned(),
            channel: fields.text("channel")?.to_owned(),
            day: fields.text("day")?.trim().to_owned(),
        })
    }

    fn is_empty(&self) -> bool {
        self.code.is_empty() && self.channel.is_empty() && self.day.is_empty()
    }

    /// Place, way and day; or what is wrong with them.
    fn read(&self, texts: &Texts) -> Result<Where, Vec<Mistake>> {
        let code = Code::parse(&self.code).ok();
        let channel = entered_by(&self.channel);
        let day = self
            .day
            .parse::<NaiveDate>()
            .ok()
            .filter(|day| is_a_year(*day));
        let mut mistakes = Vec::new();
        if code.is_none() {
            mistakes.push(mistake("code", texts.get("entry-error-place")));
        }
        if channel.is_none() {
            mistakes.push(mistake("channel", texts.get("entry-error-channel")));
        }
        if day.is_none() {
            mistakes.push(mistake("day", texts.get("entry-error-day")));
        }
        match (code, channel, day) {
            (Some(code), Some(channel), Some(day)) => Ok(Where {
                code,
                channel,
                day: Day(day),
            }),
            _ => Err(mistakes),
        }
    }
}

/// The two ways by which answers are entered.
fn entered_by(word: &str) -> Option<Channel> {
    let channel = word.parse().ok()?;
    matches!(channel, Channel::Paper | Channel::Phone).then_some(channel)
}

/// Whether a day can be kept as a number, and has a day before and after it.
fn is_a_year(day: NaiveDate) -> bool {
    (2000..=9000).contains(&chrono::Datelike::year(&day))
}

/// `GET /staff/entries/new`: asks for place, way and day; with them, for the counts.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::EnterAnswers)?;
    let chosen = Chosen::of(&Fields::parse(request.query_string())?)?;
    if chosen.is_empty() {
        return place_page(&app, &signed, &scope, chosen, Vec::new(), None).await;
    }
    let texts = Texts::of(signed.language);
    let at = match chosen.read(texts) {
        Ok(at) => at,
        Err(mistakes) => {
            return place_page(&app, &signed, &scope, chosen, mistakes, None).await;
        }
    };
    let sheet = sheet(&app, &scope, &at).await?;
    if let Some(shut) = sheet.shut {
        let (mistakes, help) = shut_in_words(shut, &sheet, &at, texts);
        return place_page(&app, &signed, &scope, chosen, mistakes, help).await;
    }
    let key = app.doors.form_key(&at.code);
    let filled = Filled {
        chosen,
        key,
        keyed: Keyed::empty(),
    };
    counts_page(&app, &signed, &at, &sheet, filled, Vec::new(), None).await
}

async fn sheet(app: &App, scope: &Scope, at: &Where) -> Result<Sheet, Problem> {
    app.doors.sheet(scope, at).await.map_err(problem_of)
}

fn problem_of(refused: EntryRefused) -> Problem {
    match refused {
        EntryRefused::NotFound => Kind::NotFound.into(),
        EntryRefused::Store(error) => error.into(),
        EntryRefused::Shut(shut) => Problem::unreadable(shut.to_string()),
        EntryRefused::Batch(refused) => Problem::unreadable(refused.to_string()),
    }
}

/// Why nothing can be entered there, and how an admin helps.
fn shut_in_words(
    shut: Shut,
    sheet: &Sheet,
    at: &Where,
    texts: &Texts,
) -> (Vec<Mistake>, Option<String>) {
    match shut {
        Shut::Ahead => (vec![mistake("day", texts.get("entry-error-ahead"))], None),
        Shut::Closed(month) => {
            let told = [("month", texts.month(month).into())];
            let words = texts.with("entry-error-closed", &told);
            (vec![mistake("day", words)], None)
        }
        Shut::NotOpen(month) => {
            let touchpoint = &sheet.place.touchpoint;
            let told = [
                ("place", touchpoint.name(texts.language()).into()),
                ("month", texts.month(month).into()),
            ];
            let words = texts.with(&format!("entry-error-not-open-{}", at.channel), &told);
            let channels = touchpoint.channels.iter().copied().chain([at.channel]);
            let mut command = format!("heard touchpoint change {}", touchpoint.code);
            for channel in channels {
                command.push_str(" --channel ");
                command.push_str(channel.as_str());
            }
            let told = [
                ("channel", at.channel.as_str().into()),
                ("command", command.into()),
            ];
            let help = texts.with("entry-add-channel", &told);
            // With the channel there, it is the month that does not have it.
            let field = if touchpoint.channels.contains(&at.channel) {
                "day"
            } else {
                "code"
            };
            (vec![mistake(field, words)], Some(help))
        }
    }
}

async fn place_page(
    app: &App,
    signed: &Signed,
    scope: &Scope,
    chosen: Chosen,
    mistakes: Vec<Mistake>,
    help: Option<String>,
) -> Result<HttpResponse, Problem> {
    let (language, now, scope) = (signed.language, app.clock.now(), scope.clone());
    let read = move |connection: &mut AnyConnection| {
        let mut places = Vec::new();
        let mut today: Option<Day> = None;
        let mut owner: Option<OrganisationId> = None;
        for service in services::in_scope(connection, &scope)? {
            if owner != Some(service.organisation) {
                owner = Some(service.organisation);
                let zone = organisations::by_id(connection, service.organisation)?.time_zone;
                today = today.max(Some(LocalTime::at(now, zone).day));
            }
            let here = touchpoints::of_services(connection, &[service.id])?.into_iter();
            let here = here.filter(|place| place.state != TouchpointState::Draft);
            let here: Vec<(Code, String)> = here
                .map(|place| {
                    let name = place.name(language).to_owned();
                    (place.code, name)
                })
                .collect();
            if !here.is_empty() {
                places.push(PlacesOf {
                    service: service.name(language).to_owned(),
                    places: here,
                });
            }
        }
        Ok::<_, StoreError>((places, today))
    };
    let (places, today) = app.db.read(read).await?;
    let status = if mistakes.is_empty() { 200 } else { 400 };
    let page = EntryPlacePage {
        desk: desk(app, signed, Place::Services).await?,
        places,
        code: chosen.code.to_ascii_uppercase(),
        channel: entered_by(&chosen.channel),
        day: chosen.day,
        today: today.map(|today| today.0),
        mistakes,
        help,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// A form as it goes from page to page.
struct Filled {
    chosen: Chosen,
    key: String,
    keyed: Keyed,
}

/// What the pages say of the place and the day.
fn sheet_words(at: &Where, sheet: &Sheet, filled: &Filled, texts: &Texts) -> SheetWords {
    let language = texts.language();
    let place = &sheet.place;
    let day = [("day", texts.day(at.day.0).into())];
    SheetWords {
        place: place.touchpoint.name(language).to_owned(),
        service: place.service.name(language).to_owned(),
        facts: texts.with(&format!("entry-facts-{}", at.channel), &day),
        question: texts.get(sheet.question_set.question_key()),
        code: at.code.clone(),
        channel: at.channel,
        day: filled.chosen.day.clone(),
        set: sheet.question_set,
        key: filled.key.clone(),
    }
}

fn count_fields(set: QuestionSet, values: &[String; 6], texts: &Texts) -> Vec<CountField> {
    let field = |answer: &crate::domain::Answer| CountField {
        score: answer.score.get(),
        words: texts.get(answer.key),
        value: values
            .get(answer.score.index())
            .cloned()
            .unwrap_or_default(),
    };
    set.answers().iter().map(field).collect()
}

async fn counts_page(
    app: &App,
    signed: &Signed,
    at: &Where,
    sheet: &Sheet,
    filled: Filled,
    mistakes: Vec<Mistake>,
    help: Option<String>,
) -> Result<HttpResponse, Problem> {
    let texts = Texts::of(signed.language);
    let status = if mistakes.is_empty() { 200 } else { 400 };
    let page = EntryCountsPage {
        desk: desk(app, signed, Place::Services).await?,
        sheet: sheet_words(at, sheet, &filled, texts),
        day_is_wrong: mistakes.iter().any(|mistake| mistake.field == "day"),
        counts: count_fields(sheet.question_set, &filled.keyed.counts, texts),
        total: filled.keyed.total,
        rows: filled.keyed.rows,
        mistakes,
        help,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

async fn again_page(
    app: &App,
    signed: &Signed,
    at: &Where,
    sheet: &Sheet,
    filled: Filled,
    read: &Read,
    mistakes: Vec<Mistake>,
) -> Result<HttpResponse, Problem> {
    let texts = Texts::of(signed.language);
    let status = if mistakes.is_empty() { 200 } else { 400 };
    let rows = filled.keyed.rows.clone();
    let names = tokio::task::spawn_blocking(move || {
        let shows_somebody = |words: &str| {
            let seen = screen::screen(words).findings;
            seen.iter().any(|finding| finding.kind.is_personal())
        };
        let rows = (1_u64..).zip(&rows);
        let seen = rows.filter(|(_, row)| shows_somebody(&row.words));
        seen.map(|(number, _)| number).collect::<Vec<u64>>()
    })
    .await?;
    let page = EntryAgainPage {
        desk: desk(app, signed, Place::Services).await?,
        sheet: sheet_words(at, sheet, &filled, texts),
        counts: count_fields(sheet.question_set, &filled.keyed.again, texts),
        first: count_fields(sheet.question_set, &filled.keyed.counts, texts),
        answers: read.counts.iter().map(|count| u64::from(*count)).sum(),
        comments: u64::try_from(read.words.len()).unwrap_or_default(),
        total: filled.keyed.total,
        rows: filled.keyed.rows,
        names,
        mistakes,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/entries/new`: from the counts to the counts once more, back, and into the store.
pub(super) async fn keyed(
    app: actix::Data<App>,
    signed: Signed,
    OwnLongForm(fields): OwnLongForm,
) -> Result<HttpResponse, Problem> {
    let scope = signed.scope(Act::EnterAnswers)?;
    let texts = Texts::of(signed.language);
    let mut filled = Filled {
        chosen: Chosen::of(&fields)?,
        key: fields.text("key")?.to_owned(),
        keyed: Keyed::of(&fields)?,
    };
    let at = match filled.chosen.read(texts) {
        Ok(at) => at,
        // The page has the place and the way in hand: it is the day that was typed anew.
        Err(mistakes) => return with_another_day(&app, &signed, &scope, filled, mistakes).await,
    };
    let sheet = sheet(&app, &scope, &at).await?;
    let (mut mistakes, help) = match sheet.shut {
        Some(shut) => shut_in_words(shut, &sheet, &at, texts),
        None => (Vec::new(), None),
    };
    if fields.text("set")? != sheet.question_set.as_str() {
        mistakes.push(mistake("total", texts.get("entry-error-set")));
    }
    let read_key = app.doors.read_form_key(&at.code, &filled.key);
    let step = fields.text("step")?;
    let key = match read_key {
        Ok(key) => Some(key),
        Err(refused) => {
            filled.key = app.doors.form_key(&at.code);
            if refused == FormKeyRefused::Stale {
                mistakes.push(mistake("total", texts.get("entry-error-stale")));
            }
            None
        }
    };
    if matches!(step, "more" | "back") {
        if step == "more" {
            filled.keyed.add_rows();
        }
        return counts_page(&app, &signed, &at, &sheet, filled, mistakes, help).await;
    }
    let read = match filled.keyed.read(sheet.question_set, texts) {
        Ok(read) if mistakes.is_empty() => read,
        other => {
            mistakes.extend(other.err().unwrap_or_default());
            return counts_page(&app, &signed, &at, &sheet, filled, mistakes, help).await;
        }
    };
    let Some(key) = key.filter(|_| step == "again") else {
        return again_page(&app, &signed, &at, &sheet, filled, &read, Vec::new()).await;
    };
    if let Err(mistakes) = filled.keyed.agree(&read.counts, sheet.question_set, texts) {
        return again_page(&app, &signed, &at, &sheet, filled, &read, mistakes).await;
    }
    let batch = Batch {
        at: at.clone(),
        key,
        counts: read.counts,
        words: read.words,
    };
    match app.doors.enter(&scope, batch).await {
        Ok(Entered::Stored(id)) => Ok(see_other(format!("/staff/entries?stored={id}"))),
        Ok(Entered::Known(id)) => Ok(see_other(format!("/staff/entries?known={id}"))),
        // It closed between two looks.
        Err(EntryRefused::Shut(shut)) => {
            let (mistakes, help) = shut_in_words(shut, &sheet, &at, texts);
            counts_page(&app, &signed, &at, &sheet, filled, mistakes, help).await
        }
        Err(other) => Err(problem_of(other)),
    }
}

/// The counts again, when the day in their form is none: everything else stays as it was keyed.
async fn with_another_day(
    app: &App,
    signed: &Signed,
    scope: &Scope,
    filled: Filled,
    mistakes: Vec<Mistake>,
) -> Result<HttpResponse, Problem> {
    let Chosen { code, channel, .. } = &filled.chosen;
    let (Ok(code), Some(channel)) = (Code::parse(code), entered_by(channel)) else {
        return Err(Problem::unreadable("the form has no place"));
    };
    // Any day shows the place; today is one that it has.
    let day = Day(app.clock.now().date_naive());
    let at = Where { code, channel, day };
    let sheet = sheet(app, scope, &at).await?;
    counts_page(app, signed, &at, &sheet, filled, mistakes, None).await
}

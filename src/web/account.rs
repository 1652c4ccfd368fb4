//! Somebody's own account: how they like the desk, until when they are away, their roles, their
//! password.

use actix_web::{HttpRequest, HttpResponse, web as actix};
use chrono::NaiveDate;

use super::desk::desk;
use super::fields::Fields;
use super::guard::{OwnForm, Signed, session_cookie};
use super::pages::staff::{AccountPage, AccountSaved, AccountWrong, Place};
use super::people::roles_in_words;
use super::problem::{Kind, Problem};
use super::staff::signed_out_answer;
use super::{App, html_with, see_other};
use crate::domain::{Act, Day};
use crate::locale::Texts;
use crate::people::ChangeRefused;
use crate::store::preferences::{self, Preferences};
use crate::store::{AnyConnection, StoreError, claims, organisations, services};

/// The most distressing comments of a day before the desk says a word.
const MOST: i32 = 999;

/// `GET /staff/account`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
    signed: Signed,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let saved = match query.text("saved")? {
        "1" => Some(AccountSaved::Preferences),
        "password" => Some(AccountSaved::Password),
        _ => None,
    };
    let stand = preferences_of(&app, &signed).await?;
    page(&app, &signed, 200, stand, saved, None).await
}

async fn preferences_of(app: &App, signed: &Signed) -> Result<Preferences, Problem> {
    let me = signed.person.id;
    let read = move |connection: &mut AnyConnection| preferences::of(connection, me);
    Ok(app.db.read(read).await?)
}

/// Somebody's own roles in words, with the organisation where there is more than one.
async fn own_roles(app: &App, signed: &Signed) -> Result<Vec<String>, Problem> {
    let (grants, language) = (signed.person.grants.clone(), signed.language);
    let texts = Texts::of(language);
    let read = move |connection: &mut AnyConnection| {
        let mut places: Vec<_> = grants.iter().map(|grant| grant.organisation).collect();
        places.sort_unstable();
        places.dedup();
        let mut lines = Vec::new();
        for place in &places {
            let owner = organisations::by_id(connection, *place)?;
            let all = services::of_organisation(connection, *place)?;
            let all = all.into_iter().map(|service| (service.id, service));
            let here: Vec<_> = grants
                .iter()
                .filter(|grant| grant.organisation == *place)
                .copied()
                .collect();
            for words in roles_in_words(texts, &here, &all.collect()) {
                if places.len() > 1 {
                    lines.push(format!("{} - {words}", owner.name(language)));
                } else {
                    lines.push(words);
                }
            }
        }
        Ok(lines)
    };
    Ok(app.db.read(read).await?)
}

async fn page(
    app: &App,
    signed: &Signed,
    status: u16,
    stand: Preferences,
    saved: Option<AccountSaved>,
    wrong: Option<AccountWrong>,
) -> Result<HttpResponse, Problem> {
    let page = AccountPage {
        desk: desk(app, signed, Place::Elsewhere).await?,
        mail: signed.person.mail.clone(),
        roles: own_roles(app, signed).await?,
        shortcuts: stand.shortcuts,
        blur: stand.blur,
        nudge_after: stand.nudge_after.to_string(),
        away_until: stand.away_until.map(|day| day.0.to_string()),
        batch_mail: signed
            .person
            .scope(Act::SayWeDid)
            .is_some()
            .then_some(stand.batch_mail),
        saved,
        wrong,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/account`. Whoever goes away hands back what they have in hand.
pub(super) async fn save(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let away = fields.text("away_until")?.trim();
    let away_until: Option<NaiveDate> = away.parse().ok();
    let nudge_after: Option<i32> = fields.text("nudge_after")?.trim().parse().ok();
    let good = nudge_after.is_some_and(|after| (0..=MOST).contains(&after))
        && (away.is_empty() || away_until.is_some());
    let to = Preferences {
        shortcuts: fields.one("shortcuts")?.is_some(),
        blur: fields.one("blur")?.is_some(),
        nudge_after: nudge_after.unwrap_or(10),
        away_until: away_until.map(Day),
        // Whoever is of no team is not asked, and keeps what they had.
        batch_mail: signed.person.scope(Act::SayWeDid).is_none()
            || fields.one("batch_mail")?.is_some(),
    };
    if !good {
        let wrong = Some(AccountWrong::Preferences);
        return page(&app, &signed, 400, to, None, wrong).await;
    }
    let me = signed.person.id;
    app.db
        .write(move |connection| {
            preferences::set(connection, me, &to)?;
            if to.away_until.is_some() {
                claims::release_all_of(connection, me)?;
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(see_other("/staff/account?saved=1"))
}

/// `POST /staff/account/password`. Other sessions end; this one goes on under a new cookie.
pub(super) async fn password(
    app: actix::Data<App>,
    signed: Signed,
    OwnForm(fields): OwnForm,
) -> Result<HttpResponse, Problem> {
    let (old, new) = (fields.text("old_password")?, fields.text("new_password")?);
    let changed = app.people.change_password(signed.person.id, old, new);
    let wrong = match changed.await {
        Ok(token) => {
            let mut response = see_other("/staff/account?saved=password");
            let cookie = session_cookie(&app, token.as_str());
            let added = response.add_cookie(&cookie);
            return added.map(|()| response).map_err(|_bad| Kind::Broken.into());
        }
        Err(ChangeRefused::Wrong) => AccountWrong::OldPassword,
        Err(ChangeRefused::Password(refused)) => AccountWrong::NewPassword(refused),
        Err(ChangeRefused::TooMany) => return Err(Kind::TooMany.into()),
        Err(ChangeRefused::Store(error)) => return Err(error.into()),
    };
    let stand = preferences_of(&app, &signed).await?;
    page(&app, &signed, 400, stand, None, Some(wrong)).await
}

/// `POST /staff/account/sessions`: out everywhere, here too.
pub(super) async fn sign_out_everywhere(
    app: actix::Data<App>,
    signed: Signed,
    _form: OwnForm,
) -> Result<HttpResponse, Problem> {
    app.people.sign_out_everywhere(signed.person.id).await?;
    Ok(signed_out_answer(&app))
}

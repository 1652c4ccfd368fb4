//! A password that was forgotten. The answer is the same for every address.

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::fields::Fields;
use super::pages::staff::ForgottenPage;
use super::problem::{Kind, Problem};
use super::staff::signed_out;
use super::{App, client, html_with, see_other};

/// `GET /staff/forgotten`.
pub(super) async fn form(
    app: actix::Data<App>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let query = Fields::parse(request.query_string())?;
    let sent = query.text("sent")? == "1";
    page(&app, &request, 200, String::new(), sent)
}

fn page(
    app: &App,
    request: &HttpRequest,
    status: u16,
    email: String,
    sent: bool,
) -> Result<HttpResponse, Problem> {
    let page = ForgottenPage {
        desk: signed_out(request, app.people.sign_in_form()),
        email,
        wrong: status != 200,
        sent,
    };
    Ok(html_with(status, askama::Template::render(&page)?))
}

/// `POST /staff/forgotten`. The mail is written after the answer.
pub(super) async fn send(
    app: actix::Data<App>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let mail = fields.text("email")?.trim();
    if !app.people.sign_in_form_matches(fields.text("csrf")?) {
        return Err(Kind::Stale.into());
    }
    if client::address(&request, &app.trusted_proxies)
        .is_some_and(|address| !app.people.admits_from(address))
    {
        return Err(Kind::TooMany.into());
    }
    let looks_right = mail
        .split_once('@')
        .is_some_and(|(user, host)| !user.is_empty() && !host.is_empty());
    if !looks_right {
        return page(&app, &request, 400, mail.to_owned(), false);
    }
    app.people.forgot(mail);
    Ok(see_other("/staff/forgotten?sent=1"))
}

//! What programs ask that watch over the service.

use std::fmt::Write as _;

use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, HttpResponse, web as actix};
use subtle::ConstantTimeEq;

use super::App;
use super::problem::{Kind, Problem};

/// `GET /healthz`: the program runs.
pub(super) async fn alive() -> HttpResponse {
    plain("alive\n")
}

/// `GET /readyz`: an answer could be stored now.
pub(super) async fn ready(app: actix::Data<App>) -> Result<HttpResponse, Problem> {
    app.db.ready().await?;
    Ok(plain("ready\n"))
}

/// `GET /metrics`: how the service does, in the text format of Prometheus. No figure names a
/// touchpoint.
pub(super) async fn metrics(
    app: actix::Data<App>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let token = app.metrics_token.as_ref().ok_or(Kind::NotFound)?;
    let shown = request.headers().get(AUTHORIZATION);
    let wanted = format!("Bearer {token}");
    let fits = shown.is_some_and(|shown| bool::from(shown.as_bytes().ct_eq(wanted.as_bytes())));
    if !fits {
        return Err(Kind::Forbidden.into());
    }
    let mut told = String::from(
        "# HELP heard_texts_total What came from gateways of text messages.\n\
         # TYPE heard_texts_total counter\n",
    );
    let counts = app.texts.as_ref().map(crate::sms::Texts::counts);
    for (gateway, news, count) in counts.unwrap_or_default() {
        // A gateway's name has no sign that would have to be escaped.
        let kind = news.as_str();
        let _infallible = writeln!(
            told,
            "heard_texts_total{{gateway=\"{gateway}\",outcome=\"{kind}\"}} {count}"
        );
    }
    Ok(HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(told))
}

fn plain(text: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body(text)
}

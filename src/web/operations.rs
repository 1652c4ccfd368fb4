//! What programs ask that watch over the service.

use actix_web::{HttpResponse, web as actix};

use super::App;
use super::problem::Problem;

/// `GET /healthz`: the program runs.
pub(super) async fn alive() -> HttpResponse {
    plain("alive\n")
}

/// `GET /readyz`: an answer could be stored now.
pub(super) async fn ready(app: actix::Data<App>) -> Result<HttpResponse, Problem> {
    app.db.ready().await?;
    Ok(plain("ready\n"))
}

fn plain(text: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body(text)
}

//! Where gateways bring text messages. A gateway proves itself by its own rule, so nothing here asks
//! who it is; and each reads a status in its own way, so `sms` says what it is answered.

use actix_web::http::header::{HeaderName, RETRY_AFTER};
use actix_web::http::{Method, StatusCode};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::App;
use super::problem::{Kind, Problem};
use crate::sms::gateway::{Answer, Request};

/// Bytes of a gateway's request at the most.
pub(super) const BODY_LIMIT: usize = 64 * 1024;

/// `GET` and `POST /hooks/sms/{gateway}`: texts that came.
pub(super) async fn take(
    app: actix::Data<App>,
    request: HttpRequest,
    gateway: actix::Path<String>,
    body: Bytes,
) -> Result<HttpResponse, Problem> {
    answer(&app, &request, &gateway, &body).await
}

/// The same, with a secret at the end of the address.
pub(super) async fn take_with_secret(
    app: actix::Data<App>,
    request: HttpRequest,
    address: actix::Path<(String, String)>,
    body: Bytes,
) -> Result<HttpResponse, Problem> {
    answer(&app, &request, &address.0, &body).await
}

async fn answer(
    app: &App,
    request: &HttpRequest,
    gateway: &str,
    body: &[u8],
) -> Result<HttpResponse, Problem> {
    let texts = app.texts.as_ref().ok_or(Kind::NotFound)?;
    // A HEAD only asks whether there is something. It would take a text and lose the answer.
    if request.method() == Method::HEAD {
        return Err(Kind::Method.into());
    }
    let headers: Vec<(&str, &str)> = request
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
        .collect();
    let target = request
        .uri()
        .path_and_query()
        .map_or("/", |target| target.as_str());
    let came = Request {
        method: request.method().as_str(),
        target,
        headers: &headers,
        body,
        now: app.clock.now(),
    };
    let answer = texts.take(gateway, &came).await.ok_or(Kind::NotFound)?;
    written(answer)
}

fn written(answer: Answer) -> Result<HttpResponse, Problem> {
    let status = StatusCode::from_u16(answer.status).map_err(|_odd| Kind::Broken)?;
    let mut response = HttpResponse::build(status);
    response.content_type(&*answer.content_type);
    if let Some((name, value)) = answer.header {
        let name = HeaderName::try_from(name).map_err(|_odd| Kind::Broken)?;
        response.insert_header((name, value));
    }
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.insert_header((RETRY_AFTER, "5"));
    }
    Ok(response.body(answer.body))
}

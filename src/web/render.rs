//! Around every answer: the headers that keep a page to itself, and the page of a problem in the
//! reader's language.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ErrorRequestTimeout;
use actix_web::http::header::{
    ACCEPT, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName,
    HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, ResponseError, web as actix};

use super::citizen::bare_frame;
use super::guard::Signed;
use super::pages::citizen::ProblemPage;
use super::problem::{Kind, Problem, ProblemJson};
use super::{App, api, html_with, staff};

/// Nothing but our own stylesheet and our own forms.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The same, and our own script beside the box for words.
const POLICY_WITH_SCRIPT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// Lets a page run our own script.
pub(super) fn with_script(mut response: HttpResponse) -> HttpResponse {
    let policy = HeaderValue::from_static(POLICY_WITH_SCRIPT);
    response
        .headers_mut()
        .insert(CONTENT_SECURITY_POLICY, policy);
    response
}

/// Makes the page of a problem and sets the headers of every answer.
///
/// The request is taken back from the answer: the router wants the only handle to it until then.
pub(super) async fn finish(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let deadline = request
        .app_data::<actix::Data<App>>()
        .map_or(super::DEADLINE, |app| app.deadline);
    // A body that trickles in holds a connection and nothing else; it is cut all the same.
    let Ok(response) = tokio::time::timeout(deadline, next.call(request)).await else {
        return Err(ErrorRequestTimeout("the request took too long"));
    };
    let response = response?;
    let mut response = match problem_of(response.response().error()) {
        Some(problem) => {
            let page = page(response.request(), &problem);
            response.into_response(page)
        }
        None => response.map_into_boxed_body(),
    };
    let request = response.request().clone();
    dress(&request, response.response_mut());
    Ok(response)
}

/// What an error is in our own table. One that a library made is told by its status.
fn problem_of(error: Option<&actix_web::Error>) -> Option<Problem> {
    let error = error?;
    if let Some(problem) = error.as_error::<Problem>() {
        return Some(problem.clone());
    }
    let status = error.as_response_error().status_code().as_u16();
    let kind = match status {
        404 => Kind::NotFound,
        405 => Kind::Method,
        413 => Kind::TooLarge,
        400..=499 => Kind::BadRequest,
        _ => {
            tracing::error!(error = %error, "a request failed");
            Kind::Broken
        }
    };
    Some(kind.into())
}

fn page(request: &HttpRequest, problem: &Problem) -> HttpResponse {
    let mut response = if wants_json(request) {
        HttpResponse::build(problem.status_code())
            .content_type("application/problem+json")
            .json(ProblemJson::from(problem))
    } else {
        let frame = bare_frame(request, "/r".to_owned());
        let made = if is_staff(request) {
            let signed = request.extensions().get::<Signed>().cloned();
            staff::problem_page(signed.as_ref(), frame, problem)
        } else {
            ProblemPage {
                frame,
                word: problem.kind.word(),
            }
            .html()
        };
        match made {
            Ok(page) => html_with(problem.kind.status(), page),
            Err(_) => HttpResponse::build(problem.status_code()).body(problem.kind.title()),
        }
    };
    for (name, value) in problem.error_response().headers() {
        response.headers_mut().insert(name.clone(), value.clone());
    }
    response
}

/// Pages of staff, and addresses that need a session.
fn is_staff(request: &HttpRequest) -> bool {
    let path = request.path();
    ["/staff", "/summaries"].iter().any(|room| {
        path.strip_prefix(room)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn wants_json(request: &HttpRequest) -> bool {
    let accept = request
        .headers()
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok());
    let accept = accept.unwrap_or_default();
    request.path().starts_with("/api/")
        || (accept.contains("json") && !accept.contains("text/html"))
}

fn dress<B>(request: &HttpRequest, response: &mut HttpResponse<B>) {
    let app = request.app_data::<actix::Data<App>>();
    let https = app.is_some_and(|app| app.public.is_https());
    // A page of staff must say where its form came from; a citizen's page tells nobody anything.
    let referrer = if is_staff(request) {
        "same-origin"
    } else {
        "no-referrer"
    };
    let readable = request.extensions().get::<api::Readable>().cloned();
    let headers = response.headers_mut();
    if request.path().starts_with("/api/") {
        headers.append(VARY, HeaderValue::from_static("Origin"));
    }
    if let Some(api::Readable(origin)) = readable
        && let Ok(origin) = HeaderValue::from_str(&origin)
    {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    let mut set = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(REFERRER_POLICY, referrer);
    set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("permissions-policy"),
        "interest-cohort=()",
    );
    set(CACHE_CONTROL, "no-store");
    if https {
        set(
            STRICT_TRANSPORT_SECURITY,
            "max-age=31536000; includeSubDomains",
        );
    }
}

//! The gate at the door of every route: who asks, whether they may, and whether their own page
//! asked.
//!
//! Each line of the route table names its [`Entry`]. This middleware stands before every line, so a
//! handler runs only when the entry let the request in, and finds [`Signed`] where somebody is
//! signed in.

use std::future::{Ready, ready};
use std::pin::Pin;

use actix_web::body::MessageBody;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderMap, ORIGIN};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web as actix};

use super::fields::Fields;
use super::problem::{Kind, Problem};
use super::{App, help, see_other};
use crate::domain::{Act, Language, Person, Scope, Slug};
use crate::people::Token;
use crate::store::{AnyConnection, StoreError, organisations};

/// Who may come in by a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Anybody; no session is read, and nothing is set.
    Citizen,
    /// Programs that watch over the service.
    Operations,
    /// A gateway of text messages, which proves itself by what it sends.
    Gateway,
    /// Anybody who wants to sign in.
    SignIn,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever may do this act somewhere.
    May(Act),
    /// Whoever may read summaries somewhere; anybody, where the organisation of the address lets
    /// everybody read its summaries.
    Reader,
}

/// Who reads summaries: somebody signed in, or anybody where that is open to all.
#[derive(Debug, Clone)]
pub(super) struct Reader(pub(super) Option<Signed>);

impl FromRequest for Reader {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(request.extensions().get::<Signed>().cloned())))
    }
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub(super) struct Signed {
    /// Who, with the grants they hold at this moment.
    pub(super) person: Person,
    /// The language of their pages.
    pub(super) language: Language,
    /// The session's token, from the cookie.
    pub(super) token: Token,
    /// The token of every form on their pages.
    pub(super) csrf: String,
    /// Which words of help stand on the page they asked for.
    pub(super) help: Option<&'static str>,
}

impl Signed {
    /// Where they may do what the route does; the gate has seen that it is somewhere.
    pub(super) fn scope(&self, act: Act) -> Result<Scope, Problem> {
        self.person.scope(act).ok_or_else(|| Kind::Forbidden.into())
    }
}

impl FromRequest for Signed {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let signed = request.extensions().get::<Self>().cloned();
        ready(signed.ok_or_else(|| Kind::Forbidden.into()))
    }
}

/// The fields of a form that a page of this session sent.
pub(super) struct OwnForm(pub(super) Fields);

impl FromRequest for OwnForm {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let fields = Fields::from_request(request, payload);
        let own = Own::of(request);
        Box::pin(async move { own.form(fields.await?).map(Self) })
    }
}

/// As [`OwnForm`], for a form that holds a pasted table.
pub(super) struct OwnLongForm(pub(super) Fields);

impl FromRequest for OwnLongForm {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = actix::Payload::from_request(request, payload).into_inner();
        let own = Own::of(request);
        Box::pin(async move {
            let body = body.map_err(|_taken| Kind::Broken)?;
            own.form(Fields::long(body).await?).map(Self)
        })
    }
}

/// Who asks, to see whether a form is of their own session.
pub(super) struct Own {
    signed: Result<Signed, Problem>,
    app: Option<actix::Data<App>>,
}

impl Own {
    pub(super) fn of(request: &HttpRequest) -> Self {
        Self {
            signed: Signed::from_request(request, &mut Payload::None).into_inner(),
            app: request.app_data::<actix::Data<App>>().cloned(),
        }
    }

    /// The fields, if a page of this session sent them.
    pub(super) fn form(self, fields: Fields) -> Result<Fields, Problem> {
        let (signed, app) = (self.signed?, self.app.ok_or(Kind::Broken)?);
        if app.people.csrf_matches(&signed.token, fields.text("csrf")?) {
            Ok(fields)
        } else {
            Err(Kind::Stale.into())
        }
    }
}

/// Lets a request in or turns it away.
pub(super) async fn guard(
    entry: Entry,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    match admit(entry, &request).await {
        Ok(Admitted::Yes) => next
            .call(request)
            .await
            .map(ServiceResponse::map_into_left_body),
        Ok(Admitted::SignInFirst(address)) => {
            let response = see_other(address);
            Ok(request.into_response(response).map_into_right_body())
        }
        Err(problem) => Ok(request.error_response(problem).map_into_right_body()),
    }
}

/// What the gate says of a request.
enum Admitted {
    Yes,
    SignInFirst(String),
}

async fn admit(entry: Entry, request: &ServiceRequest) -> Result<Admitted, Problem> {
    if entry == Entry::Operations {
        return Ok(Admitted::Yes);
    }
    let app = request.app_data::<actix::Data<App>>().ok_or(Kind::Broken)?;
    if matches!(entry, Entry::Citizen | Entry::Gateway) {
        // The languages on offer may have changed, also for a page that tells of a problem.
        app.doors.keep_up().await;
        return Ok(Admitted::Yes);
    }
    let changes = changes_something(request.method());
    if changes && !from_our_page(request.headers(), app) {
        return Err(Kind::Forbidden.into());
    }
    if entry == Entry::SignIn {
        return Ok(Admitted::Yes);
    }
    let Some(signed) = signed(app, request).await? else {
        if entry == Entry::Reader && is_public(app, request).await? {
            return Ok(Admitted::Yes);
        }
        // What was typed into a form is not thrown away by a redirect.
        if changes {
            return Err(Kind::Stale.into());
        }
        let over = request.cookie(app.public.cookie_name()).is_some();
        return Ok(Admitted::SignInFirst(sign_in_address(
            request.request(),
            over,
        )));
    };
    let allowed = match entry {
        Entry::May(act) => signed.person.scope(act).is_some(),
        Entry::Reader => {
            signed.person.scope(Act::ReadSummaries).is_some() || is_public(app, request).await?
        }
        _ => true,
    };
    request.extensions_mut().insert(signed);
    if allowed {
        Ok(Admitted::Yes)
    } else {
        Err(Kind::Forbidden.into())
    }
}

/// Whether the organisation of the address lets everybody read its summaries.
async fn is_public(app: &App, request: &ServiceRequest) -> Result<bool, Problem> {
    let slug = request.match_info().get("organisation");
    let Some(slug) = slug.and_then(|slug| Slug::parse(slug).ok()) else {
        return Ok(false);
    };
    let read = move |connection: &mut AnyConnection| organisations::by_slug(connection, &slug);
    match app.db.read(read).await {
        Ok(organisation) => Ok(organisation.contacts.releases.public),
        Err(StoreError::NotFound) => Ok(false),
        Err(other) => Err(other.into()),
    }
}

async fn signed(app: &App, request: &ServiceRequest) -> Result<Option<Signed>, Problem> {
    let Some(cookie) = request.cookie(app.public.cookie_name()) else {
        return Ok(None);
    };
    let Some(token) = Token::parse(cookie.value()) else {
        return Ok(None);
    };
    let session = match app.people.session(&token).await {
        Err(StoreError::NotFound) => return Ok(None),
        other => other?,
    };
    let csrf = app.people.csrf(&token);
    Ok(Some(Signed {
        person: session.person,
        language: session.language,
        token,
        csrf,
        help: request.match_pattern().and_then(|path| help::of(&path)),
    }))
}

fn changes_something(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD)
}

/// Whether a page of ours sent this. A browser says so itself; a program that says nothing has no
/// session of somebody else to misuse.
fn from_our_page(headers: &HeaderMap, app: &App) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin == app.public.origin,
        (None, None) => true,
    }
}

/// The sign-in page, which knows where to go afterwards. `over` says that there was a session.
fn sign_in_address(request: &HttpRequest, over: bool) -> String {
    let back = request.path();
    let encoded = percent_encoding::utf8_percent_encode(back, percent_encoding::NON_ALPHANUMERIC);
    let notice = if over { "&notice=session-ended" } else { "" };
    format!("/staff/login?next={encoded}{notice}")
}

/// The cookie of a session: for this host alone, unreadable to scripts, gone with the browser.
pub(super) fn session_cookie(app: &App, token: &str) -> Cookie<'static> {
    Cookie::build(app.public.cookie_name(), token.to_owned())
        .path("/")
        .secure(app.public.is_https())
        .http_only(true)
        .same_site(SameSite::Lax)
        .finish()
}

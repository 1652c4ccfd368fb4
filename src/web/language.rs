//! Which language a page is in. Nothing is remembered: the address says it, or the browser does.

use actix_web::HttpRequest;
use actix_web::http::header::ACCEPT_LANGUAGE;

use super::fields::Fields;
use crate::domain::Language;

/// The language for a request among those `offered`, the first by default: `?lang=`, then
/// `Accept-Language`.
pub(super) fn of_request(request: &HttpRequest, offered: &[Language]) -> Language {
    let default = offered.first().copied().unwrap_or(Language::English);
    asked(request)
        .filter(|language| offered.contains(language))
        .or_else(|| {
            let header = request.headers().get(ACCEPT_LANGUAGE)?.to_str().ok()?;
            Language::negotiate(header, offered)
        })
        .unwrap_or(default)
}

/// The language an address asks for, if Heard speaks it.
pub(super) fn asked(request: &HttpRequest) -> Option<Language> {
    let fields = Fields::parse(request.query_string()).ok()?;
    fields.one("lang").ok()?.and_then(Language::from_tag)
}

/// An address with the language it was asked for, so that a redirect keeps it.
pub(super) fn carried(request: &HttpRequest, to: &str) -> String {
    match asked(request) {
        Some(language) => {
            let joint = if to.contains('?') { '&' } else { '?' };
            format!("{to}{joint}lang={language}")
        }
        None => to.to_owned(),
    }
}

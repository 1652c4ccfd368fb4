//! Which language a page is in. Nothing is remembered: the address says it, or the browser does, or
//! the place.

use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{HttpRequest, web as actix};

use super::App;
use super::fields::Fields;
use crate::domain::Language;
use crate::store::touchpoints::Place;

/// The language for a request among those `offered`, the first by default: `?lang=`, then
/// `Accept-Language`. What is not offered is passed over, and so is what is no language.
pub(super) fn of_request(request: &HttpRequest, offered: &[Language]) -> Language {
    said(request, offered).unwrap_or_else(|| offered.first().copied().unwrap_or(Language::English))
}

/// The language for a page of a place: what the address or the browser says, then the place's own,
/// then its organisation's first.
pub(super) fn of_place(request: &HttpRequest, place: &Place) -> Language {
    let offered = &place.organisation.languages;
    said(request, offered)
        .or_else(|| {
            // The organisation may have stopped offering it since.
            place
                .touchpoint
                .language
                .filter(|language| offered.contains(language))
        })
        .unwrap_or_else(|| place.organisation.default_language())
}

/// The languages of a page that belongs to no organisation: those that a speaker has checked, and
/// those that an organisation switched on.
pub(super) fn of_no_organisation(request: &HttpRequest) -> Vec<Language> {
    let app = request.app_data::<actix::Data<App>>();
    let switched_on = app.and_then(|app| app.doors.languages());
    let on = |language: Language| match &switched_on {
        Some(languages) => languages.contains(&language),
        // Nobody could ask the database yet. A link of ours brought people here, and it knew.
        None => asked(request) == Some(language),
    };
    let all = Language::ALL.iter().copied();
    all.filter(|language| language.checked() || on(*language))
        .collect()
}

/// What the address or the browser says, if it is offered.
fn said(request: &HttpRequest, offered: &[Language]) -> Option<Language> {
    asked(request)
        .filter(|language| offered.contains(language))
        .or_else(|| {
            let header = request.headers().get(ACCEPT_LANGUAGE)?.to_str().ok()?;
            Language::negotiate(header, offered)
        })
}

/// The language an address asks for, if Heard speaks it.
pub(super) fn asked(request: &HttpRequest) -> Option<Language> {
    let fields = Fields::parse(request.query_string()).ok()?;
    fields.one("lang").ok()?.and_then(Language::from_tag)
}

/// An address with the language it was asked for, so that a redirect keeps it.
pub(super) fn carried(request: &HttpRequest, offered: &[Language], to: &str) -> String {
    match asked(request).filter(|language| offered.contains(language)) {
        Some(language) => {
            let joint = if to.contains('?') { '&' } else { '?' };
            format!("{to}{joint}lang={language}")
        }
        None => to.to_owned(),
    }
}

//! The addresses of Heard: one table of routes, each naming who may come in by it.
//!
//! A handler reads a request, calls one stage, and fills in a page. What a page looks like is in
//! `pages` and `templates`; what can go wrong is in [`problem`].

mod accessibility;
mod account;
mod api;
mod approvals;
mod assets;
mod audit;
mod citizen;
mod client;
mod desk;
mod edits;
mod entering;
mod entries;
mod faster;
mod fields;
mod forgotten;
mod guard;
mod help;
mod hooks;
mod keyed;
mod language;
mod mail;
mod months;
mod moved;
mod operations;
mod organisation;
mod overview;
mod pages;
mod people;
mod praise;
pub mod problem;
mod public;
mod queue;
mod receipts;
mod records;
mod render;
mod rendered;
mod returns;
mod routes;
mod series;
mod server;
mod service_forms;
mod services;
mod signs;
mod snippet;
mod staff;
mod staff_list;
mod statements;
mod stop;
mod subscriptions;
mod summaries;
mod table;
mod team;
mod texts;
mod touchpoints;
mod upload;
mod which;
mod widget;

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::body::MessageBody;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;

use crate::collect::Doors;
use crate::domain::Clock;
use crate::moderate::Moderation;
use crate::people::People;
use crate::sms::Texts;
use crate::store::Db;

pub use guard::Entry;
pub use public::{PublicUrl, PublicUrlRefused};
pub use rendered::Rendered;
pub use routes::{Line, ROUTES};
pub use server::{Bound, Listen, bind};
pub use snippet::Snippet;
pub use stop::StopSignal;
pub use widget::{Script, Widget};

/// How long a request may take as a whole, its body included.
pub const DEADLINE: Duration = Duration::from_secs(15);

/// What every handler may use.
pub struct App {
    /// The store, for what has no stage of its own: reading what is set up.
    pub db: Db,
    /// Where answers come in.
    pub doors: Doors,
    /// Pages of signs that need not be rendered again.
    pub rendered: Rendered,
    /// The script that other web pages carry.
    pub widget: Widget,
    /// Where text messages come in, if gateways are set up.
    pub texts: Option<Texts>,
    /// Where comments are read and decided.
    pub moderation: Moderation,
    /// Who works here.
    pub people: People,
    /// What time it is.
    pub clock: Clock,
    /// The address people reach us by.
    pub public: PublicUrl,
    /// How long a request may take as a whole; [`DEADLINE`] in service.
    pub deadline: Duration,
    /// What a program shows to read how the service does; without it nobody may.
    pub metrics_token: Option<String>,
    /// Proxies whose word about an address is believed.
    pub trusted_proxies: Vec<ipnet::IpNet>,
}

/// A page, 200.
#[expect(clippy::unnecessary_wraps, reason = "it is the last line of a handler")]
fn html(page: String) -> Result<HttpResponse, problem::Problem> {
    Ok(html_with(200, page))
}

/// What a form that was taken answers: the page to look at next.
fn see_other(address: impl AsRef<str>) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, address.as_ref()))
        .finish()
}

/// A page with a status.
fn html_with(status: u16, page: impl MessageBody + 'static) -> HttpResponse {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .body(page)
}

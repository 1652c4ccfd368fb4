//! Every route, in one table. A route that is not here does not exist.

use actix_web::middleware::from_fn;
use actix_web::web::{self as actix, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, Route, guard as filter};

use super::guard::{Entry, guard};
use super::problem::{Kind, Problem};
use super::{
    accessibility, account, api, approvals, assets, audit, citizen, entering, entries, forgotten,
    hooks, mail, months, moved, operations, organisation, people, praise, queue, receipts, records,
    returns, series, service_forms, services, signs, staff, staff_list, statements, subscriptions,
    summaries, table, team, texts, touchpoints, widget,
};
use crate::domain::Act;

/// One route.
pub struct Line {
    /// `GET` (which answers `HEAD` too), `POST`, or `OPTIONS` where pages of other sites send to.
    pub method: &'static str,
    /// The address, with names in braces for its changing parts.
    pub path: &'static str,
    /// Who may come in.
    pub entry: Entry,
    handler: fn() -> Route,
}

macro_rules! routes {
    ($( $method:ident $path:literal $entry:expr => $handler:path; )+) => {
        &[$( Line {
            method: stringify!($method),
            path: $path,
            entry: $entry,
            handler: || Route::new().to($handler),
        }, )+]
    };
}

use Entry::{Citizen, Gateway, May, Operations, Reader, SignIn, SignedIn};

/// The table. Fixed addresses come before those that begin with a code.
pub const ROUTES: &[Line] = routes! {
    GET "/healthz" Operations => operations::alive;
    GET "/readyz" Operations => operations::ready;
    GET "/metrics" Operations => operations::metrics;
    GET "/assets/summary.schema.json" Citizen => assets::schema;
    GET "/assets/{name}" Citizen => assets::asset;

    GET "/staff/login" SignIn => staff::login_page;
    POST "/staff/login" SignIn => staff::login;
    GET "/staff/link/{token}" SignIn => staff::link_page;
    POST "/staff/link/{token}" SignIn => staff::link;
    GET "/staff/forgotten" SignIn => forgotten::form;
    POST "/staff/forgotten" SignIn => forgotten::send;
    POST "/staff/logout" SignedIn => staff::logout;
    GET "/staff" SignedIn => staff::home;
    GET "/staff/queue" May(Act::ReadQueue) => queue::list;
    GET "/staff/queue/done" May(Act::ReadQueue) => queue::decided_list;
    GET "/staff/queue/praise" May(Act::Decide) => praise::list;
    POST "/staff/queue/praise" May(Act::Decide) => praise::pass_on;
    GET "/staff/queue/{id}" May(Act::ReadQueue) => queue::comment;
    POST "/staff/queue/{id}/decision" May(Act::Decide) => queue::decide;
    POST "/staff/queue/{id}/undo" May(Act::Decide) => queue::undo;
    POST "/staff/queue/{id}/let-go" May(Act::ReadQueue) => queue::let_go;
    POST "/staff/queue/{id}/about-me" May(Act::Decide) => queue::about_me;
    POST "/staff/queue/{id}/reveal" May(Act::Decide) => approvals::reveal;
    POST "/staff/queue/{id}/hold" May(Act::Decide) => approvals::hold;
    GET "/staff/records" May(Act::Decide) => records::list;
    GET "/staff/records/{reference}" May(Act::Decide) => records::record;
    POST "/staff/records/{reference}" May(Act::Decide) => records::close;
    GET "/staff/handover/{token}" SignedIn => records::once_page;
    POST "/staff/handover/{token}" SignedIn => records::once;
    GET "/staff/approvals" SignedIn => approvals::list;
    POST "/staff/approvals/{id}" SignedIn => approvals::answer;
    POST "/staff/approvals/{id}/read" SignedIn => approvals::read;
    POST "/staff/floods" May(Act::LeaveOut) => approvals::leave_out;
    GET "/staff/account" SignedIn => account::form;
    POST "/staff/account" SignedIn => account::save;
    GET "/staff/organisation" May(Act::KeepOrganisation) => organisation::list;
    GET "/staff/organisation/{organisation}" May(Act::KeepOrganisation) => organisation::form;
    POST "/staff/organisation/{organisation}" May(Act::KeepOrganisation) => organisation::save;
    POST "/staff/organisation/{organisation}/test-mail" May(Act::KeepOrganisation) => organisation::test_mail;
    GET "/staff/test-mail/{token}" May(Act::KeepOrganisation) => organisation::arrived_page;
    POST "/staff/test-mail/{token}" May(Act::KeepOrganisation) => organisation::arrived;
    POST "/staff/account/password" SignedIn => account::password;
    POST "/staff/account/sessions" SignedIn => account::sign_out_everywhere;
    GET "/staff/people" May(Act::KeepPeople) => people::list;
    POST "/staff/people" May(Act::KeepPeople) => people::invite;
    GET "/staff/people/{id}" May(Act::KeepPeople) => people::person;
    POST "/staff/people/{id}" May(Act::KeepPeople) => people::keep;
    GET "/staff/services" May(Act::SeeServices) => services::list;
    GET "/staff/services/new" May(Act::KeepRegister) => service_forms::new;
    POST "/staff/services/new" May(Act::KeepRegister) => service_forms::add;
    GET "/staff/services/{slug}/change" May(Act::KeepRegister) => service_forms::change;
    POST "/staff/services/{slug}/change" May(Act::KeepRegister) => service_forms::save;
    GET "/staff/services/{slug}/close" May(Act::KeepRegister) => service_forms::close_page;
    POST "/staff/services/{slug}/close" May(Act::KeepRegister) => service_forms::close;
    GET "/staff/table/{kind}" May(Act::KeepRegister) => table::form;
    POST "/staff/table/{kind}" May(Act::KeepRegister) => table::preview;
    GET "/staff/table/{kind}/template.csv" May(Act::KeepRegister) => table::template;
    POST "/staff/table/{kind}/add" May(Act::KeepRegister) => table::add;
    GET "/staff/services/{slug}" May(Act::ReadPassedOn) => team::service;
    POST "/staff/services/{slug}/said" May(Act::SayWeDid) => team::say;
    POST "/staff/services/{slug}/said/{id}" May(Act::SayWeDid) => team::said;
    GET "/staff/services/{slug}/told-us.pdf" May(Act::ReadPassedOn) => team::sheet;
    GET "/staff/services/{slug}/signs.pdf" May(Act::SeeServices) => signs::of_service;
    GET "/staff/touchpoints" May(Act::SeeServices) => signs::list;
    GET "/staff/touchpoints.csv" May(Act::KeepRegister) => touchpoints::table;
    GET "/staff/touchpoints/new" May(Act::KeepRegister) => touchpoints::form;
    POST "/staff/touchpoints/new" May(Act::KeepRegister) => touchpoints::add;
    GET "/staff/touchpoints/address-change" May(Act::KeepRegister) => moved::form;
    POST "/staff/touchpoints/address-change" May(Act::KeepRegister) => moved::mark;
    GET "/staff/touchpoints/{code}" May(Act::SeeServices) => touchpoints::one;
    POST "/staff/touchpoints/{code}" May(Act::KeepRegister) => touchpoints::save;
    POST "/staff/touchpoints/{code}/state" May(Act::KeepRegister) => touchpoints::state;
    POST "/staff/touchpoints/{code}/checked" May(Act::KeepRegister) => touchpoints::checked;
    GET "/staff/touchpoints/{code}/poster.pdf" May(Act::SeeServices) => signs::poster;
    GET "/staff/touchpoints/{code}/qr.svg" May(Act::SeeServices) => signs::qr;
    GET "/staff/entries" May(Act::EnterAnswers) => entries::list;
    GET "/staff/entries/new" May(Act::EnterAnswers) => entering::form;
    POST "/staff/entries/new" May(Act::EnterAnswers) => entering::keyed;
    GET "/staff/entries/{id}" May(Act::EnterAnswers) => entries::batch;
    POST "/staff/entries/{id}/strike" May(Act::EnterAnswers) => entries::strike;
    GET "/staff/accessibility" May(Act::ConfirmStatements) => accessibility::form;
    POST "/staff/accessibility" May(Act::ConfirmStatements) => accessibility::confirm;
    GET "/staff/staff-list" May(Act::ListStaff) => staff_list::form;
    POST "/staff/staff-list" May(Act::ListStaff) => staff_list::save;
    GET "/staff/texts" May(Act::SeeGateways) => texts::list;
    GET "/staff/mail" May(Act::SeeMail) => mail::list;
    POST "/staff/mail/{id}/again" May(Act::SeeMail) => mail::again;
    GET "/staff/months" May(Act::CloseMonths) => months::list;
    GET "/staff/months/{organisation}/{month}" May(Act::CloseMonths) => months::month;
    POST "/staff/months/{organisation}/{month}" May(Act::CloseMonths) => months::wish;
    GET "/staff/returns" May(Act::KeepReturns) => returns::list;
    GET "/staff/returns/modes" May(Act::KeepReturns) => returns::modes;
    POST "/staff/returns/modes" May(Act::KeepReturns) => returns::save_modes;
    GET "/staff/returns/{month}.csv" May(Act::KeepReturns) => returns::csv;
    GET "/staff/returns/{month}" May(Act::KeepReturns) => returns::month;
    POST "/staff/returns/{month}" May(Act::KeepReturns) => returns::send;
    GET "/staff/audit" May(Act::ReadAudit) => audit::list;
    GET "/staff/audit.csv" May(Act::ReadAudit) => audit::export;

    GET "/summaries" May(Act::ReadSummaries) => summaries::list;
    GET "/summaries/latest.zip" May(Act::ReadSummaries) => series::latest;
    POST "/summaries/{organisation}/subscription" May(Act::ReadSummaries) => subscriptions::change;
    GET "/summaries/{organisation}/series.csv" Reader => series::csv;
    GET "/summaries/{organisation}/series.xlsx" Reader => series::xlsx;
    GET "/summaries/{organisation}/corrections" Reader => series::corrections;
    GET "/summaries/{organisation}/{month}" Reader => summaries::month;
    GET "/summaries/{organisation}/{month}/trend.csv" Reader => summaries::trend;
    GET "/summaries/{organisation}/{month}/{file}" Reader => summaries::file;
    GET "/unsubscribe/{token}" Citizen => subscriptions::confirm;
    POST "/unsubscribe/{token}" Citizen => subscriptions::end;

    GET "/w.js" Citizen => widget::floating;
    GET "/w.{hash}.js" Citizen => widget::hashed;
    POST "/api/v1/touchpoints/{code}/ratings" Citizen => api::rate;
    OPTIONS "/api/v1/touchpoints/{code}/ratings" Citizen => api::may_rate;
    POST "/api/v1/ratings/{receipt}/comment" Citizen => api::comment;
    OPTIONS "/api/v1/ratings/{receipt}/comment" Citizen => api::may_comment;

    GET "/hooks/sms/{gateway}" Gateway => hooks::take;
    POST "/hooks/sms/{gateway}" Gateway => hooks::take;
    GET "/hooks/sms/{gateway}/{secret}" Gateway => hooks::take_with_secret;
    POST "/hooks/sms/{gateway}/{secret}" Gateway => hooks::take_with_secret;

    GET "/privacy" Citizen => statements::privacy_of_all;
    GET "/accessibility" Citizen => statements::accessibility_of_all;
    GET "/r" Citizen => receipts::type_receipt;
    POST "/r" Citizen => receipts::find;
    GET "/r/{receipt}" Citizen => receipts::receipt;
    POST "/r/{receipt}/comment" Citizen => receipts::comment;
    POST "/r/{receipt}/score" Citizen => receipts::correct;
    POST "/r/{receipt}/withdraw" Citizen => receipts::withdraw;
    GET "/{code}" Citizen => citizen::question;
    POST "/{code}" Citizen => citizen::tap;
    GET "/{code}/about" Citizen => statements::about;
    GET "/{code}/privacy" Citizen => statements::privacy;
    GET "/{code}/accessibility" Citizen => statements::accessibility;
};

/// Which routes an address serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// All of them.
    Both,
    /// Citizens' pages alone.
    Citizens,
    /// Staff pages alone.
    Staff,
}

impl Side {
    fn serves(self, line: &Line) -> bool {
        let staff = matches!(line.entry, SignIn | SignedIn | May(_));
        match self {
            Self::Both => true,
            Self::Citizens => !staff,
            // The stylesheets and the health of the service are wanted on either side.
            Self::Staff => {
                staff
                    || matches!(line.entry, Operations | Reader)
                    || line.path.starts_with("/assets/")
            }
        }
    }
}

/// Puts the table's routes in place.
pub(super) fn mount(side: Side) -> impl Fn(&mut ServiceConfig) + Clone {
    move |config| {
        for line in ROUTES.iter().filter(|line| side.serves(line)) {
            let entry = line.entry;
            let resource = actix::resource(line.path);
            let resource = match line.method {
                "GET" => resource.guard(filter::Any(filter::Get()).or(filter::Head())),
                "OPTIONS" => resource.guard(filter::Options()),
                _ => resource.guard(filter::Post()),
            };
            let resource = if line.entry == Gateway {
                resource.app_data(actix::PayloadConfig::new(hooks::BODY_LIMIT))
            } else {
                resource
            };
            config.service(
                resource
                    .route((line.handler)())
                    .wrap(from_fn(move |request, next| guard(entry, request, next))),
            );
        }
        config.default_service(actix::to(nothing_here));
    }
}

/// An address that is there for another method says so; all else is not there.
async fn nothing_here(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let pieces = |path: &'static str| path.split('/').collect::<Vec<_>>();
    let asked: Vec<&str> = request.path().split('/').collect();
    let fits = |line: &&Line| {
        let own = pieces(line.path);
        own.len() == asked.len()
            && own
                .iter()
                .zip(&asked)
                .all(|(own, asked)| own == asked || (own.starts_with('{') && !asked.is_empty()))
    };
    let method = request.method().as_str().replace("HEAD", "GET");
    let known = ROUTES.iter().any(|line| line.method == method);
    let mut there = ROUTES.iter().filter(fits).peekable();
    let wrong_method = there.peek().is_some() && there.all(|line| line.method != method);
    let kind = if wrong_method || !known {
        Kind::Method
    } else {
        Kind::NotFound
    };
    Err(kind.into())
}

//! The pages of the people who work here: sign-in, the queue, the desk, services, the audit.
//!
//! Each page is plain data in, HTML out. Nothing here asks who may see what: the gate did that
//! before the data was read. Words of citizens reach a template only as text to escape.

mod accessibility;
mod account;
mod approvals;
mod audit;
mod comment;
mod decided;
mod desk;
mod entering;
mod entries;
mod faster;
mod forgotten;
mod home;
mod link;
mod login;
mod mail;
mod months;
mod organisation;
mod people;
mod praise;
mod problem;
mod queue;
mod records;
mod returns;
mod segments;
mod service_form;
mod services;
mod signs;
mod staff_list;
mod table;
mod team;
#[cfg(test)]
mod tests;
mod texts;
mod touchpoints;
mod which;

pub(crate) use accessibility::{AccessibilityFormPage, Stating, TypedStatement};
pub(crate) use account::{AccountPage, AccountSaved, AccountWrong};
pub(crate) use approvals::{ApprovalsPage, AskRow, RevealedPage};
pub(crate) use audit::{AuditFilter, AuditPage, AuditRow, act_in_words};
pub(crate) use comment::{CommentPage, DecisionError, Draft, Item, NextItem};
pub(crate) use decided::{ClaimedPage, DecidedPage, DecidedRow, DonePage};
pub(crate) use desk::{Desk, Place};
pub(crate) use entering::{
    CountField, EntryAgainPage, EntryCountsPage, EntryPlacePage, PlacesOf, SheetWords,
};
pub(crate) use entries::{BatchPage, BatchRow, BatchStands, EntriesPage};
pub(crate) use faster::{Differs, Faster};
pub(crate) use forgotten::ForgottenPage;
pub(crate) use home::{HomePage, Link, QueueToday};
pub(crate) use link::{LinkGonePage, LinkPage};
pub(crate) use login::{LoginNotice, LoginPage};
pub(crate) use mail::{MailPage, MailRow};
pub(crate) use months::{MonthPage, MonthsOf, MonthsPage, Preview};
pub(crate) use organisation::{
    MailStanding, OrganisationPage, OrganisationsPage, SetUpList, TestMailPage,
};
pub(crate) use people::{
    Fault, HeldRole, PeoplePage, PersonPage, PersonRow, RoleChoice, Stand, Typed,
};
pub(crate) use praise::{PraisePage, PraiseRow};
pub(crate) use problem::{StaffProblem, StaffProblemPage};
pub(crate) use queue::{Counts, Done, FilterForm, QueuePage, QueueRow, Why, first_words};
pub(crate) use records::{ClosingForm, LinkOnce, OncePage, RecordPage, RecordRow, RecordsPage};
pub(crate) use returns::{
    ModesPage, Names as ReturnNames, Refused as ReturnRefused, ReturnPage, ReturnsOf, ReturnsPage,
    Table as ReturnTable,
};
pub(crate) use service_form::{
    Changing, Fault as ServiceFault, ServiceClosePage, ServiceFormPage, name_label,
};
pub(crate) use services::{ServiceDone, ServiceRow, ServicesPage, TouchpointRow};
pub(crate) use signs::{NoSign, NoSignPage, SignFilesPage, SignRow, SignService, SignsPage};
pub(crate) use staff_list::{StaffListPage, StaffListRow};
pub(crate) use table::{Gently, TablePage, TablePreviewPage};
pub(crate) use team::{Batch, FormLine, PassedOn, SaidRow, SayForm, ServicePage};
pub(crate) use texts::{GatewayRow, NumberRow, TextsPage};
pub(crate) use touchpoints::{
    AddressChange, AddressChangePage, OutdatedRow, TouchpointForm, TouchpointHere, TouchpointPage,
};
pub(crate) use which::WhichPage;

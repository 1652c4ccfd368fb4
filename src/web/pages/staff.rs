//! The pages of the people who work here: sign-in, the queue, the desk, services, the audit.
//!
//! Each page is plain data in, HTML out. Nothing here asks who may see what: the gate did that
//! before the data was read. Words of citizens reach a template only as text to escape.

use std::borrow::Borrow;

use askama::Template;
use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::domain::{
    Act, Action, Code, CommentId, Contact, Finding, FindingKind, Level, Month, Person, QuestionSet,
    Reason, Role, Sharing, Slug, Span, TouchpointState,
};
use crate::locale::Texts;
use crate::people::PasswordRefused;

/// Which part of the navigation a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The first page after signing in.
    Home,
    /// The queue and the desk.
    Queue,
    /// Services, touchpoints, and comments passed on.
    Services,
    /// Released months.
    Summaries,
    /// Who did what.
    Audit,
    /// None of these.
    Elsewhere,
}

/// Who is signed in, and the ways open to them.
#[derive(Debug, Clone)]
pub(super) struct Who {
    /// What colleagues call them.
    pub(super) name: String,
    /// What they are here for, in words.
    pub(super) roles: String,
    /// How many comments wait, if they may read them.
    pub(super) queue: Option<u64>,
    /// Whether they may see services.
    pub(super) services: bool,
    /// Whether they may read summaries.
    pub(super) summaries: bool,
    /// Whether they may read the audit.
    pub(super) audit: bool,
}

/// The frame around every page: the texts, the stylesheet, who is signed in, and where they may go.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    /// The texts of the page's language.
    pub(super) texts: &'static Texts,
    /// The address of the stylesheet.
    pub(super) stylesheet: String,
    /// The token of every form on the page.
    pub(super) csrf: String,
    /// Which part of the navigation this is.
    pub(super) place: Place,
    /// Who is signed in, if anybody.
    pub(super) who: Option<Who>,
}

impl Desk {
    /// The frame for somebody who is signed in. `waiting` is the number beside "Queue"; the
    /// navigation shows only what their grants allow.
    #[must_use]
    pub(crate) fn of(
        texts: &'static Texts,
        person: &Person,
        stylesheet: impl Into<String>,
        csrf: impl Into<String>,
        waiting: u64,
        place: Place,
    ) -> Self {
        let mut roles: Vec<Role> = person.grants.iter().map(|grant| grant.role).collect();
        roles.sort_unstable();
        roles.dedup();
        let words: Vec<String> = roles
            .iter()
            .map(|role| texts.get(&format!("staff-role-{role}")))
            .collect();
        let may = |act| person.scope(act).is_some();
        let who = Who {
            name: person.name.clone(),
            roles: words.join(", "),
            queue: may(Act::ReadQueue).then_some(waiting),
            services: may(Act::SeeServices),
            summaries: may(Act::ReadSummaries),
            audit: may(Act::ReadAudit),
        };
        Self {
            texts,
            stylesheet: stylesheet.into(),
            csrf: csrf.into(),
            place,
            who: Some(who),
        }
    }

    /// The frame for somebody who is not signed in: no navigation.
    #[must_use]
    pub(crate) fn signed_out(
        texts: &'static Texts,
        stylesheet: impl Into<String>,
        csrf: impl Into<String>,
    ) -> Self {
        Self {
            texts,
            stylesheet: stylesheet.into(),
            csrf: csrf.into(),
            place: Place::Elsewhere,
            who: None,
        }
    }

    /// The text under `key`.
    pub(super) fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// The text under `key` with the number `n` in it. A template hands out references, code hands
    /// out numbers; this and its neighbours take both.
    pub(super) fn n(&self, key: &str, n: impl Borrow<u64>) -> String {
        self.texts.with(key, &[("n", (*n.borrow()).into())])
    }

    /// The text under `key` with one blank filled with words.
    pub(super) fn say(&self, key: &str, blank: &str, words: &str) -> String {
        self.texts.with(key, &[(blank, words.into())])
    }

    /// A day as people here write it: 6 Nov 2026.
    pub(super) fn day(&self, day: impl Borrow<NaiveDate>) -> String {
        let day = day.borrow();
        let month = self.t(&format!("staff-month-short-{}", day.month()));
        self.texts.with(
            "staff-day",
            &[
                ("day", day.day().to_string().into()),
                ("month", month.into()),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// A month in words: September 2026.
    pub(super) fn month(&self, month: impl Borrow<Month>) -> String {
        let month = month.borrow();
        let name = self.t(&format!("release-month-{}", month.month()));
        self.texts.with(
            "release-month-year",
            &[
                ("month", name.into()),
                ("year", month.year().to_string().into()),
            ],
        )
    }

    /// The word for a standing, as [`standing`] gives it.
    fn level(&self, standing: &str) -> String {
        self.t(&format!("staff-level-{standing}"))
    }

    /// The word for a kind of finding.
    fn kind(&self, kind: impl Borrow<FindingKind>) -> String {
        self.t(&format!("staff-kind-{}", key_part(kind.borrow().as_str())))
    }

    /// What was decided a moment ago, in words.
    fn decided(&self, action: impl Borrow<Action>) -> String {
        self.t(&format!("staff-decided-{}", action.borrow()))
    }
}

/// A fixed word of the domain as part of a key: `NHS_NUMBER` is `nhs-number`.
pub(super) fn key_part(word: &str) -> String {
    word.to_ascii_lowercase().replace('_', "-")
}

/// How a comment stands, as a class and as the end of a key. What was not screened yet says so,
/// since nobody knows more.
const fn standing(level: Level, screened: bool) -> &'static str {
    if screened {
        level.as_str()
    } else {
        "unscreened"
    }
}

/// A link with its words.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    /// What it says.
    pub(crate) words: String,
    /// Where it goes.
    pub(crate) href: String,
}

/// Why somebody is asked to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LoginNotice {
    /// They signed out.
    SignedOut,
    /// Their session came to its end.
    SessionEnded,
    /// They chose a password a moment ago.
    PasswordSet,
}

/// `GET` and `POST /staff/login`. A wrong address and a wrong password look the same.
#[derive(Debug, Template)]
#[template(path = "staff/login.html", config = "src/web/askama.toml")]
pub(crate) struct LoginPage {
    /// The frame, signed out.
    pub(crate) desk: Desk,
    /// The address as typed, so that it need not be typed twice.
    pub(crate) email: String,
    /// The page they wanted, as the address said it; empty for the first page.
    pub(crate) next: String,
    /// Whether the last try failed.
    pub(crate) failed: bool,
    /// Why they are here, if there is something to say.
    pub(crate) notice: Option<LoginNotice>,
}

/// `GET` and `POST /staff/link/{token}`: choose a password.
#[derive(Debug, Template)]
#[template(path = "staff/link.html", config = "src/web/askama.toml")]
pub(crate) struct LinkPage {
    /// The frame, signed out.
    pub(crate) desk: Desk,
    /// The token of the link.
    pub(crate) token: String,
    /// Whose link it is.
    pub(crate) name: String,
    /// Their address: a password manager keeps it with the password.
    pub(crate) email: String,
    /// Why the password they sent will not do.
    pub(crate) refused: Option<PasswordRefused>,
}

impl LinkPage {
    fn problem(&self) -> Option<String> {
        let key = match self.refused? {
            PasswordRefused::Short => "staff-link-short",
            PasswordRefused::Long => "staff-link-long",
            PasswordRefused::Common => "staff-link-common",
            PasswordRefused::Own => "staff-link-own",
        };
        Some(self.desk.t(key))
    }
}

/// A one-time link that was used, has run out, or never was.
#[derive(Debug, Template)]
#[template(path = "staff/link_gone.html", config = "src/web/askama.toml")]
pub(crate) struct LinkGonePage {
    /// The frame, signed out.
    pub(crate) desk: Desk,
}

/// How the queue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Comments nobody has decided about.
    pub(crate) waiting: u64,
    /// Whole days since the oldest of them came.
    pub(crate) oldest_days: Option<u64>,
    /// Decisions of today, of everybody.
    pub(crate) done_today: u64,
}

/// What a moderator sees first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QueueToday {
    /// How the queue stands.
    pub(crate) counts: Counts,
    /// How many of the waiting are urgent.
    pub(crate) urgent: u64,
    /// The riskiest one.
    pub(crate) first: Option<CommentId>,
}

/// `GET /staff`.
#[derive(Debug, Template)]
#[template(path = "staff/home.html", config = "src/web/askama.toml")]
pub(crate) struct HomePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The queue, for those who may read it.
    pub(crate) queue: Option<QueueToday>,
    /// The services whose passed-on comments this person may read.
    pub(crate) services: Vec<Link>,
    /// The newest summaries, one for each organisation.
    pub(crate) releases: Vec<Link>,
}

/// Why a comment stands where it stands in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Why {
    /// What was seen.
    pub(crate) kind: FindingKind,
    /// The rule that fired.
    pub(crate) rule: String,
}

/// One comment in the queue.
#[derive(Debug, Clone)]
pub(crate) struct QueueRow {
    /// Which.
    pub(crate) id: CommentId,
    /// How soon a person should read it.
    pub(crate) level: Level,
    /// Whether the rules have seen it.
    pub(crate) screened: bool,
    /// What the rules saw.
    pub(crate) why: Vec<Why>,
    /// The day it came.
    pub(crate) day: NaiveDate,
    /// The service's name.
    pub(crate) service: String,
    /// Its first words, as [`first_words`] cuts them.
    pub(crate) first_words: String,
    /// Who may read it.
    pub(crate) sharing: Sharing,
}

impl QueueRow {
    fn standing(&self) -> &'static str {
        standing(self.level, self.screened)
    }

    /// What was seen, each kind once.
    fn kinds(&self) -> Vec<&Why> {
        let mut kinds: Vec<&Why> = Vec::new();
        for why in &self.why {
            if !kinds.iter().any(|seen| seen.kind == why.kind) {
                kinds.push(why);
            }
        }
        kinds
    }
}

/// `GET /staff/queue`.
#[derive(Debug, Template)]
#[template(path = "staff/queue.html", config = "src/web/askama.toml")]
pub(crate) struct QueuePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// How the queue stands.
    pub(crate) counts: Counts,
    /// The first comments, riskiest first. Fifty keep the page light.
    pub(crate) rows: Vec<QueueRow>,
    /// What was decided a moment ago.
    pub(crate) done: Option<Action>,
}

impl QueuePage {
    /// Whether more wait than the page shows.
    fn more(&self) -> bool {
        self.counts.waiting > self.rows.len() as u64
    }
}

/// The first words of a comment, for a line of the queue: at most 120 characters, whole words
/// where there are any, line breaks as spaces.
#[must_use]
pub(crate) fn first_words(text: &str) -> String {
    const MOST: usize = 120;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let cut: String = line.chars().take(MOST).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

/// A comment on the desk.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// Which.
    pub(crate) id: CommentId,
    /// Its version: a decision about an older one is refused.
    pub(crate) version: i64,
    /// How soon a person should read it.
    pub(crate) level: Level,
    /// Whether the rules have seen it.
    pub(crate) screened: bool,
    /// The day it came.
    pub(crate) day: NaiveDate,
    /// The service's name.
    pub(crate) service: String,
    /// Who may read it.
    pub(crate) sharing: Sharing,
    /// The words as written.
    pub(crate) text: String,
    /// What the rules saw.
    pub(crate) findings: Vec<Finding>,
    /// Whether a field that people do not see was filled in: a program may have sent it.
    pub(crate) honeypot: bool,
    /// Whether its writer took it back.
    pub(crate) taken_back: bool,
    /// Whom "escalate" tells.
    pub(crate) safeguarding: Contact,
}

impl Item {
    fn standing(&self) -> &'static str {
        standing(self.level, self.screened)
    }
}

/// What the form holds: as it opens, or as it was sent and refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The spans whose boxes are ticked.
    pub(crate) cut: Vec<Span>,
    /// Other words to cut, one phrase a line.
    pub(crate) cut_words: String,
    /// The reason.
    pub(crate) reason: Option<Reason>,
}

impl Draft {
    /// The form as it opens: what shows who somebody is, is marked for cutting.
    #[must_use]
    pub(crate) fn from_findings(findings: &[Finding]) -> Self {
        let personal = findings.iter().filter(|finding| finding.kind.is_personal());
        let mut cut: Vec<Span> = personal.map(|finding| finding.span).collect();
        cut.sort_unstable();
        cut.dedup();
        Self {
            cut,
            cut_words: String::new(),
            reason: None,
        }
    }
}

/// How many boxes the stylesheet can follow as they are ticked. With more, the page says that the
/// text beside them stands still.
const LIVE: usize = 12;

/// Why a decision was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DecisionError {
    /// Withholding needs a reason.
    ReasonMissing,
    /// A span to cut lies outside the text.
    SpanOutside,
    /// "Publish redacted" without anything to cut.
    NothingToCut,
    /// These words do not stand in the comment.
    WordsNotThere(String),
    /// Its writer took it back.
    TakenBack,
}

/// The comment after this one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NextItem {
    /// Which.
    pub(crate) id: CommentId,
    /// How soon a person should read it.
    pub(crate) level: Level,
    /// Whether the rules have seen it.
    pub(crate) screened: bool,
    /// The day it came.
    pub(crate) day: NaiveDate,
}

impl NextItem {
    fn standing(&self) -> &'static str {
        standing(self.level, self.screened)
    }
}

/// `GET /staff/queue/{id}`: the desk.
#[derive(Debug, Template)]
#[template(path = "staff/comment.html", config = "src/web/askama.toml")]
pub(crate) struct CommentPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The comment.
    pub(crate) item: Item,
    /// What the form holds.
    pub(crate) draft: Draft,
    /// How the queue stands.
    pub(crate) counts: Counts,
    /// The comment after this one.
    pub(crate) next: Option<NextItem>,
    /// What was decided about the comment before.
    pub(crate) done: Option<Action>,
    /// Why the decision just sent was not taken.
    pub(crate) error: Option<DecisionError>,
}

/// A reason in the list.
struct Choice {
    value: &'static str,
    words: String,
    chosen: bool,
}

/// A box to tick: one span, whatever was found in it.
struct Cut {
    value: String,
    words: String,
    names: String,
    ticked: bool,
}

/// A part of the text as others will see it. Both forms stand on the page, and the stylesheet
/// shows the one that the boxes ask for; without that the server's choice stands.
struct Part {
    class: String,
    text: String,
    stands_for: bool,
}

impl CommentPage {
    fn team_only(&self) -> bool {
        self.item.sharing == Sharing::TeamOnly
    }

    fn written(&self) -> Vec<Segment> {
        segments(&self.item.text, &self.item.findings)
    }

    /// The words of a finding.
    fn words(&self, span: impl Borrow<Span>) -> String {
        let span = span.borrow();
        let length = span.end.saturating_sub(span.start);
        self.item
            .text
            .chars()
            .skip(span.start)
            .take(length)
            .collect()
    }

    /// The spans the boxes stand for, each once, in the order of the text.
    fn spans(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = self
            .item
            .findings
            .iter()
            .map(|finding| finding.span)
            .collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    /// What was found in exactly this span.
    fn kinds(&self, span: Span) -> Vec<FindingKind> {
        let here = self
            .item
            .findings
            .iter()
            .filter(|finding| finding.span == span);
        let mut kinds: Vec<FindingKind> = here.map(|finding| finding.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    fn names(&self, span: Span) -> String {
        let names: Vec<String> = self
            .kinds(span)
            .into_iter()
            .map(|kind| self.desk.kind(kind))
            .collect();
        names.join(", ")
    }

    fn cuts(&self) -> Vec<Cut> {
        let cut = |span: Span| Cut {
            value: format!("{}-{}", span.start, span.end),
            words: self.words(span),
            names: self.names(span),
            ticked: self.draft.cut.contains(&span),
        };
        self.spans().into_iter().map(cut).collect()
    }

    /// The text as others will see it, part by part.
    fn preview(&self) -> Vec<Part> {
        let spans = self.spans();
        let ticked = |index: &usize| self.draft.cut.contains(&spans[*index]);
        let mut parts = Vec::new();
        for piece in split(&self.item.text, &spans) {
            for index in &piece.starts {
                let off = if ticked(index) { "" } else { " off" };
                parts.push(Part {
                    class: format!("now at-{index}{off}"),
                    text: format!("[{}]", self.names(spans[*index])),
                    stands_for: true,
                });
            }
            let mut class = String::new();
            if !piece.inside.is_empty() {
                class.push_str("was");
                for index in &piece.inside {
                    class.push_str(" at-");
                    class.push_str(&index.to_string());
                }
                if piece.inside.iter().any(ticked) {
                    class.push_str(" off");
                }
            }
            parts.push(Part {
                class,
                text: piece.text,
                stands_for: false,
            });
        }
        parts
    }

    fn reasons(&self) -> Vec<Choice> {
        let choice = |reason: &Reason| Choice {
            value: reason.as_str(),
            words: self.desk.t(&format!("staff-reason-{reason}")),
            chosen: self.draft.reason == Some(*reason),
        };
        Reason::ALL.iter().map(choice).collect()
    }

    /// The one button that stands out. It is an emphasis only: no key press sends the form by
    /// itself, because no field of it is a one-line field.
    fn first_choice(&self) -> Action {
        if self.item.level == Level::Urgent {
            Action::Escalate
        } else if self
            .item
            .findings
            .iter()
            .any(|finding| finding.kind.is_personal())
        {
            Action::Redact
        } else {
            Action::Publish
        }
    }

    fn publish_words(&self) -> String {
        self.desk.t(if self.team_only() {
            "staff-do-publish-team"
        } else {
            "staff-do-publish"
        })
    }

    fn redact_words(&self) -> String {
        self.desk.t(if self.team_only() {
            "staff-do-redact-team"
        } else {
            "staff-do-redact"
        })
    }

    /// What the error says, and the field it leads to.
    fn problem(&self) -> Option<(String, &'static str)> {
        let desk = &self.desk;
        self.error.as_ref().map(|error| match error {
            DecisionError::ReasonMissing => (desk.t("staff-error-reason"), "reason"),
            DecisionError::SpanOutside => (desk.t("staff-error-span"), "cuts"),
            DecisionError::NothingToCut => (desk.t("staff-error-nothing"), "cuts"),
            DecisionError::TakenBack => (desk.t("staff-error-taken-back"), "item"),
            DecisionError::WordsNotThere(words) => {
                (desk.say("staff-error-words", "words", words), "cut_words")
            }
        })
    }
}

/// Somebody else was faster. The words are gone from the page with the question.
#[derive(Debug, Template)]
#[template(path = "staff/decided.html", config = "src/web/askama.toml")]
pub(crate) struct AlreadyDecidedPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What they decided.
    pub(crate) action: Action,
    /// Who they are.
    pub(crate) by: Option<String>,
    /// The comment to look at instead.
    pub(crate) next: Option<NextItem>,
}

impl AlreadyDecidedPage {
    fn sentence(&self) -> String {
        let by = self
            .by
            .clone()
            .unwrap_or_else(|| self.desk.t("staff-beaten-somebody"));
        self.desk
            .say(&format!("staff-beaten-{}", self.action), "by", &by)
    }
}

/// A place where people are asked.
#[derive(Debug, Clone)]
pub(crate) struct TouchpointRow {
    /// Its code.
    pub(crate) code: Code,
    /// Its name.
    pub(crate) name: String,
    /// Whether it takes answers.
    pub(crate) state: TouchpointState,
    /// The address on the sign, in full.
    pub(crate) address: String,
    /// The code to use instead, when retired.
    pub(crate) instead: Option<Code>,
}

/// A service and its touchpoints.
#[derive(Debug, Clone)]
pub(crate) struct ServiceRow {
    /// Whose it is.
    pub(crate) organisation: String,
    /// Its name.
    pub(crate) name: String,
    /// Its short name in addresses.
    pub(crate) slug: Slug,
    /// What it asks this month.
    pub(crate) question_set: QuestionSet,
    /// Whether it was closed.
    pub(crate) closed: bool,
    /// Its touchpoints, in creation order.
    pub(crate) touchpoints: Vec<TouchpointRow>,
}

/// `GET /staff/services`.
#[derive(Debug, Template)]
#[template(path = "staff/services.html", config = "src/web/askama.toml")]
pub(crate) struct ServicesPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The services this person may see.
    pub(crate) services: Vec<ServiceRow>,
    /// Whether they may read the comments passed on.
    pub(crate) may_read: bool,
}

/// A comment that was passed on. The month is all it says of its time, and nothing ties it to a
/// place, a channel or a score.
#[derive(Debug, Clone)]
pub(crate) struct PassedOn {
    /// The month it came in.
    pub(crate) month: Month,
    /// The words, after cutting.
    pub(crate) words: String,
    /// Who may read them.
    pub(crate) sharing: Sharing,
}

/// `GET /staff/services/{slug}`: what was passed on to a team.
#[derive(Debug, Template)]
#[template(path = "staff/service.html", config = "src/web/askama.toml")]
pub(crate) struct ServicePage {
    /// The frame.
    pub(crate) desk: Desk,
    /// Whose the service is.
    pub(crate) organisation: String,
    /// Its name.
    pub(crate) service: String,
    /// The comments, newest month first.
    pub(crate) comments: Vec<PassedOn>,
    /// The address of older ones.
    pub(crate) older: Option<String>,
}

impl ServicePage {
    /// The comments by month, in the order they came.
    fn months(&self) -> Vec<(Month, Vec<&PassedOn>)> {
        let mut months: Vec<(Month, Vec<&PassedOn>)> = Vec::new();
        for comment in &self.comments {
            match months.iter_mut().find(|(month, _)| *month == comment.month) {
                Some((_, group)) => group.push(comment),
                None => months.push((comment.month, vec![comment])),
            }
        }
        months
    }
}

/// One act in the audit.
#[derive(Debug, Clone)]
pub(crate) struct AuditRow {
    /// When, on the organisation's clock. The acts of staff keep their time.
    pub(crate) when: NaiveDateTime,
    /// Who.
    pub(crate) who: String,
    /// What they did, as a fixed word.
    pub(crate) act: String,
    /// About what: a number or a name, never a comment's words.
    pub(crate) about: String,
}

/// `GET /staff/audit`.
#[derive(Debug, Template)]
#[template(path = "staff/audit.html", config = "src/web/askama.toml")]
pub(crate) struct AuditPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// The acts, newest first.
    pub(crate) rows: Vec<AuditRow>,
    /// The address of newer ones.
    pub(crate) newer: Option<String>,
    /// The address of older ones.
    pub(crate) older: Option<String>,
}

impl AuditPage {
    fn when(&self, row: &AuditRow) -> String {
        format!(
            "{}, {}",
            self.desk.day(row.when.date()),
            row.when.format("%H:%M")
        )
    }

    /// The act in words; a word that has no text yet stands as it is, so that no act is hidden.
    fn act(&self, row: &AuditRow) -> String {
        let key = format!("staff-act-{}", key_part(&row.act).replace('.', "-"));
        if self.desk.texts.has(&key) {
            self.desk.t(&key)
        } else {
            row.act.clone()
        }
    }
}

/// What went wrong for somebody who works here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StaffProblem {
    /// Their grants do not reach here.
    Forbidden,
    /// There is no such page, or it is not theirs to know of.
    NotFound,
    /// Something changed under their hands.
    Conflict,
    /// The form is older than the session.
    Stale,
    /// The store cannot be reached.
    Unavailable,
}

impl StaffProblem {
    /// The status of the answer.
    #[must_use]
    pub(crate) const fn status(self) -> u16 {
        match self {
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Conflict => 409,
            Self::Stale => 419,
            Self::Unavailable => 503,
        }
    }
}

/// A page that says what went wrong and what to do.
#[derive(Debug, Template)]
#[template(path = "staff/problem.html", config = "src/web/askama.toml")]
pub(crate) struct StaffProblemPage {
    /// The frame.
    pub(crate) desk: Desk,
    /// What went wrong.
    pub(crate) problem: StaffProblem,
    /// What they had typed, so that nothing is lost.
    pub(crate) kept: Option<String>,
}

impl StaffProblemPage {
    fn title(&self) -> String {
        self.desk
            .t(&format!("staff-problem-{}", self.problem.status()))
    }

    fn text(&self) -> String {
        self.desk
            .t(&format!("staff-problem-{}-text", self.problem.status()))
    }
}

/// A part of a comment as written: plain, or inside one or more findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The words.
    pub(crate) text: String,
    /// How they are underlined, if they are: a class of the stylesheet.
    pub(crate) pattern: Option<&'static str>,
    /// The findings whose last words these are: their names stand after them.
    pub(crate) names: Vec<FindingKind>,
}

/// Cuts a comment into parts at the edges of its findings. Where findings overlap, the part they
/// share is drawn as the more urgent one. The parts together are the comment, to the letter.
#[must_use]
pub(crate) fn segments(text: &str, findings: &[Finding]) -> Vec<Segment> {
    let spans: Vec<Span> = findings.iter().map(|finding| finding.span).collect();
    let segment = |piece: Piece| {
        // `max_by_key` takes the last of equals: the one that began last, so a finding inside a
        // longer one of the same level can be seen.
        let drawn = piece
            .inside
            .iter()
            .max_by_key(|index| findings[**index].level);
        let mut names: Vec<FindingKind> = piece
            .ends
            .iter()
            .map(|index| findings[*index].kind)
            .collect();
        names.dedup();
        Segment {
            text: piece.text,
            pattern: drawn.map(|index| pattern(&findings[*index])),
            names,
        }
    };
    split(text, &spans).into_iter().map(segment).collect()
}

/// The pattern of a finding's underline. Each differs in shape, not in colour alone.
const fn pattern(finding: &Finding) -> &'static str {
    match finding.kind {
        FindingKind::Email | FindingKind::Phone | FindingKind::Postcode => "find-dashed",
        FindingKind::NhsNumber | FindingKind::Nino => "find-dotted",
        _ => match finding.level {
            Level::Urgent => "find-double",
            Level::Concern | Level::Plain => "find-wavy",
        },
    }
}

/// A part of a text between two edges of spans.
struct Piece {
    text: String,
    inside: Vec<usize>,
    starts: Vec<usize>,
    ends: Vec<usize>,
}

/// Cuts a text at every edge of `spans`, which count characters. Empty spans and what lies behind
/// the end of the text are passed over: a page must open whatever a row holds.
fn split(text: &str, spans: &[Span]) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let clipped: Vec<(usize, usize)> = spans
        .iter()
        .map(|span| (span.start, span.end.min(letters.len())))
        .collect();
    let real = |(start, end): &(usize, usize)| start < end;
    let mut edges: Vec<usize> = clipped
        .iter()
        .filter(|span| real(span))
        .flat_map(|(start, end)| [*start, *end])
        .chain([0, letters.len()])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let which = |test: &dyn Fn(usize, usize) -> bool| -> Vec<usize> {
        let hits = clipped.iter().enumerate().filter(|(_, span)| real(span));
        hits.filter(|(_, (start, end))| test(*start, *end))
            .map(|(index, _)| index)
            .collect()
    };
    edges
        .windows(2)
        .map(|edge| {
            let (from, to) = (edge[0], edge[1]);
            Piece {
                text: letters[from..to].iter().collect(),
                inside: which(&|start, end| start <= from && to <= end),
                starts: which(&|start, _| start == from),
                ends: which(&|_, end| end == to),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use askama::Template;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::{
        CommentPage, Counts, DecisionError, Desk, Draft, Item, Place, QueuePage, StaffProblem,
        first_words, key_part, segments,
    };
    use crate::domain::{
        Action, CommentId, Contact, Finding, FindingKind, Grant, Language, Level, OrganisationId,
        Person, PersonId, Reason, Role, Sharing, Span, TouchpointState,
    };
    use crate::locale::Texts;

    fn finding(start: usize, end: usize, kind: FindingKind, level: Level) -> Finding {
        Finding {
            kind,
            span: Span { start, end },
            rule: "room/rule".into(),
            level,
        }
    }

    fn desk(role: Role) -> Desk {
        let person = Person {
            id: PersonId(1),
            name: "Nia".into(),
            mail: "nia@example.org".into(),
            grants: vec![Grant {
                role,
                organisation: OrganisationId(1),
                service: None,
            }],
        };
        let texts = Texts::of(Language::English);
        Desk::of(
            texts,
            &person,
            "/assets/staff.css",
            "token",
            3,
            Place::Queue,
        )
    }

    fn page(text: &str, findings: Vec<Finding>, sharing: Sharing) -> CommentPage {
        CommentPage {
            desk: desk(Role::Moderator),
            draft: Draft::from_findings(&findings),
            item: Item {
                id: CommentId(7),
                version: 2,
                level: Level::Plain,
                screened: true,
                day: NaiveDate::from_ymd_opt(2026, 11, 6).unwrap(),
                service: "Home care North".into(),
                sharing,
                text: text.into(),
                findings,
                honeypot: false,
                taken_back: false,
                safeguarding: Contact::default(),
            },
            counts: Counts {
                waiting: 3,
                oldest_days: Some(0),
                done_today: 0,
            },
            next: None,
            done: None,
            error: None,
        }
    }

    /// The parts that are not switched off: what others will see.
    fn seen(page: &CommentPage) -> String {
        let parts = page.preview();
        parts
            .iter()
            .filter(|p| !p.class.contains("off"))
            .map(|p| p.text.as_str())
            .collect()
    }

    #[test]
    fn findings_count_characters_not_bytes() {
        let text = "Tŷ 🙂: 07700 900123!";
        let parts = segments(text, &[finding(6, 18, FindingKind::Phone, Level::Plain)]);
        let words: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(words, ["Tŷ 🙂: ", "07700 900123", "!"]);
        assert_eq!(parts[1].pattern, Some("find-dashed"));
        assert_eq!(parts[1].names, [FindingKind::Phone]);
        assert_eq!(parts[0].pattern, None);
    }

    #[test]
    fn findings_may_overlap() {
        let found = [
            finding(0, 6, FindingKind::Neglect, Level::Concern),
            finding(4, 9, FindingKind::SelfHarm, Level::Urgent),
        ];
        let parts = segments("abcdefghij", &found);
        let drawn: Vec<_> = parts
            .iter()
            .map(|part| (part.text.as_str(), part.pattern))
            .collect();
        assert_eq!(
            drawn,
            [
                ("abcd", Some("find-wavy")),
                ("ef", Some("find-double")),
                ("ghi", Some("find-double")),
                ("j", None),
            ]
        );
        assert_eq!(parts[1].names, [FindingKind::Neglect]);
        assert_eq!(parts[2].names, [FindingKind::SelfHarm]);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "\\PC{0,40}", spans in prop::collection::vec((0usize..50, 0usize..50), 0..6)) {
            let found: Vec<Finding> = spans
                .into_iter()
                .map(|(start, end)| finding(start, end, FindingKind::Email, Level::Plain))
                .collect();
            let parts = segments(&text, &found);
            prop_assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), text);
        }
    }

    #[test]
    fn what_is_ticked_is_cut() {
        let text = "ring 07700 900123 or die";
        let found = vec![
            finding(5, 17, FindingKind::Phone, Level::Plain),
            finding(21, 24, FindingKind::SelfHarm, Level::Urgent),
        ];
        let mut page = page(text, found, Sharing::Share);
        // Danger is for reading, so only what shows who somebody is starts out ticked.
        assert_eq!(seen(&page), "ring [phone number] or die");
        page.draft.cut = vec![Span { start: 21, end: 24 }];
        assert_eq!(seen(&page), "ring 07700 900123 or [self-harm]");
        page.draft.cut.clear();
        assert_eq!(seen(&page), text);
    }

    #[test]
    fn words_two_findings_share_are_cut_if_either_is() {
        let found = vec![
            finding(0, 4, FindingKind::Email, Level::Plain),
            finding(2, 6, FindingKind::Postcode, Level::Plain),
        ];
        let mut page = page("abcdefgh", found, Sharing::Share);
        assert_eq!(seen(&page), "[e-mail address][postcode]gh");
        page.draft.cut = vec![Span { start: 2, end: 6 }];
        assert_eq!(seen(&page), "ab[postcode]gh");
    }

    #[test]
    fn words_are_text_and_nothing_else() {
        let html = page("<script>x</script>", Vec::new(), Sharing::Share)
            .render()
            .unwrap();
        assert!(!html.contains("<script"));
        assert!(html.contains("&#60;script&#62;x&#60;/script&#62;"));
        // The policy of these pages allows neither.
        assert!(!html.contains("style=\"") && !html.contains("<style"));
    }

    #[test]
    fn words_for_the_team_are_passed_to_the_team() {
        let html = page("kind", Vec::new(), Sharing::TeamOnly)
            .render()
            .unwrap();
        assert!(html.contains("Pass to the team") && !html.contains("Publish as written"));
        let html = page("kind", Vec::new(), Sharing::Share).render().unwrap();
        assert!(html.contains("Publish as written") && !html.contains("Pass to the team"));
    }

    #[test]
    fn an_error_leads_to_its_field() {
        let mut page = page("kind", Vec::new(), Sharing::Share);
        page.error = Some(DecisionError::WordsNotThere("<b>".into()));
        let html = page.render().unwrap();
        assert!(html.contains("<title>Error: ") && html.contains("href=\"#cut_words\""));
        assert!(!html.contains("<b>”"));
    }

    #[test]
    fn the_navigation_shows_what_is_open() {
        let shown = |role| {
            let counts = Counts {
                waiting: 0,
                oldest_days: None,
                done_today: 0,
            };
            let page = QueuePage {
                desk: desk(role),
                counts,
                rows: Vec::new(),
                done: None,
            };
            let html = page.render().unwrap();
            [
                "/staff/queue",
                "/staff/services",
                "/summaries",
                "/staff/audit",
            ]
            .map(|way| html.contains(&format!("<li><a href=\"{way}\"")))
        };
        assert_eq!(shown(Role::Moderator), [true, true, true, false]);
        assert_eq!(shown(Role::Team), [false, true, true, false]);
        assert_eq!(shown(Role::Commissioner), [false, false, true, false]);
        assert_eq!(shown(Role::Admin), [false, true, true, true]);
    }

    #[test]
    fn first_words_are_whole() {
        assert_eq!(first_words("kind\n and  quick"), "kind and quick");
        let long = first_words(&"word ".repeat(60));
        assert!(long.ends_with("word…") && long.chars().count() <= 121);
        assert_eq!(first_words(&"ŵ".repeat(200)).chars().count(), 121);
    }

    /// A fixed word without a text would stand on a page as its key.
    #[test]
    fn every_fixed_word_has_a_text() {
        let mut keys: Vec<String> = Vec::new();
        let kinds = FindingKind::ALL.iter().map(|kind| key_part(kind.as_str()));
        keys.extend(kinds.map(|kind| format!("staff-kind-{kind}")));
        for action in Action::ALL {
            keys.push(format!("staff-decided-{action}"));
            keys.push(format!("staff-beaten-{action}"));
            keys.push(format!("staff-act-comment-{action}"));
        }
        keys.extend(Role::ALL.iter().map(|role| format!("staff-role-{role}")));
        keys.extend(
            Reason::ALL
                .iter()
                .map(|reason| format!("staff-reason-{reason}")),
        );
        keys.extend(
            TouchpointState::ALL
                .iter()
                .map(|state| format!("staff-state-{state}")),
        );
        for level in ["plain", "concern", "urgent", "unscreened"] {
            keys.push(format!("staff-level-{level}"));
        }
        for problem in [
            StaffProblem::Forbidden,
            StaffProblem::NotFound,
            StaffProblem::Conflict,
            StaffProblem::Stale,
            StaffProblem::Unavailable,
        ] {
            keys.push(format!("staff-problem-{}", problem.status()));
            keys.push(format!("staff-problem-{}-text", problem.status()));
        }
        keys.extend((1..=12).map(|month| format!("staff-month-short-{month}")));
        for language in Language::ALL {
            for key in &keys {
                assert!(Texts::of(*language).has(key), "{language} {key}");
            }
        }
    }
}

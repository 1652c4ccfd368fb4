//! The desk: one comment, what was found in it, what others will see, and what to decide.

use std::borrow::Borrow;

use askama::Template;
use chrono::NaiveDate;

use super::desk::{Desk, Place};
use super::queue::{Counts, Done, FilterForm, standing};
use super::records::hours;
use super::segments::{Segment, segments, split};
use crate::domain::{
    Action, CommentId, Contact, Finding, FindingKind, Level, Reason, Sharing, Span,
};

/// A comment on the desk.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
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
    /// The hour it came, where that says nothing of who wrote it.
    pub(crate) hour: Option<u8>,
    /// The service's name.
    pub(crate) service: String,
    /// Who may read it.
    pub(crate) sharing: Sharing,
    /// The language it seems to be written in, where it is not the reader's.
    pub(crate) language: Option<String>,
    /// The words as written.
    pub(crate) text: String,
    /// What the rules saw.
    pub(crate) findings: Vec<Finding>,
    /// Whether a field that people do not see was filled in: a program may have sent it.
    pub(crate) honeypot: bool,
    /// Whether its rating came after many others from one network.
    pub(crate) burst: bool,
    /// How many others have the same words.
    pub(crate) copies: u64,
    /// Whether it insults or swears.
    pub(crate) abusive: bool,
    /// Whether it is written in capitals throughout.
    pub(crate) shouting: bool,
    /// Whether it holds an address of the web.
    pub(crate) links: bool,
    /// Whether it may be about somebody who reads the queue.
    pub(crate) restricted: bool,
    /// Whether its writer took it back.
    pub(crate) taken_back: bool,
    /// Whom "escalate" tells.
    pub(crate) safeguarding: Contact,
}

impl Item {
    /// The hour it came, as two ends.
    fn hours(&self) -> Option<String> {
        self.hour.map(hours)
    }

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
    /// Another reason, in words.
    pub(crate) because: String,
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
            because: String::new(),
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
    /// Another reason needs words.
    WordsMissing,
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
    pub(super) fn standing(&self) -> &'static str {
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
    pub(crate) done: Option<Done>,
    /// Why the decision just sent was not taken.
    pub(crate) error: Option<DecisionError>,
    /// Which comments come after this one.
    pub(crate) filter: FilterForm,
    /// Whether the words are blurred until they are wanted.
    pub(crate) blurred: bool,
    /// Whether single keys decide.
    pub(crate) shortcuts: bool,
    /// Distressing comments the reader opened today.
    pub(crate) hard_today: u64,
    /// Whether to say a gentle word.
    pub(crate) nudge: bool,
    /// The address of the script.
    pub(crate) script: String,
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

    /// The keys, and what each does.
    fn keys(&self) -> Vec<(&'static str, String)> {
        vec![
            ("p", self.publish_words()),
            ("r", self.redact_words()),
            ("w", self.desk.t("staff-do-withhold")),
            ("e", self.desk.t("staff-do-escalate")),
            ("u", self.desk.t("desk-undo")),
            ("l", self.desk.t("desk-let-go")),
            ("n", self.desk.t("desk-keys-next")),
            ("c", self.desk.t("desk-cut-selected")),
            ("?", self.desk.t("desk-keys")),
        ]
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
            DecisionError::WordsMissing => (desk.t("desk-error-because"), "because"),
            DecisionError::SpanOutside => (desk.t("staff-error-span"), "cuts"),
            DecisionError::NothingToCut => (desk.t("staff-error-nothing"), "cuts"),
            DecisionError::TakenBack => (desk.t("staff-error-taken-back"), "item"),
            DecisionError::WordsNotThere(words) => {
                (desk.say("staff-error-words", "words", words), "cut_words")
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use askama::Template;
    use chrono::NaiveDate;

    use super::super::queue::{Counts, FilterForm};
    use super::super::tests::{desk, finding};
    use super::{CommentPage, DecisionError, Draft, Item};
    use crate::domain::{CommentId, Contact, Finding, FindingKind, Level, Role, Sharing, Span};

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
                hour: None,
                language: None,
                copies: 0,
                abusive: false,
                shouting: false,
                links: false,
                restricted: false,
                service: "Home care North".into(),
                sharing,
                text: text.into(),
                findings,
                honeypot: false,
                burst: false,
                taken_back: false,
                safeguarding: Contact::default(),
            },
            counts: Counts {
                waiting: 3,
                due: 0,
                oldest_days: Some(0),
                done_today: 0,
            },
            next: None,
            done: None,
            error: None,
            filter: FilterForm::default(),
            blurred: false,
            shortcuts: false,
            hard_today: 0,
            nudge: false,
            script: "/assets/desk.js".into(),
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
        let own = "<script src=\"/assets/desk.js\" defer></script>";
        assert!(html.contains(own) && !html.replace(own, "").contains("<script"));
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
}

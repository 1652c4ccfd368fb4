//! "You said, we did": what a team says back. It is seen by everybody, so its lines are screened as
//! comments are, and a name goes into it only where its writer says that it is nobody's.

use super::{ModerateError, Moderation};
use crate::domain::{
    Act, FindingKind, Language, LocalTime, Person, SAID_LINE, SaidLines, SaidState, ServiceId,
};
use crate::screen::{self, Staff};
use crate::store::audit::{self, By};
use crate::store::{
    AnyConnection, StoreError, batches, organisations, said, services, staff_lists,
};

/// What somebody of a team wrote.
#[derive(Debug, Clone)]
pub struct Written {
    /// The two lines in each language in which one of them is written.
    pub lines: Vec<SaidLines>,
    /// Whether it is done.
    pub state: SaidState,
    /// The batch it began with.
    pub batch: Option<i32>,
    /// Whether the writer says that what looks like a name is nobody's.
    pub no_person: bool,
}

/// One of the two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// What people said.
    Heard,
    /// What was done or will be.
    Did,
}

/// Something personal in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// What it is.
    pub kind: FindingKind,
    /// The words.
    pub words: String,
}

/// Why what was written cannot stand. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaidRefused {
    /// A line is not written, though the other one is; or none is.
    #[error("write both lines")]
    Missing(Language, Line),
    /// A line is too long.
    #[error("a line is longer than {SAID_LINE} characters")]
    TooLong(Language, Line),
    /// Something in a line shows who somebody is.
    #[error("a line holds something personal")]
    Personal(Language, Line, Vec<Personal>),
}

impl Moderation {
    /// Says something back, or puts it in the place of what was said under a number; its number.
    ///
    /// # Errors
    /// [`ModerateError::Said`] when it cannot stand; [`ModerateError::NotFound`] where this person may
    /// not say anything, or without such a batch.
    pub async fn say(
        &self,
        person: &Person,
        service: ServiceId,
        id: Option<i64>,
        written: Written,
    ) -> Result<i64, ModerateError> {
        let (person, clock) = (person.clone(), self.clock.clone());
        self.db
            .write(move |connection| {
                let now = clock.now();
                let owner = may_say(connection, &person, service)?;
                let offered = organisations::by_id(connection, owner)?;
                let names = staff_lists::of(connection, owner)?;
                let lines = checked(&written, &offered.languages, &Staff::of(names))?;
                if let Some(batch) = written.batch {
                    let made = batches::newest(connection, service)?;
                    if !made.is_some_and(|(newest, _)| (1..=newest).contains(&batch)) {
                        return Err(ModerateError::NotFound);
                    }
                }
                let today = LocalTime::at(now, offered.time_zone).day;
                let (id, act) = match id {
                    None => {
                        let (state, batch) = (written.state, written.batch);
                        let id = said::add(connection, service, batch, state, &lines, today)?;
                        (id, "said.add")
                    }
                    Some(id) => {
                        let was = said::by_id(connection, service, id)?.state;
                        let state = written.state;
                        said::change(connection, service, id, state, &lines, today)?;
                        let done = was != state && state == SaidState::Done;
                        (id, if done { "said.done" } else { "said.change" })
                    }
                };
                let by = By {
                    person: Some(person.id),
                    at: now,
                };
                audit::record(connection, by, Some(owner), act, &id.to_string())?;
                Ok(id)
            })
            .await
    }

    /// Marks what was planned as done, or takes what was said back, words and all.
    ///
    /// # Errors
    /// [`ModerateError::NotFound`] where this person may not, or when nothing was said there.
    pub async fn settle_said(
        &self,
        person: &Person,
        service: ServiceId,
        id: i64,
        done: bool,
    ) -> Result<(), ModerateError> {
        let (person, clock) = (person.clone(), self.clock.clone());
        self.db
            .write(move |connection| {
                let now = clock.now();
                let owner = may_say(connection, &person, service)?;
                let stands = said::by_id(connection, service, id)?;
                let act = if done {
                    let zone = organisations::by_id(connection, owner)?.time_zone;
                    let (lines, today) = (&stands.lines, LocalTime::at(now, zone).day);
                    said::change(connection, service, id, SaidState::Done, lines, today)?;
                    "said.done"
                } else {
                    said::delete(connection, service, id)?;
                    "said.withdraw"
                };
                let by = By {
                    person: Some(person.id),
                    at: now,
                };
                audit::record(connection, by, Some(owner), act, &id.to_string())?;
                Ok(())
            })
            .await
    }
}

/// Whose the service is, if this person may speak for its team.
fn may_say(
    connection: &mut AnyConnection,
    person: &Person,
    service: ServiceId,
) -> Result<crate::domain::OrganisationId, StoreError> {
    let owner = services::by_id(connection, service)?.organisation;
    let scope = person.scope(Act::SayWeDid);
    if scope.is_some_and(|scope| scope.covers(owner, service)) {
        Ok(owner)
    } else {
        Err(StoreError::NotFound)
    }
}

/// The lines as they are kept, in the order of the organisation's languages.
fn checked(
    written: &Written,
    offered: &[Language],
    staff: &Staff,
) -> Result<Vec<SaidLines>, SaidRefused> {
    let mut kept = Vec::new();
    for language in offered {
        let of_language = |lines: &&SaidLines| lines.language == *language;
        let Some(lines) = written.lines.iter().find(of_language) else {
            continue;
        };
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (heard, did) = (line(&lines.heard), line(&lines.did));
        if heard.is_empty() && did.is_empty() {
            continue;
        }
        for (line, text) in [(Line::Heard, &heard), (Line::Did, &did)] {
            if text.is_empty() {
                return Err(SaidRefused::Missing(*language, line));
            }
            if text.chars().count() > SAID_LINE {
                return Err(SaidRefused::TooLong(*language, line));
            }
            let personal = personal(text, staff, written.no_person);
            if !personal.is_empty() {
                return Err(SaidRefused::Personal(*language, line, personal));
            }
        }
        kept.push(SaidLines {
            language: *language,
            heard,
            did,
        });
    }
    match (kept.is_empty(), offered.first()) {
        (true, first) => {
            let language = first.copied().unwrap_or(Language::English);
            Err(SaidRefused::Missing(language, Line::Heard))
        }
        (false, _) => Ok(kept),
    }
}

/// What in a line shows who somebody is. What its writer says is nobody's name is no name; a number
/// or an address is one whatever they say.
fn personal(text: &str, staff: &Staff, no_person: bool) -> Vec<Personal> {
    screen::screen_with(text, staff)
        .findings
        .iter()
        .filter(|finding| finding.kind.is_personal())
        .filter(|finding| !(no_person && finding.kind == FindingKind::Person))
        .map(|finding| {
            let (start, end) = (finding.span.start, finding.span.end);
            Personal {
                kind: finding.kind,
                words: text.chars().skip(start).take(end - start).collect(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Line, SaidRefused, Written, checked};
    use crate::domain::{FindingKind, Language, SaidLines, SaidState};
    use crate::screen::Staff;

    fn written(lines: &[(Language, &str, &str)]) -> Written {
        let of = |(language, heard, did): &(Language, &str, &str)| SaidLines {
            language: *language,
            heard: (*heard).to_owned(),
            did: (*did).to_owned(),
        };
        Written {
            lines: lines.iter().map(of).collect(),
            state: SaidState::Done,
            batch: None,
            no_person: false,
        }
    }

    const OFFERED: &[Language] = &[Language::English, Language::Welsh];

    fn check(written: &Written) -> Result<Vec<SaidLines>, SaidRefused> {
        checked(written, OFFERED, &Staff::default())
    }

    #[test]
    fn both_lines_are_written_in_one_language_at_least() {
        use Language::{English, Polish, Welsh};
        let missing = |lines: &[_]| match check(&written(lines)) {
            Err(SaidRefused::Missing(language, line)) => (language, line),
            other => panic!("{other:?}"),
        };
        assert_eq!(missing(&[]), (English, Line::Heard));
        assert_eq!(missing(&[(English, " ", "")]), (English, Line::Heard));
        assert_eq!(missing(&[(English, "Cold", "")]), (English, Line::Did));
        assert_eq!(
            missing(&[(English, "Cold", "Warm"), (Welsh, "", "Cynnes")]),
            (Welsh, Line::Heard)
        );
        // A language that the organisation does not offer is not one.
        assert_eq!(
            missing(&[(Polish, "Zimno", "Ciepło")]),
            (English, Line::Heard)
        );
        let kept = check(&written(&[(Welsh, "  Oer \n iawn ", "Cynnes")])).unwrap();
        assert_eq!(kept[0].heard, "Oer iawn");
    }

    #[test]
    fn a_line_is_short() {
        let long = "a ".repeat(70) + "a";
        assert_eq!(
            check(&written(&[(Language::English, &long, "Warm")])),
            Err(SaidRefused::TooLong(Language::English, Line::Heard))
        );
        assert!(check(&written(&[(Language::English, &long[2..], "Warm")])).is_ok());
    }

    #[test]
    fn a_name_needs_a_word_of_its_writer_and_a_number_never_stands() {
        let mut named = written(&[(Language::English, "Zadie was kind", "We told her")]);
        let Err(SaidRefused::Personal(_, Line::Heard, found)) = check(&named) else {
            panic!("it was taken");
        };
        assert_eq!(
            (found[0].kind, &*found[0].words),
            (FindingKind::Person, "Zadie")
        );
        named.no_person = true;
        assert!(check(&named).is_ok());
        let mut number = written(&[(Language::English, "Slow", "Ring 07700 900123")]);
        number.no_person = true;
        assert!(matches!(
            check(&number),
            Err(SaidRefused::Personal(_, Line::Did, _))
        ));
    }
}

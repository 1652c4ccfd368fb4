//! What is kept, about whom and why: each table of the database, each file of the key folder, and
//! what is in memory alone. For people who answer for data; `heard facts` prints it.
//!
//! The columns of a table and how fine its times are come from the tables themselves. A test fails
//! when a table of either database, or a file of the key folder, is missing here.

use crate::domain::Rule;

/// Where something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// In a table of the database.
    Table,
    /// In a file of the key folder, outside the database.
    KeyFile,
    /// In the memory of the running program, and nowhere else.
    Memory,
}

impl Where {
    /// For a heading.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::KeyFile => "key file",
            Self::Memory => "memory",
        }
    }
}

/// Whom something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Somebody who gave an answer.
    Citizens,
    /// Somebody who works here.
    Staff,
    /// What somebody who works here did about the words of somebody who gave an answer.
    Both,
    /// No person.
    Nobody,
}

impl About {
    /// In words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Citizens => "citizens",
            Self::Staff => "staff",
            Self::Both => "citizens and staff",
            Self::Nobody => "nobody",
        }
    }
}

/// How fine the times are that stand in something. The finest is what counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// A moment.
    Moment,
    /// The hour.
    Hour,
    /// The day.
    Day,
    /// The month.
    Month,
    /// No time at all.
    Timeless,
}

impl Grain {
    /// In words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Moment => "to the second",
            Self::Hour => "to the hour",
            Self::Day => "to the day",
            Self::Month => "to the month",
            Self::Timeless => "no time",
        }
    }
}

/// Something that is kept.
#[derive(Debug, Clone, Copy)]
pub struct Kept {
    /// Where.
    pub place: Where,
    /// Its name: of the table, or of the file.
    pub name: &'static str,
    /// About whom.
    pub about: About,
    /// What.
    pub holds: &'static str,
    /// Why.
    pub why: &'static str,
    /// The rules by which it goes, or stays.
    pub until: &'static [Rule],
    /// The finest time in what is no table.
    finest: Grain,
}

impl Kept {
    /// The columns of a table, in their order; none for what is no table.
    #[must_use]
    pub fn columns(&self) -> Vec<&'static str> {
        let columns = declared(self).map(|(column, _)| column);
        columns.collect()
    }

    /// How fine the times in it are. A table's are read off its columns.
    #[must_use]
    pub fn grain(&self) -> Grain {
        match self.place {
            Where::Table => declared(self)
                .map(|(column, kind)| grain_of(column, kind))
                .min()
                .unwrap_or(Grain::Timeless),
            Where::KeyFile | Where::Memory => self.finest,
        }
    }
}

/// The tables as the program declares them: this text is what is compiled, too.
const SCHEMA: &str = include_str!("schema.rs");

/// Every table that the program declares.
fn tables() -> impl Iterator<Item = (&'static str, &'static str)> {
    SCHEMA
        .split("diesel::table! {")
        .skip(1)
        .filter_map(|table| {
            let (head, rest) = table.trim_start().split_once('{')?;
            let name = head.split_whitespace().next()?;
            Some((name, rest.split_once('}')?.0))
        })
}

/// The columns of a table with their types.
fn declared(kept: &Kept) -> impl Iterator<Item = (&'static str, &'static str)> {
    let wanted = (kept.place == Where::Table).then_some(kept.name);
    let body = tables().find(|(name, _)| Some(*name) == wanted);
    let lines = body.map_or("", |(_, body)| body).lines();
    lines.filter_map(|line| line.trim().trim_end_matches(',').split_once(" -> "))
}

/// How fine the time in a column is.
fn grain_of(column: &str, kind: &str) -> Grain {
    let kind = kind.trim_start_matches("Nullable<").trim_end_matches('>');
    let ends = |words: &[&str]| words.iter().any(|word| column.ends_with(word));
    match kind {
        "Timestamp" => Grain::Moment,
        "SmallInt" | "Integer" | "BigInt" if column == "hour" => Grain::Hour,
        "SmallInt" | "Integer" if column == "day" => Grain::Day,
        "Integer" if ends(&["_on", "_after", "_until"]) && column != "nudge_after" => Grain::Day,
        "Integer" if ends(&["month", "_from"]) => Grain::Month,
        _ => Grain::Timeless,
    }
}

const fn table(
    name: &'static str,
    about: About,
    holds: &'static str,
    why: &'static str,
    until: &'static [Rule],
) -> Kept {
    Kept {
        place: Where::Table,
        name,
        about,
        holds,
        why,
        until,
        finest: Grain::Timeless,
    }
}

const fn key_file(name: &'static str, holds: &'static str, why: &'static str) -> Kept {
    Kept {
        place: Where::KeyFile,
        name,
        about: About::Nobody,
        holds,
        why,
        until: &[Rule::Changed],
        finest: Grain::Timeless,
    }
}

const fn memory(
    name: &'static str,
    about: About,
    finest: Grain,
    holds: &'static str,
    why: &'static str,
    until: &'static [Rule],
) -> Kept {
    Kept {
        place: Where::Memory,
        name,
        about,
        holds,
        why,
        until,
        finest,
    }
}

use About::{Both, Citizens, Nobody, Staff};

/// All that is kept: what citizens gave first, then the desk, the people who work here, what there is
/// to answer about, what was published, and the housekeeping.
pub const KEPT: &[Kept] = &[
    table(
        "ratings",
        Citizens,
        "One row for each tap: which place, which channel, which answer, the local day and hour, \
         and three yes-or-no marks (it came after many others from one network; it was left out of \
         its month by two admins; it was imported). No words, no person, no device, no address. An \
         imported rating has no hour.",
        "To count how a service did.",
        &[Rule::Ratings],
    ),
    table(
        "receipts",
        Citizens,
        "A SHA-256 hash of the receipt that the citizen holds, and the row it stands for. A \
         withdrawn answer leaves its hash without a row, so that a retry or a restored backup does \
         not bring the answer back.",
        "To let whoever gave an answer see it, change it and take it back, and to count one tap \
         once.",
        &[Rule::Receipts],
    ),
    table(
        "comments",
        Citizens,
        "All about a comment but its words: place, channel, day and hour, who may read it (`share` \
         or `team_only`), where it stands on the desk, how soon somebody should read it, its tone \
         and its language. `likeness` is a keyed hash by which copies of one text are seen.",
        "To bring a comment to the people who should read it, in the right order.",
        &[Rule::Words, Rule::Handover],
    ),
    table(
        "words",
        Citizens,
        "The words of a comment, and nothing beside them. What a moderator cut is overwritten at \
         once. Words can hold anything that somebody chose to write, also about health or about \
         other people.",
        "To read what was said.",
        &[Rule::Words, Rule::Handover],
    ),
    table(
        "findings",
        Citizens,
        "What screening saw in a comment: the kind, the rule, and from which character to which. \
         Never the text itself.",
        "To mark what shows who somebody is, and to say why a comment stands where it does in the \
         queue.",
        &[Rule::Words, Rule::Handover],
    ),
    table(
        "sealed",
        Citizens,
        "Words that were cut or withheld, encrypted under a key that is not in the database.",
        "So that two people together can look again when a decision is questioned.",
        &[Rule::Sealed],
    ),
    table(
        "tallies_day",
        Nobody,
        "Counts of each answer, by day, place and channel.",
        "To sum a month up without reading every rating.",
        &[Rule::Ratings],
    ),
    table(
        "tallies_month",
        Nobody,
        "Counts of each answer, by month, place and channel.",
        "To sum a month up without reading every rating.",
        &[Rule::Ratings],
    ),
    table(
        "sms_talks",
        Citizens,
        "A keyed hash of our number and the sender's, and the answer they gave last. The key is \
         of one day and is deleted after two, and then nobody can find a number by the hash.",
        "So that the next text can say why. No number is kept.",
        &[Rule::Talks],
    ),
    table(
        "sms_parts",
        Citizens,
        "Parts of a long text whose other parts are still to come: the words, our own number, and \
         keyed hashes for the sender.",
        "To put a long text together.",
        &[Rule::Parts],
    ),
    table(
        "sms_seen",
        Citizens,
        "A keyed hash of a gateway and its number for a message. It points at no answer.",
        "To count a text once that a gateway brings twice.",
        &[Rule::Texts],
    ),
    table(
        "sms_stops",
        Citizens,
        "A keyed hash of our number and the sender's, for whoever texted STOP. Whoever holds \
         `sms.keys` and this table can try all numbers.",
        "To send no more texts to somebody who wants none.",
        &[Rule::Changed],
    ),
    table(
        "import_seen",
        Citizens,
        "A keyed hash of the organisation and of the identifier that a line of an imported file \
         had.",
        "To take a line once.",
        &[Rule::ForGood],
    ),
    table(
        "decisions",
        Both,
        "Who decided what about a comment, when, and a reason from a fixed list.",
        "To show how a comment was handled. People decide, never a rule.",
        &[Rule::Words],
    ),
    table(
        "batches",
        Nobody,
        "Which batch of comments came to a service's team on which Monday, and the first and the last \
         month of its comments.",
        "So that comments reach a team together, and nobody can be told from them.",
        &[Rule::ForGood],
    ),
    table(
        "batch_comments",
        Citizens,
        "Which comment stands in which batch, in a place that was drawn by lot.",
        "So that a batch is the same every time it is read.",
        &[Rule::Words],
    ),
    table(
        "said",
        Nobody,
        "\"You said, we did\": whether what a team says back is done, the day of that, and the batch \
         of comments it began with.",
        "To tell people what their words changed.",
        &[Rule::Changed],
    ),
    table(
        "said_lines",
        Nobody,
        "The two lines of it in each language, written by the team and screened for names and numbers.",
        "To tell people what their words changed.",
        &[Rule::Changed],
    ),
    table(
        "claims",
        Both,
        "Who has which comment in hand, and until when.",
        "So that two people do not work on one comment.",
        &[Rule::Claims],
    ),
    table(
        "pending",
        Both,
        "A decision that has not taken effect yet: who, what, and which characters are to be cut.",
        "So that a slip can be undone.",
        &[Rule::Undo],
    ),
    table(
        "recusals",
        Both,
        "Which member of staff must not see which comment, because it may be about them.",
        "To keep a comment from whoever it is about.",
        &[Rule::Words],
    ),
    table(
        "handovers",
        Both,
        "A safeguarding record: its reference, the comment, which rules fired, who escalated it \
         and when, whom they told, how, on which day, and with what outcome. The words stand in \
         `words`.",
        "To show that a concern reached somebody who can protect a person.",
        &[Rule::ForGood],
    ),
    table(
        "holds",
        Both,
        "Which comment is not to be deleted yet, why, who asked, who agreed, and when somebody \
         looks again.",
        "To keep what an enquiry, a complaint or a court needs.",
        &[Rule::ForGood],
    ),
    table(
        "entries",
        Staff,
        "Answers that came on paper or by telephone, as they were entered: place, channel, day, how \
         many of each answer, who entered them and when, and who struck them out and why. Which \
         rating belongs to a batch is kept nowhere.",
        "So that a mistyped batch can be struck out before its month closes.",
        &[Rule::Ratings],
    ),
    table(
        "entry_comments",
        Citizens,
        "Which comments came with a batch. It goes when the month is released.",
        "So that they can be struck out with their batch.",
        &[Rule::Released],
    ),
    table(
        "approvals",
        Both,
        "What needed a second person: what was asked for, the reason given, who asked, who \
         agreed or did not, and when.",
        "To show that nobody did such a thing alone.",
        &[Rule::ForGood],
    ),
    table(
        "audit",
        Staff,
        "Who did what and when, with identifiers and fixed words, never a word of a comment. Each \
         line holds a hash of the line before it.",
        "To show who read and did what. The database refuses to change a line, or to delete a \
         young one.",
        &[Rule::Audit],
    ),
    table(
        "queue_seen",
        Nobody,
        "When the queue of an organisation was last opened. Not by whom.",
        "To tell the second contact when nobody looks.",
        &[Rule::Changed],
    ),
    table(
        "hard_seen",
        Staff,
        "How many distressing comments somebody opened today.",
        "To suggest a break.",
        &[Rule::Day],
    ),
    table(
        "people",
        Staff,
        "Name, e-mail address, language, a hash of the password (argon2id), a hash of a one-time \
         link, how they like the desk, and until when they are away. Closing an account ends all \
         its access; the row stays, so that the audit still says who it was.",
        "To let people in, and nobody else.",
        &[Rule::ForGood],
    ),
    table(
        "grants",
        Staff,
        "Who holds which role, on which service or on the whole organisation.",
        "To let everybody see their own services only.",
        &[Rule::Changed],
    ),
    table(
        "members",
        Staff,
        "Who has or had a role in which organisation, when they were invited last, whether they \
         came, and whether they were let go; of somebody who has an account of another \
         organisation the name and language that an admin wrote, until they come.",
        "So that an organisation's admins find its people again, and learn nothing of another's.",
        &[Rule::ForGood],
    ),
    table(
        "sessions",
        Staff,
        "A hash of the session's secret, whose it is, when it began and when it was last used.",
        "To keep somebody signed in for a shift.",
        &[Rule::Sessions],
    ),
    table(
        "set_up",
        Staff,
        "When an admin last looked through an organisation's settings, when a test mail was asked \
         for and when it arrived, and a hash of the link in it.",
        "So that the list of what is left to set up ticks itself.",
        &[Rule::Changed],
    ),
    table(
        "subscriptions",
        Staff,
        "Who wants to be told by mail when a month is released, and the secret of the link that \
         ends that.",
        "To tell readers, as long as they want it.",
        &[Rule::Changed],
    ),
    table(
        "staff_lists",
        Staff,
        "The names of colleagues, one a line, as an admin gave them. They go when the organisation \
         is closed.",
        "So that screening finds these names in comments.",
        &[Rule::Changed],
    ),
    table(
        "outbox",
        Staff,
        "Mail to send: to whom, which kind, and what its text needs, never a word of a comment. \
         When it was sent its facts are deleted and its times are cut to the hour.",
        "To lose no mail when the mail server is away.",
        &[Rule::Mail],
    ),
    table(
        "organisations",
        Nobody,
        "Nation, time zone, languages, and contacts: names of teams or posts, their telephone \
         numbers and addresses, as an admin gave them.",
        "To know whose service it is, and whom to tell.",
        &[Rule::ForGood],
    ),
    table(
        "services",
        Nobody,
        "What a team owns, and which questions it asks.",
        "To know what an answer is about.",
        &[Rule::ForGood],
    ),
    table(
        "touchpoints",
        Nobody,
        "The places and pages where people are asked, each with its code: where its sign hangs, since \
         when, when somebody looked at it last, and when it was paused or retired.",
        "To know what an answer is about. A code is never given out twice.",
        &[Rule::ForGood],
    ),
    table(
        "names",
        Nobody,
        "The names of organisations, services and touchpoints in each language.",
        "To speak each reader's language.",
        &[Rule::ForGood],
    ),
    table(
        "register",
        Nobody,
        "What was open in which month, and what it asked.",
        "A release is built from it, never from what answers show.",
        &[Rule::ForGood],
    ),
    table(
        "addresses",
        Nobody,
        "The public addresses Heard was served under, and since when.",
        "To tell which printed signs show an address that is no more.",
        &[Rule::ForGood],
    ),
    table(
        "accessibility",
        Staff,
        "What an admin confirmed about the accessibility of the pages, who, and when.",
        "To state it on the public page, and to show later what was stated.",
        &[Rule::ForGood],
    ),
    table(
        "closings",
        Staff,
        "Where a month stands on its way to a release: held by whom and why, released by whom, and \
         what the safety check found.",
        "To close months in good order.",
        &[Rule::ForGood],
    ),
    table(
        "returns",
        Staff,
        "Figures that an admin sent to a national body, as they were shown, who sent them, and when. \
         They are counts that nothing hides, so only pages for admins of a whole organisation read \
         them.",
        "To tell what changed since a return was sent. It goes with the ratings it counts.",
        &[Rule::Ratings],
    ),
    table(
        "releases",
        Nobody,
        "Which month was published when, in which version, with which hash.",
        "A release never changes; the chain of hashes shows it.",
        &[Rule::ForGood],
    ),
    table(
        "release_files",
        Nobody,
        "The bytes of the published files. No group under the smallest size can be counted in them.",
        "So that everybody reads the same files, always.",
        &[Rule::ForGood],
    ),
    table(
        "sms_gateways",
        Nobody,
        "The hour in which a gateway last brought a text, or failed to.",
        "To find out why no texts come.",
        &[Rule::Changed],
    ),
    table(
        "job_runs",
        Nobody,
        "When jobs of the timetable ran and with what counts.",
        "To see that the purge runs.",
        &[Rule::JobRuns],
    ),
    key_file(
        "receipts.keys",
        "A secret from which receipts are made.",
        "The same press gives the same receipt, and nothing secret stands in the database. Without \
         it no receipt is known any more.",
    ),
    key_file(
        "forms.keys",
        "A secret that signs the hidden key of a form.",
        "To make two presses one without a cookie.",
    ),
    key_file(
        "imports.keys",
        "A secret under which identifiers of imported lines are hashed.",
        "So that nobody can try out identifiers on a copy of the database.",
    ),
    key_file(
        "sms.keys",
        "A secret under which text messages, and numbers that want none, are hashed.",
        "So that nobody can try out numbers on a copy of the database.",
    ),
    key_file(
        "sealed.keys",
        "A secret that encrypts words that were cut or withheld.",
        "So that a copy of the database does not give them away.",
    ),
    Kept {
        place: Where::KeyFile,
        name: "sms-DAY.key",
        about: About::Nobody,
        holds: "A secret of one day, one file a day, under which senders of texts are hashed.",
        why: "When it is gone, nobody can tell any more who sent what that day.",
        until: &[Rule::Talks],
        finest: Grain::Day,
    },
    memory(
        "networks of a day",
        Citizens,
        Grain::Day,
        "For each touchpoint and day, how many answers came from one network: 8 bytes of a keyed \
         hash of the touchpoint and of the internet address without its end (24 bits of an IPv4 \
         address, 48 of an IPv6 one), under a random key of that day. A telephone counts as a \
         network of its own. What is stored of it is a yes or a no beside a rating.",
        "To mark a crowd of answers from one place. All of them count.",
        &[Rule::Day, Rule::Restart],
    ),
    memory(
        "tries to sign in",
        Staff,
        Grain::Moment,
        "Hashes of internet addresses and of e-mail addresses, with the last five minutes' tries.",
        "To slow down whoever guesses passwords, or asks for many links.",
        &[Rule::Restart],
    ),
    memory(
        "replies to text messages",
        Citizens,
        Grain::Moment,
        "The number and the reply, until the gateway has taken it: four tries, some 77 seconds. \
         How many replies a sender got today, under a hash that only this run of the program knows.",
        "To answer a text without a number at rest.",
        &[Rule::Day, Rule::Restart],
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{About, Grain, KEPT, Where, tables};
    use crate::domain::Rule;
    use crate::store::keys::Keys;

    fn told(place: Where) -> Vec<&'static str> {
        let told = KEPT.iter().filter(|kept| kept.place == place);
        told.map(|kept| kept.name).collect()
    }

    #[test]
    fn every_table_is_told_once() {
        let told = told(Where::Table);
        let once: BTreeSet<_> = told.iter().copied().collect();
        assert_eq!(once.len(), told.len());
        assert_eq!(once, tables().map(|(name, _)| name).collect());
    }

    #[test]
    fn every_file_of_the_key_folder_is_told() {
        let folder = tempfile::tempdir().unwrap();
        Keys::make_missing(folder.path()).unwrap();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        Keys::read(folder.path()).unwrap().days.make(day).unwrap();
        let made = std::fs::read_dir(folder.path()).unwrap();
        let made: BTreeSet<_> = made
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .map(|name| name.replace("2026-11-03", "DAY"))
            .collect();
        let told: BTreeSet<_> = told(Where::KeyFile).into_iter().map(String::from).collect();
        assert_eq!(told, made);
    }

    #[test]
    fn no_time_of_a_citizen_is_finer_than_the_hour() {
        for kept in KEPT.iter().filter(|kept| kept.place == Where::Table) {
            if kept.about == About::Citizens {
                assert!(kept.grain() >= Grain::Hour, "{}", kept.name);
            }
            assert!(!kept.columns().is_empty(), "{}", kept.name);
        }
        let grain = |name: &str| KEPT.iter().find(|kept| kept.name == name).unwrap().grain();
        assert_eq!(grain("ratings"), Grain::Hour);
        assert_eq!(grain("sealed"), Grain::Day);
        assert_eq!(grain("register"), Grain::Month);
        assert_eq!(grain("words"), Grain::Timeless);
        assert_eq!(grain("audit"), Grain::Moment);
    }

    #[test]
    fn every_rule_is_for_something_and_everything_is_under_one() {
        for rule in Rule::ALL {
            assert!(KEPT.iter().any(|kept| kept.until.contains(rule)), "{rule}");
        }
        assert!(KEPT.iter().all(|kept| !kept.until.is_empty()));
    }
}

//! What is logged, what is measured, and what leaves the machine.

use super::page::Section;
use crate::sms::News;

/// Logs and metrics.
pub(super) fn logs() -> Section {
    Section::new("logs", "What logs and metrics hold")
        .says(
            "The program writes its log to standard error; where that goes, and how long it is \
             kept, the operator's system decides (with systemd: the journal).",
        )
        .cards(
            "",
            ["where", "holds", "never holds"],
            [
                [
                    "The log, of what citizens do",
                    "Nothing: no line per request. When something fails on our side, a line with \
                     the kind of the failure.",
                    "an address, a browser, a number, a touchpoint, an answer, a word, a receipt",
                ],
                [
                    "The log, of everything else",
                    "When the program starts and stops; what the purge deleted, as counts, with the \
                     newest hash of the audit; months that closed; jobs, mail and texts that \
                     failed; contacts that are missing.",
                    "a word of a comment; a whole mail address; a telephone number",
                ],
                [
                    "The audit, in the database",
                    "Every act of staff and of the operator's commands: who, when, what, about which \
                     record. Who looked at the queue and who opened which comment.",
                    "a word of a comment",
                ],
                [
                    "/metrics, for who has its token",
                    "Counts of text messages by gateway and outcome.",
                    "a touchpoint, a service, an organisation",
                ],
                [
                    "/healthz and /readyz",
                    "Whether the program runs, and whether an answer could be stored now.",
                    "anything else",
                ],
                [
                    "The reverse proxy's logs",
                    "What its own settings say. The samples in deploy/ write no line for citizens' \
                     pages; their staff site may write who asked for what, without the query.",
                    "",
                ],
            ]
            .map(|row| row.map(str::to_owned)),
        )
        .says(format!(
            "The outcomes that /metrics counts: {}.",
            News::ALL.map(News::as_str).join(", ")
        ))
}

/// What leaves the machine.
pub(super) fn leaves() -> Section {
    Section::new("leaves", "What leaves the machine")
        .says(
            "The program opens these connections and no others. It asks nobody for updates, sends \
             no figures about its use, and its pages load nothing from any other place: no font, no \
             picture, no script.",
        )
        .cards(
            "",
            ["to", "what", "only when"],
            [
                [
                    "The database",
                    "Everything in the tables. On another machine the operator must set TLS up for it.",
                    "PostgreSQL is used (HEARD_DATABASE_URL, HEARD_DATABASE_READ_URL); SQLite is a \
                     file of this machine",
                ],
                [
                    "The mail server",
                    "The mails of the section \"mail\", over TLS where a password is used.",
                    "HEARD_SMTP_URL is set",
                ],
                [
                    "Gateways of text messages",
                    "Replies: a number and a fixed text, which names the touchpoint and may hold \
                     the receipt. Some gateways are asked for texts they did not bring.",
                    "HEARD_SMS is set",
                ],
                [
                    "Citizens' browsers",
                    "Pages without a cookie, without storage, with a policy that lets nothing from \
                     elsewhere in, and with no referrer.",
                    "they ask",
                ],
                [
                    "Staff's browsers",
                    "Pages, and one cookie that holds the session's secret, for this site alone.",
                    "they sign in",
                ],
                [
                    "Downloads",
                    "Frozen files of releases; the audit as a table; signs.",
                    "somebody who may asks for them",
                ],
            ]
            .map(|row| row.map(str::to_owned)),
        )
}

#[cfg(test)]
mod tests {
    use super::logs;
    use crate::sms::News;

    #[test]
    fn every_outcome_that_is_counted_is_told() {
        let text = crate::cli::facts::text::written(&[logs()]);
        for news in News::ALL {
            assert!(text.contains(news.as_str()), "{}", news.as_str());
        }
    }
}

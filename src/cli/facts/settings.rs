//! Every setting, from the command line's own description, and what it means for data.

use std::collections::BTreeMap;

use super::page::Section;

/// All settings.
pub(super) fn settings() -> Section {
    Section::new("settings", "Settings that change any of this")
        .says(
            "Every setting there is. How long things are kept, the smallest group, the rules of \
             screening and who may do what are no settings: they are the same everywhere.",
        )
        .cards(
            "",
            ["setting", "what it is", "default", "for data"],
            described().into_iter().map(|(variable, (help, default))| {
                let means = means(&variable).to_owned();
                [variable, help, default, means]
            }),
        )
        .says(
            "An organisation also sets, by `heard organisation change` or as an admin: its \
             languages, contacts, working hours, the day its months close, and whether everybody \
             may read its releases (`--public-summaries`). A touchpoint sets its channels, the web \
             pages its widget may stand on, and whether many people share its network \
             (`--shared-network yes`: then no answer is marked).",
        )
}

/// Each setting's variable, with its help and its default.
fn described() -> BTreeMap<String, (String, String)> {
    let mut found = BTreeMap::new();
    let mut commands = vec![crate::cli::description()];
    while let Some(command) = commands.pop() {
        for argument in command.get_arguments() {
            let Some(variable) = argument.get_env() else {
                continue;
            };
            let help = argument.get_help().map(ToString::to_string);
            let default = argument.get_default_values().first();
            let default = default.map(|value| value.to_string_lossy().into_owned());
            found.insert(
                variable.to_string_lossy().into_owned(),
                (help.unwrap_or_default(), default.unwrap_or_default()),
            );
        }
        commands.extend(command.get_subcommands().cloned());
    }
    found
}

/// What a setting means for data; nothing for one that nobody has thought about.
fn means(variable: &str) -> &'static str {
    match variable {
        "HEARD_PUBLIC_URL" | "HEARD_LOG_FORMAT" | "HEARD_SMTP_CA" | "HEARD_MAIL_FROM" => "none",
        "HEARD_DATABASE_URL" => "where everything is kept, and who else could read it",
        "HEARD_DATABASE_READ_URL" => "a second copy of everything, which ages out with the first",
        "HEARD_KEYS" => "keep it apart from the database and its backups",
        "HEARD_LOG" => {
            "`debug` and `trace` are for looking for a fault, never for a service that is in use"
        }
        "HEARD_LISTEN" => "who on the network reaches the program without the proxy",
        "HEARD_STAFF_LISTEN" => "staff pages can be kept to your own network",
        "HEARD_TRUSTED_PROXIES" => {
            "whose word about internet addresses is believed; addresses stay in memory"
        }
        "HEARD_SMTP_URL" => "adds a processor: the mail server",
        "HEARD_OPERATOR_MAIL" => "the operator learns by mail that a month was refused, and where",
        "HEARD_SMS" => "adds processors: gateways of text messages",
        "HEARD_METRICS_TOKEN" => "who has it reads counts of text messages",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{described, means};

    #[test]
    fn somebody_has_thought_about_every_setting() {
        let described = described();
        assert!(described.len() > 10);
        for (variable, (help, _)) in described {
            assert!(
                !help.is_empty() && !means(&variable).is_empty(),
                "{variable}"
            );
        }
    }
}

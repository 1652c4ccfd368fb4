//! Which words of help stand on which page: one table of addresses.

/// The word by which the texts name the help of a page, by the address of its line in the table of
/// routes. Files, forms that only lead on, and pages for people who are not signed in have none.
pub(super) fn of(path: &str) -> Option<&'static str> {
    Some(match path {
        "/staff" => "home",
        "/staff/queue" => "queue",
        "/staff/queue/done" => "done",
        "/staff/queue/praise" => "praise",
        "/staff/queue/{id}" | "/staff/queue/{id}/decision" => "comment",
        "/staff/records" => "records",
        "/staff/records/{reference}" => "record",
        "/staff/approvals" => "approvals",
        "/staff/account" | "/staff/account/password" => "account",
        "/staff/organisation" | "/staff/organisation/{organisation}" => "organisation",
        "/staff/entries" | "/staff/entries/new" | "/staff/entries/{id}" => "entries",
        "/staff/returns" | "/staff/returns/{month}" | "/staff/returns/modes" => "returns",
        "/staff/services" => "services",
        "/staff/services/{slug}" => "service",
        "/staff/services/new"
        | "/staff/services/{slug}/change"
        | "/staff/services/{slug}/close" => "service-form",
        "/staff/table/{kind}" | "/staff/table/{kind}/add" => "table",
        "/staff/touchpoints" | "/staff/touchpoints/address-change" => "touchpoints",
        "/staff/touchpoints/new"
        | "/staff/touchpoints/{code}"
        | "/staff/touchpoints/{code}/state" => "touchpoint",
        "/staff/people" | "/staff/people/{id}" => "people",
        "/staff/accessibility" => "accessibility",
        "/staff/staff-list" => "staff-list",
        "/staff/texts" => "texts",
        "/staff/mail" => "mail",
        "/staff/months" => "months",
        "/staff/months/{organisation}/{month}" => "month",
        "/staff/audit" => "audit",
        "/summaries" => "summaries",
        "/summaries/{organisation}/{month}" => "summary",
        "/summaries/{organisation}/corrections" => "corrections",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::domain::Language;
    use crate::locale::Texts;
    use crate::web::{Entry, ROUTES};

    /// What is no page, or is its own help: files, a link that is shown once, a button after a mail.
    const WITHOUT: &[&str] = &["/staff/handover/{token}", "/staff/test-mail/{token}"];

    #[test]
    fn every_page_of_staff_says_what_it_is_for() {
        let file = |path: &str| path.contains('.') || path.ends_with("{file}");
        for line in ROUTES {
            let staff = matches!(line.entry, Entry::SignedIn | Entry::May(_) | Entry::Reader);
            if line.method != "GET" || !staff || file(line.path) || WITHOUT.contains(&line.path) {
                continue;
            }
            let page = of(line.path).unwrap_or_else(|| panic!("{} has no help", line.path));
            for language in Language::STAFF {
                let texts = Texts::of(*language);
                for key in [format!("help-{page}"), format!("help-{page}-example")] {
                    assert!(texts.has(&key), "{key} in {language}");
                }
            }
        }
    }
}

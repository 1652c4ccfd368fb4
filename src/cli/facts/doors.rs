//! Every address that the program answers at, from the table of routes.

use super::page::Section;
use crate::web::{Entry, ROUTES};

/// All routes with who may come in.
pub(super) fn doors() -> Section {
    Section::new("doors", "Every address, and who may come in")
        .says(
            "This is the whole table of routes; an address that is not here does not exist. A test \
             walks each of them as each role. With HEARD_STAFF_LISTEN the addresses of staff are \
             not served where citizens' are.",
        )
        .columns(
            "",
            ["method", "address", "who"],
            ROUTES.iter().map(|line| {
                [
                    line.method.to_owned(),
                    line.path.to_owned(),
                    who(line.entry),
                ]
            }),
        )
}

/// Who may come in.
fn who(entry: Entry) -> String {
    match entry {
        Entry::Citizen => "anybody, unknown".to_owned(),
        Entry::Operations => "monitoring".to_owned(),
        Entry::Gateway => "a gateway that proves itself".to_owned(),
        Entry::SignIn => "whoever wants to sign in".to_owned(),
        Entry::SignedIn => "whoever is signed in".to_owned(),
        Entry::May(act) => format!("may {act}"),
        Entry::Reader => "may read_summaries, or anybody where they are public".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::doors;
    use crate::web::ROUTES;

    #[test]
    fn every_route_is_told() {
        let section = doors();
        assert_eq!(section.cells().len(), ROUTES.len() * 3);
    }
}

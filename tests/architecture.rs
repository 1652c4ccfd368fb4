//! The house keeps its shape: imports go one way, tables are named in one room, routes stand in one
//! table, the two sets of migrations are twins, and the README tells every setting.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms a room may use, besides itself. `main` and the map `lib.rs` are no rooms.
fn may_use() -> BTreeMap<&'static str, Vec<&'static str>> {
    let ground = ["domain", "locale", "store", "screen"];
    let stages = [
        "people", "register", "collect", "sms", "moderate", "release", "returns", "notify",
    ];
    let mut rules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    rules.insert("domain", vec![]);
    for room in ["locale", "store", "screen"] {
        rules.insert(room, vec!["domain"]);
    }
    rules.insert("print", vec!["domain"]);
    rules.insert("sign", vec!["domain", "locale", "print"]);
    for stage in stages {
        rules.insert(stage, ground.to_vec());
    }
    // A text that was read goes in by the door that every answer goes in by.
    rules.insert("sms", [&ground[..], &["collect"]].concat());
    rules.insert("release", [&ground[..], &["print"]].concat());
    let under_the_roof: Vec<&str> = ground.iter().chain(&stages).copied().collect();
    rules.insert("jobs", under_the_roof.clone());
    rules.insert("web", [&under_the_roof[..], &["sign"]].concat());
    // Settings name two types that their values become: an address of the store, and no more.
    rules.insert("config", vec!["store"]);
    rules.insert("telemetry", vec![]);
    let everything = under_the_roof
        .iter()
        .chain(&["jobs", "web", "config"])
        .copied();
    rules.insert("cli", everything.collect());
    for allowed in rules.values_mut() {
        allowed.push("telemetry");
    }
    rules
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file with this ending below a folder.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path
            .extension()
            .is_some_and(|extension| extension == ending)
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The room of a file: the first folder below `src`, or the file's own name.
fn room(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// A file without its comments: words about another room are no import.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The rooms a file names as `crate::room` or `use crate::{room, …}`.
fn rooms_used(code: &str) -> BTreeSet<String> {
    let word = |text: &str| {
        text.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let mut used = BTreeSet::new();
    for (at, path) in code.match_indices("crate::") {
        // `$crate::` of a macro and `some_crate::` are read the same way; only the latter is not ours.
        if code[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + path.len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for c in list.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        used.insert(word(item.trim()));
                        item.clear();
                    }
                    _ if depth == 0 => item.push(c),
                    _ => {}
                }
            }
            used.insert(word(item.trim()));
        } else {
            used.insert(word(rest));
        }
    }
    used.remove("");
    used
}

#[test]
fn imports_go_one_way() {
    let rules = may_use();
    let mut wrong = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let room = room(&path);
        if room == "main" || room == "lib" {
            continue;
        }
        let allowed = rules
            .get(room.as_str())
            .unwrap_or_else(|| panic!("no rule for {room}"));
        for used in rooms_used(&code(&path)) {
            if used != room && rules.contains_key(used.as_str()) && !allowed.contains(&&*used) {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "arrows go the wrong way:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn an_import_the_wrong_way_would_be_seen() {
    let used = rooms_used("use crate::{domain::{Month, Day}, web};\nlet a = crate::store::Db;");
    assert_eq!(
        used.into_iter().collect::<Vec<_>>(),
        ["domain", "store", "web"]
    );
}

#[test]
fn only_the_store_knows_tables() {
    for path in files(&root().join("src"), "rs") {
        let room = room(&path);
        let code = code(&path);
        if room != "store" {
            for word in [
                "diesel::prelude",
                "diesel::dsl",
                "diesel::insert_into",
                "sql_query",
            ] {
                assert!(!code.contains(word), "{} names {word}", path.display());
            }
        }
        if room != "store" && room != "domain" {
            assert!(
                !code.contains("diesel::"),
                "{} knows diesel",
                path.display()
            );
        }
    }
}

/// Small numbers of a return are told to admins by duty, and by nothing else (promise 8).
#[test]
fn only_the_pages_of_returns_read_figures_that_nothing_hides() {
    let may = [
        // The demo says that something was sent; the first page and the timetable ask what is due.
        "cli/demo/past.rs",
        "jobs.rs",
        "web/pages/staff/returns.rs",
        "web/returns.rs",
        "web/staff.rs",
    ];
    let mut reading = BTreeSet::new();
    for path in files(&root().join("src"), "rs") {
        let inside = path.strip_prefix(root().join("src")).unwrap();
        if !inside.starts_with("returns") && rooms_used(&code(&path)).contains("returns") {
            reading.insert(inside.to_string_lossy().into_owned());
        }
        if code(&path).contains("store::returns") {
            assert!(
                inside.starts_with("returns") || may.contains(&&*inside.to_string_lossy()),
                "{} reads what was sent",
                path.display()
            );
        }
    }
    assert_eq!(reading.iter().map(String::as_str).collect::<Vec<_>>(), may);
}

#[test]
fn routes_stand_in_one_table() {
    for path in files(&root().join("src"), "rs") {
        if !["web", "cli"].contains(&&*room(&path)) || path.ends_with("web/routes.rs") {
            continue;
        }
        let code = code(&path);
        for word in [
            ".service(",
            ".route(",
            "::resource(",
            "::scope(",
            "default_service",
        ] {
            assert!(
                !code.contains(word),
                "{} puts a route in place by {word}",
                path.display()
            );
        }
    }
}

#[test]
fn only_config_names_environment_variables() {
    for path in files(&root().join("src"), "rs") {
        let read = code(&path).contains("env = \"HEARD_");
        assert_eq!(read, path.ends_with("src/config.rs"), "{}", path.display());
    }
}

#[test]
fn migrations_are_twins() {
    let listing = |database: &str| {
        let folder = root().join("migrations").join(database);
        let inside = files(&folder, "sql").into_iter();
        inside
            .map(|path| path.strip_prefix(&folder).unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(listing("sqlite"), listing("postgres"));
    assert!(!listing("sqlite").is_empty());
    // Both of a pair make and drop the same things in the same order.
    let things = |database: &str, path: &Path| {
        let text = fs::read_to_string(root().join("migrations").join(database).join(path)).unwrap();
        let statements = text.lines().filter(|line| {
            ["CREATE ", "DROP ", "ALTER "]
                .iter()
                .any(|verb| line.starts_with(verb))
                // What a trigger does stands in the trigger on SQLite, and beside it on PostgreSQL.
                && !line.contains(" FUNCTION ")
        });
        let word = |line: &str| line.split(['(', ';']).next().unwrap().trim().to_owned();
        statements.map(word).collect::<Vec<_>>()
    };
    for path in listing("sqlite") {
        assert_eq!(
            things("sqlite", &path),
            things("postgres", &path),
            "{}",
            path.display()
        );
    }
}

/// Every setting: its variable, its flag and its default.
fn settings() -> BTreeMap<String, (String, String)> {
    let mut found = BTreeMap::new();
    let mut commands = vec![heard::cli::description()];
    while let Some(command) = commands.pop() {
        for argument in command.get_arguments() {
            let Some(variable) = argument.get_env() else {
                continue;
            };
            let flag = format!("--{}", argument.get_long().unwrap());
            let default = argument.get_default_values().first();
            let default = default.map(|value| value.to_string_lossy().into_owned());
            let variable = variable.to_string_lossy().into_owned();
            found.insert(variable, (flag, default.unwrap_or_default()));
        }
        commands.extend(command.get_subcommands().cloned());
    }
    found
}

#[test]
fn the_readme_tells_every_setting() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let mut told = BTreeMap::new();
    for line in readme.lines().filter(|line| line.starts_with("| `HEARD_")) {
        let mut cells = line
            .split('|')
            .map(|cell| cell.trim().trim_matches('`').to_owned());
        cells.next();
        let mut cell = || cells.next().unwrap_or_default();
        let (variable, flag, default) = (cell(), cell(), cell());
        told.insert(variable, (flag, default));
    }
    assert_eq!(told, settings());
}

#[test]
fn the_top_level_holds_what_belongs_there() {
    let known = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "migrations",
        "diesel.toml",
        "tests",
        "deploy",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "target",
    ];
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(
            name.starts_with('.') || known.contains(&&*name),
            "`{name}` at the top level"
        );
    }
}

//! What Heard should reach. A goal that is missed is told, and is no failure: the machine may be
//! busy.

use super::rows::CEILING;
use super::table::Line;

/// The memory a server may take, in MiB.
const MEMORY: f64 = 128.0;
/// The 99th percentile may be so many times the ceiling's.
const P99: f64 = 2.5;

/// The share of the row it is against.
fn ratio(line: &Line) -> Option<f64> {
    match (line.row.name, line.row.touchpoints, line.connections) {
        ("sqlite ingest", 1, 256) => Some(0.50),
        ("sqlite ingest", 1, 64) => Some(0.45),
        ("sqlite ingest" | "postgres ingest", 500, _) => Some(0.25),
        ("postgres ingest", 1, _) => Some(0.40),
        ("page", _, 256) => Some(0.85),
        _ => None,
    }
}

/// The multiple of one COMMIT an answer.
fn multiple(line: &Line) -> Option<f64> {
    match (line.row.name, line.row.touchpoints) {
        ("sqlite ingest", 1) => Some(10.0),
        ("postgres ingest", 1) => Some(8.0),
        _ => None,
    }
}

/// Each goal of a line, and whether it is reached.
pub(crate) fn of(line: &Line, all: &[Line]) -> Vec<(String, bool)> {
    let mut goals = Vec::new();
    if let Some(goal) = ratio(line) {
        goals.push((format!("ratio >= {goal:.2}"), line.ratio >= goal));
    }
    if let (Some(goal), Some(multiple)) = (multiple(line), line.times_control(all)) {
        goals.push((format!(">= {goal:.0} x control"), multiple >= goal));
    }
    let ceiling = all
        .iter()
        .find(|other| other.row.name == CEILING && other.connections == line.connections);
    if let ("sqlite ingest", 1, Some(ceiling)) = (line.row.name, line.row.touchpoints, ceiling) {
        goals.push((
            format!("p99 <= {P99} x ceiling"),
            line.p99_ms <= P99 * ceiling.p99_ms,
        ));
    }
    if line.rss_mb > MEMORY {
        goals.push((format!("RSS <= {MEMORY:.0} MB"), false));
    }
    goals
}

/// The goals in a cell: `ok`, or what was missed.
pub(crate) fn cell(line: &Line, all: &[Line]) -> String {
    let goals = of(line, all);
    let missed: Vec<&str> = goals
        .iter()
        .filter(|(_, reached)| !reached)
        .map(|(goal, _)| goal.as_str())
        .collect();
    if !missed.is_empty() {
        return format!("missed: {}", missed.join(", "));
    }
    let all: Vec<&str> = goals.iter().map(|(goal, _)| goal.as_str()).collect();
    if all.is_empty() {
        "ok".to_owned()
    } else {
        format!("ok: {}", all.join(", "))
    }
}

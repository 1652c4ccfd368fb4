//! What was measured, as a table for people or as lines for a program.

use serde_json::json;

use super::goals;
use super::rows::Row;

/// A line of the table: the medians of all rounds. Answers and stored rows are of all rounds
/// together.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) row: Row,
    pub(crate) connections: usize,
    pub(crate) rps: f64,
    /// Against the row's own other row; 1 for the ceiling.
    pub(crate) ratio: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) rss_mb: f64,
    pub(crate) cpu_us: f64,
    pub(crate) acks: u64,
    pub(crate) rows: u64,
    pub(crate) refused: u64,
    pub(crate) lost: u64,
    /// Bytes of the answer, where that matters.
    pub(crate) bytes: Option<usize>,
}

impl Line {
    /// The multiple of one COMMIT an answer on the same database, if that was measured.
    pub(crate) fn times_control(&self, all: &[Self]) -> Option<f64> {
        let name = self.row.control?;
        let control = all
            .iter()
            .find(|line| line.row.name == name && line.connections == self.connections)?;
        Some(self.rps / control.rps)
    }

    fn title(&self) -> String {
        match self.bytes {
            Some(bytes) => format!("{} ({bytes} bytes)", self.row.title()),
            None => self.row.title(),
        }
    }
}

/// To a thousandth, as far as any of it means something.
fn rounded(figure: f64) -> f64 {
    (figure * 1e3).round() / 1e3
}

/// Lines of JSON.
pub(crate) fn print_json(lines: &[Line]) {
    for line in lines {
        let told = json!({
            "row": line.row.name,
            "connections": line.connections,
            "touchpoints": line.row.touchpoints,
            "rps": rounded(line.rps),
            "ratio": rounded(line.ratio),
            "times_control": line.times_control(lines).map(rounded),
            "p50_ms": rounded(line.p50_ms),
            "p99_ms": rounded(line.p99_ms),
            "rss_mb": rounded(line.rss_mb),
            "cpu_us": rounded(line.cpu_us),
            "acks": line.acks,
            "rows": line.rows,
            "refused": line.refused,
            "lost": line.lost,
            "bytes": line.bytes,
        });
        println!("{told}");
    }
}

/// The table.
pub(crate) fn print(lines: &[Line]) {
    println!(
        "{:33} {:>5} {:>9} {:>6} {:>9} {:>7} {:>7} {:>6} {:>7} {:>9} {:>9} {:>8}  goal",
        "row",
        "conn",
        "a second",
        "ratio",
        "x control",
        "p50 ms",
        "p99 ms",
        "RSS MB",
        "CPU us",
        "answered",
        "stored",
        "refused"
    );
    for line in lines {
        let multiple = line.times_control(lines);
        println!(
            "{:33} {:>5} {:>9.0} {:>6.2} {:>9} {:>7.1} {:>7.1} {:>6.0} {:>7.1} {:>9} {:>9} {:>8}  {}",
            line.title(),
            line.connections,
            line.rps,
            line.ratio,
            multiple
                .map(|times| format!("{times:.1}"))
                .unwrap_or_default(),
            line.p50_ms,
            line.p99_ms,
            line.rss_mb,
            line.cpu_us,
            line.acks,
            line.rows,
            line.refused,
            goals::cell(line, lines)
        );
        if line.lost > 0 {
            println!(
                "{:33} {} connections broke or waited for more than two seconds",
                "", line.lost
            );
        }
    }
}

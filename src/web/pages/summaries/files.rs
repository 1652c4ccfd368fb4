//! The files of a release: how large they are and what opens them.

use super::month::{FileRow, SummaryPage};

impl SummaryPage {
    pub(super) fn size(&self, file: &FileRow) -> String {
        match file.bytes {
            bytes @ ..1_000 => self.desk.n("release-bytes", bytes),
            bytes @ 1_000..1_000_000 => self.desk.n("release-kilobytes", bytes.div_ceil(1_000)),
            bytes => self.desk.n("release-megabytes", bytes.div_ceil(1_000_000)),
        }
    }

    /// What opens a file.
    pub(super) fn opens(&self, file: &FileRow) -> String {
        let kind = match file.name.as_str() {
            "manifest.json" => "manifest",
            name if name.ends_with("-metadata.json") => "metadata",
            name => {
                let end = name.rsplit_once('.').map_or("", |(_, end)| end);
                let known = ["csv", "xlsx", "ods", "json", "pdf", "html"];
                if known.contains(&end) { end } else { "any" }
            }
        };
        self.desk.t(&format!("release-opens-{kind}"))
    }
}

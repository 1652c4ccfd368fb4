//! Patterns written in the source.

use regex::{Regex, RegexBuilder};

/// Compiles a pattern over folded text: classes and word boundaries are ASCII's, which keeps the
/// search fast on every text.
#[expect(
    clippy::expect_used,
    reason = "patterns are literals of this stage; its tests compile all of them"
)]
pub(super) fn pattern(source: &str) -> Regex {
    RegexBuilder::new(source)
        .unicode(false)
        .build()
        .expect("a pattern in the source is well formed")
}

//! Numbers as people write them: `07700 900 123`, `0 7 7 0 0 9 0 0 1 2 3`, `O77OO-9OO-123`.

use std::ops::Range;

/// How many signs may stand between two groups of one number: `07700 - 900123`.
const LONGEST_GAP: usize = 3;

/// Groups of digits that stand close enough together to be one number. A group is digits with
/// nothing between them; a letter O counts as a zero unless it belongs to a word.
pub(super) struct Run<'text> {
    text: &'text str,
    groups: Vec<Range<usize>>,
}

/// Some whole groups of a run, read as one number.
pub(super) struct Number {
    /// The digits alone.
    pub(super) digits: String,
    /// From the first digit to the last.
    pub(super) range: Range<usize>,
    /// How many digits each group has.
    pub(super) shape: Vec<usize>,
}

/// All runs of a folded text, in its order.
pub(super) fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for group in groups(text) {
        match runs.last_mut() {
            Some(run) if run.is_continued_by(&group) => run.groups.push(group),
            _ => runs.push(Run {
                text,
                groups: vec![group],
            }),
        }
    }
    runs
}

/// All groups of a folded text, in its order.
fn groups(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_lowercase)
    };
    let mut groups = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = (at..bytes.len())
            .take_while(|&at| is_digit(bytes[at]) || is_one(bytes, at))
            .count();
        let mut range = at..at + length;
        at = range.end.max(at + 1);
        // An O at the edge belongs to the word it touches: "no07700", "20of".
        if is_letter(range.start.checked_sub(1)) {
            let zeros = bytes[range.clone()]
                .iter()
                .take_while(|byte| **byte == b'o')
                .count();
            range.start += zeros;
        }
        if is_letter(Some(range.end)) {
            let zeros = bytes[range.clone()]
                .iter()
                .rev()
                .take_while(|byte| **byte == b'o')
                .count();
            range.end -= zeros;
        }
        if !range.is_empty() {
            groups.push(range);
        }
    }
    groups
}

/// Whether an i or an l stands among figures, and so for a one: `4289l85843`.
fn is_one(bytes: &[u8], at: usize) -> bool {
    let figure = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    matches!(bytes.get(at), Some(b'i' | b'l')) && figure(at.checked_sub(1)) && figure(Some(at + 1))
}

/// The figure that a letter stands for among figures; any other sign as it is.
pub(super) const fn figure(sign: char) -> char {
    match sign {
        'o' => '0',
        'i' | 'l' => '1',
        sign => sign,
    }
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'o'
}

impl Run<'_> {
    fn is_continued_by(&self, group: &Range<usize>) -> bool {
        self.groups.last().is_some_and(|last| {
            let gap = &self.text.as_bytes()[last.end..group.start];
            gap.len() <= LONGEST_GAP
                && gap
                    .iter()
                    .all(|sign| matches!(sign, b' ' | b'-' | b'.' | b'(' | b')' | b'_' | b'*'))
        })
    }

    /// How many groups there are.
    pub(super) fn len(&self) -> usize {
        self.groups.len()
    }

    /// The number of exactly `count` digits that starts with group `first`, if whole groups make
    /// one.
    pub(super) fn number(&self, first: usize, count: usize) -> Option<Number> {
        let mut shape = Vec::new();
        let mut total = 0;
        for group in self.groups.get(first..)? {
            total += group.len();
            if total > count {
                return None;
            }
            shape.push(group.len());
            if total == count {
                break;
            }
        }
        if total != count {
            return None;
        }
        let groups = self.groups.get(first..first + shape.len())?;
        let digits = groups
            .iter()
            .flat_map(|group| self.text[group.clone()].chars())
            .map(figure)
            .collect();
        let range = groups.first()?.start..groups.last()?.end;
        Some(Number {
            digits,
            range,
            shape,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The groups of each run, as written.
    fn read(text: &str) -> Vec<Vec<&str>> {
        runs(text)
            .iter()
            .map(|run| {
                run.groups
                    .iter()
                    .map(|group| &text[group.clone()])
                    .collect()
            })
            .collect()
    }

    #[test]
    fn groups_close_together_are_one_run() {
        assert_eq!(read("on 07700 900 123 please"), [["07700", "900", "123"]]);
        assert_eq!(read("(01632) 960-123"), [["01632", "960", "123"]]);
        assert_eq!(read("bed 4, ward 12/3").len(), 3);
        assert_eq!(read("1 then 2").len(), 2);
    }

    #[test]
    fn the_letter_o_is_a_zero_only_among_digits() {
        assert_eq!(read("o77oo 9oo123"), [["o77oo", "9oo123"]]);
        assert_eq!(read("no07700"), [["07700"]]);
        assert_eq!(read("20of them, too"), [["20"]]);
    }

    #[test]
    fn a_number_takes_whole_groups() {
        let runs = runs("07700 900 123");
        let read = |first, count| runs[0].number(first, count).map(|number| number.digits);
        assert_eq!(read(0, 11).as_deref(), Some("07700900123"));
        assert_eq!(read(1, 6).as_deref(), Some("900123"));
        assert_eq!(read(0, 10), None);
        assert_eq!(read(0, 12), None);
        assert_eq!(read(3, 1), None);
    }
}

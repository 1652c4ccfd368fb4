//! The answer in a text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Prompt;
use super::fold::Folded;
use crate::domain::{Language, QuestionSet, Score};
use crate::locale::Texts;

/// An answer and where it stands.
pub(super) struct Found {
    pub(super) score: Score,
    pub(super) range: Range<usize>,
    /// Whether it stands before the words, and not behind them.
    pub(super) first: bool,
}

/// How an answer was written.
enum Written {
    /// A digit of the prompt's scale.
    Digit(u8),
    /// So many of so many.
    Part(u8, u8),
    /// An answer of the question itself.
    Grade(Grade),
}

/// An answer in words or in a face, whatever the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    Best,
    Good,
    Middle,
    Poor,
    Worst,
    DontKnow,
}

impl Grade {
    fn on(self, set: QuestionSet) -> Option<Score> {
        let number = match (self, set.best()) {
            (Self::DontKnow, _) => 0,
            (Self::Worst, _) => 1,
            (Self::Poor, _) => 2,
            (Self::Middle, 4) => return None,
            (Self::Middle, _) => 3,
            (Self::Good, best) => i16::from(best) - 1,
            (Self::Best, best) => i16::from(best),
        };
        set.score(number)
    }
}

impl Written {
    fn on(&self, prompt: Prompt) -> Option<Score> {
        let best = prompt.set.best();
        match *self {
            Self::Grade(grade) => grade.on(prompt.set),
            Self::Digit(digit) if !(1..=best).contains(&digit) => None,
            Self::Digit(digit) if prompt.one_is_best => {
                prompt.set.score(i16::from(best + 1 - digit))
            }
            Self::Digit(digit) => prompt.set.score(i16::from(digit)),
            Self::Part(some, of) => {
                let reads = of == best && (1..=best).contains(&some) && !prompt.one_is_best;
                reads.then(|| prompt.set.score(i16::from(some))).flatten()
            }
        }
    }
}

/// The answer at the start of a folded text, or else at its end.
pub(super) fn find(text: &str, prompt: Prompt) -> Option<Found> {
    match at_start(text) {
        Start::Answer(written, range) => Some(Found {
            score: written.on(prompt)?,
            range,
            first: true,
        }),
        // What is no answer there is none elsewhere either: "3-4, lovely. 5".
        Start::Unreadable => None,
        Start::Words => {
            let (written, range) = at_end(text)?;
            Some(Found {
                score: written.on(prompt)?,
                range,
                first: false,
            })
        }
    }
}

enum Start {
    Answer(Written, Range<usize>),
    Unreadable,
    Words,
}

/// What stands between a code and an answer: signs, and words that people copy or add.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"^[\s:;,.=\-#"'(\[*>|/]*(?:(?:and|a|score|rating|rate|i rate|sgor|sgôr|sgorio)\b[\s:=\-]*){0,2}"#,
    )
});

/// A digit and what makes something else of it, or stars.
static DIGITS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[0-9]+"));

/// So many of so many: of 5, out of five, allan o 5.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<some>[0-9]+|one|two|three|four|five|un|dau|tri|pedwar|pump)\s*(?:/|out\s*of|outta|of|allan\s+o|o)\s*(?P<of>[0-9]+|five|ten|four|pump|bump|deg|ddeg|bedwar|pedwar)(?:\s*(?:stars?|seren))?(?P<end>$|[^a-z0-9])",
    )
});

/// Another digit behind the first, with a sign or a word between that makes two answers or a broken
/// one of them: 3-4, 4 or 5, 4.5, 5:30, 1, 2. A new sentence may begin with a count.
static TWO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:[0-9]|\s*(?:-|/|to|or|and|&|\+|neu|i|a|\\|~)\s*[0-9]|[.,:][0-9]|\s*,\s*[0-9](?:[^0-9a-z]|$)|\s+[0-9](?:[^0-9a-z]|$)|\s*%)",
    )
});

/// What is counted by a number before it, or makes a time or an ordinal of it.
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:st|nd|rd|th|fed|af|ydd|il)\b|^\s*(?:am|pm|a\.m|p\.m|o'?clock|x\b|k\b|mins?|minutes?|munud|hrs?|hours?|h\b|awr|oriau|days?|diwrnod|nights?|weeks?|wks?|wythnos|months?|mis|years?|yrs?|mlynedd|times|gwaith|plus\s+hours?|people|persons?|patients?|nurses|doctors|carers|visits|calls|appointments|rings|miles|of\s+(?:us|them|my|the)|other|more|different|p\b|pence|pounds?|quid)(?:[^a-z]|$)",
    )
});

/// Points one by one: 1. This. 2. That.
static LIST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?s)^1(?:[.):].*[^0-9]2[.):]|\s.*[^0-9]2(?:[.):]|\s\s))\D"));

/// Stars as a word or a sign behind a digit: 4 stars, 4*.
static STARS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:\s*(?:[★⭐*]|stars?(?:[^a-z]|$)|seren(?:[^a-z]|$)))"));

/// A number in words that stands alone.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<number>one|two|three|four|five|un|dau|dwy|tri|tair|pedwar|pedair|pump)(?P<stars>\s+(?:stars?|seren))?(?P<end>\s*$|\s*[.,;:!?\-)\n])",
    )
});

/// What may follow an answer in its own words.
static AFTER_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:\s*$|\s*[.,;:!?)\-\n]|\s+(?:thanks?|thank you|thx|ty|cheers|diolch|service|experience|overall|indeed|x+)(?:[^a-z]|$)|\s+[^a-z0-9\s])",
    )
});

/// Words that take the number behind them: room 5, since 3.
static TAKES_A_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^a-z])(?:room|rm|ward|bed|bay|floor|level|lvl|clinic|desk|door|gate|window|line|platform|number|no|nr|house|flat|block|unit|zone|area|section|team|band|grade|stage|type|phase|step|part|day|week|month|year|age|aged|bus|route|road|a|m|b|at|by|since|until|till|til|before|after|around|about|from|to|for|in|on|of|or|and|the|than|least|most|over|under|only|just|waited|wait|waiting|took|takes|take|times?|x|ystafell|gwely|am|tan|ers|wedi|i|o|covid|version|windows|plan|option|press|pressed|dial|hours?|mins?|minutes?|every|each|another|further|these|those|all|have|had|has|got|get|with|saw|see|seen|were|was|is|are|be|been)$",
    )
});

fn pattern(source: &str) -> Regex {
    #[expect(
        clippy::expect_used,
        reason = "patterns are literals of this stage; its tests compile all of them"
    )]
    Regex::new(source).expect("a pattern in the source is well formed")
}

/// Answers in words: what a text begins with, folded, the longest first.
static WORDS: LazyLock<Vec<(String, Grade)>> = LazyLock::new(|| {
    let mut words: Vec<(String, Grade)> = Vec::new();
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for set in QuestionSet::ALL {
            for answer in set.answers() {
                let grade = match (answer.score.get(), set.best() - answer.score.get()) {
                    (0, _) => Grade::DontKnow,
                    (1, _) => Grade::Worst,
                    (_, 0) => Grade::Best,
                    (_, 1) => Grade::Good,
                    (2, _) => Grade::Poor,
                    _ => Grade::Middle,
                };
                words.push((Folded::of(&texts.get(answer.key)).text().to_owned(), grade));
            }
        }
    }
    // What people say for these, where it has one meaning.
    for (grade, more) in [
        (Grade::Best, &["excellent", "v good", "ardderchog"][..]),
        (
            Grade::Middle,
            &[
                "ok",
                "okay",
                "average",
                "neither good or poor",
                "neither",
                "neutral",
                "gweddol",
            ],
        ),
        (Grade::Poor, &["bad", "not good", "drwg"]),
        (
            Grade::Worst,
            &[
                "very bad",
                "v poor",
                "v bad",
                "terrible",
                "awful",
                "ofnadwy",
                "drwg iawn",
            ],
        ),
        (Grade::DontKnow, &["dont know", "do not know", "dk"]),
    ] {
        words.extend(more.iter().map(|word| ((*word).to_owned(), grade)));
    }
    words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    words
});

/// Faces and thumbs, in emoji and in signs, folded.
const FACES: &[(&str, Grade)] = &[
    ("😀", Grade::Best),
    ("😃", Grade::Best),
    ("😄", Grade::Best),
    ("😁", Grade::Best),
    ("😆", Grade::Best),
    ("😍", Grade::Best),
    ("🥰", Grade::Best),
    ("🤩", Grade::Best),
    ("🙂", Grade::Good),
    ("😊", Grade::Good),
    ("☺", Grade::Good),
    ("👍", Grade::Good),
    ("😐", Grade::Middle),
    ("😑", Grade::Middle),
    ("🙁", Grade::Poor),
    ("☹", Grade::Poor),
    ("😕", Grade::Poor),
    ("😟", Grade::Poor),
    ("😞", Grade::Poor),
    ("👎", Grade::Poor),
    ("😡", Grade::Worst),
    ("😠", Grade::Worst),
    ("🤬", Grade::Worst),
    ("😢", Grade::Worst),
    ("😭", Grade::Worst),
    (">:(", Grade::Worst),
    (":'(", Grade::Worst),
    (":-d", Grade::Best),
    (":d", Grade::Best),
    (":-)", Grade::Good),
    (":)", Grade::Good),
    ("=)", Grade::Good),
    (":-|", Grade::Middle),
    (":|", Grade::Middle),
    (":-(", Grade::Poor),
    (":(", Grade::Poor),
    ("=(", Grade::Poor),
];

/// What a text begins with.
fn at_start(text: &str) -> Start {
    // A face may begin with a sign that parts other things, so it is looked for first.
    let spaces = text.len() - text.trim_start().len();
    if let Some(face) = faces(text, spaces) {
        return face;
    }
    let lead = LEAD.find(text).map_or(0, |lead| lead.end());
    let here = &text[lead..];
    if let Some(face) = faces(text, lead) {
        return face;
    }
    if let Some(stars) = stars(here) {
        return Start::Answer(stars.0, lead..lead + stars.1);
    }
    if let Some(part) = PART.captures(here) {
        let of = number(&part["of"]);
        let end = part.name("end").map_or(here.len(), |end| end.start());
        let more = &here[end..];
        // 1/5/2026 is a day.
        if more.starts_with('/') {
            return Start::Unreadable;
        }
        return match (number(&part["some"]), of) {
            (Some(some), Some(of)) => Start::Answer(Written::Part(some, of), lead..lead + end),
            _ => Start::Unreadable,
        };
    }
    if let Some(digits) = DIGITS.find(here) {
        let after = &here[digits.end()..];
        let Ok(digit) = digits.as_str().parse::<u8>() else {
            return Start::Unreadable;
        };
        // The same answer twice is one.
        if digits.len() == 1
            && let Some(rest) = after.trim_start().strip_prefix(digits.as_str())
            && after.starts_with(char::is_whitespace)
            && !rest.starts_with(|next: char| next.is_ascii_digit())
            && !COUNTED.is_match(rest)
            && !TWO.is_match(rest)
        {
            return Start::Answer(Written::Digit(digit), lead..text.len() - rest.len());
        }
        let is_a_list = digit == 1 && LIST.is_match(here);
        if digits.len() > 1 || is_a_list || TWO.is_match(after) || COUNTED.is_match(after) {
            return Start::Unreadable;
        }
        let (written, more) = match STARS.find(after) {
            Some(stars) => (Written::Part(digit, 5), word_end(stars.as_str())),
            None => (Written::Digit(digit), 0),
        };
        let end = lead + digits.end() + more;
        return Start::Answer(written, lead..end);
    }
    if let Some(word) = NUMBER.captures(here)
        && let Some(digit) = number(&word["number"])
    {
        let end = word.name("end").map_or(here.len(), |end| end.start());
        let written = if word.name("stars").is_some() {
            Written::Part(digit, 5)
        } else {
            Written::Digit(digit)
        };
        return Start::Answer(written, lead..lead + end);
    }
    for (words, grade) in WORDS.iter() {
        if let Some(after) = here.strip_prefix(words.as_str())
            && AFTER_WORDS.is_match(after)
        {
            let end = lead + words.len();
            return Start::Answer(Written::Grade(*grade), lead..end);
        }
    }
    Start::Words
}

/// The last letter of a match that looked one sign further.
fn word_end(found: &str) -> usize {
    let end =
        found.trim_end_matches(|sign: char| !sign.is_alphanumeric() && !"★⭐*".contains(sign));
    end.len()
}

/// Faces at a place of a text: one, or several that say the same.
fn faces(text: &str, start: usize) -> Option<Start> {
    let mut end = start;
    let mut seen: Option<Grade> = None;
    loop {
        let rest = &text[end..];
        let spaces = rest.len() - rest.trim_start().len();
        let here = &rest[spaces..];
        let Some((face, grade)) = FACES.iter().find(|(face, _)| here.starts_with(face)) else {
            break;
        };
        if seen.is_some_and(|before| before != *grade) {
            return Some(Start::Unreadable);
        }
        // ":d" begins ":day" as well.
        if face.ends_with('d') && here[face.len()..].starts_with(char::is_alphanumeric) {
            break;
        }
        seen = Some(*grade);
        end += spaces + face.len();
    }
    seen.map(|grade| Start::Answer(Written::Grade(grade), start..end))
}

/// A row of stars: ★★★★☆ is 4 of 5, and so is ⭐⭐⭐⭐.
fn stars(text: &str) -> Option<(Written, usize)> {
    let full = text.chars().take_while(|sign| "★⭐🌟".contains(*sign));
    let (count, length) = full.fold((0_u8, 0), |(count, length), sign| {
        (count.saturating_add(1), length + sign.len_utf8())
    });
    if count == 0 {
        return None;
    }
    let empty = text[length..]
        .chars()
        .take_while(|sign| *sign == '☆')
        .count();
    let all = usize::from(count) + empty;
    let of = if empty == 0 {
        5
    } else {
        u8::try_from(all).ok()?
    };
    Some((Written::Part(count, of), length + empty * '☆'.len_utf8()))
}

/// An answer behind the words: a part of the scale, or a digit that nothing else asks for.
fn at_end(text: &str) -> Option<(Written, Range<usize>)> {
    static END: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r#"(?P<before>^|[\s.,;:!?\-(])(?P<answer>(?:[0-9]+|one|two|three|four|five|un|dau|tri|pedwar|pump)\s*(?:/|out\s*of|outta|allan\s+o)\s*(?:[0-9]+|five|ten|pump|bump|deg|ddeg)|[0-9]+(?:\s*(?:stars?|seren|\*))?)[\s.!)"']*$"#,
        )
    });
    let found = END.captures(text)?;
    let answer = found.name("answer")?;
    let before =
        text[..answer.start()].trim_end_matches(|sign: char| sign.is_whitespace() || sign == '(');
    if let Some(part) = PART.captures(answer.as_str()) {
        // "since 4/5" is a day; "I give it 4 out of 5" is none.
        let may_be_a_day = answer.as_str().contains('/');
        if may_be_a_day && TAKES_A_NUMBER.is_match(before) {
            return None;
        }
        let written = Written::Part(number(&part["some"])?, number(&part["of"])?);
        return Some((written, answer.range()));
    }
    let digits = DIGITS.find(answer.as_str())?;
    let digit: u8 = digits.as_str().parse().ok()?;
    let has_stars = answer.len() > digits.len();
    // One number in the whole text, of one digit, and no word before it that wants one.
    let alone = !before.contains(|sign: char| sign.is_ascii_digit());
    let asked_for = !has_stars && TAKES_A_NUMBER.is_match(before);
    let price =
        before.ends_with(['£', '$', '€', '/', '+', '%', '-']) && text[..answer.start()] == *before;
    if digits.len() > 1 || !alone || asked_for || price {
        return None;
    }
    let written = if has_stars {
        Written::Part(digit, 5)
    } else {
        Written::Digit(digit)
    };
    Some((written, answer.range()))
}

/// A number as digits or in a word.
fn number(word: &str) -> Option<u8> {
    Some(match word {
        "one" | "un" => 1,
        "two" | "dau" | "dwy" => 2,
        "three" | "tri" | "tair" => 3,
        "four" | "pedwar" | "pedair" | "bedwar" => 4,
        "five" | "pump" | "bump" => 5,
        "ten" | "deg" | "ddeg" => 10,
        digits => digits.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Grade, WORDS};

    #[test]
    fn no_word_has_two_meanings() {
        let mut known: BTreeMap<&str, Grade> = BTreeMap::new();
        for (word, grade) in WORDS.iter() {
            let before = known.insert(word, *grade);
            assert!(before.is_none_or(|before| before == *grade), "{word}");
        }
    }
}

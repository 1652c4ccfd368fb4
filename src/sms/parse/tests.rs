//! What texts say. Each line: a text, and the code, the answer and the words that are read, or the
//! command. The number's codes are LIB, HOME, A12 and A1.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::{Prompt, Said, parse};
use crate::domain::QuestionSet;

const FIVE: Prompt = Prompt {
    set: QuestionSet::Govuk,
    one_is_best: false,
};

const CODES: &[&str] = &["LIB", "HOME", "A12", "A1"];

/// `LIB 4 lovely nurse`, `- - what is written`, `stop`.
fn read(body: &str, prompt: Prompt) -> String {
    let Said {
        code,
        score,
        words,
        command,
    } = parse(body, CODES, prompt);
    let mut told = code.copied().unwrap_or("-").to_owned();
    if let Some(command) = command {
        write!(told, " {}", command.as_str()).unwrap();
        return told;
    }
    match score {
        Some(score) => write!(told, " {}", score.get()).unwrap(),
        None => told.push_str(" -"),
    }
    if let Some(words) = words {
        write!(told, " {words}").unwrap();
    }
    told
}

fn check(prompt: Prompt, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(body, said)| (body, read(body, prompt), said))
        .filter(|(_, read, said)| read != *said)
        .map(|(body, read, said)| format!("{body:?}: {read:?} and not {said:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_answer_and_words() {
    check(
        FIVE,
        &[
            ("5", "- 5"),
            ("4", "- 4"),
            (" 3 ", "- 3"),
            ("2.", "- 2"),
            ("1!!!", "- 1"),
            ("(4)", "- 4"),
            ("\"5\"", "- 5"),
            ("5 lovely nurse", "- 5 lovely nurse"),
            ("5lovely nurse", "- 5 lovely nurse"),
            ("5, lovely nurse", "- 5 lovely nurse"),
            ("5. Lovely nurse.", "- 5 Lovely nurse."),
            ("5 - lovely nurse", "- 5 lovely nurse"),
            ("5: lovely nurse", "- 5 lovely nurse"),
            ("5\nlovely nurse", "- 5 lovely nurse"),
            ("5\r\nlovely\r\nnurse", "- 5 lovely\r\nnurse"),
            ("5 Staff were lovely", "- 5 Staff were lovely"),
            ("1 nobody came", "- 1 nobody came"),
            ("3 ok I suppose", "- 3 ok I suppose"),
            (
                "2 too long a wait, 40 minutes",
                "- 2 too long a wait, 40 minutes",
            ),
            ("5 R&B = good", "- 5 R&B = good"),
            ("5 da iawn 😀", "- 5 da iawn 😀"),
            ("4 tŷ & dŵr + 100%", "- 4 tŷ & dŵr + 100%"),
            ("Score: 4", "- 4"),
            ("rating 3", "- 3"),
            ("I rate 2", "- 2"),
            ("5 5", "- 5"),
            ("5 5 lovely", "- 5 lovely"),
            ("5+", "- 5"),
            ("5!", "- 5"),
            ("4 Thanks", "- 4 Thanks"),
            ("4 and thanks", "- 4 and thanks"),
            ("5 to be honest brilliant", "- 5 to be honest brilliant"),
            ("5 I felt safe", "- 5 I felt safe"),
            ("1 a disgrace", "- 1 a disgrace"),
        ],
    );
}

#[test]
fn digits_of_every_script() {
    check(
        FIVE,
        &[
            ("٥", "- 5"),
            ("٤ شكرا", "- 4 شكرا"),
            ("۵", "- 5"),
            ("५", "- 5"),
            ("৪ ভালো", "- 4 ভালো"),
            ("੩", "- 3"),
            ("５", "- 5"),
            ("５　ありがとう", "- 5 ありがとう"),
            ("5️⃣", "- 5"),
            ("④", "- 4"),
            ("𝟓", "- 5"),
            ("⁵", "- 5"),
            ("\u{200e}4\u{200e}", "- 4"),
            ("\u{feff}5 ok", "- 5 ok"),
            ("ＬＩＢ４", "LIB 4"),
        ],
    );
}

#[test]
fn the_code_first_or_behind_or_not_at_all() {
    check(
        FIVE,
        &[
            ("LIB", "LIB -"),
            ("LIB 4", "LIB 4"),
            ("lib 4", "LIB 4"),
            ("Lib: 4", "LIB 4"),
            ("LIB4", "LIB 4"),
            ("lib4.", "LIB 4"),
            ("LIB-4", "LIB 4"),
            ("LIB - 4", "LIB 4"),
            ("LIB,4", "LIB 4"),
            ("LIB.4", "LIB 4"),
            ("LIB/4", "LIB 4"),
            ("LIB=4", "LIB 4"),
            ("#LIB 4", "LIB 4"),
            ("\"LIB 4\"", "LIB 4"),
            ("'LIB' '4'", "LIB 4"),
            ("Text LIB 4", "LIB 4"),
            ("Text \"LIB\" and 4", "LIB 4"),
            ("LIB and 4", "LIB 4"),
            ("LIB 4 lovely nurse", "LIB 4 lovely nurse"),
            ("LIB4 lovely nurse", "LIB 4 lovely nurse"),
            ("LIB4/5", "LIB 4"),
            ("LIB 4/5 lovely", "LIB 4 lovely"),
            ("LIB five", "LIB 5"),
            ("LIB very good", "LIB 5"),
            ("LIB 😀", "LIB 5"),
            ("LIB👍", "LIB 4"),
            ("4 LIB", "LIB 4"),
            ("4 lib lovely", "LIB 4 lovely"),
            ("LIB lovely nurse", "LIB - lovely nurse"),
            ("LIB lovely nurse 5", "LIB 5 lovely nurse"),
            ("LIB lovely. 5/5", "LIB 5 lovely."),
            ("library 4", "- 4 library"),
            ("LIBS 4", "- 4 LIBS"),
            ("home visit was kind", "HOME - visit was kind"),
            ("Home 5", "HOME 5"),
            ("A12 4", "A12 4"),
            ("A124", "A12 4"),
            ("a12 4\r\nwaited long", "A12 4 waited long"),
            ("A12", "A12 -"),
            ("LIB45", "- - LIB45"),
            ("LIB's nurse", "- - LIB's nurse"),
            ("the LIB was 4", "- - the LIB was 4"),
            ("LIB stop", "LIB stop"),
            ("LIB 3-4", "LIB - 3-4"),
            ("LIB 10/10 great", "LIB - 10/10 great"),
        ],
    );
}

#[test]
fn parts_of_the_scale_and_stars() {
    check(
        FIVE,
        &[
            ("4/5", "- 4"),
            ("4 / 5", "- 4"),
            ("4/5 lovely", "- 4 lovely"),
            ("4 out of 5", "- 4"),
            ("4 out of five", "- 4"),
            ("four out of five", "- 4"),
            ("Four out of 5, thank you", "- 4 thank you"),
            ("4 of 5", "- 4"),
            ("5outof5", "- 5"),
            ("4 allan o 5", "- 4"),
            ("pedwar allan o bump", "- 4"),
            ("4 o 5", "- 4"),
            ("⅘", "- 4"),
            ("5 out of 5 stars", "- 5"),
            ("4 stars", "- 4"),
            ("4 star service", "- 4 service"),
            ("4*", "- 4"),
            ("4 seren", "- 4"),
            ("five stars", "- 5"),
            ("five stars!", "- 5"),
            ("★★★★☆", "- 4"),
            ("⭐⭐⭐⭐⭐", "- 5"),
            ("⭐⭐ slow", "- 2 slow"),
            ("Lovely nurse, 5/5", "- 5 Lovely nurse"),
            ("Lovely nurse. 4 out of 5.", "- 4 Lovely nurse."),
            ("Great 5 stars", "- 5 Great"),
            ("10/10", "- - 10/10"),
            ("10/10 great", "- - 10/10 great"),
            ("8 out of 10", "- - 8 out of 10"),
            ("5/10", "- - 5/10"),
            ("5 out of ten", "- - 5 out of ten"),
            ("6/5", "- - 6/5"),
            ("0/5", "- - 0/5"),
            ("1/5/2026 was bad", "- - 1/5/2026 was bad"),
            ("waiting since 4/5", "- - waiting since 4/5"),
            ("my visit on 4/5", "- - my visit on 4/5"),
            ("★★★★", "- 4"),
            ("★★☆☆", "- - ★★☆☆"),
        ],
    );
}

#[test]
fn numbers_and_answers_in_words() {
    check(
        FIVE,
        &[
            ("five", "- 5"),
            ("Five", "- 5"),
            ("FOUR.", "- 4"),
            ("three, ok", "- 3 ok"),
            ("one - nobody came", "- 1 nobody came"),
            ("pump", "- 5"),
            ("Pedwar", "- 4"),
            ("tri", "- 3"),
            ("dau, rhy hir", "- 2 rhy hir"),
            ("un", "- 1"),
            ("very satisfied", "- 5"),
            ("Satisfied", "- 4"),
            ("Neither satisfied or dissatisfied", "- 3"),
            ("dissatisfied", "- 2"),
            ("Very dissatisfied!", "- 1"),
            ("very good", "- 5"),
            ("Very good, lovely nurse", "- 5 lovely nurse"),
            ("very good thanks", "- 5 thanks"),
            ("Very good service", "- 5 service"),
            ("Good", "- 4"),
            ("good.", "- 4"),
            ("Good thank you", "- 4 thank you"),
            ("Poor", "- 2"),
            ("very poor", "- 1"),
            ("Very poor. Nobody came.", "- 1 Nobody came."),
            ("Neither good nor poor", "- 3"),
            ("ok", "- 3"),
            ("Okay", "- 3"),
            ("average", "- 3"),
            ("excellent", "- 5"),
            ("Excellent!!", "- 5"),
            ("terrible", "- 1"),
            ("not good", "- 2"),
            ("Da iawn", "- 5"),
            ("da iawn, diolch", "- 5 diolch"),
            ("Da iawn diolch", "- 5 diolch"),
            ("Da", "- 4"),
            ("Gwael", "- 2"),
            ("Gwael iawn", "- 1"),
            ("Ddim yn dda nac yn wael", "- 3"),
            ("Bodlon iawn", "- 5"),
            ("Ardderchog", "- 5"),
            ("Ofnadwy", "- 1"),
            ("Bardzo dobrze", "- 5"),
            ("dobrze", "- 4"),
            ("جيدة جدًا", "- 5"),
            ("جيدة", "- 4"),
            ("খুব ভালো", "- 5"),
            // They only begin like an answer.
            (
                "Good nurse but a long wait",
                "- - Good nurse but a long wait",
            ),
            (
                "very good at losing letters",
                "- - very good at losing letters",
            ),
            ("Poor old soul next to me", "- - Poor old soul next to me"),
            ("one nurse was rude", "- - one nurse was rude"),
            ("Five nurses and no doctor", "- - Five nurses and no doctor"),
            ("un o'r nyrsys", "- - un o'r nyrsys"),
            ("Goodness me", "- - Goodness me"),
            ("not very good", "- - not very good"),
            ("da chi", "- - da chi"),
        ],
    );
}

#[test]
fn faces_and_thumbs() {
    check(
        FIVE,
        &[
            ("😀", "- 5"),
            ("😃😃", "- 5"),
            ("🙂", "- 4"),
            ("😐", "- 3"),
            ("🙁", "- 2"),
            ("☹️", "- 2"),
            ("😡", "- 1"),
            ("😢 nobody came", "- 1 nobody came"),
            ("👍", "- 4"),
            ("👍🏽", "- 4"),
            ("👍👍", "- 4"),
            ("👎", "- 2"),
            (":-)", "- 4"),
            (":)", "- 4"),
            (":D", "- 5"),
            (":(", "- 2"),
            (":-( slow", "- 2 slow"),
            (":|", "- 3"),
            ("👍👎", "- - 👍👎"),
            ("😀😡", "- - 😀😡"),
            // Behind words a face is a manner of speaking.
            ("Lovely nurse 😀", "- - Lovely nurse 😀"),
            ("No thanks 👎", "- - No thanks 👎"),
            ("5 😀", "- 5 😀"),
            ("🎉", "- - 🎉"),
        ],
    );
}

#[test]
fn behind_the_words() {
    check(
        FIVE,
        &[
            ("Lovely nurse 5", "- 5 Lovely nurse"),
            ("Lovely nurse. 5", "- 5 Lovely nurse."),
            ("lovely nurse - 4", "- 4 lovely nurse"),
            ("Great staff (5)", "- 5 Great staff"),
            ("Great staff\n5", "- 5 Great staff"),
            ("Da iawn 5", "- 5 Da iawn"),
            ("very good 5", "- 5 very good"),
            ("room 5", "- - room 5"),
            ("I was on ward 3", "- - I was on ward 3"),
            ("We waited since 3", "- - We waited since 3"),
            ("nobody there at 5", "- - nobody there at 5"),
            ("waited 5", "- - waited 5"),
            ("my son is 4", "- - my son is 4"),
            ("it cost £5", "- - it cost £5"),
            ("seen in 25", "- - seen in 25"),
            ("2 hours late, 1", "- - 2 hours late, 1"),
            ("bed 12 was dirty 2", "- - bed 12 was dirty 2"),
            ("it was 3 or 4", "- - it was 3 or 4"),
            ("lovely 10/10", "- - lovely 10/10"),
        ],
    );
}

#[test]
fn nothing_is_guessed() {
    check(
        FIVE,
        &[
            ("", "- -"),
            ("   ", "- -"),
            ("!?", "- -"),
            ("0", "- - 0"),
            ("6", "- - 6"),
            ("9", "- - 9"),
            ("45", "- - 45"),
            ("55", "- - 55"),
            ("100%", "- - 100%"),
            ("5%", "- - 5%"),
            ("3-4", "- - 3-4"),
            ("3 - 4", "- - 3 - 4"),
            ("3/4", "- - 3/4"),
            ("4 or 5", "- - 4 or 5"),
            ("4 to 5", "- - 4 to 5"),
            ("4 and 5", "- - 4 and 5"),
            ("4 neu 5", "- - 4 neu 5"),
            ("1, 2", "- - 1, 2"),
            ("1 2 3 4 5", "- - 1 2 3 4 5"),
            ("4.5", "- - 4.5"),
            ("4,5", "- - 4,5"),
            ("5:30", "- - 5:30"),
            ("5pm", "- - 5pm"),
            ("5 pm and still here", "- - 5 pm and still here"),
            ("1st class service", "- - 1st class service"),
            ("2nd visit this week", "- - 2nd visit this week"),
            ("5 minutes late", "- - 5 minutes late"),
            ("5mins wait", "- - 5mins wait"),
            ("2 hours waiting", "- - 2 hours waiting"),
            ("3 weeks for a letter", "- - 3 weeks for a letter"),
            ("2 people shouted", "- - 2 people shouted"),
            ("4 of us waited", "- - 4 of us waited"),
            ("3 times I rang", "- - 3 times I rang"),
            ("4x the price", "- - 4x the price"),
            ("1 plus hour wait", "- - 1 plus hour wait"),
            (
                "1. Nobody came. 2. Nobody rang.",
                "- - 1. Nobody came. 2. Nobody rang.",
            ),
            ("1) rude 2) late", "- - 1) rude 2) late"),
            ("1. Nobody came.", "- 1 Nobody came."),
            (
                "an hour and then a further 2",
                "- - an hour and then a further 2",
            ),
            ("£5 for parking", "- - £5 for parking"),
            ("07700 900123", "- - 07700 900123"),
            ("-", "- -"),
            ("hello", "- - hello"),
            ("Ring me", "- - Ring me"),
            ("I want to die", "- - I want to die"),
            ("Help me", "- - Help me"),
            ("<script>4</script>", "- - <script>4</script>"),
        ],
    );
}

#[test]
fn commands_and_sentences_that_begin_like_one() {
    check(
        FIVE,
        &[
            ("STOP", "- stop"),
            ("stop", "- stop"),
            (" Stop. ", "- stop"),
            ("STOP!", "- stop"),
            ("\"STOP\"", "- stop"),
            ("STOPALL", "- stop"),
            ("STOP ALL", "- stop"),
            ("UNSUBSCRIBE", "- stop"),
            ("QUIT", "- stop"),
            ("END", "- stop"),
            ("CANCEL", "- stop"),
            ("OPTOUT", "- stop"),
            ("opt-out", "- stop"),
            ("Stop please", "- stop"),
            ("please stop", "- stop"),
            ("Stop texting me please", "- stop"),
            ("please", "- - please"),
            ("Stop texting me", "- stop"),
            ("ＳＴＯＰ", "- stop"),
            ("st\u{200b}op", "- stop"),
            ("STOPIO", "- stop"),
            ("Diwedd", "- stop"),
            ("canslo", "- stop"),
            ("Peidiwch â thecstio", "- stop"),
            ("START", "- start"),
            ("unstop", "- start"),
            ("Dechrau", "- start"),
            ("HELP", "- help"),
            ("help?", "- help"),
            ("Cymorth", "- help"),
            ("LIB HELP", "LIB help"),
            ("Stop the noise on ward 5", "- - Stop the noise on ward 5"),
            ("Stop sending me away", "- - Stop sending me away"),
            ("End of life care was kind", "- - End of life care was kind"),
            ("Cancelled twice", "- - Cancelled twice"),
            ("Cancel culture", "- - Cancel culture"),
            ("Help was slow", "- - Help was slow"),
            ("Start earlier please", "- - Start earlier please"),
            ("Quit smoking group, 5", "- 5 Quit smoking group"),
            ("stop 5", "- 5 stop"),
        ],
    );
}

#[test]
fn where_one_is_best() {
    let nhs = Prompt {
        set: QuestionSet::Fft,
        one_is_best: true,
    };
    check(
        nhs,
        &[
            ("1", "- 5"),
            ("2 kind staff", "- 4 kind staff"),
            ("LIB5", "LIB 1"),
            ("five", "- 1"),
            ("very good", "- 5"),
            ("😀", "- 5"),
            ("👎", "- 2"),
            ("don't know", "- 0"),
            ("lovely 1", "- 5 lovely"),
            // These say the other direction.
            ("5/5", "- - 5/5"),
            ("5 stars", "- - 5 stars"),
            ("★★★★★", "- - ★★★★★"),
            ("6", "- - 6"),
        ],
    );
}

#[test]
fn where_there_are_four_faces() {
    let smiley = Prompt {
        set: QuestionSet::Smiley,
        one_is_best: false,
    };
    check(
        smiley,
        &[
            ("4", "- 4"),
            ("5", "- - 5"),
            ("4/4", "- 4"),
            ("4/5", "- - 4/5"),
            ("very happy", "- 4"),
            ("unhappy", "- 2"),
            ("😀", "- 4"),
            ("🙂", "- 3"),
            ("😐", "- - 😐"),
            ("😡", "- 1"),
        ],
    );
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(body in "\\PC{0,60}", digit in 0_u8..10, tail in "[ a-z0-9/.,-]{0,20}") {
        for body in [body.clone(), format!("LIB {digit}{tail}"), format!("{body}{digit}{tail}")] {
            let said = parse(&body, CODES, FIVE);
            prop_assert!(said.words.is_none_or(|words| body.contains(words)));
            prop_assert!(said.command.is_none() || said.score.is_none() && said.words.is_none());
        }
    }

    /// What is no answer is never lost: each letter that was written is in the words.
    #[test]
    fn what_has_no_answer_is_kept_whole(body in "[a-z ]{1,40}") {
        let said = parse::<&str>(&body, &[], FIVE);
        if said.score.is_none() && said.command.is_none() && !body.trim().is_empty() {
            prop_assert_eq!(said.words, Some(body.trim()));
        }
    }
}

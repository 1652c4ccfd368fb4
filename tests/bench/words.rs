//! What people write here: made-up sentences, plain as most are. A few say that somebody may be in
//! danger, or hold a telephone number of the ranges that are kept for drama, so that screening
//! works for its living.

use rand::RngExt;
use rand::rngs::StdRng;

const PLAIN: &[&str] = &[
    "The staff were kind and told me what would happen next.",
    "I waited for more than an hour in a cold hall.",
    "The lift was out of order again.",
    "It was easy to find and the signs were clear.",
    "Nobody could say why it took so long.",
    "My carer always has time for a chat.",
    "The form asks for the same thing twice.",
    "Thank you for ringing back the same day.",
    "Please open earlier on Saturdays.",
    "The new chairs are much better than the old ones.",
    "I had to explain everything from the start.",
    "She listened, and that made all the difference.",
    "The car park is too small in the morning.",
    "Everything was clean and quiet.",
];

const PERSONAL: &[&str] = &[
    "Please ring me on 07700 900123 about the visit.",
    "You can write to me at jo.bloggs@example.org.",
];

const DANGER: &[&str] = &[
    "I am scared of the man who comes at night, he hit me.",
    "Some days I want to end my life.",
];

/// Words of 40 to 200 characters.
pub(crate) fn some(dice: &mut StdRng) -> String {
    let mut words = String::new();
    let wanted = dice.random_range(40..=140);
    match dice.random_range(0..100) {
        0 => words.push_str(DANGER[dice.random_range(0..DANGER.len())]),
        1..=4 => words.push_str(PERSONAL[dice.random_range(0..PERSONAL.len())]),
        _ => {}
    }
    while words.len() < wanted {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(PLAIN[dice.random_range(0..PLAIN.len())]);
    }
    words
}

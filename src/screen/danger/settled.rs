//! What a whole comment says about the danger in it: that it is over, or meant in fun, or that
//! the comment is of thanks.

use std::sync::LazyLock;

use regex::Regex;

use crate::screen::pattern::pattern;

use super::phrase::one_of;

/// A time that is gone.
static LONG_AGO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&one_of(&[
        "(?:years?|months) (?:ago|back|dry|sober|clean|since)|long ago|used to|back then|at school",
        "(?:in|since|spring of|summer of|back in) (?:19|20)[0-9]{2}|in the (?:[5-9]0s|past)",
        "when i was (?:a|[0-9]+|young|little|\\w+teen|six|seven|eight|nine|ten|\\w+)|as a (?:child|kid|teenager|boy|girl)",
        "(?:recover(?:ed|y|ing)|survivor|was once|last year|years of)",
        "(?:flynedd|flynyddoedd|mlynedd|blynydde|blynyddoedd|misoedd) (?:yn (?:ô|o)l|n(?:ô|o)l)|stalwm|ers talwm|slawer dydd",
    ]))
});

/// That it is better now.
static BETTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&one_of(&[
        "(?:safe|happy|well|better|fine|free|sober|stable|settled) (?:now|today|again|at last)|now (?:\\w+ )?(?:safe|happy|well|free)",
        "(?:got|get|helped|pulled) (?:me|us|him|her) (?:out|through|away|safe|back)|thanks to|thank (?:you|god|goodness)",
        "turned (?:it|my life|his life|her life|things|me) (?:all )?a?round|sav(?:ed|ing) (?:my|his|her) life|angels?",
        "not one day since|never looked back|haven'?t (?:\\w+ )?since|years (?:dry|sober|clean)|the reason is|moved on|i'?m still here",
        "would not be here|wouldn'?t be here|owe (?:you|them|her|him) my life|came? through it|over it now",
        "diolch i|saff (?:nawr|rwan|rŵan)|hapus (?:nawr|rwan|rŵan)?|(?:nawr|rwan|rŵan) (?:\\w+ ){0,3}(?:hapus|saff|well|gwell|chware|chwarae)|'?di newid bywyd|achub",
    ]))
});

/// That it goes on all the same.
static STILL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&one_of(&[
        "now he|now she|he has found|found (?:me|us)|is back|are back|again|started again|still (?:feel|hits?|hurts?|does|comes|there|scared|afraid)|came back|out of (?:prison|jail)",
        "eto|mas o'r carchar|allan o'r carchar",
    ]))
});

/// Words of thanks and of praise.
static THANKS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&one_of(&[
        "brilliant|fantastic|amazing|excellent|wonderful|fabulous|superb|outstanding|first class|second to none|spot on",
        "(?:very|really|so|extremely|most) (?:good|kind|caring|helpful|friendly|nice|pleasant|reassuring|professional|supportive)",
        "thank you|thanks (?:so|very|to|again)|many thanks|well done|can'?t fault|cannot fault|could not fault|10 out of 10|highly recommend|star|saints?",
        "good fun|over the moon|gwych|ardderchog|bendigedig|diolch (?:yn fawr|o galon|i)",
    ]))
});

/// That it is a joke.
static JEST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&one_of(&[
        "lol|haha\\w*|ha ha|\\(?joking\\)?|only kidding|just kidding|no offence|lmao|jk",
    ]))
});

/// How much more the words of a comment of thanks, or of a joke, must come to.
const LIGHT: f32 = 0.7;

/// What a comment as a whole says.
pub(super) struct Settled {
    /// The danger was long ago and is over.
    over: bool,
    /// Thanks, or a joke: what is only pieced together from single words is not believed.
    light: bool,
}

impl Settled {
    /// Reads a folded text.
    pub(super) fn of(text: &str) -> Self {
        let over = LONG_AGO.is_match(text) && BETTER.is_match(text) && !STILL.is_match(text);
        Self {
            over,
            light: over || THANKS.is_match(text) || JEST.is_match(text),
        }
    }

    /// Whether the comment takes back what a wording says.
    pub(super) fn wording(&self) -> bool {
        self.over
    }

    /// How much more the words alone must come to.
    pub(super) fn less(&self) -> f32 {
        if self.light { LIGHT } else { 0.0 }
    }

    /// Whether it takes back what a scene shows.
    pub(super) fn scene(&self) -> bool {
        self.light
    }
}

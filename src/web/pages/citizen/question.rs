//! The question page: one press sends an answer.

use askama::Template;

use super::frame::{Frame, Named};
use super::words::{Mistake, WordsBox, WordsError};
use crate::domain::{Channel, QuestionSet, Score, Sharing};
use crate::web::pages::faces::{Choice, choices};

/// What went wrong with an answer that was sent.
#[derive(Clone, Copy)]
pub(crate) enum QuestionError {
    /// No score, or one the set does not offer.
    Score,
    /// The words that came with it.
    Words(WordsError),
    /// The key was unknown or too old: one more press with the new key counts.
    Key,
    /// There was none, as in a form that stands on a page of another site.
    NoKey,
}

/// Words that came with an answer that was not taken. They stay in the box, whatever was wrong.
#[derive(Clone, Copy)]
pub(crate) struct Typed<'a> {
    /// The words as sent.
    pub(crate) text: &'a str,
    /// The sharing choice as sent.
    pub(crate) sharing: Option<Sharing>,
}

/// The question, at `GET /{code}`; and again after a POST that could not be taken (a 400).
pub(crate) struct QuestionPage<'a> {
    /// Around it.
    pub(crate) frame: Frame<'a>,
    /// The touchpoint's code.
    pub(crate) code: &'a str,
    /// The touchpoint's name.
    pub(crate) place: Named<'a>,
    /// What is asked.
    pub(crate) set: QuestionSet,
    /// A fresh signed key.
    pub(crate) key: &'a str,
    /// The channel to send along, when the link said one (an e-mail's).
    pub(crate) channel: Option<Channel>,
    /// Whether the touchpoint is a draft.
    pub(crate) draft: bool,
    /// The day a draft opens by itself, in a sentence.
    pub(crate) opens: Option<String>,
    /// The answer of the link, or the one that was sent: it is marked and asks for one press.
    pub(crate) chosen: Option<Score>,
    /// Why an answer was not taken.
    pub(crate) error: Option<QuestionError>,
    /// The words that came with it, if there were any.
    pub(crate) typed: Option<Typed<'a>>,
    /// Whether it shows faces without words.
    pub(crate) pictures: bool,
    /// The address of the page with words from that with faces, and the other way round.
    pub(crate) other_look: String,
}

impl QuestionPage<'_> {
    /// The page's HTML.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do.
    pub(crate) fn html(&self) -> askama::Result<String> {
        let texts = self.frame.texts;
        let mistake = || match self.error? {
            QuestionError::Key | QuestionError::NoKey => None,
            QuestionError::Score => {
                let message = texts.get("question-choose");
                Some(Mistake {
                    message,
                    field: "answers",
                })
            }
            QuestionError::Words(error) => Some(error.mistake(texts)),
        };
        let words = self.typed.map(|Typed { text, sharing }| {
            let about_words = matches!(self.error, Some(QuestionError::Words(_)));
            WordsBox {
                text,
                sharing,
                mistake: mistake().filter(|_| about_words),
            }
        });
        let old = matches!(self.error, Some(QuestionError::Key));
        let from_elsewhere = matches!(self.error, Some(QuestionError::NoKey));
        let mistake = mistake();
        let notice = if old {
            Some("question-old")
        } else if from_elsewhere {
            Some("question-preselected")
        } else if words.is_some() {
            Some("question-words-again")
        } else if self.chosen.is_some() && mistake.is_none() {
            Some("question-preselected")
        } else {
            None
        };
        let question = texts.get(self.set.question_key());
        QuestionTemplate {
            frame: &self.frame,
            code: self.code,
            place: self.place,
            key: self.key,
            channel: self.channel,
            draft: self.draft,
            opens: self.opens.as_deref(),
            pictures: self.pictures,
            other_look: &self.other_look,
            choices: choices(texts, self.set, self.chosen),
            title: if mistake.is_some() {
                self.frame.error_title(&question)
            } else {
                question.clone()
            },
            question,
            notice,
            mistake,
            words,
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "citizen/question.html", config = "src/web/askama.toml")]
struct QuestionTemplate<'a> {
    frame: &'a Frame<'a>,
    title: String,
    question: String,
    code: &'a str,
    place: Named<'a>,
    key: &'a str,
    channel: Option<Channel>,
    draft: bool,
    opens: Option<&'a str>,
    pictures: bool,
    other_look: &'a str,
    choices: Vec<Choice>,
    notice: Option<&'static str>,
    mistake: Option<Mistake>,
    words: Option<WordsBox<'a>>,
}

impl QuestionTemplate<'_> {
    /// What follows the code in the address that the form is sent to: an answer that cannot be taken
    /// comes back as the page it was given on.
    fn act(&self) -> &'static str {
        if self.pictures { "?pictures" } else { "" }
    }
}

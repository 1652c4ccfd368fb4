//! What is copied into other web pages and into mails: a link, a form, the widget, one link an answer.

use askama::Template;

use super::{PublicUrl, Script};
use crate::domain::{Code, Direction, Language, QuestionSet};
use crate::locale::Texts;

/// The pieces for one touchpoint in one language.
pub struct Snippet<'a> {
    public: &'a PublicUrl,
    script: &'a Script,
    code: &'a Code,
    set: QuestionSet,
    language: Language,
}

impl<'a> Snippet<'a> {
    /// The pieces for a touchpoint that asks `set`. `script` is the widget's that speaks `language`.
    #[must_use]
    pub fn new(
        public: &'a PublicUrl,
        script: &'a Script,
        code: &'a Code,
        set: QuestionSet,
        language: Language,
    ) -> Self {
        Self {
            public,
            script,
            code,
            set,
            language,
        }
    }

    /// A link to the question, for any page.
    ///
    /// # Errors
    /// When a template fails, which only a full memory makes it do; so for all pieces.
    pub fn link(&self) -> Result<String, askama::Error> {
        LinkTemplate {
            address: self.address("?channel=widget&lang="),
            language: self.language,
            question: self.question(),
        }
        .render()
    }

    /// A form without a script. Our page asks for one more press.
    ///
    /// # Errors
    /// As [`Snippet::link`].
    pub fn form(&self) -> Result<String, askama::Error> {
        FormTemplate {
            address: self.address("?lang="),
            language: self.language,
            dir: self.dir(),
            question: self.question(),
            answers: self.answers(),
        }
        .render()
    }

    /// The widget at the address that stays.
    ///
    /// # Errors
    /// As [`Snippet::link`].
    pub fn widget(&self) -> Result<String, askama::Error> {
        WidgetTemplate {
            code: self.code,
            set: self.set,
            address: self.address("?channel=widget&lang="),
            language: self.language,
            question: self.question(),
            floating: self.public.link(&self.script.floating()),
        }
        .render()
    }

    /// The widget as it is now and no other. A newer one must be copied by hand.
    ///
    /// # Errors
    /// As [`Snippet::link`].
    pub fn pinned(&self) -> Result<String, askama::Error> {
        PinnedTemplate {
            code: self.code,
            set: self.set,
            address: self.address("?channel=widget&lang="),
            language: self.language,
            question: self.question(),
            hashed: self.public.link(&self.script.hashed()),
            integrity: self.script.integrity(),
        }
        .render()
    }

    /// One link an answer, for the HTML part of a mail. No picture, and styles where mail programs
    /// read them.
    ///
    /// # Errors
    /// As [`Snippet::link`].
    pub fn email(&self) -> Result<String, askama::Error> {
        EmailTemplate {
            language: self.language,
            dir: self.dir(),
            question: self.question(),
            answers: self.answers(),
        }
        .render()
    }

    /// The same for the text part of a mail.
    #[must_use]
    pub fn email_text(&self) -> String {
        let answers = self.answers().into_iter();
        let lines: Vec<String> = answers
            .map(|answer| format!("{}: {}", answer.words, answer.address))
            .collect();
        format!("{}\n\n{}", self.question(), lines.join("\n"))
    }

    fn address(&self, more: &str) -> String {
        let Self { code, language, .. } = self;
        self.public.link(&format!("/{code}{more}{language}"))
    }

    fn question(&self) -> String {
        Texts::of(self.language).get(self.set.question_key())
    }

    fn dir(&self) -> &'static str {
        match self.language.direction() {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    fn answers(&self) -> Vec<Answer> {
        let texts = Texts::of(self.language);
        let answers = self.set.answers().iter();
        answers
            .map(|answer| {
                let score = answer.score.get();
                Answer {
                    score,
                    words: texts.get(answer.key),
                    address: self.address(&format!("?score={score}&channel=email&lang=")),
                }
            })
            .collect()
    }
}

struct Answer {
    score: u8,
    words: String,
    address: String,
}

#[derive(Template)]
#[template(path = "snippet/link.html", config = "src/web/askama.toml")]
struct LinkTemplate {
    address: String,
    language: Language,
    question: String,
}

#[derive(Template)]
#[template(path = "snippet/form.html", config = "src/web/askama.toml")]
struct FormTemplate {
    address: String,
    language: Language,
    dir: &'static str,
    question: String,
    answers: Vec<Answer>,
}

#[derive(Template)]
#[template(path = "snippet/widget.html", config = "src/web/askama.toml")]
struct WidgetTemplate<'a> {
    code: &'a Code,
    set: QuestionSet,
    address: String,
    language: Language,
    question: String,
    floating: String,
}

#[derive(Template)]
#[template(path = "snippet/pinned.html", config = "src/web/askama.toml")]
struct PinnedTemplate<'a> {
    code: &'a Code,
    set: QuestionSet,
    address: String,
    language: Language,
    question: String,
    hashed: String,
    integrity: &'a str,
}

#[derive(Template)]
#[template(path = "snippet/email.html", config = "src/web/askama.toml")]
struct EmailTemplate {
    language: Language,
    dir: &'static str,
    question: String,
    answers: Vec<Answer>,
}

#[cfg(test)]
mod tests {
    use super::Snippet;
    use crate::domain::{Code, Language, QuestionSet};
    use crate::web::{PublicUrl, Widget};

    fn with<T>(language: Language, set: QuestionSet, read: impl FnOnce(&Snippet<'_>) -> T) -> T {
        let public = PublicUrl::read(&"https://feedback.example.gov.uk".parse().unwrap()).unwrap();
        let widget = Widget::new(&public);
        let code = Code::parse("LIB").unwrap();
        read(&Snippet::new(
            &public,
            widget.script(language),
            &code,
            set,
            language,
        ))
    }

    #[test]
    fn a_link_and_a_form_need_no_script() {
        with(Language::English, QuestionSet::Smiley, |snippet| {
            insta::assert_snapshot!(snippet.link().unwrap(), @r#"<a href="https://feedback.example.gov.uk/LIB?channel=widget&#38;lang=en" lang="en">How happy are you with our service today?</a>"#);
            insta::assert_snapshot!(snippet.form().unwrap(), @r#"
            <form method="post" action="https://feedback.example.gov.uk/LIB?lang=en" lang="en" dir="ltr">
            <p>How happy are you with our service today?</p>
            <input type="hidden" name="channel" value="widget">
            <button name="score" value="4">Very happy</button>
            <button name="score" value="3">Happy</button>
            <button name="score" value="2">Unhappy</button>
            <button name="score" value="1">Very unhappy</button>
            </form>
            "#);
        });
    }

    #[test]
    fn the_widget_says_what_is_asked_and_keeps_a_link_inside() {
        with(Language::Arabic, QuestionSet::Govuk, |snippet| {
            let floating = snippet.widget().unwrap();
            assert!(
                floating.contains("touchpoint=\"LIB\" set=\"govuk\" lang=\"ar\""),
                "{floating}"
            );
            assert!(floating.contains("/w.js?lang=ar\""), "{floating}");
            assert!(
                floating.contains("LIB?channel=widget&#38;lang=ar\">"),
                "{floating}"
            );
            let pinned = snippet.pinned().unwrap();
            assert!(pinned.contains("integrity=\"sha384-"), "{pinned}");
            assert!(pinned.contains("crossorigin=\"anonymous\""), "{pinned}");
        });
    }

    #[test]
    fn a_mail_has_one_worded_link_for_each_answer_and_no_picture() {
        with(Language::Welsh, QuestionSet::Fft, |snippet| {
            let html = snippet.email().unwrap();
            for score in 0..=5 {
                let address = format!("/LIB?score={score}&#38;channel=email&#38;lang=cy\"");
                assert_eq!(html.matches(&address).count(), 1, "{html}");
            }
            assert!(
                !html.contains("<img") && !html.contains("<script"),
                "{html}"
            );
            insta::assert_snapshot!(snippet.email_text(), @"
            Ar y cyfan, sut oedd eich profiad o'n gwasanaeth?

            Da iawn: https://feedback.example.gov.uk/LIB?score=5&channel=email&lang=cy
            Da: https://feedback.example.gov.uk/LIB?score=4&channel=email&lang=cy
            Ddim yn dda nac yn wael: https://feedback.example.gov.uk/LIB?score=3&channel=email&lang=cy
            Gwael: https://feedback.example.gov.uk/LIB?score=2&channel=email&lang=cy
            Gwael iawn: https://feedback.example.gov.uk/LIB?score=1&channel=email&lang=cy
            Ddim yn gwybod: https://feedback.example.gov.uk/LIB?score=0&channel=email&lang=cy
            ");
        });
    }
}

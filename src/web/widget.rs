//! The widget: one script, made once at start of its source, the stylesheet and the texts, and served
//! at an address that stays and at one that changes with its bytes.

use actix_web::http::header::{CONTENT_TYPE, HeaderName, VARY};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web as actix};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

use super::problem::{Kind, Problem};
use super::{App, PublicUrl, assets, language};
use crate::domain::{Direction, Language, QuestionSet};
use crate::locale::Texts;

const SOURCE: &str = include_str!("assets/w.js");
pub(super) const STYLE: &str = include_str!("assets/widget.css");

/// The scripts: one that speaks the languages a speaker has checked, and one for each language.
pub struct Widget {
    scripts: Vec<Script>,
}

/// One script.
#[derive(Debug, Clone)]
pub struct Script {
    language: Option<Language>,
    hash: String,
    integrity: String,
    body: String,
    /// The same, smaller; `None` when it could not be made.
    gzip: Option<Bytes>,
}

impl Script {
    fn new(public: &PublicUrl, language: Option<Language>) -> Self {
        let checked = || Language::ALL.iter().copied().filter(|one| one.checked());
        let languages: Vec<Language> =
            language.map_or_else(|| checked().collect(), |one| vec![one]);
        let texts: serde_json::Map<String, Value> = languages
            .iter()
            .map(|language| (language.to_string(), said(*language)))
            .collect();
        let text = |value: &str| Value::from(value).to_string();
        let body = squeezed(SOURCE)
            .replacen("BASE", &text(&public.origin), 1)
            .replacen("SHEET", &text(&assets::WIDGET.href), 1)
            .replacen("CSS", &text(&assets::squeezed_style(STYLE)), 1)
            .replacen("TEXTS", &Value::from(texts).to_string(), 1);
        Self {
            language,
            hash: hex::encode(&Sha256::digest(&body)[..6]),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(&body))),
            gzip: assets::smaller(body.as_bytes(), Compression::best()).ok(),
            body,
        }
    }

    /// The address that changes with its bytes.
    #[must_use]
    pub fn hashed(&self) -> String {
        format!("/w.{}.js", self.hash)
    }

    /// The address that stays: it gives the newest script.
    #[must_use]
    pub fn floating(&self) -> String {
        match self.language {
            Some(language) => format!("/w.js?lang={language}"),
            None => "/w.js".to_owned(),
        }
    }

    /// What a page writes beside the hashed address, so that a browser runs these bytes and no
    /// others (W3C Subresource Integrity).
    #[must_use]
    pub fn integrity(&self) -> &str {
        &self.integrity
    }
}

impl Widget {
    /// Makes the scripts for an installation.
    #[must_use]
    pub fn new(public: &PublicUrl) -> Self {
        let each = Language::ALL.iter().copied().map(Some);
        Self {
            scripts: std::iter::once(None)
                .chain(each)
                .map(|language| Script::new(public, language))
                .collect(),
        }
    }

    /// The script that speaks a language: the common one where it does.
    #[must_use]
    pub fn script(&self, language: Language) -> &Script {
        let wanted = Some(language).filter(|language| !language.checked());
        let found = self.scripts.iter().find(|one| one.language == wanted);
        found.unwrap_or(&self.scripts[0])
    }
}

/// What the widget says in a language.
fn said(language: Language) -> Value {
    let texts = Texts::of(language);
    let sets: serde_json::Map<String, Value> = QuestionSet::ALL
        .iter()
        .map(|set| {
            let answers = set.answers().iter().map(|answer| texts.get(answer.key));
            let words: Vec<String> = std::iter::once(texts.get(set.question_key()))
                .chain(answers)
                .collect();
            (set.to_string(), json!(words))
        })
        .collect();
    let direction = match language.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    json!({
        "dir": direction,
        "sets": sets,
        "promise": texts.get("question-promise"),
        "thanks": texts.get("receipt-thanks"),
        "known": texts.get("receipt-again"),
        "test": texts.get("receipt-thanks-test"),
        "got": texts.get("receipt-words-thanks"),
        "keep": texts.get("receipt-keep"),
        "help": texts.get("help-heading"),
        "why": texts.get("words-question"),
        "out": texts.get("words-leave-out"),
        "who": texts.get("words-sharing"),
        "share": texts.get("words-share"),
        "team": texts.get("words-team-only"),
        "unset": texts.get("words-sharing-unset"),
        "send": texts.get("words-send"),
        "not": texts.get("complaint-not"),
        "closed": texts.get("problem-closed-title"),
        "failed": texts.get("widget-failed"),
        "page": texts.get("widget-open"),
    })
}

/// The source without comments and indents. It has no text over several lines.
fn squeezed(source: &str) -> String {
    let lines = source.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect();
    tight(&lines.join("\n"))
}

/// The source without space that says nothing. It has no template, no regular expression and no
/// comment behind code, so only what stands in quotation marks is text.
fn tight(source: &str) -> String {
    const SIGNS: &str = "{}()[];,:=+-*/<>?!&|.";
    let mut kept = String::with_capacity(source.len());
    let mut text = false;
    let mut escaped = false;
    let mut characters = source.chars().peekable();
    while let Some(c) = characters.next() {
        if text {
            text = escaped || c != '"';
            escaped = c == '\\' && !escaped;
        } else if c == '"' {
            text = true;
        } else if matches!(c, ' ' | '\n') {
            let before = kept.chars().next_back().unwrap_or(' ');
            let after = characters.peek().copied().unwrap_or(' ');
            // A line may end a statement by itself; `a + +b` is not `a ++b`.
            let ends =
                c == '\n' && matches!(before, ')' | ']' | '}' | '"') && !")]},;.".contains(after);
            let sums = matches!(before, '+' | '-') && matches!(after, '+' | '-');
            if !ends && !sums && (before == ' ' || SIGNS.contains(before) || SIGNS.contains(after))
            {
                continue;
            }
        }
        kept.push(c);
    }
    kept
}

/// `GET /w.js`: the widget as it is now, in the common languages, or in the one that is asked for.
pub(super) async fn floating(
    app: actix::Data<App>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let language = language::asked(&request);
    let script = language.map_or(&app.widget.scripts[0], |language| {
        app.widget.script(language)
    });
    Ok(served(&request, script, "public, max-age=3600"))
}

/// `GET /w.{hash}.js`: these very bytes, for ever. Another version's are not here.
pub(super) async fn hashed(
    app: actix::Data<App>,
    request: HttpRequest,
    hash: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let found = app.widget.scripts.iter().find(|one| one.hash == *hash);
    let script = found.ok_or(Kind::NotFound)?;
    Ok(served(
        &request,
        script,
        "public, max-age=31536000, immutable",
    ))
}

fn served(request: &HttpRequest, script: &Script, kept: &'static str) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, "text/javascript; charset=utf-8"))
        .insert_header(("Cache-Control", kept))
        .insert_header((VARY, "Accept-Encoding"))
        .insert_header(("Access-Control-Allow-Origin", "*"))
        .insert_header((
            HeaderName::from_static("cross-origin-resource-policy"),
            "cross-origin",
        ));
    match &script.gzip {
        Some(gzip) if assets::takes_gzip(request) => response
            .insert_header(("Content-Encoding", "gzip"))
            .body(gzip.clone()),
        _ => response.body(script.body.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Script, squeezed};
    use crate::domain::Language;
    use crate::web::PublicUrl;

    fn script(language: Option<Language>) -> Script {
        let public = PublicUrl::read(&"https://feedback.example.gov.uk".parse().unwrap());
        Script::new(&public.unwrap(), language)
    }

    #[test]
    fn it_leaves_nothing_behind_and_writes_no_html() {
        for language in [None, Some(Language::Arabic)] {
            let body = script(language).body;
            for word in [
                "cookie",
                "localStorage",
                "sessionStorage",
                "indexedDB",
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "eval(",
                "Function(",
                ".style",
                "navigator",
                "//#",
            ] {
                assert!(!body.contains(word), "{word}");
            }
            for blank in ["BASE", "TEXTS", "SHEET", "CSS,", "CSS;"] {
                assert!(!body.contains(blank), "{blank} is not filled");
            }
        }
    }

    #[test]
    fn it_is_four_kilobytes_with_its_style_and_its_language() {
        let each = Language::ALL.iter().copied().map(Some);
        for language in std::iter::once(None).chain(each) {
            let size = script(language).gzip.unwrap().len();
            assert!(size <= 4_096, "{language:?}: {size}");
        }
    }

    #[test]
    fn its_address_changes_with_its_bytes() {
        let (common, arabic) = (script(None), script(Some(Language::Arabic)));
        assert_ne!(common.hashed(), arabic.hashed());
        assert_eq!(common.hashed(), script(None).hashed());
        assert_eq!(common.floating(), "/w.js");
        assert_eq!(arabic.floating(), "/w.js?lang=ar");
        assert!(common.integrity().starts_with("sha384-"));
    }

    #[test]
    fn a_script_loses_no_word_and_no_end_of_a_line() {
        assert_eq!(
            squeezed("// why\nconst a = { b: \"x : \\\" y\" };\nif (a) return +a + +b;\nf()\ng();"),
            "const a={b:\"x : \\\" y\"};if(a)return+a+ +b;f()\ng();"
        );
    }
}

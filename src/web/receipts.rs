//! A receipt's pages: thanks, words, status, change, withdraw. A GET never shows words, because a
//! shared phone has a history.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web as actix};

use super::citizen::{bare_frame, place_frame};
use super::fields::Fields;
use super::pages::citizen::{
    Frame, Moment, ReceiptError, ReceiptPage, ReceiptWords, Status, TypeReceiptPage, WithdrawnPage,
    WordsError,
};
use super::problem::{Kind, Problem};
use super::render::with_script;
use super::{App, assets, html, html_with};
use crate::collect::{CollectError, Held};
use crate::domain::{
    Comment, Contact, Nation, QuestionSet, Receipt, ReceiptRefused, SaidBack, Sharing,
};

/// `GET /r`: type a receipt.
pub(super) async fn type_receipt(request: HttpRequest) -> Result<HttpResponse, Problem> {
    typed_page(&request, 200, "", None)
}

fn typed_page(
    request: &HttpRequest,
    status: u16,
    typed: &str,
    error: Option<ReceiptError>,
) -> Result<HttpResponse, Problem> {
    let page = TypeReceiptPage {
        frame: bare_frame(request, "/r".to_owned()),
        typed,
        error,
    };
    Ok(html_with(status, page.html()?))
}

/// `POST /r`: find a typed receipt; its words show once.
pub(super) async fn find(
    app: actix::Data<App>,
    request: HttpRequest,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let typed = fields.text("receipt")?;
    let refused = |status, error| typed_page(&request, status, typed, Some(error));
    let receipt = match Receipt::parse(typed) {
        Ok(receipt) => receipt,
        Err(_) if typed.trim().is_empty() => return refused(400, ReceiptError::Empty),
        Err(ReceiptRefused::Shape) => return refused(400, ReceiptError::Shape),
        Err(ReceiptRefused::Check) => return refused(400, ReceiptError::Check),
    };
    match app.doors.held(&receipt).await {
        Ok(held) => {
            Thanks::of(&app, &request, &receipt, &held)
                .await?
                .page(200, Moment::Found, |held| {
                    let comment = held.comment.as_ref();
                    ReceiptWords {
                        text: comment.and_then(|comment| comment.words.as_deref()),
                        sharing: comment.map(|comment| comment.sharing),
                        ..words_of(held)
                    }
                })
        }
        Err(CollectError::UnknownReceipt) if receipt.is_test() => {
            test_page(&app, &request, &receipt, Moment::Found)
        }
        Err(CollectError::UnknownReceipt) => refused(404, ReceiptError::Unknown),
        Err(other) => Err(other.into()),
    }
}

/// `GET /r/{receipt}`: thanks and status.
pub(super) async fn receipt(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
) -> Result<HttpResponse, Problem> {
    let receipt = parse(&typed)?;
    if receipt.is_test() {
        return test_page(&app, &request, &receipt, Moment::Opened);
    }
    let held = app.doors.held(&receipt).await?;
    let query = Fields::parse(request.query_string()).unwrap_or_default();
    let again = query.all("again").next().is_some();
    let moment = if again { Moment::Again } else { Moment::Opened };
    let thanks = Thanks::of(&app, &request, &receipt, &held).await?;
    // Nothing that somebody sent stands in this page, so how small it gets tells nothing.
    thanks.dressed(moment, words_of, |page| assets::page(&request, page))
}

/// `POST /r/{receipt}/comment`: add words, or change them. They show once, in the answer.
pub(super) async fn comment(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let receipt = parse(&typed)?;
    if receipt.is_test() {
        return test_page(&app, &request, &receipt, Moment::WordsStored);
    }
    let words = fields.text("comment")?;
    let sharing = match fields.text("sharing")? {
        "" => Ok(Sharing::TeamOnly),
        word => word
            .parse::<Sharing>()
            .map_err(|_unknown| WordsError::Sharing),
    };
    let parsed = Comment::parse(words).map_err(WordsError::Refused);
    let parsed = parsed.and_then(|comment| comment.ok_or(WordsError::None));
    let held = app.doors.held(&receipt).await?;
    let (comment, sharing) = match (parsed, sharing) {
        (Ok(comment), Ok(sharing)) => (comment, sharing),
        (comment, sharing) => {
            let chosen = sharing.as_ref().ok().copied();
            let error = comment.err().or(sharing.err());
            let refused = |held: &Held| {
                let status = words_of(held).status;
                let words = text_of(words);
                ReceiptWords {
                    status,
                    text: words,
                    sharing: chosen,
                    open: true,
                    error,
                }
            };
            let thanks = Thanks::of(&app, &request, &receipt, &held).await?;
            return thanks.page(400, Moment::Refused, refused);
        }
    };
    app.doors.add_words(&receipt, comment, sharing).await?;
    let held = app.doors.held(&receipt).await?;
    Thanks::of(&app, &request, &receipt, &held)
        .await?
        .page(200, Moment::WordsStored, |held| ReceiptWords {
            text: text_of(words.trim()),
            sharing: Some(sharing),
            ..words_of(held)
        })
}

fn text_of(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}

/// `POST /r/{receipt}/score`: correct the tap.
pub(super) async fn correct(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let receipt = parse(&typed)?;
    if receipt.is_test() {
        return test_page(&app, &request, &receipt, Moment::ScoreChanged);
    }
    let held = app.doors.held(&receipt).await?;
    let Some(score) = held.question_set.parse(fields.text("score")?) else {
        return Err(Problem::unreadable("`score` is not one of the answers"));
    };
    app.doors.correct(&receipt, score).await?;
    let held = app.doors.held(&receipt).await?;
    Thanks::of(&app, &request, &receipt, &held)
        .await?
        .page(200, Moment::ScoreChanged, words_of)
}

/// `POST /r/{receipt}/withdraw`: remove everything. The answer is the same for all.
pub(super) async fn withdraw(
    app: actix::Data<App>,
    request: HttpRequest,
    typed: actix::Path<String>,
    _fields: Fields,
) -> Result<HttpResponse, Problem> {
    let receipt = parse(&typed)?;
    let draft = receipt.is_test();
    if !draft {
        app.doors.withdraw(&receipt).await?;
    }
    let frame = bare_frame(&request, "/r".to_owned());
    html(WithdrawnPage { frame, draft }.html()?)
}

/// A receipt in an address. A slip and an unknown one are told alike.
fn parse(typed: &str) -> Result<Receipt, Problem> {
    Receipt::parse(typed).map_err(|_refused| Kind::Receipt.into())
}

/// Where the words are, without the words.
fn words_of(held: &Held) -> ReceiptWords<'_> {
    match &held.comment {
        None => ReceiptWords {
            open: true,
            ..ReceiptWords::default()
        },
        Some(comment) => ReceiptWords {
            status: Some(Status::of(comment.state, comment.sharing, comment.opened)),
            open: comment.may_change,
            ..ReceiptWords::default()
        },
    }
}

/// The page of a receipt that stands for something.
struct Thanks<'a> {
    app: &'a App,
    receipt: String,
    held: &'a Held,
    told: Arc<Option<SaidBack>>,
    frame: Frame<'a>,
}

impl<'a> Thanks<'a> {
    async fn of(
        app: &'a App,
        request: &HttpRequest,
        receipt: &Receipt,
        held: &'a Held,
    ) -> Result<Self, Problem> {
        let receipt = receipt.to_string();
        let told = app.doors.told(held.place.service.id).await?;
        let frame = place_frame(request, &held.place, format!("/r/{receipt}"));
        Ok(Self {
            app,
            receipt,
            held,
            told,
            frame,
        })
    }

    fn page<'w>(
        self,
        status: u16,
        moment: Moment,
        words: impl FnOnce(&'a Held) -> ReceiptWords<'w>,
    ) -> Result<HttpResponse, Problem>
    where
        'a: 'w,
    {
        self.dressed(moment, words, |page| html_with(status, page))
    }

    fn dressed<'w>(
        self,
        moment: Moment,
        words: impl FnOnce(&'a Held) -> ReceiptWords<'w>,
        dress: impl FnOnce(String) -> HttpResponse,
    ) -> Result<HttpResponse, Problem>
    where
        'a: 'w,
    {
        let words = words(self.held);
        let has_box = words.open;
        let organisation = &self.held.place.organisation;
        let set = self.held.question_set;
        let page = ReceiptPage {
            frame: self.frame,
            receipt: &self.receipt,
            moment,
            draft: false,
            set,
            answered: set.score(self.held.score),
            may_change_score: self.held.may_correct,
            words,
            complaints: &organisation.contacts.complaints,
            nation: organisation.nation,
            own_line: Some(&organisation.contacts.out_of_hours),
            told: Option::as_ref(&self.told),
            host: &self.app.public.host,
        };
        let page = dress(page.html()?);
        Ok(if has_box { with_script(page) } else { page })
    }
}

/// The page of a test receipt: everything works and nothing is kept, so it knows no place.
fn test_page(
    app: &App,
    request: &HttpRequest,
    receipt: &Receipt,
    moment: Moment,
) -> Result<HttpResponse, Problem> {
    let receipt = receipt.to_string();
    let page = ReceiptPage {
        frame: bare_frame(request, format!("/r/{receipt}")),
        receipt: &receipt,
        moment,
        draft: true,
        set: QuestionSet::Fft,
        answered: None,
        may_change_score: false,
        words: ReceiptWords {
            open: true,
            ..ReceiptWords::default()
        },
        complaints: &Contact::default(),
        nation: Nation::England,
        own_line: None,
        told: None,
        host: &app.public.host,
    };
    Ok(with_script(html_with(200, page.html()?)))
}

//! The workbook of one month.

use crate::locale::Texts;
use crate::release::{Publication, Reading, Summary};

use super::cover::Cover;
use super::places::Places;
use super::{Book, figures, notes};

impl<'s> Book<'s> {
    /// The workbook of a release.
    pub(in crate::release) fn of_month(summary: &'s Summary, publication: &Publication) -> Self {
        let texts = Texts::of(publication.language);
        let reading = Reading::of(summary, publication.language);
        let organisation = &summary.organisation.name;
        let month = reading.month_words();
        let blanks = [
            ("organisation", organisation.as_str().into()),
            ("month", month.as_str().into()),
        ];
        let title = texts.with("sheet-title", &blanks);
        let of = texts.with("sheet-of", &blanks);

        let places = Places::of(&reading, &of);
        let mut sheets = vec![notes::of_month(&reading, summary, publication, &of)];
        sheets.push(places.services());
        sheets.extend(places.touchpoints());
        sheets.extend(places.channels());
        sheets.extend(places.answers());
        sheets.push(figures(texts, &of, vec![summary]));

        let released_on = texts.day(publication.released_on.0);
        let cover = Cover::new(texts)
            .says("sheet-cover-organisation", organisation)
            .says("sheet-cover-month", &month)
            .says("sheet-cover-sentence", reading.sentence())
            .says("sheet-cover-release", &summary.release)
            .says("sheet-cover-version", summary.version.to_string())
            .says("sheet-cover-released", released_on)
            .imprint(publication)
            .before(title.clone(), &sheets);
        sheets.insert(0, cover);
        Self {
            title,
            organisation: organisation.clone(),
            language: publication.language,
            made_on: publication.released_on,
            sheets,
        }
    }
}

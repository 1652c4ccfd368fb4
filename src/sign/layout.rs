//! Where everything stands on a sign: boxes on paper, in points from the top left corner.
//!
//! Every box lies inside its sign, whatever the names are. Letters shrink down to a size that can
//! still be read; then names are cut short, and then lesser sentences are left out.

use super::code::QrCode;
use super::size::Size;
use super::words::{Says, Sign};
use crate::domain::{Direction, Language};
use crate::print::{Breaks, Line, MM, Paragraph, Weight};

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// What a text is for somebody who has the sign read to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Heading(u16),
    Paragraph,
}

/// The colours of the look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Dark,
    Muted,
    White,
    Warn,
}

/// What stands in a box.
#[derive(Debug, Clone)]
pub(super) enum Thing {
    /// The teal bar.
    Bar,
    /// The ground of the notice that a sign is a test.
    Notice,
    /// The square code, its white included.
    Code,
    Words {
        language: Language,
        role: Role,
        ink: Ink,
        size: f32,
        /// Each line with its left edge and its base line.
        lines: Vec<(f32, f32, Line)>,
    },
}

/// A box.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) area: Area,
    pub(super) thing: Thing,
}

/// One sign laid out.
#[derive(Debug, Clone)]
pub(super) struct Laid {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) boxes: Vec<Placed>,
}

/// What a sign says, in the order of its reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Organisation,
    Place,
    Test,
    Question,
    Scan,
    ByHand,
    Address,
    TextMessage,
    Promise,
    Real,
    Emergency,
}

/// The measures of a paper.
struct Measures {
    width: f32,
    height: f32,
    margin: f32,
    gap: (f32, f32),
    /// The code's least and largest side.
    code: (f32, f32),
    /// Whether the code stands beside the words, and not between them.
    beside: bool,
    /// Letters, the smallest and the largest, of: organisation, place, question, scan, by hand,
    /// address, text message, the rest.
    letters: [(f32, f32); 8],
}

impl Measures {
    fn of(size: Size) -> Self {
        let letters = match size {
            Size::A4 => [
                (12.0, 22.0),
                (12.0, 19.0),
                (16.0, 34.0),
                (12.0, 19.0),
                (11.0, 14.0),
                (18.0, 34.0),
                (11.0, 16.0),
                (10.0, 13.0),
            ],
            Size::A5 => [
                (10.0, 16.0),
                (10.0, 14.0),
                (12.0, 24.0),
                (10.0, 14.0),
                (10.0, 12.0),
                (18.0, 24.0),
                (10.0, 12.0),
                (10.0, 11.0),
            ],
            Size::A6 => [
                (10.0, 12.0),
                (10.0, 11.0),
                (10.0, 17.0),
                (10.0, 11.0),
                (10.0, 10.0),
                (14.0, 17.0),
                (10.0, 10.0),
                (10.0, 10.0),
            ],
            Size::Cards => [
                (8.0, 10.0),
                (8.0, 9.0),
                (8.0, 13.0),
                (8.0, 9.0),
                (8.0, 8.5),
                (8.0, 14.0),
                (8.0, 8.5),
                (8.0, 8.5),
            ],
        };
        let (width, height) = match size {
            Size::Cards => (95.0 * MM, 55.0 * MM),
            other => other.sheet(),
        };
        let (margin, gap, code) = match size {
            Size::A4 => (18.0, (6.0, 22.0), (60.0, 120.0)),
            Size::A5 => (12.0, (4.0, 14.0), (45.0, 80.0)),
            Size::A6 => (7.0, (2.0, 8.0), (33.0, 56.0)),
            Size::Cards => (3.0, (1.0, 4.0), (28.0, 36.0)),
        };
        Self {
            width,
            height,
            margin: margin * MM,
            gap,
            code: (code.0 * MM, code.1 * MM),
            beside: size == Size::Cards,
            letters,
        }
    }

    fn letters(&self, kind: Kind, roomy: f32) -> f32 {
        let (least, most) = self.letters[match kind {
            Kind::Organisation => 0,
            Kind::Place => 1,
            Kind::Question => 2,
            Kind::Scan => 3,
            Kind::ByHand => 4,
            Kind::Address => 5,
            Kind::TextMessage => 6,
            Kind::Test | Kind::Promise | Kind::Real | Kind::Emergency => 7,
        }];
        least + (most - least) * roomy
    }
}

/// What stands side by side: the same sentence in each language, or one for all.
struct Row {
    kind: Kind,
    sentences: Vec<Paragraph>,
}

/// What is given up so that the rest fits.
#[derive(Clone)]
struct Given {
    /// Lines that a name may have.
    name: usize,
    left_out: Vec<Kind>,
}

/// Steps of giving up, the least painful first.
fn steps(size: Size) -> Vec<Given> {
    let given = |name, left_out: &[Kind]| Given {
        name,
        left_out: left_out.to_vec(),
    };
    let most = [Kind::Real, Kind::Promise, Kind::ByHand, Kind::Scan];
    match size {
        // A card is in the hand already: its place is known, and the page says the rest.
        Size::Cards => vec![
            given(2, &[]),
            given(2, &most[..1]),
            given(2, &most[..2]),
            given(2, &most[..3]),
            given(1, &most[..3]),
            given(1, &most),
            given(1, &[&most[..], &[Kind::TextMessage]].concat()),
            given(1, &[&most[..], &[Kind::TextMessage, Kind::Place]].concat()),
        ],
        _ => vec![
            given(4, &[]),
            given(3, &[]),
            given(2, &[]),
            given(1, &[]),
            given(1, &most[2..3]),
            given(1, &[Kind::ByHand, Kind::Promise]),
            given(1, &most),
            given(1, &[&most[..], &[Kind::TextMessage]].concat()),
        ],
    }
}

/// The line height, for scripts with marks above and below too.
fn leading(language: Language) -> f32 {
    match language {
        Language::Urdu | Language::Arabic => 1.45,
        Language::Bengali | Language::Punjabi => 1.35,
        _ => 1.18,
    }
}

/// A row in its column: its height, and each sentence's lines.
struct Set {
    kind: Kind,
    size: f32,
    height: f32,
    cells: Vec<(Language, Weight, Vec<String>)>,
}

/// Lays out a sign.
pub(super) fn lay_out(sign: &Sign, code: &QrCode, size: Size) -> Laid {
    let measures = Measures::of(size);
    let rows = rows(sign, size);
    for given in steps(size) {
        for step in (0..=20_u8).rev() {
            let roomy = f32::from(step) / 20.0;
            if let Some(laid) = attempt(&rows, code, &measures, &given, roomy) {
                return laid;
            }
        }
    }
    // No name comes here, and no address of a common length, as tests show. A card of a test in two
    // tall scripts with a very long address does; it is shrunk as a whole: small, but all inside.
    let last = steps(size).pop().unwrap_or(Given {
        name: 1,
        left_out: Vec::new(),
    });
    let mut factor = 0.95_f32;
    loop {
        let mut smaller = Measures::of(size);
        for (least, most) in &mut smaller.letters {
            *least *= factor;
            *most = *least;
        }
        smaller.gap = (0.0, smaller.gap.1);
        smaller.code.0 *= factor;
        if let Some(laid) = attempt(&rows, code, &smaller, &last, 0.0) {
            return laid;
        }
        factor *= 0.95;
        if factor < 0.01 {
            return Laid {
                width: measures.width,
                height: measures.height,
                boxes: Vec::new(),
            };
        }
    }
}

/// The sentences of a sign in their order.
fn rows(sign: &Sign, size: Size) -> Vec<Row> {
    // A card is narrow: bold letters would take a line more.
    let strong = match size {
        Size::Cards => Weight::Regular,
        _ => Weight::Bold,
    };
    let row = |kind: Kind, weight: Weight, says: fn(&Says) -> Option<&str>| {
        let mut sentences: Vec<(&str, Language)> = sign
            .says
            .iter()
            .filter_map(|in_one| says(in_one).map(|text| (text, in_one.language)))
            .collect();
        // A name that is the same in both languages stands once.
        sentences.dedup_by(|a, b| a.0 == b.0);
        let sentences: Vec<_> = sentences
            .into_iter()
            .map(|(text, language)| Paragraph::new(text, language, weight, Breaks::AtSpaces))
            .collect();
        (!sentences.is_empty()).then_some(Row { kind, sentences })
    };
    let address = Row {
        kind: Kind::Address,
        sentences: vec![Paragraph::new(
            &sign.address,
            Language::English,
            Weight::Bold,
            Breaks::InAddress,
        )],
    };
    [
        row(Kind::Organisation, Weight::Bold, |s| Some(&s.organisation)),
        row(Kind::Place, Weight::Regular, |s| Some(&s.place)),
        row(Kind::Test, Weight::Bold, |s| s.test.as_deref()),
        row(Kind::Question, Weight::Bold, |s| Some(&s.question)),
        row(Kind::Scan, Weight::Regular, |s| Some(&s.scan)),
        row(Kind::ByHand, Weight::Regular, |s| Some(&s.by_hand)),
        Some(address),
        row(Kind::TextMessage, Weight::Regular, |s| {
            s.text_message.as_deref()
        }),
        row(Kind::Promise, Weight::Regular, |s| Some(&s.promise)),
        row(Kind::Emergency, strong, |s| Some(&s.emergency)),
        row(Kind::Real, Weight::Regular, |s| Some(&s.real)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn set(row: &Row, width: f32, gutter: f32, measures: &Measures, given: &Given, roomy: f32) -> Set {
    let size = measures.letters(row.kind, roomy);
    let column = column(width, gutter, row.sentences.len());
    let most = match row.kind {
        Kind::Organisation | Kind::Place => given.name,
        _ => usize::MAX,
    };
    let cells: Vec<_> = row
        .sentences
        .iter()
        .map(|sentence| {
            let lines = sentence.lines(column, size, most);
            (sentence.language, sentence.weight, lines)
        })
        .collect();
    let height = cells
        .iter()
        .map(|(language, _, lines)| count(lines.len()) * size * leading(*language))
        .fold(0.0, f32::max);
    Set {
        kind: row.kind,
        size,
        height,
        cells,
    }
}

fn column(width: f32, gutter: f32, columns: usize) -> f32 {
    if columns > 1 {
        (width - gutter) / 2.0
    } else {
        width
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are some hundred at most")]
fn count(number: usize) -> f32 {
    number as f32
}

/// Lays out with letters this roomy, if all of it fits.
fn attempt(
    rows: &[Row],
    code: &QrCode,
    measures: &Measures,
    given: &Given,
    roomy: f32,
) -> Option<Laid> {
    let Measures {
        width,
        height,
        margin,
        ..
    } = *measures;
    let gap = measures.gap.0 + (measures.gap.1 - measures.gap.0) * roomy;
    let inner = width - 2.0 * margin;
    let gutter = margin.min(8.0 * MM);
    let kept = rows
        .iter()
        .filter(|row| !given.left_out.contains(&row.kind));
    let (head, body): (Vec<&Row>, Vec<&Row>) =
        kept.partition(|row| matches!(row.kind, Kind::Organisation | Kind::Place));

    let head: Vec<Set> = head
        .into_iter()
        .map(|row| set(row, inner, gutter, measures, given, roomy))
        .collect();
    let pad = margin * 0.6;
    let bar = 2.0 * pad + head.iter().map(|set| set.height).sum::<f32>();

    // A module is a millimetre at least, so that a camera reads it from an arm's length.
    let least = measures.code.0.max(f32::from(code.whole()) * MM);
    // The white around a code is the space between it and the words.
    let beside = if measures.beside {
        least - margin + MM
    } else {
        0.0
    };
    let body_width = inner - beside;
    let body: Vec<Set> = body
        .into_iter()
        .map(|row| {
            // Beside a code there is no room for two columns: one language stands above the other.
            if measures.beside {
                stacked(row, body_width, measures, given, roomy)
            } else {
                set(row, body_width, gutter, measures, given, roomy)
            }
        })
        .collect();
    let words: f32 = body.iter().map(|set| set.height).sum();
    let room = height - bar - 2.0 * pad;
    let things = if measures.beside {
        body.len()
    } else {
        body.len() + 1
    };
    let gaps = count(things.saturating_sub(1));
    let code_height = if measures.beside { 0.0 } else { least };
    let spare = room - words - gaps * gap - code_height;
    if spare < 0.0 || (measures.beside && least > room) || body_width < 20.0 || least > inner {
        return None;
    }

    // What is left over makes the code larger first, and then the space between all things.
    let code_side = if measures.beside {
        least
    } else {
        (least + spare).min(measures.code.1.max(least)).min(inner)
    };
    let spare = if measures.beside {
        spare
    } else {
        spare - (code_side - least)
    };
    let loose = (spare / (gaps + 1.0)).min(gap);
    let gap = gap + loose;
    let top_up = (spare - loose * gaps).max(0.0) / 2.0;

    let mut boxes = vec![Placed {
        area: Area {
            x: 0.0,
            y: 0.0,
            width,
            height: bar,
        },
        thing: Thing::Bar,
    }];
    let mut y = pad;
    for set in head {
        let next = y + set.height;
        place(&mut boxes, set, (margin, y, inner), gutter, false);
        y = next;
    }
    let mut y = bar + pad + top_up;
    if measures.beside {
        let free = room - code_side;
        boxes.push(square(MM, bar + pad + free / 2.0, code_side));
    }
    for set in body {
        if !measures.beside && set.kind == Kind::ByHand
            || set.kind == Kind::Address && !has_code(&boxes)
        {
            boxes.push(square((width - code_side) / 2.0, y, code_side));
            y += code_side + gap;
        }
        let next = y + set.height + gap;
        place(
            &mut boxes,
            set,
            (margin + beside, y, body_width),
            gutter,
            measures.beside,
        );
        y = next;
    }
    Some(Laid {
        width,
        height,
        boxes,
    })
}

fn has_code(boxes: &[Placed]) -> bool {
    boxes.iter().any(|one| matches!(one.thing, Thing::Code))
}

fn square(x: f32, y: f32, side: f32) -> Placed {
    Placed {
        area: Area {
            x,
            y,
            width: side,
            height: side,
        },
        thing: Thing::Code,
    }
}

/// A row whose languages stand one above the other.
fn stacked(row: &Row, width: f32, measures: &Measures, given: &Given, roomy: f32) -> Set {
    let mut set = set(row, width * 2.0, 0.0, measures, given, roomy);
    if row.sentences.len() == 1 {
        set.cells = vec![(
            row.sentences[0].language,
            row.sentences[0].weight,
            row.sentences[0].lines(width, set.size, usize::MAX),
        )];
    }
    set.height = set
        .cells
        .iter()
        .map(|(language, _, lines)| count(lines.len()) * set.size * leading(*language))
        .sum();
    set
}

/// Puts a row's lines in place.
fn place(
    boxes: &mut Vec<Placed>,
    set: Set,
    (x, y, width): (f32, f32, f32),
    gutter: f32,
    stacked: bool,
) {
    let columns = set.cells.len();
    let column = if stacked {
        width
    } else {
        column(width, gutter, columns)
    };
    let (ink, role) = match set.kind {
        Kind::Organisation => (Ink::White, Role::Paragraph),
        Kind::Place => (Ink::White, Role::Heading(1)),
        Kind::Test => (Ink::Warn, Role::Paragraph),
        Kind::Question => (Ink::Dark, Role::Heading(2)),
        Kind::Promise | Kind::Real => (Ink::Muted, Role::Paragraph),
        _ => (Ink::Dark, Role::Paragraph),
    };
    if set.kind == Kind::Test {
        boxes.push(Placed {
            area: Area {
                x,
                y,
                width,
                height: set.height,
            },
            thing: Thing::Notice,
        });
    }
    let (mut left, mut top) = (x, y);
    for (language, weight, texts) in set.cells {
        let direction = language.direction();
        let line_height = set.size * leading(language);
        let mut size = set.size;
        let mut lines = Vec::new();
        for text in texts {
            let line = Line::of(&text, direction, weight);
            // Letters that press each other apart across a space make the line no wider than this.
            if line.width * size > column {
                size = column / line.width;
            }
            lines.push(line);
        }
        let height = line_height * count(lines.len());
        let centred = columns == 1 && !stacked;
        let lines = lines
            .into_iter()
            .enumerate()
            .map(|(number, line)| {
                let free = column - line.width * size;
                let indent = match direction {
                    _ if centred => free / 2.0,
                    Direction::LeftToRight => 0.0,
                    Direction::RightToLeft => free,
                };
                // The base line stands so that marks above and below have their share.
                let base = top + line_height * count(number) + line_height / 2.0 + size * 0.34;
                (left + indent, base, line)
            })
            .collect();
        boxes.push(Placed {
            area: Area {
                x: left,
                y: top,
                width: column,
                height,
            },
            thing: Thing::Words {
                language,
                role,
                ink,
                size,
                lines,
            },
        });
        if stacked {
            top += height;
        } else {
            left += column + gutter;
        }
    }
}

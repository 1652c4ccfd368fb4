//! All months of an organisation, one below the other, as they were frozen. Nothing is computed.

use super::csv::HEADER_END;

/// Stacks the tables of releases: the header once, then the rows of each as they stand.
///
/// Each must be a `summary.csv` of ours; they have one header.
pub fn series_csv<'a>(tables: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut all = Vec::new();
    for table in tables {
        let end = table
            .windows(HEADER_END.len())
            .position(|part| part == HEADER_END)
            .map_or(table.len(), |at| at + HEADER_END.len());
        let from = if all.is_empty() { 0 } else { end };
        all.extend_from_slice(table.get(from..).unwrap_or_default());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::series_csv;
    use crate::release::csv::{read, render};
    use crate::release::fixtures::summary_of_sizes;

    #[test]
    fn months_stand_one_below_the_other() {
        let tables = [&[20, 30][..], &[40, 50], &[3]];
        let tables = tables.map(|sizes| render(&summary_of_sizes(sizes)).unwrap());
        let all = series_csv(tables.iter().map(Vec::as_slice));
        let rows: usize = tables.iter().map(|table| read(table).unwrap().len()).sum();
        assert_eq!(read(&all).unwrap().len(), rows);
        assert_eq!(series_csv([]), b"");
    }
}

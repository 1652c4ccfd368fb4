//! Of two who edit one row, the first one wins.

/// Takes a row for whoever edits it: raises its version if that is still the one they saw. Rows that
/// are taken stay so until the transaction ends, so nobody changes them in between.
///
/// `Conflict` when somebody was faster, or the row is gone.
macro_rules! take_version {
    ($connection:expr, $table:ident, $id:expr, $seen:expr) => {{
        let still = $table::table.find($id).filter($table::version.eq($seen));
        match diesel::update(still)
            .set($table::version.eq($table::version + 1))
            .execute($connection)?
        {
            0 => Err(StoreError::Conflict),
            _ => Ok(()),
        }
    }};
}
pub(super) use take_version;

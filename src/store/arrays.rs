//! Many rows for PostgreSQL in one short statement, a column an array. A list of values it would
//! parse and plan value by value, which costs more than storing them.

/// Inserts rows; each column is named with its type and what a row has for it. Ends with the
/// statement's `ON CONFLICT`, which may be empty. Gives the number of rows that were stored.
macro_rules! insert_arrays {
    (
        $postgres:expr, $table:ident, $rows:expr,
        { $($column:ident: $type:ty = $value:expr),+ $(,)? }, $on_conflict:expr
    ) => {
        diesel::sql_query($crate::store::arrays::statement(
            stringify!($table),
            &[$(stringify!($column)),+],
            $on_conflict,
        ))
        $(.bind::<diesel::sql_types::Array<$type>, _>(
            $rows.iter().map($value).collect::<Vec<_>>(),
        ))+
        .execute($postgres)
    };
}
pub(in crate::store) use insert_arrays;

/// The statement's text: parameters are numbered as the columns stand.
pub(in crate::store) fn statement(table: &str, columns: &[&str], on_conflict: &str) -> String {
    let places: Vec<String> = (1..=columns.len())
        .map(|place| format!("${place}"))
        .collect();
    format!(
        "INSERT INTO {table} ({}) SELECT * FROM unnest({}) {on_conflict}",
        columns.join(", "),
        places.join(", ")
    )
}

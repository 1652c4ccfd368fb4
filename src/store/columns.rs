//! How the small types of `domain` are written to a column.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{Integer, Text};

use crate::domain::{
    Action, Asked, CommentState, Duty, FindingKind, HoldKind, Language, Mode, Month, Nation,
    QuestionSet, Role, SaidState, Sharing, TouchpointState,
};

macro_rules! word_columns {
    ($( $name:ty ),+ $(,)?) => { $(
        impl<DB: Backend> ToSql<Text, DB> for $name
        where
            str: ToSql<Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                <str as ToSql<Text, DB>>::to_sql(self.as_str(), out)
            }
        }

        impl<DB: Backend> FromSql<Text, DB> for $name
        where
            String: FromSql<Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
                Ok(String::from_sql(bytes)?.parse()?)
            }
        }
    )+ };
}

word_columns!(
    Action,
    Asked,
    CommentState,
    Duty,
    FindingKind,
    HoldKind,
    Language,
    Mode,
    Nation,
    QuestionSet,
    Role,
    SaidState,
    Sharing,
    TouchpointState,
);

/// Months are numbers: the numbers are made once a month exists, so they are kept by value.
impl<DB: Backend> FromSql<Integer, DB> for Month
where
    i32: FromSql<Integer, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let number = i32::from_sql(bytes)?;
        Self::from_number(number).ok_or_else(|| format!("{number} is not a month").into())
    }
}

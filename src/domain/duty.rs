//! What an organisation owes a national body each month, and by when.

use chrono::Days;

use super::{Day, Month, Nation, QuestionSet, TimeZone, WorkingHours, WorkingTime, text_enum};

text_enum! {
    /// A duty to send figures.
    pub enum Duty {
        /// England's Friends and Family Test, to NHS England.
        Fft = "fft",
        /// The performance data of a service on GOV.UK.
        Govuk = "govuk",
    }
}

/// The working day of the next month by which the Friends and Family Test is sent. London's local
/// medical committees tell their practices so ("Monthly submissions ... must be submitted on the 12th
/// working day in the month after"), and what happens after three months without data.
const DUE: usize = 12;
/// The working day on which somebody is reminded.
const REMINDER: usize = 8;

impl Duty {
    /// Months without data after which a breach notice may come.
    pub const SILENT_MONTHS: usize = 3;

    /// What its services ask.
    #[must_use]
    pub const fn question_set(self) -> QuestionSet {
        match self {
            Self::Fft => QuestionSet::Fft,
            Self::Govuk => QuestionSet::Govuk,
        }
    }

    /// The duty of a service that asks this.
    #[must_use]
    pub fn of(set: QuestionSet) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|duty| duty.question_set() == set)
    }

    /// The last day on which a month is sent in time; none where no date is set.
    #[must_use]
    pub fn due_on(self, month: Month) -> Option<Day> {
        (self == Self::Fft).then(|| working_day_after(month, DUE))
    }

    /// The day on which somebody is reminded; none where no date is set.
    #[must_use]
    pub fn reminder_on(self, month: Month) -> Option<Day> {
        (self == Self::Fft).then(|| working_day_after(month, REMINDER))
    }
}

/// The `n`th working day after a month. It is the body's calendar: England's bank holidays, Monday
/// to Friday, whatever days the organisation itself is closed.
fn working_day_after(month: Month, n: usize) -> Day {
    let england = WorkingTime {
        nation: Nation::England,
        zone: TimeZone::LONDON,
        hours: WorkingHours::default(),
        closed: &[],
    };
    let last = month.next().first_day() - Days::new(1);
    england.after_working_days(Day(last), n)
}

#[cfg(test)]
mod tests {
    use super::Duty;
    use crate::domain::{Month, QuestionSet};

    fn days(month: &str) -> (String, String) {
        let month: Month = month.parse().unwrap();
        let day = |day: Option<crate::domain::Day>| day.unwrap().0.to_string();
        (
            day(Duty::Fft.reminder_on(month)),
            day(Duty::Fft.due_on(month)),
        )
    }

    #[test]
    fn a_month_is_due_on_the_twelfth_working_day_of_the_next() {
        for (month, reminder, due) in [
            ("2026-09", "2026-10-12", "2026-10-16"),
            // December begins on a Tuesday, and its holidays come later.
            ("2026-11", "2026-12-10", "2026-12-16"),
            // New Year's Day is a Friday.
            ("2026-12", "2027-01-13", "2027-01-19"),
            // Good Friday and Easter Monday stand in between.
            ("2026-03", "2026-04-14", "2026-04-20"),
            // What London's practices were told for July 2015.
            ("2015-07", "2015-08-12", "2015-08-18"),
        ] {
            assert_eq!(
                days(month),
                (reminder.to_owned(), due.to_owned()),
                "{month}"
            );
        }
    }

    #[test]
    fn bank_holidays_are_not_counted() {
        // A month whose twelfth working day lies behind them all: December itself would need 21.
        let december = super::working_day_after("2026-11".parse().unwrap(), 19);
        // The 25th is a Friday and the 28th stands for the 26th.
        assert_eq!(december.0.to_string(), "2026-12-29");
    }

    #[test]
    fn performance_data_has_no_date_and_other_sets_no_duty() {
        let month = "2026-11".parse().unwrap();
        assert_eq!(Duty::Govuk.due_on(month), None);
        assert_eq!(Duty::Govuk.reminder_on(month), None);
        assert_eq!(Duty::of(QuestionSet::Smiley), None);
        assert_eq!(Duty::of(QuestionSet::Govuk), Some(Duty::Govuk));
    }
}

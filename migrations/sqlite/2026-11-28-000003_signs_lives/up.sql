-- Grows with each change, so that two people who edit one touchpoint do not undo each other's work.
ALTER TABLE touchpoints ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
-- The day a draft opens by itself, where its organisation is. Days are numbers: 20261201.
ALTER TABLE touchpoints ADD COLUMN opens_on INTEGER;
-- Where its sign hangs, in words; since when; and when somebody looked at it last.
ALTER TABLE touchpoints ADD COLUMN place TEXT;
ALTER TABLE touchpoints ADD COLUMN put_up_on INTEGER;
ALTER TABLE touchpoints ADD COLUMN checked_on INTEGER;
-- When it was paused or retired: a page that somebody had open then still counts for a day.
ALTER TABLE touchpoints ADD COLUMN stopped_at TIMESTAMP;

-- The public addresses Heard was served under, oldest first: printed signs show the one of their day.
CREATE TABLE addresses (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    host TEXT NOT NULL,
    since TIMESTAMP NOT NULL
);

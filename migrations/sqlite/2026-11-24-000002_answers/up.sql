-- One row a tap. No text, no person, no time finer than the hour; nothing has a foreign key to it.
-- The day is the day of the month; the hour is missing for imports. Both are local.
CREATE TABLE ratings (
    month INTEGER NOT NULL,
    id BIGINT NOT NULL,
    touchpoint_id BIGINT NOT NULL,
    channel SMALLINT NOT NULL,
    score SMALLINT NOT NULL,
    day SMALLINT NOT NULL,
    hour SMALLINT,
    burst BOOLEAN NOT NULL,
    left_out BOOLEAN NOT NULL,
    import BOOLEAN NOT NULL,
    PRIMARY KEY (month, id)
) WITHOUT ROWID;

-- The hash of a citizen's receipt, and what it stands for. Without a rating it is a tombstone:
-- withdrawn, and not to come back. Days are numbers: 20261124. There is no index for the nightly
-- clean-up: it would touch one more page with every answer, and a scan a night is cheaper.
CREATE TABLE receipts (
    hash BLOB PRIMARY KEY NOT NULL,
    touchpoint_id BIGINT NOT NULL,
    month INTEGER NOT NULL,
    rating_id BIGINT,
    day INTEGER NOT NULL,
    hour SMALLINT NOT NULL,
    delete_after INTEGER NOT NULL
) WITHOUT ROWID;

-- Exact with the rows: written in the same transaction. The period comes first, so that a month
-- reads few pages.
CREATE TABLE tallies_day (
    day INTEGER NOT NULL,
    touchpoint_id BIGINT NOT NULL,
    channel SMALLINT NOT NULL,
    n0 BIGINT NOT NULL, n1 BIGINT NOT NULL, n2 BIGINT NOT NULL,
    n3 BIGINT NOT NULL, n4 BIGINT NOT NULL, n5 BIGINT NOT NULL,
    PRIMARY KEY (day, touchpoint_id, channel)
) WITHOUT ROWID;

CREATE TABLE tallies_month (
    month INTEGER NOT NULL,
    touchpoint_id BIGINT NOT NULL,
    channel SMALLINT NOT NULL,
    n0 BIGINT NOT NULL, n1 BIGINT NOT NULL, n2 BIGINT NOT NULL,
    n3 BIGINT NOT NULL, n4 BIGINT NOT NULL, n5 BIGINT NOT NULL,
    PRIMARY KEY (month, touchpoint_id, channel)
) WITHOUT ROWID;

-- Everything about words but the words.
CREATE TABLE comments (
    id INTEGER PRIMARY KEY NOT NULL,
    organisation_id BIGINT NOT NULL,
    service_id BIGINT NOT NULL,
    touchpoint_id BIGINT NOT NULL,
    channel SMALLINT NOT NULL,
    month INTEGER NOT NULL,
    rating_id BIGINT,
    day INTEGER NOT NULL,
    hour SMALLINT,
    sharing TEXT NOT NULL,
    -- The day it was stored, from which its time is counted: imported words are older.
    stored_on INTEGER NOT NULL,
    import BOOLEAN NOT NULL,
    -- A field that people do not see was filled in.
    honeypot BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    -- The rules it was screened by; 0 is not yet.
    rules_version INTEGER NOT NULL,
    -- 0 plain, 1 concern, 2 not screened yet, 3 urgent.
    level SMALLINT NOT NULL,
    -- Grows with each change; a decision names the version it saw.
    version INTEGER NOT NULL,
    opened BOOLEAN NOT NULL,
    -- The citizen took it back; it is kept because it may say that somebody is in danger.
    withdrawn BOOLEAN NOT NULL
);
-- The queue in its order: urgent, not screened yet, concern, plain; then age. Whose it is stands
-- there too, so that what waits is counted without the rows.
CREATE INDEX comments_waiting
    ON comments (state, level DESC, day, id, organisation_id, service_id);
CREATE INDEX comments_stored_on ON comments (stored_on);
CREATE INDEX comments_screening ON comments (rules_version);
CREATE UNIQUE INDEX comments_rating ON comments (month, rating_id);
CREATE INDEX comments_service ON comments (service_id, month);

-- The text alone, so that a purge can rewrite one small table.
CREATE TABLE words (
    comment_id INTEGER PRIMARY KEY NOT NULL,
    text TEXT NOT NULL
);

-- What screening saw: spans in characters, never text.
CREATE TABLE findings (
    comment_id BIGINT NOT NULL,
    number SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    level SMALLINT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (comment_id, number)
) WITHOUT ROWID;

-- A moderator's acts, appended and never edited.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    comment_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    action TEXT NOT NULL,
    reason TEXT,
    made_at TIMESTAMP NOT NULL
);
CREATE INDEX decisions_comment ON decisions (comment_id);
-- How many were made today stands beside the queue.
CREATE INDEX decisions_made_at ON decisions (made_at);

-- Keyed hashes against counting twice. Nothing here points at a rating.
CREATE TABLE import_seen (
    hash BLOB PRIMARY KEY NOT NULL,
    month INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE sms_seen (
    hash BLOB PRIMARY KEY NOT NULL,
    delete_after INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE sms_stops (
    hash BLOB PRIMARY KEY NOT NULL
) WITHOUT ROWID;

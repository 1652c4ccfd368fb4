-- Answers that were entered from paper or from telephone calls, a batch at a time. Which ratings are
-- a batch's own is kept nowhere: those of one place, channel, day and score are alike, and striking a
-- batch out removes as many of each as it has here. The key is that of the form: a batch is stored
-- once.
CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    form_key BLOB NOT NULL UNIQUE,
    organisation_id BIGINT NOT NULL,
    service_id BIGINT NOT NULL,
    touchpoint_id BIGINT NOT NULL,
    channel SMALLINT NOT NULL,
    month INTEGER NOT NULL,
    day INTEGER NOT NULL,
    question_set TEXT NOT NULL,
    n0 BIGINT NOT NULL, n1 BIGINT NOT NULL, n2 BIGINT NOT NULL,
    n3 BIGINT NOT NULL, n4 BIGINT NOT NULL, n5 BIGINT NOT NULL,
    comments INTEGER NOT NULL,
    entered_by BIGINT NOT NULL REFERENCES people (id),
    entered_at TIMESTAMP NOT NULL,
    struck_by BIGINT REFERENCES people (id),
    struck_at TIMESTAMP,
    struck_reason TEXT
);
CREATE INDEX entries_organisation ON entries (organisation_id, month);

-- The comments of a batch, until its month is released.
CREATE TABLE entry_comments (
    comment_id BIGINT PRIMARY KEY NOT NULL,
    entry_id BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX entry_comments_batch ON entry_comments (entry_id);

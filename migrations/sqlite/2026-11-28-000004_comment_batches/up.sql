-- Comments that were passed on reach a service's team together, in batches that are made on Mondays,
-- so that nobody can be told from them. A batch is counted up within its service and never changed.
CREATE TABLE batches (
    service_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    made_on INTEGER NOT NULL,
    -- The first and the last month of its comments: no comment tells its own.
    first_month INTEGER NOT NULL,
    last_month INTEGER NOT NULL,
    PRIMARY KEY (service_id, number)
) WITHOUT ROWID;

-- The comments of a batch, each in a place that was drawn by lot.
CREATE TABLE batch_comments (
    comment_id BIGINT PRIMARY KEY NOT NULL,
    service_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX batch_comments_place ON batch_comments (service_id, number, place);

-- "You said, we did": what a team says back, planned or done. The batch it began with, if any.
CREATE TABLE said (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    service_id BIGINT NOT NULL,
    number INTEGER,
    state TEXT NOT NULL,
    written_on INTEGER NOT NULL
);
CREATE INDEX said_service ON said (service_id, id);

-- Its two lines, in one language each.
CREATE TABLE said_lines (
    said_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    heard TEXT NOT NULL,
    did TEXT NOT NULL,
    PRIMARY KEY (said_id, language)
) WITHOUT ROWID;

-- Whether somebody of a team is told of a batch by mail.
ALTER TABLE people ADD COLUMN batch_mail BOOLEAN NOT NULL DEFAULT TRUE;

-- What screening sees beside findings: the language (a tag), the tone (a sum of bits), and what makes
-- comments copies of each other (a keyed hash, gone with the words). Restricted: it may be about
-- somebody who reads the queue, so only whoever reads for the whole organisation sees it.
ALTER TABLE comments ADD COLUMN language TEXT;
ALTER TABLE comments ADD COLUMN tone SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN likeness BIGINT;
ALTER TABLE comments ADD COLUMN restricted BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX comments_likeness ON comments (likeness);
-- As before, with two facts more: what waits is counted without the rows.
DROP INDEX comments_waiting;
CREATE INDEX comments_waiting
    ON comments (state, level DESC, day, id, organisation_id, service_id, restricted, import);

-- Who has a comment in hand, and until when.
CREATE TABLE claims (
    comment_id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL,
    until TIMESTAMP NOT NULL
) WITHOUT ROWID;

-- Decisions whose effects wait, so that they can be undone. The cuts are spans in characters, never
-- text.
CREATE TABLE pending (
    comment_id BIGINT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL,
    action TEXT NOT NULL,
    previous TEXT NOT NULL,
    cuts TEXT NOT NULL,
    due_at TIMESTAMP NOT NULL
) WITHOUT ROWID;
CREATE INDEX pending_due ON pending (due_at);

-- Words that were cut or withheld, as written, encrypted under a key of the key folder.
CREATE TABLE sealed (
    comment_id BIGINT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL,
    delete_after INTEGER NOT NULL
);

-- Who must not see a comment, because it may be about them.
CREATE TABLE recusals (
    person_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    PRIMARY KEY (person_id, comment_id)
) WITHOUT ROWID;
CREATE INDEX recusals_comment ON recusals (comment_id);

-- What was handed to the safeguarding team, and how that ended. The words stand in `words`.
CREATE TABLE handovers (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    comment_id BIGINT NOT NULL UNIQUE,
    organisation_id BIGINT NOT NULL,
    service_id BIGINT NOT NULL,
    touchpoint_id BIGINT NOT NULL,
    day INTEGER NOT NULL,
    hour SMALLINT,
    why TEXT NOT NULL,
    decided_by BIGINT NOT NULL REFERENCES people (id),
    decided_at TIMESTAMP NOT NULL,
    -- The link of the mail, which opens the record once.
    link_hash BLOB,
    link_expires TIMESTAMP,
    told TEXT,
    how TEXT,
    told_on INTEGER,
    their_reference TEXT,
    outcome TEXT,
    closed_by BIGINT REFERENCES people (id),
    closed_at TIMESTAMP,
    delete_text_after INTEGER
);
CREATE INDEX handovers_organisation ON handovers (organisation_id, id);

-- Comments whose deletion stops. Asked for by one person, agreed to by another.
CREATE TABLE holds (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organisation_id BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    review_on INTEGER NOT NULL,
    asked_by BIGINT NOT NULL REFERENCES people (id),
    agreed_by BIGINT NOT NULL REFERENCES people (id),
    made_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP
);
CREATE INDEX holds_comment ON holds (comment_id);

-- How many distressing comments somebody read on a day.
CREATE TABLE hard_seen (
    person_id BIGINT NOT NULL,
    day INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    PRIMARY KEY (person_id, day)
) WITHOUT ROWID;

-- How somebody likes the desk, and until which day they are away.
ALTER TABLE people ADD COLUMN shortcuts BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE people ADD COLUMN blur BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE people ADD COLUMN nudge_after INTEGER NOT NULL DEFAULT 10;
ALTER TABLE people ADD COLUMN away_until INTEGER;

-- An approval that lets something be seen is used once.
ALTER TABLE approvals ADD COLUMN used_at TIMESTAMP;

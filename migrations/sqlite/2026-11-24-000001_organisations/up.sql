-- Who asks, and where. Creation order is the order of the identifiers, and it is public: the
-- release's tree follows it.
CREATE TABLE organisations (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    nation TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    -- Language tags with commas between, the default first.
    languages TEXT NOT NULL,
    -- JSON: safeguarding, out of hours, complaints, data protection.
    contacts TEXT NOT NULL,
    closed_on INTEGER
);

CREATE TABLE services (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    slug TEXT NOT NULL,
    question_set TEXT NOT NULL,
    -- A change takes effect next month: the set to come, and the month it comes in (202612).
    next_question_set TEXT,
    next_from INTEGER,
    closed_on INTEGER,
    UNIQUE (organisation_id, slug)
);

CREATE TABLE touchpoints (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    service_id BIGINT NOT NULL REFERENCES services (id),
    -- Never given out twice: rows of this table are not deleted.
    code TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    successor_id BIGINT REFERENCES touchpoints (id),
    -- Channel words with commas between.
    channels TEXT NOT NULL
);
CREATE INDEX touchpoints_service ON touchpoints (service_id);

-- The name of a node in each language: kind is organisation, service or touchpoint.
CREATE TABLE names (
    kind TEXT NOT NULL,
    node_id BIGINT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, node_id, language)
) WITHOUT ROWID;

-- What was open in which month, and what it asked. The release's tree is built from this alone.
CREATE TABLE register (
    month INTEGER NOT NULL,
    touchpoint_id BIGINT NOT NULL REFERENCES touchpoints (id),
    channel SMALLINT NOT NULL,
    service_id BIGINT NOT NULL REFERENCES services (id),
    question_set TEXT NOT NULL,
    PRIMARY KEY (month, touchpoint_id, channel)
) WITHOUT ROWID;

-- Who works here. A link is used once, to choose a password; only its hash is kept.
CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    mail TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    password_hash TEXT,
    link_hash BLOB UNIQUE,
    link_expires TIMESTAMP,
    disabled BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL
);

-- A role on a whole organisation, or on one service of it.
CREATE TABLE grants (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    service_id BIGINT REFERENCES services (id)
);
CREATE INDEX grants_person ON grants (person_id);

CREATE TABLE sessions (
    hash BLOB PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL
) WITHOUT ROWID;

-- What needs a second person: asked by one, decided by another.
CREATE TABLE approvals (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_by BIGINT NOT NULL REFERENCES people (id),
    asked_at TIMESTAMP NOT NULL,
    decided_by BIGINT REFERENCES people (id),
    decided_at TIMESTAMP,
    approved BOOLEAN
);

-- Who did what. No comment text. No person: the operator, at the command line.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    organisation_id BIGINT,
    person_id BIGINT,
    act TEXT NOT NULL,
    subject TEXT NOT NULL
);
CREATE INDEX audit_organisation ON audit (organisation_id, id);

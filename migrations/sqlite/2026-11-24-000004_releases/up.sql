-- One month of one organisation, frozen. The identifier is the order of publication, which the
-- chain of hashes follows. A correction is a new version with a reason.
CREATE TABLE releases (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    month INTEGER NOT NULL,
    version INTEGER NOT NULL,
    reason TEXT,
    released_on INTEGER NOT NULL,
    hash BLOB NOT NULL,
    previous BLOB,
    UNIQUE (organisation_id, month, version)
);

-- The bytes of its files, rendered once.
CREATE TABLE release_files (
    release_id BIGINT NOT NULL REFERENCES releases (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    hash BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (release_id, name)
);

-- What an organisation's admins confirmed about the accessibility of its pages. The newest line is
-- the one that is shown, unless it was taken back; older ones stay as a record.
CREATE TABLE accessibility (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    confirmed_at TIMESTAMP NOT NULL,
    taken_back_at TIMESTAMP,
    -- JSON: how far the pages keep to the guidelines, when and how that was tested, what falls short.
    statement TEXT NOT NULL
);
CREATE INDEX accessibility_organisation ON accessibility (organisation_id, id);

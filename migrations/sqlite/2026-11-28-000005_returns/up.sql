-- The mode of collection that answers of a touchpoint are reported under, where it is not the one
-- of their channel. Empty: the one of the channel.
ALTER TABLE touchpoints ADD COLUMN mode TEXT;

-- The figures that somebody sent to a national body, as they were shown. Lines are appended and
-- never changed; they go with the ratings they count, so that no small number outlives its rows.
CREATE TABLE returns (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    month INTEGER NOT NULL,
    duty TEXT NOT NULL,
    -- JSON: each service with its counts.
    figures TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    made_at TIMESTAMP NOT NULL,
    -- Why a month was sent once more.
    reason TEXT
);
CREATE INDEX returns_organisation ON returns (organisation_id, month);

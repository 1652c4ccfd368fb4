-- What an organisation's settings cannot tell of its setting up: that somebody looked through them,
-- and that a mail arrived. Of the link in that mail only a hash is kept.
CREATE TABLE set_up (
    organisation_id BIGINT PRIMARY KEY NOT NULL REFERENCES organisations (id),
    looked_through_at TIMESTAMP,
    mail_hash BLOB UNIQUE,
    mail_asked_at TIMESTAMP,
    mail_arrived_at TIMESTAMP
) WITHOUT ROWID;

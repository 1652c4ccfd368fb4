-- When somebody who may read the queue last opened it or a comment of it, for each organisation.
CREATE TABLE queue_seen (
    organisation_id INTEGER PRIMARY KEY NOT NULL REFERENCES organisations (id),
    seen_at TIMESTAMP NOT NULL
);
-- Whose mail it is, so that its admins see what could not be sent. Empty: nobody's in particular.
ALTER TABLE outbox ADD COLUMN organisation_id BIGINT;

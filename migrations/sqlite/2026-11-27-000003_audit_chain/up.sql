-- Each line holds the hash of the one before it, so that a line that is taken out or changed shows.
-- Lines from before the chain have neither. The first line of the chain has an empty `previous`.
ALTER TABLE audit ADD COLUMN previous
    BLOB;
ALTER TABLE audit ADD COLUMN hash
    BLOB;

-- The lines of one person, and who there is to choose from.
CREATE INDEX audit_person ON audit (organisation_id, person_id, id);

CREATE TRIGGER audit_chained
    BEFORE INSERT ON audit
    WHEN NEW.previous IS NULL OR NEW.hash IS NULL
BEGIN
    SELECT RAISE(ABORT, 'a line of the audit needs its hash');
END;

CREATE TRIGGER audit_unchanged
    BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'a line of the audit is never changed');
END;

-- The purge writes a line first, so the newest line tells what day it is.
CREATE TRIGGER audit_kept
    BEFORE DELETE ON audit
    WHEN OLD.made_at >= (SELECT datetime(made_at, '-6 years') FROM audit ORDER BY id DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'a line of the audit is kept for six years');
END;

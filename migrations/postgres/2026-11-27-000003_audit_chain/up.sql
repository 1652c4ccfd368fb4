-- Each line holds the hash of the one before it, so that a line that is taken out or changed shows.
-- Lines from before the chain have neither. The first line of the chain has an empty `previous`.
ALTER TABLE audit ADD COLUMN previous
    BYTEA;
ALTER TABLE audit ADD COLUMN hash
    BYTEA;

-- The lines of one person, and who there is to choose from.
CREATE INDEX audit_person ON audit (organisation_id, person_id, id);

CREATE FUNCTION audit_chained() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.previous IS NULL OR NEW.hash IS NULL THEN
        RAISE EXCEPTION 'a line of the audit needs its hash';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER audit_chained
    BEFORE INSERT ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_chained();

CREATE FUNCTION audit_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a line of the audit is never changed';
END
$$;
CREATE TRIGGER audit_unchanged
    BEFORE UPDATE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_unchanged();

-- The purge writes a line first, so the newest line tells what day it is.
CREATE FUNCTION audit_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.made_at >= (SELECT made_at FROM audit ORDER BY id DESC LIMIT 1) - INTERVAL '6 years' THEN
        RAISE EXCEPTION 'a line of the audit is kept for six years';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER audit_kept
    BEFORE DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_kept();

DROP TRIGGER audit_kept
    ON audit;
DROP TRIGGER audit_unchanged
    ON audit;
DROP TRIGGER audit_chained
    ON audit;
DROP FUNCTION audit_kept();
DROP FUNCTION audit_unchanged();
DROP FUNCTION audit_chained();
DROP INDEX audit_person;
ALTER TABLE audit DROP COLUMN hash;
ALTER TABLE audit DROP COLUMN previous;

DROP TRIGGER audit_kept;
DROP TRIGGER audit_unchanged;
DROP TRIGGER audit_chained;
DROP INDEX audit_person;
ALTER TABLE audit DROP COLUMN hash;
ALTER TABLE audit DROP COLUMN previous;

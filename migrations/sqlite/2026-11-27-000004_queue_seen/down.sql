ALTER TABLE outbox DROP COLUMN organisation_id;
DROP TABLE queue_seen;

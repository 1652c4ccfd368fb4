DROP INDEX outbox_recipient;
DROP TABLE members;

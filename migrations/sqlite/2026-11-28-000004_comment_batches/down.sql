ALTER TABLE people DROP COLUMN batch_mail;
DROP TABLE said_lines;
DROP TABLE said;
DROP TABLE batch_comments;
DROP TABLE batches;

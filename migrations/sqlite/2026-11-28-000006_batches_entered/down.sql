DROP TABLE batch_comments;
DROP TABLE batches;

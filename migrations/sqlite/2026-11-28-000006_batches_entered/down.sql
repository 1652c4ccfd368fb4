DROP TABLE entry_comments;
DROP TABLE entries;

DROP TABLE audit;
DROP TABLE approvals;
DROP TABLE sessions;
DROP TABLE grants;
DROP TABLE people;

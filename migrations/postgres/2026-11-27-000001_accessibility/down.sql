DROP TABLE accessibility;

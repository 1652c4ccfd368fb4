DROP TABLE returns;
ALTER TABLE touchpoints DROP COLUMN mode;

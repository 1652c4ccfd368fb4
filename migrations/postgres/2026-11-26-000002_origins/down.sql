ALTER TABLE touchpoints DROP COLUMN origins;

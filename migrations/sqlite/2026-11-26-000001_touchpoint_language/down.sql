ALTER TABLE touchpoints DROP COLUMN language;

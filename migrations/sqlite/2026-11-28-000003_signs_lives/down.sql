DROP TABLE addresses;
ALTER TABLE touchpoints DROP COLUMN stopped_at;
ALTER TABLE touchpoints DROP COLUMN checked_on;
ALTER TABLE touchpoints DROP COLUMN put_up_on;
ALTER TABLE touchpoints DROP COLUMN place;
ALTER TABLE touchpoints DROP COLUMN opens_on;
ALTER TABLE touchpoints DROP COLUMN version;

-- How often a service was changed: of two who edit one, the later one is told.
ALTER TABLE services ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

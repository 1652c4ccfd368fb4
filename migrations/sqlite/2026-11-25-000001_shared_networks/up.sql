-- Whether many people answer from one network at a touchpoint: a ward, a library's wifi, a kiosk.
-- Answers there are never marked as a burst.
ALTER TABLE touchpoints ADD COLUMN shared_network BOOLEAN NOT NULL DEFAULT FALSE;

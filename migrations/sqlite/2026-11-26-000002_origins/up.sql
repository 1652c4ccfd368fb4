-- The web pages a touchpoint's widget may stand on, as browsers name them: scheme, host and port,
-- a space between. Empty: none.
ALTER TABLE touchpoints ADD COLUMN origins TEXT NOT NULL DEFAULT '';

-- The language of a touchpoint's pages for people whose browser asks for none that is offered, such
-- as a desk where most people speak one language. Empty: the organisation's first.
ALTER TABLE touchpoints ADD COLUMN language TEXT;

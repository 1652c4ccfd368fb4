-- How a month of an organisation closes. A row is made while the month runs, so that only months
-- that were lived through close by themselves; one that was imported waits for somebody.
CREATE TABLE closings (
    organisation_id BIGINT NOT NULL,
    month INTEGER NOT NULL,
    by_itself BOOLEAN NOT NULL,
    -- The last day of a hold, why, and who asked for it.
    held_until INTEGER,
    held_reason TEXT,
    held_by BIGINT,
    -- When somebody wants it released, and who; until then it can be undone.
    release_at TIMESTAMP,
    release_by BIGINT,
    -- What somebody should look at before it closes: groups that came for the most part in bursts,
    -- a line each; and who confirmed that they count.
    bursts TEXT,
    bursts_confirmed_by BIGINT,
    -- What the safety check found, a line each, when it refused the month.
    refused TEXT,
    PRIMARY KEY (organisation_id, month)
);

-- Who is told by mail when a month is released. The token is in every such mail and can only end
-- them.
CREATE TABLE subscriptions (
    person_id BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    PRIMARY KEY (person_id, organisation_id)
);

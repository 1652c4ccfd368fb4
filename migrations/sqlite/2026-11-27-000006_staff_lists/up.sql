-- The names of people who work for an organisation, one a line, so that screening finds them in
-- comments. The version grows with every change, so that a node knows when to read it again.
CREATE TABLE staff_lists (
    organisation_id BIGINT PRIMARY KEY NOT NULL,
    version BIGINT NOT NULL,
    names TEXT NOT NULL
) WITHOUT ROWID;

-- As before, with the language: which languages wait is told without the rows.
DROP INDEX comments_waiting;
CREATE INDEX comments_waiting
    ON comments (state, level DESC, day, id, organisation_id, service_id, restricted, import, language);

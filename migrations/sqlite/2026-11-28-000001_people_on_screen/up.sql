-- Who has or had a role in an organisation, so that its admins find them again: also somebody who
-- has none now, and somebody whose account was closed.
CREATE TABLE members (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    -- What an admin wrote of somebody who had an account elsewhere. Until that person comes here, the
    -- admin reads these and nothing of the account.
    typed_name TEXT,
    typed_language TEXT,
    -- When they were invited last.
    since TIMESTAMP NOT NULL,
    -- Whether they signed in since then.
    seen BOOLEAN NOT NULL,
    -- Whether they were let go.
    gone BOOLEAN NOT NULL,
    -- Grows with each change, so that nobody writes over what they have not read.
    version BIGINT NOT NULL,
    UNIQUE (organisation_id, person_id)
);
CREATE INDEX members_person ON members (person_id);

INSERT INTO members (organisation_id, person_id, since, seen, gone, version)
SELECT DISTINCT grants.organisation_id, people.id, people.created_at,
    people.password_hash IS NOT NULL, FALSE, 1
FROM grants JOIN people ON people.id = grants.person_id
ORDER BY people.id, grants.organisation_id;

-- Whose account was closed holds no role any more; the audit knows where they held one.
INSERT INTO members (organisation_id, person_id, since, seen, gone, version)
SELECT DISTINCT audit.organisation_id, people.id, people.created_at, TRUE, TRUE, 1
FROM audit JOIN people ON people.mail = audit.subject
WHERE audit.act = 'person.disable' AND audit.organisation_id IS NOT NULL AND people.disabled
ORDER BY people.id, audit.organisation_id;

-- The newest mail to somebody is looked for on the list of people.
CREATE INDEX outbox_recipient ON outbox (organisation_id, recipient, id);

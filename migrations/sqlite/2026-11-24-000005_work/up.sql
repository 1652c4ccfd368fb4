-- Mail to send, written in the transaction that causes it. The once-key keeps one event one mail.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    once_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    -- JSON: what the template needs. Never comment text.
    facts TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    next_try_at TIMESTAMP NOT NULL,
    attempts INTEGER NOT NULL,
    -- waiting, sent or parked.
    state TEXT NOT NULL,
    last_error TEXT
);
CREATE INDEX outbox_waiting ON outbox (state, next_try_at);

CREATE TABLE job_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    job TEXT NOT NULL,
    started_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    outcome TEXT
);
CREATE INDEX job_runs_job ON job_runs (job, id);

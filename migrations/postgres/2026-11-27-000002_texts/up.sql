-- What somebody said last by text message, so that the next text can stand beside it. The hash is
-- keyed: number and sender under a key of the day. Gone within a day.
CREATE TABLE sms_talks (
    hash BYTEA PRIMARY KEY NOT NULL,
    touchpoint_id BIGINT NOT NULL,
    month INTEGER NOT NULL,
    rating_id BIGINT,
    comment_id BIGINT,
    -- When it began, in hours since 1970.
    hour BIGINT NOT NULL
);

-- Parts of a long text whose other parts are still to come. What a text needs when nobody holds its
-- number any more stands beside each.
CREATE TABLE sms_parts (
    hash BYTEA NOT NULL,
    number SMALLINT NOT NULL,
    parts SMALLINT NOT NULL,
    gateway TEXT NOT NULL,
    ours TEXT NOT NULL,
    talk BYTEA,
    hour BIGINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (hash, number)
);

-- What came last of each kind from each gateway, to the hour: for whoever wonders why nothing comes.
CREATE TABLE sms_gateways (
    gateway TEXT NOT NULL,
    news TEXT NOT NULL,
    hour BIGINT NOT NULL,
    PRIMARY KEY (gateway, news)
);

DROP INDEX comments_waiting;
CREATE INDEX comments_waiting
    ON comments (state, level DESC, day, id, organisation_id, service_id, restricted, import);
DROP TABLE staff_lists;

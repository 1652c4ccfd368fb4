DROP TABLE subscriptions;
DROP TABLE closings;

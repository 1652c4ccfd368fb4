DROP TABLE set_up;

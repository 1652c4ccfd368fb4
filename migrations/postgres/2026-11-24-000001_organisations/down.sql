DROP TABLE register;
DROP TABLE names;
DROP TABLE touchpoints;
DROP TABLE services;
DROP TABLE organisations;

DROP TABLE sms_gateways;
DROP TABLE sms_parts;
DROP TABLE sms_talks;
